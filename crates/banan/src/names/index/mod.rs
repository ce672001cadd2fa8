//! Many English names in flat arrays, found by a Bengali one.

use alloc::string::String;
use alloc::vec::Vec;

use crate::names::model::Model;
use crate::names::unit;

mod beam;
mod build;
mod file;
mod hear;
mod likely;
mod search;
pub(crate) mod trie;
mod votes;

pub(super) use beam::{Beam, Space};
pub use build::Builder;
pub use file::{IndexError, LoadError};
pub use search::{Hit, How, Searcher};
pub(super) use trie::Trie;

/// One entity of a names file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Name {
    /// Identifier, unique in the list.
    pub id: String,
    /// Preferred name.
    pub name: String,
    /// Other names; those in Bengali script are matched as they are written.
    pub aliases: Vec<String>,
    /// Free text: person, place …
    pub kind: String,
}

impl Name {
    /// A name without aliases.
    #[must_use]
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { id: id.into(), name: name.into(), ..Self::default() }
    }
}

/// Texts one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    pub(crate) bytes: Vec<u8>,
    /// Where each text ends.
    pub(crate) ends: Vec<u32>,
}

impl Texts {
    pub(crate) fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn get(&self, place: usize) -> &[u8] {
        let end = self.ends.get(place).map_or(0, |&end| end as usize);
        let start = match place {
            0 => 0,
            _ => self.ends.get(place - 1).map_or(0, |&end| end as usize),
        };
        self.bytes.get(start..end).unwrap_or_default()
    }

    fn text(&self, place: usize) -> &str {
        core::str::from_utf8(self.get(place)).unwrap_or_default()
    }
}

/// Lists of numbers one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lists {
    pub(crate) items: Vec<u32>,
    /// Where each list ends.
    pub(crate) ends: Vec<u32>,
}

impl Lists {
    pub(crate) fn get(&self, place: usize) -> &[u32] {
        let end = self.ends.get(place).map_or(0, |&end| end as usize);
        let start = match place {
            0 => 0,
            _ => self.ends.get(place - 1).map_or(0, |&end| end as usize),
        };
        self.items.get(start..end).unwrap_or_default()
    }
}

/// English names, ready to be searched with Bengali ones.
///
/// Every alias is a name of its entity; a search gives an entity once, with its best alias.
///
/// ```
/// use banan::names::{Name, NameIndex};
///
/// let names = [Name::new("Q7747", "Vladimir Putin"), Name::new("Q649", "Moscow")];
/// let index = NameIndex::build(names)?;
/// let hits = index.search("ভ্লাদিমির পুতিন", 10);
/// assert_eq!(index.id(hits[0].entity), "Q7747");
/// # Ok::<(), banan::names::NamesError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    /// Names and aliases as they were given.
    pub(crate) aliases: Texts,
    /// The entity of each alias; empty if no entity has more than one.
    pub(crate) entities: Vec<u32>,
    /// The first alias of each entity; empty if no entity has more than one.
    pub(crate) firsts: Vec<u32>,
    pub(crate) ids: Texts,
    /// The kind of each entity, by place in `kinds`; empty if all are of the first.
    pub(crate) kind: Vec<u32>,
    pub(crate) kinds: Texts,
    /// Distinct folded tokens, sorted, as letter codes.
    pub(crate) tokens: Texts,
    /// The tokens of each alias.
    pub(crate) spelled: Lists,
    /// What it costs to leave all tokens of each alias unmatched, in quarters of a nat.
    pub(crate) wholes: Vec<u8>,
    /// The aliases of each token.
    pub(crate) postings: Lists,
    /// Hash of the Bengali form and alias, sorted.
    pub(crate) bengali: Vec<(u32, u32)>,
    pub(crate) trie: Trie,
}

impl NameIndex {
    /// Builds an index.
    ///
    /// # Errors
    /// If a name has no letter or digit, or an id occurs twice.
    pub fn build(names: impl IntoIterator<Item = Name>) -> Result<Self, NamesError> {
        let mut builder = Builder::new();
        for name in names {
            builder.push(&name)?;
        }
        builder.finish()
    }

