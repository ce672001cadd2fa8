//! From the scan to the edits: finds the records and islands that need work, and has it done.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use memchr::memchr;

use super::island::{Context, Island};
use super::record::Facts;
use super::scan::{Scan, Stop};
use super::sieve::Sieve;
use super::{bijoy, escape, mojibake, nfc, order, residue, scan, sieve, word};
use crate::edit::{Edit, Mark, Normalized, Report, Rewrite, compose};
use crate::rules::{Rule, RuleSet};

/// How often the stages of a record are run again on what they made of it. A second run finds an
/// escape that a deletion completed; left-over codes in a row take one run each.
const ROUNDS: usize = 16;

/// Brings `text` to canonical form, each line a record of its own.
pub(super) fn repair(text: &str, rules: RuleSet) -> Normalized<'_> {
    #[cfg(all(target_arch = "x86_64", feature = "std"))]
    if text.len() >= super::sift::LEAST
        && let Some(with) = super::blocks::With::best()
    {
        return repair_by(text, rules, |repair, out| repair.sift(text, with, out));
    }
    repair_by(text, rules, |repair, out| repair.lines(text, out))
}

/// The same by one of the ways to go through a text.
pub(super) fn repair_by(
    text: &str,
    rules: RuleSet,
    way: impl FnOnce(&mut Repair, &mut Rewrite<'_>),
) -> Normalized<'_> {
    let mut repair = Repair {
        rules,
        sieve: Sieve::default(),
        island: Island::default(),
        reports: Vec::new(),
        undecoded: Vec::new(),
    };
    let mut out = Rewrite::new(text);
    if rules.contains(Rule::EscapeQp) || rules.contains(Rule::BijoyAll) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            repair.record(text, start..start + line.trim_end_matches('\n').len(), &mut out);
            start = end;
        }
    } else {
        way(&mut repair, &mut out);
    }
    let mut result = Normalized::unchanged(text);
    result.reports = repair.reports;
    if let Some((text, edits)) = out.finish() {
        result.text = text.into();
        result.edits = edits;
    }
    result
}

pub(super) struct Repair {
    rules: RuleSet,
    sieve: Sieve,
    island: Island,
    /// What was left alone, in bytes of the source.
    reports: Vec<Report>,
    /// Codes that the decoder left in the present record, in bytes of the record.
    undecoded: Vec<Report>,
}

impl Repair {
    /// Looks at every line and works on those that may need it.
    pub(super) fn lines(&mut self, text: &str, out: &mut Rewrite<'_>) {
        let mut start = 0;
        while start < text.len() {
            start = self.one_line(text, start, out) + 1;
        }
    }

    /// Looks at the line that begins at `start`, and works on it if it needs that. Gives its end.
    pub(super) fn one_line(&mut self, text: &str, start: usize, out: &mut Rewrite<'_>) -> usize {
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        if rest.first().is_some_and(u8::is_ascii) {
            let length = memchr(b'\n', rest).unwrap_or(rest.len());
            let end = start + length;
            match sieve::ascii(rest.get(..length).unwrap_or_default()) {
                sieve::Ascii::Plain => return end,
                sieve::Ascii::Odd => {
                    self.ascii(text, start..end, out);
                    return end;
                }
                sieve::Ascii::Not => {}
            }
        }
        let (length, seen) = self.sieve.look(rest);
        let end = start + length;
        if seen & !(sieve::BENGALI | sieve::QUOTES) != 0 {
            self.line(text, start..end, seen, out);
        }
        end
    }

    /// Works on an ASCII line if it asks for that.
    fn ascii(&mut self, text: &str, range: Range<usize>, out: &mut Rewrite<'_>) {
        let line = text.get(range.clone()).unwrap_or_default();
        let control = |byte| matches!(byte, 0..=8 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F);
        let escape = |byte| matches!(byte, b'&' | b'\\' | b'%');
        if line.bytes().any(control)
            || line.bytes().any(escape) && escape::evident(line)
            || bijoy::suspect(line)
        {
            self.record(text, range, out);
        }
    }

    /// Works on a line that is not ASCII if it asks for that. The sieve has `seen` this in it.
    fn line(&mut self, text: &str, range: Range<usize>, seen: u8, out: &mut Rewrite<'_>) {
        let line = text.get(range.clone()).unwrap_or_default();
        let facts = Facts::new(line, seen, &self.sieve);
        if facts.whole() && self.is_sound(line) && !(asks(line, seen) && self.suspects(line, facts))
        {
            return;
        }
        self.repair(text, range, &facts, out);
    }

