//! Codes of legacy fonts left standing in Unicode text.
//!
//! A converter that lacks a code leaves it where it was: ভøাদিমির. The akshara parser of
//! [`bijoy`](super::bijoy) reads such a word again, real letters and codes together. Most codes are
//! also letters, currency signs or quotes of their own, so each has a guard; where the guard cannot
//! tell, the list of known words decides.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::bijoy::code::code_of;
use super::bijoy::{Grain, decode_as};
use crate::edit::Rewrite;
use crate::lexicon;
use crate::rules::{Rule, RuleSet};
use crate::script;

/// Whether the stage could find something: a code next to a Bengali letter.
pub(crate) fn suspect(record: &str) -> bool {
    let mut before = ' ';
    record.chars().any(|c| {
        let found = (rule_of(c).is_some() && script::is_bengali_letter(before))
            || (rule_of(before).is_some() && script::is_bengali_letter(c));
        before = c;
        found
    })
}

/// The stage.
pub(crate) fn rewrite(record: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    let odd_quotes = record.matches('"').count() % 2 == 1;
    let last_closing = record.rfind('»');
    let mut word = Word { record, rules, odd_quotes, last_closing, ..Word::default() };
    let mut open_quote = false;
    for (at, c) in record.char_indices() {
        let rule = rule_of(c);
        if rule.is_some() || script::is_bengali_letter(c) || script::is_joiner(c) {
            if word.range.is_empty() {
                word.range = at..at;
                word.open_quote = open_quote;
            }
            word.range.end = at + c.len_utf8();
            word.letters |= rule.is_none();
            if rule.is_some() {
                word.codes.push(at);
            }
        } else {
            word.finish(out);
        }
        match c {
            '“' => open_quote = true,
            '”' => open_quote = false,
            _ => {}
        }
    }
    word.finish(out);
}

/// The rule under which a code is read, for the codes that are ever read.
fn rule_of(c: char) -> Option<Rule> {
    if c == '"' {
        return Some(Rule::ResidueU);
    }
    if c.is_ascii() && c != '^' {
        return None;
    }
    Some(match code_of(c)? {
        0xF8 | 0xAC | 0xAD => Rule::ResidueLa,
        0xE6 | 0x93 => Rule::ResidueU,
        0x82 | 0x83 => Rule::ResidueUu,
        0xFF => Rule::ResidueKsha,
        0xAA | 0xAB | 0xD6 => Rule::ResidueRa,
        0x5E | 0x9F | 0xA1 | 0xA6 => Rule::ResidueBa,
        0x9C => Rule::ResidueNa,
        0xE8 => Rule::ResidueNna,
        0xA5 | 0xA7 => Rule::ResidueMa,
        0xFA => Rule::ResiduePa,
        0x97 | 0xBF | 0xCD => Rule::ResidueTa,
        0xA8 => Rule::ResidueYa,
        0xA4 => Rule::ResidueM,
        0xAF => Rule::ResidueS,
        0x92 => Rule::ResidueStha,
        0x91 | 0x9A | 0x9B => Rule::ResidueN,
        0x98 | 0x99 => Rule::ResidueD,
        0xAE => Rule::ResidueSh,
        0x94 => Rule::ResidueCa,
        0xDD => Rule::ResidueNsa,
        0xB2 => Rule::ResidueKshma,
        0xA9 => Rule::ResidueReph,
        0x86..=0x8C | 0xA2 | 0xA3 | 0xC0..=0xCC | 0xCE | 0xCF | 0xD8..=0xDC | 0xDE..=0xE5 => {
            Rule::ResidueSign
        }
        0xE7 | 0xE9..=0xF6 | 0xF9 | 0xFB..=0xFE => Rule::ResidueSign,
        _ => return None,
    })
}

/// How sure a code is to be one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Belief {
    /// It is something else.
    No,
    /// The word decides.
    Word,
    /// Nothing else stands in such a place.
    Yes,
}

/// A run of Bengali letters and possible codes.
#[derive(Default)]
struct Word<'a> {
    record: &'a str,
    rules: RuleSet,
    range: Range<usize>,
    /// Byte offsets of the possible codes.
    codes: Vec<usize>,
    /// Whether it has a Bengali letter.
    letters: bool,
    /// Whether a quotation was open where it begins.
    open_quote: bool,
    /// Whether the record has an odd number of straight quotes.
    odd_quotes: bool,
    /// Where the last » of the record stands.
    last_closing: Option<usize>,
}

