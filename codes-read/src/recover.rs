//! The step between `markdown` and `select`: parts tables that lack a blank line between them, and reads tables side by
//! side. If requested, it also adds the tables and rows to [`Markdown`] that a careful human reads but Markdown does not.
//!
//! Rows after a blank line rejoin their table. A header begins a table even if its delimiter row has more or fewer
//! cells, or if it is inside HTML or indented. In MDX, the latter are regular tables: MDX has no indented code, and
//! allows Markdown between its elements. So are tables below the title of an admonition or a tab, which site generators
//! indent.

use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId, Severity};
use crate::facts::Header;
use crate::markdown::{self, Cell, Markdown, MarkdownTable, PipeRun, Row, RunHeader};
use crate::tables::{Candidate, Position, RowsOutside, Tables, table_nevertheless};
use crate::{Document, cell, order, side_by_side};

/// Reads tables as a careful human does, and orphan rows, if requested. Each recovery is a warning. In an MDX document,
/// the tables between its elements are always read, and so are those in admonitions and tabs.
pub fn recover(document: &Document, markdown: &mut Markdown, is_lenient: bool, problems: &mut Diagnostics) {
    part_glued(document, markdown, problems);
    keep_first_rows(document, markdown);
    for table in &mut markdown.tables {
        name_columns(table);
        unfold(table, is_lenient, problems);
    }
    settle_nested(document, markdown, problems);
    if is_lenient {
        take_titled(markdown, problems);
    }
    take_unread(document, markdown, is_lenient, problems);
    if is_lenient {
        rejoin(document, markdown, problems);
    }
}

/// Begins a new table where the titles of another table are among the rows of a table: with a row of dashes below them,
/// since the blank line above them is missing, or in `<th>`.
fn part_glued(document: &Document, markdown: &mut Markdown, problems: &mut Diagnostics) {
    for mut table in std::mem::take(&mut markdown.tables) {
        let mut starts = Vec::new();
        let mut header = &table.header;
        for (index, titles) in table.rows.iter().enumerate() {
            let is_above_dashes = || table.rows.get(index + 1).is_some_and(|row| is_dashed(document, row));
            if (titles.is_head || is_above_dashes()) && are_other_titles(header, titles) {
                starts.push(index);
                header = &titles.cells;
            }
        }
        let Some(first) = starts.first() else {
            markdown.tables.push(table);
            continue;
        };
        let mut rows = table.rows.split_off(*first).into_iter();
        starts.push(first + rows.len());
        table.range.end = table.rows.last().map_or(table.range.end, |row| row.range.end);
        for pair in starts.windows(2) {
            let [start, end] = pair else { continue };
            let mut of_table = Vec::with_capacity(end - start);
            of_table.extend(rows.by_ref().take(end - start));
            match glued(document, markdown, &table, &of_table, problems) {
                Some(below) => markdown.tables.push(std::mem::replace(&mut table, below)),
                None => {
                    table.range.end = of_table.last().map_or(table.range.end, |row| row.range.end);
                    table.rows.append(&mut of_table);
                }
            }
        }
        markdown.tables.push(table);
    }
}

/// Whether a row of a table is a row of dashes.
fn is_dashed(document: &Document, row: &Row) -> bool {
    row.cells.first().is_some_and(|cell| cell.text.starts_with(['-', ':']))
        && markdown::is_delimiter_row(&markdown::split_row(document.get(row.range.clone())))
}

/// Whether a row of a table may be the titles of another table.
fn are_other_titles(header: &[Cell], titles: &Row) -> bool {
    let (mut count, mut is_known, mut is_repeated) = (0, false, true);
    for (column, Cell { text, .. }) in titles.cells.iter().enumerate() {
        if cell::is_code(text, Kind::Integer) || columns::is_surely_text_code(text) {
            return false;
        }
        count += usize::from(!text.is_empty());
        is_known |= Header::new(text).is_title_of_column();
        is_repeated &= header.get(column).is_some_and(|title| title.text == *text);
    }
    count > 1 && is_known && !is_repeated
}

