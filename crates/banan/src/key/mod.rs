//! The match key: a fold of a name that is compared and never shown.
//!
//! A key is made of the text at the spelling level, in two passes: [`flat`] maps letter by letter
//! (digits, case, punctuation, the letters of `data/key/letters.tsv`), [`fold`] looks at
//! neighbours (nasals before stops, geminates, glides). `data/key/folds.tsv` lists with examples
//! what becomes equal from which strength on.

use alloc::string::String;

use crate::edit::Rewrite;
use crate::encoding::Profile;
use crate::rules::RuleSet;
use crate::spelling;

mod flat;
mod fold;
mod letters;

/// How much a key merges. Each strength merges all that those before it merge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Strength {
    /// What is written differently and always sounds the same: digits, quotes, spacing, ী and ি,
    /// ণ and ন, ষ and শ, নভেম্বর and নভেংবর.
    Strict,
    /// Also শ and স, and geminates: মুন্না and মুনা.
    #[default]
    Standard,
    /// Also what foreign names waver between: ট and ত, ভ and ব, ড় and র, conjuncts, unwritten o.
    /// Finds more and merges different names; for candidates, not for joins.
    Loose,
}

impl Strength {
    /// Every strength, the one that merges least first.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Standard, Self::Loose];

    /// The name that the command line uses.
    ///
    /// ```
    /// assert_eq!(banan::Strength::default().name(), "standard");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Standard => "standard",
            Self::Loose => "loose",
        }
    }
}

/// The match key of a name. Two spellings of one name give one key; different names may share one.
///
/// The key is defined on normalized text: `key(x) == key(normalize(x))` at both levels. It is never
/// empty for a text with a letter or a digit, and it is not text: do not show it, and do not keep
/// it across versions of the tables.
///
/// ```
/// use banan::{Strength, key};
/// let one = key("কিম জং-উন", Strength::Standard);
/// assert_eq!(one, key("কিমজং উন", Strength::Standard));
/// assert_eq!(key("ভ্লাদিমীর পূতিন", Strength::Strict), key("ভ্লাদিমির পুতিন", Strength::Strict));
/// assert_ne!(key("পুটিন", Strength::Standard), key("পুতিন", Strength::Standard));
/// assert_eq!(key("পুটিন", Strength::Loose), key("পুতিন", Strength::Loose));
/// ```
#[must_use]
pub fn key(text: &str, strength: Strength) -> String {
    // The spelling level without its trail, which nobody would read.
    let encoded = crate::normalize(text);
    let mut spelled = Rewrite::new(&encoded.text);
    spelling::rewrite(&encoded.text, Profile::default(), RuleSet::default(), &mut spelled);
    let spelled = spelled.finish().map(|(text, _)| text);
    let letters = flat::flat(spelled.as_deref().unwrap_or(&encoded.text), strength);
    fold::fold(letters.as_slice(), strength)
}
