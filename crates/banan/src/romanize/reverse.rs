//! Latin to Bengali.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::Grammar;
use super::nfc::nfc;
use super::profile::{BELOW, DOT, TIE, is_latin_letter};
use super::table::Row;
use crate::script::{Class, NUKTA, VIRAMA, ZWJ, ZWNJ, class};
use unicode_normalization::char::is_combining_mark;

/// A text in Bengali script and what in its Latin source was not of the scheme.
///
/// ```
/// let scheme = banan::romanize::Scheme::parse("iso15919").unwrap();
/// let reversed = scheme.reverse("ḍhākā").unwrap();
/// assert_eq!(reversed.text, "ঢাকা");
/// assert!(reversed.reports.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reversed {
    /// The result, in NFC.
    pub text: String,
    /// What could not be read and was kept as it is, in order.
    pub reports: Vec<Unread>,
}

/// Something that is not of the scheme.
///
/// ```
/// let scheme = banan::romanize::Scheme::parse("iso15919").unwrap();
/// let reversed = scheme.reverse("ḍhæka").unwrap();
/// assert_eq!(reversed.text, "ঢ্æক");
/// assert_eq!(reversed.reports[0].offset, 4);
/// assert_eq!(reversed.reports[0].to_string(), "byte 4: 'æ' where a letter of the scheme was expected");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Unread {
    /// Byte offset of the Latin text that was given.
    pub offset: usize,
    /// What stands there.
    pub found: char,
    /// What was expected instead.
    pub expected: &'static str,
}

impl core::fmt::Display for Unread {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "byte {}: {:?} where {} was expected", self.offset, self.found, self.expected)
    }
}

/// What a token of Latin letters stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Consonant(&'static str),
    /// A consonant and a nukta.
    Dotted(&'static str),
    /// The independent letter and the sign, which is empty for the inherent vowel.
    Vowel(&'static str, &'static str),
    /// Written as it is after a hasanta if one is due.
    Mark(&'static str),
    /// An independent vowel joined to a consonant.
    Joined(&'static str, &'static str),
}

#[derive(Clone, Debug)]
struct Entry {
    latin: Vec<char>,
    token: Token,
    /// Read so only after a consonant whose vowel is not known yet.
    later: bool,
}

/// The tokens of a scheme.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    /// By first character; longest first, then in the order of the table.
    entries: BTreeMap<char, Vec<Entry>>,
    fold: bool,
    colon: bool,
    grammar: Grammar,
}

impl Reader {
    pub fn new(row: &'static Row, chosen: &[(&'static str, &'static str)]) -> Self {
        let mut reader = Self {
            entries: BTreeMap::new(),
            fold: !row.case_significant,
            colon: row.hiatus == ":",
            grammar: row.grammar,
        };
        let chosen = || {
            let is_chosen =
                |with: &&super::table::Override| chosen.contains(&(with.option, with.value));
            row.options.iter().filter(is_chosen)
        };
        for cluster in row.clusters {
            if cluster.first == "*" {
                reader.add(cluster.second_latin, Token::Consonant(cluster.second), true);
            } else if cluster.first.chars().next().is_some_and(crate::script::is_vowel) {
                let latin: String = [cluster.first_latin, cluster.second_latin].concat();
                reader.add(&latin, Token::Joined(cluster.first, cluster.second), false);
            }
        }
        for with in chosen() {
            match with.letter {
                "hiatus" => reader.colon = with.latin == ":",
                letter => {
                    if let Some(letter) = letter.strip_prefix(VIRAMA) {
                        reader.add(with.latin, Token::Consonant(letter), true);
                    }
                }
            }
        }
        for letter in row.letters {
            let with = chosen().find(|with| with.letter == letter.bengali);
            let latin = with.map_or(letter.latin, |with| with.latin);
            if let Some(token) = token(letter.bengali) {
                reader.add(latin, token, false);
            }
        }
        if row.nasal {
            reader.add("n\u{310}", Token::Mark("ঁ"), false);
        }
        if row.grammar != Grammar::Plain || row.name.starts_with("iso") {
            reader.add("ē", Token::Vowel("এ", "ে"), false);
            reader.add("ō", Token::Vowel("ও", "ো"), false);
            reader.add("ṃ", Token::Mark("ং"), false);
        }
        if row.grammar != Grammar::Plain {
            for letter in row.letters {
                if let (Some(Token::Consonant(base)), 3) =
                    (token(letter.bengali), letter.bengali.len())
                {
                    let mut latin: String = letter.latin.chars().take(1).collect();
                    latin.push(BELOW);
                    latin.extend(letter.latin.chars().skip(1));
                    reader.add(&latin, Token::Dotted(base), false);
                }
            }
        }
        for entries in reader.entries.values_mut() {
            entries.sort_by_key(|entry| core::cmp::Reverse((entry.latin.len(), entry.later)));
        }
        reader
    }

