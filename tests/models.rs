//! Statistical schemes: what they write, how sure they are, where it came from.

use banan::romanize::{Inherent, Scheme, inherent_vowels};
use proptest::prelude::*;

/// The model schemes that are built in.
fn schemes() -> Vec<Scheme> {
    Scheme::all()
        .filter(|scheme| scheme.family == "model")
        .filter_map(|scheme| Scheme::parse(scheme.name).ok())
        .collect()
}

#[cfg(feature = "share-alike")]
#[test]
fn natural_words() {
    let scheme = Scheme::parse("natural").unwrap();
    for (bengali, latin) in [
        ("পুতিন", "putin"),
        ("ঢাকা", "dhaka"),
        ("বাংলাদেশ", "bangladesh"),
        ("কলকাতা ২০২৪।", "kolkata 2024."),
        ("BBC বাংলা, ৳৫", "BBC bangla, Tk5"),
        ("👩\u{200D}💻", "👩\u{200D}💻"),
        ("", ""),
        ("মোঃ", "moh"),
        ("মোঃ রহিম", "md. rohim"),
        ("মো: রহিম, ড.রহিম", "md. rohim, dr.rohim"),
        ("৫ মি. দূরে", "5 mi. dure"),
        ("১০ কি.মি. দূরে, ৫ সে: মি: দূরে", "10 ki.mi. dure, 5 se: mi: dure"),
    ] {
        assert_eq!(scheme.romanize(bengali).text, latin, "{bengali}");
        assert_eq!(scheme.best(bengali, 3).unwrap()[0].text, latin, "{bengali}");
    }
}

#[cfg(feature = "share-alike")]
#[test]
fn english_names() {
    let scheme = Scheme::parse("english").unwrap();
    for (bengali, english) in [
        ("ভ্লাদিমির পুতিন", "Vladimir Putin"),
        ("ডোনাল্ড ট্রাম্প", "Donald Trump"),
        ("ওয়াশিংটন", "Washington"),
        ("পিয়ংইয়ং", "Pyongyang"),
        ("কেসিএনএ", "KCNA"),
        ("এস কে সুর", "S K Sur"),
        ("সৌদি আরব", "Saudi Arabia"),
        ("এ. কে. আজাদ", "A. K. Azad"),
        ("রংপুর সিটি ২", "Rangpur City 2"),
        ("ড. মুহাম্মদ ইউনূস", "Dr. Muhammad Yunus"),
        ("মোঃ আবদুল হামিদ", "Md. Abdul Hamid"),
        ("মো: আবদুল হামিদ", "Md. Abdul Hamid"),
        ("ডা.দীপু মনি", "Dr.Dipu Moni"),
        ("৫ মি. দূরে", "5 Mi. Dure"),
        ("১০ কি.মি. দূরে", "10 Ki.Mi. Dure"),
        ("৫ আগস্ট", "5 August"),
        ("রুশ প্রেসিডেন্ট", "Russian President"),
        ("উত্তর আমেরিকা", "North America"),
    ] {
        assert_eq!(scheme.romanize(bengali).text, english, "{bengali}");
        assert_eq!(scheme.best(bengali, 3).unwrap()[0].text, english, "{bengali}");
    }
}

#[test]
#[cfg_attr(not(feature = "share-alike"), ignore = "needs the list of the better model")]
fn exceptions_come_first() {
    let scheme = Scheme::parse("pronunciation").unwrap();
    assert_eq!(scheme.romanize("বড়").text, "b O r o");
    assert_eq!(scheme.best("বড়", 2).unwrap()[0].text, "b O r o");
    assert_eq!(Scheme::parse("ipa").unwrap().romanize("বড়").text, "bɔɽo");
}

/// The lists are packed by hash, and what is listed is found again unit by unit.
#[cfg(all(feature = "share-alike", not(feature = "compact")))]
#[test]
fn listed_words_are_written_as_listed() {
    for name in ["natural", "pronunciation"] {
        let scheme = Scheme::parse(name).unwrap();
        let models = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/models");
        let list = std::fs::read_to_string(models.join(format!("{name}-exceptions.tsv"))).unwrap();
        let rows = list.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut count = 0;
        for (word, form) in rows.step_by(9).filter_map(|row| row.split_once('\t')) {
            // Some are misspelled so that they are repaired first.
            if banan::normalize(word).text != word {
                continue;
            }
            assert_eq!(scheme.romanize(word).text, form, "{word}");
            count += 1;
        }
        assert!(count > 300, "{name}: {count}");
    }
}

