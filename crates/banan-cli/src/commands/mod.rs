//! The commands, one short file each.
//!
//! # Adding a command
//! A command implements [`Command`]: it is given one record as text and writes to an [`Output`].
//! Everything else is done around it: reading, terminators, fields, invalid UTF-8, byte-order
//! marks, threads, in-place files, closed pipes, exit statuses. So a command is
//!
//! ```ignore
//! /// Doubles each record.                      <- the help of `banan double`
//! #[derive(clap::Args)]
//! pub struct Double {
//!     /// How often                             <- the help of the option
//!     #[arg(long, default_value_t = 2)]
//!     times: usize,
//!     #[command(flatten)]
//!     io: Io,                                   // files, -z, --invalid, -o, -j …
//!     #[command(flatten)]
//!     rewrite: Rewrite,                         // --field, --format, --append, -i: filters only
//! }
//!
//! impl Double {
//!     pub fn run(self) -> Result<Status> {
//!         let settings = Settings::filter(&self.io, &self.rewrite)?;
//!         engine::run(&self, &settings)
//!     }
//! }
//!
//! impl Command for Double {
//!     fn record(&self, text: &str, _place: &Place<'_>, out: &mut Output) -> Result<()> {
//!         (0..self.times).for_each(|_| out.text(text));
//!         Ok(())
//!     }
//! }
//! ```
//!
//! with a variant in [`crate::args::Action`] and an arm in its `run`. A *filter* writes the new
//! text of the record and no terminator; a *report* (`Settings::report`, with [`Select`] in place
//! of `Rewrite`) writes whole rows with [`Output::end_row`] or [`Output::json`], as many as it
//! likes. An error is shown as `banan: FILE: record N: …` and ends the program with status 2, so
//! its text says only what is wrong. Byte ranges are mapped to the original record with
//! [`Place::source`]. What is counted with [`Output::count`] is in the [`Tally`] that
//! [`Command::finish`] gets, whatever the number of threads.
//!
//! [`Select`]: crate::args::Select

use std::borrow::Cow;

use anyhow::Result;

use crate::output::{Output, Place, Tally};
use crate::status::Status;

mod alignment;
pub mod compare;
pub mod completions;
pub mod convert;
pub mod detect;
pub mod diff;
pub mod index;
pub mod key;
pub mod legacy;
pub mod man;
pub mod match_;
pub mod normalize;
pub mod romanize;
pub mod rules;
pub mod search;

/// Work on records. See the [module](self) for how to write one.
pub trait Command: Sync {
    /// Does one record; with `--field` one field; where a record is not UTF-8, each of its valid
    /// pieces.
    fn record(&self, text: &str, place: &Place<'_>, out: &mut Output) -> Result<()>;

    /// Does many whole lines at once, for filters to whom a line feed is a boundary anyway: faster
    /// than one by one. There is no carriage return in `text`. None to have them one by one.
    fn block<'t>(&self, text: &'t str, out: &mut Output) -> Option<Cow<'t, str>> {
        let _ = (text, out);
        None
    }

    /// Does a record as bytes, for commands that know what they are; None to have it as text, or
    /// the valid pieces of it.
    fn bytes(&self, record: &[u8], place: &Place<'_>, out: &mut Output) -> Option<Result<()>> {
        let _ = (record, place, out);
        None
    }

    /// Whether a record that is not UTF-8 is better read with U+FFFD than in pieces; what stood
    /// there is then in [`Place::raw`].
    fn whole(&self) -> bool {
        false
    }

    /// What of this command threads can share, if its records must be done in order: it leaves in
    /// [`Output::prepared`] what it found of each record, and the records are done after it.
    fn first_part(&self) -> Option<&dyn Command> {
        None
    }

    /// What is left to say when all records are done, and how the program ends.
    fn finish(&self, tally: &Tally) -> Result<Status> {
        let _ = tally;
        Ok(Status::Done)
    }
}
