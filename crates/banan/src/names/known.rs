//! What the tables know of a Bengali name: tokens that are translated, not written by sound, and
//! tokens that are spelled by the names or the sounds of letters.

use alloc::string::String;
use alloc::vec::Vec;

use crate::names::acronym;
use crate::names::align::{ALPHA, Link, SAME_INITIAL};
use crate::names::endings;
use crate::names::lexicon::Lexicon;
use crate::names::model::Model;
use crate::names::{fold, unit};
use crate::romanize::letters;
use crate::tables::name_lexicon::{CONCEPTS, DEMONYMS, EQUIVALENTS, PARTS, PHRASES};

/// Bengali tokens and the English ones that they are.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// First token, and how many.
    pub(crate) bengali: (usize, usize),
    /// Letter codes of the English tokens.
    pub(crate) english: Vec<Vec<u8>>,
    pub(crate) link: Link,
    /// What the match is worth: as much as the usual English name, whatever the length of this one.
    pub(crate) worth: f32,
}

/// A row of the tables that a phrase stands in, by its place there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Row {
    Concept(u16),
    Demonym(u16),
    Part(u16),
    Equivalent(u16),
}

/// What a match that a table knows is worth beyond its letters.
const CERTAIN: f32 = 3.0;
/// How much less another English name is worth than the usual one.
const SECOND: f32 = 1.5;
/// How much less a country is worth for its adjective, and the adjective for the country: *Republic
/// of India* is ভারতীয় প্রজাতন্ত্র, *Italian Republic* ইতালি প্রজাতন্ত্র.
const DERIVED: f32 = 2.5;
/// How much less a word is worth that names a sort of thing, where it is the whole name: লাল is Red,
/// but more often Lal.
const ALONE: f32 = 4.0;
/// How much less an equivalent is worth than what is translated: চট্টোপাধ্যায় is written Chatterjee, and
/// as it sounds.
const WRITTEN: f32 = 3.2;
/// How much less a word is worth that has a letter too many, too few or wrong.
const MISSPELT: f32 = 3.0;

/// Tokens in a translated phrase at most.
const SPAN: usize = 6;
/// Units of a word that may be misspelt, at least.
const LONG: usize = 7;
/// Readings of a run of initials that are tried.
const READINGS: usize = 8;

/// A form without the distinctions that Bengali spelling makes and ears do not: long and short i
/// and u, ণ and ন, ষ and শ, ঙ and ং. Candrabindu and visarga are dropped, a hyphen is a space.
///
/// Phrases of the tables are kept in this form.
pub fn loose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(match c {
            'ঈ' => 'ই',
            'ঊ' => 'উ',
            'ী' => 'ি',
            'ূ' => 'ু',
            'ণ' => 'ন',
            'ষ' => 'শ',
            'ঙ' => 'ং',
            'ৎ' => 'ত',
            '-' => ' ',
            'ঁ' | 'ঃ' => continue,
            other => other,
        });
    }
    out
}

/// Everything the tables know of these tokens. `initials` gives the letters that each may be; what
/// `lexicon` has of a phrase stands in the place of what the tables have.
pub(crate) fn known(
    model: &Model<'_>,
    tokens: &[unit::Token],
    initials: &[Vec<u8>],
    lexicon: Option<&Lexicon>,
) -> Vec<Known> {
    let mut found = Found { model, known: Vec::new(), company: tokens.len() > 1, lexicon };
    let words: Vec<String> = tokens.iter().map(|token| spell(&token.units)).collect();
    found.phrases(&words);
    found.misspelt(&words, tokens);
    for (at, word) in words.iter().enumerate() {
        let mut letters = String::new();
        if !acronym::is_stopped(word) && letters::read(word, &mut letters) && letters.len() > 1 {
            let worth = ALPHA * found.surprise(&letters) + CERTAIN;
            found.push((at, 1), &letters, Link::Acronym, worth);
            // এবিএম is A. B. M. too.
            let apart: Vec<Vec<u8>> = letters
                .bytes()
                .map(|letter| alloc::vec![fold::code(letter.to_ascii_lowercase())])
                .collect();
            let worth = SAME_INITIAL * apart.len() as f32;
            let link = Link::Initial;
            found.known.push(Known { bengali: (at, 1), english: apart, link, worth });
        }
    }
    found.runs(initials);
    found.known
}

