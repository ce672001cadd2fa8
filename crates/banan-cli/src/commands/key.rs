//! `banan key`: one match key a record.

use std::borrow::Cow;

use anyhow::Result;
use banan::Strength;
use clap::ValueEnum;

use super::Command;
use crate::args::{Io, Rewrite, Settings};
use crate::engine;
use crate::output::{Output, Place};
use crate::status::Status;

const EXAMPLES: &str = "\
Examples:
  $ printf 'কিম জং-উন\\nকিমজং উন\\n' | banan key | uniq
  কিমজংউন

  # Rows of two files that name the same person
  $ banan key --field name --append key --format csv ours.csv > ours.keyed.csv
  $ banan key --strength strict < names.txt | sort | uniq -d
";

/// Write a match key for each record
///
/// Two spellings of one name give one key; a key is compared and never shown. It is made of the
/// record as --level spelling writes it, and may change with the version of the data.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Key {
    /// How much to merge
    #[arg(long, value_enum, default_value_t)]
    strength: StrengthName,
    #[command(flatten)]
    rewrite: Rewrite,
    #[command(flatten)]
    io: Io,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum StrengthName {
    /// What is written differently and always sounds the same
    Strict,
    /// Also শ and স, and doubled consonants
    #[default]
    Standard,
    /// Also ট and ত, ভ and ব, ড় and র, conjuncts: for candidates, not for joins
    Loose,
}

impl Key {
    pub fn run(self) -> Result<Status> {
        let strength = match self.strength {
            StrengthName::Strict => Strength::Strict,
            StrengthName::Standard => Strength::Standard,
            StrengthName::Loose => Strength::Loose,
        };
        let settings = Settings::filter(&self.io, &self.rewrite)?;
        engine::run(&Run { strength }, &settings)
    }
}

struct Run {
    strength: Strength,
}

impl Command for Run {
    fn record(&self, text: &str, _: &Place<'_>, out: &mut Output) -> Result<()> {
        out.text(&banan::key(text, self.strength));
        Ok(())
    }

    fn block<'t>(&self, text: &'t str, out: &mut Output) -> Option<Cow<'t, str>> {
        let mut keys = out.take_memory();
        for line in text.split_inclusive('\n') {
            let name = line.strip_suffix('\n').unwrap_or(line);
            keys.push_str(&banan::key(name, self.strength));
            if name.len() < line.len() {
                keys.push('\n');
            }
        }
        Some(keys.into())
    }
}
