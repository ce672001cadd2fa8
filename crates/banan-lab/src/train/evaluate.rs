//! How good a table is on words that it did not see.

use banan::romanize::model::training::decode;

/// A word and its attested outputs with weights that sum to 1.
pub type Attested = (String, Vec<(String, f32)>);

/// Figures in percent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// Output is one of the attested.
    pub any: f64,
    /// Output is a most frequent one.
    pub best: f64,
    /// Weight of the output, mean.
    pub weighted: f64,
    /// Edit distance to the nearest attested one by its length, mean.
    pub cer: f64,
    /// Mean probability of the first output.
    pub p: f64,
}

/// Decodes every word.
pub fn evaluate(bytes: &[u8], words: &[Attested], separator: &str) -> Figures {
    let mut figures = Figures::default();
    for (word, attested) in words {
        let Some((text, p)) = decode(bytes, word, 8, !separator.is_empty()).into_iter().next()
        else {
            continue;
        };
        let weight = attested.iter().find(|one| one.0 == text).map_or(0.0, |one| one.1);
        let top = attested.iter().map(|one| one.1).fold(0.0, f32::max);
        figures.any += f64::from(u8::from(weight > 0.0));
        figures.best += f64::from(u8::from(weight >= top - 1e-6));
        figures.weighted += f64::from(weight);
        figures.p += f64::from(p);
        let split = |text: &str| -> Vec<String> {
            if separator.is_empty() {
                text.chars().map(String::from).collect()
            } else {
                text.split(separator).map(str::to_owned).collect()
            }
        };
        let output = split(&text);
        let nearest = attested.iter().map(|one| {
            let one = split(&one.0);
            #[expect(clippy::cast_precision_loss, reason = "small")]
            let share = distance(&output, &one) as f64 / one.len().max(1) as f64;
            share
        });
        figures.cer += nearest.fold(f64::INFINITY, f64::min);
    }
    #[expect(clippy::cast_precision_loss, reason = "small")]
    let scale = 100.0 / words.len().max(1) as f64;
    for value in [
        &mut figures.any,
        &mut figures.best,
        &mut figures.weighted,
        &mut figures.cer,
        &mut figures.p,
    ] {
        *value *= scale;
    }
    figures
}

/// Edit distance.
pub fn distance<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != y)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}
