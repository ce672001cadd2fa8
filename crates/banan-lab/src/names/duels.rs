//! Right names beside the wrong ones that a search ranks highest: what a calibration is fitted on,
//! and what it is judged by.

use std::collections::{BTreeMap, BTreeSet};

use banan::names::training::{self, FEATURES, Model};
use banan::names::{NameIndex, Scorer, fold};

use super::rows::Row;

/// What the calibration sees of a pair.
pub type Features = [f32; FEATURES];

/// The right English names of each Bengali one, folded.
pub type Gold = BTreeMap<String, BTreeSet<String>>;

/// A Bengali name beside its right English forms and wrong ones.
#[derive(Clone, Debug)]
pub struct Duel {
    /// The set that the name is from.
    pub set: String,
    /// The fold that the name is in.
    pub fold: usize,
    /// The Bengali name.
    pub bengali: String,
    /// The accepted forms.
    pub right: Vec<(String, Features)>,
    /// Wrong names by their rank in a search, from 1, and their features.
    pub wrong: Vec<(usize, String, Features)>,
    /// The rank of the right name in the search.
    pub rank: Option<usize>,
}

/// Hits of a search that are looked at.
pub const HITS: usize = 10;
/// Rank of wrong names that no search gave.
pub const UNASKED: usize = 1000;

/// The same where a calibration is fitted: what it never sees it cannot judge.
const FAR: usize = 60;

/// Wrong names that no search would give: some that share a token with the right one, some at random.
#[derive(Clone, Debug)]
pub struct Others {
    names: Vec<String>,
    holders: BTreeMap<String, Vec<usize>>,
}

impl Others {
    /// From folded names.
    #[must_use]
    pub fn new(names: Vec<String>) -> Self {
        let mut holders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, name) in names.iter().enumerate() {
            for token in name.split(' ').filter(|token| token.len() > 2) {
                holders.entry(token.to_owned()).or_default().push(at);
            }
        }
        Self { names, holders }
    }

    /// Those for a row.
    fn of(&self, row: &Row) -> Vec<String> {
        let right = row.english.first().map(|name| fold(name)).unwrap_or_default();
        let seed = row.bengali.bytes().fold(17_usize, |hash, byte| {
            (hash ^ usize::from(byte)).wrapping_mul(0x0100_0193) & 0xFFFF_FFFF
        });
        let mut found = Vec::new();
        for token in right.split(' ').take(3) {
            let list = self.holders.get(token).map(Vec::as_slice).unwrap_or_default();
            found.extend(list.get(seed / 7 % list.len().max(1)).map(|&at| self.names[at].clone()));
        }
        for salt in [31, 77] {
            found.extend(self.names.get(seed / salt % self.names.len().max(1)).cloned());
        }
        found
    }
}

/// Asks an index about rows. The model must not have seen them.
#[must_use]
pub fn ask(
    index: &NameIndex,
    gold: &Gold,
    rows: &[&Row],
    model: Model<'_>,
    others: Option<&Others>,
) -> Vec<Duel> {
    let hits = if others.is_some() { FAR } else { HITS };
    let scorer = Scorer::with_model(model);
    let mut searcher = index.searcher_with(model);
    rows.iter()
        .map(|row| {
            let right = &gold[&row.bengali];
            let mut wrong = Vec::new();
            let mut rank = None;
            for (at, hit) in searcher.search(&row.bengali, hits).iter().enumerate() {
                let name = index.alias(hit.alias);
                if right.contains(&fold(name)) {
                    rank = rank.or(Some(at + 1));
                } else if at < HITS || at % 15 == 4 {
                    let features = scorer.features(&row.bengali, name);
                    wrong.push((at + 1, name.to_owned(), features));
                }
            }
            for name in others.iter().flat_map(|others| others.of(row)) {
                if !right.contains(&fold(&name)) {
                    let features = scorer.features(&row.bengali, &name);
                    wrong.push((UNASKED, name, features));
                }
            }
            let right = row.english.iter();
            Duel {
                set: row.set.clone(),
                fold: row.fold(),
                bengali: row.bengali.clone(),
                right: right
                    .map(|name| (name.clone(), scorer.features(&row.bengali, name)))
                    .collect(),
                wrong,
                rank,
            }
        })
        .collect()
}

/// The log-odds that the parameters of a model give to features.
#[must_use]
pub fn log_odds(parameters: &[f64], features: &Features) -> f64 {
    if features[0] == 0.0 {
        return -60.0;
    }
    f64::from(training::log_odds(features, |at| parameters[at] as f32))
}

/// The evidence that weights give to features, in nats.
#[must_use]
pub fn evidence(weights: &[f64], features: &Features) -> f64 {
    // No feature of a pair that does not align is set, not even the bias.
    if features[0] == 0.0 {
        return -60.0;
    }
    weights.iter().zip(features).map(|(weight, value)| weight * f64::from(*value)).sum()
}

impl Duel {
    /// The accepted form with the most evidence.
    #[must_use]
    pub fn best(&self, parameters: &[f64]) -> f64 {
        let all = self.right.iter().map(|(_, features)| log_odds(parameters, features));
        all.fold(f64::NEG_INFINITY, f64::max)
    }

    /// The evidence for the wrong name that ranks highest.
    #[must_use]
    pub fn hard(&self, parameters: &[f64]) -> Option<f64> {
        self.wrong.first().map(|(_, _, features)| log_odds(parameters, features))
    }

    /// The evidence for a wrong name of rank 5 to 10.
    #[must_use]
    pub fn medium(&self, parameters: &[f64]) -> Option<f64> {
        let low: Vec<&Features> = self
            .wrong
            .iter()
            .filter(|(rank, ..)| (5..=HITS).contains(rank))
            .map(|(_, _, f)| f)
            .collect();
        let at = self.bengali.bytes().fold(7_usize, |hash, byte| {
            (hash ^ usize::from(byte)).wrapping_mul(0x0100_0193) & 0xFFFF_FFFF
        });
        low.get(at / 7 % low.len().max(1)).map(|features| log_odds(parameters, features))
    }
}
