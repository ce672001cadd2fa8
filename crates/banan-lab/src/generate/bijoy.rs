//! `data/bijoy/*.tsv` as the tables of the decoder and the encoder.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::{header, rows};

const VIRAMA: char = '\u{09CD}';
const NUKTA: char = '\u{09BC}';

/// What one code may stand for.
struct Reading {
    when: String,
    role: String,
    bengali: String,
}

/// One row of the table of codes.
struct Row {
    byte: u8,
    forms: Vec<char>,
    role: String,
    bengali: String,
}

/// The generated Rust file.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    let table = table(data)?;
    let mut out = header("bijoy/*.tsv");
    out.push_str("use crate::encoding::bijoy::code::{Kind, Reading, Role, Shape, Unit, When};\n\n");
    forms(&table, &mut out)?;
    readings(data, &table, &mut out)?;
    let shapes = shapes(data, &mut out)?;
    units(data, &table, &shapes, &mut out)?;
    singles(data, &table, &mut out)?;
    confidence(data, &mut out)?;
    Ok(out.into_bytes())
}

fn table(data: &Path) -> Result<Vec<Row>> {
    rows(&data.join("bijoy/table.tsv"), ["byte", "forms", "role", "bengali"])?
        .into_iter()
        .map(|[byte, forms, role, bengali]| {
            let forms = forms.split(' ').map(code_point).collect::<Result<_>>()?;
            Ok(Row { byte: hex(&byte)?, forms, role, bengali })
        })
        .collect()
}

fn hex(text: &str) -> Result<u8> {
    u8::from_str_radix(text, 16).with_context(|| format!("{text:?} is no byte"))
}

fn code_point(text: &str) -> Result<char> {
    let digits = text.strip_prefix("U+").with_context(|| format!("{text:?} is no code point"))?;
    let number = u32::from_str_radix(digits, 16)?;
    char::from_u32(number).with_context(|| format!("{text:?} is no character"))
}

/// How codes above 7F appear in Unicode text, and the way back.
fn forms(table: &[Row], out: &mut String) -> Result<()> {
    let mut first = BTreeMap::new();
    let mut back = BTreeMap::new();
    for row in table.iter().filter(|row| row.byte >= 0x80) {
        for (index, form) in row.forms.iter().enumerate() {
            if index == 0 {
                first.insert(row.byte, *form);
            }
            // U+0080 to U+00FF are their own bytes, unless CP1252 puts them elsewhere.
            if u32::from(*form) != u32::from(row.byte) {
                back.insert(*form, row.byte);
            }
        }
    }
    out.push_str("/// How the codes from 0x80 on appear in Unicode text.\n");
    out.push_str("pub(crate) static FORMS: [char; 128] = [\n");
    for byte in 0x80..=0xFF_u8 {
        let form = first.get(&byte).with_context(|| format!("no row for byte {byte:02X}"))?;
        writeln!(out, "    '\\u{{{:04X}}}',", u32::from(*form))?;
    }
    out.push_str("];\n\n/// Characters beyond U+00FF that are codes, sorted.\n");
    writeln!(out, "pub(crate) static ALIASES: [(char, u8); {}] = [", back.len())?;
    for (form, byte) in back {
        writeln!(out, "    ('\\u{{{:04X}}}', 0x{byte:02X}),", u32::from(form))?;
    }
    out.push_str("];\n\n");
    Ok(())
}

fn readings(data: &Path, table: &[Row], out: &mut String) -> Result<()> {
    let mut codes: BTreeMap<u8, Vec<Reading>> = BTreeMap::new();
    let columns = ["byte", "condition", "argument", "role", "bengali"];
    for [byte, condition, argument, role, bengali] in
        rows(&data.join("bijoy/context.tsv"), columns)?
    {
        let letters =
            |name: &str| format!("When::{name}(\"{}\")", argument.split(' ').collect::<String>());
        let when = match condition.as_str() {
            "open" => "When::Open".to_owned(),
            "open-full" => "When::OpenFull".to_owned(),
            "open-inside" => "When::OpenInside".to_owned(),
            "half-open" => "When::HalfOpen".to_owned(),
            "open-ends" => letters("OpenEnds"),
            "open-not-ends" => letters("OpenNotEnds"),
            "ends" => letters("Ends"),
            "is" => letters("Is"),
            "before" => format!("When::Before(&{})", bytes(&argument)?),
            "otherwise" => "When::Always".to_owned(),
            other => bail!("{byte}: no condition {other:?}"),
        };
        codes.entry(hex(&byte)?).or_default().push(Reading { when, role, bengali });
    }
    for row in table {
        let known = codes.entry(row.byte).or_default();
        if known.is_empty() {
            let (role, bengali) = (row.role.clone(), row.bengali.clone());
            known.push(Reading { when: "When::Always".to_owned(), role, bengali });
        } else {
            // The context rules must not say anything that the table does not.
            ensure!(
                known.iter().any(|r| r.bengali == row.bengali),
                "{:02X}: the table and the context rules disagree",
                row.byte
            );
        }
    }
    out.push_str("/// What each code may stand for, the first reading whose condition holds.\n");
    out.push_str("pub(crate) static READINGS: [&[Reading]; 256] = [\n");
    for byte in 0..=0xFF_u8 {
        out.push_str("    &[");
        for reading in codes.get(&byte).into_iter().flatten() {
            let (text, vowel) = split_vowel(&reading.role, &reading.bengali);
            let role = match reading.role.as_str() {
                "base" => "Base",
                "vowel" => "Vowel",
                "postvowel" => "PostVowel",
                "prebase" => "PreBase",
                "half" => "Half",
                "belowbase" => "BelowBase",
                "conjunct" => "Conjunct",
                "sign" => "Sign",
                "reph" => "Reph",
                "hasanta" => "Hasanta",
                "digit" => "Digit",
                "punct" => "Punct",
                "unassigned" => "Unassigned",
                other => bail!("{byte:02X}: no role {other:?}"),
            };
            write!(
                out,
                "Reading {{ when: {}, role: Role::{role}, text: {text:?}, vowel: {vowel:?} }}, ",
                reading.when
            )?;
        }
        out.push_str("],\n");
    }
    out.push_str("];\n\n");
    Ok(())
}

