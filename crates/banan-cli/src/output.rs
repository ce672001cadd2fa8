//! What a command sees of the input's place, and what it writes to.

use std::any::Any;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::ops::Range;

use anyhow::Result;
use serde::Serialize;

use crate::record::Ending;
use crate::utf16;

/// How the bytes of the input became the text that a command is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Units {
    /// They are the text.
    #[default]
    Utf8,
    /// They were UTF-16.
    Utf16,
}

impl Units {
    /// What to call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
        }
    }

    /// How many bytes of the input `bytes` were.
    pub fn length(self, bytes: &[u8]) -> usize {
        match self {
            Self::Utf8 => bytes.len(),
            Self::Utf16 => utf16::raw_length(bytes),
        }
    }

    /// The same for a sequence that is not UTF-8; 0 if it was counted with the one before it.
    pub fn invalid_length(self, invalid: &[u8]) -> usize {
        match self {
            Self::Utf8 => invalid.len(),
            Self::Utf16 => utf16::invalid_raw_length(invalid),
        }
    }
}

/// Where the text stands that a command is given.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// The file's name, if there are several inputs.
    pub file: Option<&'a str>,
    /// The number of the record in its file, from 1.
    pub record: u64,
    /// Where the record (with `--field`: the field) begins in its file, in bytes.
    pub offset: u64,
    /// Bytes of the record (with `--field`: of the field) in front of the text.
    pub base: usize,
    /// The bytes that stand in the input for a text with U+FFFD, if they are to be kept.
    pub raw: Option<&'a [u8]>,
    /// What offsets count.
    pub units: Units,
    /// The last offset that was mapped: of the text and of the input.
    mapped: Cell<(usize, usize)>,
}

impl<'a> Place<'a> {
    pub fn new(file: Option<&'a str>, record: u64, offset: u64, units: Units) -> Self {
        Self { file, record, offset, base: 0, raw: None, units, mapped: Cell::default() }
    }

    /// The same record, `bytes` further on.
    pub fn after(&self, bytes: usize) -> Self {
        let base = self.base + bytes;
        Self { base, mapped: Cell::default(), ..self.clone() }
    }

    /// Which record, in words.
    pub fn name(&self) -> String {
        match self.file {
            Some(file) => format!("record {} of {file}", self.record),
            None => format!("record {}", self.record),
        }
    }

    /// The bytes of the original record that the bytes `range` of `text` came from. `text` must be
    /// what the command was given; ranges are mapped fastest in order.
    pub fn source(&self, text: &str, range: &Range<usize>) -> Range<usize> {
        self.map(text, range.start)..self.map(text, range.end)
    }

    fn map(&self, text: &str, at: usize) -> usize {
        if self.units == Units::Utf8 {
            return self.base + at;
        }
        let (mut from, mut mapped) = self.mapped.get();
        if at < from {
            (from, mapped) = (0, 0);
        }
        mapped += self.units.length(text.get(from..at).unwrap_or_default().as_bytes());
        self.mapped.set((at, mapped));
        self.base + mapped
    }
}

/// Counts by name: of edits by rule, of records that would change …
#[derive(Clone, Debug, Default)]
pub struct Tally {
    counts: BTreeMap<&'static str, u64>,
    first: BTreeMap<&'static str, String>,
}

impl Tally {
    pub fn add(&mut self, name: &'static str, count: u64) {
        *self.counts.entry(name).or_default() += count;
    }

    pub fn get(&self, name: &str) -> u64 {
        self.counts.get(name).copied().unwrap_or_default()
    }

    /// Remembers something about the first of those that are counted.
    pub fn note_first(&mut self, name: &'static str, note: impl FnOnce() -> String) {
        self.first.entry(name).or_insert_with(note);
    }

    /// What was noted about the first.
    pub fn first(&self, name: &str) -> Option<&str> {
        self.first.get(name).map(String::as_str)
    }

    /// Adds what comes later in the input.
    pub fn merge(&mut self, later: &Self) {
        for (name, count) in &later.counts {
            self.add(name, *count);
        }
        for (name, note) in &later.first {
            self.note_first(name, || note.clone());
        }
    }
}

/// Collects what a command writes for the records of a block.
#[derive(Debug)]
pub struct Output {
    pub bytes: Vec<u8>,
    /// The block goes out as it came in; `bytes` does not count.
    pub same: bool,
    pub tally: Tally,
    /// What was not UTF-8: how many sequences, and the first record with one.
    pub invalid: (u64, Option<u64>),
    /// What [`Command::first_part`](crate::commands::Command::first_part) found of each record.
    pub prepared: VecDeque<Box<dyn Any + Send>>,
    ending: Ending,
}

impl Output {
    pub fn new(ending: Ending) -> Self {
        let tally = Tally::default();
        let (bytes, prepared) = (Vec::new(), VecDeque::new());
        Self { bytes, same: false, tally, invalid: (0, None), prepared, ending }
    }

    /// Makes ready for the next block.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.same = false;
        self.tally = Tally::default();
        self.invalid = (0, None);
    }

    /// The memory of the last block, empty, for text that becomes the whole of the next.
    pub fn take_memory(&mut self) -> String {
        String::from_utf8(std::mem::take(&mut self.bytes)).unwrap_or_default()
    }

    /// Adds text: for a filter to the new text of the record, for a report to the row.
    pub fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// Ends a row of a report as records end: LF, or NUL with `-z`.
    pub fn end_row(&mut self) {
        self.bytes.push(self.ending.byte());
    }

    /// Writes one line of NDJSON. It ends with LF whatever records end with: JSON holds no raw LF.
    pub fn json(&mut self, value: &impl Serialize) -> Result<()> {
        serde_json::to_writer(&mut self.bytes, value)?;
        self.bytes.push(b'\n');
        Ok(())
    }

    /// Counts something for the end of the run.
    pub fn count(&mut self, name: &'static str, count: u64) {
        self.tally.add(name, count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_of_utf_16_count_its_bytes() {
        let text = "aক😀খ";
        let place = Place::new(None, 1, 0, Units::Utf16).after(2);
        assert_eq!(place.source(text, &(1..4)), 4..6);
        assert_eq!(place.source(text, &(4..8)), 6..10);
        assert_eq!(place.source(text, &(0..11)), 2..12);
        let place = Place::new(None, 1, 0, Units::Utf8).after(3);
        assert_eq!(place.source(text, &(1..4)), 4..7);
    }
}
