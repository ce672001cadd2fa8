//! The word list has the last word: where letters beside each other gave a word that it does not
//! know, and exactly one other way to fill the gaps gives one that it does.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::super::{Gap, Read, Unit};
use super::letters;
use crate::lexicon;
use crate::script::is_bengali_letter;

/// Ways to fill a word that are tried, at most.
const MOST_WAYS: usize = 256;
/// Longer words are not looked up.
const LONGEST: usize = 32;

/// Fills words with gaps in another way if that makes them known. `gaps` are the places of the
/// gaps among the units, in order.
pub(super) fn prefer_known(units: &mut [Unit], gaps: &[(usize, Gap)]) {
    let mut gaps = gaps;
    while let Some((first, _)) = gaps.first() {
        let word = word_around(units, *first);
        let inside = gaps.iter().take_while(|(at, _)| *at < word.end).count();
        let (here, rest) = gaps.split_at_checked(inside.max(1)).unwrap_or((gaps, &[]));
        gaps = rest;
        // A gap that took its space along has no other letter to become.
        let joined = here.iter().any(|(at, gap)| {
            gap.space && matches!(units.get(*at), Some(Unit { read: Read::Filled(_, None), .. }))
        });
        if word.len() <= LONGEST
            && !joined
            && let Some(letters) = only_known(units, &word, here)
        {
            for (at, _) in here {
                if let (Some(unit), Some(c)) = (units.get_mut(*at), letters.get(at - word.start))
                    && let Read::Filled(_, after) = unit.read
                {
                    unit.read = Read::Filled(*c, after);
                }
            }
        }
    }
}

/// The one way to fill the gaps of an unknown word that makes it known.
fn only_known(units: &[Unit], word: &Range<usize>, gaps: &[(usize, Gap)]) -> Option<Vec<char>> {
    let mut now: Vec<char> = units.get(word.clone())?.iter().filter_map(letter).collect();
    let ways: Vec<Vec<char>> = gaps.iter().map(|(_, gap)| letters(*gap).collect()).collect();
    let count = ways.iter().fold(1, |count: usize, ways| count.saturating_mul(ways.len()));
    if count > MOST_WAYS || known(&now) {
        return None;
    }
    let mut found = None;
    for way in 0..count {
        let mut rest = way;
        for ((at, _), ways) in gaps.iter().zip(&ways) {
            *now.get_mut(at - word.start)? = *ways.get(rest % ways.len())?;
            rest /= ways.len();
        }
        if known(&now) && found.replace(now.clone()).is_some() {
            return None;
        }
    }
    found
}

fn known(letters: &[char]) -> bool {
    let mut word = String::new();
    for c in letters {
        match c {
            '\u{09DC}' => word.push_str("ড\u{09BC}"),
            '\u{09DD}' => word.push_str("ঢ\u{09BC}"),
            '\u{09DF}' => word.push_str("য\u{09BC}"),
            c => word.push(*c),
        }
    }
    lexicon::knows(&word)
}

/// The units of the word around the one at `at`. A gap that ends in a space ends the word.
fn word_around(units: &[Unit], at: usize) -> Range<usize> {
    let ends = |unit: &Unit| matches!(unit.read, Read::Filled(_, Some(_)));
    let (before, from) = units.split_at_checked(at).unwrap_or_default();
    let head = before.iter().rev().take_while(|unit| letter(unit).is_some() && !ends(unit)).count();
    let tail = from.iter().take_while(|unit| letter(unit).is_some()).count();
    let first_end = from.iter().take(tail).position(ends).map_or(tail, |place| place + 1);
    at - head..at + first_end.max(1)
}

fn letter(unit: &Unit) -> Option<char> {
    match unit.read {
        Read::Char(c) if is_bengali_letter(c) => Some(c),
        Read::Filled(c, _) => Some(c),
        Read::Char(_) | Read::Gap(_) => None,
    }
}
