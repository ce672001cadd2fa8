//! How sure the detector may be: how often spans of a kind and a score are right.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use banan::bijoy::DECODE_CONFIDENCE;
use banan::bijoy::model::{Candidate, candidates};

use super::text;
use super::train::{Random, bijoy};
use crate::generate::rows;

/// One record in so many is Bijoy in the text that confidences are stated for.
const RECORDS: f64 = 10.0;
/// Where the scores are parted.
const EDGES: [f32; 11] = [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 30.0, 60.0];

/// Spans that would be decoded, right and wrong ones, in records that are Bijoy and in others.
#[derive(Default)]
pub struct Tally {
    spans: Vec<(Candidate, bool)>,
    bijoy: usize,
    others: usize,
}

impl Tally {
    /// Adds a record that has Bijoy, and these words of another language.
    pub fn bijoy(&mut self, record: &str, words: &[&str]) {
        self.bijoy += 1;
        for span in candidates(record).into_iter().filter(|span| span.certain) {
            let inside = record.get(span.range.clone()).unwrap_or_default();
            let right = !inside.split(' ').any(|word| words.contains(&word));
            self.spans.push((span, right));
        }
    }

    /// Adds a record without Bijoy.
    pub fn other(&mut self, record: &str) {
        self.others += 1;
        let spans = candidates(record).into_iter().filter(|span| span.certain);
        self.spans.extend(spans.map(|span| (span, false)));
    }

    /// Adds each line of canonical text whose number leaves `rest` when divided by five: as a record,
    /// with English words in it, and every fifth
    /// of its words; in Bijoy, and as it is.
    pub fn lines(&mut self, root: &Path, clean: &str, rest: usize) -> Result<()> {
        let latin = rows(&root.join("data/bijoy/latin.tsv"), ["language", "words"])?;
        let english = latin.iter().filter(|row| row[0] == "en").flat_map(|row| row[1].split(' '));
        let mut english = english.cycle();
        let mut random = Random(4);
        for line in clean.lines().skip(rest).step_by(5) {
            self.other(line);
            if line.contains(|c: char| c.is_ascii_alphanumeric()) {
                continue;
            }
            let coded = bijoy(line, &mut random)?;
            self.bijoy(&coded, &[]);
            let mut words: Vec<&str> = coded.split(' ').collect();
            for word in words.iter().step_by(5) {
                if word.len() > 2 {
                    self.bijoy(word, &[]);
                }
            }
            let mut guests = Vec::new();
            for word in words.iter_mut().skip(4).step_by(5) {
                *word = english.next().context("no English words")?;
                guests.push(*word);
            }
            if !guests.is_empty() {
                self.bijoy(&words.join(" "), &guests);
            }
        }
        Ok(())
    }

    /// The share of right spans among these, and how many they are; `doubt` counts as so many wrong
    /// ones of another language.
    fn precision<'a>(
        &self,
        spans: impl Iterator<Item = &'a (Candidate, bool)>,
        doubt: f64,
    ) -> (f64, usize) {
        let each = (
            1.0 / RECORDS / self.bijoy.max(1) as f64,
            (1.0 - 1.0 / RECORDS) / self.others.max(1) as f64,
        );
        let (mut right, mut wrong, mut count) = (0.0, doubt * each.1, 0);
        for (_, is_right) in spans {
            count += 1;
            if *is_right {
                right += each.0;
            } else {
                wrong += each.1;
            }
        }
        (right / (right + wrong), count)
    }

    /// The table of confidences: it grows with the score.
    fn table(&self) -> String {
        let mut kinds: BTreeMap<&str, Vec<&(Candidate, bool)>> = BTreeMap::new();
        for span in &self.spans {
            kinds.entry(&span.0.evidence).or_default().push(span);
        }
        let mut out = String::from("evidence\tscore\tconfidence\n");
        for (kind, spans) in kinds {
            // Neighbouring bins that do not grow become one.
            let mut pools: Vec<(f32, f64, f64)> = Vec::new();
            for (at, low) in EDGES.iter().enumerate() {
                let high = EDGES.get(at + 1).copied().unwrap_or(f32::MAX);
                let low_end = if at == 0 { f32::MIN } else { *low };
                let inside = spans.iter().filter(|s| s.0.score >= low_end && s.0.score < high);
                let (precision, count) = self.precision(inside.copied(), 0.5);
                if count == 0 {
                    continue;
                }
                let mut pool = (*low, precision, count as f64);
                while let Some(last) = pools.last().copied()
                    && last.1 >= pool.1
                {
                    let count = last.2 + pool.2;
                    pool = (last.0, (last.1 * last.2 + pool.1 * pool.2) / count, count);
                    pools.pop();
                }
                pools.push(pool);
            }
            for (score, precision, _) in pools {
                let _ = writeln!(
                    out,
                    "{kind}\t{score}\t{:.5}",
                    precision.clamp(f64::from(DECODE_CONFIDENCE), 0.9999)
                );
            }
        }
        out
    }

    /// How often spans that were reported with a confidence are right.
    pub fn reliability(&self) -> String {
        let mut out = String::from("confidence stated: share right, spans\n");
        for pair in [0.0, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1.01].windows(2) {
            let &[low, high] = pair else { continue };
            let inside = || {
                self.spans.iter().filter(move |s| s.0.confidence >= low && s.0.confidence < high)
            };
            let (precision, count) = self.precision(inside(), 0.0);
            if count > 0 {
                let mean: f64 = inside().map(|span| f64::from(span.0.confidence)).sum::<f64>();
                let mean = mean / count as f64;
                let _ = writeln!(
                    out,
                    "  {low} to {:.3}, mean {mean:.4}: {precision:.4}, {count}",
                    high.min(1.0)
                );
            }
        }
        out
    }
}

/// Writes `data/bijoy/confidence.tsv` from lines that neither the weights were trained on nor the
/// figures are measured on.
pub fn calibrate(root: &Path, clean: &Path, others: &[impl AsRef<Path>]) -> Result<String> {
    let mut tally = Tally::default();
    tally.lines(root, &text(clean)?, 1)?;
    for path in others {
        for line in text(path.as_ref())?.lines().skip(1).step_by(5) {
            let line = line.rsplit('\t').next().unwrap_or_default();
            tally.other(line);
            line.split(' ').filter(|word| word.len() > 2).for_each(|word| tally.other(word));
        }
    }
    let table = tally.table();
    let path = root.join("data/bijoy/confidence.tsv");
    fs::write(&path, &table).with_context(|| path.display().to_string())?;
    Ok(format!("{} records with Bijoy, {} without\n{table}", tally.bijoy, tally.others))
}
