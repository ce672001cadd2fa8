//! Which bytes of the output stand for which bytes of the input.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::model::cache::Found;
use super::quick::{Quick, State};
use super::table::Form;
use crate::edit::Normalized;

/// A text in Latin script and where each piece of it came from.
///
/// ```
/// let scheme = banan::romanize::Scheme::parse("iso15919").unwrap();
/// let romanized = scheme.romanize("ঢাকা শহর");
/// assert_eq!(romanized.text, "ḍhākā śahara");
/// let piece = &romanized.pieces[1];
/// assert_eq!(&romanized.text[piece.output.clone()], "kā");
/// assert_eq!(&"ঢাকা শহর"[piece.source.clone()], "কা");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Romanized {
    /// The result.
    pub text: String,
    /// Its pieces, sorted. On the output side they follow each other without a gap and cover the
    /// whole text; on the input side they are sorted too. One piece is an akshara, a word of a
    /// statistical scheme, or a stretch that is not Bengali.
    pub pieces: Vec<Piece>,
}

/// A stretch of output and the input it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Piece {
    /// Byte range of the output; empty where something was dropped.
    pub output: Range<usize>,
    /// Byte range of the text that was given, before any repair.
    pub source: Range<usize>,
}

impl Romanized {
    /// The byte range of the input that the byte range `output` stands for: that of all pieces it
    /// touches.
    ///
    /// ```
    /// let scheme = banan::romanize::Scheme::parse("iso15919").unwrap();
    /// let romanized = scheme.romanize("ঢাকা শহর");
    /// let at = romanized.text.find("śa").unwrap();
    /// assert_eq!(&"ঢাকা শহর"[romanized.source_range(at..at + 3)], "শ");
    /// ```
    #[must_use]
    pub fn source_range(&self, output: Range<usize>) -> Range<usize> {
        let first = self.pieces.partition_point(|piece| piece.output.end <= output.start);
        let last = self.pieces.partition_point(|piece| piece.output.start < output.end);
        let touched = self.pieces.get(first..last.max(first)).unwrap_or_default();
        match (touched.first(), touched.last()) {
            (Some(first), Some(last)) => first.source.start..last.source.end,
            _ => {
                let at = self
                    .pieces
                    .get(first)
                    .map(|piece| piece.source.start)
                    .or_else(|| self.pieces.last().map(|piece| piece.source.end))
                    .unwrap_or(0);
                at..at
            }
        }
    }
}

/// Where an engine writes.
pub(super) trait Sink {
    fn push(&mut self, text: &str);
    /// Pushes the form of a letter.
    fn put(&mut self, form: Form) {
        let bytes = form.bytes();
        let text = bytes.get(..form.len()).and_then(|bytes| core::str::from_utf8(bytes).ok());
        self.push(text.unwrap_or_default());
    }
    /// What is pushed from here on stands for the input from `source` on.
    fn begin(&mut self, source: usize);
    /// Bytes written so far.
    fn written(&self) -> usize;
    /// The first letter of what was written from `from` on becomes a capital.
    fn capitalize(&mut self, from: usize);
    /// Pushes what a word became that begins at byte `source` of the input.
    fn push_pieces(&mut self, source: usize, word: Found<'_>) {
        let ends = word.pieces.iter().skip(1).map(|piece| piece.1 as usize);
        for ((from, to), end) in word.pieces.iter().zip(ends.chain([word.text.len()])) {
            self.begin(source + from as usize);
            self.push(word.text.get(to as usize..end).unwrap_or_default());
        }
    }
    /// Writes what [`Quick`] can of `rest`, if that keeps all that this sink wants to know. Gives
    /// what is left and the state there.
    fn quick<'t>(&mut self, _: Option<&Quick>, rest: &'t [u8]) -> (&'t [u8], State) {
        (rest, State::Start)
    }
}

impl Sink for String {
    fn push(&mut self, text: &str) {
        self.push_str(text);
    }

    fn begin(&mut self, _: usize) {}

    fn push_pieces(&mut self, _: usize, word: Found<'_>) {
        self.push_str(word.text);
    }

    fn written(&self) -> usize {
        self.len()
    }

    fn capitalize(&mut self, from: usize) {
        capitalize(self, from);
    }
}

/// A sink that writes short forms a word at a time.
#[derive(Debug)]
pub(super) struct Buffered<'a> {
    out: &'a mut String,
    /// What is on its way to `out`; a form may leave bytes without meaning behind its end.
    buffer: [u8; BUFFER],
    used: usize,
}

const BUFFER: usize = 1024;

impl<'a> Buffered<'a> {
    pub fn new(out: &'a mut String) -> Self {
        Self { out, buffer: [0; BUFFER], used: 0 }
    }

