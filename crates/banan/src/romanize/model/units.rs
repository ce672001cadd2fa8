//! The units a statistical scheme reads: letters, signs, and a slot for each inherent vowel.
//!
//! A consonant is one unit, another one when it stands below the consonant before it (after a
//! hasanta); a nukta letter is one unit; joiners are dropped; every consonant that neither a sign
//! nor a hasanta follows is given the unit [`INHERENT`], so that the unwritten vowel has a place
//! where it can be written or left out.

use alloc::string::String;
use alloc::vec::Vec;

use crate::script::{self, NUKTA, VIRAMA, is_joiner};

/// Outside the word.
pub(crate) const BOUNDARY: u8 = 0;
/// The inherent vowel of the consonant before it.
pub const INHERENT: u8 = 1;
/// A hasanta that joins nothing.
pub(crate) const HASANTA: u8 = 2;

/// Marks and ৎ, independent vowels, vowel signs: one unit each, in this order from 3 on.
const SIGNS: &str = "ঁংঃৎঅআইঈউঊঋএঐওঔািীুূৃেৈোৌ";
/// Consonants, ড় ঢ় য় and the loan letters জ় ফ় as composed or private stand-ins, ৰ as র.
const CONSONANTS: &str = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ\u{09DC}\u{09DD}\u{09DF}\u{09F1}";

/// ঁ
pub(crate) const CANDRABINDU: u8 = 3;

/// Number of `SIGNS`.
const SIGN_COUNT: u8 = 25;
/// Number of `CONSONANTS`.
const CONSONANT_COUNT: u8 = 36;
/// First consonant unit; the same consonant as a subjoined one is `CONSONANT_COUNT` further on.
const FIRST_CONSONANT: u8 = 3 + SIGN_COUNT;
const FIRST_SUBJOINED: u8 = FIRST_CONSONANT + CONSONANT_COUNT;
/// Number of different units, the boundary included.
pub const COUNT: u8 = FIRST_SUBJOINED + CONSONANT_COUNT;

/// For each code point from U+0980 on: its unit, 0 for none.
static UNIT: [u8; 128] = unit_table();

const fn unit_table() -> [u8; 128] {
    let mut table = [0; 128];
    fill(&mut table, SIGNS.as_bytes(), 3);
    fill(&mut table, CONSONANTS.as_bytes(), FIRST_CONSONANT);
    // Letters that no training word has stand for the nearest that one has.
    alias(&mut table, 0x8C, 0x8B); // ঌ as ঋ
    alias(&mut table, 0xE0, 0x8B); // ৠ as ঋ
    alias(&mut table, 0xE1, 0x8B); // ৡ as ঋ
    alias(&mut table, 0xC4, 0xC3); // ৄ as ৃ
    alias(&mut table, 0xE2, 0xC3); // ৢ as ৃ
    alias(&mut table, 0xE3, 0xC3); // ৣ as ৃ
    alias(&mut table, 0xD7, 0xCC); // the length mark of ৌ as ৌ
    alias(&mut table, 0xF0, 0xB0); // ৰ as র
    table
}

/// Gives the characters of `text`, three bytes each in UTF-8, the units from `unit` on.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn fill(table: &mut [u8; 128], text: &[u8], mut unit: u8) {
    let mut at = 0;
    while at + 2 < text.len() {
        // Second and third byte of U+0980 ..= U+09FF: 0xA6 or 0xA7, then six bits.
        let low = (text[at + 1] & 1) as usize * 64 + (text[at + 2] & 0x3F) as usize;
        table[low] = unit;
        unit += 1;
        at += 3;
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn alias(table: &mut [u8; 128], of: usize, like: usize) {
    table[of - 0x80] = table[like - 0x80];
}

/// One unit and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Which unit.
    pub(crate) id: u8,
    /// Byte of the word where it begins. An inherent vowel has no bytes: it begins where its
    /// consonant ends, as the next unit does.
    pub(crate) start: u32,
}

impl Unit {
    /// Whether it is an inherent vowel.
    pub(crate) const fn is_inherent(self) -> bool {
        self.id == INHERENT
    }
}

/// Whether `unit` is a consonant, subjoined or not.
pub(crate) const fn is_consonant(unit: u8) -> bool {
    unit >= FIRST_CONSONANT && unit < COUNT
}

/// Whether `unit` is ড় or ঢ়.
pub(crate) const fn is_flap(unit: u8) -> bool {
    // The last four consonants are ড় ঢ় য় ৱ.
    const FLAP: u8 = CONSONANT_COUNT - 4;
    const FLAP_ASPIRATED: u8 = CONSONANT_COUNT - 3;
    is_consonant(unit)
        && matches!((unit - FIRST_CONSONANT) % CONSONANT_COUNT, FLAP | FLAP_ASPIRATED)
}

