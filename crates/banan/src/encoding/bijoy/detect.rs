//! Where a record is Bijoy: word scores and their neighbours.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::alone::{alone, is_cluster};
use super::extend::extend;
use super::formula::is_formula;
use super::gate::{is_bengali_at_most, suspect_letters};
use super::model;
use super::run::{Run, runs};
use crate::script;
use crate::tables::bijoy::CONFIDENCE;

/// The confidence from which [`normalize`](crate::normalize) decodes a span that looks like Bijoy,
/// and [`detect`](crate::detect) reports it.
///
/// ```
/// let spans = banan::detect("Avgvi †mvbvi evsjv");
/// assert!(spans.iter().all(|span| span.confidence >= banan::bijoy::DECODE_CONFIDENCE));
/// ```
pub const DECODE_CONFIDENCE: f32 = 0.9;

/// What it costs to go from Bijoy to something else or back, in units of the word scores, where
/// there are words that are surely something else.
const SWITCH: f32 = 1.0;
/// The same where all could be Bijoy.
const SWITCH_ALONE: f32 = 2.2;
/// A word with this score is surely something else.
const OTHER: f32 = -6.0;
/// A word with this score is surely Bijoy.
const SURE: f32 = 6.0;
/// No word of a record that is Bijoy as a whole has less.
const LEAST: f32 = -5.0;
/// A word that looks like a part of a name beside another such word has to have more than this.
const NAME: f32 = 4.0;
/// A part of a word has to have more than this if another part is rather something else.
const PART: f32 = 9.0;
/// What more is asked of words in ASCII that do not stand as in running text.
const DOUBT: f32 = 5.0;
/// A word that cannot be Bijoy.
const WALL: f32 = -60.0;

/// What a span is judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Evidence {
    /// A record that is one cluster of codes.
    Cluster,
    /// A single word in ASCII.
    Letters,
    /// A single word with codes beyond ASCII.
    Word,
    /// Words in ASCII among other text.
    Phrase,
    /// Words among other text, some with codes beyond ASCII.
    Text,
    /// All words of a record, or all but names and the like.
    Whole,
}

impl Evidence {
    /// The score from which it is enough.
    const fn enough(self) -> f32 {
        match self {
            Self::Cluster | Self::Word => 0.0,
            Self::Letters => 9.5,
            Self::Phrase => 11.0,
            Self::Text => 9.0,
            Self::Whole => 4.3,
        }
    }
}

/// A span that looks like Bijoy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Bytes of the record.
    pub range: Range<usize>,
    /// What it is judged by.
    pub evidence: Evidence,
    /// The sum of the scores of its words, each counted once.
    pub score: f32,
    /// Whether that is enough to decode it.
    pub certain: bool,
}

impl Found {
    /// How sure it is that this is Bijoy, from 0 to 1: the share of the spans with this evidence and
    /// this score that were right, in texts of which one record in ten is Bijoy.
    pub(crate) fn confidence(&self) -> f32 {
        let knots = CONFIDENCE.get(self.evidence as usize).copied().unwrap_or_default();
        let above = knots.iter().position(|knot| knot.0 > self.score).unwrap_or(knots.len());
        let below = above.checked_sub(1).and_then(|at| knots.get(at));
        match (below, knots.get(above)) {
            (Some(low), Some(high)) => {
                low.1 + (high.1 - low.1) * (self.score - low.0) / (high.0 - low.0)
            }
            (Some(knot), None) | (None, Some(knot)) => knot.1,
            (None, None) => DECODE_CONFIDENCE,
        }
    }
}

/// What a record shows besides its words.
pub(super) struct Setting {
    /// It has real Bengali letters.
    pub bengali: bool,
    /// It has words that are surely of another language.
    pub other: bool,
    /// Its backquotes could be quotes.
    pub quoted: bool,
    /// It has symbols as programs have.
    pub program: bool,
    /// It has one run.
    pub single: bool,
}

/// Whether the record may hold Bijoy.
pub(crate) fn suspect(record: &str) -> bool {
    spans(record).iter().any(|span| span.certain)
}

