//! E1: canonical composition, cell by cell.

use alloc::string::String;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::island::{Cell, Context, Fix, With, char_at, run};
use crate::edit::Rewrite;
use crate::rules::Rule;
use crate::script::NUKTA;

/// Whether `ch` stays as it is under NFC whatever stands before it.
pub(super) fn is_stable(ch: char) -> bool {
    // Nothing below U+0300 composes with what stands before it or decomposes under NFC.
    ch < '\u{0300}'
        || (canonical_combining_class(ch) == 0
            && is_nfc_quick(core::iter::once(ch)) == IsNormalized::Yes)
}

/// The base of ড় ঢ় য় as one code point, which NFC takes apart.
pub(super) const fn nukta_base(ch: char) -> Option<char> {
    match ch {
        '\u{09DC}' => Some('ড'),
        '\u{09DD}' => Some('ঢ'),
        '\u{09DF}' => Some('য'),
        _ => None,
    }
}

/// The two-part vowel signs.
const fn composed_sign(left: char, right: char) -> Option<char> {
    match (left, right) {
        ('ে', 'া') => Some('ো'),
        ('ে', '\u{09D7}') => Some('ৌ'),
        _ => None,
    }
}

/// `nfc`: the segment that begins at `at`, up to the next character that composes with nothing.
pub(super) fn compose(cells: &[Cell], at: usize, _: &Context<'_>) -> Option<Fix> {
    let first = char_at(cells, at)?;
    let stable = |ch: char| is_bengali_stable(ch) || (!is_bengali(ch) && is_stable(ch));
    if at > 0 && !stable(first) && nukta_base(first).is_none() {
        // Inside a segment that was looked at from its start: keeps the time linear.
        return None;
    }
    let more = run(cells, at + 1, |ch| !stable(ch) && nukta_base(ch).is_none());
    if let Some(base) = nukta_base(first)
        && more == 0
    {
        return Fix::new(Rule::Nfc, 1, With::Two(base, NUKTA));
    }
    if more == 0 && stable(first) {
        return None;
    }
    // The common case without a detour through strings.
    if more == 1
        && let Some(sign) = composed_sign(first, char_at(cells, at + 1)?)
    {
        return Fix::new(Rule::Nfc, 2, With::One(sign));
    }
    if in_order(cells.get(at..=at + more)?) {
        return None;
    }
    let segment = || cells.iter().skip(at).take(more + 1).map(|cell| cell.ch);
    let composed: String = segment().nfc().collect();
    if segment().eq(composed.chars()) {
        return None;
    }
    Fix::new(Rule::Nfc, more + 1, With::Text(composed))
}

/// Whether a segment is one of the block that NFC leaves alone, as nearly all are.
fn in_order(segment: &[Cell]) -> bool {
    let mut before = '\0';
    segment.iter().all(|cell| {
        let fits = is_bengali(cell.ch)
            && nukta_base(cell.ch).is_none()
            && composed_sign(before, cell.ch).is_none()
            && !matches!((before, cell.ch), ('\u{09CD}', NUKTA) | ('\u{09FE}', NUKTA | '\u{09CD}'));
        before = cell.ch;
        fits
    })
}

/// `nfc` of everything but Bengali, before the stages that read Latin letters and symbols as damage:
/// they must see the same characters in every canonically equivalent text.
pub(super) fn compose_foreign(record: &str, out: &mut Rewrite<'_>) {
    let mut chars = record.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if is_bengali(first) {
            continue;
        }
        let mut end = start + first.len_utf8();
        // Marks of the block that are sorted among others belong to it: í with a virama is also
        // i, virama, acute.
        let follows =
            |ch| !is_stable(ch) && (!is_bengali(ch) || canonical_combining_class(ch) != 0);
        while let Some((_, mark)) = chars.next_if(|(_, ch)| follows(*ch)) {
            end += mark.len_utf8();
        }
        if end == start + first.len_utf8() && is_stable(first) {
            continue;
        }
        let segment = record.get(start..end).unwrap_or_default();
        if is_nfc_quick(segment.chars()) != IsNormalized::Yes {
            out.replace(start..end, Rule::Nfc, &segment.nfc().collect::<String>());
        }
    }
}

const fn is_bengali(ch: char) -> bool {
    matches!(ch, '\u{0980}'..='\u{09FF}')
}

/// The same question for the block, where the answer is known.
const fn is_bengali_stable(ch: char) -> bool {
    is_bengali(ch)
        && !matches!(
            ch,
            '\u{09BC}'
                | '\u{09BE}'
                | '\u{09CD}'
                | '\u{09D7}'
                | '\u{09DC}'
                | '\u{09DD}'
                | '\u{09DF}'
                | '\u{09FE}'
        )
}
