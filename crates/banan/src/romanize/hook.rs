//! Where statistical schemes plug in.
//!
//! A model scheme is one [`ModelRow`] in [`MODELS`]: a description and a function that builds a
//! [`Model`] from the chosen options. [`super::Scheme`] does the rest: it normalizes, composes the
//! alignment with the trail of normalization, and keeps the [`Cache`] of a
//! [`super::Romanizer`].

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Debug;

use super::Charset;
use super::alignment::Sink;
use super::model::beam::Search;
use super::model::cache::Words;

/// A scheme that is not a table of letters.
pub(crate) trait Model: Debug + Send + Sync {
    /// Appends the Latin form of canonical `text` (any number of lines) to `out`.
    ///
    /// Calls `out.begin(offset)` with the byte offset in `text` before it writes what stands for
    /// the text from there on; offsets rise. What is not Bengali passes through.
    fn write(&self, text: &str, cache: &mut Cache, out: &mut dyn Sink);

    /// The `count` best readings of canonical `text`, best first, ties by byte order.
    fn best(&self, text: &str, count: usize, cache: &mut Cache) -> Vec<Candidate>;
}

/// One reading of a text in a statistical scheme.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Candidate {
    /// The text in Latin script.
    pub text: String,
    /// Its probability among all readings, 0 to 1.
    pub probability: f64,
}

/// What a model remembers between calls. A [`super::Scheme`] itself remembers nothing.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    /// Words and what they became.
    pub words: Words,
    /// Space for the search.
    pub search: Search,
}

/// Builds a model from the chosen value of each of its options.
pub(crate) type Build = fn(&[(&'static str, &'static str)]) -> Box<dyn Model>;

/// The description of a model scheme.
#[derive(Debug)]
pub(crate) struct ModelRow {
    pub name: &'static str,
    pub title: &'static str,
    pub charset: Charset,
    pub case_significant: bool,
    pub source: &'static str,
    /// Option, value, whether it is the default.
    pub options: &'static [(&'static str, &'static str, bool)],
    pub build: Build,
}

/// Every model scheme that is built in.
pub(crate) static MODELS: &[&ModelRow] = &[
    &super::pronunciation::PRONUNCIATION,
    &super::pronunciation::IPA,
    #[cfg(feature = "share-alike")]
    &super::english::ROW,
    #[cfg(feature = "share-alike")]
    &super::natural::ROW,
];
