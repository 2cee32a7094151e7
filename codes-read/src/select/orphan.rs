//! Rows that Markdown does not read as part of a table. This module is a part of the step `select`.

use std::collections::HashSet;

use super::{Choice, Selected};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId};
use crate::heading_path::{is_under, is_under_numbered};
use crate::markdown::{HtmlRun, MarkdownTable, PipeRun, Row, RunHeader, split_row};
use crate::tables::{MOVE, Owner, Shapes, Tables, Titles, lost, outside_of_tables};
use crate::{cell, markdown, text};

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
            let owner = self.owner_of_html(run).filter(|owner| is_selected(owner.table));
            if (owner.is_some() || is_missing(run.section))
                && let Some(rows) = self.html_rows_outside(run, owner)
            {
                problems.report(rows.lost());
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
            let owner = self.owner_of_html(run);
            let is_of_codes = owner.is_none_or(|owner| self.code_column(owner.table).is_some());
            if let Some(rows) = self.html_rows_outside(run, owner).filter(|rows| is_of_codes || rows.have_titles()) {
                problems.report(rows.lost());
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
            let owner = self.codes_above(index).filter(|owner| *owner < index && is_meant(*owner));
            let Some(owner) = owner else { continue };
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
                let rows = format!("{rows} at the end of a table of something else");
                problems.report(lost(&rows, first.range.start..last.range.end).help(MOVE));
            }
        }
    }

    /// Whether no table is found because of lines outside of tables: the table exists, but Markdown does not read it.
    pub(super) fn is_explained(&self, choice: Option<&Choice>) -> bool {
        let is_meant = |section: usize| self.may_be_meant(choice, section);
        let of_rows = |run: &PipeRun| self.orphans(run, None, Titles::from_run(self.document, run).as_ref());
        let is_lost = |run: &PipeRun| is_meant(run.section) && !of_rows(run).is_empty();
        let is_lost_html = |run: &HtmlRun| is_meant(run.section) && self.html_rows_outside(run, None).is_some();
        self.markdown.orphans.iter().any(is_lost) || self.markdown.html_orphans.iter().any(is_lost_html)
    }

    /// Whether lines outside of tables may be what the user selects, if no table is.
    fn may_be_meant(&self, choice: Option<&Choice>, section: usize) -> bool {
        match choice {
            None => !self.owner_facts.has_codes,
            Some(Choice::Ordinal(_)) => true,
            Some(Choice::Heading(heading)) => {
                let path = self.markdown.path_in(section);
                is_under(path, heading) || is_under_numbered(path, heading)
            }
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
                for lines in [run.lines.get(..header.index), run.lines.get(rest..)] {
                    found.extend(self.rows_outside(run, lines.unwrap_or_default(), owner).map(|rows| rows.lost()));
                }
                found.extend(self.would_be_lost(&header, &table));
            }
            _ => found.extend(match titles {
                Some(titles) => self.below_titles(run, titles),
                None => self.rows_outside(run, &run.lines, owner).map(|rows| rows.lost()),
            }),
        }
        found
    }

    /// The header of lines outside of tables. A row of the table that they belong to is not a header, even above
    /// dashes.
    fn header(&self, run: &PipeRun, owner: Option<Owner>) -> Option<RunHeader> {
        let column = self.column_of(owner);
        run.header(self.document, &|cells| columns::may_be_header(cells, column))
    }

    /// The problem of a header that has rows below it but no delimiter row.
    fn below_titles(&self, run: &PipeRun, titles: &Titles) -> Option<Diagnostic> {
        let (mut first, mut code_rows) = (None, 0);
        for line in run.lines.iter().skip(1) {
            let cells = split_row(self.document.get(line.clone()));
            let cell = cells.get(titles.column).map(|cell| markdown::cell_text(cell)).unwrap_or_default();
            if cell::is_code(&cell, Kind::Integer) || cell::is_code(&cell, Kind::Text) {
                first = first.or(Some(line.start));
                code_rows += 1;
            }
        }
        let range = first?..run.lines.last()?.end;
        let put = if titles.is_double { "write `|` for each `||` of the header, and put" } else { "put" };
        let help = format!("{put} a delimiter row below the header: `|{}`", "---|".repeat(titles.count));
        let mut diagnostic = lost(&outside_of_tables(code_rows, "code row"), range).help(help);
        diagnostic.id = ProblemId::MissingDelimiter;
        Some(diagnostic)
    }
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
        let code = &*row.cell(self.column).text;
        is_code(code) && !self.known.contains(code)
    }
}

#[cfg(test)]
mod tests;
