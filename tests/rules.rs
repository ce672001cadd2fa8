//! Every row of the table of rules does what its example says.
#![allow(clippy::expect_used, reason = "a test may stop here")]

mod common;

use banan::{Level, Normalizer, Options, Rule};
use common::spelled;

/// An example of the table, `U+200D` read as the character.
fn example(cell: &str) -> String {
    let mut out = String::new();
    let mut rest = cell;
    while let Some((head, tail)) = rest.split_once("U+") {
        let (code, after) = tail.split_at_checked(4).expect("four digits");
        out.push_str(head);
        out.push(
            u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point"),
        );
        rest = after;
    }
    out + rest
}

#[test]
#[cfg_attr(not(feature = "share-alike"), ignore = "needs all learned data")]
fn every_rule_does_what_its_example_says() {
    let mut failures = Vec::new();
    for rule in Rule::ALL {
        let row = rule.row();
        // A no-break space is one only in Bengali text.
        let pad = if matches!(rule, Rule::Space) { "ক" } else { "" };
        let before = format!("{pad}{}{pad}", example(row.before));
        let after = format!("{pad}{}{pad}", example(row.after));
        let mut options = Options::default();
        options.level = row.level.max(Level::Encoding);
        options.rules.insert(rule);
        let found = Normalizer::new(options).normalize(&before);
        let named = found.edits.iter().any(|edit| edit.rule == rule);
        if found.text != after || !named {
            failures.push(format!(
                "{rule}: {} should be {} and is {} by {:?}",
                spelled(&before),
                spelled(&after),
                spelled(&found.text),
                found.edits.iter().map(|edit| edit.rule.id()).collect::<Vec<_>>()
            ));
        }
        options.rules.remove(rule);
        let off = Normalizer::new(options).normalize(&before);
        if off.edits.iter().any(|edit| edit.rule == rule) {
            failures.push(format!("{rule}: works although it is off"));
        }
    }
    assert!(failures.is_empty(), "{}\n{} failures", failures.join("\n"), failures.len());
}
