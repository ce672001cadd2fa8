//! Which names are worth a full comparison: those that most votes are for.

use alloc::vec::Vec;

use super::NameIndex;
use super::hear::{Ear, Effort};
use super::votes::{Votes, bits};
use crate::names::align::ALPHA;
use crate::names::model::Model;
use crate::names::query::Query;

/// Holders of the tokens that one part may be that are visited, short names first.
const VISITS: usize = 8_000;
/// The same where nothing fits.
const VISITS_WIDE: usize = 16_000;
/// Holders of one token that are visited in any case.
const SOME_VISITS: usize = 64;
/// Names that are enough to choose from: parts with more holders vote on these only.
const ENOUGH: usize = 256;
/// How many holders are visited for one name that would be read otherwise.
const READING: usize = 4;
/// Names whose tokens are looked at.
const ROUGH: usize = 96;
/// Names that are compared in full at most, unless more are asked for.
const FULL: usize = 48;
/// The same where nothing fits.
const FULL_WIDE: usize = 96;
/// Names that are compared however far they are behind the best.
const SOME: usize = 20;
/// How far others may be behind it, in nats.
const BEHIND: f32 = 20.0;
/// Pairs of tokens that one part may be.
const PAIRS: usize = 256;
/// Holders of the rarer token of such pairs.
const PAIR_VISITS: usize = 20_000;

/// Steps of a vote a nat.
const STEPS: f32 = 16.0;

/// Tokens of the query that stand for tokens of a name, a bit each.
#[derive(Clone, Copy, Debug)]
struct Claim {
    worth: f32,
    skip: f32,
    bengali: u16,
    english: u16,
    short: bool,
}

/// Counts votes.
#[derive(Debug)]
pub(super) struct Poll {
    votes: Votes,
    /// Votes for each alias so far.
    sums: Vec<u16>,
    touched: Vec<u32>,
    /// Votes for tokens in a row, by alias.
    rows: Vec<(u32, Claim)>,
    ranks: Vec<u64>,
}

impl Poll {
    pub(super) fn new(index: &NameIndex, model: &Model<'_>) -> Self {
        Self {
            votes: Votes::new(model),
            sums: alloc::vec![0; index.aliases.len()],
            touched: Vec::new(),
            rows: Vec::new(),
            ranks: Vec::new(),
        }
    }

    /// Aliases that are worth a full comparison, the most likely ones, in no order.
    pub(super) fn likely(
        &mut self,
        index: &NameIndex,
        ear: &mut Ear<'_>,
        query: &Query,
        effort: Effort,
        limit: usize,
    ) -> Vec<u32> {
        self.votes.gather(index, ear, query, effort);
        self.touched.clear();
        self.rows.clear();
        self.phrases(index, ear, query);
        if effort == Effort::Wide {
            self.halves(index, ear, query);
        }
        self.count(index, effort, limit);
        self.choose(index, query, effort, limit)
    }

    fn add(&mut self, alias: u32, steps: u16) {
        let Some(sum) = self.sums.get_mut(alias as usize) else { return };
        if *sum == 0 {
            self.touched.push(alias);
        }
        *sum = sum.saturating_add(steps);
    }

    /// Visits the holders of tokens, those of rare ones first; once there is enough to choose from,
    /// the others vote on what has been found.
    fn count(&mut self, index: &NameIndex, effort: Effort, limit: usize) {
        let most = if effort == Effort::Quick { VISITS } else { VISITS_WIDE };
        let most = most.max(limit.saturating_mul(4));
        let enough = ENOUGH.max(limit.saturating_mul(2));
        let groups = core::mem::take(&mut self.votes.groups);
        let mut later = Vec::new();
        for group in &groups {
            let found = self.touched.len();
            let many = found >= enough && group.holders > READING * found;
            if group.short || effort == Effort::Quick && many {
                later.push(group.votes.clone());
                continue;
            }
            let mut left = most;
            for place in group.votes.clone() {
                let Some(&vote) = self.votes.all.get(place) else { break };
                let holders = index.holders(vote.token);
                let holders = holders.get(..left.max(SOME_VISITS)).unwrap_or(holders);
                let steps = steps(vote.worth);
                for &alias in holders {
                    self.add(alias, steps);
                }
                left = left.saturating_sub(holders.len());
            }
        }
        self.votes.groups = groups;
        if later.is_empty() {
            return;
        }
        let is_later = |place: usize| later.iter().any(|votes| votes.contains(&place));
        // Few tokens of the names have such votes.
        let mut filter = [0_u64; 64];
        let bit = |token: u32| ((token >> 6 & 63) as usize, 1_u64 << (token & 63));
        for vote in later.iter().filter_map(|votes| self.votes.all.get(votes.clone())).flatten() {
            let (word, bit) = bit(vote.token);
            filter.get_mut(word).into_iter().for_each(|word| *word |= bit);
        }
        for &alias in &self.touched {
            let mut sum = 0.0;
            for &token in index.spelling(alias) {
                let (word, bit) = bit(token);
                if filter.get(word).is_some_and(|word| word & bit != 0) {
                    let votes = self.votes.of_token(token).filter(|&(place, _)| is_later(place));
                    sum += votes.map(|(_, vote)| vote.worth).sum::<f32>();
                }
            }
            if let Some(slot) = self.sums.get_mut(alias as usize) {
                *slot = slot.saturating_add((sum * STEPS) as u16);
            }
        }
    }

