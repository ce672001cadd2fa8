//! What the spelling level does to a text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use banan::{Level, Normalizer, Profile, Rule};

use super::normalizer;

/// Counts by class, lists or samples the changes.
pub(super) fn measure(corpus: &Path, sample: usize, words: bool, kolkata: bool) -> Result<()> {
    let text = fs::read_to_string(corpus).with_context(|| format!("{}", corpus.display()))?;
    let normalizer =
        normalizer(if kolkata { Profile::PaschimbangaAkademi } else { Profile::default() });
    let encoding = Normalizer::default();
    let mut classes: BTreeMap<Rule, usize> = BTreeMap::new();
    let mut changed: BTreeMap<(String, String, Rule), usize> = BTreeMap::new();
    let mut contexts = Vec::new();
    let mut unstable = 0;
    for line in text.lines() {
        let normalized = normalizer.normalize(line);
        let again = normalizer.normalize(&normalized.text);
        let below = encoding.normalize(&normalized.text);
        unstable += usize::from(!again.is_unchanged() || !below.is_unchanged());
        for patch in normalized.patches(line) {
            if patch.rule.row().level == Level::Spelling {
                *classes.entry(patch.rule).or_default() += 1;
                let key = (patch.before.to_owned(), patch.after.to_owned(), patch.rule);
                *changed.entry(key).or_default() += 1;
                let around = context(line, &patch.source);
                let after = patch.after.to_owned();
                contexts.push((patch.rule, patch.before.to_owned(), after, around));
            }
        }
    }
    let speed = |normalizer: &Normalizer| {
        // The best of several runs: others use the machine too.
        let runs = (0..9).map(|_| {
            let start = Instant::now();
            std::hint::black_box(normalizer.normalize(&text));
            text.len() as f64 / start.elapsed().as_secs_f64() / 1e6
        });
        runs.fold(0.0, f64::max)
    };
    let (spelling_speed, encoding_speed) = (speed(&normalizer), speed(&encoding));
    crate::say(format_args!(
        "{} changes of {} words; {unstable} lines that a second run changes; \
         {spelling_speed:.0} MB/s, the encoding level alone {encoding_speed:.0}",
        contexts.len(),
        changed.len()
    ))?;
    for (rule, count) in classes {
        crate::say(format_args!("{rule}\t{count}"))?;
    }
    if words {
        let mut list: Vec<_> = changed.into_iter().collect();
        list.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for ((before, after, rule), count) in list {
            crate::say(format_args!("{count}\t{before}\t{after}\t{rule}"))?;
        }
    }
    // Every n-th change, so that the sample has the classes in their proportion.
    let step = contexts.len().checked_div(sample).unwrap_or(0).max(1);
    for (rule, before, after, around) in contexts.iter().step_by(step).take(sample) {
        crate::say(format_args!("{rule}\t{before}\t{after}\t\t{around}"))?;
    }
    Ok(())
}

/// The words around a change, the change itself in brackets.
fn context(line: &str, at: &std::ops::Range<usize>) -> String {
    let head = line.get(..at.start).unwrap_or_default();
    let word = line.get(at.clone()).unwrap_or_default();
    let tail = line.get(at.end..).unwrap_or_default();
    let from = head.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let to = tail.char_indices().nth(24).map_or(tail.len(), |(at, _)| at);
    let (head, tail) = (head.get(from..).unwrap_or_default(), tail.get(..to).unwrap_or_default());
    format!("{head}[{word}]{tail}")
}
