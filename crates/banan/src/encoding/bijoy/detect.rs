//! Where a record is Bijoy: word scores and their neighbours.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::code::code_of;
use super::model;
use super::run::{Run, runs};
use crate::script;

/// The confidence from which [`normalize`](crate::normalize) decodes a span that looks like Bijoy,
/// and [`detect`](crate::detect) reports it.
///
/// ```
/// let spans = banan::detect("Avgvi †mvbvi evsjv");
/// assert!(spans.iter().all(|span| span.confidence >= banan::bijoy::DECODE_CONFIDENCE));
/// ```
pub const DECODE_CONFIDENCE: f32 = 0.9;

/// What it costs to go from Bijoy to something else or back, in units of the word scores.
const SWITCH: f32 = 1.0;
/// A span is decoded if its words score at least this much together.
pub(crate) const ENOUGH: f32 = 9.0;
/// A span without a code outside of ASCII letters is in more doubt, if it is not a whole record.
const ENOUGH_LETTERS: f32 = 11.0;
/// The same if it is a whole record and one of its words is Bengali as it stands.
const ENOUGH_WHOLE: f32 = 7.0;
/// What a single word is measured by; how much it needs depends on its codes.
const ENOUGH_ALONE: f32 = 5.0;
/// Bytes of a short record.
const HEADING: usize = 48;
/// A word that cannot be Bijoy.
const WALL: f32 = -60.0;

/// A span that looks like Bijoy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Bytes of the record.
    pub range: Range<usize>,
    /// The sum of the scores of its words.
    pub score: f32,
    /// What its score must be to decode it.
    pub enough: f32,
    /// Whether that is enough to decode it.
    pub certain: bool,
}

impl Found {
    /// How sure it is that this is Bijoy, from 0 to 1: [`DECODE_CONFIDENCE`] where the score is just
    /// enough. The scores are logarithms of odds, but words of one record are not independent:
    /// half of what they add counts.
    pub(crate) fn confidence(&self) -> f32 {
        let odds = libm::expf((self.score - self.enough) / 2.0) * DECODE_CONFIDENCE
            / (1.0 - DECODE_CONFIDENCE);
        let confidence = odds / (1.0 + odds);
        if self.certain { confidence.max(DECODE_CONFIDENCE) } else { confidence }
    }
}

/// A cheap look at an ASCII line: whether it could hold Bijoy at all. া ী ু য় and দ, whose codes are
/// rare in other ASCII text, make up a sixth of it.
///
/// Made of one pass without branches, so that the compiler can use vector instructions. A heading
/// is too short to count on these: there any letter that is rare elsewhere will do, or a capital
/// inside a word.
pub(crate) fn ascii_suspect(line: &str) -> bool {
    if line.len() <= HEADING {
        let bytes = line.as_bytes();
        let rare = |byte: &&u8| matches!(**byte, b'v' | b'`' | b'w' | b'x' | b'q' | b'_' | b'~');
        let inside = |pair: &&[u8]| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase());
        let count = bytes.iter().filter(rare).count() + bytes.windows(2).filter(inside).count();
        return count > 0 && count * 10 >= line.len();
    }
    let count = line.as_bytes().chunks(128).map(|chunk| {
        usize::from(
            chunk.iter().fold(0_u8, |sum, byte| sum + u8::from(matches!(byte, b'v' | b'`'))),
        )
    });
    let count: usize = count.sum();
    count >= 2 && count * 16 >= line.len()
}

/// Whether the record may hold Bijoy.
pub(crate) fn suspect(record: &str) -> bool {
    if record.is_ascii() && !ascii_suspect(record) {
        return false;
    }
    spans(record).iter().any(|span| span.certain)
}

