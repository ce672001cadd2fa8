//! From evidence to probability: a logistic over the features of an alignment, fitted on names that
//! the chunk weights were not trained on, each beside the wrong names that a search ranks highest.

use std::collections::{BTreeMap, BTreeSet};

use banan::names::training::{FEATURES, Model};
use banan::names::{Name, NameIndex, Scorer, fold};

use super::rows::Row;
use super::weights::Weights;

type Features = [f32; FEATURES];

/// A name: the features of its right English form, and of wrong ones.
struct Duel {
    right: Features,
    wrong: Vec<Features>,
}

/// Folds of the fit.
const FOLDS: usize = 2;

/// Fits the parameters. `fit` trains chunk weights on rows.
pub fn parameters(rows: &[Row], fit: impl Fn(&[Row]) -> Weights) -> Vec<i32> {
    let composed = compose(rows);
    let mut duels = Vec::new();
    let asked = sample(rows);
    let (index, gold) = pool(rows, &composed);
    for left_out in 0..FOLDS {
        let rest: Vec<Row> =
            rows.iter().filter(|row| row.fold() % FOLDS != left_out).cloned().collect();
        let bytes = fit(&rest).encode();
        let Some(model) = Model::from_bytes(&bytes) else { continue };
        let scorer = Scorer::with_model(model);
        let mut searcher = index.searcher_with(model);
        let mine = |row: &&Row| row.fold() % FOLDS == left_out;
        for row in asked.iter().copied().filter(mine).chain(composed.iter().filter(mine)) {
            let right = &gold[&row.bengali];
            let wrong: Vec<Features> = searcher
                .search(&row.bengali, 9)
                .iter()
                .map(|hit| index.alias(hit.alias))
                .filter(|name| !right.contains(&fold(name)))
                .take(7)
                .map(|name| scorer.features(&row.bengali, name))
                .collect();
            let best = row
                .english
                .iter()
                .map(|name| scorer.features(&row.bengali, name))
                .max_by(|a, b| a[1].total_cmp(&b[1]));
            // What does not align at all is a translation and teaches nothing.
            if let Some(right) = best
                && right[0] > 0.0
                && right[3] > -4.0
            {
                duels.push(Duel { right, wrong });
            }
        }
    }
    descend(&duels)
}

/// Names of two tokens from single ones: lists of places and parts of names hold few.
fn compose(rows: &[Row]) -> Vec<Row> {
    let parts: Vec<&Row> = rows.iter().filter(|row| row.set.starts_with("rigour")).collect();
    let count = parts.len();
    let pick = |at: usize, salt: usize| parts[(at * 7919 + salt * 104_729 + 13) % count];
    (0..count.min(900))
        .map(|at| {
            let (a, b) = (pick(at, 1), pick(at * 3 + 1, 2));
            Row {
                set: "composed".into(),
                bengali: format!("{} {}", a.bengali, b.bengali),
                english: vec![format!("{} {}", a.english[0], b.english[0])],
                link: "transliteration".into(),
            }
        })
        .collect()
}

/// A share of each set, so that none outweighs the others.
fn sample(rows: &[Row]) -> Vec<&Row> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *counts.entry(&row.set).or_default() += 1);
    rows.iter()
        .enumerate()
        .filter(|(_, row)| row.link == "transliteration")
        .filter(|(at, row)| {
            let most = if row.set.contains("persons") { 2500 } else { 700 };
            at * 2_654_435_761 % counts[row.set.as_str()].max(1) < most
        })
        .map(|(_, row)| row)
        .collect()
}

/// All English names, and others made of their tokens; and the right ones of each Bengali name.
fn pool(rows: &[Row], composed: &[Row]) -> (NameIndex, BTreeMap<String, BTreeSet<String>>) {
    let mut gold: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut names = BTreeSet::new();
    for row in rows.iter().chain(composed) {
        for name in &row.english {
            gold.entry(row.bengali.clone()).or_default().insert(fold(name));
            names.insert(fold(name));
        }
    }
    let list: Vec<String> = names.iter().cloned().collect();
    let count = list.len();
    for (at, name) in list.iter().enumerate() {
        let tokens: Vec<&str> = name.split(' ').collect();
        for salt in 1..4 {
            let other = &list[(at * 31 + salt * 7919) % count];
            let other = other.split(' ').next_back().unwrap_or_default();
            match tokens.as_slice() {
                [one] if salt == 1 => names.insert(format!("{one} {other}")),
                [first, .., last] if salt == 1 => names.insert(format!("{first} {other} {last}")),
                [first, ..] => names.insert(format!("{first} {other}")),
                [] => false,
            };
        }
    }
    let names = names.into_iter().map(|name| Name::new("", name));
    (NameIndex::build(names).unwrap_or_default(), gold)
}

/// Gradient descent on the loss of the right name among the wrong ones and of each on its own.
fn descend(duels: &[Duel]) -> Vec<i32> {
    // Features that say nearly the same pull against each other on composed names and then rank
    // real ones badly; so only these move, and not far from a start that ranks well.
    const START: [f64; FEATURES] =
        [-4.0, 5.0, 0.0, 0.0, 0.0, -5.0, -5.0, 0.0, 0.0, -0.7, -0.5, 0.0, 0.0, 0.0];
    const FIXED: [usize; 3] = [2, 7, 8];
    const PULL: f64 = 0.015;
    let mut weights = START;
    let (mut first, mut second) = ([0.0; FEATURES], [0.0; FEATURES]);
    let dot = |weights: &[f64; FEATURES], features: &Features| -> f64 {
        weights.iter().zip(features).map(|(w, f)| w * f64::from(*f)).sum()
    };
    for step in 1..=1500 {
        let mut gradient = [0.0; FEATURES];
        let mut add = |features: &Features, by: f64| {
            for (g, f) in gradient.iter_mut().zip(features) {
                *g += by * f64::from(*f);
            }
        };
        for duel in duels {
            let right = dot(&weights, &duel.right);
            let wrong: Vec<f64> = duel.wrong.iter().map(|f| dot(&weights, f)).collect();
            let top = wrong.iter().copied().fold(right, f64::max);
            let sum: f64 = (right - top).exp() + wrong.iter().map(|w| (w - top).exp()).sum::<f64>();
            add(&duel.right, 1.0 - (right - top).exp() / sum);
            add(&duel.right, 1.0 - 1.0 / (1.0 + (-right).exp()));
            for (at, (features, score)) in duel.wrong.iter().zip(&wrong).enumerate() {
                add(features, -(score - top).exp() / sum);
                let share = if at == 0 { 0.6 } else { 0.07 };
                add(features, -share / (1.0 + (-score).exp()));
            }
        }
        let scale = 1.0 / duels.len().max(1) as f64;
        for at in 0..FEATURES {
            if FIXED.contains(&at) {
                continue;
            }
            let free = at == 0 || at == 13;
            let pull = if free { 1e-4 } else { PULL };
            let slope = gradient[at] * scale - pull * (weights[at] - START[at]);
            first[at] = 0.9 * first[at] + 0.1 * slope;
            second[at] = 0.999 * second[at] + 0.001 * slope * slope;
            let rate = 0.05 * (first[at] / (1.0 - 0.9_f64.powi(step)));
            let by: f64 = second[at] / (1.0 - 0.999_f64.powi(step));
            weights[at] += rate / (by.sqrt() + 1e-8);
        }
    }
    weights.iter().map(|weight| (weight * 10_000.0).round() as i32).collect()
}
