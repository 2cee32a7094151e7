//! Compiles the output of `codes export` with the real compilers of other languages, and runs it.
//!
//! A language whose compiler is not installed is reported as ignored. `.ci/full` installs all compilers that are
//! available.

#[path = "compilers/documents.rs"]
mod documents;
#[path = "compilers/toolchain.rs"]
mod toolchain;

use std::process::Command;

use libtest_mimic::{Arguments, Failed, Trial};
use tempfile::TempDir;

use documents::{Document, EXPECTED};
use toolchain::{TOOLCHAINS, Toolchain};

fn main() {
    let mut trials = Vec::new();
    for toolchain in &TOOLCHAINS {
        let missing = only_in_full().or_else(|| toolchain.missing());
        let mut add = |what: &str, test: fn(&Toolchain) -> Result<(), Failed>| {
            let name = format!("{}: {what}", toolchain.name);
            let kind = missing.as_ref().map(|program| format!("no {program}")).unwrap_or_default();
            trials
                .push(Trial::test(name, move || test(toolchain)).with_kind(kind).with_ignored_flag(missing.is_some()));
        };
        add("a program prints the messages of known and unknown codes", a_program_runs);
        add("names that are keywords, reserved or alike compile", names_compile);
        add("numbers of all sizes compile and are the same", numbers_are_the_same);
        add("hostile texts stay in their strings and comments", hostile_texts_stay);
        add("symbols are names", symbols_compile);
        add("the guide's example runs", the_example_of_the_guide_runs);
    }
    let missing = only_in_full().or_else(|| toolchain::missing(&["chromium", "node"]));
    let kind = missing.map(|program| format!("no {program}")).unwrap_or_default();
    let name = "Chromium: the page is searched, linked to, read aloud, printed, and runs nothing of a hostile document";
    trials.push(Trial::test(name, the_page_is_used).with_kind(kind).with_ignored_flag(missing.is_some()));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// The reason for ignoring a test outside of `.ci/full`: the tests take minutes.
fn only_in_full() -> Option<&'static str> {
    std::env::var_os("CODES_FULL").is_none().then_some("CODES_FULL")
}

/// With `CODES_SCREENSHOTS=FOLDER`, screenshots are written there.
fn the_page_is_used() -> Result<(), Failed> {
    let folder = TempDir::with_prefix("codes-")?;
    let file = |name: &str| folder.path().join(name);
    let pages: [(&str, Document, &[&str]); 3] = [
        ("codes.html", Document::of_tests("export/codes.md"), &OF_PROGRAM),
        ("hostile.html", documents::hostile(), &[]),
        ("large.html", documents::large(), &[]),
    ];
    std::fs::write(file("browser.mjs"), include_str!("programs/browser.mjs"))?;
    let mut node = Command::new("node");
    node.arg(file("browser.mjs")).arg("chromium").arg(file("profile"));
    for (name, document, arguments) in &pages {
        std::fs::write(file(name), document.export(&[&["--format", "html"], *arguments].concat())?)?;
        node.arg(file(name));
    }
    let output = node.args(std::env::var_os("CODES_SCREENSHOTS")).output()?;
    let printed = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    println!("{printed}");
    if output.status.success() { Ok(()) } else { Err(printed.into()) }
}

/// The enums that the programs use.
const OF_PROGRAM: [&str; 4] = ["--pins", "export/codes.rs", "--translation", "zh=export/codes.zh.md"];

fn a_program_runs(toolchain: &Toolchain) -> Result<(), Failed> {
    let document = Document::of_tests("export/codes.md");
    let printed = toolchain.run(&document, &OF_PROGRAM, toolchain.program)?;
    if printed == EXPECTED { Ok(()) } else { Err(format!("printed:\n{printed}\nexpected:\n{EXPECTED}").into()) }
}

fn the_example_of_the_guide_runs(toolchain: &Toolchain) -> Result<(), Failed> {
    let guide = include_str!("../../GUIDE.md").replace('\r', "");
    let fence = format!("```{}\n", toolchain.fence());
    let (_, example) = guide.split_once(&fence).ok_or("the guide has no example")?;
    let (example, _) = example.split_once("```").ok_or("the example has no end")?;
    let document = documents::of_guide(&guide).ok_or("the guide has no document")?;
    toolchain.run(&document, &["--success", "0", "--name", "ReturnCodes"], example).map(drop)
}

fn names_compile(toolchain: &Toolchain) -> Result<(), Failed> {
    toolchain.compile(&Document::of_tests("export/names.md"), &[]).map(drop)
}

fn symbols_compile(toolchain: &Toolchain) -> Result<(), Failed> {
    for document in ["export/names.md", "export/codes.md"] {
        toolchain.compile(&Document::of_tests(document), &["--symbols"])?;
    }
    Ok(())
}

fn numbers_are_the_same(toolchain: &Toolchain) -> Result<(), Failed> {
    for table in ["1", "2", "3", "4"] {
        every_message_is_printed(toolchain, &Document::of_tests("export/wide.md"), table)?;
    }
    toolchain.compile(&Document::of_tests("export/wide.md"), &[]).map(drop)
}

fn hostile_texts_stay(toolchain: &Toolchain) -> Result<(), Failed> {
    let document = documents::hostile();
    every_message_is_printed(toolchain, &document, "1")?;
    toolchain.compile(&document, &[]).map(drop)
}

/// A program that looks up each code by its number prints the same as the JSON.
fn every_message_is_printed(toolchain: &Toolchain, document: &Document, table: &str) -> Result<(), Failed> {
    let codes = document.codes(table)?;
    let program = (toolchain.printer)(&codes);
    let printed = toolchain.run(document, &["--table", table, "--name", "Printed"], &program)?;
    let expected: String = codes.iter().flat_map(|code| [&*code.message, "\n--\n"]).collect();
    // The first NUL ends a string in C.
    let expected = if toolchain.name == "C and C++" { expected.replace('\0', "\u{fffd}") } else { expected };
    if printed == expected { Ok(()) } else { Err(format!("printed:\n{printed}\nexpected:\n{expected}").into()) }
}
