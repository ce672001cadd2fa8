//! The match key on its tables: what each strength merges, what it keeps apart.

use banan::{Level, Normalizer, Options, Strength, key, normalize};
use proptest::prelude::*;

fn unescape(text: &str) -> String {
    text.replace("U+200C", "\u{200C}").replace("U+200D", "\u{200D}")
}

fn strength(name: &str) -> Option<Strength> {
    Strength::ALL.into_iter().find(|strength| strength.name() == name)
}

fn rows(table: &str) -> impl Iterator<Item = Vec<String>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').map(unescape).collect())
}

#[test]
fn folds_hold_from_their_strength_on_and_not_below() {
    let mut failed = Vec::new();
    for row in rows(include_str!("../data/key/folds.tsv")) {
        for each in Strength::ALL {
            let (left, right) = (key(&row[2], each), key(&row[3], each));
            if (left == right) != (each >= strength(&row[1]).unwrap()) {
                failed.push(format!("{row:?} at {}: {left} {right}", each.name()));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn distinct_words_keep_distinct_keys() {
    let mut failed = Vec::new();
    for row in rows(include_str!("../data/key/distinct.tsv")) {
        for each in Strength::ALL {
            let (left, right) = (key(&row[1], each), key(&row[2], each));
            if each <= strength(&row[0]).unwrap() && left == right {
                failed.push(format!("{row:?} at {}: {left}", each.name()));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn cases() {
    let mut failed = Vec::new();
    for row in rows(include_str!("cases/key.tsv")) {
        let (left, right) = (key(&row[1], Strength::Standard), key(&row[2], Strength::Standard));
        if (left == right) == (row[0] == "NEQ") {
            failed.push(format!("{row:?}: {left} {right}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Text of up to so many syllables, some of them damaged, with digits and ASCII between.
fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(SYLLABLE, 0..=most).prop_map(|syllables| syllables.concat())
}

const SYLLABLE: &str = "([ক-নপ-রলশ-হ]\u{09BC}?(\u{09CD}[ক-নপ-র])?[া-ৄেৈোৌ]?[ঁ-ঃ]?|[অ-ঋএঐওঔ]|ৎ|[ -@০-৯A-z]|\u{200C}|\u{200D})";

proptest! {
    #[test]
    fn key_is_defined_on_normalized_text(text in text(12)) {
        let mut options = Options::default();
        options.level = Level::Spelling;
        let spelled = Normalizer::new(options).normalize(&text).text.into_owned();
        for strength in Strength::ALL {
            let expected = key(&text, strength);
            prop_assert_eq!(&key(&normalize(&text).text, strength), &expected);
            prop_assert_eq!(&key(&spelled, strength), &expected);
        }
    }

    #[test]
    fn key_is_never_empty_for_a_letter_or_a_digit(text in "\\PC{0,8}") {
        let letter = |c: char| matches!(c, 'অ'..='ঌ' | 'এ' | 'ঐ' | 'ও'..='ন' | 'ৎ' | '০'..='৯')
            || c.is_ascii_alphanumeric();
        if text.contains(letter) {
            for strength in Strength::ALL {
                prop_assert!(!key(&text, strength).is_empty());
            }
        }
    }

    #[test]
    fn strengths_nest(left in text(4), right in text(4)) {
        for pair in Strength::ALL.windows(2) {
            if key(&left, pair[0]) == key(&right, pair[0]) {
                prop_assert_eq!(key(&left, pair[1]), key(&right, pair[1]));
            }
        }
    }
}
