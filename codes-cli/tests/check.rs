//! `codes check`, as a user runs it.

use std::fs;

use crate::support::{codes, run, shown};
use expect_test::{expect, expect_file};
use serde_json::{Value, json};
use tempfile::TempDir;

#[test]
fn suspicious_rows_are_shown_with_their_places() {
    expect_file!["documents/suspicious.txt"].assert_eq(&run(&["check", "suspicious.md"]));
}

#[test]
fn the_exit_code_depends_on_what_is_denied() {
    let exit_code = |arguments: &[&str]| codes(&[&["check"], arguments].concat()).output().unwrap().status.code();
    for (file, deny, expected) in [
        ("suspicious.md", "errors", 0),
        ("suspicious.md", "warnings", 1),
        ("suspicious.md", "notes", 1),
        ("chinese.md", "warnings", 0),
        ("chinese.md", "notes", 1),
        ("broken.md", "errors", 1),
        ("no_such.md", "notes", 2),
    ] {
        assert_eq!(exit_code(&[file, "--deny", deny]), Some(expected), "{file} {deny}");
    }
    assert_eq!(exit_code(&["broken.md", "--lenient"]), Some(0));
    assert_eq!(exit_code(&["plain.md", "--deny", "all"]), Some(2));
    // Without a file, the folder is checked.
    assert_eq!(run(&["check"]), run(&["check", "."]));
}

#[test]
fn every_diagnostic_of_the_macro_is_there() {
    let text = run(&["check", "blank_lines.md"]);
    assert!(
        text.contains(
            "error[row-outside-table]: 2 code rows outside of every table would be lost\n --> blank_lines.md:6:1"
        ),
        "{text}"
    );
}

#[test]
fn programs_get_json() {
    let output = codes(&["check", "suspicious.md", "plain.md", "--format", "json"]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["errors"], &report["warnings"]), (&json!(0), &json!(1)));
    let documents = report["documents"].as_array().unwrap();
    let names: Vec<&Value> = documents.iter().map(|document| &document["document"]).collect();
    assert_eq!(names, ["suspicious.md", "plain.md"]);
    let mistyped = documents[0]["diagnostics"].as_array().unwrap().iter().find(|found| found["severity"] == "warning");
    assert_eq!((&mistyped.unwrap()["line"], &mistyped.unwrap()["column"]), (&json!(7), &json!(3)));
}

#[test]
fn a_folder_is_searched_for_documents() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let document = "| Code | Text |\n|---|---|\n| 7 | Too late. |\n";
    let others = [".git/hidden.md", "b/three.txt", "target/built.md", "node_modules/x/readme.md"];
    for path in ["b/one.md", "a.MDX", "b/c/two.markdown"].iter().chain(&others) {
        write(path, document);
    }
    write("target/CACHEDIR.TAG", "");
    write("readme.md", "No codes here.\n");
    let text = shown(codes(&["check", "."]).current_dir(folder.path()));
    assert_eq!(
        text,
        "exit code 0\n--- stdout\n4 documents, 3 with code tables: 3 tables, 3 codes; 0 errors, 0 warnings, 0 notes\n"
    );
    // A document that is named is expected to have codes.
    let text = shown(codes(&["check", "readme.md", "--deny", "notes"]).current_dir(folder.path()));
    assert!(
        text.starts_with("exit code 1\n") && text.contains("note[no-code-table]: the document has no code table"),
        "{text}"
    );
    // A file that cannot be read is an error, and the others are checked nevertheless.
    fs::write(folder.path().join("b/bad.md"), b"| Code |\xff|").unwrap();
    let text = shown(codes(&["check", "."]).current_dir(folder.path()));
    assert!(text.starts_with("exit code 1\n") && text.contains("4 documents, 3 with"), "{text}");
    assert!(text.contains("bad.md is not UTF-8: see line 1"), "{text}");
}

