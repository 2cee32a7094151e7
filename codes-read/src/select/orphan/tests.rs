use codes_gen::{Caller, Document, Located, generate};
use codes_tool::{SurveyOptions, survey};

const TABLE: &str = "| Error code | Text |\n|---|---|\n| 1 | One. |\n";

/// The messages about the lines that follow the table.
fn messages(below: &str) -> Vec<String> {
    of(&format!("{TABLE}{below}"))
}

fn of(text: &str) -> Vec<String> {
    let document = Document::new("vendor.md", text);
    let survey = survey(&document, &SurveyOptions::default());
    survey.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect()
}

#[test]
fn rows_that_several_choices_miss_are_reported_once() {
    let problems = |text: &str, tables: &str| {
        let arguments = format!("doc = \"vendor.md\", tables = [{tables}]").parse().unwrap();
        let item = "#[repr(i32)] enum E {}".parse().unwrap();
        generate(&arguments, &item, &Document::new("vendor.md", text), &Caller::default()).unwrap_err().problems
    };
    let count = |problems: &[Located], what: &str| {
        problems.iter().filter(|problem| problem.diagnostic.message.contains(what)).count()
    };
    let orphans = problems(&format!("# A\n{TABLE}\n| 2 | Two. |\n"), "1, \"A\", 7, 8, 9");
    assert_eq!(count(&orphans, "outside of every table"), 1, "{orphans:#?}");
    let none = problems("# A\n\n| x | y |\n|-|-|\n| 1 | One. |\n", "1, 2, 3");
    assert_eq!(count(&none, "the document has no code table"), 1, "{none:#?}");
    let rows = "<tr><td>1\n".repeat(2_000);
    let wide = format!("<table><tr><th>x<th>y<tr><td>a<td rowspan=60000>{}{rows}</table>", "word ".repeat(20_000));
    let unfilled = problems(&wide, "1, 2, \"B\"");
    assert_eq!(count(&unfilled, "span too many rows"), 1, "{}", unfilled.len());
}

#[test]
fn a_code_row_is_recognised_however_its_code_is_written() {
    for row in [
        "E1001 | Two.", "NOT_FOUND | Two.", "| 2", "| [2](#2) | Two. |", "| <code>2</code> | Two. |",
        "| ~~2~~ | Two. |", "| 2 (TWO) | Two. |", "|\u{2003}2 | Two. |", "2 | Two.", "| E2 | Two. |",
    ] {
        assert_eq!(messages(&format!("\n{row}\n")), ["1 code row outside of every table would be lost"], "{row}");
    }
    for text in [
        "`0x02 || address` is\n",
        "0x02 || rlp([\n",
        "# A\n\n8=FIX.4.4|9=113|35=A\n",
        "type=\"rate: 8000 | 16000 \"\n",
        "* 404 - {user|group} not found\n",
        "<Field\n  type=\"8000 | 16000\"\n/>\n",
    ] {
        assert!(messages(&format!("\n{text}")).is_empty(), "{text}");
    }
    assert_eq!(messages("\n2||Two.|\n").len(), 1);
    assert!(messages("\ntwo | more\n\nErrorCode2 | more\n").is_empty());
}

#[test]
fn a_row_without_a_code_counts_below_a_code_table() {
    for row in [
        "| Other | Two. |", "Other | Two.", "| | Two. |", "| TBD | Two. |", "TBD | Two.", "| * | Two. |",
        "| Two | Two. |",
    ] {
        assert_eq!(messages(&format!("\n{row}\n")), ["1 row outside of every table would be lost"], "{row}");
    }
    for text in
        ["|---|---|", "| | |", "| [a](b) | [c](d) |", "a | b", "    | Other | Two. |", "# A\n\n| Other | Two. |"]
    {
        assert!(messages(&format!("\n{text}\n")).is_empty(), "{text}");
    }
    let unmarked = "Error code | Text\n---|---\n1 | One.\n\n";
    for row in ["Two | Two.", " | and more"] {
        assert_eq!(of(&format!("{unmarked}{row}\n")).len(), 1, "{row}");
    }
    assert!(of(&format!("{unmarked}Two | Two | Two.\n")).is_empty());
}

#[test]
fn a_row_beyond_another_table_belongs_to_the_codes_if_it_reads_as_one() {
    let other = "\n| Level | Text |\n|---|---|\n| low | x |\n\n";
    for row in ["| 2 | Two. |", "| Other | Two. |", "| | Two. |", "| TBD | Two. |", "| E2 | Two. |"] {
        assert_eq!(messages(&format!("{other}{row}\n")).len(), 1, "{row}");
    }
    for text in [&*format!("{other}| high | y |\n"), &format!("\n# A\n{other}| 2 | Two. |\n")] {
        assert!(messages(text).is_empty(), "{text}");
    }
}

