//! `banan match`: names in running Bengali text.

use std::path::PathBuf;
use std::sync::Mutex;

use anyhow::{Context, Result, anyhow, ensure};
use banan::names::{Document, FindOptions, Finder, Lexicon, NameIndex, default_index};
use clap::ValueEnum;
use serde::Serialize;

use super::Command;
use crate::args::{Io, Select, Settings};
use crate::engine;
use crate::names;
use crate::output::{Output, Place, Tally};
use crate::status::Status;

const EXAMPLES: &str = "\
Examples:
  $ printf 'মার্কিন কর্মকর্তারা রাশিয়ায় গেছেন।\\n' | banan match --format tsv
  $ banan match --names watchlist.tsv news.txt
  $ banan match --names watchlist.tsv --threshold 0.8 news.txt | jq .id
";

/// Find names in running Bengali text
///
/// Case endings are split off, and offsets count bytes of the text as it came in. Without --names
/// the embedded list is used: countries and their adjectives, capitals, months, world organisations.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Match {
    /// The names to look for: plain text, TSV, CSV or NDJSON with id, name, aliases, type, or a saved
    /// index
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
    /// Translated names, over the embedded ones: TSV with bengali and english
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
    /// The least score of a mention, from 0 to 1
    #[arg(long, value_name = "P", default_value_t = 0.5, value_parser = probability)]
    threshold: f32,
    /// What to write
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    #[command(flatten)]
    io: Io,
}

/// The form of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One JSON object a mention
    #[default]
    Ndjson,
    /// A header, then one row a mention
    Tsv,
}

fn probability(text: &str) -> Result<f32, String> {
    match text.parse() {
        Ok(value) if (0.0..=1.0).contains(&value) => Ok(value),
        _ => Err("not a number from 0 to 1".to_owned()),
    }
}

impl Match {
    pub fn run(self) -> Result<Status> {
        let index = match &self.names {
            Some(path) => names::read(path)?,
            None => default_index(),
        };
        let lexicon = match &self.lexicon {
            Some(path) => lexicon(path)?,
            None => Lexicon::default(),
        };
        let mut options = FindOptions::default();
        options.threshold = self.threshold;
        let finder = Finder::new(&index, &lexicon, options);
        let select = Select { field: None, format: None, header: false };
        let mut settings = Settings::report(&self.io, &select)?;
        // What a text has named before decides who is meant: records are read in order.
        settings.jobs = 1;
        let run = Run { finder, index, format: self.format, reading: Mutex::default() };
        engine::run(&run, &settings)
    }
}

/// A user's translated names.
fn lexicon(path: &std::path::Path) -> Result<Lexicon> {
    let shown = path.display();
    let mut reader = csv::ReaderBuilder::new()
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
        let line = record.position().map_or(0, csv::Position::line);
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

struct Run {
    finder: Finder,
    index: NameIndex,
    format: Format,
    reading: Mutex<Reading>,
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    document: Document,
    /// Whether the header of the table is written.
    begun: bool,
}

/// A mention as it is written.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    record: u64,
    start: usize,
    end: usize,
    offset: u64,
    text: &'a str,
    lemma: &'a str,
    suffix: &'a str,
    id: &'a str,
    name: &'a str,
    alias: &'a str,
    score: f64,
    how: &'a str,
}

const FOUND: &str = "mentions";

impl Command for Run {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let mut reading = self.reading.lock().map_err(|_| anyhow!("a thread failed"))?;
        let Reading { document, begun } = &mut *reading;
        if place.record == 1 {
            document.next();
        }
        if self.format == Format::Tsv && !*begun {
            let file = if place.file.is_some() { "file\t" } else { "" };
            out.text(&format!(
                "{file}record\tstart\tend\toffset\ttext\tlemma\tsuffix\tid\tname\talias\tscore\thow"
            ));
            out.end_row();
        }
        *begun = true;
        let mentions = self.finder.find(text, document);
        out.count(FOUND, mentions.len() as u64);
        for mention in &mentions {
            let source = place.source(text, &mention.range);
            let row = Row {
                file: place.file,
                record: place.record,
                start: source.start,
                end: source.end,
                offset: place.offset + source.start as u64,
                text: text.get(mention.range.clone()).unwrap_or_default(),
                lemma: &mention.lemma,
                suffix: &mention.suffix,
                id: self.index.id(mention.entity),
                name: self.index.name(mention.entity),
                alias: self.index.alias(mention.alias),
                score: (f64::from(mention.score) * 10_000.0).round() / 10_000.0,
                how: mention.how.as_str(),
            };
            match self.format {
                Format::Ndjson => out.json(&row)?,
                Format::Tsv => {
                    out.text(&table_row(&row));
                    out.end_row();
                }
            }
        }
        Ok(())
    }

    fn finish(&self, tally: &Tally) -> Result<Status> {
        Ok(if tally.get(FOUND) == 0 { Status::Found } else { Status::Done })
    }
}

fn table_row(row: &Row<'_>) -> String {
    let mut line = String::new();
    if let Some(file) = row.file {
        line.push_str(file);
        line.push('\t');
    }
    for number in [row.record, row.start as u64, row.end as u64, row.offset] {
        line.push_str(&number.to_string());
        line.push('\t');
    }
    for text in [row.text, row.lemma, row.suffix, row.id, row.name, row.alias] {
        // A tab inside a name would be a column.
        line.push_str(&text.replace(['\t', '\n', '\r'], " "));
        line.push('\t');
    }
    line.push_str(&format!("{:.4}\t{}", row.score, row.how));
    line
}
