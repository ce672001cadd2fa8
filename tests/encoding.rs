//! The encoding level on cases, and its invariants.

mod common;

use banan::Normalizer;
use common::{cases, spelled};

#[test]
fn damaged_text_is_repaired() {
    let mut failures = Vec::new();
    for case in cases("encoding.tsv") {
        let (input, expected) = (case.get("input"), case.get("expected"));
        let found = banan::normalize(input);
        if found.text != expected {
            failures.push(format!(
                "{} {}: {}\n  expected {}\n  found    {}",
                case.place,
                case.get("category"),
                spelled(input),
                spelled(expected),
                spelled(&found.text)
            ));
        }
    }
    assert!(failures.is_empty(), "{}\n{} failures", failures.join("\n"), failures.len());
}

#[test]
fn clean_text_is_left_alone() {
    let normalizer = Normalizer::default();
    for case in cases("encoding-negative.tsv") {
        let found = normalizer.normalize(case.get("input"));
        assert!(
            found.is_unchanged(),
            "{} {}: {} became {}",
            case.place,
            case.get("category"),
            spelled(case.get("input")),
            spelled(&found.text)
        );
    }
}
