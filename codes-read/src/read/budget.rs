//! How much text rows may repeat: a cell may list hundreds of codes, each of which gets the row's text. A part of the step
//! `read`.

use super::{Reader, RowOf};
use crate::Document;
use crate::diagnostic::{Diagnostic, ProblemId};

/// So many times the document's length, and so much beside it.
const TIMES: usize = 16;
const OF_ANY: usize = 4 << 20;

/// What a value takes beside its text.
const OF_VALUE: usize = 8;

/// How much text the rows of a document may repeat yet.
#[derive(Debug)]
pub struct Budget(usize);

impl Budget {
    /// That of a document of which nothing is read yet.
    #[must_use]
    pub fn new(document: &Document) -> Self {
        Self(document.text().len().saturating_mul(TIMES).saturating_add(OF_ANY))
    }

    fn takes(&mut self, length: usize, repeats: usize) -> bool {
        let left = self.0.checked_sub(length.saturating_mul(repeats));
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

impl Reader<'_> {
    /// Whether there is room for the values of so many codes in cells that the row does not have; if not, that is reported.
    pub(super) fn has_room_for_missing(&mut self, row: &RowOf<'_>, count: usize) -> bool {
        let cells = row.row.cells.len();
        let mut missing = 0;
        for column in &row.table.fields {
            missing += usize::from(*column >= cells);
        }
        if missing == 0 || self.budget.takes(OF_VALUE * missing, count) {
            return true;
        }
        let columns = row.table.table.header.len();
        let message = format!("this row has {cells} of {columns} cells: the rows of the document lack too many");
        let help = "give the row the cells that it lacks, or the table less columns";
        self.report(Diagnostic::at(ProblemId::RowTooShort, row.range.clone(), message).help(help));
        false
    }

    /// Whether there is room for a row that lists or continues so many codes; if not, that is reported.
    pub(super) fn has_room(&mut self, row: &RowOf<'_>, count: usize, does: &str) -> bool {
        let Some(repeats) = count.checked_sub(1).filter(|repeats| *repeats > 0) else { return true };
        let size = |column: usize| row.row.cells.get(column).map_or(0, |cell| cell.size(OF_VALUE));
        let columns = &row.table.columns;
        let mut length = 0;
        for column in [columns.message, columns.name, columns.details, columns.advice] {
            length += column.map_or(0, size);
        }
        for column in &row.table.fields {
            length += size(*column) + OF_VALUE;
        }
        for (_, cell) in &row.row.beside {
            length += cell.size(OF_VALUE);
        }
        if self.budget.takes(length, repeats) {
            return true;
        }
        let message = format!("this row {does} {count} codes, each with its text: the document repeats too much text");
        let help = "give each code a row of its own, or the row a shorter text";
        self.report(Diagnostic::at(ProblemId::TooMuchText, row.range.clone(), message).help(help));
        false
    }
}
