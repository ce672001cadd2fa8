//! Words with a form of their own: those whose attested form a model misses, and known names.
//!
//! A list is read as it lies in the binary: the number of its buckets, a power of two; for each
//! bucket the byte where its words begin, counted from the first word, and where the last one ends;
//! then the words by bucket. Numbers are `u32`. A word is the lengths of the word and of its form, a
//! byte each, and then these two.

use alloc::vec::Vec;

use super::cache::hash;

/// A list as it lies in the binary.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Exceptions<'a>(pub(crate) &'a [u8]);

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(4 * at..)?.first_chunk()?;
    usize::try_from(u32::from_le_bytes(*bytes)).ok()
}

impl<'a> Exceptions<'a> {
    /// What is listed for `word`.
    pub(crate) fn get(self, word: &str) -> Option<&'a str> {
        let buckets = number(self.0, 0)?;
        let bucket = hash(word.as_bytes()) as usize & buckets.checked_sub(1)?;
        let words = self.0.get(4 * (buckets + 2)..)?;
        let mut words = words.get(number(self.0, bucket + 1)?..number(self.0, bucket + 2)?)?;
        while let [length, form, rest @ ..] = words {
            let (known, rest) = rest.split_at_checked(usize::from(*length))?;
            let (form, rest) = rest.split_at_checked(usize::from(*form))?;
            if known == word.as_bytes() {
                return core::str::from_utf8(form).ok();
            }
            words = rest;
        }
        None
    }
}

/// The binary form of a list of words and their forms; `None` if one is longer than 255 bytes.
pub fn pack(list: &[(&str, &str)]) -> Option<Vec<u8>> {
    let buckets = (list.len() / 2).next_power_of_two();
    let bucket = |word: &str| hash(word.as_bytes()) as usize & (buckets - 1);
    let mut sorted: Vec<_> = list.iter().map(|&(word, form)| (bucket(word), word, form)).collect();
    sorted.sort_unstable();
    let mut head = u32::try_from(buckets).ok()?.to_le_bytes().to_vec();
    let mut words = Vec::new();
    let mut rest = sorted.iter().peekable();
    for bucket in 0..=buckets {
        head.extend(u32::try_from(words.len()).ok()?.to_le_bytes());
        while let Some((_, word, form)) = rest.next_if(|next| next.0 == bucket) {
            words.extend([u8::try_from(word.len()).ok()?, u8::try_from(form.len()).ok()?]);
            words.extend_from_slice(word.as_bytes());
            words.extend_from_slice(form.as_bytes());
        }
    }
    head.extend(words);
    Some(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found() {
        let list = [("a", "1"), ("ab", ""), ("b", "2"), ("bc", "3"), ("c", "4")];
        let packed = pack(&list).unwrap();
        for (word, form) in list {
            assert_eq!(Exceptions(&packed).get(word), Some(form));
        }
        for word in ["", "aa", "bb", "d"] {
            assert_eq!(Exceptions(&packed).get(word), None);
        }
        assert_eq!(Exceptions(&[]).get("a"), None);
        assert_eq!(Exceptions(&pack(&[]).unwrap()).get("a"), None);
    }
}