struct Found<'m> {
    model: &'m Model<'m>,
    known: Vec<Known>,
    /// Whether the name has another token.
    company: bool,
    lexicon: Option<&'m Lexicon>,
}

impl Found<'_> {
    fn surprise(&self, name: &str) -> f32 {
        fold::tokens(name).iter().map(|token| self.model.surprise(&token.letters)).sum()
    }

    fn push(&mut self, bengali: (usize, usize), english: &str, link: Link, worth: f32) {
        let english: Vec<Vec<u8>> =
            fold::tokens(english).into_iter().map(|token| token.letters).collect();
        if !english.is_empty() {
            self.known.push(Known { bengali, english, link, worth });
        }
    }

    /// Translated phrases. The last word of one inside the name may be a genitive: পাপুয়া নিউ গিনির
    /// স্বাধীন রাষ্ট্র.
    fn phrases(&mut self, words: &[String]) {
        let keys: Vec<String> = words.iter().map(|word| loose(word)).collect();
        for at in 0..keys.len() {
            let mut phrase = String::new();
            for (end, key) in keys.iter().enumerate().skip(at).take(SPAN) {
                if end > at {
                    phrase.push(' ');
                }
                let before = phrase.len();
                if end + 1 < keys.len() {
                    for stem in genitives(words.get(end).map_or("", String::as_str)) {
                        phrase.push_str(&loose(stem));
                        self.rows(&phrase, (at, end + 1 - at), 0.3);
                        phrase.truncate(before);
                    }
                }
                phrase.push_str(key);
                self.rows(&phrase, (at, end + 1 - at), 0.0);
            }
        }
    }

    /// The rows of a phrase.
    fn rows(&mut self, phrase: &str, bengali: (usize, usize), less: f32) {
        let own = self.lexicon.map_or::<&[String], _>(&[], |lexicon| lexicon.forms(phrase));
        if !own.is_empty() {
            let forms: Vec<&str> = own.iter().map(String::as_str).collect();
            return self.forms(&forms, bengali, less, Link::Translation);
        }
        let from = PHRASES.partition_point(|(key, _)| *key < phrase);
        for (_, row) in PHRASES.iter().skip(from).take_while(|(key, _)| *key == phrase) {
            self.row(*row, bengali, less);
        }
    }

    fn row(&mut self, row: Row, bengali: (usize, usize), less: f32) {
        match row {
            Row::Part(at) => {
                let Some(part) = PARTS.get(usize::from(at)) else { return };
                let alone = if self.company { 0.0 } else { ALONE };
                self.forms(part.english, bengali, less + alone, Link::Translation);
            }
            Row::Equivalent(at) => {
                let Some((_, english)) = EQUIVALENTS.get(usize::from(at)) else { return };
                self.forms(english, bengali, less + WRITTEN, Link::Transliteration);
            }
            Row::Concept(at) => {
                let Some(concept) = CONCEPTS.get(usize::from(at)) else { return };
                self.forms(concept.english, bengali, less, Link::Translation);
                if self.company && concept.kind.is_state() {
                    for demonym in DEMONYMS.iter().filter(|row| row.id == concept.id) {
                        let less = less + DERIVED;
                        self.forms(demonym.english, bengali, less, Link::Translation);
                    }
                }
            }
            Row::Demonym(at) => {
                let Some(demonym) = DEMONYMS.get(usize::from(at)) else { return };
                self.forms(demonym.english, bengali, less, Link::Translation);
                if self.company {
                    for concept in CONCEPTS.iter().filter(|row| row.id == demonym.id) {
                        let less = less + DERIVED;
                        self.forms(concept.english, bengali, less, Link::Translation);
                    }
                }
            }
        }
    }

    /// English forms, the usual one first.
    fn forms(&mut self, english: &[&str], bengali: (usize, usize), less: f32, link: Link) {
        let usual = english.first().map_or(0.0, |name| self.surprise(name));
        for (rank, name) in english.iter().enumerate() {
            let second = if rank == 0 { 0.0 } else { SECOND };
            let worth = ALPHA * usual + CERTAIN - second - less;
            self.push(bengali, name, link, worth);
        }
    }

    /// Long words that no table holds, but for one letter.
    fn misspelt(&mut self, words: &[String], tokens: &[unit::Token]) {
        let mut wrong: Vec<(usize, &[u8])> = Vec::new();
        for (at, token) in tokens.iter().enumerate().take(words.len()) {
            let has =
                |known: &Known| (known.bengali.0..known.bengali.0 + known.bengali.1).contains(&at);
            if token.units.len() >= LONG && !self.known.iter().any(has) {
                wrong.push((at, &token.units));
            }
        }
        if wrong.is_empty() {
            return;
        }
        for part in &PARTS {
            // Three bytes a letter.
            let letters = part.bengali.len() / 3;
            for &(at, units) in &wrong {
                if letters > LONG
                    && letters.abs_diff(units.len()) <= 2
                    && !part.bengali.contains(' ')
                    && one_apart(&unit::units(part.bengali), units)
                {
                    self.forms(part.english, (at, 1), MISSPELT, Link::Translation);
                }
            }
        }
    }

    /// Initials that stand apart and the English writes together: এ. বি. এম. is ABM.
    fn runs(&mut self, initials: &[Vec<u8>]) {
        for at in 0..initials.len() {
            let mut readings: Vec<Vec<u8>> = alloc::vec![Vec::new()];
            for (end, letters) in initials.iter().enumerate().skip(at).take(SPAN) {
                let mut longer = Vec::new();
                for reading in &readings {
                    for &letter in letters {
                        if longer.len() < READINGS {
                            longer.push([reading.as_slice(), &[letter]].concat());
                        }
                    }
                }
                if longer.is_empty() {
                    break;
                }
                readings = longer;
                let count = end + 1 - at;
                if count > 1 {
                    for (rank, reading) in readings.iter().enumerate() {
                        let less = if rank == 0 { 0.0 } else { SECOND };
                        let worth = ALPHA * self.model.surprise(reading) + CERTAIN - less;
                        let english = alloc::vec![reading.clone()];
                        let link = Link::Acronym;
                        self.known.push(Known { bengali: (at, count), english, link, worth });
                    }
                }
            }
        }
    }
}

