//! The distinct English tokens of an index as a trie of flat arrays.

use alloc::vec::Vec;

use crate::names::align::ALPHA;
use crate::names::model::Model;

/// No token ends at this node.
const NONE: u32 = u32::MAX;

/// Tokens by their letters.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trie {
    nodes: Vec<Node>,
    /// The letter that leads to each node.
    pub(crate) labels: Vec<u8>,
    /// The token that ends at each node.
    pub(crate) tokens: Vec<u32>,
}

/// What a walk asks of a node, in one place.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// The letters that go on from it, a bit each.
    letters: u64,
    /// Its first child; the others follow it, in the order of their letters, and then come those of
    /// the next node.
    first: u32,
    /// What the letters that lead here are worth, as a factor.
    worth: f32,
}

/// What a match adds for a letter, in nats: so much less likely chance is to write it.
const LETTER: f32 = 1.386;
/// How much of what a letter is worth depends on how rare it is. With all of it, paths of rare letters
/// that lead nowhere push out those of common ones.
const SHARE: f32 = 0.3;
/// The greatest worth, so that products with it are finite.
const WORTH: f32 = 1e24;

impl Trie {
    /// The trie of tokens that are sorted and distinct; token ids are their places.
    pub(crate) fn new<'a>(
        model: &Model<'_>,
        token: impl Fn(usize) -> &'a [u8],
        count: usize,
    ) -> Self {
        let mut trie = Self::default();
        let mut children = Vec::new();
        // Nodes in order of their depth: a range of tokens that share their first letters.
        let mut level = alloc::vec![(0, count)];
        trie.labels.push(0);
        let mut depth = 0;
        let mut next_child = 1_u32;
        while !level.is_empty() {
            let mut below = Vec::new();
            for &(mut low, high) in &level {
                children.push(next_child);
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
        children.push(next_child);
        trie.see(model, &children);
        trie
    }

    /// A trie from its arrays, if they fit, and children come behind their parents, each with one.
    /// `children` says where the children of each node begin; they end where the next node's begin.
    pub(crate) fn from_parts(
        model: &Model<'_>,
        children: &[u32],
        labels: Vec<u8>,
        tokens: Vec<u32>,
    ) -> Option<Self> {
        let nodes = labels.len();
        let sound = children.len() == nodes + 1
            && tokens.len() == nodes
            && children.last().is_some_and(|last| *last as usize <= nodes)
            && children.windows(2).enumerate().all(|(node, pair)| match pair {
                &[from, to] => from <= to && (from == to || from as usize > node),
                _ => false,
            });
        let mut trie = Self { nodes: Vec::new(), labels, tokens };
        sound.then(|| trie.see(model, children))?;
        Some(trie)
    }

    /// Where the children of each node begin, for [`from_parts`](Self::from_parts).
    pub(crate) fn beginnings(&self) -> Vec<u32> {
        self.nodes.iter().map(|node| node.first).collect()
    }

    /// Looks at the letters of each node and what they are worth.
    fn see(&mut self, model: &Model<'_>, children: &[u32]) {
        let mut nodes: Vec<Node> =
            children.iter().map(|&first| Node { letters: 0, first, worth: 1.0 }).collect();
        // What a letter is worth by its surprise in twentieths, as the model keeps it.
        let factors: Vec<f32> = (0..256_u16)
            .map(|twentieths| ALPHA * f32::from(twentieths) / 20.0)
            .map(|surprise| libm::expf(SHARE * surprise + (1.0 - SHARE) * LETTER))
            .collect();
        // The letter before the one that leads to a node.
        let mut before = alloc::vec![0_u8; nodes.len()];
        for (node, pair) in children.windows(2).enumerate() {
            let &[from, to] = pair else { continue };
            let (from, to) = (from as usize, to as usize);
            let last = self.labels.get(node).copied().unwrap_or(0);
            let older = before.get(node).copied().unwrap_or(0);
            let worth = nodes.get(node).map_or(1.0, |node| node.worth);
            let mut mask = 0;
            let labels = self.labels.get(from..to).unwrap_or_default();
            let below = before.get_mut(from..to).unwrap_or_default();
            let nodes_below = nodes.get_mut(from..to).unwrap_or_default();
            for ((label, before), node) in labels.iter().zip(below).zip(nodes_below) {
                mask |= 1_u64 << (label & 63);
                *before = last;
                let surprise = model.letter_surprise(older, last, *label);
                let factor = factors.get((surprise * 20.0 + 0.5) as usize).copied();
                node.worth = (worth * factor.unwrap_or(1.0)).min(WORTH);
            }
            nodes.get_mut(node).into_iter().for_each(|node| node.letters = mask);
        }
        self.nodes = nodes;
    }

    pub(super) fn children(&self, node: u32) -> core::ops::Range<u32> {
        let first = |node: usize| self.nodes.get(node).map_or(0, |node| node.first);
        first(node as usize)..first(node as usize + 1)
    }

    /// What the letters that lead to a node are worth, as a factor.
    pub(super) fn worth(&self, node: u32) -> f32 {
        self.nodes.get(node as usize).map_or(0.0, |node| node.worth)
    }

    fn child(&self, node: u32, letter: u8) -> Option<u32> {
        let node = self.nodes.get(node as usize)?;
        let bit = 1_u64 << (letter & 63);
        // Children are in the order of their letters.
        (node.letters & bit != 0).then(|| node.first + (node.letters & (bit - 1)).count_ones())
    }

    pub(super) fn walk(&self, mut node: u32, mut latin: u32) -> Option<u32> {
        while latin != 0 {
            node = self.child(node, (latin & 0x3F) as u8)?;
            latin >>= 6;
        }
        Some(node)
    }

    /// The letters that go on from a node, a bit each.
    pub(super) fn letters(&self, node: u32) -> u64 {
        self.nodes.get(node as usize).map_or(0, |node| node.letters)
    }

    /// The token that ends at a node.
    pub(super) fn token(&self, node: u32) -> Option<u32> {
        self.tokens.get(node as usize).copied().filter(|&token| token != NONE)
    }

    /// The token with these letters.
    pub(crate) fn find(&self, letters: &[u8]) -> Option<u32> {
        let mut node = 0;
        for &letter in letters {
            node = self.child(node, letter)?;
        }
        self.token(node)
    }
}
