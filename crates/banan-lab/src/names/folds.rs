//! Models that were trained without one fold of the rows, so that the fold can be asked about.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::priors::Prior;
use super::rows::Row;
use super::weights::Weights;

/// A model for each fold that did not see it.
#[derive(Clone, Debug)]
pub struct Folds {
    /// In the order of the folds.
    pub models: Vec<Weights>,
}

impl Folds {
    /// Trains one model for each fold; those that a folder keeps are read from it, the others are
    /// written there.
    pub fn train(
        rows: &[Row],
        priors: &[Prior],
        count: usize,
        keep: Option<&Path>,
    ) -> Result<Self> {
        let mut models = Vec::new();
        for left_out in 0..count {
            let place: Option<PathBuf> =
                keep.map(|folder| folder.join(format!("{left_out}-of-{count}")));
            if let Some(place) = &place
                && place.join("names-calibration.tsv").exists()
            {
                let mut weights = Weights::read(place)?;
                weights.parameters = super::calibrate::start();
                models.push(weights);
                continue;
            }
            let rest: Vec<Row> =
                rows.iter().filter(|row| row.fold() % count != left_out).cloned().collect();
            let weights = super::fit(&rest, priors);
            if let Some(place) = &place {
                weights.write(place)?;
            }
            models.push(weights);
        }
        Ok(Self { models })
    }
}
