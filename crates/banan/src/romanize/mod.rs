//! Bengali text in Latin script, in a named scheme, and back.
//!
//! There are two kinds of scheme. **Tables** write letter by letter what stands there: ISO 15919,
//! IAST, ALA-LC, ITRANS and the like. **Models** write how it sounds or what people type.
//!
//! ```
//! use banan::romanize::Scheme;
//! let scheme = Scheme::parse("iso15919").unwrap();
//! assert_eq!(scheme.romanize("নরেন্দ্র মোদি").text, "narendra modi");
//! assert_eq!(scheme.reverse("narendra modi").unwrap().text, "নরেন্দ্র মোদি");
//! ```
//!
//! # What happens to the text
//! Every scheme but `iso15919-exact` first brings the text to canonical form at the encoding level.
//! Then each maximal run of Bengali letters, signs and joiners is romanized; everything else passes
//! through byte for byte. The output holds no Bengali letter or sign and no joiner of Bengali text.
//! `iso15919-exact` only applies NFC: it is a carrier that gives back what came in, damage and Latin
//! text included.
//!
//! # Lines
//! Each line is a record of its own: the Latin form of a text is that of its lines.

mod alignment;
#[cfg(feature = "share-alike")]
mod english;
mod hook;
#[cfg(feature = "share-alike")]
pub(crate) mod letters;
#[doc(hidden)]
pub mod model;
#[cfg(feature = "share-alike")]
mod natural;
mod nfc;
mod plain;
mod profile;
mod pronunciation;
mod quick;
mod reverse;
mod scheme;
mod stream;
pub(crate) mod table;
mod titles;

pub use alignment::{Piece, Romanized};
pub use hook::Candidate;
pub use pronunciation::{Inherent, inherent_vowels};
pub use reverse::{Reversed, Unread};
pub use scheme::{Romanizer, Scheme, SchemeError, SchemeInfo, SchemeOption};
pub use stream::Stream;

/// Whether a scheme has a way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Reversible {
    /// The way back gives exactly what came in.
    Exact,
    /// There is a way back, but some spellings share one Latin form.
    Lossy,
    /// There is none.
    No,
}

impl Reversible {
    /// `exact`, `lossy` or `no`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Lossy => "lossy",
            Self::No => "no",
        }
    }
}

/// The characters a scheme writes for Bengali.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Charset {
    /// ASCII alone.
    Ascii,
    /// Latin letters with diacritical marks.
    Marks,
    /// The International Phonetic Alphabet.
    Ipa,
}

impl Charset {
    /// `ascii`, `marks` or `ipa`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ascii => "ascii",
            Self::Marks => "marks",
            Self::Ipa => "ipa",
        }
    }
}

/// How a table is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grammar {
    /// Letter by letter.
    Plain,
    /// The reversible profile of ISO 15919, Latin text of the input left as it is.
    Readable,
    /// The reversible profile with all its escapes.
    Exact,
}
