//! `data/entities.tsv`: HTML character references by name.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};

use super::{header, rows};

/// `entities.rs`.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let mut out = header("entities.tsv");
    let rows = rows(&data.join("entities.tsv"), ["name", "code"])?;
    writeln!(out, "pub(crate) static ENTITIES: [(&str, char); {}] = [", rows.len())?;
    for [name, code] in &rows {
        let code = u32::from_str_radix(code, 16).with_context(|| format!("code of {name}"))?;
        writeln!(out, "    (\"{name}\", '\\u{{{code:04X}}}'),")?;
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}
