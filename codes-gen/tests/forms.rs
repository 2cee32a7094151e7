//! Codes in headings, lists and CSV, as the macro reads them: the text that a help line tells users to type compiles,
//! and no heading and no item vanishes.
#![allow(clippy::disallowed_methods)] // The tests may write chains of iterators.
#![cfg(feature = "tool")]

use codes_gen::{Caller, CodeValue, Document, Preview, ProblemId, generate, preview};
use proptest::prelude::*;

fn of(name: &str, text: &str, arguments: &str, item: &str) -> Preview {
    let arguments = format!("doc = \"vendor\"{arguments}").parse().unwrap();
    preview(&arguments, &item.parse().unwrap(), &Document::new(name, text), &Caller::default()).unwrap()
}

fn numbers(preview: &Preview) -> Vec<i128> {
    let number = |code: &CodeValue| match code {
        CodeValue::Integer(number) => *number,
        CodeValue::Text(text) => panic!("{text}"),
    };
    preview.set.codes.iter().map(|entry| number(&entry.code)).collect()
}

const NUMBERS: &str = "#[repr(i32)] enum E {}";

#[test]
fn the_help_for_a_document_without_tables_compiles() {
    for (text, item, count) in [
        ("# Errors\n\n## 7\n\nLate.\n\n## 8\n\nSoon.\n", NUMBERS, 2),
        (
            "# Acode\n\n## A_OK (0)\n\na\n\n## A_LATE (-3)\n\na\n\n# Bcode\n\n## B_OK (0)\n\nb\n\n## B_LATE (-3)\n\nb\n",
            NUMBERS,
            2,
        ),
        ("# Errors\n\n## ERR_LATE\n\nLate.\n\n## ERR_SOON\n\nSoon.\n", "enum E {}", 2),
        ("# Exit codes\n\n- 0: done\n- 1: late\n\n# Line errors\n\n- 10: busy\n- 11: gone\n", NUMBERS, 4),
        ("# API error codes\n\n- 0: done\n- 1: late\n\n# Line error codes\n\n- 1: busy\n- 2: gone\n", NUMBERS, 2),
        ("Exit codes:\n\n- 0: done\n- 1: late\n", NUMBERS, 2),
        ("# Errors\n\n`ERR_LATE`\n: Late.\n\n`ERR_SOON`\n: Soon.\n", "enum E {}", 2),
    ] {
        let problems = of("vendor.md", text, "", item).diagnostics;
        let [problem] = &*problems else { panic!("{text}: {problems:?}") };
        assert_eq!(problem.id, ProblemId::NoCodeTable, "{text}");
        assert!(problem.message.ends_with("read as codes"), "{text}: {}", problem.message);
        let help = problem.help.as_deref().unwrap();
        let typed: Vec<&str> = help.split('`').skip(1).step_by(2).collect();
        assert!(!typed.is_empty(), "{help}");
        for argument in typed {
            let arguments = format!("doc = \"vendor.md\", {argument}").parse().unwrap();
            let rust =
                generate(&arguments, &item.parse().unwrap(), &Document::new("vendor.md", text), &Caller::default());
            assert!(rust.is_ok(), "{text}\n{argument}: {rust:?}");
            assert_eq!(of("vendor.md", text, &format!(", {argument}"), item).set.codes.len(), count, "{argument}");
        }
    }
}

#[test]
fn help_for_a_list_that_is_not_found_and_for_codes_that_repeat_compiles() {
    let text = "# Codes\n\n## Line\n\n- 1 a\n- 3 c\n\n## Winch\n\n- 1 b\n- 2 c\n";
    for arguments in [", list = \"Codes\"", ", list = \"Lin\"", ", headings"] {
        let preview = of("vendor.md", text, arguments, NUMBERS);
        let problems: Vec<_> = preview.diagnostics.iter().chain(&preview.errors).collect();
        let [problem] = &*problems else { panic!("{problems:?}") };
        for argument in problem.help.as_deref().unwrap().split('`').skip(1).step_by(2) {
            if argument.starts_with("list = ") {
                let preview = of("vendor.md", text, &format!(", {argument}"), NUMBERS);
                assert!(!preview.has_errors(), "{argument}: {preview:?}");
                assert_eq!(preview.set.codes.len(), 2);
            }
        }
    }
}

#[test]
fn a_csv_file_is_a_table() {
    let text = "\u{feff}\"Code\";\"Name\";\"Text\";\"HTTP\"\r\n0;OK;\"Fine; really.\";200\r\n-3;LATE;\"Too late,\r\nor \"\"soon\"\".\";504\r\n40-49;;Reserved.;\r\nOther;;Who knows?;\r\n";
    let preview = of("vendor.csv", text, ", fields(http: Option<u16> = \"HTTP\")", NUMBERS);
    assert!(!preview.has_errors(), "{preview:?}");
    assert_eq!(numbers(&preview), [0, -3]);
    assert_eq!(preview.named().iter().map(|code| code.name).collect::<Vec<_>>(), ["Ok", "Late"]);
    assert_eq!(preview.set.codes[1].meanings[0].text, "Too late,\nor \"soon\".");
    assert_eq!(preview.set.codes[1].meanings[0].line, 3);
    assert_eq!((preview.set.ranges.len(), preview.set.catch_all.is_some()), (1, true));
    for (name, text) in [("vendor.tsv", "Code\tText\n7\tLate, or not\n"), ("vendor.CSV", "Code,Text\n7,Late\n\n8,\n")] {
        let preview = of(name, text, "", NUMBERS);
        assert!(!preview.has_errors(), "{preview:?}");
        assert_eq!(numbers(&preview)[0], 7);
    }
}

