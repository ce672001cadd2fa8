//! Letter by letter: every scheme but the reversible profile of ISO 15919.

use super::alignment::Sink;
use super::table::{A, ANUSVARA, CANDRABINDU, Code, I, Kind, OTHER, Table, U, code};

/// Appends the Latin form of canonical `text`.
pub(super) fn write<S: Sink>(table: &Table, text: &str, out: &mut S) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let here = code(bytes, at);
        match table.kind(here) {
            Kind::Other | Kind::Zwnj | Kind::Zwj => {
                at = literal_end(table, bytes, at);
                if at > start {
                    out.begin(start);
                    out.push(text.get(start..at).unwrap_or_default());
                } else {
                    at = word(table, bytes, at, out);
                }
            }
            Kind::Danda => {
                out.begin(at);
                out.push(table.cell(here).text);
                at += 3;
            }
            _ => at = word(table, bytes, at, out),
        }
    }
}

/// The end of the stretch from `at` on that is none of ours. Joiners directly before a Bengali
/// character belong to that; all others are left as they are.
fn literal_end(table: &Table, bytes: &[u8], mut at: usize) -> usize {
    let mut end = at;
    while let Some(byte) = bytes.get(at) {
        if *byte != 0xE0 && *byte != 0xE2 {
            at += 1;
            end = at;
            continue;
        }
        match table.kind(code(bytes, at)) {
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

/// Writes a maximal run of Bengali characters and joiners; gives its end.
fn word<S: Sink>(table: &Table, bytes: &[u8], mut at: usize, out: &mut S) -> usize {
    let start = out.written();
    out.begin(at);
    let mut here = code(bytes, at);
    loop {
        let cell = table.cell(here);
        match cell.kind {
            Kind::Consonant => {
                out.begin(at);
                at = akshara(table, bytes, at, here, out);
            }
            Kind::Vowel => {
                out.begin(at);
                at = vowel(table, bytes, at, here, out);
            }
            Kind::Sign => {
                out.push(cell.text);
                at += 3;
            }
            Kind::Mark => {
                let next = code(bytes, at + 3);
                out.push(mark(table, here, next, cell.text));
                at += 3;
            }
            Kind::Symbol => {
                out.begin(at);
                out.push(cell.text);
                at += 3;
            }
            Kind::Virama | Kind::Nukta | Kind::Zwnj | Kind::Zwj => at += 3,
            Kind::Other | Kind::Danda => break,
        }
        here = code(bytes, at);
    }
    if table.title {
        out.capitalize(start);
    }
    at
}

/// Writes consonants and their vowel; gives the offset after them.
#[inline]
fn akshara<S: Sink>(
    table: &Table,
    bytes: &[u8],
    mut at: usize,
    mut here: Code,
    out: &mut S,
) -> usize {
    let mut forced = None;
    let mut later = false;
    loop {
        let cell = table.cell(here);
        let mut form = if later { cell.later } else { cell.text };
        at += 3;
        let mut next = code(bytes, at);
        if table.kind(next) == Kind::Nukta {
            if !cell.nukta.is_empty() {
                form = cell.nukta;
            }
            while table.kind(next) == Kind::Nukta {
                at += 3;
                next = code(bytes, at);
            }
        }
        form = forced.take().unwrap_or(form);
        match table.kind(next) {
            Kind::Sign => {
                out.push(form);
                out.push(table.cell(next).text);
                return at + 3;
            }
            Kind::Virama | Kind::Zwnj | Kind::Zwj => {
                let (after, follows, killed) = joint(table, bytes, at);
                if !killed {
                    out.push(form);
                    out.push(table.inherent);
                    return after;
                }
                at = after;
                if table.kind(follows) != Kind::Consonant {
                    out.push(form);
                    return at;
                }
                if cell.paired
                    && let Some(pair) = table.pair(here, follows)
                {
                    form = pair.first_latin;
                    forced = Some(pair.second_latin);
                }
                out.push(form);
                here = follows;
                later = true;
            }
            Kind::Vowel => {
                out.push(form);
                out.push(table.inherent);
                if next == I || next == U {
                    out.push(table.hiatus);
                }
                return at;
            }
            _ => {
                out.push(form);
                out.push(table.inherent);
                return at;
            }
        }
    }
}

/// Skips viramas and joiners: the offset and code after them, and whether there was a virama.
#[inline]
fn joint(table: &Table, bytes: &[u8], mut at: usize) -> (usize, Code, bool) {
    let mut killed = false;
    loop {
        let here = code(bytes, at);
        match table.kind(here) {
            Kind::Virama => killed = true,
            Kind::Zwnj | Kind::Zwj => {}
            _ => return (at, here, killed),
        }
        at += 3;
    }
}

/// Writes an independent vowel; gives the offset after it.
fn vowel<S: Sink>(table: &Table, bytes: &[u8], at: usize, here: Code, out: &mut S) -> usize {
    let form = table.cell(here).text;
    let (after, follows, killed) = joint(table, bytes, at + 3);
    if killed && table.kind(follows) == Kind::Consonant {
        let dotted = table.kind(code(bytes, after + 3)) == Kind::Nukta;
        match table.pair(here, follows).filter(|_| !dotted) {
            Some(pair) => {
                out.push(pair.first_latin);
                out.push(pair.second_latin);
                return vowel_after(table, bytes, after + 3, out);
            }
            None => {
                out.push(form);
                out.push(table.join);
                return after;
            }
        }
    }
    out.push(form);
    if here == A && (follows == I || follows == U) && after == at + 3 {
        out.push(table.hiatus);
    }
    after
}

/// Writes the vowel of a consonant that has been written, whose end is `at`.
fn vowel_after<S: Sink>(table: &Table, bytes: &[u8], at: usize, out: &mut S) -> usize {
    let next = code(bytes, at);
    if table.kind(next) == Kind::Sign {
        out.push(table.cell(next).text);
        return at + 3;
    }
    let (after, follows, killed) = joint(table, bytes, at);
    if !killed {
        out.push(table.inherent);
        if after == at && (follows == I || follows == U) {
            out.push(table.hiatus);
        }
    }
    after
}

/// The form of ং ঃ ঁ ৎ before `next`.
#[inline]
fn mark(table: &Table, here: Code, next: Code, form: &'static str) -> &'static str {
    // n̐ before stops of the first four classes.
    let stop = matches!(next, 0x15..=0x18 | 0x1A..=0x1D | 0x1F..=0x22 | 0x24..=0x27);
    match here {
        CANDRABINDU if table.nasal && stop => "n\u{310}",
        ANUSVARA if table.class_nasal && next != OTHER => table.nasal_of(next).unwrap_or(form),
        _ => form,
    }
}
