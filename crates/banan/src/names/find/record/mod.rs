//! One record: from pieces to candidates.
//!
//! Known forms are walked letter by letter from the beginning of each piece. What is found is either
//! a whole name or a stretch that stands for tokens of longer names; those are put together around
//! the rarest token of each name.

use alloc::vec::Vec;

use super::How;
use super::build::{Catalogue, Form, Name, Named, Sort};
use super::pieces::Piece;
use super::sounds::{self, Known, Sounds};
use crate::names::endings::{self, BARE, Reading};

mod assemble;
mod judge;
mod listen;
mod walk;

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
}

/// A stretch of pieces that stands for tokens of a name.
#[derive(Clone, Copy, Debug)]
struct Edge<'c> {
    from: usize,
    to: usize,
    end: usize,
    stem: usize,
    tokens: &'c [u32],
    /// Log-odds that it does.
    logit: f32,
    prior: f32,
    genitive: bool,
    sound: bool,
    government: bool,
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
    readings: Vec<Option<Vec<Reading>>>,
    /// The hash of each piece.
    hashes: Vec<u64>,
    /// What is known of each piece.
    known: Vec<Known>,
    edges: Vec<Edge<'r>>,
    /// Edges by their first and by their last piece.
    by_start: Vec<Vec<u32>>,
    by_end: Vec<Vec<u32>>,
    pub(crate) states: Vec<StateAt>,
    pub(crate) candidates: Vec<Candidate>,
}

/// Edges that start or end at one piece: more than this many are the work of a flood, not of a text.
const MOST_EDGES: usize = 48;

/// Pieces in a window.
const LONGEST: usize = 12;

impl<'r, 't> Record<'r, 't> {
    pub(crate) fn new(catalogue: &'r Catalogue, text: &'t str, pieces: &'r [Piece<'t>]) -> Self {
        Self {
            catalogue,
            text,
            pieces,
            readings: alloc::vec![None; pieces.len()],
            hashes: pieces.iter().map(|piece| sounds::hash(piece.text)).collect(),
            known: Vec::with_capacity(pieces.len()),
            edges: Vec::new(),
            by_start: alloc::vec![Vec::new(); pieces.len() + 1],
            by_end: alloc::vec![Vec::new(); pieces.len() + 1],
            states: Vec::new(),
            candidates: Vec::new(),
        }
    }

    /// Finds every candidate.
    pub(crate) fn search(&mut self, sounds: &mut Sounds) {
        sounds.make_room();
        for (piece, hash) in self.pieces.iter().zip(&self.hashes) {
            self.known.push(sounds.hear(self.catalogue, piece.text, *hash));
        }
        for from in 0..self.pieces.len() {
            if self.known.get(from).is_some_and(|known| known.begins) {
                self.walk(from);
            }
        }
        for at in 0..self.pieces.len() {
            self.listen(at, sounds);
        }
        for edge in 0..self.edges.len() {
            self.demand(edge, sounds);
        }
        for edge in 0..self.edges.len() {
            self.assemble(edge);
        }
        self.without_states();
    }

    fn hash(&self, at: usize) -> u64 {
        self.hashes.get(at).copied().unwrap_or(1)
    }

    fn is_ordinary(&self, at: usize) -> bool {
        self.known.get(at).is_some_and(|known| known.ordinary)
    }

    fn readings(&mut self, at: usize) -> &[Reading] {
        let Some(slot) = self.readings.get_mut(at) else { return &[] };
        let text = self.pieces.get(at).map_or("", |piece| piece.text);
        slot.get_or_insert_with(|| endings::readings(text))
    }

    fn edge(&mut self, edge: Edge<'r>) {
        let at = u32::try_from(self.edges.len()).unwrap_or(u32::MAX);
        let (Some(starts), Some(ends)) =
            (self.by_start.get_mut(edge.from), self.by_end.get_mut(edge.to))
        else {
            return;
        };
        if starts.len() < MOST_EDGES && ends.len() < MOST_EDGES {
            starts.push(at);
            ends.push(at);
            self.edges.push(edge);
        }
    }

    fn sort(&self, name: &Name) -> Sort {
        self.catalogue.sorts.get(name.named.entity as usize).copied().unwrap_or(Sort::Unknown)
    }

    /// The tokens that piece `at` sounds like.
    pub(crate) fn heard(&self, at: usize) -> Vec<u32> {
        let edges = self.by_start.get(at).into_iter().flatten();
        let edges = edges.filter_map(|edge| self.edges.get(*edge as usize));
        edges
            .filter(|edge| edge.sound && edge.logit > 1.0)
            .flat_map(|edge| edge.tokens)
            .copied()
            .collect()
    }

    /// The stem of a candidate.
    pub(crate) fn stem(&self, candidate: &Candidate) -> &'t str {
        self.text.get(candidate.start..candidate.stem).unwrap_or_default()
    }
}

/// What an ending with this share costs beside none.
pub(crate) fn inflection(prior: f32) -> f32 {
    0.45 * libm::logf(prior.max(1e-6) / BARE)
}
