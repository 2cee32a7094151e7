//! `codes check` on folders and Rust files, with a baseline, and in a workflow.

use std::fs;

use crate::support::{codes, shown};
use serde_json::Value;
use tempfile::TempDir;

struct Crate(TempDir);

impl Crate {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(TempDir::with_prefix("codes-").unwrap());
        for (path, text) in files {
            folder.write(path, text);
        }
        folder
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn check(&self, arguments: &[&str]) -> String {
        let mut command = codes(&[&["check"], arguments].concat());
        shown(command.current_dir(self.0.path()).env_remove("GITHUB_WORKSPACE"))
    }
}

const SOUND: &str = "| Code | Text |\n|---|---|\n| 7 | Late. |\n| 8 | Soon. |\n";
const MISTYPED: &str = "# Codes\n\n| Code | Text |\n|---|---|\n| 1008020 | A. |\n| 10080021 | B. |\n| 1008022 | C. |\n";

#[test]
fn a_text_in_the_source_is_a_document_too() {
    let source =
        "#[codes(text = \"\n| Code | Text |\n|---|---|\n| 7 | Late. |\n| ten | No. |\n\")]\n#[repr(i32)]\nenum E {}\n";
    let folder = Crate::new(&[("codes.rs", source)]);
    let text = folder.check(&["codes.rs"]);
    assert!(text.starts_with("exit code 1\n--- stdout\nerror[not-a-code]: `ten` is not a code\n"), "{text}");
    assert!(text.contains(" --> codes.rs (text of `E`):5:3\n"), "{text}");
    assert!(text.contains("1 document, 1 with code tables: 1 table, 1 code; 1 error"), "{text}");
}

#[test]
fn an_error_in_the_rust_has_its_place_there() {
    let source = "// A.\n#[codes(doc = \"d.md\", kind = \"number\")]\nenum E {\n    A = \"7\",\n    Gone = \"9\",\n}\n";
    let folder = Crate::new(&[("d.md", SOUND), ("src/codes.rs", source), ("Cargo.toml", "")]);
    let text = folder.check(&["src/codes.rs"]);
    assert!(text.contains("\n --> src/codes.rs:2:1\n  |\n2 | #[codes(doc = \"d.md\", kind"), "{text}");
    assert!(text.contains("which is not in the document\n --> src/codes.rs:5:"), "{text}");
    assert!(text.contains(" = note: the enum is `E`"), "{text}");
    let annotations = folder.check(&["src/codes.rs", "--format", "github"]);
    assert!(annotations.contains("::error file=src/codes.rs,line=2,endLine=2,"), "{annotations}");
    assert!(!annotations.contains("::error file=d.md"), "{annotations}");
}

#[test]
fn the_help_of_a_path_without_a_name_is_a_line_of_its_own() {
    let folder = Crate::new(&[("d.md", SOUND), ("a.rs", "#[codes(doc = \"d.md\", \"e.md\")]\nenum E {}\n")]);
    let text = folder.check(&["a.rs"]);
    assert!(text.contains("]: expected an argument\n --> a.rs:1:"), "{text}");
    assert!(text.contains("\n  = help: write `doc = \"e.md\"` if"), "{text}");
}

#[test]
fn a_folder_of_sources_is_searched_for_their_enums() {
    let folder = Crate::new(&[
        ("Cargo.toml", ""),
        ("docs/vendor.md", MISTYPED),
        ("src/codes.rs", "#[codes(doc = \"docs/vendor.md\")]\n#[repr(i32)]\nenum E {}\n"),
        ("src/other.rs", "fn main() { let codes = 1; }\n"),
        ("src/template.rs", "#[codes(doc = {{ path }})] enum {{ name }} {"),
    ]);
    let text = folder.check(&["src", "--deny", "warnings"]);
    assert!(text.starts_with("exit code 1\n--- stdout\nwarning[mistyped-code]: code `10080021`"), "{text}");
    assert!(text.contains("= note: the enum is `E`") && text.contains("1 document, 1 with code tables"), "{text}");
    // In the folder above, the document is checked once, as the enum reads it.
    let text = folder.check(&["."]);
    assert!(text.contains("1 document, 1 with") && text.matches("mistyped-code").count() == 1, "{text}");
}

