//! What normalization promises of any text: nothing lost, nothing silent, the same result however
//! the text is cut.
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "a test may stop here")]

mod common;

use banan::{Normalizer, Report, edit};
use common::generate::{cases, mark_soup, messy_line, messy_text, word};
use common::spelled;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// The invariants of one text.
fn check(text: &str) {
    let normalizer = Normalizer::default();
    let normalized = normalizer.normalize(text);
    // Borrowed means untouched, and untouched means canonical.
    let borrowed = matches!(normalized.text, std::borrow::Cow::Borrowed(_));
    assert_eq!(borrowed, normalized.edits.is_empty());
    assert_eq!(normalizer.is_canonical(text), normalized.text == text, "{}", spelled(text));
    // Idempotent.
    let again = normalizer.normalize(&normalized.text);
    assert!(
        again.is_unchanged(),
        "{} is {} then {}",
        spelled(text),
        spelled(&normalized.text),
        spelled(&again.text)
    );
    // The trail is sorted, disjoint, never empty, and leads there and back.
    let mut ends = (0, 0);
    for edit in &normalized.edits {
        assert!(
            edit.source.start >= ends.0 && edit.output.start >= ends.1,
            "{:?}",
            normalized.edits
        );
        assert!(!edit.source.is_empty(), "{edit:?}");
        assert_ne!(text[edit.source.clone()], normalized.text[edit.output.clone()], "{edit:?}");
        ends = (edit.source.end, edit.output.end);
    }
    let patches: Vec<_> = normalized.patches(text).collect();
    assert_eq!(edit::apply(text, &patches), normalized.text);
    assert_eq!(edit::undo(&normalized.text, &patches), text);
    // Offsets map monotonically to char boundaries.
    let mut last = 0;
    for (at, ch) in normalized.text.char_indices() {
        let source = normalized.source_range(at..at + ch.len_utf8());
        assert!(source.start >= last || source.end > last, "{}", spelled(text));
        assert!(text.get(source.clone()).is_some(), "{source:?} in {}", spelled(text));
        last = source.start;
    }
    for report in &normalized.reports {
        assert!(text.get(report.source.clone()).is_some_and(|s| !s.is_empty()), "{report:?}");
    }
    // Records stay apart, and nothing blows up.
    assert_eq!(text.matches('\n').count(), normalized.text.matches('\n').count());
    assert!(normalized.text.len() <= 8 * text.len() + 64);
    // Canonical output is NFC.
    assert!(unicode_normalization::is_nfc(&normalized.text), "{}", spelled(&normalized.text));
}

/// The result of a stream cut at the places that `cuts` gives.
fn streamed(text: &str, cuts: &[usize]) -> (String, Vec<edit::Edit>, Vec<Report>) {
    let normalizer = Normalizer::default();
    let mut stream = normalizer.stream();
    let mut result = (String::new(), Vec::new(), Vec::new());
    let mut sink = |piece: banan::Piece<'_>| {
        result.0.push_str(piece.text);
        result.1.extend(piece.edits);
        result.2.extend(piece.reports);
    };
    let mut start = 0;
    for cut in cuts.iter().copied().chain([text.len()]) {
        stream.push(&text[start..cut], &mut sink);
        start = cut;
    }
    stream.finish(&mut sink);
    result
}

