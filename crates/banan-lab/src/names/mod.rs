//! Training and measuring of the name model.
#![expect(clippy::indexing_slicing, reason = "a developer's tool over its own arrays")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Result;
use banan::names::training;

pub mod background;
pub mod calibrate;
pub mod discriminate;
pub mod duels;
pub mod em;
pub mod folds;
pub mod measure;
pub mod pairs;
pub mod partial;
pub mod persons;
pub mod phenomena;
pub mod priors;
pub mod recall;
pub mod rows;
pub mod weights;

use em::Pair;
use priors::Prior;
use rows::Row;
use weights::Weights;

/// Folds that a calibration is fitted on.
const FOLDS: usize = 5;

/// Spelling conventions that are added by hand.
pub const PRIORS: &str = "data/names/chunk_priors.tsv";

/// Options of `train names`.
#[derive(clap::Args, Clone, Debug)]
pub struct TrainArguments {
    /// The root of the repository
    #[arg(long, default_value = ".")]
    pub root: PathBuf,
    /// Keep the calibration that is there
    #[arg(long)]
    pub keep_calibration: bool,
    /// A folder that keeps the models of the folds that the calibration is fitted on
    #[arg(long)]
    pub folds: Option<PathBuf>,
    /// Write the features that the calibration is fitted on to this file
    #[arg(long)]
    pub features: Option<PathBuf>,
    /// Further rows with columns bengali, english, link
    pub more: Vec<PathBuf>,
}

/// Trains on data/names/training and writes data/models.
pub fn train(arguments: &TrainArguments) -> Result<()> {
    let mut rows = rows::read_folder(&arguments.root.join("data/names/training"))?;
    for path in &arguments.more {
        rows.extend(rows::read(path)?);
    }
    let priors = priors::read(&arguments.root.join(PRIORS))?;
    let mut weights = fit(&rows, &priors);
    weights.parameters = if arguments.keep_calibration {
        load(&arguments.root)?.parameters
    } else {
        let folds = folds::Folds::train(&rows, &priors, FOLDS, arguments.folds.as_deref())?;
        let duels = calibrate::duels(&rows, &folds);
        if let Some(path) = &arguments.features {
            calibrate::write(&duels, path)?;
        }
        calibrate::fit(&duels, None)
    };
    weights.write(&arguments.root.join("data/models"))
}

/// Trains on rows.
#[must_use]
pub fn fit(rows: &[Row], priors: &[Prior]) -> Weights {
    let pairs = pairs(rows);
    let mut cells: Vec<(u32, u32, i16)> = em::train(&pairs, em::Options::default())
        .into_iter()
        .map(|(key, latin, log)| (key, latin, (log * 100.0).round() as i16))
        .collect();
    cells.sort_unstable();
    priors::add(&mut cells, priors);
    let tokens: BTreeSet<Vec<u8>> =
        rows.iter().flat_map(|row| &row.english).flat_map(|name| training::english(name)).collect();
    let background = background::train(tokens.iter());
    let parameters = calibrate::start();
    let mut weights = Weights { cells, background, parameters };
    discriminate::train(&mut weights, &pairs, discriminate::Options::default());
    weights
}

/// Tokens that stand for each other: one by one where both names have as many, else the whole
/// names written together.
#[must_use]
pub fn pairs(rows: &[Row]) -> Vec<Pair> {
    let mut counts: BTreeMap<(Vec<u8>, Vec<u8>), f64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.link == "transliteration") {
        let bengali = training::bengali(&row.bengali);
        for name in &row.english {
            let english = training::english(name);
            let share = 1.0 / row.english.len() as f64;
            if bengali.len() == english.len() {
                for (b, e) in bengali.iter().zip(english) {
                    *counts.entry((b.clone(), e)).or_default() += share;
                }
            } else {
                *counts.entry((bengali.concat(), english.concat())).or_default() += share;
            }
        }
    }
    counts
        .into_iter()
        .filter(|((bengali, english), _)| {
            let (b, e) = (bengali.len(), english.len());
            b > 0 && e > 0 && b < 40 && e < 40 && e <= 3 * b + 2 && b <= 3 * e + 2
        })
        .map(|((bengali, english), count)| Pair { bengali, english, weight: count.sqrt() })
        .collect()
}

/// The model below a repository.
pub fn load(root: &Path) -> Result<Weights> {
    Weights::read(&root.join("data/models"))
}
