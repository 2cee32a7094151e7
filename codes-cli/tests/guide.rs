//! Follows GUIDE.md: writes its files and runs its commands, one after the other, in a crate outside of the workspace,
//! and compares their output with what it shows.
//!
//! `UPDATE_EXPECT=1 cargo test -p codes-cli guide::` updates the output.

use std::fs;
use std::process::Command;

use codes_tests::{Scratch, codes_core, manifest, workspace};
use expect_test::expect_file;

/// A command, in the folder of the guide's crate.
fn run(scratch: &Scratch, command: &str) -> String {
    let mut words = command.split(' ');
    let mut program = match words.next().unwrap() {
        "cargo" => scratch.cargo(command.strip_prefix("cargo ").unwrap()),
        "codes" => Command::new(env!("CARGO_BIN_EXE_codes")),
        other => Command::new(other),
    };
    if !command.starts_with("cargo ") {
        program.args(words).current_dir(scratch.path());
    }
    for who in ["AUTHOR", "COMMITTER"] {
        program.env(format!("GIT_{who}_NAME"), "Somebody").env(format!("GIT_{who}_EMAIL"), "somebody@example.com");
    }
    let output = program.output().unwrap();
    assert!(output.stderr.is_empty(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The file that a block contains, by its first comment.
fn file_of(language: &str, text: &str) -> Option<String> {
    let first = text.lines().next()?;
    let path = match language {
        "rust" => first.strip_prefix("// "),
        "markdown" => first.strip_prefix("<!-- ")?.strip_suffix(" -->"),
        _ => None,
    };
    path.filter(|path| path.contains('/') && !path.contains(' ')).map(str::to_owned)
}

/// The output of a session. A block with several commands prints nothing.
fn session(scratch: &Scratch, text: &str) -> String {
    let mut shown = String::new();
    for line in text.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            shown.extend(["$ ", command, "\n", &run(scratch, command)]);
        }
    }
    shown
}

#[test]
fn the_guide_can_be_followed_and_shows_what_the_tool_prints() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write("Cargo.toml", &(manifest("parcel", &codes_core("")) + "\n[workspace]\n"));
    let path = workspace().join("GUIDE.md");
    let guide = fs::read_to_string(&path).unwrap().replace('\r', "");
    let mut expected = String::new();
    let mut blocks = guide.split("```");
    while let Some(text) = blocks.next() {
        expected += text;
        let Some(block) = blocks.next() else { break };
        let (language, content) = block.split_once('\n').unwrap();
        let block = match (language, file_of(language, content)) {
            ("console", _) => format!("console\n{}", session(&scratch, content)),
            (_, Some(path)) => {
                scratch.write(&path, content);
                block.to_owned()
            }
            _ => block.to_owned(),
        };
        expected += &["```", &block, "```"].concat();
    }
    assert!(scratch.path().join("codes.toml").exists());
    expect_file![path].assert_eq(&expected);
}