/// The spans of a record, in order.
pub(crate) fn spans(record: &str) -> Vec<Found> {
    let runs = runs(record);
    if runs.iter().all(|run| run.wall) {
        return Vec::new();
    }
    if let [run] = runs.as_slice()
        && is_cluster(record, run)
    {
        return vec![Found { range: run.range.clone(), score: 4.0, enough: 4.0, certain: true }];
    }
    let scores: Vec<f32> = runs.iter().map(|run| emission(record, run)).collect();
    if scores.iter().all(|score| *score <= 0.0) {
        return Vec::new();
    }
    let bijoy = decide(&scores);
    let bengali = record.contains(|c: char| script::is_bengali_letter(c));
    let mut found = Vec::new();
    let mut at = 0;
    while at < runs.len() {
        let len = bijoy.iter().skip(at).take_while(|is| **is).count();
        if len > 0 {
            let (members, sums) = (runs.get(at..at + len), scores.get(at..at + len));
            let (members, sums) = (members.unwrap_or_default(), sums.unwrap_or_default());
            found.extend(span(record, members, sums, bengali, len == runs.len()));
        }
        at += len.max(1);
    }
    together(&runs, &mut found);
    extend(record, &mut found);
    found
}

fn emission(record: &str, run: &Run) -> f32 {
    if run.wall {
        return WALL;
    }
    let score = model::score(record, run);
    // A single run must not outvote everything around it.
    score.clamp(-14.0, 12.0) - if run.digits { 5.0 } else { 0.0 }
}

/// The likelier of the two states for each word, given its neighbours.
fn decide(scores: &[f32]) -> Vec<bool> {
    // Score of the best path that ends here outside and inside Bijoy, and where each came from.
    let (mut outside, mut inside) = (0.0_f32, 0.0);
    let mut from = Vec::with_capacity(scores.len());
    for score in scores {
        let (stay_out, leave) = (outside, inside - SWITCH);
        let (stay_in, enter) = (inside, outside - SWITCH);
        from.push((leave > stay_out, enter <= stay_in));
        outside = stay_out.max(leave);
        inside = stay_in.max(enter) + score;
    }
    let mut state = inside > outside;
    let mut states: Vec<bool> = Vec::with_capacity(scores.len());
    for (out_from_inside, in_from_inside) in from.iter().rev() {
        states.push(state);
        state = if state { *in_from_inside } else { *out_from_inside };
    }
    states.reverse();
    states
}

/// Words that are too little each, between English ones, say enough if they are most of a record.
fn together(runs: &[Run], found: &mut [Found]) {
    let total: f32 = found.iter().map(|span| span.score).sum();
    let inside = |run: &&Run| found.iter().any(|span| span.range.contains(&run.range.start));
    let (inside, words) =
        (runs.iter().filter(inside).count(), runs.iter().filter(|run| !run.wall).count());
    let certain = found.iter().any(|span| span.certain);
    if certain || total >= ENOUGH_LETTERS && inside * 5 >= words * 3 {
        found.iter_mut().for_each(|span| span.certain |= span.score >= 3.0);
    }
}

fn span(record: &str, runs: &[Run], scores: &[f32], bengali: bool, all: bool) -> Option<Found> {
    let range = runs.first()?.range.start..runs.last()?.range.end;
    let score: f32 = scores.iter().sum();
    let letters = runs.iter().all(|run| run.codes.iter().all(u8::is_ascii_alphabetic));
    let whole = all && !bengali && score >= ENOUGH_WHOLE && {
        let known = |run: &Run| {
            run.codes.len() > 2
                && model::is_known(record.get(run.range.clone()).unwrap_or_default())
        };
        runs.iter().any(known)
    };
    let certain = match runs {
        [run] => alone(record, run, score, bengali),
        _ if whole => true,
        _ if letters && !bengali && !all => score >= ENOUGH_LETTERS,
        _ => score >= ENOUGH,
    };
    let enough = match runs {
        _ if whole => ENOUGH_WHOLE,
        [_] => ENOUGH_ALONE,
        _ if letters && !bengali && !all => ENOUGH_LETTERS,
        _ => ENOUGH,
    };
    Some(Found { range, score, enough, certain })
}

