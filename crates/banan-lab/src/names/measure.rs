//! R@k of left-out rows against the full pool, and whether their scores are probabilities.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;
use banan::names::training::Model;
use banan::names::{Name, NameIndex, fold};

use super::calibrate;
use super::duels::{self, Duel, Gold};
use super::folds::Folds;
use super::pairs;
use super::partial::Partial;
use super::phenomena;
use super::priors;
use super::rows::{self, Row};
use super::weights::Weights;

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
    /// A folder that keeps the models of the folds
    #[arg(long)]
    pub keep: Option<PathBuf>,
    /// Given pairs (TSV with columns bengali, english, label)
    #[arg(long)]
    pub pairs: Vec<PathBuf>,
    /// Write the features of what is asked to this file
    #[arg(long)]
    pub features: Option<PathBuf>,
    /// Misses by what makes a name hard
    #[arg(long)]
    pub phenomena: bool,
    /// Figures of near misses for each set
    #[arg(long)]
    pub by_set: bool,
    /// Sets to ask
    #[arg(long, value_delimiter = ',')]
    pub sets: Vec<String>,
}

/// Prints R@1, R@5, R@10 for each set, how well near misses are told apart, and how often scores are
/// right.
pub fn run(arguments: &Arguments) -> Result<()> {
    let sets = rows::read_folder(&arguments.data)?;
    let (index, gold) = pool(&sets, arguments)?;
    let mut training = rows::read_folder(&arguments.root.join("data/names/training"))?;
    for path in &arguments.more {
        training.extend(rows::read(path)?);
    }
    let chosen = sample(&sets, arguments);
    let count = arguments.folds.max(1);
    let shipped = super::load(&arguments.root)?;
    let mut models: Vec<Weights> = Vec::new();
    let mut partial = Vec::new();
    if arguments.folds == 0 {
        models.push(shipped.clone());
    } else {
        let priors = priors::read(&arguments.root.join(super::PRIORS))?;
        models = Folds::train(&training, &priors, count, arguments.keep.as_deref())?.models;
        let folds = Folds { models: models.clone() };
        let duels = calibrate::duels(&training, &folds);
        for (left_out, weights) in models.iter_mut().enumerate() {
            weights.parameters = calibrate::fit(&duels, Some(left_out));
        }
        let names = Partial::new(&training);
        for (left_out, weights) in models.iter().enumerate() {
            let bytes = weights.encode();
            let Some(model) = Model::from_bytes(&bytes) else { anyhow::bail!("bad model") };
            partial.extend(names.ask(left_out, count, model));
        }
    }
    let bytes: Vec<Vec<u8>> = models.iter().map(Weights::encode).collect();
    let mut asked: Vec<Duel> = Vec::new();
    for (left_out, bytes) in bytes.iter().enumerate() {
        let Some(model) = Model::from_bytes(bytes) else { anyhow::bail!("bad model") };
        let mine: Vec<&Row> =
            chosen.iter().copied().filter(|row| row.fold() % count == left_out).collect();
        asked.extend(duels::ask(&index, &gold, &mine, model, None));
    }
    let parameters: Vec<Vec<f64>> = models
        .iter()
        .map(|model| model.parameters.iter().map(|value| f64::from(*value) / 10_000.0).collect())
        .collect();
    let weights = |fold: usize| parameters[fold % count].as_slice();
    let mut out = std::io::stdout().lock();
    retrieval(&mut out, &asked, arguments.failures)?;
    writeln!(out)?;
    if arguments.phenomena {
        phenomena::print(&mut out, &asked)?;
        writeln!(out)?;
    }
    if let Some(path) = &arguments.features {
        let shipped = shipped.encode();
        let folds: BTreeMap<&str, usize> =
            training.iter().map(|row| (row.bengali.as_str(), row.fold() % count)).collect();
        let mut all = asked.clone();
        for path in &arguments.pairs {
            all.extend(pairs::duels(path, |bengali| {
                folds.get(bengali).map_or((0, shipped.as_slice()), |fold| (*fold, &bytes[*fold]))
            })?);
        }
        calibrate::write(&all, path)?;
    }
    pairs::own(&mut out, &asked, weights, arguments.by_set)?;
    writeln!(out)?;
    if !arguments.pairs.is_empty() {
        let shipped = shipped.encode();
        let folds: BTreeMap<&str, usize> =
            training.iter().map(|row| (row.bengali.as_str(), row.fold() % count)).collect();
        pairs::given(&mut out, &arguments.pairs, |bengali| {
            folds.get(bengali).map_or(&shipped, |fold| &bytes[*fold])
        })?;
        writeln!(out)?;
    }
    pairs::reliability(&mut out, &asked, weights)?;
    if !partial.is_empty() {
        writeln!(out)?;
        pairs::left_over(&mut out, &partial, weights)?;
    }
    Ok(())
}

/// R@1, R@5, R@10 of each set.
fn retrieval(out: &mut impl Write, asked: &[Duel], failures: usize) -> Result<()> {
    let mut sets: BTreeMap<&str, Vec<&Duel>> = BTreeMap::new();
    asked.iter().for_each(|duel| sets.entry(&duel.set).or_default().push(duel));
    for (set, duels) in sets {
        for duel in duels.iter().filter(|duel| duel.rank != Some(1)).take(failures) {
            let names: Vec<&str> =
                duel.wrong.iter().take(3).map(|(_, name, _)| name.as_str()).collect();
            let right: Vec<&str> = duel.right.iter().map(|(name, _)| name.as_str()).collect();
            writeln!(
                out,
                "  {set} {} = {} but {} ({})",
                duel.bengali,
                right.join("|"),
                names.join(" | "),
                duel.rank.map_or_else(|| "none".to_owned(), |rank| rank.to_string())
            )?;
        }
        let share = |most: usize| {
            let found = duels.iter().filter(|duel| duel.rank.is_some_and(|rank| rank <= most));
            found.count() as f64 / duels.len() as f64
        };
        writeln!(
            out,
            "{set:30} n {:4}  R@1 {:.3}  R@5 {:.3}  R@10 {:.3}",
            duels.len(),
            share(1),
            share(5),
            share(10)
        )?;
    }
    Ok(())
}

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
