//! Tables generated from `data/` by `cargo run -p banan-lab -- generate`. Never edited by hand.

pub(crate) mod endings;
pub(crate) mod entities;
#[rustfmt::skip]
pub(crate) mod mojibake;
#[rustfmt::skip]
pub(crate) mod bijoy;
#[cfg(feature = "share-alike")]
pub(crate) mod letter_names;
#[cfg(feature = "share-alike")]
#[rustfmt::skip]
pub(crate) mod name_lexicon;
#[cfg(feature = "share-alike")]
#[rustfmt::skip]
pub(crate) mod name_writing;
pub(crate) mod rules;
pub(crate) mod titles;
#[rustfmt::skip]
pub(crate) mod schemes;
#[rustfmt::skip]
pub(crate) mod key;
#[rustfmt::skip]
pub(crate) mod spelling;
#[rustfmt::skip]
pub(crate) mod variants;
pub(crate) mod version;
#[rustfmt::skip]
pub(crate) mod iscii;
