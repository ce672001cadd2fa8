//! Every short string over representatives of the script's classes: the fast implementation against
//! the slow reference, and the invariants that need no reference.
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "a test may stop here")]

mod common;

use banan::{Normalizer, Options, Rule, edit};
use common::{reference, spelled};

/// One character for each class that the rules tell apart.
const ALPHABET: [char; 26] = [
    'ক', 'ত', 'র', 'য', 'ব', '\u{09DC}', 'অ', 'ই', 'উ', 'া', 'ি', 'ে', 'ু', '\u{09D7}', '\u{09CD}',
    '\u{09BC}', 'ঁ', 'ং', 'ৎ', '২', '\u{200D}', '\u{200C}', '\u{00A0}', 'o', '|', ' ',
];

/// Rules that ask a word list or look at fonts: the reference knows neither.
const WORDS: [Rule; 13] = [
    Rule::PhalaOrderRa,
    Rule::VariantTa,
    Rule::VariantRu,
    Rule::VariantLa,
    Rule::VariantKsha,
    Rule::VariantNksha,
    Rule::VariantShape,
    Rule::OrderReph,
    Rule::OrderAu,
    Rule::OrderHalfSign,
    Rule::OrderSpace,
    Rule::Bijoy,
    Rule::Mojibake,
];

fn strings(length: usize, mut check: impl FnMut(&str)) {
    let mut places = vec![0; length];
    let mut text = String::new();
    loop {
        text.clear();
        text.extend(places.iter().map(|place| ALPHABET[*place]));
        check(&text);
        let Some(at) = places.iter().rposition(|place| place + 1 < ALPHABET.len()) else { return };
        places[at] += 1;
        places[at + 1..].fill(0);
    }
}

#[test]
fn every_short_string_is_what_the_reference_says() {
    let mut options = Options::default();
    for rule in WORDS {
        options.rules.remove(rule);
    }
    let normalizer = Normalizer::new(options);
    for length in 1..=4 {
        strings(length, |text| {
            let found = normalizer.normalize(text).text;
            let expected = reference::normalize(text);
            assert_eq!(
                found,
                expected,
                "{} -> {} not {}",
                spelled(text),
                spelled(&found),
                spelled(&expected)
            );
        });
    }
}

#[test]
fn every_short_string_keeps_the_invariants() {
    let normalizer = Normalizer::default();
    for length in 1..=3 {
        strings(length, |text| {
            let once = normalizer.normalize(text);
            let twice = normalizer.normalize(&once.text);
            assert!(
                twice.is_unchanged(),
                "{} is {} and then {}",
                spelled(text),
                spelled(&once.text),
                spelled(&twice.text)
            );
            let patches: Vec<_> = once.patches(text).collect();
            assert_eq!(edit::apply(text, &patches), once.text, "{}", spelled(text));
            assert_eq!(edit::undo(&once.text, &patches), text, "{}", spelled(text));
        });
    }
}
