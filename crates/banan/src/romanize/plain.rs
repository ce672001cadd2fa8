//! Letter by letter: every scheme but the reversible profile of ISO 15919.

use super::alignment::Sink;
use super::table::{A, ANUSVARA, CANDRABINDU, Code, Form, Forms, I, Kind, Table, U, after, code};

/// What is known of a text beside the table.
#[derive(Clone, Copy)]
struct Given<'a> {
    table: &'a Table,
    /// Bytes of the text.
    total: usize,
    /// Ends of the consonants whose inherent vowel is not written, in order.
    dropped: &'a [usize],
}

impl Given<'_> {
    /// The form of a consonant without vowel sign that ends where `rest` begins.
    #[inline]
    fn open<const SPOKEN: bool>(&self, forms: Forms, rest: &[u8]) -> Form {
        if SPOKEN && self.dropped.binary_search(&(self.total - rest.len())).is_ok() {
            return forms.bare;
        }
        forms.full
    }
}

/// Appends the Latin form of canonical `text`.
pub(super) fn write<S: Sink>(table: &Table, text: &str, out: &mut S) {
    run::<S, false>(Given { table, total: text.len(), dropped: &[] }, text, out);
}

/// The same without the inherent vowels after the bytes `dropped`, which are in order.
pub(super) fn write_spoken<S: Sink>(table: &Table, text: &str, dropped: &[usize], out: &mut S) {
    run::<S, true>(Given { table, total: text.len(), dropped }, text, out);
}

fn run<S: Sink, const SPOKEN: bool>(given: Given<'_>, text: &str, out: &mut S) {
    let Given { table, total, .. } = given;
    let mut rest = text.as_bytes();
    loop {
        (rest, _) = out.quick(table.quick.as_ref(), rest);
        if rest.is_empty() {
            return;
        }
        let start = total - rest.len();
        let here = code(rest);
        match table.kind(here) {
            Kind::Other | Kind::Zwnj | Kind::Zwj => {
                let length = literal(table, rest);
                if length > 0 {
                    out.begin(start);
                    out.push(text.get(start..start + length).unwrap_or_default());
                    rest = rest.get(length..).unwrap_or_default();
                } else {
                    rest = word::<S, SPOKEN>(given, rest, out);
                }
            }
            Kind::Danda => {
                out.begin(start);
                out.put(table.cell(here).text.bare);
                rest = after(rest, 1);
            }
            _ => rest = word::<S, SPOKEN>(given, rest, out),
        }
    }
}

/// How many bytes at the head of `rest` are none of ours. Joiners directly before a Bengali
/// character belong to that; all others are left as they are.
#[inline]
fn literal(table: &Table, rest: &[u8]) -> usize {
    let (mut at, mut end) = (0, 0);
    while let Some(byte) = rest.get(at) {
        if *byte != 0xE0 && *byte != 0xE2 {
            at += 1;
            end = at;
            continue;
        }
        match table.kind(code(rest.get(at..).unwrap_or_default())) {
            Kind::Other => {
                at += 1;
                end = at;
            }
            Kind::Zwnj | Kind::Zwj => at += 3,
            Kind::Danda => return at,
            _ => return end,
        }
    }
    at
}

/// Writes a maximal run of Bengali characters and joiners; gives what follows.
fn word<'t, S: Sink, const SPOKEN: bool>(
    given: Given<'_>,
    mut rest: &'t [u8],
    out: &mut S,
) -> &'t [u8] {
    let Given { table, total, .. } = given;
    let start = out.written();
    out.begin(total - rest.len());
    let mut here = code(rest);
    loop {
        let cell = table.cell(here);
        match cell.kind {
            Kind::Consonant => {
                out.begin(total - rest.len());
                (rest, here) = akshara::<S, SPOKEN>(given, rest, here, out);
                continue;
            }
            Kind::Vowel => {
                out.begin(total - rest.len());
                rest = vowel::<S, SPOKEN>(given, rest, here, out);
                here = code(rest);
                continue;
            }
            Kind::Sign => out.put(cell.text.bare),
            Kind::Mark => out.put(mark(table, here, code(after(rest, 1)), cell.text.bare)),
            Kind::Symbol => {
                out.begin(total - rest.len());
                out.put(cell.text.bare);
            }
            Kind::Virama | Kind::Nukta | Kind::Zwnj | Kind::Zwj => {}
            Kind::Other | Kind::Danda => break,
        }
        rest = after(rest, 1);
        here = code(rest);
    }
    if table.title {
        out.capitalize(start);
    }
    rest
}

