//! Edits: what changed, by which rule, and where it stood.
//!
//! Every stage of normalization writes through a `Rewrite`, which copies what stays and records
//! what does not. Trails of several stages are joined by `compose`, so that the offsets a caller
//! sees always count bytes of the text that came in.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::rules::Rule;

/// One change: the bytes at `source` of the text that came in became the bytes at `output` of the
/// text that went out.
///
/// Within one trail edits are sorted and disjoint on both sides; `source` is never empty (a rule
/// that adds a character replaces the one beside it), `output` is empty for a deletion.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Edit {
    /// The rule that asked for the change. Where several rules touched the same bytes it is the
    /// first that is not [`Rule::Nfc`].
    pub rule: Rule,
    /// Byte range of the input.
    pub source: Range<usize>,
    /// Byte range of the output.
    pub output: Range<usize>,
    /// The row of the spelling lexicon that the change rests on, if it rests on one.
    pub row: Option<u32>,
}

/// Something odd that was left as it is, because no reading of it is certain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Report {
    /// What was seen, as a stable name: `two-vowel-signs`, `private-use` …
    pub finding: &'static str,
    /// Byte range of the input.
    pub source: Range<usize>,
}

/// A text, the trail that led to it, and what was left alone on the way.
///
/// ```
/// let normalized = banan::normalize("ভ্লাদিমির পুতিন");
/// assert!(normalized.is_unchanged());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Normalized<'a> {
    /// The result; borrowed if and only if nothing changed.
    pub text: Cow<'a, str>,
    /// What changed, sorted and disjoint.
    pub edits: Vec<Edit>,
    /// What looked odd and was left, sorted by where it starts.
    pub reports: Vec<Report>,
}

impl<'a> Normalized<'a> {
    /// A text that needed no change.
    pub(crate) fn unchanged(text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), edits: Vec::new(), reports: Vec::new() }
    }

    /// The byte range of the input that the byte range `output` of [`text`](Self::text) came from.
    ///
    /// A range that begins or ends inside an edit is widened to the whole of it; the result always
    /// lies on char boundaries if `output` does.
    ///
    /// ```
    /// let normalized = banan::normalize("ভøাদিমির পুতিন");
    /// let at = normalized.text.find("পুতিন").unwrap();
    /// let source = normalized.source_range(at..normalized.text.len());
    /// assert_eq!(&"ভøাদিমির পুতিন"[source], "পুতিন");
    /// ```
    #[must_use]
    pub fn source_range(&self, output: Range<usize>) -> Range<usize> {
        source_range(&self.edits, output)
    }

    /// The byte range of [`text`](Self::text) that the byte range `source` of the input became.
    ///
    /// ```
    /// let normalized = banan::normalize("ভ্লাদিমির");
    /// assert_eq!(normalized.output_range(0..12), 0..12);
    /// ```
    #[must_use]
    pub fn output_range(&self, source: Range<usize>) -> Range<usize> {
        map_range(&self.edits, source, |edit| (&edit.source, &edit.output))
    }

    /// The changes with their texts. `source` must be the text that was normalized; a range that
    /// does not fit it gives an empty text.
    pub fn patches<'b>(&'b self, source: &'b str) -> impl Iterator<Item = Patch<'b>> {
        self.edits.iter().map(move |edit| Patch {
            rule: edit.rule,
            source: edit.source.clone(),
            output: edit.output.clone(),
            before: source.get(edit.source.clone()).unwrap_or_default(),
            after: self.text.get(edit.output.clone()).unwrap_or_default(),
            row: edit.row,
        })
    }

    /// Whether the input came back as it was.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.edits.is_empty()
    }
}

/// An edit with the text on both of its sides.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Patch<'a> {
    /// The rule that asked for the change.
    pub rule: Rule,
    /// Byte range of the input.
    pub source: Range<usize>,
    /// Byte range of the output.
    pub output: Range<usize>,
    /// What stood there.
    pub before: &'a str,
    /// What stands there now.
    pub after: &'a str,
    /// The row of the spelling lexicon, if the change rests on one.
    pub row: Option<u32>,
}

