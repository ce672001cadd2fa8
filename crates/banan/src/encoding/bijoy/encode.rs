//! The encoder: Unicode to Bijoy, nothing dropped.

mod memo;
mod sink;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use self::memo::Memo;
use self::sink::Sink;
use super::cluster::{self, Codes, HASANTA};
use super::code::letter;
use super::decode::{Decoded, decode};
use crate::edit::Report;
use crate::script::{self, VIRAMA, ZWJ};
use crate::tables::bijoy::FUSED;

/// Which of the two tables the output is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Variant {
    /// Only codes that both read alike: the fonts of either show it right.
    #[default]
    Neutral,
    /// SutonnyMJ and the other …MJ fonts.
    Sutonny,
    /// Bijoy 2000: Kalpurush ANSI, Siyam Rupali ANSI.
    Bijoy2000,
}

/// What to do with a character that the encoding cannot hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unencodable {
    /// Stop with an error.
    #[default]
    Fail,
    /// Keep it as it is, in Unicode (UTF-8 among bytes), and report it.
    Keep,
}

/// How to encode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct EncodeOptions {
    /// The table to write for.
    pub variant: Variant,
    /// What to do with what the encoding lacks.
    pub unencodable: Unencodable,
}

impl EncodeOptions {
    /// Options for a variant, with errors for what it lacks.
    #[must_use]
    pub const fn new(variant: Variant) -> Self {
        Self { variant, unencodable: Unencodable::Fail }
    }

    /// The same options, but what the encoding lacks is kept and reported.
    #[must_use]
    pub const fn keep(self) -> Self {
        Self { unencodable: Unencodable::Keep, ..self }
    }
}

/// Text in Bijoy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Encoded {
    /// The codes, as the characters by which CP1252 shows them.
    pub text: String,
    /// The byte ranges of [`text`](Self::text) that are Bijoy, in order. ASCII letters and digits
    /// of the input lie outside: on the way back nothing else tells them from codes.
    pub spans: Vec<Range<usize>>,
    /// What was kept because the encoding lacks it; offsets count bytes of the input.
    pub reports: Vec<Report>,
}

/// Bytes in Bijoy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct EncodedBytes {
    /// The codes.
    pub bytes: Vec<u8>,
    /// The ranges of [`bytes`](Self::bytes) that are Bijoy, in order.
    pub spans: Vec<Range<usize>>,
    /// What was kept because the encoding lacks it; offsets count bytes of the input.
    pub reports: Vec<Report>,
}

/// A character that the encoding cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EncodeError {
    /// The character.
    pub character: char,
    /// Byte offset in the input.
    pub offset: usize,
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { character, offset } = self;
        write!(f, "Bijoy cannot hold U+{:04X} at byte {offset}", u32::from(*character))
    }
}

impl core::error::Error for EncodeError {}

/// Encodes Bengali text for Bijoy fonts, as text. The input may be in any canonically equivalent
/// form. Code 0xAD is written as U+2212, which the fonts know too: U+00AD gets lost in many
/// programs.
///
/// ```
/// use banan::bijoy::{EncodeOptions, decode_spans, encode};
/// let encoded = encode("বাংলা Google", EncodeOptions::default())?;
/// assert_eq!(encoded.text, "evsjv Google");
/// assert_eq!(encoded.spans, [0..5]);
/// assert_eq!(decode_spans(&encoded.text, &encoded.spans).text, "বাংলা Google");
/// # Ok::<(), banan::bijoy::EncodeError>(())
/// ```
///
/// # Errors
/// The first character that the encoding cannot hold, if the options say so.
pub fn encode(text: &str, options: EncodeOptions) -> Result<Encoded, EncodeError> {
    let text = &reordered(text);
    let mut encoder = Encoder::new(text, options, String::with_capacity(text.len()));
    encoder.run()?;
    Ok(Encoded { text: encoder.out, spans: encoder.spans, reports: encoder.reports })
}

