//! Documents and attributes with each kind of problem that has a help line.

use std::fmt::Write as _;

use codes_gen::ProblemId;

use super::written::Written;

pub(crate) const ERRORS: &str = "| Error code | Description |\n|--|--|\n| 1 | Late. |\n| 2 | Soon. |\n";
pub(crate) const VALUES: &str = "| Value | Meaning |\n|--|--|\n| 1 | Late. |\n| 2 | Soon. |\n";
pub(crate) const NUMBERS: &str = "#[repr(i32)] enum E {}";

/// The problems without a help line: the message says everything, or the solution depends on the vendor's document.
pub(crate) const WITHOUT_HELP: [ProblemId; 6] = [
    ProblemId::EmptyDocument,
    ProblemId::WebPage,
    ProblemId::RefusedList,
    ProblemId::NoCodes,
    ProblemId::HeadingRow,
    ProblemId::ContinuesUnread,
];

/// The problems that the macro does not report, and those of files, which `translations.rs` and the UI tests cover.
const OF_THE_TOOL: [ProblemId; 15] = [
    ProblemId::RefusedTable,
    ProblemId::CodesInHeadings,
    ProblemId::CodesInLists,
    ProblemId::MistypedCode,
    ProblemId::CodeOutOfOrder,
    ProblemId::SeveralMeanings,
    ProblemId::RepeatedName,
    ProblemId::SeveralNames,
    ProblemId::SharedText,
    ProblemId::NoText,
    ProblemId::UnfinishedText,
    ProblemId::RelativeLink,
    ProblemId::RetiredCode,
    ProblemId::UnreadableDocument,
    ProblemId::DifferentTranslation,
];

