//! Words of a text that were looked up already.

use alloc::vec::Vec;
use core::ops::Range;

/// Words of the text that were looked up and are sound: most come again soon.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Where they stand, by a hash: the beginning and the length.
    places: Vec<(u32, u32)>,
}

impl Words {
    const BITS: u32 = 10;

    /// The number under which a word is kept, if it is kept.
    pub fn number(word: &[u8]) -> Option<usize> {
        let (first, last) = (word.first_chunk()?, word.last_chunk()?);
        let mixed = u64::from_le_bytes(*first).rotate_left(29) ^ u64::from_le_bytes(*last);
        Some((mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - Self::BITS)) as usize)
    }

    pub fn has(&self, text: &[u8], number: usize, word: &[u8]) -> bool {
        self.places.get(number).is_some_and(|(start, length)| {
            *length as usize == word.len()
                && text.get(*start as usize..).is_some_and(|rest| rest.starts_with(word))
        })
    }

    pub fn keep(&mut self, number: usize, range: &Range<usize>) {
        if self.places.is_empty() {
            self.places.resize(1 << Self::BITS, (0, 0));
        }
        if let Some(place) = self.places.get_mut(number)
            && let (Ok(start), Ok(length)) = (range.start.try_into(), range.len().try_into())
        {
            *place = (start, length);
        }
    }
}
