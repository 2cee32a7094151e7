//! `codes diff --pins`: the effects of an update on the enums in Rust source files, and on the types around them.

use std::fs;

use crate::support::{codes, shown};
use tempfile::TempDir;

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn table(rows: &str) -> String {
    format!("# Errors\n\n| Code | Text |\n|---|---|\n{rows}")
}

const ENUM: &str = "#[codes(doc = \"new.md\")]\n#[repr(i32)]\npub enum A {\n    One = 1,\n}\n";

#[test]
fn a_union_in_another_file_that_shares_a_code_from_now_on_is_found() {
    let other = "#[codes(doc = \"other.md\")]\n#[repr(i32)]\npub enum B {}\n\
                 #[derive(CodeWrapper)]\npub enum Any { A(A), B(B), C(elsewhere::C) }\n";
    let folder = folder(&[
        ("old.md", &table("| 1 | One. |\n")),
        ("new.md", &table("| 1 | One. |\n| 7 | Seven. |\n")),
        ("other.md", &table("| 7 | Busy. |\n")),
        ("a.rs", ENUM),
        ("b.rs", other),
    ]);
    let diff = |more: &[&str]| {
        shown(codes(&[&["diff", "old.md", "new.md", "--pins", "a.rs"], more].concat()).current_dir(folder.path()))
    };
    let alone = diff(&[]);
    assert!(alone.contains("verdict: minor\nnote: unions and mappings in other files are not checked"), "{alone}");
    let both = diff(&["--pins", "b.rs"]);
    assert!(both.contains("verdict: minor; breaks the build"), "{both}");
    assert!(both.contains("! `A` and `B` share a code: 7 (Busy): `#[codes(first_wins)]` on the union"), "{both}");
    assert!(both.contains("note: `Any` is checked without the codes of `elsewhere::C`"), "{both}");
    let unknown = shown(codes(&["diff", "old.md", "new.md"]).current_dir(folder.path()));
    assert!(
        unknown.contains("note: unions and mappings of these codes are not checked: name their files with `--pins`"),
        "{unknown}"
    );
}

#[test]
fn a_mapping_whose_range_has_only_a_retired_code_left_is_found() {
    let mapping = "#[derive(CodeWrapper)]\n#[codes(wraps = A)]\nenum M {\n    #[codes(2..=3)]\n    Old,\n    \
                   #[codes(other)]\n    Other,\n}\n";
    let source = format!("{}{mapping}", ENUM.replace("One = 1,", "One = 1,\n    #[codes(retired)]\n    Old = 2,"));
    let folder = folder(&[
        ("old.md", &table("| 1 | One. |\n| 2 | Gone. |\n")),
        ("new.md", &table("| 1 | One. |\n")),
        ("before.rs", &source.replace("#[codes(retired)]", "")),
        ("a.rs", &source),
    ]);
    let diff = ["diff", "old.md", "new.md", "--pins", "a.rs", "--old-pins", "before.rs"];
    let text = shown(codes(&diff).current_dir(folder.path()));
    assert!(text.contains("\nM\n\n  Problems (none, breaks the build)"), "{text}");
    assert!(text.contains("! no code of `A` is in the range 2..=3"), "{text}");
    assert!(text.contains("verdict: minor; breaks the build"), "{text}");
}

