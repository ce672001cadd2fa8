//! Training of the model that tells Bijoy words from words of languages in Latin letters.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use banan::bijoy::model::{BUCKETS, SCALE, examples};
use banan::bijoy::{EncodeOptions, Variant, encode};

use super::text;
use crate::generate::rows;

/// Codes of one value that typists and converters use for each other.
const ALIKE: &[&str] =
    &["yz", "~‚ƒ", "„…", "†‡", "ˆ‰", "ª«Ö", "^Ÿ¡¦", "¬−ø", "¥§", "š›", "˜™", "—Í", "¶ÿ", "“æ"];

/// A generator of numbers that is the same everywhere.
pub struct Random(pub u64);

impl Random {
    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }
}

/// One run: its features, whether it is Bijoy, how much it counts.
struct Example {
    features: Vec<u16>,
    bijoy: bool,
    weight: f32,
}

/// Trains on every line of the files but each fifth of the running texts, and writes the weights.
pub fn train(
    root: &Path,
    clean: &Path,
    romanized: &Path,
    words: &Path,
    names: &[&Path],
) -> Result<String> {
    let mut random = Random(1);
    let mut set = Vec::new();
    let clean = text(clean)?;
    let mut clusters = BTreeSet::new();
    for (at, line) in clean.lines().enumerate() {
        if at % 5 >= 2 && !line.contains(|c: char| c.is_ascii_alphanumeric()) {
            add(&mut set, &bijoy(line, &mut random)?, true, 1.0);
            for syllable in line.split(|c| !is_joined(c)).filter(|part| part.contains('্')) {
                clusters.insert(syllable);
            }
        }
    }
    for cluster in clusters {
        for _ in 0..3 {
            add(&mut set, &bijoy(cluster, &mut random)?, true, 0.5);
        }
    }
    for (at, line) in text(romanized)?.lines().enumerate() {
        if at % 5 >= 2 {
            add(&mut set, line, false, 1.0);
        }
    }
    let mut last = String::new();
    for line in text(words)?.lines() {
        let (native, word) = line.split_once('\t').unwrap_or_default();
        let word = word.split('\t').next().unwrap_or_default();
        add(&mut set, &dressed(word, &mut random), false, 0.5);
        // The words are in as many rows as they have spellings.
        if native != last {
            add(&mut set, &bijoy(native, &mut random)?, true, 0.5);
            native.clone_into(&mut last);
        }
    }
    for path in names {
        for line in text(path)?.lines() {
            let name = line.split('\t').nth(usize::from(line.contains('\t'))).unwrap_or_default();
            add(&mut set, name, false, 0.3);
            if random.below(4) == 0 {
                add(&mut set, &accented(name, &mut random), false, 0.3);
            }
        }
    }
    latin(root, &mut set, &mut random)?;
    noise(&mut set, &mut random);
    let positives = set.iter().filter(|example| example.bijoy).count();
    let negatives = set.len() - positives;
    let weights = fit(&set, &mut random);
    let bytes: Vec<u8> = weights
        .iter()
        .map(|weight| (weight * SCALE).round().clamp(-127.0, 127.0) as i8 as u8)
        .collect();
    let path = root.join("crates/banan/src/tables/bijoy_words.bin");
    fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    Ok(format!("{positives} runs of Bijoy, {negatives} of other text\n"))
}

/// Whether `c` is a consonant or joins two: what other letters stand around is one cluster.
fn is_joined(c: char) -> bool {
    matches!(c, 'ক'..='হ' | '্' | '\u{9BC}')
}

fn add(set: &mut Vec<Example>, line: &str, bijoy: bool, weight: f32) {
    for (_, features) in examples(line) {
        let features = features.into_iter().map(|bucket| bucket as u16).collect();
        set.push(Example { features, bijoy, weight });
    }
}

