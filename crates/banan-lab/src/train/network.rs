//! The network in floating point: forward, backward, Adam.
//!
//! One thread, a fixed seed, sums in a fixed order (vector lanes are written out), no
//! transcendental function of the platform: the same input gives the same bits.

use banan::romanize::model::training::window_rows;

/// Shape and schedule.
#[derive(Clone, Copy, Debug)]
pub struct Config {
    /// Units seen on either side.
    pub radius: usize,
    /// Width of the first hidden layer.
    pub wide: usize,
    /// Width of the second hidden layer.
    pub narrow: usize,
    /// Passes over the data.
    pub epochs: usize,
    /// Words a step.
    pub batch: usize,
    /// First step size; it falls to zero in a straight line.
    pub rate: f32,
    /// Decoupled weight decay, times the step size.
    pub decay: f32,
    /// Share of neurons of the first layer that are left out of a step.
    pub dropout: f32,
    /// The same for the second layer.
    pub narrow_dropout: f32,
    /// Weight of the examples of the second task, 0 for none.
    pub second: f32,
    /// Seed of initial weights, order and dropout.
    pub seed: u64,
}

/// One state of the output before a unit, and what was written next.
#[derive(Clone, Debug)]
pub struct Case {
    /// Rows of the memory matrix that are on.
    pub memory: Vec<usize>,
    /// Pairs and their weights.
    pub targets: Vec<(usize, f32)>,
}

/// One unit of a word where there is something to decide.
#[derive(Clone, Debug)]
pub struct Place {
    /// Rows of the first layer that are on.
    pub window: Vec<usize>,
    /// Candidate pairs, from..to.
    pub pairs: (usize, usize),
    /// States met there.
    pub cases: Vec<Case>,
}

/// SplitMix64.
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number of 0..1.
    #[expect(clippy::cast_precision_loss, reason = "24 bits")]
    pub fn unit(&mut self) -> f32 {
        (self.number() >> 40) as f32 / 16_777_216.0
    }

    /// Puts `items` in random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = usize::try_from(self.number() % (last as u64 + 1)).unwrap_or(0);
            items.swap(last, other);
        }
    }
}

/// Where each matrix begins in the vector of all weights.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// `window_rows` × wide.
    pub window: usize,
    /// wide.
    pub wide_bias: usize,
    /// wide × narrow.
    pub middle: usize,
    /// narrow.
    pub narrow_bias: usize,
    /// `memory_rows` × narrow.
    pub memory: usize,
    /// pairs × narrow.
    pub output: usize,
    /// pairs.
    pub bias: usize,
    /// Number of all weights.
    pub len: usize,
}

/// A network and its weights.
#[derive(Clone, Debug)]
pub struct Network {
    /// Shape and schedule.
    pub config: Config,
    /// Where what is.
    pub at: Layout,
    /// All weights.
    pub weights: Vec<f32>,
}

const LANES: usize = 16;

fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    let (left, right) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let (left_rest, right_rest) = (left.remainder(), right.remainder());
    for (x, y) in left.zip(right) {
        for lane in 0..LANES {
            sums[lane] += x[lane] * y[lane];
        }
    }
    let mut sum = 0.0;
    for value in sums {
        sum += value;
    }
    for (x, y) in left_rest.iter().zip(right_rest) {
        sum += x * y;
    }
    sum
}

fn add(to: &mut [f32], from: &[f32]) {
    for (a, b) in to.iter_mut().zip(from) {
        *a += b;
    }
}

fn add_scaled(to: &mut [f32], factor: f32, from: &[f32]) {
    for (a, b) in to.iter_mut().zip(from) {
        *a += factor * b;
    }
}

