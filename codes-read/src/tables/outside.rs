//! Lines outside of tables that read as rows: [`Outside`].

use std::borrow::Cow;
use std::ops::Range;

use super::Tables;
use super::line::{is_in_row, lacks_code, unmarked};
use super::owner::{Owner, Position};
use crate::columns::{self, Columns, Kind};
use crate::diagnostic::{Diagnostic, ProblemId, Severity};
use crate::facts::Header;
use crate::markdown::{Cell, HtmlRun, MarkdownTable, PipeRun, Row, RunHeader, read_rows, split_row};
use crate::{Document, cell, markdown, text};

/// Lines that Markdown does not read as part of a table, but that read as rows.
pub(crate) struct Outside<'a> {
    /// Where `lenient` puts them, if they belong anywhere.
    pub(crate) target: Option<Target<'a>>,
    rows: Rows<'a>,
    range: Range<usize>,
    /// Their number and kind.
    what: String,
    /// What to do about it.
    help: &'static str,
}

/// The table of which rows outside of tables are a part.
#[derive(Clone, Copy)]
pub(crate) enum Target<'a> {
    /// The code table above.
    Above(usize),
    /// A table of their own, in this section and below these titles.
    Own(usize, &'a Row),
}

enum Rows<'a> {
    Pipes(Vec<Range<usize>>),
    Html(Vec<&'a Row>),
}

impl Outside<'_> {
    /// Whether they would be a table of their own.
    pub(crate) fn have_titles(&self) -> bool {
        matches!(self.target, Some(Target::Own(..)))
    }

    /// The problem that they are not read.
    pub(crate) fn lost(&self) -> Diagnostic {
        let or_lenient = if self.target.is_some() { ", or use `lenient`" } else { "" };
        let limits = if self.help == NO_BLANK_LINE { LIMITS } else { "" };
        let message = format!("{} would be lost", self.what);
        Diagnostic::at(ProblemId::RowOutsideTable, self.range.clone(), message)
            .help(format!("{}{or_lenient}{limits}", self.help))
    }

    /// The warning that they are read nevertheless.
    pub(crate) fn rejoined(&self) -> Diagnostic {
        let part = if self.have_titles() { "a table" } else { "part of the table above" };
        let message = format!("{}: read as {part}", self.what);
        let diagnostic = Diagnostic::at(ProblemId::RowOutsideTable, self.range.clone(), message);
        diagnostic.help(self.help).severity(Severity::Warning)
    }

    /// The rows as those of their table, and their places. `None` if one of them cannot be read.
    pub(crate) fn read(&self, tables: &Tables<'_>) -> Option<(Vec<Row>, Vec<Range<usize>>)> {
        let (columns, side_by_side) = match self.target? {
            Target::Above(table) => {
                let (table, _) = tables.all.get(table)?;
                let side_by_side = table.side_by_side.as_ref();
                (side_by_side.map_or(table.header.len(), |tables| tables.columns), side_by_side)
            }
            Target::Own(_, titles) => (titles.cells.len(), None),
        };
        let (rows, places) = match &self.rows {
            Rows::Pipes(lines) => {
                // A row gets no more columns than the lines have: the header may have thousands, for thousands of lines.
                let mut widest = 1;
                for line in lines {
                    widest = widest.max(split_row(tables.document.get(line.clone())).len());
                }
                let (_, rows) = read_rows(tables.document, None, columns.min(widest), lines)?;
                (rows, lines.clone())
            }
            Rows::Html(rows) => {
                let (mut cut, mut places) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
                for row in rows {
                    let mut row = Row::clone(row);
                    row.cut(columns);
                    places.push(row.range.clone());
                    cut.push(row);
                }
                (cut, places)
            }
        };
        let are_read = rows.len() == places.len();
        let rows = match side_by_side {
            Some(tables) => tables.unfolded(rows),
            None => rows,
        };
        are_read.then_some((rows, places))
    }
}

