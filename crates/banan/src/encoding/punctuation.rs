//! E16, E17: characters that look like a danda, a colon or a zero.

use super::island::{Cell, Context, Fix, With, before, char_at, run};
use crate::rules::Rule;
use crate::script::is_bengali_letter;

/// Decides on a look-alike at `at`.
pub(super) fn repair(cells: &[Cell], at: usize, _: &Context<'_>) -> Option<Fix> {
    let left = before(cells, at, 1);
    match char_at(cells, at)? {
        '\u{09F7}' if left != Some('\u{09F7}') => {
            let length = run(cells, at, |ch| ch == '\u{09F7}');
            // Beside another numerator it is what it says: four sixteenths.
            let fraction =
                |side: Option<char>| side.is_some_and(|ch| matches!(ch, '\u{09F4}'..='\u{09F9}'));
            if fraction(left) || fraction(char_at(cells, at + length)) {
                return None;
            }
            Fix::new(Rule::Danda09f7, length, With::Each('।'))
        }
        '\u{09E4}' => Fix::new(Rule::DandaReserved, 1, With::One('।')),
        '\u{09E5}' => Fix::new(Rule::DandaReserved, 1, With::One('॥')),
        '|' if left.is_some_and(is_bengali_letter)
            && char_at(cells, at + 1).is_none_or(|ch| ch == ' ')
            && !in_row(cells, at) =>
        {
            Fix::new(Rule::DandaPipe, 1, With::One('।'))
        }
        'ঃ' if left.is_some_and(is_digit) && char_at(cells, at + 1).is_some_and(is_digit) => {
            Fix::new(Rule::DigitVisarga, 1, With::One(':'))
        }
        'o' if left.is_some_and(is_bengali_digit) => {
            let length = run(cells, at, |ch| ch == 'o');
            if char_at(cells, at + length).is_some_and(char::is_alphabetic)
                && !char_at(cells, at + length).is_some_and(is_bengali_letter)
            {
                return None;
            }
            Fix::new(Rule::DigitLatinO, length, With::Each('০'))
        }
        _ => None,
    }
}

/// Whether another pipe stands before `at` in its word: a row of a table, or |ক|.
fn in_row(cells: &[Cell], at: usize) -> bool {
    let before = cells.get(..at).unwrap_or_default().iter().rev();
    before.map(|cell| cell.ch).take_while(|ch| !ch.is_whitespace()).any(|ch| ch == '|')
}

fn is_bengali_digit(ch: char) -> bool {
    matches!(ch, '০'..='৯')
}

fn is_digit(ch: char) -> bool {
    ch.is_ascii_digit() || is_bengali_digit(ch)
}
