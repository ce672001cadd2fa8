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
mod formula;
pub(crate) mod gate;
mod input;
#[doc(hidden)]
pub mod model;
mod run;

pub use decode::{Decoded, decode, decode_bytes};
pub(crate) use decode::{Grain, decode_as};
pub use encode::{
    EncodeError, EncodeOptions, Encoded, EncodedBytes, Unencodable, Variant, decode_spans, encode,
    encode_bytes,
};

use alloc::vec::Vec;
use core::ops::Range;

use crate::edit::{Report, Rewrite};
use crate::rules::{Rule, RuleSet};

pub use detect::DECODE_CONFIDENCE;
pub(crate) use detect::{spans, suspect};

/// The stage. Codes that it cannot read are left and reported, in bytes of the record.
pub(crate) fn rewrite(
    record: &str,
    rules: RuleSet,
    out: &mut Rewrite<'_>,
    reports: &mut Vec<Report>,
) {
    if rules.contains(Rule::BijoyAll) {
        return replace(record, 0, Rule::BijoyAll, out, reports);
    }
    if !rules.contains(Rule::Bijoy) {
        return;
    }
    for span in spans(record).into_iter().filter(|span| span.certain) {
        let text = record.get(span.range.clone()).unwrap_or_default();
        replace(text, span.range.start, Rule::Bijoy, out, reports);
    }
}

/// Decodes `text`, which begins at `base` of the record.
fn replace(text: &str, base: usize, rule: Rule, out: &mut Rewrite<'_>, reports: &mut Vec<Report>) {
    let decoded = decode_as(text, rule, Grain::Run);
    let moved = |range: Range<usize>| base + range.start..base + range.end;
    for edit in &decoded.edits {
        let with = decoded.text.get(edit.output.clone()).unwrap_or_default();
        out.replace(moved(edit.source.clone()), rule, with);
    }
    let decoded = decoded.reports.into_iter();
    reports.extend(decoded.map(|report| Report { source: moved(report.source), ..report }));
}
