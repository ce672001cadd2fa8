//! Names files: plain text, TSV, CSV, NDJSON, or a saved index.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use banan::names::{Builder, Name, NameIndex, NamesError};

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plain,
    Tsv,
    Csv,
    Ndjson,
}

/// Reads a list of names, or a saved index.
pub fn read(path: &Path) -> Result<NameIndex> {
    let name = path.display();
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| anyhow!("{name}: {}", crate::terminal::reason(&error)))?;
    if NameIndex::is_saved(&bytes) {
        return NameIndex::from_bytes(&bytes).with_context(|| format!("{name}"));
    }
    list(&bytes, path).with_context(|| format!("{name}"))
}

fn list(bytes: &[u8], path: &Path) -> Result<NameIndex> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        anyhow!("row {}: not UTF-8", before.iter().filter(|&&byte| byte == b'\n').count() + 1)
    })?;
    let kind = kind(text, path);
    let mut builder = Builder::new();
    // The row of the first name.
    let first = if matches!(kind, Kind::Tsv | Kind::Csv) { 2 } else { 1 };
    let mut push = |name: &Name| builder.push(name).map_err(|error| at_row(&error, first));
    match kind {
        Kind::Plain => lines(text).try_for_each(|line| push(&Name::new("", line)))?,
        Kind::Tsv => {
            let mut rows = lines(text).map(|line| line.split('\t').collect::<Vec<_>>());
            let header = rows.next().unwrap_or_default();
            let columns = Columns::find(&header)?;
            for (number, row) in rows.enumerate() {
                push(&columns.name(|at| row.get(at).copied(), number + 2)?)?;
            }
        }
        Kind::Csv => {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
            let header = reader.headers()?.clone();
            let columns = Columns::find(&header.iter().collect::<Vec<_>>())?;
            for (number, row) in reader.records().enumerate() {
                let row = row?;
                push(&columns.name(|at| row.get(at), number + 2)?)?;
            }
        }
        Kind::Ndjson => {
            for (number, line) in lines(text).enumerate() {
                push(&object(line).with_context(|| format!("row {}", number + 1))?)?;
            }
        }
    }
    let index = builder.finish().map_err(|error| at_row(&error, first))?;
    ensure!(!index.is_empty(), "no name in it");
    Ok(index)
}

/// Lines without their ends; the last need not have one.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_terminator('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
}

/// The ending of the file's name decides; else the first line shows it.
fn kind(text: &str, path: &Path) -> Kind {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    match ending.to_str().unwrap_or_default() {
        "tsv" => return Kind::Tsv,
        "csv" => return Kind::Csv,
        "ndjson" | "jsonl" => return Kind::Ndjson,
        _ => {}
    }
    let first = lines(text).next().unwrap_or_default();
    if first.starts_with('{') {
        Kind::Ndjson
    } else if first.contains('\t') {
        Kind::Tsv
    } else if first.contains(',') && first.split(',').any(|column| column.trim() == "name") {
        Kind::Csv
    } else {
        Kind::Plain
    }
}

/// Where the columns are.
struct Columns {
    id: Option<usize>,
    name: usize,
    aliases: Option<usize>,
    kind: Option<usize>,
}

impl Columns {
    fn find(header: &[&str]) -> Result<Self> {
        let place = |name: &str| header.iter().position(|column| column.trim() == name);
        let name = place("name").context("row 1: no column \"name\"")?;
        Ok(Self { id: place("id"), name, aliases: place("aliases"), kind: place("type") })
    }

    fn name<'r>(&self, field: impl Fn(usize) -> Option<&'r str>, row: usize) -> Result<Name> {
        let text = |place: Option<usize>| place.and_then(&field).unwrap_or_default();
        let Some(value) = field(self.name) else {
            bail!("row {row}: no field \"name\"");
        };
        let mut name = Name::new(text(self.id).trim(), value.trim());
        name.aliases = aliases(text(self.aliases));
        name.kind = text(self.kind).trim().to_owned();
        Ok(name)
    }
}

fn aliases(text: &str) -> Vec<String> {
    text.split('|').map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned).collect()
}

fn object(line: &str) -> Result<Name> {
    use serde_json::Value;
    let value: Value = serde_json::from_str(line).map_err(|error| anyhow!("not JSON: {error}"))?;
    let text = |key: &str| match value.get(key) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.trim().to_owned()),
        Some(Value::Number(number)) if key == "id" => Ok(number.to_string()),
        Some(_) => Err(anyhow!("{key:?} is not a string")),
    };
    ensure!(value.get("name").is_some(), "no key \"name\"");
    let mut name = Name::new(text("id")?, text("name")?);
    name.kind = text("type")?;
    name.aliases = match value.get("aliases") {
        Some(Value::Array(list)) => {
            let mut all = Vec::new();
            for alias in list {
                let alias =
                    alias.as_str().context("\"aliases\" holds something else than strings")?;
                all.extend(Some(alias.trim()).filter(|alias| !alias.is_empty()).map(str::to_owned));
            }
            all
        }
        _ => aliases(&text("aliases")?),
    };
    Ok(name)
}

fn at_row(error: &NamesError, first: usize) -> anyhow::Error {
    match error {
        NamesError::Empty(entity) => {
            anyhow!("row {}: a name without a letter or digit", entity + first)
        }
        NamesError::Duplicate(entity, id) => {
            anyhow!("row {}: the id {id:?} was given before", entity + first)
        }
        other => anyhow!("{other}"),
    }
}
