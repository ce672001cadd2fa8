//! Schemes on cases, and what holds for every scheme on any text.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may stop here"
)]

mod common;

use std::sync::OnceLock;

use banan::romanize::{Charset, Reversible, Scheme};
use common::{cases, generate, spelled};
use proptest::prelude::*;

/// Every scheme, with its defaults and with each other value of each option.
fn schemes() -> &'static [(String, Scheme)] {
    static SCHEMES: OnceLock<Vec<(String, Scheme)>> = OnceLock::new();
    SCHEMES.get_or_init(all_schemes)
}

/// Those that are tables of letters: models are slow without optimization.
fn tables() -> impl Iterator<Item = &'static (String, Scheme)> {
    schemes().iter().filter(|(_, scheme)| scheme.info().family != "model")
}

fn all_schemes() -> Vec<(String, Scheme)> {
    let mut names = Vec::new();
    for info in Scheme::all() {
        names.push(info.name.to_owned());
        for option in &info.options {
            // Spoken vowels come from a model, which is slow without optimization: one scheme will do.
            for value in option.values.iter().skip(1).filter(|value| **value != "spoken") {
                names.push(format!("{}:{}={value}", info.name, option.name));
            }
        }
    }
    names.into_iter().map(|name| (name.clone(), Scheme::parse(&name).unwrap())).collect()
}

#[test]
fn cases_are_romanized() {
    let mut failures = Vec::new();
    for case in cases("romanize.tsv") {
        let (name, input, expected) = (case.get("scheme"), case.get("input"), case.get("expected"));
        let found = Scheme::parse(name).unwrap().romanize(input).text;
        if found != expected {
            failures.push(format!(
                "{} {name}: {}\n  expected {}\n  found    {}",
                case.place,
                spelled(input),
                spelled(expected),
                spelled(&found)
            ));
        }
    }
    assert!(failures.is_empty(), "{}\n{} failures", failures.join("\n"), failures.len());
}

#[test]
fn latin_is_read_back() {
    for case in cases("romanize-reverse.tsv") {
        let scheme = Scheme::parse(case.get("scheme")).unwrap();
        let found = scheme.reverse(case.get("input")).unwrap();
        let reports: Vec<String> = found.reports.iter().map(ToString::to_string).collect();
        assert_eq!(
            (spelled(&found.text), reports.join("; ").as_str()),
            (spelled(case.get("expected")), case.get("reports")),
            "{} {}",
            case.place,
            case.get("input")
        );
    }
}

#[test]
fn an_unknown_name_is_told_what_there_is() {
    let says = |name| Scheme::parse(name).unwrap_err().to_string();
    assert!(says("isoo").contains("no scheme \"isoo\"; there are iso15919, iso15919-exact"));
    assert!(says("").starts_with("no scheme"));
    assert_eq!(
        says("slp1:hiatus=colon"),
        "scheme slp1: no option \"hiatus\"; there are ba-phala, anusvara, digits, danda, inherent"
    );
    assert_eq!(
        says("iso15919-exact:case=title"),
        "scheme iso15919-exact: no option \"case\"; there are vowels"
    );
    assert_eq!(says("iast:case"), "scheme iast: option case is lower or title, not \"\"");
}

#[test]
fn what_has_no_way_back_says_so() {
    for name in ["hunterian", "iso15919:anusvara=class"] {
        let scheme = Scheme::parse(name).unwrap();
        assert!(!scheme.is_reversible());
        let says = scheme.reverse("a").unwrap_err().to_string();
        assert_eq!(says, format!("scheme {name} cannot be reversed"));
    }
}

