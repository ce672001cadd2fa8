//! What an island shows at a glance: which passes can find something in it.
//!
//! A flag may be raised for nothing, but never missed: every pass that could change the cells has
//! one of its flags set.

use super::island::Cell;
use super::{invisible, nfc};
use crate::script::{Class, class};

/// Something that NFC may change.
pub(super) const NFC: u32 = 1;
/// U+200C or U+200D.
pub(super) const JOINER: u32 = 1 << 1;
/// Characters that are dropped or become a space.
pub(super) const INVISIBLE: u32 = 1 << 2;
/// Look-alikes of danda, colon and zero.
pub(super) const PUNCTUATION: u32 = 1 << 3;
/// A sign after a vowel letter.
pub(super) const VOWEL_SIGN: u32 = 1 << 4;
/// Halves of a vowel sign out of order.
pub(super) const HALVES: u32 = 1 << 5;
/// The same mark twice.
pub(super) const TWICE: u32 = 1 << 6;
/// A nukta out of place.
pub(super) const NUKTA: u32 = 1 << 7;
/// Marks out of order.
pub(super) const MARKS: u32 = 1 << 8;
/// A virama after something that takes none.
pub(super) const VIRAMA: u32 = 1 << 9;
/// A vowel sign with no letter before it.
pub(super) const INITIAL: u32 = 1 << 10;
/// A sequence that rules of whole words look at.
pub(super) const WORD: u32 = 1 << 11;

/// The flags of a row of cells.
pub(super) fn of(cells: &[Cell]) -> u32 {
    let mut flags = 0;
    let mut before = (' ', Class::Foreign);
    for cell in cells {
        let now = (cell.ch, class(cell.ch));
        flags |= one(now) | pair(before, now);
        before = now;
    }
    flags
}

/// What a character shows by itself.
fn one((ch, class): (char, Class)) -> u32 {
    match (class, ch) {
        (Class::Consonant, '\u{09DC}' | '\u{09DD}' | '\u{09DF}') => NFC,
        (Class::Sign, '\u{09D7}') => NFC | HALVES | WORD,
        (Class::Other, '\u{09F7}') | (Class::Unassigned, '\u{09E4}' | '\u{09E5}') => PUNCTUATION,
        (Class::Other, '\u{09FE}') => NFC,
        (Class::Foreign, '|' | 'o') => PUNCTUATION,
        (Class::Foreign, '\u{200C}' | '\u{200D}') => JOINER,
        (Class::Foreign, _) => {
            let unstable = if nfc::is_stable(ch) { 0 } else { NFC };
            unstable | if invisible::is_candidate(ch) { INVISIBLE } else { 0 }
        }
        _ => 0,
    }
}

/// What a character shows beside the one before it.
fn pair((before, left): (char, Class), (ch, right): (char, Class)) -> u32 {
    let twice = if before == ch { TWICE } else { 0 };
    match (left, right) {
        (Class::Virama, Class::Nukta) => NFC | NUKTA,
        (Class::Nukta, Class::Nukta | Class::Virama) | (Class::Virama, Class::Virama) => twice,
        (Class::Sign, Class::Sign) => NFC | HALVES | WORD | twice,
        (Class::Sign, Class::Candrabindu) => HALVES,
        (Class::Sign, Class::Nukta) => NUKTA,
        (Class::Vowel, Class::Sign) => VOWEL_SIGN,
        (Class::Consonant, Class::Nukta) if before == 'ব' => NUKTA,
        (Class::Candrabindu, Class::Sign) => MARKS | HALVES,
        (Class::Final, Class::Sign | Class::Candrabindu) => MARKS,
        (Class::Candrabindu | Class::Final, Class::Candrabindu | Class::Final) => twice,
        (Class::Sign | Class::Final | Class::Vowel, Class::Virama) => VIRAMA,
        // A reph, and the conjuncts that the wrong Bijoy table gives.
        (Class::Consonant, Class::Virama) if before == 'র' => WORD,
        (Class::Virama, Class::Consonant) if matches!(ch, 'ন' | 'ম' | 'গ' | 'স') => WORD,
        (Class::Virama, Class::Sign) | (Class::Foreign | Class::Unassigned, Class::Virama) => WORD,
        (Class::Digit, Class::Final) => PUNCTUATION,
        (Class::Foreign, Class::Final) if before.is_ascii_digit() => PUNCTUATION,
        (Class::Foreign | Class::Unassigned, Class::Sign) => INITIAL,
        _ => 0,
    }
}
