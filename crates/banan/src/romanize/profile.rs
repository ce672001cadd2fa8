//! The reversible profile of ISO 15919: a total, injective map of NFC text.
//!
//! Marks beside the standard's letters: `:` do not join, `·` ZWNJ, `‿` ZWJ and hasanta between
//! consonants, `{=…}` Latin text of the input, `{XXXX}` any other character that has no place in
//! the rules, by code point. The readable form leaves out the third and lets braces be.

use core::fmt::Write as _;

use unicode_normalization::char::is_combining_mark;

use super::alignment::Sink;
use super::quick::State;
use super::table::{A, ANUSVARA, Code, HA, I, Kind, Table, U, after, code, letter};
use crate::script::ZWJ;

/// Stands for ZWNJ.
pub(super) const DOT: char = '·';
/// Stands for ZWJ and hasanta between consonants.
pub(super) const TIE: char = '‿';
/// The first letter of a consonant with a nukta that has no form of its own gets this.
pub(super) const BELOW: char = '\u{324}';

/// What was written last, as far as a `:` or a vowel after it would be read with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    /// The vowel a.
    A,
    /// Any other letter.
    Letter,
    /// Something that is not a letter of the scheme.
    Other,
}

/// Appends the Latin form of `text`; `exact` for the lossless carrier.
pub(super) fn write<S: Sink>(table: &Table, exact: bool, text: &str, out: &mut S) {
    let mut writer = Writer { table, exact, text, last: Last::Other, out };
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        if writer.last == Last::Other {
            rest = writer.quick(rest);
        }
        let tail = writer.literal(rest);
        // The words behind a literal are for the quick way again.
        rest = if tail.len() < rest.len() { tail } else { writer.word(rest) };
    }
}

struct Writer<'a, S> {
    table: &'a Table,
    exact: bool,
    text: &'a str,
    last: Last,
    out: &'a mut S,
}

