//! Lines outside of tables that read as rows: [`RowsOutside`].

use std::borrow::Cow;
use std::ops::Range;

use super::Tables;
use super::line::Line;
use super::owner::{Owner, Position};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, ProblemId, Severity};
use crate::facts::{Header, is_mistyped_number};
use crate::markdown::{HtmlRun, MarkdownTable, PipeRun, Row, RunHeader, read_rows, split_row};
use crate::{Document, cell, markdown, order, text};

/// Lines that Markdown does not read as part of a table, but that read as rows.
pub(crate) struct RowsOutside<'a> {
    /// The code table to which `lenient` adds them, if they surely belong to it.
    pub(crate) table: Option<usize>,
    /// The lines among them that `lenient` leaves alone: too short to have their code in the column of codes, or words
    /// among numbers, which would make texts of all codes.
    pub(crate) left: Vec<Range<usize>>,
    pub(crate) range: Range<usize>,
    rows: Rows<'a>,
    /// Their number and kind.
    subject: String,
    remedy: Remedy,
}

enum Rows<'a> {
    Pipes(Vec<Range<usize>>),
    Html(Vec<&'a Row>),
}

/// What to do about rows outside of tables.
#[derive(Clone, Copy, PartialEq)]
enum Remedy {
    RemoveBlankLine,
    AddCells,
    Move,
    OpenTable,
    MoveEnd,
}

impl Remedy {
    const fn text(self) -> &'static str {
        match self {
            Self::RemoveBlankLine => NO_BLANK_LINE,
            Self::AddCells => "a blank line ends a table: remove it, and add the cells that are missing in its rows",
            Self::Move => MOVE,
            Self::OpenTable => "write `<table>` before them",
            // In a table of their own, the first of them would be read as titles.
            Self::MoveEnd => "move the `</table>` above them below the last of them",
        }
    }
}

impl<'a> RowsOutside<'a> {
    /// Rows of HTML that begin with titles, and would be a table of their own.
    pub(crate) fn titled(run: &'a HtmlRun) -> Option<Self> {
        let (titles, below) = run.rows.split_first()?;
        let mut rows = Vec::with_capacity(below.len());
        rows.extend(below.iter().filter(|row| has_text(row)));
        let is_titled = !run.is_in_code && !rows.is_empty() && has_titles(titles);
        is_titled.then(|| Self::of_html(rows, titles.range.start, Remedy::OpenTable))
    }

    fn of_html(rows: Vec<&'a Row>, start: usize, remedy: Remedy) -> Self {
        let range = start..rows.last().map_or(start, |row| row.range.end);
        let subject = format!("{} of HTML outside of `<table>`", text::count(rows.len(), "row"));
        Self { table: None, left: Vec::new(), range, rows: Rows::Html(rows), subject, remedy }
    }

    /// Whether they would be a table of their own.
    pub(crate) fn have_titles(&self) -> bool {
        self.remedy == Remedy::OpenTable
    }

    /// The problem that they are not read.
    pub(crate) fn lost(&self) -> Diagnostic {
        let or_lenient = or_lenient(self.table.is_some() || self.have_titles());
        let limits = if self.remedy == Remedy::RemoveBlankLine { LIMITS } else { "" };
        lost(&self.subject, self.range.clone()).help(format!("{}{or_lenient}{limits}", self.remedy.text()))
    }

    /// The warning that they are read nevertheless.
    pub(crate) fn read_nevertheless(&self) -> Diagnostic {
        let part = if self.have_titles() { "a table" } else { "part of the table above" };
        let read = match &self.rows {
            Rows::Pipes(rows) if !self.left.is_empty() => format!("{} of ", rows.len()),
            _ => String::new(),
        };
        let message = format!("{read}{}: read as {part}", self.subject);
        let diagnostic = Diagnostic::at(ProblemId::RowOutsideTable, self.range.clone(), message);
        diagnostic.help(self.remedy.text()).severity(Severity::Warning)
    }

