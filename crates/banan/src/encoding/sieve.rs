//! The first look at a line: which of its words need a closer one, and what kinds of characters it
//! has.
//!
//! Whether a word is in order mostly shows in two neighbours, and a table of pairs needs not wait for
//! what came before, as an automaton does. Where it takes more, the place is marked and the automaton
//! of [`scan`](super::scan) decides; a mark may be set for nothing, but never missed.

use alloc::vec::Vec;
use core::ops::Range;

use super::bijoy::gate::{count, is_enough};
use super::classes::*;

// What a mark or a line has, as bits.
/// The automaton must look at the island.
pub(super) const TROUBLE: u8 = 1;
/// With [`TROUBLE`] in a mark: the automaton need not be asked.
const SURE: u8 = 4;
/// A reph: the word list must know the word that ends here.
pub(super) const WORD: u8 = 2;
/// An ASCII letter.
pub(super) const LATIN: u8 = 4;
/// A quote or dash that legacy fonts use as a sign.
pub(super) const QUOTES: u8 = 8;
/// `&`, `\`, `%` or `=`.
pub(super) const ESCAPE: u8 = 16;
/// `^`, or a character that is neither ASCII nor Bengali nor common punctuation.
pub(super) const FOREIGN: u8 = 32;
/// A character of the Bengali block.
pub(super) const BENGALI: u8 = 64;
// Of the odd characters of a line.
/// A letter of a right-to-left script.
pub(super) const RIGHT_TO_LEFT: u8 = 1;
/// A character that legacy fonts or mojibake leave: Latin, Greek or Cyrillic beyond ASCII, or a
/// symbol.
pub(super) const CODE: u8 = 2;
/// A quote, a dash or a soft hyphen: beside a Bengali letter it may be a font's code.
pub(super) const PUNCTUATION: u8 = 4;
/// Something that is not of U+2008–203F: NFC may know more of it.
pub(super) const OTHERS: u8 = 8;

/// In the table of pairs only: a character that parts words.
const BREAK: u8 = 128;

/// A place that needs a closer look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// The bytes of the island that it is about; the rest may lie around them.
    bytes: (usize, usize),
    /// [`TROUBLE`], [`SURE`] or [`WORD`].
    bits: u8,
}

/// The look at a line, and its result.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    marks: Vec<Mark>,
    /// What the odd characters of the line are.
    pub odd: u8,
}

impl Sieve {
    /// Looks at the first line of `text`. Gives its length, and everything that it has, as bits.
    pub fn look(&mut self, text: &[u8]) -> (usize, u8) {
        self.marks.clear();
        self.odd = 0;
        let mut seen = 0;
        let mut at = 0;
        let mut before = OTHER;
        loop {
            // Most of the text: one Bengali character after another.
            let start = at;
            let bits = run(text, &mut at, &mut before);
            if at != start {
                seen |= BENGALI;
                if bits & (TROUBLE | WORD) != 0 {
                    // A reph at the end of a word, or in something that is more than a word.
                    let unclear = bits & (TROUBLE | BREAK) != 0 || before == VIRAMA;
                    let bits = if unclear { TROUBLE | bits & SURE } else { WORD };
                    self.marks.push(Mark { bytes: (start, at), bits });
                }
            }
            let Some(&byte) = text.get(at) else { break };
            let bits = byte_bits(byte);
            if bits == 0 {
                at += 1;
                before = OTHER;
                continue;
            }
            if byte == b'\n' {
                break;
            }
            let (length, bits) = match byte {
                b'"' if matches!(before, RA | VIRAMA) => (1, QUOTES | TROUBLE),
                b'|' if before != OTHER => (1, TROUBLE),
                b'o' if before != OTHER => (1, LATIN | TROUBLE),
                b'|' => (1, 0),
                b'^' => {
                    self.odd |= CODE;
                    (1, FOREIGN)
                }
                0..0x80 => (1, bits),
                _ => {
                    let (length, bits, odd) = foreign(text.get(at..).unwrap_or_default());
                    self.odd |= odd;
                    if bits == QUOTES && matches!(before, RA | VIRAMA) {
                        (length, QUOTES | TROUBLE)
                    } else {
                        (length, bits)
                    }
                }
            };
            seen |= bits & !TROUBLE;
            if bits & TROUBLE != 0 {
                let invisible = matches!(text.get(at..), Some([0xE2, 0x80, 0x8B..=0x8F, ..]));
                let bits = if invisible { TROUBLE | SURE } else { TROUBLE };
                self.marks.push(Mark { bytes: (at, at + 1), bits });
            }
            at = (at + length).min(text.len());
            before = OTHER;
        }
        for mark in &self.marks {
            seen |= mark.bits & (TROUBLE | WORD);
        }
        (at, seen)
    }

