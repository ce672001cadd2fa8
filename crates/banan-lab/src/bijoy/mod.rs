//! Bijoy: what is trained and measured on texts that are not in the repository.

mod trips;

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

/// The commands below `banan-lab bijoy`.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Encode canonical text and decode it again: round trips and speed
    Trips {
        /// Canonical Bengali, a sentence a line; may be packed with gzip
        clean: PathBuf,
    },
}

/// Runs a command.
pub fn run(command: &Command) -> Result<()> {
    let text = match command {
        Command::Trips { clean } => trips::measure(clean)?,
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// The text of a file, unpacked if its name ends in `.gz`.
fn text(path: &Path) -> Result<String> {
    let name = || path.display().to_string();
    let mut text = String::new();
    let mut file = File::open(path).with_context(name)?;
    if path.extension().is_some_and(|end| end == "gz") {
        flate2::read::MultiGzDecoder::new(file).read_to_string(&mut text).with_context(name)?;
    } else {
        file.read_to_string(&mut text).with_context(name)?;
    }
    Ok(text)
}

/// Megabytes of input a second, the best of five.
fn speed(name: &str, bytes: usize, mut run: impl FnMut() -> usize) -> String {
    let mut best = f64::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        std::hint::black_box(run());
        best = best.min(start.elapsed().as_secs_f64());
    }
    format!("{name}: {:.1} MB/s of input\n", bytes as f64 / best / 1e6)
}