#[test]
fn rows_of_html_without_a_table_are_reported() {
    let html = "<tr><td>2</td><td>Two.</td></tr>\n";
    let lost = ["1 row of HTML outside of `<table>` would be lost"];
    let closed = "<table><tr><th>Error code<th>Text<tr><td>1<td>One.</table>\n";
    for text in [
        format!("{TABLE}{html}"),
        format!("{TABLE}\n<td>2</td><td>Two.</td>\n"),
        format!("{TABLE}\n<tr>\n<td>Other</td>\n<td>Two.</td>\n</tr>\n"),
        format!("{closed}{html}</table>"),
        format!("{closed}\n    {html}"),
        format!("<tr><th>Error code</th><th>Text</th></tr>\n{html}"),
        html.to_owned(),
    ] {
        assert_eq!(of(&text), lost, "{text}");
    }
    for text in [
        format!("`{html}`"),
        format!("```\n{html}```"),
        "<tr><td>a</td><td>b</td></tr>".to_owned(),
        format!("    {html}"),
    ] {
        assert!(of(&text).is_empty(), "{text}");
    }
}

#[test]
fn rows_beyond_another_table_are_to_be_moved() {
    let codes = "<table><tr><th>Error code<th>Text<tr><td>1<td>One.</table>\n\n";
    let help = |other: &str| {
        let document = Document::new("d.md", format!("{codes}{other}<tr><td>2<td>Two.</tr>\n"));
        survey(&document, &SurveyOptions::default()).diagnostics.remove(0).help.unwrap()
    };
    assert!(help("<table><tr><th>Level<th>Text<tr><td>low<td>x</table>\n").starts_with("move what is underlined"));
    assert!(help("").starts_with("move the `</table>`"));
}

#[test]
fn tables_in_cells_are_read_unless_the_cell_is_one_of_a_row_of_codes() {
    let count = |text: &str| survey(&Document::new("d.md", text), &SurveyOptions::default()).tables.len();
    let html = "<table><tr><th>Error code</th><th>Text</th></tr><tr><td>1</td><td>One.</td></tr></table>";
    for layout in [
        format!("<table><tr><td>\n\n{TABLE}\n</td></tr></table>"),
        format!("<table><tr><td>A<td>B<tr><td>\n\n{TABLE}\n</td><td></table>"),
        format!("<table><tr><td>{html}</td></tr></table>"),
        format!("| A |\n|---|\n| {html} |\n"),
        format!("<table>\n\n{TABLE}\n"),
        format!("<table><tr><td>x\n\n{TABLE}\n"),
    ] {
        assert_eq!(count(&layout), 1, "{layout}");
    }
    for details in [
        format!("| Error code | Text |\n|---|---|\n| 7 | {html} |\n"),
        format!("<table><tr><th>Error code<th>Text<tr><td>7<td>\n\n{TABLE}\n</table>"),
        "| Error code | Text |\n|---|---|\n| 7 | <table><tr><td>a<td>b</table> |\n".to_owned(),
    ] {
        assert_eq!(count(&details), 1, "{details}");
    }
}

#[test]
fn rows_with_pipes_within_html_tables_are_reported_unless_they_are_in_a_cell() {
    let unclosed = "<table>\n<tr><th>Error code</th><th>Text</th></tr>\n<tr><td>1</td><td>One.</td></tr>\n";
    assert_eq!(of(&format!("{unclosed}\n| 2 | Two. |\n")), ["1 code row outside of every table would be lost"]);
    let in_cell = format!("{unclosed}<tr><td>2</td><td>\n\n| 3 | Three. |\n\n</td></tr></table>\n");
    assert!(of(&in_cell).is_empty());
    let layout = "<table><tr><td>\n\nError code | Text\n---|---\n1 | One.\n\n2 | Two.\n\n</td></tr></table>\n";
    assert_eq!(of(layout), ["1 code row outside of every table would be lost"]);
}

#[test]
fn rows_around_a_table_within_the_same_lines_are_reported_too() {
    let text = "\n<div>\n| 2 | Two. |\n| Error code | Text |\n|---|---|\n| 3 | Three. |\n4. | Four. |\n</div>\n";
    assert_eq!(messages(text), ["1 code row outside of every table would be lost"; 3]);
}

