//! UTF-16 input as UTF-8, so that everything after reading knows one encoding only.
//!
//! What is no UTF-16 becomes bytes that are no UTF-8 and meets the same policy: a lone surrogate
//! is written as its three bytes (as in WTF-8), an odd last byte as 0xFF.

use std::io::{self, Read};

/// Stands for an odd last byte; no UTF-8 has it.
const ODD: u8 = 0xFF;

/// The bytes of UTF-16 that were decoded to `bytes`.
pub fn raw_length(bytes: &[u8]) -> usize {
    bytes
        .utf8_chunks()
        .map(|chunk| {
            let units: usize = chunk.valid().chars().map(char::len_utf16).sum();
            2 * units + invalid_raw_length(chunk.invalid())
        })
        .sum()
}

/// The same for one invalid sequence. A lone surrogate makes three of them, of which the first
/// counts.
pub fn invalid_raw_length(invalid: &[u8]) -> usize {
    match invalid.first() {
        Some(0xED) => 2,
        Some(&ODD) => 1,
        _ => 0,
    }
}

/// Decodes as it reads.
pub struct Decoder<R> {
    reader: R,
    raw: Vec<u8>,
    /// How much of `raw` has been decoded.
    used: usize,
    big_endian: Option<bool>,
    text: Vec<u8>,
    /// How much of `text` has been given away.
    given: usize,
}

impl<R: Read> Decoder<R> {
    pub fn new(reader: R) -> Self {
        let (raw, text) = (Vec::new(), Vec::new());
        Self { reader, raw, used: 0, big_endian: None, text, given: 0 }
    }

    /// Decodes some more; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        self.text.clear();
        self.given = 0;
        while self.text.is_empty() {
            self.raw.drain(..self.used);
            self.used = 0;
            let kept = self.raw.len();
            self.raw.resize(kept + 32 * 1024, 0);
            let read = self.reader.read(self.raw.get_mut(kept..).unwrap_or_default());
            self.raw.truncate(kept + *read.as_ref().unwrap_or(&0));
            let ended = read? == 0;
            if ended && self.raw.is_empty() {
                return Ok(false);
            }
            if self.raw.len() >= 2 || ended {
                self.decode(ended);
            }
        }
        Ok(true)
    }

    fn decode(&mut self, ended: bool) {
        let big = *self.big_endian.get_or_insert_with(|| is_big_endian(&self.raw));
        let pairs = self.raw.chunks_exact(2);
        let odd = pairs.remainder().len();
        let mut units = pairs
            .filter_map(|pair| pair.try_into().ok())
            .map(|pair| if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
            .peekable();
        let mut left = 0;
        while let Some(unit) = units.next() {
            let high = (0xD800..0xDC00).contains(&unit);
            let low = units.next_if(|next| high && (0xDC00..0xE000).contains(next));
            if high && low.is_none() && units.peek().is_none() && !ended {
                // Its other half may be on the way.
                left = 2;
                break;
            }
            match char::decode_utf16([unit].into_iter().chain(low)).next() {
                Some(Ok(c)) => {
                    self.text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                _ => {
                    let [high, low] = unit.to_be_bytes();
                    let (middle, last) = ((high & 0x0F) << 2 | low >> 6, low & 0x3F);
                    self.text.extend_from_slice(&[0xED, 0x80 | middle, 0x80 | last]);
                }
            }
        }
        self.used = self.raw.len() - odd - left;
        if ended && odd == 1 {
            self.text.push(ODD);
            self.used += 1;
        }
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.text.len() && !self.fill()? {
            return Ok(0);
        }
        let read = self.text.get(self.given..).unwrap_or_default().read(buffer)?;
        self.given += read;
        Ok(read)
    }
}

/// The order of bytes: from the byte-order mark, or from where the high bytes of ASCII and Bengali
/// stand.
fn is_big_endian(start: &[u8]) -> bool {
    match start {
        [0xFE, 0xFF, ..] => true,
        [0xFF, 0xFE, ..] => false,
        _ => {
            let high = |at: usize| {
                let bytes = start.iter().skip(at).step_by(2).take(512);
                bytes.filter(|byte| matches!(byte, 0x00 | 0x09 | 0x20)).count()
            };
            high(0) > high(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let n = self.1.min(buffer.len());
            self.0.take(n as u64).read(buffer).inspect(|n| self.0 = &self.0[*n..])
        }
    }

    fn decode(bytes: &[u8], step: usize) -> Vec<u8> {
        let mut text = Vec::new();
        Decoder::new(Drip(bytes, step)).read_to_end(&mut text).unwrap();
        text
    }

    #[test]
    fn any_split_and_either_order() {
        for text in ["\u{feff}ক😀\n", "ঢাকা 7\n", ""] {
            let units: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            assert_eq!(raw_length(text.as_bytes()), little.len());
            for step in 2..8 {
                assert_eq!(decode(&little, step), text.as_bytes());
                assert_eq!(decode(&big, step), text.as_bytes());
            }
        }
        assert_eq!(decode(b"\xff\xfea\0b\0", 1), "\u{feff}ab".as_bytes());
    }

    #[test]
    fn what_is_no_utf_16_becomes_what_is_no_utf_8() {
        let text = decode(b"\xff\xfea\0\x3d\xd8b\0\x00\xdcc", 3);
        assert_eq!(text, b"\xef\xbb\xbfa\xed\xa0\xbdb\xed\xb0\x80\xff");
        assert_eq!(raw_length(&text), 11);
        assert_eq!(decode(b"\xff\xfe\x3d\xd8", 2), b"\xef\xbb\xbf\xed\xa0\xbd");
    }
}
