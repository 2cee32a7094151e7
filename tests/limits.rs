//! No document stops the engine or takes memory and time out of proportion to its size, and text beyond a limit is
//! reported.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;
use std::time::Duration;

use codes_gen::Document;
use codes_tests::expansion::{errors, expand, expanded, items};
use codes_tests::in_time;
use codes_tool::{Survey, SurveyOptions, survey};
use proc_macro2::{Delimiter, TokenTree};

/// The processor time that an unoptimised engine may take for the largest documents. As a rule, it takes a quarter of a
/// minute.
const LONG: Duration = Duration::from_secs(180);

/// The size of a document: for every change, and for `.ci/full`, since the largest take minutes to read unoptimised.
pub(crate) fn size(every_change: usize, full: usize) -> usize {
    if is_full() { full } else { every_change }
}

/// Whether `.ci/full` runs the tests.
pub(crate) fn is_full() -> bool {
    std::env::var_os("CODES_FULL").is_some()
}

/// The number of rows and problems in a document.
fn many() -> usize {
    size(20_000, 100_000)
}

#[test]
fn a_cell_of_megabytes_is_a_cell() {
    let cell = "All work and no play. ".repeat(size(2 << 20, 8 << 20) / 22);
    let text = format!("| Code | Description |\n|---|---|\n| 1 | {cell} |\n| 2 | Short. |\n");
    assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["AllWorkAndNoPlay", "Short"]);
}

#[test]
fn a_problem_in_a_line_of_megabytes_is_shown_in_brief() {
    let cell = "\u{e9} or [so] `or` ".repeat(size(2 << 20, 8 << 20) / 16);
    let end = cell.chars().count();
    let text = format!("| Description | Code |\n|---|---|\n| {cell} | ten | eleven |\n| a | 2 |\n");
    let errors = in_time(LONG, move || errors(&text));
    let [code, surplus] = &*errors else { panic!("two errors") };
    for (error, column) in [(code, end + 6), (surplus, end + 12)] {
        assert!(error.contains(&format!("text:3:{column}\n")) && error.len() < 1000, "{error} {column}");
    }
}

#[test]
fn many_rows_are_as_many_codes() {
    let many = many();
    let mut text = "| Code | Description |\n|---|---|\n".to_owned();
    for number in 0..many {
        writeln!(text, "| {number} | Row {number} of the table. See [the manual](https://a.example/{number}). |")
            .unwrap();
    }
    // This is done by hand, since parsing so much takes longer than generating it.
    let braces = |tree| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    };
    let count = in_time(LONG, move || {
        let tokens = expand(&text, "", "#[repr(i32)] enum VendorCode {}");
        // The first braces are those of the version of the interface.
        let variants = tokens.into_iter().filter_map(braces).nth(1).unwrap();
        let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
        variants.into_iter().filter(is_comma).count()
    });
    assert_eq!(count, many);
}

#[test]
fn many_problems_are_reported_in_time() {
    let many = many();
    let mut text = "| Code | Description |\n|---|---|\n| 1 | One. |\n".to_owned();
    for number in 0..many {
        writeln!(text, "| no{number} | Two. | Three. |").unwrap();
    }
    // Each row has two. The first fifty are shown.
    let more = format!("the document has {} more problems", 2 * many - 50);
    assert_eq!(*in_time(LONG, move || errors(&text)).last().unwrap(), more);
}

/// Rows of HTML with one cell each.
fn html_rows(numbers: Range<usize>) -> String {
    numbers.flat_map(|number| ["<tr><td>".to_owned(), number.to_string(), "\n".to_owned()]).collect()
}

fn survey_of(text: &str) -> Survey {
    survey(&Document::new("vendor.md", text), &SurveyOptions::default())
}

/// The errors of a document, and the length of all texts of its tables' codes.
fn surveyed(text: &str) -> (Vec<String>, usize) {
    let survey = survey_of(text);
    let codes = survey.tables.iter().flat_map(|table| &table.set.codes);
    let lengths = codes.flat_map(|code| &code.meanings).map(|meaning| meaning.text.len());
    let length = lengths.sum();
    (survey.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect(), length)
}

