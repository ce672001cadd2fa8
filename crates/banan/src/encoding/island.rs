//! Repair of one island: the stretch between two ASCII spaces that holds something suspicious.
//!
//! An island is a row of [`Cell`]s, one a character, each knowing the bytes it came from. A rule
//! looks at the cells from one position on and answers with a [`Fix`]; the engine applies it and
//! keeps the bookkeeping. Rules run in a fixed order, round after round, until nothing changes;
//! each is called only where its [flags](flag) were seen, so that a damaged word costs little more
//! than the one or two rules it needs.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::classes::*;
use super::record::Facts;
use super::{flag, invisible, joiners, nfc, punctuation, quick, signs, virama};
use super::{report, word};
use crate::edit::{Report, Rewrite};
use crate::rules::{Rule, RuleSet};
use crate::script::{is_bengali_letter, is_joiner, is_sign};

/// A character and the bytes of the island that it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub ch: char,
    /// The class of `ch`.
    pub class: u8,
    /// The rule that put it there, if it is not as it came.
    rule: Option<Rule>,
    start: usize,
    end: usize,
}

/// What a rule sees beside the cells.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub facts: &'a Facts,
    pub rules: RuleSet,
}

/// What becomes of the cells from a position on.
pub(super) struct Fix {
    pub rule: Rule,
    /// How many cells are replaced.
    pub take: usize,
    pub with: With,
}

/// The replacement of the cells that a [`Fix`] takes.
pub(super) enum With {
    Nothing,
    One(char),
    Two(char, char),
    Text(String),
    /// The same cells, the one at the first index moved to the second.
    Moved(usize, usize),
    /// The same cells without the one at the index.
    Without(usize),
    /// The same cells, sorted by a key; equal keys stay in order.
    Sorted(fn(char) -> u8),
    /// Every cell becomes this character.
    Each(char),
}

impl Fix {
    pub fn new(rule: Rule, take: usize, with: With) -> Option<Self> {
        Some(Self { rule, take, with })
    }
}

