//! Sentences that poriborton encodes and banan decodes: `cargo run --release --bin poriborton -- CLEAN`.
//!
//! Quotes, dashes and joiners are not compared, and sentences of which poriborton dropped characters
//! are counted apart.

use std::time::Instant;

use poriborton::bijoy2000::unicode_to_bijoy;
use unicode_normalization::UnicodeNormalization as _;

fn main() {
    let path = std::env::args().nth(1).expect("a file with clean Bengali, a sentence a line");
    let text = std::fs::read_to_string(path).expect("a readable file");
    let pure = |line: &&str| {
        line.chars().all(|c| {
            matches!(c, '\u{0980}'..='\u{09FF}' | '।' | '॥' | ' ' | '‘' | '’' | '“' | '”')
                || c.is_ascii_punctuation()
        })
    };
    let lines: Vec<&str> = text.lines().filter(pure).take(20_000).collect();
    let (mut exact, mut dropped, mut wrong) = (0, 0, 0);
    for line in &lines {
        let coded = unicode_to_bijoy(&composed(line));
        let found = folded(&banan::bijoy::decode(&coded).text);
        let expected = folded(line);
        if found == expected {
            exact += 1;
        } else if is_part(&found, &expected) {
            dropped += 1;
        } else {
            wrong += 1;
            if wrong <= 10 {
                println!("{line}\n{coded}\n{found}");
            }
        }
    }
    println!(
        "{} sentences: {exact} exact, {dropped} without what poriborton dropped, {wrong} others",
        lines.len()
    );
    println!(
        "{:.2} % exact; {:.2} % of those it did not drop from",
        percent(exact, lines.len()),
        percent(exact, lines.len() - dropped)
    );
    let joined = composed(&lines.join("\n"));
    let options = banan::bijoy::EncodeOptions::default().keep();
    let coded = banan::bijoy::encode(&joined, options).map(|coded| coded.text).unwrap_or_default();
    let raw = banan::bijoy::encode_bytes(&joined, options).map(|raw| raw.bytes).unwrap_or_default();
    for round in 0..5 {
        let theirs = speed(joined.len(), || unicode_to_bijoy(&joined).len());
        let ours = speed(joined.len(), || {
            banan::bijoy::encode(&joined, options).map_or(0, |coded| coded.text.len())
        });
        let text = speed(coded.len(), || banan::bijoy::decode(&coded).text.len());
        let bytes = speed(raw.len(), || banan::bijoy::decode_bytes(&raw).text.len());
        println!(
            "round {round}, MB/s of input: poriborton encodes {theirs:.1}, banan {ours:.1}; banan decodes \
             text {text:.1}, bytes {bytes:.1}"
        );
    }
}

/// Megabytes a second.
fn speed(size: usize, run: impl FnOnce() -> usize) -> f64 {
    let start = Instant::now();
    std::hint::black_box(run());
    size as f64 / start.elapsed().as_secs_f64() / 1e6
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

fn folded(text: &str) -> String {
    text.nfc()
        .filter(|c| !matches!(c, '\u{200C}' | '\u{200D}'))
        .map(|c| match c {
            '‘' | '’' | '“' | '”' | '"' => '\'',
            '–' | '—' => '-',
            c => c,
        })
        .collect()
}

/// ড় ঢ় য় as one code point: poriborton knows no other form.
fn composed(text: &str) -> String {
    text.replace("ড\u{09BC}", "\u{09DC}")
        .replace("ঢ\u{09BC}", "\u{09DD}")
        .replace("য\u{09BC}", "\u{09DF}")
}

/// Whether `part` is `whole` with characters left out.
fn is_part(part: &str, whole: &str) -> bool {
    let mut rest = whole.chars();
    part.chars().all(|c| rest.any(|other| other == c))
}
