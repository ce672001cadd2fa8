//! Texts for the benchmarks.
//!
//! `BANAN_TEXT` names a file of clean Bengali text, one sentence a line; without it a few sentences
//! of the repository's sample are repeated. `BANAN_ENGLISH` does the same for English, `BANAN_NAMES` for Bengali names, one a
//! line.

use std::sync::LazyLock;

/// Clean Bengali text.
pub static CLEAN: LazyLock<String> = LazyLock::new(|| {
    text("BANAN_TEXT", "নদীর ধারে ছোট একটি গ্রাম, সেখানে বাড়ি আছে পঞ্চাশটি।\nবৃষ্টির পরে মাঠের রং বদলে যায়।\n")
});

/// English text.
pub static ENGLISH: LazyLock<String> = LazyLock::new(|| {
    text("BANAN_ENGLISH", "The village by the river has fifty houses and one school.\n")
});

/// Bengali names.
pub static NAMES: LazyLock<String> = LazyLock::new(|| {
    text("BANAN_NAMES", "ভ্লাদিমির পুতিন\nনরেন্দ্র মোদি\nকিম জং-উন\nশেখ হাসিনা\nঅ্যান্টোনিও গুতেরেস\n")
});

/// [`CLEAN`] with three words in a hundred damaged.
pub static MESSY: LazyLock<String> = LazyLock::new(|| damage(&CLEAN, 3));

/// [`CLEAN`] with every word damaged that can be.
pub static EVERY_WORD: LazyLock<String> = LazyLock::new(|| damage(&CLEAN, 100));

fn text(variable: &str, sample: &str) -> String {
    match std::env::var(variable) {
        Ok(path) => std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}")),
        Err(_) => sample.repeat((4 << 20) / sample.len()),
    }
}

/// Damages `percent` of the words, each in one of the ways that keyboards and converters do.
pub fn damage(text: &str, percent: u64) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for line in text.split_inclusive('\n') {
        for word in line.split_inclusive(' ') {
            if random.below(100) < percent {
                out.push_str(&damage_word(word, random.below(8)));
            } else {
                out.push_str(word);
            }
        }
    }
    out
}

/// One kind of damage; the next kind that applies if the word has no place for it.
fn damage_word(word: &str, kind: u64) -> String {
    const KINDS: [(&str, &str); 8] = [
        ("য\u{09BC}", "\u{09DF}"),
        ("ড\u{09BC}", "\u{09DC}"),
        ("ো", "\u{09C7}\u{09BE}"),
        ("আ", "\u{0985}\u{09BE}"),
        ("ু", "ুু"),
        ("া", "া\u{200C}"),
        ("।", "\u{09F7}"),
        ("ি", "িি"),
    ];
    for step in 0..KINDS.len() {
        let (clean, damaged) = KINDS[(kind as usize + step) % KINDS.len()];
        if word.contains(clean) {
            return word.replacen(clean, damaged, 1);
        }
    }
    // A byte-order mark in the middle of a text is what concatenated files leave.
    match word.char_indices().nth(1) {
        Some((at, ch)) if !ch.is_ascii() => format!("{}\u{200B}{}", &word[..at], &word[at..]),
        _ => word.to_owned(),
    }
}

/// A small generator, so that every run damages the same words.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}