/// The table of rows that begin with such titles. `None` if they are rows of the table above, which has codes as they do,
/// though not below titles of codes.
fn glued(
    document: &Document,
    markdown: &Markdown,
    above: &MarkdownTable,
    rows: &[Row],
    problems: &mut Diagnostics,
) -> Option<MarkdownTable> {
    let columns_of = |table: &MarkdownTable| columns::recognize(table, &markdown.topics_of(document, table), None);
    let titles = rows.first()?;
    let section = above.section;
    let table = if titles.is_head { below_head(rows, section) } else { below_dashes(document, rows, section) }?;
    let (codes_above, codes) = (columns_of(above), columns_of(&table));
    let is_row = |row: &Row| codes_above.is_some_and(|columns| has_code(row, columns));
    // `<th>Network<th>Description` among rows of codes is the title of a group.
    let is_group = titles.is_head && !titles.cells.iter().any(|cell| Header::new(&cell.text).may_announce_codes());
    if (codes.is_none() || is_group) && rows.iter().any(is_row) {
        return None;
    }
    if codes.is_some() || codes_above.is_some() {
        let (what, help) = if titles.is_head {
            ("a row of titles", "write `</table><table>` above this row")
        } else {
            ("a row of dashes", "put a blank line above these titles")
        };
        let message = format!("{what} begins a table among the rows of another one: read as a table of its own");
        problems.report(Diagnostic::at(ProblemId::GluedTable, titles.range.clone(), message).help(help));
    }
    Some(MarkdownTable { inside: above.inside.clone(), ..table })
}

/// The table of rows that begin with titles and dashes.
fn below_dashes(document: &Document, rows: &[Row], section: usize) -> Option<MarkdownTable> {
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        lines.push(row.range.clone());
    }
    let run = PipeRun { section, lines, is_in_code: false, is_in_block: false };
    let header = run.header(document, &|_| true)?;
    markdown::read_run(document, &run, &header)
}

/// The table of rows in HTML that begin with titles.
fn below_head(rows: &[Row], section: usize) -> Option<MarkdownTable> {
    let (titles, rows) = rows.split_first()?;
    let range = titles.range.start..rows.last().unwrap_or(titles).range.end;
    let header = titles.cells.clone();
    Some(MarkdownTable { section, range, header, rows: rows.to_vec(), ..MarkdownTable::default() })
}

/// Whether a row has a code as other codes are, rather than a word.
fn has_code(row: &Row, columns: Columns) -> bool {
    let is_code = |text: &str| cell::is_code(text, Kind::Integer) || columns::is_likely_text_code(text);
    is_code(&row.cell(columns.code).text)
}

/// Makes tables of rows of HTML that begin with titles.
fn take_titled(markdown: &mut Markdown, problems: &mut Diagnostics) {
    for run in std::mem::take(&mut markdown.html_orphans) {
        let titled = RowsOutside::titled(&run);
        let Some((rows, mut table)) = titled.zip(below_head(&run.rows, run.section)) else {
            markdown.html_orphans.push(run);
            continue;
        };
        problems.report(rows.read_nevertheless());
        for row in &mut table.rows {
            row.cut(table.header.len());
        }
        markdown.tables.push(table);
    }
    markdown.tables = order::by(std::mem::take(&mut markdown.tables), |table| table.range.start);
}

