//! The arguments: one definition from which parsing, help, man pages, completions and
//! `docs/options.md` come.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::commands::compare::Compare;
use crate::commands::completions::Completions;
use crate::commands::convert::Convert;
use crate::commands::detect::Detect;
use crate::commands::index::Index;
use crate::commands::key::Key;
use crate::commands::man::Man;
use crate::commands::match_::Match;
use crate::commands::normalize::Normalize;
use crate::commands::romanize::Romanize;
use crate::commands::rules::Rules;
use crate::commands::search::Search;
use crate::engine::is_live;
use crate::field::{Format, Spec};
use crate::output::Units;
use crate::record::{Ending, Framing};
use crate::status::Status;
use crate::terminal::Color;

const EXAMPLES: &str = "\
Examples:
  $ printf 'রাষ্ট্রপতি ভøাদিমির পুতিন ঢাকায় পৌঁছেছেন।\\n' | banan normalize
  রাষ্ট্রপতি ভ্লাদিমির পুতিন ঢাকায় পৌঁছেছেন।

  $ banan normalize --explain news.txt     # each change, as a line of JSON
  $ banan normalize --check news.txt       # exit status 1 if anything would change
  $ banan normalize -i *.txt               # edit the files themselves
";

/// A changed table changes what users join on, so it has a version of its own.
fn long_version() -> String {
    format!("{}\ndata {}", env!("CARGO_PKG_VERSION"), banan::DATA_VERSION)
}

/// Canonical Bengali text, romanization, and names matched against English ones
///
/// A filter: records (lines, or NUL-separated with -z) come in and go out in order, and what a
/// command has no business with is passed through byte for byte.
#[derive(Debug, Parser)]
#[command(
    name = "banan",
    version,
    long_version = long_version(),
    before_long_help = EXAMPLES,
    subcommand_required = true,
    arg_required_else_help = false,
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(subcommand)]
    pub action: Action,
    /// When to colour
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Action {
    Normalize(Normalize),
    Romanize(Romanize),
    Convert(Convert),
    Compare(Compare),
    Search(Search),
    Index(Index),
    Detect(Detect),
    Key(Key),
    Match(Match),
    Rules(Rules),
    Completions(Completions),
    Man(Man),
}

impl Action {
    pub fn run(self, color: Color) -> Result<Status> {
        match self {
            Self::Normalize(command) => command.run(color),
            Self::Romanize(command) => command.run(),
            Self::Convert(command) => command.run(),
            Self::Compare(command) => command.run(),
            Self::Search(command) => command.run(),
            Self::Index(command) => command.run(),
            Self::Detect(command) => command.run(),
            Self::Key(command) => command.run(),
            Self::Match(command) => command.run(),
            Self::Rules(command) => command.run(),
            Self::Completions(command) => command.run(),
            Self::Man(command) => command.run(),
        }
    }
}

/// What to do about bytes that are not UTF-8
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Invalid {
    /// Keep them, and work on the text around them
    #[default]
    Keep,
    /// Write U+FFFD in their place
    Replace,
    /// Stop with an error
    Fail,
}

/// Input and output of every command that reads records.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Input and output")]
pub struct Io {
    /// Files to read in order; none or - is standard input
    #[arg(value_name = "FILE", help_heading = "Arguments")]
    pub files: Vec<PathBuf>,
    /// Records end with NUL, in and out
    #[arg(short = 'z', long = "null")]
    pub null: bool,
    /// Bytes that are not UTF-8
    #[arg(long, value_enum, default_value_t, value_name = "POLICY")]
    pub invalid: Invalid,
    /// Write to FILE, which is replaced when all is done
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Use N threads; the output does not depend on it
    #[arg(short, long, value_name = "N", default_value_t = 1, value_parser = jobs)]
    pub jobs: usize,
    /// Flush each record as it is done
    #[arg(long)]
    pub line_buffered: bool,
    /// A longer record is an error (K, M, G: times 1024)
    #[arg(long, value_name = "BYTES", default_value = "64M", value_parser = size)]
    pub max_record: usize,
}