/// Decides on the cells from `at` on; `at` is always inside.
type Decide = fn(&[Cell], usize, &Context<'_>) -> Option<Fix>;

/// One pass over the cells.
struct Pass {
    /// Run it if the island shows any of these.
    when: u16,
    /// The classes of the cells at which it can decide anything, a bit each.
    starts: u32,
    decide: Decide,
}

/// A class as a bit.
const fn bit(class: u8) -> u32 {
    1 << class
}

/// Consonant letters. Composed ones, and the right half of ৌ, are of the class [`TROUBLE`].
const LETTERS: u32 = bit(YA + 1) - bit(CONSONANT);
const MARKS: u32 = bit(SIGN) | bit(CANDRABINDU) | bit(FINAL);
const ANY: u32 = u32::MAX;

/// The passes in the order of application.
const PASSES: &[Pass] = &[
    Pass { when: flag::NFC, starts: ANY, decide: nfc::compose },
    Pass { when: flag::INVISIBLE, starts: bit(OTHER), decide: invisible::drop_or_space },
    Pass {
        when: flag::PUNCTUATION,
        starts: bit(OTHER) | bit(TROUBLE) | bit(FINAL),
        decide: punctuation::repair,
    },
    Pass {
        when: flag::VOWEL_SIGN,
        starts: bit(VOWEL) | bit(VOWEL_AE),
        decide: signs::vowel_letters,
    },
    Pass { when: flag::JOINER, starts: bit(OTHER) | bit(TA), decide: joiners::joiners },
    Pass { when: flag::HALVES, starts: bit(SIGN) | bit(TROUBLE), decide: signs::halves },
    Pass { when: flag::TWICE, starts: MARKS | bit(NUKTA) | bit(VIRAMA), decide: signs::duplicates },
    Pass { when: flag::NUKTA_PLACE, starts: LETTERS | bit(TROUBLE), decide: signs::nukta },
    Pass { when: flag::MARKS, starts: MARKS | bit(TROUBLE), decide: signs::marks },
    Pass { when: flag::VIRAMA_PLACE, starts: ANY, decide: virama::after_sign },
    Pass { when: flag::INITIAL, starts: bit(SIGN), decide: signs::visual_order },
];

/// Rounds before an island is left as it is. Real damage needs two; the bound only keeps the time
/// linear on text made to need more.
const ROUNDS: usize = 16;

/// Buffers for the repair of islands, kept between them.
#[derive(Default)]
pub(super) struct Island {
    cells: Vec<Cell>,
    next: Vec<Cell>,
    /// Where bytes were deleted, and by which rule.
    deleted: Vec<(usize, Rule)>,
    text: String,
    /// What the cells show, at the end.
    flags: u16,
}

impl Island {
    /// Repairs the island at `range` of `record`, writing what changes; `base` is where the record
    /// begins in what `out` reads.
    pub fn repair(
        &mut self,
        record: &str,
        range: Range<usize>,
        base: usize,
        context: &Context<'_>,
        out: &mut Rewrite<'_>,
    ) {
        let island = record.get(range.clone()).unwrap_or_default();
        self.flags = 0;
        self.cells.clear();
        self.deleted.clear();
        if quick::repair(island, base + range.start, context, out) {
            return;
        }
        self.cells.reserve(island.len());
        self.cells.extend(island.char_indices().map(|(at, ch)| Cell {
            ch,
            class: class_of(ch),
            rule: None,
            start: at,
            end: at + ch.len_utf8(),
        }));
        let mut flags = flag::of(&self.cells);
        for _ in 0..ROUNDS {
            let mut changed = false;
            for pass in PASSES {
                if flags & pass.when != 0 && self.pass(pass, context) {
                    changed = true;
                    flags = flag::of(&self.cells);
                }
            }
            if !changed && flags & flag::WORD != 0 {
                changed = self.words(context);
                flags = flag::of(&self.cells);
            }
            if !changed {
                break;
            }
        }
        self.flags = flags;
        self.write(island, base + range.start, out);
    }

    /// What is odd about the island as it is now, in bytes from `base` on.
    pub fn reports(&self, base: usize) -> impl Iterator<Item = Report> {
        let odd = self.flags & flag::ODD != 0;
        let cells = if odd { self.cells.as_slice() } else { &[] };
        cells.iter().enumerate().filter_map(move |(at, cell)| {
            let finding = report::finding(&self.cells, at)?;
            Some(Report { finding, source: base + cell.start..base + cell.end })
        })
    }

    /// Whether the island as it is now begins with a vowel sign, or has one behind a space.
    pub fn has_sign_behind_space(&self) -> bool {
        let mut before = ' ';
        self.flags & flag::INITIAL != 0
            && self.cells.iter().any(|cell| {
                let found = before == ' ' && is_sign(cell.ch);
                before = cell.ch;
                found
            })
    }

    /// Runs the rules that look at whole words. Gives whether they changed any.
    fn words(&mut self, context: &Context<'_>) -> bool {
        let mut changed = false;
        let mut at = 0;
        self.next.clear();
        while let Some(cell) = self.cells.get(at) {
            let length = run(&self.cells, at, |ch| is_bengali_letter(ch) || is_joiner(ch));
            if length == 0 {
                self.next.push(*cell);
                at += 1;
                continue;
            }
            changed |= self.word(at..at + length, context);
            at += length;
        }
        if changed {
            core::mem::swap(&mut self.cells, &mut self.next);
        }
        changed
    }

    /// Runs the rules of whole words on the cells at `range`, which go to the next round's.
    fn word(&mut self, range: Range<usize>, context: &Context<'_>) -> bool {
        let cells = self.cells.get(range.clone()).unwrap_or_default();
        let word: String = cells.iter().map(|cell| cell.ch).collect();
        let mut out = Rewrite::new(&word);
        word::rewrite(&word, context.rules, &mut out);
        let Some((text, edits)) = out.finish() else {
            self.next.extend_from_slice(cells);
            return false;
        };
        let (mut at, mut byte) = (range.start, 0);
        for edit in edits {
            while byte < edit.source.start {
                let Some(cell) = self.cells.get(at) else { break };
                self.next.push(*cell);
                byte += cell.ch.len_utf8();
                at += 1;
            }
            let mut take = 0;
            while byte < edit.source.end {
                let Some(cell) = self.cells.get(at + take) else { break };
                byte += cell.ch.len_utf8();
                take += 1;
            }
            let with = text.get(edit.output).unwrap_or_default();
            let with = if with.is_empty() { With::Nothing } else { With::Text(with.into()) };
            self.apply(at, &Fix { rule: edit.rule, take, with });
            at += take;
        }
        self.next.extend_from_slice(self.cells.get(at..range.end).unwrap_or_default());
        true
    }

    /// Runs one rule over all cells. Gives whether it changed any.
    fn pass(&mut self, pass: &Pass, context: &Context<'_>) -> bool {
        let mut changed = false;
        let mut at = 0;
        let mut done = 0;
        while let Some(cell) = self.cells.get(at) {
            if pass.starts & bit(cell.class) != 0
                && let Some(fix) = (pass.decide)(&self.cells, at, context)
                && fix.take > 0
                && context.rules.contains(fix.rule)
            {
                if !changed {
                    self.next.clear();
                    changed = true;
                }
                self.next.extend_from_slice(self.cells.get(done..at).unwrap_or_default());
                self.apply(at, &fix);
                at += fix.take;
                done = at;
            } else {
                at += 1;
            }
        }
        if changed {
            self.next.extend_from_slice(self.cells.get(done..).unwrap_or_default());
            core::mem::swap(&mut self.cells, &mut self.next);
        }
        changed
    }

    fn apply(&mut self, at: usize, fix: &Fix) {
        let Some(taken) = self.cells.get(at..at + fix.take) else { return };
        let (Some(first), Some(last)) = (taken.first(), taken.last()) else { return };
        // An earlier repair of the same bytes names the edit, unless it was only NFC.
        let rule = taken.iter().filter_map(|cell| cell.rule).find(|rule| *rule != Rule::Nfc);
        let base = Cell {
            ch: first.ch,
            class: first.class,
            rule: Some(rule.unwrap_or(fix.rule)),
            start: first.start,
            end: last.end,
        };
        let put = |ch: char| Cell { ch, class: class_of(ch), ..base };
        match &fix.with {
            With::Nothing => self.deleted.push((first.start, base.rule.unwrap_or(fix.rule))),
            With::One(ch) => self.next.push(put(*ch)),
            With::Two(a, b) => self.next.extend([put(*a), put(*b)]),
            With::Text(text) => self.next.extend(text.chars().map(put)),
            With::Each(ch) => self.next.extend(taken.iter().map(|_| put(*ch))),
            With::Moved(from, to) => {
                let start = self.next.len();
                self.next.extend(taken.iter().map(|cell| put(cell.ch)));
                if let Some(moved) = self.next.get_mut(start..) {
                    if from < to {
                        moved.get_mut(*from..=*to).unwrap_or_default().rotate_left(1);
                    } else {
                        moved.get_mut(*to..=*from).unwrap_or_default().rotate_right(1);
                    }
                }
            }
            With::Without(index) => {
                let kept = taken.iter().enumerate().filter(|(i, _)| i != index);
                self.next.extend(kept.map(|(_, cell)| put(cell.ch)));
            }
            With::Sorted(key) => {
                let start = self.next.len();
                self.next.extend(taken.iter().map(|cell| put(cell.ch)));
                self.next.get_mut(start..).unwrap_or_default().sort_by_key(|cell| key(cell.ch));
            }
        }
    }

    /// Writes the differences between the cells and the island as edits.
    fn write(&mut self, island: &str, base: usize, out: &mut Rewrite<'_>) {
        self.deleted.sort_unstable();
        let mut deleted = self.deleted.iter().peekable();
        let mut done = 0;
        let mut cells = self.cells.iter().peekable();
        loop {
            // Bytes that no cell stands for any more.
            let start = cells.peek().map_or(island.len(), |cell| cell.start);
            if done < start {
                let mut rule = None;
                while let Some((_, by)) = deleted.next_if(|(at, _)| *at < start) {
                    rule = rule.or(Some(*by));
                }
                out.replace(base + done..base + start, rule.unwrap_or(Rule::Nfc), "");
            }
            while deleted.next_if(|(at, _)| *at < start).is_some() {}
            let Some(cell) = cells.next() else { break };
            done = cell.end;
            let Some(rule) = cell.rule else { continue };
            // Cells of overlapping ranges changed together: one edit.
            self.text.clear();
            self.text.push(cell.ch);
            while let Some(more) = cells.next_if(|more| more.start < done) {
                self.text.push(more.ch);
                done = done.max(more.end);
            }
            out.replace(base + cell.start..base + done, rule, &self.text);
        }
    }
}

/// The character `back` places before `at`; nothing at the island's edge.
pub(super) fn before(cells: &[Cell], at: usize, back: usize) -> Option<char> {
    at.checked_sub(back).and_then(|i| cells.get(i)).map(|cell| cell.ch)
}

/// The character at `at`.
pub(super) fn char_at(cells: &[Cell], at: usize) -> Option<char> {
    cells.get(at).map(|cell| cell.ch)
}

/// How many cells from `at` on satisfy `test`.
pub(super) fn run(cells: &[Cell], at: usize, test: impl Fn(char) -> bool) -> usize {
    cells.get(at..).unwrap_or_default().iter().take_while(|cell| test(cell.ch)).count()
}
