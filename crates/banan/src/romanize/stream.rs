//! Text that comes in chunks.

use alloc::string::String;

use super::{Romanizer, Scheme};

/// Romanizes a text that comes in chunks, with the same result for every way of cutting it.
///
/// A line is worked on when its end has come, so memory is bounded by the longest line.
///
/// ```
/// let scheme = banan::romanize::Scheme::parse("iso15919").unwrap();
/// let mut out = String::new();
/// let mut stream = scheme.stream();
/// for chunk in ["ঢ", "াকা\nশ", "হর"] {
///     stream.push(chunk, &mut out);
/// }
/// stream.finish(&mut out);
/// assert_eq!(out, "ḍhākā\nśahara");
/// ```
#[derive(Debug)]
pub struct Stream<'a> {
    romanizer: Romanizer<'a>,
    /// The part of a line that has come so far.
    pending: String,
}

impl Scheme {
    /// Starts romanizing a text that comes in chunks.
    #[must_use]
    pub fn stream(&self) -> Stream<'_> {
        Stream { romanizer: self.romanizer(), pending: String::new() }
    }
}

impl Stream<'_> {
    /// Takes the next chunk and appends the lines that it completes to `out`.
    pub fn push(&mut self, chunk: &str, out: &mut String) {
        let end = chunk.rfind('\n').map_or(0, |end| end + 1);
        let (complete, rest) = chunk.split_at_checked(end).unwrap_or(("", chunk));
        if !complete.is_empty() {
            if self.pending.is_empty() {
                self.romanizer.append(complete, out);
            } else {
                self.pending.push_str(complete);
                self.romanizer.append(&self.pending, out);
                self.pending.clear();
            }
        }
        self.pending.push_str(rest);
    }

    /// Ends the text: appends the last line, if it has no line end.
    pub fn finish(mut self, out: &mut String) {
        self.romanizer.append(&self.pending, out);
    }
}
