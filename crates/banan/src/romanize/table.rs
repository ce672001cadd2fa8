//! The letter tables: rows as generated from `data/schemes/`, and what they compile to.

use alloc::vec::Vec;

use super::quick::Quick;
use super::{Charset, Grammar, Reversible};
pub(super) use crate::code::{Code, OTHER, after, code, letter};
use crate::code::{DANDA, DOUBLE_DANDA, NUKTA, ZWJ, ZWNJ};

/// What is known of the Latin form of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// The source of the scheme gives it.
    Plain,
    /// Libraries or this crate extend the scheme with it.
    Extension,
    /// No source that could be read gives it.
    Unverified,
}

/// One cell of `letters.tsv`.
#[derive(Debug)]
pub(crate) struct Letter {
    /// The letter; empty for the inherent vowel.
    pub bengali: &'static str,
    pub latin: &'static str,
    pub status: Status,
}

/// One row of `clusters.tsv`.
#[derive(Debug)]
pub(crate) struct Cluster {
    pub first: &'static str,
    pub second: &'static str,
    pub first_latin: &'static str,
    pub second_latin: &'static str,
}

/// One row of `options.tsv`.
#[derive(Debug)]
pub(crate) struct Override {
    pub option: &'static str,
    pub value: &'static str,
    pub default: bool,
    pub letter: &'static str,
    pub latin: &'static str,
}

/// One row of `schemes.tsv` with what belongs to it.
#[derive(Debug)]
pub(crate) struct Row {
    pub name: &'static str,
    pub title: &'static str,
    pub family: &'static str,
    pub letters: &'static [Letter],
    pub grammar: Grammar,
    pub reversible: Reversible,
    pub charset: Charset,
    pub case_significant: bool,
    pub hiatus: &'static str,
    pub join: &'static str,
    pub nasal: bool,
    pub clusters: &'static [Cluster],
    pub options: &'static [Override],
    pub source: &'static str,
}

/// What a character is to the engines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    Consonant,
    Vowel,
    Sign,
    Virama,
    Nukta,
    /// Written by its form wherever it stands: ং ঃ ঁ ৎ.
    Mark,
    /// ঽ, digits and symbols: written by their form, not part of an akshara.
    Symbol,
    Danda,
    Zwnj,
    Zwj,
    /// Nothing of ours, or the end.
    #[default]
    Other,
}

/// অ
pub(super) const A: Code = 0x05;
/// ই
pub(super) const I: Code = 0x07;
/// উ
pub(super) const U: Code = 0x09;
/// ং
pub(super) const ANUSVARA: Code = 0x02;
/// ঁ
pub(super) const CANDRABINDU: Code = 0x01;
/// হ
pub(super) const HA: Code = 0x39;
/// ৗ, half of a sign: no vowel on its own.
const AU_LENGTH_MARK: Code = 0x57;

fn code_of(letter: &str) -> Option<Code> {
    Some(code(letter.as_bytes())).filter(|code| *code != OTHER)
}

/// Up to seven bytes of text, in a word that is written at once: the last byte is the length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Form(u64);

impl Form {
    /// As many whole characters of `parts` as have room, which is all of them for every table.
    pub fn new(parts: &[&str]) -> Self {
        let mut bytes = [0; 8];
        let mut length = 0;
        for c in parts.iter().flat_map(|part| part.chars()) {
            let end = length + c.len_utf8();
            let Some(slot) = bytes.get_mut(length..end).filter(|_| end < 8) else { break };
            c.encode_utf8(slot);
            length = end;
        }
        bytes[7] = length as u8;
        Self(u64::from_le_bytes(bytes))
    }

    #[inline]
    pub fn len(self) -> usize {
        (self.0 >> 56) as usize
    }

    /// Its text and its length as they are kept.
    pub fn word(self) -> u64 {
        self.0
    }

    /// This and `other` behind it, if there is room.
    pub fn join(self, other: Self) -> Option<Self> {
        let length = self.len() + other.len();
        let text = |form: Self| form.0 & u64::MAX >> 8;
        (length < 8).then(|| {
            Self(text(self) | text(other) << (8 * self.len() as u32) | (length as u64) << 56)
        })
    }

    /// What `head` leaves of it, if it begins with that.
    pub fn without(self, head: Self) -> Option<Self> {
        let length = self.len().checked_sub(head.len())?;
        let text = self.0 & u64::MAX >> 8;
        let rest = Self(text >> (8 * head.len() as u32) | (length as u64) << 56);
        (head.join(rest) == Some(self)).then_some(rest)
    }

