//! The command line of banan.

fn main() {}
