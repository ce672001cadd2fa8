//! The model that fills gaps: letters in a row, counted in text.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::is_held_back;

/// The letters that a gap may have been: the model lists triples with one of them.
const CANDIDATES: &str = "ঁএঐঝু্ঢঠঘভ";
/// Triples seen less often are left to their pair.
const LEAST: u32 = 3;
/// Nor are triples listed whose cost the pair gives closely enough, in sixteenths of a nat.
const CLOSE: u8 = 4;
/// What the reader adds for a triple that is not listed.
const UNLISTED: u8 = 24;

/// Counts the lines of `corpus` that are not kept for measurement and writes `gaps.tsv` in `to`.
pub fn train(corpus: &Path, to: &Path) -> Result<()> {
    let text = fs::read_to_string(corpus).with_context(|| format!("{}", corpus.display()))?;
    let mut single: BTreeMap<char, u32> = BTreeMap::new();
    let mut pairs: BTreeMap<[char; 2], u32> = BTreeMap::new();
    let mut triples: BTreeMap<[char; 3], u32> = BTreeMap::new();
    for (_, line) in text.lines().enumerate().filter(|(number, _)| !is_held_back(*number)) {
        for word in line.split(|c: char| !is_letter(c) && !matches!(c, '\u{200C}' | '\u{200D}')) {
            let (mut a, mut b) = ('_', '_');
            for c in word.chars().filter(|c| is_letter(*c)).chain(['_']) {
                if b == '_' && c == '_' {
                    continue;
                }
                *single.entry(c).or_default() += 1;
                *pairs.entry([b, c]).or_default() += 1;
                *triples.entry([a, b, c]).or_default() += 1;
                (a, b) = (b, c);
            }
        }
    }
    let total: u32 = single.values().sum();
    let of_single =
        |c: char| f64::from(single.get(&c).copied().unwrap_or(0) + 1) / f64::from(total + 80);
    // Witten-Bell: how often something followed, and how many different things did.
    let mut after_one: BTreeMap<char, (u32, u32)> = BTreeMap::new();
    for ([b, _], count) in &pairs {
        let after = after_one.entry(*b).or_default();
        *after = (after.0 + count, after.1 + 1);
    }
    let mut after_two: BTreeMap<[char; 2], (u32, u32)> = BTreeMap::new();
    for ([a, b, _], count) in &triples {
        let after = after_two.entry([*a, *b]).or_default();
        *after = (after.0 + count, after.1 + 1);
    }
    let of_pair = |pair: [char; 2]| {
        let (count, kinds) = after_one.get(&pair[0]).copied().unwrap_or((0, 1));
        let seen = pairs.get(&pair).copied().unwrap_or(0);
        (f64::from(seen) + f64::from(kinds) * of_single(pair[1])) / f64::from(count + kinds)
    };
    let of_triple = |[a, b, c]: [char; 3]| {
        let (count, kinds) = after_two.get(&[a, b]).copied().unwrap_or((0, 1));
        let seen = triples.get(&[a, b, c]).copied().unwrap_or(0);
        (f64::from(seen) + f64::from(kinds) * of_pair([b, c])) / f64::from(count + kinds)
    };
    let mut out = String::from(
        "# Costs of two and three letters in a row (the last after the others), in sixteenths of a nat; _ is anything else.\n\
         # Written by: banan-lab mojibake train CORPUS. Trained on sentences of Bengali Wikipedia (Dakshina, CC BY-SA 4.0).\n\
         letters\tcost\n",
    );
    for pair in pairs.keys() {
        writeln!(out, "{}\t{}", pair.iter().collect::<String>(), cost(of_pair(*pair)))?;
    }
    for (triple, count) in &triples {
        let near = cost(of_pair([triple[1], triple[2]])).saturating_add(UNLISTED);
        let own = cost(of_triple(*triple));
        if *count >= LEAST
            && triple.iter().any(|c| CANDIDATES.contains(*c))
            && near.abs_diff(own) >= CLOSE
        {
            writeln!(out, "{}\t{own}", triple.iter().collect::<String>())?;
        }
    }
    let path = to.join("gaps.tsv");
    fs::write(&path, out).with_context(|| format!("{}", path.display()))
}

fn is_letter(c: char) -> bool {
    matches!(c, '\u{0981}'..='\u{09CE}')
}

fn cost(probability: f64) -> u8 {
    (-16.0 * probability.ln()).round().clamp(0.0, 200.0) as u8
}
