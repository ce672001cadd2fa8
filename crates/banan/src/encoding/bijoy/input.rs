//! What the decoder reads: text that shows codes, or the codes as bytes.

use alloc::string::String;
use core::ops::Range;

use super::code::{code_of, form_of};

/// A character of the input.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// Where it begins, in bytes of the input.
    pub at: usize,
    /// Where it ends.
    pub end: usize,
    /// The character, for a byte that by which text shows it.
    pub c: char,
    /// The code, if it is one.
    pub code: Option<u8>,
}

/// Text or bytes.
pub(super) trait Input: Copy {
    /// Bytes of the whole.
    fn size(self) -> usize;

    /// The characters from byte `at` on.
    fn units(self, at: usize) -> impl Iterator<Item = Unit> + Clone;

    /// The character that ends at byte `at`.
    fn before(self, at: usize) -> Option<Unit>;

    /// Appends the characters of a range.
    fn push_to(self, range: Range<usize>, out: &mut String);

    /// Whether a range reads as `text`.
    fn reads(self, range: Range<usize>, text: &str) -> bool;
}

impl Input for &str {
    fn size(self) -> usize {
        self.len()
    }

    #[inline]
    fn units(self, at: usize) -> impl Iterator<Item = Unit> + Clone {
        let rest = self.get(at..).unwrap_or_default();
        rest.char_indices().map(move |(index, c)| {
            let at = at + index;
            Unit { at, end: at + c.len_utf8(), c, code: code_of(c) }
        })
    }

    fn before(self, at: usize) -> Option<Unit> {
        let c = self.get(..at)?.chars().next_back()?;
        Some(Unit { at: at - c.len_utf8(), end: at, c, code: code_of(c) })
    }

    fn push_to(self, range: Range<usize>, out: &mut String) {
        out.push_str(self.get(range).unwrap_or_default());
    }

    fn reads(self, range: Range<usize>, text: &str) -> bool {
        self.get(range) == Some(text)
    }
}

impl Input for &[u8] {
    fn size(self) -> usize {
        self.len()
    }

    #[inline]
    fn units(self, at: usize) -> impl Iterator<Item = Unit> + Clone {
        let rest = self.get(at..).unwrap_or_default();
        rest.iter().enumerate().map(move |(index, byte)| unit(at + index, *byte))
    }

    fn before(self, at: usize) -> Option<Unit> {
        let at = at.checked_sub(1)?;
        self.get(at).map(|byte| unit(at, *byte))
    }

    fn push_to(self, range: Range<usize>, out: &mut String) {
        let bytes = self.get(range).unwrap_or_default();
        out.extend(bytes.iter().map(|byte| form_of(*byte)));
    }

    fn reads(self, range: Range<usize>, text: &str) -> bool {
        let bytes = self.get(range).unwrap_or_default();
        bytes.iter().map(|byte| form_of(*byte)).eq(text.chars())
    }
}

#[inline]
fn unit(at: usize, byte: u8) -> Unit {
    // Controls and the space are no codes, as in text.
    let code = (byte > 0x20 && byte != 0x7F).then_some(byte);
    Unit { at, end: at + 1, c: form_of(byte), code }
}
