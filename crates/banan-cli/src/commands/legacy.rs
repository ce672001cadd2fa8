//! Bytes of a legacy encoding, on the caller's word.

use std::ops::Range;

use banan::{Report, Rule, bijoy, iscii};
use clap::ValueEnum;

/// What the input is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum From {
    /// Unicode, in which spans of Bijoy text are found and decoded
    #[default]
    Auto,
    /// Unicode; nothing is taken for Bijoy
    Unicode,
    /// Bijoy text throughout; records that are not UTF-8 are Bijoy bytes
    Bijoy,
    /// ISCII-91 bytes, Bengali
    Iscii,
    /// UTF-16 of either byte order; written as UTF-8
    Utf16,
}

/// A record that was bytes.
#[derive(Debug)]
pub struct Decoded {
    pub text: String,
    /// What was decoded: bytes of the record, and of the text.
    pub runs: Vec<(Range<usize>, Range<usize>)>,
    /// Codes without a reading.
    pub reports: Vec<Report>,
    /// What to call it in a report.
    pub rule: &'static str,
}

/// Decodes a record, unless it is text.
pub fn decode(from: From, record: &[u8]) -> Option<Decoded> {
    match from {
        From::Iscii => {
            let iscii::Decoded { text, runs, reports, .. } = iscii::decode_bytes(record);
            Some(Decoded { text, runs, reports, rule: "iscii" })
        }
        From::Bijoy if std::str::from_utf8(record).is_err() => {
            let bijoy::Decoded { text, edits, reports, .. } = bijoy::decode_bytes(record);
            let runs = edits.into_iter().map(|edit| (edit.source, edit.output)).collect();
            Some(Decoded { text, runs, reports, rule: Rule::BijoyAll.id() })
        }
        _ => None,
    }
}
