//! `codes diff`, as a user runs it, on two versions of a document and on revisions of a git repository.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{codes, run, shown};
use expect_test::expect_file;
use serde_json::Value;
use tempfile::TempDir;

const OLD: &str = "update/old.md";
const NEW: &str = "update/new.md";

#[test]
fn everything_that_changes_is_shown_with_the_verdict() {
    expect_file!["documents/update/diff.txt"].assert_eq(&run(&["diff", OLD, NEW]));
    expect_file!["documents/update/diff.md"].assert_eq(&run(&["diff", OLD, NEW, "--format", "markdown"]));
    expect_file!["documents/update/diff.json"].assert_eq(&run(&["diff", OLD, NEW, "--format", "json"]));
}

#[test]
fn an_enum_that_is_known_gets_its_own_verdict() {
    expect_file!["documents/update/enums.txt"].assert_eq(&run(&["diff", OLD, NEW, "--pins", "update/codes.rs"]));
    let only = run(&["diff", OLD, NEW, "--pins", "update/codes.rs", "--enum", "CallbackCode"]);
    assert!(only.contains("\nCallbackCode\n") && !only.contains("ParcelCode"), "{only}");
    let none = run(&["diff", OLD, NEW, "--pins", "update/codes.rs", "--enum", "Callback"]);
    let expected = "update/codes.rs has no enum `Callback`: found `ParcelCode`, `CallbackCode`";
    assert!(none.starts_with("exit code 1") && none.contains(expected), "{none}");
}

#[test]
fn an_enum_whose_arguments_change_with_the_document_is_compared_with_its_old_version() {
    let folder = repository();
    let source = |table: &str, repr: &str| {
        let source = format!(
            "#[codes(doc = \"docs/parcel.md\", table = \"{table}\")]\n#[repr({repr})]\nenum E {{ Unknown = 4004 }}\n"
        );
        fs::write(folder.path().join(format!("{repr}.rs")), source).unwrap();
    };
    source("Return codes", "i32");
    source("Error codes", "u32");
    let diff = |more: &[&str]| {
        let versions = ["diff", "HEAD~1:docs/parcel.md", "docs/parcel.md", "--pins", "u32.rs"];
        shown(codes(&[&versions, more].concat()).current_dir(folder.path()))
    };
    let text = diff(&[]);
    assert!(text.contains("error: `E` cannot be generated from HEAD~1:docs/parcel.md: no code table below"), "{text}");
    assert!(text.contains("= help: if its arguments have changed too"), "{text}");
    let text = diff(&["--old-pins", "i32.rs"]);
    assert!(text.contains("Kind of codes (major): `code()` has another type\n    i32 -> u32\n"), "{text}");
    assert!(text.contains("Removed (major, breaks the build): the pin `Unknown` is an error now"), "{text}");
}

#[test]
fn the_exit_code_tells_whether_the_difference_is_too_large() {
    let exit_code = |new: &str, more: &[&str]| {
        let output = codes(&[&["diff", OLD, new], more].concat()).output().unwrap();
        output.status.code().unwrap()
    };
    assert_eq!((exit_code(OLD, &[]), exit_code(NEW, &[])), (0, 1));
    for (deny, expected) in [("patch", 1), ("minor", 1), ("major", 1), ("build", 0), ("never", 0)] {
        assert_eq!(exit_code(NEW, &["--deny", deny]), expected, "{deny}");
    }
    assert_eq!(exit_code(NEW, &["--deny", "build", "--pins", "update/codes.rs"]), 1);
    assert_eq!(exit_code(NEW, &["--table", "Callbacks", "--deny", "minor"]), 1);
    assert_eq!((exit_code("no_such.md", &[]), exit_code(NEW, &["--deny", "all"])), (2, 2));
}

#[test]
fn documents_without_code_tables_cannot_be_compared() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for (text, why) in [("# Nothing\n", ""), ("| 1001 | Late. |\n| 1002 | Soon. |\n", ": see `codes check`")] {
        fs::write(folder.path().join("x.md"), text).unwrap();
        let text = shown(codes(&["diff", "x.md", "x.md"]).current_dir(folder.path()));
        assert!(text.ends_with(&format!("error: neither document has such a code table{why}\n")), "{text}");
    }
    // Codes that only lenient reading finds are compared too.
    let text = run(&["diff", "broken.md", "broken.md"]);
    assert!(text.starts_with("exit code 0\n") && text.matches("note: ").count() == 1, "{text}");
}

