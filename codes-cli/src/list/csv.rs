//! The tables as CSV, for spreadsheets: a line for each meaning.

use std::io::Write;

use codes_gen::{CodeEntry, CodeSet, Meaning};

use crate::{Failure, escape};

const HEADER: [&str; 8] = ["table", "heading", "kind", "code", "name", "text", "markdown", "line"];

/// A table's codes and their names.
pub(crate) struct Lines<'a> {
    pub(crate) set: &'a CodeSet,
    pub(crate) codes: Vec<(&'a CodeEntry, &'a str)>,
}

/// Writes the lines of all tables; the first column tells them apart.
pub(crate) fn write<'a>(tables: impl Iterator<Item = Lines<'a>>, out: &mut impl Write) -> Result<(), Failure> {
    let mut csv = csv::Writer::from_writer(out);
    let result = (|| {
        csv.write_record(HEADER)?;
        for (index, table) in tables.enumerate() {
            for record in records(index + 1, &table) {
                csv.write_record(record)?;
            }
        }
        csv.flush()
    })();
    result.map_err(|error: std::io::Error| Failure::from(error))
}

fn records(number: usize, table: &Lines<'_>) -> Vec<[String; 8]> {
    let heading = table.set.tables.first().and_then(|place| place.heading()).unwrap_or_default();
    let record = |kind: &str, code: String, name: &str, meaning: &Meaning| {
        let (text, markdown, line) = (meaning.text.clone(), meaning.markdown.clone(), meaning.line.to_string());
        [number.to_string(), heading.to_owned(), kind.to_owned(), code, name.to_owned(), text, markdown, line]
            .map(|cell| escape::csv(&cell).into_owned())
    };
    let codes = table.codes.iter().copied();
    let mut records: Vec<[String; 8]> = codes
        .flat_map(|(entry, name)| entry.meanings.iter().map(move |meaning| (entry, name, meaning)))
        .map(|(entry, name, meaning)| record("code", entry.written().into_owned(), name, meaning))
        .collect();
    records.extend(table.set.ranges.iter().map(|range| record("range", range.text.clone(), "", &range.meaning)));
    records.extend(table.set.catch_all.iter().map(|meaning| record("catch-all", String::new(), "", meaning)));
    records
}
