//! The reversible profile of ISO 15919: a total, injective map of NFC text.
//!
//! Marks beside the standard's letters: `:` do not join, `·` ZWNJ, `‿` ZWJ and hasanta between
//! consonants, `{=…}` Latin text of the input, `{XXXX}` any other character that has no place in
//! the rules, by code point. The readable form leaves out the third and lets braces be.

use core::fmt::Write as _;

use unicode_normalization::char::is_combining_mark;

use super::alignment::Sink;
use super::table::{A, Code, HA, I, Kind, Table, U, code, letter};

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
    let mut writer = Writer { table, exact, text, bytes: text.as_bytes(), last: Last::Other, out };
    let mut at = 0;
    while at < text.len() {
        at = writer.literal(at);
        at = writer.word(at);
    }
}

struct Writer<'a, S> {
    table: &'a Table,
    exact: bool,
    text: &'a str,
    bytes: &'a [u8],
    last: Last,
    out: &'a mut S,
}

impl<S: Sink> Writer<'_, S> {
    #[inline]
    fn code(&self, at: usize) -> Code {
        code(self.bytes, at)
    }

    #[inline]
    fn kind(&self, at: usize) -> Kind {
        self.table.kind(self.code(at))
    }

    /// Writes Bengali and joiners from `at` on; gives the end.
    fn word(&mut self, mut at: usize) -> usize {
        let start = self.out.written();
        self.out.begin(at);
        loop {
            let here = self.code(at);
            let cell = self.table.cell(here);
            match cell.kind {
                Kind::Consonant => {
                    self.out.begin(at);
                    at = self.akshara(at, here);
                    continue;
                }
                Kind::Vowel => {
                    self.out.begin(at);
                    at = self.vowel(at, here);
                    continue;
                }
                Kind::Mark => {
                    let mut form = cell.text;
                    if self.table.class_nasal && here == super::table::ANUSVARA {
                        form = self.table.nasal_of(self.code(at + 3)).unwrap_or(form);
                    }
                    self.out.push(form);
                    self.last = Last::Letter;
                }
                Kind::Symbol | Kind::Danda => {
                    self.out.begin(at);
                    // ৳ and its like stay readable; the carrier keeps them out of sight of `leak`s.
                    let digit_or_avagraha = matches!(here, 0x3D | 0x66..=0x6F);
                    if self.exact && cell.kind == Kind::Symbol && !digit_or_avagraha {
                        self.escape(letter(here));
                    } else {
                        self.out.push(cell.text);
                    }
                    self.last = Last::Other;
                }
                Kind::Zwnj => {
                    self.out.push("·");
                    self.last = Last::Other;
                }
                Kind::Zwj => self.escape(crate::script::ZWJ),
                Kind::Sign | Kind::Virama | Kind::Nukta => self.escape(letter(here)),
                Kind::Other => break,
            }
            at += 3;
        }
        if self.table.title {
            self.out.capitalize(start);
        }
        at
    }

    /// Writes consonants and their vowel; gives the offset after them.
    #[inline]
    fn akshara(&mut self, mut at: usize, mut here: Code) -> usize {
        loop {
            let cell = self.table.cell(here);
            at += 3;
            let mut next = self.code(at);
            let mut aspirable = cell.aspirable;
            if self.table.kind(next) == Kind::Nukta {
                at += 3;
                next = self.code(at);
                self.dotted(cell.nukta, cell.text);
                aspirable = cell.dotted_aspirable;
            } else {
                self.out.push(cell.text);
            }
            match self.table.kind(next) {
                Kind::Sign => {
                    self.out.push(self.table.cell(next).text);
                    self.last = Last::Letter;
                    return at + 3;
                }
                Kind::Virama => {
                    self.last = Last::Letter;
                    at += 3;
                    let follows = self.code(at);
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
                            return at + 3;
                        }
                        Kind::Vowel => {
                            self.out.push(":");
                            return at;
                        }
                        _ => return at,
                    }
                }
                Kind::Zwj
                    if self.kind(at + 3) == Kind::Virama
                        && self.kind(at + 6) == Kind::Consonant =>
                {
                    self.out.push("‿");
                    at += 6;
                    here = self.code(at);
                }
                _ => {
                    self.out.push(self.table.inherent);
                    self.last = Last::A;
                    return at;
                }
            }
        }
    }

    /// A consonant with a nukta.
    fn dotted(&mut self, form: &'static str, base: &'static str) {
        if !form.is_empty() {
            self.out.push(form);
            return;
        }
        let first = base.chars().next().map_or(0, char::len_utf8);
        self.out.push(base.get(..first).unwrap_or_default());
        self.out.push("\u{324}");
        self.out.push(base.get(first..).unwrap_or_default());
    }

    /// Writes an independent vowel; gives the offset after it.
    fn vowel(&mut self, mut at: usize, here: Code) -> usize {
        if self.last == Last::A && (here == I || here == U) {
            self.out.push(":");
        }
        self.out.push(self.table.cell(here).text);
        self.last = if here == A { Last::A } else { Last::Letter };
        at += 3;
        if self.kind(at) == Kind::Virama && self.kind(at + 3) == Kind::Consonant {
            self.out.push(":");
            at += 3;
        }
        at
    }

    fn escape(&mut self, c: char) {
        push_escape(self.out, c);
        self.last = Last::Other;
    }

    /// Writes what is none of ours from `at` on; gives the end.
    fn literal(&mut self, at: usize) -> usize {
        let end = self.literal_end(at);
        if end == at {
            return at;
        }
        self.out.begin(at);
        let text = self.text.get(at..end).unwrap_or_default();
        // A single space is what stands between most words.
        if text != " " {
            let colon = text == ":" && self.last != Last::Other;
            if colon && matches!(self.kind(end), Kind::Consonant | Kind::Vowel) {
                self.escape(':');
            } else if self.exact {
                carry(text, self.out);
            } else {
                self.leave(text, at > 0);
            }
        } else {
            self.out.push(text);
        }
        self.last = Last::Other;
        end
    }

    fn literal_end(&self, mut at: usize) -> usize {
        let mut end = at;
        while let Some(byte) = self.bytes.get(at) {
            if *byte != 0xE0 && *byte != 0xE2 {
                at += 1;
                end = at;
                continue;
            }
            match self.kind(at) {
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
        while let Some(place) = text.find(":’") {
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