    /// The rows as those of a table with this many columns, or of several ones side by side. `None` if one of them cannot
    /// be read.
    pub(crate) fn read(&self, document: &Document, table: &MarkdownTable) -> Option<Vec<Row>> {
        let side_by_side = table.side_by_side.as_ref();
        let columns = side_by_side.map_or(table.header.len(), |tables| tables.columns);
        let rows = match &self.rows {
            Rows::Pipes(lines) => {
                // A row gets no more columns than the lines have: the header may have thousands, for thousands of lines.
                let mut widest = 1;
                for line in lines {
                    widest = widest.max(split_row(document.get(line.clone())).len());
                }
                let (_, rows) = read_rows(document, None, columns.min(widest), lines)?;
                if rows.len() < lines.len() {
                    return None;
                }
                rows
            }
            Rows::Html(rows) => {
                let mut cut = Vec::with_capacity(rows.len());
                for row in rows {
                    let mut row = Row::clone(row);
                    row.cut(columns);
                    cut.push(row);
                }
                cut
            }
        };
        Some(match side_by_side {
            Some(tables) => tables.unfolded(rows),
            None => rows,
        })
    }

    /// Whether they are written in HTML.
    pub(crate) const fn are_html(&self) -> bool {
        matches!(self.rows, Rows::Html(_))
    }
}

impl<'a> Tables<'a> {
    /// The rows that `lenient` adds to their tables, in order, and the indices of their runs.
    pub(crate) fn rows_for_lenient(&self) -> Vec<(usize, RowsOutside<'a>)> {
        let mut found = Vec::new();
        for (index, run) in self.markdown.orphans.iter().enumerate() {
            if Titles::from_run(self.document, run).is_none() {
                found.extend(self.rows_outside(run, &run.lines, self.owner(run)).map(|rows| (index, rows)));
            }
        }
        for (index, run) in self.markdown.html_orphans.iter().enumerate() {
            found.extend(self.html_rows_outside(run, self.owner_of_html(run)).map(|rows| (index, rows)));
        }
        found.retain(|(_, rows)| rows.table.is_some());
        order::by(found, |(_, rows)| rows.range.start)
    }

