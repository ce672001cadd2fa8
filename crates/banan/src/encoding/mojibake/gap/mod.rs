//! Lost third bytes, from context.
//!
//! A gap has a handful of candidates: the letters of its half block whose last byte the table does
//! not have. The cheapest path through the record wins, by what letters stand beside each other in
//! Bengali ([`MODEL`]) after what may not stand there at all. If every candidate is ill-formed the
//! gap becomes U+FFFD.

use alloc::vec::Vec;

use super::{Gap, Read, Unit};
use crate::script::{Class, class, is_joiner};

mod words;

/// Costs of two and three letters in a row, trained on text: [`SYMBOLS`]² bytes, then entries of
/// four bytes, sorted: 7 bits for each letter, 8 for the cost.
#[cfg(feature = "share-alike")]
static MODEL: &[u8] = include_bytes!("../../../tables/gaps.bin");
#[cfg(not(feature = "share-alike"))]
static MODEL: &[u8] = &[];

/// Letters are their place in the block; 0 is everything that is no letter.
const SYMBOLS: u32 = 80;
/// Costs are in sixteenths of a nat. What two letters cost beyond the pair if the model does not
/// list the three.
const UNLISTED: u32 = 24;
/// U+FFFD costs less than one place that no text may have.
const REPLACEMENT: u32 = 16 * 16;
const ILL_FORMED: u32 = 24 * 16;
/// Paths that are followed at once; more only cost memory on text that is nothing but gaps.
const MOST_PATHS: usize = 12;

/// The best way to fill the gaps so far that ends in these two symbols.
#[derive(Clone, Copy)]
struct Path {
    last: [u8; 2],
    cost: u32,
    /// The step that filled the last gap, counted from 1; 0 for none.
    step: usize,
}

#[derive(Clone, Copy)]
struct Step {
    choice: (char, Option<char>),
    before: usize,
}

