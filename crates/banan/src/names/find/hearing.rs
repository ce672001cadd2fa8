//! Listening to one word.
//!
//! The path of the word runs down a trie of all tokens, every reading of its ending at once. A
//! hypothesis is kept as long as it is not much worse than the best way to read the letters so far,
//! list or no list: so a word that sounds like nothing in the list is given up after a few letters.
//! What survives is scored in full.

use alloc::vec::Vec;

use super::path::Path;
use super::sieve::Shape;
use super::sounds::{Heard, Sound};
use super::words::{EASE, Word, Words};
use crate::names::align::ALPHA;
use crate::names::endings::{self, Reading};
use crate::names::unit;

/// Words in [`Ear::near`].
const NEAR: usize = 256;
/// Units of a word at most.
const LONGEST: usize = 28;
/// Hypotheses at one place at most.
const WIDTH: usize = 40;
/// How much worse than the best way to read its letters a token may be, by the number of units read:
/// one odd letter is forgiven late, not at the start.
const FLOORS: [f32; 10] = [0.5, 0.04, 0.02, 0.012, 0.008, 0.005, 0.0035, 0.0025, 0.0015, 0.001];
/// The least of them.
const FLOOR: f32 = 0.001;
/// Words that one reading is scored against in full.
const FULL: usize = 4;
/// What an English letter costs that nothing stands for.
const INSERTION: f32 = 0.004;
/// Codes of two letters, and how often the one is written as the other in English words: the u of
/// Trump and London is written as an a.
const A: u8 = 1;
const U: u8 = 21;
const U_FOR_A: f32 = 0.08;
/// The fewest nats by which a word must explain a token better than chance does.
const LEAST: f32 = 1.0;
/// The same where the rest of a name is there already.
pub(super) const LEAST_WANTED: f32 = -1.5;

/// What words are listened to with.
#[derive(Debug, Default)]
pub(crate) struct Ear {
    units: Vec<u8>,
    readings: Vec<Reading>,
    /// The number of units in the stem of each reading.
    ends: Vec<usize>,
    whole: Path,
    stem: Path,
    rows: Vec<Row>,
    /// The ways to go on from one place and what each has of the best one.
    steps: Vec<(f32, u32)>,
    finals: Vec<(u32, f32)>,
    /// Words that were listened to lately for one token, each at the place of its hash.
    near: Vec<Near>,
    others: Vec<u8>,
}

/// A word that was listened to for one token.
#[derive(Debug, Default)]
struct Near {
    hash: u64,
    /// Its readings, and behind them room for more.
    readings: Vec<(Reading, Path)>,
    count: usize,
}

/// Hypotheses at one place.
type Row = Vec<Hypothesis>;

/// A node of the trie, and in the low half its share of the best way to read the units so far; less
/// is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hypothesis(u64);

impl Hypothesis {
    /// Floats that are not negative are in the order of their bits.
    fn new(node: u32, share: f32) -> Self {
        Self(u64::from(node) << 32 | u64::from(!share.to_bits()))
    }

    const fn node(self) -> u32 {
        (self.0 >> 32) as u32
    }

    const fn share(self) -> f32 {
        f32::from_bits(!(self.0 as u32))
    }

    /// The best first, then by node.
    const fn rank(self) -> u64 {
        self.0.rotate_left(32)
    }
}

