//! One Bengali word as a path of chunks, and what an English token scores against it.
//!
//! The scores are those of [`Lattice`](crate::names::lattice::Lattice), to the last bit but where
//! sums are rounded. The chunks are left where they are, and a token that cannot come near the score
//! asked for is given up after a few cells.

use alloc::vec::Vec;

use super::chunks::{CODES, Chunk, Chunks};
use crate::names::fold;
use crate::names::lattice::{INSERTION, SUBSTITUTION};
use crate::names::model::CHUNK_UNITS;

/// Letters of a token at most, and one more.
const WIDE: usize = fold::LONGEST + 1;
/// Letters of a usual token, and one more.
const SHORT: usize = 16;
/// Rows of the forward pass that are needed at once.
const ROWS: usize = CHUNK_UNITS + 1;

/// By how much all ways to write a token together are better than the best one, as a factor: a nat.
const SLACK: f32 = core::f32::consts::E;
/// A cell of the pass is left out if no way through it comes up to this share of the score that is
/// asked for.
const LEFT_OUT: f32 = 1.0 / 16.0;

/// The chunks that begin at one unit.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    /// One for each length.
    pub(crate) chunks: [Chunk; CHUNK_UNITS],
    /// Their places.
    at: [u32; CHUNK_UNITS],
    /// The factor that makes a weight the share of the best way to where the chunk leads.
    pub(crate) shares: [f64; CHUNK_UNITS],
    /// The probability of the best way here.
    reach: f64,
}

/// A word as a path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Path {
    places: Vec<Place>,
    /// Log of the sum over everything the word can be.
    total: f32,
    /// Log of the probability of the best reading.
    best: f32,
    /// What each letter costs at least where a reading is written with it, as a factor: no way to write
    /// a token is better than the best way to read the word times what its letters cost.
    prices: [f32; CODES],
}

impl Path {
    /// Lays the path of a word.
    pub(crate) fn lay(&mut self, chunks: &Chunks, units: &[u8]) {
        self.places.clear();
        self.lay_on(chunks, units);
    }

    /// Lays the path of the first units of a word, of which `whole` is the path.
    pub(crate) fn lay_stem(&mut self, chunks: &Chunks, units: &[u8], whole: &Self) {
        self.places.clear();
        // What begins so far before its end does not know that the word ends there.
        let same = match units.len() {
            length if length == whole.len() => length,
            length => length.saturating_sub(CHUNK_UNITS),
        };
        self.places.extend_from_slice(whole.places.get(..same).unwrap_or_default());
        self.lay_on(chunks, units);
    }

    fn lay_on(&mut self, chunks: &Chunks, units: &[u8]) {
        let length = units.len();
        for at in self.places.len()..length {
            let mut place = Place::default();
            for (by, (slot, number)) in (1..).zip(place.chunks.iter_mut().zip(&mut place.at)) {
                let Some(chunk) = units.get(at..at + by) else { break };
                *number = chunks.place(chunk, at == 0, at + by == length);
                *slot = chunks.chunk(*number);
            }
            self.places.push(place);
        }
        // The last place is the end.
        self.places.push(Place::default());
        let mut sums = [0.0_f64; ROWS];
        let mut best = [0.0_f64; ROWS];
        if let (Some(sum), Some(best)) = (sums.first_mut(), best.first_mut()) {
            (*sum, *best) = (1.0, 1.0);
        }
        let (mut sum, mut top) = (0.0, 0.0);
        for (at, place) in self.places.iter_mut().enumerate() {
            let here = at % ROWS;
            sum = sums.get_mut(here).map_or(0.0, core::mem::take);
            top = best.get_mut(here).map_or(0.0, core::mem::take);
            place.reach = top;
            for (by, chunk) in (1..).zip(&place.chunks) {
                let to = (at + by) % ROWS;
                if let (Some(sums), Some(best)) = (sums.get_mut(to), best.get_mut(to)) {
                    *sums += sum * chunk.sum;
                    *best = best.max(top * f64::from(chunk.best));
                }
            }
        }
        let log = |value: f64| libm::log(value.max(1e-280)) as f32;
        (self.total, self.best) = (log(sum), log(top));
        // From behind, where the next places are still as they were.
        let mut next = [0.0_f64; CHUNK_UNITS];
        for place in self.places.iter_mut().rev() {
            for (share, reach) in place.shares.iter_mut().zip(next) {
                *share = if reach > 0.0 { place.reach / reach } else { 0.0 };
            }
            next.rotate_right(1);
            if let Some(first) = next.first_mut() {
                *first = place.reach;
            }
        }
    }