/// গু, শু, হু, হৃ and ্তু hold a vowel sign.
fn split_vowel<'a>(role: &str, text: &'a str) -> (&'a str, &'a str) {
    let at = text.len() - text.chars().next_back().map_or(0, char::len_utf8);
    if matches!(role, "conjunct" | "belowbase") && text.ends_with(['\u{09C1}', '\u{09C3}']) {
        text.split_at(at)
    } else {
        (text, "")
    }
}

fn bytes(text: &str) -> Result<String> {
    let list = text.split(' ').map(|byte| Ok(format!("0x{:02X}", hex(byte)?)));
    Ok(format!("[{}]", list.collect::<Result<Vec<_>>>()?.join(", ")))
}

/// Letters of a cluster as the encoder numbers them: see `code::letter`.
fn letters(text: &str) -> Result<Vec<u8>> {
    let mut list: Vec<u8> = Vec::new();
    for c in text.chars() {
        match c {
            VIRAMA => {}
            NUKTA => {
                let last = list.last_mut().context("a nukta without a letter")?;
                *last = match *last {
                    12 => 37,
                    13 => 38,
                    26 => 39,
                    _ => bail!("{text}: no such letter"),
                };
            }
            '\u{0995}'..='\u{09B9}' => list.push((u32::from(c) - 0x0995) as u8),
            'ৎ' => list.push(40),
            _ => bail!("{text:?} is no cluster"),
        }
    }
    Ok(list)
}

fn shapes(data: &Path, out: &mut String) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut values: BTreeMap<String, Vec<(Vec<u8>, u8)>> = BTreeMap::new();
    for [bengali, byte, after] in
        rows(&data.join("bijoy/shapes.tsv"), ["bengali", "byte", "after"])?
    {
        for item in after.split(' ') {
            let after = if item == "*" { Vec::new() } else { letters(item)? };
            values.entry(bengali.clone()).or_default().push((after, hex(&byte)?));
        }
    }
    out.push_str("/// The code of a sign or below-base form after the end of a cluster, longest end first.\n");
    writeln!(out, "pub(crate) static SHAPES: [(&str, &[Shape]); {}] = [", values.len())?;
    for (value, shapes) in &mut values {
        shapes.sort_by(|a, b| (b.0.len(), &a.0).cmp(&(a.0.len(), &b.0)));
        write!(out, "    ({value:?}, &[")?;
        for (after, code) in shapes.iter() {
            write!(out, "Shape {{ after: &{after:?}, code: 0x{code:02X} }}, ")?;
        }
        out.push_str("]),\n");
    }
    out.push_str("];\n\n");
    Ok(values.into_iter().map(|(k, v)| (k, v.into_iter().map(|s| s.1).collect())).collect())
}

/// The codes of one value, and the row of the shapes that chooses among them.
type Pieces = (Vec<u8>, Option<usize>);

