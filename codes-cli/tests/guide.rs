//! GUIDE.md shows what the tool prints: its commands are run, one after the other, in a git repository.
//!
//! `UPDATE_EXPECT=1 cargo test -p codes-cli --test guide` writes the output anew.

use std::fs;
use std::path::Path;
use std::process::Command;

use expect_test::expect_file;
use tempfile::TempDir;

const DOCUMENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/guide");

/// A command, in the folder of the guide's crate.
fn run(folder: &Path, command: &str) -> String {
    let mut words = command.split(' ');
    let program = match words.next().unwrap() {
        "codes" => env!("CARGO_BIN_EXE_codes"),
        other => other,
    };
    let output = Command::new(program).args(words).current_dir(folder).output().unwrap();
    assert!(output.stderr.is_empty(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Writes the guide's source file, and commits it with the document if nothing is committed yet.
fn write(folder: &Path, source: &str) {
    fs::write(folder.join("src/codes.rs"), source).unwrap();
    if !folder.join(".git").exists() {
        fs::copy(format!("{DOCUMENTS}/old.md"), folder.join("docs/parcel.md")).unwrap();
        run(folder, "git init --quiet");
        run(folder, "git add .");
        run(folder, "git -c user.name=Somebody -c user.email=somebody@example.com commit --quiet --message Old");
        fs::copy(format!("{DOCUMENTS}/new.md"), folder.join("docs/parcel.md")).unwrap();
    }
}

#[test]
fn the_guide_shows_what_the_tool_prints() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    fs::create_dir_all(folder.path().join("src")).unwrap();
    fs::create_dir_all(folder.path().join("docs")).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../GUIDE.md");
    let guide = fs::read_to_string(&path).unwrap().replace('\r', "");
    let mut expected = String::new();
    let mut blocks = guide.split("```");
    while let Some(text) = blocks.next() {
        expected += text;
        let Some(block) = blocks.next() else { break };
        let block = match block.split_once('\n').unwrap() {
            ("rust", source) if source.starts_with("// src/codes.rs\n") => {
                write(folder.path(), source);
                block.to_owned()
            }
            ("console", session) => {
                let command = session.lines().next().unwrap().strip_prefix("$ ").unwrap();
                format!("console\n$ {command}\n{}", run(folder.path(), command))
            }
            _ => block.to_owned(),
        };
        expected += &["```", &block, "```"].concat();
    }
    expect_file![path].assert_eq(&expected);
}