#[test]
fn hexadecimal_codes_are_shown_as_the_document_writes_them() {
    let rows = "| 0x8001 | Late. |\n| 0x8002 | Soon. |\n| 0x8003 | Never. |\n";
    let source = "#[codes(doc = \"new.md\")]\n#[repr(u16)]\npub enum A {\n    Gone = 0x8009,\n}\n";
    let folder = folder(&[
        ("old.md", &table(rows)),
        ("new.md", &table(&rows.replace("| 0x8002 | Soon. |\n", "").replace("Late", "Too late"))),
        ("a.rs", source),
    ]);
    let run = |arguments: &[&str]| shown(codes(arguments).current_dir(folder.path()));
    let text = run(&["diff", "old.md", "new.md"]);
    assert!(text.contains("- 0x8002 Soon") && text.contains("~ 0x8001 Late -> TooLate"), "{text}");
    let markdown = run(&["diff", "old.md", "new.md", "--format", "markdown"]);
    assert!(markdown.contains("**0x8002**"), "{markdown}");
    let text = run(&["check", "a.rs"]);
    assert!(text.contains("`Gone` is pinned to the code 0x8009, which"), "{text}");
    assert!(text.contains("the nearest codes are: `0x8003`, `0x8001`"), "{text}");
    let pins = run(&["pin", "new.md", "--repr", "u16"]);
    assert!(pins.contains("    TooLate = 0x8001,\n"), "{pins}");
}

#[test]
fn changes_in_the_enum_alone_count() {
    let folder = folder(&[
        ("new.md", &table("| 1 | One. |\n| 2 | Two. |\n")),
        ("before.rs", &ENUM.replace("One = 1,", "One = 1,\n    #[codes(retired)]\n    Gone = 9,")),
        ("a.rs", &ENUM.replace("enum A", "enum Code").replace("i32", "u32")),
    ]);
    let diff = ["diff", "new.md", "new.md", "--pins", "a.rs", "--old-pins", "before.rs"];
    let text = shown(codes(&diff).current_dir(folder.path()));
    for expected in [
        "Enum renamed (major): code that uses the enum by its old name no longer compiles\n    A -> Code\n",
        "Kind of codes (major): `code()` has another type\n    i32 -> u32\n",
        "Removed (major): the retired variant is gone\n    - 9 Gone\n",
        "verdict: major\n",
    ] {
        assert!(text.contains(expected), "{text}");
    }
}

#[test]
fn a_table_that_is_gone_is_major_with_and_without_pins() {
    let others = "\n# Others\n\n| Code | Text |\n|---|---|\n| 100 | Other. |\n";
    let folder = folder(&[
        ("old.md", &(table("| 1 | One. |\n") + others)),
        ("new.md", others),
        ("a.rs", &ENUM.replace("\"new.md\"", "\"new.md\", table = \"Errors\"")),
    ]);
    for more in [&[][..], &["--pins", "a.rs"]] {
        let text = shown(codes(&[&["diff", "old.md", "new.md"], more].concat()).current_dir(folder.path()));
        assert!(text.contains("Table removed (major, ") && text.contains("verdict: major"), "{text}");
    }
}

#[test]
fn a_table_that_is_only_read_leniently_is_compared_leniently_with_a_note_at_the_top() {
    let broken = "# Errors\n\n| Code | Text |\n|---|---|---|\n| 1 | One. |\n| 2 | Two. |\n";
    let folder = folder(&[
        ("old.md", &table("| 1 | One. |\n")),
        ("new.md", broken),
        ("older.md", &broken.replace("| 2 | Two. |\n", "")),
        ("a.rs", ENUM),
    ]);
    let diff =
        |old: &str, more: &[&str]| shown(codes(&[&["diff", old, "new.md"], more].concat()).current_dir(folder.path()));
    for more in [&[][..], &["--pins", "a.rs"]] {
        let text = diff("old.md", more);
        let note = "--- stdout\nold.md -> new.md\nnote: `new.md` is compared as `lenient` reads it";
        assert!(text.contains(note) && text.contains("    + 2 Two (line 6)"), "{text}");
        assert!(text.contains("the header has 2 cells"), "{text}");
        let both = diff("older.md", more);
        assert!(both.contains("note: `older.md` is compared") && both.contains("    + 2 Two (line 6)"), "{both}");
    }
    let json = shown(codes(&["diff", "old.md", "new.md", "--format", "json"]).current_dir(folder.path()));
    assert!(json.contains("\"readings\": ["), "{json}");
}
