//! Weights by gradient: the right token against those the model confuses with it.
//!
//! Expectation and maximization explains the pairs; what ranks names is how much better the right
//! one is explained than the wrong ones. So each pair is put beside the tokens that the model itself
//! ranks highest, and the weights move towards the right one, never far from where they began.

use std::collections::{BTreeMap, HashMap};

use banan::names::training::{
    self, ALPHA, CHUNK_UNITS, DELETION, INSERTION, Model, SUBSTITUTION, Vocabulary, key,
};

use super::em::Pair;
use super::weights::Weights;

/// Options that were tried on held-out rows.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Passes over the pairs.
    pub epochs: usize,
    /// Wrong tokens beside each right one.
    pub rivals: usize,
    /// Step size.
    pub rate: f64,
    /// Pull back to where a weight began.
    pub pull: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { epochs: 4, rivals: 10, rate: 0.15, pull: 0.02 }
    }
}

/// A chunk that starts at a place: units, letters, packed letters, cell.
type Edge = (usize, usize, u32, usize);

struct Trainer {
    cells: HashMap<u32, Vec<(u32, usize)>>,
    weights: Vec<f64>,
    start: Vec<f64>,
    squares: Vec<f64>,
}

/// Moves the weights.
pub fn train(weights: &mut Weights, pairs: &[Pair], options: Options) {
    let mut tokens: Vec<Vec<u8>> = pairs.iter().map(|pair| pair.english.clone()).collect();
    tokens.sort();
    tokens.dedup();
    let start = weights.encode();
    let Some(background) = Model::from_bytes(&start) else { return };
    let vocabulary = Vocabulary::new(&background, &tokens);
    let mut right: BTreeMap<&[u8], Vec<&[u8]>> = BTreeMap::new();
    for pair in pairs {
        right.entry(&pair.bengali).or_default().push(&pair.english);
    }
    let mut trainer = Trainer::new(weights);
    for epoch in 0..options.epochs {
        trainer.store(weights);
        let bytes = weights.encode();
        let Some(model) = Model::from_bytes(&bytes) else { return };
        let mut order: Vec<usize> = (0..pairs.len()).collect();
        // A fixed shuffle, another for each epoch.
        order.sort_by_key(|&at| {
            (at as u64 + 1)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(7 * epoch as u32 + 5)
                .wrapping_mul(0xD6E8_FEB8_6659_FD93)
        });
        let rate = options.rate / (1.0 + epoch as f64);
        for at in order {
            let pair = &pairs[at];
            let good = &right[pair.bengali.as_slice()];
            let rivals: Vec<&Vec<u8>> = vocabulary
                .candidates(&model, &pair.bengali, options.rivals + good.len())
                .into_iter()
                .map(|(token, _)| &tokens[token as usize])
                .filter(|token| !good.contains(&token.as_slice()))
                .take(options.rivals)
                .collect();
            if !rivals.is_empty() {
                trainer.step(&model, pair, &rivals, rate, options.pull);
            }
        }
    }
    trainer.store(weights);
}

impl Trainer {
    fn new(weights: &Weights) -> Self {
        let mut cells: HashMap<u32, Vec<(u32, usize)>> = HashMap::new();
        for (place, &(key, latin, _)) in weights.cells.iter().enumerate() {
            cells.entry(key).or_default().push((latin, place));
        }
        let start: Vec<f64> = weights.cells.iter().map(|cell| f64::from(cell.2) / 100.0).collect();
        let squares = vec![1.0; start.len()];
        Self { cells, weights: start.clone(), start, squares }
    }

    fn store(&self, weights: &mut Weights) {
        for (cell, weight) in weights.cells.iter_mut().zip(&self.weights) {
            cell.2 = (weight * 100.0).round().clamp(-3000.0, 3000.0) as i16;
        }
    }

