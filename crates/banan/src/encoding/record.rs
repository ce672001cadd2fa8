//! What a whole record shows: facts that rules of single words ask for.

use super::invisible;
use crate::rules::Rule;

/// Facts about a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// It has a Bengali letter, sign or digit.
    pub bengali: bool,
    /// It has nothing but spaces, some of which may be typographic, and what is dropped anyway.
    pub blank: bool,
    /// It has a letter of a right-to-left script.
    pub right_to_left: bool,
    /// It has an ASCII letter.
    pub latin: bool,
    /// It has a character that legacy fonts or mojibake leave: Latin, Greek or Cyrillic beyond
    /// ASCII, or a symbol.
    pub foreign: bool,
    /// It has a quote, a dash or a soft hyphen: beside a Bengali letter it may be a font's code.
    pub punctuation: bool,
    /// It has `&`, `\`, `%` or `=`: an escape may begin there.
    pub escape: bool,
}

impl Facts {
    /// The facts of `record`.
    pub fn of(record: &str) -> Self {
        // What is dropped from such a record is as good as gone, so that the next run sees the same.
        let dropped = |ch| matches!(invisible::kind(ch), Some(Rule::Control | Rule::Bidi));
        let is_blank = |ch: char| ch == '\u{00A0}' || ch.is_ascii_whitespace() || dropped(ch);
        let mut facts = Self { blank: record.chars().all(is_blank), ..Self::default() };
        let mut rest = record.as_bytes();
        loop {
            rest = match rest {
                [0xE0, 0xA6 | 0xA7, _, tail @ ..] => {
                    facts.bengali = true;
                    tail
                }
                [byte @ ..0x80, tail @ ..] => {
                    facts.latin |= byte.is_ascii_alphabetic();
                    facts.escape |= matches!(byte, b'&' | b'\\' | b'%' | b'=');
                    facts.foreign |= *byte == b'^';
                    facts.punctuation |= *byte == b'"';
                    tail
                }
                [lead, tail @ ..] => {
                    let more = match lead {
                        0xC0..0xE0 => 1,
                        0xE0..0xF0 => 2,
                        _ => 3,
                    };
                    let (following, after) = tail.split_at_checked(more).unwrap_or((tail, &[]));
                    facts.right_to_left |= right_to_left(*lead, following);
                    match (lead, following) {
                        (0xC2, [0xA0]) | (0xE0, _) => {}
                        (0xC2, [0xAD]) | (0xE2, [0x80, 0x93..=0xA6]) => facts.punctuation = true,
                        (0xE2, [0x80, 0x80..=0x8F | 0xA7..=0xAF] | [0x81, 0x9F..=0xAF]) => {}
                        (0xC2..=0xD1 | 0xE2, _) => facts.foreign = true,
                        // Greek beyond its first block, some of which is equivalent to signs of
                        // ASCII and Latin-1.
                        (0xE1, [0xBC..=0xBF, _]) => facts.foreign = true,
                        _ => {}
                    }
                    after
                }
                [] => return facts,
            }
        }
    }
}

/// Whether a UTF-8 sequence is a letter of U+0590–08FF or U+FB1D–FEFC.
fn right_to_left(lead: u8, following: &[u8]) -> bool {
    match (lead, following) {
        (0xD6, [second]) => *second >= 0x90,
        (0xD7..=0xDF, _) => true,
        (0xE0, [0xA0..=0xA3, _]) => true,
        (0xEF, [0xAC, third]) => *third >= 0x9D,
        (0xEF, [0xAD..=0xBA, _]) => true,
        (0xEF, [0xBB, third]) => *third <= 0xBC,
        _ => false,
    }
}
