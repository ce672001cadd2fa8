//! Words and what they became.
//!
//! The caller owns it. Words are kept in two generations: a new word, and one found in the old
//! generation, goes to the young one; when that is full the old one is dropped and the young one
//! takes its place. So the size is bounded, what was used lately stays, and as a miss is only
//! computed again, what is in it never changes any output.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

/// Words of one generation at most, a power of two. Two of them take about 10 MB.
const MOST: usize = 1 << 16;
/// Places of a generation at first, a power of two.
const FIRST: usize = 1 << 10;
/// Longer words are not kept.
const LONGEST: usize = 96;

/// What a word became.
#[derive(Clone, Debug, Default)]
pub(crate) struct Written {
    /// The output.
    pub(crate) text: String,
    /// Where its pieces begin: byte of the word, byte of the output.
    pub(crate) pieces: Vec<(u32, u32)>,
}

impl Written {
    /// As something that can be looked at.
    pub(crate) fn found(&self) -> Found<'_> {
        Found { text: &self.text, pieces: Pieces::Wide(&self.pieces) }
    }
}

/// What a word became, where it is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<'a> {
    /// The output.
    pub(crate) text: &'a str,
    /// Where its pieces begin.
    pub(crate) pieces: Pieces<'a>,
}

/// Where the pieces of an output begin: byte of the word, byte of the output.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pieces<'a> {
    /// As they come.
    Wide(&'a [(u32, u32)]),
    /// Pairs of bytes below 128.
    Packed(&'a str),
}

impl Pieces<'_> {
    /// The pairs.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, u32)> {
        let (wide, packed) = match *self {
            Self::Wide(wide) => (wide, ""),
            Self::Packed(packed) => (&[][..], packed),
        };
        let packed = packed.as_bytes().as_chunks().0.iter();
        let packed = packed.map(|&[from, to]| (u32::from(from), u32::from(to)));
        wide.iter().copied().chain(packed)
    }
}

/// Where a word is kept.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// Hash of the word.
    hash: u32,
    /// Where it begins in the text of its generation.
    at: u32,
    /// Bytes of the word, 0 for an empty place; of the output that follows it; of the pieces that
    /// follow that.
    lengths: [u8; 3],
}

impl Place {
    fn range(&self, part: usize) -> core::ops::Range<usize> {
        let before = self.lengths.iter().take(part).map(|&length| usize::from(length));
        let start = self.at as usize + before.sum::<usize>();
        start..start + self.lengths.get(part).map_or(0, |&length| usize::from(length))
    }
}

/// Words found by their hash; the next place that is free takes what does not fit.
#[derive(Clone, Debug, Default)]
struct Generation {
    /// Words, each followed by its output and the pieces of that.
    text: String,
    /// At least twice as many places as words, a power of two.
    places: Vec<Place>,
    /// Number of words.
    count: usize,
}

impl Generation {
    fn find(&self, word: &str, hash: u32) -> Option<Place> {
        let mask = self.places.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let place = *self.places.get(at)?;
            if place.lengths[0] == 0 {
                return None;
            }
            if place.hash == hash && self.text.get(place.range(0)) == Some(word) {
                return Some(place);
            }
            at = (at + 1) & mask;
        }
    }

    /// Takes the next free place.
    fn take(&mut self, place: Place) {
        let mask = self.places.len().saturating_sub(1);
        let mut at = place.hash as usize & mask;
        while let Some(here) = self.places.get_mut(at) {
            if here.lengths[0] == 0 {
                *here = place;
                self.count += 1;
                return;
            }
            at = (at + 1) & mask;
        }
    }

    /// Keeps a word; `parts`: the word, its output, the pieces.
    fn keep<'p>(
        &mut self,
        hash: u32,
        lengths: [u8; 3],
        parts: impl Iterator<Item = &'p str>,
    ) -> Place {
        if 2 * self.count >= self.places.len() {
            let size = (2 * self.places.len()).max(FIRST);
            let old = mem::replace(&mut self.places, alloc::vec![Place::default(); size]);
            self.count = 0;
            old.into_iter().filter(|place| place.lengths[0] > 0).for_each(|place| self.take(place));
        }
        let at = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let place = Place { hash, at, lengths };
        self.text.extend(parts);
        self.take(place);
        place
    }

    fn clear(&mut self) {
        self.text.clear();
        self.places.fill(Place::default());
        self.count = 0;
    }
}

