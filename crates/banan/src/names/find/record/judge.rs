//! What speaks for and against a name that was put together.

use alloc::vec::Vec;

use super::super::How;
use super::super::catalogue::{Form, Name, Sort};
use super::super::pieces::{Gap, Piece};
use super::edges::Edge;
use super::{Candidate, Record, Several, TELLING, inflection};
use crate::names::lexicon::{is_ambiguous, is_common_part, is_ordinary, is_person_word};
use crate::names::{endings, fold, honorific};
use crate::tables::name_writing::LATIN_PARTICLES;

impl<'r> Record<'r, '_> {
    /// Turns chosen edges into a candidate.
    pub(super) fn finish(&mut self, place: u32, name: &Name, chosen: &[u32]) {
        let mut edges: Vec<Edge<'r>> =
            chosen.iter().filter_map(|at| self.edges.get(*at)).copied().collect();
        edges.sort_by_key(|edge| edge.from);
        let (Some(first), Some(last)) = (edges.first().copied(), edges.last().copied()) else {
            return;
        };
        let translated = edges.iter().filter(|edge| !edge.sound).count();
        let inner = edges.len() - 1;
        // One ordinary word is no name, even if an English name is that word.
        if translated == edges.len() && edges.len() == 1 && first.tokens.len() == 1 {
            return;
        }
        if let ([edge], [token]) = (edges.as_slice(), first.tokens)
            && edge.sound
            && self.is_particle(*token)
        {
            return;
        }
        // A person's name is not inflected inside.
        let bent = edges.iter().take(inner).any(|edge| edge.stem != edge.end);
        if bent && !name.linked && (translated == 0 || self.sort(name) == Sort::Person) {
            return;
        }
        let (in_order, misplaced) = {
            let tokens = self.catalogue.name_tokens(name);
            let place = |edge: &Edge<'_>| {
                let token = edge.tokens.first().copied();
                tokens.iter().position(|own| Some(*own) == token)
            };
            let in_order = |pair: &[Edge<'_>]| match pair {
                [a, b] => place(a) < place(b),
                _ => true,
            };
            let mut pairs = edges.windows(2).filter(|pair| !in_order(pair)).peekable();
            (pairs.peek().is_none(), pairs.any(|pair| pair.last().is_some_and(|it| it.attribute)))
        };
        if misplaced {
            return;
        }
        // Translated names invert (“X of Y”); names by sound seldom do.
        let mut beside = if in_order || translated > 0 { 0.0 } else { -1.5 };
        // Two words are seldom one name of one word.
        if edges.len() == 1 && first.in_two {
            beside -= 1.0;
        }
        beside += inflection(last.prior);
        if edges.len() == 1 && first.sound {
            beside -= self.suspicion(name, &first);
        } else if self.sort(name) == Sort::Person && translated == 0 {
            // Of a longer name that is not listed.
            let bare = last.stem == last.end;
            if self.is_behind_person(first.from) || bare && self.is_before_person(last.to, false) {
                beside -= 1.5;
            }
        }
        let logit = strength(&edges) + beside;
        let how = if translated == 0 { How::Transliteration } else { How::Translation };
        self.propose(name, &first, &last, logit, how);
        if translated == 0 && edges.len() > 1 {
            let least = least(&edges);
            let heard = Some(Several { name: place, least, beside });
            self.candidates.last_mut().into_iter().for_each(|candidate| candidate.heard = heard);
        }
        if name.government && edges.iter().any(|edge| edge.government) {
            self.apart(name, &edges, logit, how);
        }
    }

    /// Whether a token is a small word that the names of many hold: alone it is no name.
    fn is_particle(&self, token: u32) -> bool {
        let Some(target) = self.catalogue.words.target(token) else { return false };
        let letters = || target.letters.iter().map(|code| fold::letter(*code));
        LATIN_PARTICLES.binary_search_by(|free| free.bytes().cmp(letters())).is_ok()
    }

    /// Whether an edge is too little for a name of one token.
    pub(super) fn is_weak(&self, edge: &Edge<'r>) -> bool {
        let ordinary = edge.sound && self.traits(edge.from).ordinary;
        most_alone(edge.logit, edge.prior, ordinary) < self.least
    }

    /// What speaks against a single word: that it is an ordinary one, or that it stands beside another
    /// name, whose part it may be.
    fn suspicion(&self, name: &Name, edge: &Edge<'r>) -> f32 {
        let Some(piece) = self.pieces.get(edge.from) else { return 0.0 };
        let stem = self.text.get(piece.start..edge.stem).unwrap_or_default();
        let title = honorific::is_title(stem, honorific::Place::Before);
        if is_ordinary(piece.text) || is_ordinary(stem) || is_ambiguous(stem) || title {
            return ORDINARY;
        }
        let place = self.sort(name) == Sort::Other;
        let person = is_person_word(stem);
        let common = person || is_common_part(stem);
        // In a place is where a person is: হাসিনা জেনেভায়.
        let ending = self.text.get(edge.stem..edge.end).unwrap_or_default();
        let within = match self.sort(name) {
            Sort::Other => !ending.is_empty() && !edge.genitive,
            Sort::Unknown => endings::is_locative(ending),
            Sort::Person => false,
        };
        let before = !within && self.is_behind_person(edge.from);
        let behind = edge.stem == edge.end && self.is_before_person(edge.to, person);
        let part: f32 = match place {
            false
                if behind || (common && (before || is_beside_unknown(self.pieces, edge.from))) =>
            {
                4.5
            }
            false if before => 3.5,
            true if behind || before => 2.5,
            true if is_beside_unknown(self.pieces, edge.from) && is_common_part(stem) => 3.0,
            _ if !within && self.is_beside_name(edge.from) => 2.5,
            // Few places are called as many persons are.
            true if person => 1.5,
            _ => 0.0,
        };
        // An ordinary word with another ending: প্রত্যাশার is প্রত্যাশা and র.
        let bent =
            |reading: &endings::Reading| piece.text.get(..reading.stem).is_some_and(is_ordinary);
        part.max(if endings::readings(piece.text).iter().any(bent) { 3.0 } else { 0.0 })
    }

    /// Whether the piece before `at` is a part of the names of persons.
    fn is_behind_person(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.pieces.get(before));
        before.is_some_and(|piece| {
            let title = || honorific::is_title(piece.text, honorific::Place::Before);
            piece.gap == Gap::Space && is_person_word(piece.text) && !title()
        })
    }

    /// Whether the piece at `at` is a part of the names of persons, or if `unknown` will do, a word that
    /// no list holds.
    fn is_before_person(&self, at: usize, unknown: bool) -> bool {
        let here = at.checked_sub(1).and_then(|at| self.pieces.get(at));
        let Some(piece) = self.pieces.get(at).filter(|piece| !piece.number) else { return false };
        let readings = endings::readings(piece.text);
        let mut stems = readings.iter().filter_map(|reading| piece.text.get(..reading.stem));
        here.is_some_and(|piece| piece.gap == Gap::Space)
            && !is_ordinary(piece.text)
            && !honorific::is_title(piece.text, honorific::Place::After)
            && (stems.any(is_person_word)
                || unknown
                    && piece.text.chars().nth(2).is_some()
                    && !crate::lexicon::knows(piece.text)
                    && !self.catalogue.forms.begin(piece.text))
    }

    /// Whether the piece before `at` is a word that sounds like a name and is neither a title nor an
    /// ordinary word.
    fn is_beside_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        may_be_beside_name(self.pieces, at)
            && self.edges.from(before).any(|(_, edge)| {
                edge.sound && edge.to == at && edge.stem == edge.end && edge.logit > TELLING
            })
    }

    /// A ministry stands apart from its country: রাশিয়ার, then পররাষ্ট্র মন্ত্রণালয়.
    fn apart(&mut self, name: &Name, edges: &[Edge<'r>], logit: f32, how: How) {
        let Some(first) = edges.first() else { return };
        let is_state = |edge: &Edge<'_>| {
            self.states.iter().any(|state| state.from == edge.from && state.to == edge.to)
        };
        if !is_state(first) {
            return;
        }
        let rest = edges.get(1..).unwrap_or_default();
        if let (Some(head), Some(last)) = (rest.first(), rest.last()) {
            self.candidates.pop();
            self.propose(name, head, last, logit, how);
        }
    }

    /// A mention of `name` from the edge `first` to the edge `last`.
    fn propose(&mut self, name: &Name, first: &Edge<'r>, last: &Edge<'r>, logit: f32, how: How) {
        let start = self.pieces.get(first.from).map_or(0, |piece| piece.start);
        self.candidates.push(Candidate {
            from: first.from,
            to: last.to,
            start,
            end: last.end,
            stem: last.stem,
            named: name.named,
            how,
            logit,
            form: Form::Plain,
            heard: None,
        });
    }

    /// A ministry that its list ties to a state, beside another state or beside none.
    pub(super) fn without_states(&mut self) {
        let pieces = self.pieces;
        let states = &self.states;
        let catalogue = self.catalogue;
        self.candidates.retain_mut(|candidate| {
            let Some(own) = catalogue.state_of(candidate.named.entity) else { return true };
            let goes_on = candidate
                .from
                .checked_sub(1)
                .and_then(|at| pieces.get(at))
                .is_some_and(|piece| piece.gap != Gap::Break);
            let mut beside =
                states.iter().filter(|state| goes_on && state.to == candidate.from).peekable();
            if beside.peek().is_some() {
                let same = beside.any(|state| state.concept == own);
                candidate.logit += if same { STATE } else { -9.0 };
                return same;
            }
            let within =
                states.iter().any(|state| candidate.from <= state.from && state.to <= candidate.to);
            if !within && candidate.how == How::Translation {
                // Some ministry, nobody says whose.
                candidate.logit -= 4.0;
                candidate.form = Form::Ambiguous;
            }
            true
        });
    }
}

