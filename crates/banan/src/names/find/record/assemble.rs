//! Names put together from the stretches that stand for their tokens.

use alloc::vec::Vec;

use super::super::build::{NONE, token_bit};
use super::super::pieces::Gap;
use super::{Edge, LONGEST, Record, inflection};

impl Record<'_, '_> {
    /// Puts names together around an edge that holds their rarest token.
    pub(super) fn assemble(&mut self, anchor: usize) {
        let Some(edge) = self.edges.get(anchor).copied() else { return };
        let catalogue = self.catalogue;
        let mut beside = Vec::new();
        self.beside(&edge, &mut beside);
        let bits = |tokens: &[u32]| tokens.iter().fold(0, |bits, token| bits | token_bit(*token));
        let beside_bits = bits(&beside);
        for token in edge.tokens {
            // The edge's other tokens are in the name, and what is still missing begins beside it.
            let own = edge.tokens.iter().filter(|other| *other != token);
            let own = own.fold(0, |bits, other| bits | token_bit(*other));
            if own == 0 && beside.is_empty() && !catalogue.is_name(*token) {
                continue;
            }
            for hung in catalogue.anchored(*token) {
                let rest = hung.rest;
                if rest & own != own || (rest != 0 && rest & (own | beside_bits) == 0) {
                    continue;
                }
                if hung.other != NONE && own == 0 && !beside.contains(&hung.other) {
                    continue;
                }
                let Some(name) = catalogue.names.get(hung.name as usize) else { continue };
                let tokens = catalogue.name_tokens(name);
                let mut work = Work { steps: 96, and: name.and, best: None };
                let mut chosen = [0_u32; LONGEST];
                if let Some(first) = chosen.first_mut() {
                    *first = u32::try_from(anchor).unwrap_or(u32::MAX);
                }
                let Some(covered) = cover(tokens, 0, edge.tokens) else { continue };
                self.extend(tokens, covered, chosen, 1, edge.from, edge.to, &mut work);
                if let Some((chosen, count)) = work.best {
                    let chosen = chosen.get(..count).unwrap_or_default();
                    self.finish(name, chosen);
                }
            }
        }
    }

    /// Adds the tokens of the edges that an assembly can go on with beside `edge`.
    fn beside(&self, edge: &Edge<'_>, found: &mut Vec<u32>) {
        let mut add = |lists: &[Vec<u32>], at: Option<usize>| {
            let edges = at.and_then(|at| lists.get(at)).into_iter().flatten();
            let edges = edges.filter_map(|edge| self.edges.get(*edge as usize));
            found.extend(edges.flat_map(|edge| edge.tokens));
        };
        let ways = |way: [Option<usize>; 2]| match way {
            [a, b] if a == b => [a, None],
            other => other,
        };
        for to in ways([false, true].map(|and| self.open(edge.to, and))) {
            add(&self.by_start, to);
        }
        for from in ways([false, true].map(|and| self.behind(edge.from, and))) {
            add(&self.by_end, from);
        }
    }

