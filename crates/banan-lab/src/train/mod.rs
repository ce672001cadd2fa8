//! Training of the models of the core crate.
#![expect(clippy::print_stderr, reason = "progress of a program that runs for minutes")]
#![expect(
    clippy::indexing_slicing,
    reason = "matrices of known shape, in a program that may stop when it is wrong"
)]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;

use banan::romanize::model::training::{self, decode};

use self::evaluate::Attested;
use self::network::Config;
use self::quantize::Quantized;

pub mod align;
pub mod english;
pub mod evaluate;
pub mod natural;
pub mod network;
pub mod prepare;
pub mod pronunciation;
pub mod quantize;

/// A fixed hash (FNV-1a), for splits and to name data files.
pub fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Which content a data file has.
pub fn fingerprint(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("{}", path.display()))?;
    Ok(format!("{} bytes, FNV-1a {:016x}", bytes.len(), fnv(&bytes)))
}

/// The binary form of the model `NAME.tsv` below `models`.
pub fn table(models: &Path, name: &str) -> Result<Vec<u8>> {
    let path = models.join(format!("{name}.tsv"));
    let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let model = Quantized::from_text(&text).with_context(|| format!("{}", path.display()))?;
    Ok(model.to_bytes())
}

/// The binary list of exceptions of the model `NAME` below `models`.
pub fn exceptions(models: &Path, name: &str) -> Result<Vec<u8>> {
    let path = models.join(format!("{name}-exceptions.tsv"));
    let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && *line != "word\tform");
    let list: Vec<_> = lines.filter_map(|line| line.split_once('\t')).collect();
    training::pack(&list).context("a word of more than 255 bytes")
}

/// Writes the text form of a model.
fn write(models: &Path, name: &str, model: &Quantized, header: &str) -> Result<()> {
    let path = models.join(format!("{name}.tsv"));
    fs::write(&path, model.to_text(header)).with_context(|| format!("{}", path.display()))
}

/// Writes the exceptions of the model `name`: the words of `known` for which it writes nothing
/// attested.
fn list(models: &Path, name: &str, known: &[Attested], codes: bool) -> Result<()> {
    let path = models.join(format!("{name}.tsv"));
    let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let bytes = Quantized::from_text(&text)?.to_bytes();
    let mut list = String::new();
    for line in text.lines().take_while(|line| line.starts_with('#')) {
        list.push_str(&line.replace("weights of a network", "words that the network gets wrong"));
        list.push('\n');
    }
    list.push_str("word\tform\n");
    for (word, form) in missed(&bytes, known, codes) {
        list.push_str(&format!("{word}\t{form}\n"));
    }
    let path = models.join(format!("{name}-exceptions.tsv"));
    fs::write(&path, list).with_context(|| format!("{}", path.display()))
}

/// The words of `known` for which the table writes nothing attested, with the attested form that
/// is most frequent, or more probable among equals.
pub fn missed(bytes: &[u8], known: &[Attested], codes: bool) -> Vec<(String, String)> {
    let mut missed = Vec::new();
    for (word, attested) in known {
        let outputs = decode(bytes, word, usize::MAX, codes);
        let weight = |text: &str| attested.iter().find(|one| one.0 == text).map(|one| one.1);
        // The quick search for one output may see a near tie in another way.
        let quick = decode(bytes, word, 1, codes);
        let right = |outputs: &[(String, f32)]| {
            outputs.first().is_none_or(|output| weight(&output.0).is_some())
        };
        if right(&outputs) && right(&quick) {
            continue;
        }
        let mut best: Option<(f32, &str)> = None;
        for (text, _) in &outputs {
            if let Some(weight) = weight(text)
                && best.is_none_or(|best| weight > best.0)
            {
                best = Some((weight, text));
            }
        }
        if let Some((_, form)) = best {
            missed.push((word.clone(), form.to_owned()));
        }
    }
    missed
}

/// What to train, and the shape of the network where it is not to be the usual one.
#[derive(Args)]
pub struct Command {
    /// natural, natural-compact, pronunciation, pronunciation-plain or english
    pub name: String,
    /// A folder with the training files
    #[arg(long)]
    pub data: PathBuf,
    /// english: a folder with pairs of names
    #[arg(long)]
    pub names: Option<PathBuf>,
    /// Where the text forms are kept
    #[arg(long, default_value = "data/models")]
    pub models: PathBuf,
    /// Train without a tenth of the words, print figures on it, write nothing
    #[arg(long)]
    pub tune: bool,
    /// Keep the weights, only list the exceptions anew
    #[arg(long)]
    pub keep: bool,
    /// Units seen on either side
    #[arg(long)]
    radius: Option<usize>,
    /// Width of the first hidden layer
    #[arg(long)]
    wide: Option<usize>,
    /// Width of the second hidden layer
    #[arg(long)]
    narrow: Option<usize>,
    /// Passes over the data
    #[arg(long)]
    epochs: Option<usize>,
    /// Words a step
    #[arg(long)]
    batch: Option<usize>,
    /// First step size
    #[arg(long)]
    rate: Option<f32>,
    /// Weight decay
    #[arg(long)]
    decay: Option<f32>,
    /// Share of the first layer left out of a step
    #[arg(long)]
    dropout: Option<f32>,
    /// Share of the second layer left out of a step
    #[arg(long)]
    narrow_dropout: Option<f32>,
    /// Seed
    #[arg(long)]
    seed: Option<u64>,
    /// Weight of the second task
    #[arg(long)]
    second: Option<f32>,
}

impl Command {
    /// `usual` with what was asked for.
    fn config(&self, usual: Config) -> Config {
        Config {
            radius: self.radius.unwrap_or(usual.radius),
            wide: self.wide.unwrap_or(usual.wide),
            narrow: self.narrow.unwrap_or(usual.narrow),
            epochs: self.epochs.unwrap_or(usual.epochs),
            batch: self.batch.unwrap_or(usual.batch),
            rate: self.rate.unwrap_or(usual.rate),
            decay: self.decay.unwrap_or(usual.decay),
            dropout: self.dropout.unwrap_or(usual.dropout),
            narrow_dropout: self.narrow_dropout.unwrap_or(usual.narrow_dropout),
            seed: self.seed.unwrap_or(usual.seed),
            second: self.second.unwrap_or(usual.second),
        }
    }
}

/// The command `train`.
pub fn run(command: &Command) -> Result<()> {
    match command.name.as_str() {
        "natural" | "natural-compact" => natural::train(command),
        "pronunciation" | "pronunciation-plain" => pronunciation::train(command),
        "english" => english::train(command),
        name => bail!("no model {name:?}"),
    }
}
