//! Input and output as promised for every command, with bytes that a case file cannot hold.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says by panicking what is wrong"
)]

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
    for n in 0..20_000 {
        text.push_str(["ঢাকা ", "ভøাদিমির ", "x\r\n", "শেষ\n", "\u{9df}"][n * n % 5]);
        text.push_str(&n.to_string());
    }
    for options in [
        &["normalize"][..],
        &["normalize", "--explain"],
        &["normalize", "-z"],
        &["match"],
        &["match", "--format=tsv"],
    ] {
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

/// A file in a folder of its own, and its path as an argument.
fn file_with(content: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("খবর.txt");
    fs::write(&path, content).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

/// What is in the folder, by name.
fn listing(folder: &tempfile::TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

const DAMAGED: &str = "বাংলা\u{9f7}\r\nঢাকা";
const REPAIRED: &str = "বাংলা।\r\nঢাকা";

#[test]
fn files_are_edited_in_place() {
    let (folder, path) = file_with(DAMAGED);
    let ran = run(&["normalize", "-i", &path], b"");
    assert_eq!((ran.status, ran.text(), ran.stderr.as_str()), (0, "", ""));
    assert_eq!(fs::read_to_string(&path).unwrap(), REPAIRED);
    assert_eq!(listing(&folder), ["খবর.txt"]);

    for option in ["-i.bak", "-i=.bak", "--in-place=.bak"] {
        fs::write(&path, DAMAGED).unwrap();
        assert_eq!(run(&["normalize", option, &path], b"").status, 0);
        assert_eq!(fs::read_to_string(&path).unwrap(), REPAIRED);
        assert_eq!(fs::read_to_string(format!("{path}.bak")).unwrap(), DAMAGED);
        assert_eq!(listing(&folder), ["খবর.txt", "খবর.txt.bak"]);
    }
}

#[test]
fn an_error_leaves_the_old_file_as_it_was() {
    let broken = format!("{DAMAGED}\n{}\n", "x".repeat(100));
    let (folder, path) = file_with(&broken);
    let ran = run(&["normalize", "-i", "--max-record=64", &path], b"");
    ran.fails_with(&["খবর.txt: record 3"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), broken);
    run(&["normalize", "-o", &path, "no such file"], b"").fails_with(&["no such file"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), broken);
    assert_eq!(listing(&folder), ["খবর.txt"]);
    run(&["normalize", "-i", folder.path().to_str().unwrap()], b"").fails_with(&["regular file"]);
}

#[test]
fn output_may_replace_its_own_input() {
    let (folder, path) = file_with(DAMAGED);
    assert_eq!(run(&["normalize", "-o", &path, &path], b"").status, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), REPAIRED);
    let new = folder.path().join("new");
    assert_eq!(run(&["normalize", "-o", new.to_str().unwrap()], DAMAGED.as_bytes()).status, 0);
    assert_eq!(fs::read_to_string(new).unwrap(), REPAIRED);
    assert_eq!(listing(&folder), ["new", "খবর.txt"]);
}

#[cfg(unix)]
#[test]
fn mode_and_link_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let mode = |path: &str| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let (folder, path) = file_with(DAMAGED);
    let link = folder.path().join("link");
    symlink("খবর.txt", &link).unwrap();
    let link = link.to_str().unwrap();
    for option in [["-i", link].as_slice(), &["-o", link, &path]] {
        fs::write(&path, DAMAGED).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o751)).unwrap();
        assert_eq!(run(&[&["normalize"], option].concat(), b"").status, 0);
        assert!(fs::symlink_metadata(link).unwrap().is_symlink());
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), mode(&path)), (REPAIRED, 0o751));
    }
    // A new file has the mode that any new file has.
    let (ours, theirs) = (folder.path().join("ours"), folder.path().join("theirs"));
    File::create(&theirs).unwrap();
    let (ours, theirs) = (ours.to_str().unwrap(), theirs.to_str().unwrap());
    assert_eq!(run(&["normalize", "-o", ours], b"x\n").status, 0);
    assert_eq!(mode(ours), mode(theirs));
}