#[test]
fn a_document_of_a_lenient_enum_is_read_as_that_enum_reads_it() {
    let document = "| Code | Text |\n|---|---|\n| 7 | Late. |\n\n| 8 | Soon. |\n| 9 | Never. |\n";
    let source = "#[codes(doc = \"docs/vendor.md\", lenient)]\n#[repr(i32)]\nenum E {}\n";
    let folder = Crate::new(&[("Cargo.toml", ""), ("docs/vendor.md", document), ("src/codes.rs", source)]);
    assert!(folder.check(&["docs"]).starts_with("exit code 1\n"));
    let text = folder.check(&["."]);
    assert!(text.starts_with("exit code 0\n") && text.contains("1 table, 3 codes; 0 errors"), "{text}");
}

#[test]
fn findings_of_several_enums_in_a_document_are_reported_once_with_their_names() {
    let source =
        "#[codes(doc = \"d.md\")]\n#[repr(i32)]\nenum A {}\n#[codes(doc = \"d.md\")]\n#[repr(i64)]\nenum B {}\n";
    let folder = Crate::new(&[("Cargo.toml", ""), ("d.md", MISTYPED), ("codes.rs", source)]);
    let text = folder.check(&["codes.rs"]);
    assert!(text.contains("= note: the enums are `A`, `B`") && text.matches("warning[").count() == 1, "{text}");
    assert!(text.contains("1 document, 1 with code tables: 1 table, 3 codes; 0 errors, 1 warning"), "{text}");
}

#[test]
fn an_enum_whose_document_is_missing_does_not_hide_the_others() {
    let source =
        "#[codes(doc = \"none.md\")]\n#[repr(i32)]\nenum A {}\n#[codes(doc = \"d.md\")]\n#[repr(i32)]\nenum B {}\n";
    let folder = Crate::new(&[("Cargo.toml", ""), ("d.md", SOUND), ("codes.rs", source)]);
    let text = folder.check(&["codes.rs"]);
    assert!(text.starts_with("exit code 2\n--- stdout\n1 document, 1 with code tables: 1 table, 2 codes"), "{text}");
    assert!(text.contains("error: cannot read none.md: "), "{text}");
}

#[test]
fn paths_without_any_document_are_an_error() {
    let folder = Crate::new(&[("src/main.rs", "fn main() {}\n"), ("notes.txt", "Nothing.\n"), ("empty/x.txt", "")]);
    for paths in [&["src"] as &[&str], &["empty", "src"], &["."]] {
        let text = folder.check(paths);
        assert!(text.starts_with("exit code 1\n--- stderr\nerror: there is no document in "), "{text}");
        assert!(text.contains("\n  = help: a document ends in .md, "), "{text}");
    }
    // One of several tables suffices.
    folder.write("d.md", SOUND);
    assert!(folder.check(&["src", "d.md"]).starts_with("exit code 0\n"));
}

#[test]
fn a_named_document_without_a_table_is_a_note_unless_it_is_empty_or_a_web_page() {
    let page = "\n<!-- A copy. --><!DOCTYPE HTML>\n<html><body><h1>Not found</h1></body></html>\n";
    let with_table = "<html><body><table><tr><th>Code</th><th>Text</th></tr><tr><td>7</td><td>Late.</td></tr></table>";
    let files = [
        ("prose.md", "No codes.\n"),
        ("empty.md", " \n\n"),
        ("page.md", page),
        ("page.html", page),
        ("t.md", with_table),
    ];
    let folder = Crate::new(&files);
    for (file, expected) in [
        ("prose.md", "exit code 0\n--- stdout\nnote[no-code-table]: the document has no code table\n"),
        ("empty.md", "exit code 1\n--- stdout\nerror[empty-document]: the document is empty\n"),
        (
            "page.md",
            "exit code 1\n--- stdout\nerror[web-page]: this is a web page without a code table, not Markdown\n",
        ),
        ("page.html", "exit code 0\n--- stdout\nnote[no-code-table]"),
        ("t.md", "exit code 0\n--- stdout\n1 document, 1 with code tables"),
    ] {
        let text = folder.check(&[file]);
        assert!(text.starts_with(expected), "{text}");
    }
    // The files of a folder may be anything.
    assert!(folder.check(&["."]).starts_with("exit code 0\n"));
    // If an enum names the document, it is expected to have codes.
    folder.write("codes.rs", "#[codes(doc = \"./page.md\")]\n#[repr(i32)]\nenum E {}\n");
    assert!(folder.check(&["codes.rs"]).contains("error[web-page]"));
}

