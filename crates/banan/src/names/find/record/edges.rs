//! Stretches of a record that stand for tokens of names, by where they begin and end.

use alloc::vec::Vec;

use super::super::catalogue::token_bit;

/// A stretch of pieces that stands for tokens of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge<'c> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) end: usize,
    pub(super) stem: usize,
    pub(super) tokens: &'c [u32],
    /// Log-odds that it does.
    pub(super) logit: f32,
    pub(super) prior: f32,
    pub(super) genitive: bool,
    pub(super) sound: bool,
    /// Two words that were heard as one.
    pub(super) in_two: bool,
    pub(super) government: bool,
    /// Whether it stands before what it tells of.
    pub(super) attribute: bool,
}

/// Edges that start or end at one piece: more than this many are the work of a flood, not of a text.
const MOST_EDGES: u32 = 48;

/// No edge.
const NONE: u32 = u32::MAX;

/// The edges of a record.
#[derive(Debug)]
pub(super) struct Edges<'c> {
    all: Vec<Edge<'c>>,
    /// The next edge with the same start, and the next with the same end.
    next: Vec<[u32; 2]>,
    /// For each place those that start there, and those that end there.
    chains: Vec<[Chain; 2]>,
    /// The [`token_bit`]s of all tokens.
    pub(super) all_bits: u32,
}

/// Edges in the order in which they came.
#[derive(Clone, Copy, Debug)]
struct Chain {
    first: u32,
    last: u32,
    count: u32,
    /// The [`token_bit`]s of their tokens.
    bits: u32,
}

/// Which end of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Start = 0,
    End = 1,
}

impl<'c> Edges<'c> {
    /// No edges between so many pieces.
    pub(super) fn new(pieces: usize) -> Self {
        let empty = Chain { first: NONE, last: NONE, count: 0, bits: 0 };
        Self {
            all: Vec::with_capacity(2 * pieces),
            next: Vec::with_capacity(2 * pieces),
            chains: alloc::vec![[empty; 2]; pieces + 1],
            all_bits: 0,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, at: u32) -> Option<&Edge<'c>> {
        self.all.get(at as usize)
    }

    pub(super) fn push(&mut self, edge: Edge<'c>) {
        let sides = [(edge.from, Side::Start), (edge.to, Side::End)];
        let fits = |(place, side): &(usize, Side)| {
            self.chain(*place, *side).is_some_and(|chain| chain.count < MOST_EDGES)
        };
        if !sides.iter().all(fits) {
            return;
        }
        let at = self.all.len() as u32;
        let bits = edge.tokens.iter().fold(0, |bits, token| bits | token_bit(*token));
        for (place, side) in sides {
            let chain = self.chains.get_mut(place).and_then(|both| both.get_mut(side as usize));
            let Some(chain) = chain else { continue };
            let before = core::mem::replace(&mut chain.last, at);
            if chain.count == 0 {
                chain.first = at;
            }
            chain.count += 1;
            chain.bits |= bits;
            let link =
                self.next.get_mut(before as usize).and_then(|both| both.get_mut(side as usize));
            link.into_iter().for_each(|link| *link = at);
        }
        self.all_bits |= bits;
        self.all.push(edge);
        self.next.push([NONE; 2]);
    }

    fn chain(&self, place: usize, side: Side) -> Option<&Chain> {
        self.chains.get(place)?.get(side as usize)
    }

    /// The edges that start at a piece or end before it, with their numbers.
    pub(super) fn walk(
        &self,
        place: usize,
        side: Side,
    ) -> impl Iterator<Item = (u32, &Edge<'c>)> + Clone {
        let mut at = self.chain(place, side).map_or(NONE, |chain| chain.first);
        core::iter::from_fn(move || {
            let edge = self.all.get(at as usize)?;
            let next = self.next.get(at as usize)?.get(side as usize)?;
            Some((core::mem::replace(&mut at, *next), edge))
        })
    }

    /// The edges that start at a piece, with their numbers.
    pub(super) fn from(&self, place: usize) -> impl Iterator<Item = (u32, &Edge<'c>)> + Clone {
        self.walk(place, Side::Start)
    }

    /// The edges that end before a piece, with their numbers.
    pub(super) fn to(&self, place: usize) -> impl Iterator<Item = (u32, &Edge<'c>)> + Clone {
        self.walk(place, Side::End)
    }

    /// The [`token_bit`]s of the edges that start at a piece or end before it.
    pub(super) fn bits(&self, place: usize, side: Side) -> u32 {
        self.chain(place, side).map_or(0, |chain| chain.bits)
    }
}
