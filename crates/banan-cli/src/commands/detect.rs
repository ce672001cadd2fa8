//! `banan detect`: what in a text of unknown origin is not plain Unicode Bengali.

use anyhow::Result;

use super::Command;
use crate::args::{Io, Select, Settings};
use crate::engine;
use crate::output::{Output, Place};
use crate::status::Status;
use crate::terminal::escape;

const EXAMPLES: &str = "\
Examples:
  $ printf 'রাষ্ট্রপতি ভøাদিমির পুতিন &#2453;\\n' | banan detect
  1	31	39	residue	0.95
  1	71	78	entity	1.00

  $ banan detect news.txt | cut -f 4 | sort | uniq -c      # kinds of damage, counted
";

/// Find the spans that are not plain Unicode Bengali
///
/// Writes TSV: record, start, end (bytes of the record), kind, confidence from 0 to 1; with several
/// inputs the file comes first. Kinds are bijoy, residue, variant, order, mojibake, entity, escape.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Detect {
    #[command(flatten)]
    select: Select,
    #[command(flatten)]
    io: Io,
}

impl Detect {
    pub fn run(self) -> Result<Status> {
        let settings = Settings::report(&self.io, &self.select)?;
        engine::run(&Run { detector: banan::Detector::default() }, &settings)
    }
}

struct Run {
    detector: banan::Detector,
}

impl Command for Run {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        for found in self.detector.detect(text) {
            let (kind, sure) = (found.kind, found.confidence);
            let span = place.source(text, &found.range);
            if let Some(file) = place.file {
                out.text(&format!("{}\t", escape(file)));
            }
            out.text(&format!("{}\t{}\t{}\t{kind}\t{sure:.2}", place.record, span.start, span.end));
            out.end_row();
        }
        Ok(())
    }
}
