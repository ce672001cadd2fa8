//! Rules: what they are called, which level they belong to, which are switched on.
//!
//! The rules are rows of `data/rules.tsv`; [`Rule`] and its table are generated from there.

use core::fmt;

pub use crate::tables::rules::Rule;

/// How far a normalization goes. Levels nest: each one includes those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Level {
    /// Same word, same visible text: only the code points change.
    #[default]
    Encoding,
    /// Same word in its accepted spelling.
    Spelling,
}

impl Level {
    /// The name that the command line and the tables use.
    ///
    /// ```
    /// assert_eq!(banan::Level::Encoding.name(), "encoding");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::Spelling => "spelling",
        }
    }
}

/// One row of the table of rules, as `banan rules` prints it.
///
/// ```
/// let row = banan::Rule::ResidueLa.row();
/// assert_eq!((row.id, row.before, row.after), ("residue-la", "ভøাদিমির", "ভ্লাদিমির"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleRow {
    /// The stable name, as in `--rules -residue-la`.
    pub id: &'static str,
    /// The level the rule belongs to.
    pub level: Level,
    /// Whether the rule is on unless it is switched off.
    pub on: bool,
    /// `preserving` (the same rendering), `repair` (one reading), `lexical` (a word list decides),
    /// `rule` or `lexicon` (spelling).
    pub kind: &'static str,
    /// What the rule does, in one line.
    pub summary: &'static str,
    /// An example before the rule; invisible characters as `U+200D`.
    pub before: &'static str,
    /// The same example after it.
    pub after: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
}

impl Rule {
    /// Finds a rule by its id.
    ///
    /// ```
    /// use banan::Rule;
    /// assert_eq!(Rule::from_id("khanda-ta"), Some(Rule::KhandaTa));
    /// assert_eq!(Rule::from_id("no such rule"), None);
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.row().id == id)
    }

    /// The rule's stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    const fn bit(self) -> u128 {
        1 << (self as u32)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// A set of rules that are switched on.
///
/// ```
/// use banan::{Rule, RuleSet};
/// let mut rules = RuleSet::default();
/// assert!(rules.contains(Rule::Nfc));
/// rules.remove(Rule::DuplicateSign);
/// assert!(!rules.contains(Rule::DuplicateSign));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RuleSet(u128);

impl RuleSet {
    /// No rule at all: normalization does nothing.
    #[must_use]
    pub const fn none() -> Self {
        Self(0)
    }

    /// Switches a rule on.
    pub fn insert(&mut self, rule: Rule) {
        self.0 |= rule.bit();
    }

    /// Switches a rule off.
    pub fn remove(&mut self, rule: Rule) {
        self.0 &= !rule.bit();
    }

    /// Whether the rule is on.
    #[must_use]
    pub const fn contains(self, rule: Rule) -> bool {
        self.0 & rule.bit() != 0
    }

    /// The rules that are on, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Rule> {
        Rule::ALL.iter().copied().filter(move |rule| self.contains(*rule))
    }
}

impl Default for RuleSet {
    /// The rules that the table switches on.
    fn default() -> Self {
        DEFAULT
    }
}

/// Made once, by the compiler: short texts are normalized by the million.
const DEFAULT: RuleSet = {
    let mut set = RuleSet::none();
    let mut rest: &[Rule] = &Rule::ALL;
    while let [rule, tail @ ..] = rest {
        if rule.row().on {
            set.0 |= rule.bit();
        }
        rest = tail;
    }
    set
};

impl fmt::Debug for RuleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(Rule::id)).finish()
    }
}
