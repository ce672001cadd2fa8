//! The lawyer of `data/names/`: sorted, unique, canonical, sourced, and without contradictions.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use banan_lab::generate::rows;

const CONCEPTS: [&str; 7] =
    ["territories", "divisions", "regions", "capitals", "months", "bodies", "bengali_acronyms"];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/names").join(name)
}

fn table<const N: usize>(name: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let path = path(&format!("{name}.tsv"));
    rows(&path, columns).unwrap_or_default()
}

fn is_canonical(text: &str) -> bool {
    banan::normalize(text).is_unchanged()
}

#[test]
fn rows_are_sorted_unique_canonical_and_sourced() {
    for (name, key, source) in [
        ("territories", "id", "source"),
        ("divisions", "id", "source"),
        ("regions", "id", "source"),
        ("capitals", "id", "source"),
        ("months", "id", "source"),
        ("bodies", "id", "source"),
        ("bengali_acronyms", "id", "source"),
        ("demonyms", "bengali", "source"),
        ("parts", "bengali", "source"),
        ("equivalents", "bengali", "source"),
        ("endings", "ending", "source"),
        ("letter_sounds", "bengali", "source"),
        ("particles", "token", "source"),
        ("ambiguous", "bengali", "reason"),
        ("acronym_stop", "bengali", "reason"),
    ] {
        let table = table(name, [key, source]);
        assert!(table.len() > 5, "{name}");
        for pair in table.windows(2) {
            assert!(pair[0][0] < pair[1][0], "{name}: {} before {}", pair[0][0], pair[1][0]);
        }
        for [key, source] in &table {
            assert!(!key.is_empty() && !source.is_empty(), "{name}: {key:?} {source:?}");
        }
    }
}

#[test]
fn forms_are_canonical_and_not_repeated() {
    for name in CONCEPTS.iter().copied().chain(["demonyms", "parts", "equivalents"]) {
        for [bengali, english] in table(name, ["bengali", "english"]) {
            for forms in [&bengali, &english] {
                let all: Vec<&str> = forms.split('|').collect();
                let distinct: BTreeSet<&str> = all.iter().copied().collect();
                assert_eq!(all.len(), distinct.len(), "{name}: {forms}");
                assert!(all.iter().all(|form| !form.is_empty() && form.trim() == *form), "{forms}");
            }
            assert!(is_canonical(&bengali), "{name}: {bengali}");
        }
    }
    for [word] in table("honorifics", ["bengali"]) {
        assert!(is_canonical(&word), "{word}");
    }
}

#[test]
fn ids_are_unique_and_what_refers_to_them_exists() {
    let mut ids = BTreeSet::new();
    for name in CONCEPTS {
        for [id] in table(name, ["id"]) {
            assert!(ids.insert(id.clone()), "{id} twice");
        }
    }
    for [bengali, id] in table("demonyms", ["bengali", "id"]) {
        assert!(ids.contains(&id), "{bengali}: {id}");
    }
    for [id] in table("capitals", ["id"]) {
        let country = id.split_once('-').unwrap().0;
        assert!(ids.contains(country) || country == "GB", "{id}");
    }
    assert_eq!(banan::names::default_index().len(), ids.len());
}

#[test]
fn the_classes_are_complete() {
    let countries: Vec<_> =
        table("territories", ["id"]).into_iter().filter(|[id]| id.len() == 2).collect();
    // ISO 3166-1 has 249 codes, and there is Kosovo.
    assert!(countries.len() >= 240, "{}", countries.len());
    assert_eq!(table("months", ["id"]).len(), 12);
    let letters: BTreeSet<_> = table("letter_names", ["letter"]).into_iter().collect();
    assert_eq!(letters.len(), 26);
    // Vowels and consonants but ঌ, ঙ, ঞ and those with a dot, which begin no name.
    assert_eq!(table("letter_sounds", ["bengali"]).len(), 41);
    let count = |country: &str| {
        table("divisions", ["id"]).into_iter().filter(|[id]| id.starts_with(country)).count()
    };
    // Dhaka, the 64th district, is among the capitals.
    assert_eq!((count("BD-"), count("IN-")), (63, 34));
}

#[test]
fn a_form_means_one_thing() {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    for name in CONCEPTS {
        for [id, bengali] in table(name, ["id", "bengali"]) {
            for form in bengali.split('|') {
                let other = owners.insert(form.to_owned(), id.clone());
                assert_eq!(other, None, "{form} of {id}");
            }
        }
    }
    for [bengali, id] in table("demonyms", ["bengali", "id"]) {
        if let Some(other) = owners.get(&bengali) {
            assert_eq!(*other, id, "{bengali}");
        }
    }
}

#[test]
fn shares_of_endings_leave_room_for_the_bare_name() {
    let priors = table("endings", ["prior"]);
    let sum: f32 = priors.iter().map(|[prior]| prior.parse::<f32>().unwrap()).sum();
    assert!((0.2..0.4).contains(&sum), "{sum}");
}

#[test]
fn ordinary_words_are_no_listed_names() {
    let text = std::fs::read_to_string(path("ordinary.txt")).unwrap();
    let words: Vec<&str> = text.lines().collect();
    assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(words.iter().all(|word| is_canonical(word)));
    let ordinary: BTreeSet<&str> = words.into_iter().collect();
    let ambiguous: BTreeSet<String> =
        table("ambiguous", ["bengali"]).into_iter().map(|[word]| word).collect();
    for name in CONCEPTS {
        for [bengali] in table(name, ["bengali"]) {
            for form in bengali.split('|').filter(|form| !ambiguous.contains(*form)) {
                assert!(!ordinary.contains(form), "{name}: {form}");
            }
        }
    }
}
