//! A cheap look at a word and a token that tells most pairs apart which cannot be one.
//!
//! From the model: the letters that a unit may be written with. A letter of the token that no unit of
//! the word is written with, and a unit of the word that no letter of the token stands for, each cost
//! what an odd letter costs in the full score; a token can pay for so many and no more.

use alloc::vec::Vec;

use super::hearing::{LEAST_WANTED, most_lost};
use crate::names::align::ALPHA;
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
    /// For each letter the units that are written with it, two bits each, of those with strong letters.
    heard: [u16; 32],
    /// How many there are; more than [`LOOKED_AT`] if some were left out.
    count: u8,
    /// Those of which one must be there, a bit each.
    sure: u16,
    /// All units of the word.
    units: u8,
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
        let mut shape = Shape { letters: 0, heard: [0; 32], count: 0, sure: 0, units: 0 };
        shape.units = u8::try_from(units.len()).unwrap_or(u8::MAX);
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
                if usize::from(shape.count) < LOOKED_AT {
                    let mut left = strong;
                    while left != 0 {
                        let slot = shape.heard.get_mut(left.trailing_zeros() as usize);
                        slot.into_iter().for_each(|slot| *slot |= 3 << (2 * shape.count));
                        left &= left - 1;
                    }
                    let silent = self.silent.get(usize::from(*unit)).copied().unwrap_or(true);
                    // A letter that is written twice is heard once.
                    if at < sure && !silent && strong != last {
                        shape.sure |= 1 << (2 * shape.count);
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
        self.may_be_at(wish, u32::from(wish.spare))
    }

    /// Whether a token can be this word with log-odds of at least `least`.
    pub(crate) fn may_be_with(&self, wish: Wish, least: f32) -> bool {
        // What is in the wish is the surprise of the token, rounded down.
        let surprise = (f32::from(wish.spare) * 0.1 + 0.1 + LEAST_WANTED) / ALPHA;
        let most = match wish.spare {
            u8::MAX => f32::INFINITY,
            _ => most_lost(least, surprise, usize::from(self.units)),
        };
        self.may_be_at(wish, u32::from(wish.spare).min((most * 10.0) as u32))
    }

    fn may_be_at(&self, wish: Wish, spare: u32) -> bool {
        let odd = (wish.letters & !self.letters).count_ones();
        wish.letters != 0 && odd * ODD <= spare && self.cost(wish, odd) <= spare
    }

    /// What the misses cost, if so many letters are odd. Letters and units meet in their order: the
    /// longest common subsequence, with a bit for each unit of the word.
    fn cost(&self, wish: Wish, mut odd: u32) -> u32 {
        if wish.order == 0 {
            return odd * ODD;
        }
        // A unit may be written with two letters, ng or ss, so it is there twice.
        let (mut all, mut sure) = (u16::MAX, u16::MAX);
        let step = |rest: u16, places: u16| {
            let met = rest & places;
            rest.wrapping_add(met) | (rest & !places)
        };
        let mut order = wish.order;
        while order != 0 {
            let places = self.heard.get((order & 31) as usize).copied().unwrap_or(0);
            all = step(all, places);
            sure = step(sure, places & self.sure);
            order >>= 5;
        }
        if usize::from(self.count) <= LOOKED_AT {
            odd = odd.max(u32::from(wish.strong).saturating_sub(all.count_zeros()));
        }
        let unheard = self.sure.count_ones() - sure.count_zeros();
        odd * ODD + unheard.saturating_sub(odd) * UNHEARD
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
