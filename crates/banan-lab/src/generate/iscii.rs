//! The table of ISCII-91, Bengali.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{header, rows};

/// Generates `iscii.rs`.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let mut out = header("iscii.tsv");
    out.push_str(
        "/// Code, what it stands for, and what it stands for with a nukta (E9) after it, if that is\n\
         /// a letter of its own. Sorted.\n\
         pub static CODES: &[(u8, &str, &str)] = &[\n",
    );
    let mut last = 0;
    for [code, text, with_nukta] in rows(&data.join("iscii.tsv"), ["code", "text", "with_nukta"])? {
        let byte = u8::from_str_radix(&code, 16).with_context(|| format!("code {code:?}"))?;
        ensure!(byte > last, "code {code}: not sorted");
        last = byte;
        let text = if text == "U+200D" { "\u{200D}".to_owned() } else { text };
        writeln!(out, "    (0x{byte:02X}, \"{}\", \"{}\"),", spell(&text), spell(&with_nukta))?;
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}

fn spell(text: &str) -> String {
    text.chars().map(|c| format!("\\u{{{:04X}}}", u32::from(c))).collect()
}
