//! The search that runs a Bengali token's lattice down the trie of English tokens.
//!
//! It is the forward pass of the scorer over all tokens at once: a hypothesis is a place in the
//! lattice and a node of the trie, equal ones are added up, and at each place only the best are
//! kept. So candidates come from the model itself; there is no key that both sides must share.

use alloc::vec::Vec;

use super::trie::Trie;
use crate::names::lattice::{INSERTION, Lattice};

/// How widely to search.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beam {
    /// Hypotheses kept at each place.
    pub(crate) width: usize,
    /// Tokens given back.
    pub(crate) limit: usize,
}

impl Default for Beam {
    fn default() -> Self {
        Self { width: 96, limit: 48 }
    }
}

#[derive(Clone, Copy, Debug)]
struct Hypothesis {
    node: u32,
    /// The place in the lattice where the token begins.
    start: u8,
    weight: f32,
    /// The weight and what its letters are worth.
    value: f32,
}

impl Hypothesis {
    fn scale(&mut self, factor: f32) {
        self.weight *= factor;
        self.value *= factor;
    }
}

/// A token that ends at a place of the lattice.
#[derive(Clone, Copy, Debug)]
pub(crate) struct End {
    pub(crate) token: u32,
    /// Units before it, and up to its end.
    pub(crate) start: u8,
    pub(crate) end: u8,
    /// Log of its weight, not normalized.
    pub(crate) log: f32,
    /// The same with what its letters are worth.
    value: f32,
}

/// Tokens that may end at one place inside the lattice.
const INSIDE: usize = 24;

/// The buffers of a search, to be used again.
#[derive(Debug, Default)]
pub(crate) struct Space {
    rows: [Vec<Hypothesis>; 4],
    heads: [f32; 4],
    places: Places,
    values: Vec<u32>,
    ends: Vec<End>,
}

/// Where each node stands in a row: a hash table that is emptied by counting up.
#[derive(Debug, Default)]
struct Places {
    /// Node; the number of the row, the start, and the place in the row.
    slots: Vec<(u32, u32)>,
    row: u32,
}

/// Bits of a place in a row.
const PLACE: u32 = 14;
/// Bits of a start.
const START: u32 = 6;

impl Places {
    /// Makes ready for another row of so many hypotheses.
    fn begin(&mut self, count: usize) {
        let size = (count * 2).next_power_of_two().clamp(1 << 10, 1 << 15);
        self.row += 1;
        if self.slots.len() < size || self.row >> (32 - PLACE - START) != 0 {
            self.slots.clear();
            self.slots.resize(size.max(self.slots.len()), (0, 0));
            self.row = 1;
        }
    }

    /// The place of a node that was seen in this row; else it is seen at `place` from now on.
    fn see(&mut self, node: u32, start: u8, place: usize) -> Option<usize> {
        let tag = self.row << START | u32::from(start);
        let mask = self.slots.len().wrapping_sub(1);
        let mixed = (node ^ u32::from(start) << 24).wrapping_mul(0x9E37_79B1);
        let mut at = (mixed >> 8) as usize & mask;
        loop {
            let slot = self.slots.get_mut(at)?;
            if slot.1 >> (PLACE + START) != self.row {
                *slot = (node, tag << PLACE | place as u32);
                return None;
            }
            if slot.0 == node && slot.1 >> PLACE == tag {
                return Some((slot.1 & ((1 << PLACE) - 1)) as usize);
            }
            at = (at + 1) & mask;
        }
    }
}

impl Trie {
    /// The tokens that the lattice explains best, with log P(token | Bengali), best first by what
    /// a letter is worth.
    pub(crate) fn candidates(
        &self,
        lattice: &Lattice,
        beam: Beam,
        space: &mut Space,
    ) -> Vec<(u32, f32)> {
        self.descend(lattice, beam, space, &[(0, 0.0)], false);
        let ends = core::mem::take(&mut space.ends);
        let found = ends.iter().map(|end| (end.token, end.log - lattice.total())).collect();
        space.ends = ends;
        found
    }

    /// The lattice cut in two, each side a token: those of the first half by where they end, those
    /// of the second by where they start, with logs of weights. A cut of which one side is nothing
    /// is not given.
    pub(crate) fn halves(
        &self,
        lattice: &Lattice,
        beam: Beam,
        space: &mut Space,
    ) -> (Vec<End>, Vec<End>) {
        self.descend(lattice, beam, space, &[(0, 0.0)], true);
        let length = lattice.len().min(usize::from(u8::MAX)) as u8;
        let mut first: Vec<End> = space.ends.iter().filter(|e| e.end < length).copied().collect();
        let mut entries: Vec<(u8, f32)> = Vec::new();
        for end in &first {
            match entries.last_mut() {
                Some(last) if last.0 == end.end => last.1 = last.1.max(end.value),
                _ => entries.push((end.end, end.value)),
            }
        }
        // One unit is no token, but for an initial, and that is not written together.
        entries.retain(|&(at, _)| at >= 2 && at + 2 <= length);
        let log = |at: u8| entries.iter().find(|entry| entry.0 == at).map(|entry| entry.1);
        first.retain(|end| log(end.end).is_some());
        self.descend(lattice, beam, space, &entries, false);
        let mut second: Vec<End> = space.ends.clone();
        for end in &mut second {
            end.log -= log(end.start).unwrap_or(0.0);
        }
        (first, second)
    }

