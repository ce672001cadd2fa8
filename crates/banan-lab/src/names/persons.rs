//! `data/names/person_words.txt`: parts of the names of persons.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use unicode_normalization::UnicodeNormalization;

use crate::generate::rows;

/// A title names one person, who may have made a name up; two do not share it by chance.
const TITLES: usize = 2;
/// Shorter parts are syllables of any word.
const LETTERS: usize = 3;

/// Writes the list below `data` from the name parts there and the column bengali of `titles`.
pub fn build(titles: &Path, data: &Path) -> Result<()> {
    let names = data.join("names");
    let ordinary = fs::read_to_string(names.join("ordinary.txt"))?;
    let ordinary: BTreeSet<&str> = ordinary.lines().collect();
    let mut words: BTreeSet<String> = BTreeSet::new();
    for [name] in rows(&names.join("training/rigour_wikidata_name_parts.tsv"), ["bengali"])? {
        words.extend(parts(&name));
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for [title] in rows(titles, ["bengali"])? {
        for part in parts(&title) {
            *counts.entry(part).or_default() += 1;
        }
    }
    words.extend(counts.into_iter().filter(|(_, count)| *count >= TITLES).map(|(word, _)| word));
    let mut text =
        "# Parts of the names of persons: those of rigour 1.8.2 (Wikidata, MIT), and those \
                    of two titles or more of Wikipedia articles on persons.\n"
            .to_owned();
    for word in words.iter().filter(|word| !ordinary.contains(word.as_str())) {
        text.push_str(word);
        text.push('\n');
    }
    let path = names.join("person_words.txt");
    fs::write(&path, text).with_context(|| format!("{}", path.display()))
}

/// The parts of a name, each once, that are letters of the script alone and not too short.
fn parts(name: &str) -> BTreeSet<String> {
    let name: String = name.nfc().collect();
    name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '.'))
        .filter(|part| part.chars().count() >= LETTERS)
        .filter(|part| part.chars().all(|c| matches!(c, '\u{0980}'..='\u{09FF}')))
        .map(str::to_owned)
        .collect()
}
