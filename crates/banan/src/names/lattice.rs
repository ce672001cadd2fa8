//! One Bengali token as a lattice of chunks, and what an English token scores against it.
//!
//! The score is a forward pass in plain probabilities: the sum over all ways to cut both tokens
//! into chunks. What the table does not know is still possible at a price: a unit that is silent,
//! stands for an odd letter, or an English letter that nothing stands for.

use alloc::vec::Vec;

use crate::names::fold;
use crate::names::model::{CHUNK_UNITS, Model, key, packed_len};

/// Units per token beyond this carry nothing; the cut bounds the work for one pair.
pub(crate) const LONGEST: usize = 48;

/// Probability of an English letter that nothing stands for.
pub const INSERTION: f32 = 0.0025;
/// Probability of a unit that stands for a letter the table does not give it.
pub const SUBSTITUTION: f32 = 0.0006;
/// Probability of a unit that stands for nothing where the table knows no such case.
pub const DELETION: f32 = 0.0015;

/// Codes of letters that are told apart.
const CODES: usize = 32;

/// Letters of a token at most, and one more.
const WIDE: usize = fold::LONGEST + 1;
/// Letters of a usual token, and one more.
const SHORT: usize = 16;

/// Nats that insertions and odd letters may add to the sum over the rest of the units.
const SLACK: f32 = 0.4;

/// A Bengali chunk that starts at one place, read as one Latin chunk.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    /// Units read.
    pub(crate) units: u8,
    /// Letters written.
    pub(crate) letters: u8,
    /// The letters, packed.
    pub(crate) latin: u32,
    /// Probability, not normalized.
    pub(crate) weight: f32,
}

/// Every chunk of one Bengali token.
#[derive(Clone, Debug)]
pub(crate) struct Lattice {
    edges: Vec<Edge>,
    /// Where the edges from each place begin.
    starts: Vec<u32>,
    /// Log of the sum over everything the token can be.
    total: f32,
    /// Log of the probability of the best reading.
    best: f32,
    /// What the single unit at each place weighs in all.
    masses: Vec<f32>,
    /// The sum over everything that the units from each place on can be.
    rests: Vec<f32>,
    /// The edges from each place by the code of their first letter, 0 for silent ones; a bit each.
    firsts: Vec<[u64; CODES]>,
    /// The codes of the first letters of the edges from each place; a bit each.
    letters: Vec<u64>,
}

impl Lattice {
    /// The lattice of a token.
    pub(crate) fn new(model: &Model<'_>, units: &[u8]) -> Self {
        Self::build(units, |lattice, chunk, initial, last| {
            lattice.push_chunk(model, chunk, initial, last);
        })
    }

    fn build(units: &[u8], mut push: impl FnMut(&mut Self, &[u8], bool, bool)) -> Self {
        let units = units.get(..LONGEST).unwrap_or(units);
        let mut lattice = Self {
            edges: Vec::with_capacity(units.len() * 24),
            starts: Vec::with_capacity(units.len() + 1),
            total: 0.0,
            best: 0.0,
            masses: Vec::with_capacity(units.len()),
            rests: Vec::new(),
            firsts: Vec::new(),
            letters: Vec::new(),
        };
        for at in 0..units.len() {
            lattice.starts.push(lattice.edges.len() as u32);
            for length in 1..=CHUNK_UNITS {
                if let Some(chunk) = units.get(at..at + length) {
                    push(&mut lattice, chunk, at == 0, at + length == units.len());
                }
            }
        }
        lattice.starts.push(lattice.edges.len() as u32);
        lattice.normalize();
        lattice.sort_firsts();
        lattice.sum_up_rests();
        lattice
    }

