//! A scheme with its options.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::alignment::{Aligned, Buffered, Romanized, Sink};
use super::hook::{Cache, Candidate, MODELS, Model, ModelRow};
use super::model::text::{Stretch, stretches};
use super::nfc::nfc;
use super::pronunciation::{Inherent, word_vowels};
use super::reverse::{Reader, Reversed};
use super::table::{Row, Status, Table};
use super::{Charset, Grammar, Reversible, plain, profile};
use crate::edit::Normalized;
use crate::encoding::Normalizer;
use crate::tables::schemes::SCHEMES;

/// A romanization with its options.
///
/// ```
/// use banan::romanize::Scheme;
/// let scheme = Scheme::parse("iso15919:vowels=uniform").unwrap();
/// assert_eq!(scheme.romanize("মোদি").text, "mōdi");
/// assert!(Scheme::parse("klingon").is_err());
/// ```
#[derive(Debug)]
pub struct Scheme {
    info: SchemeInfo,
    /// The value of every option, in the order of the table.
    chosen: Vec<(&'static str, &'static str)>,
    engine: Engine,
    reader: Option<Reader>,
    normalizer: Normalizer,
}

#[derive(Debug)]
enum Engine {
    Table(Box<Table>, Grammar),
    Model(Box<dyn Model>),
}

