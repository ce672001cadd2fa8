//! Names on the command line: lists good and bad, saved indexes, and what the commands write.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test says by panicking what is wrong"
)]

use std::fs;

#[path = "cli/run.rs"]
mod run;

use run::run;

/// A folder with a file in it, and the file's path as an argument.
fn file(name: &str, content: impl AsRef<[u8]>) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

const PEOPLE: &str = "Vladimir Putin\nKim Jong Un\nNarendra Modi\nSheikh Hasina\nXi Jinping\n";

#[test]
fn a_bad_list_is_refused_with_the_row_and_the_reason() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("x.tsv", b"id\tlabel\n1\tPutin\n", "row 1: there is no column \"name\""),
        ("x.csv", b"id,label\n1,Putin\n", "row 1: there is no column \"name\""),
        ("x.ndjson", b"{\"id\":1}\n", "row 1: there is no key \"name\""),
        ("x.ndjson", b"{\"name\":\"Putin\"}\nPutin\n", "row 2: not a JSON object"),
        ("x.ndjson", b"{\"name\":7}\n", "row 1: \"name\" is not a string"),
        ("x.ndjson", b"{\"name\":\"a\",\"aliases\":[1]}\n", "row 1: \"aliases\" holds"),
        ("x.txt", b"Putin\n\nModi\n", "row 2: a name or alias without a letter"),
        ("x.tsv", b"id\tname\nA\tPutin\nB\t\n", "row 3: a name or alias without a letter"),
        ("x.tsv", b"id\tname\nA\n", "row 2: there is no field \"name\""),
        ("x.csv", b"id,name\nA,Putin\nB,Modi\nA,Xi\n", "row 4: the id \"A\" was given before"),
        ("x.csv", b"id,name\nA,\"Putin\nB,Modi\n", "row 2: a quoted field is not closed"),
        ("x.txt", b"Putin\nMo\xffdi\n", "row 2: not UTF-8"),
        ("x.txt", b"", "there is no name in it"),
        ("x.tsv", b"id\tname\n", "there is no name in it"),
        ("x.banan", b"banan-ix", "index"),
    ];
    for (name, content, reason) in cases {
        let (_folder, path) = file(name, content);
        for command in ["search", "match"] {
            run(&[command, "--names", &path], b"x\n").fails_with(&[name, reason]);
        }
        run(&["index", &path, "-o", "/dev/null"], b"").fails_with(&[name, reason]);
    }
    let ran = run(&["search", "--names", "no such file"], b"");
    ran.fails_with(&["no such file: No such file"]);
    run(&["search"], b"").fails_with(&["--names <FILE>"]);
}

