//! Bengali letters straight from bytes.
//!
//! Every Bengali character takes three bytes, and its place in the block is in the low bits of the
//! last two; what reads text letter by letter needs no more than that to look in its tables.

/// What stands at a byte offset: a place in the block, a joiner, a danda or something else.
pub(crate) type Code = u8;

/// ্
pub(crate) const VIRAMA: Code = 0x4D;
/// ়
pub(crate) const NUKTA: Code = 0x3C;
pub(crate) const ZWNJ: Code = 128;
pub(crate) const ZWJ: Code = 129;
/// ।
pub(crate) const DANDA: Code = 130;
/// ॥
pub(crate) const DOUBLE_DANDA: Code = 131;
/// Anything else, and the end.
pub(crate) const OTHER: Code = 132;

/// The code of the character at the head of `rest`. Every character with another code than
/// [`OTHER`] is three bytes long.
#[inline]
pub(crate) fn code(rest: &[u8]) -> Code {
    if let Some(head) = rest.first_chunk() {
        if let Some(code) = block_code(head) {
            return code;
        }
        if head[0] <= 0x7F {
            return OTHER;
        }
    }
    rare_code(rest)
}

/// The code of the character that four bytes begin with, if it is of the block. A loop over these
/// reads text fastest; the last character of the text is for [`code`].
#[inline]
pub(crate) fn block_code(head: &[u8; 4]) -> Option<Code> {
    let word = u32::from_le_bytes(*head);
    (word & 0xFEFF == 0xA6E0).then_some(((word >> 2) as u8 & 0x40) | ((word >> 16) as u8 & 0x3F))
}

/// The same for any text, its end included.
#[cold]
#[inline(never)]
fn rare_code(rest: &[u8]) -> Code {
    match *rest {
        [0xE0, middle @ (0xA6 | 0xA7), last, ..] => ((middle & 1) << 6) | (last & 0x3F),
        [0xE2, 0x80, 0x8C, ..] => ZWNJ,
        [0xE2, 0x80, 0x8D, ..] => ZWJ,
        [0xE0, 0xA5, 0xA4, ..] => DANDA,
        [0xE0, 0xA5, 0xA5, ..] => DOUBLE_DANDA,
        _ => OTHER,
    }
}

/// What follows the next `count` characters, which are not [`OTHER`].
#[inline]
pub(crate) fn after(rest: &[u8], count: usize) -> &[u8] {
    rest.get(3 * count..).unwrap_or_default()
}

/// The letter of a code of the block.
#[inline]
pub(crate) const fn letter(code: Code) -> char {
    match char::from_u32(0x980 | (code & 0x7F) as u32) {
        Some(letter) => letter,
        None => '\u{FFFD}',
    }
}
