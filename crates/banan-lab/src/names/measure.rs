//! R@k of left-out rows against the full pool.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;
use banan::names::training::Model;
use banan::names::{Name, NameIndex, Searcher, fold};

use super::rows::{self, Row};

/// Options of `measure names`.
#[derive(clap::Args, Clone, Debug)]
pub struct Arguments {
    /// A folder with name sets (TSV) and distractors.txt
    pub data: PathBuf,
    /// The root of the repository
    #[arg(long, default_value = ".")]
    pub root: PathBuf,
    /// Rows that were trained on beside data/names/training
    #[arg(long)]
    pub more: Vec<PathBuf>,
    /// Folds to train and leave out; 0: the model as it is
    #[arg(long, default_value_t = 5)]
    pub folds: usize,
    /// Names of a set that are asked
    #[arg(long, default_value_t = 300)]
    pub n: usize,
    /// Names that are missed, shown per set
    #[arg(long, default_value_t = 0)]
    pub failures: usize,
    /// Sets to ask
    #[arg(long, value_delimiter = ',')]
    pub sets: Vec<String>,
}

/// A set's figures.
#[derive(Clone, Copy, Debug, Default)]
struct Figures {
    asked: usize,
    first: usize,
    five: usize,
    ten: usize,
}

/// Prints R@1, R@5, R@10 for each set.
pub fn run(arguments: &Arguments) -> Result<()> {
    let sets = rows::read_folder(&arguments.data)?;
    let (index, gold) = pool(&sets, arguments)?;
    let mut training = rows::read_folder(&arguments.root.join("data/names/training"))?;
    for path in &arguments.more {
        training.extend(rows::read(path)?);
    }
    let mut figures: BTreeMap<&str, Figures> = BTreeMap::new();
    let chosen = sample(&sets, arguments);
    let folds = arguments.folds.max(1);
    for left_out in 0..folds {
        let weights = if arguments.folds == 0 {
            super::load(&arguments.root)?
        } else {
            let rest: Vec<Row> =
                training.iter().filter(|row| row.fold() % folds != left_out).cloned().collect();
            super::fit(&rest)
        };
        let bytes = weights.encode();
        let Some(model) = Model::from_bytes(&bytes) else { anyhow::bail!("bad model") };
        let mut searcher = index.searcher_with(model);
        for row in &chosen {
            if arguments.folds == 0 || row.fold() % folds == left_out {
                let entry = figures.entry(&row.set).or_default();
                ask(&index, &mut searcher, row, &gold, entry, arguments.failures)?;
            }
        }
    }
    let mut out = std::io::stdout().lock();
    for (set, f) in figures {
        let share = |count: usize| count as f64 / f.asked.max(1) as f64;
        print(
            &mut out,
            &format!(
                "{set:30} n {:4}  R@1 {:.3}  R@5 {:.3}  R@10 {:.3}",
                f.asked,
                share(f.first),
                share(f.five),
                share(f.ten)
            ),
        )?;
    }
    Ok(())
}

fn print(out: &mut impl std::io::Write, line: &str) -> Result<()> {
    writeln!(out, "{line}")?;
    Ok(())
}

type Gold = BTreeMap<String, BTreeSet<String>>;

/// All English names, once each by folded form, and the right ones of each Bengali name.
fn pool(sets: &[Row], arguments: &Arguments) -> Result<(NameIndex, Gold)> {
    let mut gold = Gold::new();
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    for row in sets {
        for name in &row.english {
            gold.entry(row.bengali.clone()).or_default().insert(fold(name));
            if seen.insert(fold(name)) {
                names.push(Name::new("", name));
            }
        }
    }
    let distractors = std::fs::read_to_string(arguments.data.join("distractors.txt"))?;
    for name in distractors.lines() {
        if !fold(name).is_empty() && seen.insert(fold(name)) {
            names.push(Name::new("", name));
        }
    }
    Ok((NameIndex::build(names)?, gold))
}

/// Up to n names of each set, chosen by a hash.
fn sample<'r>(sets: &'r [Row], arguments: &Arguments) -> Vec<&'r Row> {
    let mut by_set: BTreeMap<&str, BTreeMap<u32, &Row>> = BTreeMap::new();
    for row in sets {
        if arguments.sets.is_empty() || arguments.sets.contains(&row.set) {
            let hash = row.bengali.bytes().fold(0x1234_5678_u32, |hash, byte| {
                (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193).rotate_left(5)
            });
            by_set.entry(&row.set).or_default().entry(hash).or_insert(row);
        }
    }
    by_set.into_values().flat_map(|rows| rows.into_values().take(arguments.n)).collect()
}

fn ask(
    index: &NameIndex,
    searcher: &mut Searcher<'_>,
    row: &Row,
    gold: &Gold,
    figures: &mut Figures,
    failures: usize,
) -> Result<()> {
    let hits = searcher.search(&row.bengali, 10);
    let names: Vec<&str> = hits.iter().map(|hit| index.alias(hit.alias)).collect();
    let right = names.iter().position(|name| gold[&row.bengali].contains(&fold(name)));
    figures.asked += 1;
    figures.first += usize::from(right == Some(0));
    figures.five += usize::from(right.is_some_and(|at| at < 5));
    figures.ten += usize::from(right.is_some());
    if right != Some(0) && figures.asked - figures.first <= failures {
        print(
            &mut std::io::stdout().lock(),
            &format!(
                "  {} {} = {} but {} ({})",
                row.set,
                row.bengali,
                row.english.join("|"),
                names.iter().take(3).copied().collect::<Vec<_>>().join(" | "),
                right.map_or_else(|| "none".to_owned(), |at| (at + 1).to_string())
            ),
        )?;
    }
    Ok(())
}
