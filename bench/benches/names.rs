//! Names: search beside fuzzy search of romanized names, and mentions in running text.
//!
//! `BANAN_LIST=FILE BANAN_NAMES=FILE BANAN_TEXT=FILE cargo bench --bench names`: English names to
//! find, Bengali names to ask for, and Bengali text, a name or sentence a line. The rivals see names
//! romanized by `english` beforehand, which costs them no time: they compare letters only.

use std::sync::LazyLock;

use banan::names::{Document, FindOptions, Finder, Lexicon, Name, NameIndex, fold};
use banan::romanize::Scheme;
use banan_bench::{CLEAN, NAMES};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use fst::automaton::Levenshtein;
use fst::{IntoStreamer, Set, Streamer};
use rapidfuzz::distance::indel::BatchComparator;

fn main() {
    divan::main();
}

/// The English names.
static LIST: LazyLock<Vec<String>> = LazyLock::new(|| match std::env::var("BANAN_LIST") {
    Ok(path) => {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        text.lines().map(str::to_owned).collect()
    }
    Err(_) => made_up(),
});

/// Names of every combination of some tokens.
fn made_up() -> Vec<String> {
    let parts = |text: &str| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
    let first = parts("Vladimir Narendra Sheikh Kim Antonio Joe Olaf Emmanuel Recep Volodymyr Mohammad");
    let last = parts("Putin Modi Hasina Jong-un Guterres Biden Scholz Macron Erdogan Zelensky Rahman");
    let middle = parts("Ali Bin De Maria Islam Kumar Lal Chandra Nath Uddin");
    let mut all = Vec::new();
    for first in &first {
        for last in &last {
            all.push(format!("{first} {last}"));
            all.extend(middle.iter().map(|middle| format!("{first} {middle} {last}")));
        }
    }
    all
}

static INDEX: LazyLock<NameIndex> =
    LazyLock::new(|| NameIndex::build(LIST.iter().map(|name| Name::new("", name.as_str()))).expect("names"));

/// Queries: the first Bengali names, and what the rivals are asked for.
static QUERIES: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    let scheme = Scheme::parse("english").expect("a scheme");
    NAMES.lines().take(2000).map(|name| (name, fold(&scheme.romanize(name).text))).collect()
});

static FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut all: Vec<String> = LIST.iter().map(|name| fold(name)).collect();
    all.sort();
    all.dedup();
    all
});

#[divan::bench(sample_count = 3)]
fn banan_build(bencher: Bencher) {
    bencher.counter(ItemsCount::new(LIST.len())).bench(|| {
        NameIndex::build(LIST.iter().map(|name| Name::new("", name.as_str()))).expect("names")
    });
}

/// A searcher remembers the parts of names that it was asked for: every round takes another.
#[divan::bench(sample_count = 5)]
fn banan_search(bencher: Bencher) {
    bencher.counter(ItemsCount::new(QUERIES.len())).bench_local(|| {
        let mut searcher = INDEX.searcher();
        QUERIES.iter().map(|(query, _)| searcher.search(black_box(query), 10).len()).sum::<usize>()
    });
}

/// Every name compared with the romanized query.
#[divan::bench(sample_count = 3)]
fn rapidfuzz_indel(bencher: Bencher) {
    let queries = QUERIES.get(..10).unwrap_or(&QUERIES);
    bencher.counter(ItemsCount::new(queries.len())).bench_local(|| {
        let best = |query: &str| {
            let query = BatchComparator::new(query.chars());
            let score = |name: &String| query.normalized_similarity(name.chars());
            FOLDED.iter().map(score).fold(0.0, f64::max)
        };
        queries.iter().map(|(_, query)| best(black_box(query))).sum::<f64>()
    });
}

/// Names within one or two letters of the romanized query.
#[divan::bench(args = [1, 2], sample_count = 5)]
fn fst_levenshtein(bencher: Bencher, distance: u32) {
    static SET: LazyLock<Set<Vec<u8>>> =
        LazyLock::new(|| Set::from_iter(FOLDED.iter()).expect("sorted"));
    let queries = QUERIES.get(..200).unwrap_or(&QUERIES);
    bencher.counter(ItemsCount::new(queries.len())).bench_local(|| {
        let count = |query: &str| {
            // A query that is too long for the automaton finds nothing.
            let Ok(automaton) = Levenshtein::new(query, distance) else { return 0 };
            let mut stream = SET.search(automaton).into_stream();
            let mut count = 0;
            while stream.next().is_some() {
                count += 1;
            }
            count
        };
        queries.iter().map(|(_, query)| count(black_box(query))).sum::<usize>()
    });
}

/// The list's names in the text, every word heard anew.
#[divan::bench(sample_count = 3)]
fn banan_match(bencher: Bencher) {
    let finder = Finder::new(&INDEX, &Lexicon::default(), FindOptions::default());
    bencher.counter(BytesCount::of_str(CLEAN.as_str())).bench_local(|| {
        let mut document = Document::default();
        CLEAN.lines().map(|line| finder.find(black_box(line), &mut document).len()).sum::<usize>()
    });
}

/// The embedded list's names in the text.
#[divan::bench(sample_count = 3)]
fn banan_match_embedded_list(bencher: Bencher) {
    let index = banan::names::default_index();
    let finder = Finder::new(&index, &Lexicon::default(), FindOptions::default());
    bencher.counter(BytesCount::of_str(CLEAN.as_str())).bench_local(|| {
        let mut document = Document::default();
        CLEAN.lines().map(|line| finder.find(black_box(line), &mut document).len()).sum::<usize>()
    });
}
