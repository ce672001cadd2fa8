//! How much a run of codes looks like a Bijoy word: a linear model over character sequences, trained
//! by `banan-lab bijoy train`.

use alloc::string::String;
use alloc::vec::Vec;

use super::decode::{Grain, decode_as};
use super::run::Run;
use crate::lexicon;
use crate::rules::Rule;
use crate::script;

/// The weights, sixteenths of a natural logarithm of odds; a signed byte each.
#[cfg(feature = "share-alike")]
static WEIGHTS: &[u8] = include_bytes!("../../tables/bijoy_words.bin");
#[cfg(not(feature = "share-alike"))]
static WEIGHTS: &[u8] = &[];

/// How many weights there are; a power of two.
pub const BUCKETS: usize = 1 << 16;
/// Weights count in units of 1 / `SCALE`.
pub const SCALE: f32 = 16.0;
/// Codes beyond this many say nothing new.
const LONGEST: usize = 40;

/// Gives every feature of a run as the number of its weight. `known` is asked only after the
/// features of the codes themselves were given.
pub(crate) fn features(codes: &[u8], mut found: impl FnMut(usize)) {
    let codes = codes.get(..LONGEST).unwrap_or(codes);
    let mut window = [0_u8; 4];
    let ends = [0_u8];
    for (index, code) in ends.iter().chain(codes).chain(&ends).enumerate() {
        window.rotate_left(1);
        if let Some(last) = window.last_mut() {
            *last = *code;
        }
        for len in 2..=4.min(index + 1) {
            found(bucket(len, window.get(4 - len..).unwrap_or_default()));
        }
    }
    found(bucket(9, &shape(codes)));
}

/// Gives the features of what the run decodes to: whether it is whole and a known word, and its
/// letters in pairs and threes, which are the same however it was typed.
pub(crate) fn reading(run: &str, codes: usize, mut found: impl FnMut(usize)) {
    let decoded = decode_as(run, Rule::Bijoy, Grain::Run);
    let state = if !decoded.reports.is_empty() {
        1 + decoded.reports.len().min(2) as u8
    } else {
        u8::from(lexicon::knows(&decoded.text))
    };
    found(bucket(10, &[state, codes.min(8) as u8]));
    let mut window = [0_u8; 3];
    // The block of the script is a multiple of 128 characters.
    let letters = decoded.text.chars().map(|c| u32::from(c) as u8);
    for (index, letter) in [0].into_iter().chain(letters).chain([0]).enumerate().take(LONGEST) {
        window.rotate_left(1);
        if let Some(last) = window.last_mut() {
            *last = letter;
        }
        for len in 2..=3.min(index + 1) {
            found(bucket(10 + len, window.get(3 - len..).unwrap_or_default()));
        }
    }
}

/// Letter case and length, roughly.
fn shape(codes: &[u8]) -> [u8; 3] {
    let upper = |code: &u8| code.is_ascii_uppercase();
    let rest = codes.get(1..).unwrap_or_default();
    let case = u8::from(codes.first().is_some_and(upper))
        | u8::from(rest.iter().any(upper)) << 1
        | u8::from(rest.iter().any(u8::is_ascii_lowercase)) << 2
        | u8::from(codes.windows(2).any(
            |pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()),
        )) << 3;
    let high = codes.iter().filter(|code| **code >= 0x80).count().min(3) as u8;
    [case, high, codes.len().min(8) as u8]
}

fn bucket(kind: usize, bytes: &[u8]) -> usize {
    let mut hash = (kind as u32).wrapping_mul(0x9E37_79B1);
    for byte in bytes {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        hash ^= hash >> 15;
    }
    (hash.wrapping_mul(0x85EB_CA6B) >> 16) as usize % BUCKETS
}

fn weight(bucket: usize) -> i32 {
    WEIGHTS.get(bucket).map_or(0, |byte| i32::from(byte.cast_signed()))
}

/// The score of a run: above 0, more like Bijoy than like any language in Latin letters.
pub(crate) fn score(record: &str, run: &Run) -> f32 {
    let mut sum = 0;
    features(&run.codes, |bucket| sum += weight(bucket));
    // No word that is this unlike Bijoy is saved by what it decodes to.
    if sum > -8 * SCALE as i32 {
        let text: &str = record.get(run.range.clone()).unwrap_or_default();
        reading(text, run.codes.len(), |bucket| sum += weight(bucket));
    }
    sum as f32 / SCALE
}

/// For the trainer: the character by which windows-1252 shows a byte.
#[doc(hidden)]
#[must_use]
pub fn shown(byte: u8) -> char {
    super::code::form_of(byte)
}

/// For the trainer: the runs of a line with their features.
#[doc(hidden)]
#[must_use]
pub fn examples(line: &str) -> Vec<(String, Vec<usize>)> {
    let runs = super::run::runs(line);
    let features = |run: &Run| {
        let text = line.get(run.range.clone()).unwrap_or_default();
        let mut list = Vec::new();
        features(&run.codes, |bucket| list.push(bucket));
        reading(text, run.codes.len(), |bucket| list.push(bucket));
        (String::from(text), list)
    };
    runs.iter().filter(|run| !run.wall).map(features).collect()
}

/// Whether the run decodes to a known Bengali word.
pub(crate) fn is_known(run: &str) -> bool {
    let decoded = decode_as(run, Rule::Bijoy, Grain::Run);
    decoded.reports.is_empty() && lexicon::knows(&decoded.text)
}

/// Whether the run decodes to a single consonant cluster of several letters.
pub(crate) fn is_cluster(run: &str) -> bool {
    let decoded = decode_as(run, Rule::Bijoy, Grain::Run);
    let mut letters = 0;
    let mut joined = true;
    for c in decoded.text.chars() {
        if script::is_consonant(c) {
            if !joined {
                return false;
            }
            letters += 1;
            joined = false;
        } else if c == script::VIRAMA {
            joined = true;
        } else {
            return false;
        }
    }
    decoded.reports.is_empty() && letters > 1 && !joined
}

/// A span that may be Bijoy.
#[doc(hidden)]
#[derive(Debug)]
pub struct Candidate {
    pub range: core::ops::Range<usize>,
    pub evidence: String,
    pub score: f32,
    pub certain: bool,
    pub confidence: f32,
}

/// For measuring: the spans of a line, their scores, and whether they would be decoded.
#[doc(hidden)]
#[must_use]
pub fn candidates(line: &str) -> Vec<Candidate> {
    let spans = super::detect::spans(line).into_iter();
    spans
        .map(|span| Candidate {
            evidence: alloc::format!("{:?}", span.evidence).to_ascii_lowercase(),
            score: span.score,
            certain: span.certain,
            confidence: span.confidence(),
            range: span.range,
        })
        .collect()
}

/// For measuring: the runs of a line and their scores.
#[doc(hidden)]
#[must_use]
pub fn scored(line: &str) -> Vec<(String, f32)> {
    let runs = super::run::runs(line);
    let text = |run: &Run| String::from(line.get(run.range.clone()).unwrap_or_default());
    runs.iter().map(|run| (text(run), if run.wall { -99.0 } else { score(line, run) })).collect()
}
