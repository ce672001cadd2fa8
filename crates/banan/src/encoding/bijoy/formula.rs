//! Formulas and quantities: x², ½kg, a−b, s¯¹. Their symbols are codes of common conjuncts.

use super::model;
use super::run::Run;

/// Whether a run is rather a formula than a word: a few letters in a row at most, between symbols of
/// mathematics, and no known word. What looks like both, as i³ and e×B, is a word if nothing else is
/// in the record, which `only` says.
pub(super) fn is_formula(record: &str, run: &Run, only: bool) -> bool {
    let codes = run.codes.as_slice();
    if !is_shaped(codes) {
        return false;
    }
    let text = record.get(run.range.clone()).unwrap_or_default();
    let simple = match codes {
        [b'A'..=b'z', symbol] | [symbol, b'A'..=b'z'] => is_symbol(*symbol),
        [b'A'..=b'z', symbol, b'A'..=b'z'] => is_operator(*symbol),
        _ => false,
    };
    if only {
        let symbols = codes.iter().filter(|code| is_symbol(**code)).count();
        let begins = codes.first().is_some_and(|code| is_symbol(*code));
        // x^½, s¯¹.
        let raised = codes
            .windows(2)
            .any(|pair| matches!(pair, [b'^' | b'_' | 0xAF, code] if is_symbol(*code)));
        return (simple || begins || raised || symbols > 1) && !model::is_known(text);
    }
    let before = record.get(..run.range.start).unwrap_or_default();
    let behind = record.get(run.range.end..).unwrap_or_default();
    simple
        || before.ends_with(goes_on)
        || behind.starts_with(goes_on)
        || before.trim_end_matches(' ').ends_with(is_relation)
        || behind.trim_start_matches(' ').starts_with(is_relation)
        || !model::is_known(text)
}

/// Whether a character beside a formula is a part of it.
fn goes_on(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '/' | '*') || is_relation(c)
}

/// Whether a character stands between two formulas, with or without spaces: = + ≤ − √.
const fn is_relation(c: char) -> bool {
    matches!(c, '+' | '=' | '<' | '>' | '\u{2200}'..='\u{22FF}')
}

/// − ± · × ÷.
const fn is_operator(code: u8) -> bool {
    matches!(code, 0xAD | 0xB1 | 0xB7 | 0xD7 | 0xF7)
}

/// Those and ° ² ³ ¹ ¼ ½ ¾.
const fn is_symbol(code: u8) -> bool {
    is_operator(code) || matches!(code, 0xB0 | 0xB2 | 0xB3 | 0xB9 | 0xBC..=0xBE)
}

/// Whether codes have the shape of a formula: symbols, and no more than two letters in a row, or
/// three if they are all.
fn is_shaped(codes: &[u8]) -> bool {
    let (mut symbols, mut row, mut longest, mut letters) = (false, 0, 0, 0);
    let mut rest = codes;
    while let [code, tail @ ..] = rest {
        rest = tail;
        match code {
            b'a'..=b'z' | b'A'..=b'Z' => {
                (row, letters) = (row + 1, letters + 1);
                longest = row.max(longest);
                continue;
            }
            code if is_symbol(*code) => symbols = true,
            // A macron that is a minus: s¯¹.
            0xAF if matches!(tail, [0xB2 | 0xB3 | 0xB9, ..]) => {}
            b'^' | b'_' => {}
            _ => return false,
        }
        row = 0;
    }
    symbols && (longest < 3 || longest == 3 && letters == 3)
}