#[test]
fn pieces_slice_the_original() {
    let source = "রাষ্ট্রপতি অা\u{9DF}ো পুতিন, BBC।";
    let romanized = Scheme::parse("iso15919").unwrap().romanize(source);
    assert_eq!(romanized.text, "rāṣṭrapati āẏo putina, BBC।");
    let pieces: Vec<(&str, &str)> = romanized
        .pieces
        .iter()
        .map(|piece| (&romanized.text[piece.output.clone()], &source[piece.source.clone()]))
        .collect();
    assert_eq!(
        pieces,
        [
            ("rā", "রা"),
            ("ṣṭra", "ষ্ট্র"),
            ("pa", "প"),
            ("ti", "তি"),
            (" ", " "),
            ("ā", "অা"),
            ("ẏo", "\u{9DF}ো"),
            (" ", " "),
            ("pu", "পু"),
            ("ti", "তি"),
            ("na", "ন"),
            (", BBC", ", BBC"),
            ("।", "।"),
        ]
    );
}

/// Whether a character may not stand in the output, given that it did not stand in the input as
/// something that passes through.
fn is_leak(c: char) -> bool {
    matches!(c,
        '\u{980}'..='\u{983}' | '\u{985}'..='\u{9B9}' | '\u{9BC}'..='\u{9D7}'
        | '\u{9DC}'..='\u{9E3}' | '\u{9F0}' | '\u{9F1}' | '\u{9FC}' | '\u{9FE}')
        && banan_assigned(c)
}

