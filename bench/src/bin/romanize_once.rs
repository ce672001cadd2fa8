//! Romanizes a file some times over, for instruction counts and processor time:
//! `valgrind --tool=callgrind target/release/romanize_once SCHEME FILE [TIMES]`. The difference of
//! two counts divided by the bytes between them leaves start-up out. Instead of a scheme: any_ascii
//! or vidyut-lipi.

use banan::romanize::Scheme;
use vidyut_lipi::{Lipika, Scheme as Script};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().expect("SCHEME");
    let text = std::fs::read_to_string(arguments.next().expect("FILE")).expect("UTF-8");
    let times = arguments.next().map_or(1, |times| times.parse().expect("a number"));
    let mut lipika = Lipika::new();
    let scheme = Scheme::parse(&name).ok();
    let mut out = String::new();
    for _ in 0..times {
        match (&scheme, name.as_str()) {
            (Some(scheme), _) => {
                out.clear();
                scheme.append(&text, &mut out);
            }
            (None, "any_ascii") => out = any_ascii::any_ascii(&text),
            (None, "vidyut-lipi") => {
                out = lipika.transliterate(&text, Script::Bengali, Script::Iso15919);
            }
            (None, other) => panic!("no scheme {other}"),
        }
    }
    println!("{}", out.len());
}
