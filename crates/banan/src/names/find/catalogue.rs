//! What a text is searched with: known Bengali forms and what they lead to, and the names as sequences
//! of tokens, each name hung on its rarest ones.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::How;
use super::forms::Forms;
use super::sieve::Wish;
use super::words::Words;

mod store;

pub(crate) use store::Stored;

/// An entity and the name of it that was met; `alias` 0 is its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named {
    pub(crate) entity: u32,
    pub(crate) alias: u32,
}

/// What a known Bengali form leads to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    /// A whole name.
    Name { named: Named, how: How, logit: f32, form: Form },
    /// Tokens of longer names, as a range of [`Catalogue::phrases`].
    Part { phrase: u32, part: Part },
    /// A state: what ministries and adjectives belong to.
    State { concept: u32 },
}

/// Why a Bengali word stands for tokens of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// It means the same.
    Meaning,
    /// The same, and it makes a name one of a government body.
    Government,
    /// The same, and it stands before what it tells of: new, northern.
    Attribute,
    /// Letter names.
    Initials,
    /// A name part with a spelling of its own: মো. is Md.
    Equivalent,
    /// The same, and it is in the names of many: দ্য is de.
    Particle,
}

/// What sort of form it is: each asks for other company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Nothing special.
    Plain,
    /// Also an ordinary word.
    Ambiguous,
    /// A month whose name is short.
    ShortMonth,
    /// Letter names.
    Letters,
}

/// One English name as tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) named: Named,
    pub(super) start: u32,
    pub(super) len: u8,
    /// Holds a ministry, an army …
    pub(crate) government: bool,
    /// Holds *and*.
    pub(crate) and: bool,
    /// Holds a link that Bengali may glue to the word before it: হেফাজতে ইসলাম.
    pub(crate) linked: bool,
}

/// A name on one of the tokens that it hangs on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchor {
    /// Its place in [`Catalogue::names`].
    pub(crate) name: u32,
    /// The [`token_bit`]s of its other tokens.
    pub(crate) rest: u32,
    /// Its other token if it has two, else [`NONE`].
    pub(crate) other: u32,
}

/// What hangs on a token: each name hangs on its two rarest.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hook {
    /// Where its names begin, and of those the names of two tokens.
    pub(super) anchors: u32,
    pub(super) pairs: u32,
    /// Where begins what the first of its names ask for.
    pub(super) asks: u32,
    /// The [`token_bit`]s of what stands beside it in names of two.
    pub(crate) company: u32,
    /// Whether a name is this token alone.
    pub(crate) alone: bool,
    /// Whether it is part of a longer name.
    pub(crate) shared: bool,
}

/// What a name asks for that hangs on another token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ask {
    pub(crate) name: u32,
    pub(crate) token: u32,
    /// Whether it is all that the name asks for, and no state has a say in it.
    pub(crate) last: bool,
    pub(crate) wish: Wish,
}

/// No token.
pub(crate) const NONE: u32 = u32::MAX;

/// What sort of thing an entity is, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A person.
    Person,
    /// A place, organisation, month or anything else that is said not to be a person.
    Other,
    /// The list does not say.
    Unknown,
}

/// Everything that a text is searched with.
#[derive(Clone, Debug)]
pub(crate) struct Catalogue {
    pub(crate) forms: Forms,
    pub(crate) targets: Vec<Target>,
    pub(super) phrases: Vec<(u32, u8)>,
    pub(super) phrase_tokens: Vec<u32>,
    pub(crate) names: Vec<Name>,
    pub(super) name_tokens: Vec<u32>,
    /// For each token what hangs on it, and one more.
    pub(super) hooks: Vec<Hook>,
    pub(super) anchors: Vec<Anchor>,
    pub(super) asks: Vec<Ask>,
    pub(crate) sorts: Vec<Sort>,
    /// The first alias of each entity, as the index counts them.
    pub(super) firsts: Vec<u32>,
    /// How many names hold each token.
    pub(crate) counts: Vec<u32>,
    /// The tokens, and pairs of them written in one word, by sound.
    pub(crate) words: Words,
    /// For each entity that a state can be read from: the concept.
    pub(super) states: BTreeMap<u32, u32>,
}

impl Catalogue {
    /// The tokens of a phrase.
    pub(crate) fn phrase(&self, phrase: u32) -> &[u32] {
        let (start, len) = self.phrases.get(phrase as usize).copied().unwrap_or_default();
        let start = start as usize;
        self.phrase_tokens.get(start..start + usize::from(len)).unwrap_or_default()
    }

    /// The tokens of a name, without *of* and *the*.
    pub(crate) fn name_tokens(&self, name: &Name) -> &[u32] {
        let start = name.start as usize;
        self.name_tokens.get(start..start + usize::from(name.len)).unwrap_or_default()
    }

    /// What hangs on a token.
    pub(crate) fn hook(&self, token: u32) -> Hook {
        self.hooks.get(token as usize).copied().unwrap_or_default()
    }

    /// The names that hang on a token and have one token, or three and more.
    pub(crate) fn others(&self, hook: Hook) -> &[Anchor] {
        self.anchors.get(hook.anchors as usize..hook.pairs as usize).unwrap_or_default()
    }

    /// The names of two tokens that hang on the one.
    pub(crate) fn pairs(&self, token: u32, hook: Hook, other: u32) -> &[Anchor] {
        if hook.company & token_bit(other) == 0 {
            return &[];
        }
        let end = self.hook(token + 1).anchors;
        let pairs = self.anchors.get(hook.pairs as usize..end as usize).unwrap_or_default();
        let from = pairs.partition_point(|anchor| anchor.other < other);
        let pairs = pairs.get(from..).unwrap_or_default();
        let count = pairs.iter().take_while(|anchor| anchor.other == other).count();
        pairs.get(..count).unwrap_or_default()
    }

    /// What the first names that hang on a token ask for beside it, name by name.
    pub(crate) fn asks(&self, token: u32) -> impl Iterator<Item = &[Ask]> {
        let (from, to) = (self.hook(token).asks, self.hook(token + 1).asks);
        let asks = self.asks.get(from as usize..to as usize).unwrap_or_default();
        asks.chunk_by(|a, b| a.name == b.name)
    }

    /// The alias of a name, as the index counts them.
    pub(crate) fn alias(&self, named: Named) -> u32 {
        self.firsts.get(named.entity as usize).copied().unwrap_or(0) + named.alias
    }

    /// The state that an entity's names speak of.
    pub(crate) fn state_of(&self, entity: u32) -> Option<u32> {
        self.states.get(&entity).copied()
    }
}

/// One of 32 bits for a token: two sets of tokens whose bits do not meet have none in common.
pub(crate) const fn token_bit(token: u32) -> u32 {
    1 << (token.wrapping_mul(0x9E37_79B1) >> 27)
}

/// The token of a phrase that is one.
pub(super) fn only_token(phrases: &[(u32, u8)], tokens: &[u32], phrase: u32) -> Option<u32> {
    let (start, len) = phrases.get(phrase as usize).copied()?;
    (len == 1).then(|| tokens.get(start as usize).copied())?
}