#[test]
fn a_heading_of_megabytes_is_cut_wherever_it_is_repeated() {
    let heading = "Error codes of all the parcels ".repeat(100_000);
    let text = format!("# {heading}\n\n") + &"| Code | Text |\n|---|---|\n| 1 | One. |\n\n".repeat(1_000);
    let survey = in_time(LONG, move || survey_of(&text));
    assert_eq!(survey.tables.len(), 1_000);
    let headings = survey.tables.iter().filter_map(|table| table.set.tables[0].heading());
    assert!(headings.into_iter().all(|heading| heading.chars().count() == 300 && heading.ends_with('\u{2026}')));
    // The heading in the document matches the one that is shown.
    let text = format!("# {heading}\n\n| Code | Text |\n|---|---|\n| 1 | One. |\n");
    for wanted in [&*heading, survey.tables[0].set.tables[0].heading().unwrap()] {
        let expansion = expand(&text, &format!("table = {wanted:?}"), "#[repr(i32)] enum VendorCode {}");
        assert_eq!(items(expansion).errors, [""; 0]);
    }
}

#[test]
fn headings_are_measured_once_for_all_tables_below_them() {
    let heading = |level: usize| format!("{} {}\n\n", "#".repeat(level), "Word and wörd ".repeat(30));
    let text =
        (1..=6).map(heading).collect::<Vec<_>>().concat() + &"| Code | Text |\n|-|-|\n| 1 | a |\n\n".repeat(6_000);
    let survey = in_time(Duration::from_secs(30), move || survey_of(&text));
    assert_eq!(survey.tables.len(), 6_000);
}

#[test]
fn cells_that_repeat_by_spanning_have_a_limit_and_are_not_lost_silently() {
    let rows = html_rows(1..5_000);
    let table = |text: &str| format!("<table><tr><th>Code<th>Text<tr><td>0<td rowspan=60000>{text}{rows}</table>\n");
    let (errors, length) = surveyed(&table("Too late."));
    assert_eq!((errors, length), (Vec::new(), 5_000 * 9));
    let long = table(&"word ".repeat(20_000));
    let (errors, length) = in_time(LONG, {
        let long = long.clone();
        move || surveyed(&long)
    });
    assert!(errors[0].starts_with("the cells of this table span too many rows"), "{errors:?}");
    assert!(length < long.len() * 40, "{length}");
    // The same happens if the cells that are not filled are codes.
    let codes =
        format!("<table><tr><th>Error code<th>Text<tr><td rowspan=60000>{}{rows}</table>", "word ".repeat(20_000));
    assert!(surveyed(&codes).0.iter().any(|error| error.starts_with("the cells of this table span too many rows")));
    // A cell that is alone in its row may span any number of columns.
    let across = "<table><tr><th>Code<th>Text".to_owned() + &"<tr><td colspan=1000>Parcels<tr><td>1<td>a".repeat(1_000);
    assert!(surveyed(&(across + "</table>")).0.iter().all(|message| !message.contains("span")));
}

#[test]
fn texts_that_many_codes_repeat_have_a_limit_and_are_not_lost_silently() {
    let codes = (100..500).map(|number| number.to_string()).collect::<Vec<_>>().join(", ");
    let table = |text: &str| format!("| Code | Text |\n|---|---|\n| {codes} | {text} |\n| 1, 2 | Short. |\n\n");
    assert_eq!(surveyed(&table("Honest.")), (Vec::new(), 400 * 7 + 2 * 6));
    let (errors, length) = in_time(LONG, {
        let text = table(&"word ".repeat(20_000));
        move || surveyed(&text)
    });
    assert!(errors[0].starts_with("this row lists 400 codes") && errors.len() == 1, "{errors:?}");
    assert_eq!(length, 2 * 6);
    // The limit is for the document, not for each table.
    let text = table(&"word ".repeat(500)).repeat(100);
    let limit = text.len() * 16 + (4 << 20) + text.len();
    let (errors, length) = in_time(LONG, move || surveyed(&text));
    assert!(errors.len() > 10 && length <= limit, "{length} {errors:?}");
    let continued =
        format!("| Code | Text |\n|---|---|\n| {codes} | a |\n") + &"| | and more of the same |\n".repeat(5_000);
    assert!(surveyed(&continued).0[0].starts_with("this row continues 400 codes"));
}

#[test]
fn rows_that_lack_most_of_their_cells_have_a_limit_and_are_not_lost_silently() {
    let rows = html_rows(0..2_000);
    let text = format!("<table><tr><th>Error code{}{rows}</table>", "<th>a".repeat(2_000));
    let (errors, _) = in_time(LONG, move || surveyed(&text));
    assert!(errors[0].starts_with("this row has 1 of 2001 cells"), "{errors:?}");
}