/// Cases of this kind of problem with a help line; `None` if there is no entry for the problem here.
#[allow(clippy::too_many_lines)] // It is a table.
pub(crate) fn cases(id: ProblemId) -> Option<Vec<Written>> {
    let numbers = |arguments: &[&str], document: &str| Written::new(arguments, NUMBERS, document);
    let row = |row: &str| numbers(&[], &format!("{ERRORS}{row}\n"));
    let item = |item: &str| Written::new(&[], item, ERRORS);
    let of = |argument: &str| numbers(&[argument], ERRORS);
    let fields = "| Error code | Description | HTTP |\n|--|--|--|\n| 1 | Late. | 400 |\n| 2 | Soon. | 500 |\n";
    let headed =
        |first: &str, second: &str| format!("# {first}\n\n{ERRORS}\n# {second}\n\n{}", ERRORS.replace('1', "3"));
    let status = &fields.replace("HTTP", "HTTP Status");
    let html_rows = (2..250).fold(String::new(), |mut rows, code| {
        let _ = write!(rows, "<tr><td>{code}</td></tr>");
        rows
    });
    let wide =
        format!("| Error code | Description |{}\n", " x |".repeat(998)) + &"|--".repeat(1000) + "|\n| 1 | Late. |";
    Some(match id {
        // The document's structure.
        ProblemId::RowOutsideTable => vec![
            row("\n| 3 | Gone. |"),
            row("\n| Level | Text |\n|--|--|\n| low | x |\n| 3 | Gone. |"),
            row("\n| Level | Text |\n|--|--|\n| low | x |\n\n| 3 | Gone. |"),
            numbers(&["lenient"], &format!("{ERRORS}\n| 3 | Gone. |\n")),
            numbers(
                &[],
                "<table><tr><th>Error code</th><th>Text</th></tr><tr><td>1</td><td>a</td></tr></table>\n\
                 <tr><td>2</td><td>b</td></tr>\n<tr><td>3</td><td>c</td></tr>\n",
            ),
            numbers(&[], "<tr><th>Error code</th><th>Text</th></tr>\n<tr><td>2</td><td>b</td></tr></table>\n"),
            numbers(&["lenient"], "<tr><th>Error code</th><th>Text</th></tr>\n<tr><td>2</td><td>b</td></tr></table>\n"),
        ],
        ProblemId::DelimiterMismatch => vec![
            numbers(&[], "| Error code | Description |\n|--|--|--|\n| 1 | Late. |\n"),
            numbers(&["lenient"], "| Error code | Description |\n|--|\n| 1 | Late. |\n"),
        ],
        ProblemId::MissingDelimiter => {
            vec![numbers(&[], "| Error code | Description |\n| 1 | Late. |\n| 2 | Soon. |\n")]
        }
        ProblemId::IndentedTable => {
            vec![numbers(
                &["lenient"],
                "- Codes:\n\n        | Error code | Text |\n        |--|--|\n        | 1 | a |\n",
            )]
        }
        ProblemId::MissingHeader => vec![
            row("\n| 3 | Gone. |\n|--|--|\n| 4 | Far. |"),
            numbers(
                &[],
                "<table><tr><th>Error code</th><th>Text</th></tr><tr><td>1</td><td>a</td></tr></table>\n\n\
                 <table><tr><td>3</td><td>b</td></tr><tr><td>4</td><td>b</td></tr></table>\n",
            ),
        ],
        ProblemId::HeaderIsCode => vec![
            numbers(&["columns(code = \"1\")"], "| 1 | Late. |\n|--|--|\n| 2 | Soon. |\n| 3 | Gone. |\n"),
            numbers(&["columns(code = \"1\")"], "1,Late.\n2,Soon.\n3,Gone.\n").named("vendor.csv"),
            numbers(
                &["columns(code = \"1\")"],
                "<table><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr><tr><td>3</td><td>c</td></tr></table>",
            ),
        ],
        ProblemId::NestedTable => vec![numbers(
            &["table = 1", "lenient"],
            "<table><tr><th>Error code</th><th>Text</th></tr><tr><td>1</td><td>a <table><tr><th>Error code</th>\
             <th>Text</th></tr><tr><td>5</td><td>b</td></tr></table></td></tr></table>\n",
        )],
        ProblemId::GluedTable => vec![
            numbers(&[], &format!("{ERRORS}| Parameter | Text |\n|--|--|\n| size | Soon. |\n")),
            numbers(&[], &format!("| Parameter | Text |\n|--|--|\n| size | Soon. |\n{ERRORS}")),
        ],
        ProblemId::SpanTooLarge => vec![numbers(
            &[],
            &format!(
                "<table><tr><th>Error code</th><th>Text</th></tr><tr><td>1</td><td rowspan=\"60000\">{}</td></tr>{}</table>\n",
                "All work and no play. ".repeat(200),
                html_rows
            ),
        )],
        ProblemId::RowTooShort => vec![numbers(&[], &format!("{wide}\n{}", "| 2 | Soon. |\n".repeat(300)))],
        ProblemId::SecondCodeColumn => {
            vec![numbers(&[], "| Code | Name | Text | Code |\n|--|--|--|--|\n| 1 | n | a | 5 |\n| 2 | m | b | 6 |\n")]
        }
        ProblemId::UnclosedQuote => vec![numbers(&[], "Code,Text\n7,Late\n8,\"Soon\n").named("vendor.csv")],
        ProblemId::SurplusCells => {
            vec![row("| 3 | No. | more |"), numbers(&[], "Code,Text\n7,Late,more\n").named("vendor.csv")]
        }
        // Tables and columns.
        ProblemId::NoCodeTable => vec![
            numbers(&[], "# Errors\n\nNo table.\n"),
            numbers(&[], "7,Late\n").named("vendor.csv"),
            numbers(&[], VALUES),
            numbers(&["table = 1"], VALUES),
            numbers(&[], "# Exit codes\n\n- 0: done\n- 1: late\n"),
            numbers(&[], "# Errors\n\n## 7\n\nLate.\n\n## 8\n\nSoon.\n"),
            // Nothing announces the codes.
            numbers(&[], "# Kites\n\n## 1001 late\n\nLate.\n\n## 1002 wet\n\nWet.\n"),
            numbers(&[], &format!("# Kites\n\n- 1001: late\n- 1002: wet\n- 1003: torn\n\n{VALUES}")),
            numbers(&[], "- 1001: late\n- 1002: wet\n"),
            numbers(&[], "# Exit codes\n\n```\n0: done\n1: late\n```\n"),
            numbers(&[], "# Exit codes\n\n```c\nenum exit {\n    LATE = 1,\n    WET = 2,\n};\n```\n"),
            numbers(&[], "# Kites\n\n```c\nenum class KiteErrorCode : int {\n    LATE = 1,\n    WET = 2,\n};\n```\n"),
            // The enum is for codes of another kind.
            Written::new(&[], "enum E {}", "# Errors\n\n## 7\n\nLate.\n\n## 8\n\nSoon.\n"),
            Written::new(&[], "enum E {}", "# Kites\n\n- 1001: late\n- 1002: wet\n"),
            numbers(&[], "# Kites\n\n## KITE_LATE\n\nLate.\n\n## KITE_WET\n\nWet.\n"),
            numbers(&[], "# Errors\n\n- `ERR_LATE`: late\n- `ERR_WET`: wet\n"),
        ],
        ProblemId::NoCodeList => vec![
            numbers(&["list = \"Codes\""], ERRORS),
            numbers(&["list = \"Cods\""], "# Codes\n\n- 0: done\n- 1: late\n"),
            Written::new(&["list = \"Codes\""], "enum E {}", ERRORS.replace('1', "LATE").replace('2', "SOON").as_str()),
        ],
        ProblemId::RefusedHeadings => {
            let of_fields = "# Errors\n\n## Class\n\n### `error.cause`\n\na\n\n### `error.code`\n\nb\n";
            let levels = "# Codes\n\n## Code 404\n\na\n\n### Code 200\n\nb\n\n### Code 201\n\nc\n";
            vec![
                Written::new(&["headings"], "enum E {}", &format!("{of_fields}\n## Codes\n\n### `ERR_WET`\n\nc\n")),
                numbers(&["headings"], levels),
            ]
        }
        ProblemId::NoCodeHeading => vec![
            numbers(&["headings"], ERRORS),
            numbers(
                &["headings = \"Cods\""],
                "# Codes\n\n## 0 A\n\nDone.\n\n## 2 B\n\nGone.\n\n# More\n\n## 3 C\n\nLate.\n",
            ),
            numbers(&["headings = [\"Codes\", \"Mor\"]"], "# Codes\n\n## 0 A\n\nDone.\n\n# More\n\n## 3 C\n\nLate.\n"),
        ],
        ProblemId::AmbiguousTable => vec![
            numbers(&[], &format!("# A\n\n{ERRORS}\n# B\n\n{ERRORS}")),
            numbers(&["list = \"Codes\""], "# Codes\n\n## Line\n\n- 1 a\n- 3 c\n\n## Winch\n\n- 1 b\n- 2 c\n"),
        ],
        ProblemId::UnknownHeading => {
            vec![of("table = \"Client codes\""), numbers(&["table = \"X\""], &format!("# A\n\n{ERRORS}"))]
        }
        ProblemId::UnknownTable => vec![of("table = 7")],
        ProblemId::UnknownColumn => vec![
            of("columns(code = \"Error codes\")"),
            of("columns(message = \"Descriptions\")"),
            numbers(&["fields(http: u16 = \"HTTPS\")"], fields),
        ],
        ProblemId::NoCodeColumn => vec![numbers(&["table = \"Modes\""], &format!("# Modes\n\n{VALUES}"))],
        ProblemId::RepeatedKey => vec![numbers(
            &["columns(code = \"HTTP\")"],
            "| HTTP | Error code | Text |\n|--|--|--|\n| 400 | 1 | a |\n| 400 | 2 | b |\n| 400 | 3 | c |\n| 500 | 4 | d |\n",
        )],
        // Cells and rows.
        ProblemId::NotACode => vec![
            row("| ten | No. |"),
            row("| N/A | No. |"),
            row("3 is for internal use."),
            Written::new(
                &[],
                "enum E {}",
                "| Error code | Text |\n|--|--|\n| LATE | a |\n| what now | b |\n| GONE | b |\n",
            ),
            numbers(&["list = \"Codes\""], "# Codes\n\n- 0: done\n- Late it is\n- 2: gone\n"),
            numbers(&["headings"], "# Codes\n\n## 0 A\n\nDone.\n\n## Late\n\nLate.\n\n## 2 B\n\nGone.\n"),
        ],
        ProblemId::RepeatedHeader => vec![row("| Error code | Description |\n| 3 | Gone. |")],
        ProblemId::NothingToContinue => {
            vec![numbers(&[], "| Error code | Description |\n|--|--|\n| | Late. |\n| 2 | Soon. |\n")]
        }
        ProblemId::CodelessRow => vec![numbers(
            &[],
            "| Error code | Description | Status |\n|--|--|--|\n| 1 | Late. | 400 |\n| | No. | 404 |\n| 3 | Gone. | 500 |\n",
        )],
        ProblemId::LookalikeCharacters => vec![row("| \u{2212}5 | No. |"), row("| ４００１ | No. |")],
        ProblemId::MarkedNumber => vec![row("| 255* | No. |")],
        ProblemId::LeadingZeros => vec![row("| 007 | No. |")],
        ProblemId::GroupedDigits => vec![row("| 1,234 | No. |")],
        ProblemId::RangeWithExceptions => vec![
            row("| 40-49 except 44 | No. |"),
            numbers(&["lenient"], &format!("{ERRORS}| 40-49 except 44 | No. |\n")),
        ],
        ProblemId::CodeDoesNotFit => vec![row("| 70000000000 | No. |")],
        ProblemId::SecondCodeCell => vec![numbers(
            &[],
            "<table><tr><th colspan=2>Error code</th><th>Text</th></tr><tr><td>1</td><td>11</td><td>a</td></tr>\
             <tr><td>2</td><td>12</td><td>b</td></tr></table>\n",
        )],
        ProblemId::SecondCatchAll => vec![row("| Other | Who knows? |\n| Others | Nobody. |")],
        ProblemId::DuplicateCode => vec![numbers(&["duplicates = \"error\""], &format!("{ERRORS}| 2 | Again. |\n"))],
        ProblemId::TooMuchText => {
            let codes = (1..400).map(|code| code.to_string()).collect::<Vec<_>>().join(", ");
            vec![numbers(
                &[],
                &format!("| Error code | Description |\n|--|--|\n| {codes} | {} |\n", "word ".repeat(5_000)),
            )]
        }
        ProblemId::FieldValue => {
            let with = |field: &str, value: &str| numbers(&[field], &format!("{fields}| 3 | Gone. | {value} |\n"));
            vec![
                with("fields(http: u8 = \"HTTP\")", "200"),
                with("fields(http: u16 = \"HTTP\")", ""),
                numbers(&["fields(http: u8 = \"HTTP\")"], &fields.replace("400", "4xx").replace("500", "5xx")),
                numbers(&["fields(http: bool = \"HTTP\")"], &fields.replace("400", "yes").replace("500", "perhaps")),
            ]
        }
        ProblemId::SecondFieldValue => {
            vec![numbers(&["fields(http: u16 = \"HTTP\")"], &format!("{fields}| 2 | Again. | 404 |\n"))]
        }
        // The enum.
        ProblemId::UndocumentedPin => vec![item("#[repr(i32)] enum E { Gone = 9 }")],
        ProblemId::DocumentedRetiredPin => vec![item("#[repr(i32)] enum E { #[codes(retired)] Late = 1 }")],
        ProblemId::CodeOfOtherType => vec![
            item("#[repr(i32)] enum E { Late = \"1\" }"),
            item("enum E { Late = 1 }"),
            numbers(&[], "| Error code | Description |\n|--|--|\n| NOT_FOUND | Gone. |\n| TOO_LATE | Late. |\n"),
        ],
        ProblemId::MissingRepr => vec![item("enum E {}")],
        ProblemId::Contradiction => vec![of("doc = [\"vendor.md\", \"vendor.md\"]")],
        ProblemId::InvalidSyntax => vec![
            of("\"docs/vendor.md\""),
            of("columns = 7"),
            of("columns(kode = \"Error code\")"),
            of("tabel = 1"),
            of("what"),
            of("wraps = E"),
            of("strip_prefix = \"X_\""),
            numbers(&["strip_prefix = \"X_\""], "| Code | Name | Text |\n|--|--|--|\n| 1 | E_LATE | a |\n"),
            numbers(
                &["strip_prefix = \"X_\""],
                "| Code | Name | Text |\n|--|--|--|\n| 1 | LATE | a |\n| 2 | LOCK_ERR_A | b |\n| 3 | LOCK_ERR_B | c |\n",
            ),
            numbers(&["fields = 7"], status),
            numbers(&["fields(http: f32 = \"HTTP\")"], status),
            numbers(&["fields(http = \"HTTP\")"], status),
            numbers(&["fields(type: u16 = \"HTTP\")"], fields),
            item("#[repr(C)] enum E {}"),
            item("#[repr(i32)] enum E { Late }"),
            item("#[repr(i32)] enum E { Late(u8) = 1 }"),
            of("success = NONE"),
            numbers(&["strip_prefix = 7"], "| Code | Name | Text |\n|--|--|--|\n| 1 | LOCK_ERR_LATE | a |\n"),
            of("duplicates = 7"),
            Written::new(&["kind = 7"], "enum E {}", ERRORS),
            of("crate = 7"),
            numbers(&["list = 7"], "# Error codes\n\n- 0: done\n- 1: late\n"),
            numbers(&["table = 1.5"], &headed("the table's heading", "another heading")),
            numbers(&["tables = 7"], &headed("one heading", "another heading")),
            numbers(
                &["lists = 7"],
                "# one heading\n\n- 0: done\n- 1: late\n\n# another heading\n\n- 10: busy\n- 11: gone\n",
            ),
        ],
        id if WITHOUT_HELP.contains(&id) || OF_THE_TOOL.contains(&id) => Vec::new(),
        _ => return None,
    })
}
