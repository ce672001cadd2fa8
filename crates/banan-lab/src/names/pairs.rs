//! Are true pairs told from near misses, and is a score a probability?

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use banan::names::Scorer;
use banan::names::training::Model;

use super::duels::{Duel, log_odds};
use crate::generate::rows;

/// Best F1 over all thresholds and best precision at a recall of 0.9, in percent.
#[must_use]
pub fn curve(right: &[f64], wrong: &[f64]) -> (f64, f64) {
    let mut all: Vec<(f64, bool)> = right
        .iter()
        .map(|&score| (score, true))
        .chain(wrong.iter().map(|&score| (score, false)))
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut hits, mut best, mut precise) = (0.0, 0.0_f64, 0.0_f64);
    for (at, (score, is_right)) in all.iter().enumerate() {
        hits += f64::from(u8::from(*is_right));
        if all.get(at + 1).is_some_and(|next| next.0 == *score) || hits == 0.0 {
            continue;
        }
        let (precision, recall) = (hits / (at + 1) as f64, hits / right.len() as f64);
        best = best.max(2.0 * precision * recall / (precision + recall));
        if recall >= 0.9 {
            precise = precise.max(precision);
        }
    }
    (100.0 * best, 100.0 * precise)
}

/// Share of right scores above their own wrong one, in percent; a tie counts half.
fn above(pairs: &[(f64, f64)]) -> f64 {
    let wins: f64 = pairs
        .iter()
        .map(|(right, wrong)| match right.total_cmp(wrong) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        })
        .sum();
    100.0 * wins / pairs.len().max(1) as f64
}

/// One line of figures over pairs of right and wrong evidence.
fn line(out: &mut impl Write, name: &str, pairs: &[(f64, f64)]) -> Result<()> {
    let (right, wrong): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (best, precise) = curve(&right, &wrong);
    let above = above(pairs);
    writeln!(
        out,
        "{name:30} n {:5}  best F1 {best:5.1}  P@R.9 {precise:5.1}  above own {above:5.1}",
        pairs.len()
    )?;
    Ok(())
}

