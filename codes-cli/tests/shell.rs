//! Completions and manual pages.

use std::fs;

use crate::support::{codes, run};
use tempfile::TempDir;

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let text = run(&["completions", shell]);
        assert!(text.starts_with("exit code 0\n") && text.contains("explain") && text.contains("expand"), "{shell}");
    }
    assert!(run(&["completions", "cmd"]).starts_with("exit code 2\n"));
}

#[test]
fn each_command_has_a_manual_page() {
    let text = run(&["man"]);
    assert!(
        text.starts_with("exit code 0\n") && text.contains(".TH codes 1") && text.contains("Exit status"),
        "{text}"
    );
    let folder = TempDir::with_prefix("codes-").unwrap();
    assert!(codes(&["man", "--folder"]).arg(folder.path()).status().unwrap().success());
    for command in ["", "-check", "-diff", "-expand", "-explain", "-export", "-list", "-pin"] {
        let page = fs::read_to_string(folder.path().join(format!("codes{command}.1"))).unwrap();
        assert!(page.contains(".SH SYNOPSIS"), "{page}");
    }
}
