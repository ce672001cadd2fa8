//! A consonant cluster as codes: the cheapest way to put it together from the pieces there are.

use super::code::{Kind, RA, Unit, YA};
use crate::tables::bijoy::{SHAPES, UNITS};

/// The code of a virama that is seen.
pub(super) const HASANTA: u8 = 0x26;
/// Clusters are written in portions of at most so many letters.
pub(super) const MOST: usize = 6;

/// A short list of codes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Codes {
    list: [u8; 24],
    len: usize,
}

impl Codes {
    pub(super) fn push(&mut self, code: u8) {
        if let Some(place) = self.list.get_mut(self.len) {
            *place = code;
            self.len += 1;
        }
    }

    pub(super) fn as_slice(&self) -> &[u8] {
        self.list.get(..self.len).unwrap_or_default()
    }

    pub(super) fn as_mut_slice(&mut self) -> &mut [u8] {
        self.list.get_mut(..self.len).unwrap_or_default()
    }

    /// Replaces the codes `old` at the beginning by one.
    pub(super) fn replace_start(&mut self, old: &[u8], new: u8) {
        if let Some(rest) = self.as_slice().strip_prefix(old) {
            let mut list = Self::default();
            list.push(new);
            rest.iter().for_each(|code| list.push(*code));
            *self = list;
        }
    }
}

/// How the best way to a place in the cluster ends.
#[derive(Clone, Copy)]
struct Step {
    cost: u16,
    from: usize,
    /// Up to three codes; 0 is none.
    codes: [u8; 3],
}

/// Writes a portion of a cluster; `letters` as numbered by `code::letter`, at most [`MOST`] of them.
///
/// `before` are the letters of the cluster that are written already: then the portion begins with a
/// visible virama. `ra_ya` says that র and ya-phala are meant, not a reph.
pub(super) fn write(letters: &[u8], goes_on: bool, ra_ya: bool, out: &mut Codes) {
    if goes_on {
        out.push(HASANTA);
    }
    if let [letter] = letters {
        if let Some(code) = base(*letter) {
            out.push(code);
        }
        return;
    }
    let mut steps: [Option<Step>; MOST + 1] = [None; MOST + 1];
    for at in 0..letters.len().min(MOST) {
        let so_far = match steps.get(at).copied().flatten() {
            Some(step) => step.cost,
            None if at == 0 => 0,
            None => continue,
        };
        let (done, rest) = letters.split_at(at);
        let (join, joined) = if at == 0 { (0, 0) } else { (HASANTA, 30) };
        let mut offer = |len: usize, cost: u16, codes: [u8; 3]| {
            let cost = so_far + cost;
            if let Some(step) = steps.get_mut(at + len)
                && step.is_none_or(|known| cost < known.cost)
            {
                *step = Some(Step { cost, from: at, codes });
            }
        };
        for unit in matching(rest) {
            match unit.kind {
                Kind::Whole => {
                    let code = unit.codes.first().copied().unwrap_or_default();
                    offer(unit.letters.len(), joined + cost(unit), [join, code, 0]);
                }
                Kind::Half => {
                    let Some(after) = rest.get(1..) else { continue };
                    for next in matching(after).filter(|next| next.kind != Kind::Half) {
                        let code = unit.before.iter().find(|code| next.codes.contains(code));
                        let half = unit.codes.first().copied().unwrap_or_default();
                        if let Some(code) = code {
                            let len = 1 + next.letters.len();
                            offer(len, joined + 8 + cost(next), [join, half, *code]);
                        }
                    }
                }
                Kind::Below => {
                    let reph = done == [RA] && unit.letters == [YA] && !ra_ya;
                    if at > 0
                        && !reph
                        && let Some(code) = shape(unit.shape, done)
                    {
                        offer(unit.letters.len(), cost(unit), [code, 0, 0]);
                    }
                }
            }
        }
    }
    // Back from the end, then forth.
    let mut path = [None; MOST];
    let mut at = letters.len();
    let mut count = 0;
    while at > 0
        && let Some(step) = steps.get(at).copied().flatten()
        && let Some(place) = path.get_mut(count)
    {
        *place = Some(step);
        at = step.from;
        count += 1;
    }
    for step in path.iter().rev().flatten() {
        step.codes.iter().filter(|code| **code != 0).for_each(|code| out.push(*code));
    }
}

fn cost(unit: &Unit) -> u16 {
    if unit.kind == Kind::Whole && unit.letters.len() > 1 { 9 } else { 10 }
}

fn matching(rest: &[u8]) -> impl Iterator<Item = &'static Unit> {
    let units = rest.first().and_then(|first| UNITS.get(usize::from(*first)));
    units.copied().unwrap_or_default().iter().filter(move |unit| rest.starts_with(unit.letters))
}

/// The code of a single letter.
#[inline]
pub(super) fn base(letter: u8) -> Option<u8> {
    let units = UNITS.get(usize::from(letter))?;
    let base = units.iter().find(|unit| unit.kind == Kind::Whole && unit.letters.len() == 1)?;
    base.codes.first().copied()
}

/// The code of row `index` of `SHAPES` after these letters.
fn shape(index: usize, after: &[u8]) -> Option<u8> {
    let (_, shapes) = SHAPES.get(index)?;
    shapes.iter().find(|shape| after.ends_with(shape.after)).map(|shape| shape.code)
}

/// The code of a vowel sign after these letters; none if the encoding has no such sign.
pub(super) fn sign(sign: &str, after: &[u8]) -> Option<u8> {
    let index = SHAPES.binary_search_by(|row| row.0.cmp(sign)).ok()?;
    shape(index, after)
}

/// The name of a vowel sign in `SHAPES`; empty if the encoding has no such sign.
pub(super) fn sign_name(c: char) -> &'static str {
    let mut buffer = [0; 4];
    let name: &str = c.encode_utf8(&mut buffer);
    SHAPES.iter().find(|row| row.0 == name).map_or("", |row| row.0)
}
