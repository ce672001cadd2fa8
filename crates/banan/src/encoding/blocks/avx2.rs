//! Blocks in two registers each.

use core::arch::x86_64::*;

use fearless_simd::prelude::*;
use fearless_simd::x86::Avx2;
use fearless_simd::{u8x16, u8x32};

use super::tables::{
    ASKS_BEHIND, BESIDE_HALVES, CLASSES, Halves, LEFT_HALVES, NEIGHBOURS, ODD_HALVES, RIGHT_HALVES,
};
use super::{BLOCK, Before, DENSE, Window, window};

/// Bytes of a register.
const HALF: usize = BLOCK / 2;

fearless_simd::kernel!(
    /// Looks at blocks from `at` on: sets their bits, and gives those whose lines ask.
    pub(super) fn look(
        simd: Avx2,
        text: &[u8],
        at: usize,
        state: &mut Before,
        asking: &mut [u64],
    ) -> u64 {
        let (pair_left, pair_right) =
            (Sets::new(simd, &LEFT_HALVES), Sets::new(simd, &RIGHT_HALVES));
        let (odd_ones, beside) = (Sets::new(simd, &ODD_HALVES), Sets::new(simd, &BESIDE_HALVES));
        let (rows, _) = CLASSES.as_chunks::<16>();
        let classes: [__m256i; 8] =
            core::array::from_fn(|row| twice(simd, rows.get(row).unwrap_or(&[0; 16])));
        let [shows, behind, behind_that] = &NEIGHBOURS;
        let (shows, behind, behind_that) =
            (twice(simd, shows), twice(simd, behind), twice(simd, behind_that));
        let mut before = load(simd, state.classes.get(HALF..).unwrap_or_default());
        let mut lines = 0;
        for (index, asks) in asking.iter_mut().enumerate() {
            let mut room = [b'\n'; BLOCK + 2];
            let block = window(text, at + BLOCK * index, &mut room);
            let here = [part(simd, block, 2), part(simd, block, 2 + HALF)];
            let first_before = [part(simd, block, 1), part(simd, block, 1 + HALF)];
            let [low, high] = here;
            let foreign = bits(low, high);
            let plain = state.ascii && foreign == 0;
            let met = plain != state.plain;
            (state.ascii, state.plain) = (foreign == 0, plain);
            lines |= u64::from(plain || met) << index;
            if plain {
                let [mut pairs, mut odd] = [[_mm256_setzero_si256(); 2]; 2];
                let found = pairs.iter_mut().zip(&mut odd).zip(here.iter().zip(&first_before));
                for ((pair, odd), (here, before)) in found {
                    let high = upper_halves(*here);
                    let left = pair_left.of(*before, upper_halves(*before));
                    let q = _mm256_cmpeq_epi8(*before, _mm256_set1_epi8(b'q' as i8));
                    let u = _mm256_cmpeq_epi8(*here, _mm256_set1_epi8(b'u' as i8));
                    *pair = _mm256_or_si256(
                        _mm256_and_si256(left, pair_right.of(*here, high)),
                        _mm256_andnot_si256(u, q),
                    );
                    *odd = odd_ones.of(*here, high);
                }
                let all = |of: [__m256i; 2]| {
                    let [low, high] = of;
                    bits(nonzero(low), nonzero(high))
                };
                let [pair_low, pair_high] = pairs;
                let [odd_low, odd_high] = odd;
                let any = _mm256_or_si256(
                    _mm256_or_si256(pair_low, pair_high),
                    _mm256_or_si256(odd_low, odd_high),
                );
                *asks = u64::from(met);
                if _mm256_testz_si256(any, any) == 0 {
                    let (pairs, odd) = (all(pairs), all(odd));
                    let line_feed = _mm256_set1_epi8(b'\n' as i8);
                    let ends =
                        bits(_mm256_cmpeq_epi8(low, line_feed), _mm256_cmpeq_epi8(high, line_feed));
                    *asks |= odd;
                    if ends != 0 || pairs.count_ones() >= DENSE {
                        *asks |= pairs;
                    }
                }
                continue;
            }
            let second_before = [part(simd, block, 0), part(simd, block, HALF)];
            let mut found = [_mm256_setzero_si256(); 2];
            let characters = second_before.iter().zip(first_before).zip(here);
            for (found, ((second, first), here)) in found.iter_mut().zip(characters) {
                // The last bytes of characters of the Bengali block, and their classes.
                let bengali = _mm256_and_si256(
                    _mm256_cmpeq_epi8(*second, _mm256_set1_epi8(0xE0_u8 as i8)),
                    _mm256_cmpeq_epi8(
                        _mm256_and_si256(first, _mm256_set1_epi8(0xFE_u8 as i8)),
                        _mm256_set1_epi8(0xA6_u8 as i8),
                    ),
                );
                let class = _mm256_and_si256(bengali, class_of(&classes, first, here));
                let between = _mm256_permute2x128_si256::<0x21>(before, class);
                let left = _mm256_alignr_epi8::<13>(class, between);
                let left_of_that = _mm256_alignr_epi8::<10>(class, between);
                before = class;
                let shown = _mm256_and_si256(
                    _mm256_and_si256(
                        _mm256_shuffle_epi8(shows, class),
                        _mm256_shuffle_epi8(behind, left),
                    ),
                    _mm256_shuffle_epi8(behind_that, left_of_that),
                );
                // Other characters beyond ASCII, two bytes after where they begin.
                let begins = _mm256_cmpeq_epi8(
                    _mm256_max_epu8(*second, _mm256_set1_epi8(0xC0_u8 as i8)),
                    *second,
                );
                let others = _mm256_andnot_si256(bengali, begins);
                let ascii = beside.of(here, upper_halves(here));
                let behind = _mm256_or_si256(first, _mm256_set1_epi8(!ASKS_BEHIND as i8));
                let ascii = _mm256_and_si256(ascii, behind);
                *found = _mm256_or_si256(_mm256_or_si256(shown, others), ascii);
            }
            let [low, high] = found;
            *asks = bits(nonzero(low), nonzero(high)) | u64::from(met);
        }
        let [low, high] = [_mm256_setzero_si256(), before];
        u8x32::simd_from(simd, low).store_slice(state.classes.get_mut(..HALF).unwrap_or_default());
        u8x32::simd_from(simd, high).store_slice(state.classes.get_mut(HALF..).unwrap_or_default());
        lines
    }
);

