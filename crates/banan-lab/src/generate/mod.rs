//! The tables of the core crate, generated from `data/`.
//!
//! A generated file is committed, so that a user's build parses nothing; `tests/drift.rs` runs this
//! module again and compares.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

mod bijoy;
pub mod english;
mod entities;
mod iscii;
mod key;
mod models;
mod mojibake;
mod name_lexicon;
mod names;
mod rules;
mod schemes;
pub mod spelling;
mod variants;
mod version;
mod words;

/// One generator: reads below `data/` and gives the bytes of a file below `crates/banan/src/tables/`.
type Generator = fn(&Path) -> Result<Vec<u8>>;

/// Every generated file.
const TABLES: &[(&str, Generator)] = &[
    ("english.bin", models::english),
    ("english_words.bin", models::english_exceptions),
    ("english_names.bin", english::names),
    ("letter_names.rs", english::letters),
    ("titles.rs", english::titles),
    ("natural.bin", models::natural),
    ("natural-compact.bin", models::natural_compact),
    ("natural_words.bin", models::natural_exceptions),
    ("pronunciation.bin", models::pronunciation),
    ("pronunciation_words.bin", models::pronunciation_exceptions),
    ("pronunciation-plain.bin", models::pronunciation_plain),
    ("bijoy.rs", bijoy::generate),
    ("names_model.bin", names::generate),
    ("rules.rs", rules::generate),
    ("version.rs", version::generate),
    ("iscii.rs", iscii::generate),
    ("schemes.rs", schemes::generate),
    ("endings.rs", words::endings),
    ("entities.rs", entities::generate),
    ("gaps.bin", mojibake::gaps),
    ("mojibake.rs", mojibake::tables),
    ("variants.rs", variants::generate),
    ("name_lexicon.rs", name_lexicon::lexicon),
    ("name_writing.rs", name_lexicon::writing),
    ("names_ordinary.bin", name_lexicon::ordinary),
    ("names_catalogue.bin", name_lexicon::catalogue),
    ("names_persons.bin", name_lexicon::persons),
    ("words_google.bin", words::google),
    ("words_dakshina.bin", words::dakshina),
    ("key.rs", key::generate),
    ("spelling.rs", spelling::generate),
];

/// Writes every generated table below `root`.
pub fn write(root: &Path) -> Result<()> {
    for (name, bytes) in tables(root)? {
        let path = root.join("crates/banan/src/tables").join(name);
        if fs::read(&path).ok().as_deref() != Some(&bytes) {
            fs::write(&path, bytes).with_context(|| format!("{}", path.display()))?;
        }
    }
    Ok(())
}

/// Every generated table: file name below `crates/banan/src/tables/` and content.
pub fn tables(root: &Path) -> Result<Vec<(&'static str, Vec<u8>)>> {
    TABLES
        .iter()
        .map(|(name, generate)| {
            let bytes = generate(&root.join("data")).with_context(|| format!("table {name}"))?;
            Ok((*name, bytes))
        })
        .collect()
}

/// The rows of a TSV file below `data/`: no quoting, `#` lines are comments, the first other line is
/// the header. Gives each row by column name order of `columns`, with its line number.
pub fn rows<const N: usize>(path: &Path, columns: [&str; N]) -> Result<Vec<[String; N]>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .comment(Some(b'#'))
        .from_path(path)
        .with_context(|| format!("{}", path.display()))?;
    let header = reader.headers()?.clone();
    let mut places = [0; N];
    for (place, column) in places.iter_mut().zip(columns) {
        *place = header
            .iter()
            .position(|name| name == column)
            .with_context(|| format!("{}: no column {column:?}", path.display()))?;
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.with_context(|| format!("{}", path.display()))?;
        rows.push(places.map(|place| record.get(place).unwrap_or_default().to_owned()));
    }
    Ok(rows)
}

/// The header of a generated Rust file.
pub fn header(source: &str) -> String {
    format!(
        "// @generated from data/{source}. DO NOT EDIT.\n\
         // Regenerate: cargo run -p banan-lab -- generate\n\n"
    )
}