#[cfg(unix)]
#[test]
fn killed_at_any_moment_the_file_is_old_or_new() {
    let (old, new) = (DAMAGED.repeat(50_000), REPAIRED.repeat(50_000));
    let (folder, path) = file_with(&old);
    for wait in 0..30 {
        fs::write(&path, &old).unwrap();
        let mut child = banan(&["normalize", "-i", &path]).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait * 2));
        child.kill().unwrap();
        child.wait().unwrap();
        let now = fs::read_to_string(&path).unwrap();
        assert!(now == old || now == new);
    }
    drop(folder);
}

/// Applies what `--explain` says to the bytes it counts in.
#[track_caller]
fn applied(explained: &str, records: &[&[u8]]) -> Vec<Vec<u8>> {
    let mut records: Vec<Vec<u8>> = records.iter().map(|record| record.to_vec()).collect();
    for line in explained.lines().rev() {
        let edit: serde_json::Value = serde_json::from_str(line).unwrap();
        let number = |key: &str| usize::try_from(edit[key].as_u64().unwrap()).unwrap();
        let text = |key: &str| edit[key].as_str().unwrap().as_bytes().to_vec();
        let record = &mut records[number("record") - 1];
        let range = number("start")..number("end");
        assert_eq!(record[range.clone()], text("before"), "{line}");
        record.splice(range, text("after"));
    }
    records
}

#[test]
fn explained_offsets_count_bytes_of_the_original_record() {
    // A byte-order mark, bytes that are no UTF-8, CRLF.
    let records: [&[u8]; 3] = [
        "\u{feff}বাংলা\u{9f7}".as_bytes(),
        b"x\xff\xe0\xa6\x95\xe0\xa7\xb7\xfe \xe0\xa6\x95\xe0\xa7\xb7",
        "ঢাকা\u{9f7} \u{9f7}".as_bytes(),
    ];
    let input = records.join(&b"\r\n"[..]);
    let fixed = run(&["normalize"], &input);
    let explained = run(&["normalize", "--explain"], &input);
    assert_eq!(applied(explained.text(), &records).join(&b"\r\n"[..]), fixed.stdout);
    assert_eq!(explained.text().lines().count(), 5);
    // With a field they count in the field.
    let table = "id,\"খ,বর\"\n1,\"ক\u{9f7}, \u{9f7}\"\n";
    let explained =
        run(&["normalize", "--explain", "--field=খ,বর", "--format=csv"], table.as_bytes());
    let field = "ক\u{9f7}, \u{9f7}".as_bytes();
    assert_eq!(applied(explained.text(), &[b"", field])[1], "ক।, ।".as_bytes());
}

#[test]
fn utf_16_is_decoded_and_its_bytes_are_counted() {
    let text = "\u{feff}😀 বাংলা\u{9f7}\r\nঢাকা\u{9f7}";
    let raw: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let ran = run(&["normalize", "--from", "utf16"], &raw);
    assert_eq!(ran.text(), text.replace('\u{9f7}', "।"));
    let ran = run(&["normalize", "--from", "utf16", "--explain"], &raw);
    let edits: Vec<_> = ran
        .text()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|edit| (edit["start"].as_u64().unwrap(), edit["end"].as_u64().unwrap()))
        .collect();
    assert_eq!(edits, [(18, 20), (8, 10)]);
    let ran = run(&["normalize", "--from=utf16"], b"\xff\xfea\0\x00\xd8\n\0b");
    assert_eq!(ran.stdout, b"\xef\xbb\xbfa\xed\xa0\x80\n\xff");
    assert!(ran.stderr.contains("2 invalid UTF-16 sequences kept, the first in record 1"));
    let ran = run(&["normalize", "--from=utf16", "--invalid=replace"], b"\xff\xfea\0\x00\xd8\n\0");
    assert_eq!(ran.text(), "\u{feff}a\u{fffd}\n");
}

