//! Whole texts, block by block: what asks there for a look, gets one.

#[cfg(test)]
mod tests;
mod words;

use core::ops::Range;

use memchr::memrchr;

use super::blocks::{Asking, BLOCK, BLOCKS, Blocks, With};
use super::repair::{Repair, word_around};
use crate::edit::Rewrite;
use words::Words;

/// Shorter texts are not worth the preparation.
pub(super) const LEAST: usize = 2 * BLOCK;

const RA: &[u8] = "র".as_bytes();
const VIRAMA: &[u8] = "\u{09CD}".as_bytes();

/// How far the work has come.
#[derive(Default)]
struct Done {
    /// Lines that begin before this are done.
    lines: usize,
    /// Islands that begin before this are in order.
    islands: usize,
    words: Words,
}

/// What asks, by where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// The word that ends or goes on here must be known.
    Word(usize),
    /// The automaton must look at the island of this byte.
    Island(usize),
    /// The line of this byte must be looked at.
    Line(usize),
}

impl Repair {
    /// Looks at every line and works on those that may need it.
    pub(super) fn sift(&mut self, text: &str, with: With, out: &mut Rewrite<'_>) {
        let mut blocks = Blocks::new(with);
        let mut asking = Asking { bits: [0; BLOCKS], lines: 0 };
        let mut done = Done::default();
        while let Some(start) = blocks.next(text.as_bytes(), &mut asking) {
            for (index, bits) in asking.bits.iter().enumerate() {
                let block = start + index * BLOCK;
                let whole = asking.lines >> index & 1 != 0;
                let mut bits = bits & from(done.lines, block);
                while bits != 0 {
                    let at = block + bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    // Most of what asks is a danda.
                    if !whole && is_danda(text.as_bytes(), at) {
                        continue;
                    }
                    self.place(text, at, whole, &mut done, out);
                    bits &= from(done.lines, block);
                }
            }
        }
    }

    /// Looks at what asks at `at`.
    fn place(
        &mut self,
        text: &str,
        at: usize,
        whole: bool,
        done: &mut Done,
        out: &mut Rewrite<'_>,
    ) {
        if whole {
            return self.whole_line(text, at, done, out);
        }
        for ask in asks(text.as_bytes(), at).into_iter().flatten() {
            match ask {
                Ask::Word(at) if at >= done.islands && !self.is_known_word(text, at, done) => {
                    self.whole_line(text, at, done, out);
                }
                Ask::Island(at) if at >= done.islands => {
                    let island = island(text.as_bytes(), at, done.islands);
                    if self.is_sound_stretch(text, island.clone()) {
                        done.islands = island.end;
                    } else {
                        self.whole_line(text, at, done, out);
                    }
                }
                Ask::Line(at) if at >= done.lines => self.whole_line(text, at, done, out),
                _ => {}
            }
        }
    }

    /// Works on the line of the byte at `at`, if it needs that.
    fn whole_line(&mut self, text: &str, at: usize, done: &mut Done, out: &mut Rewrite<'_>) {
        let before = text.as_bytes().get(done.lines..at).unwrap_or_default();
        let start = memrchr(b'\n', before).map_or(done.lines, |end| done.lines + end + 1);
        done.lines = self.one_line(text, start, out) + 1;
        done.islands = done.lines;
    }

    /// Whether the word around the byte at `at` is none of those that damage makes.
    fn is_known_word(&self, text: &str, at: usize, done: &mut Done) -> bool {
        let range = word_around(text, at + 1);
        let word = text.as_bytes().get(range.clone()).unwrap_or_default();
        let number = Words::number(word);
        if number.is_some_and(|number| done.words.has(text.as_bytes(), number, word)) {
            return true;
        }
        let sound = self.is_sound_range(text, range.clone());
        if let Some(number) = number.filter(|_| sound) {
            done.words.keep(number, &range);
        }
        sound
    }

    /// Whether the automaton and the word list find an island in order.
    fn is_sound_stretch(&self, text: &str, island: Range<usize>) -> bool {
        // The white space after it belongs to the question, but not the end of the line.
        let behind = text.as_bytes().get(island.end).is_some_and(|byte| *byte != b'\n');
        self.is_sound_until(text, island.start, island.end + usize::from(behind))
    }
}

/// The bits of a block for the bytes at `done` and after.
fn from(done: usize, block: usize) -> u64 {
    u32::try_from(done.saturating_sub(block))
        .ok()
        .and_then(|bits| u64::MAX.checked_shl(bits))
        .unwrap_or(0)
}

/// Whether the byte at `at` ends a danda.
#[inline]
fn is_danda(bytes: &[u8], at: usize) -> bool {
    let three = at.checked_sub(2).and_then(|start| bytes.get(start..=at));
    matches!(three, Some([0xE0, 0xA5, 0xA4 | 0xA5]))
}

/// The stretch between white space around the byte at `at`; nothing before `done` belongs to it.
fn island(bytes: &[u8], at: usize, done: usize) -> Range<usize> {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let before = bytes.get(done..at).unwrap_or_default();
    let after = bytes.get(at..).unwrap_or_default();
    let start = before.iter().rposition(is_space).map_or(done, |place| done + place + 1);
    start..after.iter().position(is_space).map_or(bytes.len(), |place| at + place)
}

/// What the byte at `at` can have asked for.
fn asks(bytes: &[u8], at: usize) -> [Option<Ask>; 3] {
    let ends = |at: usize, with: &[u8]| bytes.get(..at).is_some_and(|head| head.ends_with(with));
    let three = at.checked_sub(2).and_then(|start| bytes.get(start..)?.first_chunk::<3>());
    let here = bytes.get(at).copied().unwrap_or(b'\n');
    let start = at.wrapping_sub(2);
    let behind_virama = ends(start, VIRAMA);
    let is_shape = behind_virama || ends(start, RA);
    let character = match three {
        Some(three @ [0xE0, 0xA6 | 0xA7, _]) => {
            let reph = three == VIRAMA && ends(start, RA);
            Some(if reph { Ask::Word(at) } else { Ask::Island(at) })
        }
        Some([0xE0, 0xA5, 0xA4 | 0xA5]) => None,
        Some([0xE2, 0x80, 0x93 | 0x94 | 0x98 | 0x99 | 0x9C | 0x9D | 0xA6]) => {
            is_shape.then_some(Ask::Island(start))
        }
        _ if bytes.get(start).is_some_and(|lead| *lead >= 0xC0) => Some(Ask::Line(start)),
        _ => None,
    };
    let ascii = match here {
        b'"' => (ends(at, VIRAMA) || ends(at, RA)).then_some(Ask::Island(at)),
        b'|' => (!bytes.get(at.wrapping_sub(1)).is_none_or(u8::is_ascii)).then_some(Ask::Line(at)),
        b'a'..=b'z' | b'A'..=b'Z' | b'&' | b'\\' | b'%' | b'^' | 0x7F => Some(Ask::Line(at)),
        b'\t' | b'\r' | b'\n' => None,
        0..b' ' => Some(Ask::Line(at)),
        _ => None,
    };
    // Nothing that stands on a virama does, or nothing at all.
    let virama = behind_virama.then_some(Ask::Island(at - 3));
    [virama, character, ascii]
}
