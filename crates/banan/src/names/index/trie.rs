//! The distinct English tokens of an index as a trie of flat arrays, and the search that runs a
//! Bengali token's lattice down it.
//!
//! The search is the forward pass of the scorer over all tokens at once: a hypothesis is a place in
//! the lattice and a node of the trie, equal ones are added up, and at each place only the best are
//! kept. So candidates come from the model itself; there is no key that both sides must share.

use alloc::vec::Vec;

use crate::names::lattice::{INSERTION, Lattice};

/// No token ends at this node.
const NONE: u32 = u32::MAX;

/// Tokens by their letters.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trie {
    /// Where the children of each node begin; they end where the next node's begin.
    pub(crate) children: Vec<u32>,
    /// The letter that leads to each node.
    pub(crate) labels: Vec<u8>,
    /// The token that ends at each node.
    pub(crate) tokens: Vec<u32>,
    /// The letters that go on from each node, a bit each.
    masks: Vec<u64>,
}

/// How widely to search.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beam {
    /// Hypotheses kept at each place.
    pub(crate) width: usize,
    /// Tokens given back.
    pub(crate) limit: usize,
    /// Factor a letter is worth: what chance would have cost.
    pub(crate) letter: f32,
}

impl Default for Beam {
    fn default() -> Self {
        Self { width: 96, limit: 48, letter: 4.0 }
    }
}

#[derive(Clone, Copy, Debug)]
struct Hypothesis {
    node: u32,
    depth: u8,
    weight: f32,
}

/// The buffers of a search, to be used again.
#[derive(Debug, Default)]
pub(crate) struct Space {
    rows: [Vec<Hypothesis>; 4],
    heads: [f32; 4],
    places: Places,
    values: Vec<u32>,
}

/// Where each node stands in a row: a hash table that is emptied by counting up.
#[derive(Debug, Default)]
struct Places {
    /// Node, and the row it was seen in with its place there.
    slots: Vec<(u32, u32)>,
    row: u32,
}

impl Places {
    /// Makes ready for another row of so many hypotheses.
    fn begin(&mut self, count: usize) {
        let size = (count * 2).next_power_of_two().clamp(1 << 10, 1 << 17);
        self.row += 1;
        if self.slots.len() < size || self.row >> 16 != 0 {
            self.slots.clear();
            self.slots.resize(size.max(self.slots.len()), (0, 0));
            self.row = 1;
        }
    }

    /// The place of a node that was seen in this row; else it is seen at `place` from now on.
    fn see(&mut self, node: u32, place: usize) -> Option<usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = (node.wrapping_mul(0x9E37_79B1) >> 8) as usize & mask;
        loop {
            let slot = self.slots.get_mut(at)?;
            if slot.1 >> 16 != self.row {
                *slot = (node, self.row << 16 | (place as u32 & 0xFFFF));
                return None;
            }
            if slot.0 == node {
                return Some((slot.1 & 0xFFFF) as usize);
            }
            at = (at + 1) & mask;
        }
    }
}