/// Applies patches to the text they were made from. Patches must be sorted and disjoint, as
/// [`Normalized::patches`] gives them.
///
/// ```
/// let source = "ভøাদিমির পুতিন।";
/// let normalized = banan::normalize(source);
/// let patches: Vec<_> = normalized.patches(source).collect();
/// assert_eq!(banan::edit::apply(source, &patches), normalized.text);
/// assert_eq!(banan::edit::undo(&normalized.text, &patches), source);
/// ```
#[must_use]
pub fn apply(source: &str, patches: &[Patch<'_>]) -> String {
    splice(source, patches.iter().map(|patch| (patch.source.clone(), patch.after)))
}

/// Undoes patches: gives back the source from the output.
#[must_use]
pub fn undo(output: &str, patches: &[Patch<'_>]) -> String {
    splice(output, patches.iter().map(|patch| (patch.output.clone(), patch.before)))
}

fn splice<'a>(text: &str, pieces: impl Iterator<Item = (Range<usize>, &'a str)>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for (range, with) in pieces {
        result.push_str(text.get(done..range.start).unwrap_or_default());
        result.push_str(with);
        done = range.end;
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}

/// The byte range of the input that a byte range of a trail's output came from.
pub(crate) fn source_range(edits: &[Edit], output: Range<usize>) -> Range<usize> {
    map_range(edits, output, |edit| (&edit.output, &edit.source))
}

/// Maps a range over a trail, `sides` telling which side of an edit is which.
fn map_range(
    edits: &[Edit],
    range: Range<usize>,
    sides: impl Fn(&Edit) -> (&Range<usize>, &Range<usize>),
) -> Range<usize> {
    // Offset of `at` on the other side, taking the near end of an edit that `at` lies inside.
    let shift = |at: usize, index: usize| match index.checked_sub(1).and_then(|i| edits.get(i)) {
        Some(before) => {
            let (from, to) = sides(before);
            to.end + at.saturating_sub(from.end)
        }
        None => at,
    };
    let first = edits.partition_point(|edit| sides(edit).0.end <= range.start);
    let start = match edits.get(first).map(&sides) {
        Some((from, to)) if from.start < range.start => to.start,
        _ => shift(range.start, first),
    };
    let last = edits.partition_point(|edit| sides(edit).0.end <= range.end);
    let end = match edits.get(last).map(&sides) {
        Some((from, to)) if from.start < range.end => to.end,
        _ => shift(range.end, last),
    };
    start..end.max(start)
}

/// Writes the output of one stage: what is not replaced is copied, what is replaced is recorded.
///
/// Ranges count bytes of the stage's own input and must come in order.
#[derive(Debug)]
pub(crate) struct Rewrite<'a> {
    input: &'a str,
    copied: usize,
    output: String,
    edits: Vec<Edit>,
}

/// A place in a [`Rewrite`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    copied: usize,
    output: usize,
    edits: usize,
}

impl<'a> Rewrite<'a> {
    pub(crate) fn new(input: &'a str) -> Self {
        Self { input, copied: 0, output: String::new(), edits: Vec::new() }
    }

    /// The bytes at `range` of the input become `with`.
    pub(crate) fn replace(&mut self, range: Range<usize>, rule: Rule, with: &str) {
        self.replace_by_row(range, rule, with, None);
    }

    /// The same for a change that rests on a row of the spelling lexicon.
    pub(crate) fn replace_by_row(
        &mut self,
        range: Range<usize>,
        rule: Rule,
        with: &str,
        row: Option<u32>,
    ) {
        if self.input.get(range.clone()) == Some(with) {
            return;
        }
        if self.edits.is_empty() {
            self.output.reserve(self.input.len() + self.input.len() / 8 + 16);
        }
        self.output.push_str(self.input.get(self.copied..range.start).unwrap_or_default());
        let start = self.output.len();
        self.output.push_str(with);
        self.copied = range.end;
        self.edits.push(Edit { rule, source: range, output: start..self.output.len(), row });
    }

    /// Where the stage stands, to come back to.
    pub(crate) fn mark(&self) -> Mark {
        Mark { copied: self.copied, output: self.output.len(), edits: self.edits.len() }
    }

    /// What the bytes at `range` of the input have become, if anything changed since `mark`, which
    /// was before them.
    pub(crate) fn since(&self, mark: Mark, range: Range<usize>) -> Option<String> {
        if self.edits.len() == mark.edits {
            return None;
        }
        let copied = range.start - mark.copied;
        let mut text = String::from(self.output.get(mark.output + copied..)?);
        text.push_str(self.input.get(self.copied..range.end)?);
        Some(text)
    }

    /// Forgets what was written since `mark`.
    pub(crate) fn rollback(&mut self, mark: Mark) {
        self.copied = mark.copied;
        self.output.truncate(mark.output);
        self.edits.truncate(mark.edits);
    }

    /// Whether nothing was replaced so far.
    pub(crate) fn is_unchanged(&self) -> bool {
        self.edits.is_empty()
    }

