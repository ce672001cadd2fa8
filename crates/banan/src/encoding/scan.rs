//! The automaton: whether a sequence of characters is canonical, or what in it must be decided by a
//! rule or the word list.
//!
//! The generic NFC quick check is no help here: া and ৗ may compose with what stands before them, so
//! nearly every Bengali line fails it. This is an automaton over the classes of the script. It may
//! stop for nothing, and then the repair finds nothing to do; it never passes anything that a rule
//! would change. `tests/encoding.rs` holds it to that on every short string.

use super::classes::*;
use super::{invisible, nfc};
use crate::script;

/// Why the scan stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The end of the text.
    End,
    /// A sequence that some words have by right and damaged words have too.
    Word,
    /// A sequence that canonical text does not have, or hardly ever.
    Trouble,
}

/// A scan over a stretch of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'a> {
    text: &'a str,
    /// The byte that is read next.
    pub at: usize,
    /// The state of the automaton, times [`WIDTH`].
    state: u16,
}

impl<'a> Scan<'a> {
    /// A scan from `at` on, which must be the start of a line or follow white space.
    pub fn new(text: &'a str, at: usize) -> Self {
        Self { text, at, state: 0 }
    }

    /// Goes on to the next stop. `at` is then behind the character that stopped it.
    pub fn next(&mut self) -> Stop {
        let text = self.text;
        let mut rest = text.as_bytes().get(self.at..).unwrap_or_default();
        let mut state = self.state;
        let stop = loop {
            let (class, tail) = match rest {
                [0xE0, second @ 0xA6..=0xA7, third, tail @ ..] => {
                    (block_class(*second, *third), tail)
                }
                [byte @ ..0x80, tail @ ..] => (ascii_class(*byte), tail),
                [] if ends_badly((state / WIDTH as u16) as u8) => {
                    state = 0;
                    break Stop::Trouble;
                }
                [] => break Stop::End,
                _ => {
                    let at = text.len() - rest.len();
                    let Some(ch) = text.get(at..).and_then(|text| text.chars().next()) else {
                        break Stop::End;
                    };
                    (foreign_class(ch), rest.get(ch.len_utf8()..).unwrap_or_default())
                }
            };
            rest = tail;
            state = step(state, class);
            match state {
                ..FIRST_STOP => {}
                FIRST_WORD.. => {
                    state -= FIRST_WORD;
                    break Stop::Word;
                }
                _ => break Stop::Trouble,
            }
        };
        self.at = text.len() - rest.len();
        self.state = state;
        stop
    }
}

// States: what stands before.
const START: u8 = 0;
const AFTER_DIGIT: u8 = 1;
const AFTER_VOWEL: u8 = 2;
const AFTER_VOWEL_AE: u8 = 3;
const AFTER_CONSONANT: u8 = 4;
const AFTER_RA: u8 = 5;
const AFTER_RA_MA: u8 = 6;
const AFTER_TA: u8 = 7;
const AFTER_SA: u8 = 8;
const AFTER_KA: u8 = 9;
const AFTER_BA: u8 = 10;
/// অ্য: no nukta may follow.
const AFTER_VOWEL_YA: u8 = 11;
const AFTER_NUKTA: u8 = 12;
const AFTER_SIGN: u8 = 13;
const AFTER_CANDRABINDU: u8 = 14;
const AFTER_FINAL: u8 = 15;
const AFTER_KHANDA_TA: u8 = 16;
const VIRAMA_PLAIN: u8 = 17;
const VIRAMA_RA: u8 = 18;
const VIRAMA_RA_MA: u8 = 19;
const VIRAMA_TA: u8 = 20;
const VIRAMA_SA: u8 = 21;
const VIRAMA_KA: u8 = 22;
const VIRAMA_NUKTA: u8 = 23;
const VIRAMA_VOWEL: u8 = 24;
const STATES: usize = 25;

// What the automaton answers instead of a state.
const TROUBLE_STOP: u8 = 32;
/// A word to look up; what is above it is the state to go on with.
const WORD_STOP: u8 = 64;

/// Room for the classes.
const WIDTH: usize = 32;
const TABLE: usize = STATES * WIDTH;

// The same in a table of states times WIDTH.
const FIRST_STOP: u16 = TROUBLE_STATE;
const TROUBLE_STATE: u16 = TROUBLE_STOP as u16 * WIDTH as u16;
const FIRST_WORD: u16 = WORD_STOP as u16 * WIDTH as u16;

/// The automaton.
static STEPS: [u16; TABLE] = steps();

