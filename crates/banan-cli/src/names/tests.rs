//! Files that are no lists of names: read or refused, with the place and the reason.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use std::fs;

use proptest::prelude::*;

use super::read;

/// What lists are made of, and what they should not be made of.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "\n", "\r\n", "\t", ",", "|", "\"", "\\", "{", "}", "[", "]", ":", "id", "name", "aliases",
        "type", "null", "1", "true", "Putin", "ক", " ", "\u{FEFF}", "\0", "-",
    ]);
    let rows = prop::sample::select(vec![
        "id\tname\taliases\ttype\n",
        "name,id\n",
        "{\"id\":1,\"name\":\"Putin\",\"aliases\":[\"Poutine\"]}\n",
        "{\"name\":",
        "P1\tVladimir Putin\tPutin|Poutine\tperson\n",
        "\"Kim, Jong Un\",P2\n",
        "Vladimir Putin\n",
    ]);
    let piece = prop_oneof![
        6 => known.prop_map(|text| text.as_bytes().to_vec()),
        4 => rows.prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 1..4),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_file_is_read_or_refused_with_its_row(
        bytes in pieces(),
        ending in prop::sample::select(vec!["txt", "tsv", "csv", "ndjson", "jsonl", "banan"]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(format!("names.{ending}"));
        fs::write(&path, &bytes).unwrap();
        let Err(error) = read(&path) else { return Ok(()) };
        let error = format!("{error:#}");
        let reason = error.strip_prefix(&format!("{}: ", path.display()));
        prop_assert!(reason.is_some(), "{error}");
        let reason = reason.unwrap();
        prop_assert!(!reason.is_empty() && !reason.contains('\n'), "{error}");
        if reason != "there is no name in it" {
            let row = reason.strip_prefix("row ").and_then(|row| row.split_once(": "));
            prop_assert!(row.is_some_and(|(_, why)| !why.is_empty()), "{error}");
            let number: usize = row.unwrap().0.parse().unwrap();
            let lines = bytes.split(|byte| *byte == b'\n').count();
            prop_assert!((1..=lines).contains(&number), "{error} of {lines}");
        }
    }
}