    /// Whether no island of the line that the sieve has looked at needs repair.
    fn is_sound(&self, line: &str) -> bool {
        let mut marks = self.sieve.marks();
        let mut done = 0;
        while let Some((island, inside, after)) = next_island(line, done, marks) {
            if !self.is_sound_island(line, island.clone(), inside) {
                return false;
            }
            (marks, done) = (after, island.end);
        }
        true
    }

    /// Whether an island with these marks needs no repair.
    fn is_sound_island(&self, line: &str, island: Range<usize>, marks: &[sieve::Mark]) -> bool {
        if marks.iter().all(|mark| mark.word().is_some()) {
            let sound = |end| self.is_sound_word(line, end);
            return marks.iter().filter_map(|mark| mark.word()).all(sound);
        }
        if marks.iter().any(|mark| mark.is_sure()) {
            return false;
        }
        // The white space after it belongs to the question, as the end of the line does.
        self.is_sound_until(line, island.start, (island.end + 1).min(line.len()))
    }

    /// Whether the automaton and the word list find the text from `start` to `end` in order.
    pub(super) fn is_sound_until(&self, text: &str, start: usize, end: usize) -> bool {
        let mut scan = Scan::new(text.get(..end).unwrap_or(text), start);
        loop {
            match scan.next() {
                Stop::End => return true,
                Stop::Word if self.is_sound_word(text, scan.at) => {}
                Stop::Word | Stop::Trouble => return false,
            }
        }
    }

    /// Whether the word around the character before `at` is none of those that damage makes.
    fn is_sound_word(&self, text: &str, at: usize) -> bool {
        let range = word_around(text, at);
        self.is_sound_range(text, range)
    }

    /// Whether the word at `range`, as [`word_around`] gives it, is none of those that damage makes.
    pub(super) fn is_sound_range(&self, text: &str, range: Range<usize>) -> bool {
        // A word that was cut short says nothing.
        let whole = range.len() < 3 * LONGEST_WORD;
        whole && word::is_sound(text.get(range).unwrap_or_default(), self.rules)
    }

    /// Whether a stage that works on whole records wants this one.
    fn suspects(&self, record: &str, facts: Facts) -> bool {
        (facts.escape && escape::evident(record))
            || ((facts.foreign || facts.latin) && bijoy::suspect(record))
            || (facts.foreign && mojibake::suspect(record))
            || (facts.bengali && (facts.foreign || facts.punctuation) && residue::suspect(record))
    }

    /// Whether a stage that works on whole records could change this one.
    fn wants(&self, record: &str, facts: &Facts) -> bool {
        // The letters of Bijoy that are not letters.
        let signs = |byte| matches!(byte, b'&' | b'^' | b'_' | b'`' | b'~');
        // Odd characters may compose, or be codes among themselves.
        facts.whole()
            && (facts.foreign
                || facts.other
                || facts.escape && escape::suspect(record)
                || (facts.latin || record.bytes().any(signs)) && bijoy::suspect(record)
                || facts.punctuation
                    && !self.is_plain_where_marked(record)
                    && (neighbours(record) || self.has_residue(record)))
    }

    /// Whether a record has codes of fonts left in it.
    fn has_residue(&self, record: &str) -> bool {
        let mut out = Rewrite::new(record);
        if residue::suspect(record) {
            residue::rewrite(record, self.rules, &mut out);
        }
        !out.is_unchanged()
    }

    /// Whether the islands of a record that the sieve has marked are all [plain](is_plain). The
    /// others are in order, quotes and all.
    fn is_plain_where_marked(&self, record: &str) -> bool {
        let mut marks = self.sieve.marks();
        let mut done = 0;
        while let Some((island, _, after)) = next_island(record, done, marks) {
            if !is_plain(record.as_bytes().get(island.clone()).unwrap_or_default()) {
                return false;
            }
            (marks, done) = (after, island.end);
        }
        true
    }

    /// Whether the record at `range`, as `out` has it since `mark`, is one that such a stage could
    /// change.
    fn has_completed(&mut self, range: &Range<usize>, mark: Mark, out: &Rewrite<'_>) -> bool {
        let Some(record) = out.since(mark, range.clone()) else { return false };
        let (_, seen) = self.sieve.look(record.as_bytes());
        let facts = Facts::new(&record, seen, &self.sieve);
        self.wants(&record, &facts)
    }

    /// Works on the record at `range` of `text`.
    fn record(&mut self, text: &str, range: Range<usize>, out: &mut Rewrite<'_>) {
        let record = text.get(range.clone()).unwrap_or_default();
        let (_, seen) = self.sieve.look(record.as_bytes());
        self.repair(text, range, &Facts::new(record, seen, &self.sieve), out);
    }

