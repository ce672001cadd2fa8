//! What a Bengali word sounds like: the tokens of the list that it may transliterate.
//!
//! The lattice of the word runs down a trie of all tokens, every reading of its ending at once. A
//! hypothesis is kept as long as it is not much worse than the best way to read the letters so far,
//! list or no list: so a word that sounds like nothing in the list is given up after a few letters.
//! What survives is scored in full. A word is heard once and remembered, since a text says the same
//! words again and again.

use alloc::string::String;
use alloc::vec::Vec;

use super::build::Catalogue;

use super::sieve::{Shape, Sieve, Wish};
use crate::lexicon;
use crate::names::align::ALPHA;
use crate::names::endings::{self, Reading};
use crate::names::fold;
use crate::names::index::trie::Trie;
use crate::names::lattice::{self, Chunks, Edge, Lattice};
use crate::names::lexicon::is_ordinary;
use crate::names::memory::Table;
use crate::names::model::Model;
use crate::names::unit;

/// A phrase of the catalogue and the log-odds that a word is it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sound {
    pub(crate) phrase: u32,
    pub(crate) logit: f32,
}

/// The words of the list, ready to be heard.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    chunks: Chunks,
    /// The nodes of a trie: the letters that go on from each, a bit each, and bit 0 if a word ends
    /// there; then its first child. Children are in the order of their letters.
    nodes: Vec<(u32, u32)>,
    /// The word that ends at each node.
    ends: Vec<u32>,
    /// Letters, phrase and surprise of each word of the trie.
    words: Vec<(Vec<u8>, u32, f32)>,
    /// The place in `words` of each token; [`NONE`] if it is not heard.
    places: Vec<u32>,
    sieve: Sieve,
    /// What each token asks of a word.
    wishes: Vec<Wish>,
}

/// No word ends at a node.
const NONE: u32 = u32::MAX;

impl Words {
    /// From words and the phrases they stand for.
    ///
    /// `token` gives the token of a phrase that is one.
    pub(crate) fn new(
        words: impl Iterator<Item = (String, u32)>,
        token: impl Fn(u32) -> Option<u32>,
    ) -> Self {
        let model = Model::embedded();
        let mut all: Vec<(Vec<u8>, u32, f32)> = words
            .map(|(word, phrase)| (word.bytes().map(fold::code).collect(), phrase, 0.0))
            .filter(|(codes, ..): &(Vec<u8>, u32, f32)| (2..=fold::LONGEST).contains(&codes.len()))
            .collect();
        all.sort_unstable_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        all.dedup_by(|a, b| a.0 == b.0);
        for (codes, _, surprise) in &mut all {
            *surprise = model.surprise(codes);
        }
        let letters = |at: usize| all.get(at).map_or(&[][..], |(codes, ..)| codes.as_slice());
        let trie = Trie::new(letters, all.len());
        let mut children = trie.children.windows(2);
        let nodes = (trie.tokens.iter())
            .filter_map(|word| match children.next() {
                Some(&[from, to]) => {
                    let labels = trie.labels.get(from as usize..to as usize).unwrap_or_default();
                    let mask = labels.iter().fold(0, |mask, label| mask | 1_u32 << (label & 31));
                    Some((mask | u32::from(*word != NONE), from))
                }
                _ => None,
            })
            .collect();
        let ends = trie.tokens;
        let mut places = Vec::new();
        let mut wishes = Vec::new();
        for (place, (letters, phrase, surprise)) in all.iter().enumerate() {
            if let Some(token) = token(*phrase) {
                let token = token as usize;
                if places.len() <= token {
                    places.resize(token + 1, NONE);
                    wishes.resize(token + 1, Wish::default());
                }
                if let (Some(slot), Some(wish)) = (places.get_mut(token), wishes.get_mut(token)) {
                    *slot = u32::try_from(place).unwrap_or(NONE);
                    *wish = Wish::new(letters, ALPHA * surprise - LEAST_WANTED);
                }
            }
        }
        let (chunks, sieve) = (Chunks::new(&model), Sieve::new(&model));
        Self { chunks, nodes, ends, words: all, places, sieve, wishes }
    }

