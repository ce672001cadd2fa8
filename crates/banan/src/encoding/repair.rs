//! From the scan to the edits: finds the records and islands that need work, and has it done.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::island::{Context, Island};
use super::record::Facts;
use super::scan::{Scan, Stop};
use super::{bijoy, escape, mojibake, nfc, order, residue, word};
use crate::edit::{Edit, Normalized, Report, Rewrite, compose};
use crate::rules::{Rule, RuleSet};

/// How often the stages of a record are run again on what they made of it. A second run finds an
/// escape that a deletion completed; left-over codes in a row take one run each.
const ROUNDS: usize = 16;

/// Brings `text` to canonical form, each line a record of its own.
pub(super) fn repair(text: &str, rules: RuleSet) -> Normalized<'_> {
    let mut repair =
        Repair { rules, island: Island::default(), reports: Vec::new(), undecoded: Vec::new() };
    let mut out = Rewrite::new(text);
    if rules.contains(Rule::EscapeQp) || rules.contains(Rule::BijoyAll) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            repair.record(text, start..start + line.trim_end_matches('\n').len(), &mut out);
            start = end;
        }
    } else {
        repair.suspicious_records(text, &mut out);
    }
    let mut result = Normalized::unchanged(text);
    result.reports = repair.reports;
    if let Some((text, edits)) = out.finish() {
        result.text = text.into();
        result.edits = edits;
    }
    result
}

struct Repair {
    rules: RuleSet,
    island: Island,
    /// What was left alone, in bytes of the source.
    reports: Vec<Report>,
    /// Codes that the decoder left in the present record, in bytes of the record.
    undecoded: Vec<Report>,
}

impl Repair {
    /// Scans the text and works on the lines that the scan stops in.
    fn suspicious_records(&mut self, text: &str, out: &mut Rewrite<'_>) {
        let mut scan = Scan::new(text, 0);
        let mut done = 0;
        loop {
            let stop = scan.next();
            let work = match stop {
                Stop::End => return,
                Stop::Line | Stop::Trouble => true,
                Stop::Word => !self.is_sound_word(text, scan.at),
            };
            if !work {
                continue;
            }
            let line = line_at(text, done, scan.at);
            done = (line.end + 1).min(text.len());
            let source = text.get(line.clone()).unwrap_or_default();
            let work = stop != Stop::Line
                || if source.is_ascii() {
                    // Most lines of English that the scan is not sure of; no need for the facts.
                    escape::suspect(source) || bijoy::suspect(source)
                } else {
                    self.suspects(source, Facts::of(source))
                };
            if work {
                self.record(text, line, out);
            }
            scan = Scan::new(text, done);
        }
    }

    /// Whether the word that ends or goes on at `at` is none of those that damage makes.
    fn is_sound_word(&self, text: &str, at: usize) -> bool {
        let (head, tail) = text.as_bytes().split_at_checked(at).unwrap_or_default();
        // What stopped the scan may be the character after the word.
        let (head, tail) = match head {
            [.., 0xE0, 0xA6 | 0xA7, _] => (head, tail),
            _ => (head.get(..last_char(text, at)).unwrap_or_default(), [].as_slice()),
        };
        let (mut before, mut after) = (head, tail);
        for _ in 0..LONGEST_WORD {
            let [rest @ .., a, b, c] = before else { break };
            if !in_word([*a, *b, *c]) {
                break;
            }
            before = rest;
        }
        for _ in 0..LONGEST_WORD {
            let [a, b, c, rest @ ..] = after else { break };
            if !in_word([*a, *b, *c]) {
                break;
            }
            after = rest;
        }
        let end = head.len() + tail.len() - after.len();
        let word = text.get(before.len()..end).unwrap_or_default();
        // A word that was cut short says nothing.
        let whole = word.len() < 3 * LONGEST_WORD;
        let mut out = Rewrite::new(word);
        word::rewrite(word, self.rules, &mut out);
        whole && out.is_unchanged()
    }

    /// Whether a stage that works on whole records wants this one.
    fn suspects(&self, record: &str, facts: Facts) -> bool {
        (facts.escape && escape::suspect(record))
            || ((facts.foreign || facts.latin) && bijoy::suspect(record))
            || (facts.foreign && mojibake::suspect(record))
            || (facts.bengali && (facts.foreign || facts.punctuation) && residue::suspect(record))
    }

    /// Works on the record at `range` of `text`.
    fn record(&mut self, text: &str, range: Range<usize>, out: &mut Rewrite<'_>) {
        let record = text.get(range.clone()).unwrap_or_default();
        let facts = Facts::of(record);
        let whole = facts.escape || facts.foreign || facts.latin || facts.punctuation;
        let reports = self.reports.len();
        if !whole && !self.rules.contains(Rule::BijoyAll) {
            let mark = out.mark();
            if !self.islands(record, range.start, &facts, out) {
                return;
            }
            // A sign behind a space, perhaps only now that something between them is gone: a stage
            // that looks across islands wants it.
            out.rollback(mark);
            self.reports.truncate(reports);
        }
        let mut trail = Trail::new(record);
        for _ in 0..ROUNDS {
            self.reports.truncate(reports);
            if !self.stages(&mut trail) {
                break;
            }
        }
        let edits = trail.edits();
        for report in self.reports.iter_mut().skip(reports) {
            let source = trail.source_range(report.source.clone());
            report.source = source.start + range.start..source.end + range.start;
        }
        // Each run of the stages finds those of the caller's claim again.
        self.undecoded.sort_by_key(|report| (report.source.start, report.source.end));
        self.undecoded.dedup();
        for report in self.undecoded.drain(..) {
            let source = report.source.start + range.start..report.source.end + range.start;
            self.reports.push(Report { source, ..report });
        }
        let added = self.reports.get_mut(reports..).unwrap_or_default();
        added.sort_by_key(|report| (report.source.start, report.source.end));
        for edit in edits {
            let source = range.start + edit.source.start..range.start + edit.source.end;
            let with = trail.text().get(edit.output.clone()).unwrap_or_default();
            out.replace_by_row(source, edit.rule, with, edit.row);
        }
    }

