//! A cheap look at a word and a token that tells most pairs apart which cannot be one.
//!
//! From the model: the letters that a unit may be written with. A letter of the token that no unit of
//! the word is written with, and a unit of the word that no letter of the token stands for, each cost
//! what an odd letter costs in the full score; a token can pay for so many and no more.

use alloc::vec::Vec;

use crate::names::model::{FINAL, INITIAL, Model};
use crate::names::unit::UNITS;

/// Letters as bits: `a` is bit 1, as its code says.
type Letters = u32;

/// The u of Trump is written as an a.
const A: Letters = 1 << 1;
const U: Letters = 1 << 21;

/// Vowels, and what other letters are written with beside them.
const WEAK: Letters = 1 << 1 | 1 << 5 | 1 << 8 | 1 << 9 | 1 << 15 | U | 1 << 23 | 1 << 25;

/// Units of a word that are looked at.
const LOOKED_AT: usize = 8;

/// A chunk is written with a letter if this share of it is.
const LIKELY: f32 = 0.05;
/// A unit may be silent if this share of it is.
const SILENT: f32 = 0.04;
/// What a letter that no unit is written with costs at least, with the unit that it stands for, in
/// tenths of a nat.
const ODD: u32 = 50;
/// What a unit costs at least that no letter stands for.
const UNHEARD: u32 = 36;

/// What each unit is written with, alone and in company.
#[derive(Clone, Debug)]
pub(crate) struct Sieve {
    single: Vec<Letters>,
    /// For each pair of units; those in threes count for both pairs.
    pairs: Vec<Letters>,
    silent: Vec<bool>,
}

/// What a word may sound like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    letters: Letters,
    /// The strong letters that each unit with any is written with.
    heard: [Letters; LOOKED_AT],
    /// How many there are; more than [`LOOKED_AT`] if some were left out.
    count: u8,
    /// Those of which one must be there, a bit each.
    sure: u16,
}

/// What a token must find in a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wish {
    letters: Letters,
    /// What it can pay for misses, in tenths of a nat.
    spare: u8,
    /// Its letters in order, five bits each, the first lowest; 0 if they are more than twelve.
    order: u64,
    /// How many of them are strong.
    strong: u8,
}

impl Sieve {
    pub(crate) fn new(model: &Model<'_>) -> Self {
        let units = usize::from(UNITS);
        let mut sieve = Self {
            single: alloc::vec![0; units],
            pairs: alloc::vec![0; units * units],
            silent: alloc::vec![false; units],
        };
        let mut threes = Vec::new();
        for (key, cells) in model.chunks() {
            let units = (key & !(INITIAL | FINAL)).to_le_bytes();
            let cells: Vec<(u32, f32)> = cells
                .map(|place| model.cell(place))
                .map(|(latin, weight)| (latin, libm::expf(weight)))
                .collect();
            let mass: f32 = cells.iter().map(|(_, weight)| weight).sum();
            let likely = cells.iter().filter(|(_, weight)| *weight >= LIKELY * mass);
            let letters = likely.fold(0, |all, (latin, _)| all | letters_of(*latin));
            let silent = cells.iter().filter(|(latin, _)| *latin == 0);
            let silent = silent.map(|(_, weight)| weight).sum::<f32>() >= SILENT * mass;
            match units.map(usize::from) {
                [a, 0, ..] => {
                    sieve.single.get_mut(a).into_iter().for_each(|slot| *slot |= letters);
                    sieve.silent.get_mut(a).into_iter().for_each(|slot| *slot |= silent);
                }
                [a, b, 0, _] => sieve.add_pair(a, b, letters),
                [a, b, c, _] => threes.push((a, b, c, letters)),
            }
        }
        for (a, b, c, letters) in threes {
            let alone = |unit: usize| sieve.single.get(unit).copied().unwrap_or(0);
            let letters = letters & !(alone(a) | alone(b) | alone(c));
            sieve.add_pair(a, b, letters);
            sieve.add_pair(b, c, letters);
        }
        // What the units of a pair are written with alone says nothing of the pair.
        for (at, letters) in sieve.pairs.iter_mut().enumerate() {
            for unit in [at / usize::from(UNITS), at % usize::from(UNITS)] {
                *letters &= !sieve.single.get(unit).copied().unwrap_or(0);
            }
        }
        sieve
    }

    fn add_pair(&mut self, a: usize, b: usize, letters: Letters) {
        let at = a * usize::from(UNITS) + b;
        self.pairs.get_mut(at).into_iter().for_each(|slot| *slot |= letters);
    }

