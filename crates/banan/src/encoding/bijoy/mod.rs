//! Bijoy: glyph codes in drawing order.

use crate::edit::Rewrite;
use crate::rules::RuleSet;

/// Whether the stage could find something.
pub(crate) fn suspect(_record: &str) -> bool {
    false
}

/// The stage.
pub(crate) fn rewrite(_record: &str, _rules: RuleSet, _out: &mut Rewrite<'_>) {}
