//! Turns the rows of an HTML table into a header and rows of the same width, with the covering cell in each place.

use std::ops::Range;

use super::super::cell::TextBuilder;
use super::super::{Cell, Row, trim};
use crate::Document;

/// A row as it is written.
pub(super) struct RawRow {
    pub(super) range: Range<usize>,
    pub(super) group: usize,
    pub(super) is_head: bool,
    pub(super) cells: Vec<RawCell>,
    /// Whether the row is closed.
    pub(super) is_closed: bool,
}

/// A cell as it is written.
pub(super) struct RawCell {
    /// The place of its content.
    pub(super) range: Range<usize>,
    /// Whether it is a `th`.
    pub(super) is_title: bool,
    pub(super) columns: usize,
    /// The number of rows that it spans; 0 means all the rest of its group.
    pub(super) rows: usize,
}

/// The most columns. No code table has more, and a hostile table should not use up the memory.
const MOST_COLUMNS: usize = 200;

/// The limit for repeated cells, in multiples of the table's text, in addition to that of a [small table](ROOM_OF_ANY).
const ROOM: usize = 32;
const ROOM_OF_ANY: usize = 64 << 10;

/// The size of a cell without its text.
const ROOM_OF_CELL: usize = 64;

/// The result of [`resolve`].
pub(super) struct Table {
    pub(super) header: Vec<Cell>,
    pub(super) rows: Vec<Row>,
    /// The first cell that spans more places than are filled. The cells after it may be in the wrong column.
    pub(super) unfilled: Option<Range<usize>>,
}

/// The header and the rows below it; `None` if there is no header.
///
/// `html` is the table's text, which is at `offset` in the document. The text that cells repeat by spanning several
/// places is limited in proportion to it.
pub(super) fn resolve(document: &Document, mut rows: Vec<RawRow>, html: &str, offset: usize) -> Option<Table> {
    rows.retain(|row| !row.cells.is_empty());
    let mut count = titles(&rows);
    let room = html.len().saturating_mul(ROOM).saturating_add(ROOM_OF_ANY);
    let widest = widest(&rows);
    let mut grid = Grid { document, html, offset, room, widest, above: Vec::new(), group: 0, unfilled: None };
    let mut resolved = Vec::with_capacity(rows.len());
    for row in &rows {
        resolved.push(grid.row(row));
    }
    // A title across the whole table is not the header if another row could be one.
    let first = resolved.first()?;
    let is_across = first.is_alone && first.cells.len() > 1 && first.cells.len() >= width(&resolved);
    if count == 1 && is_across && resolved.len() > 2 {
        resolved.remove(0);
        count = titles(rows.get(1..).unwrap_or_default());
    }
    let body = resolved.split_off(count.min(resolved.len()));
    let has_titles_only = body.iter().all(|row| row.is_head);
    let width = width(&resolved);
    let mut header = Vec::with_capacity(width);
    for column in 0..width {
        header.push(lowest(&resolved, column).cloned().unwrap_or_default());
    }
    let mut rows = Vec::with_capacity(body.len());
    for row in body {
        let is_head = row.is_head && !has_titles_only;
        rows.push(Row { is_head, ..row.of_width(width) });
    }
    let header = merge(header, &mut rows);
    (!header.is_empty()).then_some(Table { header, rows, unfilled: grid.unfilled })
}

/// Rows without a header, each with its cells as they are written.
pub(super) fn plain(document: &Document, rows: Vec<RawRow>, html: &str, offset: usize) -> Vec<Row> {
    let grid = Grid { document, html, offset, room: 0, widest: 0, above: Vec::new(), group: 0, unfilled: None };
    let mut plain = Vec::with_capacity(rows.len());
    for row in rows {
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            cells.push(grid.cell(cell));
        }
        if !cells.is_empty() {
            plain.push(Row { range: row.range, cells, ..Row::default() });
        }
    }
    plain
}

/// The number of rows in the header.
fn titles(rows: &[RawRow]) -> usize {
    let mut has_several = false;
    for (index, row) in rows.iter().enumerate() {
        // Below titles, a title across the table is that of the rows below it.
        let is_across = matches!(&*row.cells, [cell] if cell.columns > 1) && !row.is_head;
        if !is_title(row) || has_several && is_across {
            return index.max(1);
        }
        has_several |= row.cells.len() > 1;
    }
    // If every row has only titles, only the first row is the header.
    1
}

/// Whether a row is in the head of the table, or all its cells are `<th>`.
fn is_title(row: &RawRow) -> bool {
    row.is_head || row.cells.iter().all(|cell| cell.is_title)
}

/// The number of places in the widest row with several cells.
fn widest(rows: &[RawRow]) -> usize {
    let mut widest = None;
    for row in rows {
        let mut columns = 0;
        for cell in &row.cells {
            columns += cell.columns;
        }
        if row.cells.len() > 1 {
            widest = widest.max(Some(columns));
        }
    }
    widest.unwrap_or(MOST_COLUMNS)
}

/// The number of places in the widest row.
fn width(rows: &[Resolved]) -> usize {
    let mut width = 0;
    for row in rows {
        width = width.max(row.cells.len());
    }
    width
}

/// The lowest title of a column that is not empty.
fn lowest(header: &[Resolved], column: usize) -> Option<&Cell> {
    let mut lowest: Option<&Cell> = None;
    for row in header.iter().rev() {
        let Some(cell) = row.cells.get(column) else { continue };
        if lowest.is_none_or(|lower| lower.text.is_empty() && !cell.text.is_empty()) {
            lowest = Some(cell);
        }
    }
    lowest
}

