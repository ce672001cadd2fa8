//! UTF-8 that was read with an 8-bit table.

use crate::edit::Rewrite;
use crate::rules::RuleSet;

/// Whether the stage could find something.
pub(crate) fn suspect(_record: &str) -> bool {
    false
}

/// The stage.
pub(crate) fn rewrite(_record: &str, _rules: RuleSet, _out: &mut Rewrite<'_>) {}
