//! 8-bit tables, read backwards: which byte a character shows.

use crate::tables::mojibake::{BYTES, TABLES};

/// An 8-bit table.
#[derive(Debug)]
pub(crate) struct Table {
    /// The bytes that it has no character for.
    pub(crate) lost: &'static [u8],
    /// Those and AD, where that is the soft hyphen, which programs strip.
    pub(crate) lost_and_hyphen: &'static [u8],
    /// Whether the byte A0 is the no-break space, which often has become a space.
    pub(crate) space: bool,
}

/// The number of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number(usize);

impl Number {
    /// MacRoman shows E0 A6 as `‡¶`, which are two letters of Bijoy text: one sequence proves nothing.
    pub(super) fn needs_two(self) -> bool {
        self.0 == 1
    }

    pub(super) fn table(self) -> Option<&'static Table> {
        TABLES.get(self.0)
    }

    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..TABLES.len()).map(Self)
    }

    /// The byte that `c` shows in this table; 0 if it shows none above 7F.
    pub(super) fn byte(self, c: char) -> u8 {
        self.of(bytes(c))
    }

    /// This table's byte among those of all tables.
    pub(super) fn of(self, bytes: [u8; TABLES.len()]) -> u8 {
        bytes.get(self.0).copied().unwrap_or_default()
    }
}

/// The byte that `c` shows in each table, or 0.
pub(super) fn bytes(c: char) -> [u8; TABLES.len()] {
    match c {
        '\0'..='\x7F' | '\u{0980}'..='\u{09FF}' => [0; TABLES.len()],
        // A control stands for its own byte: Latin-1.
        '\u{80}'..='\u{9F}' => [c as u8; TABLES.len()],
        _ => BYTES
            .binary_search_by_key(&c, |(known, _)| *known)
            .ok()
            .and_then(|at| BYTES.get(at))
            .map_or([0; TABLES.len()], |(_, bytes)| *bytes),
    }
}