#[test]
fn the_enums_of_a_rust_file_are_checked_as_the_macro_sees_them() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("Cargo.toml", "");
    write("docs/vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |\n| 70000 | Too far. |\n");
    write("src/beside.md", "| Code | Text |\n|---|---|\n| E7 | Too late. |\n");
    write(
        "src/codes.rs",
        "#[codes(doc = \"docs/vendor.md\")]\n#[repr(u16)]\nenum A { Gone = 9 }\n\
         mod m {\n    #[codes(text = include_str!(\"beside.md\"))]\n    enum B {}\n}\n",
    );
    let text = shown(codes(&["check", "src/codes.rs"]).current_dir(folder.path()));
    expect![[r"
        exit code 1
        --- stdout
        error[code-does-not-fit]: code `70000` does not fit in u16
         --> docs/vendor.md:4:3
          |
        4 | | 70000 | Too far. |
          |   ^^^^^
          |
          = note: the enum is `A`
          = help: use `#[repr(i32)]`

        error[undocumented-pin]: `Gone` is pinned to the code 9, which is not in the document
         --> src/codes.rs:3:17
          |
        3 | enum A { Gone = 9 }
          |                 ^
          |
          = note: the nearest codes are: `7`
          = note: the enum is `A`
          = help: if the vendor has withdrawn it, put `#[codes(retired)]` above `Gone` to keep it as deprecated

        2 documents, 2 with code tables: 2 tables, 2 codes; 2 errors, 0 warnings, 0 notes
    "]]
    .assert_eq(&text);
    write("docs/vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |\n");
    let text = shown(codes(&["check", "src/codes.rs"]).current_dir(folder.path()));
    assert!(
        text.contains("error[undocumented-pin]: `Gone` is pinned to the code 9, which is not in the document\n"),
        "{text}"
    );
}

#[test]
fn colour_is_used_on_terminals_and_on_request() {
    let text = |arguments: &[&str], no_color: bool| {
        let mut command = codes(&[&["check", "suspicious.md"], arguments].concat());
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        if no_color {
            command.env("NO_COLOR", "1");
        }
        shown(&mut command)
    };
    assert!(!text(&[], false).contains('\u{1b}') && !text(&["--color", "never"], false).contains('\u{1b}'));
    assert!(text(&["--color", "always"], true).contains("\u{1b}[1m\u{1b}[93mwarning"));
}

#[test]
fn all_output_for_people_has_colour_on_request() {
    let colour = |arguments: &[&str]| {
        let output = codes(&[arguments, &["--color", "always"]].concat()).output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    for (arguments, expected) in [
        (&["explain", "10008"] as &[&str], "\u{1b}[36m10008\u{1b}[0m"),
        (&["list", "plain.md"], "\u{1b}[1mplain.md:1\u{1b}[0m"),
        (&["explain", "42"], "\u{1b}[91merror\u{1b}[0m\u{1b}[1m: no table has the code 42"),
        (&["list", "no_such.md"], "\u{1b}[91merror"),
        (&["explain", "--nonsense"], "error:\u{1b}[0m"),
        (&["--help"], "\u{1b}[1m"),
    ] {
        let text = colour(arguments);
        assert!(text.contains(expected), "{arguments:?}: {text:?}");
        let plain = shown(&mut codes(&[arguments, &["--color=never"]].concat()));
        assert!(!plain.contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn all_codes_of_two_tables_in_one_line_are_counted() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let row = |code: u32| format!("<tr><td>{code}</td><td>Text {code}</td></tr>");
    let table = |codes: &[u32]| {
        format!(
            "<table><tr><th>Code</th><th>Text</th></tr>{}</table>",
            codes.iter().map(|code| row(*code)).collect::<String>()
        )
    };
    fs::write(folder.path().join("a.md"), table(&[1, 2]) + &table(&[11, 12, 13]) + "\n").unwrap();
    fs::write(folder.path().join("lib.rs"), "#[codes(doc = \"a.md\", tables = [1, 2])]\n#[repr(i32)]\nenum E {}\n")
        .unwrap();
    for file in ["a.md", "lib.rs"] {
        let text = shown(codes(&["check", file]).current_dir(folder.path()));
        assert!(text.contains(", 5 codes; 0 errors"), "{file}: {text}");
    }
}