    /// Names with all the words of a translation in a row.
    fn phrases(&mut self, index: &NameIndex, ear: &mut Ear<'_>, query: &Query) {
        let mut found: Vec<(u16, Vec<u32>, Claim)> = Vec::new();
        for known in query.known.iter().filter(|known| known.english.len() > 1) {
            let tokens: Option<Vec<u32>> =
                known.english.iter().map(|letters| index.trie.find(letters)).collect();
            let Some(tokens) = tokens else { continue };
            let skip = tokens.iter().map(|&token| ear.skip(token)).sum();
            let range = known.bengali.0..known.bengali.0 + known.bengali.1;
            let bengali = bits(&range);
            let worth = self.votes.weights.worth(query, range, known.worth, skip);
            let claim = Claim { worth, skip, bengali, english: 0, short: false };
            found.push((bengali, tokens, claim));
        }
        // Of several rows that say the same, the best.
        found.sort_by(|a, b| {
            (a.0.cmp(&b.0)).then_with(|| a.1.cmp(&b.1)).then(b.2.worth.total_cmp(&a.2.worth))
        });
        found.dedup_by(|a, b| (a.0, &a.1) == (b.0, &b.1));
        for (_, tokens, claim) in found {
            self.row(index, &tokens, claim, VISITS);
        }
    }

    /// Votes for the names that hold tokens in a row; gives the number of holders visited.
    fn row(&mut self, index: &NameIndex, tokens: &[u32], claim: Claim, most: usize) -> usize {
        let lists = tokens.iter().map(|&token| index.holders(token));
        let Some(rarest) = lists.min_by_key(|list| list.len()) else { return 0 };
        for &alias in rarest.iter().take(most) {
            let spelling = index.spelling(alias);
            if let Some(at) = spelling.windows(tokens.len()).position(|window| window == tokens) {
                self.add(alias, steps(claim.worth));
                let english = bits(&(at..at + tokens.len()));
                self.rows.push((alias, Claim { english, ..claim }));
            }
        }
        rarest.len().min(most)
    }