/// Prints how well the names are told from the wrong ones that the search itself ranks highest.
/// `weights` gives the calibration of a fold.
pub fn own<'w>(
    out: &mut impl Write,
    duels: &[Duel],
    weights: impl Fn(usize) -> &'w [f64],
    by_set: bool,
) -> Result<()> {
    let mut sets: Vec<&str> = duels.iter().map(|duel| duel.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    sets.retain(|_| by_set);
    for set in std::iter::once("all").chain(sets) {
        let mine = || duels.iter().filter(|duel| set == "all" || duel.set == set);
        let hard: Vec<(f64, f64)> = mine()
            .filter_map(|duel| {
                Some((duel.best(weights(duel.fold)), duel.hard(weights(duel.fold))?))
            })
            .collect();
        let medium: Vec<(f64, f64)> = mine()
            .filter_map(|duel| {
                Some((duel.best(weights(duel.fold)), duel.medium(weights(duel.fold))?))
            })
            .collect();
        line(out, &format!("{set}, hard"), &hard)?;
        line(out, &format!("{set}, medium"), &medium)?;
    }
    Ok(())
}

/// Prints how often scores in each bin are right: of accepted forms beside the wrong name that ranks
/// highest, and of the first hits of a search.
pub fn reliability<'w>(
    out: &mut impl Write,
    duels: &[Duel],
    weights: impl Fn(usize) -> &'w [f64],
) -> Result<()> {
    let logistic = |evidence: f64| 1.0 / (1.0 + libm::exp(-evidence));
    let mut pairs = Vec::new();
    let mut firsts = Vec::new();
    for duel in duels {
        let weights = weights(duel.fold);
        let right = duel.best(weights);
        if let Some(wrong) = duel.hard(weights) {
            pairs.push((logistic(right), true));
            pairs.push((logistic(wrong), false));
        }
        let wrong = duel.wrong.iter().map(|(_, _, features)| log_odds(weights, features));
        let wrong = wrong.fold(f64::NEG_INFINITY, f64::max);
        let found = duel.rank.map_or(f64::NEG_INFINITY, |_| right);
        if found.max(wrong) > f64::NEG_INFINITY {
            firsts.push((logistic(found.max(wrong)), found > wrong));
        }
    }
    writeln!(out, "score       of pairs: n   mean  right    of first hits: n   mean  right")?;
    const EDGES: [f64; 11] = [0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 1.0001];
    for edge in EDGES.windows(2) {
        write!(out, "{:.2}–{:.2}  ", edge[0], edge[1])?;
        for list in [&pairs, &firsts] {
            let bin: Vec<&(f64, bool)> =
                list.iter().filter(|(p, _)| (edge[0]..edge[1]).contains(p)).collect();
            let count = bin.len().max(1) as f64;
            let mean = bin.iter().map(|(p, _)| p).sum::<f64>() / count;
            let right = bin.iter().filter(|(_, right)| *right).count() as f64 / count;
            write!(out, "  {:11}  {mean:.3}  {right:.3}", bin.len())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Prints how often scores of names in part are right, by what is left over: of every pair that the
/// search gives, where what is matched fits well.
pub fn left_over<'w>(
    out: &mut impl Write,
    duels: &[Duel],
    weights: impl Fn(usize) -> &'w [f64],
) -> Result<()> {
    let mut rows: BTreeMap<(&str, &str), Vec<(f64, bool)>> = BTreeMap::new();
    for duel in duels {
        let given = if duel.bengali.contains([' ', '-', '.']) { "whole" } else { "one token" };
        let right = duel.right.iter().map(|(_, features)| (features, true));
        let wrong = duel.wrong.iter().map(|(_, _, features)| (features, false));
        for (features, right) in right.chain(wrong) {
            let left = match (features[7] > 0.0, features[8] > 0.0) {
                (false, false) => "nothing",
                (false, true) => "English",
                (true, false) => "Bengali",
                (true, true) => "both",
            };
            if features[0] > 0.0 && features[4] > -0.12 {
                let odds = log_odds(weights(duel.fold), features);
                let score = 1.0 / (1.0 + libm::exp(-odds));
                rows.entry((given, left)).or_default().push((score, right));
            }
        }
    }
    writeln!(out, "given      left over      n    mean  right")?;
    for ((given, left), list) in rows {
        let count = list.len() as f64;
        let mean = list.iter().map(|(score, _)| score).sum::<f64>() / count;
        let right = list.iter().filter(|(_, right)| *right).count() as f64 / count;
        writeln!(out, "{given:10} {left:10} {:5}  {mean:.3}  {right:.3}", list.len())?;
    }
    Ok(())
}

/// A pair of a file with columns bengali, english, label.
#[derive(Clone, Debug)]
pub struct Given {
    bengali: String,
    english: String,
    right: bool,
}

/// Reads given pairs.
pub fn read(path: &Path) -> Result<Vec<Given>> {
    let table = rows(path, ["bengali", "english", "label"])?;
    Ok(table
        .into_iter()
        .map(|[bengali, english, label]| Given { bengali, english, right: label == "1" })
        .collect())
}

/// Prints the figures of given pairs. `model` gives the bytes of the model that may score a name:
/// one that has not seen it.
pub fn given<'m>(
    out: &mut impl Write,
    files: &[PathBuf],
    model: impl Fn(&str) -> &'m [u8],
) -> Result<()> {
    for path in files {
        let mut right: BTreeMap<String, f64> = BTreeMap::new();
        let mut scores = (Vec::new(), Vec::new());
        let mut wrong = Vec::new();
        for pair in read(path)? {
            let Some(model) = Model::from_bytes(model(&pair.bengali)) else { continue };
            let scorer = Scorer::with_model(model);
            let score = f64::from(scorer.compare(&pair.bengali, &pair.english).probability);
            if pair.right {
                scores.0.push(score);
                let best = right.entry(pair.bengali).or_insert(score);
                *best = best.max(score);
            } else {
                scores.1.push(score);
                wrong.push((pair.bengali, score));
            }
        }
        let (best, precise) = curve(&scores.0, &scores.1);
        let own: Vec<(f64, f64)> = wrong
            .iter()
            .filter_map(|(bengali, wrong)| Some((*right.get(bengali)?, *wrong)))
            .collect();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        writeln!(
            out,
            "{name:30} n {:5}  best F1 {best:5.1}  P@R.9 {precise:5.1}  above own {:5.1}",
            wrong.len(),
            above(&own)
        )?;
    }
    Ok(())
}

/// The features of given pairs as duels. `model` gives the fold and the bytes of the model.
pub fn duels<'m>(path: &Path, model: impl Fn(&str) -> (usize, &'m [u8])) -> Result<Vec<Duel>> {
    let mut duels: BTreeMap<String, Duel> = BTreeMap::new();
    let set = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for pair in read(path)? {
        let (fold, bytes) = model(&pair.bengali);
        let Some(model) = Model::from_bytes(bytes) else { continue };
        let features = Scorer::with_model(model).features(&pair.bengali, &pair.english);
        let duel = duels.entry(pair.bengali.clone()).or_insert_with(|| Duel {
            set: set.clone(),
            fold,
            bengali: pair.bengali,
            right: Vec::new(),
            wrong: Vec::new(),
            rank: None,
        });
        if pair.right {
            duel.right.push((pair.english, features));
        } else {
            duel.wrong.push((duel.wrong.len() + 1, pair.english, features));
        }
    }
    Ok(duels.into_values().collect())
}