#[test]
fn a_table_that_begins_with_a_code_row_continues_the_one_above() {
    let text = "\n| 2 | Two. |\n|---|---|\n| 3 | Three. |\n\n| 4 | Four. |\n";
    assert_eq!(
        messages(text),
        [
            "this table begins with a code row instead of a header: 2 code rows would be lost",
            "1 code row outside of every table would be lost"
        ]
    );
    assert!(messages("\n# Years\n\n| 2 | 3 |\n|---|---|\n| 4 | 5 |\n").is_empty());
}

#[test]
fn a_row_of_text_codes_above_dashes_is_not_a_header() {
    let table = "| Error code | Text |\n|---|---|\n| NOT_FOUND | One. |\n";
    for (table, parted) in [(TABLE, "\n> | 2 | Two. |\n"), (table, "\n> | NOT_SEEN | Two. |\n")] {
        let text = format!("{table}{parted}| E10947\n|---|---|\n| more words | here |\n");
        assert_eq!(of(&text), ["3 rows outside of every table would be lost"], "{text}");
    }
    for row in ["| E1001 | |", "| E1001 | Two. |", "| NOT_KNOWN | Two. |"] {
        let text = format!("{table}\n{row}\n|---|---|\n| NOT_SEEN | Three. |\n");
        assert_eq!(of(&text).len(), 1, "{text}");
    }
    assert!(of(&format!("{table}\n| FIELD_NAME | TYPE |\n|---|---|\n| words | here |\n")).is_empty());
}

#[test]
fn rows_wider_than_a_header_without_codes_are_reported() {
    let text = |header: &str, row: &str| {
        format!("| Error code | Text |\n|-|-|\n| 7 | a |\n\nOf the belt:\n\n{header}\n| 101 | b |\n{row}\n")
    };
    let count = |text: &str, what: &str| of(text).iter().filter(|message| message.contains(what)).count();
    let lost = |header: &str, row: &str| count(&text(header, row), "2 code rows would be lost");
    for header in ["| Belt |\n|-|", "| |\n|-|", "| Error code \\| Description |\n|-|"] {
        assert_eq!(lost(header, "| 102 | c |"), 1, "{header}");
    }
    assert_eq!(lost("| Belt |\n|-|", "| wide | c |"), 0);
    assert_eq!(lost("| Belt |\n|-|", "| 102 |"), 0);
    assert_eq!(lost("| Belt | Length |\n|-|-|", "| 102 | c |"), 0);
    let survey = |text: &str| survey(&Document::new("vendor.md", text), &SurveyOptions::default());
    let help = |row: &str| {
        let text = format!("# Error codes\n\n| Error code |\n|-|-|\n{row}\n");
        survey(&text).diagnostics.first().and_then(|diagnostic| diagnostic.help.clone()).unwrap_or_default()
    };
    assert!(help("| 7 | a |").contains("titles"), "{}", help("| 7 | a |"));
    assert!(help("| 7 |").contains("make it 1 cell"), "{}", help("| 7 |"));
}

#[test]
fn rows_below_titles_without_a_delimiter_row_are_reported() {
    let document = Document::new("d.md", "# A\n\n| Text | Error code |\n| One. | NOT_FOUND |\n| Two. | gone |\n");
    let diagnostic = survey(&document, &SurveyOptions::default()).diagnostics.remove(0);
    assert_eq!(diagnostic.message, "2 code rows outside of every table would be lost");
    assert_eq!(diagnostic.help.as_deref(), Some("put a delimiter row below the header: `|---|---|`"));
    // A row of fields is not a line of titles.
    let fields = "25 | ErrorCode | int | A code.\n58 | Text | string | A text.\n";
    assert!(
        of(&format!("# A\n\nTag | Name | Type | Text\n---|---|---|---\n1 | Id | int | One.\n\n{fields}")).is_empty()
    );
}

#[test]
fn numbered_codes_are_rows_without_a_table_if_there_are_two() {
    assert_eq!(of("# A\n\n| E1001 | One. |\nE1002 | Two.\n"), ["2 code rows outside of every table would be lost"]);
    for text in ["E1001 | One.\n", "FOO_BAR | One.\nBAR_FOO | Two.\n", "H1 | H2\nH3 | H4\n"] {
        assert!(of(text).is_empty(), "{text}");
    }
}

#[test]
fn a_code_row_above_dashes_is_not_a_header() {
    let text = "\n<div>\n| 2 | Two. |\n|---|---|\n| 3 | Three. |\n</div>\n";
    assert_eq!(messages(text), ["2 code rows outside of every table would be lost"]);
}

