//! Strategies: Bengali syllables and the ways they break, not random characters.
#![allow(dead_code, reason = "every suite uses a part")]

use proptest::prelude::*;

/// How many cases a property runs: what the environment asks for, or `usual`.
pub fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

const CONSONANTS: &str = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৰৱ";
const VOWELS: &str = "অআইঈউঊঋএঐওঔ";
const SIGNS: &str = "ািীুূৃেৈোৌ";
const FINALS: &str = "ংঃঁ";

fn one_of(letters: &'static str) -> impl Strategy<Value = String> {
    proptest::sample::select(letters.chars().collect::<Vec<_>>()).prop_map(String::from)
}

/// A consonant, sometimes with its nukta.
fn consonant() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => one_of(CONSONANTS),
        1 => Just("ড\u{09BC}".to_owned()),
        1 => Just("ঢ\u{09BC}".to_owned()),
        1 => Just("য\u{09BC}".to_owned()),
    ]
}

/// A well-formed akshara.
pub fn akshara() -> impl Strategy<Value = String> {
    let cluster =
        proptest::collection::vec(consonant(), 1..4).prop_map(|letters| letters.join("\u{09CD}"));
    let body = prop_oneof![
        8 => (cluster, proptest::option::of(one_of(SIGNS)))
            .prop_map(|(cluster, sign)| cluster + &sign.unwrap_or_default()),
        2 => one_of(VOWELS),
        1 => Just("অ\u{09CD}যা".to_owned()),
        1 => Just("র\u{200D}\u{09CD}যা".to_owned()),
        1 => Just("ৎ".to_owned()),
    ];
    (body, proptest::option::weighted(0.2, one_of(FINALS)))
        .prop_map(|(body, mark)| if body == "ৎ" { body } else { body + &mark.unwrap_or_default() })
}

/// A well-formed word.
pub fn word() -> impl Strategy<Value = String> {
    proptest::collection::vec(akshara(), 1..6).prop_map(|aksharas| aksharas.concat())
}

/// Pieces of damage: marks out of place, joiners, escapes, controls, legacy codes, other scripts.
fn noise() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(vec![
            "\u{09CD}", "\u{09BC}", "ঁ", "ং", "ঃ", "া", "ি", "ে", "ৈ", "ু", "\u{09D7}", "\u{09DC}",
            "\u{09DF}", "\u{200C}", "\u{200D}", "\u{00AD}", "\u{200B}", "\u{FEFF}", "\u{00A0}",
            "\u{2009}", "\u{0007}", "\u{0000}", "\u{000B}", " ", "\u{200E}", "\u{202E}", "\u{09F7}", "\u{09E4}",
            "|", "o", "২", "১", ":", "-", "\u{0301}", "\u{0338}", "é", "ø", "æ", "“", "”", "’",
            "‡", "¯", "¤", "−", "©", "ÿ", "à¦", "\u{0085}", "\u{2028}", "\u{E000}", "\u{FFFD}",
            "&amp;", "&#2453;", "&am", "p;", "\\u0995", "%E0%A6%95", "<b>", "Kim", "Avgvi", "م",
            "\u{0939}\u{094D}", "👨\u{200D}👩", "\u{1B}[31m", "।", "\r",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// A line as it may come: words, damage, spaces.
pub fn messy_line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => akshara(),
        3 => noise(),
        2 => Just(" ".to_owned()),
        1 => word(),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Several lines.
pub fn messy_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(messy_line(), 1..5).prop_map(|lines| lines.join("\n"))
}

/// Marks without end: what sorting must not take quadratic time for.
pub fn mark_soup() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        3 => one_of("\u{09CD}\u{09BC}াঁংে"),
        1 => one_of("\u{0301}\u{0323}\u{09FE}"),
        1 => one_of("কর"),
    ];
    proptest::collection::vec(mark, 0..64).prop_map(|marks| marks.concat())
}
