//! The encoding level the obvious way: every rule as a substitution over the whole record, round
//! after round until nothing changes. Slow, and written from the rules' definitions alone, so that
//! the fast implementation has something to be compared with. It knows no word list, no escapes and
//! no legacy encodings.
#![allow(clippy::indexing_slicing, reason = "a test may stop here")]
#![allow(clippy::if_same_then_else, reason = "one branch a rule")]

use unicode_normalization::UnicodeNormalization;

const H: char = '\u{09CD}';
const N: char = '\u{09BC}';
const ZWJ: char = '\u{200D}';
const ZWNJ: char = '\u{200C}';

fn consonant(c: char) -> bool {
    ('ক'..='ন').contains(&c)
        || ('প'..='র').contains(&c)
        || c == 'ল'
        || ('শ'..='হ').contains(&c)
        || matches!(c, '\u{09DC}' | '\u{09DD}' | '\u{09DF}' | 'ৰ' | 'ৱ')
}

fn vowel(c: char) -> bool {
    "অআইঈউঊঋঌএঐওঔৠৡ".contains(c)
}

fn sign(c: char) -> bool {
    "ািীুূৃৄেৈোৌৗৢৣ".contains(c)
}

fn mark(c: char) -> bool {
    "ঁংঃ".contains(c)
}

fn joiner(c: char) -> bool {
    c == ZWJ || c == ZWNJ
}

fn block(c: char) -> bool {
    ('\u{0980}'..='\u{09FF}').contains(&c) || c == '।' || c == '॥'
}

fn letter(c: char) -> bool {
    consonant(c) || vowel(c) || sign(c) || mark(c) || matches!(c, H | N | 'ৎ')
}

/// A record and a place in it.
struct At<'a> {
    text: &'a [char],
    at: usize,
}

impl At<'_> {
    /// The character `by` places on (or back), a space beyond the ends.
    fn get(&self, by: isize) -> char {
        let place = self.at.checked_add_signed(by);
        place.and_then(|place| self.text.get(place)).copied().unwrap_or(' ')
    }

    fn run(&self, from: usize, test: impl Fn(char) -> bool) -> usize {
        self.text[(self.at + from).min(self.text.len())..].iter().take_while(|c| test(**c)).count()
    }
}

/// A rule: how many characters from here become what.
type Rule = fn(&At<'_>) -> Option<(usize, Vec<char>)>;

fn substitute(text: &mut Vec<char>, rule: Rule) {
    let mut out = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match rule(&At { text, at }) {
            Some((take, with)) => {
                out.extend(with);
                at += take;
            }
            None => {
                out.push(text[at]);
                at += 1;
            }
        }
    }
    *text = out;
}

/// The canonical form of a record that has Bengali in it and no letter of another script but Latin.
pub fn normalize(record: &str) -> String {
    let mut text: Vec<char> = record.nfc().collect();
    let bengali = text.iter().any(|c| ('\u{0980}'..='\u{09FF}').contains(c));
    if text.iter().all(|c| matches!(c, ' ' | '\u{00A0}')) {
        return " ".repeat(text.len());
    }
    loop {
        let before = text.clone();
        text = text.iter().collect::<String>().nfc().collect();
        if bengali {
            substitute(&mut text, invisible);
        }
        for rule in RULES {
            substitute(&mut text, *rule);
        }
        if text == before {
            return text.into_iter().collect();
        }
    }
}

fn invisible(p: &At<'_>) -> Option<(usize, Vec<char>)> {
    // The nearest characters that can be seen.
    let hidden = |c: &isize| matches!(p.get(*c), '\u{00A0}' | '\u{200B}');
    let left = p.get((1..).map(|back: isize| -back).find(|by| !hidden(by)).unwrap_or(-1));
    let right = p.get((1..).find(|by| !hidden(by)).unwrap_or(1));
    let foreign = |c: char| c.is_ascii_alphabetic();
    if !(block(left) || block(right)) && (foreign(left) || foreign(right)) {
        return None;
    }
    match p.get(0) {
        '\u{00A0}' => Some((1, vec![' '])),
        '\u{200B}' => Some((1, vec![])),
        _ => None,
    }
}

