//! Rows derived from the word lists.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use banan::{Profile, spelling};

use super::lists::{ACRONYM, ENDINGS, LONG, SANSKRIT, VERBS};
use super::normalizer;
use crate::generate::rows;

/// A derived row: variant, canonical, class, confidence, source; and whether the variant is a listed
/// word itself.
type Derived = (String, String, &'static str, u8, String, bool);

/// Writes google.tsv and dakshina.tsv.
pub(super) fn build(data: &Path) -> Result<()> {
    let google = list(&data.join("words/google.txt"))?;
    let dakshina = list(&data.join("words/dakshina.txt"))?;
    let kept: BTreeSet<String> = rows(&data.join("spelling/never-merge.tsv"), ["word", "other"])?
        .into_iter()
        .flatten()
        .collect();
    let refused: BTreeSet<String> = rows(&data.join("spelling/refused.tsv"), ["variant"])?
        .into_iter()
        .map(|[variant]| variant)
        .collect();
    let listed: BTreeMap<&str, &spelling::Row> = spelling::rows()
        .iter()
        .filter(|row| !row.source.contains("lists"))
        .map(|row| (row.variant, row))
        .collect();
    let all: BTreeSet<&str> = google.union(&dakshina).map(String::as_str).collect();
    for (words, file, name) in [
        (&google, "google.tsv", "the Google lexicon"),
        (&dakshina, "dakshina.tsv", "the Dakshina lexicon"),
    ] {
        let mut derived: BTreeMap<String, Derived> = BTreeMap::new();
        for word in words {
            for row in derive(word, name, &all, &listed) {
                // What begins a listed word would change that word with an ending's help.
                let begins = all.range(row.0.as_str()..).next();
                let begins = begins.is_some_and(|word| word.starts_with(&row.0));
                if (row.5 || !begins)
                    && row.0 != row.1
                    && !kept.contains(&row.0)
                    && !refused.contains(&row.0)
                    && !listed.contains_key(row.0.as_str())
                {
                    derived.entry(row.0.clone()).or_insert(row);
                }
            }
        }
        let mut text = format!(
            "# Derived by: banan-lab spelling build, from words of {name}.\n\
             variant\tcanonical\tclass\tprofile\tform\tconfidence\tsource\n"
        );
        for (variant, canonical, class, confidence, source, _) in derived.values() {
            writeln!(text, "{variant}\t{canonical}\t{class}\tboth\tstem\t{confidence}\t{source}")?;
        }
        let path = data.join("spelling").join(file);
        fs::write(&path, text).with_context(|| format!("{}", path.display()))?;
        crate::say(format_args!("{file}\t{}", derived.len()))?;
    }
    Ok(())
}

/// A word list of one word a line.
fn list(path: &Path) -> Result<BTreeSet<String>> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    Ok(text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect())
}

/// The variants of one listed word.
fn derive(
    word: &str,
    name: &str,
    all: &BTreeSet<&str>,
    listed: &BTreeMap<&str, &spelling::Row>,
) -> Vec<Derived> {
    let mut found = Vec::new();
    let letters = word.chars().count();
    if word.contains('ঃ') {
        return found;
    }
    let inflected = ENDINGS.iter().any(|ending| {
        word.strip_suffix(ending).is_some_and(|stem| stem.chars().count() > 2 && all.contains(stem))
    });
    if inflected || letters < 4 || normalizer(Profile::BanglaAcademy).normalize(word).text != word {
        return found.into_iter().chain(compound(word, name, all, listed)).collect();
    }
    let source = |what: &str| format!("{what}; {name} lists only the form without");
    if word.contains("স্ট") {
        let variant = word.replace("স্ট", "ষ্ট");
        let why = source("Bangla Academy spelling rules: no ষ in words not from Sanskrit");
        found.push((variant, word.to_owned(), "st-loan", 95, why, false));
    }
    let loan = ["ন্ট", "ন্ড", "ন্ঠ", "ন্ঢ"].iter().any(|pair| word.contains(pair));
    if loan && !SANSKRIT.iter().any(|stem| word.contains(stem)) {
        let variant = ["ট", "ড", "ঠ", "ঢ"].iter().fold(word.to_owned(), |word, stop| {
            word.replace(&format!("ন\u{09CD}{stop}"), &format!("ণ\u{09CD}{stop}"))
        });
        let why = source("Bangla Academy spelling rules: no ণ in words not from Sanskrit");
        found.push((variant, word.to_owned(), "n-loan", 95, why, false));
    }
    if let Some(stem) = word.strip_suffix('ি')
        && letters >= 5
        && !LONG.iter().any(|end| word.ends_with(end))
        && !VERBS.iter().any(|end| word.ends_with(end))
        && !is_acronym(word)
    {
        let why = source("Bangla Academy spelling rules 2.1 or dictionary form");
        found.push((format!("{stem}ী"), word.to_owned(), "i-u", 92, why, false));
    }
    found.extend(compound(word, name, all, listed));
    found
}

fn is_acronym(word: &str) -> bool {
    word.is_empty()
        || ACRONYM.iter().any(|letter| word.strip_prefix(letter).is_some_and(is_acronym))
}

/// A listed word whose second member is a variant of the reviewed rows.
fn compound(
    word: &str,
    name: &str,
    all: &BTreeSet<&str>,
    listed: &BTreeMap<&str, &spelling::Row>,
) -> Option<Derived> {
    let (at, row) = word.char_indices().skip(3).find_map(|(at, _)| {
        let (first, second) = word.split_at(at);
        let row = listed.get(second)?;
        let fits = row.inflects && row.profile.is_none() && second.chars().count() >= 4;
        (fits && all.contains(first)).then_some((at, row))
    })?;
    let canonical = format!("{}{}", word.get(..at)?, row.canonical);
    let source = format!("{}; a compound that {name} lists", row.source);
    Some((word.to_owned(), canonical, row.rule.id(), 95, source, true))
}
