//! Training and measuring of the name model.
#![expect(clippy::indexing_slicing, reason = "a developer's tool over its own arrays")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Result;
use banan::names::training;

pub mod background;
pub mod calibrate;
pub mod discriminate;
pub mod em;
pub mod measure;
pub mod recall;
pub mod rows;
pub mod weights;

use em::Pair;
use rows::Row;
use weights::Weights;

/// Options of `train names`.
#[derive(clap::Args, Clone, Debug)]
pub struct TrainArguments {
    /// The root of the repository
    #[arg(long, default_value = ".")]
    pub root: PathBuf,
    /// Fit the calibration too; without it, the one that ranks best on names of other kinds
    #[arg(long)]
    pub calibrate: bool,
    /// Further rows with columns bengali, english, link
    pub more: Vec<PathBuf>,
}

/// Trains on data/names/training and writes data/models.
pub fn train(arguments: &TrainArguments) -> Result<()> {
    let mut rows = rows::read_folder(&arguments.root.join("data/names/training"))?;
    for path in &arguments.more {
        rows.extend(rows::read(path)?);
    }
    let weights = if arguments.calibrate { calibrated(&rows) } else { fit(&rows) };
    weights.write(&arguments.root.join("data/models"))
}

/// Trains on rows.
#[must_use]
pub fn fit(rows: &[Row]) -> Weights {
    let pairs = pairs(rows);
    let mut cells: Vec<(u32, u32, i16)> = em::train(&pairs, em::Options::default())
        .into_iter()
        .map(|(key, latin, log)| (key, latin, (log * 100.0).round() as i16))
        .collect();
    cells.sort_unstable();
    let tokens: BTreeSet<Vec<u8>> =
        rows.iter().flat_map(|row| &row.english).flat_map(|name| training::english(name)).collect();
    let background = background::train(tokens.iter());
    let parameters =
        vec![-40_000, 50_000, 0, 0, 0, -50_000, -50_000, 0, 0, -7_000, -5_000, 0, 0, 0];
    let mut weights = Weights { cells, background, parameters };
    discriminate::train(&mut weights, &pairs, discriminate::Options::default());
    weights
}

/// Trains on rows, calibration included.
#[must_use]
pub fn calibrated(rows: &[Row]) -> Weights {
    let mut weights = fit(rows);
    weights.parameters = calibrate::parameters(rows, fit);
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
