//! Rows that Markdown does not take for part of a table. A part of the selection.

use std::ops::Range;

use super::running_text::{is_or, is_running_text};
use super::{Choice, Selected, Tables};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId};
use crate::heading_path::{is_under, is_under_numbered};
use crate::markdown::{HtmlRun, MarkdownTable, PipeRun, RunHeader, is_delimiter_row, split_row};
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
        let is_missing = |section: usize| {
            selected.iter().any(|(table, choice)| table.is_none() && self.may_be_meant(*choice, section))
        };
        for run in &self.markdown.orphans {
            let owner = self.owner(run).filter(|owner| is_selected(owner.table));
            if owner.is_some() || is_missing(run.section) {
                self.report_orphans(run, owner, problems);
            }
        }
        for run in &self.markdown.html_orphans {
            let owner = self.owner_at(run.section, html_start(run)).filter(|owner| is_selected(owner.table));
            if owner.is_some() || is_missing(run.section) {
                self.report_html_rows(run, owner, problems);
            }
        }
        self.report_headless(&is_selected, problems);
    }

    /// Reports all that read as code rows.
    pub(super) fn report_every_orphan(&self, problems: &mut Diagnostics) {
        // The section of the last lines that would be a table of codes.
        let mut section: Option<usize> = None;
        for run in &self.markdown.orphans {
            let owner = self.owner(run);
            // Below a table of something else, rows are not of codes, unless they make a table of their own, or go on with
            // one that Markdown does not read.
            let titles = Titles::of(self.document, run);
            let is_of_codes = owner.is_none_or(|owner| self.code_column(owner.table).is_some());
            if is_of_codes || titles.is_some() || self.header(run, owner).is_some() {
                self.report_orphans(run, owner, problems);
            } else if section == Some(run.section) {
                self.report_orphans(run, None, problems);
            }
            section = titles.map(|_| run.section).or(section);
        }
        for run in &self.markdown.html_orphans {
            let owner = self.owner_at(run.section, html_start(run));
            if owner.is_none_or(|owner| self.code_column(owner.table).is_some()) {
                self.report_html_rows(run, owner, problems);
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

    /// The table that lines most likely belong to.
    fn owner(&self, run: &PipeRun) -> Option<Owner> {
        self.owner_at(run.section, run.lines.first().map_or(0, |line| line.start))
    }

    /// The table that rows at a place most likely belong to: the last one above them below the same heading, the last one of
    /// codes if that is none, or the first below that heading.
    fn owner_at(&self, section: usize, place: usize) -> Option<Owner> {
        let owner = match self.markdown.table_above(section, place) {
            Some(above) => {
                let above = self.known.continues.get(above).copied().flatten().unwrap_or(above);
                let of_codes = self.known.of_codes_above.get(above).copied().flatten();
                match of_codes.filter(|_| self.code_column(above).is_none()) {
                    Some(table) => Owner { table, place: Place::BeyondAnother },
                    None => Owner { table: above, place: Place::Below },
                }
            }
            // Tables and sections are both in the document's order.
            None => {
                Owner { table: self.all.partition_point(|(table, _)| table.section < section), place: Place::Above }
            }
        };
        // Nobody goes on above a table of something else.
        let may_be_above = owner.place != Place::Above || self.code_column(owner.table).is_some();
        let is_near = self.all.get(owner.table).is_some_and(|(table, _)| table.section == section);
        (is_near && may_be_above).then_some(owner)
    }

    /// Whether lines outside of every table are why no table is found: it is there, but Markdown does not read it.
    pub(super) fn is_explained(&self, choice: Option<&Choice>) -> bool {
        let is_of_rows = |run: &PipeRun| {
            let mut has_rows = false;
            self.orphans(run, None, &mut |found| has_rows |= found.is_some());
            has_rows
        };
        let is_of_html_rows = |run: &HtmlRun| self.html_rows(run, None).is_some();
        self.markdown.orphans.iter().any(|run| self.may_be_meant(choice, run.section) && is_of_rows(run))
            || self
                .markdown
                .html_orphans
                .iter()
                .any(|run| self.may_be_meant(choice, run.section) && is_of_html_rows(run))
    }

    /// Whether lines outside of every table may be what the user selects, where no table is.
    fn may_be_meant(&self, choice: Option<&Choice>, section: usize) -> bool {
        match choice {
            None => !self.known.has_codes,
            Some(Choice::Ordinal(_)) => true,
            Some(Choice::Heading(heading)) => {
                self.markdown.sections.get(section).is_some_and(|section| {
                    is_under(&section.path, heading) || is_under_numbered(&section.path, heading)
                })
            }
        }
    }

    fn report_orphans(&self, run: &PipeRun, owner: Option<Owner>, problems: &mut Diagnostics) {
        self.orphans(run, owner, &mut |found| {
            if let Some(diagnostic) = found {
                problems.report(diagnostic);
            }
        });
    }

    fn report_html_rows(&self, run: &HtmlRun, owner: Option<Owner>, problems: &mut Diagnostics) {
        if let Some(diagnostic) = self.html_rows(run, owner) {
            problems.report(diagnostic);
        }
    }

    /// What is wrong with lines outside of every table, if they hold code rows.
    fn orphans(&self, run: &PipeRun, owner: Option<Owner>, report: &mut dyn FnMut(Option<Diagnostic>)) {
        let header = self.header(run, owner);
        let table = header.as_ref().and_then(|header| markdown::read_run(self.document, run, header));
        match (header, table) {
            (Some(header), Some(table)) => {
                // A line that Markdown takes for the beginning of a list ends the table.
                let rest = header.index + 2 + table.rows.len();
                report(self.orphan_rows(run, run.lines.get(..header.index).unwrap_or_default(), owner));
                report(self.orphan_rows(run, run.lines.get(rest..).unwrap_or_default(), owner));
                report(self.orphan_table(run, &header, &table));
            }
            _ => report(match Titles::of(self.document, run) {
                Some(titles) => self.below_titles(run, &titles),
                None => self.orphan_rows(run, &run.lines, owner),
            }),
        }
    }

    /// The header of lines outside of every table. A row of the table that they belong to is none, even above dashes.
    fn header(&self, run: &PipeRun, owner: Option<Owner>) -> Option<RunHeader> {
        let column = owner.and_then(|owner| self.code_column(owner.table)).unwrap_or_default();
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
        let mut diagnostic = lost("code row", &code_rows, &run.lines)?.help(help);
        diagnostic.id = ProblemId::MissingDelimiter;
        Some(diagnostic)
    }

    /// Lines that look like a table.
    fn orphan_table(&self, run: &PipeRun, header: &RunHeader, table: &MarkdownTable) -> Option<Diagnostic> {
        let topics = self.markdown.topics_of(run.section);
        let columns = columns::recognize(table, &topics, self.kind).or_else(|| numbers_first(table))?;
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
        let diagnostic =
            diagnostic.related(header.line.clone(), titles).accounts_for(std::iter::once(first.start..table.range.end));
        Some(diagnostic.note(format!("{rows} would be lost")).help(help))
    }

    /// Lines that look like the rows of the table above them, or of one that is not there.
    fn orphan_rows(&self, run: &PipeRun, lines: &[Range<usize>], owner: Option<Owner>) -> Option<Diagnostic> {
        let (mut rows, mut code_rows, mut has_number) = (Vec::new(), 0_usize, false);
        let table = owner.and_then(|owner| self.all.get(owner.table)).map(|(table, _)| *table);
        for line in lines {
            if table.is_some_and(|table| is_in_row(table, line)) {
                continue;
            }
            match self.code_in_line(line, owner) {
                Some(kind) => {
                    rows.push(line);
                    code_rows += 1;
                    has_number |= kind == Kind::Integer;
                }
                None if !run.is_in_code && owner.is_some_and(|owner| self.goes_on(line, owner)) => rows.push(line),
                None => {}
            }
        }
        // A text alone, without a table, is anything.
        let is_sure = owner.is_some() || code_rows > 1 || has_number;
        let what = if code_rows == rows.len() { "code row" } else { "row" };
        is_sure.then(|| lost(what, &rows, lines)).flatten().map(|diagnostic| diagnostic.help(OUTSIDE))
    }

    /// The kind of the code in a line, if it reads as a row with one.
    fn code_in_line(&self, line: &Range<usize>, owner: Option<Owner>) -> Option<Kind> {
        let owner = owner.map(|owner| owner.table);
        let column = owner.and_then(|owner| self.code_column(owner)).unwrap_or_default();
        let columns_above = owner.and_then(|owner| self.all.get(owner)).map(|(table, _)| table.header.len());
        let text = self.document.get(line.clone());
        let cells = split_row(text);
        // Words need a pipe before them, or any sentence with one in it were a row.
        let is_marked = text.starts_with('|');
        let is_shaped = || {
            owner.zip(cells.get(column)).is_some_and(|(owner, cell)| self.is_shaped_as_codes_of(owner, unmarked(cell)))
        };
        if !is_marked && (is_running_text(text, columns_above) || is_or(text, columns_above) && !is_shaped()) {
            return None;
        }
        // A short row has its code in front.
        let cell =
            cells.get(column).or(cells.first().filter(|_| is_marked)).filter(|_| is_marked || cells.len() > 1)?;
        // The code may be in a link, in HTML, beside a name.
        let written = unmarked(cell);
        match self.code_in_cell(written, owner, is_marked) {
            Some(Kind::Integer) => Some(Kind::Integer),
            of_written => self.code_in_cell(&markdown::cell_text(cell), owner, is_marked).or(of_written),
        }
    }

    /// The kind of the code in a cell that is in no table, if it holds one.
    fn code_in_cell(&self, cell: &str, owner: Option<usize>, is_marked: bool) -> Option<Kind> {
        if cell::is_code(cell, Kind::Integer) {
            return Some(Kind::Integer);
        }
        let is_text = match owner {
            Some(owner) => {
                let are_texts = || self.kind_of(owner) == Some(Kind::Text);
                is_marked && are_texts() && cell::is_code(cell, Kind::Text)
                    || columns::is_surely_text_code(cell)
                    || is_marked && is_misfit(cell)
            }
            None => columns::is_numbered_text_code(cell),
        };
        is_text.then_some(Kind::Text)
    }

    /// Whether a line without a code reads as a row of the table above it: one for all other codes, one that says more of
    /// the row above, one whose code is to come.
    fn goes_on(&self, line: &Range<usize>, owner: Owner) -> bool {
        let text = self.document.get(line.clone());
        let cells = split_row(text);
        let Some((table, _)) = self.all.get(owner.table) else { return false };
        let width = table.side_by_side.as_ref().map_or(table.header.len(), |tables| tables.columns);
        let is_link =
            |cell: &&str| cell.is_empty() || cell.ends_with(')') && (cell.starts_with('[') || cell.starts_with("!["));
        let is_unmarked_table = || {
            let row = table.rows.first().map(|row| self.document.get(row.range.clone()));
            row.is_some_and(|row| !row.starts_with('|'))
        };
        if owner.place == Place::Above
            || is_delimiter_row(&cells)
            || cells.len() < 2.min(width) && !(text.starts_with('|') && is_unmarked_table())
            || !text::has(text, char::is_alphanumeric)
            || cells.iter().all(is_link)
        {
            return false;
        }
        let code = self.code_column(owner.table).and_then(|column| cells.get(column)).map_or("", |cell| unmarked(cell));
        let says_no_code = cell::is_catch_all(code) || cell::says_none(code);
        let is_closed = text.ends_with('|') && !text.ends_with("||") && !is_running_text(text, Some(width));
        if text.starts_with('|') || is_closed {
            // Words are rather of the other table.
            return owner.place == Place::Below || says_no_code || code.is_empty() && cells.len() == width;
        }
        cells.len() == width
            && !is_running_text(text, Some(width))
            && (says_no_code || owner.place == Place::Below && is_unmarked_table())
    }

    /// Rows of HTML that look like those of the table above them, or of one that is not there.
    fn html_rows(&self, run: &HtmlRun, owner: Option<Owner>) -> Option<Diagnostic> {
        let column = owner.and_then(|owner| self.code_column(owner.table)).unwrap_or_default();
        let is_title = |cell: &markdown::Cell| columns::is_title_of_codes(&cell.text);
        let has_titles = run.rows.first().is_some_and(|row| row.cells.iter().any(is_title));
        let mut rows = Vec::new();
        for row in run.rows.get(usize::from(has_titles)..).unwrap_or_default() {
            let code = row.cells.get(column).map_or("", |cell| &*cell.text);
            let has_text = row.cells.iter().any(|cell| !cell.text.is_empty());
            let is_code = self.code_in_cell(code, owner.map(|owner| owner.table), true).is_some();
            let is_row = match owner.map(|owner| owner.place) {
                Some(Place::Below) => has_text,
                Some(Place::BeyondAnother) => is_code || cell::is_catch_all(code) || cell::says_none(code),
                Some(Place::Above) => is_code,
                None => !run.is_in_code && (has_titles && has_text || row.cells.len() > 1 && is_code),
            };
            if is_row {
                rows.push(&row.range);
            }
        }
        let (first, last) = (rows.first()?, rows.last()?);
        let message = format!("{} of HTML outside of `<table>` would be lost", text::count(rows.len(), "row"));
        let help = "write `<table>` before them, or move the `</table>` above them to their end";
        Some(Diagnostic::at(ProblemId::RowOutsideTable, first.start..last.end, message).help(help))
    }
}

/// The table that rows outside of every table most likely belong to.
#[derive(Clone, Copy)]
struct Owner {
    table: usize,
    place: Place,
}

/// Where such rows stand.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Right below the table.
    Below,
    /// Below a table of something else, which stands below it.
    BeyondAnother,
    /// Above the table.
    Above,
}

fn html_start(run: &HtmlRun) -> usize {
    run.rows.first().map_or(0, |row| row.range.start)
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

/// Whether a line is a text with pipes in a cell of an HTML table.
fn is_in_row(table: &MarkdownTable, line: &Range<usize>) -> bool {
    let row = table.rows.partition_point(|row| row.range.end <= line.start);
    table.rows.get(row).is_some_and(|row| row.range.start <= line.start)
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

/// The rows among some lines; the place is from the first of them on.
fn lost(what: &str, rows: &[&Range<usize>], lines: &[Range<usize>]) -> Option<Diagnostic> {
    let first = rows.first()?;
    let end = lines.last().map_or(first.end, |line| line.end);
    Some(outside(&text::count(rows.len(), what), first.start..end))
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
    use codes_gen::{Document, generate};
    use codes_tool::{SurveyOptions, survey};

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
        assert!(messages("\ntwo | more\n\nErrorCode2 | more\n").is_empty());
    }

    #[test]
    fn a_row_without_a_code_is_one_too_below_a_table_of_codes() {
        for row in [
            "| Other | Two. |",
            "Other | Two.",
            "| | Two. |",
            "| TBD | Two. |",
            "TBD | Two.",
            "| * | Two. |",
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
    fn a_row_beyond_a_table_of_something_else_is_one_of_the_codes_if_it_reads_so() {
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
    fn rows_of_pipes_within_tables_of_html_are_reported_unless_they_stand_in_a_cell_of_a_row() {
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
    fn a_row_of_text_codes_above_dashes_is_no_header() {
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