    fn sort_firsts(&mut self) {
        let length = self.len();
        let mut firsts = alloc::vec![[0; CODES]; length];
        for (at, codes) in firsts.iter_mut().enumerate() {
            for (place, edge) in self.edges(at).iter().enumerate() {
                let code = edge.latin as usize % CODES;
                // What has no bit of its own is looked at with whatever has the last one.
                let bit = 1 << place.min(63);
                codes.get_mut(code).into_iter().for_each(|bits| *bits |= bit);
            }
        }
        let bits = |codes: &[u64; CODES]| {
            let used = codes.iter().enumerate().filter(|(_, edges)| **edges != 0);
            used.fold(0, |bits, (code, _)| bits | 1 << code)
        };
        self.letters = firsts.iter().map(bits).collect();
        self.firsts = firsts;
    }

    fn sum_up_rests(&mut self) {
        let length = self.len();
        let mut rests = alloc::vec![0.0_f32; length + 1];
        if let Some(last) = rests.last_mut() {
            *last = 1.0;
        }
        for at in (0..length).rev() {
            let edges = self.edges(at).iter();
            let rest = edges
                .map(|edge| edge.weight * rests.get(at + usize::from(edge.units)).unwrap_or(&0.0))
                .sum();
            if let Some(slot) = rests.get_mut(at) {
                *slot = rest;
            }
        }
        self.rests = rests;
    }

    /// The edges of a chunk: those for its place in the word if the table has them.
    fn push_chunk(&mut self, model: &Model<'_>, chunk: &[u8], initial: bool, last: bool) {
        let mut cells = 0..0;
        for (initial, last) in [(initial, last), (initial, false), (false, last), (false, false)] {
            cells = model.cells(key(chunk, initial, last));
            if !cells.is_empty() {
                break;
            }
        }
        let silent = self.edges.len();
        self.edges.extend(cells.map(|place| edge(model, place, chunk.len() as u8)));
        if chunk.len() == 1 {
            let known = self.edges.get(silent..).unwrap_or_default();
            let mass = known.iter().map(|edge| edge.weight).sum::<f32>().max(1e-6);
            let has_silent = known.iter().any(|edge| edge.letters == 0);
            self.masses.push(mass);
            if !has_silent {
                let weight = DELETION * mass;
                self.edges.push(Edge { units: 1, letters: 0, latin: 0, weight });
            }
        }
    }

    /// Number of units.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The edges that start at a place.
    pub(crate) fn edges(&self, at: usize) -> &[Edge] {
        let from = self.starts.get(at).map_or(0, |&start| start as usize);
        let to = self.starts.get(at + 1).map_or(from, |&start| start as usize);
        self.edges.get(from..to).unwrap_or_default()
    }

    /// The edges that start at a place and begin with one of these letters (a bit each, by their
    /// codes), or are silent: a bit each, by their place in [`edges`](Self::edges). The last bit
    /// stands for all edges from the last place on.
    pub(crate) fn beginning(&self, at: usize, letters: u64) -> u64 {
        let Some(firsts) = self.firsts.get(at) else { return 0 };
        let mut edges = firsts.first().copied().unwrap_or(0);
        // Digits share the codes of letters.
        let letters = (letters | letters >> CODES) & u64::from(u32::MAX);
        let mut letters = letters & self.letters.get(at).copied().unwrap_or(0);
        while letters != 0 {
            let code = letters.trailing_zeros() as usize;
            letters &= letters - 1;
            edges |= firsts.get(code).copied().unwrap_or(0);
        }
        edges
    }

    /// The letters that the first unit may stand for, as folded codes.
    pub(crate) fn initials(&self) -> Vec<u8> {
        let one = |edge: &&Edge| edge.units == 1 && edge.letters > 0;
        let mut letters: Vec<u8> =
            self.edges(0).iter().filter(one).map(|edge| (edge.latin & 0x3F) as u8).collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    }

    /// Probability that the unit at a place stands for a letter the table does not give it.
    pub(crate) fn odd(&self, at: usize) -> f32 {
        SUBSTITUTION * self.masses.get(at).copied().unwrap_or(0.0)
    }