/// Merges the columns below one title. The merged column has the first cell that begins in the row; the others are kept
/// beside it.
fn merge(header: Vec<Cell>, body: &mut [Row]) -> Vec<Cell> {
    let mut merged: Vec<Cell> = Vec::new();
    // The number of columns that each merged column is made from.
    let mut counts: Vec<usize> = Vec::new();
    for cell in header {
        match (merged.last(), counts.last_mut()) {
            (Some(last), Some(count)) if last.range == cell.range && !cell.range.is_empty() => *count += 1,
            _ => {
                merged.push(cell);
                counts.push(1);
            }
        }
    }
    if counts.iter().all(|count| *count == 1) {
        return merged;
    }
    for row in body {
        let mut cells = std::mem::take(&mut row.cells).into_iter();
        for (column, count) in counts.iter().enumerate() {
            let mut below: Vec<Cell> = Vec::new();
            for cell in cells.by_ref().take(*count) {
                if below.last().is_none_or(|last| last.range != cell.range) {
                    below.push(cell);
                }
            }
            let first = below.iter().position(|cell| cell.range.start >= row.range.start).unwrap_or_default();
            for (index, cell) in below.into_iter().enumerate() {
                if index == first {
                    row.cells.push(cell);
                } else if index > first && !cell.text.is_empty() {
                    row.beside.push((column, cell));
                }
            }
        }
    }
    merged
}

/// A row with a cell in each place.
struct Resolved {
    range: Range<usize>,
    cells: Vec<Cell>,
    /// Whether one cell makes the whole row.
    is_alone: bool,
    /// Whether all cells are `<th>`.
    is_head: bool,
}

impl Resolved {
    fn of_width(self, width: usize) -> Row {
        let is_spanning = self.is_alone && self.cells.len() >= width && width > 1;
        let mut row = Row { range: self.range, cells: self.cells, is_spanning, ..Row::default() };
        // Missing cells are not added: a few letters would become thousands of cells.
        row.cut(width);
        row.cells.shrink_to_fit();
        row
    }
}

struct Grid<'a> {
    document: &'a Document,
    html: &'a str,
    offset: usize,
    /// The bytes that are left for repeated cells.
    room: usize,
    /// The number of places in the widest row with several cells. A cell alone in its row spans no more than that.
    widest: usize,
    /// The cells from the rows above that reach down into this row: for each column, the number of rows left, and the
    /// cell.
    above: Vec<Option<(usize, Cell)>>,
    group: usize,
    unfilled: Option<Range<usize>>,
}

impl Grid<'_> {
    fn row(&mut self, row: &RawRow) -> Resolved {
        if row.group != self.group {
            self.above.clear();
            self.group = row.group;
        }
        let mut cells: Vec<Cell> = Vec::new();
        let lone = row.cells.len() == 1;
        let most = if lone { self.widest.max(self.above.len()) } else { usize::MAX };
        for (place, raw) in row.cells.iter().enumerate() {
            self.reach_down(&mut cells);
            let cell = self.cell(raw);
            let rows = if raw.rows == 0 { usize::MAX } else { raw.rows };
            for index in 0..raw.columns.min(most) {
                if index > 0 {
                    if self.reaches_down(cells.len()) {
                        break;
                    }
                    if cells.len() >= MOST_COLUMNS {
                        // After the last cell, no other cell would be moved.
                        let is_last = place + 1 == row.cells.len();
                        self.unfilled = self.unfilled.take().or_else(|| (!is_last).then(|| cell.range.clone()));
                        break;
                    }
                    if !self.has_room(&cell) {
                        break;
                    }
                }
                if rows > 1 {
                    self.above.resize(self.above.len().max(cells.len() + 1), None);
                    if let Some(place) = self.above.get_mut(cells.len()) {
                        // This row is one of the rows that the cell spans.
                        *place = Some((rows, cell.clone()));
                    }
                }
                cells.push(cell.clone());
            }
        }
        let is_alone = lone && row.cells.first().is_some_and(|cell| cell.columns.min(most) == cells.len());
        self.reach_down(&mut cells);
        for place in &mut self.above {
            *place = place.take().and_then(|(rows, cell)| (rows > 1).then(|| (rows.saturating_sub(1), cell)));
        }
        Resolved { range: row.range.clone(), cells, is_alone, is_head: is_title(row) }
    }

    fn reaches_down(&self, column: usize) -> bool {
        self.above.get(column).is_some_and(Option::is_some)
    }

    /// Fills the next places with cells from the rows above that reach down to them.
    fn reach_down(&mut self, cells: &mut Vec<Cell>) {
        while let Some(Some((_, cell))) = self.above.get(cells.len()) {
            let cell = cell.clone();
            if !self.has_room(&cell) {
                break;
            }
            cells.push(cell);
        }
    }

    /// Reserves room for a cell in one more place. If there is none, records the cell.
    fn has_room(&mut self, cell: &Cell) -> bool {
        match self.room.checked_sub(ROOM_OF_CELL + cell.size(ROOM_OF_CELL)) {
            Some(left) => self.room = left,
            None => {
                // Smaller cells would still fit, but in the wrong place.
                self.room = 0;
                self.unfilled.get_or_insert_with(|| cell.range.clone());
            }
        }
        self.unfilled.is_none()
    }

    fn cell(&self, raw: &RawCell) -> Cell {
        let range = trim(self.document, raw.range.clone());
        let mut text = TextBuilder::default();
        let inside = raw.range.start.saturating_sub(self.offset)..raw.range.end.saturating_sub(self.offset);
        text.html_or_markdown(self.html.get(inside).unwrap_or_default());
        let (text, links) = text.finish();
        Cell { range, text, links }
    }
}
