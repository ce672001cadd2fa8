//! An index as bytes: a head, then its arrays one after the other, so that loading is copying.
//! Arrays that say nothing are empty: the entities of names without aliases, kinds that are all one.
//!
//! Head: `b"banan-ix"`, u32 version of the layout, u32 fingerprint of the model, u64 checksum of
//! what follows. Then for each array its length in bytes (u64) and the array, little-endian.

use alloc::vec::Vec;

use super::{Lists, NameIndex, Texts, trie};
use crate::names::model::Model;

const MAGIC: &[u8] = b"banan-ix";
const VERSION: u32 = 3;

/// Why bytes are no index that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IndexError {
    /// The bytes are something else.
    NotAnIndex,
    /// Made by another version of the program.
    Version,
    /// Made with other weights.
    Model,
    /// Cut short or changed.
    Damaged,
}

impl core::fmt::Display for IndexError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::NotAnIndex => "not a saved index",
            Self::Version => "the index was saved by another version: build it again",
            Self::Model => "the index was saved with another model: build it again",
            Self::Damaged => "the index is damaged: build it again",
        })
    }
}

impl core::error::Error for IndexError {}

impl NameIndex {
    /// Whether bytes begin as a saved index does.
    #[must_use]
    pub fn is_saved(bytes: &[u8]) -> bool {
        bytes.starts_with(MAGIC)
    }

