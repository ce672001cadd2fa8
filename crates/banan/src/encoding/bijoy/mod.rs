//! Bijoy: glyph codes in drawing order.

use crate::edit::Rewrite;
use crate::rules::RuleSet;

/// The stage.
pub(crate) fn rewrite(_record: &str, _rules: RuleSet, _out: &mut Rewrite<'_>) {}