impl Trie {
    /// The trie of tokens that are sorted and distinct; token ids are their places.
    pub(crate) fn new<'a>(token: impl Fn(usize) -> &'a [u8], count: usize) -> Self {
        let mut trie = Self::default();
        // Nodes in order of their depth: a range of tokens that share their first letters.
        let mut level = alloc::vec![(0, count)];
        trie.labels.push(0);
        let mut depth = 0;
        let mut next_child = 1_u32;
        while !level.is_empty() {
            let mut below = Vec::new();
            for &(mut low, high) in &level {
                trie.children.push(next_child);
                let ends = low < high && token(low).len() == depth;
                trie.tokens.push(if ends { low as u32 } else { NONE });
                if ends {
                    low += 1;
                }
                while low < high {
                    let letter = token(low).get(depth).copied().unwrap_or(0);
                    let from = low;
                    while low < high && token(low).get(depth) == Some(&letter) {
                        low += 1;
                    }
                    trie.labels.push(letter);
                    below.push((from, low));
                    next_child += 1;
                }
            }
            level = below;
            depth += 1;
        }
        trie.children.push(next_child);
        trie.see_letters();
        trie
    }

    /// A trie from its arrays.
    pub(crate) fn from_parts(children: Vec<u32>, labels: Vec<u8>, tokens: Vec<u32>) -> Self {
        let mut trie = Self { children, labels, tokens, masks: Vec::new() };
        trie.see_letters();
        trie
    }

    /// Whether the arrays fit, and children come behind their parents, each with one.
    pub(crate) fn is_sound(&self) -> bool {
        let nodes = self.labels.len();
        self.children.len() == nodes + 1
            && self.tokens.len() == nodes
            && self.children.last().is_some_and(|last| *last as usize <= nodes)
            && self.children.windows(2).enumerate().all(|(node, pair)| match pair {
                &[from, to] => from <= to && (from == to || from as usize > node),
                _ => false,
            })
    }

    fn see_letters(&mut self) {
        let masks = self.children.windows(2).map(|pair| match pair {
            &[from, to] => {
                let labels = self.labels.get(from as usize..to as usize).unwrap_or_default();
                labels.iter().fold(0, |mask, label| mask | 1_u64 << (label & 63))
            }
            _ => 0,
        });
        self.masks = masks.collect();
    }

    fn children(&self, node: u32) -> core::ops::Range<u32> {
        let from = self.children.get(node as usize).copied().unwrap_or(0);
        let to = self.children.get(node as usize + 1).copied().unwrap_or(from);
        from..to
    }

    fn child(&self, node: u32, letter: u8) -> Option<u32> {
        let mask = self.masks.get(node as usize).copied()?;
        let bit = 1_u64 << (letter & 63);
        if mask & bit == 0 {
            return None;
        }
        // Children are in the order of their letters.
        let first = self.children.get(node as usize).copied()?;
        Some(first + (mask & (bit - 1)).count_ones())
    }

    fn walk(&self, mut node: u32, mut latin: u32) -> Option<u32> {
        while latin != 0 {
            node = self.child(node, (latin & 0x3F) as u8)?;
            latin >>= 6;
        }
        Some(node)
    }

    /// The token with these letters.
    pub(crate) fn find(&self, letters: &[u8]) -> Option<u32> {
        let mut node = 0;
        for &letter in letters {
            node = self.child(node, letter)?;
        }
        self.tokens.get(node as usize).copied().filter(|&token| token != NONE)
    }

    /// The tokens that the lattice explains best, with log P(token | Bengali), best first by what
    /// a letter is worth; and the prefixes: nodes are not given back.
    pub(crate) fn candidates(
        &self,
        lattice: &Lattice,
        beam: Beam,
        space: &mut Space,
    ) -> Vec<(u32, f32)> {
        let worth: [f32; 64] = {
            let mut table = [1.0; 64];
            let mut value = 1.0;
            for entry in &mut table {
                *entry = value;
                value = (value * beam.letter).min(1e24);
            }
            table
        };
        let worth = |depth: u8| worth.get(usize::from(depth)).copied().unwrap_or(1e24);
        space.rows.iter_mut().for_each(Vec::clear);
        space.heads = [0.0; 4];
        if let Some(row) = space.rows.first_mut() {
            row.push(Hypothesis { node: 0, depth: 0, weight: 1.0 });
        }
        let mut scale = 0.0_f32;
        let length = lattice.len();
        for at in 0..=length {
            let mut row = core::mem::take(space.rows.get_mut(at % 4).unwrap_or(&mut Vec::new()));
            if let Some(head) = space.heads.get_mut(at % 4) {
                *head = 0.0;
            }
            merge(&mut row, &mut space.places);
            prune(&mut row, beam.width, &mut space.values, worth);
            // One English letter that nothing stands for; two in a row are rare.
            let count = row.len();
            for index in 0..count {
                let Some(&from) = row.get(index) else { break };
                for node in self.children(from.node) {
                    let weight = from.weight * INSERTION;
                    row.push(Hypothesis { node, depth: from.depth + 1, weight });
                }
            }
            merge(&mut row, &mut space.places);
            prune(&mut row, beam.width, &mut space.values, worth);
            if at == length {
                return self.finish(&row, beam, scale - lattice.total(), worth);
            }
            let head = row.iter().map(|h| h.weight).fold(0.0, f32::max);
            if head == 0.0 {
                return Vec::new();
            }
            if head < 1e-12 {
                let factor = 1.0 / head;
                scale += libm::logf(head);
                row.iter_mut().for_each(|h| h.weight *= factor);
                for other in &mut space.rows {
                    other.iter_mut().for_each(|h| h.weight *= factor);
                }
                space.heads.iter_mut().for_each(|h| *h *= factor);
            }
            self.extend(lattice, at, &row, space, worth);
            row.clear();
            if let Some(slot) = space.rows.get_mut(at % 4) {
                *slot = row;
            }
        }
        Vec::new()
    }

    fn extend(
        &self,
        lattice: &Lattice,
        at: usize,
        row: &[Hypothesis],
        space: &mut Space,
        worth: impl Fn(u8) -> f32,
    ) {
        // What is far below the best at its place will not be kept: do not look it up.
        const CLIFF: f32 = 2e-6;
        let odd = lattice.odd(at);
        let edges = lattice.edges(at);
        for from in row {
            let letters = self.masks.get(from.node as usize).copied().unwrap_or(0);
            let mut bits = lattice.beginning(at, letters);
            while bits != 0 {
                let place = bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let places = if place < 63 { place..place + 1 } else { place..edges.len() };
                for edge in edges.get(places).unwrap_or_default() {
                    let weight = from.weight * edge.weight;
                    let depth = from.depth + edge.letters;
                    let value = weight * worth(depth);
                    let to = (at + usize::from(edge.units)) % 4;
                    let (Some(slot), Some(head)) =
                        (space.rows.get_mut(to), space.heads.get_mut(to))
                    else {
                        continue;
                    };
                    if value < *head * CLIFF {
                        continue;
                    }
                    if let Some(node) = self.walk(from.node, edge.latin) {
                        slot.push(Hypothesis { node, depth, weight });
                        *head = head.max(value);
                    }
                }
            }
            let weight = from.weight * odd;
            let to = (at + 1) % 4;
            if let (Some(slot), Some(head)) = (space.rows.get_mut(to), space.heads.get_mut(to))
                && weight * worth(from.depth + 1) >= *head * CLIFF
            {
                for node in self.children(from.node) {
                    slot.push(Hypothesis { node, depth: from.depth + 1, weight });
                }
            }
        }
    }

    fn finish(
        &self,
        row: &[Hypothesis],
        beam: Beam,
        offset: f32,
        worth: impl Fn(u8) -> f32,
    ) -> Vec<(u32, f32)> {
        let mut found: Vec<_> = row
            .iter()
            .filter_map(|h| {
                let token = self.tokens.get(h.node as usize).copied()?;
                (token != NONE).then_some((token, h.weight, h.weight * worth(h.depth)))
            })
            .collect();
        found.sort_unstable_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        found.truncate(beam.limit);
        found
            .into_iter()
            .map(|(token, weight, _)| (token, libm::logf(weight.max(1e-37)) + offset))
            .collect()
    }
}

/// Adds up the hypotheses of one node.
fn merge(row: &mut Vec<Hypothesis>, places: &mut Places) {
    // More hypotheses than a place has bits for are the work of a flood.
    row.truncate(1 << 16);
    places.begin(row.len());
    let mut kept = 0;
    for at in 0..row.len() {
        let Some(next) = row.get(at).copied() else { break };
        match places.see(next.node, kept) {
            Some(place) => {
                row.get_mut(place).into_iter().for_each(|first| first.weight += next.weight);
            }
            None => {
                row.get_mut(kept).into_iter().for_each(|slot| *slot = next);
                kept += 1;
            }
        }
    }
    row.truncate(kept);
}

/// Keeps the best.
fn prune(
    row: &mut Vec<Hypothesis>,
    width: usize,
    values: &mut Vec<u32>,
    worth: impl Fn(u8) -> f32,
) {
    if row.len() <= width {
        return;
    }
    // Floats that are not negative are in the order of their bits.
    let value = |h: &Hypothesis| (h.weight * worth(h.depth)).to_bits();
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
}
