//! The verifier: says of nearly all text that it is canonical already, at a few instructions a
//! character.
//!
//! The generic NFC quick check is no help here: া and ৗ may compose with what stands before them, so
//! nearly every Bengali line fails it. This one is an automaton over the classes of the script. It
//! may stop for nothing, and then the repair finds nothing to do; it never passes anything that a
//! rule would change. `tests/encoding.rs` holds it to that on every short string.

use super::classes::*;
use super::{invisible, nfc};
use crate::script;

/// What was seen in a line so far, as bits.
mod seen {
    /// An ASCII letter.
    pub const LATIN: u8 = 1;
    /// A Bengali character.
    pub const BENGALI: u8 = 2;
    /// A character that legacy fonts or mojibake leave.
    pub const FOREIGN: u8 = 4;
    /// A character that an escape may begin with.
    pub const ESCAPE: u8 = 8;
    /// A character that is common in Bijoy and rare in other ASCII text.
    pub const CODE: u8 = 16;
}

/// Why the scan stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The end of the text.
    End,
    /// The end of a line in which something of [`seen`] asks for a look.
    Line,
    /// A sequence that some words have by right and damaged words have too.
    Word,
    /// A sequence that canonical text does not have, or hardly ever.
    Trouble,
}

/// A scan over a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan<'a> {
    text: &'a str,
    /// The byte that is read next.
    pub at: usize,
    /// The state of the automaton, times [`WIDTH`].
    state: u16,
    seen: u8,
}

impl<'a> Scan<'a> {
    /// A scan from `at` on, which must be the start of a line or follow an ASCII space.
    pub fn new(text: &'a str, at: usize) -> Self {
        Self { text, at, state: 0, seen: 0 }
    }

    /// Goes on to the next stop. `at` is then behind the character that stopped it.
    pub fn next(&mut self) -> Stop {
        let text = self.text;
        let mut rest = text.as_bytes().get(self.at..).unwrap_or_default();
        let mut state = self.state;
        let mut seen = self.seen;
        let mut look_from = usize::MAX;
        let stop = loop {
            // Most of the text: one Bengali character after another, and the space after a word taken
            // with its last one, which spares a badly predicted branch a word.
            let before = rest.len();
            while let Some((class, length)) = rest.first_chunk().and_then(bengali) {
                rest = rest.get(length..).unwrap_or_default();
                state = step(state, class);
                if state >= FIRST_STOP {
                    break;
                }
            }
            if rest.len() != before {
                seen |= seen::BENGALI;
            }
            if state >= FIRST_STOP {
                if state < FIRST_WORD {
                    break Stop::Trouble;
                }
                state -= FIRST_WORD;
                break Stop::Word;
            }
            let (class, tail) = match rest {
                // The last character of the text, which the loop above has no fourth byte for.
                [0xE0, second @ 0xA6..=0xA7, third] => {
                    seen |= seen::BENGALI;
                    (block_class(*second, *third), [].as_slice())
                }
                [byte @ ..0x80, tail @ ..] => {
                    if seen & !(seen::LATIN | seen::CODE) == 0
                        && state == 0
                        && rest.len() <= look_from
                    {
                        let plain = plain_ascii(rest, seen & seen::CODE != 0);
                        // What makes a block other than plain is not looked for at each of its bytes.
                        look_from = rest.len().saturating_sub(plain + BLOCK);
                        if plain > 0 {
                            seen |= seen::LATIN;
                            rest = rest.get(plain..).unwrap_or_default();
                            continue;
                        }
                    }
                    let (class, bits) = ascii_class(*byte);
                    seen |= bits;
                    (class, tail)
                }
                // The end of the text ends a line too.
                [] if ends_badly((state / WIDTH as u16) as u8) => {
                    state = 0;
                    break Stop::Trouble;
                }
                [] if needs_look(seen) => {
                    seen = 0;
                    break Stop::Line;
                }
                [] => break Stop::End,
                _ => {
                    let at = text.len() - rest.len();
                    let Some(ch) = text.get(at..).and_then(|text| text.chars().next()) else {
                        break Stop::End;
                    };
                    let (class, bits) = foreign_class(ch);
                    seen |= bits;
                    (class, rest.get(ch.len_utf8()..).unwrap_or_default())
                }
            };
            rest = tail;
            state = step(state, class);
            match state {
                ..FIRST_STOP => {}
                NEWLINE_STATE => {
                    state = 0;
                    let look = needs_look(seen);
                    seen = 0;
                    if look {
                        break Stop::Line;
                    }
                }
                FIRST_WORD.. => {
                    state -= FIRST_WORD;
                    break Stop::Word;
                }
                _ => break Stop::Trouble,
            }
        };
        self.at = text.len() - rest.len();
        self.state = state;
        self.seen = seen;
        stop
    }
}

/// Whether a line in which this was seen must be looked at even if every syllable is in order.
const fn needs_look(seen: u8) -> bool {
    seen & (seen::FOREIGN | seen::ESCAPE | seen::CODE) != 0
        || seen & (seen::LATIN | seen::BENGALI) == seen::LATIN | seen::BENGALI
}

