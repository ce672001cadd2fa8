//! `banan detect`: what in a text of unknown origin is not plain Unicode Bengali.

use std::ops::Range;

use anyhow::Result;
use banan::{Level, Normalizer, Options, Rule};

use super::Command;
use crate::args::{Io, Select, Settings};
use crate::engine;
use crate::output::{Output, Place};
use crate::status::Status;
use crate::terminal::escape;

const EXAMPLES: &str = "\
Examples:
  $ printf 'রাষ্ট্রপতি ভøাদিমির পুতিন &#2453;\\n' | banan detect
  1	31	39	residue	0.95
  1	71	78	entity	1.00

  $ banan detect news.txt | cut -f 4 | sort | uniq -c      # kinds of damage, counted
";

/// Find the spans that are not plain Unicode Bengali
///
/// Writes TSV: record, start, end (bytes of the record), kind, confidence from 0 to 1; with several
/// inputs the file comes first. Kinds are bijoy, residue, variant, order, mojibake, entity, escape.
#[derive(Debug, clap::Args)]
#[command(before_long_help = EXAMPLES)]
pub struct Detect {
    #[command(flatten)]
    select: Select,
    #[command(flatten)]
    io: Io,
}

impl Detect {
    pub fn run(self) -> Result<Status> {
        let settings = Settings::report(&self.io, &self.select)?;
        let mut options = Options::default();
        for rule in Rule::ALL.iter().copied() {
            match family(rule) {
                None => options.rules.remove(rule),
                // Decoding everything is no finding.
                Some(_) if rule == Rule::BijoyAll => options.rules.remove(rule),
                Some(_) => options.rules.insert(rule),
            }
        }
        engine::run(&Run { normalizer: Normalizer::new(options) }, &settings)
    }
}

/// The kind of damage that a rule repairs, if it is more than another way to write the same.
fn family(rule: Rule) -> Option<&'static str> {
    let families = ["bijoy", "residue", "variant", "order", "mojibake", "entity", "escape"];
    let start = rule.id().split('-').next();
    let row = rule.row();
    families.into_iter().find(|family| row.level == Level::Encoding && start == Some(*family))
}

/// How sure a finding is: a code that can mean one thing, a damage with one reading, a word list.
fn confidence(rule: Rule) -> f32 {
    match rule.row().kind {
        "preserving" => 1.0,
        "repair" => 0.95,
        _ => 0.9,
    }
}

struct Run {
    normalizer: Normalizer,
}

impl Command for Run {
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()> {
        let normalized = self.normalizer.normalize(text);
        let mut spans: Vec<(Range<usize>, &str, f32)> = Vec::new();
        for edit in &normalized.edits {
            let Some(kind) = family(edit.rule) else { continue };
            let sure = confidence(edit.rule);
            match spans.last_mut() {
                // Words of one kind in a row are one span.
                Some((span, last, least))
                    if *last == kind && is_gap(text, span.end, edit.source.start) =>
                {
                    span.end = edit.source.end;
                    *least = least.min(sure);
                }
                _ => spans.push((edit.source.clone(), kind, sure)),
            }
        }
        for (span, kind, sure) in spans {
            let span = place.source(text, &span);
            if let Some(file) = place.file {
                out.text(&format!("{}\t", escape(file)));
            }
            out.text(&format!("{}\t{}\t{}\t{kind}\t{sure:.2}", place.record, span.start, span.end));
            out.end_row();
        }
        Ok(())
    }
}

fn is_gap(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|gap| gap.chars().all(char::is_whitespace))
}
