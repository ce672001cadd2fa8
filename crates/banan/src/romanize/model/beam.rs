//! The search for the most probable outputs of a word.
//!
//! Left to right, a few hypotheses at a time. The same text can come about in several ways (which
//! unit wrote which letter): those are summed at the end.

use alloc::string::String;
use alloc::vec::Vec;

use super::net::{Layers, Memory, row_length};
use super::style::Style;
use super::table::Table;
use super::units::{self, Unit};

/// Hypotheses kept after each unit when one output is wanted, without its probability.
const NARROWEST: usize = 4;
/// Hypotheses kept when several are wanted, at least and at most.
const BEAM: usize = 8;
const WIDEST: usize = 64;
/// A hypothesis is dropped when another is this many times as probable: when one output is asked
/// for, and when several are.
const HOPELESS: f32 = 2e-2;
const UNLIKELY: f32 = 1e-4;
/// After this many units the best hypothesis is settled, so that memory does not grow with what
/// is given as one word.
const SETTLE: usize = 96;

/// One step of a hypothesis: the step before it and the pair chosen.
#[derive(Clone, Copy, Debug)]
struct Step {
    before: u32,
    pair: u16,
}

#[derive(Clone, Copy, Debug)]
struct Hypothesis {
    p: f32,
    memory: Memory,
    /// Index of its last step + 1, 0 for none.
    step: u32,
    /// Bytes of the wanted output that it has written.
    written: u32,
}

/// How a hypothesis can go on.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    p: f32,
    /// Index of the hypothesis.
    before: u32,
    pair: u16,
    /// Bytes of the wanted output written then.
    written: u32,
}

/// What a search is for.
#[derive(Clone, Copy, Debug)]
struct Goal<'a> {
    /// Hypotheses kept.
    beam: usize,
    /// A hypothesis is dropped when its probability is this much below the best.
    least: f32,
    /// The only output that counts, and how it is written.
    wanted: Option<(&'a str, Style)>,
}

/// One output: its probability and the pair of each unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Output {
    /// What is written.
    pub(crate) text: String,
    /// Calibrated probability.
    pub(crate) p: f32,
    /// For each unit the pair chosen, in its most probable reading.
    pub(crate) pairs: Vec<u16>,
    /// For each unit the byte of `text` where what it writes ends.
    pub(crate) ends: Vec<u32>,
}

/// A word and one output.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) units: &'a [Unit],
    pub(crate) output: &'a Output,
}

/// Space for the search, kept between words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Search {
    /// The units of the last word.
    pub(crate) units: Vec<Unit>,
    ids: Vec<u8>,
    layers: Layers,
    steps: Vec<Step>,
    now: Vec<Hypothesis>,
    next: Vec<Hypothesis>,
    /// Probabilities of the pairs, a row for each of `known`.
    odds: Vec<f32>,
    /// Memories whose probabilities were asked for.
    known: Vec<Memory>,
    candidates: Vec<Candidate>,
    /// Space for outputs.
    spelled: Vec<Output>,
}

impl Search {
    /// The most probable outputs of `word`, written in `style`: one, whose probability says
    /// nothing, or several, best first, at most `count` of them and [`WIDEST`].
    pub(crate) fn run(
        &mut self,
        table: &Table<'_>,
        word: &str,
        count: usize,
        style: Style,
    ) -> Vec<Output> {
        if count <= 1 {
            let best = self.best(table, word, None, style);
            return best.map(|best| best.output.clone()).into_iter().collect();
        }
        let beam = count.clamp(BEAM, WIDEST);
        self.go(table, word, Goal { beam, least: UNLIKELY, wanted: None });
        self.collect(table, count, style)
    }

