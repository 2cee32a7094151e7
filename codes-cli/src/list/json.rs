//! The tables as JSON, for programs.

use std::io::Write;

use codes_gen::{CodeEntry, CodeValue, Diagnostic, Document, FieldValue, Meaning, RangeEntry, Survey, SurveyedTable};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::Failure;

/// Writes one object.
pub(super) fn write(document: &Document, survey: &Survey, out: &mut impl Write) -> Result<(), Failure> {
    let tables = survey.tables.iter().map(table).collect();
    let diagnostics = survey.diagnostics.iter().map(|found| diagnostic(document, found)).collect();
    let listing = Listing { document: document.name(), tables, diagnostics };
    serde_json::to_writer_pretty(&mut *out, &listing).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
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
    catch_all: Option<MeaningOf<'a>>,
}

#[derive(Serialize)]
struct Columns {
    code: usize,
    message: Option<usize>,
    name: Option<usize>,
}

#[derive(Serialize)]
struct Code<'a> {
    #[serde(rename = "code")]
    value: Value<'a>,
    name: &'a str,
    line: usize,
    meanings: Vec<MeaningOf<'a>>,
    fields: Fields<'a>,
}

#[derive(Serialize)]
struct Range<'a> {
    first: Option<i128>,
    last: Option<i128>,
    text: &'a str,
    meaning: MeaningOf<'a>,
}

#[derive(Serialize)]
struct MeaningOf<'a> {
    text: &'a str,
    summary: &'a str,
    advice: Option<&'a str>,
    markdown: &'a str,
    links: Vec<Link<'a>>,
    line: usize,
}

#[derive(Serialize)]
struct Link<'a> {
    text: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct Problem<'a> {
    severity: String,
    message: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    notes: &'a [String],
    help: Option<&'a str>,
}

/// A number or a text.
#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Integer(i128),
    Text(&'a str),
}

/// The texts of the other columns by their header cells.
struct Fields<'a> {
    names: Vec<String>,
    values: &'a [FieldValue],
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.values.len()))?;
        for (name, value) in self.names.iter().zip(self.values) {
            match value {
                FieldValue::None => map.serialize_entry(name, &())?,
                FieldValue::Bool(value) => map.serialize_entry(name, value)?,
                FieldValue::Integer(value) => map.serialize_entry(name, value)?,
                FieldValue::Text(value) => map.serialize_entry(name, value)?,
            }
        }
        map.end()
    }
}

fn table(table: &SurveyedTable) -> Table<'_> {
    let place = table.set.tables.first();
    let names = field_names(table);
    Table {
        heading: place.and_then(|place| place.heading()),
        path: place.map(|place| &*place.path).unwrap_or_default(),
        line: place.map_or(0, |place| place.line),
        header: &table.header,
        columns: Columns { code: table.code_column, message: table.message_column, name: table.name_column },
        kind: if table.is_integer { "integer" } else { "text" },
        rows: place.map_or(0, |place| place.rows),
        codes: table.set.codes.iter().zip(&table.names).map(|(entry, name)| code(entry, name, &names)).collect(),
        ranges: table.set.ranges.iter().map(range).collect(),
        catch_all: table.set.catch_all.as_ref().map(meaning),
    }
}

/// The header cells of the other columns as keys: none is empty, and no two are the same.
fn field_names(table: &SurveyedTable) -> Vec<String> {
    let used = [Some(table.code_column), table.message_column, table.name_column];
    let others = table.header.iter().enumerate().filter(|(index, _)| !used.contains(&Some(*index)));
    let mut names: Vec<String> = Vec::new();
    for (index, header) in others {
        let plain = if header.is_empty() { format!("column {}", index + 1) } else { header.clone() };
        let mut name = plain.clone();
        let mut count = 2;
        while names.contains(&name) {
            name = format!("{plain} ({count})");
            count += 1;
        }
        names.push(name);
    }
    names
}

fn code<'a>(entry: &'a CodeEntry, name: &'a str, fields: &[String]) -> Code<'a> {
    Code {
        value: match &entry.code {
            CodeValue::Integer(number) => Value::Integer(*number),
            CodeValue::Text(text) => Value::Text(text),
        },
        name,
        line: entry.meanings.first().map_or(0, |meaning| meaning.line),
        meanings: entry.meanings.iter().map(meaning).collect(),
        fields: Fields { names: fields.to_vec(), values: &entry.fields },
    }
}

fn range(range: &RangeEntry) -> Range<'_> {
    Range { first: range.first, last: range.last, text: &range.text, meaning: meaning(&range.meaning) }
}

fn meaning(meaning: &Meaning) -> MeaningOf<'_> {
    let links = meaning.links.iter().map(|link| Link { text: &link.text, url: &link.url });
    MeaningOf {
        text: &meaning.text,
        summary: meaning.summary(),
        advice: meaning.advice(),
        markdown: &meaning.markdown,
        links: links.collect(),
        line: meaning.line,
    }
}

fn diagnostic<'a>(document: &Document, diagnostic: &'a Diagnostic) -> Problem<'a> {
    let place = diagnostic.range.as_ref().map(|range| document.place_of(range.start));
    Problem {
        severity: diagnostic.severity.to_string(),
        message: &diagnostic.message,
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        notes: &diagnostic.notes,
        help: diagnostic.help.as_deref(),
    }
}
