//! The encoding level on cases, and its invariants.

mod common;

use common::{expect_repairs, expect_unchanged};
use unicode_normalization::UnicodeNormalization;

#[test]
#[cfg_attr(not(feature = "share-alike"), ignore = "needs words of Dakshina")]
fn damaged_text_is_repaired() {
    expect_repairs("encoding.tsv");
}

#[test]
fn clean_text_is_left_alone() {
    expect_unchanged("encoding-negative.tsv");
}

/// Damage that a switched-off rule leaves is passed over, not measured again at every place: were
/// it quadratic, this would not come to an end.
#[test]
fn long_runs_stay_when_their_rules_are_off() {
    let mut options = banan::Options::default();
    options.rules = banan::RuleSet::none();
    options.rules.insert(banan::Rule::Nfc);
    let normalizer = banan::Normalizer::new(options);
    for unit in ["ে", "্", "ঁ", "ঁং", "ু", "\u{200D}", "৷", "্\u{09BC}", "কি\u{09BC}", "রে্", "২o"]
    {
        let text = unit.repeat(100_000);
        let nfc: String = text.nfc().collect();
        assert!(normalizer.normalize(&text).text == nfc, "{unit}");
        assert!(banan::detect(&text).iter().all(|span| span.range.end <= text.len()), "{unit}");
    }
}