#[test]
fn a_title_in_the_front_matter_is_a_topic_of_the_tables() {
    let tables = |title: &str, table: &str| {
        let document = Document::new("d.md", format!("---\ntitle: {title}\n---\n## Exchange broker\n\n{table}"));
        survey(&document, &SurveyOptions::default()).tables.len()
    };
    let numbers = "| Code | Text |\n|---|---|\n| 7 | One. |\n| 8 | Two. |\n";
    assert_eq!((tables("Error codes", numbers), tables("Markets", numbers)), (1, 0));
    let values = "| Value | Text |\n|---|---|\n| 7 | One. |\n| 8 | Two. |\n";
    assert_eq!((tables("Error codes", values), tables("Markets", values)), (1, 0));
}

#[test]
fn a_short_row_far_below_a_table_with_its_codes_further_right_has_its_code_in_front() {
    let table =
        "| No. | Error code | Text | Error code | Text |\n|---|---|---|---|---|\n| 1 | 5 | Five. | 6 | Six. |\n";
    for row in ["| 12 | Too late. |", "    | 12 | Too late. |", "[12](#12) |  |"] {
        let found = of(&format!("{table}\nText.\n\n{row}\n"));
        assert!(
            found.iter().any(|message| message.ends_with("outside of every table would be lost")),
            "{row} {found:?}"
        );
    }
}

#[test]
fn code_rows_at_the_end_of_a_table_of_something_else_are_reported() {
    let codes = "| Error code | Text |\n|---|---|\n| 1001 | One. |\n| 1002 | Two. |\n\n";
    let others = |rows: &str| format!("{codes}| Level | Text |\n|---|---|\n| low | x |\n{rows}");
    let message = |rows: &str| of(&others(rows));
    assert_eq!(
        message("| 1003 | Three. |\n| 1004 | Four. |\n"),
        ["2 code rows at the end of a table of something else would be lost"]
    );
    // Other numbers, the same codes, and codes above other rows.
    for rows in [
        "| 2019 | x |\n", "| 9 | x |\n", "| 1001 | x |\n| 1002 | x |\n", "| 1003 | x |\n| high | x |\n",
        "| HIGH | x |\n",
    ] {
        assert!(message(rows).is_empty(), "{rows}");
    }
    let texts = |row: &str| of(&others(row).replace("| 1001", "| E_LATE").replace("| 1002", "| E_GONE"));
    assert_eq!(texts("| E_WET | x |\n").len(), 1);
    assert!(texts("| HOME_DIR | x |\n").is_empty());
    let negative = |row: &str| of(&others(row).replace("| 1001", "| -1001").replace("| 1002", "| -1002"));
    assert_eq!(negative("| -1003 | x |\n").len(), 1);
    let below_another_heading = others("| 1003 | x |\n").replace("| Level", "# Levels\n\n| Level");
    assert!(of(&below_another_heading).is_empty());
}

#[test]
fn a_table_without_titles_below_a_heading_of_its_own_is_reported() {
    let text = "# Error codes\n\n| Error code | Text |\n|---|---|\n| 1001 | One. |\n\n## Disk\n\n| 2001 | a |\n|---|---|\n| 2002 | b |\n";
    assert_eq!(of(text), ["the column `2001` does not look like codes, so the table is skipped"]);
    assert!(of(&text.replace("# Error codes", "# Kites")).is_empty());
}

#[test]
fn a_row_below_another_heading_that_begins_as_the_codes_is_reported() {
    let codes = "| Error code | Text |\n|---|---|\n| E_HOT | a |\n| E_COLD | b |\n";
    let below = |row: &str| of(&format!("# Errors\n\n{codes}\n# Next\n\n{row}\n"));
    assert_eq!(below("| E_WET | Too wet. |"), ["1 code row outside of every table would be lost"]);
    assert_eq!(
        below("| E_WET | Too wet. |\n| E_DRY | Too dry. |"),
        ["2 code rows outside of every table would be lost"]
    );
    for other in ["| A_WET | Too wet. |", "| Every | day |", "E_WET | E_DRY", "| E wet | Too wet. |"] {
        assert!(below(other).is_empty(), "{other}");
    }
}

#[test]
fn titles_between_double_pipes_are_titles() {
    let text = "||Error code||Text||\n|1001|Too hot.|\n|1002|Too cold.|\n";
    assert_eq!(of(text), ["2 code rows outside of every table would be lost"]);
    assert_eq!(of(&format!("# A\n{TABLE}\n# B\n\n{text}")), ["2 code rows outside of every table would be lost"]);
    assert!(of(&format!("# A\n{TABLE}\n# B\n\n||Level||Text||\n|low|Too hot.|\n")).is_empty());
}