/// Fills the gaps of a record.
pub(super) fn fill(units: &mut [Unit]) {
    if !units.iter().any(|unit| matches!(unit.read, Read::Gap(_))) {
        return;
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut paths = Vec::from([Path { last: [0, 0], cost: 0, step: 0 }]);
    for unit in units.iter() {
        match unit.read {
            Read::Char(c) | Read::Filled(c, _) => {
                for path in &mut paths {
                    path.advance(c);
                }
            }
            Read::Gap(gap) => {
                let mut grown = Vec::with_capacity(paths.len() * 8);
                for path in &paths {
                    for choice in candidates(gap) {
                        let mut path = *path;
                        path.take(choice);
                        grown.push((path, choice));
                    }
                }
                grown.sort_by_key(|(path, _)| (path.last, path.cost));
                grown.dedup_by_key(|(path, _)| path.last);
                grown.sort_by_key(|(path, _)| path.cost);
                grown.truncate(MOST_PATHS);
                paths.clear();
                for (mut path, choice) in grown {
                    steps.push(Step { choice, before: path.step });
                    path.step = steps.len();
                    paths.push(path);
                }
            }
        }
        merge(&mut paths);
    }
    let mut step = paths.iter().min_by_key(|path| path.cost).map_or(0, |path| path.step);
    let mut gaps = Vec::new();
    for (at, unit) in units.iter_mut().enumerate().rev() {
        if let Read::Gap(gap) = unit.read
            && let Some(taken) = step.checked_sub(1).and_then(|at| steps.get(at))
        {
            let (c, after) = taken.choice;
            unit.read = Read::Filled(c, after);
            step = taken.before;
            gaps.push((at, gap));
        }
    }
    gaps.reverse();
    words::prefer_known(units, &gaps);
}

/// Keeps the best of the paths that the rest of the record cannot tell apart, and counts their
/// costs from that of the best, so that no record is too long for them.
fn merge(paths: &mut Vec<Path>) {
    if paths.len() > 1 {
        paths.sort_by_key(|path| (path.last, path.cost));
        paths.dedup_by_key(|path| path.last);
    }
    let least = paths.iter().map(|path| path.cost).min().unwrap_or_default();
    for path in paths {
        path.cost -= least;
    }
}

/// The letters that a gap may have been.
fn letters(gap: Gap) -> impl Iterator<Item = char> {
    gap.lost
        .iter()
        .filter_map(move |byte| {
            char::from_u32(u32::from(gap.block) + u32::from(byte.checked_sub(0x80)?))
        })
        .filter(move |c| match class(*c) {
            Class::Unassigned => false,
            // Which digit it was no context tells, unless it can only be the one.
            Class::Digit => gap.lost.len() == 1,
            _ => true,
        })
}

/// What a gap may have been, each with the space that follows it.
fn candidates(gap: Gap) -> impl Iterator<Item = (char, Option<char>)> {
    let after = gap.space.then_some(' ');
    let whole = (gap.space && gap.block == '\u{0980}').then_some(('ঠ', None));
    letters(gap).chain(['\u{FFFD}']).map(move |c| (c, after)).chain(whole)
}

impl Path {
    /// Fills a gap.
    fn take(&mut self, (c, after): (char, Option<char>)) {
        if c == '\u{FFFD}' {
            self.cost += REPLACEMENT;
        }
        self.advance(c);
        if let Some(after) = after {
            self.advance(after);
        }
    }

    fn advance(&mut self, c: char) {
        match c {
            '\u{09DC}' => ['ড', '\u{09BC}'].map(|c| self.letter(c)),
            '\u{09DD}' => ['ঢ', '\u{09BC}'].map(|c| self.letter(c)),
            '\u{09DF}' => ['য', '\u{09BC}'].map(|c| self.letter(c)),
            c if is_joiner(c) => return,
            c => [self.letter(c), ()],
        };
    }

    fn letter(&mut self, c: char) {
        let symbol = symbol(c);
        let [a, b] = self.last;
        self.cost = self.cost.saturating_add(cost(a, b, symbol));
        if ill_formed(a, b, symbol) {
            self.cost = self.cost.saturating_add(ILL_FORMED);
        }
        self.last = if symbol == 0 { [0, 0] } else { [b, symbol] };
    }
}

fn symbol(c: char) -> u8 {
    match u32::from(c).wrapping_sub(0x0980) {
        place @ 1..SYMBOLS => place as u8,
        _ => 0,
    }
}

/// The cost of symbol `c` after `a` and `b`.
fn cost(a: u8, b: u8, c: u8) -> u32 {
    if b == 0 && c == 0 {
        return 0;
    }
    let (pairs, triples) = MODEL.split_at_checked((SYMBOLS * SYMBOLS) as usize).unwrap_or_default();
    let key = u32::from(a) << 14 | u32::from(b) << 7 | u32::from(c);
    let (triples, _) = triples.as_chunks::<4>();
    if let Ok(at) = triples.binary_search_by_key(&key, |entry| u32::from_le_bytes(*entry) >> 8)
        && let Some([cost, ..]) = triples.get(at)
    {
        return u32::from(*cost);
    }
    let pair = pairs.get((u32::from(b) * SYMBOLS + u32::from(c)) as usize);
    UNLISTED + pair.map_or(255, |cost| u32::from(*cost))
}

/// Whether symbol `c` may not stand after `a` and `b`.
fn ill_formed(a: u8, b: u8, c: u8) -> bool {
    let of = |symbol: u8| match symbol {
        0 => Class::Foreign,
        place => char::from_u32(0x0980 + u32::from(place)).map_or(Class::Foreign, class),
    };
    let before = of(b);
    match of(c) {
        Class::Sign => !matches!(before, Class::Consonant | Class::Nukta),
        // ড় ঢ় য় begin no word, and no cluster goes on with ঢ়.
        Class::Nukta => before != Class::Consonant || a == 0 || of(a) == Class::Virama,
        Class::Virama => !matches!(before, Class::Consonant | Class::Nukta | Class::Vowel),
        Class::Final if before == Class::Candrabindu => false,
        Class::Candrabindu | Class::Final => {
            !matches!(before, Class::Consonant | Class::Nukta | Class::Sign | Class::Vowel)
        }
        Class::Vowel => before == Class::Virama,
        _ => false,
    }
}
