//! `banan romanize`: Bengali to Latin in a named scheme, and back.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, anyhow, bail, ensure};
use banan::romanize::{Romanizer, Scheme, SchemeInfo};

use super::Command;
use crate::args::{Io, Rewrite, Settings};
use crate::engine;
use crate::output::{Output, Place, Tally};
use crate::sink::Sink;
use crate::status::Status;
use crate::terminal::diagnose;

const EXAMPLES: &str = "\
Examples:
  $ echo 'ভ্লাদিমির পুতিন ঢাকায়' | banan romanize --scheme iso15919
  bhlādimira putina ḍhākāẏa

  $ echo 'bhlādimira putina' | banan romanize --scheme iso15919 --reverse
  ভ্লাদিমির পুতিন

  $ banan romanize --list-schemes                      # all schemes with their options, as TSV
  $ banan romanize --scheme iast:hiatus=colon,case=title news.txt
  $ banan romanize --scheme hk --field name --format csv --append latin people.csv
";

/// The scheme without which none is named.
const DEFAULT: &str = "natural";

/// Write the records in Latin script
///
/// In a named scheme: a standard, letter by letter, or what people type. Text that is not Bengali
/// passes through.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Romanize {
    /// The scheme, with options as in iast:hiatus=colon
    #[arg(long, value_name = "NAME")]
    scheme: Option<String>,
    /// List the schemes as TSV: name, family, way back, characters, whether case matters, options
    /// with the default first, letters added to the scheme, letters without a source, source
    #[arg(long)]
    list_schemes: bool,
    /// Read Latin text of the scheme and write Bengali
    #[arg(long, conflicts_with = "nbest")]
    reverse: bool,
    /// Write the K best readings of each record, tab-separated: text, probability, text …
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(1..=1000))]
    nbest: Option<u16>,
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
        let name = match self.scheme {
            Some(name) => name,
            None if Scheme::all().any(|scheme| scheme.name == DEFAULT) => DEFAULT.to_owned(),
            None => bail!("--scheme: which? {}", names()),
        };
        let scheme = Scheme::parse(&name).map_err(|error| anyhow!("--scheme: {error}"))?;
        let settings = Settings::filter(&self.io, &self.rewrite)?;
        if self.reverse {
            ensure!(
                scheme.is_reversible(),
                "--reverse: {name} has no way back; {}",
                reversible_names()
            );
            return engine::run(&Reverse { scheme }, &settings);
        }
        let nbest = self.nbest.map(usize::from);
        ensure!(
            nbest.is_none() || scheme.best("", 1).is_some(),
            "--nbest: {name} is a table of letters and has one reading only"
        );
        engine::run(&Forward { scheme: &scheme, nbest, idle: Mutex::default() }, &settings)
    }
}

fn names() -> String {
    let names: Vec<&str> = Scheme::all().map(|scheme| scheme.name).collect();
    format!("there are {}", names.join(", "))
}

fn reversible_names() -> String {
    let can = |info: &SchemeInfo| info.reversible != banan::romanize::Reversible::No;
    let names: Vec<&str> = Scheme::all().filter(can).map(|scheme| scheme.name).collect();
    format!("these have: {}", names.join(", "))
}

fn list() -> Result<Status> {
    let mut table = "name\tfamily\treversible\tcharset\tcase\toptions\textensions\tunverified\t\
                     title\tsource\n"
        .to_owned();
    for info in Scheme::all() {
        let options: Vec<String> = info
            .options
            .iter()
            .map(|option| format!("{}={}", option.name, option.values.join("|")))
            .collect();
        let letters = |letters: &[(&str, &str)]| {
            let letters: Vec<String> =
                letters.iter().map(|(bengali, latin)| format!("{bengali}={latin}")).collect();
            letters.join(" ")
        };
        let row = [
            info.name,
            info.family,
            info.reversible.name(),
            info.charset.name(),
            if info.case_significant { "significant" } else { "free" },
            &options.join(" "),
            &letters(&info.extensions),
            &letters(&info.unverified),
            info.title,
            info.source,
        ];
        table.push_str(&row.join("\t"));
        table.push('\n');
    }
    let mut sink = Sink::stdout()?;
    sink.write(table.as_bytes())?;
    sink.finish()?;
    Ok(Status::Done)
}

/// Bengali to Latin.
struct Forward<'a> {
    scheme: &'a Scheme,
    nbest: Option<usize>,
    /// Workers that no thread uses at the moment, with the words they remember.
    idle: Mutex<Vec<Romanizer<'a>>>,
}

impl<'a> Forward<'a> {
    fn with<T>(&self, work: impl FnOnce(&mut Romanizer<'a>) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut worker = idle().pop().unwrap_or_else(|| self.scheme.romanizer());
        let result = work(&mut worker);
        idle().push(worker);
        result
    }
}

impl Command for Forward<'_> {
    fn record(&self, text: &str, _: &Place<'_>, out: &mut Output) -> Result<()> {
        let mut latin = String::new();
        self.with(|worker| match self.nbest {
            None => worker.append(text, &mut latin),
            Some(count) => {
                for candidate in worker.best(text, count).unwrap_or_default() {
                    let tab = if latin.is_empty() { "" } else { "\t" };
                    // Writing to a string cannot fail.
                    let _ = write!(latin, "{tab}{}\t{:.4}", candidate.text, candidate.probability);
                }
            }
        });
        out.text(&latin);
        Ok(())
    }

    fn block<'t>(&self, text: &'t str, out: &mut Output) -> Option<Cow<'t, str>> {
        if self.nbest.is_some() {
            return None;
        }
        let mut latin = out.take_memory();
        self.with(|worker| worker.append(text, &mut latin));
        Some(latin.into())
    }
}

/// Latin to Bengali.
struct Reverse {
    scheme: Scheme,
}

/// The count of what could not be read.
const UNREAD: &str = "unread";

impl Command for Reverse {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let reversed = self.scheme.reverse(text).map_err(|error| anyhow!("{error}"))?;
        out.text(&reversed.text);
        if let Some(unread) = reversed.reports.first() {
            out.count(UNREAD, reversed.reports.len() as u64);
            out.tally.note_first(UNREAD, || {
                let at = place.source(text, &(unread.offset..unread.offset)).start;
                let (found, expected) = (unread.found, unread.expected);
                format!("{}: byte {at}: {found:?} where {expected} was expected", place.name())
            });
        }
        Ok(())
    }

    fn finish(&self, tally: &Tally) -> Result<Status> {
        if let Some(says) = tally.first(UNREAD) {
            let more = match tally.get(UNREAD) {
                0 | 1 => String::new(),
                count => format!(" (the first of {count} places; all were kept)"),
            };
            diagnose(&format!("{says}{more}"))?;
        }
        Ok(Status::Done)
    }
}
