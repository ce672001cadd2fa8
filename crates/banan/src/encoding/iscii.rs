//! ISCII-91 (IS 13194:1991) in Bengali: one byte a letter, in the order in which it is spoken.
//!
//! Only on the caller's word: nothing tells its bytes from those of other encodings.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::edit::Report;
use crate::tables::iscii::CODES;

/// The code that makes another letter of the one before it.
const NUKTA: u8 = 0xE9;
const HALANT: u8 = 0xE8;
/// Switches the script or the font; the byte after it says to what.
const ATTRIBUTE: u8 = 0xEF;
const BENGALI: u8 = 0x43;

/// What came out of ISCII bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded {
    /// The text. What has no reading is U+FFFD in it.
    pub text: String,
    /// What was decoded: bytes of the input and of [`text`](Self::text), one run of codes each.
    pub runs: Vec<(Range<usize>, Range<usize>)>,
    /// Codes without a reading in Bengali; offsets count bytes of the input.
    pub reports: Vec<Report>,
}

/// Decodes ISCII bytes. ASCII stays; offsets count the bytes.
///
/// ```
/// let decoded = banan::iscii::decode_bytes(b"\xCA\xDA\xA2\xD1\xDA 1971\xEA");
/// assert_eq!(decoded.text, "বাংলা 1971।");
/// assert_eq!(decoded.runs[0], (0..5, 0..15));
/// ```
#[must_use]
pub fn decode_bytes(bytes: &[u8]) -> Decoded {
    let mut decoded =
        Decoded { text: String::with_capacity(bytes.len() * 3), ..Decoded::default() };
    let mut at = 0;
    while let Some((&byte, rest)) = bytes.get(at..).and_then(<[u8]>::split_first) {
        let next = rest.first().copied();
        let begin = decoded.text.len();
        let mut used = 1;
        if byte.is_ascii() {
            decoded.text.push(char::from(byte));
            at += 1;
            continue;
        }
        match (byte, next) {
            // A script other than Bengali cannot be read; a font is not text.
            (ATTRIBUTE, Some(BENGALI | 0x30..=0x3F)) => used = 2,
            // ্ that shows, and ্ that makes a half form.
            (HALANT, Some(HALANT)) => {
                decoded.text.push_str("\u{09CD}\u{200C}");
                used = 2;
            }
            (HALANT, Some(NUKTA)) => {
                decoded.text.push_str("\u{09CD}\u{200D}");
                used = 2;
            }
            _ => match reading(byte) {
                Some((_, _, with_nukta)) if next == Some(NUKTA) && !with_nukta.is_empty() => {
                    decoded.text.push_str(with_nukta);
                    used = 2;
                }
                Some((_, text, _)) => decoded.text.push_str(text),
                None => {
                    decoded.text.push('\u{FFFD}');
                    decoded.reports.push(Report { finding: "iscii-code", source: at..at + 1 });
                }
            },
        }
        let end = decoded.text.len();
        match decoded.runs.last_mut() {
            Some((source, output)) if source.end == at => {
                source.end = at + used;
                output.end = end;
            }
            _ => decoded.runs.push((at..at + used, begin..end)),
        }
        at += used;
    }
    decoded
}

fn reading(byte: u8) -> Option<&'static (u8, &'static str, &'static str)> {
    CODES.binary_search_by_key(&byte, |row| row.0).ok().and_then(|at| CODES.get(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nukta_halant_and_attributes() {
        // As ICU's converter ISCII,version=1 reads them, but for the danda.
        let text = |bytes: &[u8]| decode_bytes(bytes).text;
        assert_eq!(text(b"\xEF\x43\xB3\xE8\xD6"), "ক্ষ");
        assert_eq!(text(b"\xB3\xE8\xE8\xD6 \xB3\xE8\xE9\xD6"), "ক্\u{200C}ষ ক্\u{200D}ষ");
        assert_eq!(text(b"\xCD\xE9\xCE\xBF\xE9\xDF\xE9"), "য\u{9BC}য\u{9BC}ড\u{9BC}ৄ");
        assert_eq!(text(b"\xF1\xFA \xEA"), "০৯ ।");
    }

    #[test]
    fn what_has_no_reading_is_reported_where_it_stands() {
        let decoded = decode_bytes(b"a\xAB\xEF\x42");
        assert_eq!(decoded.text, "a\u{FFFD}\u{FFFD}B");
        let places: Vec<_> = decoded.reports.iter().map(|report| report.source.clone()).collect();
        assert_eq!(places, [1..2, 2..3]);
    }
}