    fn add(&mut self, latin: &str, token: Token, later: bool) {
        let latin: Vec<char> = latin.chars().collect();
        let Some(first) = latin.first().copied() else { return };
        let entries = self.entries.entry(first).or_default();
        if !entries.iter().any(|entry| entry.latin == latin && entry.later == later) {
            entries.push(Entry { latin, token, later });
        }
    }

    /// The longest token at the head of `text`, and its length in bytes.
    fn token(&self, text: &str, pending: bool) -> Option<(Token, usize)> {
        let first = self.folded(text.chars().next()?);
        for entry in self.entries.get(&first)? {
            if entry.later && !pending || matches!(entry.token, Token::Joined(..)) && pending {
                continue;
            }
            let mut length = 0;
            let mut given = text.chars();
            let fits = entry.latin.iter().all(|wanted| {
                given.next().is_some_and(|c| {
                    length += c.len_utf8();
                    self.folded(c) == *wanted
                })
            });
            if fits {
                return Some((entry.token, length));
            }
        }
        None
    }

    fn folded(&self, c: char) -> char {
        if !self.fold || !c.is_uppercase() {
            return c;
        }
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(lower), None) => lower,
            _ => c,
        }
    }

    /// Reads a whole text.
    pub fn read(&self, text: &str) -> Reversed {
        let source = nfc(text);
        let mut state = State {
            reader: self,
            out: Reversed { text: String::with_capacity(text.len() * 2), reports: Vec::new() },
            last: Last::Other,
        };
        let mut rest: &str = &source.text;
        while !rest.is_empty() {
            let at = source.text.len() - rest.len();
            rest = state.step(rest, at);
        }
        state.flush();
        let mut out = state.out;
        for report in &mut out.reports {
            report.offset = source.source_range(report.offset..report.offset).start;
        }
        out
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    /// A consonant whose vowel is not known yet.
    Pending,
    /// A vowel.
    Vowel,
    Other,
}

struct State<'a> {
    reader: &'a Reader,
    out: Reversed,
    last: Last,
}

