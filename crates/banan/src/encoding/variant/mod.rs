//! SutonnyMJ text that was decoded with the Bijoy 2000 table.
//!
//! Four codes differ between the two, and what the wrong one gives is valid Bengali that nobody
//! wrote: তরম্নণ for তরুণ. Some of these sequences no word has by right; others stand in words of
//! their own (জলস্নান), and there the word list or a list of exceptions decides. The repair restores
//! what was typed; its spelling is another level's concern.

use alloc::string::String;
use alloc::vec::Vec;

use crate::edit::Rewrite;
use crate::lexicon;
use crate::rules::{Rule, RuleSet};
use crate::script::{NUKTA, VIRAMA, is_consonant, is_sign, is_vowel};
use crate::tables::variants::{RGA, SNA};

/// No word that is looked up is longer, in characters; keeps the time linear.
const LONGEST: usize = 64;

/// Whether the stage could find something in `word`.
pub(crate) fn suspect(word: &str) -> bool {
    let mut before = ['\0'; 2];
    for c in word.chars() {
        let [left, middle] = before;
        let found = match (left, middle, c) {
            ('ত', VIRAMA, 'ম') | ('ম' | 'স', VIRAMA, 'ন') => true,
            (NUKTA, VIRAMA, 'গ') | ('ক', VIRAMA, 'স') => true,
            ('\0', VIRAMA, 'ল') => true,
            (_, left, 'ু') => is_sign(left),
            _ => false,
        };
        if found {
            return true;
        }
        before = [middle, c];
    }
    false
}

/// The stage, on one word.
pub(crate) fn rewrite(word: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    let mut word = Word::new(word);
    let certain: [Pattern; 2] = [ta, ru];
    let lexical: [Pattern; 5] = [la, ksha, nksha, shape, initial_sna];
    // The word list is asked about words that have none of the certain damage left.
    if !word.apply(&certain, rules, out) && word.letters.len() <= LONGEST {
        word.apply(&lexical, rules, out);
    }
}

/// What a pattern finds at a place: the rule, how many letters it takes, and what they become.
struct Found {
    rule: Rule,
    take: usize,
    with: String,
}

type Pattern = fn(&Word<'_>, usize) -> Option<Found>;

struct Word<'a> {
    text: &'a str,
    letters: Vec<(usize, char)>,
}

impl<'a> Word<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, letters: text.char_indices().collect() }
    }

    fn apply(&mut self, patterns: &[Pattern], rules: RuleSet, out: &mut Rewrite<'_>) -> bool {
        let mut changed = false;
        let mut at = 0;
        while at < self.letters.len() {
            let found = patterns.iter().find_map(|pattern| pattern(self, at));
            if let Some(found) = found.filter(|found| rules.contains(found.rule)) {
                let range = self.byte(at)..self.byte(at + found.take);
                out.replace(range, found.rule, &found.with);
                changed = true;
                at += found.take;
            } else {
                at += 1;
            }
        }
        changed
    }

    fn byte(&self, at: usize) -> usize {
        self.letters.get(at).map_or(self.text.len(), |(byte, _)| *byte)
    }

    /// The letter at `at`, or NUL.
    fn at(&self, at: usize) -> char {
        self.letters.get(at).map_or('\0', |(_, c)| *c)
    }

    fn before(&self, at: usize, back: usize) -> char {
        at.checked_sub(back).map_or('\0', |at| self.at(at))
    }

    fn is(&self, at: usize, letters: &str) -> bool {
        letters.chars().enumerate().all(|(offset, c)| self.at(at + offset) == c)
    }

    fn head(&self, at: usize) -> &'a str {
        self.text.get(..self.byte(at)).unwrap_or_default()
    }

    fn tail(&self, at: usize) -> &'a str {
        self.text.get(self.byte(at)..).unwrap_or_default()
    }

    /// Whether the word is known with `take` letters at `at` replaced.
    fn known_with(&self, at: usize, take: usize, with: &str) -> bool {
        let mut word = String::from(self.head(at));
        word.push_str(with);
        word.push_str(self.tail(at + take));
        lexicon::knows(&word)
    }

    /// Whether a part of the word is known with `take` letters at `at` replaced: a part that holds
    /// the replacement, has four letters at least, and begins or ends the word.
    fn part_known_with(&self, at: usize, take: usize, with: &str) -> bool {
        let mut word = String::from(self.head(at));
        let start = word.len();
        word.push_str(with);
        let end = word.len();
        word.push_str(self.tail(at + take));
        let known = |part: &str| part.chars().nth(3).is_some() && lexicon::knows(part);
        if known(&word) {
            return true;
        }
        let mut before = '\0';
        word.char_indices().any(|(place, c)| {
            let boundary = is_boundary(before, c);
            before = c;
            let (head, tail) = word.split_at_checked(place).unwrap_or_default();
            boundary && (place >= end && known(head) || place > 0 && place <= start && known(tail))
        })
    }
}

