//! The tokens of a list as a trie that can be heard.

use alloc::string::String;
use alloc::vec::Vec;

use super::chunks::Chunks;
use super::hearing::LEAST_WANTED;
use super::sieve::{Sieve, Wish};
use crate::names::align::{ALPHA, Target};
use crate::names::fold;
use crate::names::model::Model;

/// The words of the list, ready to be heard.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    pub(super) chunks: Chunks,
    /// The nodes of a trie: the letters that go on from each, a bit each, bit 0 if a word ends there,
    /// and above the letters how odd those are that lead there; then its first child. Children are in the order of their letters, and what hangs on the
    /// first of them follows, so that a way down stays near where it began.
    nodes: Vec<(u32, u32)>,
    /// What is asked of a hypothesis, by how odd its letters are.
    ease: [f32; 32],
    /// The word that ends at each node.
    ends: Vec<u32>,
    words: Vec<Word>,
    /// The letters of the words.
    letters: Vec<u8>,
    /// The place in `words` of each token; [`NONE`] if it is not heard.
    places: Vec<u32>,
    pub(super) sieve: Sieve,
    /// What each token asks of a word.
    wishes: Vec<Wish>,
}

/// A word of the trie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Where its letters begin, and how many there are.
    start: u32,
    len: u8,
    pub(super) phrase: u32,
    pub(super) surprise: f32,
}

/// Bits of a node that are letters, and where the others begin.
const LETTERS: u32 = (1 << ODD) - 1;
const ODD: u32 = 27;
/// Nats of surprise of a usual letter.
const USUAL: f32 = 2.1;
/// The least and the most that is asked of a hypothesis, as a share of the usual.
pub(super) const EASE: (f32, f32) = (0.1, 1.5);
/// Steps of oddity to half of what is asked.
const STEPS: f32 = 6.0;

/// How odd letters are, 0 to 31: in steps of what their surprise adds to the evidence.
fn oddity(surprise: f32, depth: usize) -> u32 {
    let nats = ALPHA * (surprise - USUAL * depth as f32);
    let share = libm::expf(-nats).clamp(EASE.0, EASE.1);
    libm::roundf(libm::log2f(EASE.1 / share) * STEPS) as u32
}

/// No word ends at a node.
const NONE: u32 = u32::MAX;

impl Words {
    /// From words of small letters and the phrases they stand for, sorted and distinct.
    ///
    /// `token` gives the token of a phrase that is one.
    pub(crate) fn new(
        all: impl Iterator<Item = (impl AsRef<str>, u32)>,
        token: impl Fn(u32) -> Option<u32>,
    ) -> Self {
        let model = Model::embedded();
        let mut letters = Vec::new();
        let mut words = Vec::with_capacity(all.size_hint().0);
        let mut places = Vec::new();
        let mut wishes = Vec::new();
        for (word, phrase) in all {
            let start = letters.len();
            letters.extend(word.as_ref().bytes().map(fold::code));
            let codes = letters.get(start..).unwrap_or_default();
            if !(2..=fold::LONGEST).contains(&codes.len()) {
                letters.truncate(start);
                continue;
            }
            let surprise = model.surprise(codes);
            if let Some(token) = token(phrase) {
                let token = token as usize;
                if places.len() <= token {
                    places.resize(token + 1, NONE);
                    wishes.resize(token + 1, Wish::default());
                }
                if let (Some(slot), Some(wish)) = (places.get_mut(token), wishes.get_mut(token)) {
                    *slot = u32::try_from(words.len()).unwrap_or(NONE);
                    *wish = Wish::new(codes, ALPHA * surprise - LEAST_WANTED);
                }
            }
            let (start, len) = (start as u32, codes.len() as u8);
            words.push(Word { start, len, phrase, surprise });
        }
        let (chunks, sieve) = (Chunks::new(&model), Sieve::new(&model));
        let (nodes, ends) = (Vec::new(), Vec::new());
        let ease = core::array::from_fn(|odd| EASE.1 * libm::exp2f(odd as f32 / -STEPS));
        let mut all = Self { chunks, nodes, ease, ends, words, letters, places, sieve, wishes };
        all.grow(&model);
        all
    }

