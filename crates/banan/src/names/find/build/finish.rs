//! From collected names to the catalogue: what hangs on which token, what can be heard, which states
//! are spoken of.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::super::catalogue::{Anchor, Ask, Catalogue, Hook, NONE, Named, only_token, token_bit};
use super::super::words::Words;
use super::{Builder, LONGEST_JOINED, MOST_NAMES, slice};
use crate::names::fold::fold;
use crate::names::lexicon::Demonyms;
use crate::tables::name_lexicon::{CONCEPTS, PARTS};

impl Builder {
    pub(super) fn finish(mut self, demonyms: &Demonyms) -> Catalogue {
        let government = self.government_tokens();
        // Each name hangs on its two rarest tokens, so that one may be misheard.
        let mut anchors: Vec<(u32, Anchor)> = Vec::with_capacity(self.names.len() * 2);
        for (at, name) in self.names.iter_mut().enumerate() {
            let start = name.start as usize;
            let tokens =
                self.name_tokens.get(start..start + usize::from(name.len)).unwrap_or_default();
            name.government = tokens.iter().any(|token| government.contains(token));
            let mut tokens = tokens.to_vec();
            tokens.sort_by_key(|token| self.counts.get(*token as usize).copied().unwrap_or(0));
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            anchors.extend(tokens.iter().take(2).map(|token| {
                let mut others = tokens.iter().filter(|other| *other != token);
                let rest = others.clone().fold(0, |bits, other| bits | token_bit(*other));
                let other = match (others.next(), others.next()) {
                    (Some(other), None) => *other,
                    _ => NONE,
                };
                (*token, Anchor { name: at, rest, other })
            }));
        }
        anchors.sort_unstable_by_key(|(token, anchor)| (*token, anchor.name));
        let mut anchor_starts = Vec::with_capacity(self.counts.len() + 1);
        let mut at = 0;
        for token in 0..=self.counts.len() {
            while anchors.get(at).is_some_and(|(anchor, _)| (*anchor as usize) < token) {
                at += 1;
            }
            anchor_starts.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        let mut anchors: Vec<Anchor> = anchors.into_iter().map(|(_, anchor)| anchor).collect();
        let states = self.states(demonyms);
        // What follows takes as much again.
        (self.english, self.bearers, self.chains) = Default::default();
        let words = self.words();
        let (ask_starts, asks) = self.asks(&anchor_starts, &anchors, &words, &states);
        let hooks = self.hooks(&anchor_starts, &mut anchors, &ask_starts);
        Catalogue {
            forms: self.forms.build(),
            targets: self.targets,
            phrases: self.phrases,
            phrase_tokens: self.phrase_tokens,
            names: self.names,
            name_tokens: self.name_tokens,
            hooks,
            anchors,
            asks,
            sorts: self.sorts,
            firsts: self.firsts,
            words,
            counts: self.counts,
            states,
        }
    }

    /// What hangs on each token. Sorts its names as they are looked up: those of two tokens last.
    fn hooks(&self, starts: &[u32], anchors: &mut [Anchor], ask_starts: &[u32]) -> Vec<Hook> {
        let mut hooks = alloc::vec![Hook::default(); self.counts.len() + 1];
        for (token, hook) in hooks.iter_mut().enumerate() {
            let start = |starts: &[u32]| starts.get(token).copied().unwrap_or_default();
            (hook.anchors, hook.asks) = (start(starts), start(ask_starts));
            let end = starts.get(token + 1).copied().unwrap_or(hook.anchors);
            let anchors = anchors.get_mut(hook.anchors as usize..end as usize).unwrap_or_default();
            anchors.sort_unstable_by_key(|it| (it.other.wrapping_add(1), it.name));
            let others = anchors.partition_point(|anchor| anchor.other == NONE);
            hook.pairs = hook.anchors + others as u32;
            let pairs = anchors.get(others..).unwrap_or_default();
            hook.company = pairs.iter().fold(0, |bits, anchor| bits | anchor.rest);
        }
        for name in &self.names {
            let start = name.start as usize;
            let tokens = self.name_tokens.get(start..start + usize::from(name.len));
            for token in tokens.unwrap_or_default() {
                let Some(hook) = hooks.get_mut(*token as usize) else { continue };
                if name.len == 1 {
                    hook.alone = true;
                } else {
                    hook.shared = true;
                }
            }
        }
        hooks
    }

    /// What the first names on each token ask for beside it.
    fn asks(
        &self,
        starts: &[u32],
        anchors: &[Anchor],
        words: &Words,
        states: &BTreeMap<u32, u32>,
    ) -> (Vec<u32>, Vec<Ask>) {
        let mut asks = Vec::new();
        let mut ask_starts = Vec::with_capacity(starts.len());
        for token in 0..self.counts.len() as u32 {
            ask_starts.push(asks.len() as u32);
            for anchor in slice(starts, anchors, token).iter().take(MOST_NAMES) {
                let Some(name) = self.names.get(anchor.name as usize) else { continue };
                let start = name.start as usize;
                let tokens = self.name_tokens.get(start..start + usize::from(name.len));
                let others = tokens.unwrap_or_default().iter().filter(|other| **other != token);
                asks.extend(others.map(|other| Ask {
                    name: anchor.name,
                    token: *other,
                    last: name.len == 2 && !states.contains_key(&name.named.entity),
                    wish: words.wish(*other),
                }));
            }
        }
        ask_starts.push(asks.len() as u32);
        (ask_starts, asks)
    }

    /// Every token that can be heard, and every two neighbours as one word.
    fn words(&mut self) -> Words {
        let heard = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
        let mut texts = alloc::vec![""; self.counts.len()];
        for (id, slot) in texts.iter_mut().enumerate() {
            let text = core::str::from_utf8(self.ids.get(id as u32)).unwrap_or_default();
            if heard(text) && self.spoken.get(id) == Some(&true) {
                *slot = text;
            }
        }
        // The letters of all words, where each begins and ends, and its phrase.
        let mut letters = String::new();
        let mut words: Vec<(u32, u32, u32)> = Vec::with_capacity(texts.len());
        let mut add = |parts: &[&str], phrase: u32| {
            let start = letters.len() as u32;
            parts.iter().for_each(|part| letters.push_str(part));
            words.push((start, letters.len() as u32, phrase));
        };
        let (mut phrases, mut phrase_tokens) = (Vec::new(), Vec::new());
        let (first, first_token) = (self.phrases.len(), self.phrase_tokens.len());
        let mut phrase = |tokens: &[u32]| {
            let start = u32::try_from(first_token + phrase_tokens.len()).unwrap_or(u32::MAX);
            phrases.push((start, u8::try_from(tokens.len()).unwrap_or(0)));
            phrase_tokens.extend_from_slice(tokens);
            u32::try_from(first + phrases.len() - 1).unwrap_or(u32::MAX)
        };
        for (id, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            add(&[text], phrase(&[u32::try_from(id).unwrap_or(u32::MAX)]));
        }
        let text = |id: u32| texts.get(id as usize).copied().unwrap_or_default();
        for name in &self.names {
            let start = name.start as usize;
            let tokens = self.name_tokens.get(start..start + usize::from(name.len));
            for pair in tokens.unwrap_or_default().windows(2) {
                let &[one, other] = pair else { continue };
                let parts = [text(one), text(other)];
                let length: usize = parts.iter().map(|part| part.len()).sum();
                if parts.iter().all(|part| part.len() > 1) && length <= LONGEST_JOINED {
                    add(&parts, phrase(pair));
                }
            }
        }
        // A word of the list itself goes before a pair that reads the same.
        let spelled = |&(start, end, _): &(u32, u32, u32)| {
            letters.get(start as usize..end as usize).unwrap_or_default()
        };
        words.sort_unstable_by(|a, b| spelled(a).cmp(spelled(b)).then(a.2.cmp(&b.2)));
        words.dedup_by(|later, first| spelled(later) == spelled(first));
        self.phrases.append(&mut phrases);
        self.phrase_tokens.append(&mut phrase_tokens);
        let token = |phrase| only_token(&self.phrases, &self.phrase_tokens, phrase);
        Words::new(words.iter().map(|word| (spelled(word), word.2)), token)
    }

    /// Tokens that make a name one of a government body.
    fn government_tokens(&self) -> Vec<u32> {
        let words = PARTS.iter().filter(|part| part.government).flat_map(|part| part.english);
        words.filter_map(|word| self.ids.find(word.as_bytes())).collect()
    }

    /// The state that the names of an entity speak of, for those with a ministry in their name.
    fn states(&self, all: &Demonyms) -> BTreeMap<u32, u32> {
        let mut words: BTreeMap<String, u32> = BTreeMap::new();
        for (at, concept) in CONCEPTS.iter().enumerate().filter(|(_, c)| c.kind.is_state()) {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let demonyms = all.of(concept.id);
            for english in concept.english.iter().chain(demonyms.flat_map(|row| row.english)) {
                words.entry(fold(english)).or_insert(at);
            }
        }
        let mut states = BTreeMap::new();
        let bodies: Vec<u32> = {
            let mut all: Vec<u32> = self
                .names
                .iter()
                .filter(|name| name.government)
                .map(|name| name.named.entity)
                .collect();
            all.dedup();
            all
        };
        let mut found: Vec<(&[u8], Named)> = (0..self.english.len() as u32)
            .filter_map(|name| {
                let named = self.who(name).find(|n| bodies.binary_search(&n.entity).is_ok())?;
                Some((self.english.get(name), named))
            })
            .collect();
        found.sort_unstable_by_key(|(folded, _)| *folded);
        for (folded, named) in found {
            let folded = core::str::from_utf8(folded).unwrap_or_default();
            let parts: Vec<&str> = folded.split(' ').collect();
            // The longest run of words that names a state.
            let found = (1..=parts.len().min(4)).rev().find_map(|len| {
                parts.windows(len).find_map(|run| words.get(&run.join(" ")).copied())
            });
            if let Some(found) = found {
                states.entry(named.entity).or_insert(found);
            }
        }
        states
    }
}
