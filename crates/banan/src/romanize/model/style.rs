//! How labels become text.

use alloc::string::String;
use alloc::vec::Vec;

use super::table::Table;
use super::units::{CANDRABINDU, is_flap};

/// What is written for the symbols of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Letters, one after the other.
    Letters,
    /// Phoneme codes with spaces between them.
    Codes,
    /// The International Phonetic Alphabet.
    Ipa {
        /// The symbols of the lexicon's own list instead of those usual for Bengali.
        google: bool,
        /// ড় and ঢ় are r.
        merged: bool,
    },
}

/// Phoneme codes whose sign is not the code: code, usual sign, the lexicon's sign.
const SIGNS: &[(&str, &str, &str)] = &[
    ("O", "ɔ", "ɔ"),
    ("E", "æ", "æ"),
    ("i^", "i̯", "i̯"),
    ("u^", "u̯", "u̯"),
    ("e^", "e̯", "e̯"),
    ("o^", "o̯", "o̯"),
    ("kh", "kʰ", "kʰ"),
    ("g", "ɡ", "ɡ"),
    ("gh", "ɡʱ", "ɡʰ"),
    ("N", "ŋ", "ŋ"),
    ("c", "tʃ", "c"),
    ("ch", "tʃʰ", "cʰ"),
    ("j", "dʒ", "ɟ"),
    ("jh", "dʒʱ", "ɟʰ"),
    ("T", "ʈ", "ʈ"),
    ("Th", "ʈʰ", "ʈʰ"),
    ("D", "ɖ", "ɖ"),
    ("Dh", "ɖʱ", "ɖʰ"),
    ("t", "t̪", "t"),
    ("th", "t̪ʰ", "tʰ"),
    ("d", "d̪", "d"),
    ("dh", "d̪ʱ", "dʰ"),
    ("bh", "bʱ", "bʰ"),
    ("sh", "ʃ", "ʃ"),
];

impl Style {
    /// Appends what `unit` is written as to `text`, and where it ends there to `ends`.
    pub(crate) fn write(
        self,
        table: &Table<'_>,
        unit: u8,
        label: &[u8],
        text: &mut String,
        ends: &mut Vec<u32>,
    ) {
        match self {
            Self::Letters => {
                for &symbol in label {
                    text.push_str(table.symbol(symbol));
                }
            }
            Self::Codes => {
                for &symbol in label {
                    if !text.is_empty() {
                        text.push(' ');
                    }
                    text.push_str(table.symbol(symbol));
                }
            }
            Self::Ipa { google, merged } => {
                for &symbol in label {
                    let code = table.symbol(symbol);
                    let sign = SIGNS.iter().find(|sign| sign.0 == code);
                    text.push_str(match sign {
                        _ if code == "r" && is_flap(unit) && !merged => "ɽ",
                        Some(sign) if google => sign.2,
                        Some(sign) => sign.1,
                        None => code,
                    });
                }
                // The lexicon has no nasal vowels; the letter says where they are.
                if unit == CANDRABINDU
                    && let Some(at) = nasalize(text)
                {
                    let behind = ends.iter_mut().filter(|end| **end as usize > at);
                    behind.for_each(|end| *end += TILDE.len_utf8() as u32);
                }
            }
        }
        ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
    }
}

const TILDE: char = '\u{303}';

/// Puts a tilde on the last full vowel. Gives the byte where it stands.
fn nasalize(text: &mut String) -> Option<usize> {
    let (at, letter) = text.char_indices().rev().find(|&(at, letter)| {
        let glide =
            text.get(at + letter.len_utf8()..).is_some_and(|rest| rest.starts_with('\u{32F}'));
        matches!(letter, 'ɔ' | 'a' | 'i' | 'u' | 'e' | 'æ' | 'o') && !glide
    })?;
    let at = at + letter.len_utf8();
    text.insert(at, TILDE);
    Some(at)
}
