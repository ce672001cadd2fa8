//! Names in running text.
//!
//! The text is normalized first, and every offset is mapped back to it. A [`Finder`] is made once
//! from a list of names; a [`Document`] carries along what a text has named so far, so that a bare
//! surname finds the person it was introduced with.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use build::Builder;
use catalogue::{Catalogue, Form, Named, Sort};
use forms::State;
use pieces::{Gap, Piece};
use record::{Candidate, Record, Run, Several};

mod build;
mod catalogue;
mod choose;
mod chunks;
mod forms;
mod hearing;
mod path;
mod pieces;
mod record;
mod sieve;
mod sounds;
mod words;

use super::NameIndex;
use super::align::Target;
use super::honorific::{Place, is_title};
use super::index::How;
use super::lexicon::Lexicon;
use super::memory::Table;
use super::model::Model;
use crate::Normalized;

/// A name in a text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mention {
    /// Byte range of the ORIGINAL text, case ending included.
    pub range: Range<usize>,
    /// The name without its ending, in canonical form.
    pub lemma: String,
    /// The ending with the apostrophe or hyphen before it; empty if there is none.
    pub suffix: String,
    /// The entity, as the index counts them.
    pub entity: u32,
    /// The name of it that was met, as the index counts aliases.
    pub alias: u32,
    /// How sure, 0 to 1.
    pub score: f32,
    /// How it was recognized.
    pub how: How,
}

/// What [`Finder::find`] reports.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct FindOptions {
    /// Mentions with a lower score are not reported.
    pub threshold: f32,
}

impl Default for FindOptions {
    fn default() -> Self {
        Self { threshold: 0.5 }
    }
}

/// The mentions of an index's names in a text, with the embedded lexicon. For many texts a
/// [`Finder`] is made once.
///
/// ```
/// use banan::names::{FindOptions, Name, NameIndex, find};
///
/// let index = NameIndex::build([Name::new("PUTIN", "Vladimir Putin"), Name::new("EG", "Egypt")])?;
/// let text = "ভ্লাদিমির পুতিনের মিশর সফর";
/// let mentions = find(text, &index, FindOptions::default());
/// assert_eq!(&text[mentions[0].range.clone()], "ভ্লাদিমির পুতিনের");
/// assert_eq!((mentions[0].lemma.as_str(), mentions[0].suffix.as_str()), ("ভ্লাদিমির পুতিন", "ের"));
/// assert_eq!(index.id(mentions[1].entity), "EG");
/// # Ok::<(), banan::names::NamesError>(())
/// ```
#[must_use]
pub fn find(text: &str, index: &NameIndex, options: FindOptions) -> Vec<Mention> {
    Finder::new(index, &Lexicon::default(), options).find(text, &mut Document::default())
}

/// Finds the names of one list in running Bengali.
#[derive(Clone, Debug)]
pub struct Finder {
    catalogue: Catalogue,
    options: FindOptions,
    /// The log-odds below which a candidate makes no difference to what stands beside it.
    least: f32,
}

/// What has been heard so far, so that a word is listened to once.
#[derive(Debug, Default)]
pub struct Listener(sounds::Sounds);

/// What was heard in one text; see [`Finder::hear`].
#[derive(Clone, Debug, Default)]
pub struct Heard(Vec<Run>);

/// What a text has named so far, and what has been heard in it. One for each document.
#[derive(Debug, Default)]
pub struct Document {
    /// When each entity was named last, by count of mentions.
    named: BTreeMap<u32, u32>,
    /// Parts of names that were given in full, by their [`key`], and whose they are.
    short: BTreeMap<String, (Named, u32)>,
    /// The first letters of those, a bit each by [`beginning`].
    beginnings: u64,
    /// Calls so far.
    calls: u32,
    clock: u32,
    listener: Listener,
    /// What [`compare`](super::compare) made of words and a name, by a hash of both: log-odds as bits.
    opinions: Table,
}

impl Finder {
    /// A finder for the names of an index. Translated names come from the embedded tables and, over
    /// them, from `lexicon`.
    #[must_use]
    pub fn new(index: &NameIndex, lexicon: &Lexicon, options: FindOptions) -> Self {
        Self::of(Self::catalogue(index, lexicon), options)
    }

    /// A finder for the names of [`default_index`](super::default_index), which is in the program and
    /// need not be built.
    ///
    /// ```
    /// use banan::names::{Document, FindOptions, Finder, default_index};
    ///
    /// let finder = Finder::embedded(FindOptions::default());
    /// let mentions = finder.find("মার্কিন কর্মকর্তারা রাশিয়ায় গেছেন।", &mut Document::default());
    /// assert_eq!(default_index().id(mentions[1].entity), "RU");
    /// ```
    #[must_use]
    pub fn embedded(options: FindOptions) -> Self {
        let built = || Self::catalogue(&super::default_index(), &Lexicon::default());
        Self::of(Catalogue::embedded().unwrap_or_else(built), options)
    }