fn whole(text: &str) -> (String, Vec<edit::Edit>, Vec<Report>) {
    let normalized = banan::normalize(text);
    (normalized.text.into_owned(), normalized.edits, normalized.reports)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(512), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn messy_lines_keep_the_invariants(line in messy_line()) {
        check(&line);
    }

    #[test]
    fn messy_texts_keep_the_invariants(text in messy_text()) {
        check(&text);
    }

    #[test]
    fn mark_soup_keeps_the_invariants(soup in mark_soup()) {
        check(&soup);
    }

    #[test]
    fn any_text_keeps_the_invariants(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn canonically_equivalent_texts_give_the_same_result(line in messy_line()) {
        let nfc: String = line.nfc().collect();
        let nfd: String = line.nfd().collect();
        prop_assert_eq!(banan::normalize(&nfc).text, banan::normalize(&nfd).text);
    }

    #[test]
    fn every_split_gives_the_same_result(text in messy_text()) {
        let expected = whole(&text);
        for (cut, _) in text.char_indices() {
            prop_assert_eq!(&streamed(&text, &[cut]), &expected);
        }
        let every: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        prop_assert_eq!(&streamed(&text, &every), &expected);
    }

    #[test]
    fn lines_do_not_see_each_other(lines in proptest::collection::vec(messy_line(), 1..4)) {
        let together = banan::normalize(&lines.join("\n")).text.into_owned();
        let apart: Vec<String> = lines
            .iter()
            .map(|line| banan::normalize(line).text.into_owned())
            .collect();
        prop_assert_eq!(together, apart.join("\n"));
    }

    #[test]
    fn well_formed_words_are_nfc_and_stay(words in proptest::collection::vec(word(), 1..6)) {
        // Without the rules that ask a word list, a well-formed text is its own NFC.
        let text = words.join(" ");
        let mut options = banan::Options::default();
        for rule in banan::Rule::ALL {
            if rule.row().kind == "lexical" || rule.id().starts_with("variant") {
                options.rules.remove(rule);
            }
        }
        let nfc: String = text.nfc().collect();
        let normalized = Normalizer::new(options).normalize(&text).text.into_owned();
        prop_assert_eq!(&normalized, &nfc, "{}", spelled(&text));
    }
}

#[test]
fn every_scalar_value_keeps_the_invariants() {
    for ch in (0..=0x10_FFFF).filter_map(char::from_u32) {
        // Whole planes of ideographs behave alike.
        if matches!(ch, '\u{20000}'..='\u{E0000}' | '\u{F0100}'..)
            && !(ch as u32).is_multiple_of(0x400)
        {
            continue;
        }
        let normalizer = Normalizer::default();
        for text in
            [format!("{ch}"), format!("ক{ch}"), format!("{ch}ক"), format!("ক\u{09CD}{ch}\u{09BC}")]
        {
            let once = normalizer.normalize(&text);
            let again = normalizer.normalize(&once.text);
            assert!(again.is_unchanged(), "{} {}", spelled(&text), spelled(&once.text));
            let patches: Vec<_> = once.patches(&text).collect();
            assert_eq!(edit::undo(&once.text, &patches), text);
        }
    }
}

#[test]
fn marks_of_both_scripts_in_either_order_give_the_same_result() {
    for word in ["Avgvi", "evsjv", "ক", "i"] {
        for mark in ["\u{9CD}", "\u{9BC}", "\u{9CD}\u{9BC}", "\u{9FE}"] {
            for accent in ["\u{301}", "\u{323}", "\u{301}\u{327}"] {
                let first =
                    banan::normalize(&format!("{word}{mark}{accent} text")).text.into_owned();
                let last =
                    banan::normalize(&format!("{word}{accent}{mark} text")).text.into_owned();
                // Canonically equivalent only where the marks do not block each other.
                let nfd = |text: &str| text.nfd().collect::<String>();
                let same =
                    nfd(&format!("{word}{mark}{accent}")) == nfd(&format!("{word}{accent}{mark}"));
                assert!(!same || first == last, "{first:?} {last:?}");
            }
        }
    }
}

#[test]
fn a_heading_in_ascii_bijoy_does_not_see_the_lines_around_it() {
    let english = "The village by the river has fifty houses, one school and a small market.";
    for heading in ["evsjv fvlv", "evsjv‡`k", "gvbyl I wkÿv", "bZyb Dcb¨vm", "Avgvi evsjv"] {
        let alone = banan::normalize(heading).text.into_owned();
        for shift in 0..40 {
            let before = english.get(..shift).unwrap_or_default();
            let text = format!("{before}\n{heading}\n{english}\n{english}");
            let found = banan::normalize(&text).text.into_owned();
            assert_eq!(found, format!("{before}\n{alone}\n{english}\n{english}"));
        }
    }
}

/// What is dropped between a space and a vowel sign brings the two together, and what becomes a
/// space or loses a double does so as well: one run must see what the next would.
#[test]
fn what_is_dropped_is_gone_for_the_stages_that_look_around_it() {
    let dropped = [
        "\u{0}", "\u{7}", "\u{B}", "\u{C}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{AD}",
        "\u{34F}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{202A}", "\u{2060}",
        "\u{2066}", "\u{FEFF}",
    ];
    for gone in dropped {
        for text in [
            format!("বই {gone}\u{09C1}র"),
            format!("বন {gone}\u{09C1}র"),
            format!("বন{gone} \u{09C1}র"),
            format!("বন {gone}{gone}\u{09C1}{gone}র"),
            format!("বন{gone}\u{A0}{gone}\u{09C1}র"),
            format!("এক {gone}\u{09C1}র ন\u{09C3}ঁঁ \u{7}"),
        ] {
            check(&text);
        }
        let one_run = banan::normalize(&format!("বন {gone}\u{09C1}র")).text.into_owned();
        assert_eq!(one_run, "বন\u{09C1} র", "{}", spelled(gone));
    }
    // A record that is blank without them is blank with them.
    for gone in ["\u{0}", "\u{7}", "\u{7F}", "\u{9F}", "\u{200E}", "\u{202E}"] {
        check(&format!("{gone}\u{A0}"));
        check(&format!("\u{A0} {gone}\t"));
        assert_eq!(banan::normalize(&format!("{gone}\u{A0}{gone}")).text, " ");
    }
    for text in ["বন\u{A0}\u{09C1}র", "বন \u{09C1}\u{09C1}র", "বন \u{09C1}\u{09CD}র"]
    {
        check(text);
    }
}

#[test]
fn one_normalizer_serves_many_threads() {
    let normalizer = Normalizer::default();
    let text = "\u{0985}\u{09BE}মার বা\u{09DC}ি\nকরেছিলেন\u{09F7} ".repeat(200);
    let expected = normalizer.normalize(&text);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(normalizer.normalize(&text), expected));
        }
    });
}
