//! `banan compare`: how sure it is that two names are one.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use banan::names::Scorer;
use serde::Serialize;

use super::Command;
use super::alignment::{Origin, Pair, pairs, round};
use crate::args::{Io, Rewrite, Select, Settings};
use crate::engine;
use crate::output::{Output, Place};
use crate::status::Status;

const EXAMPLES: &str = "\
Examples:
  $ printf 'ভ্লাদিমির পুতিন\\tVladimir Putin\\n' | banan compare
  $ banan compare pairs.tsv | sort -t '\t' -k 3,3nr
  $ banan compare --explain pairs.tsv      # what stands for what, as a line of JSON
";

/// Add a score from 0 to 1 to rows of a Bengali and an English name
///
/// Reads TSV, the Bengali name in the first column, the English one in the second; a score of .5 is
/// undecided. Rows are written with the score as a last column.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Compare {
    /// Write what stands for what as NDJSON instead
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    io: Io,
}

impl Compare {
    pub fn run(self) -> Result<Status> {
        let select = Select { field: None, format: None, header: false };
        let settings = if self.explain {
            Settings::report(&self.io, &select)?
        } else {
            Settings::filter(&self.io, &Rewrite { select, append: None, in_place: None })?
        };
        engine::run(&Run { scorer: Scorer::new(), explain: self.explain }, &settings)
    }
}

struct Run {
    scorer: Scorer<'static>,
    explain: bool,
}

impl Command for Run {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let mut fields = text.split('\t');
        let bengali = fields.next().unwrap_or_default();
        let english = fields.next().context("no tab: a row is a Bengali and an English name")?;
        let score = self.scorer.compare(bengali, english);
        if self.explain {
            let left: Vec<_> =
                score.bengali_left.iter().map(|range| bengali.get(range.clone())).collect();
            return out.json(&Explained {
                origin: Origin::new(place),
                bengali,
                english,
                score: round(score.probability),
                pairs: pairs(bengali, &score, place),
                bengali_left: left.into_iter().flatten().collect(),
                english_left: &score.english_left,
            });
        }
        match place.raw {
            Some(bytes) => out.bytes.extend_from_slice(bytes),
            None => out.text(text),
        }
        let mut column = String::new();
        write!(column, "\t{:.4}", score.probability)?;
        out.text(&column);
        Ok(())
    }

    fn whole(&self) -> bool {
        true
    }
}

#[derive(Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    bengali: &'a str,
    english: &'a str,
    score: f64,
    pairs: Vec<Pair<'a>>,
    bengali_left: Vec<&'a str>,
    english_left: &'a [String],
}
