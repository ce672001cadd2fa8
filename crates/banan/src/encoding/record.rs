//! What a whole record shows: facts that rules of single words ask for.

use super::sieve::Sieve;
use super::{invisible, sieve};
use crate::rules::Rule;

/// Facts about a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// It has a Bengali letter, sign or digit.
    pub bengali: bool,
    /// It has nothing but spaces, some of which may be typographic, and what is dropped anyway.
    pub blank: bool,
    /// It has a letter of a right-to-left script.
    pub right_to_left: bool,
    /// It has an ASCII letter.
    pub latin: bool,
    /// It has a character that legacy fonts or mojibake leave: Latin, Greek or Cyrillic beyond
    /// ASCII, or a symbol.
    pub foreign: bool,
    /// It has a quote, a dash or a soft hyphen: beside a Bengali letter it may be a font's code.
    pub punctuation: bool,
    /// It has `&`, `\`, `%` or `=`: an escape may begin there.
    pub escape: bool,
    /// It has a character that is none of ASCII, Bengali, U+2008–203F: NFC may know more of it.
    pub other: bool,
}

impl Facts {
    /// The facts of `record`, which the sieve has looked at and `seen` this in.
    pub fn new(record: &str, seen: u8, sieve: &Sieve) -> Self {
        let odd = sieve.odd;
        // What is dropped from a blank record is as good as gone, so that the next run sees the same.
        let dropped = |ch| matches!(invisible::kind(ch), Some(Rule::Control | Rule::Bidi));
        let is_blank = |ch: char| ch == '\u{00A0}' || ch.is_ascii_whitespace() || dropped(ch);
        Self {
            bengali: seen & sieve::BENGALI != 0,
            blank: seen & (sieve::BENGALI | sieve::LATIN) == 0 && record.chars().all(is_blank),
            right_to_left: odd & sieve::RIGHT_TO_LEFT != 0,
            latin: seen & sieve::LATIN != 0,
            foreign: odd & sieve::CODE != 0,
            punctuation: seen & sieve::QUOTES != 0,
            escape: seen & sieve::ESCAPE != 0,
            other: odd & sieve::OTHERS != 0,
        }
    }

    /// Whether it has what only the stages for whole records understand.
    pub fn whole(&self) -> bool {
        self.escape || self.foreign || self.latin || self.punctuation
    }
}