pub(crate) fn spell(units: &[u8]) -> String {
    let mut text = String::new();
    units.iter().for_each(|&unit| unit::text(unit, &mut text));
    text
}

/// The stems of a word that may be a genitive.
pub(crate) fn genitives(word: &str) -> impl Iterator<Item = &str> {
    endings::readings(word)
        .into_iter()
        .filter(|reading| reading.genitive && reading.stem < word.len())
        .filter_map(|reading| word.get(..reading.stem))
}

/// Whether one of the two has one unit that the other lacks, or one unit differs.
fn one_apart(one: &[u8], other: &[u8]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    // A word that begins otherwise is another word.
    if same == 0 || one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let (one, other) = (one.get(same..).unwrap_or_default(), other.get(same..).unwrap_or_default());
    let rest = |units: &[u8]| units.get(1..).map(<[u8]>::to_vec);
    match one.len().cmp(&other.len()) {
        core::cmp::Ordering::Less => rest(other).as_deref() == Some(one),
        core::cmp::Ordering::Greater => rest(one).as_deref() == Some(other),
        core::cmp::Ordering::Equal => rest(one) == rest(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_apart() {
        let apart = |a: &str, b: &str| one_apart(&unit::units(a), &unit::units(b));
        assert!(apart("প্রজাতন্ত্র", "প্রজান্ত্র"));
        assert!(apart("প্রজাতন্ত্র", "প্রজাতন্ত্রী"));
        assert!(!apart("প্রজাতন্ত্র", "রাজতন্ত্র"));
    }

    #[test]
    fn a_genitive_inside_a_name() {
        assert!(genitives("গিনির").any(|stem| stem == "গিনি"));
        assert!(genitives("পুতিন").next().is_none());
    }
}
