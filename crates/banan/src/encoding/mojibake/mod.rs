//! UTF-8 that was read with an 8-bit table.
//!
//! One mechanism over tables of bytes: characters that show the bytes of a UTF-8 sequence become
//! the character that the sequence stands for, and again while there is something to undo, because
//! text is damaged twice as easily as once. A record is touched only if it holds *evidence*: a
//! place that reads as Bengali. Next to evidence other sequences (dashes, quotes, `é`) are undone
//! as well.
//!
//! Strict readers of windows-1252 drop five bytes, which in Bengali are the third bytes of ্ and ু
//! among others. What is left is a gap: `à§` with nothing after it. [`gap`] fills it from context.

use alloc::string::String;
use alloc::vec::Vec;

use crate::edit::Rewrite;
use crate::rules::{Rule, RuleSet};

mod gap;
mod layer;
mod table;

pub(crate) use table::Table;

/// Whether the stage could find anything in `record`. Bengali and English text is told apart in one
/// pass over its bytes.
pub(crate) fn suspect(record: &str) -> bool {
    // Every image of a lead byte in every table comes with a character below U+0480 beside it.
    let images = |byte: &u8| (0xC2..=0xD1).contains(byte);
    record
        .as_bytes()
        .chunks(64)
        .any(|block| block.iter().fold(false, |found, byte| found | images(byte)))
        && layer::evident(record)
}

/// The stage.
pub(crate) fn rewrite(record: &str, rules: RuleSet, out: &mut Rewrite<'_>) {
    if !rules.contains(Rule::Mojibake) || !suspect(record) {
        return;
    }
    let mut units: Vec<Unit> = record
        .char_indices()
        .map(|(at, c)| Unit { read: Read::Char(c), start: at, end: at + c.len_utf8() })
        .collect();
    while let Some(undone) = layer::undo(&units, rules.contains(Rule::MojibakeDropped)) {
        units = undone;
    }
    gap::fill(&mut units);
    let mut text = String::new();
    for unit in &units {
        text.clear();
        let rule = match unit.read {
            Read::Char(c) => {
                text.push(c);
                Rule::Mojibake
            }
            Read::Filled(c, after) => {
                text.push(c);
                text.extend(after);
                Rule::MojibakeDropped
            }
            Read::Gap(_) => continue,
        };
        out.replace(unit.start..unit.end, rule, &text);
    }
}

/// A character of the text, as far as it is undone, and the bytes of the record that it came from.
#[derive(Clone, Copy, Debug)]
struct Unit {
    read: Read,
    start: usize,
    end: usize,
}

#[derive(Clone, Copy, Debug)]
enum Read {
    Char(char),
    /// A sequence whose last byte is lost.
    Gap(Gap),
    /// What the gap was, and the space after it if the gap had one.
    Filled(char, Option<char>),
}

/// What is known of a lost byte.
#[derive(Clone, Copy, Debug)]
struct Gap {
    /// The first letter of the half block: U+0980 or U+09C0.
    block: char,
    /// The bytes that the table does not have.
    lost: &'static [u8],
    /// Whether the gap ends in a space that may be the byte A0.
    space: bool,
}

impl Unit {
    fn char(&self) -> Option<char> {
        match self.read {
            Read::Char(c) => Some(c),
            Read::Gap(_) | Read::Filled(..) => None,
        }
    }
}
