//! Running text through a model: words go to it, everything else is written as the letter tables
//! do.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::beam::{Output, Reading, Search};
use super::cache::Written;
use super::exceptions::Exceptions;
use super::style::Style;
use super::table::Table;
use crate::code::{ZWJ, ZWNJ, after, code, letter};
use crate::romanize::alignment::Sink;
use crate::romanize::hook::{Cache, Candidate};
use crate::romanize::titles::title;
use crate::romanize::{plain, table};
use crate::script::{is_bengali_letter, is_joiner};
use crate::tables::schemes::SCHEMES;

/// A model with the letters that it leaves to tables.
#[derive(Debug)]
pub(crate) struct Writer {
    /// The network.
    pub(crate) table: Table<'static>,
    /// Words that it does not decide.
    pub(crate) exceptions: Exceptions<'static>,
    /// How its labels are written.
    pub(crate) style: Style,
    /// What a space between two words becomes, if not a space.
    pub(crate) between: Option<&'static str>,
    /// Whether titles before a name are written as they are typed: মো. is md.
    pub(crate) titles: bool,
    /// Digits, dandas, symbols.
    letters: Option<Box<table::Table>>,
}

/// A stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch<'t> {
    /// A word of Bengali letters.
    Word(&'t str),
    /// Anything else.
    Other(&'t str),
}

/// A stretch of a text as a model takes it.
enum Part<'t> {
    /// A shortened title, as it is typed, with its mark.
    Title(String),
    /// A word.
    Word(&'t str),
    /// Anything else.
    Other(&'t str),
}

/// Parts a text into words and what is between them, with their offsets.
pub(crate) fn stretches(text: &str) -> impl Iterator<Item = (usize, Stretch<'_>)> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let start = at;
        let word = word_length(rest);
        if word > 0 {
            at += word;
            return Some((start, Stretch::Word(rest.get(..word)?)));
        }
        // ASCII is skipped as bytes; a word can begin only at a letter of the block or a joiner.
        let mut length = 0;
        while let Some(tail) = rest.get(length..).filter(|tail| !tail.is_empty()) {
            let plain = tail.bytes().take_while(|byte| !matches!(byte, 0xE0 | 0xE2)).count();
            if plain > 0 {
                length += plain;
                continue;
            }
            if word_length(tail) > 0 {
                break;
            }
            let joiners = tail.len() - tail.trim_start_matches(is_joiner).len();
            length += joiners.max(tail.chars().next().map_or(1, char::len_utf8));
        }
        at += length;
        Some((start, Stretch::Other(rest.get(..length)?)))
    })
}

/// The length of the word that `text` begins with: letters, signs and joiners, at least one letter.
pub(in crate::romanize) fn word_length(text: &str) -> usize {
    let mut letters = false;
    let mut rest = text.as_bytes();
    loop {
        match code(rest) {
            here @ 0..128 if is_bengali_letter(letter(here)) => letters = true,
            ZWNJ | ZWJ => {}
            _ => break,
        }
        rest = after(rest, 1);
    }
    if letters { text.len() - rest.len() } else { 0 }
}

impl Writer {
    /// Opens the table in `bytes`; what it leaves out is written as `letters` does, the name of a
    /// table scheme.
    pub(crate) fn new(
        bytes: &'static [u8],
        exceptions: &'static [u8],
        style: Style,
        letters: &str,
    ) -> Self {
        let row = SCHEMES.iter().find(|row| row.name == letters).or(SCHEMES.first());
        Self {
            table: Table::open(bytes).unwrap_or(Table::EMPTY),
            exceptions: Exceptions(exceptions),
            style,
            between: None,
            titles: false,
            letters: row.map(|row| Box::new(table::Table::new(row, &[]))),
        }
    }

    /// Writes the best output of one word with its pieces.
    pub(crate) fn word(&self, word: &str, search: &mut Search, to: &mut Written) {
        let listed = self.exceptions.get(word);
        if let Some(best) = search.best(&self.table, word, listed, self.style) {
            to.text.push_str(&best.output.text);
            pieces(best, &mut to.pieces);
        }
    }

