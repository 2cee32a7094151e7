//! `codes pin`, as a user runs it.

use std::fs;

use crate::support::{codes, run, shown};
use expect_test::expect;
use tempfile::TempDir;

#[test]
fn the_current_names_are_printed_as_an_enum() {
    expect![[r#"
        exit code 0
        --- stdout
        use codes_core::codes;

        #[codes(doc = "tests/documents/update/old.md", table = "Return codes", success = 0, columns(code = "Error Code", message = "Description"))]
        #[repr(i32)]
        pub enum ParcelCode {
            BadSignature = 4001,
            RequestIsTooOld = 4002,
            TooManyRequests = 4003,
            ParcelDoesNotExist = 4004,
            AddressIsIncomplete4005 = 4005,
            AddressIsIncomplete4006 = 4006,
        }
    "#]]
    .assert_eq(&run(&["pin", "update/old.md", "--table", "Return codes", "--enum", "ParcelCode", "--success", "0"]));
    expect![[r#"
        exit code 0
        --- stdout
        use codes_core::codes;

        #[codes(doc = "tests/documents/text.md", table = 2, lenient, columns(code = "Error code", message = "Description"))]
        pub enum Common {
            TooLate = "0012",
            TooSoon = "0013",
        }
    "#]]
    .assert_eq(&run(&["pin", "text.md", "--table", "2", "--lenient"]));
}

#[test]
fn every_command_makes_the_same_name_of_a_heading() {
    for (heading, name) in [
        ("3.2 Return codes", "ReturnCodes"),
        ("Straße", "Straße"),
        ("4xx errors", "Codes4xxErrors"),
        ("错误码（Error codes）", "ErrorCodes"),
        // Its words do not mean the codes.
        ("错误码 v2", "Codes"),
    ] {
        let folder = tempfile::TempDir::with_prefix("codes-").unwrap();
        fs::write(folder.path().join("Cargo.toml"), "").unwrap();
        let text = format!("# Parcels\n\n## {heading}\n\n| Code | Text |\n|---|---|\n| 7 | Late. |\n");
        fs::write(folder.path().join("vendor.md"), text).unwrap();
        let of = |arguments: &[&str]| shown(codes(arguments).current_dir(folder.path()));
        let head = format!("pub enum {name} {{\n");
        for arguments in [
            &["add", "vendor.md", "--to", "docs/a.md"][..],
            &["pin", "docs/a.md"],
            &["pin", "docs/a.md", "--table", "1"],
            &["pin", "docs/a.md", "--table", heading],
            &["expand", "docs/a.md"],
        ] {
            let text = of(arguments);
            assert!(text.contains(&head), "{arguments:?}: {text}");
        }
        let text = of(&["export", "docs/a.md", "--format", "typescript"]);
        assert!(text.contains(&format!("export const {name} = ")), "{text}");
    }
}

#[test]
fn the_code_of_success_may_be_written_as_the_document_writes_it() {
    let folder = tempfile::TempDir::with_prefix("codes-").unwrap();
    fs::write(folder.path().join("a.md"), "| Code | Text |\n|---|---|\n| 0x10 | Done. |\n| 0x11 | Late. |\n").unwrap();
    let of = |arguments: &[&str]| shown(codes(arguments).current_dir(folder.path()));
    assert!(of(&["pin", "a.md", "--success", "0x10"]).contains("success = 0x10"));
    assert!(of(&["export", "a.md", "--success", "0x10", "--format", "json"]).contains("\"success\": 16,"));
    for written in ["0b10000", "1_6", "0x1_0"] {
        assert!(of(&["pin", "a.md", "--success", written]).contains(&format!("success = {written}")));
        assert!(of(&["export", "a.md", "--success", written, "--format", "json"]).contains("\"success\": 16,"));
    }
    let wrong = of(&["pin", "a.md", "--success", "9".repeat(50).as_str()]);
    assert!(wrong.contains("this number is too large for a code"), "{wrong}");
}

#[test]
fn arguments_that_cannot_be_read_are_errors_in_plain_words() {
    for (argument, expected) in [
        ("table = \"x", "error: a quote or a bracket has no counterpart in `doc = "),
        ("translations(de 7)", ": a translation has a language and a document\n  = help: write `translations("),
        ("translations(de = 7)", ": this is not a valid value for `de`\n  = help: write `translations("),
        ("translations(de(doc 7))", ": expected `=`, `(` or a comma after `doc`\n"),
        ("translations(de(table = x))", ": this is not a valid value for `table`\n  = help: write `--table \"the"),
        ("translations(de(doc = \"a\", doc = \"b\"))", ": `doc` of the language `de` is given twice\n"),
        ("table = \"A\" + \"B\"", ": this is not a valid value for `table`\n  = help: write `--table \"the"),
        ("table = \"A\" as str", ": this is not a valid value for `table`\n"),
        ("table = \"A\" lenient", ": there is no comma after the value of `table`\n"),
        ("tables = []", ": this list is empty\n  = help: write `--table"),
        ("\"b.md\"", ": expected an argument\n  = help: write `doc = \"b.md\"`"),
        ("table = -1", ": this is not a valid value for `table`\n"),
        ("fields(x = 7)", ": a field has a name, a type and the header cell of its column\n  = help: write"),
    ] {
        let text = run(&["pin", "text.md", "--argument", argument]);
        assert!(text.contains(expected), "{argument}: {text}");
    }
}

#[test]
fn the_path_of_a_document_is_from_the_packages_folder() {
    let folder = tempfile::TempDir::with_prefix("codes-").unwrap();
    fs::create_dir(folder.path().join("docs")).unwrap();
    fs::write(folder.path().join("Cargo.toml"), "").unwrap();
    fs::write(folder.path().join("docs/a.md"), "| Code | Text |\n|---|---|\n| 7 | Late. |\n").unwrap();
    let absolute = folder.path().canonicalize().unwrap().join("docs/a.md");
    for (below, path) in [(".", "./docs/a.md"), ("docs", "a.md"), ("docs", &*absolute.to_string_lossy())] {
        let text = shown(codes(&["pin", path]).current_dir(folder.path().join(below)));
        assert!(text.contains("#[codes(doc = \"docs/a.md\", "), "{path}: {text}");
    }
}

#[test]
fn the_package_is_that_of_the_document_in_a_workspace() {
    let folder = tempfile::TempDir::with_prefix("codes-").unwrap();
    let here = folder.path().canonicalize().unwrap();
    let write = |path: &str, text: &str| {
        fs::create_dir_all(here.join(path).parent().unwrap()).unwrap();
        fs::write(here.join(path), text).unwrap();
    };
    let table = "| Code | Text |\n|---|---|\n| 7 | Late. |\n";
    write("w/Cargo.toml", "[workspace]\nmembers = [\"m\"]\n");
    for (path, text) in [
        ("w/m/Cargo.toml", ""),
        ("w/m/docs/a.md", table),
        ("w/m/docs/de.md", table),
        ("w/b.md", table),
        ("c.md", table),
    ] {
        write(path, text);
    }
    let git = |arguments: &[&str]| {
        let mut git = std::process::Command::new("git");
        let of = ["-c", "user.name=n", "-c", "user.email=e"];
        assert!(git.current_dir(here.join("w")).args(of).args(arguments).output().unwrap().status.success());
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "Documents"]);
    for (below, path, expected) in [
        ("w", "m/docs/a.md", "docs/a.md"),
        ("", "w/m/docs/a.md", "docs/a.md"),
        ("w/m/docs", "a.md", "docs/a.md"),
        ("w/m", "../b.md", "../b.md"),
        ("w/m/docs", "HEAD:./a.md", "docs/a.md"),
        ("w", "HEAD:m/docs/a.md", "docs/a.md"),
        ("w/m", "HEAD:m/docs/a.md", "docs/a.md"),
        ("w/m/docs", "HEAD:b.md", "../b.md"),
        ("", "c.md", "c.md"),
    ] {
        let text = shown(codes(&["pin", path]).current_dir(here.join(below)));
        assert!(text.contains(&format!("#[codes(doc = \"{expected}\", ")), "{below}: {path}: {text}");
    }
    // Other documents of the enum are found from the same folder.
    let translation = ["--argument", "translations(de = \"docs/de.md\")"];
    for (below, path) in [("w/m/docs", "a.md"), ("w", "m/docs/a.md")] {
        let text = shown(codes(&["pin", path]).args(translation).current_dir(here.join(below)));
        assert!(text.starts_with("exit code 0\n"), "{below}: {text}");
    }
    let add = ["add", "c.md", "--to", "w/m/docs/n.md"];
    fs::write(here.join("Cargo.toml"), "[workspace]\n").unwrap();
    let text = shown(codes(&add).current_dir(&here));
    assert!(text.contains("#[codes(doc = \"docs/n.md\", "), "{text}");
}

#[test]
fn all_columns_that_are_read_are_named() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let rows = "| 1 | TAKEN | Name taken | The name is in use. | Choose another one. |\n\
                | 2 | LATE | Late | Too late. | Wait a minute and try again. |\n";
    let head = |advice: &str| format!("| Code | Name | Message | Description | {advice} |\n|---|---|---|---|---|\n");
    fs::write(folder.path().join("a.md"), head("Solution") + rows).unwrap();
    let text = shown(codes(&["pin", "a.md"]).current_dir(folder.path()));
    let all = "message = \"Message\", name = \"Name\", details = \"Description\", advice = \"Solution\")";
    assert!(text.contains(&format!("#[codes(doc = \"a.md\", columns(code = \"Code\", {all})]")), "{text}");
    // A title that only one of the joined tables has cannot be named for both.
    let both = format!(
        "# A\n{}{rows}# B\n{}{}",
        head("Solution"),
        head("Action"),
        rows.replace("| 1", "| 3").replace("| 2", "| 4")
    );
    fs::write(folder.path().join("b.md"), both).unwrap();
    let text = shown(codes(&["pin", "b.md", "--table", "A", "--table", "B"]).current_dir(folder.path()));
    assert!(text.contains("name = \"Name\", details = \"Description\"))]"), "{text}");
}

#[test]
fn a_document_with_problems_is_not_pinned() {
    let text = run(&["pin", "broken.md"]);
    assert!(text.starts_with("exit code 1\n--- stderr\nerror[delimiter-mismatch]: the header has 3 cells"), "{text}");
    let text = run(&["pin", "update/new.md", "--table", "Return codes"]);
    assert!(text.contains("error[unknown-heading]: no code table below a heading `Return codes`"), "{text}");
}

/// Runs a command in a folder with a document that has two code tables, and one that has none.
fn run_beside_documents(arguments: &[&str]) -> String {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let table = "| Code | Text |\n|---|---|\n| 7 | Too late. |\n";
    fs::write(folder.path().join("two.md"), format!("# Mail\n{table}\n# Box\n{table}")).unwrap();
    fs::write(folder.path().join("none.md"), "| Reply | Text |\n|---|---|\n| 7 | Too late. |\n").unwrap();
    shown(codes(arguments).current_dir(folder.path()))
}

#[test]
fn help_names_options_that_work() {
    for command in ["pin", "expand"] {
        let text = run_beside_documents(&[command, "two.md"]);
        assert!(text.contains("= help: write `--table \"Mail\"` (line 2) or `--table \"Box\"` (line 7)"), "{text}");
        assert!(run_beside_documents(&[command, "two.md", "--table", "Mail"]).starts_with("exit code 0\n"));
        let file = if command == "pin" { "--write" } else { "--pins" };
        let text = run_beside_documents(&[command, "two.md", file, "codes.rs", "--headings"]);
        assert!(text.starts_with("exit code 2\n") && text.contains("cannot be used with"), "{text}");
        let text = run_beside_documents(&[command, "none.md"]);
        assert!(text.contains("= help: if these are codes, write `--argument 'columns(code = \"Reply\")'`"), "{text}");
        let text = run_beside_documents(&[command, "none.md", "--argument", "columns(code = \"Reply\")"]);
        assert!(text.starts_with("exit code 0\n"), "{text}");
    }
    for command in [&["list", "none.md"] as &[&str], &["explain", "7", "none.md"], &["export", "none.md"]] {
        let text = run_beside_documents(command);
        assert!(text.contains("= help: if these are codes, write `--columns code=\"Reply\"`"), "{text}");
        let text = run_beside_documents(&[command, &["--columns", "code=Reply"]].concat());
        assert!(text.starts_with("exit code 0\n"), "{text}");
    }
}

/// Pins the names of a document of two codes in this source, and returns the new contents of the file.
fn written(source: &str) -> String {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let file = folder.path().join("codes.rs");
    fs::write(folder.path().join("vendor.md"), "| Code | Text |\n|---|---|\n| 7 | Too late. |\n| -8 | Too soon. |\n")
        .unwrap();
    fs::write(&file, source).unwrap();
    let pin = || shown(codes(&["pin", "vendor.md", "--write", "codes.rs"]).current_dir(folder.path()));
    let text = pin();
    assert!(text.starts_with("exit code 0\n"), "{text}");
    let first = fs::read_to_string(&file).unwrap();
    // A second run adds nothing.
    assert_eq!(pin(), "exit code 0\n");
    assert_eq!(fs::read_to_string(&file).unwrap(), first);
    syn::parse_file(first.trim_start_matches('\u{feff}')).unwrap();
    first
}

#[test]
fn pins_are_added_and_nothing_else_is_touched() {
    let head =
        "//  Comments stay.\nuse   codes_core::codes;\n\n#[codes( doc=\"vendor.md\" )]\n#[repr(i32)]\npub enum E ";
    for (body, expected) in [
        ("{}\n", "{\n    TooLate = 7,\n    TooSoon = -8,\n}\n"),
        ("{\n}", "{\n    TooLate = 7,\n    TooSoon = -8,\n}"),
        ("{ Late = 7 }\n", "{ Late = 7,\n    TooSoon = -8,\n}\n"),
        ("{\n    Late   = 7\n}\n", "{\n    Late   = 7,\n    TooSoon = -8,\n}\n"),
        ("{\n  Late = 7, // é\n\n  // end\n}\n", "{\n  Late = 7, // é\n\n  // end\n  TooSoon = -8,\n}\n"),
        ("{\n\tLate = 7 // no comma\n}\n", "{\n\tLate = 7, // no comma\n\tTooSoon = -8,\n}\n"),
        ("{\n    // nothing yet\n}\n", "{\n    // nothing yet\n    TooLate = 7,\n    TooSoon = -8,\n}\n"),
        ("{\n    A = 7,\n    B = -8,\n}\nfn f() {}", "{\n    A = 7,\n    B = -8,\n}\nfn f() {}"),
    ] {
        assert_eq!(written(&format!("{head}{body}")), format!("{head}{expected}"));
    }
    // The source has the line ends and the byte order mark of Windows.
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let expected = format!("{head}{{\n    TooLate = 7,\n    TooSoon = -8,\n}}\n");
    assert_eq!(written(&windows(&format!("{head}{{\n}}\n"))), windows(&expected));
}

#[test]
fn an_enum_in_a_module_keeps_its_indentation() {
    let source = "mod m {\n    #[codes(doc = \"vendor.md\")]\n    #[repr(i32)]\n    enum E {}\n}\n";
    let expected = source.replace("{}", "{\n        TooLate = 7,\n        TooSoon = -8,\n    }");
    assert_eq!(written(source), expected);
}

#[test]
fn all_enums_of_a_file_or_the_named_one_are_pinned() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let documents = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/update");
    let file = folder.path().join("codes.rs");
    fs::copy(format!("{documents}/codes.rs"), &file).unwrap();
    let old = format!("{documents}/old.md");
    let text = shown(codes(&["pin", &old, "--write", "codes.rs", "--enum", "CallbackCode"]).current_dir(folder.path()));
    assert_eq!(text, "exit code 0\n--- stdout\nCallbackCode: 2 pins added\n");
    let text = shown(codes(&["pin", &old, "--write", "codes.rs"]).current_dir(folder.path()));
    assert_eq!(text, "exit code 0\n--- stdout\nParcelCode: 4 pins added\n");
    let written = fs::read_to_string(&file).unwrap();
    let expected = "    RequestTooOld = 4002,\n    // Support asks for this one.\n    UnknownParcel = 4004, // since 2021\n    \
                    BadSignature = 4001,\n    TooManyRequests = 4003,\n";
    assert!(
        written.contains(expected) && written.contains("{\n    Delivered = 1,\n    Refused = 2,\n}\n"),
        "{written}"
    );
}

#[test]
fn a_pin_whose_code_is_gone_is_a_warning_and_stays() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    fs::write(folder.path().join("vendor.md"), "| Code | Text |\n|---|---|\n| 7 | Too late. |\n").unwrap();
    let source = "#[codes(doc = \"vendor.md\")]\n#[repr(i32)]\nenum E {\n    Gone = 9,\n}\n";
    fs::write(folder.path().join("codes.rs"), source).unwrap();
    let text = shown(codes(&["pin", "vendor.md", "--write", "codes.rs"]).current_dir(folder.path()));
    assert!(
        text.contains("warning[undocumented-pin]: `Gone` is pinned to the code 9, which is not in the document"),
        "{text}"
    );
    let written = fs::read_to_string(folder.path().join("codes.rs")).unwrap();
    assert_eq!(written, source.replace("9,\n", "9,\n    TooLate = 7,\n"));
}

#[test]
fn a_file_without_such_an_enum_is_an_error() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    fs::write(folder.path().join("vendor.md"), "| Code | Text |\n|---|---|\n| 7 | Too late. |\n").unwrap();
    for (source, expected) in [
        (
            "enum E {}",
            "exit code 1\n--- stderr\nerror: codes.rs has no enum with `#[codes(doc = ..)]`\n  = help: name the file that has it",
        ),
        ("enum E {", "exit code 1\n--- stderr\nerror: codes.rs is not valid Rust: "),
    ] {
        fs::write(folder.path().join("codes.rs"), source).unwrap();
        let text = shown(codes(&["pin", "vendor.md", "--write", "codes.rs"]).current_dir(folder.path()));
        assert!(text.starts_with(expected), "{text}");
    }
}