impl State<'_> {
    /// Writes the hasanta that a pending consonant turned out to have.
    fn flush(&mut self) {
        if self.last == Last::Pending {
            self.out.text.push(VIRAMA);
        }
        self.last = Last::Other;
    }

    /// Reads one token at the head of `rest`, which begins at byte `at`; gives what is left.
    fn step<'t>(&mut self, rest: &'t str, at: usize) -> &'t str {
        let pending = self.last == Last::Pending;
        let profile = self.reader.grammar != Grammar::Plain;
        let after = |length: usize| rest.get(length..).unwrap_or_default();
        if self.reader.colon && rest.starts_with(':') && !rest.starts_with(":’") {
            if let Some(rest) = self.colon(after(1)) {
                return rest;
            }
            self.flush();
            self.out.text.push(':');
            return after(1);
        }
        if let Some((token, length)) = self.reader.token(rest, pending) {
            self.token(token);
            return after(length);
        }
        let Some(c) = rest.chars().next() else { return "" };
        if profile && c == DOT {
            self.flush();
            self.out.text.push(ZWNJ);
            return after(c.len_utf8());
        }
        if profile && c == TIE && pending {
            self.out.text.push(ZWJ);
            return after(c.len_utf8());
        }
        self.flush();
        if profile && (c == '{' || c == '}') {
            return self.brace(rest, at);
        }
        if is_latin_letter(c) || is_combining_mark(c) && c <= '\u{36F}' {
            let expected = "a letter of the scheme";
            self.out.reports.push(Unread { offset: at, found: c, expected });
        }
        self.out.text.push(c);
        after(c.len_utf8())
    }

    /// A `:` before `rest`; gives what is left if it is a sign of the scheme.
    fn colon<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        let (token, length) = self.reader.token(rest, false)?;
        match (self.last, token) {
            (Last::Pending, Token::Consonant(_) | Token::Dotted(_)) => {}
            (Last::Pending, Token::Vowel(..)) => {
                self.flush();
                self.last = Last::Vowel;
            }
            (Last::Vowel, Token::Consonant(_) | Token::Dotted(_)) => self.out.text.push(VIRAMA),
            (Last::Vowel, Token::Vowel(..)) => {}
            _ => return None,
        }
        self.token(token);
        rest.get(length..)
    }

    fn token(&mut self, token: Token) {
        match token {
            Token::Consonant(letter) => {
                self.flush();
                self.out.text.push_str(letter);
                self.last = Last::Pending;
            }
            Token::Dotted(letter) => {
                self.flush();
                self.out.text.push_str(letter);
                self.out.text.push(NUKTA);
                self.last = Last::Pending;
            }
            Token::Vowel(letter, sign) => {
                self.out.text.push_str(if self.last == Last::Pending { sign } else { letter });
                self.last = Last::Vowel;
            }
            Token::Mark(letter) => {
                self.flush();
                self.out.text.push_str(letter);
            }
            Token::Joined(first, second) => {
                self.out.text.push_str(first);
                self.out.text.push(VIRAMA);
                self.out.text.push_str(second);
                self.last = Last::Pending;
            }
        }
    }

    /// Reads what begins with a brace.
    fn brace<'t>(&mut self, rest: &'t str, at: usize) -> &'t str {
        let exact = self.reader.grammar == Grammar::Exact;
        let after = |length: usize| rest.get(length..).unwrap_or_default();
        if exact {
            for (doubled, single) in [("{{", '{'), ("}}", '}')] {
                if rest.starts_with(doubled) {
                    self.out.text.push(single);
                    return after(2);
                }
            }
        }
        let inside = rest.strip_prefix('{').and_then(|rest| Some(rest.split_once('}')?.0));
        let expected = match inside {
            Some(inside) => {
                if exact && let Some(verbatim) = inside.strip_prefix('=') {
                    self.out.text.push_str(verbatim);
                    return after(inside.len() + 2);
                }
                let hex = (4..=6).contains(&inside.len())
                    && inside.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'));
                let c = u32::from_str_radix(inside, 16).ok().and_then(char::from_u32);
                if let (true, Some(c)) = (hex, c) {
                    self.out.text.push(c);
                    return after(inside.len() + 2);
                }
                "a code point in four to six hexadecimal digits"
            }
            None => "a closing brace",
        };
        let c = rest.chars().next().unwrap_or('{');
        if exact && c == '{' {
            self.out.reports.push(Unread { offset: at, found: c, expected });
        }
        self.out.text.push(c);
        after(1)
    }
}

/// What a letter is when it is read.
fn token(bengali: &'static str) -> Option<Token> {
    let Some(first) = bengali.chars().next() else { return Some(Token::Vowel("অ", "")) };
    Some(match class(first) {
        Class::Consonant => Token::Consonant(bengali),
        Class::Vowel => {
            let place = VOWELS.iter().find(|(letter, _)| *letter == bengali)?;
            Token::Vowel(place.0, place.1)
        }
        Class::Candrabindu | Class::Final | Class::KhandaTa | Class::Digit => Token::Mark(bengali),
        Class::Other if first == 'ঽ' => Token::Mark(bengali),
        _ => return None,
    })
}

/// Independent vowels and their signs.
const VOWELS: [(&str, &str); 14] = [
    ("অ", ""),
    ("আ", "া"),
    ("ই", "ি"),
    ("ঈ", "ী"),
    ("উ", "ু"),
    ("ঊ", "ূ"),
    ("ঋ", "ৃ"),
    ("ৠ", "ৄ"),
    ("ঌ", "ৢ"),
    ("ৡ", "ৣ"),
    ("এ", "ে"),
    ("ঐ", "ৈ"),
    ("ও", "ো"),
    ("ঔ", "ৌ"),
];
