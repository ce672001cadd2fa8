//! The encoding level beside the normalizers that others use. Same texts, same run:
//! `BANAN_TEXT=FILE BANAN_ENGLISH=FILE cargo bench --bench encoding`.

use banan_bench::{CLEAN, ENGLISH, EVERY_WORD, MESSY};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use icu_normalizer::ComposingNormalizerBorrowed;
use unicode_normalization::UnicodeNormalization;

fn main() {
    divan::main();
}

const TEXTS: [&str; 4] = ["clean", "messy", "every word", "english"];

fn text(name: &str) -> &'static str {
    match name {
        "clean" => &CLEAN,
        "messy" => &MESSY,
        "every word" => &EVERY_WORD,
        _ => &ENGLISH,
    }
}

fn run<T>(bencher: Bencher, name: &str, work: impl Fn(&str) -> T + Sync) {
    let text = text(name);
    bencher.counter(BytesCount::of_str(text)).bench(|| work(black_box(text)));
}

#[divan::bench(args = TEXTS)]
fn banan_normalize(bencher: Bencher, name: &str) {
    let normalizer = banan::Normalizer::default();
    run(bencher, name, |text| normalizer.normalize(text).text.len());
}

#[divan::bench(args = TEXTS)]
fn icu_normalizer_normalize(bencher: Bencher, name: &str) {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    run(bencher, name, |text| nfc.normalize(text).len());
}

#[divan::bench(args = TEXTS)]
fn unicode_normalization_nfc(bencher: Bencher, name: &str) {
    run(bencher, name, |text| text.nfc().collect::<String>());
}

#[divan::bench(args = TEXTS)]
fn unicode_normalization_is_nfc_quick(bencher: Bencher, name: &str) {
    run(bencher, name, |text| unicode_normalization::is_nfc_quick(text.chars()));
}

#[divan::bench(args = TEXTS)]
fn std_from_utf8(bencher: Bencher, name: &str) {
    run(bencher, name, |text| std::str::from_utf8(text.as_bytes()).is_ok());
}
