//! The errors of commands for documents that cannot be read.

use std::fs;

use crate::support::{codes, shown};
use tempfile::TempDir;

fn run(folder: &TempDir, arguments: &[&str]) -> String {
    shown(codes(arguments).current_dir(folder.path()))
        .replace("The system cannot find the file specified", "No such file or directory")
}

#[test]
fn a_document_that_was_moved_is_found_where_it_is_now() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for path in ["vendor/deep/errors.md", "vendor/errors.md", "docs/error_codes.md", ".hidden/errors.md"] {
        fs::create_dir_all(folder.path().join(path).parent().unwrap()).unwrap();
        fs::write(folder.path().join(path), "| Code | Text |\n|---|---|\n| 7 | Late. |\n").unwrap();
    }
    for command in
        [&["list", "docs/errors.md"] as &[&str], &["explain", "7", "docs/errors.md"], &["pin", "docs/errors.md"]]
    {
        let text = run(&folder, command);
        assert!(
            text.starts_with("exit code 2\n")
                && text.ends_with("(os error 2)\n  = help: did you mean vendor/errors.md?\n"),
            "{text}"
        );
    }
    // The same for the document of an enum.
    fs::write(folder.path().join("Cargo.toml"), "").unwrap();
    fs::write(folder.path().join("codes.rs"), "#[codes(doc = \"docs/errors.md\")]\n#[repr(i32)]\nenum E {}\n").unwrap();
    let text = run(&folder, &["check", "codes.rs"]);
    assert!(
        text.contains("cannot read docs/errors.md") && text.contains("= help: did you mean vendor/errors.md?"),
        "{text}"
    );
    // For a misspelt path, a similar file is suggested.
    for misspelt in ["docs/error_code.md", "docz/error_code.md"] {
        let text = run(&folder, &["list", misspelt]);
        assert!(text.ends_with("= help: did you mean docs/error_codes.md?\n"), "{text}");
    }
    let text = run(&folder, &["list", "docs/nothing_like_it.txt"]);
    assert!(!text.contains("help"), "{text}");
    let text = run(&folder, &["list", "docs"]);
    assert!(text.ends_with("\n  = help: name a document in it; `codes check docs` checks all of them\n"), "{text}");
}

#[test]
fn a_url_is_answered_with_the_command_to_fetch_it() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for command in [&["list", "https://vendor.example/a.md"] as &[&str], &["export", "https://vendor.example/a.md"]] {
        let text = run(&folder, command);
        let expected = "exit code 2\n--- stderr\nerror: https://vendor.example/a.md is a URL, and this command reads files\n  = help: fetch it first: ";
        assert!(text.starts_with(expected), "{text}");
    }
}

#[test]
fn standard_input_that_is_named_twice_is_bad_usage() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for command in [&["diff", "-", "-"] as &[&str], &["check", "-", "-"]] {
        let expected =
            "exit code 2\n--- stderr\nerror: standard input, `-`, is named more than once, and can be read only once\n";
        assert_eq!(run(&folder, command), expected);
    }
}
