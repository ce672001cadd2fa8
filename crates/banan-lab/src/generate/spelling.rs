//! `data/spelling/` as the rows of the lexicon, its hash table and the table of endings.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::{header, rows};

/// The files with rows, by where the rows come from and so by licence.
pub const FILES: [&str; 4] = ["academy.tsv", "marks.tsv", "google.tsv", "dakshina.tsv"];
const COLUMNS: [&str; 7] =
    ["variant", "canonical", "class", "profile", "form", "confidence", "source"];
const GATE_BITS: u32 = 17;

/// The generated Rust file.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let folder = data.join("spelling");
    let mut lexicon = Vec::new();
    for file in FILES {
        lexicon.extend(rows(&folder.join(file), COLUMNS)?);
    }
    for [variant, canonical, ..] in &mut lexicon {
        for word in [variant, canonical] {
            *word = word.replace("U+200C", "\u{200C}").replace("U+200D", "\u{200D}");
        }
    }
    lexicon.sort();
    let mut out = header("spelling/");
    out.push_str("use crate::encoding::Profile;\nuse crate::rules::Rule;\n");
    out.push_str("use crate::spelling::Row;\nuse crate::spelling::ending::{After, Kind};\n\n");
    write_rows(&mut out, &lexicon)?;
    write_index(&mut out, &lexicon)?;
    write_endings(&mut out, &folder)?;
    write_prefixes(&mut out, &folder)?;
    Ok(out.into_bytes())
}

fn write_rows(out: &mut String, lexicon: &[[String; 7]]) -> Result<()> {
    let sources: BTreeSet<&str> = lexicon.iter().map(|[.., source]| source.as_str()).collect();
    let sources: Vec<&str> = sources.into_iter().collect();
    for (number, source) in sources.iter().enumerate() {
        writeln!(out, "const S{number}: &str = \"{}\";", source.replace('"', "\\\""))?;
    }
    out.push('\n');
    writeln!(out, "pub(crate) static ROWS: [Row; {}] = [", lexicon.len())?;
    for (id, row) in lexicon.iter().enumerate() {
        let [variant, canonical, class, profile, form, confidence, source] = row;
        let profile = match profile.as_str() {
            "both" => "None",
            "bangla-academy" => "BA",
            "paschimbanga-akademi" => "PA",
            other => bail!("{variant}: no profile {other:?}"),
        };
        let inflects = match form.as_str() {
            "stem" => "true",
            "word" => "false",
            other => bail!("{variant}: form is {other:?}, not stem or word"),
        };
        let confidence: u8 = confidence.parse().with_context(|| variant.clone())?;
        ensure!(!source.is_empty(), "{variant}: no source");
        let source = sources.binary_search(&source.as_str()).unwrap_or(0);
        let (variant, canonical) = (escaped(variant), escaped(canonical));
        writeln!(
            out,
            "    Row {{ id: {id}, variant: \"{variant}\", canonical: \"{canonical}\", \
             rule: Rule::{}, profile: {profile}, inflects: {inflects}, \
             confidence: {confidence}, source: S{source} }},",
            super::rules::variant(class),
        )?;
    }
    out.push_str("];\n\n");
    out.push_str("const BA: Option<Profile> = Some(Profile::BanglaAcademy);\n");
    if lexicon.iter().any(|row| row[3] == "paschimbanga-akademi") {
        out.push_str("const PA: Option<Profile> = Some(Profile::PaschimbangaAkademi);\n");
    }
    out.push('\n');
    Ok(())
}

/// The hash of a word, as `spelling::scan` computes it while it reads.
fn hash(word: &str) -> u64 {
    word.chars().fold(0, |hash: u64, c| {
        let code = match c {
            '\u{0980}'..='\u{09FF}' => u64::from(c) & 0x7F,
            c => 0x100 | u64::from(c) & 0xFF,
        };
        (hash ^ code).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_right(29)
    })
}

#[expect(clippy::indexing_slicing, reason = "indices are masked to the sizes of the tables")]
fn write_index(out: &mut String, lexicon: &[[String; 7]]) -> Result<()> {
    let size = (lexicon.len() * 2).next_power_of_two();
    let mut slots = vec![0u16; size];
    let mut gate = vec![0u64; 1 << (GATE_BITS - 6)];
    for (id, [variant, ..]) in lexicon.iter().enumerate() {
        let hash = hash(variant);
        let bit = (hash >> (64 - GATE_BITS)) as usize;
        gate[bit / 64] |= 1 << (bit % 64);
        let mut slot = hash as usize & (size - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (size - 1);
        }
        slots[slot] = u16::try_from(id + 1)?;
    }
    let longest = lexicon.iter().map(|[variant, ..]| variant.chars().count()).max().unwrap_or(0);
    writeln!(out, "/// Letters of the longest variant.")?;
    writeln!(out, "pub(crate) const LONGEST: usize = {longest};\n")?;
    writeln!(out, "pub(crate) const GATE_BITS: u32 = {GATE_BITS};\n")?;
    writeln!(out, "/// One bit for the top bits of the hash of each variant.")?;
    writeln!(out, "pub(crate) static GATE: [u64; {}] = [", gate.len())?;
    for line in gate.chunks(8) {
        let line: Vec<String> = line.iter().map(|bits| format!("{bits:#x}")).collect();
        writeln!(out, "    {},", line.join(", "))?;
    }
    writeln!(out, "];\n\n/// Row number + 1 by the low bits of the hash; linear probing.")?;
    writeln!(out, "pub(crate) static SLOTS: [u16; {size}] = [")?;
    for line in slots.chunks(16) {
        let line: Vec<String> = line.iter().map(u16::to_string).collect();
        writeln!(out, "    {},", line.join(", "))?;
    }
    out.push_str("];\n\n");
    Ok(())
}

fn write_endings(out: &mut String, folder: &Path) -> Result<()> {
    let endings = rows(&folder.join("endings.tsv"), ["form", "after", "kind"])?;
    writeln!(out, "pub(crate) static ENDINGS: [(&str, After, Kind); {}] = [", endings.len())?;
    for [form, after, kind] in endings {
        let (after, kind) = (super::rules::variant(&after), super::rules::variant(&kind));
        writeln!(out, "    (\"{form}\", After::{after}, Kind::{kind}),")?;
    }
    out.push_str("];\n\n");
    Ok(())
}

fn write_prefixes(out: &mut String, folder: &Path) -> Result<()> {
    let mut prefixes: Vec<String> = rows(&folder.join("visarga-prefixes.tsv"), ["prefix"])?
        .into_iter()
        .map(|[prefix]| prefix)
        .collect();
    prefixes.sort();
    writeln!(out, "pub(crate) static VISARGA_PREFIXES: [&str; {}] = [", prefixes.len())?;
    for prefix in prefixes {
        writeln!(out, "    \"{prefix}\",")?;
    }
    out.push_str("];\n");
    Ok(())
}

/// Invisible characters escaped, the rest as it is.
fn escaped(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            '\u{200C}' | '\u{200D}' => format!("\\u{{{:X}}}", u32::from(c)),
            c => c.to_string(),
        })
        .collect()
}
