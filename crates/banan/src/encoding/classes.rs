//! The classes that the rules tell apart: finer than those of the script where a single letter
//! matters, as য does for its phala and ব for a nukta that makes it র.

use crate::script;

pub(super) const OTHER: u8 = 0;
pub(super) const PIPE: u8 = 1;
pub(super) const LATIN_O: u8 = 2;
pub(super) const DIGIT: u8 = 3;
pub(super) const VOWEL: u8 = 4;
pub(super) const VOWEL_AE: u8 = 5;
pub(super) const CONSONANT: u8 = 6;
pub(super) const RA: u8 = 7;
pub(super) const MA: u8 = 8;
pub(super) const NA: u8 = 9;
pub(super) const TA: u8 = 10;
pub(super) const SA: u8 = 11;
pub(super) const KA: u8 = 12;
pub(super) const GA: u8 = 13;
pub(super) const BA: u8 = 14;
pub(super) const YA: u8 = 15;
pub(super) const NUKTA: u8 = 16;
pub(super) const SIGN: u8 = 17;
pub(super) const VIRAMA: u8 = 18;
pub(super) const CANDRABINDU: u8 = 19;
pub(super) const FINAL: u8 = 20;
pub(super) const KHANDA_TA: u8 = 21;
/// Punctuation that legacy fonts reuse for signs: a residue after র or a virama.
pub(super) const QUOTE: u8 = 22;
pub(super) const TROUBLE: u8 = 23;
pub(super) const CLASSES: usize = 24;

/// The class of the character E0 `second` `third`, `second` being A6 or A7.
#[expect(clippy::indexing_slicing, reason = "the index is masked to the size of the table")]
pub(super) const fn block_class(second: u8, third: u8) -> u8 {
    BLOCK_CLASSES[((second & 1) << 6 | third & 0x3F) as usize]
}

static BLOCK_CLASSES: [u8; 128] = block_classes();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn block_classes() -> [u8; 128] {
    let mut table = [TROUBLE; 128];
    let mut place = 0;
    while place < 128 {
        if let Some(ch) = char::from_u32(0x0980 + place as u32) {
            table[place] = bengali_class(ch);
        }
        place += 1;
    }
    table
}

const fn bengali_class(ch: char) -> u8 {
    match ch {
        'অ' | 'এ' => VOWEL_AE,
        'র' => RA,
        'ম' => MA,
        'ন' => NA,
        'ত' => TA,
        'স' => SA,
        'ক' => KA,
        'গ' => GA,
        'ব' => BA,
        'য' => YA,
        // ৗ alone, composed nukta, and ৷, which looks like a danda.
        '\u{09D7}' | '\u{09DC}' | '\u{09DD}' | '\u{09DF}' | '\u{09F7}' | '\u{09FE}' => TROUBLE,
        _ => match script::class(ch) {
            script::Class::Consonant => CONSONANT,
            script::Class::Vowel => VOWEL,
            script::Class::Sign => SIGN,
            script::Class::Nukta => NUKTA,
            script::Class::Virama => VIRAMA,
            script::Class::Candrabindu => CANDRABINDU,
            script::Class::Final => FINAL,
            script::Class::KhandaTa => KHANDA_TA,
            script::Class::Digit => DIGIT,
            script::Class::Other => OTHER,
            script::Class::Unassigned | script::Class::Foreign => TROUBLE,
        },
    }
}

/// The class of any character; what is not in the block is [`OTHER`].
#[expect(clippy::indexing_slicing, reason = "the index is masked to the size of the table")]
pub(super) fn class_of(ch: char) -> u8 {
    match (ch as u32).wrapping_sub(0x0980) {
        place @ ..128 => BLOCK_CLASSES[(place & 127) as usize],
        _ => OTHER,
    }
}
