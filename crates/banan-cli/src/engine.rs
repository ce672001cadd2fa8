//! Drives a command over its inputs: blocks in, output out, in order, on one thread or several.

use std::borrow::Cow;
use std::io::{IsTerminal, Read};
use std::path::Path;
use std::sync::{Mutex, mpsc};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use crate::args::{Invalid, Settings, Shape};
use crate::commands::Command;
use crate::field::{Format, Plan};
use crate::output::{Output, Place, Tally, Units};
use crate::progress::Progress;
use crate::record::{Block, Blocks, Ending, Fault};
use crate::sink::{self, Sink};
use crate::status::Status;
use crate::terminal;
use crate::utf16::Decoder;

const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// Runs a command over all inputs.
pub fn run(command: &dyn Command, settings: &Settings) -> Result<Status> {
    let mut run = Run { command, settings, tally: Tally::default(), invalid: None, open: false };
    if let Some(suffix) = &settings.in_place {
        for path in &settings.files {
            let mut sink = Sink::in_place(path, suffix)?;
            run.open = false;
            run.input(path, &mut sink)?;
            sink.finish()?;
        }
    } else {
        let mut sink = match &settings.output {
            Some(path) => Sink::file(path)?,
            None => Sink::stdout()?,
        };
        // What was done before an error is written, unless it would pass for a whole file.
        for path in &settings.files {
            run.input(path, &mut sink)?;
        }
        sink.finish()?;
    }
    if let Some(invalid) = &run.invalid {
        terminal::diagnose(&invalid.summary(settings.invalid, settings.units))?;
    }
    command.finish(&run.tally)
}

struct Run<'a> {
    command: &'a dyn Command,
    settings: &'a Settings,
    tally: Tally,
    invalid: Option<InvalidCount>,
    /// Whether the last record so far has no terminator.
    open: bool,
}

struct InvalidCount {
    sequences: u64,
    file: String,
    record: u64,
}

impl InvalidCount {
    fn summary(&self, policy: Invalid, units: Units) -> String {
        let done = if policy == Invalid::Replace { "replaced" } else { "kept" };
        let s = if self.sequences == 1 { "" } else { "s" };
        format!(
            "{} invalid {} sequence{s} {done}, the first in record {} of {}",
            self.sequences,
            units.name(),
            self.record,
            self.file
        )
    }
}

