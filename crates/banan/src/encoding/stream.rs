//! Text that comes in chunks.

use alloc::string::String;
use alloc::vec::Vec;

use super::Normalizer;
use crate::edit::{Edit, Report};

/// Normalizes a text that comes in chunks, with the same result for every way of cutting it.
///
/// A record is worked on when its line end has come, so memory is bounded by the longest line.
///
/// ```
/// let normalizer = banan::Normalizer::default();
/// let mut stream = normalizer.stream();
/// let mut text = String::new();
/// for chunk in ["বাং", "\u{200D}লা\nদে", "শ"] {
///     stream.push(chunk, |piece| text.push_str(piece.text));
/// }
/// stream.finish(|piece| text.push_str(piece.text));
/// assert_eq!(text, "বাংলা\nদেশ");
/// ```
#[derive(Clone, Debug)]
pub struct Stream<'n> {
    normalizer: &'n Normalizer,
    /// The part of a record that has come so far.
    pending: String,
    source: usize,
    output: usize,
}

/// Whole records on their way out of a [`Stream`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Piece<'a> {
    /// The normalized records, line ends included.
    pub text: &'a str,
    /// What changed; bytes from the beginning of the stream on both sides.
    pub edits: Vec<Edit>,
    /// What was left alone; bytes from the beginning of the stream.
    pub reports: Vec<Report>,
}

impl<'n> Stream<'n> {
    pub(super) fn new(normalizer: &'n Normalizer) -> Self {
        Self { normalizer, pending: String::new(), source: 0, output: 0 }
    }

    /// Takes the next chunk and gives `sink` the records that it completes, if any.
    pub fn push(&mut self, chunk: &str, sink: impl FnOnce(Piece<'_>)) {
        let Some(end) = chunk.rfind('\n') else {
            self.pending.push_str(chunk);
            return;
        };
        let (complete, rest) = chunk.split_at_checked(end + 1).unwrap_or((chunk, ""));
        if self.pending.is_empty() {
            self.emit(complete, sink);
        } else {
            let mut text = core::mem::take(&mut self.pending);
            text.push_str(complete);
            self.emit(&text, sink);
        }
        self.pending.push_str(rest);
    }

    /// Ends the text: gives `sink` the last record, if it has no line end.
    pub fn finish(mut self, sink: impl FnOnce(Piece<'_>)) {
        let text = core::mem::take(&mut self.pending);
        if !text.is_empty() {
            self.emit(&text, sink);
        }
    }

    fn emit(&mut self, text: &str, sink: impl FnOnce(Piece<'_>)) {
        let normalized = self.normalizer.normalize(text);
        let (source, output) = (self.source, self.output);
        self.source += text.len();
        self.output += normalized.text.len();
        let edits = normalized.edits.into_iter().map(|mut edit| {
            edit.source = edit.source.start + source..edit.source.end + source;
            edit.output = edit.output.start + output..edit.output.end + output;
            edit
        });
        let reports = normalized.reports.into_iter().map(|mut report| {
            report.source = report.source.start + source..report.source.end + source;
            report
        });
        sink(Piece { text: &normalized.text, edits: edits.collect(), reports: reports.collect() });
    }
}