    /// Number of entities.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no entity.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.len() == 0
    }

    /// The id of an entity.
    #[must_use]
    pub fn id(&self, entity: u32) -> &str {
        self.ids.text(entity as usize)
    }

    /// The preferred name of an entity.
    #[must_use]
    pub fn name(&self, entity: u32) -> &str {
        self.aliases(entity).next().map_or("", |alias| self.alias(alias))
    }

    /// The kind of an entity.
    #[must_use]
    pub fn kind(&self, entity: u32) -> &str {
        let kind = self.kind.get(entity as usize).map_or(0, |&kind| kind);
        self.kinds.text(kind as usize)
    }

    /// The text of an alias. Numbers of aliases come from [`Hit::alias`] and
    /// [`aliases`](Self::aliases).
    #[must_use]
    pub fn alias(&self, alias: u32) -> &str {
        self.aliases.text(alias as usize)
    }

    /// The aliases of an entity, its preferred name first.
    pub fn aliases(&self, entity: u32) -> impl Iterator<Item = u32> {
        let first = |entity: usize| match self.firsts.get(entity) {
            Some(&first) => first,
            None if self.firsts.is_empty() => entity as u32,
            None => self.aliases.len() as u32,
        };
        let all = self.aliases.len() as u32;
        let (from, to) = (first(entity as usize), first((entity as usize).saturating_add(1)));
        let (from, to) = (from.min(all), to.min(all));
        from..to
    }

    /// The entity of an alias.
    pub(crate) fn entity(&self, alias: u32) -> u32 {
        self.entities.get(alias as usize).copied().unwrap_or(alias)
    }

    /// The aliases whose Bengali form is that of these tokens.
    pub(crate) fn exact<'t>(&'t self, tokens: &'t [unit::Token]) -> impl Iterator<Item = u32> + 't {
        let hash = bengali_hash(tokens);
        let from = self.bengali.partition_point(|entry| entry.0 < hash);
        self.bengali
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(move |entry| entry.0 == hash)
            .map(|entry| entry.1)
            .filter(move |&alias| {
                let normal = crate::normalize(self.alias(alias));
                let other = unit::tokens(&normal.text);
                other.iter().flat_map(|t| &t.units).eq(tokens.iter().flat_map(|t| &t.units))
            })
    }

    /// The letters of a token, as codes of [`fold`].
    pub(crate) fn letters(&self, token: u32) -> &[u8] {
        self.tokens.get(token as usize)
    }

    /// The aliases that hold a token.
    pub(crate) fn holders(&self, token: u32) -> &[u32] {
        self.postings.get(token as usize)
    }

    /// The tokens of an alias.
    pub(crate) fn spelling(&self, alias: u32) -> &[u32] {
        self.spelled.get(alias as usize)
    }

    /// What it costs to leave all tokens of an alias unmatched, in nats; not more than 63.
    fn whole(&self, alias: u32) -> f32 {
        f32::from(self.wholes.get(alias as usize).copied().unwrap_or(0)) / 4.0
    }

    /// Searches once. For many searches a [`Searcher`] spares the buffers.
    #[must_use]
    pub fn search(&self, bengali: &str, limit: usize) -> Vec<Hit> {
        self.searcher().search(bengali, limit)
    }

    /// A searcher with the weights that ship with the crate.
    #[must_use]
    pub fn searcher(&self) -> Searcher<'_> {
        Searcher::new(self, Model::embedded())
    }

    /// A searcher with other weights.
    #[doc(hidden)]
    #[must_use]
    pub fn searcher_with<'i>(&'i self, model: Model<'i>) -> Searcher<'i> {
        Searcher::new(self, model)
    }
}

/// What is wrong with a list of names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NamesError {
    /// A name or alias holds no letter and no digit that can be matched. Number of the entity,
    /// from 0.
    Empty(usize),
    /// The id of an entity was given before. Number of the entity and the id.
    Duplicate(usize, String),
    /// More names than an index can hold.
    TooMany,
}

impl core::fmt::Display for NamesError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Empty(entity) => write!(f, "name {} is empty", entity + 1),
            Self::Duplicate(entity, id) => {
                write!(f, "name {}: the id {id:?} was given before", entity + 1)
            }
            Self::TooMany => f.write_str("more names than an index can hold"),
        }
    }
}

impl core::error::Error for NamesError {}

/// Hash of a Bengali form, without the breaks between its tokens.
fn bengali_hash(tokens: &[unit::Token]) -> u32 {
    let mut hash = Fnv::default();
    tokens.iter().flat_map(|token| &token.units).for_each(|&unit| hash.push(unit));
    hash.0
}

/// FNV-1a, 32 bits: small and the same everywhere.
struct Fnv(u32);

impl Default for Fnv {
    fn default() -> Self {
        Self(0x811C_9DC5)
    }
}

impl Fnv {
    fn push(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
}

/// Checksum of bytes.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    let mut hash = Fnv::default();
    bytes.iter().for_each(|&byte| hash.push(byte));
    hash.0
}
