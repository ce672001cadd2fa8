//! Makes the match key of every line of a file some times over, or brings the file to the spelling
//! level, for instruction counts: `valgrind --tool=callgrind target/release/key_once
//! strict|standard|loose|spelling FILE [TIMES]`.

use std::hint::black_box;

use banan::{Level, Normalizer, Options, Strength, key};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().expect("strict, standard, loose or spelling");
    let text = std::fs::read_to_string(arguments.next().expect("FILE")).expect("UTF-8");
    let times = arguments.next().map_or(1, |times| times.parse().expect("a number"));
    let strength = Strength::ALL.into_iter().find(|strength| strength.name() == name);
    let mut options = Options::default();
    options.level = Level::Spelling;
    let normalizer = Normalizer::new(options);
    for _ in 0..times {
        match strength {
            Some(strength) => text.lines().for_each(|line| drop(black_box(key(line, strength)))),
            None => drop(black_box(normalizer.normalize(black_box(&text)))),
        }
    }
    println!("{} bytes", text.len());
}
