//! The Bengali side of the model: names as tokens of small numbered units.
//!
//! A unit is a letter, a sign, a mark or hasanta. ড় ঢ় য় are one unit each, and so is the fixed
//! group ্য (ja-phala), which behaves like a sign. Joiners are dropped.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::script;

/// The letters behind units 1, 2, …; 0 is no unit.
const LETTERS: &str = "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎািীুূৃেৈোৌ্ংঃঁ";

/// Number of letters in [`LETTERS`].
const PLAIN: u8 = 58;
/// ড়
pub(crate) const RRA: u8 = PLAIN + 1;
/// ঢ়
pub(crate) const RHA: u8 = PLAIN + 2;
/// য়
pub(crate) const YYA: u8 = PLAIN + 3;
/// ্য
pub(crate) const YA_PHALA: u8 = PLAIN + 4;
/// The digits 0 to 9 are the ten units from here.
pub(crate) const DIGIT: u8 = PLAIN + 5;
/// One more than the greatest unit.
pub(crate) const UNITS: u8 = DIGIT + 10;

/// One token of a Bengali name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What the model reads.
    pub(crate) units: Vec<u8>,
    /// Byte range of the text that was split.
    pub(crate) range: Range<usize>,
}

/// The unit of a letter that stands alone; 0 if it is none.
fn unit(c: char) -> u8 {
    // The block has a hundred places, so a table over it is the inverse of LETTERS.
    #[expect(clippy::indexing_slicing, reason = "computed by the compiler, which checks it")]
    const TABLE: [u8; 128] = {
        let mut table = [0; 128];
        let bytes = LETTERS.as_bytes();
        let mut at = 0;
        let mut count = 1;
        while at + 2 < bytes.len() {
            // Every letter of the block is three bytes: E0 A6 80 to E0 A7 BF.
            let low = ((bytes[at + 1] & 1) << 6) | (bytes[at + 2] & 0x3F);
            table[low as usize] = count;
            count += 1;
            at += 3;
        }
        assert!(count == PLAIN + 1, "PLAIN is the number of LETTERS");
        table
    };
    let code = u32::from(c);
    match code {
        0x0980..=0x09FF => match c {
            '০'..='৯' => DIGIT + (code - 0x09E6) as u8,
            '\u{09DC}' => RRA,
            '\u{09DD}' => RHA,
            '\u{09DF}' => YYA,
            // Assamese letters in a name are read as their Bengali neighbours.
            'ৰ' => unit('র'),
            'ৱ' => unit('ব'),
            'ৠ' => unit('ঋ'),
            'ৄ' => unit('ৃ'),
            _ => TABLE.get((code - 0x0980) as usize).copied().unwrap_or(0),
        },
        0x30..=0x39 => DIGIT + (code - 0x30) as u8,
        _ => 0,
    }
}

/// The text of a unit, for tables and explanations.
pub(crate) fn text(unit: u8, out: &mut String) {
    match unit {
        RRA => out.push_str("ড\u{09BC}"),
        RHA => out.push_str("ঢ\u{09BC}"),
        YYA => out.push_str("য\u{09BC}"),
        YA_PHALA => out.push_str("\u{09CD}য"),
        DIGIT..UNITS => out.extend(char::from_u32(0x09E6 + u32::from(unit - DIGIT))),
        _ => out.extend(LETTERS.chars().nth(usize::from(unit).wrapping_sub(1))),
    }
}

/// Whether a unit can carry a syllable: a consonant, a vowel letter, a digit.
fn is_letter(code: u8) -> bool {
    code <= unit('ৎ') || (code >= RRA && code != YA_PHALA)
}

/// Whether a character joins the letters around it into one token: dropped, not a break.
fn is_inside(c: char) -> bool {
    script::is_joiner(c) || matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// The units of one word. Characters that the model does not know are passed over.
pub(crate) fn units(word: &str) -> Vec<u8> {
    let mut units = Vec::with_capacity(word.len() / 3);
    read(word, &mut units);
    units
}

/// The same in a buffer.
pub(crate) fn read(word: &str, units: &mut Vec<u8>) {
    units.clear();
    push_units(word.chars(), units);
}

fn push_units(letters: impl Iterator<Item = char>, units: &mut Vec<u8>) {
    const VIRAMA: u8 = 55;
    for c in letters {
        if c == script::NUKTA {
            if let Some(last) = units.last_mut() {
                *last = match *last {
                    d if d == unit('ড') => RRA,
                    d if d == unit('ঢ') => RHA,
                    YA_PHALA => {
                        // ্য় is hasanta and য়, not ja-phala.
                        *last = VIRAMA;
                        units.push(YYA);
                        continue;
                    }
                    y if y == unit('য') => YYA,
                    other => other,
                };
            }
            continue;
        }
        let next = unit(c);
        if next == 0 {
            continue;
        }
        if c == 'য' && units.last() == Some(&VIRAMA) {
            units.pop();
            units.push(YA_PHALA);
        } else {
            units.push(next);
        }
    }
}

/// The tokens of a name in canonical text. Hyphen, dot, space and everything else that is neither
/// a letter nor an apostrophe separates.
pub(crate) fn tokens(name: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in name.char_indices().chain([(name.len(), ' ')]) {
        let inside = unit(c) != 0 || c == script::NUKTA || (start.is_some() && is_inside(c));
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                let word = name.get(from..at).unwrap_or_default();
                let units = units(word);
                // Signs alone are no name.
                if units.iter().any(|&unit| is_letter(unit)) {
                    tokens.push(Token { units, range: from..at });
                }
            }
            _ => {}
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spell(units: &[u8]) -> String {
        let mut out = String::new();
        for &unit in units {
            text(unit, &mut out);
        }
        out
    }

    #[test]
    fn every_unit_spells_itself() {
        for unit in 1..UNITS {
            let text = spell(&[unit]);
            assert_eq!(units(&text), [unit], "{text}");
        }
    }

    #[test]
    fn nukta_and_ja_phala_are_one_unit() {
        assert_eq!(units("ব্যাড়য়").len(), 5);
        assert_eq!(units("ন\u{09CD}য\u{09BC}").len(), 3);
    }

    #[test]
    fn tokens_break_at_hyphen_and_dot_but_not_at_an_apostrophe() {
        let text = "এ.কিম জং-উন মু’মিন";
        let words: Vec<_> =
            tokens(text).iter().map(|token| text.get(token.range.clone()).unwrap()).collect();
        assert_eq!(words, ["এ", "কিম", "জং", "উন", "মু’মিন"]);
    }
}