/// As many bytes as a register holds.
#[target_feature(enable = "avx2")]
#[inline]
fn load(simd: Avx2, bytes: &[u8]) -> __m256i {
    u8x32::from_slice(simd, bytes).into()
}

/// The bytes of a block from `from` on.
#[target_feature(enable = "avx2")]
#[inline]
fn part(simd: Avx2, block: &Window, from: usize) -> __m256i {
    load(simd, block.get(from..from + HALF).unwrap_or_default())
}

/// Sixteen bytes, twice.
#[target_feature(enable = "avx2")]
#[inline]
fn twice(simd: Avx2, bytes: &[u8; 16]) -> __m256i {
    _mm256_broadcastsi128_si256(u8x16::load_array_ref(simd, bytes).into())
}

/// Sets of bytes.
#[derive(Clone, Copy)]
struct Sets {
    low: __m256i,
    high: __m256i,
}

impl Sets {
    #[target_feature(enable = "avx2")]
    #[inline]
    fn new(simd: Avx2, of: &Halves) -> Self {
        Self { low: twice(simd, &of.low), high: twice(simd, &of.high) }
    }

    /// The sets that each of `bytes` is in; `high` are their high halves. None for what is not ASCII.
    #[target_feature(enable = "avx2")]
    #[inline]
    fn of(self, bytes: __m256i, high: __m256i) -> __m256i {
        _mm256_and_si256(_mm256_shuffle_epi8(self.low, bytes), _mm256_shuffle_epi8(self.high, high))
    }
}

/// The upper half of each byte.
#[target_feature(enable = "avx2")]
#[inline]
fn upper_halves(bytes: __m256i) -> __m256i {
    _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), _mm256_set1_epi8(15))
}

/// Which bytes are not zero, as bytes with the highest bit.
#[target_feature(enable = "avx2")]
#[inline]
fn nonzero(bytes: __m256i) -> __m256i {
    let zero = _mm256_cmpeq_epi8(bytes, _mm256_setzero_si256());
    _mm256_xor_si256(zero, _mm256_set1_epi8(-1))
}

/// The highest bits of the bytes of a block.
#[target_feature(enable = "avx2")]
#[inline]
fn bits(low: __m256i, high: __m256i) -> u64 {
    let low = u64::from(_mm256_movemask_epi8(low) as u32);
    low | u64::from(_mm256_movemask_epi8(high) as u32) << HALF
}

/// The class of each character of the Bengali block with these two last bytes.
#[target_feature(enable = "avx2")]
#[inline]
fn class_of(classes: &[__m256i; 8], second: __m256i, third: __m256i) -> __m256i {
    let column = _mm256_and_si256(third, _mm256_set1_epi8(15));
    // Bits of the row, each where a blend looks for it.
    let first = _mm256_slli_epi16::<3>(third);
    let next = _mm256_slli_epi16::<2>(third);
    let last = _mm256_slli_epi16::<7>(second);
    let two = |even: __m256i, odd: __m256i| {
        _mm256_blendv_epi8(
            _mm256_shuffle_epi8(even, column),
            _mm256_shuffle_epi8(odd, column),
            first,
        )
    };
    let [a, b, c, d, e, f, g, h] = *classes;
    let low = _mm256_blendv_epi8(two(a, b), two(c, d), next);
    let high = _mm256_blendv_epi8(two(e, f), two(g, h), next);
    _mm256_blendv_epi8(low, high, last)
}
