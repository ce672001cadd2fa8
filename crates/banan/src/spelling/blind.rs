//! What holds for every word: no doubling after reph, ৎ for a ত্ that joins nothing, অ্যা for an
//! initial এ্যা; and the visarga of a closed list of prefixes that was typed as a colon.

use alloc::string::String;

use crate::rules::{Rule, RuleSet};
use crate::script::{VIRAMA, ZWNJ, is_consonant};
use crate::tables::spelling::VISARGA_PREFIXES;

/// Whether `prefix` (bytes of a word) is written with a final visarga before another word.
pub(super) fn is_visarga_prefix(prefix: &[u8]) -> bool {
    VISARGA_PREFIXES.binary_search_by(|listed| listed.as_bytes().cmp(prefix)).is_ok()
}

/// The word as the blind rules want it, and the first rule that asked for a change.
pub(super) fn fix(word: &str, rules: RuleSet) -> Option<(Rule, String)> {
    let mut first = None;
    let mut fixed = String::with_capacity(word.len());
    let mut rest = word;
    if rules.contains(Rule::InitialAe)
        && let Some(after) = word.strip_prefix("এ্যা")
    {
        fixed.push_str("অ্যা");
        rest = after;
        first = Some(Rule::InitialAe);
    }
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == ':' {
            if rules.contains(Rule::ColonVisarga) {
                fixed.push('ঃ');
                first = first.or(Some(Rule::ColonVisarga));
            } else {
                fixed.push(c);
            }
        } else if c == 'ত'
            && !fixed.ends_with(VIRAMA)
            && let Some(left) = khanda_ta(after)
            && rules.contains(Rule::TaKhandaTa)
        {
            fixed.push('ৎ');
            first = first.or(Some(Rule::TaKhandaTa));
            rest = left;
            continue;
        } else if c == 'র'
            && let Some(left) = doubled(after)
            && rules.contains(Rule::RephDoubling)
        {
            fixed.push_str("র্");
            first = first.or(Some(Rule::RephDoubling));
            rest = left;
            continue;
        } else {
            fixed.push(c);
        }
        rest = after;
    }
    first.map(|rule| (rule, fixed))
}

/// What follows if `after` begins with a virama (and a non-joiner) that makes the ত before it ৎ.
fn khanda_ta(after: &str) -> Option<&str> {
    let left = after.strip_prefix(VIRAMA)?;
    if let Some(left) = left.strip_prefix(ZWNJ) {
        return left.starts_with(is_consonant).then_some(left);
    }
    match left.chars().next() {
        None => Some(left),
        Some('ত' | 'থ' | 'ন' | 'ব' | 'ম' | 'য' | 'র') => {
            // য় is a letter of its own and never a phala.
            let ya = left.strip_prefix('য')?;
            ya.starts_with('\u{09BC}').then_some(left)
        }
        Some(c) => is_consonant(c).then_some(left),
    }
}

/// What follows a reph without the first half of a doubled consonant.
fn doubled(after: &str) -> Option<&str> {
    let mut letters = after.strip_prefix(VIRAMA)?.chars();
    let half = letters.next()?;
    let left = letters.as_str().strip_prefix(VIRAMA)?;
    let full = left.chars().next()?;
    let aspirated = matches!(
        (half, full),
        ('ক', 'খ') | ('গ', 'ঘ') | ('চ', 'ছ') | ('জ', 'ঝ') | ('ত', 'থ') | ('দ', 'ধ') | ('ব', 'ভ')
    );
    // র্য্য়: the second letter is য়, not a doubled য.
    let own_letter = left.chars().nth(1) == Some('\u{09BC}');
    (is_consonant(half) && (half == full || aspirated) && !own_letter).then_some(left)
}
