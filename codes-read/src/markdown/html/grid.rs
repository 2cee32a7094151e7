//! From the rows of an HTML table to header and rows of a width, each place with the cell that covers it.

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
    /// No more cells come.
    pub(super) is_closed: bool,
}

/// A cell as it is written.
pub(super) struct RawCell {
    /// Its inside.
    pub(super) range: Range<usize>,
    /// It is a `th`.
    pub(super) is_title: bool,
    pub(super) columns: usize,
    /// 0 is all that are left in its group.
    pub(super) rows: usize,
}

/// No table of codes has more columns, and those of a hostile one are not worth their memory.
const MOST_COLUMNS: usize = 200;

/// How much the cells that repeat may hold, beside what a [small table](ROOM_OF_ANY) may: so many times the table's text.
const ROOM: usize = 32;
const ROOM_OF_ANY: usize = 64 << 10;

/// What a cell takes beside its text.
const ROOM_OF_CELL: usize = 64;

/// What [`resolve`] makes of a table.
pub(super) struct Table {
    pub(super) header: Vec<Cell>,
    pub(super) rows: Vec<Row>,
    /// The first cell that spans more places than are filled: what follows may stand in the wrong column.
    pub(super) unfilled: Option<Range<usize>>,
}

/// The header and the rows below it; nothing if there is no header.
///
/// `html` is the table's text, which stands at `offset` in the document. What its cells repeat by spanning several places
/// is never much more than it is long.
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
    // A title across the whole table is no header, if there is a row that could be one.
    let first = resolved.first()?;
    let is_across = first.is_alone && first.cells.len() > 1 && first.cells.len() >= width(&resolved);
    if count == 1 && is_across && resolved.len() > 2 {
        resolved.remove(0);
        count = titles(rows.get(1..).unwrap_or_default());
    }
    let body = resolved.split_off(count.min(resolved.len()));
    let width = width(&resolved);
    let mut header = Vec::with_capacity(width);
    for column in 0..width {
        header.push(lowest(&resolved, column).cloned().unwrap_or_default());
    }
    let mut rows = Vec::with_capacity(body.len());
    for row in body {
        rows.push(row.of_width(width));
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

/// How many rows are the header.
fn titles(rows: &[RawRow]) -> usize {
    let is_title = |row: &RawRow| row.is_head || row.cells.iter().all(|cell| cell.is_title);
    // Where every row is one, only the first is.
    rows.iter().position(|row| !is_title(row)).unwrap_or(1).max(1)
}

/// How many places the widest row takes that has several cells.
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

/// How many places the widest row has.
fn width(rows: &[Resolved]) -> usize {
    let mut width = 0;
    for row in rows {
        width = width.max(row.cells.len());
    }
    width
}

/// The lowest of a column's titles that says something, if one does.
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

/// Makes one column of those below one title. It has the first cell that begins in the row; the others are kept beside it.
fn merge(header: Vec<Cell>, body: &mut [Row]) -> Vec<Cell> {
    let mut merged: Vec<Cell> = Vec::new();
    // How many columns each of them is made of.
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
    /// One cell makes the whole row.
    is_alone: bool,
}

impl Resolved {
    fn of_width(mut self, width: usize) -> Row {
        // What a cell spans beyond the header is not lost.
        let last_end = width.checked_sub(1).and_then(|last| self.cells.get(last)).map_or(0, |cell| cell.range.end);
        let mut surplus: Option<Range<usize>> = None;
        for cell in self.cells.get(width..).unwrap_or_default() {
            if !cell.text.is_empty() && cell.range.start >= last_end {
                let first = surplus.unwrap_or(cell.range.clone());
                surplus = Some(first.start..cell.range.end.max(first.end));
            }
        }
        let is_spanning = self.is_alone && self.cells.len() >= width && width > 1;
        // What a row lacks is not made up for: a few letters would be thousands of cells.
        self.cells.truncate(width);
        self.cells.shrink_to_fit();
        Row { range: self.range, cells: self.cells, surplus, beside: Vec::new(), is_spanning }
    }
}

struct Grid<'a> {
    document: &'a Document,
    html: &'a str,
    offset: usize,
    /// How much the cells in further places may hold that are filled with a cell that spans them.
    room: usize,
    /// How many places the widest row takes that has several cells: one alone spans no more, whatever it says.
    widest: usize,
    /// What reaches down from the rows above: in each column, how far, and the cell.
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
                        // Beyond the last cell nothing is moved.
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
                        // This row is one of them.
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
        Resolved { range: row.range.clone(), cells, is_alone }
    }

    fn reaches_down(&self, column: usize) -> bool {
        self.above.get(column).is_some_and(Option::is_some)
    }

    /// Fills the next places with the cells of rows above that reach down to them.
    fn reach_down(&mut self, cells: &mut Vec<Cell>) {
        while let Some(Some((_, cell))) = self.above.get(cells.len()) {
            let cell = cell.clone();
            if !self.has_room(&cell) {
                break;
            }
            cells.push(cell);
        }
    }

    /// Takes the room for a cell in one more place; where there is none, remembers the cell.
    fn has_room(&mut self, cell: &Cell) -> bool {
        match self.room.checked_sub(ROOM_OF_CELL + cell.size(ROOM_OF_CELL)) {
            Some(left) => self.room = left,
            None => {
                // Less would fit in, but not in its place.
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
