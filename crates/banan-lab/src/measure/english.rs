//! `english` on sets of names: exact after folding, and edit distance to the nearest accepted form.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use banan::romanize::model::training;
use clap::Args;

use crate::generate;
use crate::train::english::{self, Name, fold, part};
use crate::train::evaluate::distance;
use crate::train::fnv;

/// What to measure.
#[derive(Args)]
pub struct Command {
    /// A folder with files of names: columns bengali, english, source, link
    names: PathBuf,
    /// The folder with pronunciation-train.tsv and dakshina-train.tsv
    #[arg(long)]
    data: PathBuf,
    /// The folder with the tables of this project
    #[arg(long, default_value = "data")]
    tables: PathBuf,
    /// Do not train on wiki_persons
    #[arg(long)]
    clean: bool,
    /// Number of folds
    #[arg(long, default_value_t = 5)]
    folds: u64,
    /// Measure only so many of them
    #[arg(long, default_value_t = 5)]
    only: u64,
    /// Names of a set, at most
    #[arg(long, default_value_t = 1000)]
    most: usize,
    /// Print what the network alone gets wrong in this set
    #[arg(long)]
    failures: Option<String>,
    /// Weight of the other tasks
    #[arg(long)]
    second: Option<f32>,
    /// Passes
    #[arg(long)]
    epochs: Option<usize>,
    /// Decay
    #[arg(long)]
    decay: Option<f32>,
}

/// A name and the forms that are right.
struct Asked {
    set: String,
    bengali: String,
    english: Vec<String>,
    part: u64,
}

/// The command `measure-english`.
pub fn run(command: &Command) -> Result<()> {
    let mut config = english::USUAL;
    config.second = command.second.unwrap_or(config.second);
    config.epochs = command.epochs.unwrap_or(config.epochs);
    config.decay = command.decay.unwrap_or(config.decay);
    let sets = english::sets(&command.names)?;
    let others = english::others(&command.data)?;
    let trained =
        |set: &str| english::TRAINED.contains(&set) && !(command.clean && set == "wiki_persons");
    let mut asked: Vec<Asked> = Vec::new();
    for (set, names) in &sets {
        let mut forms: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in names {
            forms.entry(&name.bengali).or_default().push(&name.english);
        }
        let mut forms: Vec<_> = forms.into_iter().collect();
        forms.sort_by_key(|form| fnv(form.0.as_bytes()));
        asked.extend(forms.into_iter().take(command.most).map(|(bengali, english)| Asked {
            set: set.clone(),
            bengali: bengali.to_owned(),
            part: english.first().map_or(0, |english| part(english, command.folds)),
            english: english.into_iter().map(str::to_owned).collect(),
        }));
    }
    let words: &'static [u8] = generate::english::words(&command.tables)?.leak();
    let mut totals: BTreeMap<&str, [Total; 4]> = BTreeMap::new();
    for fold_number in 0..command.only {
        let names: Vec<&Name> = sets
            .iter()
            .filter(|(set, _)| trained(set))
            .flat_map(|(_, names)| names)
            .filter(|name| part(&name.english, command.folds) != fold_number)
            .collect();
        let (weights, exceptions) = english::table(&names, &others, config)?;
        // A few models live until the end of the program.
        let weights: &'static [u8] = weights.leak();
        let alone = training::english(weights, &[], &[]);
        let exceptions: &'static [u8] = exceptions.leak();
        let learned = training::english(weights, exceptions, &[]);
        let generic = training::english(weights, exceptions, words);
        let whole = training::english(weights, exceptions, training::NAMES);
        for one in asked.iter().filter(|one| one.part == fold_number) {
            let [total, with_words, with_generic, with_lists] = totals.entry(&one.set).or_default();
            let output = total.add(one, &alone);
            if output.1 > 0.0 && command.failures.as_ref() == Some(&one.set) {
                let right = one.english.join("|");
                writeln!(std::io::stdout(), "{}\t{}\t{right}", one.bengali, output.0)?;
            }
            with_words.add(one, &learned);
            with_generic.add(one, &generic);
            with_lists.add(one, &whole);
        }
    }
    writeln!(
        std::io::stdout(),
        "{:28} {:>5}  {:13}  {:13}  {:13}  {:13}",
        "set",
        "names",
        "network",
        "+ words",
        "+ words.tsv",
        "+ lists"
    )?;
    for (set, [alone, learned, generic, whole]) in totals {
        writeln!(
            std::io::stdout(),
            "{set:28} {:5.0}  {alone}  {learned}  {generic}  {whole}{}",
            alone.count,
            if trained(set) { "  (left-out folds)" } else { "" }
        )?;
    }
    Ok(())
}

/// Sums over the names of a set.
#[derive(Default)]
struct Total {
    count: f64,
    exact: f64,
    distance: f64,
}

impl Total {
    /// Measures one name; gives the output and its distance to the nearest accepted form.
    fn add(&mut self, asked: &Asked, scheme: impl Fn(&str) -> String) -> (String, f64) {
        let output = fold(&scheme(&asked.bengali)).replace(' ', "");
        let mut nearest = f64::INFINITY;
        for english in &asked.english {
            let english = fold(english).replace(' ', "");
            #[expect(clippy::cast_precision_loss, reason = "small")]
            let share = distance(output.as_bytes(), english.as_bytes()) as f64
                / english.len().max(1) as f64;
            nearest = nearest.min(share);
        }
        self.count += 1.0;
        self.exact += f64::from(u8::from(nearest == 0.0));
        self.distance += nearest;
        (output, nearest)
    }
}

impl std::fmt::Display for Total {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = |sum: f64| 100.0 * sum / self.count.max(1.0);
        write!(f, "{:5.1} / {:5.1}", percent(self.exact), percent(self.distance))
    }
}
