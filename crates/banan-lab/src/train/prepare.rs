//! From spellings to what the network learns.

use std::collections::BTreeMap;

use banan::romanize::model::training::{
    COUNT, LABEL_MAX, Memory, memory_rows, name, units, window,
};

use super::align::{self, Pair};
use super::network::{Case, Place};

/// A word and how it is written.
#[derive(Clone, Debug)]
pub struct Word {
    /// Bengali.
    pub word: String,
    /// Spellings as symbols, with weights that sum to 1.
    pub spellings: Vec<(Vec<u8>, f32)>,
}

/// What each unit can be written as.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// Text of each symbol, from 1 on.
    pub alphabet: Vec<String>,
    /// Unit and symbols, sorted.
    pub pairs: Vec<(u8, Vec<u8>)>,
}

impl Labels {
    fn of(&self, unit: u8) -> (usize, usize) {
        (
            self.pairs.partition_point(|pair| pair.0 < unit),
            self.pairs.partition_point(|pair| pair.0 <= unit),
        )
    }
}

/// Labels of units that hardly any training word has: ৱ is w, by itself and below.
pub const FALLBACK: [(&str, &str); 2] = [("ৱ", "w"), ("+ৱ", "w")];

/// Aligns the spellings of `words`, keeps the labels seen in at least `least` spellings of a unit,
/// and gives the places of each word. Every unit has a label: what no training word shows is
/// written as `fallback` says.
pub fn prepare(
    words: &[Word],
    alphabet: Vec<String>,
    least: usize,
    radius: usize,
    fallback: &[(&str, &str)],
) -> (Labels, Vec<Vec<Place>>) {
    let mut pairs = Vec::new();
    for word in words {
        let units = units(&word.word);
        for (symbols, weight) in &word.spellings {
            pairs.push(Pair { units: units.clone(), symbols: symbols.clone(), weight: *weight });
        }
    }
    let ends = align::align(&pairs);
    let mut counts: BTreeMap<(u8, Vec<u8>), usize> = BTreeMap::new();
    for (pair, ends) in pairs.iter().zip(&ends) {
        for (unit, label) in labelled(pair, ends.as_deref()) {
            *counts.entry((unit, label.to_vec())).or_default() += 1;
        }
    }
    let mut kept: Vec<(u8, Vec<u8>)> =
        counts.into_iter().filter(|count| count.1 >= least).map(|count| count.0).collect();
    for unit in 1..COUNT {
        if !kept.iter().any(|pair| pair.0 == unit) {
            let text = fallback.iter().find(|pair| pair.0 == name(unit)).map_or("", |pair| pair.1);
            let label = alphabet.iter().position(|symbol| symbol == text);
            kept.push((unit, label.and_then(|at| u8::try_from(at + 1).ok()).into_iter().collect()));
        }
    }
    kept.sort();
    let labels = Labels { alphabet, pairs: kept };
    let mut all = pairs.iter().zip(&ends);
    let places = words
        .iter()
        .map(|word| {
            let own: Vec<_> = all.by_ref().take(word.spellings.len()).collect();
            places(&units(&word.word), &own, &labels, radius)
        })
        .collect();
    (labels, places)
}

/// One of several things that a network learns at once: all read the units through the same
/// layers, each has labels and a memory of its own.
#[derive(Clone, Debug)]
pub struct Task {
    /// Labels of the task.
    pub labels: Labels,
    /// Its first row in the memory matrix.
    pub memory: usize,
    /// Its first pair.
    pub pair: usize,
}

/// Tasks and examples together.
#[derive(Clone, Debug, Default)]
pub struct Lesson {
    /// What is learned; the first is what it is learned for.
    pub tasks: Vec<Task>,
    /// The words of all tasks.
    pub words: Vec<Vec<Place>>,
    /// Rows of the memory matrix.
    pub memory: usize,
    /// Number of all pairs.
    pub pairs: usize,
}

impl Lesson {
    /// Adds a task; every example of it counts `weight`.
    pub fn add(&mut self, labels: Labels, mut words: Vec<Vec<Place>>, weight: f32) {
        let task = Task { labels, memory: self.memory, pair: self.pairs };
        for place in words.iter_mut().flatten() {
            place.pairs.0 += task.pair;
            place.pairs.1 += task.pair;
            for case in &mut place.cases {
                for row in &mut case.memory {
                    *row += task.memory;
                }
                for target in &mut case.targets {
                    target.0 += task.pair;
                    target.1 *= weight;
                }
            }
        }
        self.memory += memory_rows(task.labels.alphabet.len() + 1);
        self.pairs += task.labels.pairs.len();
        self.tasks.push(task);
        self.words.extend(words);
    }
}

/// Each unit with its label.
fn labelled<'a>(pair: &'a Pair, ends: Option<&'a [usize]>) -> impl Iterator<Item = (u8, &'a [u8])> {
    let mut start = 0;
    pair.units.iter().zip(ends.unwrap_or_default()).map(move |(&unit, &end)| {
        let label = &pair.symbols[start..end];
        start = end;
        (unit, label)
    })
}

fn places(
    units: &[u8],
    spellings: &[(&Pair, &Option<Vec<usize>>)],
    labels: &Labels,
    radius: usize,
) -> Vec<Place> {
    let symbols = labels.alphabet.len() + 1;
    let mut cases: Vec<BTreeMap<Vec<usize>, BTreeMap<usize, f32>>> =
        vec![BTreeMap::new(); units.len()];
    for (pair, ends) in spellings {
        let mut memory = Memory::default();
        for (place, (unit, label)) in labelled(pair, ends.as_deref()).enumerate() {
            debug_assert!(label.len() <= LABEL_MAX);
            let (from, to) = labels.of(unit);
            let found = (from..to).find(|&at| labels.pairs[at].1 == label);
            if let Some(found) = found
                && to > from + 1
            {
                let case = cases[place].entry(memory.rows(symbols)).or_default();
                *case.entry(found).or_default() += pair.weight;
            }
            memory = memory.after(unit, label);
        }
    }
    let mut places = Vec::new();
    for (place, (cases, &unit)) in cases.into_iter().zip(units).enumerate() {
        if cases.is_empty() {
            continue;
        }
        let cases = cases
            .into_iter()
            .map(|(memory, targets)| Case { memory, targets: targets.into_iter().collect() })
            .collect();
        places.push(Place { window: window(units, place, radius), pairs: labels.of(unit), cases });
    }
    places
}
