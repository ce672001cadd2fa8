//! Reading: blocks of whole records, in memory that the longest record bounds.
//!
//! A record is a text and its terminator: LF, CRLF, NUL, or nothing at the end of the input. What
//! ends a record is structure and comes out as it went in.

use std::fmt;
use std::io::{self, ErrorKind, Read};

use memchr::{memchr, memchr_iter, memrchr};

use crate::field::csv::Quotes;
use crate::output::Units;
use crate::terminal::reason;

/// What is read at once. Large enough that system calls do not count, small enough for the cache.
const BLOCK: usize = 128 * 1024;

/// What ends a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// LF or CRLF.
    Line,
    /// NUL.
    Null,
}

impl Ending {
    /// The byte at the end of a record.
    pub fn byte(self) -> u8 {
        match self {
            Self::Line => b'\n',
            Self::Null => 0,
        }
    }
}

/// How records are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Framing {
    /// What ends a record.
    pub ending: Ending,
    /// Whether a terminator inside a quoted CSV field is text.
    pub quotes: bool,
}

impl Framing {
    /// The end of the first record of `bytes`, its terminator included.
    fn first_end(self, bytes: &[u8]) -> Option<usize> {
        if self.quotes {
            Quotes::default().end(self.ending.byte(), bytes, 0)
        } else {
            memchr(self.ending.byte(), bytes).map(|at| at + 1)
        }
    }

    /// The records of a block, each as text and terminator.
    pub fn records(self, mut bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
        std::iter::from_fn(move || {
            let (record, rest) = bytes.split_at(self.first_end(bytes).unwrap_or(bytes.len()));
            bytes = rest;
            if record.is_empty() { None } else { Some(self.split(record)) }
        })
    }

    /// A record's text and its terminator.
    fn split(self, record: &[u8]) -> (&[u8], &[u8]) {
        let end = match (self.ending, record) {
            (Ending::Line, [.., b'\r', b'\n']) => 2,
            (Ending::Line, [.., b'\n']) | (Ending::Null, [.., 0]) => 1,
            _ => 0,
        };
        record.split_at(record.len() - end)
    }

    /// How many records begin in a block.
    fn count(self, bytes: &[u8]) -> u64 {
        let count = if self.quotes {
            self.records(bytes).count()
        } else {
            let open = bytes.last().is_some_and(|last| *last != self.ending.byte());
            memchr_iter(self.ending.byte(), bytes).count() + usize::from(open)
        };
        count as u64
    }
}

/// Why reading stopped.
#[derive(Debug)]
pub enum Fault {
    /// The system said no.
    Read(io::Error),
    /// This record is longer than `--max-record`.
    TooLong { record: u64, limit: usize },
    /// The input ends inside a quoted field of this record.
    OpenQuote { record: u64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => f.write_str(&reason(error)),
            Self::TooLong { record, limit } => {
                write!(f, "record {record}: longer than {limit} bytes (--max-record)")
            }
            Self::OpenQuote { record } => {
                write!(f, "record {record}: a quoted field is still open at the end of the input")
            }
        }
    }
}

impl std::error::Error for Fault {}

/// Whole records, one after the other, as they stood in the input.
#[derive(Debug, Default)]
pub struct Block {
    /// Grows only for a long record, and is never shrunk: its bytes are written over.
    data: Vec<u8>,
    len: usize,
    /// The number of the first record, from 1.
    pub first: u64,
    /// Where the first record begins, in bytes of the input.
    pub offset: u64,
}

impl Block {
    /// The records.
    pub fn bytes(&self) -> &[u8] {
        self.data.get(..self.len).unwrap_or_default()
    }

    fn free(&mut self) -> &mut [u8] {
        self.data.get_mut(self.len..).unwrap_or_default()
    }
}

/// Cuts an input into blocks of whole records.
#[derive(Debug)]
pub struct Blocks<R> {
    reader: R,
    framing: Framing,
    units: Units,
    max_record: usize,
    live: bool,
    /// The beginning of a record whose end has not been read.
    carry: Vec<u8>,
    /// Where `carry` ends, in quotes or outside.
    quotes: Quotes,
    records: u64,
    offset: u64,
    fault: Option<Fault>,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    /// With `live`, a block is given as soon as it holds a record.
    pub fn new(reader: R, framing: Framing, units: Units, max_record: usize, live: bool) -> Self {
        Self {
            reader,
            framing,
            units,
            max_record,
            live,
            carry: Vec::new(),
            quotes: Quotes::default(),
            records: 0,
            offset: 0,
            fault: None,
            ended: false,
        }
    }

