//! An automaton over the letters of a word that tells where the blind rules may have something to
//! say: at এ্যা in front, at ত্ before a letter that it does not join and at the end, at a consonant
//! doubled after reph.

use crate::code::{Code, NUKTA, VIRAMA as VIRAMA_CODE, ZWJ as ZWJ_CODE, ZWNJ as ZWNJ_CODE};

// Classes.
/// No part of a word.
pub(super) const OUTSIDE: u8 = 0;
const LETTER: u8 = 1;
/// A consonant that ত্ does not join: all but ত থ ন ব ম য র.
const PARTED: u8 = 2;
const RA: u8 = 3;
const TA: u8 = 4;
const E: u8 = 5;
const VIRAMA: u8 = 6;
const ZWNJ: u8 = 7;
/// States are multiples of this.
const CLASSES: u8 = 8;

// States: what stands before.
pub(super) const START: u8 = 0;
const FIRST_E: u8 = CLASSES;
const FIRST_E_VIRAMA: u8 = 2 * CLASSES;
const FIRST_E_VIRAMA_LETTER: u8 = 3 * CLASSES;
const ANYTHING: u8 = 4 * CLASSES;
const AFTER_RA: u8 = 5 * CLASSES;
const AFTER_REPH: u8 = 6 * CLASSES;
const AFTER_REPH_LETTER: u8 = 7 * CLASSES;
const AFTER_TA: u8 = 8 * CLASSES;
const AFTER_TA_VIRAMA: u8 = 9 * CLASSES;
/// Seen; nothing leads away from here.
const SUSPECT: u8 = 10 * CLASSES;

/// The class of a code: letters, signs and marks of the block and joiners are in words. Unassigned
/// places between letters do no harm.
#[inline]
pub(super) fn class(code: Code) -> u8 {
    CLASS_OF.get(usize::from(code)).copied().unwrap_or(OUTSIDE)
}

#[inline]
pub(super) fn step(state: u8, class: u8) -> u8 {
    STEPS.get(usize::from(state | class)).copied().unwrap_or(SUSPECT)
}

/// Whether a word that ends in this state is to be looked at.
#[inline]
pub(super) const fn is_suspect(state: u8) -> bool {
    matches!(state, AFTER_TA_VIRAMA | SUSPECT)
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static CLASS_OF: [u8; 256] = {
    let mut table = [OUTSIDE; 256];
    let mut code = 0;
    while code < 132 {
        table[code as usize] = classify(code);
        code += 1;
    }
    table
};

const fn classify(code: Code) -> u8 {
    match code {
        VIRAMA_CODE => VIRAMA,
        ZWNJ_CODE => ZWNJ,
        0x0F => E,
        0x24 => TA,
        0x30 => RA,
        0x25 | 0x28 | 0x2C | 0x2E | 0x2F => LETTER,
        0x15..=0x39 => PARTED,
        0x01..=0x03 | 0x05..=0x14 | NUKTA | 0x3E..=0x4E | 0x57 | 0x5C..=0x63 | 0x70 | 0x71 => {
            LETTER
        }
        ZWJ_CODE => LETTER,
        _ => OUTSIDE,
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static STEPS: [u8; 256] = {
    let mut table = [SUSPECT; 256];
    let mut place = 0;
    while place < SUSPECT {
        table[place as usize] = after(place / CLASSES * CLASSES, place % CLASSES);
        place += 1;
    }
    table
};

const fn after(state: u8, class: u8) -> u8 {
    match (state, class) {
        (START, E) => FIRST_E,
        (FIRST_E, VIRAMA) => FIRST_E_VIRAMA,
        (FIRST_E_VIRAMA, _) => FIRST_E_VIRAMA_LETTER,
        (FIRST_E_VIRAMA_LETTER, _) => SUSPECT,
        (AFTER_RA, VIRAMA) => AFTER_REPH,
        (AFTER_REPH, _) => AFTER_REPH_LETTER,
        (AFTER_REPH_LETTER, VIRAMA) => SUSPECT,
        (AFTER_TA, VIRAMA) => AFTER_TA_VIRAMA,
        (AFTER_TA_VIRAMA, PARTED | ZWNJ) => SUSPECT,
        (_, RA) => AFTER_RA,
        (_, TA) => AFTER_TA,
        _ => ANYTHING,
    }
}
