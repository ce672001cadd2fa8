//! Names files: plain text, TSV, CSV, NDJSON, or a saved index; and lexicons. Lists are read row by row, so that
//! ten million rows take the room of the index and no more.

use std::io::{Cursor, ErrorKind, Read};
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use banan::names::{Builder, Lexicon, LoadError, Name, NameIndex, NamesError};
use serde_json::Value;

use crate::field::csv;
use crate::output::Units;
use crate::record::{Block, Blocks, Ending, Fault, Framing};
use crate::sink;
use crate::terminal::reason;

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plain,
    Tsv,
    Csv,
    Ndjson,
}

/// A row is a name and a few aliases.
const MAX_ROW: usize = 16 * 1024 * 1024;
/// Enough to see what a file is.
const START: u64 = 64 * 1024;

/// Reads a list of names, or a saved index.
pub fn read(path: &Path) -> Result<NameIndex> {
    let file = path.display().to_string();
    let mut reader = sink::open(path)?;
    let mut start = Vec::new();
    let read = reader.by_ref().take(START).read_to_end(&mut start);
    read.map_err(|error| anyhow!("{file}: {}", reason(&error)))?;
    if NameIndex::is_saved(&start) {
        let mut reader = Cursor::new(start).chain(reader);
        let read = |buffer: &mut [u8]| loop {
            match reader.read(buffer) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => return other,
            }
        };
        return NameIndex::load(read).map_err(|error| match error {
            LoadError::Read(error) => anyhow!("{file}: {}", reason(&error)),
            LoadError::Index(error) => anyhow!("{file}: {error}"),
            _ => anyhow!("{file}: cannot be loaded"),
        });
    }
    let kind = kind(&start, path);
    list(Cursor::new(start).chain(reader), kind).with_context(|| file)
}

/// A user's translated names; none without a file.
pub fn lexicon(path: Option<&Path>) -> Result<Lexicon> {
    let Some(path) = path else { return Ok(Lexicon::default()) };
    let shown = path.display();
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .flexible(true)
        .from_path(path)
        .with_context(|| format!("{shown}"))?;
    let header = reader.headers().with_context(|| format!("{shown}"))?.clone();
    let place = |name: &str| {
        let at = header.iter().position(|column| column == name);
        at.ok_or_else(|| anyhow!("{shown}: line 1 has no column \"{name}\""))
    };
    let (bengali, english) = (place("bengali")?, place("english")?);
    let mut lexicon = Lexicon::default();
    for record in reader.records() {
        let record = record.with_context(|| format!("{shown}"))?;
        let line = record.position().map_or(0, ::csv::Position::line);
        let field = |at: usize| record.get(at).unwrap_or_default().trim();
        ensure!(
            !field(bengali).is_empty() && !field(english).is_empty(),
            "{shown}: line {line}: bengali or english is empty"
        );
        for form in field(english).split('|') {
            lexicon.add(field(bengali), form);
        }
    }
    Ok(lexicon)
}

fn list(reader: impl Read, kind: Kind) -> Result<NameIndex> {
    let framing = Framing { ending: Ending::Line, quotes: kind == Kind::Csv };
    let mut blocks = Blocks::new(reader, framing, Units::Utf8, MAX_ROW, false);
    let mut block = Block::default();
    let mut builder = Builder::new();
    let mut columns = None;
    let mut row = 0;
    // Entities are counted from 0, rows from 1, and the first may be the header.
    let first = if matches!(kind, Kind::Tsv | Kind::Csv) { 2 } else { 1 };
    while blocks.next(&mut block).map_err(at_fault)? {
        for (bytes, _) in framing.records(block.bytes()) {
            row += 1;
            let bytes = match bytes.strip_prefix("\u{FEFF}".as_bytes()) {
                Some(rest) if row == 1 => rest,
                _ => bytes,
            };
            let text = std::str::from_utf8(bytes).map_err(|_| anyhow!("row {row}: not UTF-8"))?;
            let name = match (kind, &columns) {
                (Kind::Plain, _) => Name::new("", text.trim()),
                (Kind::Ndjson, _) => object(text).with_context(|| format!("row {row}"))?,
                (Kind::Tsv | Kind::Csv, None) => {
                    columns = Some(Columns::find(&fields(kind, text)).context("row 1")?);
                    continue;
                }
                (Kind::Tsv | Kind::Csv, Some(columns)) => {
                    columns.name(&fields(kind, text)).with_context(|| format!("row {row}"))?
                }
            };
            builder.push(&name).map_err(|error| at_row(&error, first))?;
        }
    }
    let index = builder.finish().map_err(|error| at_row(&error, first))?;
    ensure!(!index.is_empty(), "there is no name in it");
    Ok(index)
}