    /// What [`embedded`](Self::embedded) reads, made anew: for the generator of the tables.
    #[doc(hidden)]
    #[must_use]
    pub fn embedded_bytes() -> Vec<u8> {
        Self::catalogue(&super::default_index(), &Lexicon::default()).to_bytes()
    }

    fn catalogue(index: &NameIndex, lexicon: &Lexicon) -> Catalogue {
        let mut builder = Builder::default();
        for entity in 0..u32::try_from(index.len()).unwrap_or(u32::MAX) {
            let first = index.aliases(entity).next().unwrap_or(0);
            let names = index.aliases(entity).map(|alias| index.alias(alias));
            builder.entity(first, names, index.kind(entity));
        }
        builder.build(lexicon)
    }

    fn of(catalogue: Catalogue, options: FindOptions) -> Self {
        let least = (options.threshold - TIE - 0.001).clamp(0.0, 1.0);
        let least = libm::logf(least / (1.0 - least));
        Self { catalogue, options, least }
    }

    /// The mentions in `text`, in order and without overlaps. `document` must be used with one
    /// finder only; text that belongs together is given in order.
    pub fn find(&self, text: &str, document: &mut Document) -> Vec<Mention> {
        let mut listener = core::mem::take(&mut document.listener);
        let normalized = crate::normalize(text);
        let pieces = pieces::pieces(&normalized.text);
        let heard = self.hear_pieces(&normalized.text, &pieces, &mut listener);
        document.listener = listener;
        self.choose(&normalized, &pieces, heard, document)
    }

    /// What can be heard in `text` whatever was named before it: most of the work of
    /// [`find`](Self::find), and the part that threads can share. `listener` must be used with one
    /// finder only.
    ///
    /// ```
    /// use banan::names::{Document, FindOptions, Finder, Listener};
    ///
    /// let finder = Finder::embedded(FindOptions::default());
    /// let texts = ["মার্কিন কর্মকর্তারা", "রাশিয়ায় গেছেন"];
    /// let heard = texts.map(|text| finder.hear(text, &mut Listener::default()));
    /// let mut document = Document::default();
    /// for (text, heard) in texts.into_iter().zip(heard) {
    ///     assert_eq!(finder.find_heard(text, heard, &mut document).len(), 1);
    /// }
    /// ```
    #[must_use]
    pub fn hear(&self, text: &str, listener: &mut Listener) -> Heard {
        let normalized = crate::normalize(text);
        let pieces = pieces::pieces(&normalized.text);
        self.hear_pieces(&normalized.text, &pieces, listener)
    }

    /// The mentions in `text` of which `heard` is what [`hear`](Self::hear) gave, as
    /// [`find`](Self::find) finds them.
    pub fn find_heard(&self, text: &str, heard: Heard, document: &mut Document) -> Vec<Mention> {
        let normalized = crate::normalize(text);
        let pieces = pieces::pieces(&normalized.text);
        self.choose(&normalized, &pieces, heard, document)
    }