/// Whether the piece before `at` is neither an ordinary word nor a title: a surname that many bear
/// belongs to it.
pub(crate) fn is_beside_unknown(pieces: &[Piece<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    before.is_some_and(|piece| {
        piece.gap == Gap::Space
            && !piece.number
            && piece.text.chars().nth(1).is_some()
            && !endings::readings(piece.text)
                .iter()
                .filter_map(|reading| piece.text.get(..reading.stem))
                .any(is_ordinary)
            && !honorific::is_title(piece.text, honorific::Place::Before)
    })
}

/// Whether the piece before `at` may be part of a name that goes on: it is neither a title nor an
/// ordinary word.
pub(crate) fn may_be_beside_name(pieces: &[Piece<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    before.is_some_and(|piece| {
        piece.gap == Gap::Space
            && !piece.number
            && !is_ordinary(piece.text)
            && !honorific::is_title(piece.text, honorific::Place::Before)
    })
}

/// What a part helps at most.
const MOST: f32 = 3.5;
/// What it costs to be an ordinary word.
const ORDINARY: f32 = 4.5;
/// What it is worth for a ministry to stand beside its state.
const STATE: f32 = 1.0;
/// What each part beside another is worth.
const COMPANY: f32 = 0.8;

/// The log-odds of a name from those of its parts: the weakest part decides, the others help.
fn strength(edges: &[Edge<'_>]) -> f32 {
    let sum: f32 = edges.iter().map(|edge| edge.logit.min(MOST)).sum();
    let mean = sum / edges.len().max(1) as f32;
    let company = COMPANY * (edges.len().saturating_sub(1)) as f32;
    0.5 * least(edges) + 0.5 * mean + company
}

fn least(edges: &[Edge<'_>]) -> f32 {
    edges.iter().map(|edge| edge.logit).fold(f32::INFINITY, f32::min)
}

/// The log-odds of a name of one token with all that may speak for it, from those of the token.
pub(crate) fn most_alone(logit: f32, prior: f32, ordinary: bool) -> f32 {
    let against = if ordinary { ORDINARY } else { 0.0 };
    let most = 0.5 * logit + 0.5 * logit.min(MOST) + super::NAMED + super::TITLED + STATE;
    most + inflection(prior) - against
}

/// What the log-odds of the weaker of two parts must be at least for the name to come up to `least`
/// with all that may speak for it; rounded down.
pub(super) fn least_of_two(least: f32, other: f32) -> f32 {
    let part = (least - super::NAMED - super::TITLED - COMPANY - 0.25 * other.min(MOST)) / 0.75;
    libm::floorf(part * 2.0) / 2.0
}
