//! The search for the most probable outputs of a word.
//!
//! Left to right, a few hypotheses at a time. The same text can come about in several ways (which
//! unit wrote which letter): those are summed at the end.

use alloc::string::String;
use alloc::vec::Vec;

use super::net::{Layers, Memory};
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
}

/// One output: its probability and the pair of each unit.
#[derive(Clone, Debug, PartialEq)]
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

/// Space for the search, kept between words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Search {
    pub(crate) units: Vec<Unit>,
    ids: Vec<u8>,
    layers: Layers,
    steps: Vec<Step>,
    now: Vec<Hypothesis>,
    next: Vec<Hypothesis>,
    odds: Vec<f32>,
    /// Probability, index into `now`, pair: pruned before memory and steps are made.
    candidates: Vec<(f32, u32, u16)>,
}

impl Search {
    /// The most probable outputs of `word`: one, whose probability says nothing, or several, best first, at most `count` of them and [`WIDEST`],
    /// written in `style`.
    pub(crate) fn run(
        &mut self,
        table: &Table<'_>,
        word: &str,
        count: usize,
        style: Style,
    ) -> Vec<Output> {
        let (beam, least) =
            if count > 1 { (count.clamp(BEAM, WIDEST), UNLIKELY) } else { (NARROWEST, HOPELESS) };
        self.units.clear();
        units::read(word, &mut self.units);
        self.ids.clear();
        self.ids.extend(self.units.iter().map(|unit| unit.id));
        self.steps.clear();
        self.now.clear();
        self.now.push(Hypothesis { p: 1.0, memory: Memory::default(), step: 0 });
        let ids = core::mem::take(&mut self.ids);
        for at in 0..ids.len() {
            if at % SETTLE == SETTLE - 1 {
                self.now.truncate(1);
            }
            self.advance(table, &ids, at, (beam, least));
        }
        self.ids = ids;
        self.collect(table, count, style)
    }

    /// Writes an output of the last word in another style.
    pub(crate) fn rewrite(&self, table: &Table<'_>, style: Style, output: &mut Output) {
        output.text.clear();
        output.ends.clear();
        for (unit, &pair) in self.units.iter().zip(&output.pairs) {
            let label = table.label(usize::from(pair));
            style.write(table, unit.id, label, &mut output.text, &mut output.ends);
        }
    }

    /// Extends every hypothesis by the unit at `at`.
    fn advance(&mut self, table: &Table<'_>, word: &[u8], at: usize, (beam, least): (usize, f32)) {
        let Some(&unit) = word.get(at) else { return };
        let (from, to) = table.pairs(unit);
        self.next.clear();
        if to == from + 1 {
            // Nothing to decide.
            self.odds.clear();
            self.odds.push(1.0);
        } else {
            self.layers.read(table, word, at);
        }
        let mut candidates = core::mem::take(&mut self.candidates);
        candidates.clear();
        let mut known: Option<Memory> = None;
        for (index, hypothesis) in (0_u32..).zip(&self.now) {
            if to > from + 1 && known != Some(hypothesis.memory) {
                self.layers.probabilities(table, unit, &hypothesis.memory, &mut self.odds);
                known = Some(hypothesis.memory);
            }
            for (pair, &p) in (from..to).zip(&self.odds) {
                let p = p * hypothesis.p;
                if p >= least {
                    candidates.push((p, index, u16::try_from(pair).unwrap_or(u16::MAX)));
                }
            }
        }
        // Equal probabilities: the earlier hypothesis, then the earlier pair, so that the order
        // never depends on the sort.
        candidates
            .sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        let best = candidates.first().map_or(1.0, |candidate| candidate.0);
        for &(p, index, pair) in candidates.iter().take(beam) {
            if p < best * least {
                break;
            }
            let Some(before) = self.now.get(index as usize) else { continue };
            self.steps.push(Step { before: before.step, pair });
            self.next.push(Hypothesis {
                p: p / best,
                memory: before.memory.after(unit, table.label(usize::from(pair))),
                step: u32::try_from(self.steps.len()).unwrap_or(0),
            });
        }
        self.candidates = candidates;
        if !self.next.is_empty() {
            core::mem::swap(&mut self.now, &mut self.next);
        }
    }

    /// The outputs of the last hypotheses, equal texts as one.
    fn collect(&mut self, table: &Table<'_>, count: usize, style: Style) -> Vec<Output> {
        let mut outputs: Vec<Output> = Vec::with_capacity(self.now.len());
        let mut pairs = Vec::new();
        let mut total = 0.0;
        for hypothesis in &self.now {
            pairs.clear();
            let mut step = hypothesis.step;
            while let Some(&Step { before, pair }) =
                (step as usize).checked_sub(1).and_then(|index| self.steps.get(index))
            {
                pairs.push(pair);
                step = before;
            }
            let mut text = String::new();
            let mut ends = Vec::with_capacity(pairs.len());
            pairs.reverse();
            for (unit, &pair) in self.units.iter().zip(&pairs) {
                let label = table.label(usize::from(pair));
                style.write(table, unit.id, label, &mut text, &mut ends);
            }
            total += hypothesis.p;
            // Hypotheses come best first, so the segmentation kept is the most probable one.
            match outputs.iter_mut().find(|output| output.text == text) {
                Some(output) => output.p += hypothesis.p,
                None => {
                    let pairs = pairs.clone();
                    outputs.push(Output { text, p: hypothesis.p, pairs, ends });
                }
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