const RULES: &[Rule] = &[
    // Look-alikes.
    |p| (p.get(0) == '\u{09F7}').then(|| (1, vec!['।'])),
    |p| {
        let end = matches!(p.get(1), ' ');
        let row = p.text[..p.at].iter().rev().take_while(|c| **c != ' ').any(|c| *c == '|');
        (p.get(0) == '|' && letter(p.get(-1)) && end && !row).then(|| (1, vec!['।']))
    },
    |p| {
        let digit = |c| ('০'..='৯').contains(&c);
        (p.get(0) == 'ঃ' && digit(p.get(-1)) && digit(p.get(1))).then(|| (1, vec![':']))
    },
    |p| {
        let length = p.run(0, |c| c == 'o');
        let digit = ('০'..='৯').contains(&p.get(-1));
        let word = p.get(length as isize).is_ascii_alphabetic();
        (length > 0 && digit && !word).then(|| (length, vec!['০'; length]))
    },
    // Vowel letters.
    |p| ((p.get(0), p.get(1)) == ('অ', 'া')).then(|| (2, vec!['আ'])),
    |p| ((p.get(0), p.get(1)) == ('উ', 'ু')).then(|| (2, vec!['উ'])),
    // Joiners: a run counts as one.
    |p| {
        let joiners = p.run(2, |c| c == ZWJ);
        ((p.get(0), p.get(1)) == ('ত', H) && joiners > 0).then(|| (2 + joiners, vec!['ৎ']))
    },
    |p| {
        let length = p.run(0, joiner);
        if length == 0 || joiner(p.get(-1)) {
            return None;
        }
        let (first, left, right) = (p.get(0), p.get(-1), p.get(length as isize));
        let after = p.get(length as isize + 1);
        let ya = after == 'য' && p.get(length as isize + 2) != N;
        let kept = if right == H && left == 'র' && p.get(-2) != H && ya {
            Some(ZWJ)
        } else if right == H && left == 'র' && p.get(-2) != H && consonant(after) {
            Some(first)
        } else if left == H
            && (consonant(p.get(-2)) || (p.get(-2) == N && consonant(p.get(-3))))
            && consonant(right)
        {
            Some(first)
        } else if block(left) || block(right) {
            None
        } else {
            return None;
        };
        let with: Vec<char> = kept.into_iter().collect();
        (p.text[p.at..p.at + length] != with[..]).then_some((length, with))
    },
    // Halves of a sign.
    |p| match (p.get(0), p.get(1), p.get(2)) {
        ('া', 'ে', _) => Some((2, vec!['ো'])),
        ('\u{09D7}', 'ে', _) => Some((2, vec!['ৌ'])),
        ('ে', 'ঁ', 'া') => Some((3, vec!['ো', 'ঁ'])),
        ('ে', 'ঁ', '\u{09D7}') => Some((3, vec!['ৌ', 'ঁ'])),
        _ => None,
    },
    // Twice the same.
    |p| {
        let c = p.get(0);
        let length = p.run(0, |other| other == c);
        let rule = "ঁংুূৃৄািীেৈোৌৢৣ".contains(c) || c == N || c == H;
        (rule && length > 1).then(|| (length, vec![c]))
    },
    // Nukta.
    |p| ((p.get(0), p.get(1)) == ('ব', N)).then(|| (2, vec!['র'])),
    |p| {
        let dotted = usize::from(p.get(1) == N);
        let signs = p.run(1 + dotted, sign);
        let end = 1 + dotted + signs;
        if !consonant(p.get(0)) || signs == 0 || p.get(end as isize) != N {
            return None;
        }
        let mut with = vec![p.get(0), N];
        with.extend(&p.text[p.at + 1 + dotted..p.at + end]);
        Some((end + 1, with))
    },
    // Sign, candrabindu, anusvara or visarga.
    |p| {
        let in_run = |c| sign(c) || mark(c);
        let length = if in_run(p.get(-1)) { 0 } else { p.run(0, in_run) };
        let mut with = p.text[p.at..p.at + length].to_vec();
        with.sort_by_key(|c| {
            if sign(*c) {
                0
            } else if *c == 'ঁ' {
                1
            } else {
                2
            }
        });
        (with[..] != p.text[p.at..p.at + length]).then_some((length, with))
    },
    // Virama.
    |p| {
        let (c, after) = (p.get(0), p.get(2));
        if p.get(1) != H {
            return None;
        }
        let ya = after == 'য' && p.get(3) != N;
        if matches!(c, 'ং' | 'ঃ') || (vowel(c) && !ya) {
            return Some((2, vec![c]));
        }
        if !sign(c) {
            return None;
        }
        let on_letter = consonant(p.get(-1)) || p.get(-1) == N;
        if !matches!(after, 'য' | 'র') || !on_letter || sign(p.get(3)) {
            return Some((2, vec![c]));
        }
        if after == 'য' {
            return match (ya, c) {
                (false, _) => Some((2, vec![c])),
                (true, 'া') => None,
                (true, _) => Some((3, vec![H, 'য', c])),
            };
        }
        let reph = p.get(3) == H && consonant(p.get(4)) && !(p.get(4) == 'য' && p.get(5) != N);
        reph.then(|| (2, vec![c]))
    },
    // A sign at a word's start.
    |p| {
        let first = p.get(0);
        let inside = block(p.get(-1)) || p.get(-1).is_alphanumeric();
        let start = !inside && !"-'\"‘’“”".contains(p.get(-1));
        let mut length = 0;
        while consonant(p.get(1 + length as isize)) {
            length += 1;
            if p.get(1 + length as isize) == N {
                length += 1;
            }
            if p.get(1 + length as isize) == H && consonant(p.get(2 + length as isize)) {
                length += 1;
            } else {
                break;
            }
        }
        let after = p.get(1 + length as isize);
        let closes = first == 'ে' && matches!(after, 'া' | '\u{09D7}');
        if !matches!(first, 'ি' | 'ে' | 'ৈ')
            || !start
            || length == 0
            || after == '-'
            || (sign(after) && !closes)
        {
            return None;
        }
        let mut with = p.text[p.at + 1..p.at + 1 + length].to_vec();
        with.push(first);
        Some((1 + length, with))
    },
];
