//! Bytes and UTF-16 units written out in ASCII: percent, quoted-printable, `\uXXXX`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::script::{is_bengali, is_bengali_letter, is_joiner};

/// Where the run of characters that are not white space ends that begins at `at`.
pub(super) fn token_end(record: &str, at: usize) -> usize {
    let rest = record.get(at..).unwrap_or_default();
    at + rest.find(char::is_whitespace).unwrap_or(rest.len()).max(1)
}

/// A whole token of unreserved ASCII and `%XX` that writes at least two Bengali letters, and
/// nothing that would make it part of an address.
pub(super) fn percent(token: &str) -> Option<String> {
    let mut octets = Vec::new();
    let mut rest = token.as_bytes();
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                octets.push(octet(*high, *low)?);
                after
            }
            (b'-' | b'.' | b'_' | b'~', after) => {
                octets.push(*first);
                after
            }
            (first, after) if first.is_ascii_alphanumeric() => {
                octets.push(*first);
                after
            }
            _ => return None,
        };
    }
    let text = String::from_utf8(octets).ok()?;
    let letters = text.chars().filter(|c| is_bengali_letter(*c)).count();
    let address = |c: char| {
        matches!(c, '/' | ':' | '?' | '#' | '@' | '=' | '&' | '%' | '\\' | '<' | '>')
            || c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}')
    };
    (letters >= 2 && !text.chars().any(address)).then_some(text)
}

/// A run of `=XX` at `at` that is UTF-8 of Bengali, with or without spaces.
pub(super) fn quoted_printable(record: &str, at: usize) -> Option<(usize, String)> {
    let bytes = record.as_bytes();
    // The middle of a run is not tried again: a long run that is not UTF-8 costs one pass.
    if let Some([b'=', high, low]) = at.checked_sub(3).and_then(|before| bytes.get(before..at))
        && octet(*high, *low).is_some()
    {
        return None;
    }
    let mut octets = Vec::new();
    let mut rest = bytes.get(at..)?;
    while let [b'=', high, low, after @ ..] = rest {
        let Some(octet) = octet(*high, *low) else { break };
        octets.push(octet);
        rest = after;
    }
    let text = String::from_utf8(octets).ok()?;
    let bengali = |c: char| is_bengali(c) || is_joiner(c) || c == ' ';
    (text.chars().any(is_bengali_letter) && text.chars().all(bengali))
        .then(|| (record.len() - rest.len(), text))
}

/// A run of `\uXXXX` at `at`, two at least, of Bengali, dandas and joiners; single spaces may stand
/// between them. `\\u09AC` is a backslash and letters.
pub(super) fn js(record: &str, at: usize) -> Option<(usize, String)> {
    let bytes = record.as_bytes();
    if at > 0 && bytes.get(at - 1) == Some(&b'\\') {
        return None;
    }
    let mut text = String::new();
    let mut count = 0;
    let mut end = at;
    while let Some(c) = unit(bytes, end) {
        text.push(c);
        count += 1;
        end += 6;
        if bytes.get(end) == Some(&b' ') && unit(bytes, end + 1).is_some() {
            text.push(' ');
            end += 1;
        }
    }
    (count >= 2).then_some((end, text))
}

fn unit(bytes: &[u8], at: usize) -> Option<char> {
    let [b'\\', b'u', a, b, c, d] = *bytes.get(at..at + 6)? else { return None };
    let code = u32::from(octet(a, b)?) << 8 | u32::from(octet(c, d)?);
    char::from_u32(code).filter(|c| is_bengali(*c) || is_joiner(*c))
}

fn octet(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? << 4 | digit(low)?).ok()
}
