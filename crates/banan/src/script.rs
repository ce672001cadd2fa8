//! What a Bengali code point is.
//!
//! Everything else in the crate asks these questions here, so that ৎ, ৰ or U+09D7 are the same
//! thing everywhere. Terms: *virama* is hasanta (্), *nukta* the dot of ড় ঢ় য়, *sign* a vowel sign
//! (kar, matra), *mark* one of ঁ ং ঃ.

/// ্ kills the inherent vowel and joins consonants.
pub(crate) const VIRAMA: char = '\u{09CD}';
/// ় makes another letter of the one before it.
pub(crate) const NUKTA: char = '\u{09BC}';
/// Zero-width non-joiner.
pub(crate) const ZWNJ: char = '\u{200C}';
/// Zero-width joiner.
pub(crate) const ZWJ: char = '\u{200D}';

/// The class of a code point in the syllable `C N? (H C N?)* M? ঁ? (ং|ঃ)?`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Consonant letter, with inherent vowel.
    Consonant,
    /// Independent vowel letter.
    Vowel,
    /// Vowel sign.
    Sign,
    /// U+09BC.
    Nukta,
    /// U+09CD.
    Virama,
    /// ঁ
    Candrabindu,
    /// ং or ঃ
    Final,
    /// ৎ
    KhandaTa,
    /// ০–৯
    Digit,
    /// Any other assigned character of the block.
    Other,
    /// A code point of the block that Unicode has not assigned.
    Unassigned,
    /// Not in the Bengali block.
    Foreign,
}

/// The class of `c`.
#[expect(clippy::indexing_slicing, reason = "the index is masked to the size of the table")]
pub(crate) const fn class(c: char) -> Class {
    let place = (c as u32).wrapping_sub(0x0980);
    if place < 128 { CLASSES[(place & 127) as usize] } else { Class::Foreign }
}

static CLASSES: [Class; 128] = classes();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn classes() -> [Class; 128] {
    let mut table = [Class::Unassigned; 128];
    let mut place = 0;
    while place < 128 {
        if let Some(c) = char::from_u32(0x0980 + place as u32) {
            table[place] = classify(c);
        }
        place += 1;
    }
    table
}

/// What the table of classes is made from.
const fn classify(c: char) -> Class {
    match c {
        '\u{0995}'..='\u{09A8}'
        | '\u{09AA}'..='\u{09B0}'
        | '\u{09B2}'
        | '\u{09B6}'..='\u{09B9}'
        | '\u{09DC}'
        | '\u{09DD}'
        | '\u{09DF}'
        | '\u{09F0}'
        | '\u{09F1}' => Class::Consonant,
        '\u{0985}'..='\u{098C}'
        | '\u{098F}'
        | '\u{0990}'
        | '\u{0993}'
        | '\u{0994}'
        | '\u{09E0}'
        | '\u{09E1}' => Class::Vowel,
        '\u{09BE}'..='\u{09C4}'
        | '\u{09C7}'
        | '\u{09C8}'
        | '\u{09CB}'
        | '\u{09CC}'
        | '\u{09D7}'
        | '\u{09E2}'
        | '\u{09E3}' => Class::Sign,
        NUKTA => Class::Nukta,
        VIRAMA => Class::Virama,
        '\u{0981}' => Class::Candrabindu,
        '\u{0982}' | '\u{0983}' => Class::Final,
        '\u{09CE}' => Class::KhandaTa,
        '\u{09E6}'..='\u{09EF}' => Class::Digit,
        '\u{0980}' | '\u{09BD}' | '\u{09F2}'..='\u{09FE}' => Class::Other,
        '\u{0984}'
        | '\u{098D}'
        | '\u{098E}'
        | '\u{0991}'
        | '\u{0992}'
        | '\u{09A9}'
        | '\u{09B1}'
        | '\u{09B3}'..='\u{09B5}'
        | '\u{09BA}'
        | '\u{09BB}'
        | '\u{09C5}'
        | '\u{09C6}'
        | '\u{09C9}'
        | '\u{09CA}'
        | '\u{09CF}'..='\u{09D6}'
        | '\u{09D8}'..='\u{09DB}'
        | '\u{09DE}'
        | '\u{09E4}'
        | '\u{09E5}'
        | '\u{09FF}' => Class::Unassigned,
        _ => Class::Foreign,
    }
}

/// Whether `c` is a consonant letter, ড় ঢ় য় as one code point included.
pub(crate) const fn is_consonant(c: char) -> bool {
    matches!(class(c), Class::Consonant)
}

/// Whether `c` is a vowel sign.
pub(crate) const fn is_sign(c: char) -> bool {
    matches!(class(c), Class::Sign)
}

/// Whether `c` is an independent vowel.
pub(crate) const fn is_vowel(c: char) -> bool {
    matches!(class(c), Class::Vowel)
}

/// Whether `c` is a Bengali letter, sign or mark: what words are made of. Digits and currency
/// signs are not.
pub(crate) const fn is_bengali_letter(c: char) -> bool {
    matches!(
        class(c),
        Class::Consonant
            | Class::Vowel
            | Class::Sign
            | Class::Nukta
            | Class::Virama
            | Class::Candrabindu
            | Class::Final
            | Class::KhandaTa
    )
}

/// Whether `c` is in the Bengali block or one of the two dandas, which live in the Devanagari block.
pub(crate) const fn is_bengali(c: char) -> bool {
    matches!(c, '\u{0980}'..='\u{09FF}' | '\u{0964}' | '\u{0965}')
}

/// Whether `c` is one of the two joiners.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, ZWNJ | ZWJ)
}
