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
    /// Borne as a name too (সুলতান, বেগম), so that leaving it out may leave out a name.
    pub(crate) borne: bool,
}

/// Whether `word` is a title that stands at `place`. A visarga at its end is an abbreviation mark.
pub(crate) fn is_title(word: &str, place: Place) -> bool {
    any(word, |row| row.place == place)
}

/// Whether `word` is a title that stands at `place` and that nobody bears as a name.
pub(crate) fn is_mere_title(word: &str, place: Place) -> bool {
    any(word, |row| row.place == place && !row.borne)
}

fn any(word: &str, holds: impl Fn(&Honorific) -> bool) -> bool {
    let bare = word.strip_suffix('ঃ').unwrap_or(word);
    [word, bare].iter().any(|word| {
        let first = HONORIFICS.partition_point(|row| row.bengali < *word);
        HONORIFICS
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(|row| row.bengali == *word)
            .any(&holds)
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
        assert!(is_mere_title("প্রধানমন্ত্রী", Place::Before));
        assert!(!is_mere_title("সুলতান", Place::Before));
    }
}
