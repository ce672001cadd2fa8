//! From a Bengali name to the English ones: tokens by the trie, names by the tokens' holders, then
//! the whole comparison for the few that are left.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::NameIndex;
use super::trie::{Beam, Space};
use crate::names::align::{self, ALPHA, Link, Target};
use crate::names::memory::Table;
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

/// Hypotheses kept for several tokens that are read as one.
const JOINED: usize = 40;
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
    /// What tokens score against parts of the query.
    told: Table,
    /// Whether every alias is compared.
    whole: bool,
}

impl<'i> Searcher<'i> {
    pub(super) fn new(index: &'i NameIndex, model: Model<'i>) -> Self {
        let sums = alloc::vec![(0.0, 0); index.aliases.len()];
        Self {
            index,
            model,
            space: Space::default(),
            sums,
            touched: Vec::new(),
            told: Table::default(),
            whole: false,
        }
    }

    /// Compares every name from now on, to see what [`search`](Self::search) leaves out. No part of
    /// the stable interface.
    #[doc(hidden)]
    #[must_use]
    pub fn exhaustive(mut self) -> Self {
        self.whole = true;
        self
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
        let best = self.add_hits(tokens, 0.0, limit, &mut hits);
        // Inflected, if nothing fits the name as it stands.
        if best < 0.0 {
            for (stem, cost) in score::inflected(tokens) {
                self.add_hits(&stem, cost, limit, &mut hits);
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

    /// Adds the hits of one reading of the name; gives the best evidence.
    fn add_hits(
        &mut self,
        tokens: &[unit::Token],
        cost: f32,
        limit: usize,
        hits: &mut Vec<Hit>,
    ) -> f32 {
        let query = Query::from_tokens(&self.model, tokens);
        let mut best = f32::NEG_INFINITY;
        self.told.clear();
        let likely = if self.whole {
            (0..self.index.aliases.len() as u32).collect()
        } else {
            self.likely(&query, FULL.max(limit.saturating_mul(2)))
        };
        for alias in likely {
            let (evidence, how) = self.evidence(&query, alias);
            if evidence > f32::NEG_INFINITY {
                let evidence = evidence + cost;
                best = best.max(evidence);
                hits.push(Hit {
                    entity: self.index.entity(alias),
                    alias,
                    score: score::probability(evidence),
                    evidence,
                    how,
                });
            }
        }
        best
    }

    /// The evidence that an alias is the name, and of what kind it is.
    fn evidence(&mut self, query: &Query, alias: u32) -> (f32, How) {
        let tokens = self.index.spelling(alias);
        let targets: Vec<Target<'_>> = tokens.iter().map(|&token| self.target(token)).collect();
        let told = &mut self.told;
        let alignment = align::align(query, &targets, |part, first, count| {
            // Names share tokens.
            let key = match tokens.get(first) {
                Some(&token) if count == 1 => u64::from(token) << 16 | part as u64 | 1 << 63,
                _ => return score::direct(query, &targets, part, first, count),
            };
            told.get(key).map_or_else(
                || {
                    let log = score::direct(query, &targets, part, first, count);
                    told.insert(key, log.to_bits());
                    log
                },
                f32::from_bits,
            )
        });
        let has = |link: Link| alignment.arcs.iter().any(|arc| arc.link == link);
        let how = if has(Link::Translation) {
            How::Translation
        } else if has(Link::Acronym) {
            How::Acronym
        } else {
            How::Transliteration
        };
        (score::logit(&self.model, &alignment), how)
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
            // Tokens that are written apart in one script only are rare, and their long words clear.
            let width = if part.tokens.len() == 1 { Beam::default().width } else { JOINED };
            let beam = Beam { width, ..Beam::default() };
            let mut found: Vec<(u32, f32)> = index
                .trie
                .candidates(&part.lattice, beam, &mut self.space)
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
        let mut number = query.parts.len() as u32;
        for known in &query.known {
            let tokens: Option<Vec<u32>> =
                known.english.iter().map(|letters| index.trie.find(letters)).collect();
            let tokens = tokens.unwrap_or_default();
            for &token in &tokens {
                number += 1;
                let gain = known.worth / tokens.len() as f32;
                let best = gains.entry(token).or_insert(gain);
                *best = best.max(gain);
                for &alias in index.holders(token).iter().take(VISITS) {
                    let Some(sum) = self.sums.get_mut(alias as usize) else { continue };
                    if sum.1 == 0 {
                        self.touched.push(alias);
                    }
                    *sum = (sum.0 + gain, number);
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