    /// Extends a set of chosen edges to the left and right until all tokens are covered.
    #[expect(clippy::too_many_arguments, reason = "the state of a small search")]
    fn extend(
        &self,
        tokens: &[u32],
        covered: u16,
        chosen: [u32; LONGEST],
        count: usize,
        from: usize,
        to: usize,
        work: &mut Work,
    ) {
        if work.steps == 0 {
            return;
        }
        work.steps -= 1;
        if covered.count_ones() as usize == tokens.len() {
            let better = work.best.is_none_or(|(best, len)| {
                self.sum(chosen.get(..count).unwrap_or_default())
                    > self.sum(best.get(..len).unwrap_or_default())
            });
            if better {
                work.best = Some((chosen, count));
            }
            return;
        }
        if count >= LONGEST || to - from >= LONGEST {
            return;
        }
        let right = self.open(to, work.and).filter(|_| self.inner_ok(&chosen, count));
        for next in right.into_iter().flat_map(|to| self.by_start.get(to).into_iter().flatten()) {
            let Some(edge) = self.edges.get(*next as usize) else { continue };
            if let Some(covered) = cover(tokens, covered, edge.tokens) {
                let mut chosen = chosen;
                if let Some(slot) = chosen.get_mut(count) {
                    *slot = *next;
                }
                self.extend(tokens, covered, chosen, count + 1, from, edge.to, work);
            }
        }
        for next in
            self.behind(from, work.and).and_then(|at| self.by_end.get(at)).into_iter().flatten()
        {
            let Some(edge) = self.edges.get(*next as usize) else { continue };
            // What stands inside is bare or a genitive.
            if edge.stem != edge.end && !edge.genitive {
                continue;
            }
            if let Some(covered) = cover(tokens, covered, edge.tokens) {
                let mut chosen = chosen;
                if let Some(slot) = chosen.get_mut(count) {
                    *slot = *next;
                }
                self.extend(tokens, covered, chosen, count + 1, edge.from, to, work);
            }
        }
    }

    fn sum(&self, chosen: &[u32]) -> f32 {
        let edges = chosen.iter().filter_map(|at| self.edges.get(*at as usize));
        edges.map(|edge| edge.logit + inflection(edge.prior)).sum()
    }

    /// Whether the rightmost chosen edge may have something behind it.
    fn inner_ok(&self, chosen: &[u32; LONGEST], count: usize) -> bool {
        let edges = chosen.iter().take(count).filter_map(|at| self.edges.get(*at as usize));
        edges.max_by_key(|edge| edge.to).is_some_and(|edge| edge.stem == edge.end || edge.genitive)
    }

    /// The piece that goes on behind `to`, words that English leaves out skipped.
    pub(super) fn open(&self, to: usize, and: bool) -> Option<usize> {
        let goes_on = |at: usize| {
            at.checked_sub(1)
                .and_then(|before| self.pieces.get(before))
                .is_some_and(|piece| piece.gap != Gap::Break && at < self.pieces.len())
        };
        if !goes_on(to) {
            return None;
        }
        let skipped = self.pieces.get(to).is_some_and(|piece| is_filler(piece.text, and));
        if skipped { goes_on(to + 1).then_some(to + 1) } else { Some(to) }
    }

    /// The place before `from` where an edge may end, the same words skipped.
    pub(super) fn behind(&self, from: usize, and: bool) -> Option<usize> {
        let joins = |at: usize| {
            at.checked_sub(1)
                .and_then(|before| self.pieces.get(before))
                .is_some_and(|piece| piece.gap != Gap::Break)
        };
        if !joins(from) {
            return None;
        }
        let filler = from
            .checked_sub(1)
            .and_then(|at| self.pieces.get(at))
            .is_some_and(|p| is_filler(p.text, and));
        if filler { joins(from - 1).then_some(from - 1) } else { Some(from) }
    }
}

/// A small search with an end.
struct Work {
    steps: usize,
    /// The name holds *and*.
    and: bool,
    best: Option<([u32; LONGEST], usize)>,
}

/// The tokens covered when `part` is added, if each of its tokens is there and not covered yet.
pub(super) fn cover(tokens: &[u32], covered: u16, part: &[u32]) -> Option<u16> {
    let mut covered = covered;
    for token in part {
        let at = tokens
            .iter()
            .enumerate()
            .position(|(at, own)| own == token && covered & (1 << at) == 0)?;
        covered |= 1 << at;
    }
    Some(covered)
}

/// Words inside translated names that stand for *of* and *the*, and if the name has it, for *and*.
fn is_filler(word: &str, and: bool) -> bool {
    match word {
        "অব" | "অফ" | "দ্য" | "দি" | "বিষয়ক" | "সংক্রান্ত" | "সম্পর্কিত" | "ফর" => {
            true
        }
        "ও" | "এবং" | "অ্যান্ড" | "এন্ড" => and,
        _ => false,
    }
}
