//! How well Bijoy is found, and how often something else is taken for it.

use std::path::Path;

use anyhow::Result;
use banan::bijoy::model::{candidates, scored};

use super::confidence::Tally;
use super::text;
use super::train::{Random, bijoy};

/// Every fifth line of the running texts is for measuring, the next for tuning, the rest for training.
const MEASURED: usize = 0;
/// How often each line is written in Bijoy, by another typist each time.
const TYPISTS: usize = 4;

/// Lines of Bijoy made from each fifth line of `clean`, and the lines of `clean` and `others` as they
/// are. A line is found if most of its letters are decoded; a false alarm is any change by the rule
/// `bijoy`.
pub fn measure(
    root: &Path,
    clean: &Path,
    others: &[impl AsRef<Path>],
    show: usize,
) -> Result<String> {
    let mut out = String::new();
    let mut random = Random(2);
    let clean_text = text(clean)?;
    let (mut lines, mut found, mut whole, mut exact) = (0, 0, 0, 0);
    let (mut missed_shown, mut wrong_shown) = (0, 0);
    for line in clean_text.lines().skip(MEASURED).step_by(5) {
        if line.contains(|c: char| c.is_ascii_alphanumeric()) {
            continue;
        }
        for _ in 0..TYPISTS {
            let coded = bijoy(line, &mut random)?;
            // What reads the same in both cannot be found and need not be.
            if coded == line {
                continue;
            }
            let normalized = banan::normalize(&coded);
            lines += 1;
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            let left: usize = {
                let left = normalized.text.chars();
                left.filter(|c| c.is_alphabetic() && !('\u{980}'..'\u{A00}').contains(c)).count()
            };
            let is_found = left * 2 < letters(&coded);
            found += usize::from(is_found);
            whole += usize::from(left == 0);
            exact += usize::from(normalized.text == line);
            let shown = if is_found { &mut wrong_shown } else { &mut missed_shown };
            if normalized.text != line && *shown < show {
                *shown += 1;
                let scores: Vec<String> =
                    scored(&coded).iter().map(|(run, score)| format!("{run}={score:.1}")).collect();
                let kind = if is_found { "wrong" } else { "missed" };
                out += &format!(
                    "  {kind}: {line}\n    {coded}\n    {}\n    {}\n",
                    normalized.text,
                    scores.join(" ")
                );
            }
        }
    }
    let percent = |part: usize| 100.0 * part as f64 / lines.max(1) as f64;
    out += &format!(
        "Bijoy lines: {found} of {lines} found ({:.2} %), {whole} without a letter left ({:.2} %), {exact} \
         right to the last character ({:.2} %)\n",
        percent(found),
        percent(whole),
        percent(exact)
    );
    let mut tally = Tally::default();
    tally.lines(root, &clean_text, MEASURED)?;
    out += &alarms("clean", clean_text.lines(), show);
    for path in others {
        let other = text(path.as_ref())?;
        let lines = other.lines().map(|line| line.rsplit('\t').next().unwrap_or_default());
        for line in lines.clone().step_by(5) {
            tally.other(line);
            line.split(' ').filter(|word| word.len() > 2).for_each(|word| tally.other(word));
        }
        let name = path.as_ref().file_name().unwrap_or_default().to_string_lossy().into_owned();
        out += &alarms(&name, lines, show);
    }
    Ok(out + &tally.reliability())
}

fn alarms<'a>(name: &str, lines: impl Iterator<Item = &'a str>, show: usize) -> String {
    let mut out = String::new();
    let (mut count, mut alarms, mut changed, mut shown) = (0, 0, 0, 0);
    let mut near = Vec::new();
    for line in lines {
        for span in candidates(line) {
            near.push((span.score, span.certain, line.get(span.range).unwrap_or_default()));
        }
        count += 1;
        let normalized = banan::normalize(line);
        let alarm = normalized.edits.iter().any(|edit| edit.rule == banan::Rule::Bijoy);
        alarms += usize::from(alarm);
        changed += usize::from(!normalized.is_unchanged());
        if alarm && shown < show {
            shown += 1;
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
            .map(|span| {
                format!("{:?} {} {:.1} {}", span.range, span.evidence, span.score, span.certain)
            })
            .collect();
        out += &format!("{}\t{}\n", words.join(" "), spans.join(", "));
    }
    Ok(out)
}