/// Which part of a record to work on.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Fields")]
pub struct Select {
    /// Work on a column (number from 1, or name in the first record) or key only
    #[arg(long, value_name = "N|NAME")]
    pub field: Option<String>,
    /// What the records are
    #[arg(long, value_enum, value_name = "FORMAT", requires = "field")]
    pub format: Option<Format>,
    /// The first record names the columns, though the field is given by number
    #[arg(long, requires = "field")]
    pub header: bool,
}

/// Options of commands whose output replaces the input.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Fields")]
pub struct Rewrite {
    #[command(flatten)]
    pub select: Select,
    /// Put the result in a new column or key, and leave the field as it is
    #[arg(long, value_name = "NAME", requires = "field")]
    pub append: Option<String>,
    /// Edit the files; with a suffix, keep what they were under the longer name
    #[arg(
        short,
        long,
        value_name = "SUFFIX",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        conflicts_with = "output",
        help_heading = "Input and output"
    )]
    pub in_place: Option<OsString>,
}

fn jobs(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(jobs @ 1..=256) => Ok(jobs),
        _ => Err("not a number from 1 to 256".to_owned()),
    }
}

fn size(text: &str) -> Result<usize, String> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = match text.get(digits.len()..).unwrap_or_default() {
        "" | "B" => Some(1),
        "K" | "k" | "KiB" => Some(1 << 10),
        "M" | "MiB" => Some(1 << 20),
        "G" | "GiB" => Some(1 << 30),
        _ => None,
    };
    let bytes = digits.parse::<usize>().ok().zip(unit).and_then(|(n, unit)| n.checked_mul(unit));
    bytes.filter(|bytes| *bytes > 0).ok_or_else(|| "not a number of bytes, as in 64M".to_owned())
}

/// Whether the output of a command takes the place of its input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One record in, one record out.
    Filter,
    /// Rows about the records.
    Report,
}

/// What the driver of a command needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    pub files: Vec<PathBuf>,
    pub ending: Ending,
    pub invalid: Invalid,
    pub output: Option<PathBuf>,
    pub in_place: Option<OsString>,
    pub jobs: usize,
    pub live: bool,
    pub max_record: usize,
    pub field: Option<Spec>,
    pub shape: Shape,
    pub units: Units,
}

impl Settings {
    /// For a command whose output replaces its input.
    pub fn filter(io: &Io, rewrite: &Rewrite) -> Result<Self> {
        let mut settings = Self::new(io, &rewrite.select, Shape::Filter);
        settings.in_place.clone_from(&rewrite.in_place);
        if let Some(field) = &mut settings.field {
            field.append.clone_from(&rewrite.append);
        }
        if settings.in_place.is_some() {
            ensure!(!io.files.is_empty(), "--in-place: no file is named");
            let stdin = io.files.iter().any(|path| path.as_os_str() == "-");
            ensure!(!stdin, "--in-place: standard input cannot be edited in place");
            settings.live = false;
        }
        settings.check()
    }

    /// For a command that writes rows about its input.
    pub fn report(io: &Io, select: &Select) -> Result<Self> {
        Self::new(io, select, Shape::Report).check()
    }

    fn new(io: &Io, select: &Select, shape: Shape) -> Self {
        let field = select.field.clone().map(|field| Spec {
            field,
            format: select.format.unwrap_or_default(),
            append: None,
            header: select.header,
        });
        let stdin = || vec![PathBuf::from("-")];
        Self {
            files: if io.files.is_empty() { stdin() } else { io.files.clone() },
            ending: if io.null { Ending::Null } else { Ending::Line },
            invalid: io.invalid,
            output: io.output.clone(),
            in_place: None,
            jobs: io.jobs,
            live: is_live(io.line_buffered, io.output.is_some()),
            max_record: io.max_record,
            field,
            shape,
            units: Units::Utf8,
        }
    }

    fn check(self) -> Result<Self> {
        if let Some(field) = &self.field {
            field.check()?;
        }
        Ok(self)
    }

    /// How records are told apart.
    pub fn framing(&self) -> Framing {
        let quotes = self.field.as_ref().is_some_and(|field| field.format == Format::Csv);
        Framing { ending: self.ending, quotes }
    }
}
