//! Figures of the models on words they did not see.

pub mod english;

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use crate::train::evaluate::{Attested, evaluate};
use crate::train::{self, natural, pronunciation};

/// What to measure.
#[derive(Args)]
pub struct Command {
    /// Which model
    name: String,
    /// Words with their attested outputs
    file: PathBuf,
    /// Where the text forms are kept
    #[arg(long, default_value = "data/models")]
    models: PathBuf,
}

/// The command `measure`.
pub fn run(command: &Command) -> Result<()> {
    let Command { name, file, models } = command;
    let bytes = train::table(models, name)?;
    let (words, separator): (Vec<Attested>, _) = match name.as_str() {
        "natural" | "natural-compact" => (natural::attested(&natural::read(file)?), ""),
        "pronunciation" => (pronunciation::attested(file)?, " "),
        _ => bail!("no model {name:?}"),
    };
    let figures = evaluate(&bytes, &words, separator);
    writeln!(
        std::io::stdout(),
        "{name}: {} words, {} bytes, any {:.2} best {:.2} weighted {:.2} CER {:.2} mean p {:.2}",
        words.len(),
        bytes.len(),
        figures.any,
        figures.best,
        figures.weighted,
        figures.cer,
        figures.p
    )?;
    Ok(())
}