/// Whether `unit` is a consonant below another one.
pub(crate) const fn is_subjoined(unit: u8) -> bool {
    unit >= FIRST_SUBJOINED && unit < COUNT
}

/// How a unit is shown in the text form of a model: the letter itself, `+` before a subjoined
/// consonant, `@` for an inherent vowel, `-` for a hasanta, `.` for the boundary.
pub(crate) fn name(unit: u8) -> String {
    let mut name = String::new();
    match unit {
        BOUNDARY => name.push('.'),
        INHERENT => name.push('@'),
        HASANTA => name.push('-'),
        id => {
            let id = if is_subjoined(id) {
                name.push('+');
                id - CONSONANT_COUNT
            } else {
                id
            };
            let place = usize::from(id - 3);
            name.extend(SIGNS.chars().chain(CONSONANTS.chars()).nth(place));
        }
    }
    name
}

/// The units of one word of Bengali letters, appended to `units`.
///
/// Characters that are no Bengali letters and signs that have no value of their own are skipped.
pub(crate) fn read(word: &str, units: &mut Vec<Unit>) {
    let mut letters = word.char_indices().filter(|&(_, letter)| !is_joiner(letter)).peekable();
    // The consonant whose vowel is not known yet; where a hasanta stands that may join.
    let mut open = false;
    let mut virama = None;
    while let Some((at, letter)) = letters.next() {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        if letter == VIRAMA {
            if open {
                open = false;
                virama = Some(at);
            } else if virama.is_none() {
                // After a vowel letter it joins too (অ্যা); with nothing after it, it is silent.
                virama = Some(at);
            }
            continue;
        }
        let composed = match (letter, letters.peek()) {
            ('\u{09A1}', Some(&(_, NUKTA))) => '\u{09DC}',
            ('\u{09A2}', Some(&(_, NUKTA))) => '\u{09DD}',
            ('\u{09AF}', Some(&(_, NUKTA))) => '\u{09DF}',
            _ => letter,
        };
        let low = u32::from(composed).wrapping_sub(0x980) as usize;
        let Some(&id) = UNIT.get(low).filter(|&&id| id != 0) else { continue };
        if script::is_consonant(composed) {
            match virama.take() {
                Some(_) => units.push(Unit { id: id + CONSONANT_COUNT, start: at }),
                None => {
                    if open {
                        units.push(Unit { id: INHERENT, start: at });
                    }
                    units.push(Unit { id, start: at });
                }
            }
            open = true;
            continue;
        }
        if let Some(start) = virama.take() {
            units.push(Unit { id: HASANTA, start });
        }
        if open && !script::is_sign(letter) {
            units.push(Unit { id: INHERENT, start: at });
        }
        open = false;
        units.push(Unit { id, start: at });
    }
    if let Some(start) = virama {
        units.push(Unit { id: HASANTA, start });
    }
    if open {
        units.push(Unit { id: INHERENT, start: u32::try_from(word.len()).unwrap_or(u32::MAX) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The units of `word` as text: subjoined consonants after `+`.
    fn shown(word: &str) -> String {
        let mut units = Vec::new();
        read(word, &mut units);
        units.iter().map(|unit| name(unit.id)).collect()
    }

    #[test]
    fn counts() {
        assert_eq!(SIGNS.chars().count(), usize::from(SIGN_COUNT));
        assert_eq!(CONSONANTS.chars().count(), usize::from(CONSONANT_COUNT));
    }

    #[test]
    fn slots() {
        for (word, expected) in [
            ("কমল", "ক@ম@ল@"),
            ("পুতিন", "পুতিন@"),
            ("নরেন্দ্র", "ন@রেন+দ+র@"),
            ("অ্যাপল", "অ+যাপ@ল@"),
            ("বই", "ব@ই"),
            ("বাংলা", "বাংলা"),
            ("চাঁদ", "চাঁদ@"),
            ("হঠাৎ", "হ@ঠাৎ"),
            ("উদ্\u{200C}ঘাটন", "উদ+ঘাট@ন@"),
            ("র\u{200D}্যাব", "র+যাব@"),
            ("বাক্", "বাক-"),
            ("রাশিয়া", "রাশি\u{09DF}া"),
            ("রাশি\u{09AF}\u{09BC}া", "রাশি\u{09DF}া"),
            ("ক্আ", "ক-আ"),
            ("", ""),
            ("abc", ""),
        ] {
            assert_eq!(shown(word), expected, "{word}");
        }
    }
}
