//! Bijoy: glyph codes in drawing order.
//!
//! Two tables go by this name. SutonnyMJ, the font of most archives, and Bijoy 2000, which Avro and
//! its kin write, differ in four codes (CD, E6, F8, FF); context tells which reading is meant, so
//! one decoder reads both.

mod akshara;
mod cluster;
pub(crate) mod code;
mod decode;
mod encode;

pub use decode::{Decoded, decode, decode_bytes};
pub(crate) use decode::{Grain, decode_as};
pub use encode::{
    EncodeError, EncodeOptions, Encoded, EncodedBytes, Unencodable, Variant, decode_spans, encode,
    encode_bytes,
};

use crate::edit::Rewrite;
use crate::rules::RuleSet;

/// Whether the stage could find something.
pub(crate) fn suspect(_record: &str) -> bool {
    false
}

/// The stage.
pub(crate) fn rewrite(_record: &str, _rules: RuleSet, _out: &mut Rewrite<'_>) {}
