//! The rows of the lexicon, and the search for the one that a word begins with.

use super::{ending, scan};
use crate::encoding::Profile;
use crate::rules::{Rule, RuleSet};
use crate::tables::spelling::{ROWS, SLOTS};

/// One row of the spelling lexicon: a variant and the form that replaces it.
///
/// ```
/// use banan::{Level, Normalizer, Options, spelling};
/// let mut options = Options::default();
/// options.level = Level::Spelling;
/// let normalized = Normalizer::new(options).normalize("সরকারী");
/// let row = spelling::row(normalized.edits[0].row.unwrap()).unwrap();
/// assert_eq!((row.variant, row.canonical), ("সরকারী", "সরকারি"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Row {
    /// The row's number in this version of the table.
    pub id: u32,
    /// What is written.
    pub variant: &'static str,
    /// What it becomes.
    pub canonical: &'static str,
    /// The class of the row, which is the rule that switches it on and off.
    pub rule: Rule,
    /// The profile that asks for it, or none if all do.
    pub profile: Option<Profile>,
    /// Whether case endings may follow.
    pub inflects: bool,
    /// Where the row comes from.
    pub source: &'static str,
    /// How sure the row is, in percent.
    pub confidence: u8,
}

/// The row with this id.
///
/// ```
/// assert!(banan::spelling::row(0).is_some());
/// assert!(banan::spelling::row(u32::MAX).is_none());
/// ```
#[must_use]
pub fn row(id: u32) -> Option<&'static Row> {
    ROWS.get(usize::try_from(id).ok()?)
}

/// Every row, sorted by variant.
///
/// ```
/// assert!(banan::spelling::rows().iter().all(|row| row.variant != row.canonical));
/// ```
#[must_use]
pub fn rows() -> &'static [Row] {
    &ROWS
}

/// The row for the longest variant that the word begins with and whose rest is an ending, with the
/// byte offset where the variant ends in `text`.
pub(super) fn find(
    text: &str,
    word: &scan::Word,
    profile: Profile,
    rules: RuleSet,
) -> Option<(&'static Row, usize)> {
    word.candidates().find_map(|(hash, end)| {
        let written = text.get(word.start..end)?;
        let rest = text.get(end..word.end.max(end))?;
        let row = matching(hash, written)
            .find(|row| row.profile.is_none_or(|wanted| wanted == profile))
            .filter(|row| rules.contains(row.rule))?;
        let fits = rest.is_empty() || row.inflects && follows(row, rest);
        fits.then_some((row, end))
    })
}

/// Whether `rest` may follow both sides of the row, which may end in different sounds: সঙ is সং, but
/// সঙের keeps its ঙ. ৎ takes no vowel sign: জগত is জগৎ, but জগতের is right.
fn follows(row: &Row, rest: &str) -> bool {
    ending::follows(row.variant, rest)
        && ending::follows(row.canonical, rest)
        && !(row.canonical.ends_with('ৎ') && rest.starts_with(crate::script::is_sign))
}

/// The rows whose variant is `written`: one, or one for each profile.
fn matching(hash: u64, written: &str) -> impl Iterator<Item = &'static Row> {
    let mask = SLOTS.len() - 1;
    let slots = (hash as usize..).map(move |at| SLOTS.get(at & mask).copied().unwrap_or(0));
    slots
        .take_while(|slot| *slot != 0)
        .filter_map(|slot| ROWS.get(usize::from(slot) - 1))
        .filter(move |row| row.variant == written)
}