impl<S: Sink> Writer<'_, S> {
    #[inline]
    fn kind(&self, rest: &[u8]) -> Kind {
        self.table.kind(code(rest))
    }

    #[inline]
    fn begin(&mut self, rest: &[u8]) {
        self.out.begin(self.text.len() - rest.len());
    }

    /// Writes words without anything unusual; gives what follows.
    fn quick<'t>(&mut self, rest: &'t [u8]) -> &'t [u8] {
        let (tail, state) = self.out.quick(self.table.quick.as_ref(), rest);
        self.last = match state {
            State::Start => Last::Other,
            State::A | State::Open | State::OpenSpecial => Last::A,
            State::Letter | State::Joined | State::JoinedSpecial => Last::Letter,
        };
        tail
    }

    /// Writes Bengali and joiners at the head of `rest`; gives what follows.
    fn word<'t>(&mut self, mut rest: &'t [u8]) -> &'t [u8] {
        let start = self.out.written();
        self.begin(rest);
        let mut here = code(rest);
        loop {
            let cell = self.table.cell(here);
            match cell.kind {
                Kind::Consonant => {
                    self.begin(rest);
                    (rest, here) = self.akshara(rest, here);
                    continue;
                }
                Kind::Vowel => {
                    self.begin(rest);
                    rest = self.vowel(rest, here);
                    here = code(rest);
                    continue;
                }
                Kind::Mark => {
                    let mut form = cell.text.bare;
                    if self.table.class_nasal && here == ANUSVARA {
                        form = self.table.nasal_of(code(after(rest, 1))).unwrap_or(form);
                    }
                    self.out.put(form);
                    self.last = Last::Letter;
                }
                Kind::Symbol | Kind::Danda => {
                    self.begin(rest);
                    // The readable form leaves ৳ and its like as they are.
                    let digit_or_avagraha = matches!(here, 0x3D | 0x66..=0x6F);
                    if self.exact && cell.kind == Kind::Symbol && !digit_or_avagraha {
                        self.escape(letter(here));
                    } else {
                        self.out.put(cell.text.bare);
                    }
                    self.last = Last::Other;
                }
                Kind::Zwnj => {
                    self.out.push("·");
                    self.last = Last::Other;
                }
                Kind::Zwj => self.escape(ZWJ),
                Kind::Sign | Kind::Virama | Kind::Nukta => self.escape(letter(here)),
                Kind::Other => break,
            }
            rest = after(rest, 1);
            here = code(rest);
        }
        if self.table.title {
            self.out.capitalize(start);
        }
        rest
    }

    /// Writes consonants and their vowel; gives what follows and its code.
    #[inline]
    fn akshara<'t>(&mut self, mut rest: &'t [u8], mut here: Code) -> (&'t [u8], Code) {
        loop {
            let cell = self.table.cell(here);
            let mut forms = cell.text;
            let mut aspirable = cell.aspirable;
            rest = after(rest, 1);
            let mut next = code(rest);
            if self.table.kind(next) == Kind::Nukta {
                forms = cell.nukta;
                aspirable = cell.dotted_aspirable;
                rest = after(rest, 1);
                next = code(rest);
            }
            match self.table.kind(next) {
                Kind::Sign => {
                    self.out.put(forms.bare);
                    self.out.put(self.table.cell(next).text.bare);
                    self.last = Last::Letter;
                    rest = after(rest, 1);
                    return (rest, code(rest));
                }
                Kind::Virama => {
                    self.out.put(forms.bare);
                    self.last = Last::Letter;
                    rest = after(rest, 1);
                    let follows = code(rest);
                    match self.table.kind(follows) {
                        Kind::Consonant => {
                            if follows == HA && aspirable {
                                self.out.push(":");
                            }
                            here = follows;
                        }
                        Kind::Zwnj => {
                            self.out.push("·");
                            self.last = Last::Other;
                            rest = after(rest, 1);
                            return (rest, code(rest));
                        }
                        Kind::Vowel => {
                            self.out.push(":");
                            return (rest, follows);
                        }
                        _ => return (rest, follows),
                    }
                }
                Kind::Zwj
                    if self.kind(after(rest, 1)) == Kind::Virama
                        && self.kind(after(rest, 2)) == Kind::Consonant =>
                {
                    self.out.put(forms.bare);
                    self.out.push("‿");
                    rest = after(rest, 2);
                    here = code(rest);
                }
                _ => {
                    self.out.put(forms.full);
                    self.last = Last::A;
                    return (rest, next);
                }
            }
        }
    }

    /// Writes an independent vowel; gives what follows.
    fn vowel<'t>(&mut self, rest: &'t [u8], here: Code) -> &'t [u8] {
        if self.last == Last::A && (here == I || here == U) {
            self.out.push(":");
        }
        self.out.put(self.table.cell(here).text.bare);
        self.last = if here == A { Last::A } else { Last::Letter };
        let rest = after(rest, 1);
        if self.kind(rest) == Kind::Virama && self.kind(after(rest, 1)) == Kind::Consonant {
            self.out.push(":");
            return after(rest, 1);
        }
        rest
    }

    fn escape(&mut self, c: char) {
        push_escape(self.out, c);
        self.last = Last::Other;
    }

    /// Writes what is none of ours at the head of `rest`; gives what follows.
    fn literal<'t>(&mut self, rest: &'t [u8]) -> &'t [u8] {
        let length = self.literal_length(rest);
        if length == 0 {
            return rest;
        }
        self.begin(rest);
        let (text, rest) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        let at = self.text.len() - rest.len() - length;
        let text = if text == b" " { " " } else { self.text.get(at..at + length).unwrap_or("") };
        if text == " " {
            // What stands between most words.
            self.out.push(" ");
        } else if text == ":"
            && self.last != Last::Other
            && matches!(self.kind(rest), Kind::Consonant | Kind::Vowel)
        {
            self.escape(':');
        } else if self.exact {
            carry(text, self.out);
        } else {
            self.leave(text, at > 0);
        }
        self.last = Last::Other;
        rest
    }

    #[inline]
    fn literal_length(&self, rest: &[u8]) -> usize {
        let (mut at, mut end) = (0, 0);
        while let Some(byte) = rest.get(at) {
            if *byte != 0xE0 && *byte != 0xE2 {
                at += 1;
                end = at;
                continue;
            }
            match self.kind(rest.get(at..).unwrap_or_default()) {
                Kind::Other => {
                    at += 1;
                    end = at;
                }
                // Only the carrier speaks for joiners that are none of Bengali's.
                Kind::Zwnj | Kind::Zwj if !self.exact => at += 3,
                _ => return end,
            }
        }
        at
    }

    /// Literal text in the readable form: left as it is, but for what would be read with Bengali.
    fn leave(&mut self, mut text: &str, after_ours: bool) {
        while after_ours
            && let Some(mark) = text.chars().next().filter(|mark| is_combining_mark(*mark))
        {
            self.escape(mark);
            text = text.get(mark.len_utf8()..).unwrap_or_default();
        }
        while text.contains(':')
            && let Some(place) = text.find(":’")
        {
            self.out.push(text.get(..place).unwrap_or_default());
            self.escape(':');
            text = text.get(place + 1..).unwrap_or_default();
        }
        self.out.push(text);
    }
}