    /// The child of a node by a letter. Children are in the order of their letters, so the number of
    /// smaller letters is the place.
    fn child(&self, node: u32, letter: u8) -> Option<u32> {
        let (mask, first) = self.nodes.get(node as usize).copied()?;
        let bit = 1_u32 << (letter & 31);
        let known = (1..=26).contains(&letter) && mask & bit != 0;
        known.then(|| first + (mask & (bit - 2)).count_ones())
    }

    /// The letters that go on from a node, a bit each; bit 0 if a word ends there.
    fn mask(&self, node: u32) -> u32 {
        self.nodes.get(node as usize).map_or(0, |node| node.0)
    }

    fn children(&self, node: u32) -> core::ops::Range<u32> {
        let (mask, first) = self.nodes.get(node as usize).copied().unwrap_or_default();
        first..first + (mask & !1).count_ones()
    }

    fn walk(&self, mut node: u32, mut latin: u32) -> Option<u32> {
        while latin != 0 {
            node = self.child(node, (latin & 0x3F) as u8)?;
            latin >>= 6;
        }
        Some(node)
    }

    /// What a token asks of a word.
    pub(crate) fn wish(&self, token: u32) -> Wish {
        self.wishes.get(token as usize).copied().unwrap_or_default()
    }

    /// The place of a token.
    fn of_token(&self, token: u32) -> Option<usize> {
        let place = self.places.get(token as usize).copied().filter(|place| *place != NONE)?;
        usize::try_from(place).ok()
    }

    fn word(&self, node: u32) -> Option<u32> {
        let ends = self.mask(node) & 1 != 0;
        ends.then(|| self.ends.get(node as usize).copied()).flatten()
    }
}

/// What a word was heard as: a reading of its ending, and a sound.
pub(crate) type Heard = (Reading, Sound);

/// A way to read some units, with its share of the best way.
#[derive(Clone, Copy, Debug)]
struct Step {
    share: f32,
    latin: u32,
    units: u8,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    /// Its sounds in [`Sounds::memory`].
    start: u32,
    len: u32,
    /// `None` if nothing is listened for in it.
    pub(crate) shape: Option<Shape>,
    /// Whether a known form may begin here.
    pub(crate) begins: bool,
    /// Whether it is an ordinary word.
    pub(crate) ordinary: bool,
}

/// Hears words, and remembers what it heard.
#[derive(Debug, Default)]
pub(crate) struct Sounds {
    /// Words by their hash, as places in `known`.
    words: Table,
    known: Vec<Known>,
    /// Words and tokens together, as places in `told`.
    pairs: Table,
    /// Where sounds begin in `memory`, and how many there are.
    told: Vec<(u32, u32)>,
    memory: Vec<Heard>,
    rows: Vec<Vec<(u32, f32)>>,
    /// Words that were listened to lately for one token, each at the place of its hash: their
    /// readings as lattices.
    near: Vec<(u64, Readings)>,
}

/// The readings of a word as lattices, with the prices of letters.
type Readings = Vec<(Reading, Lattice, [f32; 32])>;

/// Nats by which all ways to write a token together are better than the best one.
const SLACK: f32 = 1.0;

/// Words in [`Sounds::near`].
const NEAR: usize = 256;

/// Words remembered at most, and words with tokens: beyond it all is heard anew.
const MEMORY: usize = 1 << 19;
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
/// The same for an English letter that nothing stands for.
const INSERTION: f32 = 0.004;
/// Codes of two letters, and how often the one is written as the other in English words.
const A: u32 = 1;
const U: u8 = 21;
const U_FOR_A: f32 = 0.08;
/// The fewest nats by which a word must explain a token better than chance does.
const LEAST: f32 = 1.0;
/// The same where the rest of a name is there already.
const LEAST_WANTED: f32 = -1.5;

impl Sounds {
    /// What is known of `word`; `key` is its [`hash`].
    pub(crate) fn hear(&mut self, catalogue: &Catalogue, word: &str, key: u64) -> Known {
        if let Some(place) = self.words.get(key) {
            return self.known.get(place as usize).copied().unwrap_or_default();
        }
        let start = self.memory.len();
        let shape = self.listen(&catalogue.words, word);
        let (start, len) = self.span(start);
        let (begins, ordinary) = (catalogue.forms.begin(word), is_ordinary(word));
        let known = Known { start, len, shape, begins, ordinary };
        self.words.insert(key, self.known.len() as u32);
        self.known.push(known);
        known
    }

