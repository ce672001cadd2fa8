//! Where codes and other characters go.

use alloc::string::String;
use alloc::vec::Vec;

use crate::encoding::bijoy::code::form_of;

/// Text or bytes.
pub(super) trait Sink {
    fn code(&mut self, code: u8);
    fn other(&mut self, c: char);
    fn len(&self) -> usize;
}

impl Sink for String {
    #[inline]
    fn code(&mut self, code: u8) {
        self.push(match code {
            0..0x80 => char::from(code),
            0xAD => '\u{2212}',
            _ => form_of(code),
        });
    }
    #[inline]
    fn other(&mut self, c: char) {
        self.push(c);
    }
    fn len(&self) -> usize {
        String::len(self)
    }
}

impl Sink for Vec<u8> {
    #[inline]
    fn code(&mut self, code: u8) {
        self.push(code);
    }
    #[inline]
    fn other(&mut self, c: char) {
        self.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    fn len(&self) -> usize {
        Vec::len(self)
    }
}
