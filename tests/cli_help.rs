//! The help: short and long, and examples that do what they say.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;

#[path = "cli/run.rs"]
mod run;

use run::run;

const COMMANDS: &[&str] = &[
    "normalize",
    "romanize",
    "convert",
    "compare",
    "search",
    "index",
    "detect",
    "key",
    "match",
    "rules",
    "completions",
    "man",
];

#[test]
fn short_help_fits_a_screen_and_long_help_begins_with_examples() {
    for command in COMMANDS {
        let short = run(&[command, "-h"], b"");
        assert_eq!((short.status, short.stderr.as_str()), (0, ""));
        assert!(short.text().lines().count() <= 50, "{command}");
        assert!(!short.text().contains("Examples"), "{command}");
    }
    for command in [&["normalize", "--help"][..], &["romanize", "--help"], &["--help"]] {
        assert!(run(command, b"").text().starts_with("Examples:\n"), "{command:?}");
    }
}

#[test]
fn the_version_is_that_of_the_program_and_of_the_tables() {
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(run(&["-V"], b"").text(), format!("banan {version}\n"));
    let long = format!("banan {version}\ndata {}\n", banan::DATA_VERSION);
    assert_eq!(run(&["--version"], b"").text(), long);
}

/// Runs what follows `$ ` and compares with the lines below it, where the help has any.
#[test]
fn examples_in_the_help_are_true() {
    let program = Path::new(env!("CARGO_BIN_EXE_banan"));
    let path = std::env::join_paths(
        program
            .parent()
            .into_iter()
            .map(Path::to_path_buf)
            .chain(std::env::var_os("PATH").iter().flat_map(std::env::split_paths)),
    )
    .unwrap();
    let mut checked = 0;
    for command in COMMANDS {
        let help = run(&[command, "--help"], b"");
        let mut lines = help.text().lines().skip(1).map(str::trim_start).peekable();
        while let Some(line) = lines.next_if(|line| !line.starts_with("Usage")) {
            let Some(example) = line.strip_prefix("$ ") else { continue };
            let mut expected = String::new();
            while let Some(line) = lines.next_if(|line| !line.is_empty() && !line.starts_with('$'))
            {
                expected.push_str(line);
                expected.push('\n');
            }
            if expected.is_empty() {
                continue;
            }
            let output =
                Command::new("sh").args(["-c", example]).env("PATH", &path).output().unwrap();
            assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{example}");
            checked += 1;
        }
    }
    assert!(checked >= 2, "no example was found");
}

#[test]
fn every_shell_has_a_completion_and_every_command_a_page() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = run(&["completions", shell], b"");
        assert!(script.status == 0 && script.text().contains("romanize"), "{shell}");
    }
    let folder = tempfile::tempdir().unwrap();
    let ran = run(&["man", "--folder", folder.path().to_str().unwrap()], b"");
    assert_eq!(ran.status, 0, "{ran:?}");
    for command in COMMANDS {
        let page =
            std::fs::read_to_string(folder.path().join(format!("banan-{command}.1"))).unwrap();
        assert_eq!(run(&["man", command], b"").text(), page);
        assert!(page.contains("SYNOPSIS"), "{command}");
    }
    assert!(run(&["man"], b"").text().contains("romanize"));
}
