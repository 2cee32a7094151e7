//! Code rows that Markdown does not take for part of a table. A part of the third step.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::pick::is_under;
use super::{Candidate, Selected, Tables};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::{MarkdownTable, PipeRun, RunHeader, split_row};
use crate::request::Choice;
use crate::{Document, code_cell, markdown, text};

/// What is known of the tables that stray lines belong to, by where they begin: thousands of lines may ask for the same.
#[derive(Default)]
pub(super) struct Known {
    code_columns: RefCell<HashMap<usize, Option<usize>>>,
    kinds: RefCell<HashMap<usize, Kind>>,
}

impl Tables<'_> {
    /// Where a table has its codes, or would have them.
    fn code_column(&self, candidate: Candidate<'_>) -> Option<usize> {
        let mut known = self.known.code_columns.borrow_mut();
        *known.entry(candidate.0.range.start).or_insert_with(|| code_column(candidate))
    }

    /// What the codes of a table are, if it has any.
    fn kind_of(&self, (table, columns): Candidate<'_>) -> Option<Kind> {
        let columns = columns?;
        let mut known = self.known.kinds.borrow_mut();
        Some(*known.entry(table.range.start).or_insert_with(|| columns::kind(table, columns)))
    }

    /// Reports the lines that belong to the selected tables, or where one is not found, those that may be the reason; and
    /// the tables that continue a selected one. Each is reported once, whoever selects what is around it.
    pub(super) fn report_around(&self, selected: &[Selected<'_, '_>], problems: &mut Problems) {
        let found: HashSet<usize> =
            selected.iter().filter_map(|(table, _)| *table).map(|(table, _)| table.range.start).collect();
        let missing = selected.iter().filter(|(table, _)| table.is_none());
        let may_be_meant: Vec<_> = missing.map(|(_, choice)| self.may_be_meant(*choice)).collect();
        for run in &self.markdown.stray {
            let owner = self.owner(run).filter(|(owner, _)| found.contains(&owner.range.start));
            if owner.is_some() || may_be_meant.iter().any(|may_be_meant| may_be_meant(run)) {
                self.stray(run, owner).into_iter().for_each(|diagnostic| problems.report(diagnostic));
            }
        }
        self.report_headless(|owner| found.contains(&owner.range.start), problems);
    }

    /// Reports all that read as code rows.
    pub(super) fn report_every_stray(&self, problems: &mut Problems) {
        for run in &self.markdown.stray {
            let owner = self.owner(run);
            // Below a table of something else, rows are not of codes, unless they make a table of their own.
            let has_header = || self.header(run, owner).is_some() || Titles::of(self.document, run).is_some();
            if owner.is_none_or(|owner| self.code_column(owner).is_some()) || has_header() {
                self.stray(run, owner).into_iter().for_each(|diagnostic| problems.report(diagnostic));
            }
        }
    }

    /// Reports tables that begin with a code row.
    pub(super) fn report_every_headless(&self, problems: &mut Problems) {
        self.report_headless(|_| true, problems);
    }

    /// Those below certain tables.
    fn report_headless(&self, is_meant: impl Fn(&MarkdownTable) -> bool, problems: &mut Problems) {
        for ((table, _), owner) in self.all.iter().zip(&self.continues) {
            let owner = owner.and_then(|owner| self.all.get(owner));
            if owner.is_some_and(|(owner, _)| is_meant(owner)) {
                let rows = text::count(1 + table.rows.len(), "code row");
                let message = format!("this table begins with a code row instead of a header: {rows} would be lost");
                let help = "remove the delimiter row and the blank line above, or give the table a header";
                problems.report(Diagnostic::at(table.range.clone(), message).help(help));
            }
        }
    }

    /// The table that stray lines most likely belong to: the last one above them below the same heading, or the first
    /// below that heading.
    fn owner(&self, run: &PipeRun) -> Option<Candidate<'_>> {
        let index = match self.markdown.table_above(run) {
            Some(above) => self.continues.get(above).copied().flatten().unwrap_or(above),
            // Tables and sections are both in the document's order.
            None => self.all.partition_point(|(table, _)| table.section < run.section),
        };
        self.all.get(index).copied().filter(|(table, _)| table.section == run.section)
    }

    /// Whether stray lines are why no table is found: it is there, but Markdown does not read it.
    pub(super) fn is_explained(&self, choice: Option<&Choice>) -> bool {
        let may_be_meant = self.may_be_meant(choice);
        self.markdown.stray.iter().any(|run| may_be_meant(run) && !self.stray(run, None).is_empty())
    }

    /// Whether stray lines may be what the user selects, where no table is.
    fn may_be_meant<'b>(&'b self, choice: Option<&'b Choice>) -> impl Fn(&PipeRun) -> bool + use<'b> {
        let is_alone = self.all.iter().all(|(_, columns)| columns.is_none());
        move |run| match choice {
            None => is_alone,
            Some(Choice::Ordinal(_)) => true,
            Some(Choice::Heading(heading)) => {
                self.markdown.sections.get(run.section).is_some_and(|section| is_under(&section.path, &heading.value))
            }
        }
    }

    /// What is wrong with stray lines, if they hold code rows.
    fn stray(&self, run: &PipeRun, owner: Option<Candidate<'_>>) -> Vec<Diagnostic> {
        let header = self.header(run, owner);
        let table = header.as_ref().and_then(|header| markdown::read_run(self.document, run, header));
        match (header, table) {
            (Some(header), Some(table)) => {
                // A line that Markdown takes for the beginning of a list ends the table.
                let rest = header.index + 2 + table.rows.len();
                let around = [run.lines.get(..header.index), run.lines.get(rest..)].into_iter().flatten();
                let around = around.filter_map(|lines| self.stray_rows(lines, owner));
                around.chain(self.stray_table(run, &header, &table)).collect()
            }
            _ => match Titles::of(self.document, run) {
                Some(titles) => self.below_titles(run, &titles).into_iter().collect(),
                None => self.stray_rows(&run.lines, owner).into_iter().collect(),
            },
        }
    }

    /// The header of stray lines. A row of the table that they belong to is none, even above dashes.
    fn header(&self, run: &PipeRun, owner: Option<Candidate<'_>>) -> Option<RunHeader> {
        let column = owner.and_then(|owner| self.code_column(owner)).unwrap_or_default();
        run.header(self.document, |cells| columns::may_be_header(cells, column))
    }

    /// A header without a delimiter row below it, and the rows that it stands above.
    fn below_titles(&self, run: &PipeRun, titles: &Titles) -> Option<Diagnostic> {
        let is_code_row = |line: &&Range<usize>| {
            let cells = split_row(self.document.get((*line).clone()));
            let cell = cells.get(titles.column).map(|cell| markdown::cell_text(cell)).unwrap_or_default();
            code_cell::is_code(&cell, Kind::Integer) || code_cell::is_code(&cell, Kind::Text)
        };
        let code_rows = run.lines.iter().skip(1).filter(is_code_row);
        let help = format!("put a delimiter row below the header: `|{}`", "---|".repeat(titles.count));
        Some(lost(code_rows, &run.lines)?.help(help))
    }

    /// Lines that look like a table.
    fn stray_table(&self, run: &PipeRun, header: &RunHeader, table: &MarkdownTable) -> Option<Diagnostic> {
        let topics = self.markdown.topics_of(run.section);
        let columns = columns::recognize(table, &topics, self.kind, &self.headings).or_else(|| numbers_first(table))?;
        let mut code_rows =
            table.rows.iter().filter(|row| row.cells.get(columns.code).is_some_and(|cell| !cell.text.is_empty()));
        let first = code_rows.next()?;
        let rows = text::count(1 + code_rows.count(), "code row");
        if header.titles == header.dashes {
            return Some(outside(&rows, first.range.start..table.range.end).help(OUTSIDE));
        }
        let (titles, dashes) = (text::count(header.titles, "cell"), header.dashes);
        let message = format!(
            "the header has {titles} and the delimiter row has {dashes}: Markdown does not read this as a table"
        );
        let help = format!("make it {titles}: `|{}`, or use `lenient`", "---|".repeat(header.titles));
        let diagnostic = Diagnostic::at(header.delimiter.clone(), message).related(header.line.clone(), titles);
        Some(diagnostic.note(format!("{rows} would be lost")).help(help))
    }

    /// Lines that look like the rows of the table above them, or of one that is not there.
    fn stray_rows(&self, lines: &[Range<usize>], owner: Option<Candidate<'_>>) -> Option<Diagnostic> {
        let column = owner.and_then(|owner| self.code_column(owner)).unwrap_or_default();
        let kind = owner.and_then(|owner| self.kind_of(owner)).unwrap_or(Kind::Integer);
        let row = |line: &Range<usize>| {
            let text = self.document.get(line.clone());
            let cells = split_row(text);
            if !text.starts_with('|') && is_running_text(text, owner.map(|(table, _)| table.header.len())) {
                return None;
            }
            // Words need a pipe before them, or any sentence with one in it were a row.
            let is_marked = text.starts_with('|');
            let cell = cells.get(column).filter(|_| is_marked || cells.len() > 1)?;
            let is_number = |cell: &str| code_cell::is_code(cell, Kind::Integer);
            let is_text = |cell: &str| {
                let is_any = is_marked && kind == Kind::Text && code_cell::is_code(cell, Kind::Text);
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
        let rows: Vec<(&Range<usize>, Kind)> = lines.iter().filter_map(|line| Some((line, row(line)?))).collect();
        // A text alone, without a table, is anything.
        let is_sure = owner.is_some() || rows.len() > 1 || rows.iter().any(|(_, kind)| *kind == Kind::Integer);
        let code_rows = rows.iter().map(|(line, _)| *line).filter(|_| is_sure);
        Some(lost(code_rows, lines)?.help(OUTSIDE))
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
        if cells.iter().any(|cell| code_cell::is_code(&markdown::cell_text(cell), Kind::Integer)) {
            return None;
        }
        let column = cells.iter().position(|cell| columns::is_title_of_codes(&markdown::cell_text(cell)))?;
        Some(Self { column, count: cells.len() }).filter(|titles| titles.count > 1)
    }
}

/// Where a table has its codes, or would have them.
fn code_column((table, columns): Candidate<'_>) -> Option<usize> {
    columns.map(|columns| columns.code).or_else(|| columns::of_error_codes(table))
}

/// For each table that is none of codes, but begins with a code row, the index of the code table above it: its rows most
/// likely belong there, and a blank line and a second delimiter row have parted them.
pub(super) fn continuations(tables: &[Candidate<'_>]) -> Vec<Option<usize>> {
    let mut above: Option<(usize, usize)> = None;
    let owners = tables.iter().enumerate().map(|(index, (table, columns))| {
        if let Some(code) = code_column((table, *columns)) {
            above = Some((index, code));
            return None;
        }
        above = above.filter(|(owner, code)| {
            let is_near = tables.get(*owner).is_some_and(|(owner, _)| owner.section == table.section);
            let titles: Vec<&str> = table.header.iter().map(|cell| &*cell.text).collect();
            is_near
                && (!columns::may_be_header(&titles, *code) || titles.get(*code).is_some_and(|title| is_misfit(title)))
        });
        above.map(|(owner, _)| owner)
    });
    owners.collect()
}

/// Whether the pipes of a line without one at its front are those of an expression or of a message rather than of a row:
/// ``the prefix `0xef || address` ``, `0x05 || rlp(..)`, `8=FIX.4.4|9=113`, `type="8000 | 16000"`,
/// `404 - {user|group} not found`. A table above with so many columns may have rows with an empty cell, `4001 || Too late.`
fn is_running_text(line: &str, columns_above: Option<usize>) -> bool {
    let first = line.split('|').next().unwrap_or_default();
    let is_odd = |text: &str| text.matches('`').count() % 2 == 1;
    let is_in_code = is_odd(first) && !is_odd(line);
    let may_be_empty = columns_above.is_some_and(|columns| columns > 2);
    let is_or = !may_be_empty && line.contains(" || ") && !line.replace("||", "").contains('|');
    let are_pairs = || line.split('|').filter(|cell| cell.contains('=')).count() * 2 > line.split('|').count();
    let is_in_quotes = first.contains("=\"") && first.matches('"').count() % 2 == 1;
    let is_in_braces = first.matches('{').count() > first.matches('}').count();
    is_in_code || is_in_quotes || is_in_braces || is_or || columns_above.is_none() && are_pairs()
}

/// `E1001`, which may stand among numbers.
fn is_misfit(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit()) && code_cell::is_code(cell, Kind::Text)
}

const OUTSIDE: &str =
    "a blank line ends a table: remove it, or use `lenient`; a table cannot stand in HTML, or indented by four spaces";

fn outside(rows: &str, range: Range<usize>) -> Diagnostic {
    Diagnostic::at(range, format!("{rows} outside of every table would be lost"))
}

/// The code rows among some lines; the place is from the first of them on.
fn lost<'a>(mut code_rows: impl Iterator<Item = &'a Range<usize>>, lines: &[Range<usize>]) -> Option<Diagnostic> {
    let first = code_rows.next()?;
    let end = lines.last().map_or(first.end, |line| line.end);
    Some(outside(&text::count(1 + code_rows.count(), "code row"), first.start..end))
}

