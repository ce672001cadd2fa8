//! The decoder: one pass over the codes, one akshara at a time.
//!
//! Chains of replacements, the usual way, break on order: a vowel sign is drawn before a cluster
//! whose end is not yet known, a reph after one whose start is long past.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::akshara::{Akshara, Next, is_letter, read};
use super::cluster;
use super::code::{Reading, Role, letter};
use super::input::{Input, Unit};
use crate::edit::{Edit, Report};
use crate::rules::Rule;
use crate::script::{self, Class};
use crate::tables::bijoy::READINGS;

/// What came out of a legacy encoding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded {
    /// The text, canonical where it was decoded.
    pub text: String,
    /// What changed; `source` counts bytes of the input: of the text for [`decode`], raw bytes for
    /// [`decode_bytes`].
    pub edits: Vec<Edit>,
    /// Codes that have no reading where they stand. They are in [`text`](Self::text) as they came.
    pub reports: Vec<Report>,
}

/// Decodes text that shows Bijoy codes: the characters of CP1252 or Latin-1, and the code points
/// that the fonts also map to a glyph (U+2212 for 0xAD, for instance). Both variants are read.
///
/// All of the text is taken for Bijoy, English words as well: to decode only what is Bijoy, use
/// [`normalize`](crate::normalize). Real Bengali letters stay, and
/// join the codes next to them.
///
/// ```
/// let decoded = banan::bijoy::decode("Avgvi †mvbvi evsjv|");
/// assert_eq!(decoded.text, "আমার সোনার বাংলা।");
/// assert_eq!(&"Avgvi †mvbvi evsjv|"[decoded.edits[0].source.clone()], "Avgvi");
/// ```
#[must_use]
pub fn decode(text: &str) -> Decoded {
    decode_as(text, Rule::BijoyAll, Grain::Run)
}

/// Decodes raw bytes in Bijoy. Offsets count these bytes.
///
/// ```
/// let decoded = banan::bijoy::decode_bytes(b"\x87\x60k");
/// assert_eq!((decoded.text.as_str(), decoded.edits[0].source.clone()), ("দেশ", 0..3));
/// ```
#[must_use]
pub fn decode_bytes(bytes: &[u8]) -> Decoded {
    decode_input(bytes, Rule::BijoyAll, Grain::Run)
}

/// What one edit covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grain {
    /// An unbroken run of changed text.
    Run,
    /// One akshara that held a code.
    Akshara,
}

/// Decodes with the edits under `rule`.
pub(crate) fn decode_as(text: &str, rule: Rule, grain: Grain) -> Decoded {
    decode_input(text, rule, grain)
}

fn decode_input<I: Input>(input: I, rule: Rule, grain: Grain) -> Decoded {
    let mut decoder = Decoder {
        input,
        rule,
        grain,
        done: Decoded::default(),
        akshara: Akshara::default(),
        run: None,
        last: None,
    };
    decoder.done.text.reserve(input.size() + input.size() / 2);
    decoder.decode();
    decoder.done
}

struct Decoder<I> {
    input: I,
    rule: Rule,
    grain: Grain,
    done: Decoded,
    akshara: Akshara,
    /// Source and output offsets where the present run of changed text began.
    run: Option<(usize, usize)>,
    /// Where the output of the akshara emitted last begins, if nothing but a pre-base sign has come
    /// since and it has neither reph nor vowel sign.
    last: Option<usize>,
}

