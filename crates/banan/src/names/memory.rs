//! What was made of a word before, by the hash of the word.

use alloc::vec::Vec;

/// A hash table from keys that are not 0 to numbers.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// A power of two of places, at most half of them taken; the key of an empty one is 0.
    slots: Vec<(u64, u32)>,
    filled: usize,
}

impl Table {
    /// Number of keys.
    pub(crate) fn len(&self) -> usize {
        self.filled
    }

    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.slots.fill((0, 0));
        self.filled = 0;
    }

    pub(crate) fn get(&self, key: u64) -> Option<u32> {
        let slot = self.slots.get(self.place(key))?;
        (slot.0 == key).then_some(slot.1)
    }

    /// Adds a key that is not there.
    pub(crate) fn insert(&mut self, key: u64, value: u32) {
        if self.filled * 2 >= self.slots.len() {
            let size = (self.slots.len() * 2).max(1 << 10);
            let old = core::mem::replace(&mut self.slots, alloc::vec![(0, 0); size]);
            old.into_iter().filter(|slot| slot.0 != 0).for_each(|slot| self.put(slot));
        }
        self.put((key, value));
        self.filled += 1;
    }

    fn put(&mut self, entry: (u64, u32)) {
        let at = self.place(entry.0);
        self.slots.get_mut(at).into_iter().for_each(|slot| *slot = entry);
    }

    /// The place of a key, or where it would go.
    fn place(&self, key: u64) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = mix(key) as usize & mask;
        while self.slots.get(at).is_some_and(|slot| slot.0 != 0 && slot.0 != key) {
            at = (at + 1) & mask;
        }
        at
    }
}

fn mix(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_found() {
        let mut table = Table::default();
        assert_eq!(table.get(7), None);
        for key in 1..5000_u32 {
            table.insert(u64::from(key) * 1024, key);
        }
        assert_eq!(table.len(), 4999);
        assert!((1..5000_u32).all(|key| table.get(u64::from(key) * 1024) == Some(key)));
        assert_eq!(table.get(1), None);
        table.clear();
        assert_eq!(table.get(1024), None);
    }
}
