//! Words of a record that sound like tokens of the list.

use super::super::build::{Ask, token_bit};
use super::super::pieces::Gap;
use super::super::sieve::Shape;
use super::super::sounds::Sounds;
use super::Record;
use super::edges::{Edge, Side};
use super::judge;
use crate::names::endings;

/// The log-odds from which on an ordinary word that was heard may be part of a name.
const SURE: f32 = 2.0;

impl Record<'_, '_> {
    /// Adds the tokens that piece `at` sounds like, in each of its readings.
    pub(super) fn listen(&mut self, at: usize, sounds: &Sounds) {
        let Some(piece) = self.pieces.get(at).copied() else { return };
        let Some((known, _)) = self.known.get(at).copied() else { return };
        for (reading, sound) in sounds.heard(known) {
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
            self.edges.push(edge);
            if reading.stem == piece.text.len()
                && matches!(piece.gap, Gap::Apostrophe | Gap::Hyphen)
                && let Some(next) = self.pieces.get(at + 1)
                && let Some(prior) = endings::detached(next.text)
            {
                self.edges.push(Edge { to: at + 2, end: next.end(), prior, ..edge });
            }
        }
    }

    /// Listens again beside an edge that holds the rarest token of a name, for the tokens that this
    /// name still wants: a weaker likeness is enough there.
    pub(super) fn demand(&mut self, anchor: u32, sounds: &mut Sounds) {
        let Some(edge) = self.edges.get(anchor).copied() else { return };
        if edge.logit < 0.0 {
            return;
        }
        // An ordinary word that sounds like a name by chance says nothing about its neighbours.
        let single = edge.sound && edge.to == edge.from + 1;
        if single && edge.logit < SURE && self.traits(edge.from).ordinary {
            return;
        }
        let catalogue = self.catalogue;
        let trusted = edge.logit > SURE;
        let mut wanted = core::mem::take(&mut self.wanted);
        for token in edge.tokens {
            let same = self.edges.from(edge.from).filter(|(_, other)| {
                other.to == edge.to && other.logit >= 0.0 && other.tokens.contains(token)
            });
            // Another reading of the same word has asked.
            if same.clone().any(|(other, _)| other < anchor) {
                continue;
            }
            let best = same.fold(edge.logit, |best, (_, other)| best.max(other.logit));
            let least = judge::least_of_two(self.least, best);
            // As many pieces on either side as tokens are missing.
            let around = |missing: usize| {
                let low = edge.from.saturating_sub(missing);
                let high = (edge.to + missing).min(self.pieces.len());
                (low..edge.from).chain(edge.to..high)
            };
            if let [_] = edge.tokens {
                for asks in catalogue.asks(*token) {
                    if let [ask] = asks {
                        let least = if ask.last { least } else { f32::NEG_INFINITY };
                        for at in around(1) {
                            let Some(shape) = self.asked(at, false, sounds) else { continue };
                            if shape.may_be_with(ask.wish, least) {
                                wanted.push((at, ask.token, least));
                            }
                        }
                    } else {
                        self.demand_all(asks, around(asks.len()), trusted, sounds, &mut wanted);
                    }
                }
                continue;
            }
            for asks in catalogue.asks(*token) {
                // The edge's other tokens are in the name.
                let own = |token: &u32| edge.tokens.contains(token);
                let has = asks.iter().filter(|ask| own(&ask.token)).count();
                if has + 1 != edge.tokens.len() {
                    continue;
                }
                let missing = asks.len() - has;
                for at in around(missing) {
                    let Some(shape) = self.asked(at, trusted && asks.len() > 1, sounds) else {
                        continue;
                    };
                    let asks = asks.iter().filter(|ask| !own(&ask.token) && shape.may_be(ask.wish));
                    wanted.extend(asks.map(|ask| (at, ask.token, f32::NEG_INFINITY)));
                }
            }
        }
        for (at, token, least) in wanted.drain(..) {
            self.listen_for(at, token, least, sounds);
        }
        self.wanted = wanted;
    }

    /// Adds to `wanted` what several tokens of one name may be found in, if there is something for each.
    fn demand_all(
        &self,
        asks: &[Ask],
        around: impl Iterator<Item = usize> + Clone,
        trusted: bool,
        sounds: &Sounds,
        wanted: &mut Vec<(usize, u32, f32)>,
    ) {
        let before = wanted.len();
        for ask in asks {
            let mut found = false;
            for at in around.clone() {
                let fits = self.asked(at, trusted, sounds).filter(|shape| shape.may_be(ask.wish));
                if fits.is_some() {
                    wanted.push((at, ask.token, f32::NEG_INFINITY));
                }
                found |=
                    fits.is_some() || self.edges.bits(at, Side::Start) & token_bit(ask.token) != 0;
            }
            if !found {
                return wanted.truncate(before);
            }
        }
    }

    /// The shape of piece `at` if the neighbours of a part that is sure, or `trusted`, may ask for it.
    fn asked<'s>(&self, at: usize, trusted: bool, sounds: &'s Sounds) -> Option<&'s Shape> {
        let (place, traits) = self.known.get(at)?;
        let shape = sounds.known(*place)?.shape.as_ref()?;
        // An ordinary word that is not short is part of a longer name beside a part that is sure.
        let long = || self.pieces.get(at).is_some_and(|piece| piece.text.chars().nth(3).is_some());
        (!traits.ordinary || (trusted && long())).then_some(shape)
    }

    /// Adds an edge if piece `at` is not too unlike a token. With log-odds less than `least` it is of no
    /// use.
    fn listen_for(&mut self, at: usize, token: u32, least: f32, sounds: &mut Sounds) {
        let Some(piece) = self.pieces.get(at).copied() else { return };
        if self.edges.from(at).any(|(_, edge)| edge.tokens == [token]) {
            return;
        }
        let heard = sounds.hear_as(self.catalogue, piece.text, self.hash(at), token, least);
        for (reading, sound) in heard {
            self.edges.push(Edge {
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
