//! The spelling lexicon: rows derived from word lists, and what the level does to a text.

mod build;
mod lists;
mod measure;
mod pronounced;

use std::path::PathBuf;

use anyhow::Result;
use banan::{Level, Normalizer, Options, Profile};

/// What to do with the spelling lexicon.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Derive google.tsv and dakshina.tsv from the word lists below data/words/
    Build {
        /// The folder with words/ and spelling/
        #[arg(long, default_value = "data")]
        data: PathBuf,
    },
    /// Count by class what the level changes in a text, and list or sample the changes
    Measure {
        /// Text, a sentence a line
        corpus: PathBuf,
        /// Sample so many changes, each with what stands around it
        #[arg(long, default_value_t = 0)]
        sample: usize,
        /// List each changed word with its count
        #[arg(long)]
        words: bool,
        /// Follow Paschimbanga Bangla Akademi
        #[arg(long)]
        kolkata: bool,
    },
    /// List rows both sides of which are listed with different pronunciations
    Pronounced {
        /// TSV of words and phonemes
        lexicon: PathBuf,
    },
}

/// Runs the command.
pub fn run(command: &Command) -> Result<()> {
    match command {
        Command::Build { data } => build::build(data),
        Command::Measure { corpus, sample, words, kolkata } => {
            measure::measure(corpus, *sample, *words, *kolkata)
        }
        Command::Pronounced { lexicon } => pronounced::pronounced(lexicon),
    }
}

fn normalizer(profile: Profile) -> Normalizer {
    let mut options = Options::default();
    options.level = Level::Spelling;
    options.profile = profile;
    Normalizer::new(options)
}
