//! Invariants of all documents, tested with random ones. `fuzz/` tests the same for longer.

use codes_tests::damage::{self, Choices};
use codes_tests::{invariants, written};
use proptest::prelude::*;

/// Pieces of documents, including everything that a reader may stumble over.
fn document() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "|", "\\|", "\n", "\r\n", "\n\n", "|---|", "---", "# ", "> ", "- ", "    ", "```", "`", "*", "\\", "<br>",
        "<li>", "<!--", "-->", "<table>", "<tr><td>", "</table>", "<div>\n", "[", "](", ")", "\u{202e}", "\0",
        "\u{feff}", "&lt;", "\u{a0}", "错误码", "Error Code", "Description", "Other", "-5", "0x1F", "4xx", "\u{2212}5",
        "E1001", "| | |\n", "\n## 7\n", "\n## KITE_WET (8)\n\nWet.\n", "\n### `ERR_LATE`\n", "# Error codes\n\n",
        "\n- 9: late\n", "\n* `10` - soon\n", "\nERR_X\n: x\n", "1,Late\n", "Code,Text\n", "\"a,\n\"\"b\"", ",", ";",
    ]);
    let row = (any::<i32>(), "[ -~]{0,20}").prop_map(|(code, text)| format!("\n| {code} | {text} |"));
    let header = Just("\n\n| Error Code | Description |\n|---|---|\n".to_owned());
    let piece = prop_oneof![6 => marks.prop_map(str::to_owned), 4 => row, 2 => header, 1 => ".{0,8}"];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Arguments that are nearly correct.
fn arguments() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "text = \"| Code | M |\\n|---|---|\\n| 1 | a |\\n\"",
        "doc = \"a.md\"",
        "table = 1",
        "table = \"A\"",
        "tables = [1, \"B\"]",
        "columns(code = \"Code\")",
        "fields(http: Option<u16> = \"M\")",
        "success = 0",
        "success = \"OK\"",
        "duplicates = \"error\"",
        "lenient",
        "kind = \"text\"",
        "exhaustive",
        "crate = ::a",
        ",",
        ", ",
        "=",
        "(",
        ")",
        "-1",
        "0x7fff_ffff_ffff_ffff",
        "\"\"",
        "text",
        "fields",
        "r#type",
        "'a",
        "1.5",
        "b\"x\"",
        "include_str!(\"a.md\")",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.join(" "))
}

fn item() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "#[repr(i32)] enum E {}",
        "#[repr(u8)] pub(crate) enum E { A = 1, #[codes(retired)] B = 0xff }",
        "enum E { A = \"A\", A = \"B\" }",
        "#[repr(i128)] #[derive(PartialOrd)] enum E { A = -170141183460469231731687303715884105728 }",
        "#[repr(C)] enum E<T> { A(T), B { x: u8 } }",
        "struct S;",
        "fn f() {}",
    ])
}

#[test]
fn a_problem_of_a_record_of_several_lines_is_on_one_of_them() {
    invariants::reads("\n\n| Error Code | Description |\n|---|---|\n\"a,\n\"\"b\"|---|");
}

#[test]
fn mistakes_found_by_random_documents_stay_fixed() {
    for further in ["-5\n| -100 |  |", "---|---|\n| 100 |  |", "  | 100 | a |"] {
        invariants::reads(&format!("\n- 9: late\n{further}\n- 8: soon\n"));
    }
    invariants::reads("\n\n| Error Code | Description |\n|---|---|\n\n| 0 |  |<div>\n|```");
    invariants::reads("\n| 0 |  |\n## 7\nCode,Text\n- \n| 0 |  |");
    invariants::reads("- # Error codes\n\n\n- 9: late\n| | |\n\\");
    invariants::reads("<br>\n## 7\nError Code\n\n| Error Code | Description |\n|---|---|\n");
    for below in ["Late\n\u{a0}\nWet sail", "`_`\n\nLate", "`A_B`\n\u{3000}\nLate"] {
        invariants::reads(&format!("\n## 7\n{below}\n\n## 8\n"));
    }
    for beside in ["### `ERR_LATE`\n\n### 7\n\n## 8\n", "* - _x\n- 9: late\n", "- 1. ERR_X*\n- 9: late\n"] {
        invariants::reads(beside);
    }
    invariants::reads("错误码,\n## KITE_WET (8)\n\nWet.\n");
    let rows = "| Status Code | Meaning | Suggestion |\n| 404 | Not found |/|\n| \u{fffd}3 | Forbidden | Ask for it |\n| 404 | Not found |/<\n| 401 | Not in | Log in |\n| \u{fffd}3 | Forbidden | Ask for it |\n";
    invariants::reads(rows);
    for message in [")", "N/A", "n/a", "✅", "--"] {
        let rows = format!("| 7 | {message} | It came too late |\n| 8 | Gone | It has gone away |\n");
        invariants::reads(&format!("| Code | Message | Description |\n|---|---|---|\n{rows}"));
        invariants::reads(&format!("| Code | Description | W Timeout | What to do |\n| :--- | :--- | :--- |\n{rows}"));
    }
    invariants::reads("# a\n\n> b\n| Error code | Text |\n| E101 | a |\n## c | yes | d |\n");
    invariants::reads("| Error code | Text |\n|---|---|\n\n| 0 |  |\rA");
}

#[test]
fn rows_of_the_corpus_that_are_lost_are_read_if_that_is_requested() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../codes-cli/tests/corpus");
    for file in std::fs::read_dir(corpus).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "md") {
            invariants::lenient_reads_what_is_lost(&std::fs::read_to_string(file).unwrap());
        }
    }
}

/// Half of proptest's default number of cases. `.ci/full` tries thousands.
fn config() -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig { cases: config.cases / 2, failure_persistence: None, ..config }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_document_is_read_and_no_row_vanishes(text in document()) {
        invariants::reads(&text);
    }

    #[test]
    fn any_two_documents_are_compared(old in document(), new in document()) {
        invariants::compares(&old, &new);
    }

    #[test]
    fn additions_and_removals_of_an_update_are_reported(
        before in prop::collection::btree_map(-20..20, "[a-z]{1,9}", 1..15),
        after in prop::collection::btree_map(-20..20, "[a-z]{1,9}", 1..15),
    ) {
        let document = |rows: &std::collections::BTreeMap<i32, String>| {
            let rows: Vec<String> = rows.iter().map(|(code, text)| format!("| {code} | {text} |")).collect();
            format!("# Errors\n\n| Error Code | Description |\n|---|---|\n{}\n", rows.join("\n"))
        };
        invariants::compares(&document(&before), &document(&after));
    }

    #[test]
    fn a_row_that_somebody_wrote_is_a_code_or_reported(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        invariants::written_rows_are_accounted_for(&damage::write(&mut Choices::new(&bytes)));
    }

    #[test]
    fn a_heading_an_item_and_a_record_that_somebody_wrote_are_codes(bytes in prop::collection::vec(any::<u8>(), 0..160)) {
        let written::WrittenForm { name, listing, written } = written::write(&mut Choices::new(&bytes));
        invariants::written_forms_are_read(name, listing, &written);
    }

    #[test]
    fn any_arguments_on_any_item_are_accepted_or_rejected(arguments in arguments(), item in item()) {
        invariants::takes_arguments(&arguments, item);
    }
}