/// Encodes Bengali text for Bijoy fonts, as raw bytes.
///
/// ```
/// use banan::bijoy::{EncodeOptions, encode_bytes};
/// assert_eq!(encode_bytes("দেশ", EncodeOptions::default())?.bytes, b"\x86\x60k");
/// # Ok::<(), banan::bijoy::EncodeError>(())
/// ```
///
/// # Errors
/// The first character that the encoding cannot hold, if the options say so.
pub fn encode_bytes(text: &str, options: EncodeOptions) -> Result<EncodedBytes, EncodeError> {
    let text = &reordered(text);
    let mut encoder = Encoder::new(text, options, Vec::with_capacity(text.len() / 2));
    encoder.run()?;
    Ok(EncodedBytes { bytes: encoder.out, spans: encoder.spans, reports: encoder.reports })
}

/// Decodes only these byte ranges of `text`, which must be sorted, disjoint and on char boundaries;
/// a range that is not is skipped. The rest stays as it is.
///
/// ```
/// use banan::bijoy::decode_spans;
/// assert_eq!(decode_spans("evsjv Google", &[0..5]).text, "বাংলা Google");
/// ```
#[must_use]
pub fn decode_spans(text: &str, spans: &[Range<usize>]) -> Decoded {
    let mut done = Decoded::default();
    let mut copied = 0;
    for span in spans.iter().filter(|span| span.start <= span.end) {
        let (Some(between), Some(inside)) = (text.get(copied..span.start), text.get(span.clone()))
        else {
            continue;
        };
        done.text.push_str(between);
        let at = done.text.len();
        let part = decode(inside);
        done.text.push_str(&part.text);
        done.edits.extend(part.edits.into_iter().map(|mut edit| {
            edit.source = edit.source.start + span.start..edit.source.end + span.start;
            edit.output = edit.output.start + at..edit.output.end + at;
            edit
        }));
        done.reports.extend(part.reports.into_iter().map(|mut report| {
            report.source = report.source.start + span.start..report.source.end + span.start;
            report
        }));
        copied = span.end;
    }
    done.text.push_str(text.get(copied..).unwrap_or_default());
    done
}

/// Nuktas before viramas, as NFC has them; every offset stays what it is.
fn reordered(text: &str) -> Cow<'_, str> {
    if !text.contains("\u{09CD}\u{09BC}") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut viramas = 0;
    for c in text.chars() {
        if c == VIRAMA {
            viramas += 1;
            continue;
        }
        if c != script::NUKTA {
            out.extend(core::iter::repeat_n(VIRAMA, core::mem::take(&mut viramas)));
        }
        out.push(c);
    }
    out.extend(core::iter::repeat_n(VIRAMA, viramas));
    Cow::Owned(out)
}

/// What the decoder will still hold open when the next code comes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Nothing that a code could join.
    Closed,
    /// A cluster without a vowel sign that ends in this letter.
    Open(u8),
    /// Just খ.
    Kha,
}

/// খ and ত and র as `code::letter` numbers them.
const KHA: u8 = 1;
const TA: u8 = 15;
const RA: u8 = 27;

struct Encoder<'a, S> {
    text: &'a str,
    options: EncodeOptions,
    at: usize,
    out: S,
    spans: Vec<Range<usize>>,
    reports: Vec<Report>,
    before: Before,
    /// Whether that cluster could take a vowel sign.
    takes_sign: bool,
    /// Whether the output so far ends in a Bijoy word: for the shape of ে and ৈ.
    inside: bool,
    /// Whether only neutral characters came since the last span.
    joins: bool,
    memo: Memo,
}