    /// Looks what letters cost: before [`may_score`](Self::may_score).
    pub(crate) fn price(&mut self, chunks: &Chunks) {
        self.prices = [INSERTION; CODES];
        for place in &self.places {
            for (chunk, share) in place.chunks.iter().zip(place.shares) {
                // What the likeliest way of the chunk has of the best way there is.
                let head = (share * f64::from(chunk.best)) as f32;
                if head < INSERTION {
                    continue;
                }
                let heads = [1.0, head, root(head), root(root(head))];
                for way in chunks.ways(*chunk) {
                    if way.weight * share as f32 <= INSERTION {
                        break;
                    }
                    let head = heads.get(usize::from(way.letters).min(3)).copied();
                    let price = way.price * head.unwrap_or(1.0);
                    let mut latin = way.latin;
                    while latin != 0 {
                        let slot = self.prices.get_mut((latin & 31) as usize);
                        slot.into_iter().for_each(|slot| *slot = slot.max(price));
                        latin >>= 6;
                    }
                }
            }
        }
    }

    /// Number of units.
    pub(crate) fn len(&self) -> usize {
        self.places.len().saturating_sub(1)
    }

    /// The chunks that begin at a unit.
    pub(crate) fn place(&self, at: usize) -> Place {
        self.places.get(at).copied().unwrap_or_default()
    }

    /// Log of the probability of the best reading, given the word.
    pub(crate) fn best(&self) -> f32 {
        self.best - self.total
    }

    /// Log P(English token | Bengali word).
    pub(crate) fn score(&self, chunks: &Chunks, letters: &[u8]) -> f32 {
        // Most tokens are short, and most of the work for them would be to clear the rows.
        if letters.len() < SHORT {
            self.pass::<SHORT>(chunks, letters)
        } else {
            self.pass::<WIDE>(chunks, letters)
        }
    }

    /// Whether the score may be greater than `least`, found out with less work.
    pub(crate) fn may_score(&self, chunks: &Chunks, letters: &[u8], least: f32) -> bool {
        let share = libm::expf(least - self.best());
        if letters.len() < SHORT {
            self.is_hopeful::<SHORT>(chunks, letters, share)
        } else {
            self.is_hopeful::<WIDE>(chunks, letters, share)
        }
    }

    /// Whether the letters may have this share of the best reading, all ways to write them together.
    #[expect(clippy::indexing_slicing, reason = "an inner loop; bounds by construction")]
    fn is_hopeful<const COLUMNS: usize>(
        &self,
        chunks: &Chunks,
        letters: &[u8],
        share: f32,
    ) -> bool {
        let letters = &letters[..letters.len().min(COLUMNS - 1)];
        let end = letters.len();
        // What is left of a share at best when the letters from each place on are written.
        let mut rest = [0.0_f32; COLUMNS];
        rest[end] = SLACK;
        for at in (0..end).rev() {
            rest[at] = rest[at + 1] * self.prices[letters[at] as usize % CODES];
        }
        if rest[0] < share {
            return false;
        }
        let ahead = ahead::<COLUMNS>(letters);
        let low = share * LEFT_OUT;
        let mut rows = [[0.0_f32; COLUMNS]; ROWS];
        let mut live = [0_u64; ROWS];
        rows[0][0] = 1.0;
        live[0] = 1;
        for (at, place) in self.places.iter().enumerate() {
            let here = at % ROWS;
            let mut bits = core::mem::take(&mut live[here]);
            if at == self.len() {
                let mut sum = 0.0;
                while bits != 0 {
                    let column = bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    sum = rows[here][column];
                    if column < end {
                        rows[here][column + 1] += sum * INSERTION;
                        bits |= 2 << column;
                    }
                }
                return sum >= share * 0.25;
            }
            if bits == 0 && live == [0; ROWS] {
                return false;
            }
            while bits != 0 {
                let column = bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let value = core::mem::take(&mut rows[here][column]);
                if value * rest[column] < low {
                    continue;
                }
                if column < end {
                    rows[here][column + 1] += value * INSERTION;
                    bits |= 2 << column;
                    let odd = SUBSTITUTION * place.chunks[0].mass * place.shares[0] as f32;
                    let to = (at + 1) % ROWS;
                    rows[to][column + 1] += value * odd;
                    live[to] |= 2 << column;
                }
                let next = ahead[column];
                let code = next as usize % CODES;
                for by in 0..CHUNK_UNITS {
                    let chunk = &place.chunks[by];
                    if chunk.codes & (1 | 1 << code) == 0 {
                        continue;
                    }
                    let value = value * place.shares[by] as f32;
                    let to = (at + by + 1) % ROWS;
                    if chunk.codes & 1 != 0 {
                        for way in chunks.coded(place.at[by], chunk, 0) {
                            rows[to][column] += value * way.weight;
                            live[to] |= 1 << column;
                        }
                    }
                    if code != 0 && chunk.codes >> code & 1 != 0 {
                        for way in chunks.coded(place.at[by], chunk, code) {
                            if (next ^ way.latin) & way.mask == 0 {
                                let column = column + usize::from(way.letters);
                                rows[to][column] += value * way.weight;
                                live[to] |= 1 << column;
                            }
                        }
                    }
                }
            }
        }
        false
    }

