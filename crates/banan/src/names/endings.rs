//! Case endings: every way to read the last word of a name.
//!
//! Bengali glues case to the name: পুতিনের is *of Putin*. Which form an ending takes follows from the
//! sound before it, and that is the guard against eating the name: in কুমার the ‑র follows a vowel
//! and is still part of it. So nothing is ever stripped and forgotten; each reading is a hypothesis
//! with the share of names in running text that are inflected so.

use alloc::vec::Vec;

use crate::script::{Class, class};
use crate::tables::name_writing::ENDINGS;

/// What the stem must end in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stem {
    /// Anything.
    Any,
    /// A consonant, but not a য় that is one with the ending.
    Consonant,
    /// A vowel letter or sign, or what is spoken as one.
    Vowel,
    /// া
    Aa,
    /// ং, ঙ, ঁ, ই, উ, য় or a vowel: what ends in a glide takes one more.
    Glide,
}

/// The order in which endings are glued: a name, then these from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Layer {
    /// The, or plural.
    Number,
    /// Case, and ‑সহ.
    Case,
    /// ‑ই and ‑ও.
    Emphasis,
}

/// A row of `data/names/endings.tsv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ending {
    pub(crate) text: &'static str,
    pub(crate) stem: Stem,
    pub(crate) layer: Layer,
    /// Share of the names in text that have it.
    pub(crate) prior: f32,
}

/// Whether an ending says where: a person seldom has it.
pub(crate) fn is_locative(ending: &str) -> bool {
    matches!(ending, "এ" | "তে" | "য়" | "য়ে" | "ে")
}

/// One way to read a word: the first `stem` bytes are the name, the rest is the ending.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reading {
    /// Length of the stem in bytes.
    pub(crate) stem: usize,
    /// Share of the names in text that end so; the bare reading has [`BARE`].
    pub(crate) prior: f32,
    /// Whether the innermost ending is a genitive: only these stand inside a longer name.
    pub(crate) genitive: bool,
}

/// Share of names in text that have no ending.
pub(crate) const BARE: f32 = 0.62;

/// The least number of code points that a stem has.
const SHORTEST_STEM: usize = 2;

/// Every reading of `word`, the bare one first, then by length of the stem.
pub(crate) fn readings(word: &str) -> Vec<Reading> {
    let mut found = Vec::new();
    read(word, &mut found);
    found
}

/// The same in a buffer.
pub(crate) fn read(word: &str, found: &mut Vec<Reading>) {
    found.clear();
    found.push(Reading { stem: word.len(), prior: BARE, genitive: false });
    strip(word, 1.0, None, 0, found);
    if found.len() > 1 {
        found.sort_by(|a, b| b.stem.cmp(&a.stem).then(b.prior.total_cmp(&a.prior)));
        found.dedup_by_key(|reading| reading.stem);
    }
}

/// Takes off one more ending that may stand before those of `outer`.
fn strip(word: &str, weight: f32, outer: Option<Layer>, depth: u8, found: &mut Vec<Reading>) {
    if depth == 3 {
        return;
    }
    for ending in &ENDINGS {
        // Most endings are not there, which the last byte of most shows.
        if word.as_bytes().last() != ending.text.as_bytes().last()
            || outer.is_some_and(|outer| ending.layer >= outer)
        {
            continue;
        }
        let Some(stem) = word.strip_suffix(ending.text) else { continue };
        if !licensed(stem, ending.stem) || stem.chars().nth(SHORTEST_STEM - 1).is_none() {
            continue;
        }
        // The second and third ending are rare beside the first, but not as rare as their product.
        let prior = if depth == 0 { ending.prior } else { weight * (ending.prior * 4.0).min(0.5) };
        let genitive = matches!(ending.text, "ের" | "র" | "য়ের" | "এর" | "দের" | "েদের");
        found.push(Reading { stem: stem.len(), prior, genitive });
        strip(stem, prior, Some(ending.layer), depth + 1, found);
    }
}

/// The reading of what follows an apostrophe or hyphen after a name: ’র, -এর, -কে. Anything that is
/// an ending is one there, whatever the sound before it, and those that are nothing else are so for
/// certain.
pub(crate) fn detached(word: &str) -> Option<f32> {
    const ALONE: [(&str, f32); 16] = [
        ("র", 0.2),
        ("এর", 0.2),
        ("এ", 0.05),
        ("কে", 0.1),
        ("তে", 0.05),
        ("য়", 0.05),
        ("ের", 0.1),
        ("ই", 0.004),
        ("ও", 0.004),
        ("রা", 0.003),
        ("এরা", 0.001),
        ("দের", 0.05),
        ("এও", 0.001),
        ("টি", 0.001),
        ("সহ", 0.002),
        ("এরই", 0.001),
    ];
    ALONE.iter().find(|(text, _)| *text == word).map(|(_, prior)| *prior)
}

