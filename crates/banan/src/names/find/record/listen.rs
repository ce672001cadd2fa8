//! Words of a record that sound like tokens of the list.

use core::ops::RangeInclusive;

use super::super::catalogue::{Ask, token_bit};
use super::super::pieces::{Gap, Piece};
use super::super::sieve::Shape;
use super::super::sounds::{self, Heard, Sound, Sounds};
use super::edges::{Edge, Side};
use super::judge;
use super::{Record, inflection};
use crate::names::endings::{self, BARE, Reading};
use crate::names::fold;

/// Bytes of a piece that may be a syllable of a name, three each letter.
const SYLLABLE: RangeInclusive<usize> = 9..=18;
/// What it costs that a name is written in two words.
const JOINED: f32 = 0.6;

/// The log-odds from which on an ordinary word that was heard may be part of a name.
const SURE: f32 = 2.0;

impl Record<'_, '_> {
    /// Adds the tokens that piece `at` sounds like, in each of its readings.
    pub(super) fn listen(&mut self, at: usize, sounds: &Sounds) {
        let Some(piece) = self.pieces.get(at).copied() else { return };
        let Some((known, _)) = self.known.get(at).copied() else { return };
        let heard = sounds.heard(known);
        for one in heard {
            let (reading, sound) = self.weigh(piece, one, heard);
            self.sounds_like(at, piece, &reading, sound);
        }
    }

    /// Adds the tokens that piece `at` and the next one sound like together, if they are syllables of
    /// one name written apart: চিন পিং.
    pub(super) fn listen_joined(&mut self, at: usize, sounds: &mut Sounds) {
        let Some(known) = self.join(at, sounds) else { return };
        for (reading, sound) in sounds.heard(known) {
            self.sound_alike(at, reading, sound);
        }
    }

    /// Adds the edge of a sound of piece `at` and the next one.
    fn sound_alike(&mut self, at: usize, reading: &Reading, sound: &Sound) {
        let Some([first, second]) = self.pieces.get(at..at + 2) else { return };
        let stem = reading.stem.checked_sub(first.text.len()).filter(|stem| *stem > 0);
        if let (Some(stem), tokens @ [_]) = (stem, self.catalogue.phrase(sound.phrase)) {
            self.edges.push(Edge {
                from: at,
                to: at + 2,
                end: second.end(),
                stem: second.start + stem,
                tokens,
                logit: sound.logit - JOINED,
                prior: reading.prior,
                genitive: reading.genitive,
                sound: true,
                in_two: true,
                government: false,
                attribute: false,
            });
        }
    }

    /// Writes piece `at` and the next one together, if they may be syllables of one name, and gives
    /// what is known of them.
    fn join(&mut self, at: usize, sounds: &mut Sounds) -> Option<u32> {
        let Some([first, second]) = self.pieces.get(at..at + 2) else { return None };
        let syllable = |at: usize, piece: &Piece<'_>| {
            let plain = self.known.get(at).is_some_and(|(_, traits)| !traits.ordinary);
            SYLLABLE.contains(&piece.text.len()) && !piece.number && plain
        };
        let together = matches!(first.gap, Gap::Space | Gap::Hyphen);
        if !together || !syllable(at, first) || !syllable(at + 1, second) {
            return None;
        }
        self.joined.clear();
        self.joined.push_str(first.text);
        self.joined.push_str(second.text);
        let key = sounds::hash(&self.joined);
        Some(sounds.hear(self.catalogue, &self.joined, key, self.least))
    }

    /// Listens to the two pieces before an edge and the two behind it for what the names of its token
    /// still want.
    fn demand_joined(&mut self, edge: &Edge<'_>, token: u32, sounds: &mut Sounds) {
        for at in [edge.from.checked_sub(2), Some(edge.to)].into_iter().flatten() {
            let Some(known) = self.join(at, sounds) else { continue };
            let Some(shape) = sounds.known(known).and_then(|known| known.shape) else { continue };
            let key = sounds::hash(&self.joined);
            for ask in self.catalogue.asks(token).flatten() {
                if !shape.may_be(ask.wish) || self.has(at, at + 2, ask.token) {
                    continue;
                }
                let least = f32::NEG_INFINITY;
                let heard = sounds.hear_as(self.catalogue, &self.joined, key, ask.token, least);
                for (reading, sound) in heard {
                    self.sound_alike(at, reading, sound);
                }
            }
        }
    }

    /// Whether an edge between two places stands for a token.
    fn has(&self, from: usize, to: usize, token: u32) -> bool {
        self.edges.from(from).any(|(_, edge)| edge.to == to && edge.tokens == [token])
    }

    /// The weight of a reading beside another one. A ে or র for which the name has no letter, and without
    /// which the word sounds at least as much like it, is an ending for certain: ইয়র্কে is York. That
    /// is no less sure than the bare reading, and goes before it.
    fn weigh(
        &self,
        piece: Piece<'_>,
        (reading, sound): &Heard,
        heard: &[Heard],
    ) -> (Reading, Sound) {
        let length = piece.text.len();
        let bare = reading.stem == length;
        let Some(ending) = piece.text.chars().last().filter(|last| matches!(last, 'ে' | 'র'))
        else {
            return (*reading, *sound);
        };
        let is_one = |stem: usize| stem == length || stem + ending.len_utf8() == length;
        let other = heard.iter().filter(|_| is_one(reading.stem)).find(|(other, same)| {
            is_one(other.stem) && other.stem != reading.stem && same.phrase == sound.phrase
        });
        let Some((_, other)) = other else { return (*reading, *sound) };
        let last = self.catalogue.phrase(sound.phrase).last();
        let target = last.and_then(|token| self.catalogue.words.target(*token));
        let letters = target.map_or(&[][..], |target| target.letters);
        let mut last = letters.iter().rev().map(|&code| fold::letter(code));
        let absent = match ending {
            'ে' => last.next().is_some_and(|last| !b"aeiouy".contains(&last)),
            _ => !letters.is_empty() && !last.take(2).any(|letter| letter == b'r'),
        };
        match bare {
            true if absent && other.logit >= sound.logit => {
                (Reading { prior: reading.prior * 0.9, ..*reading }, *sound)
            }
            false if absent && sound.logit >= other.logit => {
                let logit = other.logit.max(sound.logit + inflection(reading.prior));
                (Reading { prior: BARE, ..*reading }, Sound { logit, ..*sound })
            }
            _ => (*reading, *sound),
        }
    }

    /// Adds the edges of a sound: of the piece, and if an ending stands behind it by itself, with that.
    fn sounds_like(&mut self, at: usize, piece: Piece<'_>, reading: &Reading, sound: Sound) {
        let edge = Edge {
            from: at,
            to: at + 1,
            end: piece.end(),
            stem: piece.start + reading.stem,
            tokens: self.catalogue.phrase(sound.phrase),
            logit: sound.logit,
            prior: reading.prior,
            genitive: reading.genitive,
            sound: true,
            in_two: false,
            government: false,
            attribute: false,
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
            // As many pieces on either side as tokens are missing, besides *of* and the like.
            let before = edge.from.checked_sub(1).is_some_and(|at| self.is_filler(at, false));
            let behind = self.is_filler(edge.to, false);
            let around = |missing: usize| {
                let low = edge.from.saturating_sub(missing + usize::from(before));
                let high = (edge.to + missing + usize::from(behind)).min(self.pieces.len());
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
                self.demand_joined(&edge, *token, sounds);
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
        for one in heard {
            let (reading, sound) = self.weigh(piece, one, heard);
            self.sounds_like(at, piece, &reading, sound);
        }
    }
}
