//! What a Bengali word sounds like: the tokens of the list that it may transliterate.
//!
//! A word is heard once and remembered, since a text says the same words again and again.

use alloc::vec::Vec;

use super::catalogue::Catalogue;
use super::hearing::Ear;
use super::record::{TELLING, inflection, most_alone};
use super::sieve::Shape;
use crate::lexicon;
use crate::names::endings::{BARE, Reading};
use crate::names::lexicon::is_ordinary;
use crate::names::memory::Table;

/// A phrase of the catalogue and the log-odds that a word is it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sound {
    pub(crate) phrase: u32,
    pub(crate) logit: f32,
}

/// What a word was heard as: a reading of its ending, and a sound.
pub(crate) type Heard = (Reading, Sound);

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    /// Its sounds in [`Sounds::memory`].
    start: u32,
    len: u32,
    /// `None` if nothing is listened for in it.
    pub(crate) shape: Option<Shape>,
    pub(crate) traits: Traits,
}

/// What does not depend on the sound of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Traits {
    /// Whether a known form may begin here.
    pub(crate) begins: bool,
    /// Whether it is an ordinary word.
    pub(crate) ordinary: bool,
    /// Whether it may stand for *of* or *the*.
    pub(crate) filler: bool,
    /// Whether it may stand for *and*.
    pub(crate) and: bool,
    /// Whether it may link two words of a Persian or Urdu name.
    pub(crate) link: bool,
}

/// Hears words, and remembers what it heard.
#[derive(Debug, Default)]
pub(crate) struct Sounds {
    /// Words by their hash, as places in `known`.
    words: Table,
    known: Vec<Known>,
    /// Words and tokens together, as places in `told`.
    pairs: Table,
    /// Where sounds begin in `memory`, and how many there are.
    told: Vec<(u32, u32)>,
    memory: Vec<Heard>,
    ear: Ear,
}

/// Words remembered at most, and words with tokens: beyond it all is heard anew.
const MEMORY: usize = 1 << 19;

impl Sounds {
    /// Listens to `word`, whose [`hash`] is `key`, if it is new. What is known of it is at the place
    /// that is given back.
    ///
    /// Names of which the log-odds are less than `least` are not looked for.
    pub(crate) fn hear(&mut self, catalogue: &Catalogue, word: &str, key: u64, least: f32) -> u32 {
        if let Some(place) = self.words.get(key) {
            return place;
        }
        let start = self.memory.len();
        let shape = self.ear.listen(&catalogue.words, word, &mut self.memory);
        let ordinary = is_ordinary(word);
        self.forget_useless(start, catalogue, ordinary, least);
        let (start, len) = self.span(start);
        let traits = Traits {
            begins: catalogue.forms.begin(word),
            ordinary,
            filler: is_filler(word),
            and: is_and(word),
            link: matches!(word, "ই" | "এ"),
        };
        let place = self.known.len() as u32;
        self.known.push(Known { start, len, shape, traits });
        self.words.insert(key, place);
        place
    }

    /// Forgets sounds that are no part of a longer name and too weak to be a name, from a place in the
    /// memory on.
    fn forget_useless(&mut self, start: usize, catalogue: &Catalogue, ordinary: bool, least: f32) {
        let mut kept = start;
        for at in start..self.memory.len() {
            let Some(heard) = self.memory.get(at).copied() else { break };
            let (reading, sound) = heard;
            let useless = match catalogue.phrase(sound.phrase) {
                [token] => {
                    !catalogue.hook(*token).shared
                        && sound.logit <= TELLING
                        && most_alone(sound.logit, reading.prior, ordinary) < least
                        && most_alone(sound.logit + inflection(reading.prior), BARE, ordinary)
                            < least
                }
                _ => false,
            };
            if !useless {
                self.memory.get_mut(kept).into_iter().for_each(|slot| *slot = heard);
                kept += 1;
            }
        }
        self.memory.truncate(kept);
    }

    /// What is known of a word that was heard.
    pub(crate) fn known(&self, place: u32) -> Option<&Known> {
        self.known.get(place as usize)
    }

    /// What a word may be, in each reading of its ending.
    pub(crate) fn heard(&self, place: u32) -> &[Heard] {
        let (start, len) =
            self.known(place).map_or((0, 0), |known| (known.start as usize, known.len as usize));
        self.memory.get(start..start + len).unwrap_or_default()
    }

    /// What `word` may be in each reading of its ending if it is this token: a weaker likeness than
    /// [`hear`](Self::hear) finds is told, but perhaps not if its log-odds are less than `least`.
    pub(crate) fn hear_as(
        &mut self,
        catalogue: &Catalogue,
        word: &str,
        hash: u64,
        token: u32,
        least: f32,
    ) -> &[Heard] {
        let token_key = u64::from(token + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let key = (hash ^ token_key ^ u64::from(least.to_bits()) << 1) | 1;
        let (start, len) = match self.pairs.get(key) {
            Some(place) => self.told.get(place as usize).copied().unwrap_or_default(),
            None => {
                let start = self.memory.len();
                self.ear.listen_as(&catalogue.words, word, hash, token, least, &mut self.memory);
                let span = self.span(start);
                self.pairs.insert(key, self.told.len() as u32);
                self.told.push(span);
                span
            }
        };
        self.memory.get(start as usize..(start + len) as usize).unwrap_or_default()
    }

    /// Forgets everything if it is too much.
    pub(crate) fn make_room(&mut self) {
        if self.words.len() + self.pairs.len() >= MEMORY {
            self.words.clear();
            self.known.clear();
            self.pairs.clear();
            self.told.clear();
            self.memory.clear();
        }
    }

    /// What was added to the memory since it had this length.
    fn span(&self, start: usize) -> (u32, u32) {
        (start as u32, (self.memory.len() - start) as u32)
    }
}

/// A number for a word; never 0.
pub(crate) fn hash(word: &str) -> u64 {
    lexicon::hash::hash(word.as_bytes()) | 1
}

/// Words inside translated names that stand for *of* and *the*.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "অব" | "অফ"
            | "দ্য"
            | "দি"
            | "বিষয়ক"
            | "সংক্রান্ত"
            | "সম্পর্কিত"
            | "ফর"
    )
}

/// Words inside translated names that stand for *and*.
fn is_and(word: &str) -> bool {
    matches!(word, "ও" | "এবং" | "অ্যান্ড" | "এন্ড")
}
