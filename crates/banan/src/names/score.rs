//! `compare`: how sure it is that two names are one.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::names::align::{self, Alignment, FEATURES, Link, Target};
use crate::names::endings;
use crate::names::fold;
use crate::names::lexicon::Lexicon;
use crate::names::model::Model;
use crate::names::query::Query;
use crate::names::unit;

/// How sure it is that two names are one, and why.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Score {
    /// Probability that both name the same, 0 to 1, if there is one plausible candidate. An empty
    /// or unreadable name has 0.
    pub probability: f32,
    /// The tokens that were found to belong together, in the order of the Bengali name.
    pub pairs: Vec<Pair>,
    /// Bengali tokens that nothing matched: byte ranges of the Bengali name as it was given.
    pub bengali_left: Vec<Range<usize>>,
    /// Folded English tokens that nothing matched.
    pub english_left: Vec<String>,
}

/// Tokens that belong together.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Pair {
    /// Byte range of the Bengali name as it was given.
    pub bengali: Range<usize>,
    /// The English tokens, folded.
    pub english: String,
    /// What kind of match it is.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub link: Link,
    /// What the pair adds to the evidence, in nats: how much better it explains the English
    /// letters than chance does.
    pub evidence: f32,
    /// Bengali letters, Latin letters, log of the probability of the step.
    pub letters: Vec<(String, String, f32)>,
}

/// Compares names with the weights that ship with the crate.
///
/// Arguments may come in either order: the one in Bengali script is the Bengali name.
///
/// ```
/// use banan::names::compare;
/// assert!(compare("ভ্লাদিমির পুতিন", "Vladimir Putin").probability > 0.5);
/// assert!(compare("পুতুল", "Putin").probability < 0.5);
/// assert_eq!(compare("", "Putin").probability, 0.0);
/// ```
#[must_use]
pub fn compare(bengali: &str, english: &str) -> Score {
    Scorer::new().compare(bengali, english)
}

/// Compares names with chosen weights.
#[derive(Clone, Copy, Debug)]
pub struct Scorer<'a> {
    model: Model<'a>,
    lexicon: Option<&'a Lexicon>,
}

impl Default for Scorer<'static> {
    fn default() -> Self {
        Self::new()
    }
}

impl Scorer<'static> {
    /// A scorer with the weights that ship with the crate.
    #[must_use]
    pub fn new() -> Self {
        Self { model: Model::embedded(), lexicon: None }
    }
}

impl<'a> Scorer<'a> {
    /// A scorer with other weights.
    #[must_use]
    pub fn with_model(model: Model<'a>) -> Self {
        Self { model, lexicon: None }
    }

    /// Translated names of a user, over the embedded ones.
    #[must_use]
    pub const fn with_lexicon(mut self, lexicon: &'a Lexicon) -> Self {
        self.lexicon = Some(lexicon);
        self
    }

    /// Compares two names and explains.
    #[must_use]
    pub fn compare(&self, bengali: &str, english: &str) -> Score {
        let (bengali, english) = in_order(bengali, english);
        let normal = crate::normalize(bengali);
        let tokens = unit::tokens(&normal.text);
        let query = Query::from_tokens(&self.model, &tokens, self.lexicon);
        let english = fold::tokens(english);
        let (mut alignment, mut logit) = self.align(&query, &english);
        let mut query = query;
        if logit < SURE {
            for (tokens, cost) in inflected(&tokens) {
                let other = Query::from_tokens(&self.model, &tokens, self.lexicon);
                let (found, evidence) = self.align(&other, &english);
                if evidence + cost > logit {
                    (alignment, logit, query) = (found, evidence + cost, other);
                }
            }
        }
        let mut score = Score {
            probability: probability(logit),
            pairs: Vec::new(),
            bengali_left: Vec::new(),
            english_left: Vec::new(),
        };
        let spelled = |range: Range<usize>| -> String {
            let mut text = String::new();
            for token in english.get(range).unwrap_or_default() {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.extend(token.letters.iter().map(|&code| char::from(fold::letter(code))));
            }
            text
        };
        let span = |first: usize, count: usize| {
            let start = tokens.get(first).map_or(0, |token| token.range.start);
            let end = tokens.get(first + count - 1).map_or(start, |token| token.range.end);
            normal.source_range(start..end)
        };
        for arc in &alignment.arcs {
            score.pairs.push(Pair {
                bengali: span(arc.bengali.0, arc.bengali.1),
                english: spelled(arc.english.0..arc.english.0 + arc.english.1),
                link: arc.link,
                evidence: arc.gain,
                letters: letters(&query, &tokens, &english, arc),
            });
        }
        let covered = |at: usize, side: fn(&align::Arc) -> (usize, usize)| {
            alignment
                .arcs
                .iter()
                .map(side)
                .any(|(first, count)| (first..first + count).contains(&at))
        };
        score.bengali_left = (0..tokens.len())
            .filter(|&at| !covered(at, |arc| arc.bengali))
            .map(|at| span(at, 1))
            .collect();
        score.english_left = (0..english.len())
            .filter(|&at| !covered(at, |arc| arc.english))
            .map(|at| spelled(at..at + 1))
            .collect();
        score
    }

