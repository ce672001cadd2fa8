//! Bijoy both ways: cases, round trips, and strings that no typist wrote.

#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test may stop here")]

mod common;

use banan::bijoy::{
    EncodeOptions, Variant, decode, decode_bytes, decode_spans, encode, encode_bytes,
};
use common::cases;
use proptest::prelude::*;

#[test]
fn every_case_decodes() {
    let mut failures = Vec::new();
    for case in cases("bijoy.tsv") {
        let (bijoy, unicode) = (case.get("bijoy"), case.get("unicode"));
        let found = decode(bijoy).text;
        if found != unicode {
            failures
                .push(format!("{}: {bijoy}\n expected {unicode}\n    found {found}", case.place));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn bytes_decode_like_text_with_offsets_of_their_own() {
    // †mvbvi evsjv
    let decoded = decode_bytes(b"\x86mvbvi evsjv.");
    assert_eq!(decoded.text, "সোনার বাংলা.");
    let sources: Vec<_> = decoded.edits.iter().map(|edit| edit.source.clone()).collect();
    assert_eq!(sources, [0..6, 7..12]);
}

/// What the encoding can hold, as syllables.
fn held() -> impl Strategy<Value = String> {
    let consonant = prop::sample::select(
        "ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ ড় ঢ় য়"
            .split(' ')
            .collect::<Vec<_>>(),
    );
    let cluster = prop::collection::vec(consonant, 1..5).prop_map(|list| list.join("্"));
    let sign = prop::sample::select(vec!["", "", "", "া", "ি", "ী", "ু", "ূ", "ৃ", "ে", "ৈ", "ো", "ৌ"]);
    let mark = prop::sample::select(vec!["", "", "", "", "ঁ", "ং", "ঃ", "ঁঃ"]);
    let syllable = (cluster, sign, mark).prop_map(|(a, b, c)| [&a, b, c].concat());
    let other = prop::sample::select(vec![
        "অ",
        "আ",
        "ই",
        "ঋ",
        "অ্যা",
        "এ্যা",
        "ৎ",
        "র্ৎ",
        "ভর্ৎ",
        "র\u{200D}্যা",
        "র্ঋ",
        "আ্যা",
        " ",
        ", ",
        "।",
        "॥",
        "০৯",
        "৳",
        "“",
        "”",
        "‘",
        "’",
        "–",
        "—",
        "ক্ ",
        "শাহ্।",
        "!",
        "(",
        "-",
    ]);
    let part = prop_oneof![4 => syllable, 2 => other.prop_map(str::to_owned)];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

/// Codes, real letters, joiners and Latin, in any order.
fn soup() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        6 => (0x21_u32..=0xFF).prop_filter_map("a character", char::from_u32),
        2 => (0x0980_u32..=0x09FF).prop_filter_map("a character", char::from_u32),
        1 => prop::sample::select("†‡‰ˆŠ‹ŒšŸ›œ˜™‘’“”•–—…„‚ƒ−ˉ∙μ \u{200C}\u{200D}\u{AD}é中\u{1F600}\n".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    prop::collection::vec(c, 0..60).prop_map(|list| list.into_iter().collect())
}

/// Words of Bijoy, English, Bengali and of no language, in one line.
fn mixed() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => prop::sample::select(vec![
            "Avgvi", "†mvbvi", "evsjv", "`yB", "evsjv‡`‡k", "hy‡×i", "iK", "is", "Kl", "1g", "GB", "M−", "wW.",
        ])
        .prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "the", "Kim", "we", "in", "data", "København", "x86_64", "`ls`", "«no»", "25°C", "½", "Ã©tÃ©", "KiB",
        ])
        .prop_map(str::to_owned),
        2 => prop::sample::select(vec!["বাংলা", "ভøাদিমির", "১৯৭১", "র“পা", "তরম্নণ"]).prop_map(str::to_owned),
        1 => soup(),
    ];
    let gap = prop::sample::select(vec![" ", " ", " ", "-", ", ", "|", "'", "\"", "\n", ""]);
    prop::collection::vec((word, gap), 0..12).prop_map(|parts| {
        parts.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect()
    })
}

