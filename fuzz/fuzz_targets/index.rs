//! Fuzz target: see `checks::index`.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| banan_fuzz::checks::index(data));

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    banan_fuzz::replay(banan_fuzz::checks::index)
}