/// Makes tables of lines that Markdown does not read as one, if that is certain or requested.
fn take_unread(document: &Document, markdown: &mut Markdown, is_lenient: bool, problems: &mut Diagnostics) {
    let is_mdx = document.name_ends_with("mdx");
    let may_be_read = |run: &PipeRun| is_lenient || is_mdx || run.is_in_block;
    let may_be_table = |run: &PipeRun| may_be_read(run) && run.header(document, &|_| true).is_some();
    if !markdown.orphans.iter().any(may_be_table) {
        return;
    }
    let tables = Tables::new(document, markdown, None, None);
    let mut found = Vec::with_capacity(markdown.orphans.len());
    // The section and the beginning of the last code table that is made, and its column of codes.
    let mut made: Option<(usize, usize, usize)> = None;
    for run in &markdown.orphans {
        if !may_be_table(run) {
            found.push(None);
            continue;
        }
        let owner = tables.owner(run);
        let is_below = |(section, start, _): &(usize, usize, usize)| {
            let is_nearer = |(table, columns): &Candidate<'_>| columns.is_some() && table.range.start > *start;
            let above = owner.filter(|owner| owner.place != Position::Above);
            *section == run.section && !above.and_then(|above| tables.all.get(above.table)).is_some_and(is_nearer)
        };
        let column = made.filter(is_below).map_or_else(|| tables.column_of(owner), |(_, _, column)| column);
        let is_table = |header: &RunHeader| (is_mdx || run.is_in_block) && header.titles == header.dashes;
        let header = run.header(document, &|cells| columns::may_be_header(cells, column));
        let header = header.filter(|header| is_lenient || is_table(header));
        let table = header.as_ref().and_then(|header| markdown::read_run(document, run, header));
        let mut read = header.zip(table);
        if let Some((header, table)) = &mut read {
            if let Some(columns) = columns::recognize(table, &markdown.topics_of(document, table), None) {
                made = Some((run.section, table.range.start, columns.code));
                if !is_table(header) {
                    problems.report(table_nevertheless(header, table));
                }
            }
            unfold(table, is_lenient, problems);
        }
        found.push(read);
    }
    markdown.take_tables(found);
}

/// Puts rows outside of tables back into their tables.
fn rejoin(document: &Document, markdown: &mut Markdown, problems: &mut Diagnostics) {
    let tables = Tables::new(document, markdown, None, None);
    let mut added = Vec::new();
    for (run, rows) in tables.rows_for_lenient() {
        let table = rows.table.and_then(|table| Some((table, tables.all.get(table)?.0)));
        let Some((index, table)) = table else { continue };
        let Some(read) = rows.read(document, table) else { continue };
        problems.report(rows.read_nevertheless());
        added.push((index, read, rows.range.end, run, rows.are_html(), rows.left));
    }
    for (table, mut rows, end, run, are_html, left) in added {
        if let Some(table) = markdown.tables.get_mut(table) {
            table.range.end = table.range.end.max(end);
            table.rows.append(&mut rows);
        }
        if are_html {
            if let Some(run) = markdown.html_orphans.get_mut(run) {
                run.rows.clear();
            }
        } else if let Some(run) = markdown.orphans.get_mut(run) {
            run.lines = left;
        }
    }
}

/// Makes the first row of a table without titles its header, if it says "code": `GitBook` writes hidden headers. So it
/// does if the only title, above the first column, is that of the whole table.
fn name_columns(table: &mut MarkdownTable) {
    let Some((of_table, others)) = table.header.split_first() else { return };
    let has_others = others.iter().any(|title| !title.text.is_empty() && title.text != of_table.text);
    if table.rows.len() < 2 || has_others {
        return;
    }
    let is_header = |row: &Row| {
        if of_table.text.is_empty() {
            return row.cells.iter().any(|cell| Header::new(&cell.text).may_announce_codes());
        }
        let says_code = |cell: &Cell| Header::new(&cell.text).says_code();
        // A field "Code" has a text beside it.
        let known = row.cells.iter().filter(|cell| Header::new(&cell.text).is_title_of_column());
        !says_code(of_table) && row.cells.iter().any(says_code) && known.count() > 1
    };
    if table.rows.first().is_some_and(|row| !row.is_spanning && is_header(row)) {
        for (title, cell) in table.header.iter_mut().zip(table.rows.remove(0).cells) {
            *title = cell;
        }
    }
}