fn fields(kind: Kind, row: &str) -> Vec<String> {
    if kind == Kind::Tsv {
        return row.split('\t').map(|field| field.trim().to_owned()).collect();
    }
    let field = |range| csv::decode(row.as_bytes().get(range).unwrap_or_default()).into_owned();
    csv::fields(row.as_bytes())
        .map(|range| String::from_utf8_lossy(&field(range)).trim().to_owned())
        .collect()
}

/// The ending of the file's name decides; else the first line shows it.
fn kind(start: &[u8], path: &Path) -> Kind {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    match ending.to_str().unwrap_or_default() {
        "tsv" => return Kind::Tsv,
        "csv" => return Kind::Csv,
        "ndjson" | "jsonl" => return Kind::Ndjson,
        _ => {}
    }
    let first = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first);
    let first = first.trim_start_matches('\u{FEFF}').trim_end();
    if first.starts_with('{') {
        Kind::Ndjson
    } else if first.contains('\t') {
        Kind::Tsv
    } else if first.contains(',') && fields(Kind::Csv, first).iter().any(|field| field == "name") {
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
    fn find(header: &[String]) -> Result<Self> {
        let place = |name: &str| header.iter().position(|column| column == name);
        let name = place("name").context("there is no column \"name\"")?;
        Ok(Self { id: place("id"), name, aliases: place("aliases"), kind: place("type") })
    }

    fn name(&self, row: &[String]) -> Result<Name> {
        let text = |place: Option<usize>| {
            place.and_then(|place| row.get(place)).map_or("", String::as_str)
        };
        let Some(value) = row.get(self.name) else { bail!("there is no field \"name\"") };
        let mut name = Name::new(text(self.id), value.as_str());
        name.aliases = aliases(text(self.aliases));
        name.kind = text(self.kind).to_owned();
        Ok(name)
    }
}

fn aliases(text: &str) -> Vec<String> {
    text.split('|').map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned).collect()
}

fn object(line: &str) -> Result<Name> {
    let value: Value = serde_json::from_str(line).map_err(|_| anyhow!("not a JSON object"))?;
    ensure!(value.is_object(), "not a JSON object");
    let text = |key: &str| match value.get(key) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.trim().to_owned()),
        Some(Value::Number(number)) if key == "id" => Ok(number.to_string()),
        Some(_) => Err(anyhow!("\"{key}\" is not a string")),
    };
    ensure!(value.get("name").is_some(), "there is no key \"name\"");
    let mut name = Name::new(text("id")?, text("name")?);
    name.kind = text("type")?;
    name.aliases = match value.get("aliases") {
        Some(Value::Array(list)) => {
            let strings =
                list.iter().map(|alias| alias.as_str().map(|alias| alias.trim().to_owned()));
            let all: Option<Vec<_>> = strings.collect();
            let all = all.context("\"aliases\" holds something else than strings")?;
            all.into_iter().filter(|alias| !alias.is_empty()).collect()
        }
        _ => aliases(&text("aliases")?),
    };
    Ok(name)
}

fn at_row(error: &NamesError, first: usize) -> anyhow::Error {
    match error {
        NamesError::Empty(entity) => {
            anyhow!("row {}: a name or alias without a letter or digit", entity + first)
        }
        NamesError::Duplicate(entity, id) => {
            anyhow!("row {}: the id \"{id}\" was given before", entity + first)
        }
        other => anyhow!("{other}"),
    }
}

/// A record of a list is called a row.
fn at_fault(fault: Fault) -> anyhow::Error {
    match fault {
        Fault::TooLong { record, limit } => anyhow!("row {record}: longer than {limit} bytes"),
        Fault::OpenQuote { record } => anyhow!("row {record}: a quoted field is not closed"),
        Fault::Read(error) => anyhow!(reason(&error)),
    }
}

#[cfg(test)]
mod tests;
