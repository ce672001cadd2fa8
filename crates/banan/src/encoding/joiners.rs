//! E3–E7: where U+200C and U+200D mean something, and where they do not.

use super::island::{Cell, Context, Fix, With, before, char_at, run};
use crate::rules::Rule;
use crate::script::{NUKTA, VIRAMA, ZWJ, ZWNJ, is_bengali, is_consonant, is_joiner};

/// Decides on the run of joiners at `at`, or on a khanda ta that ends in one.
pub(super) fn joiners(cells: &[Cell], at: usize, context: &Context<'_>) -> Option<Fix> {
    match char_at(cells, at)? {
        'ত' => khanda_ta(cells, at, context),
        ZWNJ | ZWJ if !before(cells, at, 1).is_some_and(is_joiner) => joiner_run(cells, at),
        _ => None,
    }
}

/// `khanda-ta`: ত ্ U+200D is ৎ.
fn khanda_ta(cells: &[Cell], at: usize, context: &Context<'_>) -> Option<Fix> {
    if char_at(cells, at + 1)? != VIRAMA || !context.rules.contains(Rule::KhandaTa) {
        return None;
    }
    let joiners = run(cells, at + 2, |ch| ch == ZWJ);
    if joiners == 0 {
        return None;
    }
    Fix::new(Rule::KhandaTa, 2 + joiners, With::One('ৎ'))
}

/// What a maximal run of joiners is good for at its place.
fn joiner_run(cells: &[Cell], at: usize) -> Option<Fix> {
    let length = run(cells, at, is_joiner);
    let first = char_at(cells, at)?;
    let left = before(cells, at, 1);
    let right = char_at(cells, at + length);
    let drop = |rule| Fix::new(rule, length, With::Nothing);
    // One joiner does the work of many.
    let keep_one = || {
        if length == 1 { None } else { Fix::new(Rule::JoinerStray, length, With::One(first)) }
    };

    if right == Some(VIRAMA) && left.is_some_and(|ch| is_consonant(ch) || ch == NUKTA) {
        let after = char_at(cells, at + length + 1);
        let ya_phala = after == Some('য') && char_at(cells, at + length + 2) != Some(NUKTA);
        let is_ra = matches!(left, Some('র' | 'ৰ')) && before(cells, at, 2) != Some(VIRAMA);
        return match (is_ra, ya_phala) {
            (true, true) if first == ZWJ && length == 1 => None,
            (true, true) if left == Some('র') => {
                Fix::new(Rule::RaYaJoiner, length, With::One(ZWJ))
            }
            // Without it the picture would change to a reph; kept and reported.
            (true, true) => keep_one(),
            (true, false) if after.is_some_and(is_consonant) => keep_one(),
            (false, true) if run(cells, at, |ch| ch == ZWJ) == length => drop(Rule::ZwjBeforeYa),
            _ => drop(Rule::JoinerStray),
        };
    }
    if left == Some(VIRAMA) {
        let consonant = |back| before(cells, at, back).is_some_and(is_consonant);
        let has_base = consonant(2) || (before(cells, at, 2) == Some(NUKTA) && consonant(3));
        if has_base && right.is_some_and(is_consonant) {
            return keep_one();
        }
        if first == ZWNJ {
            return drop(Rule::ZwnjAfterFinalVirama);
        }
    }
    let touches = |side: Option<char>| side.is_some_and(is_bengali);
    let needs = |side: Option<char>| side.is_some_and(needs_joiners);
    if (touches(left) && !needs(right)) || (touches(right) && !needs(left)) {
        return drop(Rule::JoinerStray);
    }
    None
}

/// Whether joiners beside `ch` may belong to it: emoji, Arabic script, other Indic scripts.
fn needs_joiners(ch: char) -> bool {
    matches!(ch,
        '\u{FE0F}' | '\u{00A9}' | '\u{00AE}'
        | '\u{203C}'..='\u{3299}'
        | '\u{1F000}'..='\u{1FAFF}' | '\u{E0020}'..='\u{E007F}'
        | '\u{0600}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{0900}'..='\u{0963}' | '\u{0966}'..='\u{097F}'
        | '\u{0A00}'..='\u{0DFF}' | '\u{1CD0}'..='\u{1CFF}' | '\u{A8E0}'..='\u{A8FF}')
}