    /// Runs the lattice down the trie from the entries, each a place and the log of a weight, and
    /// leaves the tokens that end at the end of the lattice, or at every place, in `space.ends`.
    fn descend(
        &self,
        lattice: &Lattice,
        beam: Beam,
        space: &mut Space,
        entries: &[(u8, f32)],
        inside: bool,
    ) {
        space.rows.iter_mut().for_each(Vec::clear);
        space.heads = [0.0; 4];
        space.ends.clear();
        let mut entries = entries.iter().copied().peekable();
        let mut scale = entries.peek().map_or(0.0, |entry| entry.1);
        // What is far below the best at its place will not be kept: it is not looked up.
        let mut cliff = CLIFF;
        let length = lattice.len();
        for at in 0..=length {
            let mut row = core::mem::take(space.rows.get_mut(at % 4).unwrap_or(&mut Vec::new()));
            if let Some(head) = space.heads.get_mut(at % 4) {
                *head = 0.0;
            }
            while let Some(&(place, log)) = entries.peek()
                && usize::from(place) <= at
            {
                let weight = libm::expf((log - scale).clamp(-80.0, 80.0));
                row.push(Hypothesis { node: 0, start: place, weight, value: weight });
                entries.next();
            }
            merge(&mut row, &mut space.places);
            if at == length {
                self.last(&mut row, space, beam, scale);
                return;
            }
            if row.is_empty() {
                continue;
            }
            let mut least = prune(&mut row, beam.width, &mut space.values);
            // One English letter that nothing stands for; two in a row are rare.
            let count = row.len();
            self.insert(&mut row, least);
            if row.len() > count {
                merge(&mut row, &mut space.places);
                least = least.max(prune(&mut row, beam.width, &mut space.values));
            }
            // The best first, so that what is far below it is seen to be so.
            let mut best = (0.0, 0);
            let mut head = 0.0_f32;
            for (place, h) in row.iter().enumerate() {
                head = head.max(h.weight);
                let value = h.value;
                if value > best.0 {
                    best = (value, place);
                }
            }
            row.swap(0, best.1);
            if best.0 > 0.0 {
                cliff = CLIFF.max(least / best.0 * MARGIN);
            }
            if inside && at > 0 {
                self.inside(&row, at, scale, &mut space.ends);
            }
            if head < 1e-12 && head > 0.0 {
                let factor = 1.0 / head;
                scale += libm::logf(head);
                row.iter_mut().for_each(|h| h.scale(factor));
                for other in &mut space.rows {
                    other.iter_mut().for_each(|h| h.scale(factor));
                }
                space.heads.iter_mut().for_each(|h| *h *= factor);
            }
            self.extend(lattice, at, &row, space, cliff);
            row.clear();
            if let Some(slot) = space.rows.get_mut(at % 4) {
                *slot = row;
            }
        }
    }

    /// Adds what one letter that nothing stands for leads to, if it may be kept.
    fn insert(&self, row: &mut Vec<Hypothesis>, least: f32) {
        let count = row.len();
        let head = row.iter().map(|h| h.value).fold(0.0, f32::max);
        let floor = least.max(head * CLIFF);
        for index in 0..count {
            let Some(&from) = row.get(index) else { break };
            let weight = from.weight * INSERTION;
            if from.value * INSERTION * RARE < floor {
                continue;
            }
            for node in self.children(from.node) {
                let value = weight * self.worth(node);
                if value >= floor {
                    row.push(Hypothesis { node, weight, value, ..from });
                }
            }
        }
    }

    /// The tokens that end inside the lattice.
    fn inside(&self, row: &[Hypothesis], at: usize, scale: f32, ends: &mut Vec<End>) {
        let from = ends.len();
        ends.extend(row.iter().filter_map(|h| self.end(h, at, scale)));
        if let Some(here) = ends.get_mut(from..) {
            here.sort_unstable_by(by_value);
        }
        ends.truncate(from + INSIDE);
    }

