//! What speaks for a name: each token that a part of the query may be is a vote for the names that hold
//! it.

use alloc::vec::Vec;
use core::ops::Range;

use super::NameIndex;
use super::hear::{Ear, Effort};
use crate::names::align;
use crate::names::known::Known;
use crate::names::memory::Table;
use crate::names::model::Model;
use crate::names::query::Query;

/// What the calibration takes a nat of tokens left over for, in nats of evidence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    pub(super) bengali: f32,
    pub(super) english: f32,
    /// What is left over on both sides, beside the two.
    pub(super) both: f32,
}

impl Weights {
    fn of(model: &Model<'_>) -> Self {
        let evidence = model.parameter(align::EVIDENCE).max(0.1);
        let weight = |place: usize| -model.parameter(place) / evidence;
        let bengali = weight(align::BENGALI_LEFT).clamp(1.0, 8.0);
        let english = weight(align::ENGLISH_LEFT).clamp(1.0, 8.0);
        let both = (weight(align::BOTH_LEFT) - bengali - english).clamp(0.0, 8.0);
        Self { bengali, english, both }
    }

    /// What matching tokens of the query with those of a name is worth beside leaving both out.
    /// `skip` is what it costs to leave out the latter.
    pub(super) fn worth(&self, query: &Query, tokens: Range<usize>, gain: f32, skip: f32) -> f32 {
        let bengali: f32 = query.skips.get(tokens).unwrap_or_default().iter().sum();
        gain + self.bengali * bengali + self.english * skip
    }
}

/// A token that stands for some tokens of the query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vote {
    pub(super) token: u32,
    /// The tokens of the query, a bit each.
    pub(super) mask: u16,
    /// Whether it is the first letter only, which needs company.
    pub(super) short: bool,
    pub(super) worth: f32,
    /// What it costs to leave the token out.
    pub(super) skip: f32,
    /// The vote for the same token before it.
    before: u32,
}

/// No vote.
const NONE: u32 = u32::MAX;

/// The votes for the same tokens of the query: what the tables know, then what is heard, best first.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Places of votes.
    pub(super) votes: Range<usize>,
    /// Names that hold their tokens.
    pub(super) holders: usize,
    /// Whether they are for first letters, which no name is looked at for.
    pub(super) short: bool,
}

/// All votes of a query.
#[derive(Debug)]
pub(super) struct Votes {
    pub(super) weights: Weights,
    pub(super) all: Vec<Vote>,
    /// Those with most holders last.
    pub(super) groups: Vec<Group>,
    /// The last vote for each token: its place in `heads`, which gives the vote's.
    chains: Table,
    heads: Vec<u32>,
}

impl Votes {
    pub(super) fn new(model: &Model<'_>) -> Self {
        Self {
            weights: Weights::of(model),
            all: Vec::new(),
            groups: Vec::new(),
            chains: Table::default(),
            heads: Vec::new(),
        }
    }

    /// Takes the votes of a query.
    pub(super) fn gather(
        &mut self,
        index: &NameIndex,
        ear: &mut Ear<'_>,
        query: &Query,
        effort: Effort,
    ) {
        self.all.clear();
        self.groups.clear();
        self.chains.clear();
        self.heads.clear();
        let range = |known: &Known| known.bengali.0..known.bengali.0 + known.bengali.1;
        let parts = query.parts.iter().map(|part| part.tokens.clone());
        let mut all: Vec<Range<usize>> = parts.chain(query.known.iter().map(range)).collect();
        all.sort_unstable_by_key(|tokens| (tokens.len(), tokens.start));
        all.dedup();
        for tokens in all {
            for known in query.known.iter().filter(|known| range(known) == tokens) {
                if let [token] = known.english.as_slice() {
                    self.look_up(index, ear, query, tokens.clone(), token, known.worth, false);
                }
            }
            let letters = query.initials.get(tokens.start).filter(|_| tokens.len() == 1);
            for &letter in letters.into_iter().flatten() {
                let tokens = tokens.clone();
                self.look_up(index, ear, query, tokens, &[letter], align::SAME_INITIAL, false);
            }
            for part in query.parts.iter().filter(|part| part.tokens == tokens) {
                let heard = ear.hear(part, effort);
                for &heard in ear.heard(heard) {
                    let worth = self.weights.worth(query, tokens.clone(), heard.gain, heard.skip);
                    self.vote(heard.token, bits(&tokens), worth, heard.skip, false);
                }
            }
            self.close(index);
        }
        if effort == Effort::Wide {
            for (at, part) in query.parts.iter().enumerate().take(query.count) {
                if query.initials.get(at).is_none_or(|letters| !letters.is_empty()) {
                    continue;
                }
                for letter in part.lattice.initials() {
                    if let Some(gain) = align::initial(query, at, letter) {
                        self.look_up(index, ear, query, at..at + 1, &[letter], gain, true);
                    }
                }
            }
            self.close(index);
        }
        self.groups.sort_by_key(|group| (group.short, group.holders));
    }

    /// Ends a group of votes.
    fn close(&mut self, index: &NameIndex) {
        let from = self.groups.iter().map(|group| group.votes.end).max().unwrap_or(0);
        let votes = self.all.get(from..).unwrap_or_default();
        if let Some(first) = votes.first() {
            let holders = votes.iter().map(|vote| index.holders(vote.token).len()).sum();
            self.groups.push(Group {
                votes: from..from + votes.len(),
                holders,
                short: first.short,
            });
        }
    }

    /// A vote for the token with these letters, if there is one.
    #[expect(clippy::too_many_arguments, reason = "what a vote is")]
    fn look_up(
        &mut self,
        index: &NameIndex,
        ear: &mut Ear<'_>,
        query: &Query,
        tokens: Range<usize>,
        letters: &[u8],
        gain: f32,
        short: bool,
    ) {
        if let Some(token) = index.trie.find(letters) {
            let skip = ear.skip(token);
            let mask = bits(&tokens);
            let worth = self.weights.worth(query, tokens, gain, skip);
            self.vote(token, mask, worth, skip, short);
        }
    }

    /// A vote, if there is no better one for the same token and the same tokens of the query.
    fn vote(&mut self, token: u32, mask: u16, worth: f32, skip: f32, short: bool) {
        let key = u64::from(token) + 1;
        let head = self.chains.get(key).unwrap_or_else(|| {
            self.chains.insert(key, self.heads.len() as u32);
            self.heads.push(NONE);
            self.heads.len() as u32 - 1
        });
        let Some(head) = self.heads.get_mut(head as usize) else { return };
        let mut place = *head;
        while let Some(other) = self.all.get_mut(place as usize) {
            if (other.mask, other.short) == (mask, short) {
                other.worth = other.worth.max(worth);
                return;
            }
            place = other.before;
        }
        let before = core::mem::replace(head, self.all.len() as u32);
        self.all.push(Vote { token, mask, short, worth, skip, before });
    }

    /// The votes for a token, with their places.
    pub(super) fn of_token(&self, token: u32) -> impl Iterator<Item = (usize, &Vote)> {
        let chain = self.chains.get(u64::from(token) + 1);
        let head = chain.and_then(|chain| self.heads.get(chain as usize)).copied();
        let mut place = head.unwrap_or(NONE);
        core::iter::from_fn(move || {
            let at = place as usize;
            let vote = self.all.get(at)?;
            place = vote.before;
            Some((at, vote))
        })
    }
}

/// Tokens as a bit each; those beyond the last bit share it.
pub(super) fn bits(tokens: &Range<usize>) -> u16 {
    tokens.clone().fold(0, |mask, token| mask | 1 << token.min(15))
}
