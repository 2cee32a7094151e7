//! The JSON that the tool's commands share.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use codes_gen::{CodeEntry, CodeSet, CodeValue, Diagnostic, Document, FieldValue};
use codes_tool::SurveyedTable;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::Failure;

/// Writes one value, with line breaks and indentation.
pub(crate) fn write(value: &impl Serialize, out: &mut impl Write) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)?;
    Ok(())
}

/// A code with its names, meanings and fields.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Code")]
pub(crate) struct Code<'a> {
    /// The code: a number, or a text.
    #[serde(rename = "code")]
    pub(crate) value: Value<'a>,
    /// The code as the document writes it, such as `0x2001` in hexadecimal.
    pub(crate) spelling: Cow<'a, str>,
    /// The name of its variant in Rust.
    pub(crate) name: &'a str,
    /// The vendor's own name for it, as the document spells it; null if there is none.
    pub(crate) symbol: Option<&'a str>,
    /// The line of its first row in the document.
    pub(crate) line: usize,
    /// The meanings from its rows.
    pub(crate) meanings: Vec<Meaning<'a>>,
    /// The values of other columns, by the names of these fields; null for an empty cell.
    pub(crate) fields: Fields<'a>,
    /// The meanings in other languages, by the BCP 47 tag of the language.
    pub(crate) translations: BTreeMap<&'a str, Vec<Meaning<'a>>>,
}

/// The type of the codes of a table.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Integer,
    Text,
}

impl Kind {
    pub(crate) fn new(is_integer: bool) -> Self {
        if is_integer { Self::Integer } else { Self::Text }
    }
}

/// A range of numbers.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Range")]
pub(crate) struct Range<'a> {
    /// The least number; null if there is no least.
    first: Option<i128>,
    /// The greatest number; null if there is no greatest.
    last: Option<i128>,
    /// The range as the document writes it.
    text: &'a str,
    /// The meaning from its row.
    meaning: Meaning<'a>,
}

/// A meaning, from one row.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Meaning")]
pub(crate) struct Meaning<'a> {
    /// Plain text: a line break is a `\n`, a list item a line that begins with `- `.
    pub(crate) text: &'a str,
    /// The first sentence.
    pub(crate) summary: &'a str,
    /// The longer description, if the document has both a message and a description; else null.
    pub(crate) details: Option<&'a str>,
    /// What to do about it: the text of the column of advice, or the text after the first sentence.
    pub(crate) advice: Option<&'a str>,
    /// The Markdown of the cell, unchanged.
    pub(crate) markdown: &'a str,
    /// The cell's links.
    pub(crate) links: Vec<Link<'a>>,
    /// The document of the row, if it is a translation or one of several; else null.
    pub(crate) document: Option<&'a str>,
    /// The line of the row; the first is 1.
    pub(crate) line: usize,
}

/// A link in a cell.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Link")]
pub(crate) struct Link<'a> {
    /// The text that carries it.
    pub(crate) text: &'a str,
    /// The destination, as the document writes it.
    pub(crate) url: &'a str,
}

/// A problem of a document, or a note.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Diagnostic")]
pub(crate) struct Problem<'a> {
    /// The kind of problem, such as `not-a-code`.
    id: &'static str,
    /// `error`, `warning` or `note`.
    severity: String,
    /// What is wrong.
    message: &'a str,
    /// The line where it begins; the first is 1. Null if it has no place in the document.
    pub(crate) line: Option<usize>,
    /// The column of its first character in that line; the first is 1.
    pub(crate) column: Option<usize>,
    /// The line where it ends.
    pub(crate) end_line: Option<usize>,
    /// The column after its last character in that line.
    pub(crate) end_column: Option<usize>,
    /// Further information.
    notes: &'a [String],
    /// What to do about it.
    help: Option<&'a str>,
}

/// A number or a text.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Value")]
pub(crate) enum Value<'a> {
    Integer(i128),
    Text(&'a str),
}

/// The other columns by their header cells.
pub(crate) struct Fields<'a> {
    names: &'a [String],
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

impl JsonSchema for Fields<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Fields".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": { "type": ["string", "integer", "boolean", "null"] } })
    }
}

