//! Rows of name pairs.

use std::path::Path;

use anyhow::Result;
use banan::names::fold;

use crate::generate::rows;

/// A Bengali name and its accepted English forms.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the file without its ending.
    pub set: String,
    /// The Bengali name.
    pub bengali: String,
    /// Accepted English forms.
    pub english: Vec<String>,
    /// A rough tag: transliteration, translation, mixed.
    pub link: String,
}

impl Row {
    /// The fold, of five, that the row is left out in.
    #[must_use]
    pub fn fold(&self) -> usize {
        let name = self.english.first().map(|name| fold(name)).unwrap_or_default();
        let hash = name
            .bytes()
            .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        (hash >> 7) as usize % 5
    }
}

/// Reads a file with columns bengali, english, link.
pub fn read(path: &Path) -> Result<Vec<Row>> {
    let set = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut list = Vec::new();
    for [bengali, english, link] in rows(path, ["bengali", "english", "link"])? {
        let english: Vec<String> = english
            .split('|')
            .map(str::trim)
            .filter(|name| !fold(name).is_empty())
            .map(str::to_owned)
            .collect();
        if !english.is_empty() {
            list.push(Row { set: set.clone(), bengali, english, link });
        }
    }
    Ok(list)
}

/// Reads every TSV file of a folder, in the order of their names.
pub fn read_folder(folder: &Path) -> Result<Vec<Row>> {
    let mut paths: Vec<_> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    paths.sort();
    let mut list = Vec::new();
    for path in paths {
        list.extend(read(&path)?);
    }
    Ok(list)
}
