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

use self::network::Config;
use self::quantize::Quantized;

pub mod align;
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

/// Writes the text form of a model.
fn write(models: &Path, name: &str, model: &Quantized, header: &str) -> Result<()> {
    let path = models.join(format!("{name}.tsv"));
    fs::write(&path, model.to_text(header)).with_context(|| format!("{}", path.display()))
}

/// What to train, and the shape of the network where it is not to be the usual one.
#[derive(Args)]
pub struct Command {
    /// natural or pronunciation
    pub name: String,
    /// A folder with the training files
    #[arg(long)]
    pub data: PathBuf,
    /// Where the text forms are kept
    #[arg(long, default_value = "data/models")]
    pub models: PathBuf,
    /// Train without a tenth of the words, print figures on it, write nothing
    #[arg(long)]
    pub tune: bool,
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
        "natural" => natural::train(command),
        "pronunciation" => pronunciation::train(command),
        name => bail!("no model {name:?}"),
    }
}
