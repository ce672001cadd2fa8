//! Developer's tool of banan, never published: generates the tables of the core from `data/`,
//! trains its models, measures.

pub mod bijoy;
pub mod changes;
pub mod generate;
pub mod key;
pub mod measure;
pub mod mojibake;
pub mod names;
pub mod spelling;
pub mod train;
pub mod words;

use std::io::Write as _;

/// Writes a line to standard output.
pub(crate) fn say(line: std::fmt::Arguments<'_>) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_fmt(line)?;
    Ok(out.write_all(b"\n")?)
}
