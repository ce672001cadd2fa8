//! Fuzz target: see `checks::names`.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| banan_fuzz::checks::names(data));

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    banan_fuzz::replay(banan_fuzz::checks::names)
}