/// Makes the titles of a table its first row, if it begins with a number as all rows do, and then is a code table because
/// of its heading: it has no titles. Below a code table with titles, it is more likely a part of that table.
fn keep_first_rows(document: &Document, markdown: &mut Markdown) {
    let is_code = |cells: &[Cell]| cells.first().is_some_and(|cell| cell::is_code(&cell.text, Kind::Integer));
    let is_row = |row: &Row| row.is_spanning || is_code(&row.cells);
    for index in 0..markdown.tables.len() {
        let Some(table) = markdown.tables.get(index) else { continue };
        // Most tables have titles, so their rows need not be parsed.
        let has_codes = is_code(&table.header) && !table.rows.is_empty() && table.rows.iter().all(is_row);
        if !has_codes || continues_codes(document, markdown, table) {
            continue;
        }
        let topics = markdown.topics_of(document, table).into_owned();
        let Some(table) = markdown.tables.get_mut(index) else { continue };
        let struck = std::mem::take(&mut table.struck);
        table.set_titles(vec![String::new(); table.header.len()]);
        if columns::recognize(table, &topics, None).is_none() {
            (table.header, table.struck) = (table.rows.remove(0).cells, struck);
        }
    }
}

/// Whether the table above in the same section is a code table with titles.
fn continues_codes(document: &Document, markdown: &Markdown, table: &MarkdownTable) -> bool {
    let above = markdown.table_above(table.section, table.range.start).and_then(|above| markdown.tables.get(above));
    above.is_some_and(|above| {
        let has_titles = above.header.iter().any(|title| !title.text.is_empty());
        has_titles && columns::recognize(above, &markdown.topics_of(document, above), None).is_some()
    })
}

/// Puts the rows of tables that are side by side below each other.
fn unfold(table: &mut MarkdownTable, is_lenient: bool, problems: &mut Diagnostics) {
    if let Some(diagnostic) = side_by_side::unfold(table) {
        problems.report(diagnostic.severity(if is_lenient { Severity::Warning } else { Severity::Error }));
    }
}

/// Removes nested tables that are part of a row: all tables within a code table, and tables that are not code tables.
/// The others are ordinary tables.
fn settle_nested(document: &Document, markdown: &mut Markdown, problems: &mut Diagnostics) {
    let is_of_codes =
        |table: &MarkdownTable| columns::recognize(table, &markdown.topics_of(document, table), None).is_some();
    let mut is_left: Vec<bool> = Vec::new();
    let mut around: Option<(usize, bool)> = None;
    for table in &markdown.tables {
        let Some(inside) = &table.inside else {
            is_left.push(true);
            continue;
        };
        if around.is_none_or(|(start, _)| start != inside.start) {
            let outer = markdown.tables.partition_point(|outer| outer.range.start < inside.start);
            around = Some((inside.start, markdown.tables.get(outer).is_some_and(is_of_codes)));
        }
        let is_around_codes = around.is_some_and(|(_, is_of_codes)| is_of_codes);
        let is_of_codes = is_of_codes(table);
        if is_around_codes && is_of_codes {
            let message = "this code table in a cell of another table is read as text of that row";
            let help = "to read its codes, move it below the other table";
            problems.report(Diagnostic::at(ProblemId::NestedTable, table.range.clone(), message).help(help));
        }
        is_left.push(is_of_codes && !is_around_codes);
    }
    let mut is_left = is_left.into_iter();
    markdown.tables.retain(|_| is_left.next().unwrap_or(true));
}

#[cfg(test)]
mod tests {
    use codes_gen::Document;
    use codes_tool::{SurveyOptions, survey};

    /// The codes of each table, and the messages.
    fn lenient(text: &str) -> (Vec<Vec<String>>, Vec<String>) {
        let document = Document::new("vendor.md", text);
        let survey = survey(&document, &SurveyOptions { lenient: true, ..SurveyOptions::default() });
        let codes =
            survey.tables.iter().map(|table| table.set.codes.iter().map(|entry| entry.code.to_string()).collect());
        (codes.collect(), survey.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect())
    }