    /// What a word may be, in each reading of its ending.
    pub(crate) fn heard(&self, known: &Known) -> &[Heard] {
        let (start, len) = (known.start as usize, known.len as usize);
        self.memory.get(start..start + len).unwrap_or_default()
    }

    /// What `word` may be in each reading of its ending if it is this token: a weaker likeness than
    /// [`hear`](Self::hear) finds is told.
    pub(crate) fn hear_as(
        &mut self,
        catalogue: &Catalogue,
        word: &str,
        hash: u64,
        token: u32,
    ) -> &[Heard] {
        let key = (hash ^ u64::from(token + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)) | 1;
        let (start, len) = match self.pairs.get(key) {
            Some(place) => self.told.get(place as usize).copied().unwrap_or_default(),
            None => {
                let start = self.memory.len();
                self.listen_as(&catalogue.words, word, hash, token);
                let span = self.span(start);
                self.pairs.insert(key, self.told.len() as u32);
                self.told.push(span);
                span
            }
        };
        self.memory.get(start as usize..(start + len) as usize).unwrap_or_default()
    }

    /// Forgets everything if it is too much.
    pub(crate) fn make_room(&mut self) {
        if self.words.len() + self.pairs.len() >= MEMORY {
            self.words.clear();
            self.known.clear();
            self.pairs.clear();
            self.told.clear();
            self.memory.clear();
        }
    }

    /// What was added to the memory since it had this length.
    fn span(&self, start: usize) -> (u32, u32) {
        (start as u32, (self.memory.len() - start) as u32)
    }

    fn listen_as(&mut self, words: &Words, word: &str, hash: u64, token: u32) {
        let Some(at) = words.of_token(token) else { return };
        let Some((letters, phrase, surprise)) = words.words.get(at) else { return };
        if self.near.is_empty() {
            self.near.resize_with(NEAR, Default::default);
        }
        let Some(near) = self.near.get_mut((hash >> 1) as usize % NEAR) else { return };
        if near.0 != hash {
            near.0 = hash;
            near.1.clear();
            for reading in endings::readings(word) {
                let units = unit::units(word.get(..reading.stem).unwrap_or_default());
                if (2..=LONGEST).contains(&units.len()) {
                    let lattice = Lattice::from_chunks(&words.chunks, &units);
                    let prices = prices(&lattice);
                    near.1.push((reading, lattice, prices));
                }
            }
        }
        for (reading, lattice, prices) in &near.1 {
            let price = |code: &u8| prices.get(usize::from(code & 31)).copied().unwrap_or(0.0);
            let most = lattice.best() + letters.iter().map(price).sum::<f32>() + SLACK;
            if most + ALPHA * surprise <= LEAST_WANTED {
                continue;
            }
            let log = score(lattice, letters, LEAST_WANTED - ALPHA * surprise);
            let gain = log + ALPHA * surprise;
            if gain > LEAST_WANTED {
                let lost = (log - lattice.best()) / (lattice.len() as f32 + 2.0);
                let sound = Sound { phrase: *phrase, logit: logit(gain, lost) };
                self.memory.push((*reading, sound));
            }
        }
    }

