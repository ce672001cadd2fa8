//! Finds words and hashes their prefixes while it goes.
//!
//! A word is a run of Bengali letters, signs and marks; joiners inside it belong to it. A colon
//! glued to its end is offered to the lexicon as well (ড: is an abbreviation), and a colon between
//! one of the visarga prefixes and more letters is part of the word (দু:খ).

use crate::tables::spelling::{GATE, GATE_BITS, LONGEST};

/// Prefixes of one word that the gate let through; more than this many never happen in practice,
/// and what does not fit is the shorter variant, which a longer one would beat anyway.
const CANDIDATES: usize = 8;

pub(super) const RA: u32 = 0x30;
pub(super) const TA: u32 = 0x24;
pub(super) const VIRAMA: u32 = 0x4D;
const E: u32 = 0x0F;
const ZWNJ: u32 = 0x10C;
const ZWJ: u32 = 0x10D;
const COLON: u32 = 0x13A;

/// Letters, signs and marks of the block: U+0981–0983, 0985–09B9, 09BC, 09BE–09CE, 09D7, 09DC–09E3,
/// 09F0, 09F1. Unassigned places inside the ranges do no harm.
const LETTERS: u128 = {
    let mut set = 0u128;
    let mut at = 0;
    while at < 128 {
        if matches!(
            at,
            0x01..=0x03 | 0x05..=0x39 | 0x3C | 0x3E..=0x4E | 0x57 | 0x5C..=0x63 | 0x70 | 0x71
        ) {
            set |= 1 << at;
        }
        at += 1;
    }
    set
};

/// Letters that ত্ joins before: ত থ ন ব ম য র, and what is no consonant.
const TA_JOINS: u128 = {
    let mut set = !0u128;
    let mut at = 0x15;
    while at <= 0x39 {
        if !matches!(at, 0x24 | 0x25 | 0x28 | 0x2C | 0x2E | 0x2F | 0x30) {
            set &= !(1 << at);
        }
        at += 1;
    }
    set
};

/// One step of the rolling hash. `banan-lab` builds the tables with the same function.
pub(super) const fn step(hash: u64, code: u32) -> u64 {
    (hash ^ code as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_right(29)
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

    fn offer(&mut self, hash: u64, end: usize) {
        let bit = (hash >> (64 - GATE_BITS)) as usize;
        if GATE.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1) {
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
}

pub(super) struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text: text.as_bytes(), at: 0 }
    }

    /// The code of the letter or joiner at `at`: the low seven bits of a Bengali code point.
    fn code(&self, at: usize) -> Option<u32> {
        match *self.text.get(at..at + 3)? {
            [0xE0, b @ (0xA6 | 0xA7), c] => {
                let code = u32::from(b & 1) << 6 | u32::from(c & 0x3F);
                (LETTERS >> code & 1 == 1).then_some(code)
            }
            [0xE2, 0x80, 0x8C] => Some(ZWNJ),
            [0xE2, 0x80, 0x8D] => Some(ZWJ),
            _ => None,
        }
    }

    pub(super) fn next_word(&mut self) -> Option<Word> {
        loop {
            let rest = self.text.get(self.at..)?;
            self.at += rest.iter().position(|byte| *byte == 0xE0)?;
            if self.code(self.at).is_some() {
                return Some(self.word());
            }
            self.at += 1;
        }
    }

    fn word(&mut self) -> Word {
        let start = self.at;
        let mut word =
            Word { start, end: start, suspect: false, candidates: [(0, 0); CANDIDATES], count: 0 };
        let (mut hash, mut last_four, mut letters) = (0, 0u32, 0usize);
        // A hash of a prefix that is longer than any variant is of no use.
        while let Some(code) = self.code(self.at) {
            self.at += 3;
            letters += 1;
            if letters <= LONGEST {
                hash = step(hash, code);
                word.offer(hash, self.at);
            }
            last_four = last_four << 8 | code & 0xFF;
            let ta = last_four & 0x00FF_FF00 == TA << 16 | VIRAMA << 8
                && (TA_JOINS >> (code & 0x7F) & 1 == 0 || code == ZWNJ);
            let reph = last_four & 0xFFFF_00FF == RA << 24 | VIRAMA << 16 | VIRAMA;
            word.suspect |= ta | reph;
            if letters == 4 {
                word.suspect |= last_four >> 24 == E && last_four >> 16 & 0xFF == VIRAMA;
            }
        }
        word.suspect |= last_four & 0xFFFF == TA << 8 | VIRAMA;
        word.end = self.at;
        if self.text.get(self.at) == Some(&b':') {
            if letters < LONGEST {
                word.offer(step(hash, COLON), self.at + 1);
            }
            self.colon(&mut word);
        }
        word
    }

    /// A colon between a visarga prefix and more letters belongs to the word.
    fn colon(&mut self, word: &mut Word) {
        let Some(prefix) = self.text.get(word.start..word.end) else { return };
        if self.code(self.at + 1).is_none_or(|code| code >= 0x100)
            || !super::blind::is_visarga_prefix(prefix)
        {
            return;
        }
        word.suspect = true;
        self.at += 1;
        while self.code(self.at).is_some() {
            self.at += 3;
        }
        word.end = self.at;
    }
}