    #[test]
    fn the_first_row_of_a_table_without_titles_is_its_header_if_it_says_code() {
        let codes = |text: &str| lenient(text).0;
        assert_eq!(codes("| | |\n|-|-|\n| **Code** | Text |\n| 7 | a |\n"), [["7"]]);
        assert_eq!(
            codes("<table><thead><tr><th></th></tr></thead><tr><td>Code</td></tr><tr><td>7</td></tr></table>"),
            [["7"]]
        );
        let below = |titles: &str, row: &str| codes(&format!("{titles}\n|-|-|\n{row}\n| 7 | a |\n"));
        for title in ["| Belt | |", "| **Belt errors** | |", "| Belt | Belt |"] {
            assert_eq!(below(title, "| Error code | Text |"), [["7"]], "{title}");
        }
        for (titles, row) in [
            ("| | |", "| Box | Text |"),
            ("| | Seen |", "| Code | Text |"),
            ("| Belt | Seen |", "| Code | Text |"),
            ("| Belt | |", "| Code | 12 |"),
            ("| Belt | |", "| Code | |"),
            ("| Belt | |", "| Code | The number. |"),
        ] {
            assert!(below(titles, row).is_empty(), "{titles} {row}");
        }
    }

    #[test]
    fn a_table_in_html_that_begins_with_a_code_has_no_titles() {
        let table = |rows: &str| lenient(&format!("# Exit status\n\n<table>{rows}</table>\n")).0;
        assert_eq!(table("<tr><td>0<td>It is done.<tr><td>1<td>It is torn.<tr><td>4<td>It is wet."), [["0", "1", "4"]]);
        assert_eq!(table("<tr><th>Code<th>Text<tr><td>1<td>It is torn.<tr><td>4<td>It is wet."), [["1", "4"]]);
    }

    #[test]
    fn a_table_whose_titles_are_a_code_row_has_no_titles() {
        let rows = "| 0 | It is done. |\n|---|---|\n| 21 | It is torn. |\n| 40 | It is wet. |\n";
        let below = |above: &str| lenient(&format!("{above}\n\n{rows}")).0;
        assert_eq!(below("# Error codes"), [["0", "21", "40"]]);
        let words = "# Error codes\n\n| 0 | Success |\n|---|---|\n| 21 | Torn |\n| 40 | Late mail |\n";
        assert_eq!(lenient(words).0, [["0", "21", "40"]]);
        assert_eq!(below(&format!("# Error codes\n\n{rows}\nOf the wire:")), [["0", "21", "40"], ["0", "21", "40"]]);
        for above in ["# Years", "# Error codes\n\n| Code | Text |\n|---|---|\n| 7 | It is late. |\n\nOf the wire:"] {
            assert!(!below(above).contains(&vec!["0".to_owned(), "21".to_owned(), "40".to_owned()]), "{above}");
        }
    }

    #[test]
    fn a_table_in_an_admonition_or_a_tab_is_a_table() {
        let rows = ["| Error code | Text |", "|---|---|", "| 7 | It is late. |", "| 8 | It is gone. |"];
        let of = |text: &str| {
            let survey = survey(&Document::new("vendor.md", text), &SurveyOptions::default());
            (survey.tables.len(), survey.diagnostics.len())
        };
        let below = |above: &str| of(&format!("{above}\n\n    {}\n", rows.join("\n    ")));
        for above in ["!!! note", "???+ tip \"Mail\"", "=== \"Server\"", "=== \"Server\"\n\n    Its codes:"] {
            assert_eq!(below(above), (1, 0), "{above}");
        }
        assert_eq!(of(&format!("=== \"A\"\n\n    !!! note\n\n        {}\n", rows.join("\n        "))), (1, 0));
        for above in ["Note!!!", "!!!note", "=== Server", "!!! note\n\n    Mail.\n\nThe source:"] {
            assert_eq!(below(above), (0, 1), "{above}");
        }
        let others = "    | Range | Text |\n    |---|---|\n    | < 7 | Low |\n    | 8 | High |\n";
        assert_eq!(of(&format!("{}\n\n!!! note\n\n{others}", rows.join("\n"))), (1, 0));
    }

