//! The tables as JSON, for programs.

use std::io::Write;

use codes_gen::{Document, Survey, SurveyedTable};
use serde::Serialize;

use crate::Failure;
use crate::json::{self, Code, Meaning, Problem, Range};

/// Writes one object.
pub(super) fn write(document: &Document, survey: &Survey, out: &mut impl Write) -> Result<(), Failure> {
    let fields: Vec<Vec<String>> = survey.tables.iter().map(json::field_names).collect();
    let tables = survey.tables.iter().zip(&fields).map(|(found, fields)| table(found, fields)).collect();
    let diagnostics = survey.diagnostics.iter().map(|found| json::problem(document, found)).collect();
    json::write(&Listing { document: document.name(), tables, diagnostics }, out)
}

#[derive(Serialize)]
struct Listing<'a> {
    document: &'a str,
    tables: Vec<Table<'a>>,
    diagnostics: Vec<Problem<'a>>,
}

#[derive(Serialize)]
struct Table<'a> {
    heading: Option<&'a str>,
    path: &'a [String],
    line: usize,
    header: &'a [String],
    columns: Columns,
    kind: &'static str,
    rows: usize,
    codes: Vec<Code<'a>>,
    ranges: Vec<Range<'a>>,
    catch_all: Option<Meaning<'a>>,
}

#[derive(Serialize)]
struct Columns {
    code: usize,
    message: Option<usize>,
    name: Option<usize>,
}

fn table<'a>(table: &'a SurveyedTable, fields: &'a [String]) -> Table<'a> {
    let place = table.set.tables.first();
    Table {
        heading: place.and_then(|place| place.heading()),
        path: place.map(|place| &*place.path).unwrap_or_default(),
        line: place.map_or(0, |place| place.line),
        header: &table.header,
        columns: Columns { code: table.code_column, message: table.message_column, name: table.name_column },
        kind: if table.is_integer { "integer" } else { "text" },
        rows: place.map_or(0, |place| place.rows),
        codes: json::codes(&table.set, &table.names, fields),
        ranges: json::ranges(&table.set),
        catch_all: table.set.catch_all.as_ref().map(json::meaning),
    }
}
