//! Pieces of a record that could be a Bijoy word each.

use alloc::vec::Vec;
use core::ops::Range;

use super::code::code_of;
use crate::script;

/// A maximal run of characters that could be letters in Bijoy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// Bytes of the record.
    pub range: Range<usize>,
    /// The codes.
    pub codes: Vec<u8>,
    /// It cannot be Bijoy: part of an address, of a tag, of a word with other letters.
    pub wall: bool,
    /// A digit follows directly, or a letter and digits come before: `x86`.
    pub digits: bool,
}

/// The runs of a record.
pub(crate) fn runs(record: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut tag = false;
    let mut word_start = 0;
    let mut first_of_word = 0;
    let mut present: Option<Run> = None;
    let (mut before, mut before_that) = (' ', ' ');
    let mut chars = record.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |next| next.1);
        let part = part_of(before, c, after);
        if c == '<' && (after.is_ascii_alphabetic() || matches!(after, '/' | '!')) {
            tag = true;
        }
        match part {
            Part::Code(code) => {
                let run = present.get_or_insert_with(|| Run {
                    range: at..at,
                    codes: Vec::new(),
                    // A unit after a number: 25°C, 10 µm.
                    wall: tag
                        || is_digit(before) && matches!(c, '°' | 'µ' | 'μ')
                        || before == ' ' && is_digit(before_that) && matches!(c, '°' | 'µ' | 'μ'),
                    digits: is_digit(before) && before_that.is_ascii_alphabetic(),
                });
                run.codes.push(code);
                run.range.end = at + c.len_utf8();
            }
            Part::Foreign => {
                let run = present.get_or_insert_with(|| Run {
                    range: at..at,
                    codes: Vec::new(),
                    wall: true,
                    digits: false,
                });
                run.wall = true;
                run.range.end = at + c.len_utf8();
            }
            Part::Bengali | Part::Other => {
                let bengali = part == Part::Bengali;
                if let Some(mut run) = present.take() {
                    run.digits |= c.is_ascii_digit();
                    // What touches a real letter and is short is a residue, not a word.
                    run.wall |= bengali && run.codes.len() < 4;
                    runs.push(run);
                }
            }
        }
        if let Some(run) = present.as_mut()
            && run.codes.len() == 1
            && script::is_bengali_letter(before)
        {
            run.digits = true;
        }
        if c == '>' {
            tag = false;
        }
        if c.is_whitespace() {
            wall_off(record, word_start..at, runs.get_mut(first_of_word..).unwrap_or_default());
            word_start = at + c.len_utf8();
            first_of_word = runs.len();
        }
        (before_that, before) = (before, c);
    }
    runs.extend(present);
    let end = record.len();
    wall_off(record, word_start..end, runs.get_mut(first_of_word..).unwrap_or_default());
    runs
}

/// Runs inside an address are no words.
fn wall_off(record: &str, word: Range<usize>, runs: &mut [Run]) {
    if runs.is_empty() {
        return;
    }
    let word = record.get(word).unwrap_or_default();
    let mail = word.find('@').is_some_and(|at| {
        at > 0 && word.get(at..).is_some_and(|host| host.contains('.') || host.len() > 2)
    });
    if mail || word.contains("://") || word.starts_with("www.") || word.contains(['{', '}']) {
        runs.iter_mut().for_each(|run| run.wall = true);
    }
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// What a character is to the runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A letter in Bijoy, where it stands.
    Code(u8),
    /// A letter that Bijoy does not have.
    Foreign,
    /// A real Bengali character.
    Bengali,
    /// Anything else ends a run.
    Other,
}

fn part_of(before: char, c: char, after: char) -> Part {
    let half = matches!(before, 'š' | '¯' | '›' | 'ˉ');
    let letter = |c: char| c.is_ascii_alphabetic() || (c >= '\u{A1}' && !script::is_bengali(c));
    let code = |holds: bool| match code_of(c) {
        Some(code) if holds => Part::Code(code),
        _ => Part::Other,
    };
    match c {
        'a'..='z' | 'A'..='Z' | '&' | '^' | '_' | '`' | '~' => code(true),
        '\0'..='\x7F' | '\u{A0}' => Part::Other,
        '‘' | '’' | '—' => code(half),
        '“' => code(matches!(before, 'i' | 'ª' | '«' | 'Ö' | 'j' | 'f' | 'å')),
        '”' => code(matches!(after, 'P' | 'Q' | 'T' | '†' | '‡' | 'w')),
        '•' => code(matches!(after, 'K' | 'L' | 'N' | 'g' | '¶' | 'ÿ' | '†' | '‡' | 'w')),
        '–' | '…' | '‚' | '„' => code(letter(before) && letter(after)),
        _ if script::is_bengali_letter(c) || script::is_joiner(c) => Part::Bengali,
        _ if script::is_bengali(c) => Part::Other,
        _ => match code_of(c) {
            Some(code) => Part::Code(code),
            None if c.is_alphabetic() => Part::Foreign,
            None => Part::Other,
        },
    }
}
