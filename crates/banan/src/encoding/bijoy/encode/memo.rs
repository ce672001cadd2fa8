//! Aksharas that were encoded before: most of a text is made of a few hundred.

use alloc::vec;
use alloc::vec::Vec;

use super::encoder::Before;
use crate::encoding::bijoy::cluster::Codes;
use crate::script::{self, Class};

/// The most codes that a slot holds; longer aksharas are worked out each time.
const LONGEST: usize = 8;
/// The most characters of a key: seven bits each.
const MOST: usize = 8;

/// An akshara in the source.
#[derive(Clone, Copy)]
pub(super) struct Source {
    /// Its characters, seven bits each, from U+0980.
    key: u64,
    /// Its length in bytes.
    pub len: usize,
}

/// What an akshara becomes.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    key: u64,
    codes: [u8; LONGEST],
    len: u8,
    /// What stands open after it.
    pub before: Before,
    /// Whether that takes a vowel sign.
    pub takes_sign: bool,
}

impl Slot {
    pub(super) fn codes(&self) -> &[u8] {
        self.codes.get(..usize::from(self.len)).unwrap_or_default()
    }
}

/// A table in which a later akshara takes the place of an earlier one.
pub(super) struct Memo {
    slots: Vec<Slot>,
    shift: u32,
}

impl Memo {
    /// A table for a text of so many bytes.
    pub(super) fn new(bytes: usize) -> Self {
        let size = (bytes / 16).next_power_of_two().clamp(2, 2048);
        let empty =
            Slot { key: 0, codes: [0; LONGEST], len: 0, before: Before::Closed, takes_sign: false };
        Self { slots: vec![empty; size], shift: 64 - size.trailing_zeros() }
    }

    fn index(&self, key: u64) -> usize {
        usize::try_from(key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift).unwrap_or_default()
    }

    #[inline]
    pub(super) fn find(&self, source: Source) -> Option<&Slot> {
        self.slots.get(self.index(source.key)).filter(|slot| slot.key == source.key)
    }

    pub(super) fn keep(&mut self, source: Source, codes: &Codes, before: Before, takes_sign: bool) {
        let mut slot = Slot { key: source.key, codes: [0; LONGEST], len: 0, before, takes_sign };
        let codes = codes.as_slice();
        let Some(place) = slot.codes.get_mut(..codes.len()) else { return };
        place.copy_from_slice(codes);
        slot.len = codes.len() as u8;
        let index = self.index(source.key);
        if let Some(place) = self.slots.get_mut(index) {
            *place = slot;
        }
    }
}

/// The place in the Bengali block of the character at `at`.
#[inline]
pub(super) fn place(text: &[u8], at: usize) -> Option<u8> {
    match text.get(at..at + 3) {
        Some(&[0xE0, high @ (0xA6 | 0xA7), low]) => Some((high & 1) << 6 | low & 0x3F),
        _ => None,
    }
}

/// The akshara at `at`: consonants with nuktas joined by viramas, and its vowel sign. None if what
/// it becomes depends on more than `state`, which has four bits, and on what it is.
#[inline]
pub(super) fn akshara(text: &[u8], at: usize, state: u64) -> Option<Source> {
    let class_at = |at: usize| {
        let place = place(text, at)?;
        Some((place, script::class(char::from_u32(0x0980 + u32::from(place))?)))
    };
    let mut key = 1 << 4 | state;
    let mut count = 0;
    let mut push = |place: u8| {
        key = key << 7 | u64::from(place);
        count += 1;
    };
    let mut end = at;
    let Some((first, Class::Consonant)) = class_at(at) else { return None };
    push(first);
    end += 3;
    loop {
        let Some((next, class)) = class_at(end) else {
            // A joiner may stand before a virama.
            if text.get(end) == Some(&0xE2) {
                return None;
            }
            break;
        };
        match class {
            Class::Nukta => {
                push(next);
                end += 3;
            }
            Class::Virama => {
                let Some((letter, Class::Consonant)) = class_at(end + 3) else { return None };
                push(next);
                push(letter);
                end += 6;
            }
            Class::Sign => {
                push(next);
                end += 3;
                match (next, class_at(end)) {
                    (0x47, Some((second @ (0x3E | 0x57), _))) => {
                        push(second);
                        end += 3;
                    }
                    // The code of ৃ depends on what follows.
                    (0x43, _) => return None,
                    _ => {}
                }
                break;
            }
            _ => break,
        }
        if end - at > 3 * MOST {
            return None;
        }
    }
    (count <= MOST).then_some(Source { key, len: end - at })
}