    fn listen(&mut self, words: &Words, word: &str) -> Option<Shape> {
        // A letter by itself is no name, and digits are not heard.
        let mut letters = word.chars();
        if letters.next().is_none_or(|first| first.is_numeric()) || letters.next().is_none() {
            return None;
        }
        let units = unit::units(word);
        let readings = endings::readings(word);
        let ends: Vec<usize> = readings
            .iter()
            .map(|reading| unit::units(word.get(..reading.stem).unwrap_or_default()).len())
            .collect();
        // Of a long word perhaps only the stem is listened to.
        let sure = ends.iter().copied().filter(|end| (2..=LONGEST).contains(end)).min()?;
        let shape = Some(words.sieve.shape(&units, sure));
        if units.len() > LONGEST {
            return shape;
        }
        let lattice = Lattice::from_chunks(&words.chunks, &units);
        let reach = reach(&lattice);
        let mut steps = Steps::default();
        self.rows.iter_mut().for_each(Vec::clear);
        self.rows.resize_with(units.len() + 1, Vec::new);
        if let Some(row) = self.rows.first_mut() {
            row.push((0, 1.0));
        }
        let mut finals: Vec<(u32, f32)> = Vec::new();
        for at in 0..=units.len() {
            let mut row = self.rows.get_mut(at).map(core::mem::take).unwrap_or_default();
            thin(&mut row);
            insert(words, &mut row, floor(at));
            for (reading, _) in readings.iter().zip(&ends).filter(|(_, end)| **end == at) {
                finals.clear();
                finals.extend(
                    row.iter().filter_map(|(node, share)| Some((words.word(*node)?, *share))),
                );
                finals.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                finals.truncate(FULL);
                if !finals.is_empty() {
                    self.full(words, reading, units.get(..at), &finals);
                }
            }
            if !row.is_empty() {
                steps.fill(&lattice, &reach, at);
            }
            for (node, share) in &row {
                let mask = words.mask(*node);
                // Silent steps, then those that begin with a letter which goes on from the node.
                let mut codes = u64::from(mask | 1) & steps.codes;
                while codes != 0 {
                    let code = codes.trailing_zeros();
                    codes &= codes - 1;
                    for step in steps.of(code) {
                        let share = share * step.share;
                        if share < FLOOR {
                            break;
                        }
                        let to = at + usize::from(step.units);
                        if share >= floor(to)
                            && let Some(node) = words.walk(*node, step.latin)
                            && let Some(to) = self.rows.get_mut(to)
                        {
                            to.push((node, share));
                        }
                    }
                }
                // The u of Trump and London is written as an a.
                if mask & (1 << U) == 0 {
                    continue;
                }
                for step in steps.of(A).iter().filter(|step| step.latin == A) {
                    let share = share * step.share;
                    let to = at + usize::from(step.units);
                    if share >= FLOOR
                        && share * U_FOR_A >= floor(to)
                        && let Some(node) = words.child(*node, U)
                        && let Some(to) = self.rows.get_mut(to)
                    {
                        to.push((node, share * U_FOR_A));
                    }
                }
            }
            row.clear();
            if let Some(slot) = self.rows.get_mut(at) {
                *slot = row;
            }
        }
        shape
    }

    /// Scores what survived.
    fn full(
        &mut self,
        words: &Words,
        reading: &Reading,
        units: Option<&[u8]>,
        finals: &[(u32, f32)],
    ) {
        let units = units.unwrap_or_default();
        if units.len() < 2 {
            return;
        }
        let lattice = Lattice::from_chunks(&words.chunks, units);
        for (at, _) in finals {
            let Some((letters, phrase, surprise)) = words.words.get(*at as usize) else { continue };
            let log = score(&lattice, letters, LEAST - ALPHA * surprise);
            let gain = log + ALPHA * surprise;
            if gain > LEAST {
                let lost = (log - lattice.best()) / (units.len() as f32 + 2.0);
                let sound = Sound { phrase: *phrase, logit: logit(gain, lost) };
                self.memory.push((*reading, sound));
            }
        }
    }
}

/// Log P of the letters, with u for a at a price. What is not above `least` is not told exactly.
fn score(lattice: &Lattice, letters: &[u8], least: f32) -> f32 {
    let plain = lattice.score_above(letters, least);
    if !letters.contains(&U) {
        return plain;
    }
    let others: Vec<u8> =
        letters.iter().map(|letter| if *letter == U { A as u8 } else { *letter }).collect();
    let price = libm::logf(U_FOR_A);
    plain.max(lattice.score_above(&others, least.max(plain) - price) + price)
}

/// How probable the best way to each place is.
fn reach(lattice: &Lattice) -> Vec<f64> {
    let length = lattice.len();
    let mut best = alloc::vec![0.0_f64; length + 1];
    if let Some(first) = best.first_mut() {
        *first = 1.0;
    }
    for at in 0..length {
        let here = best.get(at).copied().unwrap_or(0.0);
        for edge in lattice.edges(at) {
            if let Some(to) = best.get_mut(at + usize::from(edge.units)) {
                *to = to.max(here * f64::from(edge.weight));
            }
        }
    }
    best
}

/// The share that an edge from a place has of the best way to where it leads.
fn share(reach: &[f64], at: usize, edge: &Edge) -> f32 {
    let reach = |at: usize| reach.get(at).copied().unwrap_or(0.0);
    (reach(at) * f64::from(edge.weight) / reach(at + usize::from(edge.units))) as f32
}