    /// The features of a pair, for training.
    #[doc(hidden)]
    #[must_use]
    pub fn features(&self, bengali: &str, english: &str) -> [f32; FEATURES] {
        let normal = crate::normalize(bengali);
        let query = Query::new(&self.model, &normal.text);
        self.align(&query, &fold::tokens(english)).0.features
    }

    fn align(&self, query: &Query, english: &[fold::Token]) -> (Alignment, f32) {
        let targets: Vec<Target<'_>> = english
            .iter()
            .map(|token| Target {
                letters: &token.letters,
                surprise: self.model.surprise(&token.letters),
            })
            .collect();
        if query.count == 0 || targets.is_empty() {
            return (Alignment::default(), f32::NEG_INFINITY);
        }
        let alignment = align::align(query, &targets, |part, first, count, least| {
            direct(query, &targets, part, first, count, least)
        });
        let logit = logit(&self.model, &alignment);
        (alignment, logit)
    }
}

/// The evidence for a Bengali name in canonical text and English tokens.
pub(crate) fn evidence(model: &Model<'_>, bengali: &str, targets: &[Target<'_>]) -> f32 {
    let query = Query::new(model, bengali);
    if query.count == 0 || targets.is_empty() {
        return f32::NEG_INFINITY;
    }
    let log = |part, first, count, least| direct(&query, targets, part, first, count, least);
    logit(model, &align::align(&query, targets, log))
}

/// Evidence above which nobody looks for another reading of the name.
pub(crate) const SURE: f32 = 1.0;

/// The name without an ending of its last token: each licensed reading, and what it costs.
pub(crate) fn inflected(tokens: &[unit::Token]) -> Vec<(Vec<unit::Token>, f32)> {
    let Some(last) = tokens.last() else { return Vec::new() };
    let mut word = String::new();
    last.units.iter().for_each(|&unit| unit::text(unit, &mut word));
    endings::readings(&word)
        .into_iter()
        .filter(|reading| reading.stem < word.len())
        .map(|reading| {
            let mut stem = tokens.to_vec();
            let units = unit::units(word.get(..reading.stem).unwrap_or_default());
            stem.last_mut().into_iter().for_each(|last| last.units.clone_from(&units));
            (stem, libm::logf(reading.prior / endings::BARE))
        })
        .collect()
}

