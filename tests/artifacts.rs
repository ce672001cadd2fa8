//! Escapes, mojibake and what wrong converters leave in valid Bengali: cases and invariants.

mod common;

use common::{cases, expect_repairs, expect_unchanged, spelled};
use proptest::prelude::*;

#[test]
#[cfg_attr(not(feature = "share-alike"), ignore = "needs words of Dakshina")]
fn artifacts_are_repaired() {
    expect_repairs("artifacts.tsv");
}

#[test]
fn what_only_looks_like_an_artifact_is_left_alone() {
    expect_unchanged("artifacts-negative.tsv");
}

#[test]
fn known_failures_still_fail() {
    for case in cases("artifacts-unsolved.tsv") {
        let found = banan::normalize(case.get("input"));
        assert_ne!(found.text, case.get("expected"), "{} passes: move it", case.place);
    }
}

/// Text of what the stages look for, in any order.
fn damaged() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "à",
        "¦",
        "§",
        "‡",
        "¶",
        "ß",
        "α",
        "ª",
        "º",
        "а",
        "Ã",
        "Â",
        "\u{A0}",
        "â",
        "€",
        "œ",
        "ÿ",
        "\u{81}",
        "\u{AD}",
        "\u{FFFD}",
        "•",
        "¬",
        "¾",
        "¿",
        " ",
        "&",
        "amp;",
        "#2453;",
        "#x9BF;",
        "nbsp;",
        "lt;",
        "#38;",
        ";",
        "%E0",
        "%A6",
        "%95",
        "\\u0995",
        "\\",
        "u09BF",
        "=E0",
        "=A6",
        "র",
        "ম",
        "ন",
        "স",
        "ত",
        "ক",
        "ষ",
        "গ",
        "ড\u{9BC}",
        "ল",
        "খ",
        "য",
        "্",
        "্",
        "া",
        "ি",
        "ে",
        "ু",
        "\u{9D7}",
        "ং",
        "ঁ",
        "ৎ",
        "অ",
        "ধর্ম",
        "কর্তৃক",
        "à¦•",
        "à§‡",
        "স্ন",
        "ত্ম",
        "ম্ন",
        "\n",
        "\u{200C}",
        "\u{200D}",
        "a",
        "-",
        "।",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn normalizing_again_changes_nothing(text in damaged()) {
        let once = banan::normalize(&text);
        let twice = banan::normalize(&once.text);
        prop_assert_eq!(&twice.text, &once.text, "from {}", spelled(&text));
    }

    #[test]
    fn patches_lead_there_and_back(text in damaged()) {
        let found = banan::normalize(&text);
        let patches: Vec<_> = found.patches(&text).collect();
        prop_assert_eq!(banan::edit::apply(&text, &patches), &*found.text);
        prop_assert_eq!(banan::edit::undo(&found.text, &patches), text);
    }
}
