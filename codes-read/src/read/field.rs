//! The values of further columns. This module is a part of the step `read`.

use std::ops::Range;

use super::fate::Fate;
use super::{Reader, RowOf};
use crate::cell;
use crate::code_set::FieldValue;
use crate::code_value::CodeValue;
use crate::diagnostic::{Diagnostic, ProblemId, Severity};
use crate::lexicon::flags;
use crate::text;
use crate::types::{FieldType, FieldValueType, Repr};

impl Reader<'_> {
    /// The row's values, in the order of the fields. A cell that does not fit is reported, and has no value.
    pub(super) fn values(&mut self, row: &RowOf<'_>) -> Vec<FieldValue> {
        let fields = self.reading.fields.iter().zip(&row.table.fields);
        let mut values = Vec::with_capacity(self.reading.fields.len());
        for ((name, field_type), column) in fields {
            let cell = row.row.cell(*column);
            let value = value(&cell.text, *field_type).unwrap_or_else(|help| {
                let shown = text::beginning(&cell.text);
                let message = if shown.is_empty() {
                    format!("the field `{name}` has no value here")
                } else {
                    format!("`{shown}` does not fit the field `{name}` of type `{}`", field_type.name())
                };
                let range = if cell.range.is_empty() { row.row.range.clone() } else { cell.range.clone() };
                self.report(Diagnostic::at(ProblemId::FieldValue, range, message).help(help));
                FieldValue::None
            });
            values.push(value);
        }
        values
    }

    /// Reports other values of the fields in a further row of a code, which has one value of each. Returns whether there
    /// are any.
    pub(super) fn report_other_values(
        &mut self,
        code: &CodeValue,
        index: usize,
        values: &[FieldValue],
        row: &RowOf<'_>,
    ) -> bool {
        let Some(first) = self.set.codes.get(index) else { return false };
        let mut others = Vec::new();
        for (field, first) in first.fields.iter().enumerate() {
            if values.get(field).is_some_and(|second| first != second) {
                others.push(field);
            }
        }
        for field in &others {
            let Some((name, _)) = self.reading.fields.get(*field) else { continue };
            let Some(column) = row.table.fields.get(*field).copied() else { continue };
            let cell = row.row.cell(column).range.clone();
            let range = if cell.is_empty() { row.range.clone() } else { cell };
            let first = self.cells.get(index).cloned().unwrap_or_default();
            if !self.reading.has_single_values {
                self.lost_value(*field, name, code, (range, first), row);
                continue;
            }
            let message = format!("the code `{code}` has a second value of the field `{name}`");
            let diagnostic =
                Diagnostic::at(ProblemId::SecondFieldValue, range, message).related(first, "the first row");
            let help = "a code has one value of each field: make the values the same, or remove the field";
            self.report(diagnostic.help(help).severity(self.severity()));
        }
        !others.is_empty()
    }

    /// Records that a value is not read. Vendors repeat this in many rows, so it becomes one note for each column of a
    /// table.
    fn lost_value(
        &mut self,
        field: usize,
        name: &str,
        code: &CodeValue,
        (range, first): (Range<usize>, Range<usize>),
        row: &RowOf<'_>,
    ) {
        self.fates.add(Fate::Reported(ProblemId::SecondFieldValue));
        let others = &mut self.of_table.other_values;
        others.resize(others.len().max(field + 1), None);
        let Some(place) = others.get_mut(field) else { return };
        if let Some(known) = place {
            known.accounts_for.push(row.row.range.clone());
            return;
        }
        let message = format!(
            "the code `{code}` has a second value in the column `{name}`: only the value in its first row is read"
        );
        let diagnostic = Diagnostic::at(ProblemId::SecondFieldValue, range, message).severity(Severity::Note);
        *place = Some(diagnostic.related(first, "the first row").accounts_for([row.row.range.clone()]));
    }

    /// Reports the recorded values.
    pub(super) fn report_lost_values(&mut self) {
        for diagnostic in std::mem::take(&mut self.of_table.other_values) {
            let Some(mut diagnostic) = diagnostic else { continue };
            let others = diagnostic.accounts_for.len() - 1;
            if others > 0 {
                diagnostic =
                    diagnostic.note(format!("the same happens in {} of this table", text::count(others, "other row")));
            }
            self.problems.report(diagnostic);
        }
    }
}

