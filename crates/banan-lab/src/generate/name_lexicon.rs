//! `data/names/`: what the names of the world are called in Bengali, and how Bengali writes names.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail};
use banan::names::training::loose;

use super::{header, rows};

/// The tables whose rows are things with an id.
const CONCEPTS: [&str; 7] =
    ["territories", "divisions", "regions", "capitals", "months", "bodies", "bengali_acronyms"];

/// `name_lexicon.rs`: translated names, demonyms, parts, equivalents, ambiguous words.
pub fn lexicon(data: &Path) -> Result<Vec<u8>> {
    let mut out = header("names/");
    out.push_str("use crate::names::known::Row;\n");
    out.push_str("use crate::names::lexicon::{Concept, Demonym, Kind, Part};\n\n");
    let mut phrases: Vec<(String, String)> = Vec::new();
    let mut concepts = String::new();
    let mut count = 0;
    for name in CONCEPTS {
        let path = data.join("names").join(name).with_extension("tsv");
        for [id, kind, bengali, english] in rows(&path, ["id", "kind", "bengali", "english"])? {
            let kind = match kind.as_str() {
                "country" => "Country",
                "territory" => "Territory",
                "division" => "Division",
                "region" => "Region",
                "city" => "City",
                "month" => "Month",
                "org" => "Organization",
                other => bail!("{id}: no kind {other:?}"),
            };
            for form in bengali.split('|') {
                phrases.push((loose(form), format!("Concept({count})")));
            }
            writeln!(
                concepts,
                "    Concept {{ id: \"{id}\", kind: Kind::{kind}, bengali: {}, english: {} }},",
                list(&bengali),
                list(&english)
            )?;
            count += 1;
        }
    }
    writeln!(out, "pub(crate) static CONCEPTS: [Concept; {count}] = [\n{concepts}];\n")?;
    let table = rows(&data.join("names/demonyms.tsv"), ["bengali", "english", "id"])?;
    writeln!(out, "pub(crate) static DEMONYMS: [Demonym; {}] = [", table.len())?;
    for (at, [bengali, english, id]) in table.iter().enumerate() {
        phrases.push((loose(bengali), format!("Demonym({at})")));
        let english = list(english);
        writeln!(
            out,
            "    Demonym {{ bengali: \"{bengali}\", english: {english}, id: \"{id}\" }},"
        )?;
    }
    out.push_str("];\n\n");
    let table = rows(&data.join("names/parts.tsv"), ["bengali", "english", "kind"])?;
    writeln!(out, "pub(crate) static PARTS: [Part; {}] = [", table.len())?;
    for (at, [bengali, english, kind]) in table.iter().enumerate() {
        phrases.push((loose(bengali), format!("Part({at})")));
        let (english, government) = (list(english), kind == "government");
        writeln!(
            out,
            "    Part {{ bengali: \"{bengali}\", english: {english}, government: {government} }},"
        )?;
    }
    out.push_str("];\n\n");
    let table = rows(&data.join("names/equivalents.tsv"), ["bengali", "english"])?;
    writeln!(out, "pub(crate) static EQUIVALENTS: [(&str, &[&str]); {}] = [", table.len())?;
    for (at, [bengali, english]) in table.iter().enumerate() {
        phrases.push((loose(bengali), format!("Equivalent({at})")));
        writeln!(out, "    (\"{bengali}\", {}),", list(english))?;
    }
    out.push_str("];\n\n");
    words(&mut out, data, "AMBIGUOUS", "ambiguous.tsv")?;
    // Stable: what has the same form keeps the order of the tables.
    phrases.sort_by(|a, b| a.0.cmp(&b.0));
    out.push_str("\n/// Every Bengali form, as `known::loose` leaves it, and where it stands.\n");
    writeln!(out, "pub(crate) static PHRASES: [(&str, Row); {}] = [", phrases.len())?;
    for (form, row) in &phrases {
        writeln!(out, "    (\"{form}\", Row::{row}),")?;
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}

/// `names_ordinary.bin`: words of which a name that sounds like them is suspected.
pub fn ordinary(data: &Path) -> Result<Vec<u8>> {
    super::words::compile(&data.join("names/ordinary.txt"))
}

/// `names_catalogue.bin`: the embedded list, ready to be looked for in text. Made by the library from
/// the tables that are compiled in: after a change of those it is generated once more.
pub fn catalogue(_data: &Path) -> Result<Vec<u8>> {
    Ok(banan::names::Finder::embedded_bytes())
}

/// `names_persons.bin`: words that are parts of the names of persons.
pub fn persons(data: &Path) -> Result<Vec<u8>> {
    super::words::compile(&data.join("names/person_words.txt"))
}

/// `name_writing.rs`: endings, letter names, honorifics.
pub fn writing(data: &Path) -> Result<Vec<u8>> {
    let mut out = header("names/");
    out.push_str("use crate::names::endings::{Ending, Layer, Stem};\n");
    out.push_str("use crate::names::honorific::{Honorific, Place};\n\n");
    let columns = ["ending", "stem", "layer", "prior"];
    let table = rows(&data.join("names/endings.tsv"), columns)?;
    writeln!(out, "pub(crate) static ENDINGS: [Ending; {}] = [", table.len())?;
    for [text, stem, layer, prior] in &table {
        let stem = match stem.as_str() {
            "any" => "Any",
            "consonant" => "Consonant",
            "vowel" => "Vowel",
            "aa" => "Aa",
            "glide" => "Glide",
            other => bail!("{text}: no stem {other:?}"),
        };
        let layer = match layer.as_str() {
            "1" => "Number",
            "2" => "Case",
            "3" => "Emphasis",
            other => bail!("{text}: no layer {other:?}"),
        };
        let prior: f32 = prior.parse()?;
        if !(prior > 0.0 && prior < 1.0) {
            bail!("{text}: prior {prior}");
        }
        writeln!(
            out,
            "    Ending {{ text: \"{text}\", stem: Stem::{stem}, layer: Layer::{layer}, prior: {prior:?} }},"
        )?;
    }
    out.push_str("];\n\n");
    let table = rows(&data.join("names/letter_names.tsv"), ["letter", "bengali"])?;
    writeln!(out, "pub(crate) static LETTER_NAMES: [(u8, &str); {}] = [", table.len())?;
    for [letter, bengali] in &table {
        if !matches!(letter.as_bytes(), [b'A'..=b'Z']) {
            bail!("{bengali}: no letter {letter:?}");
        }
        writeln!(out, "    (b'{letter}', \"{bengali}\"),")?;
    }
    out.push_str("];\n\n");
    let table = rows(&data.join("names/letter_sounds.tsv"), ["bengali", "letters"])?;
    writeln!(out, "pub(crate) static LETTER_SOUNDS: [(&str, &[u8]); {}] = [", table.len())?;
    for [bengali, letters] in &table {
        let letters = letters.replace('|', "");
        writeln!(out, "    (\"{bengali}\", b\"{letters}\"),")?;
    }
    out.push_str("];\n\n");
    let table = rows(&data.join("names/particles.tsv"), ["token", "kind"])?;
    type Wanted = fn(&str, &str) -> bool;
    let lists: [(&str, Wanted); 3] = [
        ("LATIN_PARTICLES", |token, _| token.is_ascii()),
        ("LATIN_LINKS", |token, kind| token.is_ascii() && kind == "link"),
        ("BENGALI_PARTICLES", |token, _| !token.is_ascii()),
    ];
    for (name, wanted) in lists {
        let tokens: Vec<&String> = table
            .iter()
            .filter(|[token, kind]| wanted(token, kind))
            .map(|[token, _]| token)
            .collect();
        writeln!(out, "pub(crate) static {name}: [&str; {}] = [", tokens.len())?;
        for token in tokens {
            writeln!(out, "    \"{token}\",")?;
        }
        out.push_str("];\n\n");
    }
    let table = rows(&data.join("names/honorifics.tsv"), ["bengali", "place", "kind"])?;
    writeln!(out, "pub(crate) static HONORIFICS: [Honorific; {}] = [", table.len())?;
    for [bengali, place, kind] in &table {
        let place = match place.as_str() {
            "before" => "Before",
            "after" => "After",
            "glued" => "Glued",
            other => bail!("{bengali}: no place {other:?}"),
        };
        let borne = match kind.as_str() {
            "title" | "role" => false,
            "borne" => true,
            other => bail!("{bengali}: no kind {other:?}"),
        };
        writeln!(
            out,
            "    Honorific {{ bengali: \"{bengali}\", place: Place::{place}, borne: {borne} }},"
        )?;
    }
    out.push_str("];\n\n");
    words(&mut out, data, "ACRONYM_STOP", "acronym_stop.tsv")?;
    Ok(out.into_bytes())
}

/// A sorted list of words.
fn words(out: &mut String, data: &Path, name: &str, file: &str) -> Result<()> {
    let table = rows(&data.join("names").join(file), ["bengali"])?;
    writeln!(out, "pub(crate) static {name}: [&str; {}] = [", table.len())?;
    for [word] in &table {
        writeln!(out, "    \"{word}\",")?;
    }
    out.push_str("];\n");
    Ok(())
}

/// `a|b` as a slice of strings.
fn list(field: &str) -> String {
    let items: Vec<String> =
        field.split('|').map(|item| format!("\"{}\"", item.replace('"', "\\\""))).collect();
    format!("&[{}]", items.join(", "))
}
