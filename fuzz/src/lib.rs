//! What the fuzz targets check. `cargo fuzz run TARGET` looks for new inputs; a plain
//! `cargo run --bin TARGET FILE…` replays saved ones.

pub mod checks;

/// Runs a check on the files named as arguments.
pub fn replay(check: fn(&[u8])) -> std::io::Result<()> {
    for path in std::env::args_os().skip(1) {
        check(&std::fs::read(path)?);
    }
    Ok(())
}
