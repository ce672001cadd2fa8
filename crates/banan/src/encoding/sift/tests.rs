use alloc::string::String;
use alloc::vec::Vec;

use proptest::prelude::*;

use super::super::blocks::{Asking, BLOCK, BLOCKS, Blocks, With};
use super::super::repair::repair_by;
use super::super::scan::{Scan, Stop};
use crate::rules::RuleSet;

/// Of every class a character, and what the classes do not tell apart.
const ALPHABET: [char; 31] = [
    'ক', 'খ', 'র', 'ম', 'ন', 'ত', 'স', 'গ', 'ব', 'য', 'অ', 'ই', 'া', '\u{09CD}', '\u{09BC}', 'ঁ',
    'ং', 'ৎ', '২', '\u{09DC}', '৳', '“', '"', 'o', '|', ' ', '\u{200D}', 'é', '।', '\u{7}', '-',
];

/// Whether each line has something that asks for a look; what is behind it may ask in its place.
fn lines_that_ask(text: &str, with: With) -> Vec<bool> {
    let mut asking = Asking { bits: [0; BLOCKS], lines: 0 };
    let mut blocks = Blocks::new(with);
    let mut places = Vec::new();
    while let Some(start) = blocks.next(text.as_bytes(), &mut asking) {
        for (index, bits) in asking.bits.iter().enumerate() {
            let bit = |place: &usize| bits >> place & 1 != 0;
            places.extend((0..BLOCK).filter(bit).map(|place| start + index * BLOCK + place));
        }
    }
    let mut start = 0;
    let asks = text.lines().map(|line| {
        let first = places.partition_point(|at| *at < start);
        start += line.len() + 1;
        // What the last character asks for may be seen three bytes later.
        places.get(first).is_some_and(|at| *at < start + 2)
    });
    asks.collect()
}

#[test]
fn what_the_automaton_stops_at_asks_for_a_look() {
    let mut text = String::new();
    let strings = core::iter::successors(Some([0; 4]), |places: &[usize; 4]| {
        let mut next = *places;
        for place in next.iter_mut().rev() {
            *place += 1;
            if *place < ALPHABET.len() {
                return Some(next);
            }
            *place = 0;
        }
        None
    });
    for places in strings {
        text.extend(places.iter().filter_map(|place| ALPHABET.get(*place)));
        text.push('\n');
    }
    for with in With::all() {
        let asked = lines_that_ask(&text, with);
        assert_eq!(asked.len(), ALPHABET.len().pow(4));
        for (line, asks) in text.lines().zip(asked) {
            let stop = Scan::new(line, 0).next();
            assert!(stop == Stop::End || asks, "{} is passed", line.escape_unicode());
        }
    }
}

/// By blocks and line by line the result is the same.
fn agree(text: &str) {
    let rules = RuleSet::default();
    let expected = repair_by(text, rules, |repair, out| repair.lines(text, out));
    for with in With::all() {
        let found = repair_by(text, rules, |repair, out| repair.sift(text, with, out));
        assert_eq!(found, expected, "{with:?} on {}", text.escape_unicode());
    }
}

#[test]
fn short_lines_are_worked_on_as_one_by_one() {
    let mut text = String::new();
    for a in ALPHABET {
        for b in ALPHABET {
            for c in ALPHABET {
                text.extend([a, b, c, '\n']);
            }
        }
    }
    agree(&text);
}

#[test]
fn damage_is_found_wherever_it_stands_in_a_block() {
    let fillers = ["ধ", "a", "-", "কে ", "le ", "র্ম"];
    let damage = [
        "\u{0985}\u{09BE}মার",
        "ক\u{09BC}",
        "কীতর্ন",
        "অ\u{09CD}",
        "র\u{09CD}\n",
        "evsjv fvlv",
        "&amp;",
        "é",
        "র\"",
        "\u{09DF}",
        "াক",
        "\u{7}",
    ];
    for filler in fillers {
        for damage in damage {
            for before in 0..70 {
                let mut text = filler.repeat(before);
                text.push_str(damage);
                text.push_str(&filler.repeat(70 - before));
                agree(&text);
            }
        }
    }
}

/// A few words, of which some are damaged, or of another script.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => prop::sample::select(
            &["নদীর", "ধারে", "বাড়ি", "কর্ম", "স্নান", "অ্যাপ", "বাংলা।", "“কথা”", "২০২৩", "রং", "আত্মা"][..]
        ),
        3 => prop::sample::select(
            &["the", "house", "JavaScript", "view", "Kiev,", "q", "over", "uid_map", "----", "1,000"][..]
        ),
        1 => prop::sample::select(
            &[
                "\u{0985}\u{09BE}মার", "বা\u{09DC}ি", "কীতর্ন", "evsjv", "Avgvi", "†mvbvi", "a&lt;b", "100%",
                "é", "ভøাদিমির", "র্", "ক্", "ক|", "৫o", "\u{200C}", "Ã©", "\t", "\r", "^", "য\u{09CD}\"",
            ][..]
        ),
    ];
    let separator = prop::sample::select(&[" ", " ", " ", " ", "\n", "", "-"][..]);
    prop::collection::vec((word, separator), 0..60)
        .prop_map(|words| words.iter().flat_map(|(word, separator)| [*word, *separator]).collect())
}

proptest! {
    #[test]
    fn texts_are_worked_on_as_line_by_line(text in words()) {
        agree(&text);
    }
}
