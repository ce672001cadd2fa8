//! Level 1: the same word, the same visible text, other code points.
//!
//! One file a concern. A stage has the shape `fn rewrite(record: &str, rules: RuleSet, out: &mut
//! Rewrite)`: it reads a record, writes what it changes, and knows nothing of the other stages.
//! Their order is fixed here: escapes, mojibake, Bijoy, residues, then everything that concerns
//! single syllables, to a fixpoint.

use crate::edit::{Normalized, Rewrite, compose};
use crate::rules::{Level, Rule, RuleSet};
use crate::script::NUKTA;
use crate::spelling;

pub mod bijoy;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod blocks;
mod classes;
mod detect;
mod escape;
mod flag;
mod invisible;
pub mod iscii;
mod island;
mod joiners;
pub(crate) mod mojibake;
mod nfc;
mod order;
mod punctuation;
mod quick;
mod record;
mod repair;
mod report;
mod residue;
mod scan;
mod sieve;
#[cfg(all(target_arch = "x86_64", feature = "std"))]
mod sift;
mod signs;
mod stream;
mod variant;
mod virama;
mod word;

pub use detect::{Detector, Kind, Span, detect};
pub use stream::{Piece, Stream};

/// The form of ড় ঢ় য় on output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Nukta {
    /// Base and U+09BC: NFC, the canonical form.
    #[default]
    Decomposed,
    /// U+09DC, U+09DD, U+09DF, for consumers that want one code point. Applied last.
    Composed,
}

/// Whose spelling rules [`Level::Spelling`] follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Profile {
    /// Bangla Academy, Dhaka.
    #[default]
    BanglaAcademy,
    /// Paschimbanga Bangla Akademi, Kolkata.
    PaschimbangaAkademi,
}

/// What a [`Normalizer`] does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// How far to go.
    pub level: Level,
    /// The rules that are on.
    pub rules: RuleSet,
    /// The form of ড় ঢ় য়.
    pub nukta: Nukta,
    /// Whose spelling.
    pub profile: Profile,
}

/// Brings text to canonical form.
#[derive(Clone, Debug, Default)]
pub struct Normalizer {
    options: Options,
}

impl Normalizer {
    /// A normalizer with these options.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self { options }
    }

    /// Normalizes a text. Each line is a record of its own, and line ends stay as they are.
    ///
    /// Text that is canonical already comes back borrowed.
    ///
    /// ```
    /// use banan::{Normalizer, Options};
    /// use std::borrow::Cow;
    ///
    /// let normalizer = Normalizer::new(Options::default());
    /// assert!(matches!(normalizer.normalize("ঢাকা").text, Cow::Borrowed("ঢাকা")));
    /// assert_eq!(normalizer.normalize("বাংলা\u{200D}দেশ").text, "বাংলাদেশ");
    /// ```
    #[must_use]
    pub fn normalize<'a>(&self, text: &'a str) -> Normalized<'a> {
        let mut result = repair::repair(text, self.options.rules);
        if self.options.level == Level::Spelling {
            let Options { profile, rules, .. } = self.options;
            result = then(text, result, |text, out| spelling::rewrite(text, profile, rules, out));
        }
        if self.options.nukta == Nukta::Composed || self.options.rules.contains(Rule::NuktaComposed)
        {
            result = then(text, result, compose_nukta);
        }
        result
    }

    /// Whether [`normalize`](Self::normalize) would leave `text` as it is.
    ///
    /// ```
    /// let normalizer = banan::Normalizer::default();
    /// assert!(normalizer.is_canonical("বাড়ি"));
    /// assert!(!normalizer.is_canonical("বা\u{09DC}ি"));
    /// ```
    #[must_use]
    pub fn is_canonical(&self, text: &str) -> bool {
        self.normalize(text).is_unchanged()
    }

    /// Starts normalizing a text that comes in chunks.
    #[must_use]
    pub fn stream(&self) -> Stream<'_> {
        Stream::new(self)
    }
}

/// Brings a text to canonical form with the default options.
///
/// ```
/// let source = "\u{0985}\u{09BE}মার সোনার বাংলা\u{09F7}";
/// let normalized = banan::normalize(source);
/// assert_eq!(normalized.text, "আমার সোনার বাংলা।");
/// let rules: Vec<_> = normalized.edits.iter().map(|edit| edit.rule.id()).collect();
/// assert_eq!(rules, ["vowel-do-not-use", "danda-09f7"]);
/// ```
#[must_use]
pub fn normalize(text: &str) -> Normalized<'_> {
    Normalizer::default().normalize(text)
}

/// Runs one more stage over a whole result.
fn then<'a>(
    source: &'a str,
    first: Normalized<'a>,
    stage: impl FnOnce(&str, &mut Rewrite<'_>),
) -> Normalized<'a> {
    let mut out = Rewrite::new(&first.text);
    stage(&first.text, &mut out);
    let Some((text, edits)) = out.finish() else { return first };
    let edits = compose(source, &first.edits, &edits, &text);
    let mut result = Normalized::unchanged(source);
    if !edits.is_empty() {
        result.text = text.into();
        result.edits = edits;
    }
    result.reports = first.reports;
    result
}

/// `nukta-composed`: ড় ঢ় য় as one code point.
fn compose_nukta(text: &str, out: &mut Rewrite<'_>) {
    for (at, nukta) in text.match_indices(NUKTA) {
        let base = text.get(..at).and_then(|head| head.chars().next_back());
        let composed = match base {
            Some('ড') => "\u{09DC}",
            Some('ঢ') => "\u{09DD}",
            Some('য') => "\u{09DF}",
            _ => continue,
        };
        let start = at - base.map_or(0, char::len_utf8);
        out.replace(start..at + nukta.len(), Rule::NuktaComposed, composed);
    }
}
