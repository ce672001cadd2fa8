//! The developer's tool: `cargo run --release -p banan-lab -- COMMAND`.

use std::path::PathBuf;

use anyhow::{Result, bail};
use banan_lab::{bijoy, changes, generate, key, measure, mojibake, names, spelling, train, words};
use clap::{Args, Parser, Subcommand};

#[derive(Parser)]
#[command(about, version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the generated tables of the core crate from data/
    Generate {
        /// The root of the repository
        #[arg(long, default_value = ".")]
        root: PathBuf,
    },
    /// Write the word lists below data/words/ from the published sets
    Words {
        /// A folder with pronunciation-train.tsv and dakshina-train.tsv
        folder: PathBuf,
        /// Where the lists go; excluded.tsv is there already
        #[arg(long, default_value = "data/words")]
        to: PathBuf,
    },
    /// Write data/names/person_words.txt: parts of the names of persons
    PersonWords {
        /// TSV of names of persons with a column bengali, a title of an article each
        titles: PathBuf,
        /// The folder with names/
        #[arg(long, default_value = "data")]
        data: PathBuf,
    },
    /// Train a model and write its text form; `generate` then makes the table of it
    Train(Train),
    /// Measure a model on a lexicon file that it was not trained on
    Measure(Measure),
    /// Measure `english` on sets of names
    MeasureEnglish(measure::english::Command),
    /// Bijoy: train the detector, measure the decoder, the encoder and the detector
    #[command(subcommand)]
    Bijoy(bijoy::Command),
    /// List what normalization changes in a text that should be left alone
    Changes {
        /// Any text, a record a line
        corpus: PathBuf,
    },
    /// Measure match keys on names, beside the fold of Lucene
    Key(key::Command),
    /// Derive rows of the spelling lexicon, or measure what it does to a text
    #[command(subcommand)]
    Spelling(spelling::Command),
    /// Train the model that fills gaps in mojibake, or measure what is undone
    #[command(subcommand)]
    Mojibake(Mojibake),
}

/// `names` is trained on pairs in the repository, the others on files that are not.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
struct Train {
    #[command(subcommand)]
    names: Option<TrainNames>,
    #[command(flatten)]
    model: Option<train::Command>,
}

#[derive(Subcommand)]
enum TrainNames {
    /// The model behind compare, search and match
    Names(names::TrainArguments),
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
struct Measure {
    #[command(subcommand)]
    names: Option<MeasureNames>,
    #[command(flatten)]
    model: Option<measure::Command>,
}

#[derive(Subcommand)]
enum MeasureNames {
    /// R@1, R@5 and F1 of Bengali names against a pool of English ones
    Names(names::measure::Arguments),
    /// What a search leaves out beside comparing every name
    Search(names::recall::Arguments),
}

#[derive(Subcommand)]
enum Mojibake {
    /// Write gaps.tsv from four fifths of a clean text
    Train {
        /// Clean text, a sentence a line
        corpus: PathBuf,
        /// Where gaps.tsv goes
        #[arg(long, default_value = "data/mojibake")]
        to: PathBuf,
    },
    /// Damage every fifth line of a clean text in each way and count what comes back
    Measure {
        /// The text that the model was trained on
        corpus: PathBuf,
        /// The folder with mojibake/tables.tsv
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// Lines of each class, at most
        #[arg(long, default_value_t = 5000)]
        lines: usize,
        /// Lines to show that do not come back
        #[arg(long, default_value_t = 0)]
        failures: usize,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Generate { root } => generate::write(&root),
        Command::Train(Train { names, model }) => match (names, model) {
            (Some(TrainNames::Names(arguments)), _) => names::train(&arguments),
            (None, Some(command)) => train::run(&command),
            (None, None) => bail!("which model?"),
        },
        Command::Measure(Measure { names, model }) => match (names, model) {
            (Some(MeasureNames::Names(arguments)), _) => names::measure::run(&arguments),
            (Some(MeasureNames::Search(arguments)), _) => names::recall::run(&arguments),
            (None, Some(command)) => measure::run(&command),
            (None, None) => bail!("which model?"),
        },
        Command::MeasureEnglish(command) => measure::english::run(&command),
        Command::Key(command) => key::run(&command),
        Command::Spelling(command) => spelling::run(&command),
        Command::Bijoy(command) => bijoy::run(&command),
        Command::Words { folder, to } => words::build(&folder, &to),
        Command::PersonWords { titles, data } => names::persons::build(&titles, &data),
        Command::Changes { corpus } => changes::changes(&corpus),
        Command::Mojibake(Mojibake::Train { corpus, to }) => mojibake::train(&corpus, &to),
        Command::Mojibake(Mojibake::Measure { corpus, data, lines, failures }) => {
            mojibake::measure(&corpus, &data, lines, failures)
        }
    }
}
