//! Finds words and hashes their prefixes while it goes.
//!
//! A word is a run of Bengali letters, signs and marks; joiners inside it belong to it. A colon
//! glued to its end is offered to the lexicon as well (ড: is an abbreviation), and a colon between
//! one of the visarga prefixes and more letters is part of the word (দু:খ).

use super::automaton;
use crate::code::{Code, ZWNJ, after, block_code, code};
use crate::tables::spelling::{GATE, GATE_BITS, LONGEST};

/// Prefixes of one word that the gate let through; more than this many never happen in practice,
/// and what does not fit is the shorter variant, which a longer one would beat anyway.
const CANDIDATES: usize = 8;

/// What the hash takes for a joiner and for a colon; for a letter it is the code.
const JOINERS: u32 = 0x10C;
const COLON: u32 = 0x13A;

/// One step of the rolling hash. `banan-lab` builds the tables with the same function.
const fn step(hash: u64, code: u32) -> u64 {
    (hash ^ code as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_right(29)
}

/// The part of a word that was read.
struct Prefix {
    hash: u64,
    /// In bytes; every letter takes three.
    length: usize,
    state: u8,
}

impl Prefix {
    /// Reads one more letter, whose hash value is `value`. False if it is none.
    #[inline]
    fn read(&mut self, letter: Code, value: u32) -> bool {
        let class = automaton::class(letter);
        if class == automaton::OUTSIDE {
            return false;
        }
        self.state = automaton::step(self.state, class);
        self.add(value);
        true
    }

    #[inline]
    fn add(&mut self, value: u32) {
        self.hash = step(self.hash, value);
        self.length += 3;
    }

    /// Whether the gate lets it through. What is longer than any variant is none.
    #[inline]
    fn is_open(&self) -> bool {
        let bit = (self.hash >> (64 - GATE_BITS)) as usize;
        GATE.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
            && self.length <= 3 * LONGEST
    }
}

/// A word, in byte offsets of the text that is scanned.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether one of the blind rules or a glued colon has something to say.
    pub(super) suspect: bool,
    candidates: [(u64, usize); CANDIDATES],
    count: usize,
}

impl Word {
    /// Hash and end of the prefixes that may be variants, longest first.
    pub(super) fn candidates(&self) -> impl Iterator<Item = (u64, usize)> {
        self.candidates.iter().copied().take(self.count).rev()
    }

    fn keep(&mut self, hash: u64, end: usize) {
        if self.count == CANDIDATES {
            self.candidates.rotate_left(1);
            self.count -= 1;
        }
        if let Some(place) = self.candidates.get_mut(self.count) {
            *place = (hash, end);
            self.count += 1;
        }
    }
}

pub(super) struct Scanner<'a> {
    text: &'a [u8],
    /// Where to go on.
    at: usize,
    /// The word found last.
    word: Word,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let word =
            Word { start: 0, end: 0, suspect: false, candidates: [(0, 0); CANDIDATES], count: 0 };
        Self { text: text.as_bytes(), at: 0, word }
    }

    /// Whether a letter or joiner stands at `at`.
    fn is_in_word(&self, at: usize) -> bool {
        automaton::class(code(self.text.get(at..).unwrap_or_default())) != automaton::OUTSIDE
    }

    pub(super) fn next_word(&mut self) -> Option<&Word> {
        loop {
            let rest = self.text.get(self.at..)?;
            self.at += rest.iter().position(|byte| *byte == 0xE0)?;
            if self.read_word() {
                return Some(&self.word);
            }
            self.at += 1;
        }
    }

    /// Reads the word that begins at `at`. False if none does.
    fn read_word(&mut self) -> bool {
        let start = self.at;
        self.word.count = 0;
        let mut rest = self.text.get(start..).unwrap_or_default();
        let mut prefix = Prefix { hash: 0, length: 0, state: automaton::START };
        loop {
            // Nearly every letter.
            while let Some(here) = rest.first_chunk().and_then(block_code)
                && prefix.read(here, u32::from(here))
            {
                rest = after(rest, 1);
                if prefix.is_open() {
                    self.word.keep(prefix.hash, start + prefix.length);
                }
            }
            let here = code(rest);
            let joiner = if here >= ZWNJ { JOINERS - u32::from(ZWNJ) } else { 0 };
            if !prefix.read(here, u32::from(here) + joiner) {
                break;
            }
            rest = after(rest, 1);
            if prefix.is_open() {
                self.word.keep(prefix.hash, start + prefix.length);
            }
        }
        if prefix.length == 0 {
            return false;
        }
        self.at = start + prefix.length;
        self.word.start = start;
        self.word.end = self.at;
        self.word.suspect = automaton::is_suspect(prefix.state);
        if rest.first() == Some(&b':') {
            prefix.add(COLON);
            if prefix.is_open() {
                self.word.keep(prefix.hash, self.at + 1);
            }
            self.colon();
        }
        true
    }

    /// A colon between a visarga prefix and more letters belongs to the word.
    fn colon(&mut self) {
        let Some(prefix) = self.text.get(self.word.start..self.word.end) else { return };
        let next = code(self.text.get(self.at + 1..).unwrap_or_default());
        if next >= ZWNJ
            || automaton::class(next) == automaton::OUTSIDE
            || !super::blind::is_visarga_prefix(prefix)
        {
            return;
        }
        self.word.suspect = true;
        self.at += 1;
        while self.is_in_word(self.at) {
            self.at += 3;
        }
        self.word.end = self.at;
    }
}
