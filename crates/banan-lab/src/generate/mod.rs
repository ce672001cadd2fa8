//! The tables of the core crate, generated from `data/`.
//!
//! A generated file is committed, so that a user's build parses nothing; `tests/drift.rs` runs this
//! module again and compares.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

mod bijoy;
mod entities;
mod key;
mod models;
mod mojibake;
mod rules;
mod schemes;
pub mod spelling;
mod version;
