//! The chunks of the model, made ready for hearing: where a search of a list looks at one name for a
//! long time, a text shows thousands of words to each of which most of the list is deaf.

use alloc::vec::Vec;

use crate::names::lattice::DELETION;
use crate::names::model::{CHUNK_LETTERS, FINAL, INITIAL, Model, key, packed_len};
use crate::names::unit::UNITS;

/// Letters whose codes are told apart.
pub(crate) const CODES: usize = 32;

/// One way to write a chunk.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Way {
    /// The letters, packed.
    pub(crate) latin: u32,
    /// The bits of as many letters.
    pub(crate) mask: u32,
    /// Probability, not normalized.
    pub(crate) weight: f32,
    /// What each of the letters costs, as a factor, beside the likeliest way.
    pub(crate) price: f32,
    /// How many letters.
    pub(crate) letters: u8,
}

/// A chunk of units and the ways to write it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Chunk {
    /// Its ways, the likeliest first, as places in [`Chunks::ways`].
    from: u32,
    to: u32,
    /// The codes that the ways begin with, a bit each; bit 0 if one of them is silent.
    pub(crate) codes: u32,
    /// The weight of all ways that the model has.
    pub(crate) mass: f32,
    /// The greatest weight.
    pub(crate) best: f32,
    /// The sum of all weights.
    pub(crate) sum: f64,
}

/// Every chunk of a model.
#[derive(Clone, Debug)]
pub(crate) struct Chunks {
    /// The ways of each chunk, the likeliest first.
    ways: Vec<Way>,
    /// The same by the code of their first letter, silent ones first.
    coded: Vec<Way>,
    /// For each chunk and code, where its ways begin in `coded`, counted from the chunk's first.
    starts: Vec<[u8; CODES + 1]>,
    /// The first two are [`NOTHING`] and [`UNKNOWN`].
    chunks: Vec<Chunk>,
    /// The places of the chunks of one unit, in and at the ends of a word.
    singles: Vec<[u32; 4]>,
    /// For every two units how long a chunk may be that begins so: [`TWO`], [`THREE`].
    longer: Vec<u8>,
    /// Keys and places of chunks; a hash table with a power of two of places.
    slots: Vec<(u32, u32)>,
}

/// What is not in the model, where more than one unit is asked for.
pub(crate) const NOTHING: u32 = 0;
/// A unit that is not in the model.
const UNKNOWN: u32 = 1;
/// The weight of a unit that is not in the model.
const RARE: f32 = 1e-6;
/// Two units are a chunk.
const TWO: u8 = 1;
/// Two units begin a chunk of three.
const THREE: u8 = 2;

