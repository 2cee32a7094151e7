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

/// The header and the rows below it; nothing if there is no header.
///
/// `html` is the table's text, which stands at `offset` in the document. There are never many more cells than it has
/// letters, whatever its cells span.
pub(super) fn resolve(
    document: &Document,
    rows: Vec<RawRow>,
    html: &str,
    offset: usize,
) -> Option<(Vec<Cell>, Vec<Row>)> {
    let rows: Vec<RawRow> = rows.into_iter().filter(|row| !row.cells.is_empty()).collect();
    let is_title = |row: &RawRow| row.is_head || row.cells.iter().all(|cell| cell.is_title);
    let titles = |rows: &[RawRow]| match rows.iter().take_while(|row| is_title(row)).count() {
        // Where every row is one, only the first is.
        count if count == rows.len() => 1,
        count => count.max(1),
    };
    let mut count = titles(&rows);
    let mut grid = Grid { document, html, offset, room: html.len() / 4 + 10_000, above: Vec::new(), group: 0 };
    let mut resolved: Vec<Resolved> = rows.iter().map(|row| grid.row(row)).collect();
    // A title across the whole table is no header, if there is a row that could be one.
    let width = |resolved: &[Resolved]| resolved.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let first = resolved.first()?;
    let is_across = first.is_alone && first.cells.len() > 1 && first.cells.len() >= width(&resolved);
    if count == 1 && is_across && resolved.len() > 2 {
        resolved.remove(0);
        count = titles(rows.get(1..).unwrap_or_default());
    }
    let body = resolved.split_off(count.min(resolved.len()));
    let width = width(&resolved);
    let header = (0..width).map(|column| {
        let cells = resolved.iter().rev().filter_map(|row| row.cells.get(column));
        cells.clone().find(|cell| !cell.text.is_empty()).or(cells.clone().next()).cloned().unwrap_or_default()
    });
    let header: Vec<Cell> = header.collect();
    let mut body: Vec<Row> = body.into_iter().map(|row| row.of_width(width)).collect();
    let header = merge(header, &mut body);
    (!header.is_empty()).then_some((header, body))
}

/// Makes one column of those below one title. It has the first cell that begins in the row; the others are kept beside it.
fn merge(header: Vec<Cell>, body: &mut [Row]) -> Vec<Cell> {
    let mut merged: Vec<(Cell, usize)> = Vec::new();
    for cell in header {
        match merged.last_mut() {
            Some((last, count)) if last.range == cell.range && !cell.range.is_empty() => *count += 1,
            _ => merged.push((cell, 1)),
        }
    }
    if merged.iter().all(|(_, count)| *count == 1) {
        return merged.into_iter().map(|(cell, _)| cell).collect();
    }
    for row in body {
        let mut cells = std::mem::take(&mut row.cells).into_iter();
        for (column, (_, count)) in merged.iter().enumerate() {
            let mut below: Vec<Cell> = cells.by_ref().take(*count).collect();
            below.dedup_by(|next, cell| next.range == cell.range);
            let first = below.iter().position(|cell| cell.range.start >= row.range.start).unwrap_or_default();
            let mut below = below.into_iter().skip(first);
            row.cells.extend(below.next());
            row.beside.extend(below.filter(|cell| !cell.text.is_empty()).map(|cell| (column, cell)));
        }
    }
    merged.into_iter().map(|(cell, _)| cell).collect()
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
        let beyond = self.cells.get(width..).unwrap_or_default().iter();
        let surplus = beyond.filter(|cell| !cell.text.is_empty() && cell.range.start >= last_end);
        let surplus = surplus.map(|cell| cell.range.clone()).reduce(|first, last| first.start..last.end.max(first.end));
        let is_spanning = self.is_alone && self.cells.len() >= width && width > 1;
        self.cells.resize(width, Cell::default());
        Row { range: self.range, cells: self.cells, surplus, beside: Vec::new(), is_spanning }
    }
}

struct Grid<'a> {
    document: &'a Document,
    html: &'a str,
    offset: usize,
    /// How many more places may be filled with a cell that spans them.
    room: usize,
    /// What reaches down from the rows above: in each column, how far, and the cell.
    above: Vec<Option<(usize, Cell)>>,
    group: usize,
}

impl Grid<'_> {
    fn row(&mut self, row: &RawRow) -> Resolved {
        if row.group != self.group {
            self.above.clear();
            self.group = row.group;
        }
        let mut cells: Vec<Cell> = Vec::new();
        for raw in &row.cells {
            self.reach_down(&mut cells);
            let cell = self.cell(raw);
            let rows = if raw.rows == 0 { usize::MAX } else { raw.rows };
            for index in 0..raw.columns {
                let is_full = self.room == 0 || cells.len() >= MOST_COLUMNS;
                if index > 0 && (is_full || self.reaches_down(cells.len())) {
                    break;
                }
                self.room = self.room.saturating_sub(usize::from(index > 0));
                if rows > 1 && !is_full {
                    self.above.resize(self.above.len().max(cells.len() + 1), None);
                    if let Some(place) = self.above.get_mut(cells.len()) {
                        // This row is one of them.
                        *place = Some((rows, cell.clone()));
                    }
                }
                cells.push(cell.clone());
            }
        }
        let is_alone = row.cells.len() == 1 && row.cells.first().is_some_and(|cell| cell.columns == cells.len());
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
        while self.room > 0
            && let Some(Some((_, cell))) = self.above.get(cells.len())
        {
            cells.push(cell.clone());
            self.room -= 1;
        }
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
