//! Types the text that help lines tell users to type, and compiles it.
#![allow(clippy::disallowed_methods)] // The tests may write chains of iterators.
#![cfg(feature = "tool")]

#[path = "support/help_cases.rs"]
mod help_cases;
#[path = "support/written.rs"]
mod written;

use std::collections::HashSet;

use codes_gen::{ProblemId, Severity};
use help_cases::{ERRORS, NUMBERS, VALUES, cases};
use written::{Written, help};

/// Checks that each problem has a help line with something to type, and that this compiles.
fn holds(written: &Written) -> Vec<String> {
    let problems = written.problems();
    assert!(!problems.is_empty(), "no problem: {written:?}");
    let mut helps = Vec::new();
    for problem in problems {
        let told = written.as_told(&problem);
        assert!(!told.is_empty(), "nothing to type: {problem:?}");
        for told in told {
            told.result().unwrap_or_else(|error| panic!("{:?}\n{told:?}\n{error}", problem.help));
        }
        helps.push(problem.help.unwrap_or_default());
    }
    helps
}

#[test]
fn a_table_that_is_requested_as_the_help_says_is_found() {
    let two = format!("# A\n\n{ERRORS}\n# B\n\n{ERRORS}");
    let same = format!("# A\n\n## Errors\n\n{ERRORS}\n# B\n\n## Errors\n\n{ERRORS}");
    let headless = format!("{ERRORS}\nText.\n\n{ERRORS}");
    for text in [&two, &same, &headless] {
        holds(&Written::new(&[], NUMBERS, text));
        holds(&Written::new(&["table = 7"], NUMBERS, text));
        holds(&Written::new(&["table = \"Client codes\""], NUMBERS, text));
    }
    holds(&Written::new(&["table = \"Client codes\""], NUMBERS, ERRORS));
    holds(&Written::new(&["table = \"Errors\""], NUMBERS, &same));
    let several = format!("{VALUES}\nText.\n\n| Mode | Use |\n|--|--|\n| a b | c d |\n");
    let help = holds(&Written::new(&["table = \"Client codes\""], NUMBERS, &several));
    assert_eq!(help, ["if these are codes, remove `table`, and write `columns(code = \"Value\")` (line 1)"]);
    // No table is a code table, so naming one by a number would not help.
    for arguments in [&["table = \"Client codes\""][..], &["table = 1"], &[]] {
        let help = holds(&Written::new(arguments, NUMBERS, &format!("# Modes\n\n{VALUES}")));
        assert!(help[0].contains("columns(code = \"Value\")") && !help[0].contains("table = 1"), "{help:?}");
    }
}

#[test]
fn words_below_a_header_of_codes_are_counted_as_they_are_suggested() {
    let words = "| Error code | Description |\n|--|--|\n| late | Late. |\n| soon | Soon. |\n";
    let text = format!("{words}\nText.\n\n{words}");
    let help = holds(&Written::new(&[], "enum E {}", &text));
    assert_eq!(help, ["write `table = 1` (line 1) or `table = 2` (line 8)"]);
}

#[test]
fn a_column_that_is_named_decides_between_tables() {
    let several = format!("# Modes\n\n| Mode | Use |\n|--|--|\n| a b | c d |\n\n{VALUES}");
    holds(&Written::new(&["table = \"Modes\""], NUMBERS, &several));
    holds(&Written::new(&[], NUMBERS, &several));
    let codes = format!("# Codes\n\n{ERRORS}");
    let help = holds(&Written::new(&["columns(code = \"Error codes\")"], NUMBERS, &codes));
    assert_eq!(help, ["the columns are `Error code`, `Description`"]);
}

