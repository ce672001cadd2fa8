//! Names that are given in part: a bare surname or first name, and long forms beside short ones.
//!
//! Asked of a list of real persons, not of recombined tokens, so that the share of the right ones is
//! what a watch list would give: a surname alone leaves those that bear it.

use std::collections::{BTreeMap, BTreeSet};

use banan::names::training::Model;
use banan::names::{Name, NameIndex, fold};

use super::duels::{self, Duel, Gold};
use super::rows::Row;

/// The set that these duels are of.
pub const SET: &str = "in part";

/// Names in part, and the persons that they are asked of.
#[derive(Debug)]
pub struct Partial {
    rows: Vec<Row>,
    index: NameIndex,
    gold: Gold,
}

impl Partial {
    /// From the rows of persons: of one in sixteen the last token, of one in thirty-two the first, of one
    /// in thirty-two the whole name, and of those whose other name has more or fewer tokens all.
    #[must_use]
    pub fn new(all: &[Row]) -> Self {
        let persons = || all.iter().filter(|row| row.set.contains("persons"));
        let names: BTreeSet<String> =
            persons().flat_map(|row| &row.english).map(|name| fold(name)).collect();
        let index = NameIndex::build(names.iter().map(|name| Name::new("", name.as_str())));
        let (mut rows, mut gold) = (Vec::new(), Gold::new());
        let mut seen: BTreeMap<String, ()> = BTreeMap::new();
        for (at, row) in persons().enumerate() {
            let split = |c: char| c.is_whitespace() || matches!(c, '-' | '.' | ':');
            let tokens: Vec<&str> = row.bengali.split(split).filter(|t| !t.is_empty()).collect();
            let Some(english) = row.english.first().map(|name| fold(name)) else { continue };
            let same = english.split(' ').count() == tokens.len();
            let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
            let asked = match (at * 2_654_435_761) >> 7 & 31 {
                _ if tokens.len() < 2 => continue,
                _ if !same => row.bengali.as_str(),
                0 | 1 => last,
                2 => first,
                3 => row.bengali.as_str(),
                _ => continue,
            };
            let accepted = gold.entry(asked.to_owned()).or_default();
            accepted.extend(row.english.iter().map(|name| fold(name)));
            if seen.insert(asked.to_owned(), ()).is_none() {
                rows.push(Row { set: SET.into(), bengali: asked.to_owned(), ..row.clone() });
            }
        }
        Self { rows, index: index.unwrap_or_default(), gold }
    }

    /// Asks a model about the rows of the fold that it has not seen.
    #[must_use]
    pub fn ask(&self, left_out: usize, count: usize, model: Model<'_>) -> Vec<Duel> {
        let mine: Vec<&Row> =
            self.rows.iter().filter(|row| row.fold() % count == left_out).collect();
        duels::ask(&self.index, &self.gold, &mine, model, None)
    }
}
