//! The developer's tool: `cargo run --release -p banan-lab -- COMMAND`.

use std::path::PathBuf;

use anyhow::Result;
use banan_lab::generate;
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
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Generate { root } => generate::write(&root),
    }
}
