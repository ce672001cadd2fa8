//! What goes with the words of a span: digits, dandas, quotes that are codes.

use super::code::code_of;
use super::detect::Found;

/// Digits and dandas go with the span before them, and digits directly before a span with that.
pub(super) fn extend(record: &str, found: &mut [Found]) {
    let mut limit = record.len();
    for span in found.iter_mut().rev() {
        let rest = record.get(span.range.end..limit).unwrap_or_default();
        let mut end = 0;
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            match c {
                '0'..='9' | '|' | '\\' => end = at + 1,
                '$' if chars.peek().is_some_and(|next| next.1.is_ascii_digit()) => {}
                ' ' | '\u{A0}' | ',' | '.' | ':' | ';' | '-' | '/' | '(' | ')' | '%' | '?'
                | '!' | '"' | '\'' | 'Ð' | 'Ñ' => {}
                // Quotes that are codes.
                'Ò' | 'Ó' | 'Ô' | 'Õ' => end = at + c.len_utf8(),
                _ => {
                    // Digits that belong to the next word stay with it.
                    if c.is_alphanumeric() || code_of(c).is_some() {
                        let digits = rest.get(..at).unwrap_or_default();
                        if digits.ends_with(|c: char| c.is_ascii_digit()) && c != '°' {
                            let kept = digits.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                            end = end.min(kept);
                        }
                    }
                    break;
                }
            }
        }
        let start = span.range.start;
        span.range.end += end;
        limit = start;
    }
    let mut done = 0;
    for span in found.iter_mut() {
        let head = record.get(done..span.range.start).unwrap_or_default();
        let mut start = head.len();
        for (at, c) in head.char_indices().rev() {
            match c {
                '0'..='9' | 'Ò' | 'Ô' => start = at,
                ' ' | '.' | ',' | '-' | '/' | ':' | '(' | '"' | '\'' | 'Ð' | 'Ñ' => {}
                // Digits that end another word are its own.
                _ if c.is_alphanumeric() => {
                    let digits = head.get(at + c.len_utf8()..).unwrap_or_default();
                    if digits.starts_with(|c: char| c.is_ascii_digit()) {
                        let own = digits.len()
                            - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                        start = start.max(at + c.len_utf8() + own);
                    }
                    break;
                }
                _ => break,
            }
        }
        span.range.start = done + start;
        done = span.range.end;
    }
}
