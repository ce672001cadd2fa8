//! `banan index`: a names file, ready to be searched.

use std::path::PathBuf;

use anyhow::Result;

use crate::names;
use crate::sink::Sink;
use crate::status::Status;

/// Save a names file in a form that loads fast
///
/// `--names` takes the saved index in place of the list and gives the same answers.
#[derive(Debug, clap::Args)]
pub struct Index {
    /// The names file: plain text, TSV, CSV or NDJSON
    names: PathBuf,
    /// Where the index goes
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Index {
    pub fn run(self) -> Result<Status> {
        let index = names::read(&self.names)?;
        let mut sink = Sink::file(&self.output)?;
        sink.write(&index.to_bytes())?;
        sink.finish()?;
        Ok(Status::Done)
    }
}
