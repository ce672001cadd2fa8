//! `data/mojibake/`: 8-bit tables read backwards, and the model that fills gaps.
#![expect(clippy::indexing_slicing, reason = "the sizes are fixed a few lines above")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{header, rows};

const COLUMNS: [&str; 5] = ["byte", "cp1252", "macroman", "cp437", "cp1251"];

/// `mojibake.rs`.
pub fn tables(data: &Path) -> Result<Vec<u8>> {
    let rows = rows(&data.join("mojibake/tables.tsv"), COLUMNS)?;
    let mut bytes: BTreeMap<char, [u8; 4]> = BTreeMap::new();
    let mut lost: [Vec<u8>; 4] = Default::default();
    let mut lost_and_hyphen = lost.clone();
    let mut space = [false; 4];
    for [byte, cells @ ..] in &rows {
        let byte = u8::from_str_radix(byte, 16).with_context(|| format!("byte {byte:?}"))?;
        for (table, cell) in cells.iter().enumerate() {
            if cell.is_empty() {
                lost[table].push(byte);
                lost_and_hyphen[table].push(byte);
            }
            for code in cell.split_whitespace() {
                let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
                let c = c.with_context(|| format!("code point {code:?}"))?;
                bytes.entry(c).or_default()[table] = byte;
                if byte == 0xAD && c == '\u{AD}' {
                    lost_and_hyphen[table].push(byte);
                }
                space[table] |= byte == 0xA0 && c == '\u{A0}';
            }
        }
    }
    let mut out = header("mojibake/tables.tsv");
    out.push_str("use crate::encoding::mojibake::Table;\n\n");
    writeln!(out, "/// {}.", COLUMNS[1..].join(", "))?;
    writeln!(out, "pub(crate) static TABLES: [Table; {}] = [", lost.len())?;
    let list = |bytes: &[u8]| {
        let list: Vec<String> = bytes.iter().map(|byte| format!("0x{byte:02X}")).collect();
        list.join(", ")
    };
    for ((lost, hyphen), space) in lost.iter().zip(&lost_and_hyphen).zip(space) {
        let (lost, hyphen) = (list(lost), list(hyphen));
        writeln!(
            out,
            "    Table {{ lost: &[{lost}], lost_and_hyphen: &[{hyphen}], space: {space} }},"
        )?;
    }
    out.push_str("];\n\n/// The byte that a character shows in each table, or 0.\n");
    writeln!(out, "pub(crate) static BYTES: [(char, [u8; 4]); {}] = [", bytes.len())?;
    for (c, [a, b, c_, d]) in &bytes {
        let code = u32::from(*c);
        writeln!(out, "    ('\\u{{{code:04X}}}', [0x{a:02X}, 0x{b:02X}, 0x{c_:02X}, 0x{d:02X}]),")?;
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}

/// `gaps.bin`: costs of pairs of letters, then of triples.
pub fn gaps(data: &Path) -> Result<Vec<u8>> {
    const SYMBOLS: usize = 80;
    let mut pairs = vec![200u8; SYMBOLS * SYMBOLS];
    let mut triples = Vec::new();
    for [letters, cost] in rows(&data.join("mojibake/gaps.tsv"), ["letters", "cost"])? {
        let cost: u8 = cost.parse().with_context(|| format!("cost of {letters:?}"))?;
        let symbols: Vec<u32> =
            letters.chars().map(|c| if c == '_' { 0 } else { u32::from(c) - 0x0980 }).collect();
        match symbols[..] {
            [a, b] => pairs[a as usize * SYMBOLS + b as usize] = cost,
            [a, b, c] => triples.push((a << 14 | b << 7 | c) << 8 | u32::from(cost)),
            _ => bail!("{letters:?} are neither two letters nor three"),
        }
    }
    triples.sort_unstable();
    Ok(pairs.into_iter().chain(triples.into_iter().flat_map(u32::to_le_bytes)).collect())
}
