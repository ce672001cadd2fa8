//! `data/variants.tsv`: words that are no artifacts.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail};

use super::{header, rows};

/// `variants.rs`.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let (mut sna, mut rga) = (Vec::new(), Vec::new());
    for [kind, word] in rows(&data.join("variants.tsv"), ["kind", "word"])? {
        match kind.as_str() {
            "sna" => sna.push(word),
            "rga" => rga.push(word),
            other => bail!("{word}: no kind {other:?}"),
        }
    }
    let mut out = header("variants.tsv");
    for (name, what, words) in [
        ("SNA", "Words that begin with স্ন and go into compounds.", sna),
        ("RGA", "Words that have ড়্গ.", rga),
    ] {
        writeln!(out, "/// {what}\npub(crate) static {name}: [&str; {}] = [", words.len())?;
        for word in &words {
            writeln!(out, "    \"{word}\",")?;
        }
        out.push_str("];\n\n");
    }
    out.truncate(out.trim_end().len() + 1);
    Ok(out.into_bytes())
}
