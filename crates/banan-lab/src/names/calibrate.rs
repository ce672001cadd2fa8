//! From evidence to probability: a logistic over the features of an alignment, fitted on names that
//! the chunk weights were not trained on, each beside the wrong names that a search ranks highest.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use banan::names::training::{BENDS, FEATURES, Model};
use banan::names::{Name, NameIndex, fold};
use libm::exp;

use super::duels::{self, Duel, Features, Gold, Others, evidence};
use super::folds::Folds;
use super::rows::Row;
use super::weights::FEATURE_NAMES;

/// Asks the model of each fold about the rows that it has not seen, among the names of all rows and
/// others made of their tokens.
#[must_use]
pub fn duels(rows: &[Row], folds: &Folds) -> Vec<Duel> {
    let composed = compose(rows);
    let asked: Vec<&Row> = sample(rows).into_iter().chain(&composed).collect();
    let (index, gold, names) = pool(rows, &composed);
    let others = Others::new(names);
    let count = folds.models.len();
    let mut all = Vec::new();
    for (left_out, weights) in folds.models.iter().enumerate() {
        let bytes = weights.encode();
        let Some(model) = Model::from_bytes(&bytes) else { continue };
        let mine: Vec<&Row> =
            asked.iter().copied().filter(|row| row.fold() % count == left_out).collect();
        all.extend(duels::ask(&index, &gold, &mine, model, Some(&others)));
    }
    // What does not align at all is a translation and teaches nothing.
    for duel in &mut all {
        duel.right.retain(|(_, right)| right[0] > 0.0 && right[3] > -4.0);
    }
    all.retain(|duel| !duel.right.is_empty());
    all
}