    /// Log of the probability of the best reading, given the token.
    pub(crate) fn best(&self) -> f32 {
        self.best - self.total
    }

    /// Log of the sum over everything the token can be.
    pub(crate) fn total(&self) -> f32 {
        self.total
    }

    /// Sums over everything the token can be, so that scores of different tokens compare.
    fn normalize(&mut self) {
        let length = self.len();
        let mut sum = alloc::vec![0.0_f64; length + 1];
        let mut best = alloc::vec![0.0_f64; length + 1];
        if let (Some(sum), Some(best)) = (sum.first_mut(), best.first_mut()) {
            (*sum, *best) = (1.0, 1.0);
        }
        for at in 0..length {
            let from = sum.get(at).copied().unwrap_or(0.0);
            let top = best.get(at).copied().unwrap_or(0.0);
            for edge in self.edges(at) {
                let to = at + usize::from(edge.units);
                if let (Some(sum), Some(best)) = (sum.get_mut(to), best.get_mut(to)) {
                    *sum += from * f64::from(edge.weight);
                    *best = best.max(top * f64::from(edge.weight));
                }
            }
        }
        let log = |value: Option<&f64>| libm::log(value.copied().unwrap_or(0.0).max(1e-280)) as f32;
        self.total = log(sum.last());
        self.best = log(best.last());
    }

    /// Log P(English token | Bengali token) if it is greater than `least`, else perhaps something smaller: the pass ends where
    /// even the rest of the units at its best cannot lift it there.
    pub(crate) fn score_above(&self, letters: &[u8], least: f32) -> f32 {
        // Most tokens are short, and most of the work for them would be to clear the rows.
        if letters.len() < SHORT {
            self.pass::<SHORT>(letters, least)
        } else {
            self.pass::<WIDE>(letters, least)
        }
    }

