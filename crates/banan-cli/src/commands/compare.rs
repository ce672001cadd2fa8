//! `banan compare`: how sure it is that two names are one.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use banan::names::Scorer;
use serde_json::json;

use super::Command;
use crate::args::{Io, Select, Settings};
use crate::engine;
use crate::output::{Output, Place};
use crate::status::Status;

const EXAMPLES: &str = "\
Examples:
  $ printf 'ভ্লাদিমির পুতিন\\tVladimir Putin\\n' | banan compare
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
        let settings = Settings::report(&self.io, &select)?;
        engine::run(&self, &settings)
    }
}

impl Command for Compare {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let mut fields = text.split('\t');
        let bengali = fields.next().unwrap_or_default();
        let english = fields.next().context("no tab: a row is a Bengali and an English name")?;
        let score = Scorer::new().compare(bengali, english);
        if self.explain {
            let pairs: Vec<_> = score
                .pairs
                .iter()
                .map(|pair| {
                    let letters: Vec<_> = pair.letters.iter().map(|s| json!([s.0, s.1])).collect();
                    json!({
                        "start": pair.bengali.start, "end": pair.bengali.end,
                        "bengali": bengali.get(pair.bengali.clone()), "english": pair.english,
                        "evidence": (pair.evidence * 100.0).round() / 100.0, "letters": letters,
                    })
                })
                .collect();
            let left: Vec<_> =
                score.bengali_left.iter().map(|range| bengali.get(range.clone())).collect();
            return out.json(&json!({
                "record": place.record, "bengali": bengali, "english": english,
                "score": round(score.probability), "pairs": pairs,
                "bengali_left": left, "english_left": score.english_left,
            }));
        }
        let mut row = String::new();
        write!(row, "{text}\t{:.4}", score.probability)?;
        out.text(&row);
        out.end_row();
        Ok(())
    }
}

/// Four decimals, as everywhere.
pub fn round(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}
