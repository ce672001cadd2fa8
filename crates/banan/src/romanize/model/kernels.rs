//! The loops in which the time goes, written so that the compiler makes vector instructions of
//! them.
//!
//! All of them work on blocks of a fixed number of neurons, whose sums stay in registers. They are
//! integer arithmetic, or floating-point arithmetic number by number, so whatever the width of the
//! registers the results are the same. Everything here is compiled into the functions of
//! [`super::net`] that run on the best instructions of the machine, hence `inline(always)`.

/// Neurons come in blocks of this size, and of [`SMALL`] at the end.
pub(super) const BLOCK: usize = 64;
pub(super) const SMALL: usize = super::table::WIDTHS;

#[inline(always)]
pub(super) const fn signed(byte: u8) -> i8 {
    i8::from_le_bytes([byte])
}

/// The block of `row` that begins at `from`.
#[inline(always)]
fn block<const N: usize>(weights: &[u8], at: usize) -> Option<&[u8; N]> {
    weights.get(at..)?.first_chunk()
}

/// Runs a body for every block of a layer of `$width` neurons: `$from` is its first neuron and `$n`
/// its size.
macro_rules! blocks {
    ($width:expr, $from:ident, $n:ident => $body:block) => {{
        let mut $from = 0;
        while $from + $crate::romanize::model::kernels::BLOCK <= $width {
            const $n: usize = $crate::romanize::model::kernels::BLOCK;
            $body
            $from += $n;
        }
        while $from + $crate::romanize::model::kernels::SMALL <= $width {
            const $n: usize = $crate::romanize::model::kernels::SMALL;
            $body
            $from += $n;
        }
    }};
}
pub(super) use blocks;

/// Adds to `sums` the block at `from` of the rows of `weights` that begin at `rows`.
#[inline(always)]
pub(super) fn add<const N: usize>(
    mut sums: [i16; N],
    weights: &[u8],
    rows: &[usize],
    from: usize,
) -> [i16; N] {
    for row in rows {
        let Some(row) = block::<N>(weights, row + from) else { continue };
        for (sum, &weight) in sums.iter_mut().zip(row) {
            *sum = sum.wrapping_add(i16::from(signed(weight)));
        }
    }
    sums
}

/// A neuron that is on: where its row begins, and how strongly.
pub(super) type Active = (u32, i16);

/// Adds to `sums` the block at `from` of the rows of `active` neurons, times their activation.
#[inline(always)]
pub(super) fn mix<const N: usize>(
    mut sums: [i32; N],
    weights: &[u8],
    active: &[Active],
    from: usize,
) -> [i32; N] {
    for &(row, value) in active {
        let Some(row) = block::<N>(weights, row as usize + from) else { continue };
        for (sum, &weight) in sums.iter_mut().zip(row) {
            *sum = sum.wrapping_add(i32::from(value) * i32::from(i16::from(signed(weight))));
        }
    }
    sums
}

/// What the second layer hands on: `read` and what is `remembered`, cut off below 0, in 16 bits.
#[inline(always)]
pub(super) fn hidden<const N: usize>(
    read: &[i32; N],
    remembered: &[i16; N],
    memory_shift: u32,
    narrow_shift: u32,
) -> [i16; N] {
    let mut all = [0; N];
    for (to, (&read, &remembered)) in all.iter_mut().zip(read.iter().zip(remembered)) {
        let sum = read.wrapping_add(i32::from(remembered).wrapping_shl(memory_shift));
        *to = sum.max(0).wrapping_shr(narrow_shift).min(i32::from(i16::MAX)) as i16;
    }
    all
}

/// The sum of products of `values` and a row of weights.
#[inline(always)]
pub(super) fn dot<const N: usize>(values: &[i16; N], row: &[u8; N]) -> i32 {
    let mut sum = 0_i32;
    for (&value, &weight) in values.iter().zip(row) {
        sum = sum.wrapping_add(i32::from(value) * i32::from(i16::from(signed(weight))));
    }
    sum
}

/// The same for layers of any width.
#[inline(always)]
pub(super) fn dot_blocks(values: &[i16], row: &[u8]) -> i32 {
    let mut sum = 0_i32;
    blocks!(values.len(), from, N => {
        let values = values.get(from..).and_then(<[i16]>::first_chunk::<N>);
        if let (Some(values), Some(row)) = (values, block::<N>(row, from)) {
            sum = sum.wrapping_add(dot(values, row));
        }
    });
    sum
}

/// Numbers that are worked on side by side.
pub(super) const LANES: usize = 8;

/// Turns logits, in rows of a multiple of [`LANES`], into probabilities.
#[inline(always)]
pub(super) fn softmax(odds: &mut [f32]) {
    let (chunks, _) = odds.as_chunks_mut::<LANES>();
    let mut best = [f32::MIN; LANES];
    for chunk in chunks.iter() {
        for (best, &logit) in best.iter_mut().zip(chunk) {
            *best = if logit > *best { logit } else { *best };
        }
    }
    let best = best.iter().fold(f32::MIN, |best, &logit| if logit > best { logit } else { best });
    let mut total = 0.0;
    for chunk in chunks.iter_mut() {
        for logit in chunk.iter_mut() {
            *logit = exponential(*logit - best);
        }
        // A sum of such numbers has an order.
        for value in chunk.iter() {
            total += value;
        }
    }
    for chunk in chunks {
        for value in chunk {
            *value /= total;
        }
    }
}

/// e to the power of `x`, which is not above 0, to six digits.
///
/// Additions and multiplications in a written order, which are the same on every machine, and a
/// fraction of the cost of a function for all arguments.
#[inline(always)]
pub(super) fn exponential(x: f32) -> f32 {
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

#[cfg(test)]
mod tests {
    use super::*;

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

    /// Sums in blocks of any size are those of one number after the other.
    #[test]
    fn sums() {
        const WIDTH: usize = 48;
        let weights: Vec<u8> = (0..5 * WIDTH as u32).map(|at| (at * 89 % 256) as u8).collect();
        let row = |at: usize| weights.iter().skip(at).take(WIDTH).map(|&w| i32::from(signed(w)));
        let rows = [0, 3 * WIDTH, WIDTH];
        let active: Vec<Active> = vec![(0, 7), (96, 300), (192, 1)];
        for from in (0..WIDTH).step_by(SMALL) {
            let added: [i16; SMALL] = add([5; SMALL], &weights, &rows, from);
            let mixed: [i32; SMALL] = mix([-9; SMALL], &weights, &active, from);
            for place in 0..SMALL {
                let at = |start: usize| row(start).nth(from + place).unwrap();
                let sum: i32 = rows.iter().map(|&start| at(start)).sum();
                assert_eq!(i32::from(added[place]), 5 + sum);
                let sum: i32 = active.iter().map(|a| i32::from(a.1) * at(a.0 as usize)).sum();
                assert_eq!(mixed[place], -9 + sum);
            }
        }
        let values: Vec<i16> = (0..WIDTH as i16).map(|at| at * 321).collect();
        let slow: i32 = values.iter().zip(row(WIDTH)).map(|(&v, w)| i32::from(v) * w).sum();
        assert_eq!(dot_blocks(&values, &weights[WIDTH..2 * WIDTH]), slow);
    }
}
