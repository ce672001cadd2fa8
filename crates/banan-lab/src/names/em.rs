//! The joint chunk model by expectation and maximization.

use std::collections::{BTreeMap, HashMap};

use banan::names::training::{CHUNK_LETTERS, CHUNK_UNITS, FINAL, INITIAL, key, pack};

/// A Bengali token and the English one that stands for it, with how much it counts.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Units.
    pub bengali: Vec<u8>,
    /// Letter codes.
    pub english: Vec<u8>,
    /// How much it counts.
    pub weight: f64,
}

#[derive(Clone, Copy)]
struct Arc {
    from: u16,
    to: u16,
    cell: u32,
}

/// Options that were tried on held-out rows.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Rounds of expectation and maximization.
    pub rounds: usize,
    /// A chunk of 2 or 3 units must occur so often.
    pub occurrences: [f64; 4],
    /// A cell must have been expected so often.
    pub expected: f64,
    /// What a further unit in a chunk costs, as a factor.
    pub longer: f64,
    /// How much a chunk at the edge of a token leans on the chunk anywhere.
    pub lean: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            rounds: 8,
            occurrences: [0.0, 0.0, 8.0, 15.0],
            expected: 1.0,
            longer: 0.6,
            lean: 4.0,
        }
    }
}

type Cells = HashMap<(u32, u32), u32>;

/// Trains. Gives chunk key, Latin chunk, log of the joint probability.
#[must_use]
pub fn train(pairs: &[Pair], options: Options) -> Vec<(u32, u32, f64)> {
    let (table, cells) = inventory(pairs, options);
    let lattices: Vec<Vec<Arc>> = pairs.iter().map(|pair| arcs(pair, &cells)).collect();
    let longer: Vec<f64> =
        table.iter().map(|cell| power(options.longer, units(cell.0) - 1)).collect();
    let mut weights: Vec<f64> = table
        .iter()
        .map(|&(key, latin)| {
            // A start that prefers one letter a unit.
            let off = (units(key) - letters(latin)).abs();
            power(0.5, off) * power(0.3, units(key) - 1)
        })
        .collect();
    let mut alive = vec![true; pairs.len()];
    for round in 0..options.rounds {
        let mut counts = vec![0.0; table.len()];
        let mut fits = vec![0.0; pairs.len()];
        for (at, (pair, arcs)) in pairs.iter().zip(&lattices).enumerate() {
            if alive[at] {
                fits[at] = expect(pair, arcs, &weights, &mut counts);
            }
        }
        let mut sum = 0.0;
        for (count, longer) in counts.iter_mut().zip(&longer) {
            *count = (*count - 0.1).max(0.0) * longer;
            sum += *count;
        }
        for (weight, count) in weights.iter_mut().zip(&counts) {
            *weight = count / sum;
        }
        // What does not fit at all is no transliteration.
        if round == 2 {
            for ((alive, fit), pair) in alive.iter_mut().zip(&fits).zip(pairs) {
                *alive = *fit > -3.4 * (pair.bengali.len() + 2) as f64 - 6.0;
            }
        }
    }
    finish(pairs, &lattices, &alive, &table, &weights, options)
}

/// A power, with the same digits on every machine.
fn power(base: f64, exponent: i32) -> f64 {
    (0..exponent).map(|_| base).product()
}

fn units(key: u32) -> i32 {
    (0..3).filter(|at| key >> (8 * at) & 0xFF != 0).count() as i32
}

fn letters(latin: u32) -> i32 {
    ((32 - latin.leading_zeros()) as i32 + 5) / 6
}

/// The cells that occur often enough to be asked about.
fn inventory(pairs: &[Pair], options: Options) -> (Vec<(u32, u32)>, Cells) {
    let mut chunks: HashMap<u32, f64> = HashMap::new();
    for pair in pairs {
        for length in 1..=CHUNK_UNITS {
            for chunk in pair.bengali.windows(length) {
                *chunks.entry(key(chunk, false, false)).or_default() += pair.weight;
            }
        }
    }
    let mut seen: HashMap<(u32, u32), f64> = HashMap::new();
    for pair in pairs {
        each_cell(pair, |_, _, key, latin| {
            if chunks.get(&key).copied().unwrap_or(0.0) >= options.occurrences[units(key) as usize]
            {
                *seen.entry((key, latin)).or_default() += pair.weight;
            }
        });
    }
    let mut table: Vec<(u32, u32)> = seen
        .into_iter()
        .filter(|((key, latin), count)| {
            let single = units(*key) == 1 && letters(*latin) <= 1;
            single || *count >= if units(*key) == 1 { 2.0 } else { 3.0 }
        })
        .map(|(cell, _)| cell)
        .collect();
    table.sort_unstable();
    let cells = table.iter().enumerate().map(|(at, &cell)| (cell, at as u32)).collect();
    (table, cells)
}

/// Every cell that could lie on an alignment near the diagonal.
fn each_cell(pair: &Pair, mut out: impl FnMut((usize, usize), (usize, usize), u32, u32)) {
    let (n, m) = (pair.bengali.len(), pair.english.len());
    let band = (m as f64 * 0.3).max(2.5);
    for i in 0..n {
        for length in 1..=CHUNK_UNITS.min(n - i) {
            let chunk = key(&pair.bengali[i..i + length], false, false);
            for j in 0..=m {
                if (i as f64 * m as f64 / n as f64 - j as f64).abs() > band {
                    continue;
                }
                let least = usize::from(length > 1);
                for letters in least..=CHUNK_LETTERS.min(m - j) {
                    let latin = pack(&pair.english[j..j + letters]);
                    out((i, j), (i + length, j + letters), chunk, latin);
                }
            }
        }
    }
}

