//! Shared parts of the tests of commands: runs of the tool.

// Each of them uses a part of it.
#![allow(dead_code)]

use std::process::{Command, Output};

/// The tool, in the folder of the test documents.
pub(crate) fn codes(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_codes"));
    command.args(arguments).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents"));
    command
}

/// The result of a run: its exit code and its output.
pub(crate) fn shown(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let mut shown = format!("exit code {}\n", status.code().unwrap());
    for (name, bytes) in [("stdout", stdout), ("stderr", stderr)] {
        let text = String::from_utf8(bytes).unwrap().replace("codes.exe", "codes");
        if !text.is_empty() {
            shown += &["--- ", name, "\n", &text].concat();
        }
    }
    shown
}

/// A run in the folder of the test documents.
pub(crate) fn run(arguments: &[&str]) -> String {
    shown(&mut codes(arguments))
}
