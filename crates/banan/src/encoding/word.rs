//! The rules that look at whole words: what wrong converters leave in valid Bengali.

use super::{order, variant};
use crate::edit::Rewrite;
use crate::lexicon;
use crate::rules::RuleSet;

/// Runs them on a maximal run of Bengali letters, signs, marks and joiners.
pub(super) fn rewrite(word: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    if lexicon::contains(word) {
        return;
    }
    if variant::suspect(word) {
        variant::rewrite(word, rules, out);
    }
    if out.is_unchanged() && order::suspect(word) {
        order::rewrite(word, rules, out);
    }
}
