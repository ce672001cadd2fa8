//! The binary form of the models from their text form.

use std::path::Path;

use anyhow::Result;

use crate::train;

/// Generators of one model.
macro_rules! model {
    ($table:ident, $exceptions:ident, $name:literal) => {
        #[doc = concat!("`", $name, ".bin`")]
        pub fn $table(data: &Path) -> Result<Vec<u8>> {
            train::table(&data.join("models"), $name)
        }

        #[doc = concat!("`", $name, "_words.bin`")]
        pub fn $exceptions(data: &Path) -> Result<Vec<u8>> {
            train::exceptions(&data.join("models"), $name)
        }
    };
}

model!(english, english_exceptions, "english");
model!(natural, natural_exceptions, "natural");
model!(pronunciation, pronunciation_exceptions, "pronunciation");

/// `natural-compact.bin`; it has no exceptions, so as to stay small.
pub fn natural_compact(data: &Path) -> Result<Vec<u8>> {
    train::table(&data.join("models"), "natural-compact")
}

/// `pronunciation-plain.bin`, likewise.
pub fn pronunciation_plain(data: &Path) -> Result<Vec<u8>> {
    train::table(&data.join("models"), "pronunciation-plain")
}