/// A line in Bijoy as this or that typist would write it.
pub fn bijoy(line: &str, random: &mut Random) -> Result<String> {
    let variants = [Variant::Neutral, Variant::Sutonny, Variant::Bijoy2000];
    let variant = *random.pick(&variants).context("no variant")?;
    let encoded = encode(line, EncodeOptions::new(variant).keep())?.text;
    Ok(encoded
        .chars()
        .map(|c| match ALIKE.iter().find(|set| set.contains(c)) {
            Some(set) if variant == Variant::Neutral && random.below(6) == 0 => {
                let chars: Vec<char> = set.chars().collect();
                // What the context would make something else of stays.
                let new = random.pick(&chars).copied().unwrap_or(c);
                if "—Í“æ‚„…".contains(c) || "—Í“æ‚„…ø".contains(new) {
                    c
                } else {
                    new
                }
            }
            _ => c,
        })
        .collect())
}

/// Words in other languages, in the cases and the punctuation that they come in.
fn latin(root: &Path, set: &mut Vec<Example>, random: &mut Random) -> Result<()> {
    let mut english = 0;
    for [language, words] in rows(&root.join("data/bijoy/latin.tsv"), ["language", "words"])? {
        let words: Vec<&str> = words.split(' ').collect();
        for (rank, word) in words.iter().enumerate() {
            // The first words of a language make up much of its text.
            let rank = if language == "en" { rank + english } else { rank * 4 };
            let times = (6000 / (rank + 8)).clamp(8, 400);
            for _ in 0..times {
                add(set, &dressed(word, random), false, 0.7);
            }
            for _ in 0..times / 8 {
                let word = accented(&dressed(word, random), random);
                add(set, &word, false, 0.7);
                if random.below(3) == 0 {
                    add(set, &misread(&word), false, 0.7);
                }
            }
        }
        english += if language == "en" { words.len() } else { 0 };
    }
    Ok(())
}

/// A word with accents as some language or other could have them.
fn accented(word: &str, random: &mut Random) -> String {
    let letters = [
        "aàáâãäåæāăą",
        "cçćč",
        "dðđď",
        "eèéêëēęě",
        "gğģ",
        "iìíîïīı",
        "lłľļ",
        "nñńňņ",
        "oòóôõöøœőō",
        "rřŕ",
        "sšßśşș",
        "tþťțţ",
        "uùúûüůűūų",
        "yýÿ",
        "zžźż",
        "AÀÁÂÃÄÅÆ",
        "CÇČ",
        "EÈÉÊËĚ",
        "IÌÍÎÏİ",
        "NÑ",
        "OÒÓÔÕÖØŒ",
        "SŠŚȘ",
        "UÙÚÛÜŮ",
        "YÝŸ",
        "ZŽŻ",
        "DÐĐ",
        "TÞȚ",
        "LŁ",
    ];
    let each = 2 + random.below(4);
    let mut accent = |c: char| {
        let set = letters.iter().find(|set| set.starts_with(c))?;
        let set: Vec<char> = set.chars().collect();
        if random.below(each) == 0 { random.pick(&set).copied() } else { None }
    };
    word.chars().map(|c| accent(c).unwrap_or(c)).collect()
}

/// UTF-8 read as windows-1252.
fn misread(word: &str) -> String {
    word.bytes().map(banan::bijoy::model::shown).collect()
}

fn dressed(word: &str, random: &mut Random) -> String {
    let mut word = match random.below(10) {
        0 => word.to_uppercase(),
        1 | 2 => {
            let mut chars = word.chars();
            chars
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().to_string() + chars.as_str())
        }
        _ => word.to_owned(),
    };
    let around = [
        ("«", "»"),
        ("»", "«"),
        ("“", "”"),
        ("„", "“"),
        ("‘", "’"),
        ("", "’s"),
        ("¿", "?"),
        ("¡", "!"),
        ("", "™"),
        ("", "®"),
        ("", "²"),
        ("©", ""),
        ("§", ""),
        ("£", ""),
        ("", "…"),
        ("·", ""),
        ("", "’"),
        ("‹", "›"),
        ("*", "*"),
        ("_", "_"),
        ("`", "`"),
        ("&", ";"),
        ("~", ""),
        ("", "_t"),
        ("$", ""),
        ("µ", ""),
        ("", "¶"),
        ("`", "'"),
        ("°", ""),
    ];
    if random.below(6) == 0
        && let Some((open, close)) = random.pick(&around)
    {
        word = format!("{open}{word}{close}");
    }
    word
}