    /// The marks of the line, in order.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }
}

impl Mark {
    /// Bytes of the island that it is about; none of them is white space.
    pub fn bytes(self) -> Range<usize> {
        self.bytes.0..self.bytes.1
    }

    /// The end of the word to look up, if that is all there is to do.
    pub fn word(self) -> Option<usize> {
        (self.bits == WORD).then_some(self.bytes.1)
    }

    /// Whether there is something to repair.
    pub fn is_sure(self) -> bool {
        self.bits & SURE != 0
    }
}

/// Goes over a run of Bengali characters. Gives what its pairs show.
#[inline]
fn run(text: &[u8], at: &mut usize, before: &mut u8) -> u8 {
    let mut bits = 0;
    let mut place = *at;
    let mut left = *before;
    'run: {
        // The end of the text is asked for once in a few characters.
        while let Some(window) = text.get(place..).and_then(|rest| rest.first_chunk::<16>()) {
            for start in [0, 3, 6, 9, 12] {
                let four = window.get(start..).and_then(|window| window.first_chunk());
                let Some(class) = bengali(four.copied().unwrap_or_default()) else {
                    place += start;
                    break 'run;
                };
                bits |= pair(left, class);
                left = class;
            }
            place += 15;
        }
        while let Some([a, b, c]) = text.get(place..).and_then(|rest| rest.first_chunk::<3>()) {
            let Some(class) = bengali([*a, *b, *c, 0]) else { break 'run };
            bits |= pair(left, class);
            left = class;
            place += 3;
        }
    }
    (*at, *before) = (place, left);
    bits
}

/// The class of a character of the block, and one more byte.
#[expect(
    clippy::indexing_slicing,
    reason = "the index is masked to less than the size of the table"
)]
#[inline]
fn bengali(bytes: [u8; 4]) -> Option<u8> {
    let word = u32::from_le_bytes(bytes);
    if word & 0xFEFF != 0xA6E0 {
        return None;
    }
    Some(BY_BYTES[(word >> 8 & 0x3F01) as usize])
}

/// The classes of the block by the last two bytes, less what all have in common. Mostly holes, but
/// that spares putting the bits together.
static BY_BYTES: [u8; 0x4000] = by_bytes();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn by_bytes() -> [u8; 0x4000] {
    let mut table = [super::classes::TROUBLE; 0x4000];
    let mut place = 0;
    while place < 128 {
        let (second, third) = (0xA6 + (place >> 6), 0x80 + (place & 0x3F));
        table[(place & 0x3F) << 8 | place >> 6] = block_class(second as u8, third as u8);
        place += 1;
    }
    table
}

/// What a class shows behind another.
#[expect(clippy::indexing_slicing, reason = "two bytes, one shifted by five, stay in the table")]
#[inline]
fn pair(before: u8, class: u8) -> u8 {
    PAIRS[usize::from(before) << 5 | usize::from(class)]
}

/// With room for classes that there are not, so that no index needs to be looked at.
static PAIRS: [u8; 1 << 13] = pairs();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn pairs() -> [u8; 1 << 13] {
    let mut table = [0; 1 << 13];
    let mut place = 0;
    while place < CLASSES << 5 {
        table[place] = bits_of((place >> 5) as u8, (place & 31) as u8);
        place += 1;
    }
    table
}

