//! The word lists below `data/words/`, from the published sets they come from.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use unicode_normalization::UnicodeNormalization;

use crate::generate::rows;

/// The file with the pronunciation lexicon: word, phonemes.
const GOOGLE: &str = "pronunciation-train.tsv";
/// The file with Dakshina's lexicon: word, romanization, number of annotators.
const DAKSHINA: &str = "dakshina-train.tsv";

/// Reads the two sets in `source` and writes `google.txt` and `dakshina.txt` into `target`, where
/// `excluded.tsv` lists what is not taken over.
pub fn build(source: &Path, target: &Path) -> Result<()> {
    let excluded: BTreeSet<String> =
        rows(&target.join("excluded.tsv"), ["word"])?.into_iter().map(|[word]| word).collect();
    let google = words(&source.join(GOOGLE), &excluded)?;
    let mut dakshina = words(&source.join(DAKSHINA), &excluded)?;
    dakshina.retain(|word| !google.contains(word));
    for (name, list, origin) in [
        (
            "google.txt",
            google,
            "Google language-resources, bn/data/lexicon.tsv, word column. CC BY 4.0.",
        ),
        (
            "dakshina.txt",
            dakshina,
            "Dakshina dataset v1.0, Bengali lexicon, word column, without google.txt. CC BY-SA 4.0.",
        ),
    ] {
        let mut text = format!("# {origin}\n# Written by: banan-lab words FOLDER\n");
        for word in &list {
            text.push_str(word);
            text.push('\n');
        }
        let path = target.join(name);
        fs::write(&path, text).with_context(|| format!("{}", path.display()))?;
    }
    Ok(())
}

/// The first column of a TSV without header: canonical, well formed, not excluded.
fn words(path: &Path, excluded: &BTreeSet<String>) -> Result<BTreeSet<String>> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    Ok(text
        .lines()
        .filter_map(|line| line.split('\t').next())
        .map(|word| word.nfc().collect::<String>())
        .filter(|word| is_well_formed(word) && !excluded.contains(word))
        .collect())
}

/// Whether `word` consists of well-formed syllables and nothing else: `C N? (H C N?)* M? ঁ? (ং|ঃ)?`,
/// a vowel letter with or without ya-phala, or ৎ. A joiner may stand between ra and ya-phala and
/// after a virama; the last consonant may have a virama.
pub fn is_well_formed(word: &str) -> bool {
    let mut rest = word.chars().peekable();
    let consonant = |c: char| matches!(c, 'ক'..='ন' | 'প'..='র' | 'ল' | 'শ'..='হ');
    while let Some(first) = rest.next() {
        if consonant(first) {
            let mut last = first;
            loop {
                rest.next_if_eq(&'\u{09BC}');
                if last == 'র'
                    && rest.next_if_eq(&'\u{200D}').is_some()
                    && rest.peek() != Some(&'\u{09CD}')
                {
                    return false;
                }
                if rest.next_if_eq(&'\u{09CD}').is_none() {
                    break;
                }
                let joined = rest.next_if_eq(&'\u{200C}').is_some();
                match rest.next_if(|c| consonant(*c) || *c == 'ৎ') {
                    Some(next) => last = next,
                    None if joined => return false,
                    None => break,
                }
            }
            rest.next_if(|c| matches!(c, 'া'..='ৄ' | 'ে' | 'ৈ' | 'ো' | 'ৌ'));
        } else if matches!(first, 'অ'..='ঌ' | 'এ' | 'ঐ' | 'ও' | 'ঔ') {
            if rest.next_if_eq(&'\u{09CD}').is_some() {
                if !matches!(first, 'অ' | 'এ') || rest.next() != Some('য') {
                    return false;
                }
                rest.next_if_eq(&'া');
            }
        } else if first != 'ৎ' {
            return false;
        }
        rest.next_if_eq(&'ঁ');
        rest.next_if(|c| matches!(c, 'ং' | 'ঃ'));
    }
    !word.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn well_formed_words() {
        for word in ["বাংলা", "পাঁচ", "দুঃখ", "অ্যাপ", "র\u{200D}্যাব", "ভর্ৎসনা", "শাহ্", "বাড়ি", "উৎসব"]
        {
            assert!(is_well_formed(word), "{word}");
        }
        for word in ["", "২জি", "অার", "পঁাচ", "প্রযু্ক্তি", "আনুশেহ্\u{200C}", "কিী", "ি", "kim"]
        {
            assert!(!is_well_formed(word), "{word}");
        }
    }
}
