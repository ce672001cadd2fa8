//! What is odd and stays: named, so that a reader can be told, and never touched.

use super::island::{Cell, before, char_at};
use crate::script::{Class, NUKTA, VIRAMA, ZWJ, ZWNJ, class, is_consonant, is_joiner};

/// What is odd about the character at `at` of a repaired island.
pub(super) fn finding(cells: &[Cell], at: usize) -> Option<&'static str> {
    let ch = char_at(cells, at)?;
    let left = before(cells, at, 1);
    let stands_on = left.map_or(Class::Foreign, class);
    match class(ch) {
        Class::Sign if ch == '\u{09D7}' => Some("half-of-a-sign"),
        Class::Sign => match stands_on {
            Class::Consonant | Class::Nukta => None,
            Class::Sign => Some("two-vowel-signs"),
            Class::Vowel => Some("sign-after-vowel-letter"),
            _ => Some("sign-without-letter"),
        },
        Class::Nukta => match stands_on {
            Class::Consonant => None,
            _ => Some("nukta-out-of-place"),
        },
        Class::Virama => match stands_on {
            Class::Consonant | Class::Nukta => None,
            Class::Vowel if matches!(left, Some('অ' | 'এ')) => None,
            Class::Foreign if left == Some(ZWJ) => None,
            Class::Sign => Some("phala-order"),
            _ => Some("virama-out-of-place"),
        },
        Class::Candrabindu => match stands_on {
            Class::Consonant | Class::Nukta | Class::Sign | Class::Vowel => None,
            _ => Some("mark-out-of-place"),
        },
        Class::Final => match stands_on {
            Class::Consonant | Class::Nukta | Class::Sign | Class::Vowel | Class::Candrabindu => {
                None
            }
            _ => Some("mark-out-of-place"),
        },
        Class::Unassigned => Some("unassigned"),
        Class::Foreign if is_joiner(ch) => joiner(cells, at, ch, left),
        Class::Foreign => match ch {
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}' => Some("private-use"),
            '\u{FFFD}' => Some("replacement-character"),
            '\u{0085}' | '\u{2028}' | '\u{2029}' => Some("line-separator"),
            _ => None,
        },
        _ => None,
    }
}

/// A joiner that is not in one of its two places in Bengali, র⟨ZWJ⟩্য and a visible virama.
fn joiner(cells: &[Cell], at: usize, ch: char, left: Option<char>) -> Option<&'static str> {
    let right = char_at(cells, at + 1);
    let ra_phala = ch == ZWJ && left == Some('র') && right == Some(VIRAMA);
    let visible = ch == ZWNJ && left == Some(VIRAMA) && right.is_some_and(is_consonant);
    let bengali =
        |side: Option<char>| side.is_some_and(|ch| class(ch) != Class::Foreign || ch == NUKTA);
    if ra_phala || visible || !(bengali(left) || bengali(right)) { None } else { Some("joiner") }
}
