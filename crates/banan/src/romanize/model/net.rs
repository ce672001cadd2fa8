//! The network: which labels a unit can have in its surroundings, with probabilities.
//!
//! Two hidden layers. The first sums one row of weights for each unit of the window, the second
//! adds one row for each thing remembered of what was written so far; so the costly part is done
//! once a unit and only the second layer once a hypothesis. Weights are bytes and sums are
//! integers; the only floating-point operations are the exponentials at the end, in a fixed
//! order, without a function of the platform: the same output on every machine.

use alloc::vec::Vec;

use super::table::{EDGE, LABEL_MAX, MEMORY, Table};
use super::units;

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
            self.symbols.rotate_right(1);
            if let Some(newest) = self.symbols.first_mut() {
                *newest = symbol;
            }
        }
        self.lengths = [u8::try_from(label.len()).unwrap_or(u8::MAX), self.lengths[0]];
        if unit == units::INHERENT {
            self.inherent = label.first().map_or(1, |symbol| symbol + 1);
        }
        self
    }

    /// The rows of the memory matrix that this memory switches on.
    pub(crate) fn rows(&self, symbols: usize) -> impl Iterator<Item = usize> {
        let letters = self.symbols.into_iter().enumerate();
        let letters = letters.map(move |(back, symbol)| back * symbols + usize::from(symbol));
        let base = MEMORY * symbols;
        let lengths = self.lengths.into_iter().enumerate();
        let lengths =
            lengths.map(move |(back, length)| base + back * (LABEL_MAX + 1) + usize::from(length));
        let inherent = base + 2 * (LABEL_MAX + 1) + usize::from(self.inherent);
        letters.chain(lengths).chain(core::iter::once(inherent))
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

/// Space for the layers, kept between calls.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layers {
    wide: Vec<i16>,
    narrow: Vec<i32>,
    sums: Vec<i16>,
    hidden: Vec<i16>,
}

const fn signed(byte: u8) -> i8 {
    i8::from_le_bytes([byte])
}

impl Layers {
    /// Reads the surroundings of the unit at `at`.
    pub(crate) fn read(&mut self, table: &Table<'_>, word: &[u8], at: usize) {
        self.wide.clear();
        self.wide.extend(table.wide_bias.chunks_exact(2).map(|pair| match *pair {
            [low, high] => i16::from_le_bytes([low, high]),
            _ => 0,
        }));
        for row in window(word, at, table.radius) {
            let row = table.window.get(row * table.wide..(row + 1) * table.wide);
            add(&mut self.wide, row.unwrap_or_default());
        }
        for sum in &mut self.wide {
            *sum = (*sum).max(0);
        }
        self.narrow.clear();
        let biases = table.narrow_bias.chunks_exact(4).map(|four| match *four {
            [a, b, c, d] => i32::from_le_bytes([a, b, c, d]),
            _ => 0,
        });
        self.narrow.extend(biases);
        let sums = self.narrow.iter_mut();
        products(&self.wide, table.middle, sums, |sum, product| *sum = sum.wrapping_add(product));
    }

    /// The probability of each pair of `unit`, given what was written before.
    pub(crate) fn probabilities(
        &mut self,
        table: &Table<'_>,
        unit: u8,
        memory: &Memory,
        out: &mut Vec<f32>,
    ) {
        let (from, to) = table.pairs(unit);
        self.sums.clear();
        self.sums.resize(table.narrow, 0);
        for row in memory.rows(table.symbols) {
            let row = table.memory.get(row * table.narrow..(row + 1) * table.narrow);
            add(&mut self.sums, row.unwrap_or_default());
        }
        self.hidden.clear();
        self.hidden.extend(self.narrow.iter().zip(&self.sums).map(|(&read, &remembered)| {
            let sum = read.wrapping_add(i32::from(remembered) << table.memory_shift);
            (sum.max(0) >> table.narrow_shift).min(i32::from(i16::MAX)) as i16
        }));
        out.clear();
        let rows = table.output.get(from * table.narrow..to * table.narrow).unwrap_or_default();
        out.extend(table.biases(from, to));
        #[expect(clippy::cast_precision_loss, reason = "24 bits are plenty")]
        products(&self.hidden, rows, out.iter_mut(), |bias, product| {
            *bias += product as f32 * table.logit_scale;
        });
        let best = out.iter().fold(f32::MIN, |best, logit| best.max(*logit));
        // Apart from the sum, which has an order, these can be done side by side.
        for logit in out.iter_mut() {
            *logit = exponential(*logit - best);
        }
        let total: f32 = out.iter().fold(0.0, |total, value| total + value);
        for value in out.iter_mut() {
            *value /= total;
        }
    }
}