impl<I: Input> Decoder<I> {
    fn decode(&mut self) {
        let input = self.input;
        let mut units = input.units(0);
        let mut raw_until = 0;
        // Whether the character before is a real Bengali one.
        let mut real = false;
        while let Some(Unit { at, end, c, code }) = units.next() {
            if let Some(code) = code {
                real = false;
                let readings = READINGS.get(usize::from(code)).copied().unwrap_or_default();
                match read(readings, &self.akshara, || next(units.clone().next())) {
                    Some(reading) => self.code(reading, c, at, end),
                    None => self.plain(at, end),
                }
            } else if at < raw_until {
                self.untouched(c, at, end);
            } else if script::is_bengali(c) && c > '\u{0965}' {
                if !real && self.akshara.is_empty() {
                    let run = real_run(input, at);
                    if !followed_by_letter(input, run) {
                        raw_until = run;
                        self.untouched(c, at, end);
                        continue;
                    }
                }
                real = true;
                self.real(c, at, end);
            } else if script::is_joiner(c) && !self.akshara.is_empty() {
                if real {
                    self.akshara.cluster.push(c);
                } else {
                    self.akshara.coded = true;
                }
                self.akshara.end = end;
            } else {
                real = false;
                self.plain(at, end);
            }
        }
        self.flush();
        self.close(input.size());
    }

    fn code(&mut self, reading: &'static Reading, c: char, at: usize, end: usize) {
        match reading.role {
            Role::Punct | Role::Digit => {
                let mut same = [0; 4];
                if reading.text == c.encode_utf8(&mut same) {
                    self.plain(at, end);
                } else {
                    self.flush();
                    self.open(at);
                    self.done.text.push_str(reading.text);
                    self.close_akshara(end);
                    // The dashes are in doubt: some font may have had ণ্ড there.
                    if matches!(c, 'Ð' | 'Ñ') && self.between_letters(at..end) {
                        self.report("bijoy-dash", at, end);
                    }
                }
                self.last = None;
            }
            Role::Unassigned => {
                if c == '\u{A0}' {
                    self.flush();
                    self.open(at);
                    self.done.text.push(' ');
                    self.close_akshara(end);
                    self.last = None;
                } else {
                    self.plain(at, end);
                    if c != '@' {
                        self.report("bijoy-unassigned", at, end);
                    }
                }
            }
            Role::Vowel => {
                self.flush();
                self.start(at, end);
                self.akshara.cluster.push_str(reading.text);
                self.akshara.independent = true;
            }
            Role::Base | Role::Conjunct | Role::Half => {
                self.consonant(reading.text, at, end);
                if !reading.vowel.is_empty() {
                    self.akshara.add_vowel(reading.vowel);
                }
            }
            Role::BelowBase | Role::Hasanta => {
                self.extend(at, end);
                if self.akshara.cluster.is_empty() {
                    self.lone(at, end);
                } else {
                    self.akshara.hang(reading.text);
                    if !reading.vowel.is_empty() {
                        self.akshara.add_vowel(reading.vowel);
                    }
                }
            }
            Role::PreBase => {
                if !self.akshara.half_open() {
                    self.flush();
                    self.start(at, end);
                }
                self.extend(at, end);
                self.akshara.pre.push_str(reading.text);
            }
            Role::PostVowel => {
                self.extend(at, end);
                if self.akshara.cluster.is_empty() {
                    self.lone(at, end);
                } else {
                    self.akshara.add_vowel(reading.text);
                }
            }
            Role::Sign => {
                self.extend(at, end);
                if self.akshara.cluster.is_empty() {
                    self.lone(at, end);
                } else {
                    self.akshara.sign.push_str(reading.text);
                }
            }
            Role::Reph => self.reph(at, end),
        }
        self.akshara.coded = true;
    }

