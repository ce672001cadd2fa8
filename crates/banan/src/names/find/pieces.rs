//! Running text as pieces: runs of Bengali letters or digits, and what stands between them.

use alloc::vec::Vec;

use crate::script::{self, is_joiner};

/// What stands between a piece and the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing: digits and letters meet.
    None,
    /// Spaces.
    Space,
    /// A hyphen or dash without spaces.
    Hyphen,
    /// A dot, or a colon after an abbreviation, with or without a space behind it.
    Dot,
    /// An apostrophe.
    Apostrophe,
    /// Anything else: no name goes on behind it.
    Break,
}

/// A run of letters or of digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    /// Byte offset in the canonical text.
    pub(crate) start: usize,
    pub(crate) number: bool,
    /// What follows.
    pub(crate) gap: Gap,
}

impl Piece<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letter,
    Digit,
    Other,
}

fn sort(c: char) -> Sort {
    if c.is_ascii_digit() || matches!(c, '০'..='৯') {
        Sort::Digit
    } else if script::is_bengali_letter(c) || is_joiner(c) {
        Sort::Letter
    } else {
        Sort::Other
    }
}

/// The pieces of a canonical text.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(text.len() / 16 + 1);
    let mut chars = text.char_indices().peekable();
    let mut gap_start = 0;
    while let Some((start, first)) = chars.next() {
        let kind = sort(first);
        if kind == Sort::Other {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| sort(*c) == kind) {
            end = at + c.len_utf8();
        }
        if let Some(before) = pieces.last_mut() {
            before.gap = gap(before.text, text.get(gap_start..start).unwrap_or_default());
        }
        let run = text.get(start..end).unwrap_or_default();
        pieces.push(Piece { text: run, start, number: kind == Sort::Digit, gap: Gap::Break });
        gap_start = end;
    }
    pieces
}

/// What `between` is, behind the piece `before`.
fn gap(before: &str, between: &str) -> Gap {
    let space = |text: &str| text.chars().all(|c| matches!(c, ' ' | '\u{A0}'));
    match between {
        "" => Gap::None,
        "-" | "\u{2010}" | "\u{2011}" | "–" => Gap::Hyphen,
        "'" | "’" | "\u{2BC}" => Gap::Apostrophe,
        _ if space(between) => Gap::Space,
        _ => match between.strip_prefix('.') {
            Some(rest) if space(rest) => Gap::Dot,
            _ => match between.strip_prefix(':') {
                Some(rest) if space(rest) && is_abbreviation(before) => Gap::Dot,
                _ => Gap::Break,
            },
        },
    }
}

/// Words that a colon abbreviates: মো: আলী.
fn is_abbreviation(word: &str) -> bool {
    matches!(
        word,
        "মো" | "মোঃ"
            | "মোছা"
            | "মোসা"
            | "মু"
            | "ডা"
            | "ড"
            | "মি"
            | "আ"
            | "আঃ"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn pieces_know_what_follows() {
        let all = pieces("কিম জং-উন, ইউজিসি’র ২০শে। মো: আলী (আ.লীগ)");
        let gaps: Vec<(&str, Gap)> = all.iter().map(|piece| (piece.text, piece.gap)).collect();
        assert_eq!(
            gaps,
            [
                ("কিম", Gap::Space),
                ("জং", Gap::Hyphen),
                ("উন", Gap::Break),
                ("ইউজিসি", Gap::Apostrophe),
                ("র", Gap::Space),
                ("২০", Gap::None),
                ("শে", Gap::Break),
                ("মো", Gap::Dot),
                ("আলী", Gap::Break),
                ("আ", Gap::Dot),
                ("লীগ", Gap::Break),
            ]
        );
    }
}
