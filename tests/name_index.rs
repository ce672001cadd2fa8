//! What an index, a comparison and a finder promise of any names and any text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop here"
)]

mod common;

use banan::names::{Document, FindOptions, Finder, IndexError, Lexicon, Name, NameIndex, compare};
use common::generate::{cases, mark_soup, messy_line, word};
use proptest::prelude::*;

/// An English name of one to four tokens that many others share.
fn english() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        "(Ali|Khan|Kim|Jong|Un|Putin|Md|North|Korea|Ministry|of|Das|Roy|USA|KCNA|J.)",
        "[A-Z][a-z]{1,7}",
    ];
    prop::collection::vec(token, 1..4).prop_map(|tokens| tokens.join(" "))
}

/// A list with aliases and kinds.
fn list() -> impl Strategy<Value = Vec<Name>> {
    let kind = prop::sample::select(vec!["", "person", "place", "org"]);
    let aliases = prop::collection::vec(prop_oneof![4 => english(), 1 => word()], 0..3);
    let name = (english(), aliases, kind).prop_map(|(name, aliases, kind)| {
        let mut name = Name::new("", name);
        name.aliases = aliases;
        name.kind = kind.to_owned();
        name
    });
    prop::collection::vec(name, 1..30)
}

fn build(list: &[Name]) -> Option<NameIndex> {
    // A generated alias may hold no letter.
    NameIndex::build(list.iter().cloned()).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(200), ..ProptestConfig::default() })]

    #[test]
    fn a_saved_index_gives_the_same_answers(list in list(), query in word(), other in messy_line()) {
        let Some(index) = build(&list) else { return Ok(()) };
        let again = NameIndex::from_bytes(&index.to_bytes()).unwrap();
        prop_assert_eq!(index.len(), list.len());
        prop_assert_eq!(again.len(), list.len());
        for (place, name) in (0..).zip(&list) {
            prop_assert_eq!(again.name(place), &name.name);
            prop_assert_eq!(again.kind(place), &name.kind);
            let aliases: Vec<&str> = again.aliases(place).map(|alias| again.alias(alias)).collect();
            prop_assert_eq!(aliases.len(), name.aliases.len() + 1);
        }
        let mut searcher = index.searcher();
        for query in [&query, &other, &query] {
            let hits = again.search(query, 7);
            prop_assert_eq!(&hits, &searcher.search(query, 7));
            prop_assert!(hits.windows(2).all(|pair| pair[0].evidence >= pair[1].evidence));
        }
    }

    #[test]
    fn damage_is_noticed(list in list(), at in any::<prop::sample::Index>(), bit in 0..8_u32) {
        let Some(index) = build(&list) else { return Ok(()) };
        let mut bytes = index.to_bytes();
        let at = at.index(bytes.len());
        prop_assert!(NameIndex::from_bytes(&bytes[..at]).is_err());
        bytes[at] ^= 1_u8 << bit;
        prop_assert!(NameIndex::from_bytes(&bytes).is_err());
    }

    #[test]
    fn scores_are_probabilities(
        one in prop_oneof![word(), messy_line(), mark_soup()],
        other in prop_oneof![english(), messy_line(), mark_soup()],
    ) {
        let score = compare(&one, &other);
        prop_assert!((0.0..=1.0).contains(&score.probability), "{}", score.probability);
        for pair in &score.pairs {
            prop_assert!(one.get(pair.bengali.clone()).is_some() || other.get(pair.bengali.clone()).is_some());
        }
    }

    #[test]
    fn mentions_lie_on_letters_of_the_text(list in list(), lines in prop::collection::vec(messy_line(), 1..4)) {
        let Some(index) = build(&list) else { return Ok(()) };
        let finder = Finder::new(&index, &Lexicon::default(), FindOptions::default());
        let mut document = Document::default();
        for line in &lines {
            let mut end = 0;
            for mention in finder.find(line, &mut document) {
                prop_assert!(line.get(mention.range.clone()).is_some_and(|text| !text.is_empty()));
                prop_assert!(mention.range.start >= end);
                end = mention.range.end;
                prop_assert!((0.5..=1.0).contains(&mention.score));
                prop_assert!(index.aliases(mention.entity).any(|alias| alias == mention.alias));
            }
        }
    }

    /// What was heard before is a memory, not a state: it changes no answer.
    #[test]
    fn what_was_read_before_does_not_matter(list in list(), lines in prop::collection::vec(messy_line(), 1..4)) {
        let Some(index) = build(&list) else { return Ok(()) };
        let finder = Finder::new(&index, &Lexicon::default(), FindOptions::default());
        let mut used = Document::default();
        for line in &lines {
            used.next();
            let fresh = finder.find(line, &mut Document::default());
            prop_assert_eq!(finder.find(line, &mut used), fresh);
        }
    }
}

#[test]
fn another_version_is_refused() {
    let index = NameIndex::build([Name::new("M", "Moscow")]).unwrap();
    let bytes = index.to_bytes();
    let changed = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        NameIndex::from_bytes(&bytes).unwrap_err()
    };
    assert_eq!(changed(0), IndexError::NotAnIndex);
    assert_eq!(changed(8), IndexError::Version);
    assert_eq!(changed(12), IndexError::Model);
    assert_eq!(changed(16), IndexError::Damaged);
    assert_eq!(NameIndex::from_bytes(b"").unwrap_err(), IndexError::NotAnIndex);
    assert_eq!(NameIndex::from_bytes(b"Moscow\nKyiv\n").unwrap_err(), IndexError::NotAnIndex);
}
