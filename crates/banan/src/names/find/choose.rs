//! From candidates to mentions that do not overlap.

use alloc::vec::Vec;

use super::record::Candidate;

/// What one mention more costs, so that a long name beats its parts.
const EACH: f32 = 0.15;

/// The candidates of the best selection without overlaps, in order. `scores` are probabilities;
/// what is below the threshold has been removed before.
///
/// A mention counts by its score for every piece it covers, less a little for being one more:
/// মার্কিন যুক্তরাষ্ট্র is one mention though both words are names.
pub(crate) fn choose(candidates: &[(Candidate, f32)], pieces: usize) -> Vec<usize> {
    // Best total up to each piece, and the candidate that ends there.
    let mut best: Vec<(f32, Option<usize>)> = alloc::vec![(0.0, None); pieces + 1];
    let mut by_end: Vec<Vec<usize>> = alloc::vec![Vec::new(); pieces + 1];
    for (at, (candidate, _)) in candidates.iter().enumerate() {
        if let Some(ends) = by_end.get_mut(candidate.to) {
            ends.push(at);
        }
    }
    for to in 1..=pieces {
        let mut top = (best.get(to - 1).map_or(0.0, |cell| cell.0), None);
        for at in by_end.get(to).into_iter().flatten() {
            let Some((candidate, score)) = candidates.get(*at) else { continue };
            let length = (candidate.to - candidate.from) as f32;
            let before = best.get(candidate.from).map_or(0.0, |cell| cell.0);
            let total = before + score * length - EACH;
            if total > top.0 {
                top = (total, Some(*at));
            }
        }
        if let Some(cell) = best.get_mut(to) {
            *cell = top;
        }
    }
    let mut chosen = Vec::new();
    let mut to = pieces;
    while to > 0 {
        match best.get(to).and_then(|cell| cell.1) {
            Some(at) => {
                chosen.push(at);
                to = candidates.get(at).map_or(to - 1, |(candidate, _)| candidate.from);
            }
            None => to -= 1,
        }
    }
    chosen.reverse();
    chosen
}
