//! Only regular files of reasonable size are read, and files that are written are never lost.

#![cfg(unix)]

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::Command;

use crate::support::{codes, shown};
use tempfile::TempDir;

const SOURCE: &str = "#[codes(doc = \"vendor.md\")]\n#[repr(i32)]\nenum E {}\n";

/// A folder with a document of a thousand codes and a source file of an enum.
fn folder() -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let mut document = "| Code | Text |\n|---|---|\n".to_owned();
    for code in 1000..2000 {
        writeln!(document, "| {code} | Reason number {code}. |").unwrap();
    }
    fs::write(folder.path().join("vendor.md"), document).unwrap();
    fs::write(folder.path().join("codes.rs"), SOURCE).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> String {
    shown(codes(arguments).current_dir(folder))
}

/// The standard error of a run that ends with the exit code for bad usage.
fn refusal(folder: &Path, arguments: &[&str]) -> String {
    let output = codes(arguments).current_dir(folder).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn no_command_opens_an_irregular_file() {
    let folder = folder();
    let pipe = folder.path().join("pipe.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    symlink("/dev/zero", folder.path().join("endless.md")).unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    symlink("../pipe.md", folder.path().join("sub/link.md")).unwrap();
    for file in ["pipe.md", "endless.md", "sub/link.md"] {
        for command in [
            &["list", file] as &[&str],
            &["check", file],
            &["explain", "7", file],
            &["diff", file, "vendor.md"],
            &["diff", "vendor.md", file],
            &["diff", "vendor.md", "vendor.md", "--pins", file],
            &["pin", file],
            &["pin", "vendor.md", "--write", file],
            &["expand", file],
            &["expand", "vendor.md", "--pins", file],
            &["export", file],
            &["export", "vendor.md", "--template", file],
        ] {
            let expected = format!("error: cannot read {file}: it is not a regular file; `-` is standard input\n");
            assert_eq!(refusal(folder.path(), command), expected, "{command:?}");
        }
        let checked = ["export", "vendor.md", "-o", file, "--format", "json", "--check"];
        assert!(run(folder.path(), &checked).starts_with("exit code 1\n"));
        let text = run(folder.path(), &["expand", "vendor.md", "-o", file]);
        assert_eq!(text, format!("exit code 1\n--- stderr\nerror: cannot write {file}: it is not a regular file\n"));
    }
    // In a folder, it is a problem like any other, and the other files are checked.
    let text = run(folder.path(), &["check", "."]);
    assert!(text.starts_with("exit code 1\n--- stdout\n1 document, 1 with code tables"), "{text}");
    for file in ["pipe.md", "endless.md", "sub/link.md"] {
        assert!(text.contains(&format!("error: cannot read {file}: it is not a regular file")), "{text}");
    }
}

#[test]
fn generated_text_never_replaces_the_document_that_it_is_made_from() {
    let folder = folder();
    let source = "#[codes(doc = [\"vendor.md\", \"other.md\"])]\n#[repr(i32)]\nenum E {}\n";
    fs::write(folder.path().join("e.rs"), source).unwrap();
    fs::copy(folder.path().join("vendor.md"), folder.path().join("other.md")).unwrap();
    let contents = || ["vendor.md", "other.md", "e.rs"].map(|name| fs::read(folder.path().join(name)).unwrap());
    let before = contents();
    for command in ["export", "expand"] {
        for (given, output) in [
            (&["vendor.md"] as &[&str], "./vendor.md"),
            (&["vendor.md", "--pins", "e.rs"], "e.rs"),
            (&["vendor.md", "--pins", "e.rs"], "other.md"),
        ] {
            let format: &[&str] = if command == "export" { &["--format", "json"] } else { &[] };
            let text = refusal(folder.path(), &[&[command], given, format, &["-o", output]].concat());
            let expected = format!("error: {output} is read for this output: choose another file for `--output`\n");
            assert_eq!((text, contents()), (expected, before.clone()), "{command} {output}");
        }
    }
    let text = refusal(folder.path(), &["export", "vendor.md", "--translation", "de=other.md", "-o", "other.md"]);
    assert!(text.contains("other.md is read for this output"), "{text}");
    // Whatever else is there is an old output.
    fs::write(folder.path().join("old.json"), b"\xff").unwrap();
    assert!(run(folder.path(), &["export", "vendor.md", "-o", "old.json", "--check"]).starts_with("exit code 1\n"));
    assert_eq!(run(folder.path(), &["export", "vendor.md", "-o", "old.json"]), "exit code 0\n");
}

#[test]
fn a_file_beyond_the_limit_is_rejected_without_reading_all_of_it() {
    let folder = folder();
    fs::write(folder.path().join("big.md"), b"\xff").unwrap();
    let big = fs::File::options().write(true).open(folder.path().join("big.md")).unwrap();
    // A file of exactly the maximum size is accepted.
    big.set_len(16 << 20).unwrap();
    assert_eq!(refusal(folder.path(), &["list", "big.md"]), "error: big.md is not UTF-8: see line 1\n");
    // This is a sparse file: to read all of it would take the machine's memory.
    big.set_len(1 << 40).unwrap();
    for command in [&["list", "big.md"] as &[&str], &["check", "big.md"], &["pin", "vendor.md", "--write", "big.md"]] {
        assert_eq!(refusal(folder.path(), command), "error: cannot read big.md: it is larger than 16 MiB\n");
    }
    let zero = fs::File::open("/dev/zero").unwrap();
    let text = shown(codes(&["list", "-"]).stdin(zero));
    assert_eq!(text, "exit code 2\n--- stderr\nerror: cannot read <stdin>: it is larger than 16 MiB\n");
}

/// A run whose files may not grow beyond a few KiB: it is killed while it writes, or its write fails.
fn run_limited(folder: &Path, is_killed: bool, arguments: &str) -> std::process::Output {
    let trap = if is_killed { "" } else { "trap '' XFSZ; " };
    let script = format!("ulimit -f 4; {trap}exec \"$0\" {arguments}");
    Command::new("sh").args(["-c", &script, env!("CARGO_BIN_EXE_codes")]).current_dir(folder).output().unwrap()
}

#[test]
fn a_full_disk_or_a_kill_in_the_middle_of_writing_leaves_the_file_as_it_was() {
    for arguments in ["pin vendor.md --write codes.rs", "expand vendor.md --enum E -o codes.rs"] {
        let folder = folder();
        let killed = run_limited(folder.path(), true, arguments);
        assert_eq!((killed.status.code(), killed.stdout), (None, Vec::new()), "it was not killed while it wrote");
        assert_eq!(fs::read_to_string(folder.path().join("codes.rs")).unwrap(), SOURCE);
        // A killed run leaves files with hidden names, which no command looks for.
        let left = names(folder.path());
        assert!(left.len() == 3 && left[0].starts_with(".codes-"), "{left:?}");
        fs::remove_file(folder.path().join(&left[0])).unwrap();

        let failed = run_limited(folder.path(), false, arguments);
        let error = String::from_utf8(failed.stderr).unwrap();
        assert!(error.starts_with("error: cannot write codes.rs: File too large"), "{error}");
        assert_eq!((failed.status.code(), failed.stdout), (Some(1), Vec::new()));
        assert_eq!(fs::read_to_string(folder.path().join("codes.rs")).unwrap(), SOURCE);
        assert_eq!(names(folder.path()), ["codes.rs", "vendor.md"]);
    }
}

#[test]
fn a_file_that_is_written_keeps_its_mode_and_a_link_stays_a_link() {
    let folder = folder();
    let real = folder.path().join("codes.rs");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("codes.rs", folder.path().join("link.rs")).unwrap();
    let text = run(folder.path(), &["pin", "vendor.md", "--write", "link.rs"]);
    assert_eq!(text, "exit code 0\n--- stdout\nE: 1000 pins added\n");
    assert!(fs::symlink_metadata(folder.path().join("link.rs")).unwrap().is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("ReasonNumber1000 = 1000,\n"));
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_new_file_in_a_missing_folder_is_an_error_and_creates_nothing() {
    let folder = folder();
    let text = run(folder.path(), &["expand", "vendor.md", "-o", "none/codes.rs"]);
    assert!(text.starts_with("exit code 1\n--- stderr\nerror: cannot write none/codes.rs: No such file"), "{text}");
    assert!(text.ends_with("\n  = help: create the folder none first\n"), "{text}");
    assert_eq!(names(folder.path()), ["codes.rs", "vendor.md"]);
}
