//! E2, E8–E12, E15, E18: vowel letters, vowel signs and marks in the order of the syllable.

use super::island::{Cell, Context, Fix, With, before, char_at, run};
use crate::rules::Rule;
use crate::script::{Class, NUKTA, VIRAMA, class, is_bengali, is_consonant, is_sign};

const E: char = 'ে';
const AA: char = 'া';
const AU_HALF: char = '\u{09D7}';
const CANDRABINDU: char = 'ঁ';

/// `vowel-do-not-use`, `vowel-own-sign`: a vowel letter spelled as another one and a sign.
pub(super) fn vowel_letters(cells: &[Cell], at: usize, _: &Context<'_>) -> Option<Fix> {
    let put = |rule, letter| Fix::new(rule, 2, With::One(letter));
    match (char_at(cells, at)?, char_at(cells, at + 1)?) {
        ('অ', AA) => put(Rule::VowelDoNotUse, 'আ'),
        ('ঋ', 'ৃ') => put(Rule::VowelDoNotUse, 'ৠ'),
        ('ঌ', 'ৢ') => put(Rule::VowelDoNotUse, 'ৡ'),
        ('উ', 'ু') => put(Rule::VowelOwnSign, 'উ'),
        _ => None,
    }
}

/// `matra-halves`: the two halves of ো or ৌ swapped, or with candrabindu between.
pub(super) fn halves(cells: &[Cell], at: usize, context: &Context<'_>) -> Option<Fix> {
    let rule = Rule::MatraHalves;
    match (char_at(cells, at)?, char_at(cells, at + 1)?, char_at(cells, at + 2)) {
        (AA, E, _) => Fix::new(rule, 2, With::One('ো')),
        // সেধৗের is সৌধের: `order-au`.
        (AU_HALF, E, _) if context.rules.contains(Rule::OrderAu) && e_before(cells, at) => None,
        (AU_HALF, E, _) => Fix::new(rule, 2, With::One('ৌ')),
        (E, CANDRABINDU, Some(AA)) => Fix::new(rule, 3, With::Two('ো', CANDRABINDU)),
        (E, CANDRABINDU, Some(AU_HALF)) => Fix::new(rule, 3, With::Two('ৌ', CANDRABINDU)),
        _ => None,
    }
}

/// Whether the cluster that ends before `at` follows ে.
fn e_before(cells: &[Cell], at: usize) -> bool {
    let mut back = 1;
    loop {
        back += usize::from(before(cells, at, back) == Some(NUKTA));
        if !before(cells, at, back).is_some_and(is_consonant) {
            return false;
        }
        match before(cells, at, back + 1) {
            Some(VIRAMA) if back < LONGEST_CLUSTER => back += 2,
            Some(E) => {
                return before(cells, at, back + 2)
                    .is_some_and(|ch| is_consonant(ch) || ch == NUKTA);
            }
            _ => return false,
        }
    }
}

/// No cluster has more letters, viramas included; keeps the time linear on chains of them.
const LONGEST_CLUSTER: usize = 16;

/// `duplicate-mark`, `duplicate-sign`: a run of one mark or sign is one of it.
pub(super) fn duplicates(cells: &[Cell], at: usize, context: &Context<'_>) -> Option<Fix> {
    let first = char_at(cells, at)?;
    let rule = match first {
        CANDRABINDU | NUKTA | VIRAMA | '\u{09C1}'..='\u{09C4}' | 'ৢ' | 'ৣ' => {
            Rule::DuplicateMark
        }
        'া' | 'ি' | 'ী' | 'ে' | 'ৈ' | 'ো' | 'ৌ' | 'ং' => Rule::DuplicateSign,
        _ => return None,
    };
    // A run that stays is measured at none of its places: from each to its end would be quadratic.
    if !context.rules.contains(rule) {
        return None;
    }
    match run(cells, at, |ch| ch == first) {
        0 | 1 => None,
        length => Fix::new(rule, length, With::One(first)),
    }
}

