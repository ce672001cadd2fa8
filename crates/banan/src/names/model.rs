//! The trained weights, read from a block of bytes that the generator made from `data/models/`.
//!
//! Layout, all numbers little-endian: `b"bnnm"`, u32 version, u32 number of chunks C, u32 number of
//! cells N, then C chunk keys (u32, ascending), C + 1 cell offsets (u32), N Latin chunks (u32),
//! N weights (i16, hundredths of a nat), 27³ background costs (u8, twentieths of a nat), and
//! [`PARAMETERS`] parameters (i32, ten-thousandths).

use core::ops::Range;

/// Units in a Bengali chunk at most.
pub const CHUNK_UNITS: usize = 3;
/// Letters in a Latin chunk at most.
pub const CHUNK_LETTERS: usize = 4;
/// Flag of a chunk key: the chunk begins the token.
pub const INITIAL: u32 = 1 << 30;
/// Flag of a chunk key: the chunk ends the token.
pub const FINAL: u32 = 1 << 31;
/// Version of the layout.
pub const VERSION: u32 = 2;
/// Places of the parameters, see `names::align`.
pub const PARAMETERS: usize = 32;

const HEAD: usize = 16;
const LETTERS: usize = 27;

static EMBEDDED: &[u8] = include_bytes!("../tables/names_model.bin");

/// A view of the weights.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    keys: &'a [u8],
    starts: &'a [u8],
    latin: &'a [u8],
    weights: &'a [u8],
    background: &'a [u8],
    parameters: &'a [u8],
    /// All of it.
    whole: &'a [u8],
}

impl Model<'static> {
    /// The weights that ship with the crate.
    #[must_use]
    pub fn embedded() -> Self {
        Self::from_bytes(EMBEDDED).unwrap_or(Self {
            keys: &[],
            starts: &[],
            latin: &[],
            weights: &[],
            background: &[],
            parameters: &[],
            whole: &[],
        })
    }
}

impl<'a> Model<'a> {
    /// Weights from bytes of the layout above; nothing if they are of another layout.
    #[must_use]
    pub fn from_bytes(bytes: &'a [u8]) -> Option<Self> {
        if bytes.get(..4)? != b"bnnm" || u32_at(bytes, 1)? != VERSION {
            return None;
        }
        let chunks = u32_at(bytes, 2)? as usize;
        let cells = u32_at(bytes, 3)? as usize;
        let mut at = HEAD;
        let mut take = |length: usize| {
            let part = bytes.get(at..at.checked_add(length)?);
            at += length;
            part
        };
        let model = Self {
            keys: take(chunks.checked_mul(4)?)?,
            starts: take(chunks.checked_mul(4)?.checked_add(4)?)?,
            latin: take(cells.checked_mul(4)?)?,
            weights: take(cells.checked_mul(2)?)?,
            background: take(LETTERS * LETTERS * LETTERS)?,
            parameters: take(PARAMETERS * 4)?,
            whole: bytes,
        };
        (at == bytes.len()).then_some(model)
    }

    /// A number that differs between models.
    pub(crate) fn fingerprint(&self) -> u32 {
        crate::names::index::checksum(self.whole)
    }

    /// Every chunk: its key and the places of its cells.
    pub(crate) fn chunks(&self) -> impl Iterator<Item = (u32, Range<usize>)> {
        let (keys, starts) = (self.keys, self.starts);
        (0..keys.len() / 4).filter_map(move |at| {
            let (from, to) = (u32_at(starts, at)?, u32_at(starts, at + 1)?);
            Some((u32_at(keys, at)?, from as usize..to as usize))
        })
    }

    /// The places of the cells of a chunk; empty if the chunk is not in the model.
    pub(crate) fn cells(&self, key: u32) -> Range<usize> {
        let (mut low, mut high) = (0, self.keys.len() / 4);
        while low < high {
            let middle = (low + high) / 2;
            match u32_at(self.keys, middle) {
                Some(found) if found < key => low = middle + 1,
                Some(found) if found == key => {
                    let from = u32_at(self.starts, middle).unwrap_or(0);
                    let to = u32_at(self.starts, middle + 1).unwrap_or(0);
                    return from as usize..to as usize;
                }
                _ => high = middle,
            }
        }
        0..0
    }

    /// Latin chunk and weight (nats) of a cell.
    pub(crate) fn cell(&self, place: usize) -> (u32, f32) {
        let weight = self
            .weights
            .get(place * 2..place * 2 + 2)
            .and_then(|bytes| <[u8; 2]>::try_from(bytes).ok())
            .map_or(0, i16::from_le_bytes);
        (u32_at(self.latin, place).unwrap_or(0), f32::from(weight) / 100.0)
    }

    /// How surprising an English token is, in nats: minus the log of its probability under the
    /// trigram of names. Ends included.
    pub(crate) fn surprise(&self, letters: &[u8]) -> f32 {
        let mut cost = 0.0;
        let (mut a, mut b) = (0, 0);
        for code in letters.iter().copied().chain([0]) {
            cost += self.letter_surprise(a, b, code);
            (a, b) = (b, code);
        }
        cost
    }

    /// How surprising a letter is after two others, in nats; 0 is the end of a token.
    pub(crate) fn letter_surprise(&self, a: u8, b: u8, code: u8) -> f32 {
        // A digit is one of ten, whatever stands before it, and says nothing of what comes.
        if usize::from(code) >= LETTERS {
            return 2.3;
        }
        let known = |code: u8| Some(usize::from(code)).filter(|code| *code < LETTERS);
        let (a, b) = match (known(a), known(b)) {
            (Some(a), Some(b)) => (a, b),
            (None, Some(b)) => (0, b),
            _ => (0, 0),
        };
        let place = (a * LETTERS + b) * LETTERS + usize::from(code);
        self.background.get(place).map_or(3.0, |&units| f32::from(units) / 20.0)
    }

    /// A parameter of token alignment and calibration.
    pub(crate) fn parameter(&self, place: usize) -> f32 {
        u32_at(self.parameters, place).map_or(0.0, |bits| bits.cast_signed() as f32 / 10_000.0)
    }
}

/// A Latin chunk as a number: six bits a letter, the first lowest.
#[must_use]
pub fn pack(letters: &[u8]) -> u32 {
    letters.iter().rev().fold(0, |packed, &letter| packed << 6 | u32::from(letter))
}

/// Number of letters in a packed chunk.
pub(crate) const fn packed_len(packed: u32) -> usize {
    ((32 - packed.leading_zeros()) as usize).div_ceil(6)
}

/// The key of a Bengali chunk.
#[must_use]
pub fn key(units: &[u8], initial: bool, last: bool) -> u32 {
    let units = units.iter().rev().fold(0, |key, &unit| key << 8 | u32::from(unit));
    units | if initial { INITIAL } else { 0 } | if last { FINAL } else { 0 }
}

fn u32_at(bytes: &[u8], place: usize) -> Option<u32> {
    let at = place.checked_mul(4)?;
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}
