//! The walk over the text: what has a code of its own, what is kept, where spans begin and end.

use alloc::vec::Vec;
use core::ops::Range;

use super::memo::Memo;
use super::sink::Sink;
use super::{EncodeError, EncodeOptions, Unencodable};
use crate::edit::Report;
use crate::encoding::bijoy::code::{self, letter};
use crate::script;
use crate::tables::bijoy::PLAIN;

/// What the decoder will still hold open when the next code comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that a code could join.
    Closed,
    /// A cluster without a vowel sign that ends in this letter.
    Open(u8),
    /// Just খ.
    Kha,
}

/// Encodes one text.
pub(super) struct Encoder<'a, S> {
    pub(super) text: &'a str,
    pub(super) options: EncodeOptions,
    /// Where the next character begins.
    pub(super) at: usize,
    pub(super) out: S,
    pub(super) spans: Vec<Range<usize>>,
    pub(super) reports: Vec<Report>,
    pub(super) before: Before,
    /// Whether that cluster could take a vowel sign.
    pub(super) takes_sign: bool,
    /// Whether the output so far ends in a Bijoy word: for the shape of ে and ৈ.
    pub(super) inside: bool,
    /// Whether only neutral characters came since the last span.
    joins: bool,
    pub(super) memo: Memo,
}

impl<'a, S: Sink> Encoder<'a, S> {
    pub(super) fn new(text: &'a str, options: EncodeOptions, out: S) -> Self {
        Self {
            text,
            options,
            at: 0,
            out,
            spans: Vec::new(),
            reports: Vec::new(),
            before: Before::Closed,
            takes_sign: false,
            inside: false,
            joins: false,
            memo: Memo::new(text.len()),
        }
    }

    pub(super) fn run(&mut self) -> Result<(), EncodeError> {
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            if byte.is_ascii() {
                self.ascii(char::from(*byte));
                continue;
            }
            if self.known() {
                continue;
            }
            let Some(c) = self.peek() else { break };
            if script::is_consonant(c) || c == 'ৎ' {
                self.consonants(c)?;
            } else if script::is_vowel(c) {
                self.vowel(c, false)?;
            } else {
                self.other(c)?;
            }
        }
        Ok(())
    }

    #[inline]
    pub(super) fn peek(&self) -> Option<char> {
        self.peek_after(0)
    }

    #[inline]
    pub(super) fn peek_after(&self, skip: usize) -> Option<char> {
        self.text.get(self.at + skip..)?.chars().next()
    }

    /// The number of the consonant at the cursor plus `skip`, and its length in bytes.
    #[inline]
    pub(super) fn letter(&self, skip: usize) -> Option<(u8, usize)> {
        let c = self.peek_after(skip)?;
        let len = c.len_utf8();
        let nukta = self.peek_after(skip + len) == Some(script::NUKTA);
        Some((letter(c, nukta)?, if nukta { len + script::NUKTA.len_utf8() } else { len }))
    }

    fn ascii(&mut self, c: char) {
        self.at += 1;
        self.out.other(c);
        // Letters, digits and what Bijoy reuses mean something else inside a span.
        if c.is_ascii_alphanumeric() || "$&\\^_`|~\n".contains(c) {
            self.joins = false;
        }
        self.close();
    }

    /// What is neither ASCII nor a letter.
    fn other(&mut self, c: char) -> Result<(), EncodeError> {
        let code = match c {
            '…' if self.ellipsis() => 0x85,
            _ => match PLAIN.binary_search_by_key(&c, |row| row.0) {
                Ok(at) => PLAIN.get(at).map_or(0, |row| row.1),
                Err(_) => return self.keep(c),
            },
        };
        let start = self.out.len();
        self.at += c.len_utf8();
        self.out.code(code);
        self.span(start);
        self.close();
        Ok(())
    }

    /// Whether an ellipsis here is read as one: its code is ৃ as well.
    fn ellipsis(&self) -> bool {
        match self.before {
            Before::Closed => true,
            _ if !self.takes_sign => true,
            Before::Open(code::TA) => false,
            Before::Open(_) | Before::Kha => self
                .peek_after('…'.len_utf8())
                .is_none_or(|next| next.is_ascii_whitespace() || ".,;:!?)'\"".contains(next)),
        }
    }

    /// A character that the encoding lacks.
    pub(super) fn keep(&mut self, c: char) -> Result<(), EncodeError> {
        if self.options.unencodable == Unencodable::Fail {
            return Err(EncodeError { character: c, offset: self.at });
        }
        let end = self.at + c.len_utf8();
        self.reports.push(Report { finding: "bijoy-unencodable", source: self.at..end });
        self.at = end;
        self.out.other(c);
        self.joins = false;
        self.close();
        Ok(())
    }

    /// No word is open any more.
    fn close(&mut self) {
        self.before = Before::Closed;
        self.inside = false;
    }

    /// A whole piece of Bijoy has been written since `start`.
    pub(super) fn span(&mut self, start: usize) {
        let end = self.out.len();
        match self.spans.last_mut() {
            Some(last) if self.joins => last.end = end,
            _ => self.spans.push(start..end),
        }
        self.joins = true;
    }
}
