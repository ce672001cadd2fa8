//! HTML character references.

use alloc::string::String;

use crate::script::is_bengali_letter;
use crate::tables::entities::ENTITIES;

/// How many `amp;` may stand in front of a reference: text that was escaped more often than that
/// is about escaping.
const MOST_AMPERSANDS: usize = 3;
/// Names and numbers longer than this are not read.
const LONGEST: usize = 10;

/// Decodes the references of one record.
pub(super) struct Decoder<'a> {
    record: &'a str,
    on: bool,
    /// Whether the record has a Bengali letter, or a reference to one.
    bengali: bool,
}

/// What stands after `&` and any number of `amp;`.
enum Body {
    /// A reference to this character, ending at this offset.
    Numeric(char, usize),
    Named(char, usize),
    /// A reference that is not decoded: to a control, to markup.
    Refused,
    /// No reference.
    None,
}

impl<'a> Decoder<'a> {
    pub(super) fn new(record: &'a str, on: bool) -> Self {
        let mut decoder = Self { record, on, bengali: true };
        decoder.bengali = on
            && (record.chars().any(is_bengali_letter)
                || record.match_indices('&').any(|(at, _)| {
                    matches!(decoder.body(skip_ampersands(record, at + 1).1),
                        Body::Numeric(c, _) if is_bengali_letter(c))
                }));
        decoder
    }

    /// The reference whose `&` is at `at`: where it ends and what it stands for.
    pub(super) fn at(&self, at: usize) -> Option<(usize, String)> {
        if !self.on {
            return None;
        }
        let (ampersands, start) = skip_ampersands(self.record, at + 1);
        if ampersands > MOST_AMPERSANDS {
            return None;
        }
        let (c, end) = match self.body(start) {
            Body::Numeric(c, end) => (c, end),
            Body::Named(c, end) if self.bengali => (c, end),
            Body::None if self.bengali && ampersands > 0 => ('&', start),
            _ => return None,
        };
        Some((end, c.into()))
    }

    fn body(&self, start: usize) -> Body {
        let rest = self.record.as_bytes().get(start..).unwrap_or_default();
        let window = rest.get(..rest.len().min(LONGEST + 1)).unwrap_or_default();
        let Some(body) = window
            .iter()
            .position(|byte| *byte == b';')
            .and_then(|length| self.record.get(start..start + length))
        else {
            return Body::None;
        };
        let end = start + body.len() + 1;
        if let Some(number) = body.strip_prefix('#') {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => digits(hex, 16),
                None => digits(number, 10),
            };
            return match code {
                Some(code) => char::from_u32(code)
                    .filter(|c| is_text(*c))
                    .map_or(Body::Refused, |c| Body::Numeric(c, end)),
                None => Body::None,
            };
        }
        match ENTITIES.iter().find(|(name, _)| *name == body) {
            Some((_, c)) => Body::Named(*c, end),
            None if matches!(body, "lt" | "gt" | "apos") => Body::Refused,
            None => Body::None,
        }
    }
}

/// How often `amp;`, or the number of `&`, stands at `at`, and where that ends.
fn skip_ampersands(record: &str, at: usize) -> (usize, usize) {
    let mut rest = record.get(at..).unwrap_or_default();
    let mut count = 0;
    while let Some(after) =
        ["amp;", "#38;", "#x26;", "#X26;"].iter().find_map(|reference| rest.strip_prefix(reference))
    {
        rest = after;
        count += 1;
        if count > MOST_AMPERSANDS {
            break;
        }
    }
    (count, record.len() - rest.len())
}

fn digits(text: &str, radix: u32) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some(())?;
    // More digits than any number needs are out of range, not no reference.
    (!text.is_empty() && text.chars().all(|c| c.is_digit(radix)))
        .then(|| u32::from_str_radix(text, radix).unwrap_or(u32::MAX))
}

/// Whether a numeric reference to `c` is one to text. Not: controls, line terminators,
/// noncharacters, the letters and signs that markup and escapes are made of.
fn is_text(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}'
        | '\u{FDD0}'..='\u{FDEF}'
        | '0'..='9' | 'A'..='Z' | 'a'..='z' | '#' | '%' | '&' | ';' | '<' | '=' | '>' | '\\')
        && u32::from(c) & 0xFFFE != 0xFFFE
}