    /// The stage's output and edits, or nothing if it changed nothing.
    pub(crate) fn finish(mut self) -> Option<(String, Vec<Edit>)> {
        if self.edits.is_empty() {
            return None;
        }
        self.output.push_str(self.input.get(self.copied..).unwrap_or_default());
        Some((self.output, self.edits))
    }
}

/// Joins two trails: `first` leads from `source` to some text, `second` from that text to `output`.
///
/// Edits that touch the same bytes of the text between become one; one that ends as it began is
/// dropped.
pub(crate) fn compose(source: &str, first: &[Edit], second: &[Edit], output: &str) -> Vec<Edit> {
    let mut joined = Vec::with_capacity(first.len() + second.len());
    let (mut a, mut b) = (first.iter().peekable(), second.iter().peekable());
    // What a byte offset between edits gains from source to middle and from middle to output.
    let (mut source_end, mut middle_of_a) = (0, 0);
    let (mut middle_of_b, mut output_end) = (0, 0);
    loop {
        let middle_start = match (a.peek(), b.peek()) {
            (Some(x), Some(y)) => x.output.start.min(y.source.start),
            (Some(x), None) => x.output.start,
            (None, Some(y)) => y.source.start,
            (None, None) => break,
        };
        let source_start = source_end + (middle_start - middle_of_a);
        let output_start = output_end + (middle_start - middle_of_b);
        let mut middle_end = middle_start;
        let mut rule = None;
        let mut row = None;
        loop {
            // Two edits belong together if they share a byte of the middle text, or if a deletion
            // of the first trail lies strictly inside an edit of the second.
            let fresh = rule.is_none();
            let joins =
                |start: usize| if fresh { start == middle_start } else { start < middle_end };
            let edit = if let Some(x) = a.next_if(|x| joins(x.output.start)) {
                source_end = x.source.end;
                middle_of_a = x.output.end;
                middle_end = middle_end.max(x.output.end);
                x
            } else if let Some(y) = b.next_if(|y| joins(y.source.start)) {
                output_end = y.output.end;
                middle_of_b = y.source.end;
                middle_end = middle_end.max(y.source.end);
                y
            } else {
                break;
            };
            rule = match rule {
                None | Some(Rule::Nfc) => Some(edit.rule),
                kept => kept,
            };
            row = row.or(edit.row);
        }
        let Some(rule) = rule else { break };
        source_end += middle_end - middle_of_a;
        output_end += middle_end - middle_of_b;
        (middle_of_a, middle_of_b) = (middle_end, middle_end);
        let (source_range, output_range) = (source_start..source_end, output_start..output_end);
        if source.get(source_range.clone()) != output.get(output_range.clone()) {
            joined.push(Edit { rule, source: source_range, output: output_range, row });
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn edit(source: Range<usize>, output: Range<usize>) -> Edit {
        Edit { rule: Rule::Nfc, source, output, row: None }
    }

    #[test]
    fn a_range_inside_an_edit_widens_to_it() {
        let edits = [edit(2..4, 2..7)];
        let to_source = |r| map_range(&edits, r, |e| (&e.output, &e.source));
        assert_eq!(to_source(0..2), 0..2);
        assert_eq!(to_source(3..5), 2..4);
        assert_eq!(to_source(7..9), 4..6);
        assert_eq!(to_source(0..3), 0..4);
    }

    #[test]
    fn compose_joins_what_overlaps_and_keeps_the_rest_apart() {
        // abcdef -> aXcdef -> aXcYYf, and a deletion in front of a replacement.
        let first = [edit(1..2, 1..2)];
        let second = [edit(3..5, 3..5)];
        let trail = compose("abcdef", &first, &second, "aXcYYf");
        assert_eq!(trail, vec![edit(1..2, 1..2), edit(3..5, 3..5)]);
        let trail = compose("abc", &[edit(1..2, 1..1)], &[edit(0..2, 0..1)], "Z");
        assert_eq!(trail, vec![edit(0..3, 0..1)]);
        let trail = compose("abc", &[edit(1..2, 1..1)], &[edit(1..2, 1..2)], "aZ");
        assert_eq!(trail, vec![edit(1..2, 1..1), edit(2..3, 1..2)]);
    }

    #[test]
    fn compose_drops_what_ends_as_it_began() {
        let trail = compose("abc", &[edit(1..2, 1..3)], &[edit(1..3, 1..2)], "abc");
        assert!(trail.is_empty());
    }
}