    /// Makes the trie of the words.
    fn grow(&mut self, model: &Model<'_>) {
        let count = self.words.len() as u32;
        self.nodes.push((0, 0));
        self.ends.push(NONE);
        // Nodes, how deep they are, the range of words below them, and how surprising the way is.
        let mut open = alloc::vec![(0_u32, 0_usize, 0_u32, count, 0.0)];
        let mut ranges = Vec::new();
        while let Some((node, depth, mut low, high, surprise)) = open.pop() {
            let letter = |word: u32| self.letters(word).get(depth).copied().unwrap_or(0);
            let mut mask = oddity(surprise, depth) << ODD;
            let mut end = NONE;
            let back = |by: usize| {
                let at = depth.checked_sub(by);
                at.and_then(|at| self.letters(low).get(at)).copied().unwrap_or(0)
            };
            let (a, b) = (back(2), back(1));
            if low < high && letter(low) == 0 {
                (mask, end) = (mask | 1, low);
                low += 1;
            }
            let first = self.nodes.len() as u32;
            ranges.clear();
            while low < high {
                let (from, code) = (low, letter(low));
                while low < high && letter(low) == code {
                    low += 1;
                }
                mask |= 1 << (code & 31);
                let surprise = surprise + model.letter_surprise(a, b, code);
                ranges.push((first + ranges.len() as u32, depth + 1, from, low, surprise));
            }
            self.nodes.get_mut(node as usize).into_iter().for_each(|slot| *slot = (mask, first));
            self.ends.get_mut(node as usize).into_iter().for_each(|slot| *slot = end);
            self.nodes.resize(self.nodes.len() + ranges.len(), (0, 0));
            self.ends.resize(self.nodes.len(), NONE);
            open.extend(ranges.iter().rev());
        }
    }

    /// The words as they were given.
    pub(super) fn texts(&self) -> impl Iterator<Item = (String, u32)> {
        (0..).zip(&self.words).map(|(place, word)| {
            let letters = self.letters(place).iter();
            (letters.map(|code| char::from(fold::letter(*code))).collect(), word.phrase)
        })
    }

    /// A word by its place.
    pub(super) fn get(&self, place: u32) -> Option<Word> {
        self.words.get(place as usize).copied()
    }

    /// The letters of a word.
    pub(super) fn letters(&self, place: u32) -> &[u8] {
        let word = self.words.get(place as usize);
        let range =
            word.map_or(0..0, |it| it.start as usize..it.start as usize + usize::from(it.len));
        self.letters.get(range).unwrap_or_default()
    }

    /// The child of a node by a letter. Children are in the order of their letters, so the number of
    /// smaller letters is the place.
    pub(super) fn child(&self, node: u32, letter: u8) -> Option<u32> {
        let (mask, first) = self.nodes.get(node as usize).copied()?;
        let bit = 1_u32 << (letter & 31);
        let known = (1..=26).contains(&letter) && mask & bit != 0;
        known.then(|| first + (mask & (bit - 2)).count_ones())
    }

    /// The letters that go on from a node, a bit each; bit 0 if a word ends there.
    pub(super) fn mask(&self, node: u32) -> u32 {
        self.nodes.get(node as usize).map_or(0, |node| node.0 & LETTERS)
    }

    /// What share of the usual floor is asked of a hypothesis at a node: less if its letters are odd,
    /// since they would hardly stand there by chance.
    pub(super) fn ease(&self, node: u32) -> f32 {
        let odd = self.nodes.get(node as usize).map_or(0, |node| node.0 >> ODD);
        self.ease.get(odd as usize).copied().unwrap_or(1.0)
    }

    pub(super) fn children(&self, node: u32) -> core::ops::Range<u32> {
        let (mask, first) = self.nodes.get(node as usize).copied().unwrap_or_default();
        first..first + (mask & LETTERS & !1).count_ones()
    }

    pub(super) fn walk(&self, mut node: u32, mut latin: u32) -> Option<u32> {
        while latin != 0 {
            node = self.child(node, (latin & 0x3F) as u8)?;
            latin >>= 6;
        }
        Some(node)
    }

    /// What a token asks of a word.
    pub(crate) fn wish(&self, token: u32) -> Wish {
        self.wishes.get(token as usize).copied().unwrap_or_default()
    }

    /// The place of a token.
    pub(super) fn of_token(&self, token: u32) -> Option<u32> {
        self.places.get(token as usize).copied().filter(|place| *place != NONE)
    }

    /// A token as it is compared, if it is heard.
    pub(crate) fn target(&self, token: u32) -> Option<Target<'_>> {
        let place = self.of_token(token)?;
        Some(Target { letters: self.letters(place), surprise: self.get(place)?.surprise })
    }

    pub(super) fn word(&self, node: u32) -> Option<u32> {
        let ends = self.mask(node) & 1 != 0;
        ends.then(|| self.ends.get(node as usize).copied()).flatten()
    }
}