    fn hear_pieces(&self, text: &str, pieces: &[Piece<'_>], listener: &mut Listener) -> Heard {
        let heard = runs(pieces).map(|run| {
            let mut record = Record::new(&self.catalogue, text, run, self.least);
            record.search(&mut listener.0);
            record.into_run()
        });
        Heard(heard.collect())
    }

    /// Decides for what was heard in a text.
    fn choose(
        &self,
        normalized: &Normalized<'_>,
        pieces: &[Piece<'_>],
        heard: Heard,
        document: &mut Document,
    ) -> Vec<Mention> {
        let canonical: &str = &normalized.text;
        let stem = |it: &Candidate| canonical.get(it.start..it.stem).unwrap_or_default();
        document.calls = document.calls.saturating_add(1);
        let mut mentions = Vec::new();
        for (pieces, mut run) in runs(pieces).zip(heard.0) {
            document.shorts(&mut run, pieces);
            if run.candidates.is_empty() {
                continue;
            }
            let mut scored = self.score(&run.candidates, canonical, pieces, document);
            scored.retain(|(_, score)| *score >= self.options.threshold);
            for at in choose::choose(&scored, pieces.len()) {
                let Some((candidate, score)) = scored.get(at) else { continue };
                document.remember(candidate, *score, stem(candidate), &self.catalogue);
                let suffix = canonical.get(candidate.stem..candidate.end).unwrap_or_default();
                mentions.push(Mention {
                    range: normalized.source_range(candidate.start..candidate.end),
                    lemma: stem(candidate).to_owned(),
                    suffix: suffix.to_owned(),
                    entity: candidate.named.entity,
                    alias: self.catalogue.alias(candidate.named),
                    score: *score,
                    how: candidate.how,
                });
            }
        }
        mentions
    }

    /// Probabilities, and one entity for each stretch of text.
    fn score(
        &self,
        candidates: &[Candidate],
        text: &str,
        pieces: &[Piece<'_>],
        document: &mut Document,
    ) -> Vec<(Candidate, f32)> {
        let mut scored: Vec<(Candidate, f32)> = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let mut logit =
                candidate.logit.max(self.second_opinion(text, candidate, &mut document.opinions));
            let company = match candidate.form {
                Form::ShortMonth => 4.0,
                Form::Ambiguous => 3.5,
                Form::Plain | Form::Letters => record::NAMED,
            };
            if logit + company + record::TITLED < self.least {
                continue;
            }
            let named = document.named.contains_key(&candidate.named.entity);
            logit += match candidate.form {
                Form::ShortMonth if in_date(pieces, candidate) => 4.0,
                Form::ShortMonth => 0.0,
                Form::Ambiguous if named => 3.5,
                _ if named => record::NAMED,
                _ => 0.0,
            };
            if self.sort(candidate.named) != Sort::Other && has_title(pieces, candidate) {
                logit += record::TITLED;
            }
            scored.push((*candidate, 1.0 / (1.0 + libm::expf(-logit))));
        }
        // The same stretch with several entities: the one named last, else the first of the list, its
        // own name before an alias.
        let recent = |candidate: &Candidate| {
            document.named.get(&candidate.named.entity).copied().unwrap_or(0)
        };
        scored.sort_by(|(a, p), (b, q)| {
            let tie = recent(b).cmp(&recent(a)).then(a.named.cmp(&b.named));
            let steps = |score: f32| (score * 20.0) as u32;
            (a.start, a.end).cmp(&(b.start, b.end)).then(steps(*q).cmp(&steps(*p))).then(tie)
        });
        scored.dedup_by(|(later, p), (first, q)| {
            let same = (later.start, later.end) == (first.start, first.end);
            if same
                && later.named.entity != first.named.entity
                && recent(first) == 0
                && *p > *q - TIE
            {
                // Whose name it is cannot be told.
                *q = (*q * 0.8).min(*q);
            }
            same
        });
        scored
    }

    /// The log-odds of several words that were heard one by one as [`compare`](super::compare) has
    /// them, if those of the hearing leave a doubt.
    fn second_opinion(&self, text: &str, candidate: &Candidate, known: &mut Table) -> f32 {
        let doubt = DOUBT.contains(&candidate.logit);
        let Some(Several { name, least, beside }) = candidate.heard.filter(|_| doubt) else {
            return f32::NEG_INFINITY;
        };
        let stem = text.get(candidate.start..candidate.stem).unwrap_or_default();
        let name_key = u64::from(name + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let key = (sounds::hash(stem) ^ name_key) | 1;
        let evidence = known.get(key).map(f32::from_bits).unwrap_or_else(|| {
            let evidence = self.evidence(stem, name);
            if known.len() >= OPINIONS {
                known.clear();
            }
            known.insert(key, evidence.to_bits());
            evidence
        });
        evidence.min(SURE) + 0.25 * least.min(0.0) - CAUTION + beside
    }

    /// The evidence for a Bengali name as the name at a place in the catalogue.
    fn evidence(&self, bengali: &str, name: u32) -> f32 {
        let words = &self.catalogue.words;
        let name = self.catalogue.names.get(name as usize);
        let tokens = name.map(|name| self.catalogue.name_tokens(name)).unwrap_or_default();
        let targets: Option<Vec<Target<'_>>> =
            tokens.iter().map(|token| words.target(*token)).collect();
        targets.map_or(f32::NEG_INFINITY, |targets| {
            super::score::evidence(&Model::embedded(), bengali, &targets)
        })
    }

    fn sort(&self, named: Named) -> Sort {
        self.catalogue.sorts.get(named.entity as usize).copied().unwrap_or(Sort::Unknown)
    }
}

impl Document {
    /// Begins another document: what was named is forgotten, what was heard is not.
    pub fn next(&mut self) {
        self.named.clear();
        self.short.clear();
        self.beginnings = 0;
        self.clock = 0;
    }

    /// Adds the bare parts of names that were given in full not long before.
    fn shorts(&self, run: &mut Run, pieces: &[Piece<'_>]) {
        if self.short.is_empty() {
            return;
        }
        for (at, piece) in pieces.iter().enumerate() {
            if self.beginnings & beginning(piece.text) == 0 {
                continue;
            }
            let trace = run.traces.get(at).copied().unwrap_or_default();
            let beside_name = || trace.behind_sound && record::may_be_beside_name(pieces, at);
            for reading in super::endings::readings(piece.text) {
                let stem = piece.text.get(..reading.stem).unwrap_or_default();
                let Some((named, when)) = self.short.get(&key(stem)) else { continue };
                let common =
                    super::lexicon::is_common_part(stem) && record::is_beside_unknown(pieces, at);
                if self.calls - when > RECALL || common || beside_name() {
                    continue;
                }
                // Of a name that many bear it cannot be told who is meant.
                if !trace.shared {
                    run.candidates.push(Candidate {
                        from: at,
                        to: at + 1,
                        start: piece.start,
                        end: piece.end(),
                        stem: piece.start + reading.stem,
                        named: *named,
                        how: How::Transliteration,
                        logit: 1.2 + record::inflection(reading.prior),
                        form: Form::Plain,
                        heard: None,
                    });
                }
            }
        }
    }

    /// Takes note of a mention.
    fn remember(&mut self, candidate: &Candidate, score: f32, stem: &str, catalogue: &Catalogue) {
        if score < 0.6 {
            return;
        }
        self.clock = self.clock.saturating_add(1);
        self.named.insert(candidate.named.entity, self.clock);
        let sort = catalogue.sorts.get(candidate.named.entity as usize);
        let whole = matches!(candidate.how, How::Transliteration | How::Exact);
        if sort == Some(&Sort::Person) && whole && candidate.to - candidate.from > 1 {
            let parts = stem.split([' ', '-', '.']);
            let parts = parts.filter(|part| part.chars().nth(2).is_some());
            for part in parts.filter(|part| !super::lexicon::is_ordinary(part)) {
                self.beginnings |= beginning(part);
                self.short.insert(key(part), (candidate.named, self.calls));
            }
        }
    }
}

/// Comparisons that are remembered.
const OPINIONS: usize = 1 << 16;
/// Log-odds of what was heard that leave a doubt.
const DOUBT: Range<f32> = -4.0..1.0;
/// The evidence of a comparison that counts at most.
const SURE: f32 = 3.0;
/// How much less it is worth in a text, where many words stand that might be compared.
const CAUTION: f32 = 0.7;

/// Two entities are as likely as each other if their scores differ by less.
const TIE: f32 = 0.05;
/// Records after which a bare surname is no longer understood.
const RECALL: u32 = 40;

/// The runs of pieces between what ends a phrase: nothing is looked for across that.
fn runs<'p, 't>(pieces: &'p [Piece<'t>]) -> impl Iterator<Item = &'p [Piece<'t>]> {
    pieces.split_inclusive(|piece| piece.gap == Gap::Break)
}

/// A bit for the first two letters of a word, whichever way they are written.
fn beginning(word: &str) -> u64 {
    let states = word.chars().take(2);
    1 << (states.fold(State::START, |state, c| state.step(c).unwrap_or(state)).key() >> 58)
}

/// What the spellings of a part of a name have in common: someone is মোদি here and মোদী there.
fn key(part: &str) -> String {
    crate::key(part, crate::Strength::Standard)
}

/// Whether a month stands in a date: beside a day or a year, or before মাস.
fn in_date(pieces: &[Piece<'_>], candidate: &Candidate) -> bool {
    let day = |piece: &Piece<'_>| {
        piece.number || matches!(piece.text, "শে" | "ই" | "লা" | "রা" | "ঠা" | "তারিখ" | "তারিখে")
    };
    let before = candidate.from.checked_sub(1).and_then(|at| pieces.get(at));
    let after = pieces.get(candidate.to);
    before.is_some_and(day)
        || after.is_some_and(|piece| day(piece) || piece.text.starts_with("মাস"))
        || before.is_some_and(|piece| matches!(piece.text, "গত" | "আগামী" | "চলতি"))
            && candidate.stem != candidate.end
}

/// Whether a title stands before or behind.
fn has_title(pieces: &[Piece<'_>], candidate: &Candidate) -> bool {
    let before = candidate.from.checked_sub(1).and_then(|at| pieces.get(at));
    let after = pieces.get(candidate.to);
    before.is_some_and(|piece| is_title(piece.text, Place::Before))
        || after.is_some_and(|piece| is_title(piece.text, Place::After))
}