/// Log P of English tokens, written together, under a part of the query; if it is not above `least`,
/// perhaps something smaller.
pub(crate) fn direct(
    query: &Query,
    targets: &[Target<'_>],
    part: usize,
    first: usize,
    count: usize,
    least: f32,
) -> f32 {
    let Some(part) = query.parts.get(part) else { return -80.0 };
    match targets.get(first..first + count).unwrap_or_default() {
        [one] => part.lattice.score_above(one.letters, least),
        several => {
            let joined: Vec<u8> =
                several.iter().flat_map(|target| target.letters).copied().collect();
            part.lattice.score_above(&joined, least)
        }
    }
}

/// The evidence for a pair of names, in nats: what `probability` is the logistic of.
pub(crate) fn logit(model: &Model<'_>, alignment: &Alignment) -> f32 {
    if alignment.arcs.is_empty() {
        return f32::NEG_INFINITY;
    }
    log_odds(&alignment.features, |at| model.parameter(at))
}

/// The log-odds of features, by the parameters of a model.
///
/// What is matched is the same with the probability that the curve gives to the weighted sum. That the
/// tokens which one side alone has left over belong to the same name is another question: with each
/// goes a share of that probability.
pub fn log_odds(features: &[f32; FEATURES], parameter: impl Fn(usize) -> f32) -> f32 {
    let (mut sum, mut left) = (0.0, 0.0);
    for (at, value) in features.iter().enumerate() {
        let part = value * parameter(at);
        if align::LEFT.contains(&at) { left += part } else { sum += part }
    }
    let odds = curve(sum, |bend| parameter(FEATURES + bend));
    if left >= 0.0 {
        return odds;
    }
    // Log of the probability, then its log-odds.
    let log = (left - libm::log1pf(libm::expf(-odds))).max(-60.0);
    log - libm::logf(-libm::expm1f(log))
}

/// Sums of weighted features at which the way from sum to log-odds bends.
pub const BENDS: [f32; 12] = [-6.0, -4.0, -2.5, -1.5, -0.75, 0.0, 0.75, 1.5, 2.5, 4.0, 6.0, 9.0];

/// The log-odds of a sum: straight lines between the values at the bends, and on beyond the last.
///
/// The values grow from bend to bend, so what ranks higher by sum ranks higher by probability.
fn curve(sum: f32, value: impl Fn(usize) -> f32) -> f32 {
    let after = BENDS.partition_point(|bend| *bend <= sum).clamp(1, BENDS.len() - 1);
    let (x0, x1) = match BENDS.get(after - 1..=after) {
        Some(&[x0, x1]) => (x0, x1),
        _ => return sum,
    };
    let (y0, y1) = (value(after - 1), value(after));
    y0 + (sum - x0) * (y1 - y0) / (x1 - x0)
}

/// Logistic function.
pub(crate) fn probability(logit: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-logit))
}

/// The Bengali name first.
fn in_order<'t>(one: &'t str, other: &'t str) -> (&'t str, &'t str) {
    let bengali = |text: &str| text.chars().any(crate::script::is_bengali_letter);
    if !bengali(one) && bengali(other) { (other, one) } else { (one, other) }
}

fn letters(
    query: &Query,
    tokens: &[unit::Token],
    english: &[fold::Token],
    arc: &align::Arc,
) -> Vec<(String, String, f32)> {
    if arc.link != Link::Transliteration {
        return Vec::new();
    }
    // What a table knows as an equivalent is explained by its letters too.
    let tokens_of_arc = arc.bengali.0..arc.bengali.0 + arc.bengali.1;
    let same = || query.parts.iter().find(|part| part.tokens == tokens_of_arc);
    let Some(part) = query.parts.get(arc.part).or_else(same) else { return Vec::new() };
    let units: Vec<u8> = tokens
        .get(part.tokens.clone())
        .unwrap_or_default()
        .iter()
        .flat_map(|token| &token.units)
        .copied()
        .collect();
    let letters: Vec<u8> = english
        .get(arc.english.0..arc.english.0 + arc.english.1)
        .unwrap_or_default()
        .iter()
        .flat_map(|token| &token.letters)
        .copied()
        .collect();
    let (mut b, mut e) = (0, 0);
    let mut steps = Vec::new();
    for (units_read, letters_written, log) in part.lattice.align(&letters) {
        let mut bengali = String::new();
        for &unit in units.get(b..b + units_read).unwrap_or_default() {
            unit::text(unit, &mut bengali);
        }
        let latin = letters
            .get(e..e + letters_written)
            .unwrap_or_default()
            .iter()
            .map(|&code| char::from(fold::letter(code)))
            .collect();
        steps.push((bengali, latin, log));
        (b, e) = (b + units_read, e + letters_written);
    }
    steps
}