#[test]
fn a_retired_code_that_is_named_by_its_number_is_a_warning() {
    let codes_rs = "#[codes(doc = \"d.md\")]\n#[repr(i32)]\npub enum E {\n    #[codes(retired)]\n    Gone = 9,\n}\n";
    let uses = "const A: E = E::of::<9>();\nconst B: E = E::of::<7>();\n\
                #[derive(CodeWrapper)]\n#[codes(wraps = E)]\npub enum F {\n    #[codes(9)]\n    A,\n    #[codes(7, E::Gone)]\n    B,\n    \
                #[codes(9..=12)]\n    C,\n    #[codes(8..=9)]\n    D,\n    #[codes(other)]\n    Other(Status<E>),\n}\n";
    let folder = Crate::new(&[("Cargo.toml", ""), ("d.md", SOUND), ("src/codes.rs", codes_rs), ("src/uses.rs", uses)]);
    let text = folder.check(&["src", "--deny", "warnings"]);
    assert!(text.starts_with("exit code 1\n"), "{text}");
    for place in ["src/uses.rs:1:14", "src/uses.rs:6:13", "src/uses.rs:8:16", "src/uses.rs:10:13"] {
        assert!(text.contains(&format!("--> {place}\n")), "{place}: {text}");
    }
    assert!(
        text.contains("warning[retired-code]: the code 9 of `E` is retired: the document no longer has it\n"),
        "{text}"
    );
    assert!(text.contains("1 document, 1 with code tables: 1 table, 2 codes; 0 errors, 4 warnings"), "{text}");
    assert!(folder.check(&["src", "--deny", "warnings", "--allow", "retired-code"]).starts_with("exit code 0\n"));
    // A code that is in the document again is reported where it is pinned. An enum of the same name in another crate
    // may have it.
    folder.write("src/other.rs", "mod m { #[codes(doc = \"d.md\")] #[repr(i32)] enum E {} }\n");
    assert!(folder.check(&["src", "--deny", "warnings"]).starts_with("exit code 0\n"));
}

#[test]
fn a_retired_code_is_written_as_the_document_writes_numbers() {
    let codes_rs = "#[codes(doc = \"d.md\")]\n#[repr(u16)]\npub enum E {\n    #[codes(retired)]\n    Gone = 0x8009,\n}\n\
                    const A: E = E::of::<0x8009>();\n";
    let document = "| Code | Text |\n|---|---|\n| 0x8001 | Late. |\n| 0x8002 | Soon. |\n";
    let folder = Crate::new(&[("Cargo.toml", ""), ("d.md", document), ("src/codes.rs", codes_rs)]);
    let text = folder.check(&["src"]);
    assert!(text.contains("the code 0x8009 of `E` is retired"), "{text}");
}

#[test]
fn deny_never_accepts_all_findings_but_unreadable_files_still_fail() {
    let folder = Crate::new(&[("broken.md", "| Code | Text |\n|---|---|\n| 7 | Late. |\n| ten | No. |\n")]);
    let text = folder.check(&["broken.md", "--deny", "never"]);
    assert!(text.starts_with("exit code 0\n") && text.contains("error[not-a-code]"), "{text}");
    assert!(folder.check(&["none.md", "--deny", "never"]).starts_with("exit code 2\n"));
}

#[test]
fn a_finding_is_left_out_by_its_id() {
    let folder = Crate::new(&[("d.md", MISTYPED)]);
    let text = folder.check(&["d.md", "--deny", "notes", "--allow", "mistyped-code"]);
    assert!(text.starts_with("exit code 0\n") && text.contains("0 warnings"), "{text}");
    let text = folder.check(&["d.md", "--allow", "mistyped-codes"]);
    assert!(text.starts_with("exit code 2\n") && text.contains("did you mean `mistyped-code`?"), "{text}");
}

#[test]
fn shared_texts_are_noted_where_a_document_is_named_and_not_in_folders() {
    let folder = Crate::new(&[("d.md", "| Code | Text |\n|---|---|\n| 7 | Late. |\n| 8 | Late. |\n")]);
    assert!(folder.check(&["d.md"]).contains("note[shared-text]"));
    assert!(!folder.check(&["."]).contains("shared-text"));
}

