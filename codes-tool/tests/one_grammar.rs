//! All readers read a cell alike: the tool's listing, the macro, the macro with a named column, and `lenient`.

use std::fmt::Write as _;

use codes_gen::{Caller, CodeSet, Document, preview};
use codes_tool::{SurveyOptions, survey};
use proptest::prelude::*;

fn cell() -> impl Strategy<Value = String> {
    let pieces = vec![
        "Error ", "错误码 ", "HTTP ", "1001", "7", "-5", "0x1F", "007", "8001h", "Alarm ", "Fault of ", "000 - 009",
        "E1xx", "E100+", "ERR_{N}", "OTHER", "5xx", "*", "†", " [1]", "[", "]", "(", ")", " ", "<br>", ", ", " / ",
        "/", " or ", "-", " - ", "~", ": ", "：", " = ", "> ", "大于 ", "以上", "番", "以降", "台", "段", " series",
        "0x11", "<del>7</del>", " or higher", "at least ", "namely ", "ERR_LATE", "NOT_", "FOUND", "NotFound", "E1001",
        "auth/no-mail", "too late", "7 (late)", "LATE(2)", " and ", "; ", "错误", "other", "Unknown", "N/A", "`", "#",
        ".", "...", " a ", "0503 0000h", "负数", "entre ", " y ", "all other values", "\u{2212}", "５", "\u{7}",
    ];
    prop::collection::vec(prop::sample::select(pieces), 1..5).prop_map(|pieces| pieces.concat())
}

/// A table whose other codes are of one kind, so that the cell is read among them.
fn document(cell: &str, others: [&str; 4]) -> Document {
    let mut text = "| Error code | Text |\n|---|---|\n".to_owned();
    for other in others {
        let _ = writeln!(text, "| {other} | Some words. |");
    }
    let _ = writeln!(text, "| {cell} | The last. |");
    Document::new("d.md", text)
}

/// A code, and the label beside it.
type Labelled = (String, Option<String>);

/// The ends of a range.
type Ends = (Option<i128>, Option<i128>);

/// Codes with what stands beside them, ranges, and whether there is a catch-all.
fn parts(set: &CodeSet) -> (Vec<Labelled>, Vec<Ends>, bool) {
    let codes = set.codes.iter().map(|entry| (entry.code.to_string(), entry.name.clone())).collect();
    let ranges = set.ranges.iter().map(|range| (range.first, range.last)).collect();
    (codes, ranges, set.catch_all.is_some())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn every_reader_of_a_cell_sees_the_same_parts(cell in cell(), are_text in any::<bool>()) {
        let others =
            if are_text { ["MAIL_LATE", "MAIL_GONE", "BOX_FULL", "BOX_SHUT"] } else { ["9101", "9102", "9103", "9104"] };
        let document = document(&cell, others);
        let listed = survey(&document, &SurveyOptions::default());
        prop_assert_eq!(listed.tables.len(), 1, "{:?}", &cell);
        // `E1001` among numbers makes a table of texts.
        let item = if listed.tables[0].is_integer { "#[repr(i64)] pub enum E {}" } else { "pub enum E {}" };
        let expected = parts(&listed.tables[0].set);
        for arguments in ["doc = \"d.md\"", "doc = \"d.md\", columns(code = \"Error code\")"] {
            let preview = preview(&arguments.parse().unwrap(), &item.parse().unwrap(), &document, &Caller::default()).unwrap();
            prop_assert_eq!(&parts(&preview.set), &expected, "{:?} with {}", &cell, arguments);
        }
        // Lenient reading reads more cells, but none of the others differently.
        let lenient = survey(&document, &SurveyOptions { lenient: true, ..SurveyOptions::default() });
        let lenient = parts(&lenient.tables[0].set);
        for code in &expected.0 {
            prop_assert!(lenient.0.contains(code), "{:?}", &cell);
        }
        prop_assert!(expected.1.iter().all(|range| lenient.1.contains(range)), "{:?}", &cell);
    }
}
