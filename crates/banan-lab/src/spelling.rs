//! The spelling lexicon: rows derived from word lists, and what the level does to a text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use banan::{Level, Normalizer, Options, Profile, Rule, spelling};

use crate::generate::rows;

/// What to do with the spelling lexicon.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Derive google.tsv and dakshina.tsv from the word lists below data/words/
    Build {
        /// The folder with words/ and spelling/
        #[arg(long, default_value = "data")]
        data: PathBuf,
    },
    /// Count by class what the level changes in a text, and list or sample the changes
    Measure {
        /// Text, a sentence a line
        corpus: PathBuf,
        /// Sample so many changes, each with what stands around it
        #[arg(long, default_value_t = 0)]
        sample: usize,
        /// List each changed word with its count
        #[arg(long)]
        words: bool,
        /// Follow Paschimbanga Bangla Akademi
        #[arg(long)]
        kolkata: bool,
    },
    /// List rows both sides of which are listed with different pronunciations
    Pronounced {
        /// TSV of words and phonemes
        lexicon: PathBuf,
    },
}

/// Runs the command.
pub fn run(command: &Command) -> Result<()> {
    match command {
        Command::Build { data } => build(data),
        Command::Measure { corpus, sample, words, kolkata } => {
            measure(corpus, *sample, *words, *kolkata)
        }
        Command::Pronounced { lexicon } => pronounced(lexicon),
    }
}

fn normalizer(profile: Profile) -> Normalizer {
    let mut options = Options::default();
    options.level = Level::Spelling;
    options.profile = profile;
    Normalizer::new(options)
}