/// Literal text in the carrier.
fn carry<S: Sink>(text: &str, out: &mut S) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let width = c.len_utf8();
        if is_carried(c) {
            let end = rest.find(|c| !is_carried(c) && !is_combining_mark(c));
            let (run, after) =
                rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or((rest, ""));
            out.push("{=");
            out.push(run);
            out.push("}");
            rest = after;
            continue;
        }
        let here = rest.get(..width).unwrap_or_default();
        let after = rest.get(width..).unwrap_or_default();
        match c {
            '{' => out.push("{{"),
            '}' => out.push("}}"),
            ':' if after.starts_with('’') => push_escape(out, c),
            '\u{980}'..='\u{9FF}' => push_escape(out, c),
            _ if is_combining_mark(c) => push_escape(out, c),
            _ => out.push(here),
        }
        rest = after;
    }
}

/// Whether the carrier must tell `c` from what it writes itself.
fn is_carried(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == DOT || c == TIE || (!c.is_ascii() && is_latin_letter(c))
}

/// Whether `c` is a letter of the Latin script.
pub(super) fn is_latin_letter(c: char) -> bool {
    matches!(c,
        'A'..='Z' | 'a'..='z' | 'ª' | 'º' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2B8}' | '\u{2E0}'..='\u{2E4}' | '\u{1D00}'..='\u{1DBF}'
        | '\u{1E00}'..='\u{1EFF}' | '\u{2071}' | '\u{207F}' | '\u{2090}'..='\u{209C}'
        | '\u{212A}' | '\u{212B}' | '\u{2132}' | '\u{214E}' | '\u{2160}'..='\u{2188}'
        | '\u{2C60}'..='\u{2C7F}' | '\u{A722}'..='\u{A787}' | '\u{A78B}'..='\u{A7FF}'
        | '\u{AB30}'..='\u{AB5A}' | '\u{AB5C}'..='\u{AB69}' | '\u{FB00}'..='\u{FB06}'
        | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' | '\u{10780}'..='\u{107BA}'
        | '\u{1DF00}'..='\u{1DF2A}')
}

/// `{XXXX}`
fn push_escape<S: Sink>(out: &mut S, c: char) {
    /// Six hexadecimal digits and two braces at most.
    struct Short([u8; 8], usize);
    impl core::fmt::Write for Short {
        fn write_str(&mut self, text: &str) -> core::fmt::Result {
            let end = self.1 + text.len();
            self.0.get_mut(self.1..end).ok_or(core::fmt::Error)?.copy_from_slice(text.as_bytes());
            self.1 = end;
            Ok(())
        }
    }
    let mut short = Short([0; 8], 0);
    // Cannot fail: the longest code point has six digits.
    let _ = write!(short, "{{{:04X}}}", u32::from(c));
    let Short(bytes, end) = short;
    out.push(bytes.get(..end).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or(""));
}
