//! Rows without a code: they continue the row above, unless they have a value of their own. This module is a part of
//! the step `read`.

use super::fate::Fate;
use super::{Reader, RowOf, Target, heading, text_in};
use crate::cell;
use crate::code_set::FieldValue;
use crate::columns::Kind;
use crate::diagnostic::{Diagnostic, ProblemId, Severity};
use crate::markdown::{Cell, Row};
use crate::text;
use crate::types::{FieldType, FieldValueType};

impl Reader<'_> {
    /// Reads a row without a code.
    pub(super) fn codeless(&mut self, row: &RowOf<'_>, row_above: Option<&Row>, above: Vec<Target>) {
        if let Some(heading) = heading::bold_heading(row, self.document) {
            self.report(heading::heading_row(heading, row));
            return;
        }
        if above.is_empty() {
            self.of_table.above = above;
            let message = "this row has no code, and there is no row above it that it could continue";
            let diagnostic = Diagnostic::at(ProblemId::NothingToContinue, row.range.clone(), message);
            self.report(diagnostic.note("the row is left out").help("write the code into the row, or remove the row"));
            return;
        }
        if let Some(column) = self.own_value(row, row_above, &above) {
            self.report_own_value(row, column);
            return;
        }
        if self.has_room(row, above.len(), "continues") {
            self.continuation(row, &above);
        }
        self.of_table.above = above;
    }

    /// The column in which a row without a code has a name, a number or a hexadecimal value of its own. Such a row is a
    /// row of its own, not a continuation.
    fn own_value(&self, row: &RowOf<'_>, row_above: Option<&Row>, above: &[Target]) -> Option<usize> {
        let columns = row.table.columns;
        // A cell that spans both rows belongs to the row above.
        let is_spanning = |column: usize, cell: &Cell| {
            let above = row_above.and_then(|row| row.cells.get(column));
            above.is_some_and(|above| above.range == cell.range && !cell.range.is_empty())
        };
        for (column, cell) in row.row.cells.iter().enumerate() {
            if cell.text.is_empty() || column == columns.code || Some(column) == columns.message {
                continue;
            }
            let is_own = if Some(column) == columns.name {
                text_in(row, Some(column)).is_some_and(|name| !self.is_name_of(above, &name))
            } else {
                cell::is_code(&cell.text, Kind::Integer)
            };
            if is_own && !is_spanning(column, cell) {
                return Some(column);
            }
        }
        None
    }

    /// Whether one of these codes has this name.
    fn is_name_of(&self, above: &[Target], name: &str) -> bool {
        above.iter().any(|target| match target {
            Target::Code(index, _) => self.set.codes.get(*index).is_some_and(|entry| {
                entry.name.as_deref() == Some(name) || entry.other_names.iter().any(|other| other == name)
            }),
            _ => false,
        })
    }

    /// Reports a row with a text in place of its code that elsewhere stands for all other codes.
    pub(super) fn report_without_code(&mut self, row: &RowOf<'_>, why: &str) {
        let message = format!("this row has no code: {why}");
        let diagnostic = Diagnostic::at(ProblemId::CodelessRow, row.range.clone(), message);
        self.report(diagnostic.severity(Severity::Warning).note("the row is left out"));
    }

    fn report_own_value(&mut self, row: &RowOf<'_>, column: usize) {
        let own = row.row.cell(column);
        let title = text::cut(row.table.table.title(column));
        let message = format!(
            "this row has no code, but has `{}` in the column `{title}`: it does not continue the row above",
            text::beginning(own.text.trim_matches(cell::SPACE_OR_TICK))
        );
        let diagnostic = Diagnostic::at(ProblemId::CodelessRow, row.range.clone(), message);
        self.report(if self.reading.lenient {
            diagnostic
                .severity(Severity::Warning)
                .note("a row without a code is left out")
                .help("write its code into the row")
        } else {
            diagnostic.help("write its code into the row, or use `lenient` to leave the row out")
        });
    }

    /// Appends a row without a code to the row above.
    fn continuation(&mut self, row: &RowOf<'_>, above: &[Target]) {
        let more = self.meaning(row, None);
        for target in above {
            let line = self.target(*target).map(|meaning| {
                meaning.extend(more.clone());
                meaning.line
            });
            match line {
                Some(line) => self.fates.add(Fate::Continues(line)),
                None => self.report_unread_above(row),
            }
            if let Target::Code(code, _) = target {
                self.extend_fields(*code, row);
            }
        }
        if self.continued.last() != above.last() {
            self.continued.extend_from_slice(above);
        }
    }

    fn report_unread_above(&mut self, row: &RowOf<'_>) {
        let message = "this row continues a row that is not read, so it is left out too";
        self.report(Diagnostic::at(ProblemId::ContinuesUnread, row.row.range.clone(), message));
    }

    /// Appends the row's texts in further columns to the fields of a code.
    fn extend_fields(&mut self, code: usize, row: &RowOf<'_>) {
        for (field, (_, field_type)) in self.reading.fields.iter().enumerate() {
            let cell = row.table.fields.get(field).and_then(|column| row.row.cells.get(*column));
            let Some(cell) = cell.filter(|cell| !cell.text.is_empty()) else { continue };
            let FieldType { value: FieldValueType::Text, .. } = field_type else { continue };
            let known = self.set.codes.get_mut(code).and_then(|entry| entry.fields.get_mut(field));
            match known {
                Some(FieldValue::Text(known)) if *known != cell.text => text::append(known, "\n", &cell.text),
                Some(value @ FieldValue::None) => *value = FieldValue::Text(cell.text.clone()),
                _ => {}
            }
        }
    }
}