impl Run<'_> {
    fn input(&mut self, path: &Path, sink: &mut Sink) -> Result<()> {
        let name = display_name(path);
        let reader = sink::open(path)?;
        let progress = Progress::new(path, &name);
        let reader = progress.wrap(reader);
        let result = match self.settings.units {
            Units::Utf8 => self.records(reader, &name, sink),
            Units::Utf16 => self.records(Decoder::new(reader), &name, sink),
        };
        progress.finish();
        result
    }

    fn records(&mut self, reader: impl Read, name: &str, sink: &mut Sink) -> Result<()> {
        let settings = self.settings;
        let named = |fault: Fault| anyhow!("{name}: {fault}");
        let (framing, units) = (settings.framing(), settings.units);
        let mut blocks = Blocks::new(reader, framing, units, settings.max_record, settings.live);
        let mut block = Block::default();
        if !blocks.next(&mut block).map_err(named)? {
            return Ok(());
        }
        if settings.units == Units::Utf8 {
            reject_utf16(block.bytes()).context(name.to_owned())?;
        }
        let plan = match &settings.field {
            Some(field) => {
                let first = settings.framing().records(block.bytes()).next();
                let (first, _) = first.unwrap_or_default();
                let first = first.strip_prefix(BOM).unwrap_or(first);
                let plan = field.plan(first);
                Some(plan.with_context(|| format!("{name}: record 1"))?)
            }
            None => None,
        };
        let file = (settings.files.len() > 1).then_some(name);
        let work = Work { command: self.command, settings, plan, file, name };
        if self.open && settings.shape == Shape::Filter {
            // Two records must not become one because the first was the last of its file.
            sink.write(&[settings.ending.byte()])?;
            self.open = false;
        }
        if settings.jobs > 1 && !settings.live {
            return self.parallel(&work, blocks, block, sink);
        }
        let mut out = Output::new(settings.ending);
        loop {
            if settings.live {
                let (mut record, mut offset) = (block.first, block.offset);
                let mut rest = block.bytes();
                for (text, end) in settings.framing().records(block.bytes()) {
                    let (whole, after) = rest.split_at(rest.len().min(text.len() + end.len()));
                    let result = work.block(whole, record, offset, &mut out);
                    self.write(name, whole, &out, sink)?;
                    result?;
                    record += 1;
                    offset += settings.units.length(whole) as u64;
                    rest = after;
                }
            } else {
                let result = work.block(block.bytes(), block.first, block.offset, &mut out);
                self.write(name, block.bytes(), &out, sink)?;
                result?;
            }
            if !blocks.next(&mut block).map_err(named)? {
                return Ok(());
            }
        }
    }

    /// Writes what became of a block.
    fn write(&mut self, name: &str, block: &[u8], out: &Output, sink: &mut Sink) -> Result<()> {
        self.tally.merge(&out.tally);
        if let (sequences, Some(record)) = out.invalid {
            let start = || InvalidCount { sequences: 0, file: name.to_owned(), record };
            self.invalid.get_or_insert_with(start).sequences += sequences;
        }
        self.open = block.last().is_some_and(|last| *last != self.settings.ending.byte());
        let bytes = if out.same { block } else { &out.bytes };
        if bytes.is_empty() { Ok(()) } else { sink.write(bytes) }
    }

    /// The same with several threads: blocks are dealt out, results are written in their order.
    fn parallel<R: Read>(
        &mut self,
        work: &Work<'_>,
        mut blocks: Blocks<R>,
        first: Block,
        sink: &mut Sink,
    ) -> Result<()> {
        let jobs = self.settings.jobs;
        let ending = self.settings.ending;
        let (job_sender, job_receiver) = mpsc::sync_channel::<Job>(jobs);
        let job_receiver = Mutex::new(job_receiver);
        thread::scope(|scope| {
            for _ in 0..jobs {
                scope.spawn(|| {
                    let first_part = work.command.first_part().map(|part| work.with(part));
                    let work = first_part.as_ref().unwrap_or(work);
                    let next = || job_receiver.lock().ok()?.recv().ok();
                    while let Some((block, reply)) = next() {
                        let mut out = Output::new(ending);
                        let bytes = block.bytes();
                        let result = work.block(bytes, block.first, block.offset, &mut out);
                        // Nobody listens after an error, and nobody needs to.
                        let _ = reply.send((block, out, result));
                    }
                });
            }
            let mut waiting = std::collections::VecDeque::new();
            let mut spare = Vec::new();
            let mut next = Some(first);
            let result = loop {
                if let Some(block) = next.take() {
                    let (sender, receiver) = mpsc::sync_channel(1);
                    waiting.push_back(receiver);
                    if job_sender.send((block, sender)).is_err() {
                        break Err(anyhow!("a worker thread is gone"));
                    }
                }
                // Read on while the workers are busy, but no further than they can follow.
                let mut fault = None;
                if waiting.len() < 2 * jobs {
                    let mut block = spare.pop().unwrap_or_default();
                    match blocks.next(&mut block) {
                        Ok(true) => {
                            next = Some(block);
                            continue;
                        }
                        Ok(false) => {}
                        Err(error) => fault = Some(anyhow!("{}: {error}", work.name)),
                    }
                }
                let done = if fault.is_some() || waiting.len() < 2 * jobs { usize::MAX } else { 1 };
                let written = self.collect(work, &mut waiting, done, sink, &mut spare);
                match (written, fault) {
                    (Err(error), _) | (Ok(()), Some(error)) => break Err(error),
                    (Ok(()), None) if done == usize::MAX => break Ok(()),
                    (Ok(()), None) => {}
                }
            };
            drop(job_sender);
            result
        })
    }

    /// Writes the results of the next `count` blocks that were dealt out.
    fn collect(
        &mut self,
        work: &Work<'_>,
        waiting: &mut std::collections::VecDeque<mpsc::Receiver<Done>>,
        count: usize,
        sink: &mut Sink,
        spare: &mut Vec<Block>,
    ) -> Result<()> {
        for _ in 0..count {
            let Some(receiver) = waiting.pop_front() else { break };
            let (block, mut out, mut result) =
                receiver.recv().context("a worker thread is gone")?;
            if work.command.first_part().is_some() {
                result = work.block(block.bytes(), block.first, block.offset, &mut out);
            }
            self.write(work.name, block.bytes(), &out, sink)?;
            result?;
            spare.push(block);
        }
        Ok(())
    }
}

