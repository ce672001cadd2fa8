//! Titles and honorifics: outside the name, but a sign that one is near.

use crate::tables::name_writing::HONORIFICS;

/// Where a title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before the name: জনাব.
    Before,
    /// After it: সাহেব.
    After,
    /// Glued to its end: গান্ধীজি.
    Glued,
}

/// A row of `data/names/honorifics.tsv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Honorific {
    pub(crate) bengali: &'static str,
    pub(crate) place: Place,
    /// An office (রাষ্ট্রপতি) and not a form of address.
    #[expect(dead_code, reason = "read by the explain output")]
    pub(crate) role: bool,
}

/// Whether `word` is a title that stands at `place`. A visarga at its end is an abbreviation mark.
pub(crate) fn is_title(word: &str, place: Place) -> bool {
    let bare = word.strip_suffix('ঃ').unwrap_or(word);
    [word, bare].iter().any(|word| {
        let first = HONORIFICS.partition_point(|row| row.bengali < *word);
        HONORIFICS
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(|row| row.bengali == *word)
            .any(|row| row.place == place)
    })
}

/// The glued titles.
pub(crate) fn glued() -> impl Iterator<Item = &'static str> {
    HONORIFICS.iter().filter(|row| row.place == Place::Glued).map(|row| row.bengali)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_have_a_place() {
        assert!(is_title("জনাব", Place::Before));
        assert!(is_title("মিঃ", Place::Before));
        assert!(is_title("সাহেব", Place::After));
        assert!(!is_title("সাহেব", Place::Before));
        assert!(!is_title("শেখ", Place::Before));
    }
}
