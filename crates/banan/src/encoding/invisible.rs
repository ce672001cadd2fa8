//! E20: spaces that look like a space, and characters that look like nothing.

use super::island::{Cell, Context, Fix, With, before, char_at};
use super::record::Facts;
use crate::rules::Rule;
use crate::script::{is_bengali, is_bengali_letter};

/// What kind of invisible character `ch` is, named by the rule that deals with it.
pub(super) const fn kind(ch: char) -> Option<Rule> {
    match ch {
        '\u{00A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Some(Rule::Space)
        }
        '\u{00AD}' | '\u{034F}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => Some(Rule::Ignorable),
        '\u{0000}'..='\u{0008}'
        | '\u{000B}'
        | '\u{000C}'
        | '\u{000E}'..='\u{001F}'
        | '\u{007F}'..='\u{0084}'
        | '\u{0086}'..='\u{009F}' => Some(Rule::Control),
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Some(Rule::Bidi)
        }
        _ => None,
    }
}

/// Whether any rule of this file may want `ch`.
pub(super) const fn is_candidate(ch: char) -> bool {
    kind(ch).is_some()
}

/// `space`, `ignorable`, `control`, `bidi`.
pub(super) fn drop_or_space(cells: &[Cell], at: usize, context: &Context<'_>) -> Option<Fix> {
    let rule = kind(char_at(cells, at)?)?;
    let applies = match rule {
        Rule::Control => true,
        Rule::Bidi => !context.facts.right_to_left,
        // What web pages put into an empty paragraph.
        Rule::Space if context.facts.blank => true,
        _ => in_bengali(cells, at, context.facts),
    };
    let with = if rule == Rule::Space { With::One(' ') } else { With::Nothing };
    if applies { Fix::new(rule, 1, with) } else { None }
}

/// Whether the place belongs to Bengali text: the record has some, and the letters beside the place
/// are not those of another script (French spacing, German soft hyphens, Thai breaks).
fn in_bengali(cells: &[Cell], at: usize, facts: &Facts) -> bool {
    let letter = |ch: &char| !is_candidate(*ch);
    let left = (1..=NEAR).map_while(|back| before(cells, at, back)).find(letter);
    let right = (1..=NEAR).map_while(|on| char_at(cells, at + on)).find(letter);
    let sides = || [left, right].into_iter().flatten();
    let foreign = |ch: char| ch.is_alphabetic() && !is_bengali_letter(ch);
    facts.bengali && (sides().any(is_bengali) || !sides().any(foreign))
}

/// How far to look past other invisible characters for a letter.
const NEAR: usize = 8;
