//! Second pass: what depends on neighbours.

use alloc::string::String;

use super::Strength;
use crate::code::{Code, letter};
use crate::script::{VIRAMA, ZWJ, is_consonant, is_sign, is_vowel};

/// Folds the letters of the first pass.
pub(super) fn fold(letters: &[char], strength: Strength) -> String {
    let mut out = String::with_capacity(3 * letters.len() + 8);
    let mut last = '\0';
    let mut rest = letters;
    while let [c, tail @ ..] = rest {
        rest = tail;
        let place = u32::from(*c).wrapping_sub(0x980);
        let sort = SORTS.get(place as usize).copied().unwrap_or(CAREFUL);
        let joined = tail.first() == Some(&VIRAMA);
        // One branch for both, since most letters are neither.
        if sort & (CAREFUL | if joined { CAREFUL_IF_JOINED } else { 0 }) != 0 {
            let Some(kept) = careful(*c, &mut last, &mut rest, strength, &mut out) else {
                continue;
            };
            let geminate = kept == last && is_consonant(kept) && out.len() > kept.len_utf8();
            if !geminate || strength == Strength::Strict {
                push(&mut out, kept);
            }
            last = kept;
            continue;
        }
        let kept = if *c == 'য' { 'জ' } else { *c };
        let geminate = kept == last && sort & CONSONANT != 0 && out.len() > kept.len_utf8();
        last = kept;
        if !geminate || strength == Strength::Strict {
            // Masked, the compiler sees that it is of the block, and so how long.
            out.push(letter(u32::from(kept) as Code & 0x7F));
        }
    }
    out
}

// What the loop over the letters must know of one, as bits.
const CONSONANT: u8 = 1;
/// It depends on its neighbours, or is not of the block, or not written as one character.
const CAREFUL: u8 = 2;
/// It does if a virama stands behind it.
const CAREFUL_IF_JOINED: u8 = 4;

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static SORTS: [u8; 128] = {
    let mut sorts = [0; 128];
    let mut place = 0;
    while place < 128 {
        let c = letter(place);
        if is_consonant(c) {
            sorts[place as usize] |= CONSONANT;
        }
        sorts[place as usize] |= match c {
            VIRAMA | 'ো' | '\u{09DC}' | '\u{09DD}' | '\u{09DF}' => CAREFUL,
            'ঙ' | 'ঞ' | 'ন' | 'ম' | 'এ' => CAREFUL_IF_JOINED,
            _ => 0,
        };
        place += 1;
    }
    sorts
};

/// What a letter becomes among its neighbours, or nothing if all that is to be done was done.
fn careful(
    c: char,
    last: &mut char,
    rest: &mut &[char],
    strength: Strength,
    out: &mut String,
) -> Option<char> {
    let next = rest.first().copied().unwrap_or('\0');
    Some(match c {
        VIRAMA => {
            if is_consonant(next) && (is_consonant(*last) || is_vowel(*last)) {
                skip(rest, 1);
                *last = conjunct(*last, next, strength, out);
            }
            return None;
        }
        // র‍্য is a ra with ya-phala, not a reph.
        ZWJ => {
            if before_ya(rest) {
                skip(rest, 2);
                if strength < Strength::Loose {
                    out.push_str("্য");
                }
                *last = 'য';
            }
            return None;
        }
        'ঙ' | 'ঞ' | 'ন' | 'ম' if before_stop(rest) => {
            skip(rest, 1);
            'ং'
        }
        // Foreign names leave the o unwritten.
        'ো' if strength == Strength::Loose && is_consonant(*last) => return None,
        'য' => 'জ',
        'এ' if before_ya(rest) => 'অ',
        // য় between vowels is the hiatus itself.
        '\u{09DF}' if is_vocalic(*last) => match letter_of(next) {
            Some(vowel) => {
                skip(rest, 1);
                vowel
            }
            None => c,
        },
        c => c,
    })
}

fn skip(rest: &mut &[char], count: usize) {
    *rest = rest.get(count..).unwrap_or_default();
}

/// A virama between two consonants or a vowel and a consonant; gives the last letter.
fn conjunct(first: char, second: char, strength: Strength, out: &mut String) -> char {
    let loose = strength == Strength::Loose;
    if second == 'য' && first != 'র' {
        if !loose {
            out.push_str("্য");
        }
        return 'য';
    }
    let second = if second == 'য' { 'জ' } else { second };
    if second == first && strength >= Strength::Standard {
        return second;
    }
    if loose && second == 'ব' && first != 'র' && first != 'ম' {
        return first;
    }
    if loose && aspirated(first) == Some(second) {
        out.pop();
    } else if !loose || matches!(second, 'ব' | 'র') {
        out.push(VIRAMA);
    }
    push(out, second);
    second
}

fn push(out: &mut String, letter: char) {
    match letter {
        // Keys are in canonical form like all text, though nobody reads them.
        '\u{09DC}' => out.push_str("ড\u{09BC}"),
        '\u{09DD}' => out.push_str("ঢ\u{09BC}"),
        '\u{09DF}' => out.push_str("য\u{09BC}"),
        c => out.push(c),
    }
}

/// Whether `rest` begins with a ya-phala.
fn before_ya(rest: &[char]) -> bool {
    matches!(rest, [VIRAMA, 'য', ..])
}

/// Whether `rest` begins with a virama and a stop consonant.
fn before_stop(rest: &[char]) -> bool {
    let [VIRAMA, stop, ..] = rest else { return false };
    // The rows of five without their nasals.
    matches!(stop, 'ক'..='ঘ' | 'চ'..='ঝ' | 'ট'..='ঢ' | 'ত'..='ধ' | 'প'..='ভ')
}

fn is_vocalic(c: char) -> bool {
    is_sign(c) || is_vowel(c)
}

/// The vowel letter of a vowel sign, as far as the first pass leaves both.
const fn letter_of(sign: char) -> Option<char> {
    Some(match sign {
        'া' => 'আ',
        'ি' => 'ই',
        'ু' => 'উ',
        'ে' => 'এ',
        'ো' => 'ও',
        _ => return None,
    })
}

/// The aspirated twin of a stop: চ্ছ and দ্ধ are geminates too.
const fn aspirated(stop: char) -> Option<char> {
    Some(match stop {
        'ক' => 'খ',
        'গ' => 'ঘ',
        'চ' => 'ছ',
        'জ' => 'ঝ',
        'ট' => 'ঠ',
        'ড' => 'ঢ',
        'ত' => 'থ',
        'দ' => 'ধ',
        'প' => 'ফ',
        'ব' => 'ভ',
        _ => return None,
    })
}