    /// The best outputs of one word.
    pub(crate) fn outputs(&self, word: &str, count: usize, search: &mut Search) -> Vec<Output> {
        outputs(&self.table, self.exceptions, self.style, word, count, search)
    }

    /// The stretches of a text, titles told from words if this is wanted.
    fn parts<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, Part<'t>)> {
        let (titles, mut mark) = (self.titles, 0);
        stretches(text).map(move |(at, stretch)| match stretch {
            Stretch::Word(word) => match titles.then(|| title(text, at, word)).flatten() {
                Some(title) => {
                    mark = title.mark;
                    (at, Part::Title(title.english.to_ascii_lowercase()))
                }
                None => (at, Part::Word(word)),
            },
            Stretch::Other(other) => {
                let skip = core::mem::take(&mut mark);
                (at + skip, Part::Other(other.get(skip..).unwrap_or_default()))
            }
        })
    }

    /// As [`crate::romanize::hook::Model::write`].
    pub(in crate::romanize) fn write(&self, text: &str, cache: &mut Cache, out: &mut dyn Sink) {
        let mut parts = self.parts(text).peekable();
        let mut after_word = false;
        while let Some((at, part)) = parts.next() {
            match part {
                Part::Title(title) => {
                    out.begin(at);
                    out.push(&title);
                    after_word = true;
                }
                Part::Word(word) => {
                    let search = &mut cache.search;
                    let written = cache.words.get(word, |to| self.word(word, search, to));
                    out.push_pieces(at, written);
                    after_word = true;
                }
                Part::Other(other) => {
                    let before_word =
                        parts.peek().is_some_and(|(_, part)| !matches!(part, Part::Other(_)));
                    self.write_other(at, other, after_word && before_word, out);
                    after_word = false;
                }
            }
        }
    }

    /// Writes what stands between words; `inner`: words on both sides.
    pub(in crate::romanize) fn write_other(
        &self,
        at: usize,
        other: &str,
        inner: bool,
        out: &mut dyn Sink,
    ) {
        match self.between {
            Some(between) if inner && other.bytes().all(|byte| byte == b' ') => {
                out.begin(at);
                out.push(between);
            }
            // What stands between most words.
            _ if other == " " => {
                out.begin(at);
                out.push(other);
            }
            _ => {
                if let Some(letters) = &self.letters {
                    plain::write(letters, other, &mut Shifted { base: at, out });
                }
            }
        }
    }

    /// As [`crate::romanize::hook::Model::best`].
    pub(crate) fn best(&self, text: &str, count: usize, cache: &mut Cache) -> Vec<Candidate> {
        let mut best = Best::new(count);
        let mut parts = self.parts(text).peekable();
        let mut after_word = false;
        while let Some((at, part)) = parts.next() {
            match part {
                Part::Title(title) => {
                    best.extend([(title.as_str(), 1.0)].into_iter());
                    after_word = true;
                }
                Part::Word(word) => {
                    let outputs = self.outputs(word, count, &mut cache.search);
                    best.extend(outputs.iter().map(|output| (output.text.as_str(), output.p)));
                    after_word = true;
                }
                Part::Other(other) => {
                    let before_word =
                        parts.peek().is_some_and(|(_, part)| !matches!(part, Part::Other(_)));
                    let mut text = String::new();
                    self.write_other(at, other, after_word && before_word, &mut text);
                    best.extend([(text.as_str(), 1.0)].into_iter());
                    after_word = false;
                }
            }
        }
        best.finish()
    }
}