    /// The most probable output of `word`, written in `style`, with a probability that says
    /// nothing; or `listed` for it, with its most probable alignment.
    pub(crate) fn best(
        &mut self,
        table: &Table<'_>,
        word: &str,
        listed: Option<&str>,
        style: Style,
    ) -> Option<Reading<'_>> {
        // Lists are made of what the network can write.
        if !listed.is_some_and(|form| self.align(table, word, form, style)) {
            self.go(table, word, Goal { beam: NARROWEST, least: HOPELESS, wanted: None });
        }
        // Mostly one has more than half; otherwise equal texts are summed.
        let (first, others) = self.now.split_first()?;
        let others: f32 = others.iter().map(|hypothesis| hypothesis.p).sum();
        let count = if first.p > others { 1 } else { self.now.len() };
        self.spell(table, style, count)
    }

    /// Looks for the most probable way of writing `word` as `form`. Gives whether there is one.
    fn align(&mut self, table: &Table<'_>, word: &str, form: &str, style: Style) -> bool {
        // Lists hold codes or letters, whatever is to be written.
        let listed = if style == Style::Letters { Style::Letters } else { Style::Codes };
        let wanted = Some((form, listed));
        // The second one is for forms that are far from what the network would write.
        [(BEAM, UNLIKELY), (WIDEST, 0.0)].into_iter().any(|(beam, least)| {
            self.go(table, word, Goal { beam, least, wanted });
            self.now.retain(|hypothesis| hypothesis.written as usize == form.len());
            self.now.truncate(1);
            !self.now.is_empty()
        })
    }

    /// Reads `word`; then `now` holds the most probable hypotheses, best first.
    fn go(&mut self, table: &Table<'_>, word: &str, goal: Goal<'_>) {
        self.units.clear();
        units::read(word, &mut self.units);
        self.ids.clear();
        self.ids.extend(self.units.iter().map(|unit| unit.id));
        self.steps.clear();
        self.now.clear();
        self.now.push(Hypothesis { p: 1.0, memory: Memory::default(), step: 0, written: 0 });
        for at in 0..self.ids.len() {
            if at % SETTLE == SETTLE - 1 {
                self.now.truncate(1);
            }
            self.advance(table, at, goal);
        }
    }

    /// Writes the first `count` hypotheses, equal texts as one. Gives the most probable text, of
    /// equal ones the first in byte order.
    fn spell(&mut self, table: &Table<'_>, style: Style, count: usize) -> Option<Reading<'_>> {
        let mut used = 0;
        for hypothesis in self.now.iter().take(count) {
            if used == self.spelled.len() {
                self.spelled.push(Output::default());
            }
            let (before, rest) = self.spelled.split_at_mut_checked(used)?;
            let output = rest.first_mut()?;
            output.p = hypothesis.p;
            trace(&self.steps, hypothesis.step, &mut output.pairs);
            write(table, &self.units, style, output);
            // Hypotheses come best first, so the segmentation kept is the most probable one.
            match before.iter_mut().find(|other| other.text == output.text) {
                Some(other) => other.p += output.p,
                None => used += 1,
            }
        }
        let outputs = self.spelled.iter().take(used);
        let best = outputs.max_by(|a, b| a.p.total_cmp(&b.p).then_with(|| b.text.cmp(&a.text)));
        best.map(|output| Reading { units: &self.units, output })
    }

    /// Writes an output of the last word in another style.
    pub(crate) fn rewrite(&self, table: &Table<'_>, style: Style, output: &mut Output) {
        write(table, &self.units, style, output);
    }

    /// Extends every hypothesis by the unit at `at`.
    fn advance(&mut self, table: &Table<'_>, at: usize, goal: Goal<'_>) {
        let Some(&unit) = self.ids.get(at) else { return };
        let (from, to) = table.pairs(unit);
        self.odds.clear();
        self.known.clear();
        let decided = to == from + 1;
        if decided {
            self.odds.push(1.0);
        } else {
            self.layers.read(table, &self.ids, at);
        }
        self.candidates.clear();
        for (index, hypothesis) in (0_u32..).zip(&self.now) {
            // What follows a hypothesis is never more probable than it is itself.
            let best = self.candidates.first().map_or(0.0, |best| best.p);
            let last = self.candidates.get(goal.beam - 1).map_or(0.0, |last| last.p);
            if hypothesis.p <= last || hypothesis.p < best * goal.least {
                break;
            }
            let same = self.known.iter().position(|known| *known == hypothesis.memory);
            let row = if decided { 0 } else { same.unwrap_or(self.known.len()) };
            if row == self.known.len() && !decided {
                let memory = &hypothesis.memory;
                self.layers.probabilities(table, (from, to), memory, &mut self.odds);
                self.known.push(*memory);
            }
            let odds = self.odds.get(row * row_length(from, to)..).unwrap_or_default();
            for (pair, &p) in (from..to).zip(odds) {
                let p = p * hypothesis.p;
                if p < goal.least || p <= last {
                    continue;
                }
                let written = match goal.wanted {
                    None => 0,
                    Some(wanted) => {
                        let label = table.label(pair);
                        match wanted_after(table, wanted, hypothesis.written, label) {
                            Some(written) => written,
                            None => continue,
                        }
                    }
                };
                let pair = u16::try_from(pair).unwrap_or(u16::MAX);
                keep(
                    &mut self.candidates,
                    goal.beam,
                    Candidate { p, before: index, pair, written },
                );
            }
        }
        let best = self.candidates.first().map_or(1.0, |candidate| candidate.p);
        self.next.clear();
        for &Candidate { p, before, pair, written } in &self.candidates {
            if p < best * goal.least {
                break;
            }
            let Some(before) = self.now.get(before as usize) else { continue };
            self.steps.push(Step { before: before.step, pair });
            self.next.push(Hypothesis {
                p: p / best,
                memory: before.memory.after(unit, table.label(usize::from(pair))),
                step: u32::try_from(self.steps.len()).unwrap_or(0),
                written,
            });
        }
        if !self.next.is_empty() || goal.wanted.is_some() {
            core::mem::swap(&mut self.now, &mut self.next);
        }
    }

    /// The outputs of the last hypotheses, equal texts as one.
    fn collect(&mut self, table: &Table<'_>, count: usize, style: Style) -> Vec<Output> {
        let mut outputs: Vec<Output> = Vec::with_capacity(self.now.len());
        let mut total = 0.0;
        for hypothesis in &self.now {
            let mut output = Output { p: hypothesis.p, ..Output::default() };
            trace(&self.steps, hypothesis.step, &mut output.pairs);
            write(table, &self.units, style, &mut output);
            total += hypothesis.p;
            // Hypotheses come best first, so the segmentation kept is the most probable one.
            match outputs.iter_mut().find(|other| other.text == output.text) {
                Some(other) => other.p += output.p,
                None => outputs.push(output),
            }
        }
        let mut sharp = 0.0;
        for output in &mut outputs {
            output.p = libm::powf(output.p / total, table.sharpness);
            sharp += output.p;
        }
        for output in &mut outputs {
            output.p /= sharp;
        }
        outputs.sort_by(|a, b| b.p.total_cmp(&a.p).then_with(|| a.text.cmp(&b.text)));
        outputs.truncate(count);
        outputs
    }
}

