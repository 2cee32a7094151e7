//! Code rows that Markdown does not take for part of a table. A part of the selection.

use std::ops::Range;

use super::pick::is_under;
use super::running_text::{is_or, is_running_text};
use super::{Choice, Selected, Tables};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId};
use crate::markdown::{MarkdownTable, PipeRun, RunHeader, split_row};
use crate::{Document, cell, markdown, text};

impl Tables<'_> {
    /// Reports the lines that belong to the selected tables, or where one is not found, those that may be the reason; and
    /// the tables that continue a selected one. Each is reported once, whoever selects what is around it.
    pub(super) fn report_around(&self, selected: &[Selected<'_, '_>], problems: &mut Diagnostics) {
        let mut is_selected = vec![false; self.all.len()];
        for (table, _) in selected {
            let Some((table, _)) = table else { continue };
            // Tables are in the document's order.
            let index = self.all.partition_point(|(other, _)| other.range.start < table.range.start);
            if let Some(is_selected) = is_selected.get_mut(index) {
                *is_selected = true;
            }
        }
        let is_selected = |table: usize| is_selected.get(table).copied().unwrap_or_default();
        for run in &self.markdown.stray {
            let owner = self.owner(run).filter(|owner| is_selected(*owner));
            let is_missing = |(table, choice): &Selected<'_, '_>| table.is_none() && self.may_be_meant(*choice, run);
            if owner.is_some() || selected.iter().any(is_missing) {
                self.report_stray(run, owner, problems);
            }
        }
        self.report_headless(&is_selected, problems);
    }

    /// Reports all that read as code rows.
    pub(super) fn report_every_stray(&self, problems: &mut Diagnostics) {
        for run in &self.markdown.stray {
            let owner = self.owner(run);
            // Below a table of something else, rows are not of codes, unless they make a table of their own.
            let has_header = || self.header(run, owner).is_some() || Titles::of(self.document, run).is_some();
            if owner.is_none_or(|owner| self.code_column(owner).is_some()) || has_header() {
                self.report_stray(run, owner, problems);
            }
        }
    }

    /// Reports tables that begin with a code row.
    pub(super) fn report_every_headless(&self, problems: &mut Diagnostics) {
        self.report_headless(&|_| true, problems);
    }

    /// Those below certain tables.
    fn report_headless(&self, is_meant: &dyn Fn(usize) -> bool, problems: &mut Diagnostics) {
        for ((table, _), owner) in self.all.iter().zip(&self.known.continues) {
            if owner.is_some_and(is_meant) {
                let rows = text::count(1 + table.rows.len(), "code row");
                let message = format!("this table begins with a code row instead of a header: {rows} would be lost");
                let help = "remove the delimiter row and the blank line above, or give the table a header";
                problems.report(Diagnostic::at(ProblemId::MissingHeader, table.range.clone(), message).help(help));
            }
        }
    }

    /// The index of the table that stray lines most likely belong to: the last one above them below the same heading, or
    /// the first below that heading.
    fn owner(&self, run: &PipeRun) -> Option<usize> {
        let index = match self.markdown.table_above(run) {
            Some(above) => self.known.continues.get(above).copied().flatten().unwrap_or(above),
            // Tables and sections are both in the document's order.
            None => self.all.partition_point(|(table, _)| table.section < run.section),
        };
        self.all.get(index).is_some_and(|(table, _)| table.section == run.section).then_some(index)
    }

    /// Whether stray lines are why no table is found: it is there, but Markdown does not read it.
    pub(super) fn is_explained(&self, choice: Option<&Choice>) -> bool {
        let is_of_rows = |run: &PipeRun| {
            let mut has_rows = false;
            self.stray(run, None, &mut |found| has_rows |= found.is_some());
            has_rows
        };
        self.markdown.stray.iter().any(|run| self.may_be_meant(choice, run) && is_of_rows(run))
    }

    /// Whether stray lines may be what the user selects, where no table is.
    fn may_be_meant(&self, choice: Option<&Choice>, run: &PipeRun) -> bool {
        match choice {
            None => !self.known.has_codes,
            Some(Choice::Ordinal(_)) => true,
            Some(Choice::Heading(heading)) => {
                self.markdown.sections.get(run.section).is_some_and(|section| is_under(&section.path, heading))
            }
        }
    }

    fn report_stray(&self, run: &PipeRun, owner: Option<usize>, problems: &mut Diagnostics) {
        self.stray(run, owner, &mut |found| {
            if let Some(diagnostic) = found {
                problems.report(diagnostic);
            }
        });
    }

    /// What is wrong with stray lines, if they hold code rows.
    fn stray(&self, run: &PipeRun, owner: Option<usize>, report: &mut dyn FnMut(Option<Diagnostic>)) {
        let header = self.header(run, owner);
        let table = header.as_ref().and_then(|header| markdown::read_run(self.document, run, header));
        match (header, table) {
            (Some(header), Some(table)) => {
                // A line that Markdown takes for the beginning of a list ends the table.
                let rest = header.index + 2 + table.rows.len();
                report(self.stray_rows(run.lines.get(..header.index).unwrap_or_default(), owner));
                report(self.stray_rows(run.lines.get(rest..).unwrap_or_default(), owner));
                report(self.stray_table(run, &header, &table));
            }
            _ => report(match Titles::of(self.document, run) {
                Some(titles) => self.below_titles(run, &titles),
                None => self.stray_rows(&run.lines, owner),
            }),
        }
    }

    /// The header of stray lines. A row of the table that they belong to is none, even above dashes.
    fn header(&self, run: &PipeRun, owner: Option<usize>) -> Option<RunHeader> {
        let column = owner.and_then(|owner| self.code_column(owner)).unwrap_or_default();
        run.header(self.document, |cells| columns::may_be_header(cells, column))
    }

    /// A header without a delimiter row below it, and the rows that it stands above.
    fn below_titles(&self, run: &PipeRun, titles: &Titles) -> Option<Diagnostic> {
        let mut code_rows = Vec::new();
        for line in run.lines.iter().skip(1) {
            let cells = split_row(self.document.get(line.clone()));
            let cell = cells.get(titles.column).map(|cell| markdown::cell_text(cell)).unwrap_or_default();
            if cell::is_code(&cell, Kind::Integer) || cell::is_code(&cell, Kind::Text) {
                code_rows.push(line);
            }
        }
        let help = format!("put a delimiter row below the header: `|{}`", "---|".repeat(titles.count));
        let mut diagnostic = lost(&code_rows, &run.lines)?.help(help);
        diagnostic.id = ProblemId::MissingDelimiter;
        Some(diagnostic)
    }

    /// Lines that look like a table.
    fn stray_table(&self, run: &PipeRun, header: &RunHeader, table: &MarkdownTable) -> Option<Diagnostic> {
        let topics = self.markdown.topics_of(run.section);
        let columns = columns::recognize(table, &topics, self.kind, &self.headings).or_else(|| numbers_first(table))?;
        let mut code_rows = Vec::new();
        for row in &table.rows {
            if row.cells.get(columns.code).is_some_and(|cell| !cell.text.is_empty()) {
                code_rows.push(&row.range);
            }
        }
        let first = code_rows.first()?;
        let rows = text::count(code_rows.len(), "code row");
        if header.titles == header.dashes {
            return Some(outside(&rows, first.start..table.range.end).help(OUTSIDE));
        }
        let (titles, dashes) = (text::count(header.titles, "cell"), header.dashes);
        let message = format!(
            "the header has {titles} and the delimiter row has {dashes}: Markdown does not read this as a table"
        );
        let help = format!("make it {titles}: `|{}`, or use `lenient`", "---|".repeat(header.titles));
        let diagnostic = Diagnostic::at(ProblemId::DelimiterMismatch, header.delimiter.clone(), message);
        let diagnostic = diagnostic.related(header.line.clone(), titles).accounts_for([first.start..table.range.end]);
        Some(diagnostic.note(format!("{rows} would be lost")).help(help))
    }

    /// Lines that look like the rows of the table above them, or of one that is not there.
    fn stray_rows(&self, lines: &[Range<usize>], owner: Option<usize>) -> Option<Diagnostic> {
        let column = owner.and_then(|owner| self.code_column(owner)).unwrap_or_default();
        let kind = owner.and_then(|owner| self.kind_of(owner)).unwrap_or(Kind::Integer);
        let columns_above = owner.and_then(|owner| self.all.get(owner)).map(|(table, _)| table.header.len());
        let row = |line: &Range<usize>| {
            let text = self.document.get(line.clone());
            let cells = split_row(text);
            // Words need a pipe before them, or any sentence with one in it were a row.
            let is_marked = text.starts_with('|');
            let is_shaped = || {
                owner
                    .zip(cells.get(column))
                    .is_some_and(|(owner, cell)| self.is_shaped_as_codes_of(owner, unmarked(cell)))
            };
            if !is_marked && (is_running_text(text, columns_above) || is_or(text, columns_above) && !is_shaped()) {
                return None;
            }
            let cell = cells.get(column).filter(|_| is_marked || cells.len() > 1)?;
            let is_number = |cell: &str| cell::is_code(cell, Kind::Integer);
            let is_text = |cell: &str| {
                let is_any = is_marked && kind == Kind::Text && cell::is_code(cell, Kind::Text);
                match owner {
                    Some(_) => is_any || columns::is_surely_text_code(cell) || is_marked && is_misfit(cell),
                    None => columns::is_numbered_text_code(cell),
                }
            };
            // The code may be in a link, in HTML, beside a name.
            let written = unmarked(cell);
            if is_number(written) {
                return Some(Kind::Integer);
            }
            let seen = markdown::cell_text(cell);
            if is_number(&seen) {
                return Some(Kind::Integer);
            }
            (is_text(written) || is_text(&seen)).then_some(Kind::Text)
        };
        let (mut code_rows, mut has_number) = (Vec::new(), false);
        for line in lines {
            if let Some(kind) = row(line) {
                code_rows.push(line);
                has_number |= kind == Kind::Integer;
            }
        }
        // A text alone, without a table, is anything.
        let is_sure = owner.is_some() || code_rows.len() > 1 || has_number;
        is_sure.then(|| lost(&code_rows, lines)).flatten().map(|diagnostic| diagnostic.help(OUTSIDE))
    }
}

