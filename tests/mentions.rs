//! Names in running text: cases, and what holds for any text.

use banan::names::{Document, FindOptions, Finder, Lexicon, Mention, Name, NameIndex};
use proptest::prelude::*;

#[path = "common/generate.rs"]
mod generate;

const NAMES: &str = include_str!("cases/mentions-names.tsv");
const CASES: &str = include_str!("cases/mentions.tsv");
const NEGATIVE: &str = include_str!("cases/mentions-negative.tsv");
const KNOWN_FAILURES: &str = include_str!("cases/mentions-known-failures.tsv");

fn index() -> NameIndex {
    let names = NAMES.lines().skip(1).map(|line| {
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or_default();
        let mut name = Name::new(field(), field());
        name.aliases = field().split('|').filter(|a| !a.is_empty()).map(str::to_owned).collect();
        name.kind = field().to_owned();
        name
    });
    NameIndex::build(names).unwrap_or_default()
}

fn finder(index: &NameIndex) -> Finder {
    Finder::new(index, &Lexicon::default(), FindOptions::default())
}

fn shown(text: &str, index: &NameIndex, mentions: &[Mention]) -> String {
    let one = |mention: &Mention| {
        let surface = text.get(mention.range.clone()).unwrap_or_default();
        format!("{surface}:{}={}", mention.lemma, index.id(mention.entity))
    };
    mentions.iter().map(one).collect::<Vec<_>>().join("|")
}

/// What is in the program is what would be built.
#[test]
fn the_embedded_list_finds_what_its_index_does() {
    let index = banan::names::default_index();
    let (built, embedded) = (finder(&index), Finder::embedded(FindOptions::default()));
    let texts = banan::names::default_texts();
    let mut found = 0;
    for line in CASES.lines().chain(NEGATIVE.lines()) {
        let mentions = embedded.find(line, &mut Document::default());
        assert_eq!(mentions, built.find(line, &mut Document::default()), "{line}");
        found += mentions.len();
    }
    assert!(found > 10, "{found} mentions");
    assert_eq!(texts.len(), index.len());
    for entity in 0..index.len() as u32 {
        assert_eq!(texts.id(entity), index.id(entity));
        assert!(texts.aliases(entity).eq(index.aliases(entity)));
        let same = |alias| texts.alias(alias) == index.alias(alias);
        assert!(index.aliases(entity).all(same), "{}", index.id(entity));
    }
}

#[test]
fn cases() {
    let index = index();
    let finder = finder(&index);
    let mut failures = Vec::new();
    for line in CASES.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let (text, expected) = (fields[1], fields[2]);
        let got = shown(text, &index, &finder.find(text, &mut Document::default()));
        if got != expected {
            failures
                .push(format!("{}: {text}\n  expected {expected}\n  got      {got}", fields[0]));
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

/// What is known to go wrong, with the reason; one that passes belongs to the cases.
#[test]
fn known_failures_still_fail() {
    let index = index();
    let finder = finder(&index);
    for line in KNOWN_FAILURES.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let got = shown(fields[1], &index, &finder.find(fields[1], &mut Document::default()));
        assert_ne!(got, fields[2], "{} passes now: move it to the cases", fields[1]);
    }
}

#[test]
fn negative_cases() {
    let index = index();
    let finder = finder(&index);
    for line in NEGATIVE.lines().skip(1) {
        let text = line.split('\t').nth(1).unwrap();
        let mentions = finder.find(text, &mut Document::default());
        // A country may stand beside what is no mention.
        let other = mentions.iter().filter(|mention| index.kind(mention.entity) != "place").count();
        assert_eq!(other, 0, "{text}: {}", shown(text, &index, &mentions));
    }
}

#[test]
fn a_bare_surname_is_who_was_named_in_full() {
    let list = [("A", "Anwar Kabir"), ("B", "Selim Talukdar")].map(|(id, name)| {
        let mut name = Name::new(id, name);
        name.kind = "person".to_owned();
        name
    });
    let index = NameIndex::build(list).unwrap();
    let finder = finder(&index);
    let mut document = Document::default();
    assert!(finder.find("কবির বলেন", &mut document).is_empty());
    assert_eq!(finder.find("আনোয়ার কবির এসেছেন", &mut document).len(), 1);
    let later = finder.find("পরে কবিরকে দেখা যায়", &mut document);
    assert_eq!(shown("পরে কবিরকে দেখা যায়", &index, &later), "কবিরকে:কবির=A");
    document.next();
    assert!(finder.find("কবির বলেন", &mut document).is_empty());
}

#[test]
fn an_own_translation_lies_over_the_embedded_ones() {
    let index = NameIndex::build([Name::new("1", "World Cup"), Name::new("2", "Egypt")]).unwrap();
    let mut lexicon = Lexicon::default();
    lexicon.add("বিশ্বকাপ", "World Cup");
    let finder = Finder::new(&index, &lexicon, FindOptions::default());
    let text = "মিশরে বিশ্বকাপের ডামাডোল";
    let mentions = finder.find(text, &mut Document::default());
    assert_eq!(shown(text, &index, &mentions), "মিশরে:মিশর=2|বিশ্বকাপের:বিশ্বকাপ=1");
}

#[test]
fn the_threshold_is_kept() {
    let index = index();
    let mut options = FindOptions::default();
    options.threshold = 0.9;
    let finder = Finder::new(&index, &Lexicon::default(), options);
    for line in CASES.lines().skip(1) {
        let text = line.split('\t').nth(1).unwrap();
        let mentions = finder.find(text, &mut Document::default());
        assert!(mentions.iter().all(|mention| mention.score >= 0.9), "{text}");
    }
}

#[test]
fn a_flood_is_no_danger() {
    let index = index();
    let finder = finder(&index);
    for text in [
        "ক".repeat(300_000),
        "কিম ".repeat(20_000),
        "কিম-জং-উন-".repeat(5_000),
        "্".repeat(100_000),
        "উত্তর কোরিয়ার ".repeat(5_000),
        "নিউ".repeat(50_000),
    ] {
        let mentions = finder.find(&text, &mut Document::default());
        check(&text, &mentions);
    }
}

fn check(text: &str, mentions: &[Mention]) {
    let mut end = 0;
    for mention in mentions {
        assert!(mention.range.start >= end, "overlap in {text:?}");
        assert!(text.get(mention.range.clone()).is_some_and(|surface| !surface.is_empty()));
        assert!(mention.score.is_finite() && (0.0..=1.0).contains(&mention.score));
        end = mention.range.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mentions_slice_the_text_in_order(
        words in proptest::collection::vec(
            prop_oneof![
                3 => generate::word(),
                1 => proptest::sample::select(vec![
                    "পুতিন", "কিম", "ভøাদিমির", "উত্তর", "কোরিয়ার", "বিবিসি", "’র", "-এর", "।", "মে",
                    "\u{200D}", "রাশিয়ায়", "(", "“", "\n", "&amp;", "x",
                ]).prop_map(str::to_owned),
            ],
            0..12,
        ),
        spaces in proptest::collection::vec(prop_oneof![Just(" "), Just(""), Just("-"), Just(".")], 12),
    ) {
        let text: String =
            words.iter().zip(&spaces).flat_map(|(word, space)| [word.as_str(), space]).collect();
        thread_local! {
            static FINDER: Finder = finder(&index());
        }
        FINDER.with(|finder| {
            let once = finder.find(&text, &mut Document::default());
            check(&text, &once);
            assert_eq!(once, finder.find(&text, &mut Document::default()));
        });
    }
}
