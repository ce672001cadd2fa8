//! A trained network as bytes and as reviewable text.
//!
//! The text form is what is kept under `data/models/`; the binary form in the core crate is
//! generated from it and holds the same integers.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail, ensure};
use banan::romanize::model::training::{
    self, COUNT, EDGE, LABEL_MAX, MAGIC, MEMORY, WIDTHS, memory_rows, window_rows,
};

use super::network::Network;
use super::prepare::Task;

/// A network in integers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quantized {
    radius: usize,
    wide: usize,
    narrow: usize,
    memory_shift: u32,
    narrow_shift: u32,
    logit_scale: f32,
    bias_scale: f32,
    /// Power of the probabilities, set by calibration.
    pub sharpness: f32,
    /// Text of each symbol, from 1 on.
    alphabet: Vec<String>,
    /// Unit and symbols of each pair, by unit.
    pairs: Vec<(u8, Vec<u8>)>,
    bias: Vec<i32>,
    window: Vec<i32>,
    wide_bias: Vec<i32>,
    middle: Vec<i32>,
    narrow_bias: Vec<i32>,
    memory: Vec<i32>,
    output: Vec<i32>,
}

fn largest(values: &[f32]) -> f32 {
    values.iter().fold(1e-6, |largest, value| largest.max(value.abs()))
}

#[expect(clippy::cast_possible_truncation, reason = "clamped")]
fn steps(values: &[f32], step: f32, limit: f32) -> Vec<i32> {
    values.iter().map(|value| (value / step).round().clamp(-limit, limit) as i32).collect()
}

impl Quantized {
    /// Rounds `network` to bytes.
    pub fn new(network: &Network, task: &Task) -> Self {
        let labels = &task.labels;
        let at = &network.at;
        let (wide, narrow) = (network.config.wide, network.config.narrow);
        let part = |from: usize, to: usize| &network.weights[from..to];
        let window = part(at.window, at.wide_bias);
        let window_step = largest(window) / 127.0;
        let middle: Vec<f32> = (0..narrow)
            .flat_map(|to| (0..wide).map(move |from| (from, to)))
            .map(|(from, to)| network.weights[at.middle + from * narrow + to])
            .collect();
        let middle_step = largest(&middle) / 127.0;
        let narrow_step = window_step * middle_step;
        let memory = at.memory + task.memory * narrow;
        let memory = part(memory, memory + memory_rows(labels.alphabet.len() + 1) * narrow);
        let mut memory_shift = 0;
        let mut memory_step = narrow_step;
        while largest(memory) / memory_step > 127.0 {
            memory_step *= 2.0;
            memory_shift += 1;
        }
        // Activations hardly ever reach 64; what is above saturates.
        let mut narrow_shift = 0;
        let mut hidden_step = narrow_step;
        while 64.0 / hidden_step > 32_767.0 {
            hidden_step *= 2.0;
            narrow_shift += 1;
        }
        let output = at.output + task.pair * narrow;
        let output = part(output, output + labels.pairs.len() * narrow);
        let bias = at.bias + task.pair;
        let bias = part(bias, bias + labels.pairs.len());
        let output_step = largest(output) / 127.0;
        let bias_scale = 1.0 / 1024.0;
        Self {
            radius: network.config.radius,
            wide,
            narrow,
            memory_shift,
            narrow_shift,
            logit_scale: hidden_step * output_step,
            bias_scale,
            sharpness: 1.0,
            alphabet: labels.alphabet.clone(),
            pairs: labels.pairs.clone(),
            bias: steps(bias, bias_scale, 32_767.0),
            window: steps(window, window_step, 127.0),
            wide_bias: steps(part(at.wide_bias, at.middle), window_step, 16_383.0),
            middle: steps(&middle, middle_step, 127.0),
            narrow_bias: steps(part(at.narrow_bias, at.memory), narrow_step, 1e9),
            memory: steps(memory, memory_step, 127.0),
            output: steps(output, output_step, 127.0),
        }
    }

