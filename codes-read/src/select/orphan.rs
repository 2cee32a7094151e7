//! Rows that Markdown does not read as part of a table. This module is a part of the step `select`.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::line::{is_in_row, unmarked};
use super::owner::{Owner, Position};
use super::running_text::Shapes;
use super::{Choice, Selected, Tables};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId};
use crate::facts::Header;
use crate::markdown::{HtmlRun, MarkdownTable, PipeRun, Row, RunHeader, split_row};
use crate::{Document, cell, markdown, text};

impl Tables<'_> {
    /// Reports the lines that belong to the selected tables, and the tables that continue a selected one. For a table
    /// that is not found, reports the lines that may be the reason. Each line is reported once, even if several
    /// selected tables are around it.
    pub(super) fn report_around(&self, selected: &[Selected<'_, '_>], problems: &mut Diagnostics) {
        let mut is_selected = vec![false; self.all.len()];
        for (table, _) in selected {
            let Some(candidate) = table else { continue };
            if let Some(is_selected) = is_selected.get_mut(self.index_of(candidate)) {
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
                let titles = Titles::from_run(self.document, run);
                for diagnostic in self.orphans(run, owner, titles.as_ref()) {
                    problems.report(diagnostic);
                }
            }
        }
        for run in &self.markdown.html_orphans {
            let owner = self.owner_at(run.section, html_start(run)).filter(|owner| is_selected(owner.table));
            if owner.is_some() || is_missing(run.section) {
                self.report_html_rows(run, owner, problems);
            }
        }
        self.report_headless(&is_selected, problems);
        self.report_misplaced(&is_selected, problems);
    }

    /// Reports all lines that read as code rows.
    pub(super) fn report_every_orphan(&self, problems: &mut Diagnostics) {
        // The section of the last lines that would be a code table.
        let mut section: Option<usize> = None;
        for run in &self.markdown.orphans {
            let owner = self.owner(run);
            // Below another kind of table, rows are not code rows, unless they would be a table of their own or
            // continue one that Markdown does not read.
            let titles = Titles::from_run(self.document, run);
            let is_of_codes = owner.is_none_or(|owner| self.code_column(owner.table).is_some());
            let found = if is_of_codes || titles.is_some() || self.header(run, owner).is_some() {
                self.orphans(run, owner, titles.as_ref())
            } else if section == Some(run.section) {
                self.orphans(run, None, None)
            } else {
                Vec::new()
            };
            for diagnostic in found {
                problems.report(diagnostic);
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
        self.report_misplaced(&|_| true, problems);
    }

    /// Reports tables that begin with a code row and continue certain tables.
    fn report_headless(&self, is_meant: &dyn Fn(usize) -> bool, problems: &mut Diagnostics) {
        for ((table, _), owner) in self.all.iter().zip(&self.owner_facts.continues) {
            if owner.is_some_and(is_meant) {
                let rows = text::count(1 + table.rows.len(), "code row");
                let message = format!("this table begins with a code row instead of a header: {rows} would be lost");
                let help = if table.is_html(self.document) {
                    "move its rows into the table above, or give the table a header"
                } else {
                    "remove the delimiter row and the blank line above, or give the table a header"
                };
                problems.report(Diagnostic::at(ProblemId::MissingHeader, table.range.clone(), message).help(help));
            }
        }
    }

    /// Reports the last rows of a table of something else, if they hold codes like those of a certain table above it.
    fn report_misplaced(&self, is_meant: &dyn Fn(usize) -> bool, problems: &mut Diagnostics) {
        let mut last_owner: Option<(usize, CodesOfOwner<'_>)> = None;
        for (index, (table, columns)) in self.all.iter().enumerate() {
            let owner = self.owner_facts.of_codes_above.get(index).copied().flatten();
            let Some(owner) = owner.filter(|owner| *owner < index && is_meant(*owner)) else { continue };
            let is_of_others = columns.is_none() && self.code_column(index).is_none();
            let Some((of_codes, Some(columns))) = self.all.get(owner).filter(|_| is_of_others) else { continue };
            if last_owner.as_ref().is_none_or(|(known, _)| *known != owner) {
                last_owner = Some((owner, CodesOfOwner::new(of_codes, *columns)));
            }
            let Some((_, codes)) = &last_owner else { continue };
            let mut others = table.rows.len();
            while let Some(row) = others.checked_sub(1).and_then(|last| table.rows.get(last))
                && codes.may_have(row)
            {
                others -= 1;
            }
            let rows = table.rows.get(others..).unwrap_or_default();
            if let Some(first) = rows.first().filter(|_| others > 0)
                && let Some(last) = rows.last()
            {
                let rows = text::count(rows.len(), "code row");
                let message = format!("{rows} at the end of a table of something else would be lost");
                let range = first.range.start..last.range.end;
                let diagnostic = Diagnostic::at(ProblemId::RowOutsideTable, range, message);
                problems.report(diagnostic.help(MOVE));
            }
        }
    }

    /// Whether no table is found because of lines outside of tables: the table exists, but Markdown does not read it.
    pub(super) fn is_explained(&self, choice: Option<&Choice>) -> bool {
        let is_of_rows =
            |run: &PipeRun| !self.orphans(run, None, Titles::from_run(self.document, run).as_ref()).is_empty();
        let is_of_html_rows = |run: &HtmlRun| self.html_rows(run, None).is_some();
        self.markdown.orphans.iter().any(|run| self.may_be_meant(choice, run.section) && is_of_rows(run))
            || self
                .markdown
                .html_orphans
                .iter()
                .any(|run| self.may_be_meant(choice, run.section) && is_of_html_rows(run))
    }

    fn report_html_rows(&self, run: &HtmlRun, owner: Option<Owner>, problems: &mut Diagnostics) {
        if let Some(diagnostic) = self.html_rows(run, owner) {
            problems.report(diagnostic);
        }
    }

    /// The problems of lines outside of tables, if they hold code rows.
    fn orphans(&self, run: &PipeRun, owner: Option<Owner>, titles: Option<&Titles>) -> Vec<Diagnostic> {
        let header = self.header(run, owner);
        let table = header.as_ref().and_then(|header| markdown::read_run(self.document, run, header));
        let mut found = Vec::new();
        match (header, table) {
            (Some(header), Some(table)) => {
                // A line that Markdown reads as the beginning of a list ends the table.
                let rest = header.index + 2 + table.rows.len();
                found.extend(self.orphan_rows(run, run.lines.get(..header.index).unwrap_or_default(), owner));
                found.extend(self.orphan_rows(run, run.lines.get(rest..).unwrap_or_default(), owner));
                found.extend(self.orphan_table(&header, &table));
            }
            _ => found.extend(match titles {
                Some(titles) => self.below_titles(run, titles),
                None => self.orphan_rows(run, &run.lines, owner),
            }),
        }
        found
    }

    /// The header of lines outside of tables. A row of the table that they belong to is not a header, even above
    /// dashes.
    fn header(&self, run: &PipeRun, owner: Option<Owner>) -> Option<RunHeader> {
        let column = owner.and_then(|owner| self.code_column(owner.table)).unwrap_or_default();
        run.header(self.document, |cells| columns::may_be_header(cells, column))
    }

    /// The problem of a header that has rows below it but no delimiter row.
    fn below_titles(&self, run: &PipeRun, titles: &Titles) -> Option<Diagnostic> {
        let mut code_rows = Vec::new();
        for line in run.lines.iter().skip(1) {
            let cells = split_row(self.document.get(line.clone()));
            let cell = cells.get(titles.column).map(|cell| markdown::cell_text(cell)).unwrap_or_default();
            if cell::is_code(&cell, Kind::Integer) || cell::is_code(&cell, Kind::Text) {
                code_rows.push(line);
            }
        }
        let put = if titles.is_double { "write `|` for each `||` of the header, and put" } else { "put" };
        let help = format!("{put} a delimiter row below the header: `|{}`", "---|".repeat(titles.count));
        let mut diagnostic = lost("code row", &code_rows, &run.lines)?.help(help);
        diagnostic.id = ProblemId::MissingDelimiter;
        Some(diagnostic)
    }

    /// Lines that look like a table.
    fn orphan_table(&self, header: &RunHeader, table: &MarkdownTable) -> Option<Diagnostic> {
        let topics = self.markdown.topics_of(self.document, table);
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
        let has_wider_rows =
            table.rows.iter().any(|row| row.cells.iter().skip(header.titles).any(|cell| !cell.text.is_empty()));
        let help = if has_wider_rows {
            "add the missing titles to the header: the rows have more cells too".to_owned()
        } else {
            format!("make it {titles}: `|{}`, or use `lenient`", "---|".repeat(header.titles))
        };
        let diagnostic = Diagnostic::at(ProblemId::DelimiterMismatch, header.delimiter.clone(), message);
        let diagnostic =
            diagnostic.related(header.line.clone(), titles).accounts_for(std::iter::once(first.start..table.range.end));
        Some(diagnostic.note(format!("{rows} would be lost")).help(help))
    }

    /// Lines that look like rows of the table above them, or of a missing table.
    fn orphan_rows(&self, run: &PipeRun, lines: &[Range<usize>], owner: Option<Owner>) -> Option<Diagnostic> {
        let (mut rows, mut code_rows, mut is_sure) = (Vec::new(), 0_usize, owner.is_some());
        let table = owner.and_then(|owner| self.all.get(owner.table)).map(|(table, _)| *table);
        for line in lines {
            if table.is_some_and(|table| is_in_row(table, line)) {
                continue;
            }
            match self.code_in_line(line, owner) {
                Some(kind) => {
                    rows.push(line);
                    code_rows += 1;
                    // A single text without a table may be anything.
                    is_sure |= code_rows > 1 || kind == Kind::Integer || self.begins_as_code_row(line);
                }
                None if !run.is_in_code && owner.is_some_and(|owner| self.goes_on(line, owner)) => rows.push(line),
                None => {}
            }
        }
        let what = if code_rows == rows.len() { "code row" } else { "row" };
        let is_beyond = owner.is_some_and(|owner| owner.place == Position::BeyondAnother);
        let help = if is_beyond { MOVE } else { OUTSIDE };
        is_sure.then(|| lost(what, &rows, lines)).flatten().map(|diagnostic| diagnostic.help(help))
    }

    /// Whether the first cell of a line begins as a code of any table.
    fn begins_as_code_row(&self, line: &Range<usize>) -> bool {
        split_row(self.document.get(line.clone())).first().is_some_and(|cell| self.begins_as_code(unmarked(cell)))
    }

    /// Rows of HTML that look like those of the table above them, or of a missing table.
    fn html_rows(&self, run: &HtmlRun, owner: Option<Owner>) -> Option<Diagnostic> {
        let column = owner.and_then(|owner| self.code_column(owner.table)).unwrap_or_default();
        let is_title = |cell: &markdown::Cell| Header::new(&cell.text).says_error_code();
        let has_titles = run.rows.first().is_some_and(|row| row.cells.iter().any(is_title));
        let mut rows = Vec::new();
        for row in run.rows.get(usize::from(has_titles)..).unwrap_or_default() {
            let code = row.cells.get(column).map_or("", |cell| &*cell.text);
            let has_text = row.cells.iter().any(|cell| !cell.text.is_empty());
            let is_code = self.code_in_cell(code, owner.map(|owner| owner.table), true).is_some();
            let is_row = match owner.map(|owner| owner.place) {
                Some(Position::Below) => has_text,
                Some(Position::BeyondAnother) => is_code || cell::is_catch_all(code) || cell::says_none(code),
                Some(Position::Above) => is_code,
                None => !run.is_in_code && (has_titles && has_text || row.cells.len() > 1 && is_code),
            };
            if is_row {
                rows.push(&row.range);
            }
        }
        let (first, last) = (rows.first()?, rows.last()?);
        let message = format!("{} of HTML outside of `<table>` would be lost", text::count(rows.len(), "row"));
        let help = HtmlRun::help(has_titles);
        Some(Diagnostic::at(ProblemId::RowOutsideTable, first.start..last.end, message).help(help))
    }
}

fn html_start(run: &HtmlRun) -> usize {
    run.rows.first().map_or(0, |row| row.range.start)
}

/// The codes of a table, as rows of another one may continue them.
struct CodesOfOwner<'a> {
    column: usize,
    kind: Kind,
    shapes: Shapes,
    known: HashSet<&'a str>,
    /// The letters with which the codes begin.
    prefixes: HashSet<&'a str>,
    /// The smallest and the largest of the codes, if they are numbers.
    ends: Option<(i128, i128)>,
}

impl<'a> CodesOfOwner<'a> {
    fn new(table: &'a MarkdownTable, columns: Columns) -> Self {
        let Columns { code: column, kind, .. } = columns;
        let (mut known, mut prefixes) = (HashSet::new(), HashSet::new());
        let mut ends: Option<(i128, i128)> = None;
        for row in &table.rows {
            let Some(cell) = row.cells.get(column) else { continue };
            known.insert(&*cell.text);
            prefixes.insert(text::leading_letters(&cell.text));
            if let Some(number) = cell::parse(&cell.text).number() {
                let (least, most) = ends.unwrap_or((number, number));
                ends = Some((least.min(number), most.max(number)));
            }
        }
        Self { column, kind, shapes: Shapes::new(table, column), known, prefixes, ends }
    }

    /// Whether a row of a table of something else may belong to these codes: its code is next to them, and is not a year,
    /// a limit or a setting. A table may also be about the same codes.
    fn may_have(&self, row: &Row) -> bool {
        const NEAR: i128 = 100;
        let is_next = |code: &str| {
            let Some((number, (least, most))) = cell::parse(code).number().zip(self.ends) else { return false };
            let distance = if number > most { number.checked_sub(most) } else { least.checked_sub(number) };
            self.shapes.have(code) && distance.is_some_and(|distance| (1..=NEAR).contains(&distance))
        };
        let is_code = |code: &str| match self.kind {
            Kind::Integer => is_next(code),
            Kind::Text => columns::is_surely_text_code(code) && self.prefixes.contains(text::leading_letters(code)),
        };
        row.cells.get(self.column).is_some_and(|cell| is_code(&cell.text) && !self.known.contains(&*cell.text))
    }
}

/// The first of some lines, if its cells are titles, one of which says "error code".
struct Titles {
    column: usize,
    count: usize,
    /// Whether they are between double pipes, as Confluence writes them.
    is_double: bool,
}

impl Titles {
    fn from_run(document: &Document, run: &PipeRun) -> Option<Self> {
        let line = document.get(run.lines.first()?.clone());
        let is_double = line.starts_with("||");
        let line = if is_double { Cow::Owned(line.replace("||", "|")) } else { Cow::Borrowed(line) };
        let cells = split_row(&line);
        let mut column = None;
        for (index, cell) in cells.iter().enumerate() {
            let title = markdown::cell_text(cell);
            // `25 | ErrorCode | INT` is a row of fields.
            if cell::is_code(&title, Kind::Integer) {
                return None;
            }
            column = column.or_else(|| Header::new(&title).says_error_code().then_some(index));
        }
        Some(Self { column: column?, count: cells.len(), is_double }).filter(|titles| titles.count > 1)
    }
}

const OUTSIDE: &str =
    "a blank line ends a table: remove it, or use `lenient`; a table cannot be inside HTML, or indented by four spaces";

const MOVE: &str = "move what is underlined to the end of the code table above";

fn outside(rows: &str, range: Range<usize>) -> Diagnostic {
    Diagnostic::at(ProblemId::RowOutsideTable, range, format!("{rows} outside of every table would be lost"))
}

/// The code rows among some lines. The place begins at the first of them.
fn lost(what: &str, rows: &[&Range<usize>], lines: &[Range<usize>]) -> Option<Diagnostic> {
    let first = rows.first()?;
    let end = lines.last().map_or(first.end, |line| line.end);
    Some(outside(&text::count(rows.len(), what), first.start..end))
}

/// The columns of a table whose header announces nothing, but whose first column is full of numbers.
fn numbers_first(table: &MarkdownTable) -> Option<Columns> {
    let columns = columns::beside(table, 0);
    let is_number = |cell: &markdown::Cell| cell::is_code(&cell.text, Kind::Integer);
    table.rows.iter().any(|row| row.cells.first().is_some_and(is_number)).then_some(columns)
}

#[cfg(test)]
mod tests;
