//! `banan convert`: from one encoding of Bengali text to another.

use anyhow::{Result, anyhow, ensure};
use banan::bijoy::{self, EncodeOptions, Variant};
use banan::{Normalizer, Options, Report, Rule, RuleSet};
use clap::ValueEnum;

use super::Command;
use super::legacy::{self, From};
use crate::args::{Io, Rewrite, Settings};
use crate::engine;
use crate::output::{Output, Place, Tally, Units};
use crate::status::Status;
use crate::terminal::diagnose;

const EXAMPLES: &str = "\
Examples:
  $ printf 'আমার সোনার বাংলা\\n' | banan convert --to bijoy
  Avgvi †mvbvi evsjv

  $ printf 'Avgvi †mvbvi evsjv\\n' | banan convert --from bijoy --to unicode
  আমার সোনার বাংলা

  $ banan convert --to bijoy-sutonny --bytes news.txt > news.ansi
  $ banan convert --from utf16 --to unicode export.txt
";

/// Write the records in another encoding
///
/// What the encoding cannot hold is kept as it is, and counted on standard error.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Convert {
    /// The encoding to write
    #[arg(long, value_enum, value_name = "ENCODING")]
    to: To,
    /// What the input is
    #[arg(long, value_enum, default_value_t, value_name = "ENCODING")]
    from: From,
    /// Write Bijoy as raw bytes, not as the characters that stand for them
    #[arg(long)]
    bytes: bool,
    #[command(flatten)]
    rewrite: Rewrite,
    #[command(flatten)]
    io: Io,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// Codes that the fonts of both tables show right
    Bijoy,
    /// For SutonnyMJ and the other fonts in MJ
    BijoySutonny,
    /// For Kalpurush ANSI, Siyam Rupali ANSI
    #[value(name = "bijoy-2000")]
    Bijoy2000,
    /// UTF-8
    Unicode,
}

impl Convert {
    pub fn run(self) -> Result<Status> {
        ensure!(!self.bytes || self.to != To::Unicode, "--bytes: only Bijoy is written as bytes");
        let mut settings = Settings::filter(&self.io, &self.rewrite)?;
        if self.from == From::Utf16 {
            settings.units = Units::Utf16;
        }
        let mut options = Options::default();
        options.rules = RuleSet::none();
        options.rules.insert(Rule::Bijoy);
        let spans = Normalizer::new(options);
        let run = Run { to: self.to, from: self.from, bytes: self.bytes, spans };
        engine::run(&run, &settings)
    }
}

struct Run {
    to: To,
    from: From,
    bytes: bool,
    /// Decodes what is found to be Bijoy.
    spans: Normalizer,
}

/// Characters that the new encoding cannot hold.
const KEPT: &str = "kept";
/// Codes that the old encoding does not have.
const UNREAD: &str = "unread";

impl Command for Run {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        match (self.from, self.to) {
            (From::Bijoy, _) => {
                let decoded = bijoy::decode(text);
                note(UNREAD, &decoded.reports, place, out);
                self.write(&decoded.text, place, out)
            }
            (From::Auto, To::Unicode) => {
                out.text(&self.spans.normalize(text).text);
                Ok(())
            }
            _ => self.write(text, place, out),
        }
    }

    fn bytes(&self, record: &[u8], place: &Place<'_>, out: &mut Output) -> Option<Result<()>> {
        let decoded = legacy::decode(self.from, record)?;
        note(UNREAD, &decoded.reports, place, out);
        Some(self.write(&decoded.text, place, out))
    }

    fn finish(&self, tally: &Tally) -> Result<Status> {
        for (name, what) in [(UNREAD, "without a reading"), (KEPT, "that Bijoy cannot hold, kept")]
        {
            if let Some(first) = tally.first(name) {
                let count = tally.get(name);
                let s = if count == 1 { "" } else { "s" };
                diagnose(&format!("{count} character{s} {what}, the first in {first}"))?;
            }
        }
        Ok(Status::Done)
    }
}

impl Run {
    fn write(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let variant = match self.to {
            To::Unicode => {
                out.text(text);
                return Ok(());
            }
            To::Bijoy => Variant::Neutral,
            To::BijoySutonny => Variant::Sutonny,
            To::Bijoy2000 => Variant::Bijoy2000,
        };
        let options = EncodeOptions::new(variant).keep();
        if self.bytes {
            let encoded = bijoy::encode_bytes(text, options).map_err(|error| anyhow!("{error}"))?;
            note(KEPT, &encoded.reports, place, out);
            out.bytes.extend_from_slice(&encoded.bytes);
        } else {
            let encoded = bijoy::encode(text, options).map_err(|error| anyhow!("{error}"))?;
            note(KEPT, &encoded.reports, place, out);
            out.text(&encoded.text);
        }
        Ok(())
    }
}

fn note(name: &'static str, reports: &[Report], place: &Place<'_>, out: &mut Output) {
    if !reports.is_empty() {
        out.count(name, reports.len() as u64);
        out.tally.note_first(name, || place.name());
    }
}
