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

pub(crate) use judge::{is_beside_unknown, may_be_beside_name, most_alone};

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

/// What a run of pieces may name, whatever was named before it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run {
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) traces: Vec<Trace>,
}

/// What is left to tell of a piece.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Trace {
    /// Whether it sounds like a token that the names of many hold.
    pub(crate) shared: bool,
    /// Whether the piece before it sounds like a token.
    pub(crate) behind_sound: bool,
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

    /// The candidates, and what they leave to tell of each piece.
    pub(crate) fn into_run(self) -> Run {
        let mut traces = alloc::vec![Trace::default(); self.pieces.len()];
        let shared = |token: &u32| {
            self.catalogue.counts.get(*token as usize).is_some_and(|count| *count > SHARED)
        };
        for edge in (0..self.edges.len() as u32).filter_map(|at| self.edges.get(at)) {
            if !edge.sound || edge.logit <= TELLING {
                continue;
            }
            if let Some(trace) = traces.get_mut(edge.from) {
                trace.shared |= edge.tokens.iter().any(shared);
            }
            if edge.to == edge.from + 1 && edge.stem == edge.end {
                traces.get_mut(edge.to).into_iter().for_each(|trace| trace.behind_sound = true);
            }
        }
        Run { candidates: self.candidates, traces }
    }
}

/// Names that may hold a token for it still to say who is meant.
const SHARED: u32 = 12;

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
