//! `natural`: what people type.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Charset;
use super::alignment::Sink;
use super::hook::{Cache, Candidate, Model, ModelRow};
use super::model::style::Style;
use super::model::text::Writer;

/// Weights learned from the Dakshina lexicon.
#[cfg(not(feature = "compact"))]
static WEIGHTS: &[u8] = include_bytes!("../tables/natural.bin");
#[cfg(feature = "compact")]
static WEIGHTS: &[u8] = include_bytes!("../tables/natural-compact.bin");

/// Words of the lexicon that the network writes in a way nobody did.
#[cfg(not(feature = "compact"))]
static EXCEPTIONS: &[u8] = include_bytes!("../tables/natural_words.bin");
#[cfg(feature = "compact")]
static EXCEPTIONS: &[u8] = &[];

pub(super) static ROW: ModelRow = ModelRow {
    name: "natural",
    title: "what people type",
    charset: Charset::Ascii,
    case_significant: false,
    source: "model trained on the Dakshina lexicon (Roark et al. 2020, CC BY-SA 4.0)",
    options: &[],
    build: |_| {
        let mut writer = Writer::new(WEIGHTS, EXCEPTIONS, Style::Letters, "hunterian");
        writer.titles = true;
        Box::new(Natural(writer))
    },
};

#[derive(Debug)]
struct Natural(Writer);

impl Model for Natural {
    fn write(&self, text: &str, cache: &mut Cache, out: &mut dyn Sink) {
        self.0.write(text, cache, out);
    }

    fn best(&self, text: &str, count: usize, cache: &mut Cache) -> Vec<Candidate> {
        self.0.best(text, count, cache)
    }
}
