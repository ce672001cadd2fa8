//! The engine against a slow reading of `data/schemes/letters.tsv`, letter by letter.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may stop here"
)]

mod common;

use std::collections::HashMap;
use std::path::Path;

use banan::romanize::Scheme;
use common::generate::word;
use proptest::prelude::*;

/// Column of a scheme: letter to Latin.
type Column = HashMap<String, String>;

fn columns() -> HashMap<String, Column> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/schemes/letters.tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let header: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let mut columns: HashMap<String, Column> = HashMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let letter = if cells[0] == "-" { "" } else { cells[1].trim_start_matches('◌') };
        for (scheme, cell) in header.iter().zip(&cells).skip(3) {
            let latin = cell.trim_end_matches(['†', '*']).to_owned();
            columns.entry((*scheme).to_owned()).or_default().insert(letter.to_owned(), latin);
        }
    }
    columns
}

/// What a scheme without clusters of its own writes for well-formed text.
fn read(column: &Column, colons: bool, text: &str) -> String {
    let chars: Vec<char> = text.chars().filter(|c| !"\u{200C}\u{200D}".contains(*c)).collect();
    let is = |at: usize, set: &str| chars.get(at).is_some_and(|c| set.contains(*c));
    let consonants = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৰৱ";
    let signs = "ািীুূৃেৈোৌ";
    let mut out = String::new();
    let mut at = 0;
    while at < chars.len() {
        let letter = chars[at].to_string();
        let dotted = letter.clone() + "\u{9BC}";
        let vowel_a = if is(at, consonants) {
            let nukta = is(at + 1, "\u{9BC}");
            let form = column.get(&dotted).filter(|_| nukta).unwrap_or(&column[&letter]);
            out += form;
            at += 1 + usize::from(nukta);
            if is(at, "\u{9CD}") {
                at += 1;
                continue;
            }
            if is(at, signs) {
                continue;
            }
            out += &column[""];
            true
        } else {
            out += &column[&letter];
            at += 1;
            if is(at, "\u{9CD}") {
                out += if colons { ":" } else { "" };
                at += 1;
                continue;
            }
            letter == "অ"
        };
        if colons && vowel_a && is(at, "ইউ") {
            out.push(':');
        }
    }
    out
}

/// Schemes that write every letter in one way, and whether they have colons.
const SCHEMES: [(&str, bool); 8] = [
    ("iso15919-plain", true),
    ("iast", false),
    ("nlk", false),
    ("itrans", false),
    ("hk", false),
    ("velthuis", false),
    ("slp1", false),
    ("wx", false),
];

#[test]
fn every_pair_of_aksharas_is_written_letter_by_letter() {
    let aksharas: Vec<String> = {
        let bodies = ["ক", "হ", "জ\u{9CD}ঞ", "য\u{9BC}", "প\u{9BC}"];
        let vowels = ["", "া", "ৈ", "\u{9CD}"];
        let open = bodies.iter().flat_map(|body| vowels.map(|vowel| [*body, vowel].concat()));
        let others = ["অ", "আ", "ই", "উ", "ঐ", "ঋ", "অ\u{9CD}যা", "এ\u{9CD}যা", "ৎ", "ঽ", "১"];
        open.chain(others.map(str::to_owned))
            .flat_map(|akshara| ["", "ং"].map(|mark| akshara.clone() + mark))
            .filter(|akshara| !akshara.contains(['ৎ', 'ঽ', '১']) || akshara.chars().count() == 1)
            .collect()
    };
    let columns = columns();
    for (name, colons) in SCHEMES {
        let scheme = Scheme::parse(name).unwrap();
        for first in &aksharas {
            for second in &aksharas {
                let text = first.clone() + second;
                if banan::normalize(&text).is_unchanged() {
                    let expected = read(&columns[name], colons, &text);
                    assert_eq!(scheme.romanize(&text).text, expected, "{name} {text}");
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn words_are_written_letter_by_letter(text in word()) {
        let text = banan::normalize(&text).text.into_owned();
        let columns = columns();
        for (name, colons) in SCHEMES {
            let scheme = Scheme::parse(name).unwrap();
            prop_assert_eq!(scheme.romanize(&text).text, read(&columns[name], colons, &text), "{}", name);
        }
    }
}