    /// The forward pass over rows of `COLUMNS` places.
    #[expect(
        clippy::indexing_slicing,
        reason = "the inner loop of everything; bounds by construction"
    )]
    fn pass<const COLUMNS: usize>(&self, letters: &[u8], least: f32) -> f32 {
        let letters = &letters[..letters.len().min(COLUMNS - 1)];
        let (rows, columns) = (self.len(), letters.len() + 1);
        // The next letters from each place, packed, so that a chunk is compared in one step.
        let mut ahead = [0_u32; COLUMNS];
        for at in (0..letters.len()).rev() {
            ahead[at] = (ahead[at + 1] << 6 | u32::from(letters[at])) & 0xFF_FFFF;
        }
        let mut sums = [[0.0_f32; COLUMNS]; CHUNK_UNITS + 1];
        let mut scale = 0.0_f32;
        // What the letters in order may lose or win by letters that nothing stands for is less than
        // the slack.
        let mut hopeless = libm::expf(least + self.total - SLACK);
        sums[0][0] = 1.0;
        for at in 0..=rows {
            let here = at % (CHUNK_UNITS + 1);
            let mut row = sums[here];
            sums[here] = [0.0; COLUMNS];
            // Letters that nothing stands for.
            for column in 1..columns {
                row[column] += row[column - 1] * INSERTION;
            }
            if at == rows {
                return libm::logf(row[columns - 1].max(1e-37)) + scale - self.total;
            }
            let greatest = row[..columns].iter().copied().fold(0.0, f32::max);
            if greatest == 0.0 {
                return -80.0;
            }
            if let Some(&[now, next, after]) = self.rests.get(at..at + CHUNK_UNITS) {
                let sum = |row: &[f32]| row[..columns].iter().sum::<f32>();
                let others = |by: usize| sum(&sums[(at + by) % (CHUNK_UNITS + 1)]);
                if sum(&row) * now + others(1) * next + others(2) * after < hopeless {
                    return -80.0;
                }
            }
            // Rows are scaled together, before they underflow.
            if greatest < 1e-12 {
                let factor = 1.0 / greatest;
                scale += libm::logf(greatest);
                hopeless *= factor;
                row[..columns].iter_mut().for_each(|value| *value *= factor);
                for other in &mut sums {
                    other[..columns].iter_mut().for_each(|value| *value *= factor);
                }
            }
            let floor = 1e-9 * if greatest < 1e-12 { 1.0 } else { greatest };
            let edges = self.edges(at);
            let odd = self.odd(at);
            for column in 0..columns {
                let value = row[column];
                if value <= floor {
                    continue;
                }
                let next = ahead[column];
                let firsts = &self.firsts[at];
                let mut bits = firsts[0] | firsts[next as usize % CODES];
                while bits != 0 {
                    let place = bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    let places = if place < 63 { place..place + 1 } else { place..edges.len() };
                    for edge in &edges[places] {
                        let mask = (1_u32 << (6 * u32::from(edge.letters))) - 1;
                        if (next ^ edge.latin) & mask == 0 {
                            let to = (at + usize::from(edge.units)) % (CHUNK_UNITS + 1);
                            sums[to][column + usize::from(edge.letters)] += value * edge.weight;
                        }
                    }
                }
                if column + 1 < columns {
                    let to = (at + 1) % (CHUNK_UNITS + 1);
                    sums[to][column + 1] += value * odd;
                }
            }
        }
        -80.0
    }

    /// The best alignment: for each chunk the units read, the letters written, and the log of its
    /// probability.
    pub(crate) fn align(&self, letters: &[u8]) -> Vec<(usize, usize, f32)> {
        let letters = letters.get(..fold::LONGEST).unwrap_or(letters);
        let width = letters.len() + 1;
        let rows = self.len() + 1;
        // Score, units and letters of the step that led here.
        let mut table = alloc::vec![(f32::NEG_INFINITY, 0_u8, 0_u8); rows * width];
        if let Some(first) = table.first_mut() {
            first.0 = 0.0;
        }
        let step =
            |table: &mut Vec<(f32, u8, u8)>, from: usize, units: usize, by: usize, cost: f32| {
                let score = table.get(from).map_or(f32::NEG_INFINITY, |cell| cell.0) + cost;
                if let Some(to) = table.get_mut(from + units * width + by)
                    && to.0 < score
                {
                    *to = (score, units as u8, by as u8);
                }
            };
        for at in 0..rows {
            for column in 0..width {
                let from = at * width + column;
                if table.get(from).is_none_or(|cell| cell.0 == f32::NEG_INFINITY) {
                    continue;
                }
                let rest = letters.get(column..).unwrap_or_default();
                if !rest.is_empty() {
                    step(&mut table, from, 0, 1, libm::logf(INSERTION));
                    if at + 1 < rows {
                        step(&mut table, from, 1, 1, libm::logf(self.odd(at).max(1e-30)));
                    }
                }
                for edge in self.edges(at) {
                    let by = usize::from(edge.letters);
                    if rest
                        .get(..by)
                        .is_some_and(|part| crate::names::model::pack(part) == edge.latin)
                    {
                        let cost = libm::logf(edge.weight.max(1e-30));
                        step(&mut table, from, usize::from(edge.units), by, cost);
                    }
                }
            }
        }
        let mut steps = Vec::new();
        let mut place = (rows * width).saturating_sub(1);
        while let Some(&(score, units, by)) = table.get(place)
            && (units, by) != (0, 0)
        {
            let before = place - usize::from(units) * width - usize::from(by);
            let cost = score - table.get(before).map_or(0.0, |cell| cell.0);
            steps.push((usize::from(units), usize::from(by), cost));
            place = before;
        }
        steps.reverse();
        steps
    }
}

/// The edge of a cell of the table.
fn edge(model: &Model<'_>, place: usize, units: u8) -> Edge {
    let (latin, weight) = model.cell(place);
    Edge { units, letters: packed_len(latin) as u8, latin, weight: libm::expf(weight) }
}
