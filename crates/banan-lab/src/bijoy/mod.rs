//! Bijoy: what is trained and measured on texts that are not in the repository.

mod alarms;
mod confidence;
mod mixed;
mod train;
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
    /// Count the lines that are found and the false alarms
    Detect {
        /// Canonical Bengali, a sentence a line
        clean: PathBuf,
        /// Texts in other languages; of a line with tabs the last column
        others: Vec<PathBuf>,
        /// Failures to show of each kind
        #[arg(long, default_value_t = 0)]
        show: usize,
        /// The root of the repository
        #[arg(long, default_value = ".")]
        root: PathBuf,
    },
    /// Write the confidences of the detector from every fifth line after those that are measured;
    /// `generate` then makes the table of them
    Calibrate {
        /// Canonical Bengali, a sentence a line
        clean: PathBuf,
        /// Texts in other languages; of a line with tabs the last column
        others: Vec<PathBuf>,
        /// The root of the repository
        #[arg(long, default_value = ".")]
        root: PathBuf,
    },
    /// Replace every fifth word by an English one, encode the rest, and count what comes back
    Mixed {
        /// Canonical Bengali, a sentence a line
        clean: PathBuf,
        /// Lines of a language code, a tab and text
        others: PathBuf,
        /// Failures to show
        #[arg(long, default_value_t = 0)]
        show: usize,
    },
    /// Print the words of each line with their scores
    Scores {
        /// Any text
        text: PathBuf,
    },
    /// Train the model of the detector; two of five lines of the running texts are left for tuning and
    /// measuring
    Train {
        /// Canonical Bengali, a sentence a line
        #[arg(long)]
        clean: PathBuf,
        /// Romanized Bengali, a sentence a line
        #[arg(long)]
        romanized: PathBuf,
        /// Romanized words in the second column (Dakshina)
        #[arg(long)]
        words: PathBuf,
        /// Names in Latin letters, in the second column or alone on their line
        #[arg(long)]
        names: Vec<PathBuf>,
        /// The root of the repository
        #[arg(long, default_value = ".")]
        root: PathBuf,
    },
}

/// Runs a command.
pub fn run(command: &Command) -> Result<()> {
    let text = match command {
        Command::Trips { clean } => trips::measure(clean)?,
        Command::Detect { clean, others, show, root } => {
            alarms::measure(root, clean, others, *show)?
        }
        Command::Calibrate { clean, others, root } => confidence::calibrate(root, clean, others)?,
        Command::Mixed { clean, others, show } => mixed::measure(clean, others, *show)?,
        Command::Scores { text } => alarms::scores(text)?,
        Command::Train { clean, romanized, words, names, root } => {
            let names: Vec<&Path> = names.iter().map(PathBuf::as_path).collect();
            train::train(root, clean, romanized, words, &names)?
        }
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
