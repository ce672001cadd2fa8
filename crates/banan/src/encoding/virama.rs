//! E13, E14: a virama after something that takes none, and phalas typed after the vowel sign.

use alloc::string::String;

use super::island::{Cell, Context, Fix, With, before, char_at};
use crate::lexicon;
use crate::rules::Rule;
use crate::script::{
    Class, NUKTA, VIRAMA, class, is_bengali_letter, is_consonant, is_joiner, is_sign,
};

/// Decides on a sign, mark or vowel at `at` that a virama follows.
pub(super) fn after_sign(cells: &[Cell], at: usize, context: &Context<'_>) -> Option<Fix> {
    let first = char_at(cells, at)?;
    if char_at(cells, at + 1)? != VIRAMA {
        return None;
    }
    let drop_virama = || Fix::new(Rule::ViramaStray, 2, With::One(first));
    if is_tma(cells, at, context) {
        return Fix::new(
            Rule::VariantTa,
            3,
            With::Text([first, 'ত', VIRAMA, 'ম'].iter().collect()),
        );
    }
    match class(first) {
        Class::Final => drop_virama(),
        Class::Vowel if is_ya_phala(cells, at + 2) => None,
        Class::Vowel => drop_virama(),
        Class::Sign => {
            let phala = char_at(cells, at + 2);
            if !matches!(phala, Some('য' | 'র')) || !follows_letter(cells, at) {
                return drop_virama();
            }
            phala_order(cells, at, first, context)
        }
        _ => None,
    }
}

/// Whether a virama and ত after the vowel at `at` are what some decoders make of ত্ম: আ্তসমর্পণ.
fn is_tma(cells: &[Cell], at: usize, context: &Context<'_>) -> bool {
    char_at(cells, at + 2) == Some('ত')
        && context.rules.contains(Rule::VariantTa)
        && decide(cells, at + 1, &['ত', VIRAMA, 'ম'], &['ত'], 2) == Some(Reading::First)
}

/// Whether the vowel sign at `at` stands directly on a consonant.
fn follows_letter(cells: &[Cell], at: usize) -> bool {
    before(cells, at, 1).is_some_and(|ch| is_consonant(ch) || ch == NUKTA)
}

/// Whether য at `at` is a phala: not য়.
fn is_ya_phala(cells: &[Cell], at: usize) -> bool {
    char_at(cells, at) == Some('য') && char_at(cells, at + 1) != Some(NUKTA)
}

/// `C M ্ য` and `C M ্ র`: the sign was typed before the phala, or the virama is a slip.
fn phala_order(cells: &[Cell], at: usize, sign: char, context: &Context<'_>) -> Option<Fix> {
    let drop_virama = || Fix::new(Rule::ViramaStray, 2, With::One(sign));
    let swap = |rule| Fix::new(rule, 3, With::Moved(0, 2));
    let phala = char_at(cells, at + 2)?;
    let next = char_at(cells, at + 3);
    if next.is_some_and(is_sign) {
        // The phala has a sign of its own, so this one cannot move onto it; of two equal signs the
        // first may be the slip.
        let first_is_slip = next == Some(sign)
            && decide(cells, at, &[VIRAMA, phala, sign], &[sign, phala, sign], 4)
                == Some(Reading::First);
        return if first_is_slip {
            Fix::new(phala_rule(phala), 4, With::Without(0))
        } else {
            drop_virama()
        };
    }
    if phala == 'য' {
        return match (next, sign) {
            (Some(NUKTA), _) => drop_virama(),
            // ক্রিয়া্য: doubtful, so reported and left.
            (_, 'া') => None,
            _ if context.rules.contains(Rule::PhalaOrderYa) => swap(Rule::PhalaOrderYa),
            _ => None,
        };
    }
    let reph = next == Some(VIRAMA)
        && char_at(cells, at + 4).is_some_and(is_consonant)
        && !is_ya_phala(cells, at + 4);
    if reph {
        return drop_virama();
    }
    if !context.rules.contains(Rule::PhalaOrderRa) {
        return None;
    }
    match decide(cells, at, &[VIRAMA, phala, sign], &[sign, phala], 3)? {
        Reading::First => swap(Rule::PhalaOrderRa),
        Reading::Second => Fix::new(Rule::PhalaOrderRa, 2, With::One(sign)),
    }
}

const fn phala_rule(phala: char) -> Rule {
    if phala == 'য' { Rule::PhalaOrderYa } else { Rule::PhalaOrderRa }
}

/// One of two readings of a word.
#[derive(PartialEq, Eq)]
enum Reading {
    First,
    Second,
}

/// Asks the word list which of two replacements of the `take` cells at `at` makes a word; nothing
/// if both do or neither.
fn decide(
    cells: &[Cell],
    at: usize,
    first: &[char],
    second: &[char],
    take: usize,
) -> Option<Reading> {
    let in_word = |cell: &&Cell| is_bengali_letter(cell.ch) || is_joiner(cell.ch);
    let before = cells.get(..at)?;
    let head = before.iter().rev().take(LONGEST_WORD).take_while(in_word).count();
    let head = before.get(before.len() - head..)?;
    let tail = cells.get(at + take..)?.iter().take_while(in_word).take(LONGEST_WORD);
    let word = |middle: &[char]| -> String {
        let head = head.iter().map(|cell| cell.ch);
        head.chain(middle.iter().copied()).chain(tail.clone().map(|cell| cell.ch)).collect()
    };
    match (lexicon::knows(&word(first)), lexicon::knows(&word(second))) {
        (true, false) => Some(Reading::First),
        (false, true) => Some(Reading::Second),
        _ => None,
    }
}

/// No word of the list is longer; keeps the time linear on text without spaces.
const LONGEST_WORD: usize = 64;
