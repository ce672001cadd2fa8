//! What a search leaves out: its first answer beside that of comparing every name.

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context, Result};
use banan::names::{Name, NameIndex};

/// Options of `measure search`.
#[derive(clap::Args, Clone, Debug)]
pub struct Arguments {
    /// English names, one a line
    pub names: PathBuf,
    /// Bengali names, one a line
    pub queries: PathBuf,
    /// Show what the search missed
    #[arg(long)]
    pub failures: bool,
}

/// Prints how often the search gives the first answer of the exhaustive one.
pub fn run(arguments: &Arguments) -> Result<()> {
    let read =
        |path: &PathBuf| std::fs::read_to_string(path).with_context(|| path.display().to_string());
    let (names, queries) = (read(&arguments.names)?, read(&arguments.queries)?);
    let index = NameIndex::build(names.lines().map(|name| Name::new("", name)))?;
    let (mut quick, mut whole) = (index.searcher(), index.searcher().exhaustive());
    let mut out = std::io::stdout();
    // All queries, and those whose best answer is more likely right than wrong.
    let (mut all, mut sure) = ([0_u32; 2], [0_u32; 2]);
    for query in queries.lines() {
        let Some(best) = whole.search(query, 1).first().copied() else { continue };
        let found = quick.search(query, 1).first().copied();
        // Names that are spelled alike score alike.
        let same = found.is_some_and(|found| found.evidence >= best.evidence - 1e-3);
        all = [all[0] + u32::from(same), all[1] + 1];
        if best.score >= 0.5 {
            sure = [sure[0] + u32::from(same), sure[1] + 1];
        }
        if arguments.failures && !same {
            let name =
                |hit: Option<banan::names::Hit>| hit.map_or("", |hit| index.name(hit.entity));
            writeln!(out, "{query}\t{}\t{}\t{:.3}", name(Some(best)), name(found), best.score)?;
        }
    }
    let share = |[same, all]: [u32; 2]| 100.0 * f64::from(same) / f64::from(all.max(1));
    writeln!(
        out,
        "{} names, {} queries: first answer of all comparisons found {:.2} %, of {} that score .5 or more {:.2} %",
        index.len(),
        all[1],
        share(all),
        sure[1],
        share(sure)
    )?;
    Ok(())
}
