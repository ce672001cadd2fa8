//! Pieces of a record that could be a Bijoy word each.

use alloc::vec::Vec;
use core::ops::Range;

use super::code::code_of;
use crate::script;

/// A maximal run of characters that could be letters in Bijoy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Run {
    /// Bytes of the record.
    pub range: Range<usize>,
    /// The codes.
    pub codes: Vec<u8>,
    /// It cannot be Bijoy: part of an address, of a tag, of a word with other letters.
    pub wall: bool,
    /// A digit follows directly, or a letter and digits come before: `x86`.
    pub digits: bool,
    /// Digits and nothing else come directly before.
    pub ordinal: bool,
    /// An apostrophe joins it to the run before.
    pub joined: bool,
    /// It stands in Bijoy text as it is, if it is not Bijoy: capitals only, or alone in parentheses.
    pub guest: bool,
}

/// The runs of a record.
pub(crate) fn runs(record: &str) -> Vec<Run> {
    let quotes = Quotes::of(record);
    let misread = is_misread(record);
    let mut runs: Vec<Run> = Vec::new();
    let mut tag = false;
    let mut word_start = 0;
    let mut first_of_word = 0;
    let mut present: Option<Run> = None;
    let (mut before, mut before_that) = (' ', ' ');
    // Whether the digits just read follow a letter.
    let mut numbered = false;
    let mut chars = record.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |next| next.1);
        let part = part_of(before, c, after, &quotes);
        if c == '<' && (after.is_ascii_alphabetic() || matches!(after, '/' | '!')) {
            tag = true;
        }
        match part {
            Part::Code(code) => {
                let run = present.get_or_insert_with(|| Run {
                    range: at..at,
                    // A unit after a number: 25°C, 10 µm.
                    wall: tag
                        || is_digit(before) && matches!(c, '°' | 'µ' | 'μ')
                        || before == ' ' && is_digit(before_that) && matches!(c, '°' | 'µ' | 'μ'),
                    digits: is_digit(before) && before_that.is_ascii_alphabetic(),
                    ordinal: is_digit(before) && !numbered,
                    joined: before == '\''
                        && runs.last().is_some_and(|last| last.range.end + 1 == at && !last.wall),
                    guest: before == '(',
                    ..Run::default()
                });
                run.codes.push(code);
                run.range.end = at + c.len_utf8();
            }
            Part::Foreign => {
                let run = present.get_or_insert_with(|| Run { range: at..at, ..Run::default() });
                run.wall = true;
                run.range.end = at + c.len_utf8();
            }
            Part::Bengali | Part::Other => {
                let bengali = part == Part::Bengali;
                if let Some(mut run) = present.take() {
                    run.digits |= c.is_ascii_digit();
                    // What touches a real letter and is short is a residue, not a word.
                    run.wall |= bengali && run.codes.len() < 4;
                    run.wall |= misread && !run.codes.is_ascii();
                    run.guest &= c == ')';
                    run.guest |= is_capitals(&run.codes);
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
        if is_digit(c) && !is_digit(before) {
            numbered = before.is_alphanumeric() || code_of(before).is_some_and(|code| code >= 0x80);
        }
        (before_that, before) = (before, c);
    }
    if let Some(mut run) = present {
        run.wall |= misread && !run.codes.is_ascii();
        run.guest = is_capitals(&run.codes);
        runs.push(run);
    }
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

fn is_capitals(codes: &[u8]) -> bool {
    codes.len() > 1 && codes.iter().all(u8::is_ascii_uppercase)
}

/// Which quotation marks of a record are no codes.
struct Quotes {
    /// « and » stand around words.
    angle: bool,
    /// „ stands before words, so “ stands after them.
    low: bool,
    /// Backquotes stand around words, in pairs.
    ticks: bool,
}

impl Quotes {
    fn of(record: &str) -> Self {
        let mut quotes = Self { angle: false, low: false, ticks: are_paired(record) };
        // What stands before a quote is asked of Unicode tables, which is dear: not of every character.
        if !record.contains(['«', '»', '„']) {
            return quotes;
        }
        let (mut left, mut right, mut opening) = (false, false, false);
        let mut before = ' ';
        for c in record.chars() {
            if matches!(c, '«' | '»' | '„') {
                let inside = before.is_alphanumeric()
                    || code_of(before).is_some_and(|code| code >= 0x80)
                    || before == '`';
                left |= c == '«';
                right |= c == '»';
                opening |= c != '„' && !inside;
                quotes.low |= c == '„' && !inside;
            }
            before = c;
        }
        quotes.angle = left && right && opening;
        quotes
    }
}

/// Whether a record has several pairs of backquotes with something between and around, and no other.
fn are_paired(record: &str) -> bool {
    let (mut pairs, mut open, mut before) = (0, false, ' ');
    let mut chars = record.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        if c == '`' {
            let outside = if open { after } else { before };
            if outside.is_alphanumeric() || outside == '`' {
                return false;
            }
            pairs += usize::from(open);
            open = !open;
        } else if open && c.is_whitespace() {
            return false;
        }
        before = c;
    }
    pairs > 1 && !open
}

/// Whether a record is UTF-8 of a language in Latin letters, read as windows-1252: Ã©, Å¡, â€œ. In
/// Bijoy these are ঞ্চ ঞ্ছ ঞ্জ ঞ্ঝ before another conjunct or a sign that they do not take.
fn is_misread(record: &str) -> bool {
    let mut before = ' ';
    !record.is_ascii()
        && record.chars().any(|c| {
            let pair = match before {
                'Â' => matches!(c, '\u{A0}' | '«' | '»' | '©' | '·' | '¿'),
                'Ã' | 'Å' => match c {
                    '¸' => false,
                    '\u{A0}'..='\u{BF}' => true,
                    _ => matches!(c, 'š' | 'ž' | '›' | '„' | '‚'),
                },
                'Ä' => match c {
                    '\u{AD}' => false,
                    '\u{AB}'..='\u{BF}' => true,
                    _ => matches!(c, 'Ÿ' | '™' | '…' | '‘' | '“' | '—'),
                },
                'â' => c == '€',
                _ => false,
            };
            before = c;
            pair
        })
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

fn part_of(before: char, c: char, after: char, quotes: &Quotes) -> Part {
    let half = matches!(before, 'š' | '¯' | '›' | 'ˉ');
    let letter = |c: char| {
        c.is_ascii_alphabetic()
            || matches!(c, '`' | '_' | '^' | '~')
            || (c >= '\u{A1}' && !script::is_bengali(c))
    };
    let edge = !letter(before) || !letter(after);
    let code = |holds: bool| match code_of(c) {
        Some(code) if holds => Part::Code(code),
        _ => Part::Other,
    };
    match c {
        '`' if quotes.ticks => Part::Other,
        'a'..='z' | 'A'..='Z' | '&' | '^' | '_' | '`' | '~' => code(true),
        '\0'..='\x7F' | '\u{A0}' => Part::Other,
        '‘' | '’' | '—' => code(half),
        '“' => code(
            !quotes.low && matches!(before, 'i' | 'ª' | '«' | 'Ö' | 'j' | 'f' | 'å' | 'Î' | '¿'),
        ),
        '”' => code(letter(before) && matches!(after, 'P' | 'Q' | 'T' | '†' | '‡' | 'w')),
        '•' if matches!(after, '¶' | 'ÿ') => code(true),
        '•' => code(letter(before) && matches!(after, 'K' | 'L' | 'N' | 'g' | '†' | '‡' | 'w')),
        // No vowel sign stands on a vowel.
        '–' | '…' | '‚' | '„' => code(!edge && !matches!(before, 'A'..='J')),

        // A dash between numbers.
        'Ð' | 'Ñ' if is_digit(before) && is_digit(after) => Part::Other,
        '«' | '»' if quotes.angle && edge => Part::Other,
        _ if script::is_bengali_letter(c) || script::is_joiner(c) => Part::Bengali,
        _ if script::is_bengali(c) => Part::Other,
        _ => match code_of(c) {
            Some(code) => Part::Code(code),
            None if c.is_alphabetic() => Part::Foreign,
            None => Part::Other,
        },
    }
}