impl Chunks {
    pub(crate) fn new(model: &Model<'_>) -> Self {
        let count = model.chunks().count();
        let size = (count * 2 + 2).next_power_of_two();
        let mut chunks = Self {
            ways: Vec::with_capacity(count * 4),
            coded: Vec::with_capacity(count * 4),
            starts: Vec::with_capacity(count + 2),
            chunks: Vec::with_capacity(count + 2),
            singles: Vec::with_capacity(usize::from(UNITS)),
            longer: alloc::vec![0; usize::from(UNITS) * usize::from(UNITS)],
            slots: alloc::vec![(0, 0); size],
        };
        chunks.push(&[], 0.0);
        chunks.push(&[way(0, DELETION * RARE)], RARE);
        let mut ways = Vec::new();
        for (key, cells) in model.chunks().filter(|(_, cells)| !cells.is_empty()) {
            ways.clear();
            ways.extend(cells.map(|place| {
                let (latin, weight) = model.cell(place);
                way(latin, libm::expf(weight))
            }));
            let mass = ways.iter().map(|way| way.weight).sum::<f32>().max(RARE);
            let single = key & !(INITIAL | FINAL) < 1 << 8;
            if single && ways.iter().all(|way| way.letters != 0) {
                ways.push(way(0, DELETION * mass));
            }
            ways.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.latin.cmp(&b.latin)));
            let place = chunks.push(&ways, mass);
            let mut at = chunks.slot(key);
            while chunks.slots.get(at).is_some_and(|slot| slot.0 != 0) {
                at = (at + 1) & (size - 1);
            }
            chunks.slots.get_mut(at).into_iter().for_each(|slot| *slot = (key, place));
            let [a, b, c, _] = (key & !(INITIAL | FINAL)).to_le_bytes();
            if let (1.., Some(slot)) = (b, chunks.longer.get_mut(pair(a, b))) {
                *slot |= if c == 0 { TWO } else { THREE };
            }
        }
        chunks.singles = (0..UNITS)
            .map(|unit| {
                let place = |initial, last| chunks.look_up(&[unit], initial, last);
                let places = [(false, false), (true, false), (false, true), (true, true)];
                places.map(|(initial, last)| place(initial, last).unwrap_or(UNKNOWN))
            })
            .collect();
        chunks
    }

    /// Adds a chunk with its ways, the likeliest first.
    fn push(&mut self, ways: &[Way], mass: f32) -> u32 {
        let from = self.ways.len() as u32;
        let best = ways.first().map_or(0.0, |way| way.weight);
        self.ways.extend(ways.iter().map(|way| {
            let share = way.weight / best;
            let price = match way.letters {
                0 | 1 => share,
                2 => libm::sqrtf(share),
                letters => libm::powf(share, 1.0 / f32::from(letters)),
            };
            Way { price, ..*way }
        }));
        let code = |way: &Way| way.latin as usize % CODES;
        let coded = self.coded.len();
        self.coded.extend_from_slice(self.ways.get(from as usize..).unwrap_or_default());
        let coded = self.coded.get_mut(coded..).unwrap_or_default();
        coded.sort_by_key(code);
        let mut starts = [0_u8; CODES + 1];
        for way in coded {
            starts.get_mut(code(way) + 1).into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        self.starts.push(starts);
        self.chunks.push(Chunk {
            from,
            to: self.ways.len() as u32,
            codes: ways.iter().fold(0, |codes, way| codes | 1 << (way.latin as usize % CODES)),
            mass,
            best,
            sum: ways.iter().map(|way| f64::from(way.weight)).sum(),
        });
        (self.chunks.len() - 1) as u32
    }

    fn slot(&self, key: u32) -> usize {
        let mixed = u64::from(key).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        mixed as usize & (self.slots.len() - 1)
    }

    fn find(&self, key: u32) -> Option<u32> {
        let mut at = self.slot(key);
        // Half of the places are empty.
        loop {
            let (found, place) = *self.slots.get(at)?;
            if found == key {
                return Some(place);
            } else if found == 0 {
                return None;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The place of a chunk: the one for this place in the word if there is any.
    pub(crate) fn place(&self, units: &[u8], initial: bool, last: bool) -> u32 {
        let begins = |a: u8, b: u8, length: u8| {
            self.longer.get(pair(a, b)).is_some_and(|longer| longer & length != 0)
        };
        match *units {
            [unit] => {
                let places = self.singles.get(usize::from(unit));
                let place = usize::from(initial) + 2 * usize::from(last);
                places.and_then(|places| places.get(place)).copied().unwrap_or(UNKNOWN)
            }
            [a, b] if !begins(a, b, TWO) => NOTHING,
            [a, b, _] if !begins(a, b, THREE) => NOTHING,
            _ => self.look_up(units, initial, last).unwrap_or(NOTHING),
        }
    }

    fn look_up(&self, units: &[u8], initial: bool, last: bool) -> Option<u32> {
        let places = [(initial, last), (initial, false), (false, last), (false, false)];
        places.iter().find_map(|(initial, last)| self.find(key(units, *initial, *last)))
    }

    /// A chunk by its place.
    pub(crate) fn chunk(&self, place: u32) -> Chunk {
        self.chunks.get(place as usize).copied().unwrap_or_default()
    }

    /// The ways to write the chunk at a place that begin with a letter, or with 0 those that are silent.
    pub(crate) fn coded(&self, place: u32, chunk: &Chunk, code: usize) -> &[Way] {
        let starts = self.starts.get(place as usize);
        let start =
            |code: usize| starts.and_then(|starts| starts.get(code)).map_or(0, |at| u32::from(*at));
        let (from, to) = (chunk.from + start(code), chunk.from + start(code + 1));
        self.coded.get(from as usize..to as usize).unwrap_or_default()
    }

    /// The ways to write a chunk, the likeliest first.
    pub(crate) fn ways(&self, chunk: Chunk) -> &[Way] {
        self.ways.get(chunk.from as usize..chunk.to as usize).unwrap_or_default()
    }
}

/// The place of two units in a table of all.
fn pair(a: u8, b: u8) -> usize {
    usize::from(a) * usize::from(UNITS) + usize::from(b)
}

fn way(latin: u32, weight: f32) -> Way {
    let letters = packed_len(latin) as u8;
    Way { latin, mask: (1 << (6 * u32::from(letters))) - 1, weight, price: 1.0, letters }
}

/// Letters of a Latin chunk at most, as the packing allows.
const _: () = assert!(CHUNK_LETTERS * 6 <= 24);