#[test]
fn problems_of_a_csv_file_are_shown_in_their_places() {
    for (text, id, place) in [
        ("Code,Text\n7,Late\nten,Soon\n", ProblemId::NotACode, (3, 1)),
        ("Code,Text\n7,\"Late\n\nor\"\n\"ten \",Soon\n", ProblemId::NotACode, (5, 2)),
        ("Code,Text\n7,Late,more\n", ProblemId::SurplusCells, (2, 8)),
        ("Code,Text\n7,Late\n8,\"Soon\n9,Gone\n", ProblemId::UnclosedQuote, (3, 3)),
    ] {
        let document = Document::new("vendor.csv", text);
        let preview = of("vendor.csv", text, "", NUMBERS);
        let problem = preview.diagnostics.iter().find(|problem| problem.id == id);
        let problem = problem.unwrap_or_else(|| panic!("{text}: {:?}", preview.diagnostics));
        assert_eq!(document.place_of(problem.range().unwrap().start), place, "{text}");
    }
    let preview = of("vendor.csv", "", "", NUMBERS);
    assert_eq!(preview.diagnostics[0].id, ProblemId::NoCodeTable);
    assert_eq!(
        preview.diagnostics[0].help.as_deref(),
        Some("the first line of the file must have the titles, such as `Code,Description`")
    );
}

#[test]
fn codes_in_the_place_of_titles_get_a_line_of_titles() {
    for (text, item) in
        [("7,Late\n8,Gone\n", NUMBERS), ("\"P0100\",\"Late\"\n\"P0101\",\"Gone\"\n", "pub enum Code {}")]
    {
        let help = of("vendor.csv", text, "", item).diagnostics[0].help.clone().unwrap();
        assert!(help.contains("write a line of titles above it, such as `Code,Description`"), "{help}");
        let titled = of("vendor.csv", &format!("Code,Description\n{text}"), "", item);
        assert_eq!((titled.diagnostics.len(), titled.named().iter().count()), (0, 2), "{text}");
    }
}

/// A line of a list or a heading, and whether it is a code, a range, or no code.
fn line() -> impl Strategy<Value = (String, char)> {
    let number = -9_999..9_999_i32;
    prop_oneof![
        6 => (number, prop::sample::select(vec!["N text", "`N` text", "**N** - text", "N: text", "NAME (N)", "Code N: text", "N"]))
            .prop_map(|(number, form)| (form.replace('N', &number.to_string()).replace(&format!("{number}AME"), "NAME"), 'c')),
        1 => (1..50_u8).prop_map(|first| (format!("{first}00-{first}99: text"), 'r')),
        1 => prop::sample::select(vec!["Words of another kind", "Late: text", "`x y`", "A **7** inside"])
            .prop_map(|text| (text.to_owned(), 'n')),
    ]
}

proptest! {
    #[test]
    fn no_item_and_no_heading_vanishes(lines in prop::collection::vec(line(), 1..20), is_list in any::<bool>(), nested in any::<bool>()) {
        prop_assume!(lines.iter().any(|(_, kind)| *kind == 'c'));
        let mut text = "# Codes\n\n".to_owned();
        for (line, _) in &lines {
            let below = match (is_list, nested) {
                (true, true) => "  - more 1\n",
                (true, false) => "",
                (false, true) => "\ntext\n\n- 1: item\n\n#### Sub 7\n\n",
                (false, false) => "\n",
            };
            text += &[if is_list { "-" } else { "###" }, " ", line, "\n", below].concat();
        }
        let arguments = if is_list { ", list = \"Codes\"" } else { ", headings = \"Codes\"" };
        let preview = of("vendor.md", &text, arguments, "#[repr(i64)] enum E {}");
        let count = |kind: char| lines.iter().filter(|(_, of)| *of == kind).count();
        let meanings: usize = preview.set.codes.iter().map(|entry| entry.meanings.len()).sum();
        let reported = preview.diagnostics.iter().filter(|problem| problem.id == ProblemId::NotACode).count();
        let mut codes: Vec<i128> = Vec::new();
        for (line, kind) in &lines {
            if *kind == 'c' {
                let digits: String = line.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
                let number = digits.trim_end_matches('-').parse().unwrap();
                if !codes.contains(&number) {
                    codes.push(number);
                }
            }
        }
        prop_assert_eq!(numbers(&preview), codes, "{}", &text);
        prop_assert!(meanings <= count('c'), "{}", &text);
        prop_assert_eq!(preview.set.ranges.len(), count('r'), "{}", &text);
        prop_assert_eq!(reported, count('n'), "{}: {:?}", &text, preview.diagnostics);
    }
}