    fn step(&mut self, model: &Model<'_>, pair: &Pair, rivals: &[&Vec<u8>], rate: f64, pull: f64) {
        let lattice = self.lattice(&pair.bengali);
        let all: Vec<&Vec<u8>> =
            std::iter::once(&pair.english).chain(rivals.iter().copied()).collect();
        let flows: Vec<(f64, Vec<(usize, f64)>)> =
            all.iter().map(|english| self.flow(&lattice, english)).collect();
        let scores: Vec<f64> = flows
            .iter()
            .zip(&all)
            .map(|((log, _), english)| log + f64::from(ALPHA * training::surprise(model, english)))
            .collect();
        let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if !top.is_finite() {
            return;
        }
        let sum: f64 = scores.iter().map(|score| libm::exp(score - top)).sum();
        let mut gradient: BTreeMap<usize, f64> = BTreeMap::new();
        for (at, ((_, flow), score)) in flows.iter().zip(&scores).enumerate() {
            let share = libm::exp(score - top) / sum;
            let push = pair.weight.min(3.0) * (f64::from(at == 0) - share);
            for &(cell, posterior) in flow {
                *gradient.entry(cell).or_default() += push * posterior;
            }
        }
        for (cell, slope) in gradient {
            let slope = slope - pull * (self.weights[cell] - self.start[cell]);
            self.squares[cell] += slope * slope;
            self.weights[cell] += rate * slope / self.squares[cell].sqrt();
        }
    }

    fn lattice(&self, units: &[u8]) -> Vec<(Vec<Edge>, f64)> {
        let n = units.len();
        (0..n)
            .map(|at| {
                let mut edges = Vec::new();
                let mut mass = 0.0;
                for length in 1..=CHUNK_UNITS.min(n - at) {
                    let chunk = &units[at..at + length];
                    let (first, last) = (at == 0, at + length == n);
                    let found = [(first, last), (first, false), (false, last), (false, false)]
                        .iter()
                        .find_map(|&(first, last)| self.cells.get(&key(chunk, first, last)));
                    for &(latin, cell) in found.into_iter().flatten() {
                        let letters = (32 - latin.leading_zeros()).div_ceil(6) as usize;
                        edges.push((length, letters, latin, cell));
                        if length == 1 {
                            mass += libm::exp(self.weights[cell]);
                        }
                    }
                }
                (edges, mass.max(1e-6))
            })
            .collect()
    }

    /// Log of the weight of all alignments, and how much each cell takes part.
    fn flow(&self, lattice: &[(Vec<Edge>, f64)], english: &[u8]) -> (f64, Vec<(usize, f64)>) {
        const NONE: usize = usize::MAX;
        let (n, m) = (lattice.len(), english.len());
        let width = m + 1;
        let mut next_letters = vec![0_u32; m + 1];
        for at in (0..m).rev() {
            next_letters[at] = (next_letters[at + 1] << 6 | u32::from(english[at])) & 0xFF_FFFF;
        }
        let mut arcs: Vec<(usize, usize, usize, f64)> = Vec::new();
        let mut ahead = vec![0.0; (n + 1) * width];
        ahead[0] = 1.0;
        for i in 0..=n {
            for (j, &next) in next_letters.iter().enumerate() {
                let from = i * width + j;
                if ahead[from] == 0.0 {
                    continue;
                }
                let first = arcs.len();
                if j < m {
                    arcs.push((from, from + 1, NONE, f64::from(INSERTION)));
                }
                if let Some((edges, mass)) = lattice.get(i) {
                    let mut silent = false;
                    for &(units, letters, latin, cell) in edges {
                        silent |= units == 1 && letters == 0;
                        let mask = (1_u32 << (6 * letters)) - 1;
                        if (next ^ latin) & mask == 0 && j + letters <= m {
                            let to = (i + units) * width + j + letters;
                            arcs.push((from, to, cell, libm::exp(self.weights[cell])));
                        }
                    }
                    if !silent {
                        arcs.push((from, from + width, NONE, f64::from(DELETION) * mass));
                    }
                    if j < m {
                        arcs.push((from, from + width + 1, NONE, f64::from(SUBSTITUTION) * mass));
                    }
                }
                for &(_, to, _, weight) in &arcs[first..] {
                    ahead[to] += ahead[from] * weight;
                }
            }
        }
        let total = ahead[(n + 1) * width - 1];
        if total < 1e-280 {
            return (f64::NEG_INFINITY, Vec::new());
        }
        let mut back = vec![0.0; (n + 1) * width];
        back[(n + 1) * width - 1] = 1.0;
        let mut flow = Vec::new();
        for &(from, to, cell, weight) in arcs.iter().rev() {
            back[from] += back[to] * weight;
            let posterior = ahead[from] * weight * back[to] / total;
            if cell != NONE && posterior > 1e-4 {
                flow.push((cell, posterior));
            }
        }
        (libm::log(total), flow)
    }
}