/// Whether a single word is Bijoy without a neighbour to say so.
fn alone(record: &str, run: &Run, score: f32, bengali: bool) -> bool {
    let text = record.get(run.range.clone()).unwrap_or_default();
    let codes = run.codes.as_slice();
    let ascii = codes.iter().all(u8::is_ascii);
    if ascii {
        // A pair of backquotes quotes; a single one is a letter.
        let quoted = codes.contains(&b'`') && record.matches('`').count().is_multiple_of(2);
        let letters = codes.iter().all(u8::is_ascii_alphabetic);
        let enough = if codes.contains(&b'`') {
            2.5
        } else if letters && !bengali {
            8.0
        } else {
            4.2
        };
        return codes.len() >= 4 && !quoted && score >= enough && model::is_known(text);
    }
    // Signs inside a word that no language in Latin letters has there, but for mathematics.
    let sign = |code: &u8| matches!(code, 0x82..=0x89 | 0x8B | 0x91..=0x99 | 0x9B | 0xA2..=0xBF);
    let plain = |code: &u8| matches!(code, 0xAD | 0xB0 | 0xB1 | 0xB2 | 0xB5 | 0xB7);
    let count = |is: &dyn Fn(&u8) -> bool| codes.iter().filter(|code| is(code)).count();
    let (signs, plain) = (count(&sign), count(&plain));
    // One letter beyond ASCII is a letter; one letter, a minus and a fraction are a formula.
    let letters = count(&u8::is_ascii_alphabetic);
    if codes.len() == 1 || letters <= 1 && codes.contains(&0xAD) {
        return codes.len() > 1 && model::is_known(text);
    }
    if signs > 0 && letters > 0 && codes.len() > 2 {
        let enough = if signs > plain { 0.2 } else { 2.0 };
        return score >= enough || score >= 0.0 && model::is_known(text);
    }
    // A capital beyond ASCII after a small letter.
    let capital = codes.windows(2).any(|pair| {
        matches!(pair, [b'a'..=b'z' | 0x9A | 0x9E | 0xDF..=0xFF, 0xC0..=0xD6 | 0xD8..=0xDE])
    });
    score >= 5.0 || capital && score >= 3.0 || score >= 1.5 && model::is_known(text)
}

/// A record that is one cluster of codes, all beyond ASCII, and one of them such as nobody writes
/// next to another sign.
fn is_cluster(record: &str, run: &Run) -> bool {
    let marked = |code: &u8| matches!(code, 0x95 | 0x9A | 0x9B | 0xA4 | 0xA8 | 0xA9 | 0xAA | 0xAF);
    let text = record.get(run.range.clone()).unwrap_or_default();
    if run.wall || run.codes.len() < 2 || run.codes.len() > 5 || record.trim() != text {
        return false;
    }
    !run.codes.iter().any(u8::is_ascii) && run.codes.iter().any(marked) && model::is_cluster(text)
}

/// Digits and dandas go with the span before them, and digits directly before a span with that.
fn extend(record: &str, found: &mut [Found]) {
    let mut limit = record.len();
    for span in found.iter_mut().rev() {
        let rest = record.get(span.range.end..limit).unwrap_or_default();
        let mut end = 0;
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            match c {
                '0'..='9' | '|' | '\\' => end = at + 1,
                '$' if chars.peek().is_some_and(|next| next.1.is_ascii_digit()) => {}
                ' ' | '\u{A0}' | ',' | '.' | ':' | ';' | '-' | '/' | '(' | ')' | '%' | '?'
                | '!' => {}
                // Quotes that are codes.
                'Ò' | 'Ó' | 'Ô' | 'Õ' => end = at + c.len_utf8(),
                _ => {
                    // Digits that belong to the next word stay with it.
                    if c.is_alphanumeric() || code_of(c).is_some() {
                        let digits = rest.get(..at).unwrap_or_default();
                        if digits.ends_with(|c: char| c.is_ascii_digit()) && c != '°' {
                            let kept = digits.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                            end = end.min(kept);
                        }
                    }
                    break;
                }
            }
        }
        let start = span.range.start;
        span.range.end += end;
        limit = start;
    }
    let mut done = 0;
    for span in found.iter_mut() {
        let head = record.get(done..span.range.start).unwrap_or_default();
        let mut start = head.len();
        for (at, c) in head.char_indices().rev() {
            match c {
                '0'..='9' | 'Ò' | 'Ô' => start = at,
                ' ' | '.' | ',' | '-' | '/' | ':' | '(' | '"' | '\'' => {}
                // Digits that end another word are its own.
                _ if c.is_alphanumeric() => {
                    let digits = head.get(at + c.len_utf8()..).unwrap_or_default();
                    if digits.starts_with(|c: char| c.is_ascii_digit()) {
                        let own = digits.len()
                            - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                        start = start.max(at + c.len_utf8() + own);
                    }
                    break;
                }
                _ => break,
            }
        }
        span.range.start = done + start;
        done = span.range.end;
    }
}
