//! `banan search`: the English names that a Bengali one may be.

use std::path::PathBuf;
use std::sync::Mutex;

use anyhow::Result;
use banan::names::{Lexicon, NameIndex, Scorer, Searcher};
use serde::Serialize;

use super::Command;
use super::alignment::{Origin, Pair, pairs, round};
use crate::args::{Io, Select, Settings};
use crate::engine;
use crate::names;
use crate::output::{Output, Place};
use crate::status::Status;

const EXAMPLES: &str = "\
Examples:
  $ printf 'ভ্লাদিমির পুতিন\\n' | banan search --names people.txt
  $ banan index people.csv -o people.banan
  $ banan search --names people.banan --limit 3 bengali-names.txt
";

/// Find the English names that a Bengali name may be
///
/// Writes TSV: query, rank, score, id, name; best first. The names file is plain text (a name a
/// line, the id is the line's number), TSV, CSV or NDJSON with name and optionally id, aliases
/// (separated by |), type; or an index that `banan index` saved.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Search {
    /// The names file, or a saved index
    #[arg(long, value_name = "FILE")]
    names: PathBuf,
    /// Translated names, over the embedded ones: TSV with bengali and english
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
    /// Rows a query at most
    #[arg(long, value_name = "N", default_value = "10", value_parser = limit)]
    limit: usize,
    /// Leave out names with a lower score, from 0 to 1. A search ranks, so none is left out unless
    /// this is given; at 0.5 a name is as likely right as wrong
    #[arg(long, value_name = "P", default_value_t = THRESHOLD, value_parser = probability)]
    threshold: f32,
    /// Write NDJSON with what stands for what
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    select: Select,
    #[command(flatten)]
    io: Io,
}

/// A search ranks, and the right name is often a later one: how much is enough is for the caller to say.
const THRESHOLD: f32 = 0.0;

fn limit(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=10_000).contains(number));
    number.ok_or_else(|| "not a number from 1 to 10000".to_owned())
}

/// A score that options name.
pub fn probability(text: &str) -> Result<f32, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "not a number from 0 to 1".to_owned())
}

impl Search {
    pub fn run(self) -> Result<Status> {
        let settings = Settings::report(&self.io, &self.select)?;
        let index = names::read(&self.names)?;
        let lexicon = names::lexicon(self.lexicon.as_deref())?;
        let run =
            Run { arguments: &self, index: &index, lexicon: &lexicon, pool: Mutex::default() };
        engine::run(&run, &settings)
    }
}

struct Run<'a> {
    arguments: &'a Search,
    index: &'a NameIndex,
    lexicon: &'a Lexicon,
    /// Searchers with their buffers, taken by whichever thread needs one.
    pool: Mutex<Vec<Searcher<'a>>>,
}

impl Command for Run<'_> {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let spare = self.pool.lock().ok().and_then(|mut pool| pool.pop());
        let mut searcher =
            spare.unwrap_or_else(|| self.index.searcher().with_lexicon(self.lexicon));
        let hits = searcher.search(text, self.arguments.limit);
        if let Ok(mut pool) = self.pool.lock() {
            pool.push(searcher);
        }
        // A tab in the query would break the row.
        let query = match place.raw {
            Some(bytes) => bytes.iter().map(|b| if *b == b'\t' { b' ' } else { *b }).collect(),
            None => text.replace('\t', " ").into_bytes(),
        };
        for (rank, hit) in (1..).zip(hits.iter()) {
            if hit.score < self.arguments.threshold {
                break;
            }
            let (id, name) = (self.index.id(hit.entity), self.index.name(hit.entity));
            if self.arguments.explain {
                let alias = self.index.alias(hit.alias);
                let score = Scorer::new().with_lexicon(self.lexicon).compare(text, alias);
                out.json(&Explained {
                    origin: Origin::new(place),
                    query: text,
                    rank,
                    score: round(hit.score),
                    id,
                    name,
                    alias,
                    how: hit.how.as_str(),
                    pairs: pairs(text, &score, place),
                })?;
                continue;
            }
            out.bytes.extend_from_slice(&query);
            out.text(&format!("\t{rank}\t{:.4}\t{id}\t{name}", hit.score));
            out.end_row();
        }
        Ok(())
    }

    fn whole(&self) -> bool {
        true
    }
}

#[derive(Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    query: &'a str,
    rank: usize,
    score: f64,
    id: &'a str,
    name: &'a str,
    alias: &'a str,
    how: &'a str,
    pairs: Vec<Pair<'a>>,
}
