//! Escapes, mojibake and what wrong converters leave in valid Bengali: cases and invariants.

mod common;

use common::{cases, spelled};

#[test]
fn artifacts_are_repaired() {
    let mut failures = Vec::new();
    for case in cases("artifacts.tsv") {
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
fn what_only_looks_like_an_artifact_is_left_alone() {
    for case in cases("artifacts-negative.tsv") {
        let found = banan::normalize(case.get("input"));
        assert!(
            found.is_unchanged(),
            "{}: {} became {}",
            case.place,
            spelled(case.get("input")),
            spelled(&found.text)
        );
    }
}
