//! The lossless carrier gives back every text, and the readable form every canonical one.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may stop here"
)]

mod common;

use std::sync::OnceLock;

use banan::romanize::Scheme;
use common::generate;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

fn scheme(name: &str) -> Scheme {
    Scheme::parse(name).unwrap()
}

fn exact() -> &'static Scheme {
    static SCHEME: OnceLock<Scheme> = OnceLock::new();
    SCHEME.get_or_init(|| scheme("iso15919-exact"))
}

/// What leaves no way back or shows Bengali where there should be Latin.
fn leak(latin: &str) -> Option<char> {
    latin.chars().find(|c| matches!(c, '\u{980}'..='\u{9FF}' | '\u{200C}' | '\u{200D}'))
}

/// Checks the round trip of one text through the carrier.
fn check(scheme: &Scheme, latin: &mut String, text: &str) {
    latin.clear();
    scheme.append(text, latin);
    assert_eq!(leak(latin), None, "{text:?} became {latin:?}");
    assert!(latin.nfc().eq(latin.chars()), "{text:?} became {latin:?}, which is not NFC");
    let back = scheme.reverse(latin).unwrap();
    let wanted: String = text.nfc().collect();
    assert_eq!(back.text, wanted, "through {latin:?} {:?}", text.escape_unicode().to_string());
    assert!(back.reports.is_empty(), "{text:?} became {latin:?}: {:?}", back.reports);
}

/// One character of each class that the rules tell apart.
const CLASSES: [&str; 24] = [
    "ক", "হ", "য", "অ", "ই", "া", "ি", "\u{9CD}", "\u{9BC}", "ঁ", "ৎ", "ঽ", "১", "৺", "\u{200C}",
    "\u{200D}", ":", "’", "{", "}", "a", "h", "\u{324}", "·",
];

#[test]
fn every_short_string_comes_back() {
    let scheme = exact();
    let (mut text, mut latin) = (String::new(), String::new());
    let longest = if cfg!(debug_assertions) { 3 } else { 5 };
    for length in 0..=longest {
        for mut number in 0..CLASSES.len().pow(length) {
            text.clear();
            for _ in 0..length {
                text.push_str(CLASSES[number % CLASSES.len()]);
                number /= CLASSES.len();
            }
            check(scheme, &mut latin, &text);
        }
    }
}

#[test]
fn distinct_short_strings_have_distinct_forms() {
    let scheme = exact();
    let mut seen = std::collections::HashMap::new();
    for number in 0..CLASSES.len().pow(3) {
        let mut text = String::new();
        let mut rest = number;
        while rest > 0 {
            text.push_str(CLASSES[rest % CLASSES.len()]);
            rest /= CLASSES.len();
        }
        let text: String = text.nfc().collect();
        let latin = scheme.romanize(&text).text;
        if let Some(other) = seen.insert(latin.clone(), text.clone()) {
            assert_eq!(other, text, "both are {latin:?}");
        }
    }
}

#[test]
fn every_character_comes_back_alone_and_beside_letters() {
    let scheme = exact();
    let mut latin = String::new();
    for c in ('\0'..=char::MAX).filter(|c| !cfg!(debug_assertions) || *c <= '\u{20FF}') {
        for text in [format!("{c}"), format!("ক{c}"), format!("{c}ক"), format!("ক\u{9CD}{c}ই")]
        {
            check(scheme, &mut latin, &text);
        }
    }
}

/// Strings over everything that the rules speak of.
fn symbols() -> impl Strategy<Value = String> {
    let symbol = proptest::sample::select(vec![
        "ক",
        "খ",
        "গ",
        "জ",
        "ড",
        "ঢ",
        "ত",
        "ন",
        "ফ",
        "ব",
        "ম",
        "য",
        "র",
        "স",
        "হ",
        "ৰ",
        "ৱ",
        "অ",
        "আ",
        "ই",
        "উ",
        "ঋ",
        "এ",
        "ঐ",
        "ঔ",
        "া",
        "ি",
        "ী",
        "ু",
        "ৃ",
        "ে",
        "ৈ",
        "ো",
        "ৌ",
        "\u{9D7}",
        "\u{9CD}",
        "\u{9BC}",
        "ঁ",
        "ং",
        "ঃ",
        "ৎ",
        "ঽ",
        "১",
        "৺",
        "৳",
        "।",
        "\u{200C}",
        "\u{200D}",
        ":",
        "’",
        "{",
        "}",
        "{{",
        "{=",
        "=",
        "·",
        "‿",
        "a",
        "i",
        "h",
        "K",
        "é",
        "1",
        "\u{301}",
        "\u{310}",
        "\u{324}",
        "\u{325}",
        "\u{304}",
        "\u{35F}",
        "\u{331}",
        " ",
        "\n",
        "ø",
        "\u{E000}",
        "\u{4DC}",
        "한",
        "\u{1100}",
        "\u{1161}",
        "ह",
        "\u{94D}",
        "{09BE}",
        "{=BBC}",
        "\u{1F469}",
    ]);
    proptest::collection::vec(symbol, 0..24).prop_map(|symbols| symbols.concat())
}

/// Whether the readable form makes no promise for a text with `c` in it.
fn is_ambiguous(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '{' | '}' | '·' | '‿')
        || (!('\u{980}'..='\u{9FF}').contains(&c) && (c.is_alphanumeric() || is_combining_mark(c)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_string_comes_back(text in any::<String>()) {
        check(exact(), &mut String::new(), &text);
    }

    #[test]
    fn strings_of_what_the_rules_speak_of_come_back(text in symbols()) {
        check(exact(), &mut String::new(), &text);
    }

    #[test]
    fn messy_lines_come_back(text in generate::messy_line()) {
        check(exact(), &mut String::new(), &text);
    }

    #[test]
    fn mark_soup_comes_back(text in generate::mark_soup()) {
        check(exact(), &mut String::new(), &text);
    }

    #[test]
    fn canonical_words_come_back_from_the_readable_form(text in generate::word()) {
        let text = banan::normalize(&text).text.into_owned();
        for name in ["iso15919", "iso15919:vowels=uniform", "iso15919:digits=keep", "iso15919:case=title"] {
            let scheme = scheme(name);
            let latin = scheme.romanize(&text).text;
            let back = scheme.reverse(&latin).unwrap();
            prop_assert_eq!(&back.text, &text, "{} through {:?}", name, latin);
            prop_assert!(back.reports.is_empty());
        }
    }

    #[test]
    fn canonical_records_come_back_from_the_readable_form(text in symbols()) {
        let text: String = text.chars().filter(|c| !is_ambiguous(*c)).collect();
        let text = banan::normalize(&text).text.into_owned();
        let scheme = scheme("iso15919");
        let latin = scheme.romanize(&text).text;
        if !text.contains(is_ambiguous) {
            prop_assert_eq!(&scheme.reverse(&latin).unwrap().text, &text, "through {:?}", latin);
        }
    }
}
