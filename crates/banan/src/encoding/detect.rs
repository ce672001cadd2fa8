//! What in a text of unknown origin is not plain Unicode Bengali.

use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use super::bijoy::{self, DECODE_CONFIDENCE};
use super::{Normalizer, Options};
use crate::rules::{Level, Rule};

/// A kind of damage, or of another encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Kind {
    /// Glyph codes of Bijoy.
    Bijoy,
    /// Single codes that a converter left between real letters.
    Residue,
    /// Letters that a converter for the other variant of Bijoy put in.
    Variant,
    /// Signs in an order that Unicode does not have.
    Order,
    /// UTF-8 read as another encoding.
    Mojibake,
    /// HTML entities.
    Entity,
    /// Other escapes.
    Escape,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Bijoy,
        Self::Residue,
        Self::Variant,
        Self::Order,
        Self::Mojibake,
        Self::Entity,
        Self::Escape,
    ];

    /// Its name, as the identifiers of its rules begin.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bijoy => "bijoy",
            Self::Residue => "residue",
            Self::Variant => "variant",
            Self::Order => "order",
            Self::Mojibake => "mojibake",
            Self::Entity => "entity",
            Self::Escape => "escape",
        }
    }

    /// The kind of damage that a rule repairs, if it is more than another way to write the same.
    #[must_use]
    pub fn of(rule: Rule) -> Option<Self> {
        let start = rule.id().split('-').next();
        let encoding = rule.row().level == Level::Encoding;
        Self::ALL.into_iter().find(|kind| encoding && start == Some(kind.name()))
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A span that is not plain Unicode Bengali.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Span {
    /// Byte range of the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// How sure that is, from 0 to 1. For Bijoy it is [`DECODE_CONFIDENCE`] or more: the share of
    /// spans with such words, in such a place, that were right in text of which one record in ten
    /// is Bijoy, measured on lines that the detector was not trained on; for the other kinds it
    /// is that of the rule: a code that can mean one thing, a damage with one reading, a word list.
    pub confidence: f32,
}

/// Finds what in a record (a line, a field) is not plain Unicode Bengali, in order. Spans of one
/// kind with nothing but white space between them are one.
///
/// ```
/// use banan::{Kind, detect};
/// let spans = detect("আমি Avgvi †mvbvi evsjv and Kim");
/// assert_eq!(spans.len(), 1);
/// assert_eq!((spans[0].range.clone(), spans[0].kind), (10..30, Kind::Bijoy));
/// assert!(spans[0].confidence >= banan::bijoy::DECODE_CONFIDENCE);
/// assert!(detect("বাংলা, København, 25°C").is_empty());
/// ```
#[must_use]
pub fn detect(text: &str) -> Vec<Span> {
    Detector::default().detect(text)
}

/// [`detect`] for many records.
///
/// ```
/// let detector = banan::Detector::default();
/// assert_eq!(detector.detect("evsjv‡`k").len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Detector {
    normalizer: Normalizer,
}

impl Default for Detector {
    fn default() -> Self {
        let mut options = Options::default();
        for rule in Rule::ALL.iter().copied() {
            // Decoding everything is no finding.
            if Kind::of(rule).is_some() && rule != Rule::BijoyAll {
                options.rules.insert(rule);
            } else {
                options.rules.remove(rule);
            }
        }
        Self { normalizer: Normalizer::new(options) }
    }
}

impl Detector {
    /// The spans of a record: see [`detect`].
    #[must_use]
    pub fn detect(&self, text: &str) -> Vec<Span> {
        let normalized = self.normalizer.normalize(text);
        let mut codes = None;
        let mut spans: Vec<Span> = Vec::new();
        for edit in &normalized.edits {
            let Some(kind) = Kind::of(edit.rule) else { continue };
            let confidence = if kind == Kind::Bijoy {
                let found = codes.get_or_insert_with(|| bijoy::spans(text));
                found
                    .iter()
                    .find(|span| span.range.contains(&edit.source.start))
                    // Bijoy that showed only when something else was undone.
                    .map_or(DECODE_CONFIDENCE, |span| span.confidence().max(DECODE_CONFIDENCE))
            } else {
                of_rule(edit.rule)
            };
            match spans.last_mut() {
                Some(last)
                    if last.kind == kind && is_gap(text, last.range.end, edit.source.start) =>
                {
                    last.range.end = edit.source.end;
                    last.confidence = last.confidence.min(confidence);
                }
                _ => spans.push(Span { range: edit.source.clone(), kind, confidence }),
            }
        }
        spans
    }
}

/// How sure a finding is: a code that can mean one thing, a damage with one reading, a word list.
fn of_rule(rule: Rule) -> f32 {
    match rule.row().kind {
        "preserving" => 1.0,
        "repair" => 0.95,
        _ => 0.9,
    }
}

fn is_gap(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|gap| gap.chars().all(char::is_whitespace))
}