/// Whether an akshara may begin before a letter.
fn is_boundary(before: char, next: char) -> bool {
    before != VIRAMA && (is_consonant(next) || is_vowel(next) || next == 'ৎ')
}

fn found(rule: Rule, take: usize, with: impl Into<String>) -> Option<Found> {
    Some(Found { rule, take, with: with.into() })
}

/// A vowel sign that is drawn before its cluster, which a font decoder may leave inside it.
const fn is_prebase(c: char) -> bool {
    matches!(c, 'ি' | 'ে' | 'ৈ')
}

/// CD: ্ত read as ত্ম after half স and half ন. `at` is the place of স or ন.
fn ta(word: &Word<'_>, at: usize) -> Option<Found> {
    let first = word.at(at);
    if !matches!(first, 'স' | 'ন') {
        return None;
    }
    let mut with = String::from(first);
    with.push_str("্ত");
    let middle = word.at(at + 1);
    let start = match middle {
        VIRAMA => at + 2,
        _ if is_prebase(middle) => {
            with.push(middle);
            at + 2
        }
        _ => at + 1,
    };
    if !word.is(start, "ত্ম") {
        return None;
    }
    // A sign on the letter already leaves no room for the one that stood between.
    if is_prebase(middle) && is_sign(word.at(start + 3)) {
        return None;
    }
    found(Rule::VariantTa, start + 3 - at, with)
}

/// E6: the shape of ু below র read as ম্ন. Before a vowel sign it is what it seems (করম্না).
fn ru(word: &Word<'_>, at: usize) -> Option<Found> {
    let next = word.at(at + 4);
    if !word.is(at, "রম্ন") || is_sign(next) || matches!(next, VIRAMA | NUKTA) {
        return None;
    }
    found(Rule::VariantRu, 4, "রু")
}

/// F8: ্ল read as স্ন, after the letters that take it, with a sign between or without.
fn la(word: &Word<'_>, at: usize) -> Option<Found> {
    let first = word.at(at);
    if !matches!(first, 'ক' | 'গ' | 'প' | 'ফ' | 'ব' | 'ভ' | 'ম' | 'ল' | 'শ' | 'স')
    {
        return None;
    }
    let sign = Some(word.at(at + 1)).filter(|c| matches!(c, 'ে' | 'ি'));
    let start = at + 1 + usize::from(sign.is_some());
    let after = start + 3;
    if !word.is(start, "স্ন") {
        return None;
    }
    let mut with = String::from(first);
    with.push_str("্ল");
    if let Some(sign) = sign {
        if is_sign(word.at(after)) && word.at(after) != 'া' {
            return None;
        }
        with.push(sign);
    }
    let take = after - at;
    let known = || word.known_with(at, take, &with);
    let (head, tail) = (word.head(start), word.tail(start));
    let compound = begins_with_sna(tail) && is_word_of_its_own(head);
    if compound && (lexicon::knows(head) || !known()) {
        return None;
    }
    // What hangs below স্ন as well is not said of ্ল without the list, nor is a cluster that ্ল does
    // not join (জাউনাল্কস্নে).
    let unusual = word.before(at, 1) == VIRAMA && !matches!(word.before(at, 2), 'স' | 'ষ' | 'ম');
    if (unusual || word.at(after) == VIRAMA) && !known() {
        return None;
    }
    found(Rule::VariantLa, take, with)
}