    /// The index as bytes, for [`from_bytes`](Self::from_bytes).
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut bytes = |part: &[u8]| {
            body.extend((part.len() as u64).to_le_bytes());
            body.extend(part);
        };
        let numbers = |part: &[u32]| -> Vec<u8> {
            part.iter().flat_map(|number| number.to_le_bytes()).collect()
        };
        for texts in [&self.aliases, &self.ids, &self.kinds, &self.tokens] {
            bytes(&texts.bytes);
            bytes(&numbers(&texts.ends));
        }
        bytes(&self.wholes);
        for lists in [&self.spelled, &self.postings] {
            bytes(&numbers(&lists.items));
            bytes(&numbers(&lists.ends));
        }
        bytes(&numbers(&self.entities));
        bytes(&numbers(&self.firsts));
        bytes(&numbers(&self.kind));
        let bengali: Vec<u32> =
            self.bengali.iter().flat_map(|&(hash, alias)| [hash, alias]).collect();
        bytes(&numbers(&bengali));
        bytes(&numbers(&self.trie.beginnings()));
        bytes(&self.trie.labels);
        bytes(&numbers(&self.trie.tokens));
        Self::seal(&body)
    }

    /// A head for arrays, and the arrays. No part of the stable interface: the tests of the loader
    /// make arrays up.
    #[doc(hidden)]
    #[must_use]
    pub fn seal(body: &[u8]) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(VERSION.to_le_bytes());
        out.extend(Model::embedded().fingerprint().to_le_bytes());
        let mut sum = Sum::default();
        sum.add(body);
        out.extend(sum.finish().to_le_bytes());
        out.extend(body);
        out
    }

    /// The index that [`to_bytes`](Self::to_bytes) saved. It answers as the one that was built.
    ///
    /// ```
    /// use banan::names::{Name, NameIndex};
    ///
    /// let index = NameIndex::build([Name::new("M", "Moscow")])?;
    /// let mut bytes = index.to_bytes();
    /// let again = NameIndex::from_bytes(&bytes)?;
    /// assert_eq!(index.search("মস্কো", 1), again.search("মস্কো", 1));
    /// *bytes.last_mut().unwrap() ^= 1;
    /// assert!(NameIndex::from_bytes(&bytes).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If the bytes are damaged, or were saved by another version or with another model.
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self, IndexError> {
        let loaded = Self::load(|buffer| {
            let count = buffer.len().min(bytes.len());
            let (part, rest) = bytes.split_at(count);
            buffer.iter_mut().zip(part).for_each(|(to, from)| *to = *from);
            bytes = rest;
            Ok::<_, core::convert::Infallible>(count)
        });
        loaded.map_err(|error| match error {
            LoadError::Index(error) => error,
            LoadError::Read(never) => match never {},
        })
    }

    /// The same from a source that is read piece by piece, so that the bytes are never held twice.
    ///
    /// `read` fills the beginning of a buffer and says how many bytes it gave; none is the end.
    ///
    /// # Errors
    /// As [`from_bytes`](Self::from_bytes), or what `read` fails with.
    pub fn load<E>(read: impl FnMut(&mut [u8]) -> Result<usize, E>) -> Result<Self, LoadError<E>> {
        let mut source = Source { read, buffer: Vec::new(), at: 0, sum: Sum::default() };
        match source.exactly(MAGIC.len()) {
            Ok(magic) if magic == MAGIC => {}
            Err(LoadError::Read(error)) => return Err(LoadError::Read(error)),
            _ => return Err(LoadError::Index(IndexError::NotAnIndex)),
        }
        if source.number()? != u64::from(VERSION) {
            return Err(LoadError::Index(IndexError::Version));
        }
        if source.number()? != u64::from(Model::embedded().fingerprint()) {
            return Err(LoadError::Index(IndexError::Model));
        }
        let sum = source.number()? | source.number()? << 32;
        source.sum = Sum::default();
        let index = Self::arrays(&mut source)?;
        let whole = source.is_at_end()? && source.sum.finish() == sum;
        Some(index)
            .filter(|index| whole && index.is_sound())
            .ok_or(LoadError::Index(IndexError::Damaged))
    }

    fn arrays<E, R>(source: &mut Source<R>) -> Result<Self, LoadError<E>>
    where
        R: FnMut(&mut [u8]) -> Result<usize, E>,
    {
        let mut texts = || Ok(Texts { bytes: source.bytes()?, ends: source.numbers()? });
        let (aliases, ids, kinds, tokens) = (texts()?, texts()?, texts()?, texts()?);
        let wholes = source.bytes()?;
        let mut lists = || Ok(Lists { items: source.numbers()?, ends: source.numbers()? });
        let (spelled, postings) = (lists()?, lists()?);
        let (entities, firsts) = (source.numbers()?, source.numbers()?);
        let kind = source.numbers()?;
        let all = source.numbers()?;
        let (pairs, rest) = all.as_chunks::<2>();
        if !rest.is_empty() {
            return Err(LoadError::Index(IndexError::Damaged));
        }
        let bengali = pairs.iter().map(|&[hash, alias]| (hash, alias)).collect();
        let (children, labels) = (source.numbers()?, source.bytes()?);
        let tokens_at = source.numbers()?;
        let trie = trie::Trie::from_parts(&Model::embedded(), &children, labels, tokens_at)
            .ok_or(LoadError::Index(IndexError::Damaged))?;
        Ok(Self {
            aliases,
            entities,
            firsts,
            ids,
            kind,
            kinds,
            tokens,
            spelled,
            wholes,
            postings,
            bengali,
            trie,
        })
    }

    /// Whether the arrays fit each other. What they hold is only ever read with checks.
    fn is_sound(&self) -> bool {
        let (aliases, entities) = (self.aliases.len(), self.ids.len());
        let plain = self.entities.is_empty() && self.firsts.is_empty() && aliases == entities;
        (plain || (self.entities.len() == aliases && self.firsts.len() == entities))
            && (self.kind.len() == entities || (self.kind.is_empty() && self.kinds.len() <= 1))
            && self.spelled.ends.len() == aliases
            && self.wholes.len() == aliases
            && self.postings.ends.len() == self.tokens.len()
    }
}

/// Why an index could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError<E> {
    /// It could not be read.
    Read(E),
    /// It is none, or none of this version.
    Index(IndexError),
}

/// Bytes that come piece by piece.
struct Source<R> {
    read: R,
    buffer: Vec<u8>,
    /// How much of the buffer has been taken.
    at: usize,
    sum: Sum,
}

/// Bytes asked for at a time.
const PIECE: usize = 1 << 16;

impl<E, R: FnMut(&mut [u8]) -> Result<usize, E>> Source<R> {
    /// At most so many of the next bytes; none at the end only.
    fn some(&mut self, most: usize) -> Result<&[u8], LoadError<E>> {
        if self.at == self.buffer.len() {
            self.buffer.resize(PIECE, 0);
            let count = (self.read)(&mut self.buffer).map_err(LoadError::Read)?;
            self.buffer.truncate(count);
            self.at = 0;
        }
        let rest = self.buffer.get(self.at..).unwrap_or_default();
        let part = rest.get(..most).unwrap_or(rest);
        self.at += part.len();
        self.sum.add(part);
        Ok(part)
    }