/// The arcs of a pair that lie on a whole path, sorted by where they start.
fn arcs(pair: &Pair, cells: &Cells) -> Vec<Arc> {
    let width = pair.english.len() + 1;
    let mut arcs = Vec::new();
    each_cell(pair, |from, to, key, latin| {
        if let Some(&cell) = cells.get(&(key, latin)) {
            let place = |(i, j): (usize, usize)| (i * width + j) as u16;
            arcs.push(Arc { from: place(from), to: place(to), cell });
        }
    });
    let size = (pair.bengali.len() + 1) * width;
    let mut ahead = vec![false; size];
    ahead[0] = true;
    arcs.sort_by_key(|arc| arc.from);
    for arc in &arcs {
        ahead[arc.to as usize] |= ahead[arc.from as usize];
    }
    let mut back = vec![false; size];
    back[size - 1] = true;
    for arc in arcs.iter().rev() {
        back[arc.from as usize] |= back[arc.to as usize];
    }
    arcs.retain(|arc| ahead[arc.from as usize] && back[arc.to as usize]);
    arcs
}

/// Adds the expected counts of a pair; gives its log likelihood.
fn expect(pair: &Pair, arcs: &[Arc], weights: &[f64], counts: &mut [f64]) -> f64 {
    each_posterior(pair, arcs, weights, |arc, posterior| {
        counts[arc.cell as usize] += posterior * pair.weight;
    })
}

fn each_posterior(
    pair: &Pair,
    arcs: &[Arc],
    weights: &[f64],
    mut out: impl FnMut(&Arc, f64),
) -> f64 {
    let size = (pair.bengali.len() + 1) * (pair.english.len() + 1);
    let mut ahead = vec![0.0; size];
    let mut back = vec![0.0; size];
    ahead[0] = 1.0;
    back[size - 1] = 1.0;
    for arc in arcs {
        ahead[arc.to as usize] += ahead[arc.from as usize] * weights[arc.cell as usize];
    }
    let total = ahead[size - 1];
    if total <= 1e-280 {
        return f64::NEG_INFINITY;
    }
    for arc in arcs.iter().rev() {
        back[arc.from as usize] += back[arc.to as usize] * weights[arc.cell as usize];
    }
    for arc in arcs {
        let flow = ahead[arc.from as usize] * weights[arc.cell as usize] * back[arc.to as usize];
        out(arc, flow / total);
    }
    libm::log(total)
}

/// Cells at the edges of tokens, and what is left after the rare ones are gone.
fn finish(
    pairs: &[Pair],
    lattices: &[Vec<Arc>],
    alive: &[bool],
    table: &[(u32, u32)],
    weights: &[f64],
    options: Options,
) -> Vec<(u32, u32, f64)> {
    let mut counts: BTreeMap<(u32, u32), f64> = BTreeMap::new();
    for ((pair, arcs), _) in pairs.iter().zip(lattices).zip(alive).filter(|(_, alive)| **alive) {
        let width = pair.english.len() + 1;
        each_posterior(pair, arcs, weights, |arc, posterior| {
            let (chunk, latin) = table[arc.cell as usize];
            let first = arc.from as usize / width == 0;
            let last = arc.to as usize / width == pair.bengali.len();
            let mut add = |flags: u32| {
                *counts.entry((chunk | flags, latin)).or_default() += posterior * pair.weight;
            };
            add(0);
            if first {
                add(INITIAL);
            }
            if last {
                add(FINAL);
            }
            if first && last {
                add(INITIAL | FINAL);
            }
        });
    }
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    counts.iter().for_each(|((chunk, _), count)| *sums.entry(*chunk).or_default() += count);
    let total: f64 = table
        .iter()
        .map(|cell| cell.0)
        .collect::<std::collections::BTreeSet<_>>()
        .iter()
        .map(|chunk| sums.get(chunk).copied().unwrap_or(0.0))
        .sum();
    let plain = |chunk: u32| chunk & !(INITIAL | FINAL);
    let mut out = Vec::new();
    for (&chunk, &sum) in &sums {
        let edge = chunk != plain(chunk);
        if sum < if edge { 8.0 } else { 1.0 } {
            continue;
        }
        let base = sums[&plain(chunk)];
        let from = (plain(chunk), 0);
        let mut kept = Vec::new();
        for (&(_, latin), &count) in counts.range(from..(from.0, u32::MAX)) {
            let anywhere = count / base;
            let here = counts.get(&(chunk, latin)).copied().unwrap_or(0.0);
            let share = if edge {
                (here + options.lean * anywhere) / (sum + options.lean)
            } else {
                anywhere
            };
            let expected = if edge { here.max(share * sum) } else { count };
            let single = units(chunk) == 1 && letters(latin) <= 1;
            if share > 0.002 && expected >= if single { 0.5 } else { options.expected } {
                kept.push((latin, share));
            }
        }
        // Chunks that start or end tokens compete with the others at the same scale.
        let mass = base / total * power(options.longer, units(chunk) - 1);
        out.extend(kept.into_iter().map(|(latin, share)| (chunk, latin, libm::log(share * mass))));
    }
    out
}
