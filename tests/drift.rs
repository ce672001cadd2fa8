//! The committed tables are what `data/` generates.

use std::fs;
use std::path::Path;

use banan_lab::generate;

#[test]
fn generated_tables_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (name, expected) in generate::tables(&root).unwrap() {
        let path = root.join("crates/banan/src/tables").join(name);
        let found = fs::read(&path).unwrap_or_default();
        assert!(
            found == expected,
            "{} is not what data/ gives: run `cargo run -p banan-lab -- generate`",
            path.display()
        );
    }
}
