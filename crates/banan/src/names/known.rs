//! What the tables know of a Bengali name: tokens that are translated, not written by sound, and
//! tokens that are spelled by the English names of letters.

use alloc::string::String;
use alloc::vec::Vec;

use crate::names::acronym;
use crate::names::align::{ALPHA, Link};
use crate::names::model::Model;
use crate::names::{fold, unit};
use crate::tables::name_lexicon::{CONCEPTS, DEMONYMS, PARTS};
use crate::tables::name_writing::LETTER_NAMES;

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

/// What a match that a table knows is worth beyond its letters.
const CERTAIN: f32 = 3.0;

/// How much less another English name is worth than the usual one.
const SECOND: f32 = 1.5;

/// Tokens in a translated phrase at most.
const SPAN: usize = 5;

/// Everything the tables know of these tokens.
pub(crate) fn known(model: &Model<'_>, tokens: &[unit::Token]) -> Vec<Known> {
    let words: Vec<String> = tokens
        .iter()
        .map(|token| {
            let mut text = String::new();
            token.units.iter().for_each(|&unit| unit::text(unit, &mut text));
            text
        })
        .collect();
    let mut found = Vec::new();
    let surprise = |name: &str| -> f32 {
        fold::tokens(name).iter().map(|token| model.surprise(&token.letters)).sum()
    };
    let mut push = |bengali: (usize, usize), english: &str, link: Link, worth: f32| {
        let english: Vec<Vec<u8>> =
            fold::tokens(english).into_iter().map(|token| token.letters).collect();
        if !english.is_empty() {
            found.push(Known { bengali, english, link, worth });
        }
    };
    let forms = CONCEPTS
        .iter()
        .flat_map(|row| row.bengali.iter().map(|&form| (form, row.english)))
        .chain(DEMONYMS.iter().map(|row| (row.bengali, row.english)))
        .chain(PARTS.iter().map(|row| (row.bengali, row.english)));
    for (form, english) in forms {
        for (at, first) in words.iter().enumerate() {
            if !form.starts_with(first.as_str()) {
                continue;
            }
            let parts = || form.split([' ', '-']).filter(|part| !part.is_empty());
            let count = parts().count();
            let span = words.get(at..at + count).unwrap_or_default();
            if count <= SPAN && !span.is_empty() && parts().eq(span.iter().map(String::as_str)) {
                let usual = english.first().map_or(0.0, |name| surprise(name));
                for (rank, name) in english.iter().enumerate() {
                    let less = if rank == 0 { 0.0 } else { SECOND };
                    let worth = ALPHA * usual + CERTAIN - less;
                    push((at, count), name, Link::Translation, worth);
                }
            }
        }
    }
    for (at, word) in words.iter().enumerate() {
        let mut letters = String::new();
        if !acronym::is_stopped(word) && spelled(word, &mut letters) && letters.len() > 1 {
            push((at, 1), &letters, Link::Acronym, ALPHA * surprise(&letters) + CERTAIN);
        }
    }
    let all = words.concat();
    let mut letters = String::new();
    if (2..=6).contains(&words.len()) && spelled(&all, &mut letters) && letters.len() >= words.len()
    {
        let worth = ALPHA * surprise(&letters) + CERTAIN;
        push((0, words.len()), &letters, Link::Acronym, worth);
    }
    found
}

/// Reads a word as names of letters, the longest names first.
fn spelled(word: &str, letters: &mut String) -> bool {
    const LONGEST: usize = 8;
    if word.is_empty() {
        return !letters.is_empty();
    }
    if letters.len() >= LONGEST || word.len() > 120 {
        return false;
    }
    let mut fits: Vec<(usize, u8)> = LETTER_NAMES
        .iter()
        .filter(|(_, name)| word.starts_with(name))
        .map(|&(letter, name)| (name.len(), letter))
        .collect();
    fits.sort_by(|a, b| b.cmp(a));
    for (length, letter) in fits {
        letters.push(char::from(letter));
        if spelled(word.get(length..).unwrap_or_default(), letters) {
            return true;
        }
        letters.pop();
    }
    false
}