#[test]
fn a_baseline_lets_known_findings_pass_and_stops_new_ones() {
    let known =
        "# Codes\n\n| Code | Text |\n|---|---|\n| ten | A. |\n| ten | A. |\n| 7 | B, |\n| 8 | C. |\n| 9 | D. |\n";
    let folder = Crate::new(&[("docs/d.md", known), ("docs/e.md", SOUND)]);
    let check =
        |more: &[&str]| folder.check(&[&["docs", "--deny", "notes", "--baseline", "ci/base.json"], more].concat());
    fs::create_dir(folder.0.path().join("ci")).unwrap();
    let text = check(&[]);
    assert!(text.starts_with("exit code 2\n") && text.contains("= help: add `--write-baseline` to write it"), "{text}");
    assert_eq!(check(&["--write-baseline"]), "exit code 0\n--- stdout\nci/base.json: 3 findings known\n");
    let written = fs::read_to_string(folder.0.path().join("ci/base.json")).unwrap();
    let text = check(&[]);
    assert!(text.starts_with("exit code 0\n--- stdout\n2 documents") && text.contains("0 notes, 3 known\n"), "{text}");

    // If only lines move, nothing changes, and the same file is written again.
    folder.write(
        "docs/d.md",
        &format!("Text.\n\n{}", known.replacen("| ten | A. |\n", "| 6 | New. |\n| ten  |   A. |\n", 1)),
    );
    assert!(check(&[]).starts_with("exit code 0\n"), "{}", check(&[]));
    check(&["--write-baseline"]);
    assert_eq!(fs::read_to_string(folder.0.path().join("ci/base.json")).unwrap(), written);

    // A further finding of the same kind is new, and so is a known one whose row has changed.
    folder.write("docs/d.md", &format!("{known}| ten | A. |\n"));
    let text = check(&[]);
    assert!(text.starts_with("exit code 1\n") && text.matches("error[not-a-code]").count() == 1, "{text}");
    folder.write("docs/d.md", &known.replace("| ten | A. |\n| ten | A. |", "| ten | A. |\n| ten | Z. |"));
    let text = check(&[]);
    assert!(text.starts_with("exit code 1\n") && text.contains("1 error, 0 warnings, 0 notes, 2 known"), "{text}");
    assert!(text.contains("1 finding of the baseline is gone: `--write-baseline` updates it"), "{text}");

    folder.write("ci/base.json", "{\"known\": 1}");
    assert!(check(&[]).contains("error: ci/base.json is not a baseline: "));
}

#[test]
fn a_workflow_gets_annotations_with_places_from_the_checkout() {
    let folder = Crate::new(&[("docs/d.md", MISTYPED)]);
    let annotation =
        "::warning file=docs/d.md,line=6,endLine=6,col=3,endColumn=11,title=mistyped-code::code `10080021` is likely";
    let text = folder.check(&["docs", "--format", "github"]);
    assert!(text.starts_with(&format!("exit code 0\n--- stdout\n{annotation}")), "{text}");
    assert!(text.contains("%0Ahelp: ask the vendor whether `1008021` is intended"), "{text}");
    // The same is true from another folder.
    let mut command = codes(&["check", "d.md", "--format", "github"]);
    command.current_dir(folder.0.path().join("docs")).env("GITHUB_WORKSPACE", folder.0.path().canonicalize().unwrap());
    let text = shown(&mut command);
    assert!(text.contains("file=docs/d.md,"), "{text}");
}

#[test]
fn programs_get_each_document_once() {
    let source =
        "#[codes(doc = \"d.md\")]\n#[repr(i32)]\nenum A {}\n#[codes(doc = \"d.md\")]\n#[repr(i64)]\nenum B {}\n";
    let folder = Crate::new(&[("Cargo.toml", ""), ("d.md", MISTYPED), ("codes.rs", source)]);
    let output = codes(&["check", ".", "--format", "json"]).current_dir(folder.0.path()).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((report["documents"].as_array().unwrap().len(), &report["known"]), (1, &Value::Null));
    let finding = &report["documents"][0]["diagnostics"][0];
    assert_eq!((&finding["id"], &finding["enums"]), (&"mistyped-code".into(), &serde_json::json!(["A", "B"])));
}

#[test]
fn files_that_git_ignores_are_left_out() {
    let folder = Crate::new(&[(".gitignore", "/build\n"), ("build/d.md", SOUND), ("docs/e.md", SOUND)]);
    fs::create_dir(folder.0.path().join(".git")).unwrap();
    assert!(folder.check(&["."]).contains("1 document, "));
    // A file that is named is expected to have codes.
    assert!(folder.check(&["build"]).contains("1 document, "));
}

