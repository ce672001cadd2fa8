//! The lawyer of the spelling lexicon: what a row must be before it may change anybody's text.

use std::collections::{BTreeMap, BTreeSet};

use banan::{Level, Normalizer, Options, Profile, normalize, spelling};

const PROFILES: [Profile; 2] = [Profile::BanglaAcademy, Profile::PaschimbangaAkademi];

fn normalizer(profile: Profile) -> Normalizer {
    let mut options = Options::default();
    options.level = Level::Spelling;
    options.profile = profile;
    Normalizer::new(options)
}

fn spell(text: &str, profile: Profile) -> String {
    normalizer(profile).normalize(text).text.into_owned()
}

/// The cells of a table below `data/spelling/`, without comments and header.
fn table(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

fn in_profile(row: &spelling::Row, profile: Profile) -> bool {
    row.profile.is_none_or(|wanted| wanted == profile)
}

#[test]
fn rows_are_sorted_unique_and_sourced() {
    for (id, row) in spelling::rows().iter().enumerate() {
        assert_eq!(row.id as usize, id);
        assert_eq!(spelling::row(row.id), Some(row));
        assert!(!row.source.is_empty() && row.confidence > 50, "{row:?}");
        assert_eq!(row.rule.row().level, Level::Spelling, "{row:?}");
        assert_ne!(row.variant, row.canonical);
    }
    for profile in PROFILES {
        let rows: Vec<_> = spelling::rows().iter().filter(|row| in_profile(row, profile)).collect();
        for pair in rows.windows(2) {
            assert!(pair[0].variant < pair[1].variant, "{:?} {:?}", pair[0], pair[1]);
        }
    }
}

#[test]
fn both_sides_are_canonical_at_the_encoding_level() {
    let words = spelling::rows().iter().flat_map(|row| [row.variant, row.canonical]);
    let failed: Vec<_> = words.filter(|word| !normalize(word).is_unchanged()).collect();
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn every_row_is_found_and_its_right_side_stays() {
    let mut failed = Vec::new();
    for profile in PROFILES {
        for row in spelling::rows().iter().filter(|row| in_profile(row, profile)) {
            let found = spell(row.variant, profile);
            if found != row.canonical {
                failed.push(format!("{profile:?} {} became {found}", row.variant));
            }
            if spell(row.canonical, profile) != row.canonical {
                let again = spell(row.canonical, profile);
                failed.push(format!("{profile:?} {} became {again}", row.canonical));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Also with endings: সংগীতে must not be read as সংগী + তে.
#[test]
fn right_sides_with_endings_stay() {
    let endings: Vec<_> = table(include_str!("../data/spelling/endings.tsv"))
        .map(|cells| cells[0].to_owned())
        .collect();
    let mut failed = Vec::new();
    let normalizer = normalizer(Profile::BanglaAcademy);
    for row in spelling::rows().iter().filter(|row| row.inflects) {
        for ending in &endings {
            let word = format!("{}{ending}", row.variant);
            let once = normalizer.normalize(&word);
            let twice = normalizer.normalize(&once.text);
            if !twice.is_unchanged() || !normalize(&once.text).is_unchanged() {
                failed.push(format!("{word} became {}, then {}", once.text, twice.text));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn there_are_no_cycles() {
    for profile in PROFILES {
        let rows = spelling::rows().iter().filter(|row| in_profile(row, profile));
        let rows: BTreeMap<_, _> = rows.map(|row| (row.variant, row.canonical)).collect();
        for canonical in rows.values() {
            assert!(!rows.contains_key(canonical), "{canonical} is a variant too");
        }
    }
}

#[test]
fn words_that_are_never_merged_stay() {
    let mut failed = Vec::new();
    for cells in table(include_str!("../data/spelling/never-merge.tsv")) {
        assert_eq!(cells.len(), 3, "{cells:?}");
        assert!(!cells[2].is_empty(), "{cells:?}");
        for profile in PROFILES {
            // The left word is always somebody's word; both must not become one.
            let (left, right) = (spell(cells[0], profile), spell(cells[1], profile));
            if left != cells[0] || left == right {
                failed.push(format!("{cells:?}: {left} {right}"));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn refused_variants_are_no_rows() {
    let rows: BTreeSet<_> = spelling::rows().iter().map(|row| row.variant).collect();
    for cells in table(include_str!("../data/spelling/refused.tsv")) {
        assert!(!rows.contains(cells[0]), "{cells:?}");
        assert!(!cells[1].is_empty(), "{cells:?}");
    }
}

/// Rows whose two sides the pronunciation lexicon sounds differently: each has a reason.
#[test]
fn exceptions_have_reasons_and_are_rows() {
    let rows: BTreeSet<_> = spelling::rows().iter().map(|row| row.variant).collect();
    for cells in table(include_str!("../data/spelling/pronounced-apart.tsv")) {
        assert!(rows.contains(cells[0]), "{cells:?}");
        assert!(!cells[2].is_empty(), "{cells:?}");
    }
}

#[test]
fn the_reviewed_sample_is_what_the_level_does() {
    let mut wrong = 0;
    let mut rows = 0;
    for cells in table(include_str!("cases/spelling-review.tsv")) {
        let [_, before, after, verdict, ..] = cells[..] else { panic!("{cells:?}") };
        rows += 1;
        wrong += usize::from(verdict != "right");
        assert_eq!(spell(before, Profile::BanglaAcademy), after);
    }
    assert!(rows >= 200 && wrong * 100 <= rows, "{wrong} of {rows}");
}
