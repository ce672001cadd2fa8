//! From a Bengali name to the English ones: tokens by the trie, names by the tokens' holders, then
//! the whole comparison for the few that are left.

use alloc::vec::Vec;

use super::NameIndex;
use super::hear::{Ear, Effort};
use super::likely::Poll;
use crate::names::align::{self, Link, Target};
use crate::names::lexicon::Lexicon;
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

/// Evidence that speaks neither for a name nor against it.
const UNDECIDED: f32 = 0.0;

/// Searches an index, with buffers that are used again.
#[derive(Debug)]
pub struct Searcher<'i> {
    index: &'i NameIndex,
    model: Model<'i>,
    ear: Ear<'i>,
    poll: Poll,
    /// What tokens score against parts of the query.
    told: Table,
    lexicon: Option<&'i Lexicon>,
    /// Whether every alias is compared.
    whole: bool,
}

impl<'i> Searcher<'i> {
    pub(super) fn new(index: &'i NameIndex, model: Model<'i>) -> Self {
        Self {
            index,
            model,
            ear: Ear::new(index, model),
            poll: Poll::new(index, &model),
            told: Table::default(),
            lexicon: None,
            whole: false,
        }
    }

    /// Translated names of a user, over the embedded ones.
    ///
    /// ```
    /// use banan::names::{Lexicon, Name, NameIndex};
    ///
    /// let index = NameIndex::build([Name::new("", "World Cup"), Name::new("", "Bishwa")])?;
    /// let mut lexicon = Lexicon::default();
    /// lexicon.add("বিশ্বকাপ", "World Cup");
    /// let hits = index.searcher().with_lexicon(&lexicon).search("বিশ্বকাপ", 1);
    /// assert_eq!(index.name(hits[0].entity), "World Cup");
    /// # Ok::<(), banan::names::NamesError>(())
    /// ```
    #[must_use]
    pub const fn with_lexicon(mut self, lexicon: &'i Lexicon) -> Self {
        self.lexicon = Some(lexicon);
        self
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
        let index = self.index;
        let mut hits: Vec<Hit> = index
            .exact(&tokens)
            .map(|alias| Hit {
                entity: index.entity(alias),
                alias,
                score: 1.0,
                evidence: f32::INFINITY,
                how: How::Exact,
            })
            .collect();
        self.ear.rest();
        self.add_readings(&tokens, limit, &mut hits);
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

    /// Adds the hits of the name as it stands, and if nothing fits, with more effort and without
    /// its endings.
    fn add_readings(&mut self, tokens: &[unit::Token], limit: usize, hits: &mut Vec<Hit>) {
        let query = Query::from_tokens(&self.model, tokens, self.lexicon);
        self.told.clear();
        if self.whole {
            let all: Vec<u32> = (0..self.index.aliases.len() as u32).collect();
            self.add_hits(&query, &all, 0.0, hits);
            // As a comparison does, name by name.
            let unsure: Vec<u32> = all.into_iter().filter(|&alias| !is_sure(hits, alias)).collect();
            for (stem, cost) in score::inflected(tokens) {
                let query = Query::from_tokens(&self.model, &stem, self.lexicon);
                self.told.clear();
                self.add_hits(&query, &unsure, cost, hits);
            }
            return;
        }
        let exact = !hits.is_empty();
        let mut likely = self.likely(&query, Effort::Quick, limit);
        let best = self.add_hits(&query, &likely, 0.0, hits);
        if exact || best >= UNDECIDED {
            return;
        }
        likely.sort_unstable();
        let mut more = self.likely(&query, Effort::Wide, limit);
        more.retain(|alias| likely.binary_search(alias).is_err());
        self.add_hits(&query, &more, 0.0, hits);
        for (stem, cost) in score::inflected(tokens) {
            let query = Query::from_tokens(&self.model, &stem, self.lexicon);
            self.told.clear();
            let likely = self.likely(&query, Effort::Quick, limit);
            self.add_hits(&query, &likely, cost, hits);
        }
    }

    fn likely(&mut self, query: &Query, effort: Effort, limit: usize) -> Vec<u32> {
        self.poll.likely(self.index, &mut self.ear, query, effort, limit)
    }

    /// Adds what one reading of the name has in common with each alias; gives the best evidence.
    fn add_hits(&mut self, query: &Query, aliases: &[u32], cost: f32, hits: &mut Vec<Hit>) -> f32 {
        let mut best = f32::NEG_INFINITY;
        for &alias in aliases {
            let (evidence, how) = self.evidence(query, alias);
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
        let targets: Vec<Target<'_>> = tokens.iter().map(|&token| self.ear.target(token)).collect();
        let told = &mut self.told;
        let alignment = align::align(query, &targets, |part, first, count, least| {
            // Names share tokens.
            let key = match tokens.get(first) {
                Some(&token) if count == 1 => u64::from(token) << 16 | part as u64 | 1 << 63,
                _ => return score::direct(query, &targets, part, first, count, least),
            };
            told.get(key).map_or_else(
                || {
                    let log = score::direct(query, &targets, part, first, count, least);
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
}

/// Whether an alias fits so well that nobody looks for another reading.
fn is_sure(hits: &[Hit], alias: u32) -> bool {
    let place = hits.partition_point(|hit| hit.how == How::Exact);
    let hits = hits.get(place..).unwrap_or_default();
    let found = hits.binary_search_by_key(&alias, |hit| hit.alias);
    found.ok().and_then(|at| hits.get(at)).is_some_and(|hit| hit.evidence >= score::SURE)
}