/// A derived row: variant, canonical, class, confidence, source; and whether the variant is a listed
/// word itself.
type Derived = (String, String, &'static str, u8, String, bool);

fn build(data: &Path) -> Result<()> {
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

/// Endings after which a word is left to the analysis of its stem.
const ENDINGS: [&str; 18] = [
    "ের",
    "র",
    "কে",
    "তে",
    "ে",
    "য়",
    "টি",
    "টা",
    "টির",
    "রা",
    "েরা",
    "দের",
    "েদের",
    "গুলো",
    "গুলি",
    "সহ",
    "ও",
    "ই",
];

/// Sanskrit stems in ণ that are found written with ন: such a word is no loan.
const SANSKRIT: [&str; 22] = [
    "খন্ড",
    "দন্ড",
    "মন্ড",
    "কন্ঠ",
    "কান্ড",
    "পন্ড",
    "ঘন্ট",
    "বন্ট",
    "লুন্ঠ",
    "পিন্ড",
    "ভান্ড",
    "চন্ড",
    "ষন্ড",
    "তান্ড",
    "পান্ড",
    "কুন্ড",
    "ভন্ড",
    "গন্ড",
    "মুন্ড",
    "শুন্ড",
    "অন্ড",
    "কুন্ঠ",
];

/// Ends of Sanskrit stems in ইন্ and of feminines, which keep ঈ: a listed form in ই is a slip.
const LONG: [&str; 66] = [
    "কারি",
    "ধারি",
    "বাদি",
    "বাসি",
    "জীবি",
    "ভাষি",
    "যোগি",
    "ন্ত্রি",
    "গামি",
    "বর্তি",
    "শালি",
    "পন্থি",
    "বাহিনি",
    "মুখি",
    "র্থি",
    "রোধি",
    "ব্যাপি",
    "স্থায়ি",
    "দায়ি",
    "চারি",
    "নারি",
    "সঙ্গি",
    "গোষ্ঠি",
    "বাহি",
    "ধর্মি",
    "কর্মি",
    "যাত্রি",
    "স্বামি",
    "দেবি",
    "ভোগি",
    "ঘাতি",
    "স্পর্শি",
    "বিলাসি",
    "প্রেমি",
    "সারি",
    "ক্ষি",
    "জ্ঞানি",
    "রূপি",
    "দর্শি",
    "বন্ধি",
    "পতি",
    "হস্তি",
    "মতি",
    "বতি",
    "স্বি",
    "ত্রি",
    "য়ি",
    "শ্রি",
    "বিদি",
    "সেবি",
    "লোভি",
    "বাহী",
    "গ্রাহি",
    "দ্রোহি",
    "বৈরি",
    "শিল্পি",
    "কাঙ্ক্ষি",
    "ভাবি",
    "নন্দিনি",
    "রানি",
    "আলি",
    "বলি",
    "কুলি",
    "কালি",
    "নাশি",
    "দোষি",
];

/// Ends of verb forms and of words with particles: no noun in ই.
const VERBS: [&str; 12] =
    ["ছি", "য়নি", "েনি", "লনি", "সনি", "ননি", "নি", "তামি", "বি", "াসি", "করি", "ওনি"];

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

/// Names of the English letters: a word that consists of them is an acronym.
const ACRONYM: [&str; 31] = [
    "এইচ",
    "ডব্লিউ",
    "ডাব্লিউ",
    "ওয়াই",
    "এক্স",
    "কিউ",
    "জেড",
    "এন্ড",
    "ইউ",
    "থ্রি",
    "বি",
    "সি",
    "ডি",
    "এফ",
    "জি",
    "আই",
    "জে",
    "কে",
    "এল",
    "এম",
    "এন",
    "পি",
    "আর",
    "এস",
    "টি",
    "ভি",
    "টু",
    "এ",
    "ই",
    "ও",
    "ঃ",
];

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

fn measure(corpus: &Path, sample: usize, words: bool, kolkata: bool) -> Result<()> {
    let text = fs::read_to_string(corpus).with_context(|| format!("{}", corpus.display()))?;
    let normalizer =
        normalizer(if kolkata { Profile::PaschimbangaAkademi } else { Profile::default() });
    let encoding = Normalizer::default();
    let mut classes: BTreeMap<Rule, usize> = BTreeMap::new();
    let mut changed: BTreeMap<(String, String, Rule), usize> = BTreeMap::new();
    let mut contexts = Vec::new();
    let mut unstable = 0;
    for line in text.lines() {
        let normalized = normalizer.normalize(line);
        let again = normalizer.normalize(&normalized.text);
        let below = encoding.normalize(&normalized.text);
        unstable += usize::from(!again.is_unchanged() || !below.is_unchanged());
        for patch in normalized.patches(line) {
            if patch.rule.row().level == Level::Spelling {
                *classes.entry(patch.rule).or_default() += 1;
                let key = (patch.before.to_owned(), patch.after.to_owned(), patch.rule);
                *changed.entry(key).or_default() += 1;
                let around = context(line, &patch.source);
                let after = patch.after.to_owned();
                contexts.push((patch.rule, patch.before.to_owned(), after, around));
            }
        }
    }
    let speed = |normalizer: &Normalizer| {
        // The best of several runs: others use the machine too.
        let runs = (0..9).map(|_| {
            let start = Instant::now();
            std::hint::black_box(normalizer.normalize(&text));
            text.len() as f64 / start.elapsed().as_secs_f64() / 1e6
        });
        runs.fold(0.0, f64::max)
    };
    let (spelling_speed, encoding_speed) = (speed(&normalizer), speed(&encoding));
    crate::say(format_args!(
        "{} changes of {} words; {unstable} lines that a second run changes; \
         {spelling_speed:.0} MB/s, the encoding level alone {encoding_speed:.0}",
        contexts.len(),
        changed.len()
    ))?;
    for (rule, count) in classes {
        crate::say(format_args!("{rule}\t{count}"))?;
    }
    if words {
        let mut list: Vec<_> = changed.into_iter().collect();
        list.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for ((before, after, rule), count) in list {
            crate::say(format_args!("{count}\t{before}\t{after}\t{rule}"))?;
        }
    }
    // Every n-th change, so that the sample has the classes in their proportion.
    let step = contexts.len().checked_div(sample).unwrap_or(0).max(1);
    for (rule, before, after, around) in contexts.iter().step_by(step).take(sample) {
        crate::say(format_args!("{rule}\t{before}\t{after}\t\t{around}"))?;
    }
    Ok(())
}

/// The words around a change, the change itself in brackets.
fn context(line: &str, at: &std::ops::Range<usize>) -> String {
    let head = line.get(..at.start).unwrap_or_default();
    let word = line.get(at.clone()).unwrap_or_default();
    let tail = line.get(at.end..).unwrap_or_default();
    let from = head.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let to = tail.char_indices().nth(24).map_or(tail.len(), |(at, _)| at);
    let (head, tail) = (head.get(from..).unwrap_or_default(), tail.get(..to).unwrap_or_default());
    format!("{head}[{word}]{tail}")
}

/// Rows whose two sides are pronounced differently: each needs a reason.
fn pronounced(lexicon: &Path) -> Result<()> {
    let text = fs::read_to_string(lexicon).with_context(|| format!("{}", lexicon.display()))?;
    let mut sounds: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for line in text.lines() {
        if let Some((word, phonemes)) = line.split_once('\t') {
            let sound = phonemes.replace([' ', '.'], "");
            sounds.entry(word).or_default().insert(sound);
        }
    }
    for row in spelling::rows() {
        if let (Some(one), Some(other)) = (sounds.get(row.variant), sounds.get(row.canonical))
            && one.is_disjoint(other)
        {
            crate::say(format_args!(
                "{}\t{}\t{}\t{one:?}\t{other:?}",
                row.variant, row.canonical, row.rule
            ))?;
        }
    }
    Ok(())
}
