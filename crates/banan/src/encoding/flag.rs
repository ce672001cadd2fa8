//! What an island shows at a glance: which passes can find something in it.
//!
//! A flag may be raised for nothing, but never missed: every pass that could change the cells has
//! one of its flags set.

use super::classes::*;
use super::island::Cell;
use super::{invisible, nfc};

/// Something that NFC may change.
pub(super) const NFC: u16 = 1;
/// U+200C or U+200D.
pub(super) const JOINER: u16 = 1 << 1;
/// Characters that are dropped or become a space.
pub(super) const INVISIBLE: u16 = 1 << 2;
/// Look-alikes of danda, colon and zero.
pub(super) const PUNCTUATION: u16 = 1 << 3;
/// A sign after a vowel letter.
pub(super) const VOWEL_SIGN: u16 = 1 << 4;
/// Halves of a vowel sign out of order.
pub(super) const HALVES: u16 = 1 << 5;
/// The same mark twice.
pub(super) const TWICE: u16 = 1 << 6;
/// A nukta out of place.
pub(super) const NUKTA_PLACE: u16 = 1 << 7;
/// Marks out of order.
pub(super) const MARKS: u16 = 1 << 8;
/// A virama after something that takes none.
pub(super) const VIRAMA_PLACE: u16 = 1 << 9;
/// A vowel sign with no letter before it.
pub(super) const INITIAL: u16 = 1 << 10;
/// A sequence that rules of whole words look at.
pub(super) const WORD: u16 = 1 << 11;
/// Something that is reported if no rule changes it.
pub(super) const ODD: u16 = 1 << 12;

/// The flags of a row of cells.
pub(super) fn of(cells: &[Cell]) -> u16 {
    let mut flags = 0;
    let mut before = OTHER;
    for cell in cells {
        let class = cell.class;
        flags |= pair(before, class);
        if class == OTHER || class == TROUBLE {
            flags |= alone(cell.ch);
        }
        before = class;
    }
    flags
}

/// What a character shows by itself, if the automaton has no class of its own for it.
pub(super) fn alone(ch: char) -> u16 {
    match ch {
        '|' | 'o' => PUNCTUATION,
        ' '..='~' => 0,
        '\u{09DC}' | '\u{09DD}' | '\u{09DF}' => NFC,
        // A sign like the others, only that the automaton stops at it wherever it stands.
        '\u{09D7}' => !0,
        '\u{09F7}' | '\u{09E4}' | '\u{09E5}' => PUNCTUATION | ODD,
        '\u{09FE}' => NFC,
        '\u{0980}'..='\u{09FF}' => ODD,
        '\u{200C}' | '\u{200D}' => JOINER | ODD,
        '\u{0085}' | '\u{2028}' | '\u{2029}' | '\u{E000}'..='\u{F8FF}' | '\u{FFFD}' => ODD,
        '\u{F0000}'..='\u{10FFFD}' => ODD,
        // U+2000 and U+2001 are both: spaces, and equivalent to others.
        _ => {
            let unstable = if nfc::is_stable(ch) { 0 } else { NFC };
            unstable | if invisible::is_candidate(ch) { INVISIBLE } else { 0 }
        }
    }
}

/// What a class shows beside the one before it.
#[expect(clippy::indexing_slicing, reason = "the index is masked to the size of the table")]
#[inline]
pub(super) fn pair(before: u8, class: u8) -> u16 {
    PAIRS[usize::from((u16::from(before) << 5 | u16::from(class)) & 1023)]
}

static PAIRS: [u16; 1024] = pairs();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn pairs() -> [u16; 1024] {
    let mut table = [0; 1024];
    let mut place = 0;
    while place < 1024 {
        table[place] = flags_of((place >> 5) as u8, (place & 31) as u8);
        place += 1;
    }
    table
}

const fn flags_of(left: u8, right: u8) -> u16 {
    match (left, right) {
        (VIRAMA, NUKTA) => NFC | NUKTA_PLACE | ODD,
        (NUKTA, NUKTA) => TWICE | ODD,
        // A composed letter takes no second dot, but NFC must see the two.
        (TROUBLE, NUKTA) => NFC | TWICE | ODD,
        (BA, NUKTA) => NUKTA_PLACE,
        (CONSONANT..=YA, NUKTA) => 0,
        (_, NUKTA) => NUKTA_PLACE | ODD,
        (RA, VIRAMA) => WORD,
        (CONSONANT..=YA | NUKTA | TROUBLE, VIRAMA) => 0,
        (VIRAMA, VIRAMA) => TWICE | NFC | ODD,
        (SIGN | FINAL | VOWEL | VOWEL_AE, VIRAMA) => VIRAMA_PLACE | ODD,
        (_, VIRAMA) => WORD | ODD,
        // The conjuncts that the wrong Bijoy table gives.
        (VIRAMA, NA | MA | GA | SA) => WORD,
        (CONSONANT..=YA | NUKTA, SIGN) => 0,
        // Also a composed letter, which is one, and ৗ, which is a sign.
        (TROUBLE, SIGN) => NFC | HALVES | TWICE | WORD | ODD,
        (SIGN, SIGN) => NFC | HALVES | TWICE | WORD | ODD,
        (SIGN, TROUBLE) => NFC | HALVES | WORD,
        (VOWEL | VOWEL_AE, SIGN) => VOWEL_SIGN | ODD,
        (CANDRABINDU, SIGN) => MARKS | HALVES | ODD,
        (FINAL, SIGN) => MARKS | ODD,
        (VIRAMA, SIGN) => WORD | ODD,
        (_, SIGN) => INITIAL | ODD,
        (CANDRABINDU | FINAL, TROUBLE) => MARKS | HALVES,
        (CANDRABINDU, CANDRABINDU) | (FINAL, FINAL) => TWICE | ODD,
        (FINAL, CANDRABINDU) => MARKS | ODD,
        (SIGN, CANDRABINDU) => HALVES,
        (CONSONANT..=YA | NUKTA | VOWEL | VOWEL_AE, CANDRABINDU | FINAL) => 0,
        (SIGN | CANDRABINDU, FINAL) => 0,
        (DIGIT | OTHER, FINAL) => PUNCTUATION | ODD,
        (_, CANDRABINDU | FINAL) => MARKS | ODD,
        _ => 0,
    }
}
