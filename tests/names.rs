//! Names: pairs that are one, pairs that are not, and what a list answers.

use banan::names::{Lexicon, Name, NameIndex, NamesError, Scorer, Searcher, compare, fold};

fn score(bengali: &str, english: &str) -> f32 {
    compare(bengali, english).probability
}

#[test]
fn what_is_no_name_matches_nothing() {
    for (bengali, english) in [
        ("", ""),
        ("", "Putin"),
        ("পুতিন", ""),
        ("।", "Putin"),
        ("পুতিন", "Путин"),
        ("পুতিন", "…"),
        ("্", "a"),
    ] {
        assert_eq!(score(bengali, english), 0.0, "{bengali} {english}");
    }
}

#[test]
fn the_order_of_arguments_is_by_script() {
    let (one, other) = (compare("পুতিন", "Putin"), compare("Putin", "পুতিন"));
    assert_eq!(one, other);
}

#[test]
fn near_names_stay_apart() {
    for (bengali, right, wrong) in [
        ("পুতিন", "Putin", "Putul"),
        ("পুতুল", "Putul", "Putin"),
        ("ইরান", "Iran", "Iraq"),
        ("ইরাক", "Iraq", "Iran"),
        ("চিনি", "Chini", "China"),
        ("কিম জং উন", "Kim Jong Un", "Kim Jong Il"),
        ("কিম জং ইল", "Kim Jong Il", "Kim Jong Un"),
    ] {
        let (yes, no) = (score(bengali, right), score(bengali, wrong));
        assert!(yes > no, "{bengali}: {right} {yes}, {wrong} {no}");
    }
}

#[test]
fn order_initials_and_joined_tokens_do_not_decide() {
    for (bengali, english) in [
        ("পুতিন ভ্লাদিমির", "Vladimir Putin"),
        ("নিজাম উদ্দিন", "Nizamuddin"),
        ("নিউইয়র্ক", "New York"),
        ("এস কে সুর", "S K Sur"),
    ] {
        assert!(score(bengali, english) > 0.2, "{bengali} {english} {}", score(bengali, english));
    }
}

#[test]
fn the_alignment_covers_both_names() {
    let text = "ভøাদিমির পুতিন";
    let score = compare(text, "Vladimir Putin");
    let words: Vec<_> =
        score.pairs.iter().map(|pair| text.get(pair.bengali.clone()).unwrap()).collect();
    assert_eq!(words, ["ভøাদিমির", "পুতিন"]);
    for pair in &score.pairs {
        let latin: String = pair.letters.iter().map(|step| step.1.as_str()).collect();
        assert_eq!(latin, pair.english);
    }
    assert!(score.bengali_left.is_empty() && score.english_left.is_empty());
}

#[test]
fn a_list_gives_an_entity_once() {
    let mut putin = Name::new("P", "Vladimir Putin");
    putin.aliases = vec!["Vladimir Vladimirovich Putin".into(), "Putin".into(), "পুতিন".into()];
    let index = NameIndex::build([putin, Name::new("M", "Moscow")]).unwrap();
    let hits = index.search("ভ্লাদিমির পুতিন", 10);
    assert_eq!(hits.len(), 1);
    assert_eq!(index.alias(hits[0].alias), "Vladimir Putin");
    let hits = index.search("পুতিন", 10);
    assert_eq!((hits[0].score, hits[0].how.as_str()), (1.0, "exact"));
    assert!(index.search("", 10).is_empty());
    assert!(index.search("মস্কো", 0).is_empty());
}

/// Tokens that only one of the two scripts writes apart, in the middle of names that share the rest.
#[test]
fn a_search_joins_and_splits_tokens() {
    let names = [
        "Sahab Uddin Ahmed",
        "Sahab Ali Ahmed",
        "Uddin Ahmed",
        "New York",
        "Newark",
        "York",
        "Ajit Kumar Guha",
        "Kumar Guha",
        "Ajit Guha",
        "Pyongyang",
        "Yang",
        "A. B. M. Musa",
        "B. Musa",
        "ABM Khan",
        "Hong Kong",
        "Kong",
    ];
    let index = NameIndex::build(names.map(|name| Name::new("", name))).unwrap();
    let mut searcher = index.searcher();
    let cases = [
        ("শাহাবউদ্দিন আহমেদ", "Sahab Uddin Ahmed"),
        ("শাহাব উদ্দিন আহমেদ", "Sahab Uddin Ahmed"),
        ("নিউইয়র্ক", "New York"),
        ("নিউ ইয়র্ক", "New York"),
        ("অজিতকুমার গুহ", "Ajit Kumar Guha"),
        ("পিয়ং ইয়ং", "Pyongyang"),
        ("এ বি এম মূসা", "A. B. M. Musa"),
        ("এবিএম মূসা", "A. B. M. Musa"),
        ("এ. বি. এম. খান", "ABM Khan"),
        ("হংকংয়ের", "Hong Kong"),
    ];
    for (bengali, english) in cases {
        let hits = searcher.search(bengali, 3);
        assert_eq!(hits.first().map(|hit| index.name(hit.entity)), Some(english), "{bengali}");
        assert_eq!(hits[0].score, score(bengali, english), "{bengali}");
    }
}