const VARIANTS: [Variant; 3] = [Variant::Neutral, Variant::Sutonny, Variant::Bijoy2000];

proptest! {
    #[test]
    fn what_the_encoding_holds_comes_back(text in held()) {
        // Canonical text has no syllable that ends in a virama before a letter.
        let text = banan::normalize(&text).text.into_owned();
        for variant in VARIANTS {
            let options = EncodeOptions::new(variant);
            if let Ok(encoded) = encode(&text, options) {
                prop_assert_eq!(&decode(&encoded.text).text, &text, "{:?} {}", variant, encoded.text);
                prop_assert_eq!(&decode_spans(&encoded.text, &encoded.spans).text, &text);
                let raw = encode_bytes(&text, options).unwrap();
                prop_assert_eq!(&decode_bytes(&raw.bytes).text, &text);
            }
        }
    }

    #[test]
    fn the_encoder_keeps_what_it_cannot_hold(text in soup()) {
        for variant in VARIANTS {
            let encoded = encode(&text, EncodeOptions::new(variant).keep()).unwrap();
            for report in &encoded.reports {
                let kept = &text[report.source.clone()];
                prop_assert!(encoded.text.contains(kept));
            }
            let strict = encode(&text, EncodeOptions::new(variant));
            prop_assert_eq!(strict.is_ok(), encoded.reports.is_empty());
            let mut last = 0;
            for span in &encoded.spans {
                prop_assert!(span.start >= last && span.start < span.end);
                prop_assert!(encoded.text.get(span.clone()).is_some());
                last = span.end;
            }
        }
    }

    #[test]
    fn edits_of_the_decoder_lead_from_input_to_output(text in soup()) {
        let decoded = decode(&text);
        let (mut out, mut at) = (String::new(), 0);
        for edit in &decoded.edits {
            prop_assert!(edit.source.start >= at && !edit.source.is_empty());
            out.push_str(&text[at..edit.source.start]);
            prop_assert_eq!(out.len(), edit.output.start);
            out.push_str(&decoded.text[edit.output.clone()]);
            at = edit.source.end;
        }
        out.push_str(&text[at..]);
        prop_assert_eq!(out, decoded.text);
    }

    #[test]
    fn detection_is_in_order_and_its_repair_is_final(text in mixed()) {
        let mut end = 0;
        for span in banan::detect(&text) {
            prop_assert!(span.range.start >= end && span.range.start < span.range.end);
            prop_assert!(text.get(span.range.clone()).is_some());
            if span.kind == banan::Kind::Bijoy {
                prop_assert!((banan::bijoy::DECODE_CONFIDENCE..=1.0).contains(&span.confidence));
            }
            end = span.range.end;
        }
        let once = banan::normalize(&text);
        for report in &once.reports {
            prop_assert!(text.get(report.source.clone()).is_some());
        }
        let again = banan::normalize(&once.text);
        prop_assert!(again.is_unchanged(), "{:?} to {:?}", once.text, again.text);
    }

    #[test]
    fn bytes_decode_as_the_text_that_shows_them(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let shown: String = bytes.iter().map(|byte| banan::bijoy::model::shown(*byte)).collect();
        let (raw, text) = (decode_bytes(&bytes), decode(&shown));
        prop_assert_eq!(&raw.text, &text.text);
        prop_assert_eq!(raw.edits.len(), text.edits.len());
        prop_assert_eq!(raw.reports.len(), text.reports.len());
    }

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let decoded = decode_bytes(&bytes);
        for edit in &decoded.edits {
            prop_assert!(edit.source.end <= bytes.len());
        }
    }
}

#[test]
fn the_encoder_says_where_it_stops() {
    let error = encode("ক ৰ", EncodeOptions::default()).unwrap_err();
    assert_eq!((error.character, error.offset), ('ৰ', 4));
    assert_eq!(error.to_string(), "Bijoy cannot hold U+09F0 at byte 4");
}