/// Unique, non-empty keys made from the header cells of the other columns.
pub(crate) fn field_names(table: &SurveyedTable) -> Vec<String> {
    let mut taken: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::new();
    for (index, header) in table.field_columns.iter().zip(&table.fields) {
        let plain = if header.is_empty() { format!("column {}", index + 1) } else { header.clone() };
        let mut name = plain.clone();
        while taken.contains_key(&name) {
            let count = taken.entry(plain.clone()).or_insert(1);
            *count += 1;
            name = format!("{plain} ({count})");
        }
        taken.insert(name.clone(), 1);
        names.push(name);
    }
    names
}

/// The codes, with the names of the other columns, and of their documents if there are several.
pub(crate) fn codes<'a>(
    codes: impl Iterator<Item = (&'a CodeEntry, &'a str)>,
    fields: &'a [String],
    documents: &'a [String],
) -> Vec<Code<'a>> {
    codes.map(|(entry, name)| code(entry, name, fields, documents)).collect()
}

fn code<'a>(entry: &'a CodeEntry, name: &'a str, fields: &'a [String], documents: &'a [String]) -> Code<'a> {
    Code {
        value: Value::new(&entry.code),
        spelling: entry.written(),
        name,
        symbol: entry.name.as_deref(),
        line: entry.meanings.first().map_or(0, |meaning| meaning.line),
        meanings: meanings(&entry.meanings, documents),
        fields: Fields { names: fields, values: &entry.fields },
        translations: BTreeMap::new(),
    }
}

impl<'a> Value<'a> {
    pub(crate) fn new(code: &'a CodeValue) -> Self {
        match code {
            CodeValue::Integer(number) => Self::Integer(*number),
            CodeValue::Text(text) => Self::Text(text),
        }
    }
}

pub(crate) fn ranges<'a>(set: &'a CodeSet, documents: &'a [String]) -> Vec<Range<'a>> {
    let ranges = set.ranges.iter().map(|range| Range {
        first: range.first,
        last: range.last,
        text: &range.text,
        meaning: meaning(&range.meaning, documents),
    });
    ranges.collect()
}

pub(crate) fn meanings<'a>(all: &'a [codes_gen::Meaning], documents: &'a [String]) -> Vec<Meaning<'a>> {
    all.iter().map(|found| meaning(found, documents)).collect()
}

pub(crate) fn meaning<'a>(meaning: &'a codes_gen::Meaning, documents: &'a [String]) -> Meaning<'a> {
    let links = meaning.links.iter().map(|link| Link { text: &link.text, url: &link.url });
    Meaning {
        text: &meaning.text,
        summary: meaning.summary(),
        details: meaning.details.as_deref(),
        advice: meaning.advice(),
        markdown: &meaning.markdown,
        links: links.collect(),
        document: documents.get(meaning.document).map(|name| &**name),
        line: meaning.line,
    }
}

pub(crate) fn problem<'a>(document: &'a Document, diagnostic: &'a Diagnostic) -> Problem<'a> {
    let place = diagnostic.range().map(|range| document.place_of(range.start));
    // A range that includes the line end does not reach into the next line.
    let end = diagnostic.range().map(|range| {
        let text = document.get(range.clone()).trim_end_matches(['\n', '\r']);
        document.place_of(range.start + text.len())
    });
    Problem {
        id: diagnostic.id.name(),
        severity: diagnostic.severity.to_string(),
        message: &diagnostic.message,
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        end_line: end.map(|(line, _)| line),
        end_column: end.map(|(_, column)| column),
        notes: &diagnostic.notes,
        help: diagnostic.help.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_ends_on_the_last_line_with_one_of_its_characters() {
        let document = Document::new("a.md", "| é |\r\n| b |\r\n");
        let end = |range| {
            let diagnostic = Diagnostic::at(codes_gen::ProblemId::NotACode, range, "wrong");
            let problem = problem(&document, &diagnostic);
            (problem.end_line, problem.end_column)
        };
        assert_eq!(end(0..8), (Some(1), Some(6)));
        assert_eq!(end(2..4), (Some(1), Some(4)));
        assert_eq!(end(2..15), (Some(2), Some(6)));
        assert_eq!(end(8..8), (Some(2), Some(1)));
    }
}