impl<'a, S: Sink> Encoder<'a, S> {
    fn new(text: &'a str, options: EncodeOptions, out: S) -> Self {
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

    fn run(&mut self) -> Result<(), EncodeError> {
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
                self.vowel(c)?;
            } else {
                self.other(c)?;
            }
        }
        Ok(())
    }

    #[inline]
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    #[inline]
    fn peek_after(&self, skip: usize) -> Option<char> {
        self.text.get(self.at + skip..)?.chars().next()
    }

    fn ascii(&mut self, c: char) {
        self.at += 1;
        self.out.other(c);
        // Letters, digits and what Bijoy reuses mean something else inside a span.
        if !matches!(c, ' ' | ',')
            && (c.is_ascii_alphanumeric() || "$&\\^_`|~".contains(c) || c == '\n')
        {
            self.joins = false;
        }
        self.before = Before::Closed;
        self.inside = false;
    }

    /// A whole piece of Bijoy has been written since `start`.
    fn span(&mut self, start: usize) {
        let end = self.out.len();
        match self.spans.last_mut() {
            Some(last) if self.joins => last.end = end,
            _ => self.spans.push(start..end),
        }
        self.joins = true;
    }

    /// A character that has a code of its own, whatever stands around it.
    fn single(&mut self, c: char, code: u8) {
        let start = self.out.len();
        self.at += c.len_utf8();
        self.out.code(code);
        self.span(start);
        self.before = Before::Closed;
        self.inside = false;
    }

    fn other(&mut self, c: char) -> Result<(), EncodeError> {
        let code = match c {
            '০'..='৯' => (u32::from(c) - 0x09E6) as u8 + b'0',
            '।' => 0x7C,
            '॥' => 0x5C,
            '৳' => 0x24,
            '“' => 0xD2,
            '”' => 0xD3,
            '‘' => 0xD4,
            '’' => 0xD5,
            '–' => 0xD0,
            '—' => 0xD1,
            '…' if self.ellipsis() => 0x85,
            _ => return self.keep(c),
        };
        self.single(c, code);
        Ok(())
    }

    /// Whether an ellipsis here is read as one: its code is ৃ as well.
    fn ellipsis(&self) -> bool {
        match self.before {
            Before::Closed => true,
            _ if !self.takes_sign => true,
            Before::Open(TA) => false,
            Before::Open(_) | Before::Kha => self
                .peek_after('…'.len_utf8())
                .is_none_or(|next| next.is_ascii_whitespace() || ".,;:!?)'\"".contains(next)),
        }
    }

    /// A character that the encoding lacks.
    fn keep(&mut self, c: char) -> Result<(), EncodeError> {
        if self.options.unencodable == Unencodable::Fail {
            return Err(EncodeError { character: c, offset: self.at });
        }
        let end = self.at + c.len_utf8();
        self.reports.push(Report { finding: "bijoy-unencodable", source: self.at..end });
        self.at = end;
        self.out.other(c);
        self.joins = false;
        self.before = Before::Closed;
        self.inside = false;
        Ok(())
    }

    /// The number of the consonant at the cursor plus `skip`, and its length in bytes.
    #[inline]
    fn letter(&self, skip: usize) -> Option<(u8, usize)> {
        let c = self.peek_after(skip)?;
        let mut len = c.len_utf8();
        let mut nukta = false;
        if self.peek_after(skip + len) == Some(script::NUKTA) {
            nukta = true;
            len += 3;
        }
        Some((letter(c, nukta)?, len))
    }

    /// Writes an akshara that is the same as one before.
    #[inline]
    fn known(&mut self) -> bool {
        let Some(source) = memo::akshara(self.text.as_bytes(), self.at, self.state()) else {
            return false;
        };
        let Some(slot) = self.memo.find(source) else { return false };
        let start = self.out.len();
        slot.codes().iter().for_each(|code| self.out.code(*code));
        (self.before, self.takes_sign) = (slot.before, slot.takes_sign);
        self.at += source.len;
        self.tail(start);
        true
    }

    /// What the codes of an akshara depend on besides itself.
    fn state(&self) -> u64 {
        let before = match self.before {
            Before::Closed => 0,
            Before::Kha => 1,
            Before::Open(RA) => 2,
            Before::Open(_) => 3,
        };
        before << 1 | u64::from(self.inside)
    }

    fn consonants(&mut self, c: char) -> Result<(), EncodeError> {
        let source = memo::akshara(self.text.as_bytes(), self.at, self.state());
        let begin = self.at;
        let mut reph = false;
        let mut ra_ya = false;
        if c == 'র' {
            match (self.peek_after(3), self.peek_after(6)) {
                (Some(VIRAMA), Some('ঋ')) => {
                    self.at += 6;
                    return self.vowel_with('ঋ', true);
                }
                (Some(VIRAMA), Some(_)) if self.letter(6).is_some() => {
                    reph = true;
                    self.at += 6;
                }
                (Some(ZWJ), Some(VIRAMA)) if matches!(self.letter(9), Some((letter, _)) if letter == 26) =>
                {
                    ra_ya = true;
                }
                _ => {}
            }
        }
        let Some((first, len)) = self.letter(0) else {
            self.at = begin;
            return self.keep(c);
        };
        self.at += len;
        if ra_ya {
            self.at += 3;
        }
        let mut codes = Codes::default();
        let mut letters = [0; cluster::most()];
        let mut count = 1;
        if let Some(place) = letters.first_mut() {
            *place = first;
        }
        let (mut last, mut goes_on, mut whole) = (first, false, 1_usize);
        let mut long = Vec::new();
        while last != 40
            && self.peek() == Some(VIRAMA)
            && let Some((next, len)) = self.letter(3)
        {
            if count == letters.len() {
                // A chain of viramas without end: write what there is and go on.
                cluster::write(&letters, goes_on, ra_ya, &mut codes);
                long.extend_from_slice(codes.as_slice());
                codes = Codes::default();
                (goes_on, count) = (true, 0);
            }
            if let Some(place) = letters.get_mut(count) {
                *place = next;
                count += 1;
            }
            whole += 1;
            self.at += 3 + len;
            last = next;
        }
        let letters = letters.get(..count).unwrap_or_default();
        cluster::write(letters, goes_on, ra_ya && !goes_on, &mut codes);
        let hasanta = last != 40 && self.peek() == Some(VIRAMA);

        let mut sign = None;
        if !hasanta && let Some(c) = self.peek().filter(|c| script::is_sign(*c)) {
            sign = Some(c);
        }
        let (pre, post) = match sign {
            Some('ি') => ("ি", ""),
            Some('ে') => match self.peek_after(3) {
                Some('া') => ("ে", "া"),
                Some('\u{09D7}') => ("ে", "\u{09D7}"),
                _ => ("ে", ""),
            },
            Some('ৈ') => ("ৈ", ""),
            Some('ো') => ("ে", "া"),
            Some('ৌ') => ("ে", "\u{09D7}"),
            Some('া') => ("", "া"),
            Some('ী') => ("", "ী"),
            Some('ু') => ("", "ু"),
            Some('ূ') => ("", "ূ"),
            Some('ৃ') => ("", "ৃ"),
            Some('\u{09D7}') => ("", "\u{09D7}"),
            _ => ("", ""),
        };
        let split = sign == Some('ে') && !post.is_empty();
        if !pre.is_empty() || !post.is_empty() {
            self.at += if split { 6 } else { 3 };
        }

        let start = self.out.len();
        let mut whole_codes = Codes::default();
        if !pre.is_empty() {
            let code = match (pre, self.inside) {
                ("ি", _) => 0x77,
                ("ে", false) => 0x86,
                ("ে", true) => 0x87,
                (_, false) => 0x88,
                (_, true) => 0x89,
            };
            whole_codes.push(code);
            self.before = Before::Closed;
        }
        if long.is_empty() {
            self.variant(&mut codes, whole);
        }
        let mut vowel = None;
        if !post.is_empty() {
            let last_code = codes.as_slice().last().copied();
            let fused = FUSED.iter().find(|row| Some(row.0) == last_code && row.1 == post);
            match (fused, codes.last_mut()) {
                (Some((_, _, both)), Some(place)) => *place = *both,
                _ => vowel = self.sign_code(post, letters, whole),
            }
        }
        if !long.is_empty() {
            whole_codes.as_slice().iter().chain(&long).for_each(|code| self.out.code(*code));
            whole_codes = Codes::default();
        }
        codes.as_slice().iter().for_each(|code| whole_codes.push(*code));
        if reph {
            whole_codes.push(0xA9);
        }
        if hasanta {
            self.at += 3;
            whole_codes.push(HASANTA);
        }
        if let Some(code) = vowel {
            whole_codes.push(code);
        }
        whole_codes.as_slice().iter().for_each(|code| self.out.code(*code));
        // A sign before the cluster leaves it open to what hangs below, but it takes no other sign.
        self.takes_sign = pre.is_empty();
        self.before = match (post.is_empty(), last, whole) {
            (false, ..) => Before::Closed,
            (true, KHA, 1) if !hasanta => Before::Kha,
            (true, ..) => Before::Open(last),
        };
        if let Some(source) = source.filter(|source| begin + source.len == self.at) {
            self.memo.keep(source, &whole_codes, self.before, self.takes_sign);
        }
        self.tail(start);
        Ok(())
    }

    /// What may follow a letter and its vowel sign: more signs drawn after it, ঁ ং ঃ.
    #[inline]
    fn tail(&mut self, start: usize) {
        let next = memo::place(self.text.as_bytes(), self.at);
        if next.is_some_and(|next| matches!(next, 0x01..=0x03 | 0x3E..=0x42)) {
            self.signs();
        }
        self.inside = true;
        self.span(start);
    }

    fn signs(&mut self) {
        while let Some(c) = self.peek() {
            let code = match c {
                'ং' => 0x73,
                'ঃ' => 0x74,
                'ঁ' => 0x75,
                // A second vowel sign is kept where the encoding can tell it from the next letter's.
                'া' if self.before == Before::Closed => 0x76,
                'ী' if self.before == Before::Closed => 0x78,
                'ু' if self.before == Before::Closed => 0x79,
                'ূ' if self.before == Before::Closed => 0x7E,
                _ => break,
            };
            if code != 0x75 {
                self.before = Before::Closed;
            }
            if matches!(code, 0x73..=0x75) {
                self.at += 3;
                self.out.code(code);
                // Nothing but another of these may follow: a sign would go before it.
                while let Some(next) = self.peek().filter(|next| matches!(next, 'ং' | 'ঃ' | 'ঁ'))
                {
                    self.at += 3;
                    self.out.code(match next {
                        'ং' => 0x73,
                        'ঃ' => 0x74,
                        _ => 0x75,
                    });
                    self.before = Before::Closed;
                }
                break;
            }
            self.at += 3;
            self.out.code(code);
        }
    }

    /// The shape of a sign after a cluster.
    fn sign_code(&self, sign: &str, letters: &[u8], whole: usize) -> Option<u8> {
        let code = cluster::sign(sign, letters)?;
        let next = self.peek().is_some_and(script::is_bengali_letter);
        match (code, self.options.variant) {
            // Read as an ellipsis at the end of a word.
            (0x85, _) if !next => Some(0x84),
            (0x93, Variant::Sutonny) if letters.last() == Some(&RA) && whole > 0 => Some(0xE6),
            (code, _) => Some(code),
        }
    }

    /// Replaces codes by those that only one of the variants has, where context lets them be read.
    fn variant(&self, codes: &mut Codes, letters: usize) {
        match self.options.variant {
            Variant::Neutral => {}
            Variant::Sutonny => {
                let mut list = Codes::default();
                for (index, code) in codes.as_slice().iter().enumerate() {
                    list.push(match code {
                        0x97 => 0xCD,
                        0xAC | 0xAD => 0xF8,
                        0xB6 if index > 0 || self.before != Before::Kha => 0xFF,
                        code => *code,
                    });
                }
                *codes = list;
            }
            Variant::Bijoy2000 if letters > 1 => {
                codes.replace_start(&[0x5A, 0xA5], 0xCD);
                if self.before != Before::Open(RA) {
                    codes.replace_start(&[0x67, 0x9C], 0xE6);
                }
                if self.before == Before::Closed {
                    codes.replace_start(&[0x6D, 0x9C], 0xF8);
                }
                if self.before == Before::Kha {
                    codes.replace_start(&[0x6F, 0x26, 0x4D], 0xFF);
                }
            }
            Variant::Bijoy2000 => {}
        }
    }

    fn vowel(&mut self, c: char) -> Result<(), EncodeError> {
        self.vowel_with(c, false)
    }

    /// An independent vowel, with a reph if র্ stood before it.
    fn vowel_with(&mut self, c: char, reph: bool) -> Result<(), EncodeError> {
        let codes: &[u8] = match c {
            'অ' => match self.peek_after(3) {
                Some('া') => &[0x41, 0x76],
                _ => &[0x41],
            },
            'আ' => &[0x41, 0x76],
            'ই' => &[0x42],
            'ঈ' => &[0x43],
            'উ' => &[0x44],
            'ঊ' => &[0x45],
            'ঋ' => &[0x46],
            'এ' => &[0x47],
            'ঐ' => &[0x48],
            'ও' => &[0x49],
            'ঔ' => &[0x4A],
            _ => return self.keep(c),
        };
        let start = self.out.len();
        self.at += if c == 'অ' && codes.len() == 2 { 6 } else { 3 };
        codes.iter().for_each(|code| self.out.code(*code));
        if reph {
            self.out.code(0xA9);
        }
        if self.peek() == Some(VIRAMA) && matches!(self.letter(3), Some((26, 3))) {
            self.at += 6;
            self.out.code(0xA8);
        }
        self.before = Before::Closed;
        self.tail(start);
        Ok(())
    }
}
