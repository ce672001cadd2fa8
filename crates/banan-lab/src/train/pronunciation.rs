//! `pronunciation`: phonemes, learned from the Google lexicon.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::evaluate::{Attested, evaluate};
use super::natural::{self, calibrate};
use super::network::{Config, Network};
use super::prepare::{FALLBACK, Lesson, Task, Word, prepare};
use super::quantize::Quantized;
use super::{Command, fingerprint, fnv, list, write};

/// The phoneme codes of `phonemes.txt` and the words of a lexicon file, each with its
/// pronunciations.
pub fn read(directory: &Path, file: &str) -> Result<(Vec<String>, Vec<Word>)> {
    let open = |name: &str| {
        let path = directory.join(name);
        fs::read_to_string(&path).with_context(|| format!("{}", path.display()))
    };
    let phones: Vec<String> = open("phonemes.txt")?
        .lines()
        .filter_map(|line| line.split('\t').next())
        .map(str::to_owned)
        .collect();
    let mut words: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for line in open(file)?.lines() {
        let mut fields = line.split('\t');
        let (Some(word), Some(said)) = (fields.next(), fields.next()) else { continue };
        let symbols: Option<Vec<u8>> = said
            .split_whitespace()
            .filter(|code| *code != ".")
            .map(|code| {
                let at = phones.iter().position(|phone| phone == code)?;
                u8::try_from(at + 1).ok()
            })
            .collect();
        let symbols = symbols.with_context(|| format!("unknown phoneme in {line:?}"))?;
        let all = words.entry(word.to_owned()).or_default();
        if !all.contains(&symbols) {
            all.push(symbols);
        }
    }
    let words = words
        .into_iter()
        .map(|(word, all)| {
            #[expect(clippy::cast_precision_loss, reason = "small")]
            let share = 1.0 / all.len() as f32;
            Word { word, spellings: all.into_iter().map(|one| (one, share)).collect() }
        })
        .collect();
    Ok((phones, words))
}

/// A lexicon file as something to be measured with: the phonemes with spaces between them.
pub fn attested(path: &Path) -> Result<Vec<Attested>> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in text.lines() {
        let mut fields = line.split('\t');
        if let (Some(word), Some(said)) = (fields.next(), fields.next()) {
            let said: Vec<&str> = said.split_whitespace().filter(|code| *code != ".").collect();
            words.entry(word.to_owned()).or_default().push(said.join(" "));
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "small")]
    let share = |all: Vec<String>| {
        let weight = 1.0 / all.len() as f32;
        all.into_iter().map(|one| (one, weight)).collect()
    };
    Ok(words.into_iter().map(|(word, all)| (word, share(all))).collect())
}

/// Training words as something to be measured with.
fn spelled(words: &[Word], phones: &[String]) -> Vec<Attested> {
    let text = |symbols: &[u8]| {
        let codes = symbols.iter().map(|&symbol| phones[usize::from(symbol) - 1].as_str());
        codes.collect::<Vec<_>>().join(" ")
    };
    words
        .iter()
        .map(|word| {
            let spellings = word.spellings.iter().map(|(symbols, share)| (text(symbols), *share));
            (word.word.clone(), spellings.collect())
        })
        .collect()
}

/// Parts a lexicon as [`super::natural`] does.
fn split(words: &[Word], parts: u64) -> (Vec<Word>, Vec<Word>) {
    let beginning = |word: &str| word.chars().take(5).collect::<String>();
    words
        .iter()
        .cloned()
        .partition(|word| !fnv(beginning(&word.word).as_bytes()).is_multiple_of(parts))
}

/// Trains on `words`. What people type is a second task if it is given: it shows where inherent
/// vowels are kept in words that the lexicon does not have.
fn fit(
    words: &[Word],
    phones: &[String],
    typed: Option<&[Word]>,
    config: Config,
    mut report: impl FnMut(usize, f64, &Network, &Task),
) -> (Network, Task) {
    let mut lesson = Lesson::default();
    let (labels, places) = prepare(words, phones.to_vec(), LEAST, config.radius, &FALLBACK);
    lesson.add(labels, places, 1.0);
    if let Some(typed) = typed {
        let (labels, places) = prepare(typed, natural::alphabet(), 4, config.radius, &[]);
        lesson.add(labels, places, config.second);
    }
    let task = lesson.tasks[0].clone();
    let mut network = Network::new(config, lesson.memory, lesson.pairs);
    network.train(&lesson.words, |epoch, loss, network| report(epoch, loss, network, &task));
    (network, task)
}

/// Labels that fewer words show are left out.
const LEAST: usize = 3;

/// Chosen on words held out of the training file.
const USUAL: Config = Config {
    radius: 8,
    wide: 256,
    narrow: 64,
    epochs: 14,
    batch: 16,
    rate: 0.003,
    decay: 0.05,
    dropout: 0.2,
    narrow_dropout: 0.1,
    second: 1.0,
    seed: 1,
};

/// Without a second task: more dropout, fewer neurons.
const PLAIN: Config = Config { wide: 192, dropout: 0.3, narrow_dropout: 0.2, second: 0.0, ..USUAL };

/// The command `train pronunciation`: writes `NAME.tsv` below `models`.
///
/// `pronunciation-plain` learns from the lexicon alone, for builds without share-alike data.
pub fn train(command: &Command) -> Result<()> {
    let (directory, name) = (&command.data, &command.name);
    let plain = name.ends_with("-plain");
    let config = command.config(if plain { PLAIN } else { USUAL });
    let file = "pronunciation-train.tsv";
    let (phones, words) = read(directory, file)?;
    if command.keep {
        return list(&command.models, name, &spelled(&words, &phones), true);
    }
    let typed_file = directory.join("dakshina-train.tsv");
    let typed = if plain { None } else { Some(natural::words(&natural::read(&typed_file)?)) };
    let typed = typed.as_deref();
    let (rest, held) = split(&words, 10);
    let held = spelled(&held, &phones);
    let (network, task) = fit(&rest, &phones, typed, config, |epoch, loss, network, task| {
        if epoch % 4 == 0 || epoch == config.epochs {
            let figures = evaluate(&Quantized::new(network, task).to_bytes(), &held, " ");
            eprintln!("{epoch} {loss:.4} {figures:.2?}");
        }
    });
    if command.tune {
        return Ok(());
    }
    let sharpness = calibrate(Quantized::new(&network, &task), &held, " ");
    let (network, task) = fit(&words, &phones, typed, config, |_, _, _, _| {});
    let mut model = Quantized::new(&network, &task);
    model.sharpness = sharpness;
    let mut header = format!(
        "# How Bengali words sound: weights of a network. Generated, do not edit:\n\
         # cargo run --release -p banan-lab -- train {name} --data DIR\n\
         # Trained on {file} ({}):\n\
         # Google language-resources, bn/data/lexicon.tsv, CC BY 4.0.\n",
        fingerprint(&directory.join(file))?,
    );
    if typed.is_some() {
        header.push_str(&format!(
            "# Second task, for the common layers: dakshina-train.tsv ({}):\n\
             # Dakshina 1.0, Bengali lexicon, CC BY-SA 4.0, Roark et al., LREC 2020.\n",
            fingerprint(&typed_file)?,
        ));
    }
    write(&command.models, name, &model, &header)?;
    if plain {
        return Ok(());
    }
    list(&command.models, name, &spelled(&words, &phones), true)
}