#[test]
fn every_format_of_a_list_gives_the_same_answers() {
    let rows = |format: &dyn Fn(usize, &str) -> String| -> String {
        (1..).zip(PEOPLE.lines()).map(|(number, name)| format(number, name)).collect()
    };
    let lists = [
        ("x.txt", PEOPLE.to_owned()),
        ("windows.txt", format!("\u{feff}{}", PEOPLE.replace('\n', "\r\n"))),
        ("x.tsv", format!("name\tid\n{}", rows(&|id, name| format!("{name}\t{id}\n")))),
        ("x", format!("id\tname\n{}", rows(&|id, name| format!("{id}\t{name}\n")))),
        (
            "x.csv",
            format!("id,note,name\n{}", rows(&|id, name| format!("{id},\"a\n\"\"b\",{name}\n"))),
        ),
        ("x.jsonl", rows(&|id, name| format!("{{\"name\":\"{name}\",\"id\":{id}}}\n"))),
    ];
    let queries = "ভ্লাদিমির পুতিন\nশেখ হাসিনা\n\nকিম জং উন\n".as_bytes();
    let mut answers = Vec::new();
    for (name, content) in &lists {
        let (folder, path) = file(name, content);
        let listed = run(&["search", "--names", &path], queries);
        assert_eq!((listed.status, listed.stderr.as_str()), (0, ""), "{name}");
        let index = folder.path().join("saved");
        let index = index.to_str().unwrap();
        assert_eq!(run(&["index", &path, "-o", index], b"").status, 0);
        assert_eq!(run(&["search", "--names", index], queries).text(), listed.text());
        answers.push(listed.text().to_owned());
        // A changed byte is noticed.
        let mut bytes = fs::read(index).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(index, bytes).unwrap();
        run(&["search", "--names", index], queries).fails_with(&["saved", "damaged"]);
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
    let firsts: Vec<_> =
        answers[0].lines().filter(|row| row.split('\t').nth(1) == Some("1")).collect();
    assert!(firsts[0].starts_with("ভ্লাদিমির পুতিন\t1\t"), "{firsts:?}");
    assert!(firsts[0].ends_with("\t1\tVladimir Putin"), "{firsts:?}");
    assert!(firsts[1].ends_with("\t4\tSheikh Hasina"), "{firsts:?}");
}

#[test]
fn search_writes_as_many_rows_as_it_was_asked_for() {
    let (_folder, path) = file("people.txt", PEOPLE);
    let query = "ভ্লাদিমির পুতিন\n".as_bytes();
    for limit in ["1", "2"] {
        let ran = run(&["search", "--names", &path, "--limit", limit, "--threshold", "0"], query);
        assert!(ran.text().lines().count() <= limit.parse().unwrap());
    }
    let sure = run(&["search", "--names", &path, "--threshold", "0.5"], query);
    assert_eq!(sure.text().lines().count(), 1, "{sure:?}");
    let nul = run(&["search", "--names", &path, "-z", "--limit=1"], "ভ্লাদিমির পুতিন\0".as_bytes());
    assert!(nul.text().ends_with("Vladimir Putin\0"), "{nul:?}");
    for line in run(&["search", "--names", &path, "--explain"], query).text().lines() {
        let hit: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!((&hit["record"], &hit["query"]), (&1.into(), &"ভ্লাদিমির পুতিন".into()));
    }
    for (option, value) in
        [("--limit", "0"), ("--limit", "x"), ("--threshold", "2"), ("--threshold", "x")]
    {
        run(&["search", "--names", &path, option, value], b"").fails_with(&[option, value]);
    }
    let (_lexicons, lexicon) =
        file("own.tsv", "bengali\tenglish\nলৌহমানব\tIron Man|Vladimir Putin\n");
    let nickname = "লৌহমানব\n".as_bytes();
    let search = ["search", "--names", &path, "--threshold=0.9"];
    assert_eq!(run(&search, nickname).text(), "");
    let ran = run(&[&search[..], &["--lexicon", &lexicon]].concat(), nickname);
    assert!(ran.text().ends_with("\t1\tVladimir Putin\n"), "{ran:?}");
    let ran = run(&[&search[..], &["--explain", "--lexicon", &lexicon]].concat(), nickname);
    assert!(ran.text().contains("\"how\":\"translation\",\"pairs\":[{"), "{ran:?}");
    run(&["search", "--names", &path, "--lexicon", &path], b"")
        .fails_with(&["people.txt: line 1 has no column \"bengali\""]);
    let field = "7\tভ্লাদিমির পুতিন\n".as_bytes();
    let ran = run(&["search", "--names", &path, "--field=2", "--limit=1"], field);
    assert!(ran.text().starts_with("ভ্লাদিমির পুতিন\t1\t"), "{ran:?}");
}

#[test]
fn compare_adds_a_column() {
    let rows = "ভ্লাদিমির পুতিন\tVladimir Putin\r\nমোদি\tXi Jinping\tmore\n";
    let ran = run(&["compare"], rows.as_bytes());
    let got: Vec<_> = ran.text().split_inclusive('\n').collect();
    let score = |row: &str, start: &str, end: &str| -> f64 {
        let score = row.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).unwrap();
        assert_eq!(score.len(), 6, "{row:?}");
        score.parse().unwrap()
    };
    assert!(score(got[0], "ভ্লাদিমির পুতিন\tVladimir Putin\t", "\r\n") > 0.9);
    assert!(score(got[1], "মোদি\tXi Jinping\tmore\t", "\n") < 0.1);
    let ran = run(&["compare"], "পুতিন\tPutin\nপুতিন Putin\n".as_bytes());
    ran.fails_with(&["standard input: record 2: "]);
    assert_eq!(ran.text().lines().count(), 1);
    let ran = run(&["compare", "--explain"], "\u{feff}পুতিন\tPutin\n".as_bytes());
    let explained: serde_json::Value = serde_json::from_str(ran.text()).unwrap();
    assert_eq!(explained["english"], "Putin");
}