    fn end(&self, h: &Hypothesis, at: usize, scale: f32) -> Option<End> {
        let token = self.token(h.node)?;
        let log = |weight: f32| libm::logf(weight.max(1e-37)) + scale;
        let end = at.min(usize::from(u8::MAX)) as u8;
        let value = log(h.value);
        Some(End { token, start: h.start, end, log: log(h.weight), value })
    }

    /// The tokens that end with the lattice, best first.
    fn last(&self, row: &mut Vec<Hypothesis>, space: &mut Space, beam: Beam, scale: f32) {
        let mut all = row.clone();
        prune(&mut all, beam.width, &mut space.values);
        let count = all.len();
        self.insert(&mut all, 0.0);
        row.extend(all.get(count..).unwrap_or_default());
        row.retain(|h| self.token(h.node).is_some());
        merge(row, &mut space.places);
        prune(row, beam.limit, &mut space.values);
        space.ends.extend(row.iter().filter_map(|h| self.end(h, usize::from(u8::MAX), scale)));
        space.ends.sort_unstable_by(by_value);
        space.ends.truncate(beam.limit);
    }

    #[expect(clippy::indexing_slicing, reason = "the inner loop; rows and heads are four")]
    fn extend(
        &self,
        lattice: &Lattice,
        at: usize,
        row: &[Hypothesis],
        space: &mut Space,
        cliff: f32,
    ) {
        let odd = lattice.odd(at);
        let edges = lattice.edges(at);
        let (rows, heads) = (&mut space.rows, &mut space.heads);
        for from in row {
            let mut bits = lattice.beginning(at, self.letters(from.node));
            while bits != 0 {
                let place = bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let places = if place < 63 { place..place + 1 } else { place..edges.len() };
                for edge in edges.get(places).unwrap_or_default() {
                    let weight = from.weight * edge.weight;
                    let to = (at + usize::from(edge.units)) % 4;
                    let least = heads[to] * cliff;
                    // What cannot be kept even if its letters are rare is not looked up.
                    let most = from.value * edge.weight * RARES[usize::from(edge.letters)];
                    if most >= least
                        && let Some(node) = self.walk(from.node, edge.latin)
                    {
                        let value = weight * self.worth(node);
                        if value >= least {
                            rows[to].push(Hypothesis { node, weight, value, ..*from });
                            heads[to] = heads[to].max(value);
                        }
                    }
                }
            }
            let weight = from.weight * odd;
            let to = (at + 1) % 4;
            let least = heads[to] * cliff;
            if from.value * odd * RARE >= least {
                for node in self.children(from.node) {
                    let value = weight * self.worth(node);
                    if value >= least {
                        rows[to].push(Hypothesis { node, weight, value, ..*from });
                    }
                }
            }
        }
    }
}

/// What a rare letter is worth, as a factor.
const RARE: f32 = 10.0;
/// The same for so many letters.
const RARES: [f32; 5] = [1.0, RARE, 30.0, 90.0, 270.0];

/// What is so far below the best at its place is never kept.
const CLIFF: f32 = 1e-7;

/// What is so far below the least that was kept at a place will not be kept at the next ones.
const MARGIN: f32 = 0.05;

fn by_value(a: &End, b: &End) -> core::cmp::Ordering {
    b.value.total_cmp(&a.value).then(a.token.cmp(&b.token)).then(a.start.cmp(&b.start))
}

/// Adds up the hypotheses of one node.
fn merge(row: &mut Vec<Hypothesis>, places: &mut Places) {
    // More hypotheses than a place has bits for are the work of a flood.
    row.truncate(1 << PLACE);
    places.begin(row.len());
    let mut kept = 0;
    for at in 0..row.len() {
        let Some(next) = row.get(at).copied() else { break };
        match places.see(next.node, next.start, kept) {
            Some(place) => {
                row.get_mut(place).into_iter().for_each(|first| {
                    first.weight += next.weight;
                    first.value += next.value;
                });
            }
            None => {
                row.get_mut(kept).into_iter().for_each(|slot| *slot = next);
                kept += 1;
            }
        }
    }
    row.truncate(kept);
}

/// Keeps the best; gives the least value of these, or 0 if all were kept.
fn prune(row: &mut Vec<Hypothesis>, width: usize, values: &mut Vec<u32>) -> f32 {
    if row.len() <= width {
        return 0.0;
    }
    // Floats that are not negative are in the order of their bits.
    let value = |h: &Hypothesis| h.value.to_bits();
    values.clear();
    values.extend(row.iter().map(value));
    let (_, &mut least, better) = values.select_nth_unstable(row.len() - width);
    let mut equal = width - better.iter().filter(|value| **value > least).count();
    row.retain(|h| {
        let value = value(h);
        let keep = value > least || (value == least && equal > 0);
        equal -= usize::from(value == least && keep);
        keep
    });
    f32::from_bits(least)
}
