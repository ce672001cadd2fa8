//! Canonical Bengali text, romanization, and matching of Bengali names against English ones.
//!
//! # Which function do I want?
//!
//! | I have | I want | function |
//! |---|---|---|
//! | text from anywhere | the same text, canonical | [`normalize`] |
//! | options, or many texts | the same | [`Normalizer`] |
//! | a text in chunks | the same | [`Normalizer::stream`] |
//! | Bijoy or ISCII | Unicode, and the way back | [`bijoy`], [`iscii`] |
//! | two spellings of a name | whether they are one | [`key`] |
//! | Bengali | Latin, in a named scheme | [`romanize::Scheme`] |
//! | a Bengali and an English name | how likely they are one | [`names::compare`] |
//! | a list of English names | those that a Bengali name, or a text, may mean | [`names::NameIndex`], [`names::find`] |
//!
//! # What never changes
//!
//! Clean text comes back borrowed, byte for byte. Damaged text comes back with a trail of
//! [edits](Edit): each names its rule and the bytes it replaced, and the trail leads back.
//!
//! ```
//! let source = "ভøাদিমির পুতিন ঢাকায়৷";
//! let normalized = banan::normalize(source);
//! assert_eq!(normalized.text, "ভ্লাদিমির পুতিন ঢাকায়।");
//!
//! let patches: Vec<_> = normalized.patches(source).collect();
//! assert_eq!((patches[0].rule.id(), patches[0].before), ("residue-la", "ভøা"));
//! assert_eq!(banan::edit::undo(&normalized.text, &patches), source);
//!
//! // Any place in the result maps back to the bytes it came from.
//! let at = normalized.text.find("পুতিন").unwrap();
//! let place = normalized.source_range(at..at + "পুতিন".len());
//! assert_eq!(&source[place], "পুতিন");
//! ```
//!
//! # What each step loses
//!
//! The encoding level loses nothing that the trail does not hold. The spelling level exchanges
//! spellings, never words. A match key is a fold and is never shown. Of the romanizations only
//! `iso15919-exact` comes back from any text:
//!
//! ```
//! use banan::romanize::Scheme;
//!
//! let exact = Scheme::parse("iso15919-exact")?;
//! let latin = exact.romanize("উৎপাদন ও BBC").text;
//! assert_eq!(latin, "uṯpādana o {=BBC}");
//! assert_eq!(exact.reverse(&latin)?.text, "উৎপাদন ও BBC");
//! # Ok::<(), banan::romanize::SchemeError>(())
//! ```
//!
//! # Features
//!
//! `std` (default): `std::error::Error` for errors. Without it the crate needs `alloc` only.
//! `share-alike` (default): what was learned from Dakshina and Bengali Wikipedia, both CC BY-SA 4.0:
//! the schemes `natural` and `english`, [`names`], and finer weights or words for `pronunciation`,
//! spelling, Bijoy and mojibake. Whether such a licence reaches weights is unsettled; without the
//! feature no text of these sources has shaped the build, Bijoy is converted but not detected in mixed
//! text, and bytes that mojibake lost are filled by word lists alone.
//! `compact`: a smaller model for `natural`. `serde`: `Serialize` for edits, reports and mentions.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod code;
pub mod edit;
pub mod encoding;
mod key;
mod lexicon;
#[cfg(feature = "share-alike")]
pub mod names;
pub mod romanize;
mod rules;
mod script;
pub mod spelling;
mod tables;

pub use edit::{Edit, Normalized, Patch, Report};
pub use encoding::{
    Detector, Kind, Normalizer, Nukta, Options, Piece, Profile, Span, Stream, bijoy, detect, iscii,
    normalize,
};
pub use key::{Strength, key};
pub use rules::{Level, Rule, RuleRow, RuleSet};
pub use tables::version::DATA_VERSION;