impl<'a> Tables<'a> {
    /// The rows that `lenient` reads.
    pub(crate) fn rejoinable(&self) -> Vec<Outside<'a>> {
        let mut found = Vec::new();
        for run in &self.markdown.orphans {
            if Titles::from_run(self.document, run).is_none() {
                found.extend(self.rows_outside(run, &run.lines, self.owner(run)));
            }
        }
        for run in &self.markdown.html_orphans {
            found.extend(self.html_rows_outside(run, self.owner_of_html(run)));
        }
        found.retain(|outside| outside.target.is_some());
        found
    }

    /// The header of lines outside of tables. A row of the table that they belong to is not a header, even above
    /// dashes.
    pub(crate) fn header(&self, run: &PipeRun, owner: Option<Owner>) -> Option<RunHeader> {
        let column = self.column_of(owner);
        run.header(self.document, |cells| columns::may_be_header(cells, column))
    }

    /// Lines that look like rows of the table above them, or of a missing table.
    pub(crate) fn rows_outside(
        &self,
        run: &PipeRun,
        lines: &[Range<usize>],
        owner: Option<Owner>,
    ) -> Option<Outside<'a>> {
        let (mut rows, mut code_rows, mut is_sure) = (Vec::new(), 0_usize, owner.is_some());
        let table = owner.and_then(|owner| self.all.get(owner.table)).map(|(table, _)| *table);
        let column = self.column_of(owner);
        // Words in place of a code, and codes elsewhere, would spoil the table.
        let (mut are_in_column, mut has_words) = (true, false);
        for line in lines {
            if table.is_some_and(|table| is_in_row(table, line)) {
                continue;
            }
            match self.code_in_line(line, owner) {
                Some((kind, cell)) => {
                    rows.push(line.clone());
                    code_rows += 1;
                    are_in_column &= cell == column;
                    // A single text without a table may be anything.
                    is_sure |= code_rows > 1 || kind == Kind::Integer || self.begins_as_code_row(line);
                }
                None if !run.is_in_code && owner.is_some_and(|owner| self.goes_on(line, owner)) => {
                    let cells = split_row(self.document.get(line.clone()));
                    has_words |= cells.get(column).is_some_and(|cell| !lacks_code(unmarked(cell)));
                    rows.push(line.clone());
                }
                None => {}
            }
        }
        let first = rows.first().filter(|_| is_sure)?;
        let kind = if code_rows == rows.len() { "code row" } else { "row" };
        Some(Outside {
            target: self.table_of(owner).filter(|_| are_in_column && (code_rows > 0 || !has_words)).map(Target::Above),
            range: first.start..lines.last().map_or(first.end, |line| line.end),
            what: format!("{} outside of every table", text::count(rows.len(), kind)),
            help: if is_beyond(owner) { MOVE } else { NO_BLANK_LINE },
            rows: Rows::Pipes(rows),
        })
    }

    /// Whether the first cell of a line begins as a code of any table.
    fn begins_as_code_row(&self, line: &Range<usize>) -> bool {
        split_row(self.document.get(line.clone())).first().is_some_and(|cell| self.begins_as_code(unmarked(cell)))
    }

    /// Rows of HTML that look like those of the table above them, or of a missing table.
    pub(crate) fn html_rows_outside(&self, run: &'a HtmlRun, owner: Option<Owner>) -> Option<Outside<'a>> {
        let titles = run.rows.first().filter(|row| row.cells.iter().any(says_error_code));
        let own = titles.filter(|_| run.rows.len() > 1 && !run.is_in_code);
        let owner = owner.filter(|_| own.is_none());
        let column = self.column_of(owner);
        let mut rows: Vec<&'a Row> = Vec::new();
        let (mut has_codes, mut has_words) = (false, false);
        for row in run.rows.get(usize::from(titles.is_some())..).unwrap_or_default() {
            let code = row.cells.get(column).map_or("", |cell| &*cell.text);
            let has_text = row.cells.iter().any(|cell| !cell.text.is_empty());
            let is_code = self.code_in_cell(code, owner.map(|owner| owner.table), true).is_some();
            let is_row = match owner.map(|owner| owner.place) {
                Some(Position::Below) => has_text,
                Some(Position::BeyondAnother) => is_code || !code.is_empty() && lacks_code(code),
                Some(Position::Above) => is_code,
                None if own.is_some() => has_text,
                None => !run.is_in_code && row.cells.len() > 1 && is_code,
            };
            if is_row {
                has_codes |= is_code;
                has_words |= !is_code && !lacks_code(code);
                rows.push(row);
            }
        }
        let range = rows.first()?.range.start..rows.last()?.range.end;
        let above = self.table_of(owner).filter(|_| has_codes || !has_words);
        Some(Outside {
            target: own.map(|titles| Target::Own(run.section, titles)).or(above.map(Target::Above)),
            range,
            what: format!("{} of HTML outside of `<table>`", text::count(rows.len(), "row")),
            help: match own {
                Some(_) => "write `<table>` before them",
                None if is_beyond(owner) => MOVE,
                // In a table of their own, the first of them would be read as titles.
                None => "move the `</table>` above them below the last of them",
            },
            rows: Rows::Html(rows),
        })
    }

    /// The problem of lines that would be a table of codes, if Markdown saw it: that it does not, or that `lenient` reads
    /// them nevertheless.
    pub(crate) fn unread(&self, header: &RunHeader, table: &MarkdownTable, is_lenient: bool) -> Option<Diagnostic> {
        let topics = self.markdown.topics_of(self.document, table);
        let columns = columns::recognize(table, &topics, self.kind).or_else(|| numbers_first(table))?;
        let (mut first, mut code_rows) = (None, 0);
        for row in &table.rows {
            if row.cells.get(columns.code).is_some_and(|cell| !cell.text.is_empty()) {
                first = first.or(Some(row.range.start));
                code_rows += 1;
            }
        }
        let rows = first?..table.range.end;
        let count = text::count(code_rows, "code row");
        let (titles, dashes) = (text::count(header.titles, "cell"), header.dashes);
        if header.titles == dashes && is_lenient {
            let message = "Markdown does not read this as a table: it is inside HTML, or is indented";
            let diagnostic = Diagnostic::at(ProblemId::IndentedTable, header.line.clone(), message);
            return Some(diagnostic.help("move it to the margin, with a blank line before it"));
        }
        if header.titles == dashes {
            let message = format!("{count} outside of every table would be lost");
            let help = format!("{NO_BLANK_LINE}, or use `lenient`{LIMITS}");
            return Some(Diagnostic::at(ProblemId::RowOutsideTable, rows, message).help(help));
        }
        let message = format!("the header has {titles} and the delimiter row has {dashes}");
        let has_wider_rows =
            table.rows.iter().any(|row| row.cells.iter().skip(header.titles).any(|cell| !cell.text.is_empty()));
        let help = if has_wider_rows {
            "add the missing titles to the header: the rows have more cells too".to_owned()
        } else {
            let or_lenient = if is_lenient { "" } else { ", or use `lenient`" };
            format!("make it {titles}: `|{}`{or_lenient}", "---|".repeat(header.titles))
        };
        let mut diagnostic = Diagnostic::at(ProblemId::DelimiterMismatch, header.delimiter.clone(), message)
            .related(header.line.clone(), titles)
            .help(help);
        if is_lenient {
            let columns = text::count(header.titles.max(dashes), "column");
            return Some(diagnostic.note(format!("read as a table of {columns}")).severity(Severity::Warning));
        }
        diagnostic.message.push_str(": Markdown does not read this as a table");
        Some(diagnostic.accounts_for(std::iter::once(rows)).note(format!("{count} would be lost")))
    }

    /// The code table of which rows with this owner are a part. Rows above a table may as well belong to a missing one.
    fn table_of(&self, owner: Option<Owner>) -> Option<usize> {
        let is_taken = |owner: &Owner| owner.place != Position::Above && self.code_column(owner.table).is_some();
        owner.filter(is_taken).map(|owner| owner.table)
    }
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

fn is_beyond(owner: Option<Owner>) -> bool {
    owner.is_some_and(|owner| owner.place == Position::BeyondAnother)
}

fn says_error_code(cell: &Cell) -> bool {
    Header::new(&cell.text).says_error_code()
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
