//! One romanization of a file, for instruction counts:
//! `valgrind --tool=callgrind target/release/romanize_once SCHEME FILE [TIMES]`. The difference of
//! two counts divided by the bytes between them leaves start-up out.

use banan::romanize::Scheme;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let scheme = Scheme::parse(&arguments.next().expect("SCHEME")).expect("a scheme");
    let text = std::fs::read_to_string(arguments.next().expect("FILE")).expect("UTF-8");
    let times = arguments.next().map_or(1, |times| times.parse().expect("a number"));
    let mut out = String::new();
    for _ in 0..times {
        out.clear();
        scheme.append(&text, &mut out);
    }
    println!("{}", out.len());
}
