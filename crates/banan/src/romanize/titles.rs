//! Titles printed shortened before a name: মো. and মোঃ are Md., ড. is Dr.

use super::model::text::Stretch;
use crate::tables::titles::TITLES;

/// The title that `all`, the rest of `text` in stretches, begins with, if a name follows it: how it
/// is printed, and the length in bytes of its mark in the stretch behind it.
///
/// The mark is a dot, a visarga (which is part of the word) or a colon. After a digit it is a unit (৫ মি.), no title.
pub(super) fn title(text: &str, all: &[(usize, Stretch<'_>)]) -> Option<(usize, &'static str)> {
    let [(start, Stretch::Word(word)), (_, Stretch::Other(between)), (_, Stretch::Word(_)), ..] =
        all
    else {
        return None;
    };
    let (stem, mark) = match word.strip_suffix('ঃ') {
        Some(stem) => (stem, 0),
        None if between.starts_with(['.', ':']) => (*word, 1),
        None => return None,
    };
    if !matches!(between.get(mark..), Some("" | " ")) {
        return None;
    }
    let english = TITLES.binary_search_by_key(&stem, |row| row.0).ok()?;
    let before = text.get(..*start)?.trim_end_matches(' ');
    let unit = before.ends_with(char::is_numeric);
    TITLES.get(english).filter(|_| !unit).map(|row| (mark, row.1))
}
