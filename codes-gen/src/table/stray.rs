//! Code rows that Markdown does not take for part of a table. A part of the third step.

use std::ops::Range;

use super::pick::is_under;
use super::{Candidate, Tables};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::{MarkdownTable, PipeRun, RunHeader, split_row};
use crate::request::Choice;
use crate::{code_cell, markdown, text};

impl Tables<'_> {
    /// Reports the lines that belong to the selected table, or where none is, those that may be the reason.
    pub(super) fn report_stray(
        &self,
        selected: Option<Candidate<'_>>,
        choice: Option<&Choice>,
        problems: &mut Problems,
    ) {
        let may_be_meant = self.may_be_meant(choice);
        for run in &self.markdown.stray {
            let concerns = match selected {
                Some((table, _)) => self.markdown.belongs_to(run, table),
                None => may_be_meant(run),
            };
            if let Some(diagnostic) = concerns.then(|| self.stray(run, selected)).flatten() {
                problems.report(diagnostic);
            }
        }
    }

    /// Reports all that read as code rows.
    pub(super) fn report_every_stray(&self, problems: &mut Problems) {
        for run in &self.markdown.stray {
            let owner = self.all.iter().copied().find(|(table, _)| self.markdown.belongs_to(run, table));
            // Below a table of something else, rows are not of codes, unless they make a table of their own.
            let is_of_codes = owner.is_none_or(|(_, columns)| columns.is_some()) || run.header(self.document).is_some();
            if let Some(diagnostic) = self.stray(run, owner).filter(|_| is_of_codes) {
                problems.report(diagnostic);
            }
        }
    }

    /// Whether stray lines are why no table is found: it is there, but Markdown does not read it.
    pub(super) fn is_explained(&self, choice: Option<&Choice>) -> bool {
        let may_be_meant = self.may_be_meant(choice);
        self.markdown.stray.iter().any(|run| may_be_meant(run) && self.stray(run, None).is_some())
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
    fn stray(&self, run: &PipeRun, owner: Option<Candidate<'_>>) -> Option<Diagnostic> {
        let header = run.header(self.document);
        let table = header.as_ref().and_then(|header| markdown::read_run(self.document, run, header));
        match (header, table) {
            (Some(header), Some(table)) => self.stray_table(run, &header, &table),
            _ => self.stray_rows(run, owner),
        }
    }

    /// Lines that look like a table.
    fn stray_table(&self, run: &PipeRun, header: &RunHeader, table: &MarkdownTable) -> Option<Diagnostic> {
        let path = self.markdown.sections.get(run.section).map(|section| &*section.path).unwrap_or_default();
        let columns = columns::recognize(table, path, self.kind).or_else(|| numbers_first(table))?;
        let mut code_rows =
            table.rows.iter().filter(|row| row.cells.get(columns.code).is_some_and(|cell| !cell.text.is_empty()));
        let first = code_rows.next()?;
        let rows = text::count(1 + code_rows.count(), "code row");
        if header.titles == header.dashes {
            return Some(outside(&rows, first.range.start..table.range.end));
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
    fn stray_rows(&self, run: &PipeRun, owner: Option<Candidate<'_>>) -> Option<Diagnostic> {
        let code_column = owner.and_then(|(_, columns)| columns).map_or(0, |columns| columns.code);
        let kind = owner.and_then(|(table, columns)| Some(columns::kind(table, columns?))).unwrap_or(Kind::Integer);
        let is_code_row = |line: &Range<usize>| {
            let line = self.document.get(line.clone());
            let cells = split_row(line);
            let is_row = cells.len() > 1 && (kind == Kind::Integer || line.starts_with('|'));
            is_row && cells.get(code_column).is_some_and(|cell| code_cell::is_code(unmarked(cell), kind))
        };
        let mut code_rows = run.lines.iter().filter(|line| is_code_row(line));
        let first = code_rows.next()?;
        let rows = text::count(1 + code_rows.count(), "code row");
        let end = run.lines.last().map_or(first.end, |line| line.end);
        Some(outside(&rows, first.start..end))
    }
}

fn outside(rows: &str, range: Range<usize>) -> Diagnostic {
    let message = format!("{rows} outside of every table would be lost");
    let help = "a blank line ends a table: remove it, or use `lenient`; a table cannot stand in HTML, or indented by four spaces";
    Diagnostic::at(range, message).help(help)
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
