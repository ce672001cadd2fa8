//! `banan man`: man pages, from the definition of the arguments.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Command, CommandFactory};
use clap_mangen::Man as Page;

use crate::args::Cli;
use crate::sink::Sink;
use crate::status::Status;

/// Print the manual page, or write the page of every command to a folder
#[derive(Debug, clap::Args)]
pub struct Man {
    /// The page of this command; without it, of banan itself
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
    /// Write all pages (banan.1, banan-normalize.1 …) to this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    folder: Option<PathBuf>,
}

impl Man {
    pub fn run(self) -> Result<Status> {
        let mut program = Cli::command();
        program.build();
        if let Some(folder) = &self.folder {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
            let pages = std::iter::once(page(&program, "banan")).chain(
                program
                    .get_subcommands()
                    .map(|command| page(command, &format!("banan-{}", command.get_name()))),
            );
            for rendered in pages {
                let (name, text) = rendered?;
                let mut sink = Sink::file(&folder.join(name))?;
                sink.write(&text)?;
                sink.finish()?;
            }
            return Ok(Status::Done);
        }
        let (_, text) = match &self.command {
            None => page(&program, "banan")?,
            Some(name) => {
                let command = program.find_subcommand(name);
                let command = command.with_context(|| format!("no command \"{name}\""))?;
                page(command, &format!("banan-{name}"))?
            }
        };
        let mut sink = Sink::stdout()?;
        sink.write(&text)?;
        sink.finish()?;
        Ok(Status::Done)
    }
}

fn page(command: &Command, title: &str) -> Result<(String, Vec<u8>)> {
    let mut text = Vec::new();
    Page::new(command.clone()).title(title).render(&mut text)?;
    Ok((format!("{title}.1"), text))
}
