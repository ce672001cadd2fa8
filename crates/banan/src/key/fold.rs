//! Second pass: what depends on neighbours.

use alloc::string::String;

use super::Strength;
use crate::script::{VIRAMA, ZWJ, is_consonant, is_sign, is_vowel};

/// Folds the letters of the first pass.
pub(super) fn fold(letters: &str, strength: Strength) -> String {
    let mut out = String::with_capacity(letters.len() + 8);
    let mut last = '\0';
    let mut rest = letters.chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next().unwrap_or('\0');
        let kept = match c {
            VIRAMA => {
                if is_consonant(next) && (is_consonant(last) || is_vowel(last)) {
                    last = conjunct(last, &mut rest, strength, &mut out);
                }
                continue;
            }
            // র‍্য is a ra with ya-phala, not a reph.
            ZWJ => {
                if rest.as_str().starts_with("্য") {
                    rest.next();
                    rest.next();
                    if strength < Strength::Loose {
                        out.push_str("্য");
                    }
                    last = 'য';
                }
                continue;
            }
            'ঙ' | 'ঞ' | 'ন' | 'ম' if before_stop(rest.as_str()) => {
                rest.next();
                'ং'
            }
            // Foreign names leave the o unwritten.
            'ো' if strength == Strength::Loose && is_consonant(last) => continue,
            'য' => 'জ',
            'এ' if rest.as_str().starts_with("্য") => 'অ',
            // য় between vowels is the hiatus itself.
            '\u{09DF}' if is_vocalic(last) => match letter_of(next) {
                Some(vowel) => {
                    rest.next();
                    vowel
                }
                None => c,
            },
            c => c,
        };
        let geminate = kept == last && is_consonant(kept) && out.len() > kept.len_utf8();
        if !geminate || strength == Strength::Strict {
            push(&mut out, kept);
        }
        last = kept;
    }
    out
}

/// A virama between `first` and the letter that `rest` begins with; gives the last letter.
fn conjunct(
    first: char,
    rest: &mut core::str::Chars<'_>,
    strength: Strength,
    out: &mut String,
) -> char {
    let second = rest.next().unwrap_or('\0');
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
    // Keys are in canonical form like all text, though nobody reads them.
    match letter {
        '\u{09DC}' => out.push_str("ড\u{09BC}"),
        '\u{09DD}' => out.push_str("ঢ\u{09BC}"),
        '\u{09DF}' => out.push_str("য\u{09BC}"),
        c => out.push(c),
    }
}

/// Whether `rest` begins with a virama and a stop consonant.
fn before_stop(rest: &str) -> bool {
    let stop = rest.strip_prefix(VIRAMA).and_then(|rest| rest.chars().next());
    matches!(
        stop,
        Some(
            'ক' | 'খ'
                | 'গ'
                | 'ঘ'
                | 'চ'
                | 'ছ'
                | 'জ'
                | 'ঝ'
                | 'ট'
                | 'ঠ'
                | 'ড'
                | 'ঢ'
                | 'ত'
                | 'থ'
                | 'দ'
                | 'ধ'
                | 'প'
                | 'ফ'
                | 'ব'
                | 'ভ'
        )
    )
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
