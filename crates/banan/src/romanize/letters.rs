//! Letters spelled by their English names: কেসিএনএ is KCNA, এস কে is S K.

use alloc::string::String;

use crate::tables::letter_names::{LETTER_NAMES, STOP};

/// The most letters of an acronym.
const LONGEST: usize = 8;

/// How a word reads as letter names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Spelled {
    /// Capitals.
    Letters(String),
    /// One letter whose name is an ordinary word or an ending too.
    Doubtful(String),
    /// It does not.
    No,
}

/// Letter names that are words or endings as well: E, O, A, T, K.
const DOUBTFUL: &[&str] = &["ই", "ও", "এ", "টি", "কে"];

/// Reads `word` as letter names: longest names first, with backtracking.
///
/// One letter, or two or more unless the word is known to be an ordinary one.
pub(super) fn spelled(word: &str) -> Spelled {
    let mut letters = String::new();
    if !read(word, &mut letters) || STOP.binary_search(&word).is_ok() {
        return Spelled::No;
    }
    if letters.len() == 1 && DOUBTFUL.contains(&word) {
        return Spelled::Doubtful(letters);
    }
    Spelled::Letters(letters)
}

/// Reads `rest` as names of letters, the longest first, and adds the letters to `letters`.
///
/// At most eight letters of at most a few names each: bounded, whatever the word.
pub(crate) fn read(rest: &str, letters: &mut String) -> bool {
    if rest.is_empty() {
        return !letters.is_empty();
    }
    if letters.len() == LONGEST {
        return false;
    }
    // Sorted by length, the longest first: ইউ before ই, ওয়াই before ও.
    for &(name, letter) in LETTER_NAMES {
        if let Some(rest) = rest.strip_prefix(name) {
            letters.push(char::from(letter));
            if read(rest, letters) {
                return true;
            }
            letters.pop();
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_and_initials() {
        for (word, expected) in [
            ("কেসিএনএ", Spelled::Letters("KCNA".into())),
            ("বিবিসি", Spelled::Letters("BBC".into())),
            ("ইউএনএইচসিআর", Spelled::Letters("UNHCR".into())),
            ("এস", Spelled::Letters("S".into())),
            ("কে", Spelled::Doubtful("K".into())),
            ("সিটি", Spelled::No),
            ("ভিডিও", Spelled::No),
            ("পুতিন", Spelled::No),
            ("", Spelled::No),
        ] {
            assert_eq!(spelled(word), expected, "{word}");
        }
    }
}
