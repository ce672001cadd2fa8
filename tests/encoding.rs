//! The encoding level on cases, and its invariants.

mod common;

use common::{expect_repairs, expect_unchanged};

#[test]
fn damaged_text_is_repaired() {
    expect_repairs("encoding.tsv");
}

#[test]
fn clean_text_is_left_alone() {
    expect_unchanged("encoding-negative.tsv");
}