    /// The binary form.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        let alphabet: Vec<u8> =
            self.alphabet.iter().flat_map(|text| text.bytes().chain([0])).collect();
        for number in [
            usize::from(COUNT),
            self.radius,
            self.wide,
            self.narrow,
            self.alphabet.len() + 1,
            self.pairs.len(),
            self.memory_shift as usize,
            self.narrow_shift as usize,
        ] {
            bytes.extend((number as u16).to_le_bytes());
        }
        for number in [self.logit_scale, self.bias_scale, self.sharpness] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend((alphabet.len() as u16).to_le_bytes());
        bytes.extend(alphabet);
        for unit in 0..=COUNT {
            let first = self.pairs.partition_point(|pair| pair.0 < unit);
            bytes.extend((first as u16).to_le_bytes());
        }
        for (_, label) in &self.pairs {
            bytes.extend((0..LABEL_MAX).map(|place| label.get(place).copied().unwrap_or(0)));
        }
        let narrow = |values: &[i32]| values.iter().map(|&value| value as u8).collect::<Vec<_>>();
        bytes.extend(self.bias.iter().flat_map(|&value| (value as i16).to_le_bytes()));
        bytes.extend(narrow(&self.window));
        bytes.extend(self.wide_bias.iter().flat_map(|&value| (value as i16).to_le_bytes()));
        // The decoder wants the weights of one neuron of the first layer side by side.
        let middle = (0..self.wide)
            .flat_map(|from| self.middle.iter().skip(from).step_by(self.wide).copied());
        bytes.extend(narrow(&middle.collect::<Vec<_>>()));
        bytes.extend(self.narrow_bias.iter().flat_map(|value| value.to_le_bytes()));
        bytes.extend(narrow(&self.memory));
        bytes.extend(narrow(&self.output));
        bytes
    }

    /// The text form, below `header` (lines that begin with `#`).
    pub fn to_text(&self, header: &str) -> String {
        let mut text = header.to_owned();
        text.push_str("part\tkey\tvalues\n");
        for (key, value) in [
            ("radius", self.radius),
            ("wide", self.wide),
            ("narrow", self.narrow),
            ("memory_shift", self.memory_shift as usize),
            ("narrow_shift", self.narrow_shift as usize),
        ] {
            let _ = writeln!(text, "number\t{key}\t{value}");
        }
        for (key, value) in [
            ("logit_scale", self.logit_scale),
            ("bias_scale", self.bias_scale),
            ("sharpness", self.sharpness),
        ] {
            let _ = writeln!(text, "number\t{key}\t{value:e}");
        }
        let _ = writeln!(text, "alphabet\t\t{}", self.alphabet.join(" "));
        for ((unit, label), bias) in self.pairs.iter().zip(&self.bias) {
            let name = training::name(*unit);
            let _ = writeln!(text, "pair\t{name} {}\t{bias}", self.label(label));
        }
        self.matrix(&mut text, "window", &self.window, self.wide);
        self.matrix(&mut text, "wide_bias", &self.wide_bias, self.wide);
        self.matrix(&mut text, "middle", &self.middle, self.wide);
        self.matrix(&mut text, "narrow_bias", &self.narrow_bias, self.narrow);
        self.matrix(&mut text, "memory", &self.memory, self.narrow);
        self.matrix(&mut text, "output", &self.output, self.narrow);
        text
    }

    fn label(&self, label: &[u8]) -> String {
        let symbols = label.iter().map(|&symbol| self.alphabet[usize::from(symbol) - 1].as_str());
        symbols.collect::<Vec<_>>().join(" ")
    }

    /// What a row of a matrix stands for, for the reader.
    fn key(&self, part: &str, row: usize) -> String {
        let count = usize::from(COUNT);
        let symbols = self.alphabet.len() + 1;
        match part {
            "window" if row < (2 * self.radius + 1) * count => {
                let unit = u8::try_from(row % count).unwrap_or(0);
                let place = row / count;
                let sign = if place < self.radius { "-" } else { "+" };
                format!("{sign}{} {}", place.abs_diff(self.radius), training::name(unit))
            }
            "window" => {
                let edge = row - (2 * self.radius + 1) * count;
                let side = if edge < EDGE { "before" } else { "after" };
                format!("{side} {}", edge % EDGE)
            }
            "memory" if row < MEMORY * symbols => {
                let symbol = (row % symbols).checked_sub(1).map(|at| self.alphabet[at].as_str());
                format!("-{} {}", row / symbols + 1, symbol.unwrap_or("."))
            }
            "memory" if row < MEMORY * symbols + 2 * (LABEL_MAX + 1) => {
                let row = row - MEMORY * symbols;
                format!("length -{} {}", row / (LABEL_MAX + 1) + 1, row % (LABEL_MAX + 1))
            }
            "memory" => {
                let row = row - MEMORY * symbols - 2 * (LABEL_MAX + 1);
                match row {
                    0 => "inherent none yet".to_owned(),
                    1 => "inherent dropped".to_owned(),
                    _ => match self.alphabet.get(row - 2) {
                        Some(symbol) => format!("inherent {symbol}"),
                        None => "inherent unused".to_owned(),
                    },
                }
            }
            "output" => {
                let (unit, label) = &self.pairs[row];
                format!("{} {}", training::name(*unit), self.label(label))
            }
            _ => row.to_string(),
        }
    }

    fn matrix(&self, text: &mut String, part: &str, values: &[i32], width: usize) {
        for (row, values) in values.chunks(width).enumerate() {
            let _ = write!(text, "{part}\t{}\t", self.key(part, row));
            for (place, value) in values.iter().enumerate() {
                let _ = write!(text, "{}{value}", if place == 0 { "" } else { " " });
            }
            text.push('\n');
        }
    }

    /// Reads the text form.
    pub fn from_text(text: &str) -> Result<Self> {
        let mut model = Self::default();
        let names: Vec<String> = (0..COUNT).map(training::name).collect();
        for (number, line) in text.lines().enumerate() {
            if line.starts_with('#') || line.starts_with("part\t") {
                continue;
            }
            model.read_line(line, &names).with_context(|| format!("line {}", number + 1))?;
        }
        let symbols = model.alphabet.len() + 1;
        for (part, found, expected) in [
            ("window", model.window.len(), window_rows(model.radius) * model.wide),
            ("wide_bias", model.wide_bias.len(), model.wide),
            ("middle", model.middle.len(), model.wide * model.narrow),
            ("narrow_bias", model.narrow_bias.len(), model.narrow),
            ("memory", model.memory.len(), memory_rows(symbols) * model.narrow),
            ("output", model.output.len(), model.pairs.len() * model.narrow),
        ] {
            ensure!(found == expected, "{part}: {found} values, not {expected}");
        }
        for width in [model.wide, model.narrow] {
            ensure!(width.is_multiple_of(WIDTHS), "{width} neurons, not a multiple of {WIDTHS}");
        }
        ensure!(model.pairs.is_sorted_by_key(|pair| pair.0), "pairs are not in unit order");
        Ok(model)
    }

    fn read_line(&mut self, line: &str, names: &[String]) -> Result<()> {
        let mut fields = line.split('\t');
        let (Some(part), Some(key), Some(values)) = (fields.next(), fields.next(), fields.next())
        else {
            bail!("three columns are needed");
        };
        let integers = || values.split(' ').map(|v| Ok(v.parse()?)).collect::<Result<Vec<i32>>>();
        match part {
            "number" => match key {
                "radius" => self.radius = values.parse()?,
                "wide" => self.wide = values.parse()?,
                "narrow" => self.narrow = values.parse()?,
                "memory_shift" => self.memory_shift = values.parse()?,
                "narrow_shift" => self.narrow_shift = values.parse()?,
                "logit_scale" => self.logit_scale = values.parse()?,
                "bias_scale" => self.bias_scale = values.parse()?,
                "sharpness" => self.sharpness = values.parse()?,
                _ => bail!("unknown number {key:?}"),
            },
            "alphabet" => self.alphabet = values.split(' ').map(str::to_owned).collect(),
            "pair" => {
                let (unit, label) = key.split_once(' ').context("unit and label")?;
                let unit = names.iter().position(|name| name == unit).context("unknown unit")?;
                let label: Option<Vec<u8>> = label
                    .split_terminator(' ')
                    .map(|symbol| {
                        let at = self.alphabet.iter().position(|known| known == symbol)?;
                        u8::try_from(at + 1).ok()
                    })
                    .collect();
                self.pairs.push((u8::try_from(unit)?, label.context("unknown symbol")?));
                self.bias.push(values.parse()?);
            }
            "window" => self.window.extend(integers()?),
            "wide_bias" => self.wide_bias.extend(integers()?),
            "middle" => self.middle.extend(integers()?),
            "narrow_bias" => self.narrow_bias.extend(integers()?),
            "memory" => self.memory.extend(integers()?),
            "output" => self.output.extend(integers()?),
            _ => bail!("unknown part {part:?}"),
        }
        Ok(())
    }
}
