//! `data/key/letters.tsv` as one table of letters a strength.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail};

use super::{header, rows};

/// The generated Rust file.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let letters = rows(&data.join("key/letters.tsv"), ["letter", "strict", "standard", "loose"])?;
    let mut out = header("key/letters.tsv");
    out.push_str("/// By strength and low seven bits of the code point; 0 is dropped.\n");
    out.push_str("pub(crate) static LETTERS: [[u8; 128]; 3] = [\n");
    for strength in 1..=3 {
        let mut table: Vec<u8> = (0..128).collect();
        for row in &letters {
            let letter = usize::from(code(row.first().map_or("-", String::as_str))?);
            let mapped = code(row.get(strength).map_or("-", String::as_str))?;
            if let Some(place) = table.get_mut(letter) {
                *place = mapped;
            }
        }
        out.push_str("    [\n");
        for line in table.chunks(16) {
            let line: Vec<String> = line.iter().map(|code| format!("{code:#04x}")).collect();
            writeln!(out, "        {},", line.join(", "))?;
        }
        out.push_str("    ],\n");
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}

/// Low seven bits of a Bengali letter, base and nukta as the one code point; 0 for "-".
fn code(letter: &str) -> Result<u8> {
    let mut chars = letter.chars();
    let code = match (chars.next(), chars.next()) {
        (Some('-'), None) => 0,
        (Some(c @ '\u{0980}'..='\u{09FF}'), None) => u32::from(c) & 0x7F,
        (Some('ড'), Some('\u{09BC}')) => 0x5C,
        (Some('ঢ'), Some('\u{09BC}')) => 0x5D,
        (Some('য'), Some('\u{09BC}')) => 0x5F,
        _ => bail!("{letter:?} is no letter"),
    };
    Ok(u8::try_from(code)?)
}
