//! Words and what they became.
//!
//! The caller owns it. A word has a few places by its hash. A new word takes one that was not used
//! lately, but not at once the best: half of the words of a text never come again. So the size is
//! bounded, and as a miss is only computed again, what is in it never changes any output.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// Places of one set. Those in front were used last.
const WAYS: usize = 4;
/// Number of sets at first and at most, powers of two: 131,072 words take about 11 MB.
const FIRST: usize = 1 << 9;
const MOST: usize = 1 << 15;
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

/// A word and what it became in one piece of memory: the lengths of the word, of the text and of
/// the list of pieces, then these three.
type Packed = Box<[u8]>;

/// Bytes before the word.
const HEAD: usize = 3;

fn pack(word: &str, written: &Written) -> Option<Packed> {
    let Written { text, pieces } = written;
    let mut packed = Vec::with_capacity(HEAD + word.len() + text.len() + 2 * pieces.len());
    for length in [word.len(), text.len(), pieces.len()] {
        packed.push(u8::try_from(length).ok()?);
    }
    packed.extend_from_slice(word.as_bytes());
    packed.extend_from_slice(text.as_bytes());
    for &(from, to) in pieces {
        packed.extend([u8::try_from(from).ok()?, u8::try_from(to).ok()?]);
    }
    Some(packed.into())
}

fn word_of(packed: &[u8]) -> &[u8] {
    let length = packed.first().map_or(0, |length| usize::from(*length));
    packed.get(HEAD..HEAD + length).unwrap_or_default()
}

fn unpack(packed: &[u8], to: &mut Written) {
    to.text.clear();
    to.pieces.clear();
    let [word, text, pieces, rest @ ..] = packed else { return };
    let rest = rest.get(usize::from(*word)..).unwrap_or_default();
    let (text, rest) = rest.split_at_checked(usize::from(*text)).unwrap_or_default();
    to.text.push_str(core::str::from_utf8(text).unwrap_or_default());
    let pairs = rest.as_chunks().0.iter().take(usize::from(*pieces));
    to.pieces.extend(pairs.map(|&[from, to]| (u32::from(from), u32::from(to))));
}

/// The memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    sets: Vec<[Option<Packed>; WAYS]>,
    /// How many words are kept.
    count: usize,
    /// The word asked for last.
    now: Written,
}

fn hash(word: &[u8]) -> usize {
    // Eight bytes at a time; the letters differ in the low bits of every third byte.
    let mut hash = word.len() as u64;
    let mut mix =
        |bytes: u64| hash = (hash ^ bytes).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    let (chunks, last) = word.as_chunks();
    for chunk in chunks {
        mix(u64::from_le_bytes(*chunk));
    }
    let mut rest = [0; 8];
    for (to, from) in rest.iter_mut().zip(last) {
        *to = *from;
    }
    mix(u64::from_le_bytes(rest));
    usize::try_from(hash >> 20 & u64::from(u32::MAX)).unwrap_or(0)
}

impl Words {
    /// What `word` became, from memory or from `write`.
    pub(crate) fn get(&mut self, word: &str, write: impl FnOnce() -> Written) -> &Written {
        if word.len() > LONGEST {
            self.now = write();
            return &self.now;
        }
        if self.count >= 2 * self.sets.len() && self.sets.len() < MOST {
            self.grow();
        }
        let at = hash(word.as_bytes()) & self.sets.len().saturating_sub(1);
        // There is a set for every hash; the other way keeps the compiler content.
        let Some(set) = self.sets.get_mut(at) else {
            self.now = write();
            return &self.now;
        };
        let is = |packed: &Packed| word_of(packed) == word.as_bytes();
        match set.iter().position(|packed| packed.as_ref().is_some_and(is)) {
            Some(place) => {
                if place > 0 {
                    set.iter_mut().take(place + 1).reduce(|front, next| {
                        core::mem::swap(front, next);
                        front
                    });
                }
                unpack(set.first().and_then(Option::as_deref).unwrap_or_default(), &mut self.now);
            }
            None => {
                self.now = write();
                if let Some(packed) = pack(word, &self.now) {
                    self.count += usize::from(keep(set, packed));
                }
            }
        }
        &self.now
    }

    /// Doubles the number of sets.
    fn grow(&mut self) {
        let size = (2 * self.sets.len()).max(FIRST);
        let old = core::mem::take(&mut self.sets);
        self.sets.resize(size, [const { None }; WAYS]);
        self.count = 0;
        for packed in old.into_iter().flatten().flatten() {
            let at = hash(word_of(&packed)) & (size - 1);
            if let Some(set) = self.sets.get_mut(at) {
                self.count += usize::from(keep(set, packed));
            }
        }
    }
}

/// Keeps a new word: in an empty place, or in the middle, and the last one goes. Gives whether there
/// was an empty place.
fn keep(set: &mut [Option<Packed>; WAYS], packed: Packed) -> bool {
    if let Some(empty) = set.iter_mut().find(|place| place.is_none()) {
        *empty = Some(packed);
        return true;
    }
    let mut packed = Some(packed);
    for place in set.iter_mut().skip(WAYS / 2) {
        core::mem::swap(place, &mut packed);
    }
    false
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
                let found = words.get(&word, || {
                    written += 1;
                    Written { text: format!("<{number}>"), pieces: alloc::vec![(0, 0), (1, 2)] }
                });
                assert_eq!(found.text, format!("<{number}>"), "{round}");
                assert_eq!(found.pieces, [(0, 0), (1, 2)]);
            }
        }
        // Words of more than 96 bytes are written every time, most others once as long as there is
        // room.
        let long = (0..5_000_u32).filter(|n| format!("{n}-").len() as u32 + 3 * (n % 40) > 96);
        assert!(written < 5_000 + 2 * long.count() + 1_000, "{written}");
    }
}
