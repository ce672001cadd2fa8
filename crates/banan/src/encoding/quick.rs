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
    at: usize,
    /// What the repair has put there, or part of that.
    new: Option<char>,
    /// It is part of a repair, or what followed it was deleted.
    touched: bool,
}

impl Before {
    fn new(class: u8, at: usize, new: char) -> Self {
        Self { class, at, new: Some(new), touched: true }
    }

    fn ch(self, island: &str) -> char {
        self.new.or_else(|| char_at(island, self.at)).unwrap_or('\0')
    }
}

fn char_at(island: &str, at: usize) -> Option<char> {
    island.get(at..).and_then(|rest| rest.chars().next())
}

/// Repairs the island at `base` of what `out` reads, if nothing in it needs more than that.
pub(super) fn repair(
    island: &str,
    base: usize,
    context: &Context<'_>,
    out: &mut Rewrite<'_>,
) -> bool {
    let mark = out.mark();
    let done = fixes(island, context, |(start, end, rule, with)| {
        out.replace(base + start..base + end, rule, with);
    });
    if done.is_none() {
        out.rollback(mark);
    }
    done.is_some()
}

/// Hands the repairs of an island to `fix`, in order; gives nothing if it needs more than that.
fn fixes<'a>(island: &'a str, context: &Context<'_>, mut fix: impl FnMut(Fix<'a>)) -> Option<()> {
    let mut before = Before { class: OTHER, at: 0, new: Some('\0'), touched: false };
    let mut at = 0;
    while let Some(rest) = island.as_bytes().get(at..) {
        // Most characters are letters and signs that show nothing.
        let (class, length) = match rest {
            [0xE0, second @ 0xA6..=0xA7, third, ..] => (block_class(*second, *third), 3),
            [..0x80, ..] => (OTHER, 1),
            [0xC0..0xE0, ..] => (OTHER, 2),
            [0xE0..0xF0, ..] => (OTHER, 3),
            [_, ..] => (OTHER, 4),
            [] => break,
        };
        let mut flags = flag::pair(before.class, class);
        let here = Before { class, at, new: None, touched: false };
        let end = at + length;
        // Between the halves of a sign, a candrabindu is damage, but then the second shows that.
        if class != OTHER
            && class != TROUBLE
            && (flags == 0 || flags == flag::HALVES && class == CANDRABINDU)
        {
            (before, at) = (here, end);
            continue;
        }
        let ch = char_at(island, at).unwrap_or('\0');
        if (class == OTHER || class == TROUBLE) && !matches!(ch, '।' | '॥') {
            flags |= flag::alone(ch);
        }
        if flags == 0 {
            (before, at) = (here, end);
            continue;
        }
        let next = char_at(island, end);
        let untouched = !before.touched;
        let start = core::mem::replace(&mut at, end);
        let found = match (before.ch(island), ch) {
            (_, '\u{09DC}' | '\u{09DD}' | '\u{09DF}') => {
                let with = composed(ch, next);
                let letter = if ch == '\u{09DF}' { YA } else { CONSONANT };
                if flag::pair(before.class, letter) != 0 {
                    return None;
                }
                before = Before::new(NUKTA, start, script::NUKTA);
                // The mark after it is of the same segment.
                if let Some(mark @ ('া' | script::VIRAMA)) = next {
                    before = Before::new(class_of(mark), at, mark);
                    at += mark.len_utf8();
                }
                (start, at, Rule::Nfc, with)
            }
            ('ে', 'া') if untouched => {
                before = Before::new(SIGN, before.at, 'ো');
                (before.at, end, Rule::Nfc, "ো")
            }
            ('ে', '\u{09D7}') if untouched => {
                before = Before::new(SIGN, before.at, 'ৌ');
                (before.at, end, Rule::Nfc, "ৌ")
            }
            ('অ', 'া') if untouched => {
                before = Before::new(VOWEL, before.at, 'আ');
                (before.at, end, Rule::VowelDoNotUse, "আ")
            }
            (twice, _) if twice == ch && class == SIGN && untouched => {
                let rule = duplicate(ch)?;
                before.touched = true;
                (before.at, end, rule, island.get(start..end).unwrap_or_default())
            }
            (left, '\u{09F7}') => {
                let fraction = |ch| matches!(ch, '\u{09F4}'..='\u{09F9}');
                if fraction(left) || next.is_some_and(fraction) {
                    return None;
                }
                before = Before::new(OTHER, start, '।');
                (start, end, Rule::Danda09f7, "।")
            }
            (left, '\u{200B}' | '\u{FEFF}')
                if context.facts.bengali && untouched && script::is_bengali_letter(left) =>
            {
                before.touched = true;
                (start, end, Rule::Ignorable, "")
            }
            (left, script::ZWNJ | script::ZWJ)
                if untouched
                    && left != script::VIRAMA
                    && script::is_bengali_letter(left)
                    && next.is_none_or(needs_no_joiner) =>
            {
                before.touched = true;
                (start, end, Rule::JoinerStray, "")
            }
            _ => return None,
        };
        if !context.rules.contains(found.2) {
            return None;
        }
        fix(found);
    }
    Some(())
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
