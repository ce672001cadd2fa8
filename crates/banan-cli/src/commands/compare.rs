//! `banan compare`: how sure it is that two names are one.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use banan::names::{Score, Scorer};
use serde::Serialize;

use super::Command;
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
                file: place.file,
                record: place.record,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    record: u64,
    bengali: &'a str,
    english: &'a str,
    score: f64,
    pairs: Vec<Pair<'a>>,
    bengali_left: Vec<&'a str>,
    english_left: &'a [String],
}

/// A Bengali token and the English one that it stands for.
#[derive(Serialize)]
pub struct Pair<'a> {
    /// Bytes of the record (with `--field`: of the field).
    start: usize,
    end: usize,
    bengali: &'a str,
    english: &'a str,
    evidence: f64,
    /// Bengali letters and the Latin ones that they stand for.
    letters: Vec<(&'a str, &'a str)>,
}

/// The alignment of a score with a Bengali name.
pub fn pairs<'a>(bengali: &'a str, score: &'a Score, place: &Place<'_>) -> Vec<Pair<'a>> {
    let pair = |pair: &'a banan::names::Pair| {
        let source = place.source(bengali, &pair.bengali);
        Pair {
            start: source.start,
            end: source.end,
            bengali: bengali.get(pair.bengali.clone()).unwrap_or_default(),
            english: &pair.english,
            evidence: (f64::from(pair.evidence) * 100.0).round() / 100.0,
            letters: pair.letters.iter().map(|step| (step.0.as_str(), step.1.as_str())).collect(),
        }
    };
    score.pairs.iter().map(pair).collect()
}

/// Four decimals, as everywhere.
pub fn round(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}