/// Writes the features of duels, to look at.
pub fn write(duels: &[Duel], path: &Path) -> Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    writeln!(out, "group\tset\tfold\trank\tbengali\tenglish\t{}", FEATURE_NAMES.join("\t"))?;
    for (group, duel) in duels.iter().enumerate() {
        let right = duel.right.iter().map(|(name, features)| (0, name, features));
        let wrong = duel.wrong.iter().map(|(rank, name, features)| (*rank, name, features));
        for (rank, name, features) in right.chain(wrong) {
            let (set, fold, bengali) = (&duel.set, duel.fold, &duel.bengali);
            write!(out, "{group}\t{set}\t{fold}\t{rank}\t{bengali}\t{name}")?;
            for value in features {
                write!(out, "\t{value}")?;
            }
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(())
}

/// Names of two tokens from single ones: lists of places and parts of names hold few.
fn compose(rows: &[Row]) -> Vec<Row> {
    let parts: Vec<&Row> = rows.iter().filter(|row| row.set.starts_with("rigour")).collect();
    let count = parts.len();
    let pick = |at: usize, salt: usize| parts[(at * 7919 + salt * 104_729 + 13) % count];
    (0..count.min(300))
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
        .filter(|(at, row)| {
            let most = if row.set.contains("persons") { 1500 } else { 600 };
            at * 2_654_435_761 % counts[row.set.as_str()].max(1) < most
        })
        .map(|(_, row)| row)
        .collect()
}

/// All English names, and others made of their tokens; and the right ones of each Bengali name.
fn pool(rows: &[Row], composed: &[Row]) -> (NameIndex, Gold, Vec<String>) {
    let mut gold = Gold::new();
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
        for salt in 1..6 {
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
    let names: Vec<String> = names.into_iter().collect();
    let index = NameIndex::build(names.iter().map(|name| Name::new("", name.as_str())));
    (index.unwrap_or_default(), gold, names)
}

/// Where the descent begins: weights that rank well.
pub const START: [f64; FEATURES] = {
    let mut start = [0.0; FEATURES];
    start[0] = -4.0;
    start[1] = 5.0;
    start[5] = -5.0;
    start[6] = -6.0;
    start[9] = -0.7;
    start[10] = -0.5;
    start[14] = -10.0;
    start
};

/// Features whose weights are fitted. The others say nearly the same as these; with them the fit is no
/// better on rows left out, and worse on names of other kinds.
const FITTED: [usize; 9] = [0, 1, 2, 3, 4, 5, 10, 13, 14];

/// Weights that are set by hand: of English tokens that are left over, of inversions, of initials. The
/// wrong names of the pool are put together from tokens of others and would make the last two harsher
/// than lists are, where surnames that come first and initials are common.
const HELD: [(usize, f64); 3] = [(6, -7.0), (9, -0.7), (11, -0.2)];

/// What takes the place of the weights of tokens that one side alone has left over, once the curve is
/// fitted. In the pool such a pair is nearly always wrong, since its names are recombined; in a list of
/// real persons a bare surname is right 3 times of 10 and a longer form of a name 4 times, and nearly
/// so where tokens of the Bengali name are missing (`measure names` prints the shares). A token that
/// English has too many leaves about half of the probability; one that Bengali has too many, a seventh.
const RATES: [(usize, f64); 2] = [(5, -4.0), (6, -2.5)];

/// How strongly weights are pulled to where they begin, by the square of what that changes.
const PULL: f64 = 0.01;

/// What a wrong name counts that does not rank highest.
const LOW: f64 = 0.1;

/// Fits weights to duels, those of one fold aside.
///
/// Descends on two losses at once: that of the right name among the wrong ones, and that of each on
/// its own, where the right one and the wrong one that ranks highest count alike.
fn weights(duels: &[Duel], aside: Option<usize>) -> [f64; FEATURES] {
    const STEPS: i32 = 800;
    let mut weights = START;
    HELD.iter().for_each(|&(at, weight)| weights[at] = weight);
    let (mut first, mut second) = ([0.0; FEATURES], [0.0; FEATURES]);
    let cases: Vec<(&Features, Vec<&Features>)> = duels
        .iter()
        .filter(|duel| Some(duel.fold) != aside)
        .filter_map(|duel| {
            let right = duel.right.iter().map(|(_, features)| features);
            let best = right.max_by(|a, b| evidence(&START, a).total_cmp(&evidence(&START, b)))?;
            // A pair that does not align has no evidence, whatever the weights.
            let wrong = duel.wrong.iter().map(|(_, _, features)| features);
            Some((best, wrong.filter(|features| features[0] > 0.0).collect()))
        })
        .collect();
    let spread = spread(cases.iter().flat_map(|(right, wrong)| wrong.iter().chain([right])));
    let scale = 1.0 / cases.len().max(1) as f64;
    for step in 1..=STEPS {
        let mut gradient = [0.0; FEATURES];
        let mut add = |features: &Features, by: f64| {
            for (slope, value) in gradient.iter_mut().zip(features) {
                *slope += by * f64::from(*value);
            }
        };
        for (right, wrong) in &cases {
            let score = evidence(&weights, right);
            let scores: Vec<f64> = wrong.iter().map(|f| evidence(&weights, f)).collect();
            let hardest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let top = hardest.max(score);
            let sum = exp(score - top) + scores.iter().map(|s| exp(s - top)).sum::<f64>();
            add(right, 1.0 - exp(score - top) / sum + 1.0 / (1.0 + exp(score)));
            for (features, score) in wrong.iter().zip(&scores) {
                let share = if *score == hardest { 1.0 } else { LOW };
                add(features, -exp(score - top) / sum - share / (1.0 + exp(-score)));
            }
        }
        // Steps grow smaller, so that the descent comes to rest.
        let rate = 0.1 / (1.0 + f64::from(step) / 100.0);
        for at in FITTED {
            let pull = if at == 0 { 1e-5 } else { PULL * spread[at] * spread[at] };
            let slope = (gradient[at] * scale - pull * (weights[at] - START[at])) / spread[at];
            first[at] = 0.9 * first[at] + 0.1 * slope;
            second[at] = 0.999 * second[at] + 0.001 * slope * slope;
            let slope = first[at] / (1.0 - libm::pow(0.9, f64::from(step)));
            let square = second[at] / (1.0 - libm::pow(0.999, f64::from(step)));
            weights[at] += rate * slope / (square.sqrt() + 1e-8) / spread[at];
        }
    }
    weights
}

/// The standard deviation of each feature; one of a constant.
fn spread<'f>(all: impl Iterator<Item = &'f &'f Features>) -> [f64; FEATURES] {
    let (mut count, mut sums, mut squares) = (0.0, [0.0; FEATURES], [0.0; FEATURES]);
    for features in all {
        count += 1.0;
        for (at, value) in features.iter().enumerate() {
            sums[at] += f64::from(*value);
            squares[at] += f64::from(*value) * f64::from(*value);
        }
    }
    std::array::from_fn(|at| {
        let mean = sums[at] / f64::max(count, 1.0);
        let variance: f64 = squares[at] / f64::max(count, 1.0) - mean * mean;
        if variance > 1e-9 { variance.sqrt() } else { 1.0 }
    })
}

/// The parameters before a fit.
#[must_use]
pub fn start() -> Vec<i32> {
    kept(START, &BENDS.map(f64::from))
}

/// The parameters of a model, fitted to duels, those of one fold aside.
#[must_use]
pub fn fit(duels: &[Duel], aside: Option<usize>) -> Vec<i32> {
    let weights = weights(duels, aside);
    let duels: Vec<&Duel> = duels.iter().filter(|duel| Some(duel.fold) != aside).collect();
    kept(weights, &odds(&duels, &weights))
}

/// Parameters as they are kept.
fn kept(mut weights: [f64; FEATURES], odds: &[f64]) -> Vec<i32> {
    RATES.iter().for_each(|&(at, rate)| weights[at] = rate);
    weights.iter().chain(odds).map(|value| (value * 10_000.0).round() as i32).collect()
}

/// The log-odds at each bend: of the right names beside the wrong ones that rank highest.
fn odds(duels: &[&Duel], weights: &[f64; FEATURES]) -> [f64; BENDS.len()] {
    /// The least that log-odds grow, for each unit of evidence.
    const SLOPE: f64 = 0.15;
    let top = |all: &mut dyn Iterator<Item = &Features>| {
        all.map(|features| evidence(weights, features)).fold(f64::NEG_INFINITY, f64::max)
    };
    let mut cases: Vec<(f64, f64)> = Vec::new();
    for duel in duels {
        let right = top(&mut duel.right.iter().map(|(_, features)| features));
        let wrong = top(&mut duel.wrong.iter().map(|(_, _, features)| features));
        cases.extend([(right, 1.0), (wrong, 0.0)]);
    }
    cases.retain(|(sum, _)| sum.is_finite());
    let scale = 1.0 / cases.len().max(1) as f64;
    // The first value, and what is added up to each further bend beyond the least slope.
    let mut logs = [0.0_f64; BENDS.len()];
    logs[0] = f64::from(BENDS[0]);
    let values = |logs: &[f64; BENDS.len()]| {
        let mut values = [logs[0]; BENDS.len()];
        for at in 1..BENDS.len() {
            let width = f64::from(BENDS[at] - BENDS[at - 1]);
            values[at] = values[at - 1] + width * (SLOPE + exp(logs[at]));
        }
        values
    };
    for step in 0..1500 {
        let now = values(&logs);
        let mut slopes = [0.0; BENDS.len()];
        for (sum, right) in &cases {
            let after = BENDS.partition_point(|bend| f64::from(*bend) <= *sum);
            let after = after.clamp(1, BENDS.len() - 1);
            let (x0, x1) = (f64::from(BENDS[after - 1]), f64::from(BENDS[after]));
            let share = (sum - x0) / (x1 - x0);
            let odds = now[after - 1] + share * (now[after] - now[after - 1]);
            let push = right - 1.0 / (1.0 + exp(-odds));
            slopes[after - 1] += push * (1.0 - share);
            slopes[after] += push * share;
        }
        // A value moves with every step before it.
        for at in (1..BENDS.len()).rev() {
            slopes[at - 1] += slopes[at];
            let width = f64::from(BENDS[at] - BENDS[at - 1]);
            // A little pull to the slope of one, where there are few cases.
            let pull = 0.002 * logs[at];
            logs[at] += rate(step) * (slopes[at] * scale * width * exp(logs[at]) - pull);
            logs[at] = logs[at].clamp(-4.0, 2.0);
        }
        logs[0] += rate(step) * slopes[0] * scale;
    }
    values(&logs)
}

/// Steps grow smaller, so that a descent comes to rest.
fn rate(step: i32) -> f64 {
    2.0 / (1.0 + f64::from(step) / 500.0)
}