impl Ear {
    /// Adds what a word may be to `memory`; `None` if it is not listened to.
    pub(super) fn listen(
        &mut self,
        words: &Words,
        word: &str,
        memory: &mut Vec<Heard>,
    ) -> Option<Shape> {
        // A letter by itself is no name, and digits are not heard.
        let mut letters = word.chars();
        if letters.next().is_none_or(|first| first.is_numeric()) || letters.next().is_none() {
            return None;
        }
        endings::read(word, &mut self.readings);
        self.ends.clear();
        for reading in &self.readings {
            unit::read(word.get(..reading.stem).unwrap_or_default(), &mut self.units);
            self.ends.push(self.units.len());
        }
        unit::read(word, &mut self.units);
        // Of a long word perhaps only the stem is listened to.
        let sure = self.ends.iter().copied().filter(|end| (2..=LONGEST).contains(end)).min()?;
        let shape = Some(words.sieve.shape(&self.units, sure));
        let length = self.units.len();
        if length > LONGEST {
            return shape;
        }
        self.whole.lay(&words.chunks, &self.units);
        self.rows.iter_mut().for_each(Vec::clear);
        self.rows.resize_with((length + 1).max(self.rows.len()), Vec::new);
        if let Some(row) = self.rows.first_mut() {
            row.push(Hypothesis::new(0, 1.0));
        }
        for at in 0..=length {
            let mut row = self.rows.get_mut(at).map(core::mem::take).unwrap_or_default();
            thin(&mut row);
            insert(words, &mut row, floor(at));
            for reading in 0..self.readings.len() {
                if at >= 2 && self.ends.get(reading) == Some(&at) {
                    self.full(words, reading, &row, memory);
                }
            }
            self.step(words, at, &row);
            row.clear();
            if let Some(slot) = self.rows.get_mut(at) {
                *slot = row;
            }
        }
        shape
    }

    /// Goes on from the hypotheses at one place.
    fn step(&mut self, words: &Words, at: usize, row: &Row) {
        if row.is_empty() {
            return;
        }
        let place = self.whole.place(at);
        let rows = self.rows.get_mut(at + 1..).unwrap_or_default();
        for ((by, chunk), share) in (1..).zip(place.chunks).zip(place.shares) {
            let usual = floor(at + by);
            let floor = usual * EASE.0;
            self.steps.clear();
            let steps = words.chunks.ways(chunk).iter();
            let steps = steps.map(|way| ((share * f64::from(way.weight)) as f32, way.latin));
            self.steps.extend(steps.take_while(|(share, _)| *share >= floor));
            let Some(to) = rows.get_mut(by - 1).filter(|_| !self.steps.is_empty()) else {
                continue;
            };
            for from in row {
                let codes = u64::from(words.mask(from.node()) | 1);
                for (share, latin) in &self.steps {
                    let share = from.share() * share;
                    if share < floor {
                        break;
                    }
                    if codes >> (latin & 0x3F) & 1 != 0
                        && let Some(node) = words.walk(from.node(), *latin)
                        && share >= usual * words.ease(node)
                    {
                        to.push(Hypothesis::new(node, share));
                    }
                    if *latin == u32::from(A)
                        && share * U_FOR_A >= floor
                        && let Some(node) = words.child(from.node(), U)
                        && share * U_FOR_A >= usual * words.ease(node)
                    {
                        to.push(Hypothesis::new(node, share * U_FOR_A));
                    }
                }
            }
        }
    }

    /// Scores what survived of a reading.
    fn full(&mut self, words: &Words, reading: usize, row: &Row, memory: &mut Vec<Heard>) {
        self.finals.clear();
        let ends = row.iter().filter_map(|it| Some((words.word(it.node())?, it.share())));
        self.finals.extend(ends);
        self.finals.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        self.finals.truncate(FULL);
        let (Some(reading), Some(end)) = (self.readings.get(reading), self.ends.get(reading))
        else {
            return;
        };
        if self.finals.is_empty() {
            return;
        }
        let path = if *end == self.units.len() {
            &self.whole
        } else {
            let units = self.units.get(..*end).unwrap_or_default();
            self.stem.lay_stem(&words.chunks, units, &self.whole);
            &self.stem
        };
        for (at, _) in &self.finals {
            let heard = score(words, path, *at, LEAST, None, &mut self.others);
            memory.extend(heard.map(|sound| (*reading, sound)));
        }
    }

