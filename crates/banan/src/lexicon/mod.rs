//! Words that are known to exist, for the rules that only a word list can decide.
//!
//! The lists hold words as they stand in dictionaries and text, some inflected and most not.
//! [`contains`] asks for a word as it stands, [`knows`] also takes off the endings that its last
//! sound allows. Absence proves nothing: two large lists of Bengali share a quarter of their words.

pub(crate) mod hash;

use crate::script::{Class, class};
use crate::tables::endings::ENDINGS;

/// Words from the pronunciation lexicon (CC BY 4.0).
static GOOGLE: &[u8] = include_bytes!("../tables/words_google.bin");
/// Words that only Dakshina has (CC BY-SA 4.0), kept in a table of their own.
#[cfg(feature = "share-alike")]
static DAKSHINA: &[u8] = include_bytes!("../tables/words_dakshina.bin");
#[cfg(not(feature = "share-alike"))]
static DAKSHINA: &[u8] = &[];

/// Whether `word`, in canonical form, is listed as it stands.
///
/// The tables hold 24 bits of a word's hash in a bucket chosen by up to 13 others: a word that is
/// not listed passes for listed once in about two million.
pub(crate) fn contains(word: &str) -> bool {
    let hash = hash::hash(word.as_bytes());
    hash::lookup(GOOGLE, hash) || hash::lookup(DAKSHINA, hash)
}

/// Whether `word`, in canonical form, is listed, or is a listed word with endings: at most one each
/// of article or plural, case, and emphasis, in that order.
pub(crate) fn knows(word: &str) -> bool {
    knows_below(word, u8::MAX)
}

/// `knows` with endings of the slots below `slot` only, so that the recursion is three deep.
fn knows_below(word: &str, slot: u8) -> bool {
    let last = word.as_bytes().last_chunk::<3>();
    contains(word)
        || ENDINGS.iter().any(|ending| {
            ending.slot < slot
                // Most endings are ruled out by their last letter.
                && ending.text.as_bytes().last_chunk() == last
                && word
                    .strip_suffix(ending.text)
                    .is_some_and(|stem| ending.after.allows(stem) && knows_below(stem, ending.slot))
        })
}

/// An ending of nouns, to take off a word. What may follow a variant inside its word is another
/// question, with more answers: the level `spelling` has a list of its own.
#[derive(Debug)]
pub(crate) struct Ending {
    /// What is glued to the stem.
    pub(crate) text: &'static str,
    /// 0 article and plural, 1 case, 2 emphasis: the order in which endings stack.
    pub(crate) slot: u8,
    /// What the stem must end in.
    pub(crate) after: After,
}

/// The sound that a stem must end in to take an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum After {
    /// Anything.
    Any,
    /// A consonant letter, its inherent vowel spoken or not.
    Consonant,
    /// A vowel sign or vowel letter.
    Vowel,
    /// The sign া.
    Aa,
    /// ং, ঙ, a vowel letter or the sign া: where য় is written to part two vowels.
    Glide,
}

impl After {
    /// Whether `stem` ends so; a stem has two code points at least.
    fn allows(self, stem: &str) -> bool {
        let mut letters = stem.chars().rev();
        let (Some(last), Some(_)) = (letters.next(), letters.next()) else {
            return false;
        };
        let vowel = matches!(class(last), Class::Sign | Class::Vowel);
        match self {
            Self::Any => true,
            Self::Consonant => matches!(class(last), Class::Consonant | Class::Nukta),
            Self::Vowel => vowel,
            Self::Aa => last == 'া',
            Self::Glide => matches!(last, 'ং' | 'ঙ' | 'া') || matches!(class(last), Class::Vowel),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{contains, knows};

    #[test]
    #[cfg_attr(not(feature = "share-alike"), ignore = "needs words of Dakshina")]
    fn listed_words_are_known_as_they_stand() {
        for word in ["ধর্ম", "কর্তৃক", "পর্যন্ত", "পুরুষ", "শিক্ষা", "ভাষা"]
        {
            assert!(contains(word), "{word}");
        }
        for word in ["", "ক", "ধমর্", "কতৃর্ক", "তরম্নণ", "শিড়্গা", "dhormo"]
        {
            assert!(!contains(word), "{word}");
        }
    }

    #[test]
    fn endings_come_off_where_the_stem_allows_them() {
        for word in ["ধর্মের", "শিক্ষাকে", "পুরুষটিকেই", "ভাষাগুলোরও", "পুরুষদেরকে", "ভাষাতেই"]
        {
            assert!(knows(word), "{word}");
        }
        // ‑র stands after a vowel, ‑ের after a consonant, and an ending is no word.
        for word in ["ধর্মর", "ভাষােের", "ের"] {
            assert!(!knows(word), "{word}");
        }
    }

    #[test]
    fn a_stack_of_endings_is_read_in_bounded_time() {
        assert!(!knows(&"কেই".repeat(100_000)));
    }
}
