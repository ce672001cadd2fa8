//! `data/schemes/` as the rows of the table schemes.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::{header, rows};

const SCHEMES: [&str; 12] = [
    "scheme", "title", "family", "letters", "grammar", "reverse", "charset", "case", "hiatus",
    "join", "nasal", "source",
];
const CLUSTERS: [&str; 6] = ["scheme", "first", "second", "first_latin", "second_latin", "source"];
const OPTIONS: [&str; 7] = ["schemes", "option", "value", "default", "letter", "latin", "source"];

/// The generated Rust file.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let data = data.join("schemes");
    let schemes = rows(&data.join("schemes.tsv"), SCHEMES)?;
    let clusters = rows(&data.join("clusters.tsv"), CLUSTERS)?;
    let options = rows(&data.join("options.tsv"), OPTIONS)?;
    let mut out = header("schemes/*.tsv");
    out.push_str(
        "use crate::romanize::table::{Cluster, Letter, Override, Row, Status};\n\
         use crate::romanize::{Charset, Grammar, Reversible};\n\n",
    );
    let mut written = Vec::new();
    for [_, _, _, column, ..] in &schemes {
        if !written.contains(&column) {
            letters(&mut out, &data, column)?;
            written.push(column);
        }
    }
    writeln!(out, "/// Every table scheme, in the order of the table.")?;
    writeln!(out, "pub(crate) static SCHEMES: [Row; {}] = [", schemes.len())?;
    for scheme in &schemes {
        let [
            name,
            title,
            family,
            column,
            grammar,
            reverse,
            charset,
            case,
            hiatus,
            join,
            nasal,
            source,
        ] = scheme;
        writeln!(out, "    Row {{")?;
        writeln!(out, "        name: {name:?},\n        title: {title:?},")?;
        writeln!(out, "        family: {family:?},\n        letters: &{},", constant(column))?;
        writeln!(out, "        grammar: Grammar::{},", variant(grammar))?;
        writeln!(out, "        reversible: Reversible::{},", variant(reverse))?;
        writeln!(out, "        charset: Charset::{},", variant(charset))?;
        writeln!(out, "        case_significant: {},", flag(case)?)?;
        writeln!(out, "        hiatus: {hiatus:?},\n        join: {join:?},")?;
        writeln!(out, "        nasal: {},", flag(nasal)?)?;
        writeln!(out, "        clusters: &[")?;
        for [of, first, second, first_latin, second_latin, _] in &clusters {
            if of == name {
                writeln!(out, "            Cluster {{")?;
                writeln!(
                    out,
                    "                first: {first:?},\n                second: {second:?},"
                )?;
                writeln!(out, "                first_latin: {first_latin:?},")?;
                writeln!(out, "                second_latin: {second_latin:?},\n            }},")?;
            }
        }
        writeln!(out, "        ],\n        options: &[")?;
        for [of, option, value, default, letter, latin, _] in &options {
            if of.split(' ').any(|of| of == name) {
                writeln!(out, "            Override {{")?;
                writeln!(
                    out,
                    "                option: {option:?},\n                value: {value:?},"
                )?;
                writeln!(out, "                default: {},", flag(default)?)?;
                writeln!(
                    out,
                    "                letter: {letter:?},\n                latin: {latin:?},"
                )?;
                writeln!(out, "            }},")?;
            }
        }
        writeln!(out, "        ],\n        source: {source:?},\n    }},")?;
    }
    out.push_str("];\n");
    for [of, ..] in &options {
        for of in of.split(' ') {
            ensure!(schemes.iter().any(|[name, ..]| name == of), "options.tsv: no scheme {of:?}");
        }
    }
    Ok(out.into_bytes())
}

/// One column of `letters.tsv`.
fn letters(out: &mut String, data: &Path, column: &str) -> Result<()> {
    let rows = rows(&data.join("letters.tsv"), ["codepoints", "letter", column])?;
    writeln!(out, "static {}: [Letter; {}] = [", constant(column), rows.len())?;
    for [codepoints, letter, cell] in &rows {
        let bengali: String = if codepoints == "-" {
            String::new()
        } else {
            codepoints
                .split(' ')
                .map(|hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32))
                .collect::<Option<_>>()
                .with_context(|| format!("letters.tsv: {letter}: code points {codepoints:?}"))?
        };
        ensure!(
            bengali.is_empty() || letter.trim_start_matches('◌') == bengali,
            "letters.tsv: {codepoints} is not {letter}"
        );
        let (latin, status) = match cell.strip_suffix('†') {
            Some(latin) => (latin, "Unverified"),
            None => match cell.strip_suffix('*') {
                Some(latin) => (latin, "Extension"),
                None => (cell.as_str(), "Plain"),
            },
        };
        let shown: String = bengali.chars().map(|c| format!("\\u{{{:04X}}}", c as u32)).collect();
        writeln!(out, "    // {letter}")?;
        writeln!(out, "    Letter {{")?;
        writeln!(out, "        bengali: \"{shown}\",\n        latin: \"{}\",", escaped(latin))?;
        writeln!(out, "        status: Status::{status},\n    }},")?;
    }
    out.push_str("];\n\n");
    Ok(())
}

/// For inside a string literal.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// `ala-lc` as `ALA_LC`.
fn constant(name: &str) -> String {
    name.replace('-', "_").to_ascii_uppercase()
}

/// `exact` as `Exact`.
fn variant(name: &str) -> String {
    let (first, rest) = name.split_at(name.len().min(1));
    first.to_ascii_uppercase() + rest
}

fn flag(cell: &str) -> Result<bool> {
    Ok(match cell {
        "yes" => true,
        "no" => false,
        other => bail!("{other:?} is neither yes nor no"),
    })
}