impl Word<'_> {
    fn finish(&mut self, out: &mut Rewrite<'_>) {
        if !self.codes.is_empty() && self.letters {
            self.repair(out);
        }
        self.codes.clear();
        self.letters = false;
        self.range = 0..0;
    }

    fn repair(&self, out: &mut Rewrite<'_>) {
        // The code before, if one stands directly before and is surely one.
        let mut chain = None;
        let belief = |at: &usize| {
            let belief = self.belief(*at, chain == Some(*at));
            let end = at + self.char_at(*at).map_or(0, char::len_utf8);
            chain = (belief == Belief::Yes).then_some(end);
            belief
        };
        let beliefs: Vec<Belief> = self.codes.iter().map(belief).collect();
        // A code that the word decides: the whole of it must be known, or what stands before not.
        let whole = beliefs
            .contains(&Belief::Word)
            .then(|| self.read(&beliefs, true).0)
            .is_some_and(|text| lexicon::knows(&text));
        let accepted: Vec<Belief> = self
            .codes
            .iter()
            .zip(&beliefs)
            .map(|(at, belief)| match belief {
                Belief::Word if whole || self.unknown_before(*at) => Belief::Yes,
                Belief::Word => Belief::No,
                sure => *sure,
            })
            .collect();
        for (range, rule, with) in self.read(&accepted, false).1 {
            out.replace(range, rule, &with);
        }
    }

    /// Whether what stands before the code is no word of its own. Soft hyphens stand in any word,
    /// and quotes after any.
    fn unknown_before(&self, at: usize) -> bool {
        let c = self.char_at(at);
        let before = self.record.get(self.range.start..at).unwrap_or_default();
        let end = at + c.map_or(0, char::len_utf8) == self.range.end;
        match c {
            Some('\u{AD}' | '"') => false,
            Some('²') if end => !UNITS.iter().any(|unit| before.ends_with(unit)),
            _ => !before.is_empty() && (before.len() > LONGEST || !lexicon::knows(before)),
        }
    }

    /// Whether a possible code begins at `at`.
    fn is_code(&self, at: usize) -> bool {
        self.codes.binary_search(&at).is_ok()
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.record.get(at..)?.chars().next()
    }

    /// The word with the codes read that are believed, and the changes that this makes.
    fn read(&self, beliefs: &[Belief], all: bool) -> (String, Vec<(Range<usize>, Rule, String)>) {
        let mut text = String::new();
        let mut changes = Vec::new();
        let mut start = self.range.start;
        let refused = self.codes.iter().zip(beliefs).filter(|(_, belief)| match belief {
            Belief::Yes => false,
            Belief::Word => !all,
            Belief::No => true,
        });
        for at in refused.map(|(at, _)| *at).chain([self.range.end]) {
            let part = self.record.get(start..at).unwrap_or_default();
            self.read_part(start, part, &mut text, &mut changes);
            start = at + self.char_at(at).map_or(0, char::len_utf8);
            text.push_str(self.record.get(at..start.min(self.range.end)).unwrap_or_default());
        }
        (text, changes)
    }

    fn read_part(
        &self,
        base: usize,
        part: &str,
        text: &mut String,
        changes: &mut Vec<(Range<usize>, Rule, String)>,
    ) {
        if !part.contains(|c| rule_of(c).is_some()) || !part.contains(script::is_bengali_letter) {
            text.push_str(part);
            return;
        }
        // A straight quote is two bytes shorter than the curly one, which is the code.
        let codes = match part.contains('"') {
            true => Cow::Owned(part.replace('"', "“")),
            false => Cow::Borrowed(part),
        };
        // From the one to the other in one walk: the edits are sorted.
        let (mut chars, mut read, mut taken) = (part.chars(), 0, 0);
        let mut shift = |at: usize| {
            while read < at
                && let Some(c) = chars.next()
            {
                taken += c.len_utf8();
                read += if c == '"' { '“'.len_utf8() } else { c.len_utf8() };
            }
            base + taken
        };
        let decoded = decode_as(&codes, Rule::ResidueSign, Grain::Akshara);
        for edit in &decoded.edits {
            let code = codes.get(edit.source.clone()).unwrap_or_default();
            let rule = code.chars().find_map(|c| if c == '“' { rule_of('"') } else { rule_of(c) });
            let with = decoded.text.get(edit.output.clone()).unwrap_or_default();
            let range = shift(edit.source.start)..shift(edit.source.end);
            changes.push((range, stha(code, rule), with.into()));
        }
        text.push_str(&decoded.text);
    }

    /// Whether the code at `at` is one, as far as what stands around it tells.
    fn belief(&self, at: usize, after_code: bool) -> Belief {
        let Some(c) = self.char_at(at) else { return Belief::No };
        let head = self.record.get(..at).unwrap_or_default();
        let tail = self.record.get(at + c.len_utf8()..).unwrap_or_default();
        let mut back = head.chars().rev();
        let (before, earlier) = (back.next().unwrap_or(' '), back.next().unwrap_or(' '));
        let mut forth = tail.chars();
        let (after, later) = (forth.next().unwrap_or(' '), forth.next().unwrap_or(' '));
        let enabled = rule_of(c).is_some_and(|rule| self.rules.contains(rule));
        if !enabled || foreign(before) || foreign(after) {
            return Belief::No;
        }
        // What the code could hang from, stand before, or stand between.
        let letter = script::is_bengali_letter;
        let base = script::is_consonant(before) || before == script::NUKTA || before == 'ৎ';
        let moved = matches!(before, 'ি' | 'ে' | 'ৈ');
        let code_before =
            !matches!(before, '"' | '^') && self.is_code(at - before.len_utf8().min(at));
        let hangs = base || moved || code_before;
        let between = letter(before) && letter(after);
        let end = !letter(after) && !self.is_code(at + c.len_utf8());
        let yes = |holds: bool| if holds { Belief::Yes } else { Belief::No };
        let by_word = |holds: bool| if holds { Belief::Word } else { Belief::No };
        let half = |c: char| matches!(c, 'š' | '¯' | 'ˉ');
        match c {
            // The letters that only a Bijoy text puts after a Bengali one.
            'ø' => yes(hangs || !letter(before) && script::is_sign(after)),
            'æ' => yes(before == 'র'),
            '“' if before != 'র' => Belief::No,
            '“' if letter(after) => yes(self.open_quote || !closes_later(tail)),
            '“' => yes(!self.open_quote && !closes_later(tail)),
            '"' if before == 'র' && letter(after) => {
                if self.odd_quotes {
                    Belief::Yes
                } else {
                    Belief::Word
                }
            }
            '"' => Belief::No,
            '”' => yes(matches!(after, 'ে' | 'ি')
                && matches!(later, 'চ' | 'ছ' | 'ঞ')
                && !letter_sign(before)),
            '‘' | '’' => {
                yes(half(before) || matches!(before, 'ি' | 'ে' | 'ৈ') && half(earlier))
            }
            '—' if half(before) => Belief::Yes,
            '—' if before != script::VIRAMA => Belief::No,
            '—' if script::is_sign(after) => Belief::Yes,
            '—' => by_word(letter(after)),
            'Í' | '¿' => yes(base || half(before) || before == script::VIRAMA),
            '‚' => yes(script::is_consonant(before) && letter(after)),
            'ƒ' => yes(before == 'র' || base && letter(after)),
            '\u{2212}' if script::is_sign(after) || after == script::VIRAMA => yes(base || moved),
            '\u{2212}' if between || end => by_word(hangs && letter(after)),
            '\u{2212}' => Belief::No,
            '\u{AD}' if script::is_sign(after) => yes(base),
            '\u{AD}' => by_word(base || moved),
            '^' if between => yes(hangs),
            '^' => by_word(base && end),
            '¤' => yes(between),
            '«' if self.last_closing > Some(at) => Belief::No,
            '«' | '¢' | '£' | '¥' | '§' | 'ª' if end => by_word(hangs),
            '²' if end || script::is_consonant(after) => by_word(letter(before)),
            '²' => yes(letter(before) || letter(after)),
            '©' => yes(letter(before)),
            '®' | '™' | '˜' => yes(letter(before) && script::is_consonant(after)),
            'š' | '›' | '¯' | 'ˉ' => yes(!end),
            '†' | '‡' | 'ˆ' | '‰' => yes(letter(before) && script::is_consonant(after)),
            'Š' | '‹' | 'Œ' => yes(hangs),
            'Ÿ' | '¡' | '¦' | '¨' | '¬' | 'œ' | 'è' | 'ú' | 'Ö' | '«' | '¢' | '£' | '¥' | '§'
            | 'ª' => yes(hangs),
            // A quote or a dash in UTF-8 that was read as windows-1252.
            'â' if matches!(after, '€' | '\u{80}') => Belief::No,
            // The rest are whole letters.
            _ if letter(before) || after_code || script::is_sign(after) => Belief::Yes,
            _ => by_word(letter(after)),
        }
    }
}

/// No known word has more bytes than this.
const LONGEST: usize = 300;

/// Words after which ² is a power.
const UNITS: &[&str] = &["মি", "মিটার", "ফুট", "ইঞ্চি", "গজ", "মাইল", "কিমি", "ক", "x"];

/// A digit, or a letter of another script that is no code: then so is its neighbour.
fn foreign(c: char) -> bool {
    let digit = c.is_ascii_digit() || matches!(c, '০'..='৯');
    digit || c.is_alphabetic() && !script::is_bengali(c) && rule_of(c).is_none()
}

/// Whether `c` is a vowel sign that cannot have been moved before a code.
fn letter_sign(c: char) -> bool {
    c == script::VIRAMA
}

/// Whether a closing quote comes before another opening one.
fn closes_later(tail: &str) -> bool {
    tail.chars().find(|c| matches!(c, '“' | '”')) == Some('”')
}

/// ¯’ has a rule of its own.
fn stha(code: &str, rule: Option<Rule>) -> Rule {
    match rule {
        Some(Rule::ResidueS) if code.contains('’') => Rule::ResidueStha,
        Some(rule) => rule,
        None => Rule::ResidueSign,
    }
}
