//! Runs every example of `--help`.

#![cfg(unix)]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::support::codes;
use tempfile::TempDir;

const DOCUMENT: &str = "# Return codes\n\n| Code | Name | Message | Symbol | Hint |\n|---|---|---|---|---|\n\
                        | 0 | OK | Fine. | FINE | |\n| 0x1F | LATE | Too late. | TOO_LATE | Wait. |\n\
                        | 4001 | BAD_SIGNATURE | Bad signature. | BAD_SIG | Sign. |\n";

const SOURCE: &str = "#[codes(doc = \"docs/vendor.md\")]\n#[repr(i32)]\npub enum VendorCode {\n    Late = 31,\n}\n";

/// The commands below `Examples:`, without their descriptions.
fn examples(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != "Examples:").skip(1);
    let lines = lines.take_while(|line| line.starts_with("  codes "));
    lines.map(|line| line.trim().split("  ").next().unwrap().to_owned()).collect()
}

fn folder() -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for (path, text) in [
        ("Cargo.toml", ""),
        ("docs/vendor.md", DOCUMENT),
        ("docs/errors.md", "# Errors\n\n## 7\n\nLate.\n"),
        ("docs/tool.md", "# Exit codes\n\n- 0: done\n- 1: late\n"),
        ("src/codes.rs", SOURCE),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let name = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"];
    for arguments in [
        &["init", "--quiet"] as &[&str],
        &["add", "."],
        &["commit", "--quiet", "--message", "One"],
        &["commit", "--quiet", "--allow-empty", "--message", "Two"],
    ] {
        assert!(Command::new("git").args(name).args(arguments).current_dir(folder.path()).status().unwrap().success());
    }
    folder
}

#[test]
fn every_example_of_the_help_runs() {
    let program = Path::new(env!("CARGO_BIN_EXE_codes")).parent().unwrap();
    let path = env::join_paths([program.to_owned()].into_iter().chain(env::split_paths(&env::var_os("PATH").unwrap())));
    let path = path.unwrap();
    for command in ["", "explain", "list", "check", "diff", "pin", "expand"] {
        let arguments: Vec<&str> = [command, "--help"].into_iter().filter(|word| !word.is_empty()).collect();
        let output = codes(&arguments).output().unwrap();
        let examples = examples(&String::from_utf8(output.stdout).unwrap());
        assert!(examples.len() >= 3, "{command}: {examples:?}");
        // They run one after the other in one folder, so each can use the files of those before it.
        let folder = folder();
        for example in examples {
            let output = Command::new("sh")
                .args(["-c", &example])
                .env("PATH", &path)
                .current_dir(folder.path())
                .output()
                .unwrap();
            let errors = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.success() && errors.is_empty(), "{example}: {errors}");
        }
    }
}