    /// A real Bengali character among codes: letters are in logical order here.
    fn real(&mut self, c: char, at: usize, end: usize) {
        let mut buffer = [0; 4];
        let coded = self.akshara.coded;
        match script::class(c) {
            Class::Consonant | Class::KhandaTa => {
                let text = decomposed(c).unwrap_or_else(|| c.encode_utf8(&mut buffer));
                self.consonant(text, at, end);
            }
            Class::Vowel => {
                self.flush();
                self.start(at, end);
                self.akshara.cluster.push(c);
                self.akshara.independent = true;
            }
            Class::Nukta if !self.akshara.cluster.is_empty() && self.akshara.vowel.is_empty() => {
                self.akshara.end = end;
                let virama = self.akshara.cluster.ends_with(script::VIRAMA);
                if virama {
                    self.akshara.cluster.pop();
                }
                self.akshara.cluster.push(c);
                if virama {
                    self.akshara.cluster.push(script::VIRAMA);
                }
            }
            Class::Virama if !self.akshara.cluster.is_empty() => {
                self.akshara.end = end;
                self.akshara.hang("্");
            }
            Class::Sign if !self.akshara.cluster.is_empty() => {
                self.akshara.end = end;
                let first = self.akshara.vowel.is_empty() && self.akshara.pre.is_empty();
                self.akshara.add_vowel(c.encode_utf8(&mut buffer));
                self.akshara.moved = first && matches!(c, 'ি' | 'ে' | 'ৈ');
            }
            Class::Candrabindu | Class::Final if !self.akshara.cluster.is_empty() => {
                self.akshara.end = end;
                self.akshara.sign.push(c);
            }
            _ => return self.plain(at, end),
        }
        // What a flush left behind was its own; this character is no code.
        self.akshara.coded = coded && self.akshara.start != at;
    }

    fn consonant(&mut self, text: &str, at: usize, end: usize) {
        let waiting = self.akshara.cluster.is_empty() && !self.akshara.pre.is_empty();
        if !waiting && !self.akshara.half_open() {
            self.flush();
            self.start(at, end);
        }
        self.extend(at, end);
        self.akshara.cluster.push_str(text);
    }

    fn reph(&mut self, at: usize, end: usize) {
        if !self.akshara.cluster.is_empty() {
            self.extend(at, end);
            self.akshara.reph = true;
            return;
        }
        // Two encoders write কর্মের with the reph after the vowel sign: it is that of the akshara
        // before, and so is the sign.
        if let Some(start) = self.last
            && !self.akshara.pre.is_empty()
        {
            self.done.text.insert_str(start, "র্");
            self.done.text.push_str(&self.akshara.pre);
            self.akshara.clear();
            self.last = None;
            if self.grain == Grain::Akshara
                && let Some(edit) = self.done.edits.last_mut()
            {
                edit.source.end = end;
                edit.output.end = self.done.text.len();
            }
            return;
        }
        self.extend(at, end);
        self.lone(at, end);
    }

    /// A sign without anything to stand on: it and what waits for a cluster stay as they are.
    fn lone(&mut self, at: usize, end: usize) {
        let start = self.akshara.start.min(at);
        self.akshara.clear();
        self.raw(start, end);
    }

    fn start(&mut self, at: usize, end: usize) {
        self.akshara.start = at;
        self.akshara.end = end;
    }

    /// The akshara goes on to `end`, or begins at `at`.
    fn extend(&mut self, at: usize, end: usize) {
        if self.akshara.is_empty() {
            self.akshara.start = at;
        }
        self.akshara.end = end;
    }

    /// Emits the akshara, if there is one.
    fn flush(&mut self) {
        if self.akshara.is_empty() {
            return;
        }
        let (start, end) = (self.akshara.start, self.akshara.end);
        if self.akshara.cluster.is_empty() {
            self.akshara.clear();
            self.raw(start, end);
            return;
        }
        if self.grain == Grain::Akshara && !self.akshara.coded {
            self.akshara.clear();
            self.copy(start, end);
            return;
        }
        self.open(start);
        let from = self.done.text.len();
        self.akshara.write(&mut self.done.text);
        let bare = !self.akshara.reph
            && self.akshara.pre.is_empty()
            && self.akshara.vowel.is_empty()
            && self.akshara.sign.is_empty();
        self.akshara.clear();
        self.close_akshara(end);
        self.last = bare.then_some(from);
    }

