//! What makes names hard: how often the right one is not first, by what is in the name.

use std::io::Write;

use anyhow::Result;
use banan::names::fold;

use super::duels::Duel;

/// A name of a phenomenon, and whether a Bengali name and its folded English one show it.
type Phenomenon = (&'static str, fn(&str, &str) -> bool);

const ALL: [Phenomenon; 16] = [
    ("্যা, অ্যা for a", |bengali, _| bengali.contains("্যা") || bengali.contains("অ্যা")),
    ("double letters in English", |_, english| {
        english.as_bytes().windows(2).any(|w| w[0] == w[1] && b"lltnrspmcfbdgz".contains(&w[0]))
    }),
    ("vowel digraphs in English", |_, english| {
        ["ee", "ou", "ie", "ea", "oo"].iter().any(|digraph| english.contains(digraph))
    }),
    ("number of tokens differs", |bengali, english| {
        let count = bengali.split([' ', '-', '.']).filter(|token| !token.is_empty()).count();
        count != english.split(' ').count()
    }),
    ("ক for c", |bengali, english| {
        let hard = |w: &[u8]| w[0] == b'c' && !b"heiy".contains(&w[1]);
        bengali.contains('ক') && english.as_bytes().windows(2).any(hard)
    }),
    ("য\u{09BC} as a glide", |bengali, _| bengali.contains("য\u{09BC}")),
    ("final e in English", |_, english| english.split(' ').any(|token| token.ends_with('e'))),
    ("ফ for f", |bengali, english| bengali.contains('ফ') && english.contains('f')),
    ("six letters or fewer", |_, english| english.replace(' ', "").len() <= 6),
    ("ং, ঙ for ng", |bengali, english| bengali.contains(['ং', 'ঙ']) && english.contains("ng")),
    ("diphthongs", |bengali, _| {
        let chars: Vec<char> = bengali.chars().collect();
        let vowel = |c: char| ('\u{0985}'..='\u{0994}').contains(&c) || ('া'..='ৌ').contains(&c);
        bengali.contains(['ৈ', 'ৌ'])
            || chars.windows(2).any(|w| vowel(w[0]) && matches!(w[1], 'ই' | 'উ'))
    }),
    ("initials", |_, english| english.split(' ').any(|token| token.len() == 1)),
    ("ভ for v", |bengali, english| bengali.contains('ভ') && english.contains('v')),
    ("ওয\u{09BC}, উয\u{09BC} for w", |bengali, english| {
        (bengali.contains("ওয\u{09BC}") || bengali.contains("উয\u{09BC}")) && english.contains('w')
    }),
    ("ক for q", |bengali, english| bengali.contains('ক') && english.contains('q')),
    ("ক্স for x", |bengali, english| bengali.contains("ক্স") && english.contains('x')),
];

/// Prints the share of names whose right form is not first, with each phenomenon and without it.
pub fn print(out: &mut impl Write, duels: &[Duel]) -> Result<()> {
    writeln!(out, "phenomenon                        n  missed with  without")?;
    for (name, shows) in ALL {
        let (with, without): (Vec<&Duel>, Vec<&Duel>) = duels.iter().partition(|duel| {
            let english = duel.right.first().map(|(name, _)| fold(name)).unwrap_or_default();
            let bengali = banan::normalize(&duel.bengali);
            shows(&bengali.text, &english)
        });
        let missed = |duels: &[&Duel]| {
            let count = duels.iter().filter(|duel| duel.rank != Some(1)).count();
            count as f64 / duels.len().max(1) as f64
        };
        writeln!(
            out,
            "{name:30} {:4}        {:.3}    {:.3}",
            with.len(),
            missed(&with),
            missed(&without)
        )?;
    }
    Ok(())
}
