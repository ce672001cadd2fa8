//! Level 2: the same word in its accepted spelling.
//!
//! Three rules hold for every word and are code (`blind`); everything else is a row of the
//! lexicon below `data/spelling/`, because whether সরকারী may become সরকারি is a fact about that
//! word: প্রধানমন্ত্রী keeps its ী. A row's variant is matched at the start of a word and the rest of
//! the word must be a case ending (`ending`), so that সরকারীভাবে is covered and দেশীয় is not.
//!
//! Words are hashed while they are scanned; only a word one of whose prefixes passes a bit table is
//! looked at again. Text without variants is never copied.

use alloc::string::String;

use crate::edit::Rewrite;
use crate::encoding::Profile;
use crate::rules::{Rule, RuleSet};

mod automaton;
mod blind;
pub(crate) mod ending;
mod lexicon;
mod scan;

pub use lexicon::{Row, row, rows};

/// Rewrites a text that is canonical at the encoding level.
pub(crate) fn rewrite(text: &str, profile: Profile, rules: RuleSet, out: &mut Rewrite<'_>) {
    let mut scanner = scan::Scanner::new(text);
    let mut line = Line::default();
    while let Some(word) = scanner.next_word() {
        word_at(text, word, profile, rules, &mut line, out);
    }
}

/// The line that was asked about last.
#[derive(Default)]
struct Line {
    end: usize,
    assamese: bool,
}

impl Line {
    /// Whether the line around `at` is Assamese: it has ৰ or ৱ, and no র. Its words are spelled by
    /// rules of their own. Places come in order.
    fn is_assamese(&mut self, text: &str, at: usize) -> bool {
        if at >= self.end {
            let (head, tail) = text.split_at_checked(at).unwrap_or((text, ""));
            let start = head.rfind('\n').map_or(0, |place| place + 1);
            self.end = tail.find('\n').map_or(text.len(), |place| at + place);
            let line = text.get(start..self.end).unwrap_or_default();
            self.assamese = line.contains(['ৰ', 'ৱ']) && !line.contains('র');
        }
        self.assamese
    }
}

fn word_at(
    text: &str,
    word: &scan::Word,
    profile: Profile,
    rules: RuleSet,
    line: &mut Line,
    out: &mut Rewrite<'_>,
) {
    let span = word.start..word.end;
    let Some(written) = text.get(span.clone()) else { return };
    if !word.suspect {
        if let Some((found, end)) = lexicon::find(text, word, profile, rules)
            && !line.is_assamese(text, word.start)
        {
            out.replace_by_row(word.start..end, found.rule, found.canonical, Some(found.id));
        }
        return;
    }
    if line.is_assamese(text, word.start) {
        return;
    }
    // A rule that holds blind changes the word first, and the lexicon knows only the result: one
    // edit for both, so that the trail never shows a form that nobody wrote.
    let Some((rule, fixed)) = blind::fix(written, rules) else {
        if let Some((found, end)) = lexicon::find(text, word, profile, rules) {
            out.replace_by_row(word.start..end, found.rule, found.canonical, Some(found.id));
        }
        return;
    };
    let mut again = scan::Scanner::new(&fixed);
    let found = again.next_word().and_then(|word| lexicon::find(&fixed, word, profile, rules));
    match found {
        Some((found, end)) => {
            let mut whole = String::from(found.canonical);
            whole.push_str(fixed.get(end..).unwrap_or_default());
            out.replace_by_row(span, found.rule, &whole, Some(found.id));
        }
        None => out.replace(span, rule, &fixed),
    }
}

/// Whether `rule` says that the word is wrong, rather than that another spelling is preferred.
///
/// Both forms of a `variant-class` row are current; its representative is a choice of the profile.
///
/// ```
/// use banan::{Rule, spelling};
/// assert!(spelling::is_correction(Rule::Misspelling));
/// assert!(!spelling::is_correction(Rule::VariantClass));
/// ```
#[must_use]
pub const fn is_correction(rule: Rule) -> bool {
    !matches!(rule, Rule::VariantClass | Rule::OEnding)
}