    /// Lines that look like rows of the table above them, or of a missing table.
    pub(crate) fn rows_outside(
        &self,
        run: &PipeRun,
        lines: &[Range<usize>],
        owner: Option<Owner>,
    ) -> Option<RowsOutside<'a>> {
        let (mut rows, mut left, mut count, mut code_rows, mut is_sure) =
            (Vec::new(), Vec::new(), 0_usize, 0_usize, false);
        let table = owner.and_then(|owner| self.all.get(owner.table)).map(|(table, _)| *table);
        let column = self.column_of(owner);
        let (mut first, mut has_codes, mut lacks_cells, mut is_left) = (None, false, false, false);
        for range in lines {
            if table.is_some_and(|table| self.is_in_row(table, range)) {
                continue;
            }
            let line = Line::new(self.document, range);
            match self.code_in_line(&line, owner) {
                Some((kind, cell)) => {
                    count += 1;
                    code_rows += 1;
                    lacks_cells |= cell != column;
                    is_left = cell != column || !self.takes(owner, kind, line.cell(cell));
                    has_codes |= !is_left;
                    // A single text without a table may be anything.
                    let is_number = kind == Kind::Integer;
                    is_sure |= owner.is_some() || code_rows > 1 || is_number || self.begins_as_code(line.cell(0));
                }
                // Indented like code, such lines count only beside code rows.
                None if owner.is_some_and(|owner| self.goes_on(&line, owner)) => {
                    count += 1;
                    is_sure |= !run.is_in_code;
                }
                // Below code rows, `lenient` reads any line with them, so that none is lost.
                None if code_rows > 0 && !line.is_blank() => {}
                None => continue,
            }
            first = first.or(Some(range.start));
            if is_left { &mut left } else { &mut rows }.push(range.clone());
        }
        let first = first.filter(|_| is_sure)?;
        Some(RowsOutside {
            table: self.table_of(owner).filter(|_| has_codes),
            range: first..lines.last().map_or(first, |line| line.end),
            subject: outside_of_tables(count, if code_rows == count { "code row" } else { "row" }),
            remedy: match owner.map(|owner| owner.place) {
                Some(Position::BeyondAnother) => Remedy::Move,
                Some(Position::Below) if lacks_cells => Remedy::AddCells,
                _ => Remedy::RemoveBlankLine,
            },
            rows: Rows::Pipes(rows),
            left,
        })
    }

    /// Whether a code of this kind leaves the codes of the table above it what they are. So does a mistyped number, which
    /// is reported by itself.
    fn takes(&self, owner: Option<Owner>, kind: Kind, code: &str) -> bool {
        let are_numbers = owner.and_then(|owner| self.kind_of(owner.table)) == Some(Kind::Integer);
        kind == Kind::Integer || !are_numbers || is_mistyped_number(code)
    }

    /// Rows of HTML that look like those of the table above them, or of a missing table.
    pub(crate) fn html_rows_outside(&self, run: &'a HtmlRun, owner: Option<Owner>) -> Option<RowsOutside<'a>> {
        if let Some(titled) = RowsOutside::titled(run) {
            return Some(titled);
        }
        let column = self.column_of(owner);
        let (mut rows, mut has_codes, mut are_taken) = (Vec::new(), false, true);
        for row in run.rows.get(usize::from(run.rows.first().is_some_and(has_titles))..).unwrap_or_default() {
            let code = &*row.cell(column).text;
            let kind = self.code_in_cell(code, owner.map(|owner| owner.table), true);
            let is_code = kind.is_some();
            are_taken &= kind.is_none_or(|kind| self.takes(owner, kind, code));
            let is_row = match owner.map(|owner| owner.place) {
                Some(Position::Below) => has_text(row),
                Some(Position::BeyondAnother) => {
                    is_code || has_codes && has_text(row) || cell::is_catch_all(code) || cell::says_none(code)
                }
                Some(Position::Above) => is_code,
                None => !run.is_in_code && row.cells.len() > 1 && is_code,
            };
            if is_row {
                has_codes |= is_code;
                rows.push(row);
            }
        }
        let start = rows.first()?.range.start;
        let is_beyond = owner.is_some_and(|owner| owner.place == Position::BeyondAnother);
        let remedy = if is_beyond { Remedy::Move } else { Remedy::MoveEnd };
        let table = self.table_of(owner).filter(|_| has_codes && are_taken);
        Some(RowsOutside { table, ..RowsOutside::of_html(rows, start, remedy) })
    }

    /// The problem of lines that would be a table of codes, if Markdown saw it.
    pub(crate) fn would_be_lost(&self, header: &RunHeader, table: &MarkdownTable) -> Option<Diagnostic> {
        let topics = self.markdown.topics_of(self.document, table);
        let recognized = columns::recognize(table, &topics, self.kind);
        let columns = recognized.or_else(|| numbers_first(table))?;
        let (mut first, mut code_rows) = (None, 0);
        for row in &table.rows {
            if !row.cell(columns.code).text.is_empty() {
                first = first.or(Some(row.range.start));
                code_rows += 1;
            }
        }
        let rows = first?..table.range.end;
        let or_lenient = or_lenient(recognized.is_some());
        if header.titles == header.dashes {
            let help = format!("{NO_BLANK_LINE}{or_lenient}{LIMITS}");
            return Some(lost(&outside_of_tables(code_rows, "code row"), rows).help(help));
        }
        let note = format!("{} would be lost", text::count(code_rows, "code row"));
        let mut diagnostic = mismatch(header, table, or_lenient);
        diagnostic.message.push_str(": Markdown does not read this as a table");
        Some(diagnostic.accounts_for(std::iter::once(rows)).note(note))
    }

    /// The code table that rows are below. Elsewhere, they may as well belong to another one.
    fn table_of(&self, owner: Option<Owner>) -> Option<usize> {
        let is_of_codes = |owner: &Owner| owner.place == Position::Below && self.kind_of(owner.table).is_some();
        owner.filter(is_of_codes).map(|owner| owner.table)
    }
}

