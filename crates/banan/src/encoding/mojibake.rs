//! UTF-8 that was read with an 8-bit table.

use crate::edit::Rewrite;
use crate::rules::RuleSet;

/// The stage.
pub(crate) fn rewrite(_record: &str, _rules: RuleSet, _out: &mut Rewrite<'_>) {}