/// Letters and marks of the block; unassigned code points pass through.
fn banan_assigned(c: char) -> bool {
    !matches!(c, '\u{98D}' | '\u{98E}' | '\u{991}' | '\u{992}' | '\u{9A9}' | '\u{9B1}'
        | '\u{9B3}'..='\u{9B5}' | '\u{9C5}' | '\u{9C6}' | '\u{9C9}' | '\u{9CA}'
        | '\u{9CF}'..='\u{9D6}' | '\u{9DE}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// The alignment covers both sides in order, on char boundaries.
fn check_alignment(scheme: &Scheme, text: &str) -> Result<(), TestCaseError> {
    let romanized = scheme.romanize(text);
    let mut plain = String::new();
    scheme.append(text, &mut plain);
    prop_assert_eq!(&plain, &romanized.text);
    let (mut output, mut source) = (0, 0);
    for piece in &romanized.pieces {
        prop_assert_eq!(piece.output.start, output);
        prop_assert!(piece.source.start >= source);
        prop_assert!(text.get(piece.source.clone()).is_some(), "{:?}", piece);
        prop_assert!(romanized.text.get(piece.output.clone()).is_some(), "{:?}", piece);
        output = piece.output.end;
        source = piece.source.start;
    }
    prop_assert_eq!(output, romanized.text.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn no_bengali_is_left_over(text in generate::messy_text()) {
        let joiners = banan::normalize(&text).text.chars().filter(|c| is_joiner(*c)).count();
        for (name, scheme) in tables() {
            let latin = scheme.romanize(&text).text;
            let leak = latin.chars().find(|c| is_leak(*c));
            prop_assert_eq!(leak, None, "{} {:?}", name, latin);
            let private = |text: &str| text.chars().filter(|c| ('\u{E000}'..='\u{F8FF}').contains(c)).count();
            prop_assert!(private(&latin) <= private(&text));
            prop_assert!(latin.chars().filter(|c| is_joiner(*c)).count() <= joiners);
        }
    }

    #[test]
    fn no_joiner_stands_beside_what_was_bengali(text in generate::word(), at in 0usize..40) {
        let mut text = text;
        let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.insert(at, '\u{200D}');
        for (name, scheme) in tables() {
            let latin = scheme.romanize(&text).text;
            prop_assert!(!latin.contains(is_joiner), "{} {:?}", name, latin);
        }
    }

    #[test]
    fn ascii_schemes_write_ascii(text in generate::word()) {
        for (name, scheme) in tables() {
            if scheme.info().charset == Charset::Ascii && !name.ends_with("=keep") {
                let latin = scheme.romanize(&(text.clone() + " ৳৫০ ৴৺।")).text;
                prop_assert!(latin.is_ascii(), "{} {:?}", name, latin);
            }
        }
    }

    #[test]
    fn what_is_not_bengali_passes_through(text in "[a-zA-Z0-9 .,:;(){}@/_-]{0,20}[éøшжअहि中👍]{0,5}") {
        let canonical = banan::normalize(&text).text.into_owned();
        for (name, scheme) in tables() {
            if scheme.info().name != "iso15919-exact" {
                prop_assert_eq!(&scheme.romanize(&text).text, &canonical, "{}", name);
            }
        }
    }

    #[test]
    fn the_alignment_covers_both_sides(text in generate::messy_text()) {
        for (_, scheme) in tables() {
            check_alignment(scheme, &text)?;
        }
    }

    #[test]
    fn every_split_gives_the_same(text in generate::messy_text(), cuts in proptest::collection::vec(0usize..400, 0..6)) {
        let mut cuts: Vec<usize> =
            cuts.into_iter().filter(|at| text.is_char_boundary(*at) && *at <= text.len()).collect();
        cuts.sort_unstable();
        for name in ["iso15919", "iso15919-exact", "iast:case=title", "wx"] {
            let scheme = Scheme::parse(name).unwrap();
            let mut out = String::new();
            let mut stream = scheme.stream();
            let mut done = 0;
            for at in &cuts {
                stream.push(&text[done..*at], &mut out);
                done = *at;
            }
            stream.push(&text[done..], &mut out);
            stream.finish(&mut out);
            prop_assert_eq!(&out, &scheme.romanize(&text).text, "{}", name);
        }
    }

    #[test]
    fn the_way_back_leads_to_the_same_form(text in generate::word()) {
        for (name, scheme) in tables() {
            // ৎ that is written as ত্ may be read into the conjunct after it, and ব is written in
            // another way after ৰ than after র.
            let same = |a: &str, b: &str| scheme.romanize(a).text == scheme.romanize(b).text;
            if text.contains('ৎ') && same("ৎ", "ত\u{9CD}") || text.contains('ৰ') && same("ৰ", "র") {
                continue;
            }
            if scheme.is_reversible() && scheme.info().reversible == Reversible::Lossy {
                let latin = scheme.romanize(&text).text;
                let back = scheme.reverse(&latin).unwrap();
                prop_assert!(back.reports.is_empty(), "{} {:?} {:?}", name, latin, back.reports);
                let again = scheme.romanize(&back.text).text;
                prop_assert_eq!(&again, &latin, "{} through {:?}", name, back.text);
            }
        }
    }

    #[test]
    fn any_latin_can_be_read(text in "[a-zāīūṭḍṇśṣṛṝḷṁṃḥñṅ'\":.~^{}=·‿0-9A-Z ̥̤̐-]{0,40}") {
        for (_, scheme) in tables() {
            if scheme.is_reversible() {
                let back = scheme.reverse(&text).unwrap();
                for report in back.reports {
                    prop_assert!(text.is_char_boundary(report.offset) && report.offset < text.len());
                }
            }
        }
    }
}

/// Text without alignment goes a quicker way, which must never show.
#[test]
fn both_ways_of_writing_agree_on_every_short_text() {
    let letters = [
        "ক", "হ", "ষ", "য", "অ", "ই", "ি", "\u{9CD}", "\u{9BC}", "ং", "ঁ", "১", " ", ":",
        "\u{200C}", "\u{200D}", "।", "x", "\u{303}",
    ];
    let names = [
        "iso15919",
        "iso15919:anusvara=class",
        "iso15919-exact",
        "iso15919-plain:ba-phala=v",
        "iast",
        "nlk:hiatus=colon",
        "itrans",
        "hk",
        "hunterian:case=title",
    ];
    for name in names {
        let scheme = Scheme::parse(name).unwrap();
        let mut plain = String::new();
        for number in 0..letters.len().pow(3) {
            let place = |power| letters[number / letters.len().pow(power) % letters.len()];
            // In the middle of a text and at its end.
            let text = [place(0), place(1), place(2)].concat();
            for text in [text.clone() + "ত", text] {
                plain.clear();
                scheme.append(&text, &mut plain);
                assert_eq!(plain, scheme.romanize(&text).text, "{name} {text:?}");
            }
        }
    }
}