    /// Its text, and behind that bytes without meaning.
    #[inline]
    pub fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }
}

/// A consonant alone, and with the inherent vowel. Of other letters only the first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Forms {
    pub bare: Form,
    pub full: Form,
}

/// The forms of one letter.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    pub kind: Kind,
    /// Whether [`Table::pairs`] has a row that begins with this letter.
    pub paired: bool,
    /// Whether the form followed by h is the form of another letter.
    pub aspirable: bool,
    /// The same of the form with a nukta.
    pub dotted_aspirable: bool,
    pub text: Forms,
    /// As second or later member of a conjunct.
    pub later: Forms,
    /// With a nukta.
    pub nukta: Forms,
}

/// Two letters that have forms of their own when the first is joined to the second.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub first: Code,
    pub second: Code,
    pub first_latin: Form,
    pub second_latin: Forms,
}

/// A scheme with its options, ready to be used.
#[derive(Clone, Debug)]
pub(super) struct Table {
    cells: [Cell; 256],
    kinds: [Kind; 256],
    pub hiatus: Form,
    pub join: Form,
    /// ঁ is n̐ before stops that a tongue makes.
    pub nasal: bool,
    /// ং is the nasal of the class of the consonant after it.
    pub class_nasal: bool,
    /// The inherent vowel is written only where it is spoken.
    pub spoken: bool,
    /// The first letter of each word is a capital.
    pub title: bool,
    pub pairs: Vec<Pair>,
    pub quick: Option<Quick>,
}

/// The forms as text, while options replace them.
#[derive(Debug)]
struct Draft {
    inherent: &'static str,
    /// Alone, as a later member of a conjunct, with a nukta.
    forms: [[&'static str; 3]; 128],
    danda: [&'static str; 2],
}

impl Table {
    /// Compiles a row with the chosen value of each of its options.
    pub fn new(row: &Row, chosen: &[(&'static str, &'static str)]) -> Self {
        let mut table = Self {
            cells: [Cell::default(); 256],
            kinds: core::array::from_fn(kind),
            hiatus: Form::new(&[row.hiatus]),
            join: Form::new(&[row.join]),
            nasal: row.nasal,
            class_nasal: false,
            spoken: false,
            title: false,
            pairs: Vec::new(),
            quick: None,
        };
        let mut draft = Draft { inherent: "", forms: [[""; 3]; 128], danda: [""; 2] };
        for letter in row.letters {
            draft.set(letter.bengali, letter.latin);
        }
        for cluster in row.clusters.iter().filter(|cluster| cluster.first == "*") {
            draft.later(cluster.second, cluster.second_latin);
        }
        for with in row.options {
            if chosen.contains(&(with.option, with.value)) {
                match with.letter {
                    "" => {}
                    "hiatus" => table.hiatus = Form::new(&[with.latin]),
                    "anusvara" => table.class_nasal = true,
                    "inherent" => table.spoken = true,
                    "case" => table.title = true,
                    letter => match letter.strip_prefix(crate::script::VIRAMA) {
                        Some(letter) => draft.later(letter, with.latin),
                        None => draft.set(letter, with.latin),
                    },
                }
            }
        }
        table.fill(&draft, row.grammar);
        for cluster in row.clusters {
            table.pair_of(cluster, draft.inherent);
        }
        table.quick = Quick::new(&table, row.grammar);
        table
    }

    /// Makes cells of the forms.
    fn fill(&mut self, draft: &Draft, grammar: Grammar) {
        let all = || draft.forms.iter().flatten();
        let aspirable = |form: &str| {
            !form.is_empty() && all().any(|other| other.strip_suffix('h') == Some(form))
        };
        for (index, cell) in self.cells.iter_mut().enumerate() {
            cell.kind = kind(index);
            let Some([text, later, nukta]) = draft.forms.get(index).copied() else { continue };
            let full = |parts: [&str; 3]| {
                let [a, b, c] = parts;
                let vowel = if cell.kind == Kind::Consonant { draft.inherent } else { "" };
                Forms { bare: Form::new(&parts), full: Form::new(&[a, b, c, vowel]) }
            };
            cell.text = full([text, "", ""]);
            cell.later = full([later, "", ""]);
            cell.nukta = if !nukta.is_empty() {
                full([nukta, "", ""])
            } else if grammar == Grammar::Plain {
                cell.text
            } else {
                let first = text.chars().next().map_or(0, char::len_utf8);
                let (first, rest) = text.split_at_checked(first).unwrap_or_default();
                full([first, "\u{324}", rest])
            };
            cell.aspirable = aspirable(text);
            cell.dotted_aspirable = aspirable(if nukta.is_empty() { text } else { nukta });
        }
        for (code, text) in [DANDA, DOUBLE_DANDA].into_iter().zip(draft.danda) {
            if let Some(cell) = self.cells.get_mut(usize::from(code)) {
                cell.text.bare = Form::new(&[text]);
            }
        }
    }

    fn pair_of(&mut self, cluster: &Cluster, inherent: &str) {
        if let (Some(first), Some(second)) = (code_of(cluster.first), code_of(cluster.second)) {
            if let Some(cell) = self.cells.get_mut(usize::from(first)) {
                cell.paired = true;
            }
            self.pairs.push(Pair {
                first,
                second,
                first_latin: Form::new(&[cluster.first_latin]),
                second_latin: Forms {
                    bare: Form::new(&[cluster.second_latin]),
                    full: Form::new(&[cluster.second_latin, inherent]),
                },
            });
        }
    }

    #[inline]
    pub fn cell(&self, code: Code) -> &Cell {
        // There is a cell for every code that can be.
        self.cells.get(usize::from(code)).unwrap_or(&OTHER_CELL)
    }

    #[inline]
    pub fn kind(&self, code: Code) -> Kind {
        self.kinds.get(usize::from(code)).copied().unwrap_or(Kind::Other)
    }

    /// The pair that begins with `first`, if it is one.
    pub fn pair(&self, first: Code, second: Code) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.first == first && pair.second == second)
    }

    /// The nasal of the class of a stop or nasal.
    pub fn nasal_of(&self, code: Code) -> Option<Form> {
        let nasal = match code {
            0x15..=0x19 => 0x19,
            0x1A..=0x1E => 0x1E,
            0x1F..=0x23 => 0x23,
            0x24..=0x28 => 0x28,
            0x2A..=0x2E => 0x2E,
            _ => return None,
        };
        Some(self.cell(nasal).text.bare)
    }
}

impl Draft {
    fn set(&mut self, bengali: &str, latin: &'static str) {
        match code_of(bengali) {
            None => self.inherent = latin,
            Some(DANDA) => self.danda[0] = latin,
            Some(DOUBLE_DANDA) => self.danda[1] = latin,
            Some(code) if bengali.get(3..).and_then(code_of) == Some(NUKTA) => {
                self.form(code, 2, latin);
                // ড় ঢ় য় as one code point.
                let composed = match code {
                    0x21 => 0x5C,
                    0x22 => 0x5D,
                    0x2F => 0x5F,
                    _ => return,
                };
                self.form(composed, 0, latin);
                self.form(composed, 1, latin);
            }
            Some(code) => {
                self.form(code, 0, latin);
                self.form(code, 1, latin);
            }
        }
    }