#[test]
fn mentions_address_the_original_text() {
    let (_folder, path) = file(
        "people.tsv",
        "id\tname\taliases\ttype\nPUTIN\tVladimir Putin\tPutin\tperson\nMODI\tNarendra Modi\tModi\tperson\n",
    );
    let text =
        "\u{feff}রাষ্ট্রপতি ভøাদিমির পুতিনের সফর।\r\nআজ বৃষ্টি।\r\nনরেন্দ্র মোদির সঙ্গে ভ্লাদিমির পুতিন\r\n";
    let ran = run(&["match", "--names", &path], text.as_bytes());
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    let mut seen = Vec::new();
    for line in ran.text().lines() {
        let mention: serde_json::Value = serde_json::from_str(line).unwrap();
        let number = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
        let (start, end, offset) = (number("start"), number("end"), number("offset"));
        let record = text.split("\r\n").nth(number("record") - 1).unwrap();
        assert_eq!(mention["text"], record[start..end], "{line}");
        assert_eq!(mention["text"], text[offset..offset + end - start], "{line}");
        seen.push((number("record"), mention["id"].as_str().unwrap().to_owned()));
    }
    let expected = [(1, "PUTIN"), (3, "MODI"), (3, "PUTIN")].map(|(at, id)| (at, id.to_owned()));
    assert_eq!(seen, expected);
    assert_eq!(run(&["match", "--names", &path, "-j4"], text.as_bytes()).text(), ran.text());
    let table = run(&["match", "--names", &path, "--format=tsv"], text.as_bytes());
    assert!(table.text().contains("\tPUTIN\tVladimir Putin\t"), "{table:?}");
    let explained = run(&["match", "--names", &path, "--explain"], text.as_bytes());
    assert!(explained.text().lines().all(|line| line.contains("\"pairs\":[{")), "{explained:?}");
    run(&["match", "--format=csv"], b"").fails_with(&["--format csv"]);
    run(&["match", "--threshold=x"], b"").fails_with(&["--threshold"]);
    run(&["match", "--lexicon", &path], b"")
        .fails_with(&["people.tsv: line 1 has no column \"bengali\""]);
    let nothing = run(&["match", "--names", &path], "আজ বৃষ্টি।\n".as_bytes());
    assert_eq!((nothing.status, nothing.text(), nothing.stderr.as_str()), (1, "", ""));
    let field = "{\"n\":1,\"body\":\"সফরে নরেন্দ্র মোদি\"}\n".as_bytes();
    let ran = run(&["match", "--names", &path, "--field=body", "--format=ndjson"], field);
    let mention: serde_json::Value = serde_json::from_str(ran.text()).unwrap();
    assert_eq!((&mention["id"], &mention["start"]), (&"MODI".into(), &13.into()));
}

#[test]
fn without_a_list_the_embedded_one_is_used() {
    let ran = run(&["match"], "প্রতিনিধিদল রাশিয়ায় গেছে।\n".as_bytes());
    assert!(ran.status == 0 && ran.text().contains("Russia"), "{ran:?}");
}
