//! Words of a record that sound like tokens of the list.

use super::super::build::MOST_NAMES;
use super::super::pieces::Gap;
use super::super::sieve::Shape;
use super::super::sounds::Sounds;
use super::assemble::cover;
use super::{Edge, Record};
use crate::names::endings;

/// The log-odds from which on an ordinary word that was heard may be part of a name.
const SURE: f32 = 2.0;

impl Record<'_, '_> {
    /// Adds the tokens that piece `at` sounds like, in each of its readings.
    pub(super) fn listen(&mut self, at: usize, sounds: &Sounds) {
        let Some(piece) = self.pieces.get(at).copied() else { return };
        let Some(known) = self.known.get(at).copied() else { return };
        for (reading, sound) in sounds.heard(&known) {
            let (from, stem) = (at, piece.start + reading.stem);
            let tokens = self.catalogue.phrase(sound.phrase);
            let edge = Edge {
                from,
                to: at + 1,
                end: piece.end(),
                stem,
                tokens,
                logit: sound.logit,
                prior: reading.prior,
                genitive: reading.genitive,
                sound: true,
                government: false,
            };
            self.edge(edge);
            if reading.stem == piece.text.len()
                && matches!(piece.gap, Gap::Apostrophe | Gap::Hyphen)
                && let Some(next) = self.pieces.get(at + 1)
                && let Some(prior) = endings::detached(next.text)
            {
                self.edge(Edge { to: at + 2, end: next.end(), prior, ..edge });
            }
        }
    }

    /// Listens again beside an edge that holds the rarest token of a name, for the tokens that this
    /// name still wants: a weaker likeness is enough there.
    pub(super) fn demand(&mut self, anchor: usize, sounds: &mut Sounds) {
        let Some(edge) = self.edges.get(anchor).copied() else { return };
        if edge.logit < 0.0 {
            return;
        }
        // An ordinary word that sounds like a name by chance says nothing about its neighbours.
        let single = edge.sound && edge.to == edge.from + 1;
        if single && edge.logit < SURE && self.is_ordinary(edge.from) {
            return;
        }
        let catalogue = self.catalogue;
        let trusted = edge.logit > SURE;
        for token in edge.tokens {
            // Another reading of the same word has asked.
            let before = self.by_start.get(edge.from).into_iter().flatten();
            let mut before = before
                .filter(|other| (**other as usize) < anchor)
                .filter_map(|other| self.edges.get(*other as usize));
            if before.any(|other| {
                other.to == edge.to && other.logit >= 0.0 && other.tokens.contains(token)
            }) {
                continue;
            }
            if let [_] = edge.tokens {
                for asks in catalogue.asks(*token) {
                    // As many pieces on either side as tokens are missing.
                    let missing = asks.len();
                    let low = edge.from.saturating_sub(missing);
                    let high = (edge.to + missing).min(self.pieces.len());
                    for at in (low..edge.from).chain(edge.to..high) {
                        let Some(shape) = self.asked(at, trusted && missing > 1) else { continue };
                        for ask in asks.iter().filter(|ask| shape.may_be(ask.wish)) {
                            self.listen_for(at, ask.token, sounds);
                        }
                    }
                }
                continue;
            }
            let names = catalogue.anchored(*token).take(MOST_NAMES);
            for name in names.filter_map(|anchor| catalogue.names.get(anchor.name as usize)) {
                let tokens = catalogue.name_tokens(name);
                let Some(covered) = cover(tokens, 0, edge.tokens) else { continue };
                let missing = tokens.len() - covered.count_ones() as usize;
                let wanted = |at: usize| covered & (1 << at) == 0;
                let low = edge.from.saturating_sub(missing);
                let high = (edge.to + missing).min(self.pieces.len());
                for at in (low..edge.from).chain(edge.to..high) {
                    let Some(shape) = self.asked(at, trusted && tokens.len() > 2) else { continue };
                    for (_, token) in tokens.iter().enumerate().filter(|(at, _)| wanted(*at)) {
                        if shape.may_be(catalogue.words.wish(*token)) {
                            self.listen_for(at, *token, sounds);
                        }
                    }
                }
            }
        }
    }

    /// The shape of piece `at` if the neighbours of a part that is sure, or `trusted`, may ask for it.
    fn asked(&self, at: usize, trusted: bool) -> Option<Shape> {
        let piece = self.pieces.get(at)?;
        let shape = self.known.get(at)?.shape?;
        // An ordinary word that is not short is part of a longer name beside a part that is sure.
        let asked = !self.is_ordinary(at) || (trusted && piece.text.chars().nth(3).is_some());
        asked.then_some(shape)
    }

    /// Adds an edge if piece `at` is not too unlike a token.
    fn listen_for(&mut self, at: usize, token: u32, sounds: &mut Sounds) {
        let Some(piece) = self.pieces.get(at).copied() else { return };
        let known = self.by_start.get(at).into_iter().flatten();
        let mut known = known.filter_map(|edge| self.edges.get(*edge as usize));
        if known.any(|edge| edge.tokens == [token]) {
            return;
        }
        let heard = sounds.hear_as(self.catalogue, piece.text, self.hash(at), token);
        for (reading, sound) in heard {
            self.edge(Edge {
                from: at,
                to: at + 1,
                end: piece.end(),
                stem: piece.start + reading.stem,
                tokens: self.catalogue.phrase(sound.phrase),
                logit: sound.logit,
                prior: reading.prior,
                genitive: reading.genitive,
                sound: true,
                government: false,
            });
        }
    }
}