#[test]
fn sounds() {
    let codes = Scheme::parse("pronunciation").unwrap();
    let ipa = Scheme::parse("ipa").unwrap();
    let merged = Scheme::parse("ipa:flap=merged,inventory=google").unwrap();
    for (bengali, code, sign) in [
        ("কমল", "k O m o l", "kɔmol"),
        ("বাংলা ভাষা", "b a N l a | bh a sh a", "baŋla bʱaʃa"),
        ("চাঁদ", "c a d", "tʃa\u{303}d̪"),
        ("বাড়ি", "b a r i", "baɽi"),
    ] {
        assert_eq!(codes.romanize(bengali).text, code, "{bengali}");
        assert_eq!(ipa.romanize(bengali).text, sign, "{bengali}");
    }
    assert_eq!(merged.romanize("বাড়ি চাঁদ").text, "bari ca\u{303}d");
    // A candrabindu out of place takes nothing away, with alignment and without.
    let mut plain = String::new();
    merged.append("লাকঁ", &mut plain);
    assert_eq!((plain.as_str(), merged.romanize("লাকঁ").text.as_str()), ("la\u{303}k", "la\u{303}k"));
}

#[test]
fn inherent_vowels_are_decided() {
    assert_eq!(
        inherent_vowels("কমল, ধর্ম"),
        [
            (3, Inherent::Open),
            (6, Inherent::Close),
            (9, Inherent::Dropped),
            (14, Inherent::Open),
            (23, Inherent::Close),
        ]
    );
    assert_eq!(inherent_vowels("abc"), []);
}

#[test]
fn probabilities() {
    for scheme in schemes() {
        for text in ["কমল", "রাজশাহী বিশ্ববিদ্যালয়", "২০২৪", ""]
        {
            let best = scheme.best(text, 5).unwrap();
            assert!((1..=5).contains(&best.len()), "{text}");
            assert_eq!(best.first().unwrap().text, scheme.romanize(text).text);
            let total: f64 = best.iter().map(|candidate| candidate.probability).sum();
            assert!(total > 0.0 && total <= 1.0 + 1e-6, "{text}: {total}");
            for pair in best.windows(2) {
                assert!(pair[0].probability >= pair[1].probability);
                assert_ne!(pair[0].text, pair[1].text);
            }
        }
    }
}

#[test]
fn a_word_without_end() {
    let long = "ক্ষত্রিয়".repeat(300);
    for scheme in schemes() {
        let romanized = scheme.romanize(&long);
        assert!(romanized.text.len() > 1_500);
        assert_eq!(romanized.pieces.last().unwrap().source.end, long.len());
    }
}

/// Bengali letters in any order, joiners, Latin, digits and spaces.
fn soup() -> impl Strategy<Value = String> {
    let bengali = prop::char::range('\u{0980}', '\u{09FE}');
    let other = prop::sample::select(vec!['a', ' ', '\n', '।', '\u{200C}', '\u{200D}', '-', 'é']);
    prop::collection::vec(prop_oneof![4 => bengali, 1 => other], 0..24)
        .prop_map(|letters| letters.into_iter().collect())
}

/// Bengali letters, signs and marks; code points without a character pass through.
fn leaks(letter: char) -> bool {
    "ঀঁংঃঅআইঈউঊঋঌএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ়ঽািীুূৃৄেৈোৌ্ৎৗৠৡৢৣৰৱৼ৾ড়ঢ়য়".contains(letter)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaks_and_pieces_cover(text in soup()) {
        for scheme in schemes() {
            let romanized = scheme.romanize(&text);
            prop_assert!(!romanized.text.contains(leaks), "{:?}", romanized.text);
            let mut end = 0;
            let mut source = 0;
            for piece in &romanized.pieces {
                prop_assert_eq!(piece.output.start, end);
                prop_assert!(piece.source.start >= source);
                prop_assert!(romanized.text.get(piece.output.clone()).is_some());
                prop_assert!(text.get(piece.source.clone()).is_some());
                end = piece.output.end;
                source = piece.source.start;
            }
            prop_assert_eq!(end, romanized.text.len());
        }
    }

    #[test]
    fn memory_changes_nothing(words in prop::collection::vec(soup(), 1..6)) {
        for scheme in schemes() {
            let mut romanizer = scheme.romanizer();
            for word in words.iter().chain(&words) {
                let mut out = String::new();
                romanizer.append(word, &mut out);
                prop_assert_eq!(&out, &scheme.romanize(word).text);
            }
        }
    }
}
