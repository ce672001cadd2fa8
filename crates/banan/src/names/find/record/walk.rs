//! Known forms in a record.

use alloc::vec::Vec;

use super::super::catalogue::{Form, Part, Target};
use super::super::forms::State;
use super::super::pieces::Gap;
use super::edges::Edge;
use super::{Candidate, LONGEST, Record, StateAt, inflection};
use crate::names::endings::{self, BARE};
use crate::names::honorific;

impl Record<'_, '_> {
    /// Walks the known forms from piece `from` on.
    pub(super) fn walk(&mut self, from: usize) {
        let mut state = State::START;
        for at in from..self.pieces.len().min(from + LONGEST) {
            let Some(piece) = self.pieces.get(at).copied() else { return };
            for (offset, c) in piece.text.char_indices() {
                let Some(next) = state.step(c) else { continue };
                state = next;
                let Some(targets) = self.catalogue.forms.at(state) else { return };
                let targets: Vec<u32> = targets.collect();
                if !targets.is_empty() {
                    self.reached(from, at, offset + c.len_utf8(), &targets);
                }
            }
            if piece.gap == Gap::Break {
                return;
            }
        }
    }

    /// A form ends inside piece `last`, `stem` bytes in.
    pub(super) fn reached(&mut self, from: usize, last: usize, stem: usize, targets: &[u32]) {
        let Some(piece) = self.pieces.get(last).copied() else { return };
        let joined = self.pieces.get(from..last).unwrap_or_default();
        // A joiner or the like may stand behind the last letter.
        let rest = piece.text.get(stem..).unwrap_or_default();
        if rest.is_empty() {
            self.hit(from, last + 1, piece.end(), piece.end(), BARE, false, targets);
            // ইউজিসি’র, হংকং-এর
            if matches!(piece.gap, Gap::Apostrophe | Gap::Hyphen)
                && let Some(next) = self.pieces.get(last + 1)
                && let Some(prior) = endings::detached(next.text)
            {
                let (to, end) = (last + 2, next.end());
                self.hit(from, to, end, piece.end(), prior, false, targets);
            }
        } else if piece.number || (joined.is_empty() && stem < 6) {
            // Digits take no ending, and a stem has two letters.
        } else if let Some(reading) =
            self.readings(last).iter().find(|reading| reading.stem == stem).copied()
        {
            let at = piece.start + stem;
            self.hit(from, last + 1, piece.end(), at, reading.prior, reading.genitive, targets);
        } else if let Some(title) = honorific::glued().find_map(|title| rest.strip_prefix(title))
            && (title.is_empty() || endings::detached(title).is_some())
        {
            let at = piece.start + stem;
            self.hit(from, last + 1, piece.end(), at, 0.01, false, targets);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one place of a form, spelled out")]
    pub(super) fn hit(
        &mut self,
        from: usize,
        to: usize,
        end: usize,
        stem: usize,
        prior: f32,
        genitive: bool,
        targets: &[u32],
    ) {
        let start = self.pieces.get(from).map_or(0, |piece| piece.start);
        let bend = inflection(prior);
        for target in targets {
            match self.catalogue.targets.get(*target as usize) {
                Some(Target::Name { named, how, logit, form }) => {
                    // Spaces inside what is written in one word are believed only if it is long.
                    let spaced = to - from;
                    let letters = stem.saturating_sub(start) / 3;
                    if *form == Form::Letters && spaced > 1 && letters < 6 {
                        continue;
                    }
                    let logit = logit + bend;
                    let (named, how, form) = (*named, *how, *form);
                    self.candidates.push(Candidate {
                        from,
                        to,
                        start,
                        end,
                        stem,
                        named,
                        how,
                        logit,
                        form,
                        heard: None,
                    });
                }
                Some(Target::Part { phrase, part }) => {
                    let tokens = self.catalogue.phrase(*phrase);
                    let logit = match part {
                        Part::Particle => 1.0,
                        Part::Initials => 2.0,
                        _ => 3.0,
                    };
                    self.edges.push(Edge {
                        from,
                        to,
                        end,
                        stem,
                        tokens,
                        logit,
                        prior,
                        genitive,
                        sound: matches!(part, Part::Equivalent | Part::Particle),
                        in_two: false,
                        government: *part == Part::Government,
                        attribute: *part == Part::Attribute,
                    });
                }
                Some(Target::State { concept }) if stem == end || genitive => {
                    self.states.push(StateAt { from, to, concept: *concept });
                }
                Some(Target::State { .. }) | None => {}
            }
        }
    }
}
