//! A catalogue as bytes, for the one of the embedded list: it is in the program, and to read it takes a
//! fraction of the time to build it. What follows from the weights of the model is not in it.
//!
//! Numbers are LEB128, lists begin with their length, and the letters of the words come last.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::How;
use super::super::sieve::Wish;
use super::super::words::Words;
use super::{Anchor, Ask, Catalogue, Form, Hook, Name, Named, Part, Sort, Target};

static EMBEDDED: &[u8] = include_bytes!("../../../tables/names_catalogue.bin");

/// What can be written and read back.
pub(crate) trait Stored: Sized {
    fn put(&self, out: &mut Vec<u8>);
    fn take(from: &mut &[u8]) -> Option<Self>;
}

impl Stored for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    #[inline]
    fn take(from: &mut &[u8]) -> Option<Self> {
        let (first, rest) = from.split_first()?;
        *from = rest;
        // Most numbers are small.
        if *first < 0x80 {
            return Some(Self::from(*first));
        }
        let (mut number, mut shift) = (Self::from(*first & 0x7F), 7);
        loop {
            let (byte, rest) = from.split_first()?;
            *from = rest;
            number |= Self::from(byte & 0x7F).checked_shl(shift)?;
            shift += 7;
            if *byte < 0x80 {
                return Some(number);
            }
        }
    }
}

impl Stored for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        Some(*byte)
    }
}

impl Stored for bool {
    fn put(&self, out: &mut Vec<u8>) {
        u8::from(*self).put(out);
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        u8::take(from).map(|byte| byte != 0)
    }
}

impl Stored for f32 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        let (bytes, rest) = from.split_first_chunk()?;
        *from = rest;
        Some(Self::from_le_bytes(*bytes))
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (self.len() as u32).put(out);
        self.iter().for_each(|item| item.put(out));
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        let length = u32::take(from)? as usize;
        // Each item takes a byte at least.
        let mut items = Self::with_capacity(length.min(from.len()));
        for _ in 0..length {
            items.push(T::take(from)?);
        }
        Some(items)
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?))
    }
}

/// Structures field by field.
macro_rules! stored {
    ($($type:ident { $($field:ident),* })*) => { $(
        impl Stored for $type {
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)*
            }

            fn take(from: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: Stored::take(from)?),* })
            }
        }
    )* };
}

stored! {
    Named { entity, alias }
    Name { named, start, len, government, and, linked }
    Anchor { name, rest, other }
    Hook { anchors, pairs, asks, company, alone, shared }
}

/// Values by their place in a list.
macro_rules! listed {
    ($($type:ident [$($value:ident),*])*) => { $(
        impl Stored for $type {
            fn put(&self, out: &mut Vec<u8>) {
                let place = [$(Self::$value),*].iter().position(|value| value == self);
                (place.unwrap_or(0) as u8).put(out);
            }

            fn take(from: &mut &[u8]) -> Option<Self> {
                [$(Self::$value),*].get(usize::from(u8::take(from)?)).copied()
            }
        }
    )* };
}

listed! {
    How [Exact, Transliteration, Translation, Acronym]
    Form [Plain, Ambiguous, ShortMonth, Letters]
    Part [Meaning, Government, Attribute, Initials, Equivalent, Particle]
    Sort [Person, Other, Unknown]
}

impl Stored for Target {
    fn put(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Name { named, how, logit, form } => {
                0_u8.put(out);
                named.put(out);
                how.put(out);
                logit.put(out);
                form.put(out);
            }
            Self::Part { phrase, part } => {
                1_u8.put(out);
                phrase.put(out);
                part.put(out);
            }
            Self::State { concept } => {
                2_u8.put(out);
                concept.put(out);
            }
        }
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        Some(match u8::take(from)? {
            0 => Self::Name {
                named: Named::take(from)?,
                how: How::take(from)?,
                logit: f32::take(from)?,
                form: Form::take(from)?,
            },
            1 => Self::Part { phrase: u32::take(from)?, part: Part::take(from)? },
            2 => Self::State { concept: u32::take(from)? },
            _ => return None,
        })
    }
}

/// What a word asks for follows from the model.
impl Stored for Ask {
    fn put(&self, out: &mut Vec<u8>) {
        self.name.put(out);
        self.token.put(out);
        self.last.put(out);
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        let (name, token, last) = (u32::take(from)?, u32::take(from)?, bool::take(from)?);
        Some(Self { name, token, last, wish: Wish::default() })
    }
}

impl Catalogue {
    /// The catalogue of the embedded list with the embedded lexicon.
    pub(crate) fn embedded() -> Option<Self> {
        Self::from_bytes(EMBEDDED)
    }

    /// The catalogue as bytes.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.forms.put(&mut out);
        self.targets.put(&mut out);
        self.phrases.put(&mut out);
        self.phrase_tokens.put(&mut out);
        self.names.put(&mut out);
        self.name_tokens.put(&mut out);
        self.hooks.put(&mut out);
        self.anchors.put(&mut out);
        self.asks.put(&mut out);
        self.sorts.put(&mut out);
        self.firsts.put(&mut out);
        self.counts.put(&mut out);
        let states: Vec<(u32, u32)> = self.states.iter().map(|(a, b)| (*a, *b)).collect();
        states.put(&mut out);
        let words: Vec<(String, u32)> = self.words.texts().collect();
        let lengths: Vec<(u8, u32)> =
            words.iter().map(|(text, phrase)| (text.len() as u8, *phrase)).collect();
        lengths.put(&mut out);
        words.iter().for_each(|(text, _)| out.extend(text.bytes()));
        out
    }

    /// The catalogue that was written as these bytes.
    fn from_bytes(mut from: &[u8]) -> Option<Self> {
        let from = &mut from;
        let forms = Stored::take(from)?;
        let targets = Stored::take(from)?;
        let phrases: Vec<(u32, u8)> = Stored::take(from)?;
        let phrase_tokens: Vec<u32> = Stored::take(from)?;
        let names = Stored::take(from)?;
        let name_tokens = Stored::take(from)?;
        let hooks = Stored::take(from)?;
        let anchors = Stored::take(from)?;
        let mut asks: Vec<Ask> = Stored::take(from)?;
        let sorts = Stored::take(from)?;
        let firsts = Stored::take(from)?;
        let counts = Stored::take(from)?;
        let states: Vec<(u32, u32)> = Stored::take(from)?;
        let lengths: Vec<(u8, u32)> = Stored::take(from)?;
        let mut texts = core::str::from_utf8(from).ok()?;
        let words = lengths.iter().map_while(|(length, phrase)| {
            let (text, rest) = texts.split_at_checked(usize::from(*length))?;
            texts = rest;
            Some((text, *phrase))
        });
        let words = Words::new(words, |phrase| super::only_token(&phrases, &phrase_tokens, phrase));
        asks.iter_mut().for_each(|ask| ask.wish = words.wish(ask.token));
        let states = states.into_iter().collect();
        Some(Self {
            forms,
            targets,
            phrases,
            phrase_tokens,
            names,
            name_tokens,
            hooks,
            anchors,
            asks,
            sorts,
            firsts,
            counts,
            words,
            states,
        })
    }
}