/// The warning that lines are read as a table of codes, though Markdown does not see it.
pub(crate) fn table_nevertheless(header: &RunHeader, table: &MarkdownTable) -> Diagnostic {
    let diagnostic = if header.titles == header.dashes {
        let message = "Markdown does not read this as a table: it is inside HTML, or is indented";
        Diagnostic::at(ProblemId::IndentedTable, header.line.clone(), message)
            .help("move it to the margin, with a blank line before it")
    } else {
        let columns = text::count(header.titles.max(header.dashes), "column");
        mismatch(header, table, "").note(format!("read as a table of {columns}"))
    };
    diagnostic.severity(Severity::Warning)
}

/// The problem of a header and a delimiter row of different lengths.
fn mismatch(header: &RunHeader, table: &MarkdownTable, or_lenient: &str) -> Diagnostic {
    let titles = text::count(header.titles, "cell");
    let message = format!("the header has {titles} and the delimiter row has {}", header.dashes);
    let is_wider = |row: &Row| row.cells.iter().skip(header.titles).any(|cell| !cell.text.is_empty());
    let help = if table.rows.iter().any(is_wider) {
        "add the missing titles to the header: the rows have more cells too".to_owned()
    } else {
        format!("make it {titles}: `|{}`{or_lenient}", "---|".repeat(header.titles))
    };
    let diagnostic = Diagnostic::at(ProblemId::DelimiterMismatch, header.delimiter.clone(), message);
    diagnostic.related(header.line.clone(), titles).help(help)
}

pub(crate) fn outside_of_tables(count: usize, kind: &str) -> String {
    format!("{} outside of every table", text::count(count, kind))
}

/// The problem of rows that are not read.
pub(crate) fn lost(rows: &str, range: Range<usize>) -> Diagnostic {
    Diagnostic::at(ProblemId::RowOutsideTable, range, format!("{rows} would be lost"))
}

const fn or_lenient(reads_them: bool) -> &'static str {
    if reads_them { ", or use `lenient`" } else { "" }
}

const NO_BLANK_LINE: &str = "a blank line ends a table: remove it";

pub(crate) const MOVE: &str = "move what is underlined to the end of the code table above";

const LIMITS: &str = "; a table cannot be inside HTML, or indented by four spaces";

/// The columns of a table whose header announces nothing, but whose first column is full of numbers.
fn numbers_first(table: &MarkdownTable) -> Option<Columns> {
    let columns = columns::beside(table, 0);
    let is_number = |cell: &markdown::Cell| cell::is_code(&cell.text, Kind::Integer);
    table.rows.iter().any(|row| row.cells.first().is_some_and(is_number)).then_some(columns)
}

/// Whether a row of HTML has titles, one of which says "error code".
fn has_titles(row: &Row) -> bool {
    let has_number = row.cells.iter().any(|cell| cell::is_code(&cell.text, Kind::Integer));
    !has_number && row.cells.iter().any(|cell| Header::new(&cell.text).says_error_code())
}

fn has_text(row: &Row) -> bool {
    row.cells.iter().any(|cell| !cell.text.is_empty())
}

/// The first of some lines, if its cells are titles, one of which says "error code".
pub(crate) struct Titles {
    pub(crate) column: usize,
    pub(crate) count: usize,
    /// Whether they are between double pipes, as Confluence writes them.
    pub(crate) is_double: bool,
}

impl Titles {
    pub(crate) fn from_run(document: &Document, run: &PipeRun) -> Option<Self> {
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
