//! Input and output as promised for every command, with bytes that a case file cannot hold.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

#[path = "cli/run.rs"]
mod run;

use run::{banan, run};

/// Lines that no rule has anything to say about.
const CLEAN: &str = "ঢাকা\nরাষ্ট্রপতি পুতিন\n\nplain English\n";

#[test]
fn line_endings_come_out_as_they_went_in() {
    for text in ["", "\n", "ক", "ক\n", "ক\r\nখ\nগ\r\n", "ক\r\n\r\nখ", "\r\n", "ক\u{2028}খ\n"]
    {
        for arguments in
            [&["normalize"][..], &["normalize", "--line-buffered"], &["normalize", "-j3"]]
        {
            let ran = run(arguments, text.as_bytes());
            assert_eq!((ran.status, ran.text()), (0, text), "{arguments:?}");
        }
    }
    let ran = run(&["normalize", "-z"], "ক\nখ\0\0গ".as_bytes());
    assert_eq!(ran.text(), "ক\nখ\0\0গ");
}

#[test]
fn a_byte_order_mark_is_kept() {
    let text = format!("\u{feff}{CLEAN}");
    for ending in ["\n", "\r\n"] {
        let text = text.replace('\n', ending);
        assert_eq!(run(&["normalize"], text.as_bytes()).text(), text);
    }
    let ran = run(
        &["normalize", "--field", "name", "--format", "csv"],
        "\u{feff}\"name\"\nx\n".as_bytes(),
    );
    assert_eq!((ran.status, ran.text()), (0, "\u{feff}\"name\"\nx\n"));
}

#[test]
fn several_files_are_read_in_order_and_no_record_is_joined_to_another() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    fs::write(&one, "ক\nখ").unwrap();
    fs::write(&two, "গ").unwrap();
    let names = [one.to_str().unwrap(), "-", two.to_str().unwrap()];
    let ran = run(&["normalize", names[0], names[1], names[2]], "স\n".as_bytes());
    assert_eq!(ran.text(), "ক\nখ\nস\nগ");
    run(&["normalize", names[0], "no such file"], b"").fails_with(&["no such file"]);
    run(&["normalize", folder.path().to_str().unwrap()], b"").fails_with(&["directory"]);
}

#[test]
fn bytes_that_are_not_utf_8_follow_the_policy() {
    let input = b"\xe0\xa6\x95\xff\xe0\xa6\n\xc0\xaf \xed\xa0\x80\n";
    let ran = run(&["normalize"], input);
    assert_eq!((ran.status, &ran.stdout[..]), (0, &input[..]));
    assert_eq!(
        ran.stderr,
        "banan: 7 invalid UTF-8 sequences kept, the first in record 1 of standard input\n"
    );
    let ran = run(&["normalize", "--invalid", "replace"], b"\xe0\xa6\x95\xff\n");
    assert_eq!(ran.text(), "ক\u{fffd}\n");
    assert!(ran.stderr.contains("1 invalid UTF-8 sequence replaced"));
    let ran = run(&["normalize", "--invalid=fail"], b"ok\n\xe0\xa6\x95\xff\n");
    ran.fails_with(&["standard input: record 2: invalid UTF-8 at byte 3"]);
    assert_eq!(ran.text(), "ok\n");
}

#[test]
fn utf_16_is_recognised() {
    let text: Vec<u8> = "\u{feff}ঢাকা\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    run(&["normalize"], &text).fails_with(&["UTF-16"]);
    let text: Vec<u8> = "\u{feff}ঢাকা\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    run(&["normalize"], &text).fails_with(&["UTF-16"]);
}

#[test]
fn a_record_that_is_too_long_is_an_error_that_names_it() {
    let ran =
        run(&["normalize", "--max-record", "1K"], &[b"ok\n", &[b'x'; 1025][..], b"\n"].concat());
    ran.fails_with(&["standard input: record 2", "--max-record"]);
    assert_eq!(ran.text(), "ok\n");
}

#[test]
fn threads_do_not_change_the_output() {
    let mut text = String::new();
    for n in 0..60_000 {
        text.push_str(["ঢাকা ", "ভøাদিমির ", "x\r\n", "শেষ\n", "\u{9df}"][n * n % 5]);
        text.push_str(&n.to_string());
    }
    for options in [&["normalize"][..], &["normalize", "--explain"], &["normalize", "-z"]] {
        let one = run(options, text.as_bytes());
        for jobs in ["-j2", "-j7"] {
            let many = run(&[options, &[jobs]].concat(), text.as_bytes());
            assert!(one.stdout == many.stdout && one.status == many.status, "{options:?} {jobs}");
        }
    }
    let broken = [text.as_bytes(), b"\xff\n", text.as_bytes()].concat();
    let one = run(&["normalize", "--invalid=fail"], &broken);
    let many = run(&["normalize", "--invalid=fail", "-j3"], &broken);
    assert!((one.stdout, one.stderr) == (many.stdout, many.stderr));
}

#[test]
fn a_record_is_flushed_as_it_is_done() {
    let mut child = banan(&["normalize", "--line-buffered"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for line in CLEAN.split_inclusive('\n') {
        stdin.write_all(line.as_bytes()).unwrap();
        let mut got = String::new();
        stdout.read_line(&mut got).unwrap();
        assert_eq!(got, line);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_the_program_silently() {
    let text = CLEAN.repeat(100_000);
    for jobs in ["-j1", "-j2"] {
        let mut child = banan(&["normalize", jobs])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut first = [0; 12];
        let text = text.clone();
        let writer = std::thread::spawn(move || drop(stdin.write_all(text.as_bytes())));
        let mut stdout = child.stdout.take().unwrap();
        stdout.read_exact(&mut first).unwrap();
        drop(stdout);
        let ran: run::Ran = child.wait_with_output().unwrap().into();
        writer.join().unwrap();
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    for arguments in [
        &["normalize", "/proc/self/cmdline"][..],
        &["rules"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
        &["--version"],
        &["normalize", "-h"],
    ] {
        let output = banan(arguments).stdout(full()).output().unwrap();
        run::Ran::from(output).fails_with(&["standard output: No space left on device"]);
    }
    let ran = run(&["normalize", "-o", "/dev/full"], CLEAN.as_bytes());
    ran.fails_with(&["/dev/full: No space left on device"]);
    // What is to be said on standard error is part of the work.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x");
    fs::write(&file, b"\xff\n").unwrap();
    let status = banan(&["normalize"]).arg(&file).stderr(full()).stdout(Stdio::null()).status();
    assert_eq!(status.unwrap().code(), Some(2));
}
