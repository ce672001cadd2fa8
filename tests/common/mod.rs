//! Reading of `tests/cases/*.tsv`: a header, then rows; `\uXXXX`, `\UXXXXXXXX`, `\n`, `\r`, `\t` and
//! `\\` are escapes.
#![allow(dead_code, reason = "every suite uses a part")]
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test may stop here")]

pub mod generate;
pub mod reference;

use std::path::PathBuf;

/// A row of a case file.
#[derive(Debug, Clone)]
pub struct Case {
    /// Where it stands, for messages.
    pub place: String,
    /// The cells by column.
    cells: Vec<(String, String)>,
}

impl Case {
    /// The cell of a column, escapes resolved.
    pub fn get(&self, column: &str) -> &str {
        let found = self.cells.iter().find(|(name, _)| name == column);
        &found.unwrap_or_else(|| panic!("{}: no column {column}", self.place)).1
    }
}

/// The rows of `tests/cases/NAME`.
pub fn cases(name: &str) -> Vec<Case> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    let header: Vec<&str> = lines.next().unwrap().1.split('\t').collect();
    let cases: Vec<Case> = lines
        .map(|(at, line)| {
            let cells: Vec<String> = line.split('\t').map(unescape).collect();
            assert_eq!(cells.len(), header.len(), "{name}:{}: number of columns", at + 1);
            let columns = header.iter().map(ToString::to_string);
            Case { place: format!("{name}:{}", at + 1), cells: columns.zip(cells).collect() }
        })
        .collect();
    assert!(!cases.is_empty(), "{name} has no rows");
    cases
}

/// Resolves the escapes of a cell.
pub fn unescape(cell: &str) -> String {
    let mut out = String::new();
    let mut chars = cell.chars();
    while let Some(ch) = chars.next() {
        if ch != '\\' {
            out.push(ch);
            continue;
        }
        out.push(match chars.next() {
            Some('u') => code_point(&mut chars, 4),
            Some('U') => code_point(&mut chars, 8),
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('\\') => '\\',
            other => panic!("unknown escape \\{other:?} in {cell:?}"),
        });
    }
    out
}

fn code_point(chars: &mut std::str::Chars<'_>, digits: usize) -> char {
    let code: String = chars.by_ref().take(digits).collect();
    u32::from_str_radix(&code, 16).ok().and_then(char::from_u32).expect("a code point")
}

/// A text with its code points, so that a failure can be read.
pub fn spelled(text: &str) -> String {
    let codes: Vec<String> = text.chars().map(|ch| format!("{:04X}", ch as u32)).collect();
    format!("{text:?} [{}]", codes.join(" "))
}

/// Normalizes the input of every row of `tests/cases/NAME` and compares it with what is expected.
pub fn expect_repairs(name: &str) {
    let failures: Vec<String> = cases(name)
        .iter()
        .filter_map(|case| {
            let (input, expected) = (case.get("input"), case.get("expected"));
            let found = banan::normalize(input).text;
            (found != expected).then(|| {
                format!(
                    "{} {}: {}\n  expected {}\n  found    {}",
                    case.place,
                    case.get("category"),
                    spelled(input),
                    spelled(expected),
                    spelled(&found)
                )
            })
        })
        .collect();
    assert!(failures.is_empty(), "{}\n{} failures", failures.join("\n"), failures.len());
}

/// Normalizes every row of `tests/cases/NAME`, which must not change it.
pub fn expect_unchanged(name: &str) {
    for case in cases(name) {
        let (input, found) = (case.get("input"), banan::normalize(case.get("input")));
        let found = (found.is_unchanged(), spelled(&found.text));
        assert!(found.0, "{}: {} became {}", case.place, spelled(input), found.1);
    }
}
