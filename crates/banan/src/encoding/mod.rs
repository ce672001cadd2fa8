//! Level 1: the same word, the same visible text, other code points.
//!
//! One file a concern. A stage has the shape `fn rewrite(record: &str, rules: RuleSet, out: &mut
//! Rewrite)`: it reads a record, writes what it changes, and knows nothing of the other stages.
//! Their order is fixed here: escapes, Bijoy, mojibake, residues, then everything that concerns
//! single syllables, to a fixpoint.

use alloc::string::String;
use alloc::vec::Vec;

use crate::edit::{Edit, Normalized, Rewrite, compose};
use crate::rules::{Level, RuleSet};

pub mod bijoy;
mod escape;
mod mojibake;
mod order;
mod residue;
mod variant;

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

    /// Normalizes a text. Each line is a record of its own.
    #[must_use]
    pub fn normalize<'a>(&self, text: &'a str) -> Normalized<'a> {
        let mut trail = Trail::new(text);
        let rules = self.options.rules;
        trail.stage(|text, out| escape::rewrite(text, rules, out));
        trail.stage(|text, out| bijoy::rewrite(text, rules, out));
        trail.stage(|text, out| mojibake::rewrite(text, rules, out));
        trail.stage(|text, out| residue::rewrite(text, rules, out));
        trail.stage(|text, out| variant::rewrite(text, rules, out));
        trail.stage(|text, out| order::rewrite(text, rules, out));
        trail.finish()
    }
}

/// Normalizes with the default options.
#[must_use]
pub fn normalize(text: &str) -> Normalized<'_> {
    Normalizer::default().normalize(text)
}

/// A record on its way through the stages.
struct Trail<'a> {
    source: &'a str,
    now: Option<(String, Vec<Edit>)>,
}

impl<'a> Trail<'a> {
    fn new(source: &'a str) -> Self {
        Self { source, now: None }
    }

    fn stage(&mut self, run: impl FnOnce(&str, &mut Rewrite<'_>)) {
        let text = self.now.as_ref().map_or(self.source, |(text, _)| text);
        let mut out = Rewrite::new(text);
        run(text, &mut out);
        if let Some((text, edits)) = out.finish() {
            let edits = match &self.now {
                Some((_, first)) => compose(self.source, first, &edits, &text),
                None => edits,
            };
            self.now = Some((text, edits));
        }
    }

    fn finish(self) -> Normalized<'a> {
        let mut result = Normalized::unchanged(self.source);
        if let Some((text, edits)) = self.now
            && !edits.is_empty()
        {
            result.text = text.into();
            result.edits = edits;
        }
        result
    }
}
