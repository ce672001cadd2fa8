//! `pronunciation` and `ipa`: how it sounds, and which inherent vowels are spoken.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Charset;
use super::alignment::Sink;
use super::hook::{Cache, Candidate, Model, ModelRow};
use super::model::beam::Search;
use super::model::exceptions::Exceptions;
use super::model::style::Style;
use super::model::table::Table;
use super::model::text::{Stretch, Writer, stretches};

/// Weights learned from the Google lexicon; what people type was a second task.
#[cfg(feature = "share-alike")]
static WEIGHTS: &[u8] = include_bytes!("../tables/pronunciation.bin");
/// Without share-alike data: weights learned from the Google lexicon alone.
#[cfg(not(feature = "share-alike"))]
static WEIGHTS: &[u8] = include_bytes!("../tables/pronunciation-plain.bin");

/// Words of the lexicon that the network says differently.
#[cfg(feature = "share-alike")]
static EXCEPTIONS: &[u8] = include_bytes!("../tables/pronunciation_words.bin");
#[cfg(not(feature = "share-alike"))]
static EXCEPTIONS: &[u8] = &[];

#[cfg(feature = "share-alike")]
const SOURCE: &str = "model trained on the Google pronunciation lexicon (CC BY 4.0) and the \
                      Dakshina lexicon (CC BY-SA 4.0)";
#[cfg(not(feature = "share-alike"))]
const SOURCE: &str = "model trained on the Google pronunciation lexicon (CC BY 4.0)";

pub(super) static PRONUNCIATION: ModelRow = ModelRow {
    name: "pronunciation",
    title: "phoneme codes with spaces between them, | between words",
    charset: Charset::Ascii,
    case_significant: true,
    source: SOURCE,
    options: &[],
    build: |_| {
        let mut writer = Writer::new(WEIGHTS, EXCEPTIONS, Style::Codes, "hunterian");
        writer.between = Some(" | ");
        Box::new(Sound(writer))
    },
};

pub(super) static IPA: ModelRow = ModelRow {
    name: "ipa",
    title: "International Phonetic Alphabet",
    charset: Charset::Ipa,
    case_significant: false,
    source: SOURCE,
    options: &[
        ("inventory", "ipa", true),
        ("inventory", "google", false),
        ("flap", "letter", true),
        ("flap", "merged", false),
    ],
    build: |chosen| {
        let google = chosen.contains(&("inventory", "google"));
        let merged = chosen.contains(&("flap", "merged"));
        Box::new(Sound(Writer::new(WEIGHTS, EXCEPTIONS, Style::Ipa { google, merged }, "iast")))
    },
};

#[derive(Debug)]
struct Sound(Writer);

impl Model for Sound {
    fn write(&self, text: &str, cache: &mut Cache, out: &mut dyn Sink) {
        self.0.write(text, cache, out);
    }

    fn best(&self, text: &str, count: usize, cache: &mut Cache) -> Vec<Candidate> {
        self.0.best(text, count, cache)
    }
}

/// What becomes of an inherent vowel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub enum Inherent {
    /// It is not spoken.
    Dropped,
    /// It is spoken as ɔ.
    Open,
    /// It is spoken as o, or as another vowel.
    Close,
}

/// The inherent vowels of canonical `text`: the byte offset where the consonant of each ends, and
/// what becomes of it in speech, by the model of the scheme `pronunciation`.
///
/// ```
/// use banan::romanize::{Inherent, inherent_vowels};
/// assert_eq!(
///     inherent_vowels("কমল"),
///     [(3, Inherent::Open), (6, Inherent::Close), (9, Inherent::Dropped)]
/// );
/// ```
#[must_use]
pub fn inherent_vowels(text: &str) -> Vec<(usize, Inherent)> {
    let mut all = Vec::new();
    let mut search = Search::default();
    for (at, stretch) in stretches(text) {
        if let Stretch::Word(word) = stretch {
            word_vowels(word, &mut search, |offset, vowel| all.push((at + offset, vowel)));
        }
    }
    all
}

/// Calls `each` with every inherent vowel of one word.
pub(super) fn word_vowels(word: &str, search: &mut Search, mut each: impl FnMut(usize, Inherent)) {
    let Some(table) = Table::open(WEIGHTS) else { return };
    let listed = Exceptions(EXCEPTIONS).get(word);
    let Some(best) = search.best(&table, word, listed, Style::Codes) else { return };
    for (unit, &pair) in best.units.iter().zip(&best.output.pairs) {
        if unit.is_inherent() {
            let vowel = match table.label(usize::from(pair)) {
                [] => Inherent::Dropped,
                [symbol, ..] if table.symbol(*symbol) == "O" => Inherent::Open,
                _ => Inherent::Close,
            };
            each(unit.start as usize, vowel);
        }
    }
}