    /// One Bengali token for two English ones: নিউইয়র্ক is New York.
    fn halves(&mut self, index: &NameIndex, ear: &mut Ear<'_>, query: &Query) {
        for part in query.parts.iter().filter(|part| part.tokens.len() == 1) {
            if part.length < 4 {
                continue;
            }
            let (first, second) = ear.halves(part);
            let mut pairs: Vec<(f32, u32, u32)> = Vec::new();
            for one in &first {
                let rare = ear.target(one.token).surprise;
                for other in second.iter().filter(|other| other.start == one.end) {
                    let surprise = rare + ear.target(other.token).surprise;
                    let log = one.log + other.log - part.lattice.total();
                    let gain = log + ALPHA * (surprise - 4.0) - 1.0;
                    if gain > 0.0 {
                        pairs.push((gain, one.token, other.token));
                    }
                }
            }
            pairs.sort_unstable_by(|a, b| {
                b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2))
            });
            let mut visits = 0;
            for (gain, one, other) in pairs.into_iter().take(PAIRS) {
                let skips = ear.skip(one) + ear.skip(other);
                let worth = self.votes.weights.worth(query, part.tokens.clone(), gain, skips);
                let bengali = bits(&part.tokens);
                let claim = Claim { worth, skip: skips, bengali, english: 0, short: false };
                visits += self.row(index, &[one, other], claim, PAIR_VISITS);
                if visits > PAIR_VISITS {
                    break;
                }
            }
        }
    }

    /// The best of the aliases that were voted for.
    fn choose(
        &mut self,
        index: &NameIndex,
        query: &Query,
        effort: Effort,
        limit: usize,
    ) -> Vec<u32> {
        let (some, full) = match effort {
            Effort::Quick => (SOME, FULL),
            Effort::Wide => (FULL_WIDE, FULL_WIDE),
        };
        // An entity may have several names.
        let some = some.max(limit.saturating_mul(2));
        let count = full.max(some);
        let mut ranks = core::mem::take(&mut self.ranks);
        ranks.clear();
        let whole = |alias: u32| index.whole(alias) * self.votes.weights.english;
        // The same in steps.
        let price = (self.votes.weights.english * STEPS / 4.0) as i32;
        for &alias in &self.touched {
            let sum = self.sums.get_mut(alias as usize).map_or(0, core::mem::take);
            let whole = i32::from(index.wholes.get(alias as usize).copied().unwrap_or(0));
            ranks.push(rank(i32::from(sum) - whole * price, alias));
        }
        keep(&mut ranks, ROUGH.max(count));
        if ranks.len() > count {
            self.rows.sort_by_key(|row| row.0);
            let mut claims = Vec::new();
            for entry in &mut ranks {
                let alias = alias(*entry);
                self.claims(index, alias, &mut claims);
                let (worth, bengali, english) = best(&mut claims);
                // What is left over on both sides stands for each other and does not fit.
                let skips = query.skips.iter().enumerate();
                let left = skips.filter(|&(at, _)| bengali & bits(&(at..at + 1)) == 0);
                let left: f32 = left.map(|(_, skip)| skip).sum();
                let both = left.min((index.whole(alias) - english).max(0.0));
                let value = worth - whole(alias) - self.votes.weights.both * both;
                *entry = rank((value * STEPS) as i32, alias);
            }
            keep(&mut ranks, count);
        }
        ranks.sort_unstable_by(|a, b| b.cmp(a));
        let best = ranks.first().map_or(0, |&rank| rank >> 32);
        let least = best.saturating_sub((BEHIND * STEPS) as u64);
        let near = ranks.iter().take_while(|&rank| rank >> 32 >= least).count();
        let found = ranks.iter().take(near.max(some)).map(|&rank| alias(rank)).collect();

        self.ranks = ranks;
        found
    }

    /// What the tokens of a name may stand for.
    fn claims(&self, index: &NameIndex, alias: u32, claims: &mut Vec<Claim>) {
        claims.clear();
        for (at, &token) in index.spelling(alias).iter().enumerate() {
            let english = bits(&(at..at + 1));
            claims.extend(self.votes.of_token(token).map(|(_, vote)| Claim {
                worth: vote.worth,
                skip: vote.skip,
                bengali: vote.mask,
                english,
                short: vote.short,
            }));
        }
        let from = self.rows.partition_point(|row| row.0 < alias);
        let rows = self.rows.get(from..).unwrap_or_default();
        claims.extend(rows.iter().take_while(|row| row.0 == alias).map(|row| row.1));
    }
}

/// What claims are worth that do not contradict each other; the Bengali tokens of these, and what it
/// would cost to leave out the English ones.
fn best(claims: &mut [Claim]) -> (f32, u16, f32) {
    claims.sort_unstable_by(|a, b| {
        (a.short.cmp(&b.short))
            .then(b.worth.total_cmp(&a.worth))
            .then((a.bengali, a.english).cmp(&(b.bengali, b.english)))
    });
    let (mut bengali, mut english) = (0, 0);
    let (mut worth, mut skip) = (0.0, 0.0);
    for claim in claims {
        if claim.short && bengali == 0 {
            break;
        }
        if bengali & claim.bengali == 0 && english & claim.english == 0 {
            bengali |= claim.bengali;
            english |= claim.english;
            worth += claim.worth;
            skip += claim.skip;
        }
    }
    (worth, bengali, skip)
}

/// An alias with its value: what is greater is better, and of equal ones the first.
fn rank(value: i32, alias: u32) -> u64 {
    let value = value.cast_unsigned() ^ 1 << 31;
    u64::from(value) << 32 | u64::from(u32::MAX - alias)
}

/// A vote in steps.
fn steps(worth: f32) -> u16 {
    (worth * STEPS).max(1.0) as u16
}

fn alias(rank: u64) -> u32 {
    u32::MAX - (rank & u64::from(u32::MAX)) as u32
}

/// Keeps the greatest.
fn keep(ranks: &mut Vec<u64>, count: usize) {
    if ranks.len() > count {
        ranks.select_nth_unstable_by(count, |a, b| b.cmp(a));
        ranks.truncate(count);
    }
}
