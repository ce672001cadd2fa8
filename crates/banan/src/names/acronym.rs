//! Acronyms as Bengali spells them: by the English names of their letters. কেসিএনএ is KCNA.

use alloc::string::String;
use alloc::vec::Vec;

use crate::tables::name_writing::{ACRONYM_STOP, LETTER_NAMES};

/// The most letters that an acronym has.
const LONGEST: usize = 8;

/// The most spellings that are tried for one acronym. W alone has eight names.
const MOST: usize = 24;

/// The letters of an English name that is an acronym: capitals only, with dots, hyphens and spaces
/// between them (`BBC`, `U.S.`, `COVID-19` is none).
///
/// Two to eight letters.
pub(crate) fn letters(name: &str) -> Option<String> {
    let mut letters = String::new();
    for c in name.chars() {
        match c {
            'A'..='Z' => letters.push(c),
            '.' | '-' | ' ' => {}
            _ => return None,
        }
    }
    (2..=LONGEST).contains(&letters.len()).then_some(letters)
}

/// Whether the letters of an acronym can be spoken as a word, as in NATO: four letters or more, and a
/// third of them vowels.
pub(crate) fn is_spoken(letters: &str) -> bool {
    let vowels = letters.bytes().filter(|letter| b"aeiouAEIOU".contains(letter)).count();
    letters.len() >= 4 && vowels * 3 >= letters.len()
}

/// The initials of the capitalized words of a long form: `World Health Organization` gives `WHO`.
/// At least three, since two letters are initials of anything.
pub(crate) fn initials(name: &str) -> Option<String> {
    let mut initials = String::new();
    for word in name.split([' ', '-']).filter(|word| !word.is_empty()) {
        match word.chars().next() {
            Some(first @ 'A'..='Z') => initials.push(first),
            Some('a'..='z') if matches!(word, "of" | "the" | "for" | "and" | "on" | "in") => {}
            _ => return None,
        }
    }
    (3..=LONGEST).contains(&initials.len()).then_some(initials)
}

/// The ways to write `letters` (`A` to `Z`) in Bengali, the usual one first, without separators.
pub(crate) fn spellings(letters: &str) -> Vec<String> {
    let mut all = alloc::vec![String::new()];
    for letter in letters.bytes() {
        let names: Vec<&str> = names_of(letter).collect();
        let mut longer = Vec::new();
        for name in &names {
            for spelling in &all {
                if longer.len() < MOST {
                    let mut spelling: String = spelling.clone();
                    spelling.push_str(name);
                    longer.push(spelling);
                }
            }
        }
        all = longer;
    }
    all
}

/// The names of one letter, the usual one first.
fn names_of(letter: u8) -> impl Iterator<Item = &'static str> {
    LETTER_NAMES.iter().filter(move |(row, _)| *row == letter).map(|(_, name)| *name)
}

/// Whether a Bengali word that reads as letter names is an ordinary word.
pub(crate) fn is_stopped(spelling: &str) -> bool {
    ACRONYM_STOP.binary_search(&spelling).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_acronyms_only() {
        assert_eq!(letters("BBC").as_deref(), Some("BBC"));
        assert_eq!(letters("U.S.A.").as_deref(), Some("USA"));
        assert_eq!(letters("Biden"), None);
        assert_eq!(letters("COVID-19"), None);
        assert_eq!(letters("A"), None);
    }

    #[test]
    fn some_acronyms_are_spoken() {
        assert!(is_spoken("NATO") && is_spoken("UNESCO"));
        assert!(!is_spoken("NYT") && !is_spoken("KCNA"));
    }

    #[test]
    fn initials_of_long_forms() {
        assert_eq!(initials("World Health Organization").as_deref(), Some("WHO"));
        assert_eq!(initials("Federal Bureau of Investigation").as_deref(), Some("FBI"));
        assert_eq!(initials("White House"), None);
        assert_eq!(initials("al-Qaeda in Iraq"), None);
    }

    #[test]
    fn the_usual_spelling_comes_first() {
        assert_eq!(spellings("KCNA").first().map(String::as_str), Some("কেসিএনএ"));
        assert!(spellings("WHO").iter().any(|spelling| spelling == "ডাব্লিউএইচও"));
        assert!(spellings("WWWWWWWW").len() <= MOST);
    }
}