/// A git repository with two versions of a document.
fn repository() -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"];
        let status = Command::new("git").current_dir(folder.path()).args(identity).args(arguments).status().unwrap();
        assert!(status.success(), "{arguments:?}");
    };
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    git(&["init", "--quiet", "--initial-branch=main"]);
    fs::create_dir(folder.path().join("docs")).unwrap();
    for version in [OLD, NEW] {
        fs::copy(documents.join(version), folder.path().join("docs/parcel.md")).unwrap();
        git(&["add", "."]);
        git(&["commit", "--quiet", "--message", version]);
    }
    folder
}

#[test]
fn revisions_are_read_from_git_and_files_are_files() {
    let folder = repository();
    let json = |old: &str, new: &str| -> Value {
        let output = codes(&["diff", old, new, "--format", "json"]).current_dir(folder.path()).output().unwrap();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let of_files: Value =
        serde_json::from_slice(&codes(&["diff", OLD, NEW, "--format", "json"]).output().unwrap().stdout).unwrap();
    for new in ["docs/parcel.md", "HEAD:docs/parcel.md", "main:./docs/parcel.md"] {
        let of_revisions = json("HEAD~1:docs/parcel.md", new);
        assert_eq!(of_revisions["tables"], of_files["tables"], "{new}");
        assert_eq!((&of_revisions["old"], &of_revisions["new"]), (&"HEAD~1:docs/parcel.md".into(), &new.into()));
    }
    assert_eq!(json("HEAD:docs/parcel.md", "docs/parcel.md")["verdict"], "none");
    // Generated code names the document, without its revision.
    let pin = shown(codes(&["pin", "HEAD~1:docs/parcel.md", "--table", "1"]).current_dir(folder.path()));
    assert!(pin.contains("\n#[codes(doc = \"docs/parcel.md\", table = 1, "), "{pin}");
    if !cfg!(windows) {
        fs::copy(folder.path().join("docs/parcel.md"), folder.path().join("HEAD~1:parcel.md")).unwrap();
        assert_eq!(json("HEAD~1:parcel.md", "docs/parcel.md")["verdict"], "none");
    }
}

#[test]
fn one_document_is_compared_with_its_last_commit() {
    let folder = repository();
    let old = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(OLD)).unwrap();
    fs::write(folder.path().join("docs/parcel.md"), old).unwrap();
    let source = "#[codes(doc = \"../docs/parcel.md\", table = \"Return codes\")]\n#[repr(i32)]\nenum ParcelCode {}\n";
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("src/codes.rs"), source).unwrap();
    let diff = |below: &str, arguments: &[&str]| {
        let mut command = codes(&[&["diff"], arguments].concat());
        let text = shown(command.current_dir(folder.path().join(below)));
        text.replace("HEAD:./", "HEAD:").replace("docs/parcel.md", "parcel.md")
    };
    let two = diff("", &["HEAD:docs/parcel.md", "docs/parcel.md"]);
    assert!(two.starts_with("exit code 1\n"), "{two}");
    assert_eq!(diff("", &["docs/parcel.md"]), two);
    assert_eq!(diff("docs", &["parcel.md"]), two);
    let pins = ["--pins", "src/codes.rs"];
    let two = diff("", &[&["HEAD:docs/parcel.md", "docs/parcel.md"], &pins[..]].concat());
    assert!(two.contains("ParcelCode") && diff("", &[&["docs/parcel.md"], &pins[..]].concat()) == two, "{two}");
    for alone in ["-", "HEAD:docs/parcel.md", "docs/none.md"] {
        let text = diff("", &[alone]);
        assert!(text.starts_with("exit code 2\n") && text.contains("there is no second document"), "{text}");
    }
}

#[test]
fn an_unknown_revision_is_bad_usage_and_shows_the_error_of_git() {
    let folder = repository();
    for (old, says) in [
        ("HEAD~9:docs/parcel.md", "there is no such file, and git says: fatal: "),
        ("HEAD:docs/other.md", "there is no such file, and git says: fatal: path 'docs/other.md' does not exist"),
        ("HEAD:docs", "cannot read HEAD:docs: it is a folder"),
        ("C:/docs/parcel.md", "cannot read C:/docs/parcel.md: "),
    ] {
        let text = shown(codes(&["diff", old, "docs/parcel.md"]).current_dir(folder.path()));
        assert!(text.starts_with("exit code 2\n") && text.contains(says), "{text}");
    }
}
