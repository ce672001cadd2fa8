//! Signs and reph that stand in drawn order, an akshara from where they belong.

use alloc::string::String;
use alloc::vec::Vec;

use crate::edit::Rewrite;
use crate::lexicon;
use crate::rules::{Rule, RuleSet};
use crate::script::{NUKTA, VIRAMA, is_consonant, is_sign};

mod reph;
mod space;

pub(crate) use space::rewrite as rewrite_spaces;

/// The right half of ৌ.
const AU_HALF: char = '\u{09D7}';
/// No word that is looked up is longer, in characters; keeps the time linear.
const LONGEST: usize = 64;

/// What of the stage's damage a word may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suspicion {
    /// None.
    None,
    /// A reph, which may be out of place if the word is not known.
    Reph,
    /// A sign out of place.
    Sign,
}

/// What the stage could find in `word`.
pub(crate) fn suspect(word: &str) -> Suspicion {
    let mut found = Suspicion::None;
    let mut before = '\0';
    for c in word.chars() {
        match (before, c) {
            ('র', VIRAMA) if found == Suspicion::None => found = Suspicion::Reph,
            (_, AU_HALF) => return Suspicion::Sign,
            (VIRAMA, c) if is_prebase(c) => return Suspicion::Sign,
            (before, c) if is_sign(c) && is_sign(before) => return Suspicion::Sign,
            _ => {}
        }
        before = c;
    }
    found
}

/// The stage, on one word.
pub(crate) fn rewrite(word: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    // Without a sign behind a virama, or half a sign, only a reph can be out of place.
    if suspect(word) == Suspicion::Reph {
        if !lexicon::knows(word) {
            rewrite_unknown(word, rules, out);
        }
        return;
    }
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    signs(word, &letters, rules, false, out);
    if out.is_unchanged() && !lexicon::knows(word) {
        rewrite_unknown(word, rules, out);
    }
    // The virama of a reph last: পূবর্ের is পূর্বের, and only if the list does not know that র্রে.
    if out.is_unchanged() {
        signs(word, &letters, rules, true, out);
    }
}

/// Puts the reph of a word that is not known in its place.
pub(crate) fn rewrite_unknown(word: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    if rules.contains(Rule::OrderReph) && word.chars().nth(LONGEST).is_none() {
        reph::rewrite(word, out);
    }
}

/// Moves signs that stand on the wrong side of a cluster, those in a reph only on demand.
fn signs(word: &str, letters: &[(usize, char)], rules: RuleSet, reph: bool, out: &mut Rewrite<'_>) {
    let mut at = 0;
    let mut before = ['\0'; 2];
    while let Some(here) = letters.get(at..).filter(|here| !here.is_empty()) {
        let in_reph = before[1] == 'র' && before[0] != VIRAMA;
        let found = au(here).or_else(|| half_sign(here).filter(|_| reph || !in_reph));
        let take = match found.filter(|(rule, ..)| rules.contains(*rule)) {
            Some((rule, take, with)) => {
                let byte = |at: usize| letters.get(at).map_or(word.len(), |(byte, _)| *byte);
                out.replace(byte(at)..byte(at + take), rule, &with);
                take
            }
            None => 1,
        };
        let last = |back: usize| letters.get(at + take - back).map_or('\0', |(_, c)| *c);
        before = [if take > 1 { last(2) } else { before[1] }, last(1)];
        at += take;
    }
}

/// A vowel sign that is drawn before its cluster.
const fn is_prebase(c: char) -> bool {
    matches!(c, 'ি' | 'ে' | 'ৈ')
}

/// How many letters the consonant cluster at the start of `letters` has.
fn cluster(letters: &[(usize, char)]) -> usize {
    let at = |index: usize| letters.get(index).map_or('\0', |(_, c)| *c);
    let mut length = 0;
    while is_consonant(at(length)) {
        length += 1;
        length += usize::from(at(length) == NUKTA);
        if at(length) != VIRAMA || !is_consonant(at(length + 1)) {
            break;
        }
        length += 1;
    }
    length
}

/// ে, a cluster, and the right half of ৌ: the halves stand around the wrong cluster.
fn au(letters: &[(usize, char)]) -> Option<(Rule, usize, String)> {
    let [(_, 'ে'), rest @ ..] = letters else { return None };
    let length = cluster(rest);
    if length == 0 || rest.get(length)?.1 != AU_HALF {
        return None;
    }
    let with = ['ৌ'].into_iter().chain(rest.iter().take(length).map(|(_, c)| *c)).collect();
    Some((Rule::OrderAu, length + 2, with))
}

/// A virama, a sign, and the rest of the cluster: the sign belongs behind it.
fn half_sign(letters: &[(usize, char)]) -> Option<(Rule, usize, String)> {
    let [(_, VIRAMA), (_, sign), rest @ ..] = letters else { return None };
    let length = cluster(rest);
    if !is_prebase(*sign) || length == 0 {
        return None;
    }
    // A cluster that has a sign already takes no second, but for the right half of a split one.
    let after = rest.get(length).map_or('\0', |(_, c)| *c);
    if is_sign(after) && !(*sign == 'ে' && matches!(after, 'া' | AU_HALF)) {
        return None;
    }
    let mut with = String::from(VIRAMA);
    with.extend(rest.iter().take(length).map(|(_, c)| *c));
    with.push(*sign);
    Some((Rule::OrderHalfSign, length + 2, with))
}
