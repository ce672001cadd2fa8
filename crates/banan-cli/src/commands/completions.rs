//! `banan completions`: scripts for shells, from the definition of the arguments.

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;

use crate::args::Cli;
use crate::sink::Sink;
use crate::status::Status;

/// Print the completion script of a shell
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> Result<Status> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "banan", &mut script);
        let mut sink = Sink::stdout()?;
        sink.write(&script)?;
        sink.finish()?;
        Ok(Status::Done)
    }
}
