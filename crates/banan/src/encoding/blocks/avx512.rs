//! Blocks in one register each.

use core::arch::x86_64::*;

use fearless_simd::prelude::*;
use fearless_simd::x86::Avx512;
use fearless_simd::{u8x16, u8x64};

use super::tables::{ASKS, ASKS_BEHIND, BESIDE, CLASSES, NEIGHBOURS, ODD, PAIRS};
use super::{BLOCK, Before, DENSE, window};

fearless_simd::kernel!(
    /// Looks at blocks from `at` on: sets their bits, and gives those whose lines ask.
    pub(super) fn look(
        simd: Avx512,
        text: &[u8],
        at: usize,
        state: &mut Before,
        asking: &mut [u64],
    ) -> u64 {
        let (class_low, class_high) = table(simd, &CLASSES);
        let (beside_low, beside_high) = table(simd, &BESIDE);
        let [left, right] = &PAIRS;
        let ((left_low, left_high), (right_low, right_high)) =
            (table(simd, left), table(simd, right));
        let [shows, behind, behind_that] = &NEIGHBOURS;
        let (shows, behind, behind_that) =
            (sixteen(simd, shows), sixteen(simd, behind), sixteen(simd, behind_that));
        let places: [u8; BLOCK] = core::array::from_fn(|place| place as u8);
        let three_back = _mm512_add_epi8(load(simd, &places), _mm512_set1_epi8(BLOCK as i8 - 3));
        let six_back = _mm512_add_epi8(load(simd, &places), _mm512_set1_epi8(BLOCK as i8 - 6));
        let mut before = load(simd, &state.classes);
        let mut lines = 0;
        for (index, asks) in asking.iter_mut().enumerate() {
            let mut room = [b'\n'; BLOCK + 2];
            let block = window(text, at + BLOCK * index, &mut room);
            let (second_before, first_before, here) = (
                load(simd, block.get(..BLOCK).unwrap_or_default()),
                load(simd, block.get(1..BLOCK + 1).unwrap_or_default()),
                load(simd, block.get(2..).unwrap_or_default()),
            );
            let foreign = _mm512_movepi8_mask(here);
            let plain = state.ascii && foreign == 0;
            let met = plain != state.plain;
            (state.ascii, state.plain) = (foreign == 0, plain);
            lines |= u64::from(plain || met) << index;
            if plain {
                let left = _mm512_permutex2var_epi8(left_low, first_before, left_high);
                let right = _mm512_permutex2var_epi8(right_low, here, right_high);
                *asks = _mm512_test_epi8_mask(left, right);
                if *asks != 0 {
                    let odd = _mm512_test_epi8_mask(right, _mm512_set1_epi8(ODD as i8));
                    let ends = _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8(b'\n' as i8));
                    if ends == 0 && (*asks & !odd).count_ones() < DENSE {
                        *asks = odd;
                    }
                }
                *asks |= u64::from(met);
                continue;
            }
            // The last bytes of characters of the Bengali block, and their classes.
            let bengali = _mm512_cmpeq_epi8_mask(second_before, _mm512_set1_epi8(0xE0_u8 as i8))
                & _mm512_cmpeq_epi8_mask(
                    _mm512_and_si512(first_before, _mm512_set1_epi8(0xFE_u8 as i8)),
                    _mm512_set1_epi8(0xA6_u8 as i8),
                );
            let number = _mm512_or_si512(
                _mm512_and_si512(here, _mm512_set1_epi8(0x3F)),
                _mm512_and_si512(_mm512_slli_epi16::<6>(first_before), _mm512_set1_epi8(0x40)),
            );
            let class = _mm512_maskz_permutex2var_epi8(bengali, class_low, number, class_high);
            let left = _mm512_permutex2var_epi8(before, three_back, class);
            let left_of_that = _mm512_permutex2var_epi8(before, six_back, class);
            before = class;
            let found = _mm512_test_epi8_mask(
                _mm512_and_si512(
                    _mm512_shuffle_epi8(shows, class),
                    _mm512_shuffle_epi8(behind, left),
                ),
                _mm512_shuffle_epi8(behind_that, left_of_that),
            );
            // Other characters beyond ASCII, two bytes after where they begin.
            let begins = _mm512_cmpge_epu8_mask(second_before, _mm512_set1_epi8(0xC0_u8 as i8));
            let beside = _mm512_maskz_permutex2var_epi8(!foreign, beside_low, here, beside_high);
            let letters = _mm512_test_epi8_mask(beside, _mm512_set1_epi8(ASKS as i8))
                | _mm512_test_epi8_mask(
                    _mm512_and_si512(beside, first_before),
                    _mm512_set1_epi8(ASKS_BEHIND as i8),
                );
            *asks = found | begins & !bengali | letters | u64::from(met);
        }
        u8x64::simd_from(simd, before).store_slice(&mut state.classes);
        lines
    }
);

/// As many bytes as a register holds.
#[target_feature(enable = "avx512f")]
#[inline]
fn load(simd: Avx512, bytes: &[u8]) -> __m512i {
    u8x64::from_slice(simd, bytes).into()
}

/// A table in two registers.
#[target_feature(enable = "avx512f")]
#[inline]
fn table(simd: Avx512, bytes: &[u8; 128]) -> (__m512i, __m512i) {
    let (low, high) = bytes.split_at(BLOCK);
    (load(simd, low), load(simd, high))
}

/// Sixteen bytes, four times.
#[target_feature(enable = "avx512f")]
#[inline]
fn sixteen(simd: Avx512, bytes: &[u8; 16]) -> __m512i {
    _mm512_broadcast_i32x4(u8x16::load_array_ref(simd, bytes).into())
}