/// Whether a stem may take an ending that wants `wanted` before it.
fn licensed(stem: &str, wanted: Stem) -> bool {
    let mut back = stem.chars().rev();
    let Some(last) = back.next() else { return false };
    let kind = class(last);
    // য় after a vowel is a glide, not a consonant: ভারতীয় + ের and দুবাই + য়ের are both written.
    let consonant = matches!(kind, Class::Consonant | Class::KhandaTa | Class::Nukta);
    let vowel = matches!(kind, Class::Vowel | Class::Sign);
    match wanted {
        Stem::Any => !matches!(kind, Class::Virama),
        Stem::Consonant => (consonant || last == 'ং') && !has_glide(stem),
        Stem::Vowel => vowel || last == 'ঁ' || is_silent(last, back.next()),
        Stem::Aa => last == 'া',
        Stem::Glide => vowel || matches!(last, 'ং' | 'ঙ' | 'ঁ') || kind == Class::Nukta,
    }
}

/// Whether a word ends in a য় that no name has: after ং, ঙ and ঁ it belongs to the ending, as in
/// পিয়ংইয়ংয়ের.
fn has_glide(word: &str) -> bool {
    let before = word.strip_suffix('\u{09DF}').or_else(|| word.strip_suffix("য\u{09BC}"));
    before.is_some_and(|before| before.ends_with(['ং', 'ঙ', 'ঁ']))
}

/// Whether nobody hears the last letter: হ after a vowel sign, as in হিজবুল্লাহ.
fn is_silent(last: char, before: Option<char>) -> bool {
    last == 'হ' && before.is_some_and(|before| class(before) == Class::Sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn stems(word: &str) -> Vec<&str> {
        readings(word).iter().filter_map(|reading| word.get(..reading.stem)).collect()
    }

    #[test]
    fn the_sound_before_it_licenses_an_ending() {
        assert_eq!(stems("পুতিনের"), ["পুতিনের", "পুতিনে", "পুতিন"]);
        assert_eq!(stems("রাশিয়ায়"), ["রাশিয়ায়", "রাশিয়া"]);
        assert_eq!(stems("কিরবি"), ["কিরবি"]);
        assert!(stems("পিয়ংইয়ংয়ের").contains(&"পিয়ংইয়ং"));
        assert!(stems("ইন্দোনেশিয়াতেও").contains(&"ইন্দোনেশিয়া"));
        assert!(!stems("রোহিত").contains(&"রোহি"));
    }

    #[test]
    fn what_is_spoken_as_a_vowel_or_a_glide_is_one() {
        assert_eq!(stems("হিজবুল্লাহর"), ["হিজবুল্লাহর", "হিজবুল্লাহ"]);
        assert!(stems("রাফাহতে").contains(&"রাফাহ"));
        assert!(!stems("নহর").contains(&"নহ"));
        for glide in ["য\u{09BC}", "\u{09DF}"] {
            for stem in ["জিনপিং", "মাখোঁ"] {
                for ending in ["ের", "ে", "েরা"] {
                    let word = alloc::format!("{stem}{glide}{ending}");
                    let whole = alloc::format!("{stem}{glide}");
                    assert!(!stems(&word).contains(&whole.as_str()), "{word}");
                }
            }
        }
        // Canonical text has the two letters.
        assert!(stems("জিনপিংয\u{09BC}ের").contains(&"জিনপিং"));
        assert!(stems("মাখোঁয\u{09BC}ের").contains(&"মাখোঁ"));
        assert!(stems("মাখোঁর").contains(&"মাখোঁ"));
    }

    #[test]
    fn a_stem_has_two_code_points() {
        // The letter K and an ending; ক and a vowel is no name.
        assert_eq!(stems("কের"), ["কের", "কে"]);
        assert_eq!(stems("কে"), ["কে"]);
        assert_eq!(stems("র"), ["র"]);
    }

    #[test]
    fn bare_is_the_likeliest() {
        for word in ["কুমার", "কাদের", "মারিও", "রায়"] {
            let all = readings(word);
            assert!(all.iter().skip(1).all(|reading| reading.prior < all[0].prior), "{word}");
        }
    }
}