#[test]
fn any_canonically_equivalent_form_encodes_alike() {
    for (composed, decomposed) in [
        ("\u{09DC}", "ড\u{09BC}"),
        ("ক\u{09CB}", "ক\u{09C7}\u{09BE}"),
        ("ড\u{09BC}\u{09CD}গ", "ড\u{09CD}\u{09BC}গ"),
    ] {
        let options = EncodeOptions::default();
        assert_eq!(
            encode(composed, options).unwrap().text,
            encode(decomposed, options).unwrap().text
        );
    }
}

#[test]
fn the_variants_differ_only_in_four_codes() {
    for (text, neutral, sutonny, bijoy2000) in [
        ("তদন্ত", "Z`š—", "Z`šÍ", "Z`š—"),
        ("আত্মা", "AvZ¥v", "AvZ¥v", "AvÍv"),
        ("রুটি", "i“wU", "iæwU", "i“wU"),
        ("নিম্ন", "wbgœ", "wbgœ", "wbæ"),
        ("উল্লাস", "Dj−vm", "Djøvm", "Dj−vm"),
        ("স্নান", "mœvb", "mœvb", "øvb"),
        ("শিক্ষা", "wk¶v", "wkÿv", "wk¶v"),
        ("খড়্গ", "Lo&M", "Lo&M", "Lÿ"),
    ] {
        let found = VARIANTS.map(|variant| encode(text, EncodeOptions::new(variant)).unwrap().text);
        assert_eq!(found, [neutral, sutonny, bijoy2000]);
    }
}

#[test]
#[cfg_attr(not(feature = "share-alike"), ignore = "needs the Bijoy detector")]
fn spans_are_found_and_the_rest_stays() {
    let mut failures = Vec::new();
    for case in cases("bijoy-detect.tsv") {
        let found = banan::normalize(case.get("input")).text;
        if found != case.get("expected") {
            failures.push(format!("{}: {} -> {found}", case.place, case.get("input")));
        }
    }
    for case in cases("bijoy-negative.tsv") {
        let found = banan::normalize(case.get("text")).text;
        if found != case.get("text") {
            failures.push(format!("{}: {} -> {found}", case.place, case.get("text")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn long_lines_of_one_kind_take_time_in_proportion() {
    // A quadratic step somewhere would make this test run for hours.
    for piece in [
        "evsjv ",
        "`abc the ",
        "Kim ",
        "†",
        "©",
        "Kg©",
        "GB the ",
        "a=b cv ",
        "‡K©",
        "¯’",
        "Ã© ",
        "evsjv 1985 ",
        "is",
        "(PDF) ",
        "iK'i ",
        "ø",
        "«a» ",
        "ভø",
        "র\"",
        "র“",
        "ক²",
        "খ«",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        let once = banan::normalize(&text);
        assert!(once.text.len() < 4 * text.len(), "{piece}");
        assert!(decode(&text).text.len() < 4 * text.len(), "{piece}");
    }
}

#[test]
#[cfg_attr(not(feature = "share-alike"), ignore = "needs the Bijoy detector")]
fn codes_without_a_reading_are_reported_where_they_stand() {
    let text = "ab Avgvi \u{81}†mvbvi evsjv\n‡";
    let mut options = banan::Options::default();
    options.rules.insert(banan::Rule::BijoyAll);
    let found = banan::Normalizer::new(options).normalize(text).reports;
    let found: Vec<_> = found
        .iter()
        .filter(|r| r.finding.starts_with("bijoy"))
        .map(|r| (r.finding, &text[r.source.clone()]))
        .collect();
    assert_eq!(found, [("bijoy-unassigned", "\u{81}"), ("bijoy-lone-sign", "‡")]);
    let found = banan::normalize("Avgvi \u{81}†mvbvi evsjv").reports;
    assert_eq!(found.first().map(|report| report.finding), Some("bijoy-unassigned"));
}
