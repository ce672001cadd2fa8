//! First pass: letter by letter. What comes out is one stream of letters without spaces.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization as _;

use super::Strength;
use crate::script::{NUKTA, VIRAMA, ZWJ, ZWNJ, is_bengali_letter, is_consonant};
use crate::tables::key::LETTERS;

/// Letters, digits and symbols of `text`, mapped by `strength`. ড় ঢ় য় are one code point each, and
/// the joiner of র‍্য is kept, because the second pass tells it from a reph.
pub(super) fn flat(text: &str, strength: Strength) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // A separator between two digits is kept, so that ১.৫ is not ১৫.
    let mut separated = false;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '\u{0980}'..='\u{09FF}' => {
                let digit = matches!(c, '০'..='৯');
                separate(&mut out, &mut separated, digit);
                rest = bengali(c, after, strength, &mut out);
                continue;
            }
            ZWJ | ZWNJ if out.ends_with('র') && after.starts_with(VIRAMA) => out.push(ZWJ),
            ZWJ | ZWNJ => {}
            '\0'..='\x7F' => other(c, &mut out, &mut separated),
            _ => {
                let run =
                    rest.find(|c: char| c.is_ascii() || ('\u{0980}'..='\u{09FF}').contains(&c));
                let (run, left) = rest.split_at(run.unwrap_or(rest.len()));
                for c in run.nfkc().flat_map(char::to_lowercase) {
                    other(c, &mut out, &mut separated);
                }
                rest = left;
                continue;
            }
        }
        rest = after;
    }
    out
}

fn separate(out: &mut String, separated: &mut bool, digit: bool) {
    if core::mem::take(separated) && digit && out.ends_with(|c: char| c.is_ascii_digit()) {
        out.push(' ');
    }
}

/// One Bengali character; gives what is left of the text.
fn bengali<'a>(c: char, after: &'a str, strength: Strength, out: &mut String) -> &'a str {
    if let '০'..='৯' = c {
        let digit = u32::from(c) - u32::from('০');
        out.extend(char::from_digit(digit, 10));
        return after;
    }
    let (letter, after) = match after.strip_prefix(NUKTA) {
        Some(left) => match c {
            'ড' => ('\u{09DC}', left),
            'ঢ' => ('\u{09DD}', left),
            'য' => ('\u{09DF}', left),
            // The dot of loans: জ়, ফ়.
            _ => (c, left),
        },
        None => (c, after),
    };
    if matches!(letter, VIRAMA | 'ও') {
        let last = !after.starts_with(|c| is_bengali_letter(c) || matches!(c, ZWJ | ZWNJ));
        if letter == VIRAMA && last {
            return after;
        }
        if letter == 'ও' && last && out.ends_with(is_consonant) {
            out.push('ো');
            return after;
        }
    }
    let table = LETTERS.get(strength as usize);
    let low = (u32::from(letter) & 0x7F) as usize;
    match table.and_then(|table| table.get(low)).copied() {
        // Nothing of the block is at 0 but ঀ, which is a sign of its own.
        Some(0) if low != 0 => {}
        Some(mapped) => out.push(char::from_u32(0x0980 | u32::from(mapped)).unwrap_or(letter)),
        None => {}
    }
    after
}

/// One character that is not Bengali, already folded by compatibility unless it is ASCII.
fn other(c: char, out: &mut String, separated: &mut bool) {
    let dropped = match c {
        ' ' | '\t'..='\r' | '!' | '"' | '\'' | '(' | ')' | ',' | '-' | '.' | '/' | ':' | ';' => {
            true
        }
        '?' | '[' | ']' | '_' | '{' | '}' | '*' => true,
        '\0'..='\x1F' | '\x7F' => true,
        '\0'..='\x7F' => false,
        '«' | '»' | '¡' | '¿' | '·' | '\u{00AD}' | '\u{0964}' | '\u{0965}' | '\u{0970}' => {
            true
        }
        '\u{2000}'..='\u{206F}' | '\u{2212}' | '\u{3001}'..='\u{3004}' => true,
        '\u{3008}'..='\u{301F}' | '\u{30FB}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => true,
        c => c.is_whitespace() || c.is_control(),
    };
    if dropped {
        *separated = true;
    } else {
        separate(out, separated, c.is_ascii_digit());
        out.push(c.to_ascii_lowercase());
    }
}