/// A step from `state`, which is multiplied by [`WIDTH`] so that the next one needs no shift. No class
/// leaves the table; the check costs nothing, since it is not on the way from state to state.
fn step(state: u16, class: u8) -> u16 {
    STEPS.get(usize::from(state + u16::from(class))).copied().unwrap_or(TROUBLE_STATE)
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn steps() -> [u16; TABLE] {
    let mut table = [TROUBLE_STATE; TABLE];
    let mut state = 0;
    while state < STATES {
        let mut class = 0;
        while class < CLASSES {
            let next = after(state as u8, class as u8);
            table[state * WIDTH + class] = next as u16 * WIDTH as u16;
            class += 1;
        }
        state += 1;
    }
    table
}

/// One step of the automaton.
const fn after(state: u8, class: u8) -> u8 {
    match class {
        OTHER | LATIN_O | PIPE | QUOTE => match (class, state) {
            (LATIN_O, AFTER_DIGIT) => TROUBLE_STOP,
            (PIPE, AFTER_VOWEL..) => TROUBLE_STOP,
            (QUOTE, AFTER_RA | VIRAMA_PLAIN..) => TROUBLE_STOP,
            (_, VIRAMA_RA) => WORD_STOP + START,
            (_, VIRAMA_VOWEL) => TROUBLE_STOP,
            _ => START,
        },
        DIGIT | VOWEL | VOWEL_AE => match (class, state) {
            (_, VIRAMA_VOWEL) => TROUBLE_STOP,
            (_, VIRAMA_RA) => TROUBLE_STOP,
            (DIGIT, _) => AFTER_DIGIT,
            (VOWEL, _) => AFTER_VOWEL,
            _ => AFTER_VOWEL_AE,
        },
        CONSONANT..=YA => after_letter(state, class),
        NUKTA => match state {
            AFTER_CONSONANT | AFTER_RA | AFTER_RA_MA | AFTER_TA | AFTER_SA | AFTER_KA => {
                AFTER_NUKTA
            }
            _ => TROUBLE_STOP,
        },
        SIGN => match state {
            AFTER_CONSONANT..=AFTER_NUKTA => AFTER_SIGN,
            _ => TROUBLE_STOP,
        },
        VIRAMA => match state {
            AFTER_CONSONANT | AFTER_BA | AFTER_VOWEL_YA => VIRAMA_PLAIN,
            AFTER_RA => VIRAMA_RA,
            AFTER_RA_MA => VIRAMA_RA_MA,
            AFTER_TA => VIRAMA_TA,
            AFTER_SA => VIRAMA_SA,
            AFTER_KA => VIRAMA_KA,
            AFTER_NUKTA => VIRAMA_NUKTA,
            AFTER_VOWEL_AE => VIRAMA_VOWEL,
            _ => TROUBLE_STOP,
        },
        CANDRABINDU => match state {
            AFTER_VOWEL..=AFTER_SIGN => AFTER_CANDRABINDU,
            _ => TROUBLE_STOP,
        },
        FINAL => match state {
            AFTER_VOWEL..=AFTER_CANDRABINDU => AFTER_FINAL,
            _ => TROUBLE_STOP,
        },
        KHANDA_TA => match state {
            VIRAMA_VOWEL => TROUBLE_STOP,
            _ => AFTER_KHANDA_TA,
        },
        _ => TROUBLE_STOP,
    }
}

/// Whether a record should not end here: অ্ lacks its ya-phala, and a final র্ may be a reph out of
/// place.
const fn ends_badly(state: u8) -> bool {
    matches!(state, VIRAMA_RA | VIRAMA_VOWEL)
}

/// The step on a consonant letter.
const fn after_letter(state: u8, class: u8) -> u8 {
    let next = match (class, state) {
        (YA, VIRAMA_VOWEL) => return AFTER_VOWEL_YA,
        (_, VIRAMA_VOWEL) => return TROUBLE_STOP,
        (RA, _) => AFTER_RA,
        (MA, AFTER_RA) => AFTER_RA_MA,
        (TA, _) => AFTER_TA,
        // At a word's start স্ন is what it seems.
        (SA, START) => AFTER_CONSONANT,
        (SA, _) => AFTER_SA,
        (KA, _) => AFTER_KA,
        (BA, _) => AFTER_BA,
        _ => AFTER_CONSONANT,
    };
    match (state, class) {
        // A reph may stand one akshara too late; the others are what the wrong Bijoy table gives.
        (VIRAMA_RA, _)
        | (VIRAMA_RA_MA, NA)
        | (VIRAMA_TA, MA)
        | (VIRAMA_SA, NA)
        | (VIRAMA_KA, SA)
        | (VIRAMA_NUKTA, GA) => WORD_STOP + next,
        _ => next,
    }
}

/// The class of an ASCII byte.
const fn ascii_class(byte: u8) -> u8 {
    match byte {
        b'|' => PIPE,
        b'o' => LATIN_O,
        // A font code as well: ফেব্র"য়ারি.
        b'"' => QUOTE,
        b'\t' | b'\r' => OTHER,
        0..b' ' | 0x7F => TROUBLE,
        _ => OTHER,
    }
}

/// The class of any other character.
fn foreign_class(ch: char) -> u8 {
    match ch {
        '।' | '॥' => OTHER,
        '‘' | '’' | '“' | '”' | '–' | '—' | '…' => QUOTE,
        // Only reported: line separators, private use, the replacement character.
        '\u{0085}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{FFFD}'
        | '\u{F0000}'.. => TROUBLE,
        _ if script::is_joiner(ch) || invisible::is_candidate(ch) || !nfc::is_stable(ch) => TROUBLE,
        _ if is_code(ch) => QUOTE,
        _ => OTHER,
    }
}

/// Whether `ch` is a character that legacy fonts or mojibake leave, and not common besides.
pub(super) const fn is_code(ch: char) -> bool {
    match ch {
        '‘' | '’' | '“' | '”' | '–' | '—' | '…' => false,
        '^' | '\u{0080}'..='\u{02FF}' | '\u{0390}'..='\u{0451}' | '\u{2010}'..='\u{25FF}' => true,
        _ => false,
    }
}
