//! Texts that are kept once and numbered in the order in which they were first seen.

use alloc::vec::Vec;

use super::index::Texts;
use crate::lexicon::hash;

/// Distinct texts, and an open-addressing table over them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interner {
    texts: Texts,
    /// A power of two of places, at most half of them taken.
    table: Vec<u32>,
}

const EMPTY: u32 = u32::MAX;

impl Interner {
    /// Number of texts.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// A text by its number.
    pub(crate) fn get(&self, number: u32) -> &[u8] {
        self.texts.get(number as usize)
    }

    /// The number of a text, if it was seen.
    pub(crate) fn find(&self, text: &[u8]) -> Option<u32> {
        self.table.get(self.place(text)).copied().filter(|number| *number != EMPTY)
    }

    /// The number of a text.
    pub(crate) fn intern(&mut self, text: &[u8]) -> u32 {
        if self.table.len() < (self.texts.len() + 1) * 2 {
            self.grow();
        }
        let place = self.place(text);
        match self.table.get_mut(place) {
            Some(slot) if *slot == EMPTY => {
                *slot = self.texts.len() as u32;
                self.texts.push(text);
                self.texts.len() as u32 - 1
            }
            slot => slot.map_or(EMPTY, |slot| *slot),
        }
    }

    /// The place of a text, or where it would go.
    fn place(&self, text: &[u8]) -> usize {
        let mask = self.table.len().wrapping_sub(1);
        let mut place = (hash::hash(text) >> 32) as usize & mask;
        while let Some(&number) = self.table.get(place) {
            if number == EMPTY || self.get(number) == text {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        let size = (self.table.len() * 2).max(1024);
        self.table = alloc::vec![EMPTY; size];
        for number in 0..self.texts.len() as u32 {
            let place = self.place(self.get(number));
            self.table.get_mut(place).into_iter().for_each(|slot| *slot = number);
        }
    }

    /// The texts without the table.
    pub(crate) fn into_texts(self) -> Texts {
        self.texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_given_once() {
        let mut all = Interner::default();
        assert_eq!(all.find(b"a"), None);
        for number in 0..3000_u32 {
            assert_eq!(all.intern(&number.to_le_bytes()), number);
        }
        assert_eq!(all.intern(&7_u32.to_le_bytes()), 7);
        assert_eq!(all.find(&2999_u32.to_le_bytes()), Some(2999));
        assert_eq!(all.find(b"none"), None);
        assert_eq!(all.into_texts().len(), 3000);
    }
}