/// The spans of a record, in order.
pub(crate) fn spans(record: &str) -> Vec<Found> {
    let letters = suspect_letters(record);
    if !letters && is_bengali_at_most(record) {
        return Vec::new();
    }
    let runs = runs(record);
    let ascii = || runs.iter().all(|run| run.wall || run.codes.is_ascii());
    if runs.iter().all(|run| run.wall) || ascii() && !letters {
        return Vec::new();
    }
    if let [run] = runs.as_slice()
        && is_cluster(record, run)
    {
        let (evidence, range) = (Evidence::Cluster, run.range.clone());
        return vec![Found { range, evidence, score: 0.0, certain: true }];
    }
    let scores = emissions(record, &runs);
    if scores.iter().all(|score| *score <= 0.0) {
        return Vec::new();
    }
    let is_other =
        |(run, score): (&Run, &f32)| run.codes.len() > 2 && *score <= OTHER && !run.guest;
    let setting = Setting {
        bengali: record.contains(|c: char| script::is_bengali_letter(c)),
        other: runs.iter().zip(&scores).any(is_other),
        quoted: record.matches('`').count().is_multiple_of(2),
        single: runs.len() == 1,
        program: record.contains(['=', '[', ']', '<', '>', '{', '}', '#', '*', '+', '$']),
    };
    let inside = states(&runs, &scores, &setting);
    let mut found = Vec::new();
    let mut at = 0;
    while at < runs.len() {
        let len = inside.iter().skip(at).take_while(|is| **is).count();
        if len > 0 {
            let (members, sums) = (runs.get(at..at + len), scores.get(at..at + len));
            let (members, sums) = (members.unwrap_or_default(), sums.unwrap_or_default());
            found.extend(span(record, members, sums, &setting));
        }
        at += len.max(1);
    }
    together(record, &runs, &scores, &inside, &setting, &mut found);
    extend(record, &mut found);
    found
}

/// The scores of the runs, corrected for where they stand.
fn emissions(record: &str, runs: &[Run]) -> Vec<f32> {
    let mut scores: Vec<f32> = Vec::with_capacity(runs.len());
    for run in runs {
        let score = if run.wall {
            WALL
        } else {
            // A single run must not outvote everything around it.
            let score = model::score(record, run).clamp(-14.0, 12.0);
            match scores.last() {
                // What an apostrophe joins to a word is part of it, but for English 's and 't.
                Some(before) if run.joined && run.codes.len() < 4 && *before > 0.0 => {
                    if matches!(run.codes.as_slice(), b"s" | b"t") { score } else { score.max(0.0) }
                }
                _ if run.ordinal && is_ordinal(&run.codes) => score.max(0.0),
                _ if run.guest && score < 0.0 => score.min(OTHER),
                _ if run.digits => score - 5.0,
                _ => score,
            }
        };
        scores.push(score);
    }
    // Formulas, where no word is surely Bijoy.
    let only = |run: &Run| runs.len() == 1 && record.get(run.range.clone()) == Some(record.trim());
    let formulas: Vec<bool> = runs
        .iter()
        .zip(&scores)
        .map(|(run, score)| *score > 0.0 && is_formula(record, run, only(run)))
        .collect();
    let sure = |(score, formula): (&f32, &bool)| *score >= SURE && !formula;
    if formulas.contains(&true) && !scores.iter().zip(&formulas).any(sure) {
        for (score, formula) in scores.iter_mut().zip(formulas) {
            if formula {
                *score = 0.0;
            }
        }
    }
    // Names of files and programs: part of a word of which another part is something else.
    for at in 1..runs.len() {
        let (Some(first), Some(second)) = (runs.get(at - 1), runs.get(at)) else { continue };
        let gap = record.get(first.range.end..second.range.start);
        if !matches!(gap, Some("-" | "." | "/" | "\\" | ":" | "+" | "=")) {
            continue;
        }
        for (one, other) in [(at - 1, at), (at, at - 1)] {
            let (weak, sure) = (scores.get(one).copied(), scores.get(other).copied());
            if let (Some(weak), Some(sure)) = (weak, sure)
                && weak < PART
                && sure < -2.0
                && let Some(score) = scores.get_mut(one)
            {
                *score = weak.min(-SWITCH_ALONE);
            }
        }
    }
    // A name of several words.
    for at in 0..runs.len() {
        let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let named = neighbours.filter(|next| {
            let (first, second) = (at.min(*next), at.max(*next));
            scores.get(*next).is_some_and(|score| *score <= OTHER)
                && runs.get(*next).is_some_and(|run| is_name(run) && !run.wall)
                && runs.get(second).zip(runs.get(first)).is_some_and(|(second, first)| {
                    record.get(first.range.end..second.range.start) == Some(" ")
                })
        });
        if runs.get(at).is_some_and(is_name)
            && named.count() > 0
            && let Some(score) = scores.get_mut(at)
            && *score < NAME
        {
            *score = score.min(-SWITCH_ALONE);
        }
    }
    scores
}

/// A capital and small letters.
fn is_name(run: &Run) -> bool {
    matches!(run.codes.as_slice(), [b'A'..=b'Z', rest @ ..] if rest.iter().all(u8::is_ascii_lowercase))
}

/// The endings that make a number an ordinal, a date or a count: ১ম, ২য়, ৪র্থ, ১লা, ২১শে, ৫টি.
fn is_ordinal(codes: &[u8]) -> bool {
    const ENDINGS: [&[u8]; 16] = [
        b"g", b"q", b"_\xA9", b"\xF4", b"jv", b"iv", b"Vv", b"B", b"\x86k", b"\x87k", b"k", b"wU",
        b"Uv", b"Rb", b"Zg", b"bs",
    ];
    ENDINGS.contains(&codes)
}

