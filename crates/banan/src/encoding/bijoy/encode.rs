//! The encoder: Unicode to Bijoy, nothing dropped.

mod akshara;
mod encoder;
mod memo;
mod sink;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use self::encoder::Encoder;
use super::decode::{Decoded, decode};
use crate::edit::Report;
use crate::script::{NUKTA, VIRAMA};

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
        if c != NUKTA {
            out.extend(core::iter::repeat_n(VIRAMA, core::mem::take(&mut viramas)));
        }
        out.push(c);
    }
    out.extend(core::iter::repeat_n(VIRAMA, viramas));
    Cow::Owned(out)
}
