//! Canonical Bengali text, romanization, and matching of Bengali names against English ones.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod edit;
pub mod encoding;
mod key;
mod lexicon;
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