/// The ways to read the units from one place.
#[derive(Debug, Default)]
struct Steps {
    /// By the code of their first letter, the best first.
    all: Vec<Step>,
    /// A bit for each first letter that there is; bit 0 for steps that are silent.
    codes: u64,
    /// Where the steps of each letter begin in `all`, and where they end.
    ranges: Vec<(u16, u16)>,
}

impl Steps {
    fn fill(&mut self, lattice: &Lattice, reach: &[f64], at: usize) {
        self.all.clear();
        self.codes = 0;
        self.all.extend(lattice.edges(at).iter().filter_map(|edge| {
            let share = share(reach, at, edge);
            (share > FLOOR).then_some(Step { share, latin: edge.latin, units: edge.units })
        }));
        self.all.sort_unstable_by(|a, b| {
            let codes = (a.latin & 0x3F).cmp(&(b.latin & 0x3F));
            codes.then(b.share.total_cmp(&a.share)).then(a.latin.cmp(&b.latin))
        });
        self.ranges.resize(64, (0, 0));
        let mut from = 0;
        for group in self.all.chunk_by(|a, b| a.latin & 0x3F == b.latin & 0x3F) {
            let code = group.first().map_or(0, |step| step.latin & 0x3F);
            let to = from + group.len() as u16;
            self.codes |= 1 << code;
            self.ranges.get_mut(code as usize).into_iter().for_each(|slot| *slot = (from, to));
            from = to;
        }
    }

    /// The steps whose first letter has this code.
    fn of(&self, code: u32) -> &[Step] {
        if self.codes >> code & 1 == 0 {
            return &[];
        }
        let (from, to) = self.ranges.get(code as usize).copied().unwrap_or_default();
        self.all.get(usize::from(from)..usize::from(to)).unwrap_or_default()
    }
}

/// What each letter costs at least where a reading is written with it, in nats: no way to write a
/// token is better than the best way to read the word less what its letters cost.
fn prices(lattice: &Lattice) -> [f32; 32] {
    let mut prices = [libm::logf(lattice::INSERTION); 32];
    let reach = reach(lattice);
    for at in 0..lattice.len() {
        for edge in lattice.edges(at).iter().filter(|edge| edge.letters != 0) {
            let share = share(&reach, at, edge);
            if share < lattice::INSERTION {
                continue;
            }
            let price = libm::logf(share) / f32::from(edge.letters);
            let mut latin = edge.latin;
            while latin != 0 {
                let code = (latin & 31) as usize;
                prices.get_mut(code).into_iter().for_each(|slot| *slot = slot.max(price));
                latin >>= 6;
            }
        }
    }
    // The u of Trump is written as an a.
    let a = prices.get(A as usize).copied().unwrap_or_default() + libm::logf(U_FOR_A);
    prices.get_mut(usize::from(U)).into_iter().for_each(|slot| *slot = slot.max(a));
    prices
}

/// How bad a hypothesis may be after so many units.
fn floor(units: usize) -> f32 {
    FLOORS.get(units).copied().unwrap_or(FLOOR)
}

/// One hypothesis a node, and the best of them.
fn thin(row: &mut Vec<(u32, f32)>) {
    if row.len() < 2 {
        return;
    }
    row.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    row.dedup_by_key(|entry| entry.0);
    if row.len() > WIDTH {
        row.select_nth_unstable_by(WIDTH, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        row.truncate(WIDTH);
    }
}

/// Adds what an English letter that nothing stands for leads to.
fn insert(words: &Words, row: &mut Vec<(u32, f32)>, floor: f32) {
    for at in 0..row.len() {
        let Some((node, share)) = row.get(at).copied() else { break };
        if share * INSERTION < floor {
            continue;
        }
        row.extend(words.children(node).map(|node| (node, share * INSERTION)));
    }
    thin(row);
}

/// Log-odds from the gain over chance and from what is lost against the best reading, per unit.
fn logit(gain: f32, lost: f32) -> f32 {
    0.62 * gain + 2.2 * lost - 1.9
}

/// A number for a word; never 0.
pub(crate) fn hash(word: &str) -> u64 {
    lexicon::hash::hash(word.as_bytes()) | 1
}
