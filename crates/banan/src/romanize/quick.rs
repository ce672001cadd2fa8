//! Words without anything unusual, which are nearly all: an automaton with one step a character.
//!
//! What a character adds depends on it and on what stands before, and an inherent vowel is written
//! with what comes after it; so a step is one look into a table, whose entry is the bytes to append
//! and the next state. No branch depends on the letters. Whatever is rare (joiners, escapes, forms
//! that depend on what follows) has no entry: its word is left to the engines that know all rules.

use alloc::boxed::Box;

use super::Grammar;
use super::alignment::{Buffered, Room};
use super::table::{A, ANUSVARA, CANDRABINDU, Code, Form, HA, I, Kind, Table, U, after, code};
use crate::code::{NUKTA, ZWJ, ZWNJ, block_code};

/// What stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing of a word, or a symbol.
    Start,
    /// A sign, a mark or a vowel.
    Letter,
    /// অ
    A,
    /// A consonant whose inherent vowel is not written yet.
    Open,
    /// The same, if the consonant is aspirable or the first of a pair.
    OpenSpecial,
    /// A consonant and a virama.
    Joined,
    /// The same, if the consonant is aspirable.
    JoinedSpecial,
}

impl State {
    const ALL: [Self; 7] = [
        Self::Start,
        Self::Letter,
        Self::A,
        Self::Open,
        Self::OpenSpecial,
        Self::Joined,
        Self::JoinedSpecial,
    ];

    const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::OpenSpecial)
    }

    const fn is_joined(self) -> bool {
        matches!(self, Self::Joined | Self::JoinedSpecial)
    }
}

/// One step: up to seven bytes of text, and in the last byte their number (three bits), the next
/// state (three bits), [`RARE`] and [`PEEK`].
#[derive(Clone, Copy, Debug)]
struct Step(u64);

/// There is no such step.
const RARE: u64 = 1 << 62;
/// If a nukta follows, the step is that of the letter with it.
const PEEK: u64 = 1 << 63;

impl Step {
    const NONE: Self = Self(RARE | PEEK);

    fn new(form: Form, next: State) -> Self {
        Self(form.word() | (next as u64) << 59)
    }

    #[inline]
    fn len(self) -> usize {
        (self.0 >> 56) as usize & 7
    }

    /// The next state, times [`CODES`].
    #[inline]
    fn state(self) -> usize {
        (self.0 >> 51) as usize & 0x700
    }
}

/// A place for every code of the block, and one for every code with a nukta.
const CODES: usize = 256;
const DOTTED: usize = 128;

/// The steps of a table.
#[derive(Clone, Debug)]
pub(super) struct Quick {
    steps: Box<[Step; 8 * CODES]>,
    inherent: Form,
    /// ASCII that passes between words without a look at its neighbours.
    passes: [bool; 128],
}

impl Quick {
    /// The steps of a table in which no word depends on more than its letters.
    pub fn new(table: &Table, grammar: Grammar) -> Option<Self> {
        if table.title || table.spoken {
            return None;
        }
        let ka = table.cell(0x15).text;
        let inherent = ka.full.without(ka.bare)?;
        let maker = Maker { table, grammar, inherent };
        let mut steps = Box::new([Step::NONE; 8 * CODES]);
        for state in State::ALL {
            let places = steps.iter_mut().skip(state as usize * CODES).take(CODES);
            for (code, place) in (0..=Code::MAX).zip(places) {
                *place = maker.step(state, code).unwrap_or(Step::NONE);
            }
        }
        let passes = core::array::from_fn(|byte| match grammar {
            Grammar::Plain => true,
            Grammar::Readable => byte as u8 != b':',
            Grammar::Exact => {
                !(byte as u8).is_ascii_alphanumeric() && !b":{}".contains(&(byte as u8))
            }
        });
        Some(Self { steps, inherent, passes })
    }