    /// Adds what a word may be to `memory` if it is this token; what has log-odds less than `least` is
    /// of no use. `hash` is that of the word.
    pub(super) fn listen_as(
        &mut self,
        words: &Words,
        word: &str,
        hash: u64,
        token: u32,
        least: f32,
        memory: &mut Vec<Heard>,
    ) {
        let Some(at) = words.of_token(token) else { return };
        if self.near.is_empty() {
            self.near.resize_with(NEAR, Default::default);
        }
        let Some(near) = self.near.get_mut((hash >> 1) as usize % NEAR) else { return };
        if near.hash != hash {
            near.hash = hash;
            near.count = 0;
            unit::read(word, &mut self.units);
            self.whole.lay(&words.chunks, &self.units);
            endings::read(word, &mut self.readings);
            for reading in &self.readings {
                unit::read(word.get(..reading.stem).unwrap_or_default(), &mut self.units);
                if !(2..=LONGEST).contains(&self.units.len()) {
                    continue;
                }
                if near.readings.len() == near.count {
                    near.readings.push((*reading, Path::default()));
                }
                if let Some((slot, path)) = near.readings.get_mut(near.count) {
                    *slot = *reading;
                    path.lay_stem(&words.chunks, &self.units, &self.whole);
                    path.price(&words.chunks);
                    near.count += 1;
                }
            }
        }
        for (reading, path) in near.readings.iter().take(near.count) {
            let heard = score(words, path, at, LEAST_WANTED, Some(least), &mut self.others);
            memory.extend(heard.map(|sound| (*reading, sound)));
        }
    }
}

/// A word of the list as what a path may sound like, if it explains it this much better than chance.
/// U for a has its price. Where it most likely does not, `unlike` gives the least log-odds that help.
fn score(
    words: &Words,
    path: &Path,
    at: u32,
    least: f32,
    unlike: Option<f32>,
    others: &mut Vec<u8>,
) -> Option<Sound> {
    let Word { phrase, surprise, .. } = words.get(at)?;
    let letters = words.letters(at);
    let mut wanted = least - ALPHA * surprise;
    if let Some(unlike) = unlike {
        wanted = wanted.max(path.best() - most_lost(unlike, surprise, path.len()));
    }
    let score = |letters: &[u8], wanted: f32| {
        (unlike.is_none() || path.may_score(&words.chunks, letters, wanted))
            .then(|| path.score(&words.chunks, letters))
    };
    let mut log = score(letters, wanted).unwrap_or(f32::NEG_INFINITY);
    if letters.contains(&U) {
        others.clear();
        others.extend(letters.iter().map(|letter| if *letter == U { A } else { *letter }));
        let price = libm::logf(U_FOR_A);
        log = log.max(score(others, wanted.max(log) - price).map_or(log, |other| other + price));
    }
    let gain = log + ALPHA * surprise;
    let lost = (log - path.best()) / (path.len() as f32 + 2.0);
    (gain > least).then(|| Sound { phrase, logit: logit(gain, lost) })
}

/// How bad a hypothesis may be after so many units.
fn floor(units: usize) -> f32 {
    FLOORS.get(units).copied().unwrap_or(FLOOR)
}

/// One hypothesis a node, and the best of them.
fn thin(row: &mut Row) {
    if row.len() < 2 {
        return;
    }
    row.sort_unstable();
    row.dedup_by_key(|it| it.node());
    if row.len() > WIDTH {
        row.select_nth_unstable_by_key(WIDTH, |it| it.rank());
        row.truncate(WIDTH);
    }
}

/// Adds what an English letter that nothing stands for leads to.
fn insert(words: &Words, row: &mut Row, floor: f32) {
    let count = row.len();
    for at in 0..count {
        let Some(from) = row.get(at).copied() else { break };
        let share = from.share() * INSERTION;
        if share >= floor {
            row.extend(words.children(from.node()).map(|node| Hypothesis::new(node, share)));
        }
    }
    if row.len() > count {
        thin(row);
    }
}

/// Log-odds from the gain over chance and from what is lost against the best reading, per unit.
fn logit(gain: f32, lost: f32) -> f32 {
    GAIN * gain + LOSS * lost - DOUBT
}

const GAIN: f32 = 0.62;
const LOSS: f32 = 2.2;
const DOUBT: f32 = 1.9;

/// What a word of so many units may lose at most against the best reading, in nats, if the log-odds
/// of a token with this surprise are to come up to `least`: [`logit`], solved for it with the best
/// reading at no cost.
pub(super) fn most_lost(least: f32, surprise: f32, units: usize) -> f32 {
    (GAIN * ALPHA * surprise - least - DOUBT) / (GAIN + LOSS / (units as f32 + 2.0))
}
