//! `banan match`: names in running Bengali text.

use std::path::PathBuf;
use std::sync::Mutex;

use anyhow::{Result, anyhow, ensure};
use banan::names::{
    Document, FindOptions, Finder, Heard, Listener, NameIndex, Scorer, default_index, default_texts,
};
use serde::Serialize;

use super::Command;
use super::alignment::{Pair, pairs};
use super::search::probability;
use crate::args::{Io, Select, Settings};
use crate::engine;
use crate::field::Format;
use crate::names;
use crate::output::{Output, Place, Tally, Units};
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
    /// Add what stands for what
    #[arg(long)]
    explain: bool,
    /// Work on a column (number from 1, or name in the first record) or key only
    #[arg(long, value_name = "N|NAME", help_heading = "Fields")]
    field: Option<String>,
    /// What to write, ndjson or tsv; with --field, what the records are
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// The first record names the columns, though the field is given by number
    #[arg(long, requires = "field", help_heading = "Fields")]
    header: bool,
    #[command(flatten)]
    io: Io,
}

impl Match {
    pub fn run(self) -> Result<Status> {
        let lexicon = names::lexicon(self.lexicon.as_deref())?;
        let mut options = FindOptions::default();
        options.threshold = self.threshold;
        let (index, finder) = match (&self.names, &self.lexicon) {
            (None, None) => (default_texts(), Finder::embedded(options)),
            (names, _) => {
                let index = match names {
                    Some(path) => names::read(path)?,
                    None => default_index(),
                };
                let finder = Finder::new(&index, &lexicon, options);
                (index, finder)
            }
        };
        let table = self.field.is_none() && self.format == Some(Format::Tsv);
        ensure!(
            self.field.is_some() || self.format != Some(Format::Csv),
            "--format csv: mentions are written as ndjson or tsv"
        );
        ensure!(!(table && self.explain), "--explain writes ndjson");
        let select = Select { field: self.field, format: self.format, header: self.header };
        let settings = Settings::report(&self.io, &select)?;
        let (explain, scorer) = (self.explain, Scorer::new().with_lexicon(&lexicon));
        let listening = Listening { finder, listeners: Mutex::default() };
        let run = Run { listening, index, table, explain, scorer, reading: Mutex::default() };
        let status = engine::run(&run, &settings);
        // The process ends here, and to free a long list piece by piece takes its time.
        std::mem::forget(run);
        status
    }
}

/// Hears records, each by itself.
struct Listening {
    finder: Finder,
    /// Those that no thread uses.
    listeners: Mutex<Vec<Listener>>,
}

impl Command for Listening {
    fn record(&self, text: &str, _: &Place<'_>, out: &mut Output) -> Result<()> {
        let listeners = || self.listeners.lock().map_err(|_| anyhow!("a thread failed"));
        let mut listener = listeners()?.pop().unwrap_or_default();
        out.prepared.push_back(Box::new(self.finder.hear(text, &mut listener)));
        listeners()?.push(listener);
        Ok(())
    }
}

struct Run<'l> {
    listening: Listening,
    index: NameIndex,
    /// Whether to write TSV.
    table: bool,
    explain: bool,
    scorer: Scorer<'l>,
    reading: Mutex<Reading>,
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    document: Document,
    /// The number of the last record.
    last: u64,
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

/// A mention with the alignment of its lemma and the alias.
#[derive(Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    pairs: Vec<Pair<'a>>,
}

const FOUND: &str = "mentions";

impl Command for Run<'_> {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let mut reading = self.reading.lock().map_err(|_| anyhow!("a thread failed"))?;
        let Reading { document, last, begun } = &mut *reading;
        // Records are numbered anew in each file, whether or not the first is a header.
        if place.record < *last {
            document.next();
        }
        *last = place.record;
        let heard = out.prepared.pop_front().and_then(|heard| heard.downcast::<Heard>().ok());
        let finder = &self.listening.finder;
        let mentions = match heard {
            Some(heard) => finder.find_heard(text, *heard, document),
            None => finder.find(text, document),
        };
        if self.table && !*begun && !mentions.is_empty() {
            let file = if place.file.is_some() { "file\t" } else { "" };
            out.text(&format!(
                "{file}record\tstart\tend\toffset\ttext\tlemma\tsuffix\tid\tname\talias\tscore\thow"
            ));
            out.end_row();
            *begun = true;
        }
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
            if self.table {
                out.text(&table_row(&row));
                out.end_row();
            } else if self.explain {
                let score = self.scorer.compare(row.lemma, row.alias);
                // Offsets of the alignment count in the lemma, which stands nowhere in the input.
                let lemma = Place::new(None, 0, 0, Units::Utf8);
                let pairs = pairs(row.lemma, &score, &lemma);
                out.json(&Explained { row, pairs })?;
            } else {
                out.json(&row)?;
            }
        }
        Ok(())
    }

    /// What a text has named before decides who is meant, but not what it sounds like.
    fn first_part(&self) -> Option<&dyn Command> {
        Some(&self.listening)
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
