//! `order-reph`: a reph is drawn above the cluster it is spoken before, and converters that go by
//! the drawing store it one akshara too late: ধমর্ for ধর্ম. Most such words are well formed, so the
//! word list decides: the word as it stands is not known, and exactly one repair of it is.

use alloc::string::String;
use alloc::vec::Vec;

use super::is_prebase;
use crate::edit::Rewrite;
use crate::lexicon;
use crate::rules::Rule;
use crate::script::{Class, NUKTA, VIRAMA, class, is_consonant, is_sign};

/// Repairs `word`, which is not known, if that makes it known.
pub(super) fn rewrite(word: &str, out: &mut Rewrite<'_>) {
    let letters: Vec<char> = word.chars().collect();
    let rephs: Vec<usize> = (1..letters.len()).filter(|at| is_reph(&letters, *at)).collect();
    if rephs.is_empty() {
        return;
    }
    let moved = rephs
        .iter()
        .flat_map(|at| [one_back(&letters, *at), sign_on(&letters, *at), sign_out(&letters, *at)]);
    let rarer = rephs.iter().flat_map(|at| [sign_split(&letters, *at), below(&letters, *at)]);
    let found = match only_known(moved.flatten().chain(all(&letters, &rephs))) {
        Known::None => only_known(rarer.flatten()),
        found => found,
    };
    if let Known::One(repair) = found {
        write(&letters, &repair, out);
    }
}

/// The known ones among repairs.
enum Known {
    None,
    One(Vec<char>),
    Several,
}

fn only_known(repairs: impl Iterator<Item = Vec<char>>) -> Known {
    let mut found = Known::None;
    for repair in repairs {
        if matches!(&found, Known::One(one) if *one == repair) || !lexicon::knows(&text(&repair)) {
            continue;
        }
        found = match found {
            Known::None => Known::One(repair),
            Known::One(_) | Known::Several => return Known::Several,
        };
    }
    found
}

fn text(letters: &[char]) -> String {
    letters.iter().collect()
}

/// Whether র at `at` is followed by a virama and does not hang below a letter itself.
fn is_reph(letters: &[char], at: usize) -> bool {
    letters.get(at) == Some(&'র')
        && letters.get(at + 1) == Some(&VIRAMA)
        && letters.get(at - 1) != Some(&VIRAMA)
}

/// Every reph one akshara back, where a word has several.
fn all(letters: &[char], rephs: &[usize]) -> Option<Vec<char>> {
    if rephs.len() < 2 {
        return None;
    }
    rephs.iter().try_fold(letters.to_vec(), |letters, at| one_back(&letters, *at))
}

/// ধমর্ → ধর্ম: the reph goes before the akshara that it stands behind.
fn one_back(letters: &[char], at: usize) -> Option<Vec<char>> {
    let start = akshara(letters, at)?;
    let mut moved = letters.to_vec();
    moved.get_mut(start..at + 2)?.rotate_right(2);
    Some(moved)
}

/// আন্তজাির্তক → আন্তর্জাতিক: as well, and the sign before the reph goes onto the akshara after it.
fn sign_on(letters: &[char], at: usize) -> Option<Vec<char>> {
    let sign = *letters.get(at.checked_sub(1)?)?;
    if !is_prebase(sign) {
        return None;
    }
    let end = bare_cluster(letters, at + 2)?;
    let mut moved = letters.to_vec();
    moved.get_mut(at - 1..end)?.rotate_left(1);
    one_back(&moved, at - 1)
}

/// পযোর্য় → পর্যায়ে, ইউনিভাসির্টি → ইউনিভার্সিটি: two signs had met before the reph, and became one.
fn sign_split(letters: &[char], at: usize) -> Option<Vec<char>> {
    let sign = letters.get(at.checked_sub(1)?)?;
    let (here, there) = match sign {
        'ো' => ('া', 'ে'),
        'ি' | 'ে' | 'ৈ' => (*sign, *sign),
        _ => return None,
    };
    let end = bare_cluster(letters, at + 2)?;
    let mut split = letters.to_vec();
    *split.get_mut(at - 1)? = here;
    split.insert(end, there);
    one_back(&split, at)
}

/// মূর্িত → মূর্তি: the reph is in place, and the sign behind it belongs to the akshara after it.
fn sign_out(letters: &[char], at: usize) -> Option<Vec<char>> {
    letters.get(at + 2).filter(|c| is_prebase(**c))?;
    let end = bare_cluster(letters, at + 3)?;
    let mut moved = letters.to_vec();
    moved.get_mut(at + 2..end)?.rotate_left(1);
    Some(moved)
}

/// The end of the cluster at `start`, if it has no sign.
fn bare_cluster(letters: &[char], start: usize) -> Option<usize> {
    let mut end = start;
    while letters.get(end).copied().is_some_and(is_consonant) {
        end += 1;
        end += usize::from(letters.get(end) == Some(&NUKTA));
        if letters.get(end) != Some(&VIRAMA) {
            break;
        }
        end += 1;
    }
    (end > start && !letters.get(end).copied().is_some_and(is_sign)).then_some(end)
}

/// গর্যান্ড → গ্র্যান্ড: the letter before has lost the virama that makes it a cluster.
fn below(letters: &[char], at: usize) -> Option<Vec<char>> {
    let before = *letters.get(at.checked_sub(1)?)?;
    if letters.get(at + 2) != Some(&'য') || !is_consonant(before) {
        return None;
    }
    let mut joined = letters.to_vec();
    joined.insert(at, VIRAMA);
    Some(joined)
}

/// Where the akshara begins that ends before `end`; it must not be the first of the word with a
/// vowel letter, which takes no reph.
fn akshara(letters: &[char], end: usize) -> Option<usize> {
    let mut at = end;
    let mut step = |accept: &dyn Fn(char) -> bool| -> bool {
        let found = at.checked_sub(1).and_then(|i| letters.get(i)).is_some_and(|c| accept(*c));
        at -= usize::from(found);
        found
    };
    step(&|c| matches!(class(c), Class::Candrabindu | Class::Final));
    step(&|c| class(c) == Class::Candrabindu);
    step(&is_sign);
    loop {
        step(&|c| c == NUKTA);
        if !step(&is_consonant) {
            return None;
        }
        if !step(&|c| c == VIRAMA) {
            break;
        }
    }
    (at > 0).then_some(at)
}

/// Writes the stretch in which two versions of a word differ.
fn write(before: &[char], after: &[char], out: &mut Rewrite<'_>) {
    let head = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let (before_rest, after_rest) =
        (before.get(head..).unwrap_or_default(), after.get(head..).unwrap_or_default());
    let tail =
        before_rest.iter().rev().zip(after_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let bytes = |letters: &[char]| letters.iter().map(|c| c.len_utf8()).sum::<usize>();
    let start = bytes(before.get(..head).unwrap_or_default());
    let mut changed = before_rest.get(..before_rest.len() - tail).unwrap_or_default();
    let mut with = after_rest.get(..after_rest.len() - tail).unwrap_or_default();
    let mut start = start;
    // An insertion alone has no bytes of its own: it takes the letter before along.
    if changed.is_empty() && head > 0 {
        changed = before.get(head - 1..before.len() - tail).unwrap_or_default();
        with = after.get(head - 1..after.len() - tail).unwrap_or_default();
        start -= bytes(changed);
    }
    out.replace(start..start + bytes(changed), Rule::OrderReph, &text(with));
}
