//! Bijoy: glyph codes in drawing order.
//!
//! Two tables go by this name. SutonnyMJ, the font of most archives, and Bijoy 2000, which Avro and
//! its kin write, differ in four codes (CD, E6, F8, FF); context tells which reading is meant, so
//! one decoder reads both.

mod akshara;
mod alone;
mod cluster;
pub(crate) mod code;
mod decode;
mod detect;
mod encode;
mod extend;
mod gate;
#[doc(hidden)]
pub mod model;
mod run;

pub use decode::{Decoded, decode, decode_bytes};
pub(crate) use decode::{Grain, decode_as};
pub use encode::{
    EncodeError, EncodeOptions, Encoded, EncodedBytes, Unencodable, Variant, decode_spans, encode,
    encode_bytes,
};

use crate::edit::Rewrite;
use crate::rules::{Rule, RuleSet};

pub use detect::DECODE_CONFIDENCE;
pub(crate) use detect::{spans, suspect};

/// The stage.
pub(crate) fn rewrite(record: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    if rules.contains(Rule::BijoyAll) {
        return replace(record, 0, Rule::BijoyAll, out);
    }
    if !rules.contains(Rule::Bijoy) {
        return;
    }
    for span in spans(record).into_iter().filter(|span| span.certain) {
        let text = record.get(span.range.clone()).unwrap_or_default();
        replace(text, span.range.start, Rule::Bijoy, out);
    }
}

/// Decodes `text`, which begins at `base` of the record.
fn replace(text: &str, base: usize, rule: Rule, out: &mut Rewrite<'_>) {
    let decoded = decode_as(text, rule, Grain::Run);
    for edit in &decoded.edits {
        let with = decoded.text.get(edit.output.clone()).unwrap_or_default();
        out.replace(base + edit.source.start..base + edit.source.end, rule, with);
    }
}
