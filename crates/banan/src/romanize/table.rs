//! The letter tables: rows as generated from `data/schemes/`, and what they compile to.

use alloc::vec::Vec;

use super::{Charset, Grammar, Reversible};

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

/// What stands at a byte offset: a place in the block, a joiner, a danda or something else.
pub(super) type Code = u8;

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
const NUKTA: Code = 0x3C;
/// ৗ, half of a sign: no vowel on its own.
const AU_LENGTH_MARK: Code = 0x57;
const ZWNJ: Code = 128;
const ZWJ: Code = 129;
const DANDA: Code = 130;
const DOUBLE_DANDA: Code = 131;
/// Anything else.
pub(super) const OTHER: Code = 132;
const CODES: usize = 133;

/// The code of the character at `at`. Every character with another code than [`OTHER`] is three
/// bytes long.
#[inline]
pub(super) fn code(bytes: &[u8], at: usize) -> Code {
    match bytes.get(at..).and_then(|rest| rest.first_chunk::<3>()) {
        Some(&[0xE0, middle @ (0xA6 | 0xA7), last]) => ((middle & 1) << 6) | (last & 0x3F),
        Some([0xE2, 0x80, 0x8C]) => ZWNJ,
        Some([0xE2, 0x80, 0x8D]) => ZWJ,
        Some([0xE0, 0xA5, 0xA4]) => DANDA,
        Some([0xE0, 0xA5, 0xA5]) => DOUBLE_DANDA,
        _ => OTHER,
    }
}

fn code_of(letter: &str) -> Option<Code> {
    Some(code(letter.as_bytes(), 0)).filter(|code| *code != OTHER)
}

/// The letter of a code of the block.
pub(super) fn letter(code: Code) -> char {
    char::from_u32(0x980 + u32::from(code)).unwrap_or('\u{FFFD}')
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
    pub text: &'static str,
    /// As second or later member of a conjunct.
    pub later: &'static str,
    /// With a nukta; empty if the scheme has no form for that.
    pub nukta: &'static str,
}

/// Two letters that have forms of their own when the first is joined to the second.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub first: Code,
    pub second: Code,
    pub first_latin: &'static str,
    pub second_latin: &'static str,
}

/// A scheme with its options, ready to be used.
#[derive(Clone, Debug)]
pub(super) struct Table {
    cells: [Cell; CODES],
    pub inherent: &'static str,
    pub hiatus: &'static str,
    pub join: &'static str,
    /// ঁ is n̐ before stops that a tongue makes.
    pub nasal: bool,
    /// ং is the nasal of the class of the consonant after it.
    pub class_nasal: bool,
    /// The first letter of each word is a capital.
    pub title: bool,
    pub pairs: Vec<Pair>,
}

impl Table {
    /// Compiles a row with the chosen value of each of its options.
    pub fn new(row: &Row, chosen: &[(&'static str, &'static str)]) -> Self {
        let mut table = Self {
            cells: [Cell::default(); CODES],
            inherent: "",
            hiatus: row.hiatus,
            join: row.join,
            nasal: row.nasal,
            class_nasal: false,
            title: false,
            pairs: Vec::new(),
        };
        for (index, cell) in table.cells.iter_mut().enumerate() {
            cell.kind = kind(index);
        }
        for letter in row.letters {
            table.set(letter.bengali, letter.latin);
        }
        for cluster in row.clusters {
            table.cluster(cluster);
        }
        for with in row.options {
            if chosen.contains(&(with.option, with.value)) {
                match with.letter {
                    "" => {}
                    "hiatus" => table.hiatus = with.latin,
                    "anusvara" => table.class_nasal = true,
                    "case" => table.title = true,
                    letter => match letter.strip_prefix(crate::script::VIRAMA) {
                        Some(letter) => table.later(letter, with.latin),
                        None => table.set(letter, with.latin),
                    },
                }
            }
        }
        let forms: Vec<&str> =
            table.cells.iter().flat_map(|cell| [cell.text, cell.nukta]).collect();
        for cell in &mut table.cells {
            let aspirable = |form: &str| {
                !form.is_empty() && forms.iter().any(|other| other.strip_suffix('h') == Some(form))
            };
            cell.aspirable = aspirable(cell.text);
            cell.dotted_aspirable =
                if cell.nukta.is_empty() { cell.aspirable } else { aspirable(cell.nukta) };
        }
        table
    }

    #[inline]
    pub fn cell(&self, code: Code) -> &Cell {
        // `OTHER` is the last code, so that the answer for a code that cannot be is "other".
        self.cells.get(usize::from(code)).unwrap_or(&OTHER_CELL)
    }

    #[inline]
    pub fn kind(&self, code: Code) -> Kind {
        self.cell(code).kind
    }

    /// The pair that begins with `first`, if it is one.
    pub fn pair(&self, first: Code, second: Code) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.first == first && pair.second == second)
    }

    /// The nasal of the class of a stop or nasal.
    pub fn nasal_of(&self, code: Code) -> Option<&'static str> {
        let nasal = match code {
            0x15..=0x19 => 0x19,
            0x1A..=0x1E => 0x1E,
            0x1F..=0x23 => 0x23,
            0x24..=0x28 => 0x28,
            0x2A..=0x2E => 0x2E,
            _ => return None,
        };
        Some(self.cell(nasal).text)
    }

    fn set(&mut self, bengali: &'static str, latin: &'static str) {
        let Some(code) = code_of(bengali) else {
            self.inherent = latin;
            return;
        };
        if bengali.get(3..).is_some_and(|rest| code_of(rest) == Some(NUKTA)) {
            if let Some(cell) = self.cells.get_mut(usize::from(code)) {
                cell.nukta = latin;
            }
            // ড় ঢ় য় as one code point.
            let composed = match code {
                0x21 => 0x5C,
                0x22 => 0x5D,
                0x2F => 0x5F,
                _ => return,
            };
            self.set_text(composed, latin);
        } else {
            self.set_text(code, latin);
        }
    }

    fn set_text(&mut self, code: Code, latin: &'static str) {
        if let Some(cell) = self.cells.get_mut(usize::from(code)) {
            cell.text = latin;
            cell.later = latin;
        }
    }

    fn later(&mut self, bengali: &str, latin: &'static str) {
        let cell = code_of(bengali).and_then(|code| self.cells.get_mut(usize::from(code)));
        if let Some(cell) = cell {
            cell.later = latin;
        }
    }

    fn cluster(&mut self, cluster: &Cluster) {
        if cluster.first == "*" {
            self.later(cluster.second, cluster.second_latin);
        } else if let (Some(first), Some(second)) =
            (code_of(cluster.first), code_of(cluster.second))
        {
            if let Some(cell) = self.cells.get_mut(usize::from(first)) {
                cell.paired = true;
            }
            self.pairs.push(Pair {
                first,
                second,
                first_latin: cluster.first_latin,
                second_latin: cluster.second_latin,
            });
        }
    }
}

static OTHER_CELL: Cell = Cell {
    kind: Kind::Other,
    paired: false,
    aspirable: false,
    dotted_aspirable: false,
    text: "",
    later: "",
    nukta: "",
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
