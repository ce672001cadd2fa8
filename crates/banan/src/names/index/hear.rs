//! What the parts of a query sound like, remembered from query to query: names share tokens.

use alloc::vec::Vec;
use core::ops::Range;

use super::NameIndex;
use super::beam::{Beam, End, Space};
use crate::names::align::{self, ALPHA, Target};
use crate::names::intern::Interner;
use crate::names::model::Model;
use crate::names::query::Part;

/// How hard a search tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Effort {
    /// What most names need.
    Quick,
    /// When nothing was found that fits.
    Wide,
}

impl Effort {
    fn beam(self, joined: bool) -> Beam {
        // Tokens that are written apart in one script only are rare, and their long words clear.
        let (width, limit) = match (self, joined) {
            (Self::Quick, false) => (56, 64),
            (Self::Quick, true) => (32, 24),
            (Self::Wide, false) => (320, 256),
            (Self::Wide, true) => (96, 64),
        };
        Beam { width, limit }
    }
}

/// A token of the index that a part may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard {
    pub(super) token: u32,
    /// What it would add to the evidence.
    pub(super) gain: f32,
    /// What it costs to leave it unmatched.
    pub(super) skip: f32,
}

/// Gain below which two tokens are not taken for the same.
const LEAST: f32 = -5.0;
/// What is remembered at most: two megabytes.
const MOST: usize = 1 << 18;

/// Finds the tokens of an index that a part of a query may be.
#[derive(Debug)]
pub(super) struct Ear<'i> {
    index: &'i NameIndex,
    model: Model<'i>,
    space: Space,
    /// Parts that were heard before: effort and units.
    parts: Interner,
    /// What was heard of each.
    ends: Vec<u32>,
    heard: Vec<Heard>,
    /// How surprising each token is, and what it costs to leave it unmatched; 0 if nobody asked.
    surprises: Vec<f32>,
    skips: Vec<f32>,
}

impl<'i> Ear<'i> {
    pub(super) fn new(index: &'i NameIndex, model: Model<'i>) -> Self {
        Self {
            index,
            model,
            space: Space::default(),
            parts: Interner::default(),
            ends: Vec::new(),
            heard: Vec::new(),
            surprises: alloc::vec![0.0; index.tokens.len()],
            skips: alloc::vec![0.0; index.tokens.len()],
        }
    }

    /// Forgets what was heard if it is much; ranges that were given are void.
    pub(super) fn rest(&mut self) {
        if self.heard.len() > MOST {
            self.parts = Interner::default();
            self.ends.clear();
            self.heard.clear();
        }
    }

    /// The tokens that a part may be, best first, as a range of [`heard`](Self::heard).
    pub(super) fn hear(&mut self, part: &Part, effort: Effort) -> Range<usize> {
        let joined = part.tokens.len() > 1;
        let mut key = part.units.clone();
        key.push(128 | u8::from(joined) << 1 | u8::from(effort == Effort::Wide));
        let number = self.parts.intern(&key) as usize;
        if number == self.ends.len() {
            let beam = effort.beam(joined);
            let found = self.index.trie.candidates(&part.lattice, beam, &mut self.space);
            let from = self.heard.len();
            for (token, log) in found {
                let gain = log + ALPHA * self.target(token).surprise;
                if gain > LEAST {
                    let skip = self.skip(token);
                    self.heard.push(Heard { token, gain, skip });
                }
            }
            let heard = self.heard.get_mut(from..).unwrap_or_default();
            heard.sort_unstable_by(|a, b| b.gain.total_cmp(&a.gain).then(a.token.cmp(&b.token)));
            self.ends.push(self.heard.len() as u32);
        }
        let end = |number: usize| self.ends.get(number).map_or(0, |&end| end as usize);
        let from = number.checked_sub(1).map_or(0, end);
        from..end(number)
    }

    pub(super) fn heard(&self, range: Range<usize>) -> &[Heard] {
        self.heard.get(range).unwrap_or_default()
    }

    /// Tokens for the two halves of a part, wherever it may be cut.
    pub(super) fn halves(&mut self, part: &Part) -> (Vec<End>, Vec<End>) {
        let beam = Effort::Quick.beam(false);
        self.index.trie.halves(&part.lattice, beam, &mut self.space)
    }

    /// A token as the alignment sees it.
    pub(super) fn target(&mut self, token: u32) -> Target<'i> {
        let letters = self.index.letters(token);
        let surprise = match self.surprises.get_mut(token as usize) {
            Some(known) if *known > 0.0 => *known,
            Some(unknown) => {
                *unknown = self.model.surprise(letters);
                *unknown
            }
            None => self.model.surprise(letters),
        };
        Target { letters, surprise }
    }

    /// What it costs to leave a token unmatched.
    pub(super) fn skip(&mut self, token: u32) -> f32 {
        let known = self.skips.get(token as usize).copied().unwrap_or(0.0);
        if known > 0.0 {
            return known;
        }
        let skip = align::skip(&self.target(token));
        self.skips.get_mut(token as usize).into_iter().for_each(|slot| *slot = skip);
        skip
    }
}
