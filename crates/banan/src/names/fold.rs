//! The English side: a name as folded tokens.

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters per token beyond this carry nothing; the cut bounds the work for one pair.
pub(crate) const LONGEST: usize = 48;

/// One token of an English name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Letters a–z as 1–26, digits 0–9 as 27–36.
    pub(crate) letters: Vec<u8>,
    /// Written in capitals throughout, two letters or more: perhaps an acronym.
    pub(crate) capitals: bool,
}

/// Folds an English name: compatibility decomposition, no diacritics, lower case, letters and
/// digits, one space where anything else stood. Apostrophes are dropped.
///
/// ```
/// assert_eq!(banan::names::fold("Kim Jong-Un"), "kim jong un");
/// assert_eq!(banan::names::fold("Aarón Ñíguez, Jr."), "aaron niguez jr");
/// assert_eq!(banan::names::fold("Côte d’Ivoire"), "cote divoire");
/// ```
#[must_use]
pub fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut gap = false;
    each_letter(name, |letter, _| match letter {
        Some(letter) => {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(char::from(letter));
        }
        None => gap = true,
    });
    out
}

/// The tokens of an English name.
pub(crate) fn tokens(name: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut open = false;
    each_letter(name, |letter, upper| match letter {
        Some(letter) => {
            if !open {
                open = true;
                tokens.push(Token { letters: Vec::new(), capitals: true });
            }
            if let Some(token) = tokens.last_mut()
                && token.letters.len() < LONGEST
            {
                token.letters.push(code(letter));
                token.capitals &= upper;
            }
        }
        None => open = false,
    });
    for token in &mut tokens {
        token.capitals &= token.letters.len() > 1;
    }
    tokens
}

/// The code of a folded byte.
pub(crate) const fn code(letter: u8) -> u8 {
    match letter {
        b'a'..=b'z' => letter - b'a' + 1,
        b'0'..=b'9' => letter - b'0' + 27,
        _ => 0,
    }
}

/// The folded byte of a code.
pub(crate) const fn letter(code: u8) -> u8 {
    match code {
        1..=26 => code + b'a' - 1,
        27..=36 => code + b'0' - 27,
        _ => b' ',
    }
}

/// Calls `out` with each folded letter and whether it was a capital; `None` is a break.
fn each_letter(name: &str, mut out: impl FnMut(Option<u8>, bool)) {
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            out(Some(c.to_ascii_lowercase() as u8), !c.is_ascii_lowercase());
        } else if matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`') {
            // d’Ivoire, Sana'a: one token.
        } else if c.is_ascii() {
            out(None, false);
        } else {
            fold_char(c, &mut out);
        }
    }
}

fn fold_char(c: char, out: &mut impl FnMut(Option<u8>, bool)) {
    let upper = c.is_uppercase();
    // Letters whose bar or stroke is not a combining mark in Unicode.
    let plain = match c {
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'ħ' | 'Ħ' => "h",
        'ı' => "i",
        'ə' | 'Ə' => "a",
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ŋ' => "ng",
        _ => "",
    };
    if !plain.is_empty() {
        plain.bytes().for_each(|letter| out(Some(letter), upper));
        return;
    }
    for part in core::iter::once(c).nfkd() {
        if part.is_ascii_alphanumeric() {
            out(Some(part.to_ascii_lowercase() as u8), upper || !part.is_ascii_lowercase());
        } else if !is_combining_mark(part) && !matches!(part, '\u{02B0}'..='\u{02FF}') {
            out(None, false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_inverse() {
        for byte in (b'a'..=b'z').chain(b'0'..=b'9') {
            assert_eq!(letter(code(byte)), byte);
        }
    }

    #[test]
    fn capitals_are_noticed() {
        let flags: Vec<_> = tokens("KCNA J. Ólafur BBC2").iter().map(|t| t.capitals).collect();
        assert_eq!(flags, [true, false, false, true]);
    }
}
