//! Table schemes beside the transliterators that others use. Same texts, same run:
//! `BANAN_TEXT=FILE BANAN_ENGLISH=FILE cargo bench --bench romanize`.

use banan::romanize::Scheme;
use banan_bench::{CLEAN, ENGLISH, MESSY};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use vidyut_lipi::Lipika;

fn main() {
    divan::main();
}

const TEXTS: [&str; 3] = ["clean", "messy", "english"];

fn text(name: &str) -> &'static str {
    match name {
        "clean" => &CLEAN,
        "messy" => &MESSY,
        _ => &ENGLISH,
    }
}

fn run<T>(bencher: Bencher, name: &str, mut work: impl FnMut(&str) -> T) {
    let text = text(name);
    bencher.counter(BytesCount::of_str(text)).bench_local(|| work(black_box(text)));
}

fn banan(bencher: Bencher, name: &str, scheme: &str) {
    let scheme = Scheme::parse(scheme).expect("a scheme");
    run(bencher, name, |text| {
        let mut out = String::new();
        scheme.append(text, &mut out);
        out
    });
}

#[divan::bench(args = TEXTS)]
fn banan_iso15919(bencher: Bencher, name: &str) {
    banan(bencher, name, "iso15919");
}

#[divan::bench(args = TEXTS)]
fn banan_iso15919_exact(bencher: Bencher, name: &str) {
    banan(bencher, name, "iso15919-exact");
}

#[divan::bench(args = TEXTS)]
fn banan_iso15919_plain(bencher: Bencher, name: &str) {
    banan(bencher, name, "iso15919-plain");
}

#[divan::bench(args = TEXTS)]
fn banan_itrans(bencher: Bencher, name: &str) {
    banan(bencher, name, "itrans");
}

#[divan::bench(args = TEXTS)]
fn banan_iso15919_with_alignment(bencher: Bencher, name: &str) {
    let scheme = Scheme::parse("iso15919").expect("a scheme");
    run(bencher, name, |text| scheme.romanize(text));
}

#[divan::bench(args = TEXTS)]
fn banan_iso15919_reverse(bencher: Bencher, name: &str) {
    let scheme = Scheme::parse("iso15919").expect("a scheme");
    let latin = scheme.romanize(text(name)).text;
    bencher.counter(BytesCount::of_str(&latin)).bench_local(|| scheme.reverse(black_box(&latin)));
}

#[divan::bench(args = TEXTS)]
fn banan_normalize_alone(bencher: Bencher, name: &str) {
    run(bencher, name, |text| banan::normalize(text).edits.len());
}

#[divan::bench(args = TEXTS)]
fn vidyut_lipi_iso15919(bencher: Bencher, name: &str) {
    let mut lipika = Lipika::new();
    run(bencher, name, |text| {
        lipika.transliterate(text, vidyut_lipi::Scheme::Bengali, vidyut_lipi::Scheme::Iso15919)
    });
}

#[divan::bench(args = TEXTS)]
fn any_ascii_transliterate(bencher: Bencher, name: &str) {
    run(bencher, name, any_ascii::any_ascii);
}
