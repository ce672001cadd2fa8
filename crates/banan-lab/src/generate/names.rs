//! The weights of the name model as bytes.

use std::path::Path;

use anyhow::Result;

use crate::names::weights::Weights;

/// The generated file.
pub fn generate(data: &Path) -> Result<Vec<u8>> {
    Ok(Weights::read(&data.join("models"))?.encode())
}
