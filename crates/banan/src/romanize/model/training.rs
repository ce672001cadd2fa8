//! What the training program shares with the decoder, so that the two cannot disagree. Not part of
//! the stable interface.

use alloc::string::String;
use alloc::vec::Vec;

use super::style::Style;
use super::{beam, net, table, units};
#[cfg(feature = "share-alike")]
use crate::romanize::english::English;
#[cfg(feature = "share-alike")]
use crate::romanize::hook::{Cache, Model as _};

pub use super::exceptions::pack;
pub use super::table::{EDGE, LABEL_MAX, MAGIC, MEMORY, WIDTHS, memory_rows, window_rows};
pub use super::units::{COUNT, INHERENT};
#[cfg(feature = "share-alike")]
pub use crate::romanize::english::NAMES;

/// The units of a word.
pub fn units(word: &str) -> Vec<u8> {
    let mut units = Vec::new();
    units::read(word, &mut units);
    units.iter().map(|unit| unit.id).collect()
}

/// How a unit is shown in the text form of a model.
pub fn name(unit: u8) -> String {
    units::name(unit)
}

/// The rows of the first layer for the unit at `at`.
pub fn window(word: &[u8], at: usize, radius: usize) -> Vec<usize> {
    net::window(word, at, radius).collect()
}

/// What a hypothesis remembers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory(net::Memory);

impl Memory {
    /// After `unit` was written as `label`.
    #[must_use]
    pub fn after(self, unit: u8, label: &[u8]) -> Self {
        Self(self.0.after(unit, label))
    }

    /// The rows that are on.
    pub fn rows(&self, symbols: usize) -> Vec<usize> {
        self.0.rows(symbols).to_vec()
    }
}

/// The outputs of `word` by the table in `bytes`, best first, with probabilities; `codes`: its
/// symbols are written with spaces between them.
pub fn decode(bytes: &[u8], word: &str, count: usize, codes: bool) -> Vec<(String, f32)> {
    let style = if codes { Style::Codes } else { Style::Letters };
    let Some(table) = table::Table::open(bytes) else { return Vec::new() };
    beam::Search::default()
        .run(&table, word, count, style)
        .into_iter()
        .map(|output| (output.text, output.p))
        .collect()
}

/// The scheme `english` with another model and other lists.
#[cfg(feature = "share-alike")]
pub fn english(
    weights: &'static [u8],
    exceptions: &'static [u8],
    names: &'static [u8],
) -> impl Fn(&str) -> String {
    let scheme = English::new(weights, exceptions, names);
    move |text| {
        let mut out = String::new();
        scheme.write(text, &mut Cache::default(), &mut out);
        out
    }
}
