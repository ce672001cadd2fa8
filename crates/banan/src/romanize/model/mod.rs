//! The statistical romanizer: a small network that reads units and writes letters.

pub(crate) mod beam;
pub(crate) mod cache;
pub(crate) mod exceptions;
mod kernels;
pub(crate) mod net;
pub(crate) mod style;
pub(crate) mod table;
pub(crate) mod text;
#[doc(hidden)]
pub mod training;
pub(crate) mod units;