    /// Writes what is left.
    pub fn finish(mut self) {
        self.flush();
    }

    #[inline(never)]
    fn flush(&mut self) {
        let text = self.buffer.get(..self.used).map(simdutf8::basic::from_utf8);
        // Only whole strings get here.
        self.out.push_str(text.and_then(Result::ok).unwrap_or_default());
        self.used = 0;
    }

    /// When there is no room for a whole word.
    #[cold]
    #[inline(never)]
    fn put_in_empty(&mut self, form: Form) {
        self.flush();
        if let Some(slot) = self.buffer.first_chunk_mut() {
            *slot = form.bytes();
            self.used = form.len();
        }
    }

    /// Begins something that is kept whole or not at all.
    #[inline]
    pub fn room(&mut self) -> Room<'_> {
        if self.used > BUFFER / 2 {
            self.flush();
        }
        let end = self.used;
        Room { buffer: &mut self.buffer, used: &mut self.used, end }
    }
}

/// A part of the buffer that is written at, and given up unless [`keep`](Self::keep) is called.
#[derive(Debug)]
pub(super) struct Room<'b> {
    buffer: &'b mut [u8; BUFFER],
    used: &'b mut usize,
    end: usize,
}

impl Room<'_> {
    /// Writes the first `length` of `bytes`, which must be whole characters. Nothing, if there is
    /// no room.
    #[inline]
    pub fn put(&mut self, bytes: [u8; 8], length: usize) -> Option<()> {
        *self.buffer.get_mut(self.end..)?.first_chunk_mut()? = bytes;
        self.end += length;
        Some(())
    }

    #[inline]
    pub fn keep(self) {
        *self.used = self.end;
    }
}

impl Sink for Buffered<'_> {
    #[inline]
    fn push(&mut self, text: &str) {
        if text.len() > BUFFER / 4 {
            self.flush();
            self.out.push_str(text);
            return;
        }
        if self.used + text.len() > BUFFER {
            self.flush();
        }
        let end = self.used + text.len();
        if let Some(slot) = self.buffer.get_mut(self.used..end) {
            match (text.as_bytes(), &mut *slot) {
                ([byte], [slot]) => *slot = *byte,
                (bytes, slot) => slot.copy_from_slice(bytes),
            }
            self.used = end;
        }
    }

    #[inline]
    fn put(&mut self, form: Form) {
        let Some(slot) = self.buffer.get_mut(self.used..).and_then(<[u8]>::first_chunk_mut) else {
            return self.put_in_empty(form);
        };
        *slot = form.bytes();
        self.used += form.len();
    }

    #[inline]
    fn begin(&mut self, _: usize) {}

    fn quick<'t>(&mut self, quick: Option<&Quick>, rest: &'t [u8]) -> (&'t [u8], State) {
        quick.map_or((rest, State::Start), |quick| quick.words(rest, self))
    }

    fn written(&self) -> usize {
        self.out.len() + self.used
    }

    fn capitalize(&mut self, from: usize) {
        self.flush();
        capitalize(self.out, from);
    }
}

/// The first letter of `text` from byte `from` on becomes a capital.
fn capitalize(text: &mut String, from: usize) {
    let first = text.get(from..).and_then(|word| word.chars().next());
    let Some(first) = first.filter(|first| first.is_lowercase()) else { return };
    let mut upper = first.to_uppercase();
    if let (Some(capital), None) = (upper.next(), upper.next())
        && capital.len_utf8() == first.len_utf8()
    {
        text.replace_range(from..from + first.len_utf8(), capital.encode_utf8(&mut [0; 4]));
    }
}

/// A sink that keeps the alignment.
#[derive(Debug, Default)]
pub(super) struct Aligned {
    text: String,
    /// Offsets of output and source at which a piece begins.
    starts: Vec<(usize, usize)>,
}

impl Sink for Aligned {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn begin(&mut self, source: usize) {
        if self.starts.last().is_none_or(|last| last.1 != source) {
            self.starts.push((self.text.len(), source));
        }
    }

    fn written(&self) -> usize {
        self.text.len()
    }

    fn capitalize(&mut self, from: usize) {
        capitalize(&mut self.text, from);
    }
}

impl Aligned {
    /// The result. `canonical` is what the engine read and `normalized` how it came about.
    pub fn finish(self, normalized: &Normalized<'_>) -> Romanized {
        let ends = self.starts.iter().skip(1).copied();
        let ends = ends.chain([(self.text.len(), normalized.text.len())]);
        let pieces = self.starts.iter().zip(ends).map(|(start, end)| Piece {
            output: start.0..end.0,
            source: normalized.source_range(start.1..end.1),
        });
        Romanized { pieces: pieces.collect(), text: self.text }
    }
}
