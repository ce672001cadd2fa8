//! `data/rules.tsv` as the enum `Rule` and its table.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail};

use super::{header, rows};

const COLUMNS: [&str; 8] =
    ["id", "level", "default", "kind", "summary", "before", "after", "source"];

/// The generated Rust file.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let rows = rows(&data.join("rules.tsv"), COLUMNS)?;
    let mut out = header("rules.tsv");
    out.push_str("use crate::rules::{Level, RuleRow};\n\n");
    out.push_str("/// A rule of normalization. The discriminant is its place in the table.\n");
    out.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n");
    out.push_str("#[non_exhaustive]\n#[repr(u8)]\npub enum Rule {\n");
    for [id, .., summary, _, _, _] in &rows {
        writeln!(out, "    /// `{id}`: {}.\n    {},", doc(summary), variant(id))?;
    }
    out.push_str("}\n\nimpl Rule {\n    /// Every rule, in the order of the table.\n");
    writeln!(out, "    pub const ALL: [Self; {}] = [", rows.len())?;
    for [id, ..] in &rows {
        writeln!(out, "        Self::{},", variant(id))?;
    }
    out.push_str("    ];\n\n    /// The rule's row of the table.\n    #[must_use]\n");
    out.push_str("    pub const fn row(self) -> &'static RuleRow {\n        match self {\n");
    for [id, level, default, kind, summary, before, after, source] in &rows {
        let level = match level.as_str() {
            "encoding" => "Encoding",
            "spelling" => "Spelling",
            other => bail!("{id}: no level {other:?}"),
        };
        let on = match default.as_str() {
            "on" => true,
            "off" => false,
            other => bail!("{id}: default is {other:?}, not on or off"),
        };
        writeln!(out, "            Self::{} => &RuleRow {{", variant(id))?;
        writeln!(out, "                id: \"{id}\",")?;
        writeln!(out, "                level: Level::{level},")?;
        writeln!(out, "                on: {on},")?;
        for (name, text) in [
            ("kind", kind),
            ("summary", summary),
            ("before", before),
            ("after", after),
            ("source", source),
        ] {
            writeln!(out, "                {name}: \"{}\",", quoted(text))?;
        }
        out.push_str("            },\n");
    }
    out.push_str("        }\n    }\n}\n");
    Ok(out.into_bytes())
}

/// `residue-la` as `ResidueLa`.
pub(super) fn variant(id: &str) -> String {
    id.split('-')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_ascii_uppercase().to_string() + letters.as_str()
            })
        })
        .collect()
}

/// Text for inside a Rust string literal; what is visible stays as it is.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Text for inside a doc comment.
fn doc(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace('<', "\\<")
}
