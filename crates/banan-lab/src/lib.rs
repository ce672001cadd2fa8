//! Developer's tool of banan, never published: generates the tables of the core from `data/`,
//! trains its models, measures.

pub mod bijoy;
pub mod changes;
pub mod generate;
pub mod measure;
pub mod mojibake;
pub mod names;
pub mod train;
pub mod words;
