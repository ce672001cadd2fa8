//! The network: which labels a unit can have in its surroundings, with probabilities.
//!
//! Two hidden layers. The first sums one row of weights for each unit of the window, the second
//! adds one row for each thing remembered of what was written so far; so the costly part is done
//! once a unit and only the second layer once a hypothesis. Weights are bytes and sums are
//! integers; the only floating-point operations are the exponentials at the end, in a fixed
//! order, without a function of the platform: the same output on every machine.

use alloc::vec::Vec;

use fearless_simd::{Level, dispatch};

use super::kernels::{Active, BLOCK, LANES, add, blocks, dot, dot_blocks, hidden, mix, softmax};
use super::table::{EDGE, LABEL_MAX, MEMORY, Table};
use super::units;

/// Rows of the memory matrix that are on at a time.
const REMEMBERED: usize = MEMORY + 3;

/// What a hypothesis remembers of its output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Memory {
    /// Last symbols, the newest first, 0 before the beginning.
    symbols: [u8; MEMORY],
    /// Lengths of the last two labels.
    lengths: [u8; 2],
    /// What the last inherent vowel became: 0 none yet, 1 dropped, else its first symbol + 1.
    inherent: u8,
}

impl Memory {
    /// After `unit` was written as `label`.
    pub(crate) fn after(mut self, unit: u8, label: &[u8]) -> Self {
        for &symbol in label {
            let [a, b, c, d, e, _] = self.symbols;
            self.symbols = [symbol, a, b, c, d, e];
        }
        self.lengths = [u8::try_from(label.len()).unwrap_or(u8::MAX), self.lengths[0]];
        if unit == units::INHERENT {
            self.inherent = label.first().map_or(1, |symbol| symbol + 1);
        }
        self
    }

    /// The rows of the memory matrix that this memory switches on.
    pub(crate) fn rows(&self, symbols: usize) -> [usize; REMEMBERED] {
        let mut rows = [0; REMEMBERED];
        let letters = self.symbols.into_iter().enumerate();
        let letters = letters.map(|(back, symbol)| back * symbols + usize::from(symbol));
        let base = MEMORY * symbols;
        let lengths = self.lengths.into_iter().enumerate();
        let lengths =
            lengths.map(|(back, length)| base + back * (LABEL_MAX + 1) + usize::from(length));
        let inherent = base + 2 * (LABEL_MAX + 1) + usize::from(self.inherent);
        let all = letters.chain(lengths).chain(core::iter::once(inherent));
        rows.iter_mut().zip(all).for_each(|(row, value)| *row = value);
        rows
    }
}

/// The rows of the first layer for the unit at `at`.
pub(crate) fn window(
    word: &[u8],
    at: usize,
    radius: usize,
) -> impl Iterator<Item = usize> + use<'_> {
    let count = usize::from(units::COUNT);
    let near = (0..=2 * radius).map(move |place| {
        let unit = (at + place).checked_sub(radius).and_then(|index| word.get(index));
        place * count + usize::from(unit.copied().unwrap_or(units::BOUNDARY))
    });
    let ends = (2 * radius + 1) * count;
    let before = at.min(EDGE - 1);
    let after = word.len().saturating_sub(at + 1).min(EDGE - 1);
    near.chain([ends + before, ends + EDGE + after])
}

/// The best instructions of the machine.
#[derive(Clone, Copy, Debug)]
struct Machine(Level);

impl Default for Machine {
    fn default() -> Self {
        Self(Level::try_detect().unwrap_or(Level::baseline()))
    }
}

/// Space for the layers, kept between calls.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layers {
    machine: Machine,
    /// Where the rows of the first layer begin that are switched on.
    rows: Vec<usize>,
    /// The neurons of the first layer that are on.
    active: Vec<Active>,
    narrow: Vec<i32>,
    hidden: Vec<i16>,
}

impl Layers {
    /// Reads the surroundings of the unit at `at`.
    pub(crate) fn read(&mut self, table: &Table<'_>, word: &[u8], at: usize) {
        self.rows.clear();
        self.rows.extend(window(word, at, table.radius).map(|row| row * table.wide));
        self.active.resize(table.wide, (0, 0));
        self.narrow.resize(table.narrow, 0);
        dispatch!(self.machine.0, _ => self.read_rows(table));
    }

