//! Bengali names against English ones: [`compare`] scores a pair, [`NameIndex::search`] ranks many
//! English names for a Bengali one, [`Finder`] finds them in running text.
//!
//! Both rest on one learned model of how Bengali letters stand for English ones. It says how much
//! better "this English token is that Bengali one" explains the letters than chance does; tokens are
//! aligned so that order, initials, missing, split and joined tokens cost something but do not
//! decide; and a calibration turns the evidence into a probability.

mod acronym;
mod align;
pub(crate) mod endings;
mod find;
mod fold;
pub(crate) mod honorific;
mod index;
mod intern;
pub(crate) mod known;
mod lattice;
pub(crate) mod lexicon;
mod memory;
mod model;
mod query;
mod score;
mod unit;

pub use align::Link;
pub use find::{Document, FindOptions, Finder, Heard, Listener, Mention, find};
pub use fold::fold;
pub use index::{Builder, Hit, How, IndexError, LoadError, Name, NameIndex, NamesError, Searcher};
#[doc(hidden)]
pub use lexicon::default_texts;
pub use lexicon::{Lexicon, default_index};
pub use score::{Pair, Score, Scorer, compare};

/// What the trainer shares with the scorer, so that both read a name alike. No part of the stable
/// interface.
#[doc(hidden)]
pub mod training {
    pub use super::align::{ALPHA, FEATURES};
    use super::index::{Beam, Space, Trie};
    pub use super::known::loose;
    use super::lattice::Lattice;
    pub use super::lattice::{DELETION, INSERTION, SUBSTITUTION};
    pub use super::model::{
        CHUNK_LETTERS, CHUNK_UNITS, FINAL, INITIAL, Model, PARAMETERS, VERSION, key, pack,
    };
    pub use super::score::{BENDS, log_odds};
    use super::{fold, unit};
    use alloc::string::String;
    use alloc::vec::Vec;

    /// How surprising an English token is.
    #[must_use]
    pub fn surprise(model: &Model<'_>, letters: &[u8]) -> f32 {
        model.surprise(letters)
    }

    /// English tokens that a Bengali one may be.
    #[derive(Debug)]
    pub struct Vocabulary(Trie);

    impl Vocabulary {
        /// A vocabulary of sorted, distinct tokens.
        #[must_use]
        pub fn new(model: &Model<'_>, tokens: &[Vec<u8>]) -> Self {
            let token = |place: usize| tokens.get(place).map(Vec::as_slice).unwrap_or_default();
            Self(Trie::new(model, token, tokens.len()))
        }

        /// The tokens that fit best, by their place, with log P(token | Bengali).
        #[must_use]
        pub fn candidates(&self, model: &Model<'_>, units: &[u8], limit: usize) -> Vec<(u32, f32)> {
            let lattice = Lattice::new(model, units);
            let beam = Beam { limit, ..Beam::default() };
            self.0.candidates(&lattice, beam, &mut Space::default())
        }
    }

    /// The units of the tokens of a Bengali name.
    #[must_use]
    pub fn bengali(name: &str) -> Vec<Vec<u8>> {
        unit::tokens(&crate::normalize(name).text).into_iter().map(|token| token.units).collect()
    }

    /// The units of a text that is taken as one token, as it stands.
    #[must_use]
    pub fn bengali_units(text: &str) -> Vec<u8> {
        unit::units(text)
    }

    /// The letter codes of the tokens of an English name.
    #[must_use]
    pub fn english(name: &str) -> Vec<Vec<u8>> {
        fold::tokens(name).into_iter().map(|token| token.letters).collect()
    }

    /// Units as text.
    #[must_use]
    pub fn spell(units: &[u8]) -> String {
        let mut out = String::new();
        units.iter().for_each(|&unit| unit::text(unit, &mut out));
        out
    }

    /// Letter codes as text.
    #[must_use]
    pub fn letters(codes: &[u8]) -> String {
        codes.iter().map(|&code| char::from(fold::letter(code))).collect()
    }
}
