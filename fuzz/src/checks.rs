//! Invariants that hold for every input. The test suite runs them on the saved corpus.

use banan::bijoy::{self, EncodeOptions};
use banan::names::{Document, FindOptions, Finder, Lexicon, Name, NameIndex, compare};
use banan::romanize::Scheme;
use banan::{Level, Normalizer, Options, edit};

/// The text of an input; what is not UTF-8 is the command line's business.
fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// The result is stable, and its edits lead there and back.
fn check_level(text: &str, options: Options) {
    let normalizer = Normalizer::new(options);
    let once = normalizer.normalize(text);
    assert_eq!(once.is_unchanged(), once.text == text);
    assert!(normalizer.is_canonical(&once.text), "{:?}", once.text);
    let patches: Vec<_> = once.patches(text).collect();
    assert_eq!(edit::apply(text, &patches), once.text);
    assert_eq!(edit::undo(&once.text, &patches), text);
    for report in &once.reports {
        assert!(text.get(report.source.clone()).is_some(), "{report:?}");
    }
    for (at, ch) in once.text.char_indices() {
        let source = once.source_range(at..at + ch.len_utf8());
        assert!(text.get(source.clone()).is_some(), "{source:?}");
    }
}

/// The encoding level.
pub fn normalize(data: &[u8]) {
    check_level(&text(data), Options::default());
}

/// The spelling level; the encoding level has nothing to add to it.
pub fn spelling(data: &[u8]) {
    let text = text(data);
    let mut options = Options::default();
    options.level = Level::Spelling;
    check_level(&text, options);
    let spelled = Normalizer::new(options).normalize(&text).text.into_owned();
    assert!(Normalizer::default().is_canonical(&spelled), "{spelled:?}");
    let canonical = banan::normalize(&text).text.into_owned();
    for strength in [banan::Strength::Strict, banan::Strength::Standard, banan::Strength::Loose] {
        assert_eq!(banan::key(&text, strength), banan::key(&canonical, strength));
    }
}

/// A stream gives what the whole text gives. The first byte says how the text is cut.
pub fn stream(data: &[u8]) {
    let Some((step, data)) = data.split_first() else { return };
    let text = text(data);
    let normalizer = Normalizer::default();
    let whole = normalizer.normalize(&text);
    let (mut streamed, mut edits) = (String::new(), Vec::new());
    let mut stream = normalizer.stream();
    let mut take = |piece: banan::Piece<'_>| {
        streamed.push_str(piece.text);
        edits.extend(piece.edits);
    };
    let chars: Vec<char> = text.chars().collect();
    for chunk in chars.chunks(usize::from(*step) % 17 + 1) {
        stream.push(&chunk.iter().collect::<String>(), &mut take);
    }
    stream.finish(&mut take);
    assert_eq!(streamed, whole.text);
    assert_eq!(edits, whole.edits);
}

/// Decoding takes anything; what the encoder can hold comes back from the decoder.
pub fn bijoy(data: &[u8]) {
    for edit in &bijoy::decode_bytes(data).edits {
        assert!(data.get(edit.source.clone()).is_some_and(|source| !source.is_empty()));
    }
    let text = text(data);
    for edit in &bijoy::decode(&text).edits {
        assert!(text.get(edit.source.clone()).is_some_and(|source| !source.is_empty()));
    }
    let mut end = 0;
    for span in banan::detect(&text) {
        assert!(span.range.start >= end && text.get(span.range.clone()).is_some(), "{span:?}");
        assert!((0.0..=1.0).contains(&span.confidence), "{span:?}");
        end = span.range.end;
    }
    let canonical = banan::normalize(&text).text.into_owned();
    if let Ok(encoded) = bijoy::encode(&canonical, EncodeOptions::default()) {
        let decoded = bijoy::decode_spans(&encoded.text, &encoded.spans);
        let again = banan::normalize(&decoded.text).text.into_owned();
        assert_eq!(again, canonical, "by way of {:?}", encoded.text);
    }
}