    #[test]
    fn titles_above_dashes_among_the_rows_begin_a_table() {
        let codes = "| Error code | Name | Text |\n|---|---|---|\n| 7 | LATE | a |\n| 8 | GONE | b |\n";
        let others = "| Parameter | Text |\n|---|---|\n| size | c |\n";
        for text in [format!("{codes}{others}"), format!("{others}{codes}"), format!("{others}{codes}{others}")] {
            let (tables, messages) = lenient(&text);
            assert_eq!(tables, [["7", "8"]], "{text}");
            assert!(
                messages.iter().all(|message| message.starts_with("a row of dashes begins a table")),
                "{messages:?}"
            );
        }
        // Dashes alone are an empty row, and titles may repeat.
        let words = "| Code | Text |\n|---|---|\n| NO_MAIL | a |\n| Network | Error |\n|---|---|\n| NO_NET | b |\n| NO_DNS | c |\n";
        assert_eq!(lenient(words).0[0].iter().filter(|code| code.starts_with("NO_")).count(), 3);
        let codes_of = |rows: &str| lenient(&format!("| Error code | Text |\n|---|---|\n{rows}")).0;
        assert_eq!(codes_of("| E_HOT | a |\n|---|---|\n| E_WET | b |\n"), [["E_HOT", "E_WET"]]);
        assert_eq!(codes_of("| 7 | a |\n| Error code | Text |\n|---|---|\n| 8 | b |\n"), [["7", "8"]]);
    }

    #[test]
    fn titles_among_the_rows_of_a_table_in_html_begin_a_table() {
        let codes = "<tr><th>Error code<th>Text<tr><td>7<td>a<tr><td>8<td>b";
        let others = "<tr><th>Level<th>Text<tr><td>low<td>c";
        for rows in [format!("{codes}{others}"), format!("{others}{codes}"), format!("{others}{codes}{others}")] {
            let (tables, messages) = lenient(&format!("<table>{rows}</table>\n"));
            assert_eq!(tables, [["7", "8"]], "{rows}");
            assert!(messages.iter().all(|message| message.starts_with("a row of titles begins")), "{messages:?}");
        }
        // Each row may be written so, or one of them as a heading or as the titles again.
        for rows in [
            "<tr><th>Error code<th>Text<tr><th>7<th>a<tr><th>8<th>b".to_owned(),
            codes.replace("<tr><td>8", "<tr><th colspan=2>Wind<tr><td>8"),
            codes.replace("<tr><td>8", "<tr><th>Error code<th>Text<tr><td>8"),
            codes.replace("<tr><td>8", "<tr><th>Wind<th>Text<tr><td>8"),
        ] {
            assert_eq!(lenient(&format!("<table>{rows}</table>\n")).0, [["7", "8"]], "{rows}");
        }
    }

    #[test]
    fn rows_of_html_outside_of_a_table_rejoin_the_one_above() {
        let closed = "<table><tr><th>Code<th>Text<tr><td>1<td>One.</table>\n";
        let rows = "<tr><td>2</td><td>Two.</td></tr>\n<tr><td>3</td><td>Three.</td><td>4</td></tr>\n";
        for table in
            [closed, "| Code | Text |\n|---|---|\n| 1 | One. |\n", "| Code | Text |\n|---|---|\n| 1 | One. |\n\n"]
        {
            let (codes, messages) = lenient(&format!("{table}{rows}"));
            assert_eq!(codes, [["1", "2", "3"]], "{table}");
            assert_eq!(messages[0], "2 rows of HTML outside of `<table>`: read as part of the table above");
            assert!(messages[1].contains("more cells"), "{messages:?}");
        }
        let named = format!("{TABLE}<tr><td>2<td>Error code</tr>\n");
        assert_eq!(lenient(&named).0, [["1", "2"]]);
        let (codes, messages) = lenient(&format!("{closed}<tr><td>a</td><td>b</td></tr>\n"));
        assert_eq!((codes, messages.len()), (vec![vec!["1".to_owned()]], 1));
    }