/// e to the power of `x`, which is not above 0, to six digits.
///
/// Additions and multiplications in a written order, which are the same on every machine, and a
/// fraction of the cost of a function for all arguments.
fn exponential(x: f32) -> f32 {
    let power = (x * core::f32::consts::LOG2_E).max(-41.0);
    #[expect(clippy::cast_possible_truncation, reason = "-41 to 0")]
    let whole = (power - 0.5) as i32;
    #[expect(clippy::cast_precision_loss, reason = "-41 to 0")]
    let rest = (power - whole as f32) * core::f32::consts::LN_2;
    let series = 1.0
        + rest
            * (1.0
                + rest * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest * (1.0 / 120.0)))));
    let scale = f32::from_bits(((whole + 127) as u32) << 23);
    // Below this all is nothing; without a branch, so that several are done at once.
    if power < -40.0 { 0.0 } else { series * scale }
}

/// Adds a row of weights.
fn add(sums: &mut [i16], row: &[u8]) {
    let (sums, last_sums) = sums.as_chunks_mut::<32>();
    let (row, last_row) = row.as_chunks::<32>();
    for (sums, row) in sums.iter_mut().zip(row) {
        for (sum, &weight) in sums.iter_mut().zip(row) {
            *sum = sum.wrapping_add(i16::from(signed(weight)));
        }
    }
    for (sum, &weight) in last_sums.iter_mut().zip(last_row) {
        *sum = sum.wrapping_add(i16::from(signed(weight)));
    }
}

/// Calls `each` with a target and the sum of products of `values` and the row of `weights` that
/// belongs to it. In blocks of fixed size the compiler makes few and wide instructions of it; the
/// order of integer sums does not matter.
#[inline(always)]
fn products<T>(
    values: &[i16],
    weights: &[u8],
    targets: impl Iterator<Item = T>,
    mut each: impl FnMut(T, i32),
) {
    let (blocks, rest) = values.as_chunks::<32>();
    if rest.is_empty() && !blocks.is_empty() {
        let rows = weights.as_chunks::<32>().0.chunks_exact(blocks.len());
        for (target, row) in targets.zip(rows) {
            let sum = blocks.iter().zip(row);
            each(target, sum.fold(0, |sum, (values, row)| sum.wrapping_add(dot(values, row))));
        }
        return;
    }
    let (blocks, rest) = values.as_chunks::<8>();
    for (target, row) in targets.zip(weights.chunks_exact(values.len().max(1))) {
        let (row, last) = row.as_chunks::<8>();
        let sum = rest.iter().zip(last).fold(0_i32, |sum, (&value, &weight)| {
            sum.wrapping_add(i32::from(value) * i32::from(signed(weight)))
        });
        let row = blocks.iter().zip(row);
        each(target, row.fold(sum, |sum, (values, row)| sum.wrapping_add(dot(values, row))));
    }
}

#[inline(always)]
fn dot<const N: usize>(values: &[i16; N], weights: &[u8; N]) -> i32 {
    let mut wide = [0_i16; N];
    for (wide, &weight) in wide.iter_mut().zip(weights) {
        *wide = i16::from(signed(weight));
    }
    let mut sum = 0_i32;
    for (&value, &weight) in values.iter().zip(&wide) {
        sum = sum.wrapping_add(i32::from(value) * i32::from(weight));
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::exponential;

    #[test]
    fn exponentials() {
        for step in 0..2_000_u16 {
            let x = -f32::from(step) / 100.0;
            let error = (exponential(x) / libm::expf(x) - 1.0).abs();
            assert!(error < 1e-5, "{x}: {error}");
        }
        assert_eq!(exponential(-1e9), 0.0);
        assert_eq!(exponential(f32::NEG_INFINITY), 0.0);
    }
}
