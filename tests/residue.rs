//! Codes of legacy fonts inside Unicode text.

mod common;

use common::cases;

#[test]
fn residues_are_repaired() {
    let mut failures = Vec::new();
    for case in cases("residue.tsv") {
        let found = banan::normalize(case.get("input")).text;
        if found != case.get("expected") {
            failures.push(format!("{}: {} -> {found}", case.place, case.get("input")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_only_looks_like_a_residue_stays() {
    let mut failures = Vec::new();
    for case in cases("residue-negative.tsv") {
        let found = banan::normalize(case.get("text")).text;
        if found != case.get("text") {
            failures.push(format!("{}: {} -> {found}", case.place, case.get("text")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn an_edit_covers_the_whole_akshara() {
    let source = "আগে ভøাদিমির পুতিন";
    let normalized = banan::normalize(source);
    let patches: Vec<_> = normalized.patches(source).collect();
    let found: Vec<_> = patches.iter().map(|p| (p.rule.id(), p.before, p.after)).collect();
    assert_eq!(found, [("residue-la", "ভøা", "ভ্লা")]);
}