/// Writes consonants and their vowel; gives what follows and its code.
#[inline]
fn akshara<'t, S: Sink, const SPOKEN: bool>(
    given: Given<'_>,
    rest: &'t [u8],
    mut here: Code,
    out: &mut S,
) -> (&'t [u8], Code) {
    let table = given.table;
    let mut rest = after(rest, 1);
    let mut cell = table.cell(here);
    let mut forms = cell.text;
    loop {
        let next = code(rest);
        match table.kind(next) {
            Kind::Sign => {
                out.put(forms.bare);
                out.put(table.cell(next).text.bare);
                rest = after(rest, 1);
                return (rest, code(rest));
            }
            Kind::Virama | Kind::Zwnj | Kind::Zwj => {
                let open = given.open::<SPOKEN>(forms, rest);
                let (tail, follows, killed) = joint(table, rest);
                rest = tail;
                if !killed {
                    out.put(open);
                    return (rest, follows);
                }
                if table.kind(follows) != Kind::Consonant {
                    out.put(forms.bare);
                    return (rest, follows);
                }
                let pair = if cell.paired { table.pair(here, follows) } else { None };
                here = follows;
                cell = table.cell(here);
                rest = after(rest, 1);
                match pair {
                    Some(pair) => {
                        out.put(pair.first_latin);
                        forms = pair.second_latin;
                    }
                    None => {
                        out.put(forms.bare);
                        forms = cell.later;
                    }
                }
            }
            Kind::Nukta => {
                forms = cell.nukta;
                while table.kind(code(rest)) == Kind::Nukta {
                    rest = after(rest, 1);
                }
            }
            Kind::Vowel => {
                let open = given.open::<SPOKEN>(forms, rest);
                out.put(open);
                if (next == I || next == U) && open == forms.full {
                    out.put(table.hiatus);
                }
                return (rest, next);
            }
            _ => {
                out.put(given.open::<SPOKEN>(forms, rest));
                return (rest, next);
            }
        }
    }
}

/// Skips viramas and joiners: what follows them and its code, and whether there was a virama.
#[inline]
fn joint<'t>(table: &Table, mut rest: &'t [u8]) -> (&'t [u8], Code, bool) {
    let mut killed = false;
    loop {
        let here = code(rest);
        match table.kind(here) {
            Kind::Virama => killed = true,
            Kind::Zwnj | Kind::Zwj => {}
            _ => return (rest, here, killed),
        }
        rest = after(rest, 1);
    }
}

/// Writes an independent vowel; gives what follows.
fn vowel<'t, S: Sink, const SPOKEN: bool>(
    given: Given<'_>,
    rest: &'t [u8],
    here: Code,
    out: &mut S,
) -> &'t [u8] {
    let table = given.table;
    let cell = table.cell(here);
    let rest = after(rest, 1);
    let (tail, follows, killed) = joint(table, rest);
    if killed && table.kind(follows) == Kind::Consonant {
        let dotted = table.kind(code(after(tail, 1))) == Kind::Nukta;
        return match table.pair(here, follows).filter(|_| !dotted) {
            Some(pair) => {
                out.put(pair.first_latin);
                ending::<S, SPOKEN>(given, after(tail, 1), pair.second_latin, out)
            }
            None => {
                out.put(cell.text.bare);
                out.put(table.join);
                tail
            }
        };
    }
    out.put(cell.text.bare);
    if here == A && (follows == I || follows == U) && tail.len() == rest.len() {
        out.put(table.hiatus);
    }
    tail
}

/// Writes a consonant, given its forms, with the vowel at the head of `rest`.
fn ending<'t, S: Sink, const SPOKEN: bool>(
    given: Given<'_>,
    rest: &'t [u8],
    forms: Forms,
    out: &mut S,
) -> &'t [u8] {
    let table = given.table;
    let next = code(rest);
    if table.kind(next) == Kind::Sign {
        out.put(forms.bare);
        out.put(table.cell(next).text.bare);
        return after(rest, 1);
    }
    let (tail, follows, killed) = joint(table, rest);
    if killed {
        out.put(forms.bare);
        return tail;
    }
    let open = given.open::<SPOKEN>(forms, rest);
    out.put(open);
    if tail.len() == rest.len() && open == forms.full && (follows == I || follows == U) {
        out.put(table.hiatus);
    }
    tail
}

/// The form of ং ঃ ঁ ৎ before `next`.
#[inline]
fn mark(table: &Table, here: Code, next: Code, form: Form) -> Form {
    // n̐ before stops of the first four classes.
    let stop = matches!(next, 0x15..=0x18 | 0x1A..=0x1D | 0x1F..=0x22 | 0x24..=0x27);
    match here {
        CANDRABINDU if table.nasal && stop => Form::new(&["n\u{310}"]),
        ANUSVARA if table.class_nasal => table.nasal_of(next).unwrap_or(form),
        _ => form,
    }
}
