//! Known Bengali forms: a hash table of every prefix of every form, so that a walk along the text
//! ends at the first letter that no form goes on with.

use alloc::vec::Vec;

use super::catalogue::Stored;
use crate::script::is_joiner;

/// A state of the walk: the hash of the letters so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct State(u64);

impl State {
    pub(crate) const START: Self = Self(0x243F_6A88_85A3_08D3);

    /// A number for it.
    pub(crate) const fn key(self) -> u64 {
        self.0
    }

    /// The state after one more letter; `None` for what is not looked at.
    pub(crate) fn step(self, c: char) -> Option<Self> {
        let c = fold(c)?;
        let mixed = (self.0 ^ u64::from(c)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Some(Self(mixed ^ (mixed >> 29)))
    }
}

/// Letters that spellings of one word vary in are one; joiners and separators are nothing.
fn fold(c: char) -> Option<u32> {
    let folded = match c {
        'ী' => 'ি',
        'ূ' => 'ু',
        'ঈ' => 'ই',
        'ঊ' => 'উ',
        'ণ' => 'ন',
        'ষ' => 'শ',
        '0'..='9' => return Some(u32::from('০') + (u32::from(c) - u32::from('0'))),
        c if is_joiner(c) => return None,
        ' ' | '-' | '.' | '\'' | '’' => return None,
        c => c,
    };
    Some(u32::from(folded))
}

/// A form leads to this target, unless it is [`PREFIX`].
const PREFIX: u32 = u32::MAX;

/// Forms under construction.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    entries: Vec<(u64, u32)>,
    /// The states of the form that was added last: forms come in families that begin alike.
    path: Vec<u64>,
}

impl Builder {
    /// Adds a form that leads to `target`.
    pub(crate) fn add(&mut self, form: &str, target: u32) {
        let mut state = State::START;
        let mut depth = 0;
        for c in form.chars() {
            let Some(next) = state.step(c) else { continue };
            state = next;
            if self.path.get(depth) != Some(&state.0) {
                self.path.truncate(depth);
                self.path.push(state.0);
                self.entries.push((state.0, PREFIX));
            }
            depth += 1;
        }
        if state != State::START {
            self.entries.push((state.0, target));
        }
    }

    /// The table.
    pub(crate) fn build(self) -> Forms {
        // About two entries in a bucket.
        let bits = (self.entries.len().max(4).ilog2() - 1).min(31);
        let bucket = |hash: u64| usize::try_from(hash >> (64 - bits)).unwrap_or(0);
        let mut starts = alloc::vec![0_u32; (1 << bits) + 1];
        for (hash, _) in &self.entries {
            starts.get_mut(bucket(*hash) + 1).into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut entries = alloc::vec![(0, 0); self.entries.len()];
        for (hash, target) in &self.entries {
            if let Some(next) = starts.get_mut(bucket(*hash)) {
                let slot = entries.get_mut(*next as usize);
                slot.into_iter().for_each(|slot| *slot = (*hash as u32, *target));
                *next += 1;
            }
        }
        // Each start has walked to the end of its bucket. Sort the buckets, and close the gaps that
        // entries leave which are there twice.
        let (mut from, mut kept) = (0, 0);
        for start in &mut starts {
            let to = *start as usize;
            entries.get_mut(from..to).unwrap_or_default().sort_unstable();
            *start = kept as u32;
            let first = kept;
            for at in from..to {
                let Some(entry) = entries.get(at).copied() else { break };
                if kept == first || entries.get(kept - 1) != Some(&entry) {
                    entries.get_mut(kept).into_iter().for_each(|slot| *slot = entry);
                    kept += 1;
                }
            }
            from = to;
        }
        entries.truncate(kept);
        Forms { bits, starts, entries }
    }
}

/// Every form with its targets.
#[derive(Clone, Debug)]
pub(crate) struct Forms {
    bits: u32,
    /// Where each bucket of the sorted entries begins.
    starts: Vec<u32>,
    /// The low half of the hash, which with the bucket tells the forms apart, and the target.
    entries: Vec<(u32, u32)>,
}

impl Stored for Forms {
    fn put(&self, out: &mut Vec<u8>) {
        self.bits.put(out);
        let ends = self.starts.iter().skip(1);
        let counts: Vec<u32> = ends.zip(&self.starts).map(|(end, start)| end - start).collect();
        counts.put(out);
        (self.entries.len() as u32).put(out);
        for (hash, target) in &self.entries {
            out.extend(hash.to_le_bytes());
            // Most are no more than a prefix.
            target.wrapping_add(1).put(out);
        }
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        let bits = u32::take(from)?;
        let counts: Vec<u32> = Stored::take(from)?;
        let mut sum = 0_u32;
        let mut starts = Vec::with_capacity(counts.len() + 1);
        starts.push(0);
        for count in counts {
            sum = sum.checked_add(count)?;
            starts.push(sum);
        }
        let length = u32::take(from)? as usize;
        let mut entries = Vec::with_capacity(length.min(from.len()));
        for _ in 0..length {
            let (hash, rest) = from.split_first_chunk()?;
            *from = rest;
            entries.push((u32::from_le_bytes(*hash), u32::take(from)?.wrapping_sub(1)));
        }
        (1..=31).contains(&bits).then_some(Self { bits, starts, entries })
    }
}

impl Forms {
    /// What the letters up to `state` are: `None` if no form begins so, else the targets of the forms
    /// that end here.
    pub(crate) fn at(&self, state: State) -> Option<impl Iterator<Item = u32>> {
        let bucket = usize::try_from(state.0 >> (64 - self.bits)).unwrap_or(usize::MAX);
        let first = self.starts.get(bucket).map_or(0, |start| *start as usize);
        let last = self.starts.get(bucket + 1).map_or(0, |end| *end as usize);
        let bucket = self.entries.get(first..last).unwrap_or_default();
        let same = move |(hash, _): &&(u32, u32)| *hash == state.0 as u32;
        bucket.iter().any(|entry| same(&entry)).then(|| {
            bucket.iter().filter(same).map(|(_, target)| *target).filter(|target| *target != PREFIX)
        })
    }
}

impl Forms {
    /// Whether a form ends inside `word` or goes on behind it, if it begins where the word does.
    pub(crate) fn begin(&self, word: &str) -> bool {
        let mut state = State::START;
        for c in word.chars() {
            let Some(next) = state.step(c) else { continue };
            state = next;
            match self.at(state).map(|mut targets| targets.next()) {
                None => return false,
                Some(Some(_)) => return true,
                Some(None) => {}
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn walk(forms: &Forms, text: &str) -> Option<Vec<u32>> {
        let state = text.chars().fold(State::START, |state, c| state.step(c).unwrap_or(state));
        forms.at(state).map(Iterator::collect)
    }

    #[test]
    fn spellings_and_separators_are_one() {
        let mut builder = Builder::default();
        builder.add("নিউ ইয়র্ক", 1);
        builder.add("ইরানী", 2);
        let forms = builder.build();
        assert_eq!(walk(&forms, "নিউইয়র্ক"), Some(Vec::from([1])));
        assert_eq!(walk(&forms, "নিউ-ইয়র্ক"), Some(Vec::from([1])));
        assert_eq!(walk(&forms, "ইরানি"), Some(Vec::from([2])));
        assert_eq!(walk(&forms, "নিউ"), Some(Vec::new()));
        assert_eq!(walk(&forms, "নাউ"), None);
    }
}
