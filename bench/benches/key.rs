//! The match key and the spelling level: `BANAN_NAMES=FILE BANAN_TEXT=FILE cargo bench --bench key`.

use banan::{Level, Normalizer, Options, Strength, key};
use banan_bench::{CLEAN, NAMES};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

#[divan::bench(args = ["strict", "standard", "loose"])]
fn banan_key(bencher: Bencher, strength: &str) {
    let strength = Strength::ALL.into_iter().find(|each| each.name() == strength);
    let strength = strength.expect("a strength");
    bencher.counter(BytesCount::of_str(NAMES.as_str())).bench_local(|| {
        NAMES.lines().for_each(|name| drop(black_box(key(black_box(name), strength))));
    });
}

#[divan::bench]
fn banan_spelling_level(bencher: Bencher) {
    let mut options = Options::default();
    options.level = Level::Spelling;
    let normalizer = Normalizer::new(options);
    bencher
        .counter(BytesCount::of_str(CLEAN.as_str()))
        .bench_local(|| normalizer.normalize(black_box(&CLEAN)).edits.len());
}