const fn bits_of(before: u8, class: u8) -> u8 {
    match (before, class) {
        (_, super::classes::TROUBLE) => TROUBLE | SURE,
        (RA, VIRAMA) => WORD,
        // ব় is র.
        (BA, NUKTA) => TROUBLE | SURE,
        (CONSONANT..=YA, NUKTA | SIGN | VIRAMA | CANDRABINDU | FINAL) => 0,
        (NUKTA, SIGN | VIRAMA | CANDRABINDU | FINAL) => 0,
        (VOWEL | VOWEL_AE | SIGN, CANDRABINDU | FINAL) | (CANDRABINDU, FINAL) => 0,
        // অ্যা.
        (VOWEL_AE, VIRAMA) => TROUBLE,
        (_, NUKTA | SIGN | VIRAMA | CANDRABINDU | FINAL) => TROUBLE | SURE,
        // What the wrong Bijoy table gives: ম্ন, স্ন, ত্ম, ক্স, ড়্গ.
        (VIRAMA, NA | MA | SA | GA) => TROUBLE,
        (VIRAMA, CONSONANT..=YA) => 0,
        (VIRAMA, _) => TROUBLE,
        (_, DIGIT | OTHER) => BREAK,
        _ => 0,
    }
}

/// What a byte that begins a character has; nothing for what stands in any text.
#[expect(clippy::indexing_slicing, reason = "as many entries as there are bytes")]
#[inline]
fn byte_bits(byte: u8) -> u8 {
    BYTES[usize::from(byte)]
}

static BYTES: [u8; 256] = bytes();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn bytes() -> [u8; 256] {
    let mut table = [FOREIGN; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => LATIN,
            b'&' | b'\\' | b'%' | b'=' => ESCAPE,
            b'^' => FOREIGN,
            b'"' => QUOTES,
            b'\t' | b'\r' => 0,
            0..b' ' | b'|' | 0x7F => TROUBLE,
            _ => 0,
        };
        byte += 1;
    }
    table
}

/// The length of the character that begins `bytes`, which is neither ASCII nor in the block, what it
/// has, and what kind of odd character it is.
fn foreign(bytes: &[u8]) -> (usize, u8, u8) {
    let (length, odd) = match bytes {
        // The dandas.
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] => return (3, 0, 0),
        // – — ‘ ’ “ ” …
        [0xE2, 0x80, 0x93 | 0x94 | 0x98 | 0x99 | 0x9C | 0x9D | 0xA6, ..] => return (3, QUOTES, 0),
        [0xE2, 0x80, 0x93..=0xA6, ..] => (3, PUNCTUATION),
        [0xE2, 0x80, 0x88..=0x8F | 0xA7..=0xAF, ..] => (3, 0),
        [0xE2, 0x80, 0xB0..=0xBF, ..] => (3, CODE),
        [0xE2, 0x80, 0x80..=0x87, ..] | [0xE2, 0x81, 0x9F..=0xAF, ..] => (3, OTHERS),
        [0xC2, 0xAD, ..] => (2, PUNCTUATION | OTHERS),
        [0xC2, 0xA0, ..] => (2, OTHERS),
        [0xC2..=0xD1, ..] => (2, CODE | OTHERS),
        // Greek beyond its first block, some of which is equivalent to signs of ASCII and Latin-1.
        [0xE2, ..] | [0xE1, 0xBC..=0xBF, ..] => (3, CODE | OTHERS),
        [lead, second, third, ..] => {
            let length = match lead {
                ..0xE0 => 2,
                0xE0..0xF0 => 3,
                _ => 4,
            };
            let right = if right_to_left(*lead, *second, *third) { RIGHT_TO_LEFT } else { 0 };
            (length, right | OTHERS)
        }
        [lead, second] => {
            (2, OTHERS | if right_to_left(*lead, *second, 0) { RIGHT_TO_LEFT } else { 0 })
        }
        _ => (1, OTHERS),
    };
    let quotes = if odd & PUNCTUATION == 0 { 0 } else { QUOTES };
    (length, FOREIGN | TROUBLE | quotes, odd)
}

