//! Single words: Bijoy without a neighbour to say so.

use super::detect::Setting;
use super::gate::suspect_letters;
use super::model;
use super::run::Run;

/// Signs inside a word that no language in Latin letters has there, but for mathematics.
const fn is_sign(code: u8) -> bool {
    matches!(code, 0x82..=0x89 | 0x8B | 0x91..=0x99 | 0x9B | 0xA2..=0xBF | 0xF7 | 0xFF)
}

/// Those of them that mathematics has.
const fn is_plain(code: u8) -> bool {
    matches!(code, 0xAD | 0xB0 | 0xB1 | 0xB2 | 0xB5 | 0xB7 | 0xF7)
}

/// Whether a single word of the record is Bijoy.
pub(super) fn alone(record: &str, run: &Run, score: f32, setting: &Setting) -> bool {
    let text = record.get(run.range.clone()).unwrap_or_default();
    let codes = run.codes.as_slice();
    if codes.iter().all(u8::is_ascii) {
        return in_ascii(text, codes, score, setting);
    }
    let count = |is: fn(u8) -> bool| codes.iter().filter(|code| is(**code)).count();
    let (signs, plain) = (count(is_sign), count(is_plain));
    let letters = codes.iter().filter(|code| code.is_ascii_alphabetic()).count();
    // One letter beyond ASCII is a letter; one letter and a quotation mark are a letter in quotes;
    // one letter, a minus and a fraction are a formula.
    let quote = |code: &u8| matches!(code, 0x82 | 0x84 | 0x85 | 0x91..=0x97 | 0xAB | 0xBB);
    if codes.len() == 1 || codes.len() == 2 && letters == 1 && codes.iter().any(quote) {
        return false;
    }
    // c© is a mark.
    if matches!(codes, [letter, 0xA9] if !is_below(*letter, 0xA9)) {
        return false;
    }
    if letters <= 1 && signs == plain && codes.contains(&0xAD) {
        return model::is_known(text);
    }
    if signs > 0 && letters > 0 && codes.len() > 2 {
        let enough = if signs > plain { 0.2 } else { 2.0 };
        return score >= enough || score >= 0.0 && model::is_known(text);
    }
    // A capital beyond ASCII after a small letter.
    let capital = codes.windows(2).any(|pair| {
        matches!(pair, [b'a'..=b'z' | 0x9A | 0x9E | 0xDF..=0xFF, 0xC0..=0xD6 | 0xD8..=0xDE])
    });
    if setting.other && !capital {
        return score >= 6.0;
    }
    // Two letters are an abbreviation.
    let only = setting.single && record.trim() == text;
    if signs == 0 && letters == 1 && codes.len() == 2 && !only {
        return score >= 8.0;
    }
    // A short word in small letters with accents is one of some language.
    let accented = signs == 0 && !capital && codes.len() < 5;
    let least = if suspect_letters(text) { 0.0 } else { 1.5 };
    let known = || (least == 0.0 || !accented) && model::is_known(text);
    score >= 5.0
        || is_odd(codes) && score >= 0.0
        || capital && score >= 3.0
        || score >= least && known()
}

/// Letters where no language has them: শু at an end of the word, a capital with an accent inside it
/// (but not those that UTF-8 read as windows-1252 is full of), any accent between two া.
fn is_odd(codes: &[u8]) -> bool {
    codes.first() == Some(&0xEF)
        || codes.last() == Some(&0xEF)
        || codes
            .windows(2)
            .any(|pair| matches!(pair, [b'a'..=b'z', 0xC0 | 0xC1 | 0xC6..=0xD6 | 0xD8..=0xDE]))
        || codes
            .windows(3)
            .any(|three| matches!(three, [b'v', 0xC0..=0xFF, b'v']) && codes.ends_with(three))
}

/// Never a short word of nothing but letters: any of them is somebody's name or variable.
fn in_ascii(text: &str, codes: &[u8], score: f32, setting: &Setting) -> bool {
    // A pair of backquotes quotes; a single one is a letter.
    let quoted = codes.contains(&b'`') && setting.quoted;
    let letters = codes.iter().all(u8::is_ascii_alphabetic);
    let inside = |pair: &[u8]| matches!(pair, [b'a'..=b'z', b'A'..=b'Z']);
    let enough = if codes.contains(&b'`') {
        2.5
    } else if letters && !setting.bengali {
        if codes.windows(2).any(inside) { 8.0 } else { 9.5 }
    } else if matches!(codes, [b'A'..=b'Z', rest @ ..] if rest.iter().all(u8::is_ascii_lowercase)) {
        // It looks like a name: Kiev.
        6.5
    } else {
        4.2
    };
    let other = letters && setting.other && !setting.bengali;
    codes.len() >= 4 && !quoted && !other && score >= enough && model::is_known(text)
}

/// Whether a record is one cluster of codes, with at most one letter in ASCII, and one of the others
/// such as nobody writes next to that.
pub(super) fn is_cluster(record: &str, run: &Run) -> bool {
    let (text, codes) = (record.get(run.range.clone()).unwrap_or_default(), run.codes.as_slice());
    if run.wall || codes.len() < 2 || codes.len() > 5 || record.trim() != text {
        return false;
    }
    let half = matches!(codes, [0x98 | 0x9A | 0x9B | 0xA4 | 0xAE | 0xAF, ..]);
    let holds = match codes.iter().find(|code| code.is_ascii()) {
        None => {
            let marked =
                |code: &u8| matches!(code, 0x95 | 0x9A | 0x9B | 0xA4 | 0xA8 | 0xA9 | 0xAA | 0xAF);
            let below = matches!(codes, [.., 0x9C | 0xA1]);
            half || below || codes.iter().any(marked) || codes == [0x99, 0xA2]
        }
        Some(letter) => {
            codes.iter().filter(|code| code.is_ascii()).count() == 1
                && (half || codes.iter().any(|code| is_below(*letter, *code)))
        }
    };
    holds && model::is_cluster(text)
        || matches!(codes, [b'A'..=b'Z', 0xFF])
        || matches!(codes, [b'a'..=b'z', 0xFF]) && model::is_known(text)
}

/// Whether a code hangs below `letter` and is no sign that people put after it: Mª and nª are
/// abbreviations, c© a mark, a minus stands after blood groups, grades and charges.
const fn is_below(letter: u8, code: u8) -> bool {
    match code {
        0x9C | 0x9F | 0xA1 | 0xA5..=0xA8 | 0xAC | 0xAF => true,
        0xA9 => !matches!(letter, b'c' | b'C' | b'P' | b'p' | b'R' | b'r'),
        0xAB => letter == b'd',
        0xAA => !matches!(letter, b'M' | b'N' | b'S' | b'V' | b'D' | b'n' | b'd' | b'p'),
        0xAD => matches!(letter, b'M' | b'c' | b'd' | b'g' | b'j' | b'k' | b'm' | b'n'),
        _ => false,
    }
}
