//! `banan normalize`: the main job, and the views of what it does.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};

use anyhow::{Context, Result, bail, ensure};
use banan::{Level, Normalized, Normalizer, Nukta, Options, Profile, Rule};
use clap::ValueEnum;
use serde::Serialize;

use super::Command;
use super::diff::Diff;
use super::legacy::{self, From};
use crate::args::{Io, Rewrite, Settings, Shape};
use crate::engine;
use crate::output::{Output, Place, Tally, Units};
use crate::status::Status;
use crate::terminal::{Color, escape};

const EXAMPLES: &str = "\
Examples:
  $ printf 'রাষ্ট্রপতি ভøাদিমির পুতিন ঢাকায় পৌঁছেছেন।\\n' | banan normalize
  রাষ্ট্রপতি ভ্লাদিমির পুতিন ঢাকায় পৌঁছেছেন।

  $ printf 'গ্রæপ পর্বের শেষ খেলা\\n' | banan normalize --explain
  {\"record\":1,\"start\":0,\"end\":11,\"rule\":\"residue-u\",\"before\":\"গ্রæ\",\"after\":\"গ্রু\"}

  $ banan normalize --check --diff news.txt          # what would change; exit status 1 if anything
  $ banan normalize -i.bak news/*.txt                # edit files, keep the old ones
  $ banan normalize --field title --format csv --append title_clean articles.csv
  $ banan normalize --rules -duplicate-sign,+punct-space < news.txt
";

/// Write the records in canonical form
///
/// With --level encoding, which is the default, only code points change: the word and its visible
/// text stay what they are. --level spelling also writes variant spellings in the accepted way.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Normalize {
    /// How far to go
    #[arg(long, value_enum, default_value_t)]
    level: LevelName,
    /// Switch rules on (+) and off (-); `banan rules` lists them
    #[arg(long, value_name = "+ID,-ID", value_delimiter = ',', allow_hyphen_values = true)]
    rules: Vec<String>,
    /// The form of ড় ঢ় য়
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    nukta: NuktaName,
    /// Whose spelling --level spelling follows
    #[arg(long, value_enum, default_value_t)]
    profile: ProfileName,
    /// What the input is
    #[arg(long, value_enum, default_value_t, value_name = "ENCODING")]
    from: From,
    /// Write only what would change, and exit with 1 if anything would
    #[arg(long)]
    check: bool,
    /// Show records before and after
    #[arg(long, group = "view")]
    diff: bool,
    /// Write one JSON object for each change, with byte offsets into the record
    #[arg(long, group = "view")]
    explain: bool,
    /// Write one JSON object for each oddity that is left alone
    #[arg(long, group = "view")]
    report: bool,
    /// Print how often each rule changed something, on standard error
    #[arg(long)]
    stats: bool,
    #[command(flatten)]
    rewrite: Rewrite,
    #[command(flatten)]
    io: Io,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum LevelName {
    #[default]
    Encoding,
    Spelling,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum NuktaName {
    /// Base and U+09BC, which is NFC
    #[default]
    Decomposed,
    /// U+09DC, U+09DD, U+09DF
    Composed,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum ProfileName {
    #[default]
    BanglaAcademy,
    PaschimbangaAkademi,
}

impl Normalize {
    pub fn run(self, color: Color) -> Result<Status> {
        let view = match (self.diff, self.explain, self.report, self.check) {
            (true, ..) => {
                let terminal = self.io.output.is_none() && io::stdout().is_terminal();
                View::Diff(Diff { color: color.on_stdout(), escape: terminal })
            }
            (_, true, ..) => View::Explain,
            (_, _, true, _) => View::Report,
            (.., true) => View::Check,
            _ => View::Text,
        };
        let mut settings = if matches!(view, View::Text) {
            Settings::filter(&self.io, &self.rewrite)?
        } else {
            ensure!(
                self.rewrite.in_place.is_none() && self.rewrite.append.is_none(),
                "--check, --diff, --explain and --report write no text to put in a file or column"
            );
            Settings::report(&self.io, &self.rewrite.select)?
        };
        if self.from == From::Utf16 {
            settings.units = Units::Utf16;
        }
        let mut options = self.options()?;
        let normalizer = Normalizer::new(options);
        options.rules.remove(Rule::BijoyAll);
        let decoded = Normalizer::new(options);
        let shape = settings.shape;
        let run = Run {
            normalizer,
            from: self.from,
            decoded,
            view,
            shape,
            check: self.check,
            stats: self.stats,
        };
        engine::run(&run, &settings)
    }

    fn options(&self) -> Result<Options> {
        let mut options = Options::default();
        options.level = match self.level {
            LevelName::Encoding => Level::Encoding,
            LevelName::Spelling => Level::Spelling,
        };
        options.nukta = match self.nukta {
            NuktaName::Decomposed => Nukta::Decomposed,
            NuktaName::Composed => Nukta::Composed,
        };
        options.profile = match self.profile {
            ProfileName::BanglaAcademy => Profile::BanglaAcademy,
            ProfileName::PaschimbangaAkademi => Profile::PaschimbangaAkademi,
        };
        match self.from {
            From::Auto | From::Iscii | From::Utf16 => {}
            From::Unicode => options.rules.remove(Rule::Bijoy),
            From::Bijoy => options.rules.insert(Rule::BijoyAll),
        }
        for switch in &self.rules {
            let rule = |id: &str| {
                Rule::from_id(id).with_context(|| {
                    format!("--rules: no rule \"{id}\" (`banan rules` lists them)")
                })
            };
            match (switch.strip_prefix('+'), switch.strip_prefix(['-', '−'])) {
                (Some(id), _) => options.rules.insert(rule(id)?),
                (_, Some(id)) => options.rules.remove(rule(id)?),
                _ => bail!("--rules: \"{switch}\" is neither +ID nor -ID"),
            }
        }
        Ok(options)
    }
}

enum View {
    Text,
    Check,
    Diff(Diff),
    Explain,
    Report,
}

struct Run {
    normalizer: Normalizer,
    from: From,
    /// What is left to do for bytes that are decoded already.
    decoded: Normalizer,
    view: View,
    shape: Shape,
    check: bool,
    stats: bool,
}

/// The count of records that would change; no rule has a space in its name.
const CHANGED: &str = "changed records";

impl Command for Run {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let normalized = self.normalizer.normalize(text);
        self.count(&normalized, out);
        if self.shape == Shape::Filter {
            out.text(&normalized.text);
            return Ok(());
        }
        if !normalized.is_unchanged() {
            out.count(CHANGED, 1);
        }
        match &self.view {
            View::Explain => explain(text, &normalized, place, out),
            View::Report => report(text, &normalized, place, out),
            View::Text | View::Check | View::Diff(_) if normalized.is_unchanged() => Ok(()),
            View::Diff(diff) => {
                out.text(&headline(&normalized, place));
                diff.write(text, &normalized, out);
                Ok(())
            }
            View::Text | View::Check => {
                out.text(&headline(&normalized, place));
                out.end_row();
                Ok(())
            }
        }
    }

    /// Bytes of a legacy encoding. `--explain` counts in them; other views have no text to show.
    fn bytes(&self, record: &[u8], place: &Place<'_>, out: &mut Output) -> Option<Result<()>> {
        let decoded = legacy::decode(self.from, record)?;
        if self.stats && decoded.rule == Rule::BijoyAll.id() {
            out.count(decoded.rule, decoded.runs.len() as u64);
        }
        if self.shape == Shape::Filter {
            let normalized = self.decoded.normalize(&decoded.text);
            self.count(&normalized, out);
            out.text(&normalized.text);
            return Some(Ok(()));
        }
        out.count(CHANGED, u64::from(!decoded.runs.is_empty()));
        if !matches!(self.view, View::Explain) {
            return Some(Ok(()));
        }
        Some(decoded.runs.iter().try_for_each(|(source, output)| {
            out.json(&Change {
                file: place.file,
                record: place.record,
                start: place.base + source.start,
                end: place.base + source.end,
                rule: decoded.rule,
                before: &String::from_utf8_lossy(record.get(source.clone()).unwrap_or_default()),
                after: decoded.text.get(output.clone()).unwrap_or_default(),
                row: None,
                source: None,
            })
        }))
    }

    fn block<'t>(&self, text: &'t str, out: &mut Output) -> Option<Cow<'t, str>> {
        if self.from == From::Iscii {
            return None;
        }
        let normalized = self.normalizer.normalize(text);
        self.count(&normalized, out);
        Some(normalized.text)
    }

    fn finish(&self, tally: &Tally) -> Result<Status> {
        if self.stats {
            let mut stderr = io::stderr().lock();
            for rule in Rule::ALL {
                let count = tally.get(rule.id());
                if count > 0 {
                    writeln!(stderr, "{rule}\t{count}")?;
                }
            }
        }
        let found = self.check && tally.get(CHANGED) > 0;
        Ok(if found { Status::Found } else { Status::Done })
    }
}

impl Run {
    fn count(&self, normalized: &Normalized<'_>, out: &mut Output) {
        if self.stats {
            for edit in &normalized.edits {
                out.count(edit.rule.id(), 1);
            }
        }
    }
}

/// `FILE:7: residue-la 2, nbsp`
fn headline(normalized: &Normalized<'_>, place: &Place<'_>) -> String {
    let mut line = place.file.map_or_else(String::new, |file| format!("{}:", escape(file)));
    // Writing to a string cannot fail.
    let _ = write!(line, "{}:", place.record);
    let mut comma = ' ';
    for rule in Rule::ALL.iter().copied() {
        let count = normalized.edits.iter().filter(|edit| edit.rule == rule).count();
        if count > 0 {
            let times = if count > 1 { format!(" {count}") } else { String::new() };
            let _ = write!(line, "{comma}{}{rule}{times}", if comma == ',' { " " } else { "" });
            comma = ',';
        }
    }
    line
}

#[derive(Serialize)]
struct Change<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    record: u64,
    start: usize,
    end: usize,
    rule: &'a str,
    before: &'a str,
    after: &'a str,
    /// The row of the spelling lexicon, and where that comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
}

fn explain(
    text: &str,
    normalized: &Normalized<'_>,
    place: &Place<'_>,
    out: &mut Output,
) -> Result<()> {
    for patch in normalized.patches(text) {
        let source = place.source(text, &patch.source);
        out.json(&Change {
            file: place.file,
            record: place.record,
            start: source.start,
            end: source.end,
            rule: patch.rule.id(),
            before: patch.before,
            after: patch.after,
            row: patch.row,
            source: patch.row.and_then(banan::spelling::row).map(|row| row.source),
        })?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Oddity<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    record: u64,
    start: usize,
    end: usize,
    finding: &'a str,
    text: &'a str,
}

fn report(
    text: &str,
    normalized: &Normalized<'_>,
    place: &Place<'_>,
    out: &mut Output,
) -> Result<()> {
    for report in &normalized.reports {
        let source = place.source(text, &report.source);
        out.json(&Oddity {
            file: place.file,
            record: place.record,
            start: source.start,
            end: source.end,
            finding: report.finding,
            text: text.get(report.source.clone()).unwrap_or_default(),
        })?;
    }
    Ok(())
}