/// English words of so few letters that they could be Bijoy words as well.
const EITHER: [&str; 24] = [
    "is", "in", "be", "we", "as", "an", "am", "at", "by", "me", "my", "no", "do", "go", "so", "us",
    "or", "of", "on", "to", "if", "it", "he", "big",
];

/// Which words are Bijoy.
fn states(runs: &[Run], scores: &[f32], setting: &Setting) -> Vec<bool> {
    if setting.other {
        return decide(scores, SWITCH);
    }
    let either =
        |run: &Run| EITHER.iter().any(|word| word.as_bytes().eq_ignore_ascii_case(&run.codes));
    let score = |(run, score): (&Run, &f32)| {
        if either(run) { *score - 2.0 * (SWITCH_ALONE - SWITCH) } else { *score }
    };
    let scores: Vec<f32> = runs.iter().zip(scores).map(score).collect();
    let total: f32 = scores.iter().sum();
    if runs.len() > 1 && total > 0.0 && scores.iter().all(|score| *score > LEAST) {
        return vec![true; runs.len()];
    }
    decide(&scores, SWITCH_ALONE)
}

/// The likelier of the two states for each word, given its neighbours.
fn decide(scores: &[f32], switch: f32) -> Vec<bool> {
    // Score of the best path that ends here outside and inside Bijoy, and where each came from.
    let (mut outside, mut inside) = (0.0_f32, 0.0);
    let mut from = Vec::with_capacity(scores.len());
    for score in scores {
        let (stay_out, leave) = (outside, inside - switch);
        let (stay_in, enter) = (inside, outside - switch);
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

/// The sum of the scores, equal words counted once: a word that is taken for Bijoy by mistake is so
/// each time it occurs.
fn sum<'a>(words: impl Iterator<Item = (&'a Run, &'a f32)>) -> f32 {
    let mut words: Vec<(&[u8], f32)> =
        words.map(|(run, score)| (run.codes.as_slice(), *score)).collect();
    words.sort_by(|a, b| a.0.cmp(b.0));
    words.dedup_by(|a, b| a.0 == b.0);
    words.iter().map(|word| word.1).sum()
}

/// Whether words are set apart as in running text, not as in a program or a table.
fn is_prose(record: &str, runs: &[Run], setting: &Setting) -> bool {
    !setting.program
        && runs.iter().zip(runs.iter().skip(1)).all(|(first, second)| {
            let gap = record.get(first.range.end..second.range.start).unwrap_or_default();
            gap.contains(|c: char| c.is_whitespace() || c == '-')
        })
}

fn span(record: &str, runs: &[Run], scores: &[f32], setting: &Setting) -> Option<Found> {
    let range = runs.first()?.range.start..runs.last()?.range.end;
    let score = sum(runs.iter().zip(scores));
    let ascii = runs.iter().all(|run| run.codes.iter().all(u8::is_ascii));
    let letters = runs.iter().all(|run| run.codes.iter().all(u8::is_ascii_alphabetic));
    let (evidence, certain) = match runs {
        [run] => {
            let evidence = if ascii { Evidence::Letters } else { Evidence::Word };
            (evidence, alone(record, run, score, setting))
        }
        _ => {
            let evidence =
                if letters && !setting.bengali { Evidence::Phrase } else { Evidence::Text };
            // Variables in a program.
            let doubt = if evidence == Evidence::Phrase && !is_prose(record, runs, setting) {
                5.0
            } else {
                0.0
            };
            (evidence, score >= evidence.enough() + doubt)
        }
    };
    Some(Found { range, evidence, score, certain })
}

/// Words that are too little each say enough if they are all of a record, or all but what stands in
/// Bijoy text as it is: names, abbreviations, what is in parentheses. If other words are between
/// them, they must be the most.
fn together(
    record: &str,
    runs: &[Run],
    scores: &[f32],
    inside: &[bool],
    setting: &Setting,
    found: &mut [Found],
) {
    if runs.len() < 2 || found.iter().all(|span| span.certain) {
        return;
    }
    let members =
        || runs.iter().zip(scores).zip(inside).filter(|(_, inside)| **inside).map(|(word, _)| word);
    let score = sum(members());
    let outside = || runs.iter().zip(inside).filter(|(_, inside)| !**inside).map(|(run, _)| run);
    let (count, guests) =
        (members().count(), outside().filter(|run| run.guest && !run.wall).count());
    let others = outside().count() - guests;
    let enough = if others > 0 || setting.bengali {
        Evidence::Phrase.enough()
    } else if !is_prose(record, runs, setting) {
        Evidence::Phrase.enough() + DOUBT
    } else if guests > 0 {
        Evidence::Text.enough()
    } else {
        Evidence::Whole.enough()
    };
    let certain = found.iter().any(|span| span.certain);
    if certain || score >= enough && count * 5 >= (runs.len() - guests) * 3 {
        for span in found {
            if !span.certain && (span.score >= 3.0 || others == 0 && guests == 0) {
                (span.evidence, span.score, span.certain) = (Evidence::Whole, score, true);
            }
        }
    }
}
