//! Mojibake: training of the model that fills gaps, and measurement by class of damage.

mod damage;
mod measure;
mod train;

pub use measure::measure;
pub use train::train;

/// One line in this many is kept for measurement.
const HELD_BACK: usize = 5;

/// Whether the line of this number (from 0) is kept for measurement.
fn is_held_back(line: usize) -> bool {
    line.is_multiple_of(HELD_BACK)
}
