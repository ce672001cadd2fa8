//! The codes: how they appear in text, and what each may stand for.

use crate::script;
use crate::tables::bijoy::{ALIASES, FORMS};

/// What a reading does to the akshara that is being put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A consonant.
    Base,
    /// An independent vowel.
    Vowel,
    /// A vowel sign drawn after its cluster.
    PostVowel,
    /// A vowel sign drawn before its cluster.
    PreBase,
    /// A consonant that waits for the next one; its text ends in a virama.
    Half,
    /// What hangs below or after a consonant; its text begins with a virama.
    BelowBase,
    /// Several consonants in one code.
    Conjunct,
    /// ং ঃ ঁ
    Sign,
    /// র্ drawn above, after the cluster that it precedes.
    Reph,
    /// A virama that is seen.
    Hasanta,
    /// A digit.
    Digit,
    /// Punctuation; its text is what is written.
    Punct,
    /// A code without a glyph.
    Unassigned,
}

/// The context in which a reading holds. *Bare*: the cluster has no vowel sign yet. *Open*: bare
/// and not an independent vowel. *Half-open*: bare and ending in a virama.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Everywhere.
    Always,
    /// The cluster is open, and no vowel sign was read before it: one can come now.
    Open,
    /// Likewise, and not half-open.
    OpenFull,
    /// Likewise, and a Bijoy letter follows.
    OpenInside,
    /// The cluster is half-open.
    HalfOpen,
    /// Likewise, and its last letter is one of these.
    OpenEnds(&'static str),
    /// The cluster is open, a vowel sign before it or not, and its last letter none of these.
    OpenNotEnds(&'static str),
    /// The cluster's last letter is one of these.
    Ends(&'static str),
    /// The cluster is exactly this, without a vowel sign.
    Is(&'static str),
    /// The next code is one of these or a pre-base vowel sign.
    Before(&'static [u8]),
}

/// One thing that a code may stand for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    /// The condition.
    pub when: When,
    /// What it does.
    pub role: Role,
    /// The Bengali text, without the vowel sign of codes such as গু.
    pub text: &'static str,
    /// That vowel sign, or nothing.
    pub vowel: &'static str,
}

/// What a unit of a cluster is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One letter or several, complete.
    Whole,
    /// A letter that the next unit completes.
    Half,
    /// What hangs below the unit before.
    Below,
}

/// A piece that a cluster can be written with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// What it is.
    pub kind: Kind,
    /// Its letters as [`letter`] numbers them.
    pub letters: &'static [u8],
    /// The codes that write it.
    pub codes: &'static [u8],
    /// For a half form: the codes that may follow.
    pub before: &'static [u8],
    /// Row of `SHAPES` that chooses among the codes; none: the first.
    pub shape: usize,
}

/// One row of the choice among codes of the same value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    /// The end of the cluster before, as letters; empty: any.
    pub after: &'static [u8],
    /// The code to write there.
    pub code: u8,
}

/// The code that `c` shows, if it shows one.
#[inline]
pub(crate) fn code_of(c: char) -> Option<u8> {
    match u8::try_from(u32::from(c)) {
        // Controls and the space are no codes; U+0080 to U+009F are bytes read as Latin-1.
        Ok(byte) if byte > 0x20 && byte != 0x7F => Some(byte),
        Ok(_) => None,
        Err(_) if script::is_bengali(c) => None,
        Err(_) => {
            let at = ALIASES.binary_search_by_key(&c, |alias| alias.0).ok()?;
            ALIASES.get(at).map(|alias| alias.1)
        }
    }
}

/// The character by which text shows `code`.
#[inline]
pub(crate) fn form_of(code: u8) -> char {
    match usize::from(code).checked_sub(0x80) {
        Some(high) => FORMS.get(high).copied().unwrap_or('\u{FFFD}'),
        None => char::from(code),
    }
}

/// খ, ত, য, র and ৎ as [`letter`] numbers them.
pub(super) const KHA: u8 = 1;
pub(super) const TA: u8 = 15;
pub(super) const YA: u8 = 26;
pub(super) const RA: u8 = 27;
pub(super) const KHANDA_TA: u8 = 40;

/// The number of a consonant, 0 to 40: U+0995 to U+09B9 in order, then ড় ঢ় য় ৎ.
#[inline]
pub(crate) fn letter(c: char, nukta: bool) -> Option<u8> {
    let number = match c {
        'ৎ' => 40,
        '\u{09DC}' => 37,
        '\u{09DD}' => 38,
        '\u{09DF}' => 39,
        _ if script::is_consonant(c) => u8::try_from(u32::from(c).checked_sub(0x0995)?).ok()?,
        _ => return None,
    };
    match (number, nukta) {
        (number, false) if number <= 36 || c >= '\u{09CE}' && number <= 40 => Some(number),
        (12, true) => Some(37),
        (13, true) => Some(38),
        (26, true) => Some(39),
        _ => None,
    }
}
