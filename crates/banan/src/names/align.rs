//! Tokens of a Bengali name against tokens of an English one.
//!
//! Names are short, so the best assignment is found exactly: Bengali tokens in order, a bit set of
//! the English tokens that are taken. A token may match one token, be joined with its neighbour
//! (নিজাম উদ্দিন = Nizamuddin), cover two (নিউইয়র্ক = New York), stand for an initial, or be left out.

use alloc::vec::Vec;

use crate::names::query::Query;
use crate::tables::name_writing::{LATIN_LINKS, LATIN_PARTICLES};

/// English tokens that are aligned; of longer names those that fit best.
const TARGETS: usize = 8;

/// One English token as the alignment sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target<'a> {
    pub(crate) letters: &'a [u8],
    /// How rare the token is, in nats.
    pub(crate) surprise: f32,
}

/// What two tokens were found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Link {
    /// The one transliterates the other.
    Transliteration,
    /// One of the two is an initial.
    Initial,
    /// The lexicon translates the one by the other.
    Translation,
    /// Spelled by the English names of its letters.
    Acronym,
}

/// Tokens that belong together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arc {
    /// Part of the query.
    pub(crate) part: usize,
    /// First Bengali token, and how many.
    pub(crate) bengali: (usize, usize),
    /// First English token, and how many.
    pub(crate) english: (usize, usize),
    pub(crate) link: Link,
    /// Log P(English | Bengali).
    pub(crate) log: f32,
    /// What the pair adds to the score.
    pub(crate) gain: f32,
}

/// Places of features that the search for candidates looks at too.
pub(crate) const EVIDENCE: usize = 1;
pub(crate) const BENGALI_LEFT: usize = 5;
pub(crate) const ENGLISH_LEFT: usize = 6;
pub(crate) const BOTH_LEFT: usize = 14;

/// Number of features of a pair of names.
pub const FEATURES: usize = 15;
/// Features of what the Bengali or the English name alone has left over.
pub const LEFT: core::ops::Range<usize> = 5..7;

/// The best alignment of two names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alignment {
    pub(crate) arcs: Vec<Arc>,
    pub(crate) features: [f32; FEATURES],
}

/// What it costs to leave an English token unmatched. A translation has no word for “of”, and an initial
/// is often left out.
pub(crate) fn skip(target: &Target<'_>) -> f32 {
    let letters = || target.letters.iter().map(|&code| crate::names::fold::letter(code));
    let is_in = |list: &[&str]| list.binary_search_by(|entry| entry.bytes().cmp(letters())).is_ok();
    if is_in(&LATIN_LINKS) {
        0.0
    } else if is_in(&LATIN_PARTICLES) || target.letters.len() == 1 {
        0.8
    } else {
        0.6 + 0.2 * target.surprise.min(25.0)
    }
}

/// Share of the surprise of a token that its match is worth.
pub const ALPHA: f32 = 0.6;
/// What English tokens that are left over cost in full.
const LONGER: f32 = 3.5;
/// How much more these cost beside a Bengali name of one token: a first name or surname alone is
/// another person's more often than a name of several tokens that lacks one.
const SINGLE: f32 = 2.2;
const JOIN: f32 = 1.0;
const INVERSION: f32 = 1.5;
/// What a single English letter is worth that a Bengali token surely begins with.
const INITIAL: f32 = 0.7;
/// What an initial is worth beside the same initial.
pub(crate) const SAME_INITIAL: f32 = 3.5;
/// What other tokens must be worth for a first letter to stand for a token: what a short one is.
pub(crate) const COMPANY: f32 = 2.0;

