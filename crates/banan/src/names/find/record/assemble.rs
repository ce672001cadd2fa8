//! Names put together from the stretches that stand for their tokens.

use super::super::catalogue::token_bit;
use super::super::pieces::Gap;
use super::edges::{Edge, Side};
use super::{LONGEST, Record, inflection};

impl Record<'_, '_> {
    /// Puts names together around an edge that holds their rarest token.
    pub(super) fn assemble(&mut self, anchor: u32) {
        let Some(edge) = self.edges.get(anchor).copied() else { return };
        let catalogue = self.catalogue;
        // Where what is missing of a name may begin or end.
        let places = [
            (Side::Start, self.open(edge.to, false)),
            (Side::Start, self.open(edge.to, true)),
            (Side::End, self.behind(edge.from, false)),
            (Side::End, self.behind(edge.from, true)),
        ];
        let mut beside = [(Side::Start, usize::MAX); 4];
        let mut beside_bits = 0;
        for (slot, (at, (side, place))) in beside.iter_mut().zip(places.iter().enumerate()) {
            let Some(place) = place else { continue };
            if at % 2 == 0 || places.get(at - 1).is_none_or(|before| before.1 != Some(*place)) {
                *slot = (*side, *place);
                beside_bits |= self.edges.bits(*place, *side);
            }
        }
        for token in edge.tokens {
            // The edge's other tokens are in the name, and what is still missing begins beside it.
            let own = edge.tokens.iter().filter(|other| *other != token);
            let own = own.fold(0, |bits, other| bits | token_bit(*other));
            let hook = catalogue.hook(*token);
            if own == 0 && beside_bits == 0 && !hook.alone {
                continue;
            }
            for hung in catalogue.others(hook) {
                let rest = hung.rest;
                if rest == 0 && (own != 0 || self.is_weak(&edge)) {
                    continue;
                }
                let there = self.edges.all_bits;
                if rest & own == own
                    && rest & !there == 0
                    && (rest == 0 || rest & (own | beside_bits) != 0)
                {
                    self.assemble_name(hung.name, anchor, &edge);
                }
            }
            match edge.tokens {
                [a, b] => {
                    let other = if a == token { b } else { a };
                    for hung in catalogue.pairs(*token, hook, *other) {
                        self.assemble_name(hung.name, anchor, &edge);
                    }
                }
                [_] if beside_bits & hook.company != 0 => {
                    let mut others = core::mem::take(&mut self.beside);
                    let edges = beside.iter().flat_map(|(side, at)| self.edges.walk(*at, *side));
                    others.extend(edges.flat_map(|(_, edge)| edge.tokens));
                    others.sort_unstable();
                    others.dedup();
                    for other in &others {
                        for hung in catalogue.pairs(*token, hook, *other) {
                            self.assemble_name(hung.name, anchor, &edge);
                        }
                    }
                    others.clear();
                    self.beside = others;
                }
                _ => {}
            }
        }
    }

    /// Puts one name together around an edge.
    fn assemble_name(&mut self, place: u32, anchor: u32, edge: &Edge<'_>) {
        let catalogue = self.catalogue;
        let Some(name) = catalogue.names.get(place as usize) else { return };
        let tokens = catalogue.name_tokens(name);
        let Some(covered) = cover(tokens, 0, edge.tokens) else { return };
        if edge.tokens.len() == tokens.len() {
            return self.finish(place, name, &[anchor]);
        }
        let mut work = Work { steps: 96, and: name.and, linked: name.linked, best: None };
        let mut chosen = [0_u32; LONGEST];
        if let Some(first) = chosen.first_mut() {
            *first = anchor;
        }
        self.extend(tokens, covered, chosen, 1, edge.from, edge.to, &mut work);
        if let Some((chosen, count)) = work.best {
            let chosen = chosen.get(..count).unwrap_or_default();
            self.finish(place, name, chosen);
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
        let right = self.open(to, work.and).filter(|_| self.inner_ok(&chosen, count, work.linked));
        for (next, edge) in right.into_iter().flat_map(|to| self.edges.from(to)) {
            let before = covered;
            if let Some(covered) = cover(tokens, covered, edge.tokens) {
                // What stands before the rest of the name does not follow it: new.
                if edge.attribute && (covered & !before).leading_zeros() > before.leading_zeros() {
                    continue;
                }
                let mut chosen = chosen;
                if let Some(slot) = chosen.get_mut(count) {
                    *slot = next;
                }
                self.extend(tokens, covered, chosen, count + 1, from, edge.to, work);
            }
        }
        let left = self.behind(from, work.and);
        for (next, edge) in left.into_iter().flat_map(|at| self.edges.to(at)) {
            if !self.may_be_inside(edge, work.linked) {
                continue;
            }
            if let Some(covered) = cover(tokens, covered, edge.tokens) {
                let mut chosen = chosen;
                if let Some(slot) = chosen.get_mut(count) {
                    *slot = next;
                }
                self.extend(tokens, covered, chosen, count + 1, edge.from, to, work);
            }
        }
    }

    fn sum(&self, chosen: &[u32]) -> f32 {
        let edges = chosen.iter().filter_map(|at| self.edges.get(*at));
        edges.map(|edge| edge.logit + inflection(edge.prior)).sum()
    }

    /// Whether the rightmost chosen edge may have something behind it.
    fn inner_ok(&self, chosen: &[u32; LONGEST], count: usize, linked: bool) -> bool {
        let edges = chosen.iter().take(count).filter_map(|at| self.edges.get(*at));
        edges.max_by_key(|edge| edge.to).is_some_and(|edge| self.may_be_inside(edge, linked))
    }

    /// Whether an edge may stand inside a name: bare, a genitive, or with the link of its name.
    pub(super) fn may_be_inside(&self, edge: &Edge<'_>, linked: bool) -> bool {
        let link = || linked && self.text.get(edge.stem..edge.end) == Some("ে");
        edge.stem == edge.end || edge.genitive || link()
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
        let skipped = self.is_filler(to, and);
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
        let filler = from.checked_sub(1).is_some_and(|at| self.is_filler(at, and));
        if filler { joins(from - 1).then_some(from - 1) } else { Some(from) }
    }
}

/// A small search with an end.
struct Work {
    steps: usize,
    /// The name holds *and*.
    and: bool,
    /// Its words may be linked.
    linked: bool,
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
