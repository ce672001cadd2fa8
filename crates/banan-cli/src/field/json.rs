//! The value of one key of a JSON object, byte for byte.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use anyhow::{Result, anyhow};
use serde::Deserialize;
use serde::de::{Deserializer as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// What an object holds for the keys that were asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Where the value of the key stands, quotes included, if it is a string. Of a repeated key
    /// the last one, as every reader of JSON takes it.
    pub string: Option<Range<usize>>,
    /// Whether the key is there, whatever its value.
    pub key: bool,
    /// Whether the key to be added is there already.
    pub append: bool,
    /// The end of the object: where its closing brace stands.
    pub brace: usize,
}

/// Looks up `key` and, if given, `append` in the object that `record` is.
pub fn find(record: &[u8], key: &str, append: Option<&str>) -> Result<Found> {
    // Bytes that are not UTF-8 are kept, so they must not hinder the parser: the stand-in has the
    // same length and structure.
    let stand_in;
    let text = match std::str::from_utf8(record) {
        Ok(text) => text,
        Err(_) => {
            stand_in = same_length(record);
            &stand_in
        }
    };
    let mut parser = serde_json::Deserializer::from_str(text);
    let mut found = parser
        .deserialize_map(Search { text, key, append })
        .and_then(|found| parser.end().map(|()| found))
        .map_err(|error| anyhow!("not a JSON object: {}", without_line(&error.to_string())))?;
    found.brace = text.trim_end().len().saturating_sub(1);
    Ok(found)
}

/// The message without its "at line 1": a record is one line.
fn without_line(message: &str) -> String {
    message.replace(" at line 1 column ", " at byte ")
}

fn same_length(record: &[u8]) -> String {
    let mut text = String::with_capacity(record.len());
    for chunk in record.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

struct Search<'a> {
    text: &'a str,
    key: &'a str,
    append: Option<&'a str>,
}

impl<'de> Visitor<'de> for Search<'de> {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Found, A::Error> {
        let mut found = Found::default();
        while let Some(Key(key)) = map.next_key()? {
            found.append |= self.append == Some(&*key);
            if key != self.key {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let value = map.next_value::<&RawValue>()?.get();
            // The value borrows from the record, so that the distance between the two is its place.
            let start = (value.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
            found.key = true;
            found.string = value.starts_with('"').then(|| start..start + value.len());
        }
        Ok(found)
    }
}

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

/// The value of a string, given with its quotes. Bytes that are not UTF-8 stay as they are.
pub fn decode(string: &[u8]) -> Result<Vec<u8>> {
    let inner = match string {
        [b'"', inner @ .., b'"'] => inner,
        other => other,
    };
    let mut value = Vec::with_capacity(inner.len());
    for chunk in inner.utf8_chunks() {
        let text: String = serde_json::from_str(&format!("\"{}\"", chunk.valid()))
            .map_err(|error| anyhow!("not a JSON string: {}", without_line(&error.to_string())))?;
        value.extend_from_slice(text.as_bytes());
        value.extend_from_slice(chunk.invalid());
    }
    Ok(value)
}

/// Writes a string with its quotes.
pub fn encode(value: &[u8], out: &mut Vec<u8>) -> Result<()> {
    out.push(b'"');
    for chunk in value.utf8_chunks() {
        let text = serde_json::to_string(chunk.valid())?;
        let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        out.extend_from_slice(inner.unwrap_or_default().as_bytes());
        out.extend_from_slice(chunk.invalid());
    }
    out.push(b'"');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn string<'a>(record: &'a str, key: &str) -> Option<&'a str> {
        find(record.as_bytes(), key, None).unwrap().string.and_then(|range| record.get(range))
    }

    #[test]
    fn the_value_is_found_where_it_stands() {
        assert_eq!(string(r#"{"a": 1, "b" : "খ\n" }"#, "b"), Some(r#""খ\n""#));
        assert_eq!(string(r#"{"a":{"b":"x"},"\u0062":"y"}"#, "b"), Some(r#""y""#));
        assert_eq!(string(r#"{"b":"x","b":"y"}"#, "b"), Some(r#""y""#));
        assert_eq!(string(r#"{"b":null}"#, "b"), None);
        assert!(find(b"[1]", "b", None).is_err());
        assert!(find(b"{\"b\":1} x", "b", None).is_err());
    }

    #[test]
    fn bytes_that_are_no_text_are_kept() {
        let record = b"{\"b\":\"x\xffy\"}";
        let found = find(record, "b", None).unwrap().string.unwrap();
        let value = decode(&record[found]).unwrap();
        assert_eq!(value, b"x\xffy");
        let mut out = Vec::new();
        encode(&value, &mut out).unwrap();
        assert_eq!(out, b"\"x\xffy\"");
    }
}
