//! What a help line tells the user to type: typed, it compiles.
#![allow(clippy::disallowed_methods)] // The tests may write chains of iterators.
#![cfg(feature = "tool")]

use codes_gen::{Diagnostic, Document, Place, generate, preview};
use proc_macro2::TokenStream;

/// What the user has written.
#[derive(Clone, Debug)]
struct Written {
    /// Those beside `doc`.
    arguments: Vec<String>,
    item: String,
    document: String,
}

impl Written {
    fn new(arguments: &[&str], item: &str, document: &str) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        Self { arguments, item: item.to_owned(), document: document.to_owned() }
    }

    fn parsed(&self) -> (TokenStream, TokenStream, Document) {
        let arguments = std::iter::once("doc = \"vendor.md\"".to_owned()).chain(self.arguments.clone());
        let arguments = arguments.collect::<Vec<_>>().join(", ").parse().unwrap();
        (arguments, self.item.parse().unwrap(), Document::new("vendor.md", &*self.document))
    }

    fn problems(&self) -> Vec<Diagnostic> {
        let (arguments, item, document) = self.parsed();
        let preview = preview(&arguments, &item, &document).unwrap();
        preview.diagnostics.into_iter().chain(preview.errors).chain(preview.pin_errors).collect()
    }

    /// Whether it compiles.
    fn result(&self) -> Result<TokenStream, String> {
        let (arguments, item, document) = self.parsed();
        generate(&arguments, &item, &document).map_err(|rejected| rejected.to_string())
    }

    /// The argument is written in place of that of its name, or added.
    fn with_argument(&self, argument: &str) -> Self {
        let name = |argument: &str| argument.split([' ', '(', '=']).next().unwrap().to_owned();
        let mut arguments: Vec<String> = self.arguments.clone();
        arguments.retain(|other| name(other) != name(argument));
        arguments.push(argument.to_owned());
        Self { arguments, ..self.clone() }
    }

    fn without_argument(&self, name: &str) -> Self {
        let arguments = self.arguments.iter().filter(|argument| !argument.starts_with(name)).cloned().collect();
        Self { arguments, ..self.clone() }
    }

    /// Everything that the help of a problem tells the user to type, each by itself.
    fn as_told(&self, problem: &Diagnostic) -> Vec<Self> {
        let help = problem.help.as_deref().unwrap_or_default();
        let snippets: Vec<&str> = help.split('`').skip(1).step_by(2).collect();
        if help.contains("leave `table` out") {
            let left = self.without_argument("table");
            let column = snippets.iter().find(|snippet| snippet.starts_with("columns("));
            return vec![column.map_or(left.clone(), |column| left.with_argument(column))];
        }
        if help.starts_with("the columns are ") || help.starts_with("the headings are ") {
            let argument = |snippet: &str| match &problem.place {
                Place::Argument(codes_gen::Argument::Table(_)) => format!("table = {snippet:?}"),
                Place::Argument(codes_gen::Argument::CodeColumn) => format!("columns(code = {snippet:?})"),
                place => panic!("{place:?}"),
            };
            // Of columns, only the nearest is what was meant.
            let count = if matches!(problem.place, Place::Argument(codes_gen::Argument::Table(_))) { 9 } else { 1 };
            return snippets.iter().take(count).map(|snippet| self.with_argument(&argument(snippet))).collect();
        }
        let typed = snippets.iter().filter_map(|snippet| match *snippet {
            "lenient" => Some(self.with_argument("lenient")),
            "#[codes(retired)]" if help.starts_with("remove") => {
                Some(Self { item: self.item.replace("#[codes(retired)]", ""), ..self.clone() })
            }
            "#[codes(retired)]" => Some(Self { item: self.item.replace("{ ", "{ #[codes(retired)] "), ..self.clone() }),
            "#[repr(..)]" if help.contains("without") => {
                Some(Self { item: self.item.replace("#[repr(i32)]", ""), ..self.clone() })
            }
            repr if repr.starts_with("#[repr(") => {
                let (_, item) = self.item.split_once("enum").unwrap();
                Some(Self { item: format!("{repr} enum{item}"), ..self.clone() })
            }
            argument if argument.starts_with("table = ") && argument.contains(", columns(") => {
                let (table, columns) = argument.split_once(", columns").unwrap();
                Some(self.with_argument(table).with_argument(&format!("columns{columns}")))
            }
            argument if ["table = ", "columns(", "kind = "].iter().any(|start| argument.starts_with(start)) => {
                Some(self.with_argument(argument))
            }
            text if help.contains(&format!("write `{text}`"))
                || help.contains(&format!("make it 2 cells: `{text}`")) =>
            {
                let range = problem.range().unwrap().clone();
                let mut document = self.document.clone();
                document.replace_range(range, text);
                Some(Self { document, ..self.clone() })
            }
            _ => None,
        });
        typed.collect()
    }
}

/// Each problem of what is written has help that tells something to type, and what it tells compiles.
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

const ERRORS: &str = "| Error code | Description |\n|--|--|\n| 1 | Late. |\n| 2 | Soon. |\n";
const VALUES: &str = "| Value | Meaning |\n|--|--|\n| 1 | Late. |\n| 2 | Soon. |\n";
const NUMBERS: &str = "#[repr(i32)] enum E {}";

#[test]
fn a_table_that_is_asked_for_by_what_the_help_says_is_found() {
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
    assert_eq!(help, ["if these are codes, leave `table` out, and write `columns(code = \"Value\")` (line 1)"]);
    // No table is one of codes: to name it by a number would not help.
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
    // The heading that is just the same comes first.
    let both = format!("# 1 Errors\n\n| x | y |\n|--|--|\n\n# Errors\n\n{ERRORS}");
    assert_eq!(Written::new(&["table = \"Errors\""], NUMBERS, &both).problems(), []);
    let text = format!("# 3D errors\n\n{ERRORS}\n# Others\n\n{ERRORS}");
    assert_eq!(Written::new(&["table = \"D errors\""], NUMBERS, &text).problems().len(), 1);
}

#[test]
fn what_the_help_says_of_a_code_makes_it_one() {
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