/// `ba-nukta`, `nukta-order`: ব় is র; a nukta after vowel signs belongs before them.
pub(super) fn nukta(cells: &[Cell], at: usize, context: &Context<'_>) -> Option<Fix> {
    let first = char_at(cells, at)?;
    if !is_consonant(first) {
        return None;
    }
    let dotted = char_at(cells, at + 1) == Some(NUKTA);
    if dotted && first == 'ব' && context.rules.contains(Rule::BaNukta) {
        return Fix::new(Rule::BaNukta, 2, With::One('র'));
    }
    let start = if dotted { 2 } else { 1 };
    let signs = run(cells, at + start, is_sign);
    if signs == 0 || char_at(cells, at + start + signs) != Some(NUKTA) {
        return None;
    }
    let take = start + signs + 1;
    // A second dot on the same letter says nothing new.
    let with = if dotted { With::Without(take - 1) } else { With::Moved(take - 1, 1) };
    Fix::new(Rule::NuktaOrder, take, with)
}

/// `sign-order`: vowel sign, then candrabindu, then anusvara or visarga.
pub(super) fn marks(cells: &[Cell], at: usize, _: &Context<'_>) -> Option<Fix> {
    let in_run = |ch| rank(ch) != OUTSIDE;
    if !in_run(char_at(cells, at)?) || before(cells, at, 1).is_some_and(in_run) {
        return None;
    }
    let length = run(cells, at, in_run);
    let row = cells.get(at..at + length)?;
    if row.is_sorted_by_key(|cell| rank(cell.ch)) {
        return None;
    }
    // What already stands in its place at either end is no part of the change.
    Fix::new(Rule::SignOrder, length, With::Sorted(rank))
}

/// The place of a character behind its letter.
fn rank(ch: char) -> u8 {
    match class(ch) {
        Class::Sign => 0,
        Class::Candrabindu => 1,
        Class::Final => 2,
        _ => OUTSIDE,
    }
}

const OUTSIDE: u8 = 3;

/// `visual-order`: a sign that is drawn on the left, typed first at the start of a word.
pub(super) fn visual_order(cells: &[Cell], at: usize, _: &Context<'_>) -> Option<Fix> {
    let sign = char_at(cells, at)?;
    if !matches!(sign, 'ি' | 'ে' | 'ৈ') || before(cells, at, 1).is_some_and(forbids_start) {
        return None;
    }
    let length = cluster(cells, at + 1);
    let after = char_at(cells, at + 1 + length);
    // A second sign is welcome only as the right half of this one.
    let closes = |ch| sign == E && matches!(ch, AA | AU_HALF);
    if length == 0 || after.is_some_and(|ch| ch == '-' || (is_sign(ch) && !closes(ch))) {
        return None;
    }
    Fix::new(Rule::VisualOrder, 1 + length, With::Moved(0, length))
}

/// Whether a word cannot start after `ch`: inside a word (an ending may follow a foreign one or a
/// symbol, Googleের, (UN)ের, ১০০%ের), or a sign that is being cited.
fn forbids_start(ch: char) -> bool {
    is_bengali(ch)
        || ch.is_alphanumeric()
        || matches!(ch, '-' | '\u{2010}'..='\u{2015}')
        || "'\"‘’“”«»)]}%+#°™®©".contains(ch)
}

/// The length of the cluster `CN (H CN)*` at `at`.
pub(super) fn cluster(cells: &[Cell], at: usize) -> usize {
    let letter = |i| {
        if !char_at(cells, i).is_some_and(is_consonant) {
            0
        } else if char_at(cells, i + 1) == Some(NUKTA) {
            2
        } else {
            1
        }
    };
    let mut length = letter(at);
    if length == 0 {
        return 0;
    }
    while char_at(cells, at + length) == Some(VIRAMA) {
        match letter(at + length + 1) {
            0 => break,
            more => length += 1 + more,
        }
    }
    length
}