    #[inline(always)]
    fn read_rows(&mut self, table: &Table<'_>) {
        let mut count = 0;
        let rows = &self.rows;
        blocks!(table.wide, from, N => {
            let bias = table.wide_bias.get(2 * from..).unwrap_or_default();
            let sums = add::<N>(shorts(bias), table.window, rows, from);
            // A neuron that is off has nothing to add, and three in four are off.
            for (neuron, sum) in (from..).zip(sums) {
                if let Some(active) = self.active.get_mut(count) {
                    *active = ((neuron * table.narrow) as u32, sum);
                }
                count += usize::from(sum > 0);
            }
        });
        let active = self.active.get(..count).unwrap_or_default();
        blocks!(table.narrow, from, N => {
            let bias = table.narrow_bias.get(4 * from..).unwrap_or_default();
            if let Some(narrow) = chunk_mut::<_, N>(&mut self.narrow, from) {
                *narrow = mix(longs(bias), table.middle, active, from);
            }
        });
    }

    /// The probability of each of the pairs from..to, given what was written before, as a new row
    /// at the end of `out` whose length is [`row_length`].
    pub(crate) fn probabilities(
        &mut self,
        table: &Table<'_>,
        (from, to): (usize, usize),
        memory: &Memory,
        out: &mut Vec<f32>,
    ) {
        let rows = memory.rows(table.symbols).map(|row| row * table.narrow);
        let start = out.len();
        // What is behind the last pair has no probability.
        out.resize(start + row_length(from, to), f32::NEG_INFINITY);
        self.hidden.resize(table.narrow, 0);
        if let Some(odds) = out.get_mut(start..) {
            dispatch!(self.machine.0, _ => self.odds(table, &rows, (from, to), odds));
        }
    }

    #[inline(always)]
    fn odds(
        &mut self,
        table: &Table<'_>,
        rows: &[usize; REMEMBERED],
        (from, to): (usize, usize),
        odds: &mut [f32],
    ) {
        let pairs = table.output.get(from * table.narrow..to * table.narrow).unwrap_or_default();
        blocks!(table.narrow, from, N => {
            let sums = add::<N>([0; N], table.memory, rows, from);
            let read = self.narrow.get(from..).and_then(<[i32]>::first_chunk::<N>);
            if let (Some(read), Some(to)) = (read, chunk_mut::<_, N>(&mut self.hidden, from)) {
                *to = hidden(read, &sums, table.memory_shift, table.narrow_shift);
            }
        });
        let biases = table.biases(from, to);
        match self.hidden.as_slice().try_into() {
            // The usual width, without a loop over blocks.
            Ok(hidden) => {
                let products = pairs.as_chunks().0.iter().map(|row| dot::<BLOCK>(hidden, row));
                logits(odds, products.zip(biases), table.logit_scale);
            }
            Err(_) => {
                let rows = pairs.chunks_exact(table.narrow);
                let products = rows.map(|row| dot_blocks(&self.hidden, row));
                logits(odds, products.zip(biases), table.logit_scale);
            }
        }
        softmax(odds);
    }
}

/// Writes biases and scaled products.
#[inline(always)]
fn logits(odds: &mut [f32], products: impl Iterator<Item = (i32, f32)>, scale: f32) {
    #[expect(clippy::cast_precision_loss, reason = "24 bits are plenty")]
    for (odds, (product, bias)) in odds.iter_mut().zip(products) {
        *odds = bias + product as f32 * scale;
    }
}

/// The length of a row of probabilities of the pairs from..to.
pub(crate) const fn row_length(from: usize, to: usize) -> usize {
    (to - from).next_multiple_of(LANES)
}

#[inline(always)]
fn chunk_mut<T, const N: usize>(all: &mut [T], from: usize) -> Option<&mut [T; N]> {
    all.get_mut(from..)?.first_chunk_mut()
}

/// Reads numbers of two bytes.
#[inline(always)]
fn shorts<const N: usize>(bytes: &[u8]) -> [i16; N] {
    let mut all = [0; N];
    for (to, from) in all.iter_mut().zip(bytes.as_chunks::<2>().0) {
        *to = i16::from_le_bytes(*from);
    }
    all
}

/// Reads numbers of four bytes.
#[inline(always)]
fn longs<const N: usize>(bytes: &[u8]) -> [i32; N] {
    let mut all = [0; N];
    for (to, from) in all.iter_mut().zip(bytes.as_chunks::<4>().0) {
        *to = i32::from_le_bytes(*from);
    }
    all
}