#[test]
fn a_heading_is_found_without_its_number() {
    for heading in ["3.2 Error codes", "3. Error codes", "(3) Error codes", "3.2.1、Error codes"] {
        let text = format!("# {heading}\n\n{ERRORS}\n# Others\n\n{ERRORS}");
        let written = Written::new(&["table = \"Error codes\""], NUMBERS, &text);
        assert_eq!(written.problems(), [], "{heading}");
    }
    // A heading that matches exactly comes first.
    let both = format!("# 1 Errors\n\n| x | y |\n|--|--|\n\n# Errors\n\n{ERRORS}");
    assert_eq!(Written::new(&["table = \"Errors\""], NUMBERS, &both).problems(), []);
    let text = format!("# 3D errors\n\n{ERRORS}\n# Others\n\n{ERRORS}");
    assert_eq!(Written::new(&["table = \"D errors\""], NUMBERS, &text).problems().len(), 1);
}

#[test]
fn a_bold_line_above_a_table_is_found_like_a_heading() {
    let text = format!("# API\n\n**Error codes:**\n\n{ERRORS}\n**Others**\n\n{ERRORS}");
    for title in ["Error codes", "API / Others"] {
        assert_eq!(Written::new(&[&format!("table = \"{title}\"")], NUMBERS, &text).problems(), [], "{title}");
    }
    assert_eq!(Written::new(&["table = \"Codes\""], NUMBERS, &text).problems().len(), 1);
}

#[test]
fn a_code_that_is_corrected_as_the_help_says_is_one() {
    let row = |row: &str| format!("{ERRORS}{row}\n");
    for text in
        ["| \u{2212}5 | No. |", "| ４００１ | No. |", "| 007 | No. |", "| 1,234 | No. |", "| 70000000000 | No. |"]
    {
        holds(&Written::new(&[], NUMBERS, &row(text)));
    }
    for text in ["| N/A | No. |", "| | No. | 404 |", "| 3 | No. | more |"] {
        let text = if text.contains("404") {
            "| Error code | Description | Status |\n|--|--|--|\n| 1 | Late. | 400 |\n| | No. | 404 |\n".to_owned()
        } else {
            row(text)
        };
        let lenient = Written::new(&["lenient"], NUMBERS, &text);
        assert!(lenient.result().is_ok(), "{text}");
    }
    holds(&Written::new(&[], "enum E {}", "| Code | Text |\n|--|--|\n| 1 | Late. |\n| 2 | Soon. |\n"));
    holds(&Written::new(&[], "#[repr(i32)] enum E { Gone = 9 }", ERRORS));
    holds(&Written::new(&[], "#[repr(i32)] enum E { #[codes(retired)] Late = 1 }", ERRORS));
}

#[test]
fn every_help_line_of_the_catalogue_compiles() {
    let (mut failures, mut helped) = (Vec::new(), HashSet::new());
    for id in ProblemId::ALL {
        let Some(cases) = cases(*id) else {
            failures.push(format!("{id}: write down what has this problem, and tries its help line"));
            continue;
        };
        for written in cases {
            let problems = written.problems();
            let problem = problems.iter().find(|problem| problem.id == *id && help(problem).is_some());
            let Some(problem) = problem else {
                failures.push(format!("{id}: no such problem with a help line: {written:?}: {problems:?}"));
                continue;
            };
            helped.extend(problems.iter().filter(|problem| help(problem).is_some()).map(|problem| problem.id));
            let told = written.as_told(problem);
            if told.is_empty() {
                failures.push(format!("{id}: nothing to type: {:?}", problem.help));
            }
            for told in told {
                // If there is a second problem, it remains.
                let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
                let left = told.problems().into_iter().filter(|problem| problem.severity == Severity::Error).count();
                if let (Err(error), true) = (told.result(), left > 0 && left >= errors) {
                    failures.push(format!("{id}: {:?}\n{told:?}\n{error}", problem.help));
                } else if told.problems().contains(problem) {
                    failures.push(format!("{id}: nothing changes: {:?}\n{told:?}", problem.help));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    // Problems that are listed without a help line have none.
    for id in helped {
        assert!(!cases(id).unwrap().is_empty(), "{id} has a help line, and no case");
    }
}