/// Puts a candidate among the `beam` most probable ones. Of equal ones the earlier stays before the
/// later.
fn keep(candidates: &mut Vec<Candidate>, beam: usize, new: Candidate) {
    let place = candidates.iter().rposition(|other| other.p >= new.p).map_or(0, |place| place + 1);
    if place < beam {
        candidates.truncate(beam - 1);
        candidates.insert(place, new);
    }
}

/// The pairs on the way to `step`.
fn trace(steps: &[Step], mut step: u32, pairs: &mut Vec<u16>) {
    pairs.clear();
    while let Some(&Step { before, pair }) =
        (step as usize).checked_sub(1).and_then(|index| steps.get(index))
    {
        pairs.push(pair);
        step = before;
    }
    pairs.reverse();
}

/// Writes the pairs of an output.
fn write(table: &Table<'_>, units: &[Unit], style: Style, output: &mut Output) {
    output.text.clear();
    output.ends.clear();
    for (unit, &pair) in units.iter().zip(&output.pairs) {
        let label = table.label(usize::from(pair));
        style.write(table, unit.id, label, &mut output.text, &mut output.ends);
    }
}

/// How much of `form` is written when `written` bytes are and `label` follows, if it fits.
fn wanted_after(
    table: &Table<'_>,
    (form, style): (&str, Style),
    written: u32,
    label: &[u8],
) -> Option<u32> {
    let all = form.get(written as usize..)?;
    let mut rest = all;
    for &symbol in label {
        if style == Style::Codes && rest.len() < form.len() {
            rest = rest.strip_prefix(' ')?;
        }
        rest = rest.strip_prefix(table.symbol(symbol))?;
    }
    Some(written + u32::try_from(all.len() - rest.len()).ok()?)
}
