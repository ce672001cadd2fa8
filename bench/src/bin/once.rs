//! Runs one function over one text a number of times, for instruction counts, which do not depend on
//! what else the machine does: `valgrind --tool=callgrind once normalize messy 3`, less the same
//! with 1, is two runs.

use std::hint::black_box;

use banan_bench::{CLEAN, ENGLISH, EVERY_WORD, MESSY};
use unicode_normalization::UnicodeNormalization;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [function, text, times] = arguments.as_slice() else {
        eprintln!("usage: once FUNCTION clean|messy|every|english TIMES");
        std::process::exit(2);
    };
    let text: &str = match text.as_str() {
        "messy" => &MESSY,
        "every" => &EVERY_WORD,
        "english" => &ENGLISH,
        _ => &CLEAN,
    };
    let normalizer = banan::Normalizer::default();
    let nfc = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
    for _ in 0..times.parse().unwrap_or(1) {
        match function.as_str() {
            "normalize" => drop(black_box(normalizer.normalize(black_box(text)))),
            "icu" => drop(black_box(nfc.normalize(black_box(text)))),
            "nfc" => drop(black_box(black_box(text).nfc().collect::<String>())),
            other => eprintln!("no function {other:?}"),
        }
    }
    println!("{} bytes", text.len());
}
