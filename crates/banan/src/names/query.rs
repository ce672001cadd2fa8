//! A Bengali name, prepared for scoring.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::names::align::Link;
use crate::names::honorific::{Place, is_mere_title};
use crate::names::known::{self, Known};
use crate::names::lattice::Lattice;
use crate::names::lexicon::Lexicon;
use crate::names::model::Model;
use crate::names::unit;
use crate::tables::name_writing::{BENGALI_PARTICLES, LETTER_NAMES, LETTER_SOUNDS};

/// Tokens of a name that are aligned; what follows is counted as unmatched.
pub(crate) const TOKENS: usize = 12;

/// A token, or several that are read as one.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Which tokens of the name.
    pub(crate) tokens: Range<usize>,
    /// Number of units.
    pub(crate) length: usize,
    pub(crate) units: Vec<u8>,
    pub(crate) lattice: Lattice,
}

/// A Bengali name with the lattices of its tokens and of neighbours joined.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    /// One part a token first, in order, then the joined ones, then genitives without their ending.
    pub(crate) parts: Vec<Part>,
    /// Number of tokens.
    pub(crate) count: usize,
    /// Tokens beyond [`TOKENS`].
    pub(crate) left_out: usize,
    /// What it costs to leave each token unmatched.
    pub(crate) skips: Vec<f32>,
    /// For each token the letters it may be an initial of, as folded codes; most have none.
    pub(crate) initials: Vec<Vec<u8>>,
    /// What the tables know.
    pub(crate) known: Vec<Known>,
}

impl Query {
    /// Prepares a name in canonical text.
    pub(crate) fn new(model: &Model<'_>, name: &str) -> Self {
        Self::from_tokens(model, &unit::tokens(name), None)
    }

    /// Prepares a name that is tokens already.
    pub(crate) fn from_tokens(
        model: &Model<'_>,
        tokens: &[unit::Token],
        lexicon: Option<&Lexicon>,
    ) -> Self {
        let left_out = tokens.len().saturating_sub(TOKENS);
        let tokens = tokens.get(..TOKENS).unwrap_or(tokens);
        let initials: Vec<Vec<u8>> = tokens.iter().map(|token| initials(&token.units)).collect();
        let mut query = Self {
            parts: Vec::with_capacity(tokens.len() * 2),
            count: tokens.len(),
            left_out,
            skips: skips(tokens),
            known: known::known(model, tokens, &initials, lexicon),
            initials,
        };
        for width in 1..=3 {
            for at in 0..tokens.len() {
                let Some(group) = tokens.get(at..at + width) else { break };
                // Three in one are initials: এ বি এম = ABM.
                let letters = query.initials.get(at..at + width).unwrap_or_default();
                if width == 3 && letters.iter().any(Vec::is_empty) {
                    continue;
                }
                let units: Vec<u8> = group.iter().flat_map(|token| &token.units).copied().collect();
                query.parts.push(Part {
                    tokens: at..at + width,
                    length: units.len(),
                    lattice: Lattice::new(model, &units),
                    units,
                });
            }
        }
        query.add_genitives(model, tokens);
        query
    }

    /// The owner before a word that the tables translate: মঙ্গোলের in মঙ্গোলের সাম্রাজ্য.
    fn add_genitives(&mut self, model: &Model<'_>, tokens: &[unit::Token]) {
        for (at, token) in tokens.iter().enumerate() {
            let before =
                |known: &Known| known.bengali.0 == at + 1 && known.link == Link::Translation;
            if !self.known.iter().any(before) {
                continue;
            }
            let mut word = String::new();
            token.units.iter().for_each(|&unit| unit::text(unit, &mut word));
            for stem in known::genitives(&word) {
                let units = unit::units(stem);
                self.parts.push(Part {
                    tokens: at..at + 1,
                    length: units.len(),
                    lattice: Lattice::new(model, &units),
                    units,
                });
            }
        }
    }
}

/// What it costs to leave each token unmatched: a long one more, a frequent particle little, and a
/// title beside the name next to nothing.
fn skips(tokens: &[unit::Token]) -> Vec<f32> {
    let last = tokens.len().saturating_sub(1);
    let skip = |(at, token): (usize, &unit::Token)| {
        let mut word = String::new();
        token.units.iter().for_each(|&unit| unit::text(unit, &mut word));
        let title = at < last && is_mere_title(&word, Place::Before)
            || at > 0 && is_mere_title(&word, Place::After);
        if title {
            TITLE
        } else if BENGALI_PARTICLES.binary_search(&word.as_str()).is_ok() {
            0.6
        } else {
            3.0 + 0.4 * token.units.len().min(12) as f32
        }
    };
    tokens.iter().enumerate().map(skip).collect()
}

/// What it costs to leave out a title.
const TITLE: f32 = 0.1;

/// The Latin letters that the token may be an initial of, as folded codes: those whose English name
/// it is, and those that a single letter sounds like.
fn initials(units: &[u8]) -> Vec<u8> {
    if units.len() > 8 {
        return Vec::new();
    }
    let names = LETTER_NAMES.iter().map(|&(letter, name)| (name, letter));
    let sounds = LETTER_SOUNDS
        .iter()
        .filter(|_| units.len() == 1)
        .flat_map(|&(sound, letters)| letters.iter().map(move |&letter| (sound, letter)));
    let mut letters = Vec::new();
    for (name, letter) in names.chain(sounds) {
        let code = crate::names::fold::code(letter.to_ascii_lowercase());
        // A unit is one letter or two, three bytes each.
        let length = name.len() / 3;
        let fits = units.len() <= length && length <= 2 * units.len();
        if fits && unit::units(name) == units && !letters.contains(&code) {
            letters.push(code);
        }
    }
    letters
}
