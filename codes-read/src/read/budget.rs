//! Limits the text that rows repeat: a cell may list hundreds of codes, each of which gets the row's text. This module
//! is a part of the step `read`.

use super::{Reader, RowOf};
use crate::Document;
use crate::columns::Role;
use crate::diagnostic::{Diagnostic, ProblemId};

/// The limit in multiples of the document's length, in addition to a fixed number of bytes.
const TIMES: usize = 16;
const OF_ANY: usize = 4 << 20;

/// The size of a value without its text.
const OF_VALUE: usize = 8;

/// The bytes of text that the rows of a document may still repeat.
#[derive(Debug)]
pub struct Budget(usize);

impl Budget {
    /// The budget of a document that is not read yet.
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
    /// Whether there is room for the values of these codes in cells that the row lacks. If not, that is reported.
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
        let message = format!("this row has {cells} of {columns} cells: the document's rows lack too many");
        let help = "add the missing cells to the row, or remove columns from the table";
        self.report(Diagnostic::at(ProblemId::RowTooShort, row.range.clone(), message).help(help));
        false
    }

    /// Whether there is room for a row that lists or continues so many codes. If not, that is reported.
    pub(super) fn has_room(&mut self, row: &RowOf<'_>, count: usize, does: &str) -> bool {
        let Some(repeats) = count.checked_sub(1).filter(|repeats| *repeats > 0) else { return true };
        let size = |column: usize| row.row.cell(column).size(OF_VALUE);
        let columns = row.table.columns.by_role();
        let mut length = 0;
        for role in [Role::Message, Role::Name, Role::Details, Role::Advice] {
            length += columns.get(role).map_or(0, size);
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
        let help = "give each code a row of its own, or shorten the text of the row";
        self.report(Diagnostic::at(ProblemId::TooMuchText, row.range.clone(), message).help(help));
        false
    }
}
