//! Titles printed shortened before a name: মো. and মোঃ are Md., ড. is Dr.

use super::model::text::word_length;
use crate::tables::titles::TITLES;

/// A title and its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// How newspapers print it, with a dot.
    pub(super) english: &'static str,
    /// Length in bytes of its mark behind the word: a dot or a colon. A visarga is part of the word.
    pub(super) mark: usize,
}

/// The title that `word`, which stands at `start` of `text`, is if a name follows it. After a digit
/// it is a unit (৫ মি.), no title.
pub(super) fn title(text: &str, start: usize, word: &str) -> Option<Title> {
    let behind = text.get(start + word.len()..)?;
    let (stem, mark) = match word.strip_suffix('ঃ') {
        Some(stem) => (stem, 0),
        None if behind.starts_with(['.', ':']) => (word, 1),
        None => return None,
    };
    let english = TITLES.binary_search_by_key(&stem, |row| row.0).ok()?;
    let name = behind.get(mark..)?;
    let named = word_length(name.strip_prefix(' ').unwrap_or(name)) > 0;
    let unit = text.get(..start)?.trim_end_matches(' ').ends_with(char::is_numeric);
    let english = TITLES.get(english).filter(|_| named && !unit)?.1;
    Some(Title { english, mark })
}