/// No scheme leaks Bengali, and the lossless one comes back.
pub fn romanize(data: &[u8]) {
    let text = text(data);
    for info in Scheme::all() {
        let Ok(scheme) = Scheme::parse(info.name) else { continue };
        let latin = scheme.romanize(&text).text;
        let leaks = |ch: char| {
            // Letters, signs and marks of the block; what Unicode has not assigned passes through.
            matches!(ch, '\u{0981}'..='\u{09E3}' | '\u{09F0}' | '\u{09F1}')
                && !matches!(ch,
                    '\u{0984}' | '\u{098D}' | '\u{098E}' | '\u{0991}' | '\u{0992}' | '\u{09A9}'
                    | '\u{09B1}' | '\u{09B3}'..='\u{09B5}' | '\u{09BA}' | '\u{09BB}' | '\u{09C5}'
                    | '\u{09C6}' | '\u{09C9}' | '\u{09CA}' | '\u{09CF}'..='\u{09D6}'
                    | '\u{09D8}'..='\u{09DB}' | '\u{09DE}')
        };
        assert!(!latin.contains(leaks), "{}: {latin:?}", info.name);
    }
    if let Ok(exact) = Scheme::parse("iso15919-exact") {
        let latin = exact.romanize(&text).text;
        let mut options = Options::default();
        options.rules = banan::RuleSet::none();
        options.rules.insert(banan::Rule::Nfc);
        let nfc = Normalizer::new(options).normalize(&text).text.into_owned();
        let back = exact.reverse(&latin).expect("reversible").text;
        assert_eq!(back, nfc, "by way of {latin:?}");
    }
}

/// Names, one a line, the first a query and a text to search: what is built, saved and loaded gives
/// the same answers, mentions lie on letters of the text, and scores are probabilities.
pub fn names(data: &[u8]) {
    let text = text(data);
    let (query, list) = text.split_once('\n').unwrap_or((&text, "Moscow"));
    let names = list.split('\n').map(|line| {
        let (name, kind) = line.split_once('\t').unwrap_or((line, ""));
        let mut entity = Name::new("", name.split('|').next().unwrap_or_default());
        entity.aliases = name.split('|').skip(1).map(str::to_owned).collect();
        entity.kind = kind.to_owned();
        entity
    });
    for name in list.split(['\n', '|']).take(4) {
        let score = compare(query, name).probability;
        assert!((0.0..=1.0).contains(&score), "{query:?} {name:?} {score}");
    }
    let Ok(index) = NameIndex::build(names) else { return };
    let again = NameIndex::from_bytes(&index.to_bytes()).expect("what was saved");
    assert_eq!(index.len(), again.len());
    let hits = index.search(query, 10);
    assert_eq!(hits, again.search(query, 10));
    for hit in &hits {
        assert!((0.0..=1.0).contains(&hit.score) && (hit.entity as usize) < index.len());
        assert_eq!(index.name(hit.entity), again.name(hit.entity));
    }
    let finder = Finder::new(&again, &Lexicon::default(), FindOptions::default());
    let mut end = 0;
    for mention in finder.find(query, &mut Document::default()) {
        assert!(query.get(mention.range.clone()).is_some_and(|text| !text.is_empty()));
        assert!(mention.range.start >= end && (0.0..=1.0).contains(&mention.score));
        end = mention.range.end;
    }
}

/// Bytes as a saved index, as they stand and with a head that fits: refused, or searched without
/// harm.
pub fn index(data: &[u8]) {
    for bytes in [data.to_vec(), NameIndex::seal(data)] {
        let Ok(index) = NameIndex::from_bytes(&bytes) else { continue };
        for query in ["ভ্লাদিমির পুতিন", "মস্কো", ""] {
            for hit in index.search(query, 10) {
                let _ = (index.id(hit.entity), index.alias(hit.alias), index.kind(hit.entity));
                assert!(index.aliases(hit.entity).count() <= bytes.len());
            }
        }
    }
}
