//! How much of each class of mojibake is undone.
#![expect(clippy::indexing_slicing, reason = "the sizes are fixed a few lines above")]

use std::fs;
use std::io::{Write, stdout};
use std::path::Path;

use anyhow::{Context, Result};

use super::{damage, is_held_back};

/// Prints for each class of damage how many of the first `most` lines of `corpus` that training
/// did not see come back exactly, and how many of their words. The first row is the undamaged text.
pub fn measure(corpus: &Path, data: &Path, most: usize, failures: usize) -> Result<()> {
    let text = fs::read_to_string(corpus).with_context(|| format!("{}", corpus.display()))?;
    // Damage that the text has of itself is no part of this.
    let lines: Vec<_> = text
        .lines()
        .enumerate()
        .filter(|(number, _)| is_held_back(*number))
        .map(|(_, line)| banan::normalize(line).text)
        .take(most)
        .collect();
    let mut out = stdout().lock();
    writeln!(out, "{} lines", lines.len())?;
    let clean: damage::Class = ("undamaged", Box::new(str::to_owned));
    for (name, damage) in [clean].into_iter().chain(damage::classes(data)?) {
        let (mut exact, mut words, mut right) = (0, 0, 0);
        let mut shown = 0;
        for line in &lines {
            let damaged = damage(line);
            let repaired = banan::normalize(&damaged).text;
            let of_line: Vec<&str> = line.split_whitespace().collect();
            words += of_line.len();
            if repaired == *line {
                exact += 1;
                right += of_line.len();
                continue;
            }
            right += common(&of_line, &repaired.split_whitespace().collect::<Vec<_>>());
            if shown < failures {
                shown += 1;
                writeln!(out, "  wanted {line}\n  got    {repaired}")?;
            }
        }
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        writeln!(
            out,
            "{name:28} {:6.2} % of lines {:6.2} % of words",
            percent(exact, lines.len()),
            percent(right, words)
        )?;
    }
    Ok(())
}

/// The length of the longest common subsequence of two lines.
fn common(a: &[&str], b: &[&str]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut corner = 0;
        for (place, y) in b.iter().enumerate() {
            let above = row[place + 1];
            row[place + 1] = if x == y { corner + 1 } else { above.max(row[place]) };
            corner = above;
        }
    }
    row.last().copied().unwrap_or_default()
}
