//! `banan search`: the English names that a Bengali one may be.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;

use anyhow::Result;
use banan::names::{NameIndex, Scorer, Searcher};
use serde_json::json;

use super::Command;
use super::compare::round;
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
    /// Rows a query at most
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// Leave out names with a lower score
    #[arg(long, value_name = "P", default_value_t = 0.0)]
    threshold: f32,
    /// Write NDJSON with what stands for what
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    select: Select,
    #[command(flatten)]
    io: Io,
}

impl Search {
    pub fn run(self) -> Result<Status> {
        let settings = Settings::report(&self.io, &self.select)?;
        let index = names::read(&self.names)?;
        engine::run(&Run { arguments: &self, index: &index, pool: Mutex::default() }, &settings)
    }
}

struct Run<'a> {
    arguments: &'a Search,
    index: &'a NameIndex,
    /// Searchers with their buffers, taken by whichever thread needs one.
    pool: Mutex<Vec<Searcher<'a>>>,
}

impl Command for Run<'_> {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let spare = self.pool.lock().ok().and_then(|mut pool| pool.pop());
        let mut searcher = spare.unwrap_or_else(|| self.index.searcher());
        let hits = searcher.search(text, self.arguments.limit);
        if let Ok(mut pool) = self.pool.lock() {
            pool.push(searcher);
        }
        let mut row = String::new();
        for (rank, hit) in (1..).zip(hits.iter()) {
            if hit.score < self.arguments.threshold {
                break;
            }
            let (id, name) = (self.index.id(hit.entity), self.index.name(hit.entity));
            let alias = self.index.alias(hit.alias);
            if self.arguments.explain {
                let score = Scorer::new().compare(text, alias);
                let pairs: Vec<_> = score
                    .pairs
                    .iter()
                    .map(|pair| {
                        let letters: Vec<_> =
                            pair.letters.iter().map(|s| json!([s.0, s.1])).collect();
                        json!({"bengali": text.get(pair.bengali.clone()), "english": pair.english,
                               "letters": letters})
                    })
                    .collect();
                out.json(&json!({
                    "record": place.record, "query": text, "rank": rank, "score": round(hit.score),
                    "id": id, "name": name, "alias": alias, "how": hit.how.as_str(), "pairs": pairs,
                }))?;
                continue;
            }
            row.clear();
            // A tab in the query would break the row.
            let query = text.replace('\t', " ");
            write!(row, "{query}\t{rank}\t{:.4}\t{id}\t{name}", hit.score)?;
            out.text(&row);
            out.end_row();
        }
        Ok(())
    }
}