/// Where a scheme is described.
#[derive(Clone, Copy, Debug)]
enum Source {
    Table(&'static Row),
    Model(&'static ModelRow),
}

impl Scheme {
    /// Reads a scheme with options: `NAME[:option=value[,option=value…]]`.
    ///
    /// # Errors
    /// If there is no such scheme, option or value; the error names those there are.
    ///
    /// ```
    /// use banan::romanize::Scheme;
    /// let error = Scheme::parse("iast:rra=no").unwrap_err();
    /// assert_eq!(error.to_string(), "scheme iast: option rra is diaeresis or dot, not \"no\"");
    /// ```
    pub fn parse(name: &str) -> Result<Self, SchemeError> {
        let (name, options) = name.split_once(':').unwrap_or((name, ""));
        let source = sources().find(|source| source.info().name == name).ok_or_else(|| {
            let names: Vec<&str> = sources().map(|source| source.info().name).collect();
            SchemeError(format!("no scheme {name:?}; there are {}", names.join(", ")))
        })?;
        let info = source.info();
        let mut chosen: Vec<_> =
            info.options.iter().map(|option| (option.name, option.default)).collect();
        for option in options.split(',').filter(|option| !option.is_empty()) {
            let (key, value) = option.split_once('=').unwrap_or((option, ""));
            let Some((option, place)) =
                info.options.iter().zip(&mut chosen).find(|(option, _)| option.name == key)
            else {
                let names: Vec<&str> = info.options.iter().map(|option| option.name).collect();
                let there = match names.is_empty() {
                    true => "it has none".into(),
                    false => format!("there are {}", names.join(", ")),
                };
                return Err(SchemeError(format!("scheme {name}: no option {key:?}; {there}")));
            };
            let Some(value) = option.values.iter().find(|known| **known == value) else {
                let values = option.values.join(" or ");
                return Err(SchemeError(format!(
                    "scheme {name}: option {key} is {values}, not {value:?}"
                )));
            };
            place.1 = value;
        }
        let (engine, reader) = match source {
            Source::Table(row) => {
                let table = Table::new(row, &chosen);
                let reversible =
                    row.reversible != Reversible::No && !table.class_nasal && !table.spoken;
                let reader = reversible.then(|| Reader::new(row, &chosen));
                (Engine::Table(Box::new(table), row.grammar), reader)
            }
            Source::Model(row) => (Engine::Model((row.build)(&chosen)), None),
        };
        Ok(Self { info, chosen, engine, reader, normalizer: Normalizer::default() })
    }

    /// Every scheme there is, in the order in which they are listed.
    ///
    /// ```
    /// use banan::romanize::Scheme;
    /// assert!(Scheme::all().any(|scheme| scheme.name == "iast"));
    /// ```
    pub fn all() -> impl Iterator<Item = SchemeInfo> {
        sources().map(Source::info)
    }

    /// What is known of the scheme.
    #[must_use]
    pub fn info(&self) -> &SchemeInfo {
        &self.info
    }

    /// The value of each of its options.
    ///
    /// ```
    /// use banan::romanize::Scheme;
    /// let scheme = Scheme::parse("nlk:hiatus=colon").unwrap();
    /// assert!(scheme.options().contains(&("hiatus", "colon")));
    /// ```
    #[must_use]
    pub fn options(&self) -> &[(&'static str, &'static str)] {
        &self.chosen
    }

    /// Romanizes a text and keeps the alignment.
    ///
    /// ```
    /// let scheme = banan::romanize::Scheme::parse("iast").unwrap();
    /// assert_eq!(scheme.romanize("বাংলা").text, "bāṃlā");
    /// ```
    #[must_use]
    pub fn romanize(&self, text: &str) -> Romanized {
        self.romanizer().romanize(text)
    }

    /// Romanizes without alignment: appends to `out`. On canonical text a table scheme allocates
    /// nothing beyond the room in `out`.
    ///
    /// ```
    /// let scheme = banan::romanize::Scheme::parse("iast").unwrap();
    /// let mut out = String::from("= ");
    /// scheme.append("ঢাকা", &mut out);
    /// assert_eq!(out, "= ḍhākā");
    /// ```
    pub fn append(&self, text: &str, out: &mut String) {
        self.romanizer().append(text, out);
    }

    /// The `count` best readings, best first; `None` for a table, which has only one.
    ///
    /// ```
    /// let scheme = banan::romanize::Scheme::parse("iast").unwrap();
    /// assert!(scheme.best("ঢাকা", 3).is_none());
    /// ```
    #[must_use]
    pub fn best(&self, text: &str, count: usize) -> Option<Vec<Candidate>> {
        self.romanizer().best(text, count)
    }

    /// A worker that remembers words from call to call, for many texts in one scheme.
    ///
    /// ```
    /// let scheme = banan::romanize::Scheme::parse("slp1").unwrap();
    /// let mut romanizer = scheme.romanizer();
    /// let mut out = String::new();
    /// for word in ["ঢাকা", " ", "খুলনা"] {
    ///     romanizer.append(word, &mut out);
    /// }
    /// assert_eq!(out, "QAkA Kulanā".replace('ā', "A"));
    /// ```
    #[must_use]
    pub fn romanizer(&self) -> Romanizer<'_> {
        Romanizer { scheme: self, cache: Cache::default() }
    }

    /// Reads Latin text of the scheme back into Bengali, in NFC.
    ///
    /// What is not of the scheme is kept and reported.
    ///
    /// # Errors
    /// If the scheme, or one of its options, has no way back.
    ///
    /// ```
    /// use banan::romanize::Scheme;
    /// let scheme = Scheme::parse("iso15919-exact").unwrap();
    /// assert_eq!(scheme.reverse("ud·ghāṭana {=BBC}").unwrap().text, "উদ্\u{200C}ঘাটন BBC");
    /// assert!(Scheme::parse("hunterian").unwrap().reverse("dhaka").is_err());
    /// ```
    pub fn reverse(&self, latin: &str) -> Result<Reversed, SchemeError> {
        match &self.reader {
            Some(reader) => Ok(reader.read(latin)),
            None => Err(SchemeError(format!("scheme {} cannot be reversed", self.spelled()))),
        }
    }

    /// Whether [`reverse`](Self::reverse) works with these options.
    #[must_use]
    pub fn is_reversible(&self) -> bool {
        self.reader.is_some()
    }

    /// The name with the options that are not the default.
    fn spelled(&self) -> String {
        let mut name = String::from(self.info.name);
        let mut joint = ':';
        for (option, chosen) in self.info.options.iter().zip(&self.chosen) {
            if option.default != chosen.1 {
                name.push(joint);
                name.push_str(&format!("{}={}", chosen.0, chosen.1));
                joint = ',';
            }
        }
        name
    }

    fn canonical<'t>(&self, text: &'t str) -> Normalized<'t> {
        match self.engine {
            Engine::Table(_, Grammar::Exact) => nfc(text),
            _ => self.normalizer.normalize(text),
        }
    }
}

/// A worker for many texts in one scheme; see [`Scheme::romanizer`].
#[derive(Debug)]
pub struct Romanizer<'a> {
    scheme: &'a Scheme,
    cache: Cache,
}

impl Romanizer<'_> {
    /// As [`Scheme::romanize`].
    #[must_use]
    pub fn romanize(&mut self, text: &str) -> Romanized {
        let canonical = self.scheme.canonical(text);
        let mut out = Aligned::default();
        self.write(&canonical.text, &mut out);
        out.finish(&canonical)
    }

    /// As [`Scheme::append`].
    pub fn append(&mut self, text: &str, out: &mut String) {
        let canonical = self.scheme.canonical(text);
        out.reserve(canonical.text.len() * 3 / 4);
        if let Engine::Table(..) = self.scheme.engine {
            let mut out = Buffered::new(out);
            self.write(&canonical.text, &mut out);
            out.finish();
        } else {
            self.write(&canonical.text, out);
        }
    }

    /// As [`Scheme::best`].
    #[must_use]
    pub fn best(&mut self, text: &str, count: usize) -> Option<Vec<Candidate>> {
        match &self.scheme.engine {
            Engine::Table(..) => None,
            Engine::Model(model) => {
                let canonical = self.scheme.canonical(text);
                Some(model.best(&canonical.text, count, &mut self.cache))
            }
        }
    }

    fn write<S: Sink>(&mut self, canonical: &str, out: &mut S) {
        match &self.scheme.engine {
            Engine::Table(table, Grammar::Plain) if table.spoken => {
                let dropped = unspoken(canonical, &mut self.cache);
                plain::write_spoken(table, canonical, &dropped, out);
            }
            Engine::Table(table, Grammar::Plain) => plain::write(table, canonical, out),
            Engine::Table(table, grammar) => {
                profile::write(table, *grammar == Grammar::Exact, canonical, out);
            }
            Engine::Model(model) => model.write(canonical, &mut self.cache, out),
        }
    }
}

