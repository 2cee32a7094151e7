//! CSV, as `codes list` writes it, and the parts of it that `--check` does not compare.

use super::table::Table;
use crate::Failure;
use crate::list::csv::{self, Lines};

pub(super) fn write(tables: &[Table]) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let mut lines = Vec::with_capacity(tables.len());
    for table in tables {
        let (codes, fields) = (table.codes().collect(), table.field_names.clone());
        lines.push(Lines { set: &table.set, documents: &table.documents, codes, fields });
    }
    csv::write(&lines, &mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The records without their last column, the line numbers, which move with any change above them.
pub(super) fn without_lines(csv: &str) -> Option<Vec<::csv::StringRecord>> {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let records = reader.records().map(|record| {
        record.map(|record| {
            let length = record.len().saturating_sub(1);
            record.iter().take(length).collect()
        })
    });
    records.collect::<Result<_, _>>().ok()
}
