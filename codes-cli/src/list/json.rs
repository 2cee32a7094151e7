//! The tables as JSON, for programs.

use std::io::Write;

use codes_gen::Document;
use codes_tool::{Survey, SurveyedTable};
use schemars::JsonSchema;
use serde::Serialize;

use super::why;
use crate::Failure;
use crate::json::{self, Code, Kind, Meaning, Problem, Range};

/// Writes one object.
pub(super) fn write(document: &Document, survey: &Survey, out: &mut impl Write) -> Result<(), Failure> {
    let fields: Vec<Vec<String>> = survey.tables.iter().map(json::field_names).collect();
    let tables = survey.tables.iter().zip(&fields).map(|(found, fields)| table(found, fields)).collect();
    let diagnostics = survey.diagnostics.iter().map(|found| json::problem(document, found)).collect();
    let decisions = survey.decisions.iter().map(|decisions| why::table(survey, decisions)).collect();
    json::write(&Listing { document: document.name(), tables, decisions, diagnostics }, out)
}

/// The schema, made from the types that are written.
pub(super) fn schema(out: &mut impl Write) -> Result<(), Failure> {
    json::write(&schemars::schema_for!(Listing<'_>), out)
}

/// The code tables of a vendor's document, as the macro sees them.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Code tables")]
struct Listing<'a> {
    /// The document's path.
    document: &'a str,
    /// Its code tables, in the document's order.
    tables: Vec<Table<'a>>,
    /// With `--why`, the decisions about its tables.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    decisions: Vec<why::Table<'a>>,
    /// Its problems.
    diagnostics: Vec<Problem<'a>>,
}

/// A table of codes.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Table")]
struct Table<'a> {
    /// The form that lists the codes.
    form: Form,
    /// The heading right above it.
    heading: Option<&'a str>,
    /// The headings above it, the outermost first.
    path: Vec<&'a str>,
    /// The line of its header; the first is 1.
    line: usize,
    /// The texts of its header cells.
    header: &'a [String],
    /// The roles of its columns.
    columns: Columns,
    /// The type of its codes.
    kind: Kind,
    /// The number of its rows.
    rows: usize,
    /// The codes, in the document's order.
    codes: Vec<Code<'a>>,
    /// The ranges of numbers.
    ranges: Vec<Range<'a>>,
    /// The meaning of all codes that are not listed.
    catch_all: Option<Meaning<'a>>,
}

/// The form that lists the codes of a document.
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Form {
    /// A table.
    Table,
    /// A heading for each code.
    Headings,
    /// A list with an item for each code.
    List,
    /// A CSV or TSV file.
    Csv,
}

impl Form {
    pub(super) fn new(form: codes_tool::Form) -> Self {
        match form {
            codes_tool::Form::Headings => Self::Headings,
            codes_tool::Form::List => Self::List,
            codes_tool::Form::Csv => Self::Csv,
            _ => Self::Table,
        }
    }
}

/// The index of the header cell for each role; the first is 0.
#[derive(Serialize, JsonSchema)]
struct Columns {
    /// The codes.
    code: usize,
    /// Their meanings.
    message: Option<usize>,
    /// Their names.
    name: Option<usize>,
    /// The longer descriptions beside the meanings.
    details: Option<usize>,
    /// What to do.
    advice: Option<usize>,
}

fn table<'a>(table: &'a SurveyedTable, fields: &'a [String]) -> Table<'a> {
    let place = table.set.tables.first();
    Table {
        form: Form::new(table.form),
        heading: place.and_then(|place| place.heading()),
        path: place.map(|place| place.path.iter().map(|heading| &**heading).collect()).unwrap_or_default(),
        line: place.map_or(0, |place| place.line),
        header: &table.header,
        columns: Columns {
            code: table.columns.code.unwrap_or_default(),
            message: table.columns.message,
            name: table.columns.name,
            details: table.columns.details,
            advice: table.columns.advice,
        },
        kind: Kind::new(table.is_integer),
        rows: place.map_or(0, |place| place.rows),
        codes: json::codes(table.named().iter().map(|code| (code.entry, code.name)), fields, &[]),
        ranges: json::ranges(&table.set, &[]),
        catch_all: table.set.catch_all.as_ref().map(|meaning| json::meaning(meaning, &[])),
    }
}
