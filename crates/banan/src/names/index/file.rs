//! An index as bytes: a head, then its arrays one after the other, so that loading is copying.
//!
//! Head: `b"banan-ix"`, u32 version of the layout, u32 fingerprint of the model, u64 checksum of
//! what follows. Then for each array its length in bytes (u64) and the array, little-endian.

use alloc::vec::Vec;

use super::{Lists, NameIndex, Texts, trie};
use crate::names::model::Model;

const MAGIC: &[u8] = b"banan-ix";
const VERSION: u32 = 1;
const HEAD: usize = 24;

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
        bytes(&numbers(&self.trie.children));
        bytes(&self.trie.labels);
        bytes(&numbers(&self.trie.tokens));
        let mut out = MAGIC.to_vec();
        out.extend(VERSION.to_le_bytes());
        out.extend(Model::embedded().fingerprint().to_le_bytes());
        out.extend(checksum(&body).to_le_bytes());
        out.append(&mut body);
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
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        if !Self::is_saved(bytes) {
            return Err(IndexError::NotAnIndex);
        }
        let field = |at: usize| -> Result<u32, IndexError> {
            let part = bytes.get(at..at + 4).and_then(|part| part.try_into().ok());
            part.map(u32::from_le_bytes).ok_or(IndexError::Damaged)
        };
        if field(8)? != VERSION {
            return Err(IndexError::Version);
        }
        if field(12)? != Model::embedded().fingerprint() {
            return Err(IndexError::Model);
        }
        let sum = u64::from(field(16)?) | u64::from(field(20)?) << 32;
        let body = bytes.get(HEAD..).unwrap_or_default();
        if checksum(body) != sum {
            return Err(IndexError::Damaged);
        }
        Self::from_body(body).filter(Self::is_sound).ok_or(IndexError::Damaged)
    }

    fn from_body(mut body: &[u8]) -> Option<Self> {
        let mut bytes = || {
            let (length, rest) = body.split_first_chunk::<8>()?;
            let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
            let (part, rest) = rest.split_at_checked(length)?;
            body = rest;
            Some(part)
        };
        fn numbers(part: &[u8]) -> Option<Vec<u32>> {
            let (words, rest) = part.as_chunks::<4>();
            rest.is_empty().then(|| words.iter().map(|word| u32::from_le_bytes(*word)).collect())
        }
        let mut texts = || Some(Texts { bytes: bytes()?.to_vec(), ends: numbers(bytes()?)? });
        let (aliases, ids, kinds, tokens) = (texts()?, texts()?, texts()?, texts()?);
        let mut lists = || Some(Lists { items: numbers(bytes()?)?, ends: numbers(bytes()?)? });
        let (spelled, postings) = (lists()?, lists()?);
        let (entities, firsts, kind) = (numbers(bytes()?)?, numbers(bytes()?)?, numbers(bytes()?)?);
        let (pairs, rest) = {
            let all = numbers(bytes()?)?;
            let (pairs, rest) = all.as_chunks::<2>();
            (pairs.iter().map(|&[hash, alias]| (hash, alias)).collect(), rest.len())
        };
        let trie = trie::Trie {
            children: numbers(bytes()?)?,
            labels: bytes()?.to_vec(),
            tokens: numbers(bytes()?)?,
        };
        (rest == 0 && body.is_empty()).then_some(Self {
            aliases,
            entities,
            firsts,
            ids,
            kind,
            kinds,
            tokens,
            spelled,
            postings,
            bengali: pairs,
            trie,
        })
    }

    /// Whether the arrays fit each other. What they hold is only ever read with checks.
    fn is_sound(&self) -> bool {
        self.entities.len() == self.aliases.len()
            && self.spelled.ends.len() == self.aliases.len()
            && self.ids.len() == self.firsts.len()
            && self.kind.len() == self.firsts.len()
            && self.postings.ends.len() == self.tokens.len()
            && self.trie.children.len() == self.trie.labels.len() + 1
            && self.trie.tokens.len() == self.trie.labels.len()
    }
}

/// A checksum over words, four lanes so that it runs at the speed of memory.
fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01B3;
    let mut lanes = [0xCBF2_9CE4_8422_2325_u64, 1, 2, 3];
    let (blocks, rest) = bytes.as_chunks::<32>();
    for block in blocks {
        let (words, _) = block.as_chunks::<8>();
        for (lane, word) in lanes.iter_mut().zip(words) {
            *lane = (*lane ^ u64::from_le_bytes(*word)).wrapping_mul(PRIME).rotate_left(23);
        }
    }
    let mut sum = bytes.len() as u64;
    for lane in lanes {
        sum = (sum ^ lane).wrapping_mul(PRIME).rotate_left(29);
    }
    for &byte in rest {
        sum = (sum ^ u64::from(byte)).wrapping_mul(PRIME);
    }
    sum
}
