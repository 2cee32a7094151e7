//! What README shows is pasted as it stands, into a crate outside of the workspace. GUIDE is followed by `codes-cli/tests/guide.rs`.

use std::fmt::Write as _;
use std::fs;

use codes_tests::{Scratch, succeed, workspace};

/// The blocks of a language in one of the workspace's documents.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let text = fs::read_to_string(workspace().join(document)).unwrap().replace('\r', "");
    let mut blocks = Vec::new();
    let mut parts = text.split("\n```");
    while let (Some(_), Some(block)) = (parts.next(), parts.next()) {
        if let Some((_, source)) = block.split_once('\n').filter(|(info, _)| *info == language) {
            blocks.push(format!("{source}\n"));
        }
    }
    blocks
}

/// The dependencies that README says to write, on this checkout.
fn crate_of(name: &str) -> Scratch {
    let [dependencies] = &*blocks("README.md", "toml") else { panic!("README has one block of TOML") };
    let path = format!("path = '{}'", workspace().join("codes-core").display());
    let dependencies = dependencies.replace("path = \"../codes/codes-core\"", &path);
    assert!(dependencies.contains(&path), "{dependencies}");
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write(
        "Cargo.toml",
        &format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n{dependencies}\n[workspace]\n"),
    );
    fs::copy(workspace().join("Cargo.lock"), scratch.path().join("Cargo.lock")).unwrap();
    scratch
}

#[test]
fn every_rust_snippet_of_the_readme_runs() {
    let scratch = crate_of("readme");
    // The document that its snippets name.
    let document = "docs/tpns-return-codes.md";
    scratch.write(document, &fs::read_to_string(workspace().join(document)).unwrap());
    let snippets = blocks("README.md", "rust");
    assert!(snippets.len() > 5, "{}", snippets.len());
    let mut main = String::new();
    let mut calls = String::new();
    for (index, snippet) in snippets.iter().enumerate() {
        // Statements stand in a function. Indentation would make a table that is inline a block of code.
        let _ = writeln!(main, "fn snippet_{index}() {{\n{snippet}}}\n");
        let _ = writeln!(calls, "    snippet_{index}();");
    }
    scratch.write("src/main.rs", &format!("#![allow(dead_code)]\n\n{main}fn main() {{\n{calls}}}\n"));
    let _ = succeed(&mut scratch.cargo("run"));
}
