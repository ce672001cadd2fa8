//! How well Bijoy is found, and how often something else is taken for it.

use std::path::Path;

use anyhow::Result;
use banan::bijoy::model::{candidates, scored};

use super::text;
use super::train::{Random, bijoy};

/// Lines of Bijoy made from each fifth line of `clean`, and the lines of `clean` and `others` as they
/// are. A line is found if all of it is decoded; a false alarm is any change by the rule `bijoy`.
pub fn measure(clean: &Path, others: &[impl AsRef<Path>], show: usize) -> Result<String> {
    let mut out = String::new();
    let mut random = Random(2);
    let clean_text = text(clean)?;
    let (mut lines, mut found, mut exact, mut shown) = (0, 0, 0, 0);
    for line in clean_text.lines().step_by(5) {
        if line.contains(|c: char| c.is_ascii_alphanumeric()) {
            continue;
        }
        let coded = bijoy(line, &mut random)?;
        let normalized = banan::normalize(&coded);
        lines += 1;
        let any = normalized.edits.iter().any(|edit| edit.rule == banan::Rule::Bijoy);
        found += usize::from(any);
        exact += usize::from(normalized.text == line);
        if normalized.text != line && shown < show {
            shown += 1;
            let scores: Vec<String> =
                scored(&coded).iter().map(|(run, score)| format!("{run}={score:.1}")).collect();
            out += &format!("  {line}\n  {coded}\n  {}\n  {}\n", normalized.text, scores.join(" "));
        }
    }
    out += &format!("Bijoy lines: {found} of {lines} found, {exact} right to the last character\n");
    out += &alarms("clean", clean_text.lines(), show);
    for path in others {
        let other = text(path.as_ref())?;
        let lines = other.lines().map(|line| line.rsplit('\t').next().unwrap_or_default());
        let name = path.as_ref().file_name().unwrap_or_default().to_string_lossy().into_owned();
        out += &alarms(&name, lines, show);
    }
    Ok(out)
}

fn alarms<'a>(name: &str, lines: impl Iterator<Item = &'a str>, show: usize) -> String {
    let mut out = String::new();
    let (mut count, mut alarms, mut changed) = (0, 0, 0);
    let mut near = Vec::new();
    for line in lines {
        for (range, score, certain) in candidates(line) {
            near.push((score, certain, line.get(range).unwrap_or_default()));
        }
        count += 1;
        let normalized = banan::normalize(line);
        let alarm = normalized.edits.iter().any(|edit| edit.rule == banan::Rule::Bijoy);
        alarms += usize::from(alarm);
        changed += usize::from(!normalized.is_unchanged());
        if !normalized.is_unchanged() && alarms <= show {
            let patches: Vec<String> = normalized
                .patches(line)
                .map(|patch| format!("{}: {} -> {}", patch.rule.id(), patch.before, patch.after))
                .collect();
            out += &format!("  {line}\n    {}\n", patches.join(", "));
        }
    }
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (score, certain, text) in near.iter().take(show) {
        out += &format!("    {score:.1} {certain} {text}\n");
    }
    out + &format!(
        "{name}: {alarms} false alarms in {count} lines, {changed} lines changed by any rule\n"
    )
}

/// The words of each line with their scores, and the spans.
pub fn scores(path: &Path) -> Result<String> {
    let mut out = String::new();
    for line in text(path)?.lines() {
        let words: Vec<String> =
            scored(line).iter().map(|(run, score)| format!("{run}={score:.1}")).collect();
        let spans: Vec<String> = candidates(line)
            .iter()
            .map(|(range, score, certain)| format!("{range:?} {score:.1} {certain}"))
            .collect();
        out += &format!("{}\t{}\n", words.join(" "), spans.join(", "));
    }
    Ok(out)
}