/// How many of the next bytes are ASCII without anything to look at; a multiple of the block size.
///
/// A code must be seen by itself, so that a line is looked at whatever stands around it; in a line
/// that had one already (`open`), more change nothing, but its end must be seen.
fn plain_ascii(bytes: &[u8], open: bool) -> usize {
    let (most_codes, newline) = if open { (u8::MAX, b' ') } else { (0, b'\n') };
    let plain = |block: &[u8; BLOCK]| {
        // No early exit inside a block, so that the compiler can use vector instructions; signed
        // comparison, since the smallest common set of those has no other.
        let code = |byte| matches!(byte, b'v' | b'x' | b'z' | b'q' | b'`');
        let codes = block.iter().fold(0_u8, |sum, &byte| sum + u8::from(code(byte)));
        block.iter().fold(codes <= most_codes, |plain, &byte| {
            plain
                & ((byte.cast_signed() >= b' '.cast_signed()) | (byte == newline))
                & (byte != 0x7F)
                & (byte != b'&')
                & (byte != b'\\')
                & (byte != b'%')
        })
    };
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    blocks.iter().take_while(|block| plain(block)).count() * BLOCK
}

const BLOCK: usize = 32;

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
const NEWLINE_STOP: u8 = 32;
const TROUBLE_STOP: u8 = 33;
/// A word to look up; what is above it is the state to go on with.
const WORD_STOP: u8 = 64;

/// Classes, and classes with a space after them.
const WIDTH: usize = 64;
const SPACE_FOLLOWS: usize = 32;
const TABLE: usize = STATES * WIDTH;

// The same in a table of states times WIDTH.
const FIRST_STOP: u16 = NEWLINE_STATE;
const NEWLINE_STATE: u16 = NEWLINE_STOP as u16 * WIDTH as u16;
const TROUBLE_STATE: u16 = TROUBLE_STOP as u16 * WIDTH as u16;
const FIRST_WORD: u16 = WORD_STOP as u16 * WIDTH as u16;

/// The automaton.
static STEPS: [u16; TABLE] = steps();

/// The class of the Bengali character that four bytes begin with, marked if a space follows, and the
/// length of both.
fn bengali(bytes: &[u8; 4]) -> Option<(u8, usize)> {
    let word = u32::from_le_bytes(*bytes);
    let space = word >> 24 == u32::from(b' ');
    if word & 0xFEFF != 0xA6E0 {
        return None;
    }
    let class = block_class((word >> 8) as u8, (word >> 16) as u8);
    Some((class | u8::from(space) << 5, 3 + usize::from(space)))
}

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
            table[state * WIDTH + SPACE_FOLLOWS + class] = after_space(next) as u16 * WIDTH as u16;
            class += 1;
        }
        state += 1;
    }
    table
}

/// The step over a space that follows the answer `next`.
const fn after_space(next: u8) -> u8 {
    match next {
        WORD_STOP.. => match after(next - WORD_STOP, OTHER) {
            START => WORD_STOP + START,
            other => other,
        },
        NEWLINE_STOP.. => next,
        state => after(state, OTHER),
    }
}

/// One step of the automaton.
const fn after(state: u8, class: u8) -> u8 {
    match class {
        NEWLINE => {
            if ends_badly(state) {
                TROUBLE_STOP
            } else {
                NEWLINE_STOP
            }
        }
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

/// The class of an ASCII byte, and what it adds to what was seen.
const fn ascii_class(byte: u8) -> (u8, u8) {
    match byte {
        b'\n' => (NEWLINE, 0),
        b'|' => (PIPE, 0),
        b'o' => (LATIN_O, seen::LATIN),
        b'v' | b'x' | b'z' | b'q' | b'`' => (OTHER, seen::LATIN | seen::CODE),
        b'a'..=b'z' | b'A'..=b'Z' => (OTHER, seen::LATIN),
        b'&' | b'\\' | b'%' => (OTHER, seen::ESCAPE),
        // Font codes as well: ফেব্র"য়ারি, বিশ^বিদ্যালয়.
        b'"' => (QUOTE, 0),
        b'^' => (OTHER, seen::FOREIGN),
        b'\t' | b'\r' => (OTHER, 0),
        0..b' ' | 0x7F => (TROUBLE, 0),
        _ => (OTHER, 0),
    }
}

/// The class of any other character, and what it adds to what was seen.
fn foreign_class(ch: char) -> (u8, u8) {
    match ch {
        '।' | '॥' => (OTHER, 0),
        '‘' | '’' | '“' | '”' | '–' | '—' | '…' => (QUOTE, 0),
        // Only reported: line separators, private use, the replacement character.
        '\u{0085}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{FFFD}'
        | '\u{F0000}'.. => (TROUBLE, 0),
        _ if script::is_joiner(ch) || invisible::is_candidate(ch) || !nfc::is_stable(ch) => {
            (TROUBLE, 0)
        }
        '\u{0080}'..='\u{02FF}' => (QUOTE, seen::FOREIGN),
        '\u{0390}'..='\u{0451}' | '\u{2010}'..='\u{25FF}' => (QUOTE, seen::FOREIGN),
        _ => (OTHER, 0),
    }
}
