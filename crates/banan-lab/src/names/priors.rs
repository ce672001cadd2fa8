//! Chunks that the training pairs are too few to teach: spelling conventions of other languages, by hand.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};
use banan::names::training::{FINAL, INITIAL, bengali_units, english, key, pack};

use crate::generate::rows;

/// A row of `data/names/chunk_priors.tsv`.
#[derive(Clone, Debug)]
pub struct Prior {
    units: Vec<u8>,
    initial: bool,
    last: bool,
    latin: u32,
    share: f64,
}

/// Reads the table.
pub fn read(path: &Path) -> Result<Vec<Prior>> {
    let mut priors = Vec::new();
    for [place, bengali, latin, share] in rows(path, ["place", "bengali", "latin", "share"])? {
        let share: f64 = share.parse()?;
        ensure!((0.0..0.5).contains(&share), "{bengali}: share {share}");
        let units = bengali_units(&bengali);
        let latin = english(&latin).concat();
        ensure!((1..=3).contains(&units.len()) && latin.len() <= 4, "{bengali}: size");
        let (initial, last) = (place.contains('^'), place.contains('$'));
        priors.push(Prior { units, initial, last, latin: pack(&latin), share });
    }
    Ok(priors)
}

/// Adds what is missing and lifts what is rarer. Cells are chunk key, Latin chunk, hundredths of a nat.
pub fn add(cells: &mut Vec<(u32, u32, i16)>, priors: &[Prior]) {
    let mut masses: BTreeMap<u32, f64> = BTreeMap::new();
    for &(key, _, weight) in cells.iter() {
        *masses.entry(key).or_default() += libm::exp(f64::from(weight) / 100.0);
    }
    let mut all: BTreeMap<(u32, u32), i16> =
        cells.iter().map(|&(key, latin, weight)| ((key, latin), weight)).collect();
    for prior in priors {
        let single = |unit: &u8| masses.get(&key(&[*unit], false, false)).copied().unwrap_or(1e-6);
        let plain = key(&prior.units, false, false);
        for flags in [0, INITIAL, FINAL, INITIAL | FINAL] {
            let (initial, last) = (flags & INITIAL != 0, flags & FINAL != 0);
            let here = (initial || !prior.initial) && (last || !prior.last);
            // The chunk as its places are told apart; where they are not, it is made only as it is wanted.
            let wanted = (initial, last) == (prior.initial, prior.last);
            let mass = match masses.get(&(plain | flags)) {
                Some(mass) if here => *mass,
                None if wanted && prior.units.len() > 1 => prior.units.iter().map(single).product(),
                _ => continue,
            };
            let weight = (libm::log(mass * prior.share) * 100.0).round() as i16;
            let cell = all.entry((plain | flags, prior.latin)).or_insert(weight);
            *cell = weight.max(*cell);
        }
    }
    *cells = all.into_iter().map(|((key, latin), weight)| (key, latin, weight)).collect();
}