/// The first of some lines, if its cells are titles, one of which says "error code".
struct Titles {
    column: usize,
    count: usize,
}

impl Titles {
    fn of(document: &Document, run: &PipeRun) -> Option<Self> {
        let cells = split_row(document.get(run.lines.first()?.clone()));
        // `25 | ErrorCode | INT` is a row of fields.
        if cells.iter().any(|cell| cell::is_code(&markdown::cell_text(cell), Kind::Integer)) {
            return None;
        }
        let column = cells.iter().position(|cell| columns::is_title_of_codes(&markdown::cell_text(cell)))?;
        Some(Self { column, count: cells.len() }).filter(|titles| titles.count > 1)
    }
}

/// `E1001`, which may stand among numbers.
pub(super) fn is_misfit(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit()) && cell::is_code(cell, Kind::Text)
}

const OUTSIDE: &str =
    "a blank line ends a table: remove it, or use `lenient`; a table cannot stand in HTML, or indented by four spaces";

fn outside(rows: &str, range: Range<usize>) -> Diagnostic {
    Diagnostic::at(ProblemId::RowOutsideTable, range, format!("{rows} outside of every table would be lost"))
}

/// The code rows among some lines; the place is from the first of them on.
fn lost(code_rows: &[&Range<usize>], lines: &[Range<usize>]) -> Option<Diagnostic> {
    let first = code_rows.first()?;
    let end = lines.last().map_or(first.end, |line| line.end);
    Some(outside(&text::count(code_rows.len(), "code row"), first.start..end))
}