    fn later(&mut self, bengali: &str, latin: &'static str) {
        if let Some(code) = code_of(bengali) {
            self.form(code, 1, latin);
        }
    }

    fn form(&mut self, code: Code, which: usize, latin: &'static str) {
        let forms = self.forms.get_mut(usize::from(code));
        if let Some(form) = forms.and_then(|forms| forms.get_mut(which)) {
            *form = latin;
        }
    }
}

static OTHER_CELL: Cell = Cell {
    kind: Kind::Other,
    paired: false,
    aspirable: false,
    dotted_aspirable: false,
    text: Forms { bare: Form(0), full: Form(0) },
    later: Forms { bare: Form(0), full: Form(0) },
    nukta: Forms { bare: Form(0), full: Form(0) },
};

fn kind(index: usize) -> Kind {
    use crate::script::{Class, class};
    let code = index as Code;
    match code {
        ZWNJ => return Kind::Zwnj,
        ZWJ => return Kind::Zwj,
        DANDA | DOUBLE_DANDA => return Kind::Danda,
        AU_LENGTH_MARK => return Kind::Symbol,
        0..128 => {}
        _ => return Kind::Other,
    }
    match class(letter(code)) {
        Class::Consonant => Kind::Consonant,
        Class::Vowel => Kind::Vowel,
        Class::Sign => Kind::Sign,
        Class::Nukta => Kind::Nukta,
        Class::Virama => Kind::Virama,
        Class::Candrabindu | Class::Final | Class::KhandaTa => Kind::Mark,
        Class::Digit | Class::Other => Kind::Symbol,
        Class::Unassigned | Class::Foreign => Kind::Other,
    }
}