/// Whether a character is a letter of U+0590–08FF or U+FB1D–FEFC.
fn right_to_left(lead: u8, second: u8, third: u8) -> bool {
    matches!(
        (lead, second, third),
        (0xD6, 0x90.., _)
            | (0xD7..=0xDF, ..)
            | (0xE0, 0xA0..=0xA3, _)
            | (0xEF, 0xAC, 0x9D..)
            | (0xEF, 0xAD..=0xBA, _)
            | (0xEF, 0xBB, ..=0xBC)
    )
}

/// What a first look at a line tells of the whole of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ascii {
    /// ASCII in which nothing asks for a look.
    Plain,
    /// ASCII that needs a look.
    Odd,
    /// Not ASCII.
    Not,
}

/// Looks at a line that may be ASCII.
///
/// Odd are controls, what an escape may begin with, and lines with as many pairs of letters as Bijoy
/// has.
pub(super) fn ascii(line: &[u8]) -> Ascii {
    let counts = count(line);
    if counts.ascii < line.len() {
        return Ascii::Not;
    }
    if counts.odd || is_enough(counts.hits, line.len()) { Ascii::Odd } else { Ascii::Plain }
}

#[cfg(test)]
mod tests {
    use super::super::scan::{Scan, Stop};
    use super::{Ascii, SURE, Sieve, TROUBLE, WORD, ascii};
    use alloc::string::String;
    use alloc::vec;

    /// Of every class a character, and what the classes do not tell apart.
    const ALPHABET: [char; 30] = [
        'ক', 'খ', 'র', 'ম', 'ন', 'ত', 'স', 'গ', 'ব', 'য', 'অ', 'ই', 'া', '\u{09CD}', '\u{09BC}', 'ঁ',
        'ং', 'ৎ', '২', '\u{09DC}', '৳', '“', '"', 'o', '|', ' ', '\u{200D}', 'é', '।', '\u{7}',
    ];

    #[test]
    fn what_the_automaton_stops_at_is_marked_and_what_is_sure_it_stops_at() {
        let mut sieve = Sieve::default();
        let mut text = String::new();
        for length in 1..=4 {
            let mut places = vec![0; length];
            loop {
                text.clear();
                text.extend(places.iter().filter_map(|place: &usize| ALPHABET.get(*place)));
                let (end, seen) = sieve.look(text.as_bytes());
                assert_eq!(end, text.len());
                let stop = Scan::new(&text, 0).next();
                assert!(
                    stop == Stop::End || seen & (TROUBLE | WORD) != 0,
                    "{} is passed",
                    text.escape_unicode()
                );
                assert!(
                    stop != Stop::End || sieve.marks().iter().all(|mark| mark.bits & SURE == 0),
                    "{} is not sure",
                    text.escape_unicode()
                );
                let Some(at) = places.iter().rposition(|place| place + 1 < ALPHABET.len()) else {
                    break;
                };
                for (index, place) in places.iter_mut().enumerate().skip(at) {
                    *place = if index == at { *place + 1 } else { 0 };
                }
            }
        }
    }

    #[test]
    fn a_line_of_ascii_is_plain_without_controls_escapes_and_codes() {
        let sentence = "The house at the end of the street is one hundred years old.";
        for line in ["", "a", "The old house", sentence, &sentence.repeat(200), "a\tb\r"] {
            assert_eq!(ascii(line.as_bytes()), Ascii::Plain, "{line}");
        }
        for odd in ["\u{7}", "\u{7F}", "&", "%", "\\"] {
            for at in 0..=sentence.len() {
                let (head, tail) = sentence.split_at(at);
                let line = alloc::format!("{head}{odd}{tail}");
                assert_eq!(ascii(line.as_bytes()), Ascii::Odd, "{line:?}");
            }
        }
        assert_eq!(ascii(b"evsjv"), Ascii::Odd);
        assert_eq!(ascii("evsjv fvlv ".repeat(1000).as_bytes()), Ascii::Odd);
        assert_eq!(ascii("é".as_bytes()), Ascii::Not);
        assert_eq!(ascii(alloc::format!("é{sentence}").as_bytes()), Ascii::Not);
        assert_eq!(ascii(alloc::format!("é{}", sentence.repeat(200)).as_bytes()), Ascii::Not);
    }
}