/// A table whose header says nothing, but whose first column is full of numbers.
fn numbers_first(table: &MarkdownTable) -> Option<Columns> {
    let columns = columns::beside(table, 0);
    let is_number = |cell: &markdown::Cell| cell::is_code(&cell.text, Kind::Integer);
    table.rows.iter().any(|row| row.cells.first().is_some_and(is_number)).then_some(columns)
}

/// A raw cell without the marks of code, emphasis and escapes around a number.
fn unmarked(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '`' | '*' | '_' | '\\'))
}

#[cfg(test)]
mod tests {
    use codes_gen::{Document, SurveyOptions, generate, survey};

    const TABLE: &str = "| Error code | Text |\n|---|---|\n| 1 | One. |\n";

    /// The messages about what follows the table.
    fn messages(below: &str) -> Vec<String> {
        of(&format!("{TABLE}{below}"))
    }

    fn of(text: &str) -> Vec<String> {
        let document = Document::new("vendor.md", text);
        let survey = survey(&document, &SurveyOptions::default());
        survey.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect()
    }

    #[test]
    fn what_several_choices_miss_is_reported_once() {
        let problems = |text: &str, tables: &str| {
            let arguments = format!("doc = \"vendor.md\", tables = [{tables}]").parse().unwrap();
            let item = "#[repr(i32)] enum E {}".parse().unwrap();
            generate(&arguments, &item, &Document::new("vendor.md", text)).unwrap_err().problems
        };
        let count = |problems: &[String], what: &str| problems.iter().filter(|problem| problem.contains(what)).count();
        let stray = problems(&format!("# A\n{TABLE}\n| 2 | Two. |\n"), "1, \"A\", 7, 8, 9");
        assert_eq!(count(&stray, "outside of every table"), 1, "{stray:#?}");
        let none = problems("# A\n\n| x | y |\n|-|-|\n| 1 | One. |\n", "1, 2, 3");
        assert_eq!(count(&none, "the document has no code table"), 1, "{none:#?}");
        let rows = "<tr><td>1\n".repeat(2_000);
        let wide = format!("<table><tr><th>x<th>y<tr><td>a<td rowspan=60000>{}{rows}</table>", "word ".repeat(20_000));
        let unfilled = problems(&wide, "1, 2, \"B\"");
        assert_eq!(count(&unfilled, "span too much"), 1, "{}", unfilled.len());
    }