#[test]
fn rows_that_markdown_pads_with_cells_have_a_limit_and_are_not_lost_silently() {
    let wide = |rows: &str| format!("| Code |{}\n|---|{}\n{rows}\n", "a|".repeat(1_000), "-|".repeat(1_000));
    assert_eq!(surveyed(&wide("| 1 | One. |\n| 2 | Two. |\n").repeat(10)), (Vec::new(), 10 * 8));
    let rows: Vec<String> = (0..1_000).map(|number| format!("| {number} | Text. |\n")).collect();
    let text = wide(&rows.concat()).repeat(10);
    let (errors, length) = in_time(LONG, move || surveyed(&text));
    // All excess rows of a table are one error.
    let expected = "this row has 2 of 1001 cells: the document's rows lack too many";
    assert_eq!(errors, [expected; 10]);
    assert!((600..10_000).contains(&length), "{length}");
}

#[test]
fn names_that_collide_repeatedly_are_short() {
    let mut text = "| Error code | Name |\n|---|---|\n".to_owned();
    for number in 0..4_096_usize {
        let code = ('b'..'h')
            .enumerate()
            .map(|(at, letter)| format!("{letter}{}", ["", "-", "_", "."][number >> (2 * at) & 3]));
        writeln!(text, "| A{}z | X |", code.collect::<String>()).unwrap();
    }
    let expanded = in_time(LONG, move || items(expand(&text, "", "enum VendorCode {}")));
    assert_eq!(expanded.errors, [""; 0]);
    assert!(expanded.variants.iter().all(|name| name.len() < 40));
    assert_eq!(BTreeSet::from_iter(expanded.variants).len(), 4_096);
}

#[test]
fn thousands_of_columns_are_a_table() {
    let columns = size(3_000, 10_000);
    let row = |cell: &str| format!("| {cell}{}\n", " a |".repeat(columns));
    let text = format!("{}|---|{}\n{}{}", row("Code |"), "---|".repeat(columns), row("1 |"), row("2 |"));
    let named = text.clone();
    assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["Code1", "Code2"]);
    let item = "#[repr(i32)] enum VendorCode {}";
    let errors = in_time(LONG, move || items(expand(&named, "columns(name = \"b\")", item)).errors);
    assert!(errors.len() == 1 && errors[0].starts_with("the table has no column `b`"), "{errors:?}");
}

#[test]
fn deep_nesting_is_not_deep_for_the_engine() {
    let depth = size(4_000, 10_000);
    let table = "| Code | Description |\n|---|---|\n| 1 | One. |\n";
    for (open, close) in [
        ("[", "]"),
        ("![", "](a)"),
        ("(", ")"),
        ("*", "*"),
        ("**a", "b**"),
        ("_", "_"),
        ("`", "`"),
        ("<b>", "</b>"),
        ("<a href=b>", "</a>"),
        ("<", ">"),
        ("&", ";"),
        ("\\", "\\"),
        ("~~", "~~"),
        ("[a](", ")"),
        ("<!--", "-->"),
        ("<li>", "</li>"),
        ("\"", "'"),
    ] {
        let text = format!("{table}| 2 | {}two{} |\n", open.repeat(depth), close.repeat(depth));
        let expanded = in_time(LONG, move || expanded(&text));
        assert_eq!((expanded.variants.len(), expanded.errors.len()), (2, 0), "{open}");
    }
    for (prefix, indent) in [("> ", "> "), ("- ", "  "), ("1. ", "   "), ("* > ", "  > ")] {
        let text = format!("{}deep\n\n{table}", prefix.repeat(depth / 10));
        assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["One"], "{prefix}");
        let indent = indent.repeat(40);
        let lines = ["", ""].into_iter().chain(table.lines());
        let nested = lines.map(|line| indent.clone() + line).collect::<Vec<_>>().join("\n");
        let text = format!("{}deep\n{nested}\n", prefix.repeat(40));
        assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["One"], "{prefix}{indent}");
    }
    let headings: Vec<String> = (0..depth).map(|number| "#".repeat(number % 6 + 1) + " h").collect();
    let text = format!("{}\n\n{table}", headings.join("\n"));
    assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["One"]);
}
