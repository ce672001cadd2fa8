//! Lines in which every fifth word is English and the rest is Bijoy.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use banan::bijoy::{EncodeOptions, encode};

use super::text;

/// Lines of `clean` with every fifth word replaced by one from `others`; what comes back word by word.
pub fn measure(clean: &Path, others: &Path, show: usize) -> Result<String> {
    let mut out = String::new();
    let english = text(others)?;
    let mut words = english
        .lines()
        .filter(|line| line.starts_with("en\t"))
        .flat_map(|line| line.split_whitespace().skip(1))
        .filter(|word| word.chars().all(|c| c.is_ascii_alphabetic()))
        .cycle();
    let mut lost = BTreeMap::new();
    let (mut kept, mut english, mut right, mut bengali, mut shown) = (0, 0, 0, 0, 0);
    for line in
        text(clean)?.lines().filter(|line| !line.contains(|c: char| c.is_ascii_alphanumeric()))
    {
        let expected: Vec<&str> = line
            .split(' ')
            .enumerate()
            .map(|(at, word)| if at % 5 == 4 { words.next().unwrap_or(word) } else { word })
            .collect();
        let coded: Vec<String> = expected
            .iter()
            .map(|word| Ok(encode(word, EncodeOptions::default().keep())?.text))
            .collect::<Result<_>>()?;
        let coded = coded.join(" ");
        let found = banan::normalize(&coded);
        let mut wrong = Vec::new();
        for (at, (expected, found)) in expected.iter().zip(found.text.split(' ')).enumerate() {
            if at % 5 == 4 && *expected != found {
                *lost.entry((*expected).to_owned()).or_insert(0) += 1;
            }
        }
        for (at, (expected, found)) in expected.iter().zip(found.text.split(' ')).enumerate() {
            let same = usize::from(*expected == found);
            if at % 5 == 4 {
                (kept, english) = (kept + same, english + 1);
            } else {
                (right, bengali) = (right + same, bengali + 1);
            }
            if same == 0 {
                wrong.push(format!("{expected} -> {found}"));
            }
        }
        if !wrong.is_empty() && shown < show {
            shown += 1;
            out += &format!("  {coded}\n    {}\n", wrong.join(", "));
        }
    }
    let mut lost: Vec<(String, usize)> = lost.into_iter().collect();
    lost.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    for (word, count) in lost.iter().take(show) {
        out += &format!("  {count} {word}\n");
    }
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    out += &format!(
        "English words kept: {kept} of {english} ({:.2} %), Bengali words right: {right} of {bengali} ({:.2} %)\n",
        percent(kept, english),
        percent(right, bengali)
    );
    Ok(out)
}