/// The memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    young: Generation,
    old: Generation,
    /// The word asked for last, if it was new.
    now: Written,
    /// Its pieces as they are kept.
    packed: String,
}

/// A hash of `word`, all bits of which depend on all of its bytes.
pub(crate) fn hash(word: &[u8]) -> u32 {
    let mut hash = word.len() as u64;
    let mut mix = |bytes: u64| {
        hash = (hash ^ bytes).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        hash ^= hash >> 32;
    };
    let (chunks, last) = word.as_chunks();
    for chunk in chunks {
        mix(u64::from_le_bytes(*chunk));
    }
    let mut rest = [0; 8];
    for (to, from) in rest.iter_mut().zip(last) {
        *to = *from;
    }
    mix(u64::from_le_bytes(rest));
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

impl Words {
    /// What `word` became, from memory or from `write`, which is given an empty output.
    pub(crate) fn get(&mut self, word: &str, write: impl FnOnce(&mut Written)) -> Found<'_> {
        let hash = hash(word.as_bytes());
        let place = match self.young.find(word, hash) {
            Some(place) => place,
            None => {
                if self.young.count >= MOST {
                    mem::swap(&mut self.young, &mut self.old);
                    self.young.clear();
                }
                match self.old.find(word, hash) {
                    Some(place) => {
                        let parts = (0..3).filter_map(|part| self.old.text.get(place.range(part)));
                        self.young.keep(hash, place.lengths, parts)
                    }
                    None => {
                        self.now.text.clear();
                        self.now.pieces.clear();
                        write(&mut self.now);
                        let Some(lengths) = self.pack(word) else { return self.now.found() };
                        let parts = [word, &self.now.text, &self.packed].into_iter();
                        self.young.keep(hash, lengths, parts)
                    }
                }
            }
        };
        let part = |part| self.young.text.get(place.range(part)).unwrap_or_default();
        Found { text: part(1), pieces: Pieces::Packed(part(2)) }
    }

    /// Packs the pieces of what `word` became and gives all three lengths, if they are short enough
    /// to be kept.
    fn pack(&mut self, word: &str) -> Option<[u8; 3]> {
        self.packed.clear();
        for &(from, to) in &self.now.pieces {
            for offset in [from, to] {
                let byte = u8::try_from(offset).ok().filter(u8::is_ascii)?;
                self.packed.push(char::from(byte));
            }
        }
        let length = |text: &str| u8::try_from(text.len()).ok();
        let word = length(word).filter(|&length| 0 < length && usize::from(length) <= LONGEST)?;
        Some([word, length(&self.now.text)?, length(&self.packed)?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn words_are_remembered_and_never_mixed_up() {
        let mut words = Words::default();
        let mut written = 0;
        for round in 0..3 {
            for number in 0..5_000_u32 {
                let word = format!("{number}-{}", "ক".repeat((number % 40) as usize));
                let found = words.get(&word, |to| {
                    written += 1;
                    to.text = format!("<{number}>");
                    to.pieces.extend([(0, 0), (1, 2)]);
                });
                assert_eq!(found.text, format!("<{number}>"), "{round}");
                assert!(found.pieces.iter().eq([(0, 0), (1, 2)]));
            }
        }
        // Words of more than 96 bytes are written every time, all others once.
        let long = (0..5_000_u32).filter(|n| format!("{n}-").len() as u32 + 3 * (n % 40) > 96);
        assert_eq!(written, 5_000 + 2 * long.count());
    }

    #[test]
    fn what_is_used_stays_and_the_rest_goes() {
        let mut words = Words::default();
        let mut written = 0;
        let mut get = |words: &mut Words, word: &str| {
            let found = words.get(word, |to| {
                written += 1;
                to.text.push_str(word);
            });
            assert_eq!(found.text, word);
            written
        };
        for number in 0..3 * MOST {
            if number % 1_000 == 0 {
                get(&mut words, "again and again");
            }
            get(&mut words, &format!("{number}"));
        }
        assert!(words.young.count + words.old.count <= 2 * MOST);
        assert_eq!(get(&mut words, "again and again"), 3 * MOST + 1);
        assert_eq!(get(&mut words, "0"), 3 * MOST + 2);
    }
}
