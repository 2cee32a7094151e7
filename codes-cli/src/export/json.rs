//! JSON, and its schema.

use std::io::Write;

use codes_gen::Document;
use schemars::JsonSchema;
use serde::Serialize;

use super::Table;
use crate::Failure;
use crate::json::{self, Code, Kind, Meaning, Range};

/// The return codes of a vendor's document.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Return codes")]
struct Export<'a> {
    /// The document's path.
    document: &'a str,
    /// Its tables, in the document's order.
    tables: Vec<Exported<'a>>,
}

/// A table of codes.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Table")]
struct Exported<'a> {
    /// The name of a type for its codes.
    name: &'a str,
    /// The heading right above it.
    heading: Option<&'a str>,
    /// The headings that it stands under, the outermost first.
    path: Vec<&'a str>,
    /// The line of its header; the first is 1.
    line: usize,
    /// What its codes are.
    kind: Kind,
    /// The codes, in the document's order.
    codes: Vec<Code<'a>>,
    /// The ranges of numbers.
    ranges: Vec<Range<'a>>,
    /// What the document says of all codes that are not listed.
    catch_all: Option<Meaning<'a>>,
}

pub(super) fn write(document: &Document, tables: &[Table], out: &mut impl Write) -> Result<(), Failure> {
    let tables = tables.iter().map(|table| Exported {
        name: &table.type_name,
        heading: table.path.last().map(|heading| &**heading),
        path: table.path.iter().map(|heading| &**heading).collect(),
        line: table.line,
        kind: Kind::of(table.is_integer),
        codes: json::codes(&table.set, &table.names, &table.fields),
        ranges: json::ranges(&table.set),
        catch_all: table.set.catch_all.as_ref().map(json::meaning),
    });
    json::write(&Export { document: document.name(), tables: tables.collect() }, out)
}

/// The schema, made of the very types that are written.
pub(super) fn schema(out: &mut impl Write) -> Result<(), Failure> {
    json::write(&schemars::schema_for!(Export<'_>), out)
}
