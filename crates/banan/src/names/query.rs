//! A Bengali name, prepared for scoring.

use alloc::vec::Vec;
use core::ops::Range;

use crate::names::known::{self, Known};
use crate::names::lattice::Lattice;
use crate::names::model::Model;
use crate::names::unit;

/// Tokens of a name that are aligned; what follows is counted as unmatched.
pub(crate) const TOKENS: usize = 12;

/// A token, or several that are read as one.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Which tokens of the name.
    pub(crate) tokens: Range<usize>,
    /// Number of units.
    pub(crate) length: usize,
    pub(crate) lattice: Lattice,
}

/// A Bengali name with the lattices of its tokens and of neighbours joined.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    /// One part a token first, in order, then the joined ones.
    pub(crate) parts: Vec<Part>,
    /// Number of tokens.
    pub(crate) count: usize,
    /// Tokens beyond [`TOKENS`].
    pub(crate) left_out: usize,
    /// What it costs to leave each token unmatched.
    pub(crate) skips: Vec<f32>,
    /// For each token the letters it may be an initial of, as folded codes; most have none.
    pub(crate) initials: Vec<Vec<u8>>,
    /// What the tables know.
    pub(crate) known: Vec<Known>,
}

impl Query {
    /// Prepares a name in canonical text.
    pub(crate) fn new(model: &Model<'_>, name: &str) -> Self {
        Self::from_tokens(model, &unit::tokens(name))
    }

    /// Prepares a name that is tokens already.
    pub(crate) fn from_tokens(model: &Model<'_>, tokens: &[unit::Token]) -> Self {
        let left_out = tokens.len().saturating_sub(TOKENS);
        let tokens = tokens.get(..TOKENS).unwrap_or(tokens);
        let mut query = Self {
            parts: Vec::with_capacity(tokens.len() * 2),
            count: tokens.len(),
            left_out,
            skips: tokens.iter().map(|token| skip(&token.units)).collect(),
            initials: tokens.iter().map(|token| initials(&token.units)).collect(),
            known: known::known(model, tokens),
        };
        for width in 1..=3 {
            for at in 0..tokens.len() {
                let Some(group) = tokens.get(at..at + width) else { break };
                // Three in one are initials: এ বি এম = ABM.
                if width == 3 && group.iter().any(|token| initials(&token.units).is_empty()) {
                    continue;
                }
                let units: Vec<u8> = group.iter().flat_map(|token| &token.units).copied().collect();
                query.parts.push(Part {
                    tokens: at..at + width,
                    length: units.len(),
                    lattice: Lattice::new(model, &units),
                });
            }
        }
        query
    }
}

/// What it costs to leave a token unmatched: a long one more, a frequent particle little.
fn skip(units: &[u8]) -> f32 {
    const FREE: [&str; 14] = [
        "মো",
        "মোঃ",
        "মোহাম্মদ",
        "মোহাম্মাদ",
        "মুহাম্মদ",
        "মুহাম্মাদ",
        "মোছা",
        "আল",
        "বিন",
        "ইবনে",
        "দ্য",
        "দি",
        "ডি",
        "ভন",
    ];
    if FREE.iter().any(|free| unit::units(free) == units) {
        return 1.2;
    }
    3.0 + 0.4 * units.len().min(12) as f32
}

/// The Latin letters whose English name the token is.
fn initials(units: &[u8]) -> Vec<u8> {
    const NAMES: [(&str, u8); 43] = [
        ("এ", b'a'),
        ("আ", b'a'),
        ("বি", b'b'),
        ("সি", b'c'),
        ("ডি", b'd'),
        ("ই", b'e'),
        ("ঈ", b'e'),
        ("এফ", b'f'),
        ("এফ্", b'f'),
        ("জি", b'g'),
        ("এইচ", b'h'),
        ("এচ", b'h'),
        ("আই", b'i'),
        ("জে", b'j'),
        ("কে", b'k'),
        ("এল", b'l'),
        ("এল্", b'l'),
        ("এম", b'm'),
        ("এম্", b'm'),
        ("এন", b'n'),
        ("এন্", b'n'),
        ("ও", b'o'),
        ("পি", b'p'),
        ("কিউ", b'q'),
        ("আর", b'r'),
        ("আর্", b'r'),
        ("এস", b's'),
        ("এস্", b's'),
        ("টি", b't'),
        ("ইউ", b'u'),
        ("ভি", b'v'),
        ("ভী", b'v'),
        ("ডব্লিউ", b'w'),
        ("ডাব্লিউ", b'w'),
        ("ডব্লু", b'w'),
        ("ডাবলু", b'w'),
        ("ডাবলিউ", b'w'),
        ("এক্স", b'x'),
        ("ওয়াই", b'y'),
        ("জেড", b'z'),
        ("জেট", b'z'),
        ("যেড", b'z'),
        ("ম", b'm'),
    ];
    if units.len() > 8 {
        return Vec::new();
    }
    NAMES
        .iter()
        .filter(|(name, _)| unit::units(name) == units)
        .map(|&(_, letter)| crate::names::fold::code(letter))
        .collect()
}