    /// Fills `block` with the next records; false at the end of the input.
    ///
    /// What was read before a fault is given first, the fault by the call after it.
    pub fn next(&mut self, block: &mut Block) -> Result<bool, Fault> {
        block.len = 0;
        if self.fault.is_none() && !self.ended {
            self.fill(block);
        }
        if block.len == 0 {
            return self.fault.take().map_or(Ok(false), |fault| {
                self.ended = true;
                Err(fault)
            });
        }
        self.check_lengths(block);
        if block.len == 0 {
            self.ended = true;
            return self.fault.take().map_or(Ok(false), Err);
        }
        block.first = self.records + 1;
        block.offset = self.offset;
        self.records += self.framing.count(block.bytes());
        self.offset += self.units.length(block.bytes()) as u64;
        Ok(true)
    }

    /// Reads until the block is full or, live, until it holds a record.
    fn fill(&mut self, block: &mut Block) {
        let wanted = BLOCK.max(self.carry.len() + 1);
        if block.data.len() < wanted {
            block.data.resize(wanted, 0);
        }
        if let Some(start) = block.data.get_mut(..self.carry.len()) {
            start.copy_from_slice(&self.carry);
        }
        block.len = self.carry.len();
        self.carry.clear();
        let mut cut = 0;
        loop {
            if block.free().is_empty() {
                if cut > 0 {
                    break;
                }
                if block.len > self.max_record.saturating_add(2) {
                    let (record, limit) = (self.records + 1, self.max_record);
                    self.fault = Some(Fault::TooLong { record, limit });
                    break;
                }
                let longer = block.len.saturating_mul(2).min(self.max_record.saturating_add(3));
                block.data.resize(longer.max(block.len + 1), 0);
            }
            let start = block.len;
            match self.reader.read(block.free()) {
                Ok(0) => {
                    self.ended = true;
                    if self.quotes.are_open() {
                        self.fault_at_end(block, cut);
                    } else {
                        cut = block.len;
                    }
                    break;
                }
                Ok(read) => block.len = block.data.len().min(start + read),
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.fault = Some(Fault::Read(error));
                    break;
                }
            }
            cut = self.last_end(block.bytes(), start).unwrap_or(cut);
            if self.live && cut > 0 {
                break;
            }
        }
        self.carry.extend_from_slice(block.bytes().get(cut..).unwrap_or_default());
        block.len = cut;
    }

    /// The end of the last whole record, of which only what follows `from` is new.
    fn last_end(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        let byte = self.framing.ending.byte();
        if !self.framing.quotes {
            let fresh = bytes.get(from..).unwrap_or_default();
            return memrchr(byte, fresh).map(|at| from + at + 1);
        }
        let mut last = None;
        let mut from = from;
        while let Some(end) = self.quotes.end(byte, bytes, from) {
            last = Some(end);
            from = end;
        }
        last
    }

    fn fault_at_end(&mut self, block: &Block, cut: usize) {
        let whole = self.framing.count(block.bytes().get(..cut).unwrap_or_default());
        self.fault = Some(Fault::OpenQuote { record: self.records + whole + 1 });
    }

    /// Ends the block before the first record that is too long.
    fn check_lengths(&mut self, block: &mut Block) {
        if block.len <= self.max_record {
            return;
        }
        let (mut end, mut record) = (0, self.records + 1);
        for (text, terminator) in self.framing.records(block.bytes()) {
            if text.len() > self.max_record {
                self.fault = Some(Fault::TooLong { record, limit: self.max_record });
                break;
            }
            end += text.len() + terminator.len();
            record += 1;
        }
        block.len = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: Framing = Framing { ending: Ending::Line, quotes: false };
    const CSV: Framing = Framing { ending: Ending::Line, quotes: true };

    /// Gives a few bytes at a time, or fails at call number `fail`.
    struct Drip<'a> {
        rest: &'a [u8],
        step: usize,
        calls: usize,
        fail: usize,
    }

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.calls += 1;
            if self.calls == self.fail {
                return Err(io::Error::other("drip"));
            }
            if self.calls.is_multiple_of(3) {
                return Err(ErrorKind::Interrupted.into());
            }
            let n = self.step.min(self.rest.len()).min(buffer.len());
            let (now, rest) = self.rest.split_at(n);
            buffer[..n].copy_from_slice(now);
            self.rest = rest;
            Ok(n)
        }
    }

    fn drip(text: &str, step: usize, fail: usize) -> Drip<'_> {
        Drip { rest: text.as_bytes(), step, calls: 0, fail }
    }

    fn all(blocks: &mut Blocks<Drip<'_>>) -> (Vec<String>, Option<Fault>) {
        let (mut block, mut got) = (Block::default(), Vec::new());
        loop {
            match blocks.next(&mut block) {
                Ok(false) => return (got, None),
                Err(fault) => return (got, Some(fault)),
                Ok(true) => {
                    assert_eq!(block.first as usize, got.len() + 1);
                    assert_eq!(block.offset as usize, got.concat().len());
                    for (text, end) in blocks.framing.records(block.bytes()) {
                        got.push(String::from_utf8([text, end].concat()).unwrap());
                    }
                }
            }
        }
    }

    #[test]
    fn any_split_of_the_input_gives_the_same_records() {
        let text = "এক\r\n\nদুই\r\r\nতিন";
        for live in [false, true] {
            for step in 1..text.len() {
                let mut blocks = Blocks::new(drip(text, step, 0), LINES, Units::Utf8, 100, live);
                let (records, fault) = all(&mut blocks);
                assert!(fault.is_none());
                assert_eq!(records, ["এক\r\n", "\n", "দুই\r\r\n", "তিন"]);
            }
        }
    }

    #[test]
    fn a_quoted_terminator_is_text() {
        let text = "a,\"খ\nগ\"\"\n\",5\" x\n\"q\",\n\u{feff}\"w\n\"\n";
        for step in 1..text.len() {
            let mut blocks =
                Blocks::new(drip(text, step, 0), CSV, Units::Utf8, 100, step.is_multiple_of(2));
            let (records, _) = all(&mut blocks);
            let expected = ["a,\"খ\nগ\"\"\n\",5\" x\n", "\"q\",\n", "\u{feff}\"w\n\"\n"];
            assert_eq!(records, expected, "step {step}");
        }
        let mut blocks = Blocks::new(drip("a\nb\n\"c\nd\n", 3, 0), CSV, Units::Utf8, 100, false);
        let (records, fault) = all(&mut blocks);
        assert_eq!(records.len(), 2);
        assert!(matches!(fault, Some(Fault::OpenQuote { record: 3 })));
    }

    #[test]
    fn a_failing_reader_loses_no_record_that_was_read() {
        let text = "ক\n".repeat(300);
        for live in [false, true] {
            for fail in 1..=200 {
                let mut blocks = Blocks::new(drip(&text, 2, fail), LINES, Units::Utf8, 100, live);
                let (records, fault) = all(&mut blocks);
                if !fail.is_multiple_of(3) || fault.is_some() {
                    assert!(matches!(fault, Some(Fault::Read(_))), "call {fail}");
                    let read = 2 * (fail - 1 - (fail - 1) / 3);
                    assert_eq!(records.len(), read / 4, "call {fail}");
                }
                assert!(!blocks.next(&mut Block::default()).unwrap());
            }
        }
    }

    #[test]
    fn a_long_record_is_named_and_what_precedes_it_is_given() {
        for step in [1, 3, 1000] {
            let text = format!("ab\ncd\r\n{}\nef\n", "x".repeat(21));
            let (records, fault) =
                all(&mut Blocks::new(drip(&text, step, 0), LINES, Units::Utf8, 20, false));
            assert_eq!(records, ["ab\n", "cd\r\n"]);
            assert!(matches!(fault, Some(Fault::TooLong { record: 3, limit: 20 })));
        }
        let text = format!("{}\n", "x".repeat(3 * BLOCK));
        for (limit, fits) in [(3 * BLOCK, true), (3 * BLOCK - 1, false), (BLOCK, false)] {
            let (records, fault) =
                all(&mut Blocks::new(drip(&text, BLOCK / 2, 0), LINES, Units::Utf8, limit, true));
            assert_eq!(records.len(), usize::from(fits));
            assert_eq!(fault.is_none(), fits);
        }
    }
}