impl Network {
    /// Random weights.
    pub fn new(config: Config, memory_rows: usize, pairs: usize) -> Self {
        let (wide, narrow) = (config.wide, config.narrow);
        let window = 0;
        let wide_bias = window + window_rows(config.radius) * wide;
        let middle = wide_bias + wide;
        let narrow_bias = middle + wide * narrow;
        let memory = narrow_bias + narrow;
        let output = memory + memory_rows * narrow;
        let bias = output + pairs * narrow;
        let len = bias + pairs;
        let at = Layout { window, wide_bias, middle, narrow_bias, memory, output, bias, len };
        let mut random = Random(config.seed);
        let mut weights = vec![0.0; len];
        let mut fill = |from: usize, to: usize, scale: f32| {
            for weight in &mut weights[from..to] {
                *weight = (random.unit() * 2.0 - 1.0) * scale;
            }
        };
        fill(window, wide_bias, 0.2);
        #[expect(clippy::cast_precision_loss, reason = "small")]
        fill(middle, narrow_bias, (3.0 / wide as f32).sqrt());
        fill(memory, output, 0.1);
        #[expect(clippy::cast_precision_loss, reason = "small")]
        fill(output, bias, (3.0 / narrow as f32).sqrt() * 0.5);
        Self { config, at, weights }
    }

    /// Trains on `words`; after each pass `report` gets its number and the mean loss a word.
    pub fn train(&mut self, words: &[Vec<Place>], mut report: impl FnMut(usize, f64, &Self)) {
        let config = self.config;
        let mut random = Random(config.seed ^ 0x5EED);
        let mut order: Vec<usize> = (0..words.len()).collect();
        let mut gradient = vec![0.0; self.at.len];
        let mut first = vec![0.0; self.at.len];
        let mut second = vec![0.0; self.at.len];
        let steps = config.epochs * words.len().div_ceil(config.batch);
        let mut step = 0;
        let mut scratch = Scratch::default();
        let (mut beta_1, mut beta_2) = (1.0, 1.0);
        for epoch in 0..config.epochs {
            random.shuffle(&mut order);
            let mut loss = 0.0;
            for batch in order.chunks(config.batch) {
                gradient.fill(0.0);
                for &word in batch {
                    for place in &words[word] {
                        loss += self.learn(place, &mut gradient, &mut scratch, &mut random);
                    }
                }
                beta_1 *= BETA_1;
                beta_2 *= BETA_2;
                #[expect(clippy::cast_precision_loss, reason = "a schedule")]
                let rate = config.rate * (1.0 - step as f32 / steps as f32);
                #[expect(clippy::cast_precision_loss, reason = "small")]
                let share = 1.0 / batch.len() as f32;
                adam(
                    &mut self.weights,
                    &gradient,
                    &mut first,
                    &mut second,
                    &Step {
                        share,
                        first: rate / (1.0 - beta_1),
                        second: 1.0 / (1.0 - beta_2),
                        keep: 1.0 - rate * config.decay,
                    },
                );
                step += 1;
            }
            #[expect(clippy::cast_precision_loss, reason = "for display")]
            report(epoch + 1, loss / words.len() as f64, self);
        }
    }

    fn row(&self, base: usize, row: usize, width: usize) -> &[f32] {
        &self.weights[base + row * width..base + (row + 1) * width]
    }

