//! Which unit wrote which symbols: expectation maximization over monotone alignments.
//!
//! Every unit writes 0 to 4 symbols, drawn from a distribution of its own. At first only the number
//! of symbols counts; after a few rounds the usual spellings of each unit have emerged, and the
//! most probable segmentation of each spelling gives every unit its label.

use std::collections::HashMap;

use banan::romanize::model::training::{LABEL_MAX, units};

use super::prepare::Word;

/// Rounds of expectation maximization.
const ROUNDS: usize = 8;
/// What the number of symbols says before anything is known.
const LENGTH_PRIOR: [f64; LABEL_MAX + 1] = [0.15, 0.6, 0.2, 0.04, 0.01];

/// A spelling of a word.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The units of the word.
    pub units: Vec<u8>,
    /// What was written.
    pub symbols: Vec<u8>,
    /// How much it counts.
    pub weight: f32,
}

/// The ways to take symbols: for unit `i` and the place `j` before which the symbols are taken,
/// the number of each label by length.
struct Lattice {
    width: usize,
    labels: Vec<[u32; LABEL_MAX + 1]>,
}

const NONE: u32 = u32::MAX;

/// For each pair the label of each unit, as a range end in `symbols`; `None` where no alignment
/// exists (more than four symbols a unit).
pub fn align(pairs: &[Pair]) -> Vec<Option<Vec<usize>>> {
    segment(pairs).into_iter().map(|found| found.map(|found| found.0)).collect()
}

/// For each spelling of each word the mean logarithm a unit of its most probable alignment.
pub fn likelihood(words: &[Word]) -> Vec<f64> {
    let mut pairs = Vec::new();
    for word in words {
        let units = units(&word.word);
        pairs.extend(word.spellings.iter().map(|(symbols, weight)| Pair {
            units: units.clone(),
            symbols: symbols.clone(),
            weight: *weight,
        }));
    }
    let found = segment(&pairs);
    found
        .into_iter()
        .zip(&pairs)
        .map(|(found, pair)| {
            #[expect(clippy::cast_precision_loss, reason = "small")]
            let count = pair.units.len().max(1) as f64;
            found.map_or(f64::NEG_INFINITY, |found| libm::log(found.1) / count)
        })
        .collect()
}

/// The most probable segmentation of each pair and its probability.
fn segment(pairs: &[Pair]) -> Vec<Option<(Vec<usize>, f64)>> {
    let mut ids: HashMap<(u8, Vec<u8>), u32> = HashMap::new();
    let mut owner: Vec<u8> = Vec::new();
    let mut p: Vec<f64> = Vec::new();
    let lattices: Vec<Lattice> = pairs
        .iter()
        .map(|pair| {
            let (units, symbols) = (&pair.units, &pair.symbols);
            let width = symbols.len() + 1;
            let mut labels = vec![[NONE; LABEL_MAX + 1]; units.len() * width];
            for (i, &unit) in units.iter().enumerate() {
                for j in 0..width {
                    let rest = units.len() - i - 1;
                    for length in 0..=LABEL_MAX.min(symbols.len() - j) {
                        if j > LABEL_MAX * i || symbols.len() - j - length > LABEL_MAX * rest {
                            continue;
                        }
                        let label = symbols[j..j + length].to_vec();
                        let id = *ids.entry((unit, label)).or_insert_with(|| {
                            owner.push(unit);
                            p.push(LENGTH_PRIOR[length]);
                            u32::try_from(p.len() - 1).unwrap_or(NONE)
                        });
                        labels[i * width + j][length] = id;
                    }
                }
            }
            Lattice { width, labels }
        })
        .collect();
    for _ in 0..ROUNDS {
        let mut counts = vec![0.0; p.len()];
        for (pair, lattice) in pairs.iter().zip(&lattices) {
            expect(pair, lattice, &p, &mut counts);
        }
        let mut totals = [0.0; 256];
        for (&count, &unit) in counts.iter().zip(&owner) {
            totals[usize::from(unit)] += count;
        }
        for ((value, &count), &unit) in p.iter_mut().zip(&counts).zip(&owner) {
            *value = count / f64::max(totals[usize::from(unit)], 1e-300);
        }
    }
    pairs.iter().zip(&lattices).map(|(pair, lattice)| viterbi(pair, lattice, &p)).collect()
}

/// Adds the expected number of uses of each label.
fn expect(pair: &Pair, lattice: &Lattice, p: &[f64], counts: &mut [f64]) {
    let (n, width) = (pair.units.len(), lattice.width);
    let mut forward = vec![0.0; (n + 1) * width];
    let mut backward = vec![0.0; (n + 1) * width];
    forward[0] = 1.0;
    backward[n * width + width - 1] = 1.0;
    for i in 0..n {
        for j in 0..width {
            let here = forward[i * width + j];
            for (length, &id) in lattice.labels[i * width + j].iter().enumerate() {
                if id != NONE && here > 0.0 {
                    forward[(i + 1) * width + j + length] += here * p[id as usize];
                }
            }
        }
    }
    for i in (0..n).rev() {
        for j in 0..width {
            let mut sum = 0.0;
            for (length, &id) in lattice.labels[i * width + j].iter().enumerate() {
                if id != NONE {
                    sum += p[id as usize] * backward[(i + 1) * width + j + length];
                }
            }
            backward[i * width + j] = sum;
        }
    }
    let total = backward[0];
    if total <= 0.0 {
        return;
    }
    let scale = f64::from(pair.weight) / total;
    for i in 0..n {
        for j in 0..width {
            let here = forward[i * width + j];
            if here <= 0.0 {
                continue;
            }
            for (length, &id) in lattice.labels[i * width + j].iter().enumerate() {
                if id != NONE {
                    let after = backward[(i + 1) * width + j + length];
                    counts[id as usize] += here * p[id as usize] * after * scale;
                }
            }
        }
    }
}

/// The ends of the labels of the most probable segmentation.
fn viterbi(pair: &Pair, lattice: &Lattice, p: &[f64]) -> Option<(Vec<usize>, f64)> {
    let (n, width) = (pair.units.len(), lattice.width);
    let mut best = vec![0.0; (n + 1) * width];
    let mut back = vec![0; (n + 1) * width];
    best[0] = 1.0;
    for i in 0..n {
        for j in 0..width {
            let here = best[i * width + j];
            if here <= 0.0 {
                continue;
            }
            for (length, &id) in lattice.labels[i * width + j].iter().enumerate() {
                if id != NONE {
                    let at = (i + 1) * width + j + length;
                    let value = here * p[id as usize];
                    if value > best[at] {
                        best[at] = value;
                        back[at] = length;
                    }
                }
            }
        }
    }
    if best[n * width + width - 1] <= 0.0 {
        return None;
    }
    let mut ends = vec![0; n];
    let mut j = width - 1;
    for i in (0..n).rev() {
        ends[i] = j;
        j -= back[(i + 1) * width + j];
    }
    Some((ends, best[n * width + width - 1]))
}
