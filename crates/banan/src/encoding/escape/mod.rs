//! Escapes: HTML character references, `\uXXXX`, percent, quoted-printable.
//!
//! Each is a notation of another language that text was pasted out of. They are undone only where
//! they write Bengali, or stand in a record that is Bengali; JSON, URLs and markup stay what they
//! are. Nothing decoded here can become part of another escape, so that one pass is enough.

use crate::edit::Rewrite;
use crate::rules::{Rule, RuleSet};

mod entity;
mod octets;

/// Whether the stage could find anything in `record`; a necessary condition, one pass over bytes.
pub(crate) fn suspect(record: &str) -> bool {
    // Without an early end inside a block the compiler compares many bytes at a time.
    record.as_bytes().chunks(64).any(|block| {
        block.iter().fold(false, |found, byte| found | matches!(byte, b'&' | b'\\' | b'%' | b'='))
    })
}

/// Whether the stage could find anything in a record that has one of its characters: whether one of
/// them stands where an escape begins. Not for quoted-printable, which is off.
pub(crate) fn evident(record: &str) -> bool {
    record.as_bytes().windows(2).any(|pair| {
        matches!(
            pair,
            [b'&', b'#' | b'a'..=b'z' | b'A'..=b'Z'] | [b'\\', b'u'] | [b'%', b'e' | b'E']
        )
    })
}

/// The stage.
pub(crate) fn rewrite(record: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    if !suspect(record) {
        return;
    }
    let entities = entity::Decoder::new(record, rules.contains(Rule::Entity));
    let mut done = 0;
    let mut token = 0..0;
    let mut in_token = false;
    for (at, byte) in record.bytes().enumerate() {
        if at < done {
            continue;
        }
        if at >= token.end {
            in_token = !byte.is_ascii_whitespace();
            if in_token {
                token = at..octets::token_end(record, at);
                if rules.contains(Rule::EscapePercent)
                    && let Some(text) = record.get(token.clone()).and_then(octets::percent)
                {
                    out.replace(token.clone(), Rule::EscapePercent, &text);
                    done = token.end;
                    continue;
                }
            }
        }
        if !in_token {
            continue;
        }
        let found = match byte {
            b'&' => entities.at(at).map(|(end, text)| (end, Rule::Entity, text)),
            b'\\' if rules.contains(Rule::EscapeJs) => {
                octets::js(record, at).map(|(end, text)| (end, Rule::EscapeJs, text))
            }
            b'=' if rules.contains(Rule::EscapeQp) => {
                octets::quoted_printable(record, at).map(|(end, text)| (end, Rule::EscapeQp, text))
            }
            _ => None,
        };
        if let Some((end, rule, text)) = found {
            out.replace(at..end, rule, &text);
            done = end;
        }
    }
}
