//! From a Bengali name to the English ones: tokens by the trie, names by the tokens' holders, then
//! the whole comparison for the few that are left.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::NameIndex;
use super::trie::{Beam, Space};
use crate::names::align::{self, ALPHA, Target};
use crate::names::model::Model;
use crate::names::query::Query;
use crate::names::score;
use crate::names::unit;

/// Why a name was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum How {
    /// The list holds the Bengali form itself.
    Exact,
    /// The one transliterates the other.
    Transliteration,
    /// The lexicon translates the one by the other.
    Translation,
    /// Spelled by the English names of letters.
    Acronym,
}

impl How {
    /// The word for it in output.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Transliteration => "transliteration",
            Self::Translation => "translation",
            Self::Acronym => "acronym",
        }
    }
}

/// A name that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hit {
    /// The entity.
    pub entity: u32,
    /// The alias that matched best.
    pub alias: u32,
    /// Probability, as of [`compare`](crate::names::compare).
    pub score: f32,
    /// The evidence behind it, in nats: orders hits whose probabilities look the same.
    pub evidence: f32,
    /// Why.
    pub how: How,
}

/// Holders that one part of a query may visit.
const VISITS: usize = 40_000;
/// Aliases whose tokens are looked at.
const ROUGH: usize = 400;
/// Aliases that are compared in full.
const FULL: usize = 48;

/// Searches an index, with buffers that are used again.
#[derive(Debug)]
pub struct Searcher<'i> {
    index: &'i NameIndex,
    model: Model<'i>,
    space: Space,
    /// Evidence of each alias so far, and the part that added to it last.
    sums: Vec<(f32, u32)>,
    touched: Vec<u32>,
}

impl<'i> Searcher<'i> {
    pub(super) fn new(index: &'i NameIndex, model: Model<'i>) -> Self {
        let sums = alloc::vec![(0.0, 0); index.aliases.len()];
        Self { index, model, space: Space::default(), sums, touched: Vec::new() }
    }

    /// The names that the Bengali name may be, best first, at most `limit`.
    ///
    /// Ties are broken by the name, then by the order of the list.
    pub fn search(&mut self, bengali: &str, limit: usize) -> Vec<Hit> {
        let normal = crate::normalize(bengali);
        let tokens = unit::tokens(&normal.text);
        let mut hits = self.search_tokens(&tokens, limit);
        hits.truncate(limit);
        hits
    }

    /// The same for a name that is tokens already.
    pub(crate) fn search_tokens(&mut self, tokens: &[unit::Token], limit: usize) -> Vec<Hit> {
        let index = self.index;
        let mut hits: Vec<Hit> = index
            .exact(tokens)
            .map(|alias| Hit {
                entity: index.entity(alias),
                alias,
                score: 1.0,
                evidence: f32::INFINITY,
                how: How::Exact,
            })
            .collect();
        let query = Query::from_tokens(&self.model, tokens);
        for alias in self.likely(&query, FULL.max(limit * 2)) {
            let evidence = self.evidence(&query, alias);
            if evidence > f32::NEG_INFINITY {
                hits.push(Hit {
                    entity: index.entity(alias),
                    alias,
                    score: score::probability(evidence),
                    evidence,
                    how: How::Transliteration,
                });
            }
        }
        hits.sort_by(|a, b| {
            (b.evidence.total_cmp(&a.evidence))
                .then_with(|| index.alias(a.alias).cmp(index.alias(b.alias)))
                .then(a.alias.cmp(&b.alias))
        });
        let mut seen = alloc::collections::BTreeSet::new();
        hits.retain(|hit| seen.insert(hit.entity));
        hits.truncate(limit);
        hits
    }

    /// The evidence that an alias is the name.
    fn evidence(&self, query: &Query, alias: u32) -> f32 {
        let targets: Vec<Target<'_>> =
            self.index.spelling(alias).iter().map(|&token| self.target(token)).collect();
        let alignment = align::align(query, &targets, |part, first, count| {
            score::direct(query, &targets, part, first, count)
        });
        score::logit(&self.model, &alignment)
    }

    fn target(&self, token: u32) -> Target<'i> {
        let letters = self.index.letters(token);
        Target { letters, surprise: self.model.surprise(letters) }
    }

    /// Aliases that are worth a full comparison.
    fn likely(&mut self, query: &Query, count: usize) -> Vec<u32> {
        let index = self.index;
        let mut gains: BTreeMap<u32, f32> = BTreeMap::new();
        self.touched.clear();
        for (number, part) in query.parts.iter().enumerate() {
            let mut found: Vec<(u32, f32)> = index
                .trie
                .candidates(&part.lattice, Beam::default(), &mut self.space)
                .into_iter()
                .map(|(token, log)| {
                    (token, log + ALPHA * self.model.surprise(index.letters(token)))
                })
                .filter(|&(_, gain)| gain > -4.0)
                .collect();
            if part.tokens.len() == 1 {
                for &letter in query.initials.get(part.tokens.start).into_iter().flatten() {
                    found.extend(index.trie.find(&[letter]).map(|token| (token, 3.5)));
                }
            }
            found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            let joined = part.tokens.len() > 1;
            let mut visits = 0;
            for (token, gain) in found {
                let best = gains.entry(token).or_insert(gain);
                *best = best.max(gain);
                if visits > VISITS {
                    continue;
                }
                let holders = index.holders(token);
                visits += holders.len();
                for &alias in holders {
                    let Some(sum) = self.sums.get_mut(alias as usize) else { continue };
                    if sum.1 == 0 {
                        self.touched.push(alias);
                        *sum = (gain, number as u32 + 1);
                    } else if joined {
                        sum.0 = sum.0.max(gain);
                    } else if sum.1 != number as u32 + 1 {
                        *sum = (sum.0 + gain, number as u32 + 1);
                    }
                }
            }
        }
        let mut rough: Vec<(f32, u32)> = self
            .touched
            .iter()
            .map(|&alias| {
                let sum = self.sums.get_mut(alias as usize).map(core::mem::take);
                (sum.map_or(0.0, |sum| sum.0), alias)
            })
            .collect();
        best(&mut rough, ROUGH);
        for (value, alias) in &mut rough {
            for &token in index.spelling(*alias) {
                if !gains.contains_key(&token) {
                    *value -= align::skip(&self.target(token));
                }
            }
        }
        best(&mut rough, count);
        rough.into_iter().map(|(_, alias)| alias).collect()
    }
}

/// Keeps the best.
fn best(list: &mut Vec<(f32, u32)>, count: usize) {
    if list.len() > count {
        list.select_nth_unstable_by(count, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        list.truncate(count);
    }
}