#[test]
fn without_arguments_an_error_in_the_rust_is_shown_with_its_file() {
    let source = "#[codes(doc = \"d.md\")]\n#[repr(i32)]\nenum E {\n    Gone = 99,\n}\n";
    let folder = Crate::new(&[("Cargo.toml", ""), ("d.md", SOUND), ("src/lib.rs", source)]);
    let text = shown(codes(&[]).current_dir(folder.0.path()));
    assert!(text.contains("src/lib.rs  1 error\nd.md        1 table, 2 codes; no findings; E\n"), "{text}");
}

#[test]
fn no_command_finds_enums_in_caches_and_dependencies() {
    let source = "#[codes(doc = \"../d.md\")]\n#[repr(i32)]\nenum E {}\n";
    let folder = Crate::new(&[
        ("Cargo.toml", ""),
        ("d.md", SOUND),
        ("codes.toml", "[[document]]\npath = \"d.md\"\nsource = \"e.md\"\n"),
        ("node_modules/p/a.rs", source),
        ("kept/a.rs", source),
        ("kept/CACHEDIR.TAG", ""),
        ("ignored/a.rs", source),
        (".gitignore", "ignored/\n"),
    ]);
    let run = |arguments: &[&str]| shown(codes(arguments).current_dir(folder.0.path()));
    assert!(run(&["status"]).contains("used by  no enum"), "{}", run(&["status"]));
    assert!(run(&[]).contains("no enum"), "{}", run(&[]));
}

#[test]
fn without_arguments_a_crates_documents_are_summarised_in_a_few_lines() {
    let bare = |folder: &Crate| shown(codes(&[]).current_dir(folder.0.path()));
    let source = "#[codes(doc = \"docs/vendor.md\")]\n#[repr(i32)]\nenum E {}\n";
    let folder =
        Crate::new(&[("Cargo.toml", ""), ("docs/vendor.md", MISTYPED), ("src/codes.rs", source), ("other.md", SOUND)]);
    let expected = "exit code 0\n--- stdout\n\
        docs/vendor.md  1 table, 3 codes; 1 warning; E\n\
        other.md        1 table, 2 codes; no findings; no enum\n\
        2 documents, 2 with code tables: 2 tables, 5 codes; 0 errors, 1 warning, 0 notes\n\
        `codes check` lists the findings; `codes --help` lists the other commands.\n";
    assert_eq!(bare(&folder), expected);
    // The document of an enum is shown above all if it has lost its table.
    folder.write("docs/vendor.md", "# Moved\n\nSee our wiki.\n");
    assert!(bare(&folder).contains("docs/vendor.md  0 tables, 0 codes; 1 error; E\n"), "{}", bare(&folder));
    folder.write("docs/vendor.md", MISTYPED);
    for index in 0..100 {
        folder.write(&format!("docs/{index}.md"), SOUND);
    }
    let text = bare(&folder);
    assert!(text.lines().count() <= 12 && text.contains("\nand 96 more\n"), "{text}");
    assert!(bare(&Crate::new(&[("Cargo.toml", "")])).contains("There is no document with codes here."));
    // On other systems, a command is missing.
    assert!(bare(&Crate::new(&[("other.md", SOUND)])).starts_with("exit code 2\n--- stderr\nExplains"));
}

#[test]
fn without_arguments_the_sources_of_a_crates_documents_are_shown() {
    let folder = Crate::new(&[("Cargo.toml", ""), ("vendor.md", SOUND)]);
    let added = shown(codes(&["add", "vendor.md", "--to", "docs/vendor.md"]).current_dir(folder.0.path()));
    assert!(added.starts_with("exit code 0"), "{added}");
    let bare = || shown(codes(&[]).current_dir(folder.0.path()));
    let line = |text: &str| text.lines().find(|line| line.starts_with("docs/vendor.md ")).unwrap().to_owned();
    let text = bare();
    assert!(line(&text).contains("no findings; no enum; fetched "), "{text}");
    assert!(!line(&text).contains("edited") && text.contains("\n`codes status` shows where"), "{text}");
    folder.write("docs/vendor.md", MISTYPED);
    assert!(line(&bare()).ends_with(", edited since"), "{}", bare());
    // An enum with a text of its own is not a document that is missing.
    std::fs::remove_file(folder.0.path().join("docs/vendor.md")).unwrap();
    folder.write(
        "src/lib.rs",
        "#[codes(text = \"| Code | Text |\\n|---|---|\\n| 7 | Late. |\")]\n#[repr(u8)]\nenum E {}\n",
    );
    assert!(bare().contains("1 code; no findings; E\n"), "{}", bare());
}
