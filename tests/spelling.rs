//! The spelling level on its cases: words of each class, and words that must stay.

use banan::{Level, Normalizer, Options};

fn spelling(text: &str) -> String {
    let mut options = Options::default();
    options.level = Level::Spelling;
    Normalizer::new(options).normalize(text).text.into_owned()
}

#[test]
fn cases() {
    let cases = include_str!("cases/spelling.tsv");
    let mut failed = Vec::new();
    for line in cases.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [_, input, expected, ..] = fields[..] else { panic!("{line}") };
        let found = spelling(&unescape(input));
        if found != unescape(expected) {
            failed.push(format!("{input} became {found}, not {expected}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// `\uXXXX` as the character.
fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at(4);
        out.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        out.push_str(rest);
    }
    out
}
