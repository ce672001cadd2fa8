//! The version of the tables: `data/VERSION` as a constant.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::header;

/// Generates `version.rs`.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let path = data.join("VERSION");
    let version = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let version = version.trim();
    let numbers = version.split('.').all(|part| part.parse::<u32>().is_ok());
    ensure!(numbers, "{}: not numbers between dots: {version:?}", path.display());
    Ok(format!(
        "{}/// The version of the tables, `year.month.day` of the last change of an output. Two programs\n\
         /// whose tables have the same version give the same canonical forms, romanizations and keys.\n\
         pub const DATA_VERSION: &str = \"{version}\";\n",
        header("VERSION")
    )
    .into_bytes())
}