    /// Writes words and the few bytes of ASCII between them from the head of `rest`, where no word
    /// is under way. Gives what follows and the state there.
    pub fn words<'t>(&self, mut rest: &'t [u8], out: &mut Buffered<'_>) -> (&'t [u8], State) {
        let mut state = State::Start;
        while let Some((tail, end)) = self.word(rest, out) {
            (rest, state) = (tail, end);
            let between = rest.iter().take_while(|byte| self.passes(**byte)).take(BETWEEN).count();
            let (ascii, tail) = rest.split_at_checked(between).unwrap_or_default();
            if ascii.is_empty() || !matches!(tail, [0xE0, 0xA6 | 0xA7, ..]) {
                break;
            }
            let mut room = out.room();
            if !ascii.iter().all(|byte| room.put([*byte, 0, 0, 0, 0, 0, 0, 0], 1).is_some()) {
                break;
            }
            room.keep();
            (rest, state) = (tail, State::Start);
        }
        (rest, state)
    }

    #[inline]
    fn passes(&self, byte: u8) -> bool {
        self.passes.get(usize::from(byte)).copied().unwrap_or(false)
    }

    /// Writes one word; nothing, if it is none or has something rare in it.
    #[inline]
    fn word<'t>(&self, text: &'t [u8], out: &mut Buffered<'_>) -> Option<(&'t [u8], State)> {
        let mut room = out.room();
        let mut rest = text;
        let mut state = 0;
        loop {
            while let Some(here) = rest.first_chunk().and_then(block_code) {
                rest = after(rest, 1);
                state = self.take(state, here, &mut rest, &mut room)?;
            }
            match code(rest) {
                // The last character of the text.
                here @ 0..128 => {
                    rest = after(rest, 1);
                    state = self.take(state, here, &mut rest, &mut room)?;
                }
                ZWNJ | ZWJ => return None,
                _ => break,
            }
        }
        if rest.len() == text.len() {
            return None;
        }
        let state = State::ALL.get(state / CODES).copied().unwrap_or(State::Start);
        if state.is_open() {
            room.put(self.inherent.bytes(), self.inherent.len())?;
        }
        room.keep();
        Some((rest, state))
    }

    /// Writes what the character before `rest` adds; gives the next state. Nothing, if it is rare.
    #[inline]
    fn take(
        &self,
        state: usize,
        here: Code,
        rest: &mut &[u8],
        room: &mut Room<'_>,
    ) -> Option<usize> {
        let mut step = self.step(state, here);
        if step.0 & PEEK != 0 {
            step = self.peek(state, here, rest)?;
        }
        room.put(step.0.to_le_bytes(), step.len())?;
        Some(step.state())
    }

    /// The step on a letter that a nukta may follow.
    fn peek(&self, state: usize, here: Code, rest: &mut &[u8]) -> Option<Step> {
        let mut step = self.step(state, here);
        if code(rest) == NUKTA {
            *rest = after(rest, 1);
            step = self.step(state, here | DOTTED as Code);
        }
        (step.0 & RARE == 0).then_some(step)
    }

    #[inline]
    fn step(&self, state: usize, code: Code) -> Step {
        self.steps.get(state | usize::from(code)).copied().unwrap_or(Step::NONE)
    }
}

/// More ASCII than this between words is copied at once elsewhere.
const BETWEEN: usize = 4;

/// Makes steps.
struct Maker<'a> {
    table: &'a Table,
    grammar: Grammar,
    inherent: Form,
}

impl Maker<'_> {
    /// The step from `state` on `code`, if there is one that needs no more.
    fn step(&self, state: State, code: Code) -> Option<Step> {
        let plain = self.grammar == Grammar::Plain;
        let (dotted, code) = (usize::from(code) >= DOTTED, code & 0x7F);
        let cell = self.table.cell(code);
        let vowel = if state.is_open() { self.inherent } else { Form::default() };
        if dotted && cell.kind != Kind::Consonant {
            return None;
        }
        let (form, next) = match cell.kind {
            Kind::Consonant => {
                let (forms, aspirable) = if dotted {
                    (cell.nukta, cell.dotted_aspirable)
                } else if plain && state.is_joined() {
                    (cell.later, cell.aspirable)
                } else {
                    (cell.text, cell.aspirable)
                };
                if forms.full != forms.bare.join(self.inherent)? {
                    return None;
                }
                let apart = state == State::JoinedSpecial && code == HA;
                let parted = if apart { Form::new(&[":"]) } else { Form::default() };
                let special = if plain { cell.paired } else { aspirable };
                let next = if special { State::OpenSpecial } else { State::Open };
                let step = Step::new(vowel.join(parted)?.join(forms.bare)?, next);
                // ড় ঢ় য়
                let peek = matches!(code, 0x21 | 0x22 | 0x2F) && !dotted;
                return Some(Step(step.0 | if peek { PEEK } else { 0 }));
            }
            Kind::Sign if state.is_open() => return Some(Step::new(cell.text.bare, State::Letter)),
            Kind::Sign if plain => (cell.text.bare, State::Letter),
            Kind::Virama => match state {
                State::Open => return Some(Step::new(Form::default(), State::Joined)),
                State::OpenSpecial if !plain => {
                    return Some(Step::new(Form::default(), State::JoinedSpecial));
                }
                _ => return None,
            },
            Kind::Vowel => {
                let hiatus = (state.is_open() || state == State::A) && (code == I || code == U);
                let parted = match (hiatus, plain) {
                    (true, true) => self.table.hiatus,
                    (true, false) => Form::new(&[":"]),
                    (false, false) if state.is_joined() => Form::new(&[":"]),
                    (false, _) => Form::default(),
                };
                let next = if code == A { State::A } else { State::Letter };
                (parted.join(cell.text.bare)?, next)
            }
            Kind::Mark => match code {
                CANDRABINDU if plain && self.table.nasal => return None,
                ANUSVARA if self.table.class_nasal => return None,
                _ => (cell.text.bare, State::Letter),
            },
            Kind::Symbol => {
                let carried = matches!(code, 0x3D | 0x66..=0x6F);
                if self.grammar == Grammar::Exact && !carried {
                    return None;
                }
                (cell.text.bare, State::Start)
            }
            _ => return None,
        };
        Some(Step::new(vowel.join(form)?, next))
    }
}