    /// Works on the record at `range` of `text`, which the sieve has looked at.
    fn repair(&mut self, text: &str, range: Range<usize>, facts: &Facts, out: &mut Rewrite<'_>) {
        let record = text.get(range.clone()).unwrap_or_default();
        let reports = self.reports.len();
        if !self.rules.contains(Rule::BijoyAll) && !self.wants(record, facts) {
            // With nothing but plain islands to repair there is nothing to complete.
            let completes = facts.latin
                || facts.foreign
                || facts.escape
                || facts.punctuation && !self.is_plain_where_marked(record);
            let mark = out.mark();
            let behind_space = self.islands(record, range.start, facts, out);
            // A sign behind a space, perhaps only now that something between them is gone, is for a
            // stage that looks across islands; so is what a deletion has completed.
            if behind_space || completes && self.has_completed(&range, mark, out) {
                out.rollback(mark);
                self.reports.truncate(reports);
            } else {
                return;
            }
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
        changed
            | trail.stage(|text, out| {
                let (_, seen) = self.sieve.look(text.as_bytes());
                self.islands(text, 0, &Facts::new(text, seen, &self.sieve), out);
            })
    }

    /// Repairs the islands of a record that the sieve has looked at; `base` is where it begins in
    /// what `out` reads. Gives whether a vowel sign stands behind a space now, which is always
    /// marked.
    fn islands(&mut self, record: &str, base: usize, facts: &Facts, out: &mut Rewrite<'_>) -> bool {
        let context = Context { facts, rules: self.rules };
        let mut done = 0;
        let mut behind_space = false;
        let mut marks = self.sieve.marks();
        while let Some((island, inside, after)) = next_island(record, done, marks) {
            (marks, done) = (after, island.end);
            if self.is_sound_island(record, island.clone(), inside) {
                continue;
            }
            self.island.repair(record, island.clone(), base, &context, out);
            self.reports.extend(self.island.reports(island.start + base));
            behind_space |= self.island.has_sign_behind_space();
        }
        behind_space
    }
}

/// Whether a line without an island to repair has something that the stages for whole records look
/// for.
fn asks(line: &str, seen: u8) -> bool {
    let both = sieve::LATIN | sieve::BENGALI;
    seen & both == both
        || seen & sieve::ESCAPE != 0 && line.bytes().any(|byte| matches!(byte, b'&' | b'\\' | b'%'))
        || seen & sieve::FOREIGN != 0 && line.chars().any(scan::is_code)
        // What is common in Bijoy and rare in other text in Latin letters.
        || seen & sieve::LATIN != 0
            && line.bytes().any(|byte| matches!(byte, b'v' | b'x' | b'z' | b'q' | b'`'))
}

/// Whether two signs of U+2000–203F stand together: codes of Bijoy may, without a letter.
fn neighbours(record: &str) -> bool {
    record.as_bytes().windows(5).any(|bytes| matches!(bytes, [0xE2, 0x80, _, 0xE2, 0x80]))
}

/// Whether an island has only Bengali characters, what is dropped between them, and punctuation that
/// is no code in any font.
fn is_plain(island: &[u8]) -> bool {
    let mut rest = island;
    loop {
        rest = match rest {
            [0xE0, 0xA6 | 0xA7, _, tail @ ..]
            | [0xE0, 0xA5, 0xA4 | 0xA5, tail @ ..]
            | [0xE2, 0x80, 0x8B..=0x8F, tail @ ..]
            | [b' '..=b'!' | b'\''..=b')' | b','..=b';' | b'?', tail @ ..] => tail,
            [] => return true,
            _ => return false,
        }
    }
}

/// Where the character before `at` begins.
fn last_char(text: &str, at: usize) -> usize {
    let head = text.get(..at).unwrap_or_default();
    head.char_indices().next_back().map_or(0, |(start, _)| start)
}

/// The word around the character before `at`, or as much of it as is ever looked up.
pub(super) fn word_around(text: &str, at: usize) -> Range<usize> {
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
    before.len()..head.len() + tail.len() - after.len()
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

/// The stretch between white space around the first mark, the marks in it, and those after it;
/// nothing before `done` belongs to it.
fn next_island<'a>(
    record: &str,
    done: usize,
    marks: &'a [sieve::Mark],
) -> Option<(Range<usize>, &'a [sieve::Mark], &'a [sieve::Mark])> {
    let within = marks.first()?.bytes();
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let bytes = record.as_bytes();
    let before = bytes.get(done..within.start).unwrap_or_default();
    let after = bytes.get(within.end..).unwrap_or_default();
    let start = before.iter().rposition(is_space).map_or(done, |i| done + i + 1);
    let end = after.iter().position(is_space).map_or(bytes.len(), |i| within.end + i);
    let inside = marks.iter().take_while(|mark| mark.bytes().start < end).count();
    let (inside, after) = marks.split_at_checked(inside.max(1))?;
    Some((start..end, inside, after))
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