#[test]
fn nothing_that_a_terminal_obeys_reaches_it_in_a_diagnostic() {
    let name = "no\u{1b}[31m\u{202e}\nfile";
    let ran = run(&["normalize", name], b"");
    ran.fails_with(&[r"no\u{1b}[31m\u{202e}\u{a}file"]);
    let ran = run(&["normalize", "--rules", "+\u{1b}[2J"], b"");
    ran.fails_with(&[r"\u{1b}[2J"]);
    let ran = run(&["normalize", "--level", "\u{9b}x\u{1b}c"], b"");
    assert!(!ran.stderr.contains(['\u{1b}', '\u{9b}']), "{ran:?}");
    let ran = run(&["normalize", "--field=k\u{1b}", "--format=csv"], b"a,b\n");
    ran.fails_with(&["record 1", r"k\u{1b}"]);
}

#[test]
fn colour_is_asked_for_or_not_there() {
    let shown = |arguments: &[&str], variables: &[(&str, &str)]| {
        let (_folder, path) = file_with(DAMAGED);
        let mut command = banan(&["normalize", "--diff", &path]);
        let output = command.args(arguments).envs(variables.iter().copied()).output().unwrap();
        output.stdout.contains(&0x1b)
    };
    assert!(!shown(&[], &[]));
    assert!(shown(&["--color=always"], &[("NO_COLOR", "1")]));
    assert!(shown(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!shown(&[], &[("CLICOLOR_FORCE", "0")]));
    assert!(!shown(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!shown(&["--color=never"], &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn bijoy_goes_out_and_comes_in_as_bytes() {
    let text = "আমার সোনার বাংলা\r\n\r\nদেশ\u{981}";
    let bytes = run(&["convert", "--to=bijoy", "--bytes"], text.as_bytes());
    assert_eq!(bytes.stdout, b"Avgvi \x86mvbvi evsjv\r\n\r\n\x86`k\x75");
    let back = run(&["convert", "--from=bijoy", "--to=unicode"], &bytes.stdout);
    assert_eq!((back.text(), back.stderr.as_str()), (text, ""));
    let ran = run(&["normalize", "--from=bijoy", "--explain"], b"x\r\nK \x86`k|\n");
    let edit: serde_json::Value = serde_json::from_str(ran.text().lines().last().unwrap()).unwrap();
    assert_eq!((&edit["record"], &edit["after"]), (&2.into(), &"দেশ।".into()), "{edit}");
    assert_eq!((&edit["start"], &edit["end"]), (&2.into(), &6.into()), "{edit}");
}

#[test]
fn iscii_is_bytes_even_where_it_looks_like_utf_8() {
    // 0xC2 0xB3 is ² in UTF-8, and তক here.
    let input = b"\xC2\xB3 a\n\xCA\xDA\xA2\xD1\xDA\r\n";
    let ran = run(&["convert", "--from=iscii", "--to=unicode"], input);
    assert_eq!((ran.text(), ran.stderr.as_str()), ("তক a\nবাংলা\r\n", ""));
    let ran = run(&["normalize", "--from=iscii", "--explain"], b"a \xC2\xB3\xEA\n");
    let edit: serde_json::Value = serde_json::from_str(ran.text()).unwrap();
    assert_eq!((&edit["start"], &edit["end"]), (&2.into(), &5.into()), "{edit}");
    assert_eq!((&edit["rule"], &edit["after"]), (&"iscii".into(), &"তক।".into()), "{edit}");
    let ran = run(&["convert", "--from=iscii", "--to=unicode"], b"\xAB\n");
    assert_eq!(ran.text(), "\u{fffd}\n");
    assert!(ran.stderr.contains("1 character without a reading"), "{ran:?}");
}