/// Aligns. `log(part, first, count, least)` gives log P of the English tokens, written together,
/// under a part of the query; what is not above `least` does not matter.
pub(crate) fn align(
    query: &Query,
    targets: &[Target<'_>],
    mut log: impl FnMut(usize, usize, usize, f32) -> f32,
) -> Alignment {
    let mut arcs = arcs(query, targets, &mut log);
    let keep = kept(&arcs, targets.len());
    arcs.retain(|arc| {
        (arc.english.0..arc.english.0 + arc.english.1).all(|token| keep.contains(&token))
    });
    let mut chosen = assign(query, targets, &arcs, &keep);
    if is_lonely(&chosen) {
        arcs.retain(|arc| !arc.is_short());
        chosen = assign(query, targets, &arcs, &keep);
    }
    let features = features(query, targets, &chosen);
    Alignment { arcs: chosen, features }
}

impl Arc {
    /// Whether one of the two is cut down to its first letter.
    fn is_short(&self) -> bool {
        self.link == Link::Initial && self.gain < SAME_INITIAL
    }
}

/// Whether first letters are all there is to it: any name begins with some letter.
fn is_lonely(arcs: &[Arc]) -> bool {
    let others = arcs.iter().filter(|arc| !arc.is_short()).map(|arc| arc.gain);
    arcs.iter().any(Arc::is_short) && others.sum::<f32>() < COMPANY
}

/// The arcs that are worth most together, in the order of the Bengali tokens. `keep` are the English
/// tokens that take part.
fn assign(query: &Query, targets: &[Target<'_>], arcs: &[Arc], keep: &[usize]) -> Vec<Arc> {
    let place = |token: usize| keep.iter().position(|&kept| kept == token);
    let mask_of = |arc: &Arc| {
        (arc.english.0..arc.english.0 + arc.english.1)
            .filter_map(place)
            .fold(0_usize, |mask, bit| mask | 1 << bit)
    };
    let masks: Vec<usize> = arcs.iter().map(mask_of).collect();
    let width = 1_usize << keep.len();
    let rows = query.count + 1;
    // Score and how it was reached: previous place, and the arc or none for a skip.
    let mut table = alloc::vec![(f32::NEG_INFINITY, 0_usize, usize::MAX); rows * width];
    if let Some(first) = table.first_mut() {
        first.0 = 0.0;
    }
    for at in 0..query.count {
        let skip = query.skips.get(at).copied().unwrap_or(3.0);
        for mask in 0..width {
            let from = at * width + mask;
            let score = table.get(from).map_or(f32::NEG_INFINITY, |cell| cell.0);
            if score == f32::NEG_INFINITY {
                continue;
            }
            let mut reach = |to: usize, score: f32, arc: usize| {
                if let Some(cell) = table.get_mut(to)
                    && cell.0 < score
                {
                    *cell = (score, from, arc);
                }
            };
            reach(from + width, score - skip, usize::MAX);
            for (index, arc) in arcs.iter().enumerate().filter(|(_, arc)| arc.bengali.0 == at) {
                let taken = masks.get(index).copied().unwrap_or(0);
                if taken & mask != 0 {
                    continue;
                }
                let inverted = mask >= taken & taken.wrapping_neg();
                let cost = if inverted { INVERSION } else { 0.0 };
                reach(
                    (at + arc.bengali.1) * width + (mask | taken),
                    score + arc.gain - cost,
                    index,
                );
            }
        }
    }
    let lost: Vec<f32> = keep.iter().map(|&token| targets.get(token).map_or(0.0, skip)).collect();
    let mut best = (f32::NEG_INFINITY, 0);
    for mask in 0..width {
        let at = query.count * width + mask;
        let left: f32 = lost
            .iter()
            .enumerate()
            .filter(|(bit, _)| mask & 1 << bit == 0)
            .map(|(_, skip)| skip)
            .sum();
        let score = table.get(at).map_or(f32::NEG_INFINITY, |cell| cell.0) - left;
        if score > best.0 {
            best = (score, at);
        }
    }
    let mut chosen = Vec::new();
    let mut at = best.1;
    while at >= width
        && let Some(&(_, before, arc)) = table.get(at)
    {
        chosen.extend(arcs.get(arc).copied());
        at = before;
    }
    chosen.reverse();
    chosen
}

/// Every pair of tokens that could belong together.
fn arcs(
    query: &Query,
    targets: &[Target<'_>],
    log: &mut impl FnMut(usize, usize, usize, f32) -> f32,
) -> Vec<Arc> {
    let mut arcs: Vec<Arc> = Vec::new();
    for (part, group) in query.parts.iter().enumerate() {
        let bengali = (group.tokens.start, group.tokens.len());
        let joined = bengali.1 - 1;
        let mut good = false;
        for (k, target) in targets.iter().enumerate() {
            let length = target.letters.len();
            if !fits(group.length, length) {
                continue;
            }
            let worth = ALPHA * target.surprise - JOIN * joined as f32;
            let near = group.lattice.best() - 5.0;
            let value = log(part, k, 1, near.min(-6.0 - worth));
            let gain = value + worth;
            good |= value > near;
            if gain > -6.0 {
                let english = (k, 1);
                arcs.push(Arc {
                    part,
                    bengali,
                    english,
                    link: Link::Transliteration,
                    log: value,
                    gain,
                });
            }
        }
        if good || bengali.1 > 2 {
            continue;
        }
        // One Bengali token over two English ones.
        for (k, pair) in targets.windows(2).enumerate() {
            let length: usize = pair.iter().map(|target| target.letters.len()).sum();
            if joined == 0 && fits(group.length, length) {
                let surprise: f32 = pair.iter().map(|target| target.surprise).sum();
                let worth = ALPHA * (surprise - 4.0) - JOIN;
                let value = log(part, k, 2, -worth);
                let gain = value + worth;
                if gain > 0.0 {
                    let english = (k, 2);
                    let link = Link::Transliteration;
                    arcs.push(Arc { part, bengali, english, link, log: value, gain });
                }
            }
        }
    }
    initials(query, targets, &mut arcs);
    known(query, targets, &mut arcs);
    arcs
}

fn known(query: &Query, targets: &[Target<'_>], arcs: &mut Vec<Arc>) {
    for known in &query.known {
        let count = known.english.len();
        for (k, window) in targets.windows(count).enumerate() {
            if window
                .iter()
                .map(|target| target.letters)
                .eq(known.english.iter().map(Vec::as_slice))
            {
                arcs.push(Arc {
                    part: usize::MAX,
                    bengali: known.bengali,
                    english: (k, count),
                    link: known.link,
                    log: 0.0,
                    gain: known.worth,
                });
            }
        }
    }
}

/// Whether so many units can stand for so many letters.
fn fits(units: usize, letters: usize) -> bool {
    letters <= 3 * units + 3 && units <= 3 * letters + 3
}

fn initials(query: &Query, targets: &[Target<'_>], arcs: &mut Vec<Arc>) {
    for token in 0..query.count {
        let names = query.initials.get(token).map(Vec::as_slice).unwrap_or_default();
        for (k, target) in targets.iter().enumerate() {
            let Some(&first) = target.letters.first() else { continue };
            let whole = target.letters.len() == 1;
            let gain = match (names.contains(&first), whole) {
                (true, true) => SAME_INITIAL,
                (true, false) => 0.5,
                (false, true) if names.is_empty() => match initial(query, token, first) {
                    Some(gain) => gain,
                    None => continue,
                },
                _ => continue,
            };
            arcs.push(Arc {
                part: token,
                bengali: (token, 1),
                english: (k, 1),
                link: Link::Initial,
                log: 0.0,
                gain,
            });
        }
    }
}

/// What a letter is worth as the initial of a token, if it may be that.
pub(crate) fn initial(query: &Query, token: usize, letter: u8) -> Option<f32> {
    Some(INITIAL + begins(query, token, letter)).filter(|gain| *gain >= -1.0)
}

/// Log of the share of a token's first unit that begins with this letter.
fn begins(query: &Query, token: usize, letter: u8) -> f32 {
    let Some(part) = query.parts.get(token) else { return f32::NEG_INFINITY };
    let first = || part.lattice.edges(0).iter().filter(|edge| edge.units == 1);
    let mine = first().filter(|edge| (edge.latin & 0x3F) as u8 == letter);
    let sum = mine.map(|edge| edge.weight).sum::<f32>();
    libm::logf(sum / first().map(|edge| edge.weight).sum::<f32>().max(1e-9))
}

/// The English tokens that take part: all, or of many those that fit best.
fn kept(arcs: &[Arc], count: usize) -> Vec<usize> {
    if count <= TARGETS {
        return (0..count).collect();
    }
    let mut best: Vec<(f32, usize)> = (0..count).map(|k| (f32::NEG_INFINITY, k)).collect();
    for arc in arcs {
        for k in arc.english.0..arc.english.0 + arc.english.1 {
            if let Some(entry) = best.get_mut(k) {
                entry.0 = entry.0.max(arc.gain);
            }
        }
    }
    best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut keep: Vec<usize> = best.into_iter().take(TARGETS).map(|(_, k)| k).collect();
    keep.sort_unstable();
    keep
}

/// What the calibration looks at.
fn features(query: &Query, targets: &[Target<'_>], arcs: &[Arc]) -> [f32; FEATURES] {
    let mut gain = 0.0;
    let mut deficit = 0.0;
    let mut worst = 0.0_f32;
    let (mut joins, mut initials, mut inversions) = (0.0, 0.0, 0.0);
    let mut units = 0.0;
    let mut surprise = 0.0;
    let mut bengali = alloc::vec![false; query.count];
    let mut english = alloc::vec![false; targets.len()];
    let (mut last, mut translated) = (0, false);
    for arc in arcs {
        for at in arc.bengali.0..arc.bengali.0 + arc.bengali.1 {
            bengali.get_mut(at).into_iter().for_each(|seen| *seen = true);
        }
        for at in arc.english.0..arc.english.0 + arc.english.1 {
            english.get_mut(at).into_iter().for_each(|seen| *seen = true);
        }
        // A translation has the order of its language.
        let free = translated || arc.link == Link::Translation;
        if arc.english.0 < last && !free {
            inversions += 1.0;
        }
        last = arc.english.0;
        translated = arc.link == Link::Translation;
        if arc.link == Link::Initial {
            initials += 1.0;
            gain += arc.gain;
            continue;
        }
        if arc.link == Link::Transliteration && arc.bengali.1 + arc.english.1 > 2 {
            joins += 1.0;
        }
        gain += arc.gain;
        if let Some(part) = query.parts.get(arc.part) {
            let lost = (arc.log - part.lattice.best()).clamp(-30.0, 2.0);
            deficit += lost;
            worst = worst.min(lost / (part.length as f32 + 2.0));
            units += part.length as f32;
        } else {
            units += 4.0 * arc.bengali.1 as f32;
        }
        surprise += if arc.link == Link::Transliteration {
            targets
                .get(arc.english.0..arc.english.0 + arc.english.1)
                .unwrap_or_default()
                .iter()
                .map(|target| target.surprise)
                .sum::<f32>()
        } else {
            arc.gain / ALPHA
        };
    }
    let skip_bengali: f32 = bengali
        .iter()
        .zip(&query.skips)
        .filter(|(seen, _)| !**seen)
        .map(|(_, skip)| skip)
        .sum::<f32>()
        + 4.0 * query.left_out as f32;
    let skip_english: f32 =
        english.iter().zip(targets).filter(|(seen, _)| !**seen).map(|(_, t)| skip(t)).sum();
    let left = |seen: &[bool]| seen.iter().filter(|seen| !**seen).count() as f32;
    // What is left on both sides stands for each other and does not fit. Long forms have many tokens
    // more, and the second says less than the first.
    let both = skip_bengali.min(skip_english);
    let longer = skip_english - both;
    let longer = if query.count == 1 { SINGLE * longer } else { longer };
    let longer = longer.min(LONGER) + 0.3 * (longer - LONGER).max(0.0);
    let matched = units.max(1.0);
    [
        1.0,
        gain / 10.0,
        deficit / 10.0,
        deficit / (matched + 2.0),
        worst,
        (skip_bengali - both) / 10.0,
        longer / 10.0,
        (left(&bengali) + query.left_out as f32).min(8.0),
        left(&english).min(8.0),
        inversions,
        joins,
        initials,
        surprise / 20.0,
        libm::logf(matched),
        both / 10.0,
    ]
}