    #[test]
    fn rows_of_html_that_begin_with_titles_are_a_table() {
        let rows = "<tr><th>Error code</th><th>Text</th></tr>\n<tr><td>2</td><td>Two.</td></tr>\n";
        let (codes, messages) = lenient(&format!("{rows}\n# Next\n\n| Code | Text |\n|---|---|\n| 3 | Three. |\n"));
        assert_eq!(codes, [["2"], ["3"]]);
        assert_eq!(messages, ["1 row of HTML outside of `<table>`: read as a table"]);
    }

    const TABLE: &str = "| Error code | Text |\n|---|---|\n| 1 | One. |\n";
    const OTHER: &str = "\n<table><tr><th>Level<th>Text<tr><td>low<td>x</table>\n";

    /// The messages without `lenient`, each with its help.
    fn strict(text: &str) -> Vec<String> {
        let survey = survey(&Document::new("vendor.md", text), &SurveyOptions::default());
        let of = |problem: codes_gen::Diagnostic| format!("{}: {}", problem.message, problem.help.unwrap_or_default());
        survey.diagnostics.into_iter().map(of).collect()
    }

    #[test]
    fn rows_after_a_blank_line_rejoin_their_table() {
        let html = "<tr><td>2</td><td>Two.</td></tr>\n";
        for (rows, codes) in [
            // A row that would begin a list, rows indented like code, and rows of both kinds in the order of their places.
            ("\n| 2 | Two. |\n3. | Three. |\n", vec!["1", "2", "3"]),
            ("\n| 2 | Two. |\n|\n| 3 | Three. |\n", vec!["1", "2", "3"]),
            ("\n| 2 | Two. |\n| | [and more](x) |\n| 3 | Three. |\n| Other |\n", vec!["1", "2", "3"]),
            ("\n    | 2 | Two |\n    | | and more. |\n    | Other | x |\n    | 3 | Three. |\n", vec!["1", "2", "3"]),
            (&format!("{html}\n| | and more. |\n| 3 | Three. |\n"), vec!["1", "2", "3"]),
        ] {
            let document = Document::new("vendor.md", format!("{TABLE}{rows}"));
            let survey = survey(&document, &SurveyOptions { lenient: true, ..SurveyOptions::default() });
            let set = &survey.tables[0].set;
            assert_eq!(set.codes.iter().map(|entry| entry.code.to_string()).collect::<Vec<_>>(), codes, "{rows}");
            assert_eq!(set.codes[1].meanings[0].text.contains("and more"), rows.contains("and more"), "{rows}");
            assert_eq!(set.catch_all.is_some(), rows.contains("Other"), "{rows}");
            let is_read = |message: &str| message.ends_with("read as part of the table above");
            assert!(survey.diagnostics.iter().all(|problem| is_read(&problem.message)), "{:?}", survey.diagnostics);
        }
    }

