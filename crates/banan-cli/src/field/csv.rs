//! CSV fields (RFC 4180), byte for byte: what is not asked for is not even re-quoted.

use std::borrow::Cow;
use std::ops::Range;

/// Where a place in a CSV stream lies. A quote opens a field only at the field's beginning; any
/// other quote is text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quotes(At);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum At {
    #[default]
    FieldStart,
    Plain,
    Quoted,
    /// After a quote inside quotes, which closes the field unless another follows.
    Closing,
}

impl Quotes {
    /// Steps over one byte; true if it separates two fields.
    fn step(&mut self, byte: u8) -> bool {
        let separates = byte == b',' && self.0 != At::Quoted;
        self.0 = match (self.0, byte) {
            (At::FieldStart | At::Closing, b'"') => At::Quoted,
            (At::Quoted, b'"') => At::Closing,
            (At::Quoted, _) => At::Quoted,
            (_, b',') => At::FieldStart,
            // A byte-order mark in front of the first quote.
            (At::FieldStart, 0xEF | 0xBB | 0xBF) => At::FieldStart,
            _ => At::Plain,
        };
        separates
    }

    /// Whether the place lies inside a quoted field.
    pub fn are_open(self) -> bool {
        self.0 == At::Quoted
    }

    /// Reads on from `from` to the end of the record there, terminator included.
    pub fn end(&mut self, terminator: u8, bytes: &[u8], from: usize) -> Option<usize> {
        for (at, byte) in bytes.iter().copied().enumerate().skip(from) {
            if byte == terminator && !self.are_open() {
                *self = Self::default();
                return Some(at + 1);
            }
            self.step(byte);
        }
        None
    }
}

/// The byte ranges of a record's fields, quotes included.
pub fn fields(record: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut quotes = Quotes::default();
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let from = start?;
        let rest = record.get(from..).unwrap_or_default();
        let length = rest.iter().position(|byte| quotes.step(*byte));
        start = length.map(|length| from + length + 1);
        Some(from..from + length.unwrap_or(rest.len()))
    })
}

/// A field's value: quotes removed, doubled quotes made single.
pub fn decode(field: &[u8]) -> Cow<'_, [u8]> {
    let [b'"', inner @ .., b'"'] = field else { return Cow::Borrowed(field) };
    if !inner.contains(&b'"') {
        return Cow::Borrowed(inner);
    }
    let mut value = Vec::with_capacity(inner.len());
    let mut escaped = false;
    for byte in inner.iter().copied() {
        escaped = byte == b'"' && !escaped;
        if !escaped {
            value.push(byte);
        }
    }
    Cow::Owned(value)
}

/// Writes a value as a field: quoted where it must be, or where the field was.
pub fn encode(value: &[u8], was_quoted: bool, out: &mut Vec<u8>) {
    let special = |byte: &u8| matches!(byte, b'"' | b',' | b'\n' | b'\r' | 0);
    if !was_quoted && !value.iter().any(special) {
        out.extend_from_slice(value);
        return;
    }
    out.push(b'"');
    for byte in value.iter().copied() {
        if byte == b'"' {
            out.push(b'"');
        }
        out.push(byte);
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(record: &str) -> Vec<String> {
        fields(record.as_bytes())
            .map(|range| String::from_utf8(decode(&record.as_bytes()[range]).into_owned()).unwrap())
            .collect()
    }

    #[test]
    fn fields_are_found_as_rfc_4180_has_them() {
        assert_eq!(values(""), [""]);
        assert_eq!(values("ক,,গ"), ["ক", "", "গ"]);
        assert_eq!(values("\"ক,খ\",\"\"\"গ\"\"\",\"\""), ["ক,খ", "\"গ\"", ""]);
        assert_eq!(values("5\" disk,\"a\nb\""), ["5\" disk", "a\nb"]);
        assert_eq!(values("\"\"\"\""), ["\""]);
    }

    #[test]
    fn a_value_that_was_written_is_read_back() {
        for value in ["ক", "", "a,b", "\"", "a\"b", "a\nb", "\r"] {
            for quoted in [false, true] {
                let mut field = Vec::new();
                encode(value.as_bytes(), quoted, &mut field);
                assert_eq!(values(&String::from_utf8(field).unwrap()), [value]);
            }
        }
    }
}
