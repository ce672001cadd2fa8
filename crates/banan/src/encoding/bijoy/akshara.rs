//! The akshara that is being put together from codes in drawing order.

use alloc::string::String;

use super::code::{Reading, Role, When};
use crate::script::{self, VIRAMA};

/// Parts of one akshara, in the order in which Unicode writes them.
#[derive(Debug, Default)]
pub(crate) struct Akshara {
    /// A vowel sign read before the cluster.
    pub pre: String,
    /// Consonants joined by viramas, or an independent vowel.
    pub cluster: String,
    /// Vowel signs read after it.
    pub vowel: String,
    /// ঁ ং ঃ
    pub sign: String,
    /// Whether a reph was read.
    pub reph: bool,
    /// Whether the only vowel sign is a real one that a font draws before its cluster: a converter
    /// may have moved it in front of a code that belongs to the cluster.
    pub moved: bool,
    /// Whether the cluster is an independent vowel.
    pub independent: bool,
    /// Whether any part of it was a code, as opposed to a real Bengali character.
    pub coded: bool,
    /// Byte offsets of its source.
    pub start: usize,
    /// End of it.
    pub end: usize,
}

impl Akshara {
    pub(crate) fn clear(&mut self) {
        self.pre.clear();
        self.cluster.clear();
        self.vowel.clear();
        self.sign.clear();
        self.reph = false;
        self.moved = false;
        self.independent = false;
        self.coded = false;
    }

    /// Whether nothing was read.
    pub(crate) fn is_empty(&self) -> bool {
        self.cluster.is_empty()
            && self.pre.is_empty()
            && self.vowel.is_empty()
            && self.sign.is_empty()
            && !self.reph
    }

    fn bare(&self) -> bool {
        !self.cluster.is_empty() && (self.vowel.is_empty() || self.moved)
    }

    fn open(&self) -> bool {
        // ং and ঃ end a syllable; ঁ is often typed before what stands under the letter.
        self.bare() && !self.independent && matches!(self.sign.as_str(), "" | "ঁ")
    }

    /// Whether a vowel sign may come: there is none yet, before or after.
    fn takes_sign(&self) -> bool {
        self.open() && self.vowel.is_empty() && self.pre.is_empty()
    }

    /// Whether the next consonant belongs to this cluster.
    pub(crate) fn half_open(&self) -> bool {
        self.open() && self.cluster.ends_with(VIRAMA)
    }

    /// Whether the cluster ends in one of `letters`, nuktas not counted.
    fn ends(&self, letters: &str) -> bool {
        self.cluster.chars().next_back().is_some_and(|last| letters.contains(last))
    }

    /// Whether `when` holds here; `next` is the code that follows, and whether it is a letter.
    pub(crate) fn holds(&self, when: When, next: Next) -> bool {
        match when {
            When::Always => true,
            When::Open => self.takes_sign(),
            When::OpenFull => self.takes_sign() && !self.half_open(),
            When::OpenInside => self.takes_sign() && next.letter,
            When::HalfOpen => self.half_open(),
            When::OpenEnds(letters) => self.takes_sign() && self.ends(letters),
            When::OpenNotEnds(letters) => self.open() && !self.ends(letters),
            When::Ends(letters) => self.ends(letters),
            When::Is(text) => self.bare() && !self.moved && self.cluster == text,
            When::Before(codes) => {
                next.pre_base || next.code.is_some_and(|code| codes.contains(&code))
            }
        }
    }

    /// Appends what hangs below or after a letter; one virama if the cluster already ends in one.
    pub(crate) fn hang(&mut self, text: &str) {
        // র and ya-phala are told from a reph over য by the joiner.
        if self.cluster == "র" && text == "্য" {
            self.cluster.push(script::ZWJ);
        }
        // র্ব has no second ব in present-day spelling: the code repeats the one that is there.
        if self.moved && text == "্ব" && self.cluster.ends_with("র্ব") {
            return;
        }
        let text = match text.strip_prefix(VIRAMA) {
            Some(rest) if self.cluster.ends_with(VIRAMA) => rest,
            _ => text,
        };
        self.cluster.push_str(text);
    }

    /// Adds a vowel sign that stands after the cluster.
    pub(crate) fn add_vowel(&mut self, sign: &str) {
        if sign == "া" && self.vowel.is_empty() && self.cluster == "অ" {
            self.cluster.clear();
            self.cluster.push('আ');
            return;
        }
        self.moved = false;
        if self.vowel.ends_with('ে') {
            let whole = match sign {
                "া" => Some('ো'),
                "ৗ" => Some('ৌ'),
                _ => None,
            };
            if let Some(whole) = whole {
                self.vowel.pop();
                self.vowel.push(whole);
                return;
            }
        }
        self.vowel.push_str(sign);
    }

    /// Writes the akshara in Unicode order.
    pub(crate) fn write(&self, out: &mut String) {
        if self.reph {
            out.push_str("র্");
        }
        out.push_str(&self.cluster);
        let mut vowel = self.vowel.as_str();
        if let Some(kept) = self.pre.strip_suffix('ে') {
            let (whole, rest) = if let Some(rest) = vowel.strip_prefix('া') {
                ('ো', rest)
            } else if let Some(rest) = vowel.strip_prefix('\u{09D7}') {
                ('ৌ', rest)
            } else {
                ('ে', vowel)
            };
            out.push_str(kept);
            out.push(whole);
            vowel = rest;
        } else {
            out.push_str(&self.pre);
        }
        out.push_str(vowel);
        out.push_str(&self.sign);
    }
}

/// What follows the code that is being read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Next {
    /// The code, or the base code of a real letter.
    pub code: Option<u8>,
    /// Whether it is a vowel sign drawn before its cluster.
    pub pre_base: bool,
    /// Whether it is a letter or sign, not punctuation or a digit.
    pub letter: bool,
}

/// The reading of a code in its context.
pub(crate) fn read(
    readings: &'static [Reading],
    akshara: &Akshara,
    next: impl Fn() -> Next,
) -> Option<&'static Reading> {
    match readings {
        [only] => Some(only),
        _ => {
            let next = next();
            readings.iter().find(|reading| akshara.holds(reading.when, next))
        }
    }
}

/// Whether a code of this role is part of a word.
pub(crate) const fn is_letter(role: Role) -> bool {
    !matches!(role, Role::Punct | Role::Digit | Role::Unassigned)
}
