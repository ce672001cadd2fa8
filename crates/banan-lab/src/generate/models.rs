//! The binary form of the models from their text form.

use std::path::Path;

use anyhow::Result;

use crate::train;

/// `natural.bin`
pub fn natural(data: &Path) -> Result<Vec<u8>> {
    train::table(&data.join("models"), "natural")
}

/// `pronunciation.bin`
pub fn pronunciation(data: &Path) -> Result<Vec<u8>> {
    train::table(&data.join("models"), "pronunciation")
}
