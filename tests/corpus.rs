//! The saved inputs of the fuzz targets, through the same checks.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test may stop here")]

#[path = "../fuzz/src/checks.rs"]
mod checks;

use std::path::Path;

/// Runs a check on every saved input of a target.
fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).expect("a folder of saved inputs") {
        let path = entry.expect("a file").path();
        println!("{}", path.display());
        check(&std::fs::read(&path).expect("a readable file"));
        count += 1;
    }
    assert!(count > 10, "{} has {count} inputs", folder.display());
}

macro_rules! targets {
    ($($name:ident)*) => {
        $(#[test] fn $name() { replay(stringify!($name), checks::$name); })*
    };
}

targets! { normalize stream spelling bijoy romanize names index }