    #[test]
    fn a_row_is_one_however_its_code_is_written() {
        for row in [
            "E1001 | Two.",
            "NOT_FOUND | Two.",
            "| 2",
            "| [2](#2) | Two. |",
            "| <code>2</code> | Two. |",
            "| ~~2~~ | Two. |",
            "| 2 (TWO) | Two. |",
            "|\u{2003}2 | Two. |",
            "2 | Two.",
            "| E2 | Two. |",
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
        assert!(messages("\n| Two | words |\n\ntwo | more\n\nErrorCode2 | more\n").is_empty());
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
    fn a_row_of_text_codes_above_dashes_is_no_header() {
        let table = "| Error code | Text |\n|---|---|\n| NOT_FOUND | One. |\n";
        for (table, parted) in [(TABLE, "\n> | 2 | Two. |\n"), (table, "\n> | NOT_SEEN | Two. |\n")] {
            let text = format!("{table}{parted}| E10947\n|---|---|\n| more words | here |\n");
            assert_eq!(of(&text), ["2 code rows outside of every table would be lost"], "{text}");
        }
        for row in ["| E1001 | |", "| E1001 | Two. |", "| NOT_KNOWN | Two. |"] {
            let text = format!("{table}\n{row}\n|---|---|\n| NOT_SEEN | Three. |\n");
            assert_eq!(of(&text).len(), 1, "{text}");
        }
        assert!(of(&format!("{table}\n| FIELD_NAME | TYPE |\n|---|---|\n| words | here |\n")).is_empty());
    }

    #[test]
    fn rows_below_titles_without_a_delimiter_row_are_reported() {
        let document = Document::new("d.md", "# A\n\n| Text | Error code |\n| One. | NOT_FOUND |\n| Two. | gone |\n");
        let diagnostic = survey(&document, &SurveyOptions::default()).diagnostics.remove(0);
        assert_eq!(diagnostic.message, "2 code rows outside of every table would be lost");
        assert_eq!(diagnostic.help.as_deref(), Some("put a delimiter row below the header: `|---|---|`"));
        // A row of fields is no line of titles.
        let fields = "25 | ErrorCode | int | A code.\n58 | Text | string | A text.\n";
        assert!(
            of(&format!("# A\n\nTag | Name | Type | Text\n---|---|---|---\n1 | Id | int | One.\n\n{fields}"))
                .is_empty()
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
    fn a_code_row_above_dashes_is_no_header() {
        let text = "\n<div>\n| 2 | Two. |\n|---|---|\n| 3 | Three. |\n</div>\n";
        assert_eq!(messages(text), ["2 code rows outside of every table would be lost"]);
    }

    #[test]
    fn a_title_in_the_front_matter_says_what_the_tables_are_about() {
        let tables = |title: &str, table: &str| {
            let document = Document::new("d.md", format!("---\ntitle: {title}\n---\n## Exchange broker\n\n{table}"));
            survey(&document, &SurveyOptions::default()).tables.len()
        };
        let numbers = "| Code | Text |\n|---|---|\n| 7 | One. |\n| 8 | Two. |\n";
        assert_eq!((tables("Error codes", numbers), tables("Markets", numbers)), (1, 0));
        let values = "| Value | Text |\n|---|---|\n| 7 | One. |\n| 8 | Two. |\n";
        assert_eq!((tables("Error codes", values), tables("Markets", values)), (1, 0));
    }
}
