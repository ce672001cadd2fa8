//! NFC with a trail, for the one scheme that must not repair anything.

use alloc::string::String;

use unicode_normalization::char::{canonical_combining_class, is_public_assigned};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::edit::{Normalized, Rewrite};
use crate::rules::Rule;

/// `text` in NFC; borrowed if it is.
pub(super) fn nfc(text: &str) -> Normalized<'_> {
    let mut result = Normalized::unchanged(text);
    let mut out = Rewrite::new(text);
    let mut island = 0;
    let mut doubtful = false;
    let mut composed = String::new();
    let mut close = |range: core::ops::Range<usize>, out: &mut Rewrite<'_>| {
        let source = text.get(range.clone()).unwrap_or_default();
        composed.clear();
        composed.extend(source.nfc());
        if composed != source {
            out.replace(range, Rule::Nfc, &composed);
        }
    };
    for (at, c) in text.char_indices() {
        if is_safe(c) {
            if doubtful {
                close(island..at, &mut out);
            }
            island = at;
            doubtful = false;
        } else {
            doubtful = true;
        }
    }
    if doubtful {
        close(island..text.len(), &mut out);
    }
    if let Some((text, edits)) = out.finish() {
        result.text = text.into();
        result.edits = edits;
    }
    result
}

/// Whether `c` is a starter that NFC leaves alone and never joins to what stands before it. A
/// Bengali sign or mark alone after such a character is not worth a doubt.
fn is_safe(c: char) -> bool {
    match c {
        '\0'..='\u{2FF}' => true,
        '\u{980}'..='\u{9BB}' | '\u{9BD}' | '\u{9BF}'..='\u{9CC}' | '\u{9E6}'..='\u{9F3}' => true,
        '\u{9BC}'..='\u{9D7}' | '\u{9DC}'..='\u{9DF}' => false,
        '\u{2010}'..='\u{2027}' | '\u{964}' | '\u{965}' | '\u{200B}'..='\u{200F}' => true,
        _ => {
            canonical_combining_class(c) == 0
                && is_public_assigned(c)
                && is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes
        }
    }
}