/// What is no language at all: identifiers, base64, hexadecimal numbers, symbols.
fn noise(set: &mut Vec<Example>, random: &mut Random) {
    const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const WORDS: &[&str] = &[
        "get", "set", "file", "name", "path", "value", "is", "has", "on", "of", "to", "buf", "len",
        "ptr", "dev", "env", "var", "val", "vec", "view", "event", "save", "svn", "csv", "video",
        "fd", "io", "id", "tv", "key", "rev", "ver", "vol", "x", "v", "n", "max", "min", "size",
        "time", "Box", "XML", "HTTP", "Id", "DB", "UTF",
    ];
    for _ in 0..40_000 {
        let letters = 2 + random.below(30);
        let alphabet = match random.below(4) {
            0 => BASE64.len(),
            1 => 52,
            2 => 26,
            _ => 16,
        };
        let from = if alphabet == 26 { 26 * random.below(2) } else { 0 };
        let word: String = (0..letters)
            .filter_map(|_| BASE64.get(from + random.below(alphabet)).map(|byte| char::from(*byte)))
            .collect();
        add(set, &word, false, 0.5);
    }
    for _ in 0..40_000 {
        let style = random.below(3);
        let mut word = String::new();
        for part in 0..1 + random.below(4) {
            let piece = random.pick(WORDS).copied().unwrap_or_default();
            match style {
                0 if part > 0 => word += &format!("_{piece}"),
                1 if part > 0 => {
                    let (head, tail) = piece.split_at(1);
                    word += &(head.to_uppercase() + tail);
                }
                2 => word += &piece.to_uppercase(),
                _ => word += piece,
            }
        }
        add(set, &word, false, 0.5);
    }
    for letter in ('a'..='z').chain('A'..='Z') {
        for _ in 0..60 {
            add(set, &dressed(&letter.to_string(), random), false, 0.7);
        }
    }
    let symbols: Vec<char> = "°±²³´µ¶·¸¹º»¼½¾¿×÷§©®™†‡•¢£¥¦¨«¬¯ª¤¡€‰ˆ˜‹›".chars().collect();
    for _ in 0..5_000 {
        let count = 1 + random.below(3);
        let word: String = (0..count).filter_map(|_| random.pick(&symbols)).collect();
        add(set, &word, false, 2.0);
        let same = random.pick(&symbols).copied().unwrap_or('·');
        add(set, &String::from_iter(std::iter::repeat_n(same, 2 + count)), false, 1.0);
    }
}

/// Logistic regression by stochastic gradient, the weights averaged over the last rounds.
fn fit(set: &[Example], random: &mut Random) -> Vec<f32> {
    let total = |bijoy: bool| -> f32 {
        set.iter().filter(|e| e.bijoy == bijoy).map(|e| e.weight).sum::<f32>().max(1.0)
    };
    let balance = total(true) / total(false);
    let mut weights = vec![0.0_f32; BUCKETS];
    let mut squares = vec![1e-6_f32; BUCKETS];
    let mut order: Vec<u32> = (0..set.len() as u32).collect();
    for _round in 0..4 {
        for index in (1..order.len()).rev() {
            order.swap(index, random.below(index + 1));
        }
        for index in &order {
            let Some(example) = set.get(*index as usize) else { continue };
            let sum: f32 =
                example.features.iter().filter_map(|f| weights.get(usize::from(*f))).sum();
            let expected = f32::from(u8::from(example.bijoy));
            let error = 1.0 / (1.0 + (-sum).exp()) - expected;
            let weight = example.weight * if example.bijoy { 1.0 } else { balance };
            for feature in &example.features {
                let feature = usize::from(*feature);
                let (Some(w), Some(s)) = (weights.get_mut(feature), squares.get_mut(feature))
                else {
                    continue;
                };
                let gradient = weight * error + 2e-6 * *w;
                *s += gradient * gradient;
                *w -= 0.12 * gradient / s.sqrt();
            }
        }
    }
    weights
}
