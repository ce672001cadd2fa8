//! What normalization changes in a text that should be left alone.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Write, stdout};
use std::path::Path;

use anyhow::{Context, Result};

/// Prints the lines of `corpus` that change, with the rules that changed them, then how many.
pub fn changes(corpus: &Path) -> Result<()> {
    let text = fs::read_to_string(corpus).with_context(|| format!("{}", corpus.display()))?;
    let mut out = stdout().lock();
    let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut lines, mut changed) = (0usize, 0usize);
    for line in text.lines() {
        lines += 1;
        let normalized = banan::normalize(line);
        if normalized.is_unchanged() {
            continue;
        }
        changed += 1;
        for patch in normalized.patches(line) {
            *by_rule.entry(patch.rule.id()).or_default() += 1;
            let word = |text: &str, at: usize| -> String {
                let (head, tail) = text.split_at_checked(at).unwrap_or_default();
                let head = head.rsplit(' ').next().unwrap_or_default();
                let tail = tail.split(' ').next().unwrap_or_default();
                format!("{head}{tail}")
            };
            writeln!(
                out,
                "{lines}\t{}\t{}\t{}",
                patch.rule,
                word(line, patch.source.start),
                word(&normalized.text, patch.output.start)
            )?;
        }
    }
    writeln!(out, "{changed} of {lines} lines changed")?;
    for (rule, count) in by_rule {
        writeln!(out, "  {rule} {count}")?;
    }
    Ok(())
}