type Done = (Block, Output, Result<()>);
type Job = (Block, mpsc::SyncSender<Done>);

fn display_name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// Nothing good comes of UTF-16 taken for bytes that are not UTF-8.
fn reject_utf16(start: &[u8]) -> Result<()> {
    let high = match start {
        [0xFF, 0xFE, ..] => 1,
        [0xFE, 0xFF, ..] => 0,
        _ => return Ok(()),
    };
    let units = start.get(2..).unwrap_or_default().chunks_exact(2).take(256);
    let likely = units.filter(|unit| matches!(unit.get(high), Some(0x00 | 0x09 | 0x20))).count();
    if start.len() > 2 && likely * 4 < start.len().min(512).saturating_sub(2) {
        return Ok(());
    }
    bail!("this is UTF-16, which only normalize and convert read, with --from utf16")
}

/// What a worker needs to know.
struct Work<'a> {
    command: &'a dyn Command,
    settings: &'a Settings,
    plan: Option<Plan<'a>>,
    /// The file, if outputs must say which.
    file: Option<&'a str>,
    name: &'a str,
}

impl<'a> Work<'a> {
    /// The same work by another command.
    fn with(&self, command: &'a dyn Command) -> Self {
        Self { command, ..*self }
    }

    /// Does the records of `bytes`. On an error `out` holds what was done before it.
    fn block(&self, bytes: &[u8], first: u64, offset: u64, out: &mut Output) -> Result<()> {
        out.clear();
        if self.lines_at_once(bytes, first, out) {
            return Ok(());
        }
        let (mut number, mut offset) = (first, offset);
        for (text, end) in self.settings.framing().records(bytes) {
            let place = Place::new(self.file, number, offset, self.settings.units);
            let before = out.bytes.len();
            if let Err(error) = self.record(text, place, out) {
                out.bytes.truncate(before);
                return Err(error.context(format!("{}: record {number}", self.name)));
            }
            if self.settings.shape == Shape::Filter {
                out.bytes.extend_from_slice(end);
            }
            number += 1;
            let units = self.settings.units;
            offset += (units.length(text) + units.length(end)) as u64;
        }
        Ok(())
    }

    /// The way of nearly all text: valid lines, taken together. False if there is a reason to go
    /// record by record.
    fn lines_at_once(&self, bytes: &[u8], first: u64, out: &mut Output) -> bool {
        let settings = self.settings;
        let plain = settings.shape == Shape::Filter
            && self.plan.is_none()
            && settings.ending == Ending::Line
            && memchr::memchr(b'\r', bytes).is_none();
        if !plain {
            return false;
        }
        let text = match bytes.strip_prefix(BOM) {
            Some(text) if first == 1 => text,
            _ => bytes,
        };
        let Ok(text) = simdutf8::basic::from_utf8(text) else { return false };
        match self.command.block(text, out) {
            None => false,
            Some(Cow::Borrowed(_)) => {
                out.same = true;
                true
            }
            Some(Cow::Owned(result)) if lines(&result) == lines(text) => {
                if text.len() == bytes.len() {
                    out.bytes = result.into_bytes();
                } else {
                    out.bytes.extend_from_slice(BOM);
                    out.bytes.extend_from_slice(result.as_bytes());
                }
                true
            }
            Some(Cow::Owned(_)) => {
                out.clear();
                false
            }
        }
    }

