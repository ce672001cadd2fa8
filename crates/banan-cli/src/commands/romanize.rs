//! `banan romanize`: Bengali in Latin script, and back.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Mutex;

use anyhow::{Context, Result, anyhow, bail, ensure};
use banan::romanize::{Romanizer, Scheme};

use super::Command;
use crate::args::{Io, Rewrite, Settings};
use crate::engine;
use crate::output::{Output, Place, Tally};
use crate::sink::Sink;
use crate::status::Status;
use crate::terminal::diagnose;

const EXAMPLES: &str = "\
Examples:
  $ printf 'প্রধানমন্ত্রী ঢাকায় ফিরেছেন।\\n' | banan romanize --scheme iso15919
  pradhānamantrī ḍhākāẏa phirechena।

  $ banan romanize --list-schemes
  $ banan romanize --scheme iso15919-exact news.txt > latin.txt
  $ banan romanize --scheme iso15919-exact --reverse latin.txt | cmp - news.txt
  $ banan romanize --scheme iast:hiatus=colon --field 2 --append latin names.tsv
";

/// The scheme that is taken when none is named.
const DEFAULT: &str = "natural";

/// Write the records in Latin script, or back in Bengali
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Romanize {
    /// The scheme, with its options: NAME[:option=value,…]; natural if it is built in
    #[arg(long, value_name = "NAME")]
    scheme: Option<String>,
    /// List the schemes as TSV: name, way back, letters, options with their values, what it is
    #[arg(long)]
    list_schemes: bool,
    /// From Latin to Bengali, for schemes that have a way back
    #[arg(long)]
    reverse: bool,
    /// Write up to K readings a record with their probabilities, tab-separated, best first
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..=1000), conflicts_with = "reverse")]
    nbest: Option<u32>,
    #[command(flatten)]
    rewrite: Rewrite,
    #[command(flatten)]
    io: Io,
}

impl Romanize {
    pub fn run(self) -> Result<Status> {
        if self.list_schemes {
            return list();
        }
        let scheme = match &self.scheme {
            Some(name) => Scheme::parse(name).map_err(|error| anyhow!("--scheme: {error}"))?,
            None => Scheme::parse(DEFAULT).ok().with_context(|| {
                let names: Vec<_> = Scheme::all().map(|scheme| scheme.name).collect();
                format!("--scheme is needed; there are {}", names.join(", "))
            })?,
        };
        let name = scheme.info().name;
        ensure!(
            !self.reverse || scheme.is_reversible(),
            "--reverse: scheme {name} has no way back with these options"
        );
        if self.nbest.is_some() && scheme.best("ক", 1).is_none() {
            bail!("--nbest: scheme {name} has one reading only");
        }
        let settings = Settings::filter(&self.io, &self.rewrite)?;
        let nbest = self.nbest.map(|count| count as usize);
        let pool = Mutex::default();
        engine::run(&Run { scheme: &scheme, pool, reverse: self.reverse, nbest }, &settings)
    }
}

fn list() -> Result<Status> {
    let mut table = "name\treversible\tcharset\toptions\ttitle\tsource\n".to_owned();
    for scheme in Scheme::all() {
        let options = scheme.options.iter().map(|option| {
            let values = option.values.join("|");
            format!("{}={values}", option.name)
        });
        let columns = [
            scheme.name,
            scheme.reversible.name(),
            scheme.charset.name(),
            &options.collect::<Vec<_>>().join(" "),
            scheme.title,
            scheme.source,
        ];
        table.push_str(&columns.join("\t"));
        table.push('\n');
    }
    let mut sink = Sink::stdout()?;
    sink.write(table.as_bytes())?;
    sink.finish()?;
    Ok(Status::Done)
}

struct Run<'a> {
    scheme: &'a Scheme,
    /// Workers that remember words, taken by whichever thread needs one.
    pool: Mutex<Vec<Romanizer<'a>>>,
    reverse: bool,
    nbest: Option<usize>,
}

/// Characters that a text to be reversed has and the scheme has not.
const UNREAD: &str = "unread";

impl<'a> Run<'a> {
    fn with_worker<T>(&self, work: impl FnOnce(&mut Romanizer<'a>) -> T) -> T {
        let spare = self.pool.lock().ok().and_then(|mut pool| pool.pop());
        let mut worker = spare.unwrap_or_else(|| self.scheme.romanizer());
        let result = work(&mut worker);
        if let Ok(mut pool) = self.pool.lock() {
            pool.push(worker);
        }
        result
    }
}

impl Command for Run<'_> {
    fn record(&self, text: &str, _: &Place<'_>, out: &mut Output) -> Result<()> {
        if self.reverse {
            let reversed = self.scheme.reverse(text).map_err(|error| anyhow!("{error}"))?;
            out.count(UNREAD, reversed.reports.len() as u64);
            out.text(&reversed.text);
        } else if let Some(count) = self.nbest {
            let candidates = self.with_worker(|worker| worker.best(text, count));
            let mut row = String::new();
            for (index, candidate) in candidates.into_iter().flatten().enumerate() {
                let tab = if index == 0 { "" } else { "\t" };
                write!(row, "{tab}{}\t{:.4}", candidate.text, candidate.probability)?;
            }
            out.text(&row);
        } else {
            let mut latin = String::new();
            self.with_worker(|worker| worker.append(text, &mut latin));
            out.text(&latin);
        }
        Ok(())
    }

    fn block<'t>(&self, text: &'t str, _: &mut Output) -> Option<Cow<'t, str>> {
        if self.reverse || self.nbest.is_some() {
            return None;
        }
        let mut latin = String::new();
        self.with_worker(|worker| worker.append(text, &mut latin));
        Some(latin.into())
    }

    fn finish(&self, tally: &Tally) -> Result<Status> {
        let unread = tally.get(UNREAD);
        if unread > 0 {
            let name = self.scheme.info().name;
            let s = if unread == 1 { " is" } else { "s are" };
            diagnose(&format!("{unread} character{s} not of the scheme {name} and kept"))?;
        }
        Ok(Status::Done)
    }
}