    /// Adds the gradient of one place; gives its loss.
    fn learn(
        &self,
        place: &Place,
        gradient: &mut [f32],
        scratch: &mut Scratch,
        random: &mut Random,
    ) -> f64 {
        let (wide, narrow, at) = (self.config.wide, self.config.narrow, &self.at);
        let s = scratch;
        s.wide.clear();
        s.wide.extend_from_slice(self.row(at.wide_bias, 0, wide));
        for &row in &place.window {
            add(&mut s.wide, self.row(at.window, row, wide));
        }
        let scale = 1.0 / (1.0 - self.config.dropout);
        for value in &mut s.wide {
            let dropped = self.config.dropout > 0.0 && random.unit() < self.config.dropout;
            *value = if *value > 0.0 && !dropped { *value * scale } else { 0.0 };
        }
        let narrow_scale = 1.0 / (1.0 - self.config.narrow_dropout);
        s.mask.clear();
        s.mask.extend((0..narrow).map(|_| {
            let drop = self.config.narrow_dropout;
            if drop > 0.0 && random.unit() < drop { 0.0 } else { narrow_scale }
        }));
        s.narrow.clear();
        s.narrow.extend_from_slice(self.row(at.narrow_bias, 0, narrow));
        for (neuron, &value) in s.wide.iter().enumerate() {
            if value > 0.0 {
                add_scaled(&mut s.narrow, value, self.row(at.middle, neuron, narrow));
            }
        }
        s.narrow_error.clear();
        s.narrow_error.resize(narrow, 0.0);
        let mut loss = 0.0;
        let (from, to) = place.pairs;
        for case in &place.cases {
            s.hidden.clear();
            s.hidden.extend_from_slice(&s.narrow);
            for &row in &case.memory {
                add(&mut s.hidden, self.row(at.memory, row, narrow));
            }
            for (value, mask) in s.hidden.iter_mut().zip(&s.mask) {
                *value = value.max(0.0) * mask;
            }
            s.odds.clear();
            let mut best = f32::MIN;
            for pair in from..to {
                let logit = dot(&s.hidden, self.row(at.output, pair, narrow))
                    + self.weights[at.bias + pair];
                best = best.max(logit);
                s.odds.push(logit);
            }
            let mut total = 0.0;
            for value in &mut s.odds {
                *value = libm::expf(*value - best);
                total += *value;
            }
            let mass: f32 = case.targets.iter().map(|target| target.1).sum();
            for value in &mut s.odds {
                *value = *value / total * mass;
            }
            for &(pair, weight) in &case.targets {
                let odds = &mut s.odds[pair - from];
                loss -= f64::from(weight * libm::logf((*odds / mass).max(1e-12)));
                *odds -= weight;
            }
            // Below, `odds` holds the error of each logit. Targets of one case are distinct pairs.
            s.hidden_error.clear();
            s.hidden_error.resize(narrow, 0.0);
            for (pair, &error) in (from..to).zip(&s.odds) {
                let row = at.output + pair * narrow;
                add_scaled(&mut gradient[row..row + narrow], error, &s.hidden);
                add_scaled(&mut s.hidden_error, error, &self.weights[row..row + narrow]);
                gradient[at.bias + pair] += error;
            }
            for ((error, &value), &mask) in s.hidden_error.iter_mut().zip(&s.hidden).zip(&s.mask) {
                *error = if value > 0.0 { *error * mask } else { 0.0 };
            }
            for &row in &case.memory {
                let row = at.memory + row * narrow;
                add(&mut gradient[row..row + narrow], &s.hidden_error);
            }
            add(&mut s.narrow_error, &s.hidden_error);
        }
        add(&mut gradient[at.narrow_bias..at.narrow_bias + narrow], &s.narrow_error);
        s.wide_error.clear();
        s.wide_error.resize(wide, 0.0);
        for (neuron, &value) in s.wide.iter().enumerate() {
            if value > 0.0 {
                let row = at.middle + neuron * narrow;
                s.wide_error[neuron] =
                    dot(&self.weights[row..row + narrow], &s.narrow_error) * scale;
                add_scaled(&mut gradient[row..row + narrow], value, &s.narrow_error);
            }
        }
        add(&mut gradient[at.wide_bias..at.wide_bias + wide], &s.wide_error);
        for &row in &place.window {
            let row = at.window + row * wide;
            add(&mut gradient[row..row + wide], &s.wide_error);
        }
        loss
    }
}

const BETA_1: f32 = 0.9;
const BETA_2: f32 = 0.99;

struct Step {
    share: f32,
    first: f32,
    second: f32,
    keep: f32,
}

fn adam(weights: &mut [f32], gradient: &[f32], first: &mut [f32], second: &mut [f32], s: &Step) {
    let moments = first.iter_mut().zip(second.iter_mut());
    for ((weight, gradient), (m, v)) in weights.iter_mut().zip(gradient).zip(moments) {
        let gradient = gradient * s.share;
        *m = BETA_1 * *m + (1.0 - BETA_1) * gradient;
        *v = BETA_2 * *v + (1.0 - BETA_2) * gradient * gradient;
        *weight = *weight * s.keep - s.first * *m / ((*v * s.second).sqrt() + 1e-8);
    }
}

#[derive(Default)]
struct Scratch {
    wide: Vec<f32>,
    narrow: Vec<f32>,
    hidden: Vec<f32>,
    mask: Vec<f32>,
    odds: Vec<f32>,
    hidden_error: Vec<f32>,
    narrow_error: Vec<f32>,
    wide_error: Vec<f32>,
}
