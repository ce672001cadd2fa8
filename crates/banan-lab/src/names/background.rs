//! How surprising the letters of an English name are: a trigram with Witten–Bell smoothing.

use super::weights::LETTERS;

/// Costs in twentieths of a nat, by context and letter.
#[must_use]
pub fn train<'a>(tokens: impl Iterator<Item = &'a Vec<u8>>) -> Vec<u8> {
    let mut three = vec![0.0_f64; LETTERS * LETTERS * LETTERS];
    for token in tokens {
        let (mut a, mut b) = (0, 0);
        for code in token.iter().map(|&code| usize::from(code)).chain([0]) {
            if code >= LETTERS {
                (a, b) = (0, 0);
                continue;
            }
            three[(a * LETTERS + b) * LETTERS + code] += 1.0;
            (a, b) = (b, code);
        }
    }
    let mut two = vec![0.0; LETTERS * LETTERS];
    let mut one = vec![0.0; LETTERS];
    for (at, count) in three.iter().enumerate() {
        two[at % (LETTERS * LETTERS)] += count;
        one[at % LETTERS] += count;
    }
    let smooth = |counts: &[f64], below: &dyn Fn(usize) -> f64| -> Vec<f64> {
        let sum: f64 = counts.iter().sum();
        let kinds = counts.iter().filter(|count| **count > 0.0).count() as f64;
        let lean = kinds.max(1.0);
        (0..LETTERS).map(|at| (counts[at] + lean * below(at)) / (sum + lean)).collect()
    };
    let one = smooth(&one, &|_| 1.0 / LETTERS as f64);
    let two: Vec<Vec<f64>> = two.chunks(LETTERS).map(|row| smooth(row, &|at| one[at])).collect();
    let mut costs = Vec::new();
    for (context, row) in three.chunks(LETTERS).enumerate() {
        let below = &two[context % LETTERS];
        for p in smooth(row, &|at| below[at]) {
            costs.push((-libm::log(p) * 20.0).round().clamp(0.0, 255.0) as u8);
        }
    }
    costs
}
