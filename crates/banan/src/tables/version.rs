// @generated from data/VERSION. DO NOT EDIT.
// Regenerate: cargo run -p banan-lab -- generate

/// The version of the tables, `year.month.day` of the last change of an output. Two programs
/// whose tables have the same version give the same canonical forms, romanizations and keys.
pub const DATA_VERSION: &str = "2026.11.21";
