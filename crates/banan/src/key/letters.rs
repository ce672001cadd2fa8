//! A row of letters that needs no memory of its own while it is as short as names are.

use alloc::vec::Vec;

const SHORT: usize = 64;

pub(super) struct Letters {
    short: [char; SHORT],
    /// All of them, once there are too many.
    long: Vec<char>,
    count: usize,
}

impl Letters {
    pub(super) fn new() -> Self {
        Self { short: ['\0'; SHORT], long: Vec::new(), count: 0 }
    }

    #[inline]
    pub(super) fn push(&mut self, letter: char) {
        match self.short.get_mut(self.count) {
            Some(place) => {
                *place = letter;
                self.count += 1;
            }
            None => self.push_long(letter),
        }
    }

    #[cold]
    #[inline(never)]
    fn push_long(&mut self, letter: char) {
        if self.long.is_empty() {
            self.long.extend(self.short);
        }
        self.long.push(letter);
    }

    /// Replaces the last letter, if there is one.
    pub(super) fn replace_last(&mut self, letter: char) {
        let last = match self.long.last_mut() {
            None => self.count.checked_sub(1).and_then(|last| self.short.get_mut(last)),
            last => last,
        };
        if let Some(last) = last {
            *last = letter;
        }
    }

    pub(super) fn last(&self) -> Option<char> {
        self.as_slice().last().copied()
    }

    pub(super) fn as_slice(&self) -> &[char] {
        if self.long.is_empty() {
            self.short.get(..self.count).unwrap_or_default()
        } else {
            &self.long
        }
    }
}
