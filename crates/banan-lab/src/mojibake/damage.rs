//! Classes of mojibake, made from clean text.
#![expect(clippy::indexing_slicing, reason = "the sizes are fixed a few lines above")]

use std::path::Path;

use anyhow::{Context, Result};

use crate::generate::rows;

/// A class: its name, and what it makes of a line.
pub type Class = (&'static str, Box<dyn Fn(&str) -> String>);

/// A table: what each byte from 80 on shows, as far as it shows anything.
type Table = Vec<Option<char>>;

const NAMES: [&str; 5] = ["byte", "cp1252", "macroman", "cp437", "cp1251"];

/// Every class, with the tables below `data`.
pub fn classes(data: &Path) -> Result<Vec<Class>> {
    let mut tables: [Table; 4] = Default::default();
    for [_, cells @ ..] in &rows(&data.join("mojibake/tables.tsv"), NAMES)? {
        for (table, cell) in tables.iter_mut().zip(cells) {
            let first = cell.split_whitespace().next();
            let code = first.map(|code| u32::from_str_radix(code, 16)).transpose()?;
            table.push(code.map(|code| char::from_u32(code).context("no character")).transpose()?);
        }
    }
    let [cp1252, macroman, cp437, cp1251] = tables;
    let latin: Table = ('\u{80}'..='\u{FF}').map(Some).collect();
    let kept = |table: &Table| -> Table {
        table.iter().zip('\u{80}'..).map(|(c, byte)| c.or(Some(byte))).collect()
    };
    let lenient = kept(&cp1252);
    let lenient_cyrillic = kept(&cp1251);
    let latin_dropped: Table = latin.iter().map(|c| c.filter(|c| *c >= '\u{A0}')).collect();
    let once = |table: &Table| {
        let table = table.clone();
        move |line: &str| misread(line, &table)
    };
    let twice = |table: &Table| {
        let table = table.clone();
        move |line: &str| misread(&misread(line, &table), &table)
    };
    let (half, inside, nbsp, lower) =
        (lenient.clone(), lenient.clone(), lenient.clone(), lenient.clone());
    let asked: Table = cp1252.iter().map(|c| c.or(Some('?'))).collect();
    let (six, soft) = (cp1252.clone(), lenient.clone());
    Ok(vec![
        ("cp1252, C1 kept", Box::new(once(&lenient))),
        ("Latin-1", Box::new(once(&latin))),
        ("MacRoman", Box::new(once(&macroman))),
        ("cp437", Box::new(once(&cp437))),
        (
            "cp1252, NBSP to space",
            Box::new(move |line| misread(line, &nbsp).replace('\u{A0}', " ")),
        ),
        ("cp1252 twice", Box::new(twice(&lenient))),
        ("Latin-1 twice", Box::new(twice(&latin))),
        ("cp1251, C1 kept", Box::new(once(&lenient_cyrillic))),
        ("cp1251, 98 dropped", Box::new(once(&cp1251))),
        ("every second word", Box::new(move |line| by_words(line, |word| misread(word, &half)))),
        (
            "half of every second word",
            Box::new(move |line| {
                by_words(line, |word| {
                    let middle =
                        word.char_indices().nth(word.chars().count() / 2).map_or(0, |(at, _)| at);
                    let (head, tail) = word.split_at(middle);
                    misread(head, &inside) + tail
                })
            }),
        ),
        ("cp1252, lower-cased", Box::new(move |line| misread(line, &lower).to_lowercase())),
        ("cp1252, five bytes dropped", Box::new(once(&cp1252))),
        (
            "six bytes dropped (AD too)",
            Box::new(move |line| misread(line, &six).replace('\u{AD}', "")),
        ),
        ("five bytes as question marks", Box::new(move |line| misread(line, &asked))),
        ("cp1252, AD dropped", Box::new(move |line| misread(line, &soft).replace('\u{AD}', ""))),
        ("Latin-1, C1 dropped", Box::new(once(&latin_dropped))),
        ("HTML decimal", Box::new(|line| by_letters(line, |c| format!("&#{};", u32::from(c))))),
        (
            "HTML hex, escaped twice",
            Box::new(|line| by_letters(line, |c| format!("&amp;#x{:X};", u32::from(c)))),
        ),
    ])
}

fn misread(text: &str, table: &Table) -> String {
    text.bytes()
        .filter_map(|byte| match byte {
            0..0x80 => Some(char::from(byte)),
            _ => table[usize::from(byte) - 0x80],
        })
        .collect()
}

fn by_words(line: &str, damage: impl Fn(&str) -> String) -> String {
    let words: Vec<String> = line
        .split(' ')
        .enumerate()
        .map(|(place, word)| if place % 2 == 0 { damage(word) } else { word.to_owned() })
        .collect();
    words.join(" ")
}

fn by_letters(line: &str, write: impl Fn(char) -> String) -> String {
    line.chars().map(|c| if c.is_ascii() { c.to_string() } else { write(c) }).collect()
}