    fn is_at_end(&mut self) -> Result<bool, LoadError<E>> {
        Ok(self.some(1)?.is_empty())
    }

    /// The next bytes, as many as asked for. They are gathered as they come, so that a length that is
    /// a lie asks for no memory.
    fn exactly(&mut self, length: usize) -> Result<Vec<u8>, LoadError<E>> {
        let mut all = Vec::new();
        while all.len() < length {
            let part = self.some(length - all.len())?;
            if part.is_empty() {
                return Err(LoadError::Index(IndexError::Damaged));
            }
            all.extend_from_slice(part);
        }
        Ok(all)
    }

    /// The next four bytes as a number.
    fn number(&mut self) -> Result<u64, LoadError<E>> {
        let bytes = self.exactly(4)?;
        Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn length(&mut self) -> Result<usize, LoadError<E>> {
        let length = self.number()? | self.number()? << 32;
        usize::try_from(length).map_err(|_| LoadError::Index(IndexError::Damaged))
    }

    /// The next array, of bytes.
    fn bytes(&mut self) -> Result<Vec<u8>, LoadError<E>> {
        let length = self.length()?;
        let mut all = self.exactly(length)?;
        all.shrink_to_fit();
        Ok(all)
    }

    /// The next array, of numbers.
    fn numbers(&mut self) -> Result<Vec<u32>, LoadError<E>> {
        let mut left = self.length()?;
        let mut all: Vec<u32> = Vec::new();
        // Bytes of a number that is cut by the end of a piece.
        let mut cut: Vec<u8> = Vec::new();
        while left > 0 {
            let part = self.some(left)?;
            if part.is_empty() {
                return Err(LoadError::Index(IndexError::Damaged));
            }
            left -= part.len();
            let missing = (4 - cut.len()) % 4;
            let (first, rest) = part.split_at(missing.min(part.len()));
            cut.extend_from_slice(first);
            let (words, last) = rest.as_chunks::<4>();
            if let Ok(word) = <[u8; 4]>::try_from(cut.as_slice()) {
                all.push(u32::from_le_bytes(word));
                cut.clear();
            }
            all.extend(words.iter().map(|word| u32::from_le_bytes(*word)));
            cut.extend_from_slice(last);
        }
        if !cut.is_empty() {
            return Err(LoadError::Index(IndexError::Damaged));
        }
        all.shrink_to_fit();
        Ok(all)
    }
}

/// A checksum over words, four lanes so that it runs at the speed of memory.
struct Sum {
    lanes: [u64; 4],
    /// What has not filled a block yet.
    rest: Vec<u8>,
    length: u64,
}

impl Default for Sum {
    fn default() -> Self {
        Self { lanes: [0xCBF2_9CE4_8422_2325, 1, 2, 3], rest: Vec::with_capacity(32), length: 0 }
    }
}

impl Sum {
    const PRIME: u64 = 0x0000_0100_0000_01B3;

    fn add(&mut self, mut bytes: &[u8]) {
        self.length += bytes.len() as u64;
        if !self.rest.is_empty() {
            let (first, more) = bytes.split_at((32 - self.rest.len()).min(bytes.len()));
            self.rest.extend_from_slice(first);
            bytes = more;
            if let Ok(block) = <[u8; 32]>::try_from(self.rest.as_slice()) {
                self.block(&block);
                self.rest.clear();
            }
        }
        let (blocks, rest) = bytes.as_chunks::<32>();
        blocks.iter().for_each(|block| self.block(block));
        self.rest.extend_from_slice(rest);
    }

    fn block(&mut self, block: &[u8; 32]) {
        let (words, _) = block.as_chunks::<8>();
        for (lane, word) in self.lanes.iter_mut().zip(words) {
            *lane = (*lane ^ u64::from_le_bytes(*word)).wrapping_mul(Self::PRIME).rotate_left(23);
        }
    }

    fn finish(&self) -> u64 {
        let mut sum = self.length;
        for lane in self.lanes {
            sum = (sum ^ lane).wrapping_mul(Self::PRIME).rotate_left(29);
        }
        for &byte in &self.rest {
            sum = (sum ^ u64::from(byte)).wrapping_mul(Self::PRIME);
        }
        sum
    }
}
