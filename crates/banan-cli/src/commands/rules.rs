//! `banan rules`: the table of rules.

use anyhow::Result;
use banan::Rule;

use crate::sink::Sink;
use crate::status::Status;

/// List the rules as TSV: id, level, on by default, kind, what it does, example, source
#[derive(Debug, clap::Args)]
pub struct Rules {}

impl Rules {
    pub fn run(self) -> Result<Status> {
        let mut table = "id\tlevel\tdefault\tkind\tsummary\tbefore\tafter\tsource\n".to_owned();
        for row in Rule::ALL.iter().map(|rule| rule.row()) {
            let default = if row.on { "on" } else { "off" };
            let columns = [
                row.id,
                row.level.name(),
                default,
                row.kind,
                row.summary,
                row.before,
                row.after,
                row.source,
            ];
            table.push_str(&columns.join("\t"));
            table.push('\n');
        }
        let mut sink = Sink::stdout()?;
        sink.write(table.as_bytes())?;
        sink.finish()?;
        Ok(Status::Done)
    }
}