    /// The forward pass over rows of `COLUMNS` places.
    #[expect(clippy::indexing_slicing, reason = "an inner loop; bounds by construction")]
    fn pass<const COLUMNS: usize>(&self, chunks: &Chunks, letters: &[u8]) -> f32 {
        let letters = &letters[..letters.len().min(COLUMNS - 1)];
        let columns = letters.len() + 1;
        let ahead = ahead::<COLUMNS>(letters);
        let mut sums = [[0.0_f32; COLUMNS]; ROWS];
        let mut scale = 0.0_f32;
        sums[0][0] = 1.0;
        for (at, place) in self.places.iter().enumerate() {
            let here = at % ROWS;
            let mut row = core::mem::replace(&mut sums[here], [0.0; COLUMNS]);
            // Letters that nothing stands for.
            for column in 1..columns {
                row[column] += row[column - 1] * INSERTION;
            }
            if at == self.len() {
                return libm::logf(row[columns - 1].max(1e-37)) + scale - self.total;
            }
            let greatest = row[..columns].iter().copied().fold(0.0, f32::max);
            if greatest == 0.0 {
                return -80.0;
            }
            // Rows are scaled together, before they underflow.
            if greatest < 1e-12 {
                let factor = 1.0 / greatest;
                scale += libm::logf(greatest);
                row[..columns].iter_mut().for_each(|value| *value *= factor);
                for other in &mut sums {
                    other[..columns].iter_mut().for_each(|value| *value *= factor);
                }
            }
            let floor = 1e-9 * if greatest < 1e-12 { 1.0 } else { greatest };
            let odd = SUBSTITUTION * place.chunks[0].mass;
            for column in 0..columns {
                let value = row[column];
                if value <= floor {
                    continue;
                }
                let next = ahead[column];
                let code = next as usize % CODES;
                for by in 0..CHUNK_UNITS {
                    let chunk = &place.chunks[by];
                    let to = (at + by + 1) % ROWS;
                    if chunk.codes & 1 != 0 {
                        for way in chunks.coded(place.at[by], chunk, 0) {
                            sums[to][column] += value * way.weight;
                        }
                    }
                    if code != 0 && chunk.codes >> code & 1 != 0 {
                        for way in chunks.coded(place.at[by], chunk, code) {
                            if (next ^ way.latin) & way.mask == 0 {
                                sums[to][column + usize::from(way.letters)] += value * way.weight;
                            }
                        }
                    }
                }
                if column + 1 < columns {
                    sums[(at + 1) % ROWS][column + 1] += value * odd;
                }
            }
        }
        -80.0
    }
}

/// The square root or a little more.
fn root(number: f32) -> f32 {
    // Half the exponent, and a line through the root's ends between two powers.
    f32::from_bits((number.to_bits() >> 1) + (1.0_f32.to_bits() >> 1))
}

/// The next letters from each place, packed, so that a chunk is compared in one step.
#[expect(clippy::indexing_slicing, reason = "an inner loop; bounds by construction")]
fn ahead<const COLUMNS: usize>(letters: &[u8]) -> [u32; COLUMNS] {
    let mut ahead = [0_u32; COLUMNS];
    for at in (0..letters.len()).rev() {
        ahead[at] = (ahead[at + 1] << 6 | u32::from(letters[at])) & 0xFF_FFFF;
    }
    ahead
}
