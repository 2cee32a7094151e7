//! The snippets of README and GUIDE are pasted unchanged into a crate outside of the workspace.
//! `codes-cli/tests/guide.rs` follows the files and commands of GUIDE.

use std::fmt::Write as _;
use std::fs;

use codes_tests::{Scratch, WITH_DERIVES, succeed, workspace};

/// The code blocks of a language in one of the workspace's documents.
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

/// A crate with the dependencies that the document tells users to write, but from this checkout.
fn crate_of(document: &str, name: &str) -> Scratch {
    let [dependencies] = &*blocks(document, "toml") else { panic!("{document} has one block of TOML") };
    let path = format!("path = '{}'", workspace().join("codes-core").display());
    let dependencies = dependencies.replace("path = \"../codes/codes-core\"", &path);
    assert!(dependencies.contains(&path), "{dependencies}");
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    let shared = if dependencies.contains("derive") { WITH_DERIVES } else { "" };
    scratch.write(
        "Cargo.toml",
        &format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n{dependencies}{shared}\n[workspace]\n"),
    );
    fs::copy(workspace().join("Cargo.lock"), scratch.path().join("Cargo.lock")).unwrap();
    scratch
}

/// Runs the Rust snippets of a document, except those that are files, and returns their number.
fn run_snippets(document: &str, name: &str) -> usize {
    let scratch = crate_of(document, name);
    // The document that its snippets use.
    let codes = "docs/tpns-return-codes.md";
    scratch.write(codes, &fs::read_to_string(workspace().join(codes)).unwrap());
    let mut snippets = blocks(document, "rust");
    snippets.retain(|snippet| !snippet.starts_with("// src/"));
    let mut main = String::new();
    let mut calls = String::new();
    for (index, snippet) in snippets.iter().enumerate() {
        // Statements must be in a function. They are not indented, since that would make an inline table a code block.
        let _ = writeln!(main, "fn snippet_{index}() {{\n{snippet}}}\n");
        let _ = writeln!(calls, "    snippet_{index}();");
    }
    scratch.write("src/main.rs", &format!("#![allow(dead_code)]\n\n{main}fn main() {{\n{calls}}}\n"));
    let _ = succeed(&mut scratch.cargo("run"));
    snippets.len()
}

#[test]
fn every_rust_snippet_of_the_readme_runs() {
    assert!(run_snippets("README.md", "readme") >= 3);
}

#[test]
fn every_rust_snippet_of_the_guide_runs() {
    assert!(run_snippets("GUIDE.md", "guide") >= 6);
}

#[test]
fn the_first_example_of_the_readme_gives_the_output_beside_it() {
    let [document] = &*blocks("README.md", "markdown") else { panic!("README has one document") };
    let [attribute, uses] = &*blocks("README.md", "rust,ignore") else { panic!("README has an enum and its uses") };
    // Each expression has its value in a comment below it.
    let mut asserts = String::new();
    let mut last = "";
    for line in uses.lines() {
        if let Some(value) = line.strip_prefix("// ") {
            let _ = writeln!(asserts, "assert_eq!({last}, {value});");
        }
        last = line;
    }
    assert_eq!(asserts.matches("assert_eq").count(), 2, "{asserts}");
    let scratch = crate_of("README.md", "first-example");
    scratch.write("docs/parcel.md", document);
    let check = "fn checked(ret_code: u16) -> Result<(), codes_core::Failure<ParcelCode>> {\n    \
        ParcelCode::check(ret_code)?;\n    Ok(())\n}";
    assert!(uses.starts_with("ParcelCode::check(ret_code)?;\n"), "{uses}");
    let main = format!("fn main() {{\n{asserts}    assert!(checked(0).is_ok() && checked(4001).is_err());\n}}\n");
    scratch.write("src/main.rs", &format!("use codes_core::codes;\n\n{attribute}\n{check}\n\n{main}"));
    let _ = succeed(&mut scratch.cargo("run"));
}