/// The value of a cell. The error is the help line.
fn value(text: &str, field_type: FieldType) -> Result<FieldValue, String> {
    let text = text.trim_matches(cell::SPACE_OR_TICK);
    let is_empty = text.is_empty() || is_nothing(text);
    if is_empty && field_type.is_optional {
        return Ok(FieldValue::None);
    }
    let found = match field_type.value {
        FieldValueType::Text => Some(FieldValue::Text(text.to_owned())),
        FieldValueType::Bool => boolean(text).map(FieldValue::Bool),
        FieldValueType::Integer(repr) => integer(text, repr)?.map(FieldValue::Integer),
    };
    found.ok_or_else(|| {
        let name = field_type.name();
        match field_type.value {
            _ if is_empty => format!("write `Option<{name}>` if cells may be empty"),
            FieldValueType::Bool => "a bool is `true` or `false`, `yes` or `no`, `✓` or `✗`, `是` or `否`".to_owned(),
            _ => "use the type `str` if the cells are text".to_owned(),
        }
    })
}

fn is_nothing(text: &str) -> bool {
    const NOTHING: [&str; 4] = ["/", "n/a", "none", "无"];
    cell::is_dash(text) || NOTHING.contains(&&*text.to_lowercase())
}

fn boolean(text: &str) -> Option<bool> {
    match &*text.to_lowercase() {
        "1" | "on" => Some(true),
        "0" | "off" => Some(false),
        text if flags::YES.contains(&text) => Some(true),
        text => flags::NO.contains(&text).then_some(false),
    }
}

/// A number, with or without a name beside it.
fn integer(text: &str, repr: Repr) -> Result<Option<i128>, String> {
    let Some(number) = cell::parse(text).number() else { return Ok(None) };
    if repr.holds(number) {
        return Ok(Some(number));
    }
    Err(match repr.larger_for(number) {
        Some(name) => format!("{number} fits in `{name}`"),
        None => "it does not fit in any integer type".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const U16: FieldValueType = FieldValueType::Integer(Repr::U16);

    fn read(text: &str, value_type: FieldValueType, is_optional: bool) -> Option<FieldValue> {
        value(text, FieldType { value: value_type, is_optional }).ok()
    }

    #[test]
    fn a_bool_is_written_in_many_ways() {
        for text in ["true", "Yes", "✓", "✅", "是", "はい", "예", "Ja"] {
            assert_eq!(read(text, FieldValueType::Bool, false), Some(FieldValue::Bool(true)), "{text}");
        }
        for text in ["false", "No", "✗", "❌", "否", "いいえ", "아니오", "Nein"] {
            assert_eq!(read(text, FieldValueType::Bool, false), Some(FieldValue::Bool(false)), "{text}");
        }
        assert_eq!(read("maybe", FieldValueType::Bool, false), None);
    }

    #[test]
    fn an_integer_fits_its_type() {
        assert_eq!(read("400", U16, false), Some(FieldValue::Integer(400)));
        assert_eq!(read("400 Bad Request", U16, false), Some(FieldValue::Integer(400)));
        for text in ["70000", "ten", "4xx", "400, 401"] {
            assert_eq!(read(text, U16, false), None, "{text}");
        }
    }

    #[test]
    fn an_empty_cell_is_the_value_of_an_option_only() {
        for text in ["", "-", "N/A"] {
            assert_eq!(read(text, U16, true), Some(FieldValue::None));
            assert_eq!(read(text, U16, false), None);
            assert_eq!(read(text, FieldValueType::Text, true), Some(FieldValue::None));
        }
        assert_eq!(read("-", FieldValueType::Text, false), Some(FieldValue::Text("-".to_owned())));
    }
}