/// Whether `tail` is a word that begins with স্ন, alone, inflected or compounded further.
fn begins_with_sna(tail: &str) -> bool {
    SNA.iter().any(|stem| {
        tail.strip_prefix(stem).is_some_and(|rest| {
            let next = rest.chars().next().unwrap_or_default();
            // গ্লানি, ক্লান্ত: not স্নান.
            next != VIRAMA
                && (!is_sign(next)
                    || !stem.ends_with(is_consonant)
                    || matches!(next, 'ে' | 'া' | 'ো' | 'ু'))
        })
    })
}

/// Whether `head` is long enough to be the first part of a compound: two aksharas.
fn is_word_of_its_own(head: &str) -> bool {
    let mut joined = false;
    let mut aksharas = 0;
    for c in head.chars() {
        aksharas += usize::from(!joined && !is_sign(c) && !matches!(c, NUKTA | VIRAMA));
        joined = c == VIRAMA;
    }
    aksharas >= 2
}

/// FF: ক্ষ read as ড়্গ.
fn ksha(word: &Word<'_>, at: usize) -> Option<Found> {
    if !word.is(at, "ড\u{09BC}্গ") || word.before(at, 1) == 'খ' {
        return None;
    }
    let by_right = RGA.iter().any(|exception| {
        exception.match_indices("ড\u{09BC}্গ").any(|(place, _)| {
            let (head, tail) = exception.split_at_checked(place).unwrap_or_default();
            word.head(at).ends_with(head) && word.tail(at).starts_with(tail)
        })
    });
    // No word begins with ড় (by itself the cluster is being cited), and no cluster of ড়্গ has ম, ণ or
    // য below it.
    let impossible = at == 0 && word.letters.len() > 4
        || word.at(at + 4) == VIRAMA && matches!(word.at(at + 5), 'ম' | 'ণ' | 'য' | 'ষ');
    let compound = || lexicon::knows(word.head(at + 2)) && lexicon::knows(word.tail(at + 3));
    if by_right || !(impossible || word.part_known_with(at, 4, "ক্ষ") && !compound()) {
        return None;
    }
    found(Rule::VariantKsha, 4, "ক্ষ")
}

/// 95: ঙ্ read as ক্স before ক্ষ, খ and ঘ.
fn nksha(word: &Word<'_>, at: usize) -> Option<Found> {
    let followed = word.is(at + 3, "ক্ষ") || matches!(word.at(at + 3), 'খ' | 'ঘ');
    if !word.is(at, "ক্স") || !followed {
        return None;
    }
    let certain = word.before(at, 2) == 'ক' && word.before(at, 1) == 'া' && word.is(at + 3, "ক্ষ");
    if !certain && !word.part_known_with(at, 3, "ঙ্") {
        return None;
    }
    found(Rule::VariantNksha, 3, "ঙ্")
}

/// The reverse of E6, ম্ন read as ু: a second vowel sign, where the word list knows better.
fn shape(word: &Word<'_>, at: usize) -> Option<Found> {
    if word.at(at) != 'ু' || !is_sign(word.before(at, 1)) || !word.known_with(at, 1, "ম্ন")
    {
        return None;
    }
    found(Rule::VariantShape, 1, "ম্ন")
}

/// The reverse of F8, স্ন read as ্ল at a word's start, where nothing carries it.
fn initial_sna(word: &Word<'_>, at: usize) -> Option<Found> {
    if at != 0 || !word.is(0, "্ল") || !word.known_with(0, 2, "স্ন") {
        return None;
    }
    found(Rule::VariantShape, 2, "স্ন")
}
