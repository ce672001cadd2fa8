//! `natural`: what people type, learned from the Dakshina lexicon.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::evaluate::{Attested, evaluate};
use super::network::{Config, Network};
use super::prepare::{FALLBACK, Lesson, Task, Word, prepare};
use super::quantize::Quantized;
use super::{Command, fingerprint, fnv, list, pronunciation, write};

/// Labels that fewer spellings show are left out.
const LEAST: usize = 4;
/// Chosen on words held out of the training file.
const USUAL: Config = Config {
    radius: 6,
    wide: 128,
    narrow: 64,
    epochs: 10,
    batch: 16,
    rate: 0.003,
    decay: 0.1,
    dropout: 0.15,
    narrow_dropout: 0.1,
    second: 0.5,
    seed: 1,
};

/// For builds where size matters most.
const COMPACT: Config = Config { radius: 4, wide: 64, narrow: 40, ..USUAL };

/// A lexicon: for each word its spellings and their numbers.
pub type Rows = BTreeMap<String, BTreeMap<String, f32>>;

/// Reads a lexicon: word, spelling, number of people.
pub fn read(path: &Path) -> Result<Rows> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    let mut words = Rows::new();
    for line in text.lines() {
        let mut fields = line.split('\t');
        if let (Some(word), Some(latin), Some(count)) =
            (fields.next(), fields.next(), fields.next())
        {
            *words.entry(word.to_owned()).or_default().entry(latin.to_lowercase()).or_default() +=
                count.parse::<f32>()?;
        }
    }
    Ok(words)
}

/// Parts a lexicon: the rest, and one word in `parts` held out. Words with a common beginning stay
/// together, as inflected forms of one stem would make the figures look too good.
fn split(rows: &Rows, parts: u64) -> (Rows, Rows) {
    let beginning = |word: &str| word.chars().take(5).collect::<String>();
    let rows = rows.iter().map(|(word, spellings)| (word.clone(), spellings.clone()));
    rows.partition(|(word, _)| !fnv(beginning(word).as_bytes()).is_multiple_of(parts))
}

/// a to z.
pub fn alphabet() -> Vec<String> {
    ('a'..='z').map(String::from).collect()
}

/// The lexicon as training words.
pub fn words(rows: &Rows) -> Vec<Word> {
    let symbol = |letter: u8| letter.is_ascii_lowercase().then(|| letter - b'a' + 1);
    rows.iter()
        .map(|(word, spellings)| {
            let total: f32 = spellings.values().sum();
            let spellings = spellings.iter().filter_map(|(text, count)| {
                Some((text.bytes().map(symbol).collect::<Option<_>>()?, count / total))
            });
            Word { word: word.clone(), spellings: spellings.collect() }
        })
        .collect()
}

/// The lexicon as something to be measured with.
pub fn attested(rows: &Rows) -> Vec<Attested> {
    rows.iter()
        .map(|(word, spellings)| {
            let total: f32 = spellings.values().sum();
            let spellings = spellings.iter().map(|(text, count)| (text.clone(), count / total));
            (word.clone(), spellings.collect())
        })
        .collect()
}

/// Trains on `rows`, with the pronunciations as a second task: they teach the common layers where
/// inherent vowels are kept.
fn fit(
    rows: &Rows,
    phones: &[String],
    said: &[Word],
    config: Config,
    mut report: impl FnMut(usize, f64, &Network, &Task),
) -> (Network, Task) {
    let mut lesson = Lesson::default();
    let (labels, places) = prepare(&words(rows), alphabet(), LEAST, config.radius, &FALLBACK);
    lesson.add(labels, places, 1.0);
    if config.second > 0.0 {
        let (labels, places) = prepare(said, phones.to_vec(), LEAST, config.radius, &[]);
        lesson.add(labels, places, config.second);
    }
    let task = lesson.tasks[0].clone();
    let mut network = Network::new(config, lesson.memory, lesson.pairs);
    network.train(&lesson.words, |epoch, loss, network| report(epoch, loss, network, &task));
    (network, task)
}

/// The command `train natural`: writes `NAME.tsv` below `models`.
pub fn train(command: &Command) -> Result<()> {
    let (directory, name) = (&command.data, &command.name);
    let config = command.config(if name.ends_with("-compact") { COMPACT } else { USUAL });
    let lexicon = directory.join("dakshina-train.tsv");
    let rows = read(&lexicon)?;
    let (phones, said) = pronunciation::read(directory, "pronunciation-train.tsv")?;
    if command.keep {
        return list(&command.models, name, &attested(&rows), false);
    }
    // First without a tenth of the words, to see how sure the model may be of itself.
    let (rest, held) = split(&rows, 10);
    let held = attested(&held);
    let (network, task) = fit(&rest, &phones, &said, config, |epoch, loss, network, task| {
        if epoch % 4 == 0 || epoch == config.epochs {
            let figures = evaluate(&Quantized::new(network, task).to_bytes(), &held, "");
            eprintln!("{epoch} {loss:.4} {figures:.2?}");
        }
    });
    if command.tune {
        return Ok(());
    }
    let sharpness = calibrate(Quantized::new(&network, &task), &held, "");
    let (network, task) = fit(&rows, &phones, &said, config, |_, _, _, _| {});
    let mut model = Quantized::new(&network, &task);
    model.sharpness = sharpness;
    let header = format!(
        "# What people type for Bengali words: weights of a network. Generated, do not edit:\n\
         # cargo run --release -p banan-lab -- train {name} --data DIR\n\
         # Trained on dakshina-train.tsv ({}): Dakshina 1.0, Bengali lexicon, CC BY-SA 4.0,\n\
         # Roark et al., LREC 2020; words of Bengali Wikipedia. Second task, for the common layers:\n\
         # pronunciation-train.tsv ({}): Google language-resources, CC BY 4.0.\n",
        fingerprint(&lexicon)?,
        fingerprint(&directory.join("pronunciation-train.tsv"))?,
    );
    write(&command.models, name, &model, &header)?;
    if name != "natural" {
        return Ok(());
    }
    list(&command.models, name, &attested(&rows), false)
}

/// The power of the probabilities with which the mean probability of the first output is the mean
/// weight it has in `held`.
pub fn calibrate(mut model: Quantized, held: &[Attested], separator: &str) -> f32 {
    let (mut low, mut high) = (0.25_f32, 4.0_f32);
    for _ in 0..12 {
        model.sharpness = (low * high).sqrt();
        let figures = evaluate(&model.to_bytes(), held, separator);
        if figures.p > figures.weighted { high = model.sharpness } else { low = model.sharpness }
    }
    // Few digits, so that the text form stays readable.
    ((low * high).sqrt() * 100.0).round() / 100.0
}
