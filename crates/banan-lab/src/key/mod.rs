//! Measures match keys on names that are spelled in several ways, beside a published baseline.

mod lucene;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use banan::{Strength, normalize};

use self::lucene::key as lucene_key;
use crate::generate::rows;

/// Files with the columns `bengali` and `english`; alternatives of the latter are separated by `|`.
const FILES: [&str; 4] = [
    "expert_foreign_figures.tsv",
    "iso_countries.tsv",
    "wiki_persons.tsv",
    "rigour_wikidata_name_parts.tsv",
];

/// What to measure.
#[derive(Debug, clap::Args)]
pub struct Command {
    /// A folder with the four files of names
    folder: PathBuf,
    /// List the collisions of this key: lucene, strict, standard, loose
    #[arg(long)]
    collisions: Option<String>,
    /// Measure this key only
    #[arg(long)]
    only: Option<String>,
}

/// English name, folded to lower case, and the Bengali spellings of it.
type Names = BTreeMap<String, BTreeSet<String>>;

/// Prints for each key the share of pairs of spellings of one name that it makes equal, and the
/// pairs of different names that share a key.
pub fn run(command: &Command) -> Result<()> {
    let names = read(&command.folder)?;
    let strings: BTreeSet<&str> = names.values().flatten().map(String::as_str).collect();
    // In one piece, as they lie in a file.
    let text = strings.iter().copied().collect::<Vec<_>>().join("\n");
    let lines: Vec<&str> = text.lines().collect();
    let spellings: usize = names.values().map(|set| set.len() * (set.len() - 1) / 2).sum();
    let different: u64 = (names.len() as u64) * (names.len() as u64 - 1) / 2;
    crate::say(format_args!(
        "{} English names, {} Bengali strings, {spellings} pairs of spellings of one name, \
         {different} pairs of names",
        names.len(),
        strings.len()
    ))?;
    crate::say(format_args!("key\tequal\trecall\tcollisions\tper_million\tMB_s"))?;
    let lucene: fn(&str) -> String = |name| lucene_key(&normalize(name).text);
    for (label, key) in [
        ("identity", (|name| name.to_owned()) as fn(&str) -> String),
        ("encoding level", |name| normalize(name).text.into_owned()),
        ("lucene", lucene),
        ("strict", |name| banan::key(name, Strength::Strict)),
        ("standard", |name| banan::key(name, Strength::Standard)),
        ("loose", |name| banan::key(name, Strength::Loose)),
    ] {
        if command.only.as_deref().is_some_and(|only| only != label) {
            continue;
        }
        let bytes = text.len();
        // The best of several runs: others use the machine too.
        let runs = (0..60).map(|_| {
            let start = Instant::now();
            lines.iter().for_each(|name| drop(std::hint::black_box(key(name))));
            bytes as f64 / start.elapsed().as_secs_f64() / 1e6
        });
        let speed = runs.fold(0.0, f64::max);
        let equal = equal_pairs(&names, key);
        let collisions = collisions(&names, key);
        crate::say(format_args!(
            "{label}\t{equal}\t{:.2} %\t{}\t{:.2}\t{speed:.0}",
            100.0 * equal as f64 / spellings as f64,
            collisions.len(),
            1e6 * collisions.len() as f64 / different as f64,
        ))?;
        if command.collisions.as_deref() == Some(label) {
            for (bengali, english, other, other_english) in collisions {
                crate::say(format_args!("\t{bengali}\t{english}\t{other}\t{other_english}"))?;
            }
        }
    }
    Ok(())
}

fn read(folder: &Path) -> Result<Names> {
    let mut names = Names::new();
    for file in FILES {
        for [bengali, english] in rows(&folder.join(file), ["bengali", "english"])? {
            for name in english.split('|') {
                let words: Vec<&str> = name.split_whitespace().collect();
                let bengali = normalize(&bengali).text.into_owned();
                names.entry(words.join(" ").to_lowercase()).or_default().insert(bengali);
            }
        }
    }
    Ok(names)
}

/// Pairs of spellings of one name with equal keys.
fn equal_pairs(names: &Names, key: fn(&str) -> String) -> usize {
    names
        .values()
        .map(|spellings| {
            let mut keys = BTreeMap::<String, usize>::new();
            spellings.iter().for_each(|name| *keys.entry(key(name)).or_default() += 1);
            keys.values().map(|count| count * (count - 1) / 2).sum::<usize>()
        })
        .sum()
}

/// Pairs of different names, in different Bengali strings, with equal keys.
fn collisions(names: &Names, key: fn(&str) -> String) -> Vec<(&str, &str, &str, &str)> {
    let mut keys = BTreeMap::<String, BTreeSet<(&str, &str)>>::new();
    for (english, spellings) in names {
        for bengali in spellings {
            keys.entry(key(bengali)).or_default().insert((bengali, english));
        }
    }
    let mut found = Vec::new();
    for set in keys.values() {
        for (index, (bengali, english)) in set.iter().enumerate() {
            for (other, other_english) in set.iter().skip(index + 1) {
                if bengali != other && english != other_english {
                    found.push((*bengali, *english, *other, *other_english));
                }
            }
        }
    }
    found
}
