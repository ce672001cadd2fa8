//! The developer's tool: `cargo run --release -p banan-lab -- COMMAND`.

use std::path::PathBuf;

use anyhow::Result;
use banan_lab::{generate, words};
use clap::{Parser, Subcommand};

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
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Generate { root } => generate::write(&root),
        Command::Words { folder, to } => words::build(&folder, &to),
    }
}
