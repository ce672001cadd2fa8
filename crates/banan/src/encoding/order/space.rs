//! A vowel sign that stands behind the space that follows its word.

use alloc::string::String;

use crate::edit::Rewrite;
use crate::rules::{Rule, RuleSet};
use crate::script::{NUKTA, is_consonant, is_sign};

/// `order-space`: `C ␠ sign C` becomes `C sign ␠ C`. Not for the signs that are drawn before their
/// letter: at a word's start they are drawn order themselves.
pub(crate) fn rewrite(record: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    if !rules.contains(Rule::OrderSpace) {
        return;
    }
    for (at, sign) in places(record) {
        let mut moved = [0; 4];
        let mut with = String::from(&*sign.encode_utf8(&mut moved));
        with.push(' ');
        out.replace(at..at + with.len(), Rule::OrderSpace, &with);
    }
}

/// Where a space stands before a sign that belongs before it, and the sign.
fn places(record: &str) -> impl Iterator<Item = (usize, char)> {
    record.match_indices(' ').filter_map(|(at, _)| {
        let before = record.get(..at)?.chars().next_back()?;
        let mut after = record.get(at + 1..)?.chars();
        let sign = after.next()?;
        let fits = (is_consonant(before) || before == NUKTA)
            && is_sign(sign)
            && !matches!(sign, 'ি' | 'ে' | 'ৈ' | '\u{09D7}')
            && after.next().is_some_and(is_consonant);
        fits.then_some((at, sign))
    })
}