/// A table whose header says nothing, but whose first column is full of numbers.
fn numbers_first(table: &MarkdownTable) -> Option<Columns> {
    let columns = columns::beside(table, 0);
    let is_number = |text: &str| code_cell::is_code(text, Kind::Integer);
    let mut cells = table.rows.iter().filter_map(|row| row.cells.first());
    cells.any(|cell| is_number(&cell.text)).then_some(columns)
}

/// A raw cell without the marks of code, emphasis and escapes around a number.
fn unmarked(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '`' | '*' | '_' | '\\'))
}

#[cfg(test)]
mod tests {
    use crate::{Document, SurveyOptions, generate, survey};

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
    fn pipes_of_expressions_are_no_rows_but_an_empty_cell_is_of_one() {
        let below = |columns: usize, line: &str| {
            let (titles, dashes) = (" | a".repeat(columns - 1), " | -".repeat(columns - 1));
            of(&format!("Error code{titles}\n-{dashes}\n1 | a\n\n{line}\n"))
        };
        let lost = ["1 code row outside of every table would be lost"];
        assert_eq!(below(3, "4001 || Too late."), lost);
        assert_eq!(below(2, "`4001 | Too late."), lost);
        for line in ["0x05 || rlp(a)", "`0xef || address`", "`0xef | address` is it"] {
            assert!(below(2, line).is_empty(), "{line}");
        }
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