/// The pieces that a cluster is written with.
fn units(
    data: &Path,
    table: &[Row],
    shapes: &BTreeMap<String, Vec<u8>>,
    out: &mut String,
) -> Result<()> {
    let mut joins = BTreeMap::new();
    for [byte, before] in rows(&data.join("bijoy/joins.tsv"), ["byte", "before"])? {
        joins.insert(hex(&byte)?, bytes(&before)?);
    }
    // By first letter, then value; several codes of one value are one unit.
    let mut units = BTreeMap::<(u8, Vec<u8>, &str), Pieces>::new();
    let mut fused = Vec::new();
    for row in table {
        // The four codes that the two variants read differently are chosen by the encoder itself.
        if matches!(row.byte, 0xCD | 0xE6 | 0xF8 | 0xFF) {
            continue;
        }
        let (text, vowel) = split_vowel(&row.role, &row.bengali);
        if !vowel.is_empty() {
            let plain = table.iter().find(|other| other.bengali == text);
            let plain = plain.with_context(|| format!("{:02X}: no code for {text}", row.byte))?;
            fused.push((plain.byte, vowel, row.byte));
            continue;
        }
        let kind = match row.role.as_str() {
            "base" | "conjunct" => "Whole",
            "half" => "Half",
            "belowbase" => "Below",
            _ => continue,
        };
        let letters = letters(text)?;
        let first = *letters.first().context("an empty unit")?;
        let shape = shapes.keys().position(|value| value == text);
        let unit = units.entry((first, letters, kind)).or_insert((Vec::new(), shape));
        unit.0.push(row.byte);
    }
    out.push_str("/// The pieces of clusters by the number of their first letter.\n");
    out.push_str("pub(crate) static UNITS: [&[Unit]; 41] = [\n");
    for letter in 0..41_u8 {
        out.push_str("    &[");
        for ((_, letters, kind), (codes, shape)) in
            units.iter().filter(|((first, ..), _)| *first == letter)
        {
            for codes in if *kind == "Half" { codes.chunks(1) } else { codes.chunks(codes.len()) } {
                let code = *codes.first().context("no code")?;
                let before = match (*kind, joins.get(&code)) {
                    ("Half", Some(before)) => before.as_str(),
                    ("Half", None) => bail!("{code:02X}: a half form without a row in joins.tsv"),
                    _ => "[]",
                };
                let shape = shape.map_or("usize::MAX".to_owned(), |shape| shape.to_string());
                write!(
                    out,
                    "Unit {{ kind: Kind::{kind}, letters: &{letters:?}, codes: &{codes:?}, \
                     before: &{before}, shape: {shape} }}, "
                )?;
            }
        }
        out.push_str("],\n");
    }
    out.push_str("];\n\n/// Code, vowel sign, and the code that is both.\n");
    writeln!(out, "pub(crate) static FUSED: [(u8, &str, u8); {}] = [", fused.len())?;
    for (code, vowel, both) in fused {
        writeln!(out, "    (0x{code:02X}, {vowel:?}, 0x{both:02X}),")?;
    }
    out.push_str("];\n");
    Ok(())
}

/// Characters with codes that mean them wherever they stand.
fn singles(data: &Path, table: &[Row], out: &mut String) -> Result<()> {
    let context = rows(&data.join("bijoy/context.tsv"), ["byte"])?;
    let context = context.into_iter().map(|[byte]| hex(&byte)).collect::<Result<Vec<_>>>()?;
    let codes = |roles: &[&str]| {
        let mut codes = BTreeMap::<char, Vec<u8>>::new();
        for row in table.iter().filter(|row| roles.contains(&row.role.as_str())) {
            let mut letters = row.bengali.chars();
            if let (Some(c), None) = (letters.next(), letters.next())
                && !c.is_ascii()
                && !context.contains(&row.byte)
            {
                codes.entry(c).or_default().push(row.byte);
            }
        }
        codes
    };
    for (name, roles, title) in [
        ("PLAIN", &["digit", "punct"][..], "Digits and punctuation beyond ASCII"),
        ("VOWELS", &["vowel"], "Independent vowels"),
        ("SIGNS", &["sign"], "ং ঃ ঁ"),
    ] {
        let codes = codes(roles);
        writeln!(out, "\n/// {title}, sorted.")?;
        writeln!(out, "pub(crate) static {name}: [(char, u8); {}] = [", codes.len())?;
        for (c, codes) in codes {
            let [code] = codes[..] else { bail!("{c}: {} codes", codes.len()) };
            writeln!(out, "    ({c:?}, 0x{code:02X}),")?;
        }
        out.push_str("];\n");
    }
    let codes = codes(&["prebase"]);
    out.push_str(
        "\n/// Vowel signs drawn before the cluster: at the start of a word, and inside it.\n",
    );
    writeln!(out, "pub(crate) static PREBASE: [(char, [u8; 2]); {}] = [", codes.len())?;
    for (c, codes) in codes {
        let (first, last) = (codes.first().context("no code")?, codes.last().context("no code")?);
        writeln!(out, "    ({c:?}, [0x{first:02X}, 0x{last:02X}]),")?;
    }
    out.push_str("];\n");
    Ok(())
}

/// How often spans with this evidence and this score were right.
fn confidence(data: &Path, out: &mut String) -> Result<()> {
    const KINDS: [&str; 6] = ["cluster", "letters", "word", "phrase", "text", "whole"];
    let rows = rows(&data.join("bijoy/confidence.tsv"), ["evidence", "score", "confidence"])?;
    out.push_str("\n/// Scores and confidences of each kind of evidence.\n");
    out.push_str("pub(crate) static CONFIDENCE: [&[(f32, f32)]; 6] = [\n");
    for kind in KINDS {
        writeln!(out, "    // {kind}\n    &[")?;
        for [_, score, confidence] in rows.iter().filter(|row| row[0] == kind) {
            let (score, confidence): (f32, f32) = (score.parse()?, confidence.parse()?);
            writeln!(out, "        ({score:?}, {confidence:?}),")?;
        }
        out.push_str("    ],\n");
    }
    out.push_str("];\n");
    Ok(())
}
