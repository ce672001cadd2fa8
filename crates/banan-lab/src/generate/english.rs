//! Known names and letter names of the scheme `english`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use banan::romanize::model::training::pack;
use unicode_normalization::UnicodeNormalization;

use super::{header, rows};

/// Lists of names that are shared with the matcher.
const LISTS: [&str; 8] = [
    "territories.tsv",
    "regions.tsv",
    "capitals.tsv",
    "divisions.tsv",
    "bodies.tsv",
    "demonyms.tsv",
    "months.tsv",
    "training/cldr_territories.tsv",
];

/// `english_names.bin`: Bengali and English; and for the first word of a longer name, with a space, the
/// number of words of the longest such name.
pub fn names(data: &Path) -> Result<Vec<u8>> {
    list(data, &LISTS)
}

/// The same of `english/words.tsv` alone, whose classes are words of names (Island, North, Saint) and
/// no territories.
pub fn words(data: &Path) -> Result<Vec<u8>> {
    list(data, &[])
}

fn list(data: &Path, files: &[&str]) -> Result<Vec<u8>> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let nfc = |text: &str| text.nfc().collect::<String>();
    for [bengali, english] in rows(&data.join("english/words.tsv"), ["bengali", "english"])? {
        names.entry(nfc(&bengali)).or_insert(english);
    }
    for file in files {
        let path = data.join("names").join(file);
        for [bengali, english] in rows(&path, ["bengali", "english"])? {
            let english = english.split('|').next().unwrap_or_default();
            // "world" and the like are no names.
            if !english.starts_with(|first: char| first.is_uppercase()) {
                continue;
            }
            for bengali in bengali.split('|') {
                names.entry(nfc(&bengali.replace('-', " "))).or_insert_with(|| ascii(english));
            }
        }
    }
    let mut first_words: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.keys() {
        if let Some((first, rest)) = name.split_once(' ') {
            let most = first_words.entry(format!("{first} ")).or_default();
            *most = (*most).max(1 + rest.split(' ').count());
        }
    }
    names.extend(first_words.into_iter().map(|(first, most)| (first, most.to_string())));
    let list: Vec<_> = names.iter().map(|name| (name.0.as_str(), name.1.as_str())).collect();
    pack(&list).context("a name of more than 255 bytes")
}

/// `titles.rs`
pub fn titles(data: &Path) -> Result<Vec<u8>> {
    let mut titles = rows(&data.join("english/titles.tsv"), ["bengali", "english"])?;
    titles.sort();
    let mut text = header("english/titles.tsv");
    text.push_str("/// Titles before a dot, visarga or colon, sorted, and how they are printed.\n");
    text.push_str("pub(crate) static TITLES: &[(&str, &str)] = &[\n");
    for [bengali, english] in titles {
        writeln!(text, "    (\"{}\", \"{english}\"),", bengali.nfc())?;
    }
    text.push_str("];\n");
    Ok(text.into_bytes())
}

/// Without marks: Curaçao is Curacao.
fn ascii(text: &str) -> String {
    let plain = text.nfd().filter(char::is_ascii);
    plain.collect::<String>().replace('&', "and")
}

/// `letter_names.rs`
pub fn letters(data: &Path) -> Result<Vec<u8>> {
    let mut letters = rows(&data.join("names/letter_names.tsv"), ["letter", "bengali"])?;
    letters.sort_by(|a, b| b[1].len().cmp(&a[1].len()).then_with(|| a[1].cmp(&b[1])));
    let stop = rows(&data.join("names/letter_stop.tsv"), ["bengali"])?;
    let mut text = header("names/letter_names.tsv, names/letter_stop.tsv");
    text.push_str("/// Names of English letters, the longest first.\n");
    text.push_str("pub(crate) static LETTER_NAMES: &[(&str, u8)] = &[\n");
    for [letter, name] in letters {
        let letter = letter.chars().next().context("no letter")?;
        writeln!(text, "    (\"{name}\", b'{letter}'),")?;
    }
    text.push_str("];\n\n/// Words that read as letter names and are something else.\n");
    text.push_str("pub(crate) static STOP: &[&str] = &[\n");
    for [word] in stop {
        writeln!(text, "    \"{word}\",")?;
    }
    text.push_str("];\n");
    Ok(text.into_bytes())
}
