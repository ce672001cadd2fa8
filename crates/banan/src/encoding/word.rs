//! The rules that look at whole words: what wrong converters leave in valid Bengali.

use super::order::Suspicion;
use super::{order, variant};
use crate::edit::Rewrite;
use crate::lexicon;
use crate::rules::RuleSet;

/// Whether `word` is none of those that damage makes.
pub(super) fn is_sound(word: &str, rules: RuleSet) -> bool {
    if lexicon::contains(word) {
        return true;
    }
    let suspicion = order::suspect(word);
    if !variant::suspect(word) {
        match suspicion {
            Suspicion::None => return true,
            Suspicion::Reph if lexicon::knows(word) => return true,
            Suspicion::Reph => {
                let mut out = Rewrite::new(word);
                order::rewrite_unknown(word, rules, &mut out);
                return out.is_unchanged();
            }
            Suspicion::Sign => {}
        }
    }
    let mut out = Rewrite::new(word);
    rewrite(word, rules, &mut out);
    out.is_unchanged()
}

/// Runs them on a maximal run of Bengali letters, signs, marks and joiners.
pub(super) fn rewrite(word: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    if lexicon::contains(word) {
        return;
    }
    if variant::suspect(word) {
        variant::rewrite(word, rules, out);
    }
    if out.is_unchanged() && order::suspect(word) != Suspicion::None {
        order::rewrite(word, rules, out);
    }
}
