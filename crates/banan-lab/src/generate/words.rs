//! `data/words/`: the compiled word lists and the endings that come off.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{header, rows};

#[path = "../../../banan/src/lexicon/hash.rs"]
mod hash;

/// `words_google.bin`.
pub fn google(data: &Path) -> Result<Vec<u8>> {
    compile(&data.join("words/google.txt"))
}

/// `words_dakshina.bin`.
pub fn dakshina(data: &Path) -> Result<Vec<u8>> {
    compile(&data.join("words/dakshina.txt"))
}

/// The compiled form of a list of words, one a line, `#` lines being comments.
pub(super) fn compile(path: &Path) -> Result<Vec<u8>> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    let mut hashes: Vec<u64> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|word| hash::hash(word.as_bytes()))
        .collect();
    if hashes.len() > usize::from(u16::MAX) {
        bail!("{}: more words than an offset can count", path.display());
    }
    // About eight words a bucket: one cache line.
    let bits = u8::try_from((hashes.len() / 8).max(2).ilog2())?;
    hashes.sort_unstable_by_key(|hash| (hash::bucket(*hash, bits), hash::fingerprint(*hash)));
    let mut out = vec![bits];
    for bucket in 0..=1 << bits {
        let before = hashes.partition_point(|hash| hash::bucket(*hash, bits) < bucket);
        out.extend(u16::try_from(before)?.to_le_bytes());
    }
    for hash in &hashes {
        out.extend(hash::fingerprint(*hash));
    }
    if let Some(missing) = hashes.iter().find(|hash| !hash::lookup(&out, **hash)) {
        bail!("{}: hash {missing:x} is lost", path.display());
    }
    Ok(out)
}

/// `endings.rs`.
pub fn endings(data: &Path) -> Result<Vec<u8>> {
    let mut out = header("words/endings.tsv");
    let rows = rows(&data.join("words/endings.tsv"), ["ending", "slot", "after"])?;
    out.push_str("use crate::lexicon::{After, Ending};\n\n");
    writeln!(out, "pub(crate) static ENDINGS: [Ending; {}] = [", rows.len())?;
    for [ending, slot, after] in &rows {
        let slot: u8 = slot.parse().with_context(|| format!("slot of {ending}"))?;
        let after = match after.as_str() {
            "any" => "Any",
            "consonant" => "Consonant",
            "vowel" => "Vowel",
            "aa" => "Aa",
            "glide" => "Glide",
            other => bail!("{ending}: no class {other:?}"),
        };
        writeln!(out, "    Ending {{ text: \"{ending}\", slot: {slot}, after: After::{after} }},")?;
    }
    out.push_str("];\n");
    Ok(out.into_bytes())
}
