//! Blocks of 64 bytes, and which of their characters ask for a closer look.
//!
//! This is the question of [`sieve`](super::sieve), asked of many characters at once with the vector
//! instructions of the processor, and for whole texts: a line in which nothing asks is in order, and
//! needs not be found. Like there, a byte may ask for nothing, but never be missed; what stands there
//! is [`sift`](super::sift)'s to find out. Processors without such instructions, and builds without the standard library, go line by line.
//!
//! A block is of one of two kinds. Where it and the one before are ASCII, only pairs of letters are
//! looked at, as in Bijoy. In the others every ASCII letter asks, so that a line with Bengali and
//! Latin letters is found; where the kinds meet, the line that both are part of asks.

mod avx2;
mod avx512;
mod tables;

use fearless_simd::Level;

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;
/// Blocks looked at in one go.
pub(super) const BLOCKS: usize = 64;
/// Bytes before a block that are read with it.
const BEFORE: usize = 2;
/// A block with the bytes before it.
type Window = [u8; BEFORE + BLOCK];

/// What asks for a look.
#[derive(Debug)]
pub(super) struct Asking {
    /// A bit a byte, for each block in order; bits beyond the end of the text may be set.
    pub bits: [u64; BLOCKS],
    /// A bit a block: what asks there, asks for the whole of its line.
    pub lines: u64,
}

/// So many pairs of a block that lies within a line, and the line may be Bijoy.
const DENSE: u32 = (BLOCK / super::bijoy::gate::BYTES_A_HIT + 1) as u32;

/// Looks at a text from its beginning to its end.
#[derive(Debug)]
pub(super) struct Blocks {
    with: With,
    /// Where the next block begins.
    at: usize,
    before: Before,
}

/// The block before.
#[derive(Debug)]
struct Before {
    /// The classes of its characters, in their last bytes.
    classes: [u8; BLOCK],
    /// Whether it is ASCII.
    ascii: bool,
    /// Whether it was looked at as ASCII.
    plain: bool,
}

/// The instructions to look with.
#[derive(Clone, Copy, Debug)]
pub(super) enum With {
    Avx2(fearless_simd::x86::Avx2),
    Avx512(fearless_simd::x86::Avx512),
}

impl With {
    /// The best that this processor has; nothing, if none of them is for us.
    pub fn best() -> Option<Self> {
        Self::all().next()
    }

    /// All that this processor has, the best first.
    pub fn all() -> impl Iterator<Item = Self> {
        let level = Level::new();
        let avx512 = level.as_avx512().map(Self::Avx512);
        avx512.into_iter().chain(level.as_avx2().map(Self::Avx2))
    }
}

impl Blocks {
    pub fn new(with: With) -> Self {
        let before = Before { classes: [0; BLOCK], ascii: true, plain: true };
        Self { with, at: 0, before }
    }

    /// Looks at the next blocks of `text`, which is the same in every call. Gives where the first of
    /// them begins, or nothing at the end.
    pub fn next(&mut self, text: &[u8], asking: &mut Asking) -> Option<usize> {
        let start = self.at;
        // What the last character asks for may be seen three bytes later.
        let left = (text.len() + 3).checked_sub(start).filter(|left| *left > 0)?;
        let blocks = left.div_ceil(BLOCK).min(BLOCKS);
        let (bits, rest) = asking.bits.split_at_mut(blocks);
        rest.fill(0);
        asking.lines = match self.with {
            With::Avx2(simd) => avx2::look(simd, text, start, &mut self.before, bits),
            With::Avx512(simd) => avx512::look(simd, text, start, &mut self.before, bits),
        };
        self.at += BLOCK * BLOCKS;
        Some(start)
    }
}

/// The block of `text` at `at`, which has line feeds around the text.
#[inline]
fn window<'a>(text: &'a [u8], at: usize, room: &'a mut Window) -> &'a Window {
    if let Some(start) = at.checked_sub(BEFORE)
        && let Some(window) = text.get(start..).and_then(|rest| rest.first_chunk())
    {
        return window;
    }
    let (before, rest) = room.split_at_mut(BEFORE);
    if let Some(known) = at.checked_sub(BEFORE).and_then(|start| text.get(start..at)) {
        before.copy_from_slice(known);
    }
    let known = text.get(at..).unwrap_or_default();
    for (to, from) in rest.iter_mut().zip(known) {
        *to = *from;
    }
    room
}
