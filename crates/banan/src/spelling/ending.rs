//! Case endings: what may follow a listed word inside the same word.
//!
//! Which form an ending takes follows from the last sound of the stem (পুতিনের, রাশিয়ার); that is
//! what keeps দেশীয় apart from দেশী + য়.

use crate::tables::spelling::ENDINGS;

/// What an ending wants before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum After {
    /// Anything.
    Any,
    /// A consonant.
    Consonant,
    /// Any vowel, signs and letters alike.
    Vowel,
    /// The vowel া.
    Aa,
    /// The letter য়, which may take the endings of a consonant.
    Glide,
    /// ং or ঙ.
    Ng,
}

/// Where an ending stands in a stack of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// টি, গুলো, and nouns that are glued on like endings: ভাবে, সমূহ.
    Classifier,
    /// রা, দের.
    Plural,
    /// র, কে, তে.
    Case,
    /// ই and ও.
    Particle,
}

/// Whether `rest` is an ending, or a stack of them, that may follow a stem like `stem`.
pub(super) fn follows(stem: &str, rest: &str) -> bool {
    let mut letters = stem.chars().rev();
    let last = letters.next();
    let sound = match last {
        Some('\u{09BC}') if letters.next() == Some('য') => After::Glide,
        Some('া' | 'আ') => After::Aa,
        Some('ং' | 'ঙ') => After::Ng,
        Some('ঃ') => After::Any,
        Some(c) if crate::script::is_sign(c) || crate::script::is_vowel(c) => After::Vowel,
        _ => After::Consonant,
    };
    // Of a word in visarga only the particles are endings: মূলতঃই.
    let least = if last == Some('ঃ') { 3 } else { 0 };
    stack(sound, rest, least)
}

fn stack(sound: After, rest: &str, least: u8) -> bool {
    rest.is_empty()
        || ENDINGS.iter().any(|(form, after, kind)| {
            let rank = match kind {
                Kind::Classifier => 0,
                Kind::Plural => 1,
                Kind::Case => 2,
                Kind::Particle => 3,
            };
            rank >= least
                && fits(*after, sound)
                && rest.strip_prefix(form).is_some_and(|rest| {
                    // At most one of each, in this order; what follows ends in a vowel or in র.
                    let sound = if form.ends_with(['র', 'ণ', 'হ', 'ন', 'ক', 'দ']) {
                        After::Consonant
                    } else if form.ends_with('া') {
                        After::Aa
                    } else {
                        After::Vowel
                    };
                    stack(sound, rest, rank + 1)
                })
        })
}

/// Whether an ending that wants `after` may follow `sound`.
fn fits(after: After, sound: After) -> bool {
    match after {
        After::Any => true,
        After::Vowel => matches!(sound, After::Vowel | After::Aa),
        After::Consonant => matches!(sound, After::Consonant | After::Glide),
        other => other == sound,
    }
}