    /// A real Bengali word without codes: only the composed letters change, to NFC.
    fn untouched(&mut self, c: char, at: usize, end: usize) {
        let Some(text) = decomposed(c).filter(|_| self.grain == Grain::Run) else {
            return self.plain(at, end);
        };
        self.flush();
        self.open(at);
        self.done.text.push_str(text);
        self.last = None;
    }

    /// Text that stays as it is.
    fn plain(&mut self, at: usize, end: usize) {
        self.flush();
        self.copy(at, end);
    }

    fn copy(&mut self, at: usize, end: usize) {
        self.close(at);
        self.last = None;
        self.input.push_to(at..end, &mut self.done.text);
    }

    /// Codes that stay because they have no reading here.
    fn raw(&mut self, start: usize, end: usize) {
        self.copy(start, end);
        self.report("bijoy-lone-sign", start, end);
    }

    fn report(&mut self, finding: &'static str, start: usize, end: usize) {
        self.done.reports.push(Report { finding, source: start..end });
    }

    /// Changed text begins, or goes on.
    fn open(&mut self, at: usize) {
        self.run.get_or_insert((at, self.done.text.len()));
    }

    /// Changed text ends before `at`.
    fn close(&mut self, at: usize) {
        let Some((source, output)) = self.run.take() else { return };
        let (source, output) = (source..at, output..self.done.text.len());
        let written = self.done.text.get(output.clone()).unwrap_or_default();
        if !self.input.reads(source.clone(), written) {
            self.done.edits.push(Edit { rule: self.rule, source, output, row: None });
        }
    }

    /// An akshara or changed sign is complete.
    fn close_akshara(&mut self, end: usize) {
        if self.grain == Grain::Akshara {
            self.close(end);
        }
    }

    fn between_letters(&self, range: Range<usize>) -> bool {
        let units = [self.input.before(range.start), self.input.units(range.end).next()];
        units.into_iter().all(|unit| unit.is_some_and(is_word))
    }
}

/// The letters that Unicode has as one code point but NFC as two.
const fn decomposed(c: char) -> Option<&'static str> {
    match c {
        '\u{09DC}' => Some("ড\u{09BC}"),
        '\u{09DD}' => Some("ঢ\u{09BC}"),
        '\u{09DF}' => Some("য\u{09BC}"),
        _ => None,
    }
}

/// Whether this is a Bijoy letter wherever it stands, or a real one.
fn is_word(unit: Unit) -> bool {
    match unit.code {
        Some(code) => READINGS
            .get(usize::from(code))
            .is_some_and(|all| !all.is_empty() && all.iter().all(|r| is_letter(r.role))),
        None => script::is_bengali_letter(unit.c),
    }
}

/// What the next character is.
fn next(unit: Option<Unit>) -> Next {
    let Some(unit) = unit else { return Next::default() };
    match unit.code {
        Some(code) => Next {
            code: Some(code),
            pre_base: READINGS
                .get(usize::from(code))
                .is_some_and(|all| all.iter().any(|r| r.role == Role::PreBase)),
            letter: is_word(unit),
        },
        None => Next {
            // A real letter stands for the code of its base form.
            code: letter(unit.c, false).and_then(cluster::base),
            pre_base: matches!(unit.c, 'ি' | 'ে' | 'ৈ'),
            letter: script::is_bengali_letter(unit.c),
        },
    }
}

/// The end of the run of real Bengali characters and joiners at `at`.
fn real_run(input: impl Input, at: usize) -> usize {
    let other = |unit: &Unit| !script::is_bengali(unit.c) && !script::is_joiner(unit.c);
    input.units(at).find(other).map_or(input.size(), |unit| unit.at)
}

/// Whether a code that may be a letter stands at `at`.
fn followed_by_letter(input: impl Input, at: usize) -> bool {
    input.units(at).next().and_then(|unit| unit.code).is_some_and(|code| {
        let readings = READINGS.get(usize::from(code)).copied().unwrap_or_default();
        readings.iter().any(|reading| is_letter(reading.role))
    })
}
