//! Repair of islands whose damage is of the common kinds and plain to see: most of what keyboards
//! leave. It gives what the engine of [`island`](super::island) would give, at a fraction of the
//! cost, and leaves alone every island in which two neighbours show anything else.

use super::classes::*;
use super::flag;
use super::island::Context;
use crate::edit::Rewrite;
use crate::rules::Rule;
use crate::script;

/// A replacement: bytes of the island, the rule, and what comes there.
type Fix<'a> = (usize, usize, Rule, &'a str);

/// The character before, as the repair leaves it.
#[derive(Clone, Copy)]
struct Before {
    class: u8,
    ch: char,
    at: usize,
    /// It is part of a repair, or what followed it was deleted.
    touched: bool,
}

/// Repairs the island at `base` of what `out` reads, if nothing in it needs more than that.
pub(super) fn repair(
    island: &str,
    base: usize,
    context: &Context<'_>,
    out: &mut Rewrite<'_>,
) -> bool {
    let mut fixes: [Option<Fix<'_>>; 4] = [None; 4];
    let mut room = fixes.iter_mut();
    let mut before = Before { class: OTHER, ch: '\0', at: 0, touched: false };
    let mut chars = island.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        let class = class_of(ch);
        let mut flags = flag::pair(before.class, class);
        if (class == OTHER || class == TROUBLE) && !matches!(ch, '।' | '॥') {
            flags |= flag::alone(ch);
        }
        let here = Before { class, ch, at, touched: false };
        // Between the halves of a sign, a candrabindu is damage, but then the second shows that.
        if flags == 0 || flags == flag::HALVES && class == CANDRABINDU {
            before = here;
            continue;
        }
        let next = chars.peek().map(|(_, next)| *next);
        let untouched = !before.touched;
        let end = at + ch.len_utf8();
        let found = match (before.ch, ch) {
            (_, '\u{09DC}' | '\u{09DD}' | '\u{09DF}') => {
                let with = composed(ch, next);
                let letter = if ch == '\u{09DF}' { YA } else { CONSONANT };
                if flag::pair(before.class, letter) != 0 {
                    return false;
                }
                before = Before { class: NUKTA, ch: script::NUKTA, at, touched: true };
                let mut end = end;
                // The mark after it is of the same segment.
                if matches!(next, Some('া' | script::VIRAMA))
                    && let Some((at, ch)) = chars.next()
                {
                    before = Before { class: class_of(ch), ch, at, touched: true };
                    end = at + ch.len_utf8();
                }
                (at, end, Rule::Nfc, with)
            }
            ('ে', 'া') if untouched => {
                before = Before { class: SIGN, ch: 'ো', at: before.at, touched: true };
                (before.at, end, Rule::Nfc, "ো")
            }
            ('ে', '\u{09D7}') if untouched => {
                before = Before { class: SIGN, ch: 'ৌ', at: before.at, touched: true };
                (before.at, end, Rule::Nfc, "ৌ")
            }
            ('অ', 'া') if untouched => {
                before = Before { class: VOWEL, ch: 'আ', at: before.at, touched: true };
                (before.at, end, Rule::VowelDoNotUse, "আ")
            }
            (twice, _) if twice == ch && class == SIGN && untouched => {
                let Some(rule) = duplicate(ch) else { return false };
                before.touched = true;
                (before.at, end, rule, island.get(at..end).unwrap_or_default())
            }
            (left, '\u{09F7}') => {
                let fraction = |ch| matches!(ch, '\u{09F4}'..='\u{09F9}');
                if fraction(left) || next.is_some_and(fraction) {
                    return false;
                }
                before = Before { class: OTHER, ch: '।', at, touched: true };
                (at, end, Rule::Danda09f7, "।")
            }
            (left, '\u{200B}' | '\u{FEFF}')
                if context.facts.bengali && untouched && script::is_bengali_letter(left) =>
            {
                before.touched = true;
                (at, end, Rule::Ignorable, "")
            }
            (left, script::ZWNJ | script::ZWJ)
                if untouched
                    && left != script::VIRAMA
                    && script::is_bengali_letter(left)
                    && next.is_none_or(needs_no_joiner) =>
            {
                before.touched = true;
                (at, end, Rule::JoinerStray, "")
            }
            _ => return false,
        };
        let Some(room) = room.next().filter(|_| context.rules.contains(found.2)) else {
            return false;
        };
        *room = Some(found);
    }
    for (start, end, rule, with) in fixes.into_iter().flatten() {
        out.replace(base + start..base + end, rule, with);
    }
    true
}

/// The canonical form of ড় ঢ় য় with what follows in the same segment.
fn composed(ch: char, next: Option<char>) -> &'static str {
    match (ch, next) {
        ('\u{09DC}', Some('া')) => "ড\u{09BC}া",
        ('\u{09DC}', Some(script::VIRAMA)) => "ড\u{09BC}\u{09CD}",
        ('\u{09DC}', _) => "ড\u{09BC}",
        ('\u{09DD}', Some('া')) => "ঢ\u{09BC}া",
        ('\u{09DD}', Some(script::VIRAMA)) => "ঢ\u{09BC}\u{09CD}",
        ('\u{09DD}', _) => "ঢ\u{09BC}",
        (_, Some('া')) => "য\u{09BC}া",
        (_, Some(script::VIRAMA)) => "য\u{09BC}\u{09CD}",
        _ => "য\u{09BC}",
    }
}

/// The rule by which a sign is not written twice.
const fn duplicate(sign: char) -> Option<Rule> {
    match sign {
        '\u{09C1}'..='\u{09C4}' | 'ৢ' | 'ৣ' => Some(Rule::DuplicateMark),
        'া' | 'ি' | 'ী' | 'ে' | 'ৈ' | 'ো' | 'ৌ' => Some(Rule::DuplicateSign),
        _ => None,
    }
}

/// Whether a joiner before `ch` is none of its own, nor one that a virama gives a meaning.
fn needs_no_joiner(ch: char) -> bool {
    ch.is_ascii()
        || matches!(ch, '।' | '॥')
        || script::is_bengali_letter(ch) && ch != script::VIRAMA
}
