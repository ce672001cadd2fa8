//! Rows that a pronunciation lexicon speaks against.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use banan::spelling;

/// Rows whose two sides are pronounced differently: each needs a reason.
pub(super) fn pronounced(lexicon: &Path) -> Result<()> {
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