    fn record(&self, bytes: &[u8], place: Place<'_>, out: &mut Output) -> Result<()> {
        let filter = self.settings.shape == Shape::Filter;
        let (mut bytes, mut place) = (bytes, place);
        if let Some(rest) = bytes.strip_prefix(BOM).filter(|_| place.record == 1) {
            if filter {
                out.bytes.extend_from_slice(BOM);
            }
            place = place.after(self.settings.units.length(BOM));
            bytes = rest;
        }
        let Some(plan) = &self.plan else {
            let start = out.bytes.len();
            self.text(bytes, &place, out)?;
            return if filter { self.check_ending(out.bytes.get(start..)) } else { Ok(()) };
        };
        if plan.header && place.record == 1 {
            if filter {
                plan.write_header(bytes, &mut out.bytes);
            }
            return Ok(());
        }
        let Some(field) = plan.locate(bytes)? else {
            if filter {
                out.bytes.extend_from_slice(bytes);
            }
            return Ok(());
        };
        let mut inside = Place::new(place.file, place.record, place.offset, self.settings.units);
        inside.offset += (place.base + field.start()) as u64;
        if !filter {
            return self.text(&field.value, &inside, out);
        }
        let start = out.bytes.len();
        self.text(&field.value, &inside, out)?;
        let result = out.bytes.split_off(start);
        if self.settings.field.as_ref().is_some_and(|spec| spec.format == Format::Tsv) {
            self.check_ending(Some(&result))?;
        }
        plan.write(bytes, &field, &result, &mut out.bytes)
    }

    /// The number of records never changes.
    fn check_ending(&self, result: Option<&[u8]>) -> Result<()> {
        let byte = self.settings.ending.byte();
        if result.is_some_and(|result| memchr::memchr(byte, result).is_some()) {
            bail!("the result has a line end in it");
        }
        Ok(())
    }

    /// Does a text that may not be UTF-8.
    fn text(&self, bytes: &[u8], place: &Place<'_>, out: &mut Output) -> Result<()> {
        if let Some(result) = self.command.bytes(bytes, place, out) {
            return result;
        }
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            return self.command.record(text, place, out);
        }
        if self.command.whole() {
            self.count_invalid(bytes, place, out)?;
            let mut place = place.clone();
            place.raw = (self.settings.invalid == Invalid::Keep).then_some(bytes);
            return self.command.record(&String::from_utf8_lossy(bytes), &place, out);
        }
        self.count_invalid(bytes, place, out)?;
        let (mut at, units) = (0, self.settings.units);
        for chunk in bytes.utf8_chunks() {
            if !chunk.valid().is_empty() {
                self.command.record(chunk.valid(), &place.after(at), out)?;
            }
            let invalid = units.invalid_length(chunk.invalid());
            at += units.length(chunk.valid().as_bytes()) + invalid;
            if self.settings.shape == Shape::Report {
                continue;
            }
            match self.settings.invalid {
                Invalid::Replace if invalid > 0 => out.text("\u{FFFD}"),
                Invalid::Replace => {}
                _ => out.bytes.extend_from_slice(chunk.invalid()),
            }
        }
        Ok(())
    }

    fn count_invalid(&self, bytes: &[u8], place: &Place<'_>, out: &mut Output) -> Result<()> {
        let units = self.settings.units;
        let mut chunks = bytes.utf8_chunks();
        if self.settings.invalid == Invalid::Fail {
            let valid = chunks.next().map_or(0, |chunk| units.length(chunk.valid().as_bytes()));
            bail!("invalid {} at byte {}", units.name(), place.base + valid);
        }
        let count = chunks.filter(|chunk| units.invalid_length(chunk.invalid()) > 0).count();
        out.invalid.0 += count as u64;
        out.invalid.1.get_or_insert(place.record);
        Ok(())
    }
}

fn lines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// Whether records are to be written as soon as they are done.
pub fn is_live(line_buffered: bool, to_file: bool) -> bool {
    line_buffered || !to_file && std::io::stdout().is_terminal()
}
