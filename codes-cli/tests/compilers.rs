//! What `codes export` writes, compiled and run by the real compilers of other languages.
//!
//! A language whose compiler is not installed is reported as ignored. `.ci/full` installs all that are to be had.

#[path = "compilers/documents.rs"]
mod documents;
#[path = "compilers/toolchain.rs"]
mod toolchain;

use libtest_mimic::{Arguments, Failed, Trial};

use documents::{Document, EXPECTED};
use toolchain::{TOOLCHAINS, Toolchain};

fn main() {
    let mut trials = Vec::new();
    for toolchain in &TOOLCHAINS {
        let missing = toolchain.missing();
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
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn a_program_runs(toolchain: &Toolchain) -> Result<(), Failed> {
    let document = Document::of_tests("export/codes.md");
    let printed = toolchain.run(&document, &["--pins", "export/codes.rs"], toolchain.program)?;
    if printed == EXPECTED { Ok(()) } else { Err(format!("printed:\n{printed}\nexpected:\n{EXPECTED}").into()) }
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

/// A program that asks for each code by its number prints what the JSON has.
fn every_message_is_printed(toolchain: &Toolchain, document: &Document, table: &str) -> Result<(), Failed> {
    let codes = document.codes(table)?;
    let program = (toolchain.printer)(&codes);
    let printed = toolchain.run(document, &["--table", table, "--name", "Printed"], &program)?;
    let expected: String = codes.iter().map(|code| format!("{}\n--\n", code.message)).collect();
    // The first NUL ends a string of C.
    let expected = if toolchain.name == "C and C++" { expected.replace('\0', "\u{fffd}") } else { expected };
    // The first NUL ends a string of C.
    let expected = if toolchain.name == "C and C++" { expected.replace('\0', "\u{fffd}") } else { expected };
    if printed == expected { Ok(()) } else { Err(format!("printed:\n{printed}\nexpected:\n{expected}").into()) }
}
