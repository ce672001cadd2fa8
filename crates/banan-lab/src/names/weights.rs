//! The weights of the name model as tables a reviewer can read, and as the bytes the core reads.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use banan::names::training::{
    BENDS, FEATURES, FINAL, INITIAL, PARAMETERS, VERSION, key, letters, pack, spell,
};
use banan::names::training::{bengali_units, english};

use crate::generate::rows;

/// Letters of the background: the edge of a token, then a to z.
pub const LETTERS: usize = 27;

/// Names of the features, in their order.
pub const FEATURE_NAMES: [&str; FEATURES] = [
    "bias",
    "evidence",
    "deficit",
    "deficit_per_unit",
    "worst_token",
    "bengali_left_weight",
    "english_left_weight",
    "bengali_left",
    "english_left",
    "inversions",
    "joins",
    "initials",
    "surprise",
    "length",
    "both_left",
];

/// A trained model.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// Chunk key, Latin chunk, weight in hundredths of a nat; sorted.
    pub cells: Vec<(u32, u32, i16)>,
    /// Cost of a letter after two others, in twentieths of a nat.
    pub background: Vec<u8>,
    /// Ten-thousandths.
    pub parameters: Vec<i32>,
}

impl Weights {
    /// The bytes that the core reads.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut keys: Vec<u32> = self.cells.iter().map(|cell| cell.0).collect();
        keys.dedup();
        let mut out = b"bnnm".to_vec();
        let number = |value: u32, out: &mut Vec<u8>| out.extend(value.to_le_bytes());
        number(VERSION, &mut out);
        number(keys.len() as u32, &mut out);
        number(self.cells.len() as u32, &mut out);
        keys.iter().for_each(|&key| number(key, &mut out));
        for key in &keys {
            number(self.cells.partition_point(|cell| cell.0 < *key) as u32, &mut out);
        }
        number(self.cells.len() as u32, &mut out);
        self.cells.iter().for_each(|cell| number(cell.1, &mut out));
        self.cells.iter().for_each(|cell| out.extend(cell.2.to_le_bytes()));
        out.extend(&self.background);
        for place in 0..PARAMETERS {
            out.extend(self.parameters.get(place).copied().unwrap_or(0).to_le_bytes());
        }
        out
    }

    /// Writes the tables below a folder.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let mut text = String::from(
            "# Chunks of the name model. place: ^ begins the token, $ ends it. weight: hundredths of a nat.\n\
             place\tbengali\tlatin\tweight\n",
        );
        for &(key, latin, weight) in &self.cells {
            let units: Vec<u8> =
                (0..3).map(|at| (key >> (8 * at)) as u8).take_while(|&unit| unit != 0).collect();
            let place = match (key & INITIAL != 0, key & FINAL != 0) {
                (true, true) => "^$",
                (true, false) => "^",
                (false, true) => "$",
                (false, false) => "",
            };
            writeln!(text, "{place}\t{}\t{}\t{weight}", spell(&units), unpack(latin))?;
        }
        write(folder, "names-chunks.tsv", &text)?;
        let mut text = String::from(
            "# Cost of each next letter (_ is the edge of a token) after two letters, in twentieths of a nat.\n\
             context\t",
        );
        let names: Vec<String> = (0..LETTERS).map(letter).collect();
        text.push_str(&names.join("\t"));
        text.push('\n');
        for (context, costs) in self.background.chunks(LETTERS).enumerate() {
            let costs: Vec<String> = costs.iter().map(u8::to_string).collect();
            let (a, b) = (letter(context / LETTERS), letter(context % LETTERS));
            writeln!(text, "{a}{b}\t{}", costs.join("\t"))?;
        }
        write(folder, "names-background.tsv", &text)?;
        let mut text = String::from(
            "# Weights of the calibration, ten-thousandths: evidence for a pair of names in nats; then the\n\
             # log-odds of sums of that evidence.\n\
             feature\tweight\n",
        );
        let bends = BENDS.iter().map(|bend| format!("log_odds_at_{bend}"));
        let names = FEATURE_NAMES.iter().map(|name| (*name).to_owned()).chain(bends);
        for (name, value) in names.zip(&self.parameters) {
            writeln!(text, "{name}\t{value}")?;
        }
        write(folder, "names-calibration.tsv", &text)
    }

    /// Reads the tables below a folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut weights = Self::default();
        let path = folder.join("names-chunks.tsv");
        for [place, bengali, latin, weight] in rows(&path, ["place", "bengali", "latin", "weight"])?
        {
            let units = bengali_units(&bengali);
            ensure!(spell(&units) == bengali, "{}: chunk {bengali:?}", path.display());
            let letters = english(&latin).concat();
            let key = key(&units, place.contains('^'), place.contains('$'));
            weights.cells.push((key, pack(&letters), weight.parse()?));
        }
        weights.cells.sort_unstable();
        let path = folder.join("names-background.tsv");
        let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
        for line in text.lines().skip(2) {
            for cost in line.split('\t').skip(1) {
                weights.background.push(cost.parse()?);
            }
        }
        ensure!(weights.background.len() == LETTERS.pow(3), "{}: size", path.display());
        let path = folder.join("names-calibration.tsv");
        for [_, value] in rows(&path, ["feature", "weight"])? {
            weights.parameters.push(value.parse()?);
        }
        Ok(weights)
    }
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    let path = folder.join(name);
    fs::write(&path, text).with_context(|| format!("{}", path.display()))
}

fn letter(code: usize) -> String {
    if code == 0 { "_".into() } else { letters(&[code as u8]) }
}

fn unpack(mut latin: u32) -> String {
    let mut codes = Vec::new();
    while latin != 0 {
        codes.push((latin & 0x3F) as u8);
        latin >>= 6;
    }
    letters(&codes)
}