    /// Runs every stage once. Gives whether any of them changed the record.
    fn stages(&mut self, trail: &mut Trail<'_>) -> bool {
        let rules = self.rules;
        let mut changed = trail.stage(|text, out| escape::rewrite(text, rules, out));
        if rules.contains(Rule::Nfc) {
            changed |= trail.stage(nfc::compose_foreign);
        }
        // What reads as UTF-8 of Bengali is mojibake, whatever else its characters look like; Bijoy
        // text never does.
        changed |= trail.stage(|text, out| mojibake::rewrite(text, rules, out));
        let before = trail.edits().to_vec();
        let mut undecoded = Vec::new();
        changed |= trail.stage(|text, out| bijoy::rewrite(text, rules, out, &mut undecoded));
        self.undecoded.extend(undecoded.into_iter().map(|report| Report {
            source: crate::edit::source_range(&before, report.source),
            ..report
        }));
        changed |= trail.stage(|text, out| residue::rewrite(text, rules, out));
        changed |= trail.stage(|text, out| order::rewrite_spaces(text, rules, out));
        let facts = Facts::of(trail.text());
        changed
            | trail.stage(|text, out| {
                self.islands(text, 0, &facts, out);
            })
    }

    /// Repairs the islands of a record; `base` is where it begins in what `out` reads. Gives whether
    /// a vowel sign stands behind a space now, which the automaton always stops at.
    fn islands(&mut self, record: &str, base: usize, facts: &Facts, out: &mut Rewrite<'_>) -> bool {
        let context = Context { facts, rules: self.rules };
        let mut scan = Scan::new(record, 0);
        let mut done = 0;
        let mut behind_space = false;
        loop {
            match scan.next() {
                Stop::End => return behind_space,
                Stop::Line => continue,
                Stop::Word if self.is_sound_word(record, scan.at) => continue,
                Stop::Word | Stop::Trouble => {}
            }
            let island = island_at(record, done, scan.at);
            done = island.end;
            self.island.repair(record, island.clone(), base, &context, out);
            self.reports.extend(self.island.reports(island.start + base));
            behind_space |= self.island.has_sign_behind_space();
            scan = Scan::new(record, done);
        }
    }
}

/// Where the character before `at` begins.
fn last_char(text: &str, at: usize) -> usize {
    let head = text.get(..at).unwrap_or_default();
    head.char_indices().next_back().map_or(0, |(start, _)| start)
}

/// Whether a character of three bytes is a Bengali letter, sign or mark, or a joiner.
const fn in_word(bytes: [u8; 3]) -> bool {
    match bytes {
        // All of the block but digits, currency and other signs.
        [0xE0, 0xA6, third] => third != 0x80,
        [0xE0, 0xA7, third] => !matches!(third, 0xA4..=0xAF | 0xB2..),
        [0xE2, 0x80, third] => matches!(third, 0x8C | 0x8D),
        _ => false,
    }
}

/// No word that a rule looks up is longer, in characters; keeps the time linear.
const LONGEST_WORD: usize = 64;

/// The line around the byte before `at`; nothing before `done` belongs to it.
fn line_at(text: &str, done: usize, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let at = at.saturating_sub(1).max(done);
    let before = bytes.get(done..at).unwrap_or_default();
    let after = bytes.get(at..).unwrap_or_default();
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(done, |i| done + i + 1);
    let end = after.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |i| at + i);
    start..end
}

/// The stretch between ASCII spaces around the byte before `at`.
fn island_at(record: &str, done: usize, at: usize) -> Range<usize> {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let bytes = record.as_bytes();
    let at = at.saturating_sub(1).max(done);
    let before = bytes.get(done..at).unwrap_or_default();
    let after = bytes.get(at..).unwrap_or_default();
    let start = before.iter().rposition(is_space).map_or(done, |i| done + i + 1);
    let end = after.iter().position(is_space).map_or(bytes.len(), |i| at + i);
    start..end
}

/// A record on its way through the stages.
struct Trail<'a> {
    source: &'a str,
    now: Option<(String, Vec<Edit>)>,
}

impl<'a> Trail<'a> {
    fn new(source: &'a str) -> Self {
        Self { source, now: None }
    }

    /// The record as the stages so far left it.
    fn text(&self) -> &str {
        self.now.as_ref().map_or(self.source, |(text, _)| text)
    }

    fn edits(&self) -> &[Edit] {
        self.now.as_ref().map_or(&[], |(_, edits)| edits)
    }

    /// The bytes of the source that a range of [`text`](Self::text) came from.
    fn source_range(&self, range: Range<usize>) -> Range<usize> {
        crate::edit::source_range(self.edits(), range)
    }

    /// Runs a stage. Gives whether it changed the text.
    fn stage(&mut self, run: impl FnOnce(&str, &mut Rewrite<'_>)) -> bool {
        let mut out = Rewrite::new(self.text());
        run(self.text(), &mut out);
        let Some((text, edits)) = out.finish() else { return false };
        let edits = match &self.now {
            Some((_, first)) => compose(self.source, first, &edits, &text),
            None => edits,
        };
        self.now = Some((text, edits));
        true
    }
}
