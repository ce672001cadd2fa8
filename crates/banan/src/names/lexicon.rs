//! Translated names: what is not written by sound. মিশর is Egypt, রুশ is Russian.
//!
//! The embedded tables hold complete classes: territories and their adjectives, capitals, months,
//! world organisations, Bengali acronyms, and the parts that longer names are composed of. A user's
//! own rows lie over them.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::lexicon::hash;
use crate::names::{Name, NameIndex, known, unit};
use crate::tables::name_lexicon::{AMBIGUOUS, CONCEPTS, DEMONYMS, EQUIVALENTS};

/// What a row of the embedded tables names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A country of ISO 3166-1, or one that no longer exists.
    Country,
    /// A part of one with a name of its own.
    Territory,
    /// A state, province or district inside a country.
    Division,
    /// A continent, sea, range or region.
    Region,
    /// A capital.
    City,
    /// A month.
    Month,
    /// A world organisation, a seat of government, a large agency.
    Organization,
}

impl Kind {
    /// The type in a names file.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Country | Self::Territory | Self::Division | Self::Region | Self::City => "place",
            Self::Month => "month",
            Self::Organization => "org",
        }
    }

    /// Whether nationality adjectives and ministries belong to it.
    pub(crate) const fn is_state(self) -> bool {
        matches!(self, Self::Country | Self::Territory)
    }
}

/// A thing with its Bengali and English names, the usual ones first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Concept {
    pub(crate) id: &'static str,
    pub(crate) kind: Kind,
    pub(crate) bengali: &'static [&'static str],
    pub(crate) english: &'static [&'static str],
}

/// A nationality adjective.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Demonym {
    pub(crate) bengali: &'static str,
    pub(crate) english: &'static [&'static str],
    /// The concept it belongs to.
    pub(crate) id: &'static str,
}

/// The adjectives by the concept they belong to.
#[derive(Debug)]
pub(crate) struct Demonyms(Vec<&'static Demonym>);

impl Demonyms {
    pub(crate) fn new() -> Self {
        let mut all: Vec<&Demonym> = DEMONYMS.iter().collect();
        all.sort_by_key(|demonym| demonym.id);
        Self(all)
    }

    /// Those of one concept, in the order of the table.
    pub(crate) fn of(&self, id: &str) -> impl Iterator<Item = &'static Demonym> + Clone {
        let first = self.0.partition_point(|demonym| demonym.id < id);
        let rest = self.0.get(first..).unwrap_or_default();
        let count = rest.partition_point(|demonym| demonym.id == id);
        rest.get(..count).unwrap_or_default().iter().copied()
    }
}

/// A word of which translated names are composed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) bengali: &'static str,
    pub(crate) english: &'static [&'static str],
    /// A ministry, an army: what stands apart from the country it belongs to.
    pub(crate) government: bool,
}

/// The embedded list: countries and their adjectives, divisions of Bangladesh and India, capitals,
/// regions and seas, months, world organisations.
///
/// Ids are stable: ISO 3166-1 alpha-2 for countries, `RU-moscow` for capitals, `month-09` for months.
///
/// ```
/// let index = banan::names::default_index();
/// let egypt = (0..index.len() as u32).find(|entity| index.id(*entity) == "EG").unwrap();
/// assert_eq!(index.name(egypt), "Egypt");
/// assert!(index.aliases(egypt).any(|alias| index.alias(alias) == "Egyptian"));
/// ```
#[must_use]
pub fn default_index() -> NameIndex {
    // The tests of the tables see to it that this does not fail.
    NameIndex::build(default_names()).unwrap_or_default()
}

/// The texts of [`default_index`] by the same numbers, and nothing to search them with: to say what a
/// mention is of the finder that is in the program.
#[doc(hidden)]
#[must_use]
pub fn default_texts() -> NameIndex {
    let mut index = NameIndex::default();
    for name in default_names() {
        index.firsts.push(index.aliases.len() as u32);
        index.ids.push(name.id.as_bytes());
        for text in core::iter::once(&name.name).chain(&name.aliases) {
            index.aliases.push(text.as_bytes());
        }
    }
    index
}

/// The names of the embedded list.
fn default_names() -> impl Iterator<Item = Name> {
    let all = Demonyms::new();
    CONCEPTS.iter().map(move |concept| {
        let mut name = Name::new(concept.id, concept.english.first().copied().unwrap_or_default());
        let demonyms = all.of(concept.id);
        let aliases = concept.english.iter().skip(1).chain(demonyms.flat_map(|row| row.english));
        for alias in aliases {
            if !name.aliases.iter().any(|known| known == alias) {
                name.aliases.push((*alias).to_owned());
            }
        }
        name.kind = concept.kind.name().to_owned();
        name
    })
}

/// Whether a Bengali form is also an ordinary word or another name, so that it needs company.
pub(crate) fn is_ambiguous(form: &str) -> bool {
    AMBIGUOUS.binary_search(&form).is_ok()
}

/// Whether a word is part of the names of many.
pub(crate) fn is_common_part(word: &str) -> bool {
    EQUIVALENTS.binary_search_by_key(&word, |(bengali, _)| bengali).is_ok()
}

static ORDINARY: &[u8] = include_bytes!("../tables/names_ordinary.bin");

static PERSONS: &[u8] = include_bytes!("../tables/names_persons.bin");

/// Whether a word is part of the names of persons.
pub(crate) fn is_person_word(word: &str) -> bool {
    hash::lookup(PERSONS, hash::hash(word.as_bytes()))
}

/// Whether a word is so common that a name which sounds like it is suspected.
pub(crate) fn is_ordinary(word: &str) -> bool {
    hash::lookup(ORDINARY, hash::hash(word.as_bytes()))
}

/// Translated names of a user, over the embedded ones.
///
/// ```
/// let mut lexicon = banan::names::Lexicon::default();
/// lexicon.add("বিশ্বকাপ", "World Cup");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    rows: Vec<(String, String)>,
    /// The same by Bengali phrase, as the tables keep phrases.
    phrases: BTreeMap<String, Vec<String>>,
}

impl Lexicon {
    /// Adds a translation. A Bengali form that the embedded tables hold too means what is added here.
    pub fn add(&mut self, bengali: &str, english: &str) {
        let (bengali, english) =
            (crate::normalize(bengali.trim()).text.into_owned(), english.trim());
        let words: Vec<String> =
            unit::tokens(&bengali).iter().map(|token| known::spell(&token.units)).collect();
        let forms = self.phrases.entry(known::loose(&words.join(" "))).or_default();
        forms.push(english.to_owned());
        self.rows.push((bengali, english.to_owned()));
    }

    /// The English forms of a phrase in the form of [`known::loose`].
    pub(crate) fn forms(&self, phrase: &str) -> &[String] {
        self.phrases.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// The rows that were added, in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.rows.iter().map(|(bengali, english)| (bengali.as_str(), english.as_str()))
    }
}