    #[test]
    fn rows_that_may_belong_elsewhere_stay_errors() {
        for rows in [
            "\n| see | below |\n\n| | more of see |\n".to_owned(),
            format!("{OTHER}\n| 2 | Two. |\n"),
            format!("{OTHER}\n| Other | Two. |\n"),
            format!("{OTHER}\n| | of 20 letters |\n"),
            format!("{OTHER}<tr><td>2<td>Two.</tr>\n"),
            "\n| Level | Text |\n|---|---|\n| low | x |\n| 3 | Three. |\n\n| 4 | Four. |\n".to_owned(),
            // A word would make texts of all codes.
            "\n| NOT_FOUND | Two. |\n".to_owned(),
            "\n<tr><td>NOT_FOUND<td>Two.</tr>\n".to_owned(),
        ] {
            let text = format!("{TABLE}{rows}");
            let (codes, messages) = lenient(&text);
            assert_eq!(codes, [["1"]], "{rows}");
            let lost = strict(&text);
            assert_eq!(messages.len(), lost.len(), "{rows}");
            assert!(messages.iter().all(|message| message.ends_with("would be lost")), "{messages:?}");
            assert!(lost.iter().all(|problem| !problem.contains("lenient")), "{lost:?}");
        }
    }

    #[test]
    fn rows_below_a_table_that_does_not_read_as_one_of_codes_stay_errors() {
        let text = "| Error code | Text |\n|---|---|\n\"a,\n\"\"b\"# c\n\n\n| 0 |  |\n";
        assert_eq!(lenient(text), (vec![], vec!["1 code row outside of every table would be lost".to_owned()]));
    }

    #[test]
    fn a_row_too_short_to_have_its_code_in_the_column_of_codes_stays_an_error() {
        let rows = "| All | 2 | Two. |\n| 3 | Three. |\n| | and more. |\n| All | 4 | Four. |\n";
        let text = format!("| Mail | Error code | Text |\n|---|---|---|\n| All | 1 | One. |\n\n{rows}");
        let (codes, messages) = lenient(&text);
        assert_eq!(codes, [["1", "2", "4"]]);
        let [read, lost] = &*messages else { panic!("{messages:?}") };
        assert_eq!(read, "2 of 4 rows outside of every table: read as part of the table above");
        assert_eq!(lost, "2 rows outside of every table would be lost");
        assert!(strict(&text)[0].contains("add the cells that are missing"), "{:?}", strict(&text));
    }

    #[test]
    fn rows_below_a_table_that_lenient_makes_are_its_rows() {
        let titled = "<tr><th>Error code<th>Text</tr>\n<tr><td>1<td>One.</tr>\n\n| 2 | Two. |\n";
        assert_eq!(lenient(titled).0, [["1", "2"]]);
        let indented = "    | Name | Error code |\n    |---|---|\n    | A | 1 |\n    | B | 2 |\n\n    | C | 3 |\n    |---|---|\n    | D | 4 |\n";
        assert_eq!(lenient(&format!("# Errors\n\n{indented}")).0, [["1", "2", "3", "4"]]);
    }

    #[test]
    fn lenient_is_proposed_only_for_what_it_reads() {
        for table in ["    | Box | Belt |\n    |---|---|\n", "| Box | Belt |\n|---|---|---|\n"] {
            let p = if table.starts_with(' ') { "    " } else { "" };
            let text = format!("# Mail\n\n{table}{p}| 1 | a |\n{p}| 2 | b |\n");
            let lost = strict(&text);
            assert!(lost.iter().all(|problem| !problem.contains("lenient")) && lost.len() == 1, "{lost:?}");
            assert_eq!(lenient(&text), (vec![], vec![]), "{text}");
        }
    }

    #[test]
    fn a_row_below_a_table_that_is_not_closed_is_not_only_text_of_its_last_cell() {
        let unclosed = "<table><tr><th>Error code<th>Text<tr><td>1<td>One.\n\n| 2 | Two. |\n";
        for end in ["", "</table>\n", "<tr><td>3<td>Three.\n"] {
            let text = format!("{unclosed}{end}");
            assert!(lenient(&text).0[0].contains(&"2".to_owned()), "{end}");
            assert!(strict(&text)[0].starts_with("1 code row outside of every table would be lost"), "{end}");
        }
        assert!(strict(&format!("{unclosed}</td></tr></table>\n")).is_empty());
    }
}