/// The best outputs of one word: what is listed for it comes first.
pub(crate) fn outputs(
    table: &Table<'_>,
    exceptions: Exceptions<'_>,
    style: Style,
    word: &str,
    count: usize,
    search: &mut Search,
) -> Vec<Output> {
    let Some(form) = exceptions.get(word) else {
        let mut outputs = search.run(table, word, count.max(2), style);
        outputs.truncate(count);
        return outputs;
    };
    // Lists hold codes or letters, so that is what is searched for, whatever is written then.
    let plain = if style == Style::Letters { Style::Letters } else { Style::Codes };
    let all = search.run(table, word, usize::MAX, plain);
    let best = all.first().map_or(1.0, |output| output.p);
    let place = all.iter().position(|output| output.text == form);
    let mut outputs = match place {
        Some(_) => all,
        None => {
            // No way to tell which unit wrote what: the last one wrote all.
            let mut ends = alloc::vec![0; search.units.len()];
            if let Some(last) = ends.last_mut() {
                *last = u32::try_from(form.len()).unwrap_or(u32::MAX);
            }
            let mut all = all;
            all.push(Output { text: form.into(), p: 0.0, pairs: Vec::new(), ends });
            all
        }
    };
    let mut total = 0.0;
    for output in &mut outputs {
        if output.text == form {
            output.p += best;
        }
        total += output.p;
    }
    for output in &mut outputs {
        output.p /= total;
        if style != plain && !output.pairs.is_empty() {
            search.rewrite(table, style, output);
        }
    }
    outputs.sort_by(|a, b| b.p.total_cmp(&a.p).then_with(|| a.text.cmp(&b.text)));
    outputs.truncate(count);
    outputs
}

/// The pieces of an output: one a unit, but an inherent vowel belongs to its consonant.
fn pieces(Reading { units, output }: Reading<'_>, to: &mut Vec<(u32, u32)>) {
    let mut written = 0;
    for (unit, &end) in units.iter().zip(&output.ends) {
        let start = if to.is_empty() { 0 } else { unit.start };
        if !unit.is_inherent() {
            to.push((start, written));
        }
        written = end;
    }
    if to.is_empty() {
        to.push((0, 0));
    }
}

/// The best products of lists of alternatives.
pub(crate) struct Best {
    count: usize,
    now: Vec<Candidate>,
}

impl Best {
    pub(crate) fn new(count: usize) -> Self {
        let now = alloc::vec![Candidate { text: String::new(), probability: 1.0 }];
        Self { count, now }
    }

    /// Every reading so far with every one of `parts` behind it, the best of them.
    pub(crate) fn extend<'p>(&mut self, parts: impl Iterator<Item = (&'p str, f32)> + Clone) {
        let mut parts = parts;
        let (first, second) = (parts.next(), parts.clone().next());
        if let (Some((text, p)), None) = (first, second) {
            for candidate in &mut self.now {
                candidate.text.push_str(text);
                candidate.probability *= f64::from(p);
            }
            return;
        }
        let parts = || first.into_iter().chain(parts.clone());
        let mut next: Vec<Candidate> = Vec::new();
        for candidate in &self.now {
            next.extend(parts().map(|(text, p)| Candidate {
                text: [candidate.text.as_str(), text].concat(),
                probability: candidate.probability * f64::from(p),
            }));
        }
        next.sort_by(|a, b| {
            b.probability.total_cmp(&a.probability).then_with(|| a.text.cmp(&b.text))
        });
        next.truncate(self.count);
        if !next.is_empty() {
            self.now = next;
        }
    }

    pub(crate) fn finish(mut self) -> Vec<Candidate> {
        self.now.truncate(self.count);
        self.now
    }
}

/// A sink for a part of the text.
struct Shifted<'a> {
    base: usize,
    out: &'a mut dyn Sink,
}

impl Sink for Shifted<'_> {
    fn push(&mut self, text: &str) {
        self.out.push(text);
    }

    fn begin(&mut self, source: usize) {
        self.out.begin(self.base + source);
    }

    fn written(&self) -> usize {
        self.out.written()
    }

    fn capitalize(&mut self, from: usize) {
        self.out.capitalize(from);
    }
}