/// Every name begins with some letter: a first letter stands for a token only beside others that fit.
#[test]
fn a_first_letter_needs_company() {
    let khan = |english| score("মোহাম্মদ রফি খান", english);
    assert!(khan("M. R. Khan") > khan("T. R. Khan") + 0.1);
    assert!(score("জে এফ কেনেডি", "John F. Kennedy") > 0.5);
    for (bengali, english) in [
        ("ধলা", "D. Begum"),
        ("পোনাপে", "P. Ali"),
        ("জায়ের প্রজাতন্ত্র", "P. J."),
        ("নরফক", "Town 'n' Country"),
        ("সাভার সেনানিবাস", "S. S. Roy"),
    ] {
        assert!(score(bengali, english) < 0.02, "{bengali} {english}");
    }
}

#[test]
fn a_users_translation_stands_before_the_tables() {
    let names = ["Egypt", "World Cup", "Misr Station", "Bishop"];
    let index = NameIndex::build(names.map(|name| Name::new("", name))).unwrap();
    let mut lexicon = Lexicon::default();
    lexicon.add("বিশ্বকাপ", "World Cup");
    lexicon.add("মিশর", "Misr Station");
    let first = |searcher: &mut Searcher<'_>, query: &str| {
        searcher.search(query, 1).first().map(|hit| (index.name(hit.entity), hit.how.as_str()))
    };
    let mut plain = index.searcher();
    assert_eq!(first(&mut plain, "মিশর"), Some(("Egypt", "translation")));
    let mut own = index.searcher().with_lexicon(&lexicon);
    assert_eq!(first(&mut own, "বিশ্বকাপ"), Some(("World Cup", "translation")));
    assert_eq!(first(&mut own, "মিশর"), Some(("Misr Station", "translation")));
    let scorer = Scorer::new().with_lexicon(&lexicon);
    assert!(scorer.compare("বিশ্বকাপ", "World Cup").probability > 0.9);
}

#[test]
fn bad_lists_are_refused() {
    let error = NameIndex::build([Name::new("a", "A"), Name::new("a", "B")]).unwrap_err();
    assert_eq!(error, NamesError::Duplicate(1, "a".into()));
    let error = NameIndex::build([Name::new("a", " – ")]).unwrap_err();
    assert_eq!(error, NamesError::Empty(0));
}

#[test]
fn long_names_are_bounded() {
    let long = "ক্ষ্ম্যাঁ".repeat(1000);
    let words = "কখগ ".repeat(2500);
    let english = "abc ".repeat(2500);
    for bengali in [&long, &words] {
        assert!(score(bengali, &english).is_finite());
        assert!(score(bengali, &"x".repeat(10_000)).is_finite());
    }
    let index = NameIndex::build([Name::new("", english.as_str()), Name::new("", "kh")]).unwrap();
    assert!(index.search(&long, 10).len() <= 2);
    assert!(index.search(&words, 10).len() <= 2);
}

#[test]
fn folding() {
    assert_eq!(fold("  Łódź—ß & Sana'a "), "lodz ss sanaa");
}

#[test]
fn right_names_are_likely_and_beat_wrong_ones() {
    let rows = include_str!("cases/names.tsv");
    for row in rows.lines().skip(1) {
        let [category, bengali, right, wrong] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}");
        };
        let (yes, no) = (score(bengali, right), score(bengali, wrong));
        assert!(yes > no && yes >= 0.4, "{category} {bengali}: {right} {yes}, {wrong} {no}");
    }
}

#[test]
fn a_name_in_part_is_uncertain_and_not_hopeless() {
    let rows = include_str!("cases/names-in-part.tsv");
    let mut failed = Vec::new();
    for row in rows.lines().skip(1) {
        let mut fields = row.split('\t').skip(1);
        let mut field = || fields.next().expect("a field");
        let (bengali, english) = (field(), field());
        let mut bound = || field().parse::<f32>().expect("a number");
        let (least, most) = (bound(), bound());
        let score = score(bengali, english);
        if !(least..=most).contains(&score) {
            failed.push(format!("{bengali} = {english}: {score}, not {least} to {most}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
