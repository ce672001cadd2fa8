//! One record: from pieces to candidates.
//!
//! Known forms are walked letter by letter from the beginning of each piece. What is found is either
//! a whole name or a stretch that stands for tokens of longer names; those are put together around
//! the rarest token of each name.

use alloc::string::String;
use alloc::vec::Vec;

use super::How;
use super::catalogue::{Catalogue, Form, Name, Named, Sort};
use super::pieces::{Gap, Piece};
use super::sounds::{self, Sounds, Traits};
use crate::names::endings::{self, BARE, Reading};
use edges::Edges;

mod assemble;
mod edges;
mod judge;
mod listen;
mod walk;

pub(crate) use judge::most_alone;

/// A name that may stand at a stretch of pieces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// First piece.
    pub(crate) from: usize,
    /// One behind the last piece.
    pub(crate) to: usize,
    /// Byte range of the canonical text, ending included.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Where the ending begins.
    pub(crate) stem: usize,
    pub(crate) named: Named,
    pub(crate) how: How,
    pub(crate) logit: f32,
    pub(crate) form: Form,
    /// Several words that were heard one by one.
    pub(crate) heard: Option<Several>,
}

/// What is known of words that were heard one by one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Several {
    /// The place of their name in [`Catalogue::names`].
    pub(crate) name: u32,
    /// The log-odds of the one that is least like.
    pub(crate) least: f32,
    /// The part of the log-odds that is not from their sounds.
    pub(crate) beside: f32,
}

/// A state that is named at a stretch of pieces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StateAt {
    from: usize,
    to: usize,
    concept: u32,
}

/// What a record is searched with.
pub(crate) struct Record<'r, 't> {
    catalogue: &'r Catalogue,
    text: &'t str,
    pieces: &'r [Piece<'t>],
    /// The least log-odds of a name.
    least: f32,
    readings: Vec<Option<Vec<Reading>>>,
    /// The hash of each piece.
    hashes: Vec<u64>,
    /// What is known of each piece: its place in [`Sounds`], and what does not depend on its sound.
    known: Vec<(u32, Traits)>,
    edges: Edges<'r>,
    pub(crate) states: Vec<StateAt>,
    pub(crate) candidates: Vec<Candidate>,
    /// What [`demand`](Self::demand) is about to listen for: pieces, tokens and the
    /// least log-odds that help.
    wanted: Vec<(usize, u32, f32)>,
    /// The tokens beside the edge that [`assemble`](Self::assemble) looks at.
    beside: Vec<u32>,
    /// Two pieces in one.
    joined: String,
}

/// Pieces in a window.
const LONGEST: usize = 12;

impl<'r, 't> Record<'r, 't> {
    /// Names of which the log-odds are less than `least` are not asked for.
    pub(crate) fn new(
        catalogue: &'r Catalogue,
        text: &'t str,
        pieces: &'r [Piece<'t>],
        least: f32,
    ) -> Self {
        Self {
            catalogue,
            text,
            pieces,
            least,
            readings: alloc::vec![None; pieces.len()],
            hashes: pieces.iter().map(|piece| sounds::hash(piece.text)).collect(),
            known: Vec::with_capacity(pieces.len()),
            edges: Edges::new(pieces.len()),
            states: Vec::new(),
            candidates: Vec::new(),
            wanted: Vec::new(),
            beside: Vec::new(),
            joined: String::new(),
        }
    }

    /// Finds every candidate.
    pub(crate) fn search(&mut self, sounds: &mut Sounds) {
        sounds.make_room();
        for (piece, hash) in self.pieces.iter().zip(&self.hashes) {
            let place = sounds.hear(self.catalogue, piece.text, *hash, self.least);
            let traits = sounds.known(place).map(|known| known.traits).unwrap_or_default();
            self.known.push((place, traits));
        }
        for from in 0..self.pieces.len() {
            if self.traits(from).begins {
                self.walk(from);
            }
        }
        for at in 0..self.pieces.len() {
            self.listen(at, sounds);
            self.listen_joined(at, sounds);
        }
        for edge in 0..self.edges.len() as u32 {
            self.demand(edge, sounds);
        }
        for edge in 0..self.edges.len() as u32 {
            self.assemble(edge);
        }
        self.without_states();
    }

    fn hash(&self, at: usize) -> u64 {
        self.hashes.get(at).copied().unwrap_or(1)
    }

    fn traits(&self, at: usize) -> Traits {
        self.known.get(at).map(|known| known.1).unwrap_or_default()
    }

    /// Whether piece `at` may stand for *of* or *the*, or if the name has it, for *and*.
    fn is_filler(&self, at: usize, and: bool) -> bool {
        let traits = self.traits(at);
        traits.filler || (and && traits.and) || (traits.link && self.is_link(at))
    }

    /// Whether piece `at` stands between hyphens, as the ই of লস্কর-ই-তৈয়বা.
    fn is_link(&self, at: usize) -> bool {
        let hyphen = |at: usize| self.pieces.get(at).is_some_and(|it| it.gap == Gap::Hyphen);
        hyphen(at) && at.checked_sub(1).is_some_and(hyphen)
    }

    fn readings(&mut self, at: usize) -> &[Reading] {
        let Some(slot) = self.readings.get_mut(at) else { return &[] };
        let text = self.pieces.get(at).map_or("", |piece| piece.text);
        slot.get_or_insert_with(|| endings::readings(text))
    }

    fn sort(&self, name: &Name) -> Sort {
        self.catalogue.sorts.get(name.named.entity as usize).copied().unwrap_or(Sort::Unknown)
    }

    /// The tokens that piece `at` sounds like.
    pub(crate) fn heard(&self, at: usize) -> Vec<u32> {
        let edges = self.edges.from(at).map(|(_, edge)| edge);
        edges
            .filter(|edge| edge.sound && edge.logit > TELLING)
            .flat_map(|edge| edge.tokens)
            .copied()
            .collect()
    }

    /// The stem of a candidate.
    pub(crate) fn stem(&self, candidate: &Candidate) -> &'t str {
        self.text.get(candidate.start..candidate.stem).unwrap_or_default()
    }
}

/// A word whose log-odds of being a token are greater sounds like a name, whatever the name.
pub(crate) const TELLING: f32 = 1.0;
/// What it is worth that the text has named an entity before.
pub(crate) const NAMED: f32 = 0.7;
/// What a title beside a name is worth.
pub(crate) const TITLED: f32 = 0.7;

/// What an ending with this share costs beside none.
pub(crate) fn inflection(prior: f32) -> f32 {
    0.45 * libm::logf(prior.max(1e-6) / BARE)
}
