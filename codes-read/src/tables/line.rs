//! Decides whether a line with pipes reads as a row of the table that it most likely belongs to.

use std::ops::Range;

use super::Tables;
use super::owner::{Owner, Position};
use super::running_text::{is_or, is_running_text};
use crate::columns::{self, Kind};
use crate::markdown::{MarkdownTable, is_delimiter_row, split_row};
use crate::{Document, cell, markdown, text};

/// A line outside of tables, and the cells that it would have as a row.
pub(super) struct Line<'a> {
    text: &'a str,
    cells: Vec<&'a str>,
}

impl<'a> Line<'a> {
    pub(super) fn new(document: &'a Document, range: &Range<usize>) -> Self {
        let text = document.get(range.clone());
        Self { text, cells: split_row(text) }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.is_empty())
    }

    /// A cell without the marks of code, emphasis and escapes around a number; empty if there is none in this column.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        self.cells.get(column).map_or("", |cell| unmarked(cell))
    }
}

impl Tables<'_> {
    /// The kind of the code in a line and the index of its cell, if the line reads as a row with a code.
    pub(super) fn code_in_line(&self, line: &Line<'_>, owner: Option<Owner>) -> Option<(Kind, usize)> {
        let column = self.column_of(owner);
        let owner = owner.map(|owner| owner.table);
        let columns_above = owner.and_then(|owner| self.all.get(owner)).map(|(table, _)| table.header.len());
        let Line { text, cells } = line;
        // Words need a pipe before them: otherwise any sentence with a pipe would be a row.
        let is_marked = text.starts_with('|');
        let is_shaped = || owner.is_some_and(|owner| self.is_shaped_as_codes_of(owner, line.cell(column)));
        if !is_marked && (is_running_text(text, columns_above) || is_or(text, columns_above) && !is_shaped()) {
            return None;
        }
        let code_in = |cell: &str| {
            // Without a table and a pipe at either end, a number in a sentence or of a card may be anything.
            if owner.is_none() && !is_marked && !text.ends_with('|') {
                let plain = markdown::cell_text(cell);
                if plain.contains(char::is_whitespace) || plain.len() > LONGEST {
                    return None;
                }
            }
            // The code may be in a link, in HTML, or beside a name.
            match self.code_in_cell(unmarked(cell), owner, is_marked) {
                Some(Kind::Integer) => Some(Kind::Integer),
                of_written => self.code_in_cell(&markdown::cell_text(cell), owner, is_marked).or(of_written),
            }
        };
        let of_column = cells.get(column).filter(|_| is_marked || cells.len() > 1).and_then(|cell| code_in(cell));
        // In a short row, the code is in the first cell.
        let is_short = match columns_above {
            Some(columns) => (is_marked || text.ends_with('|')) && cells.len() < columns,
            None => is_marked,
        };
        let of_first = || cells.first().filter(|_| is_short).and_then(|cell| code_in(cell));
        of_column.map(|kind| (kind, column)).or_else(|| Some((of_first()?, 0)))
    }

    /// The kind of the code in a cell outside of tables, if it holds one.
    pub(super) fn code_in_cell(&self, cell: &str, owner: Option<usize>, is_marked: bool) -> Option<Kind> {
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
            None => columns::is_numbered_text_code(cell) || is_marked && self.begins_as_code(cell),
        };
        is_text.then_some(Kind::Text)
    }

    /// Whether a line without a code reads as a row of the table above it: a row for all other codes, a continuation of
    /// the row above, or a row whose code is missing.
    pub(super) fn goes_on(&self, line: &Line<'_>, owner: Owner) -> bool {
        let Line { text, cells } = line;
        let Some((table, _)) = self.all.get(owner.table) else { return false };
        let width = table.side_by_side.as_ref().map_or(table.header.len(), |tables| tables.columns);
        let is_link =
            |cell: &&str| cell.is_empty() || cell.ends_with(')') && (cell.starts_with('[') || cell.starts_with("!["));
        let is_unmarked_table = || {
            let row = table.rows.first().map(|row| self.document.get(row.range.clone()));
            row.is_some_and(|row| !row.starts_with('|'))
        };
        if owner.place == Position::Above
            || is_delimiter_row(cells)
            || cells.len() < 2.min(width) && !(text.starts_with('|') && is_unmarked_table())
            || !text::has(text, char::is_alphanumeric)
            || cells.iter().all(is_link)
        {
            return false;
        }
        let code = self.code_column(owner.table).map_or("", |column| line.cell(column));
        let says_no_code = cell::is_catch_all(code) || cell::says_none(code);
        let is_closed = text.ends_with('|') && !text.ends_with("||") && !is_running_text(text, Some(width));
        if text.starts_with('|') || is_closed {
            // Words more likely belong to the other table.
            return owner.place == Position::Below || says_no_code || code.is_empty() && cells.len() == width;
        }
        cells.len() == width
            && !is_running_text(text, Some(width))
            && (says_no_code || owner.place == Position::Below && is_unmarked_table())
    }

    /// Whether a line is a text with pipes in a cell of an HTML table. A cell that no tag of its own ends may go on too far.
    pub(super) fn is_in_row(&self, table: &MarkdownTable, line: &Range<usize>) -> bool {
        let row = table.rows.get(table.rows.partition_point(|row| row.range.end <= line.start));
        row.is_some_and(|row| {
            row.range.start <= line.start
                && self
                    .document
                    .text()
                    .get(row.range.end..)
                    .is_some_and(|rest| text::strip_prefixes(rest, ENDS_OF_CELLS).is_some())
        })
    }
}

const ENDS_OF_CELLS: &[&str] = &["</td", "</th", "</tr", "</TD", "</TH", "</TR"];

/// The most bytes of a code that no table and no pipe announces.
const LONGEST: usize = 16;

/// `E1001`, which may occur among numbers.
pub(super) fn is_misfit(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit()) && cell::is_code(cell, Kind::Text)
}

fn unmarked(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '`' | '*' | '_' | '\\'))
}