    /// The shape of a word; its first `sure` units are part of every reading.
    pub(crate) fn shape(&self, units: &[u8], sure: usize) -> Shape {
        let pair = |a: Option<&u8>, b: Option<&u8>| match (a, b) {
            (Some(a), Some(b)) => {
                let at = usize::from(*a) * usize::from(UNITS) + usize::from(*b);
                self.pairs.get(at).copied().unwrap_or(0)
            }
            _ => 0,
        };
        let mut shape = Shape { letters: 0, heard: [0; LOOKED_AT], count: 0, sure: 0 };
        let mut before = None;
        let mut last = 0;
        for (at, unit) in units.iter().enumerate() {
            let alone = self.single.get(usize::from(*unit)).copied().unwrap_or(0);
            let mut letters =
                alone | pair(before, Some(unit)) | pair(Some(unit), units.get(at + 1));
            if letters & A != 0 {
                letters |= U;
            }
            shape.letters |= letters;
            let strong = letters & !WEAK;
            if strong != 0 {
                if let Some(slot) = shape.heard.get_mut(usize::from(shape.count)) {
                    *slot = strong;
                    let silent = self.silent.get(usize::from(*unit)).copied().unwrap_or(true);
                    // A letter that is written twice is heard once.
                    if at < sure && !silent && strong != last {
                        shape.sure |= 1 << shape.count;
                        last = strong;
                    }
                }
                shape.count = shape.count.saturating_add(1);
            }
            before = Some(unit);
        }
        shape
    }
}

impl Shape {
    /// Whether a token can be this word.
    pub(crate) fn may_be(&self, wish: Wish) -> bool {
        let spare = u32::from(wish.spare);
        let odd = (wish.letters & !self.letters).count_ones();
        wish.letters != 0 && odd * ODD <= spare && self.cost(wish, odd) <= spare
    }

    /// What the misses cost, if so many letters are odd. Letters and units meet in their order: the
    /// longest common subsequence, with a bit for each letter of the token.
    fn cost(&self, wish: Wish, mut odd: u32) -> u32 {
        let (mut all, mut sure, mut count) = (u64::MAX, u64::MAX, 0);
        let step = |rest: u64, places: u64| {
            let met = rest & places;
            rest.wrapping_add(met) | (rest & !places)
        };
        for (at, letters) in self.heard.iter().take(usize::from(self.count)).enumerate() {
            let mut places = 0_u64;
            let (mut order, mut place) = (wish.order, 1_u64);
            while order != 0 {
                if letters >> (order & 31) & 1 != 0 {
                    places |= place;
                }
                order >>= 5;
                place <<= 1;
            }
            // A unit may be written with two: ng, ss.
            all = step(step(all, places), places);
            if self.sure >> at & 1 != 0 {
                sure = step(sure, places);
                count += 1;
            }
        }
        if wish.order == 0 {
            return odd * ODD;
        }
        if usize::from(self.count) <= LOOKED_AT {
            odd = odd.max(u32::from(wish.strong).saturating_sub(all.count_zeros()));
        }
        odd * ODD + (count - sure.count_zeros()).saturating_sub(odd) * UNHEARD
    }
}

impl Wish {
    /// The wish of a token that may lose this much (nats).
    pub(crate) fn new(letters: &[u8], nats: f32) -> Self {
        Self {
            letters: letters.iter().fold(0, |all, code| all | 1 << (code & 31)),
            spare: (nats * 10.0).clamp(0.0, 255.0) as u8,
            strong: letters.iter().filter(|code| WEAK >> (**code & 31) & 1 == 0).count() as u8,
            order: match letters.len() {
                0..=12 => letters.iter().rev().fold(0, |all, code| all << 5 | u64::from(code & 31)),
                _ => 0,
            },
        }
    }
}

/// The letters of a packed chunk.
fn letters_of(mut latin: u32) -> Letters {
    let mut letters = 0;
    while latin != 0 {
        letters |= 1 << (latin & 31);
        latin >>= 6;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::{fold, unit};

    fn may_be(word: &str, token: &str) -> bool {
        let units = unit::units(word);
        let codes: Vec<u8> = token.bytes().map(fold::code).collect();
        let shape = Sieve::new(&Model::embedded()).shape(&units, units.len());
        shape.may_be(Wish::new(&codes, 0.6 * Model::embedded().surprise(&codes) + 1.5))
    }

    #[test]
    fn what_differs_in_most_sounds_is_told_apart() {
        assert!(may_be("পুতিন", "putin"));
        assert!(may_be("গাজী", "kazi"));
        assert!(may_be("ট্রাম্প", "trump"));
        assert!(may_be("আলেক্সান্ডার", "alexander"));
        assert!(!may_be("ইউসুফ", "kang"));
        assert!(!may_be("সোহেল", "richard"));
        assert!(!may_be("সুদ", "zimmermann"));
    }
}
