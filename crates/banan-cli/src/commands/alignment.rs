//! What `--explain` shows of a score: which Bengali tokens stand for which English ones.

use banan::names::Score;
use serde::Serialize;

use crate::output::Place;

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

/// Where a row comes from.
#[derive(Serialize)]
pub struct Origin<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    record: u64,
}

impl<'a> Origin<'a> {
    pub const fn new(place: &Place<'a>) -> Self {
        Self { file: place.file, record: place.record }
    }
}
