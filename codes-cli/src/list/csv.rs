//! The tables as CSV, for spreadsheets: a line for each meaning.

use std::collections::{HashMap, HashSet};
use std::io::Write;

use codes_gen::{CodeEntry, CodeSet, FieldValue, Meaning};

use crate::{Failure, escape};

/// The titles before and after those of the fields.
const TITLES: [&str; 9] = ["table", "heading", "kind", "code", "name", "text", "markdown", "details", "advice"];
const LAST_TITLES: [&str; 2] = ["document", "line"];

/// A table's codes and their names.
pub(crate) struct Lines<'a> {
    pub(crate) set: &'a CodeSet,
    /// The names of its documents, if there are several.
    pub(crate) documents: &'a [String],
    pub(crate) codes: Vec<(&'a CodeEntry, &'a str)>,
    /// The names of the fields that its codes have.
    pub(crate) fields: Vec<String>,
}

/// Writes the lines of all tables; the first column distinguishes them. Fields of the same name share a column. Only if a
/// table is of several documents, a column names them.
pub(crate) fn write(tables: &[Lines<'_>], out: &mut impl Write) -> Result<(), Failure> {
    let mut fields: Vec<&str> = Vec::new();
    let mut known: HashSet<&str> = HashSet::new();
    for field in tables.iter().flat_map(|table| &table.fields) {
        if known.insert(field) {
            fields.push(field);
        }
    }
    let has_documents = tables.iter().any(|table| !table.documents.is_empty());
    let last_titles = LAST_TITLES.get(usize::from(!has_documents)..).unwrap_or_default();
    let mut csv = csv::Writer::from_writer(out);
    let result = (|| {
        csv.write_record(TITLES.iter().chain(&fields).chain(last_titles).map(|title| escape::csv(title).into_owned()))?;
        for (index, table) in tables.iter().enumerate() {
            for record in records(index + 1, table, &fields, has_documents) {
                csv.write_record(record.iter().map(|cell| escape::csv(cell).into_owned()))?;
            }
        }
        csv.flush()
    })();
    result.map_err(|error: std::io::Error| Failure::from(error))
}

/// The records of a table. Fields that it does not have are empty.
fn records(number: usize, table: &Lines<'_>, fields: &[&str], has_documents: bool) -> Vec<Vec<String>> {
    let heading = table.set.tables.first().and_then(|place| place.heading()).unwrap_or_default();
    let places: HashMap<&str, usize> = table.fields.iter().enumerate().map(|(at, name)| (&**name, at)).collect();
    let places: Vec<Option<usize>> = fields.iter().map(|field| places.get(field).copied()).collect();
    let record = |kind: &str, code: String, name: &str, meaning: &Meaning, values: &[FieldValue]| {
        let mut record = vec![
            number.to_string(),
            heading.to_owned(),
            kind.to_owned(),
            code,
            name.to_owned(),
            meaning.text.clone(),
            meaning.markdown.clone(),
            meaning.details.clone().unwrap_or_default(),
            meaning.advice().unwrap_or_default().to_owned(),
        ];
        let value_at = |place: &Option<usize>| values.get((*place)?);
        record.extend(places.iter().map(|place| value_at(place).map_or_else(String::new, ToString::to_string)));
        if has_documents {
            record.push(table.documents.get(meaning.document).cloned().unwrap_or_default());
        }
        record.push(meaning.line.to_string());
        record
    };
    let mut records = Vec::new();
    for (entry, name) in &table.codes {
        for meaning in &entry.meanings {
            records.push(record("code", entry.written().into_owned(), name, meaning, &entry.fields));
        }
    }
    for range in &table.set.ranges {
        records.push(record("range", range.text.clone(), "", &range.meaning, &[]));
    }
    records.extend(table.set.catch_all.iter().map(|meaning| record("catch-all", String::new(), "", meaning, &[])));
    records
}
