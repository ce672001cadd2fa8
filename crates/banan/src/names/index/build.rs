//! From names to arrays.

use alloc::vec::Vec;

use super::{Lists, Name, NameIndex, NamesError, Texts, bengali_hash, trie};
use crate::names::align::{self, Target};
use crate::names::intern::Interner;
use crate::names::model::Model;
use crate::names::{fold, unit};

/// Takes names one by one and makes the index.
#[derive(Debug, Default)]
pub struct Builder {
    index: NameIndex,
    /// Distinct tokens in order of first sight.
    seen: Interner,
    /// Whether any id was given.
    identified: bool,
}

impl Builder {
    /// An empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entity. An empty id becomes the number of the entity, from 1.
    ///
    /// # Errors
    /// If the name or an alias has no letter or digit.
    pub fn push(&mut self, name: &Name) -> Result<(), NamesError> {
        let entity = self.index.firsts.len();
        if self.index.aliases.bytes.len() + name.name.len() > (u32::MAX / 2) as usize {
            return Err(NamesError::TooMany);
        }
        self.identified |= !name.id.is_empty();
        let all = || core::iter::once(&name.name).chain(&name.aliases);
        if all().any(|alias| !alias.chars().any(char::is_alphanumeric)) {
            return Err(NamesError::Empty(entity));
        }
        self.index.firsts.push(self.index.aliases.len() as u32);
        match name.id.as_str() {
            "" => self.index.ids.push(alloc::format!("{}", entity + 1).as_bytes()),
            id => self.index.ids.push(id.as_bytes()),
        }
        self.push_kind(&name.kind);
        for alias in all() {
            self.push_alias(entity as u32, alias);
        }
        Ok(())
    }

    fn push_kind(&mut self, kind: &str) {
        let kinds = &mut self.index.kinds;
        let known = (0..kinds.len()).find(|&place| kinds.get(place) == kind.as_bytes());
        let place = known.unwrap_or_else(|| {
            kinds.push(kind.as_bytes());
            kinds.len() - 1
        });
        self.index.kind.push(place as u32);
    }

    fn push_alias(&mut self, entity: u32, alias: &str) {
        let number = self.index.aliases.len() as u32;
        self.index.aliases.push(alias.as_bytes());
        self.index.entities.push(entity);
        if alias.chars().any(crate::script::is_bengali_letter) {
            let normal = crate::normalize(alias);
            let tokens = unit::tokens(&normal.text);
            if !tokens.is_empty() {
                self.index.bengali.push((bengali_hash(&tokens), number));
            }
        }
        for token in fold::tokens(alias) {
            let token = self.seen.intern(&token.letters);
            self.index.spelled.items.push(token);
        }
        self.index.spelled.ends.push(self.index.spelled.items.len() as u32);
    }

    /// The index.
    ///
    /// # Errors
    /// If an id was given twice.
    pub fn finish(self) -> Result<NameIndex, NamesError> {
        let Self { mut index, seen, identified } = self;
        let seen = seen.into_texts();
        if identified {
            unique(&index.ids)?;
        }
        let mut order: Vec<u32> = (0..seen.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| seen.get(a as usize).cmp(seen.get(b as usize)));
        let mut rank = alloc::vec![0_u32; seen.len()];
        for (place, &token) in order.iter().enumerate() {
            rank.get_mut(token as usize).into_iter().for_each(|rank| *rank = place as u32);
            index.tokens.push(seen.get(token as usize));
        }
        for token in &mut index.spelled.items {
            *token = rank.get(*token as usize).copied().unwrap_or(0);
        }
        index.wholes = wholes(&index);
        index.postings = invert(&index.spelled, index.tokens.len(), &index.wholes);
        index.bengali.sort_unstable();
        if index.entities.len() == index.firsts.len() {
            index.entities = Vec::new();
            index.firsts = Vec::new();
        }
        if index.kinds.len() <= 1 {
            index.kind = Vec::new();
        }
        let tokens = &index.tokens;
        index.trie = trie::Trie::new(&Model::embedded(), |place| tokens.get(place), tokens.len());
        Ok(index)
    }
}

/// What it costs to leave all tokens of each alias unmatched.
fn wholes(index: &NameIndex) -> Vec<u8> {
    let model = Model::embedded();
    let skip = |token: usize| {
        let letters = index.tokens.get(token);
        align::skip(&Target { letters, surprise: model.surprise(letters) }) * 4.0
    };
    let skips: Vec<f32> = (0..index.tokens.len()).map(skip).collect();
    let of = |token: &u32| skips.get(*token as usize).copied().unwrap_or(0.0);
    let whole = |alias| index.spelled.get(alias).iter().map(of).sum::<f32>().min(255.0) as u8;
    (0..index.aliases.len()).map(whole).collect()
}

/// Finds the first id that was given before.
fn unique(ids: &Texts) -> Result<(), NamesError> {
    let mut order: Vec<u32> = (0..ids.len() as u32).collect();
    order.sort_unstable_by_key(|&place| (ids.get(place as usize), place));
    let again = order.windows(2).filter_map(|pair| match pair {
        &[a, b] if ids.get(a as usize) == ids.get(b as usize) => Some(b as usize),
        _ => None,
    });
    match again.min() {
        Some(place) => Err(NamesError::Duplicate(place, ids.text(place).into())),
        None => Ok(()),
    }
}

/// Lists of holders from lists of what is held; a holder is named once, short names first.
fn invert(lists: &Lists, count: usize, wholes: &[u8]) -> Lists {
    let mut order: Vec<u32> = (0..lists.ends.len() as u32).collect();
    order.sort_by_key(|&holder| wholes.get(holder as usize));
    let mut ends = alloc::vec![0_u32; count + 1];
    let each = |out: &mut dyn FnMut(u32, u32)| {
        for &holder in &order {
            let items = lists.get(holder as usize);
            for (at, &item) in items.iter().enumerate() {
                if !items.get(..at).is_some_and(|before| before.contains(&item)) {
                    out(item, holder);
                }
            }
        }
    };
    each(&mut |item, _| {
        ends.get_mut(item as usize + 1).into_iter().for_each(|count| *count += 1);
    });
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    let mut items = alloc::vec![0_u32; sum as usize];
    // Each entry walks from where its list begins to where it ends.
    each(&mut |item, holder| {
        if let Some(next) = ends.get_mut(item as usize) {
            if let Some(slot) = items.get_mut(*next as usize) {
                *slot = holder;
            }
            *next += 1;
        }
    });
    ends.pop();
    Lists { items, ends }
}