/// What is known of a scheme.
///
/// ```
/// use banan::romanize::{Reversible, Scheme};
/// let scheme = Scheme::parse("hk").unwrap();
/// let info = scheme.info();
/// assert_eq!((info.reversible, info.case_significant), (Reversible::Lossy, true));
/// assert!(info.extensions.contains(&("ড়", "r3")));
/// ```
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SchemeInfo {
    /// The name that [`Scheme::parse`] takes.
    pub name: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// `scholarly`, `ascii`, `popular` or `model`.
    pub family: &'static str,
    /// Whether there is a way back, with the default options.
    pub reversible: Reversible,
    /// What it writes for Bengali.
    pub charset: Charset,
    /// Whether capital and small letters stand for different things.
    pub case_significant: bool,
    /// Where the letters come from.
    pub source: &'static str,
    /// The options.
    pub options: Vec<SchemeOption>,
    /// Letters with a form that libraries or this crate have added to the scheme.
    pub extensions: Vec<(&'static str, &'static str)>,
    /// Letters with a form that no source we could read gives.
    pub unverified: Vec<(&'static str, &'static str)>,
}

/// An option of a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SchemeOption {
    /// Its name.
    pub name: &'static str,
    /// The value it has unless another is chosen.
    pub default: &'static str,
    /// All values, the default first.
    pub values: Vec<&'static str>,
}

/// Why a scheme cannot be had; says which there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeError(String);

impl fmt::Display for SchemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for SchemeError {}

/// Where the consonants of canonical `text` end whose inherent vowel is not spoken.
fn unspoken(text: &str, cache: &mut Cache) -> Vec<usize> {
    let mut all = Vec::new();
    for (at, stretch) in stretches(text) {
        if let Stretch::Word(word) = stretch {
            word_vowels(word, &mut cache.search, |offset, vowel| {
                if vowel == Inherent::Dropped {
                    all.push(at + offset);
                }
            });
        }
    }
    all
}

fn sources() -> impl Iterator<Item = Source> {
    SCHEMES.iter().map(Source::Table).chain(MODELS.iter().copied().map(Source::Model))
}

impl Source {
    fn info(self) -> SchemeInfo {
        match self {
            Self::Table(row) => {
                let with = |status| {
                    let letters = row.letters.iter().filter(move |letter| letter.status == status);
                    letters.map(|letter| (letter.bengali, letter.latin)).collect()
                };
                SchemeInfo {
                    name: row.name,
                    title: row.title,
                    family: row.family,
                    reversible: row.reversible,
                    charset: row.charset,
                    case_significant: row.case_significant,
                    source: row.source,
                    options: options(row.options.iter().map(|o| (o.option, o.value, o.default))),
                    extensions: with(Status::Extension),
                    unverified: with(Status::Unverified),
                }
            }
            Self::Model(row) => SchemeInfo {
                name: row.name,
                title: row.title,
                family: "model",
                reversible: Reversible::No,
                charset: row.charset,
                case_significant: row.case_significant,
                source: row.source,
                options: options(row.options.iter().copied()),
                extensions: Vec::new(),
                unverified: Vec::new(),
            },
        }
    }
}

/// Gathers rows of option, value and default.
fn options(rows: impl Iterator<Item = (&'static str, &'static str, bool)>) -> Vec<SchemeOption> {
    let mut options: Vec<SchemeOption> = Vec::new();
    for (name, value, default) in rows {
        let place = match options.iter_mut().position(|option| option.name == name) {
            Some(place) => place,
            None => {
                options.push(SchemeOption { name, default: value, values: Vec::new() });
                options.len() - 1
            }
        };
        if let Some(option) = options.get_mut(place) {
            if default {
                option.default = value;
                option.values.insert(0, value);
            } else if !option.values.contains(&value) {
                option.values.push(value);
            }
        }
    }
    options
}
