//! Words and what they became.
//!
//! The caller owns it. A word has two places by its hash, and a new word takes the one that was used
//! less recently: so the size is bounded, and as a miss is only computed again, what is in it never
//! changes any output.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// Number of pairs of places, a power of two.
const PLACES: usize = 1 << 15;
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

#[derive(Clone, Debug)]
struct Entry {
    word: Box<str>,
    written: Written,
}

/// The memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    /// The place used last comes first.
    places: Vec<[Option<Box<Entry>>; 2]>,
}

fn place(word: &str) -> usize {
    // Eight bytes at a time; the letters differ in the low bits of every third byte.
    let mut hash = word.len() as u64;
    let mut chunks = word.as_bytes().chunks_exact(8);
    let mut mix =
        |bytes: u64| hash = (hash ^ bytes).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    for chunk in chunks.by_ref() {
        mix(chunk.try_into().map_or(0, u64::from_le_bytes));
    }
    let mut rest = [0; 8];
    for (to, from) in rest.iter_mut().zip(chunks.remainder()) {
        *to = *from;
    }
    mix(u64::from_le_bytes(rest));
    usize::try_from(hash >> 20).unwrap_or(0) & (PLACES - 1)
}

impl Words {
    /// What `word` became, from memory or from `write`.
    pub(crate) fn get(&mut self, word: &str, write: impl FnOnce() -> Written) -> &Written {
        if self.places.is_empty() {
            // One more for words that are not kept.
            self.places.resize(PLACES + 1, [None, None]);
        }
        let at = if word.len() > LONGEST { PLACES } else { place(word) };
        // The table is never empty here; the empty form keeps the compiler content.
        let Some([recent, other]) = self.places.get_mut(at) else { return &NOTHING };
        let is = |entry: &Option<Box<Entry>>| entry.as_ref().is_some_and(|e| *e.word == *word);
        if !is(recent) {
            core::mem::swap(recent, other);
            if !is(recent) {
                let mut written = write();
                written.text.shrink_to_fit();
                written.pieces.shrink_to_fit();
                *recent = Some(Box::new(Entry { word: word.into(), written }));
            }
        }
        recent.as_ref().map_or(&NOTHING, |entry| &entry.written)
    }
}

static NOTHING: Written = Written { text: String::new(), pieces: Vec::new() };
