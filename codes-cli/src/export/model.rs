//! The exported data, in the shape of the JSON: the contract with templates.

use schemars::JsonSchema;
use serde::Serialize;

use super::table::{Field, Table};
use crate::Failure;
use crate::json::{self, Code, Kind, Meaning, Range, Value};

/// The return codes of a vendor's document.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Return codes")]
pub(super) struct Export<'a> {
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
    /// The headings above it, the outermost first.
    path: Vec<&'a str>,
    /// The line of its header; the first is 1.
    line: usize,
    /// The type of its codes.
    kind: Kind,
    /// The integer type of Rust that holds its codes and the ends of its ranges; null for texts.
    repr: Option<&'a str>,
    /// The success code, if it is known.
    success: Option<Value<'a>>,
    /// The languages of the translations, as BCP 47 tags.
    languages: Vec<&'a str>,
    /// The other columns, for which each code has values, in the document's order.
    fields: &'a [Field],
    /// The codes, in the document's order.
    codes: Vec<Code<'a>>,
    /// The names of codes that the document no longer has.
    retired: Vec<Retired<'a>>,
    /// The ranges of numbers.
    ranges: Vec<Range<'a>>,
    /// The meaning of all codes that are not listed.
    catch_all: Option<Meaning<'a>>,
}

/// A code that the document no longer has, and its name.
#[derive(Serialize, JsonSchema)]
struct Retired<'a> {
    /// The code: a number, or a text.
    code: Value<'a>,
    /// The code as the document would write it.
    spelling: String,
    /// The name of its variant in Rust.
    name: &'a str,
}

impl<'a> Export<'a> {
    pub(super) fn new(document: &'a str, tables: &'a [Table]) -> Self {
        Self { document, tables: tables.iter().map(exported).collect() }
    }
}

fn exported(table: &Table) -> Exported<'_> {
    let retired = table.retired.iter().map(|(code, name)| Retired {
        code: Value::new(code),
        spelling: table.set.write(code),
        name,
    });
    Exported {
        name: &table.type_name,
        heading: table.path.last().map(|heading| &**heading),
        path: table.path.iter().map(|heading| &**heading).collect(),
        line: table.line,
        kind: Kind::new(table.repr.is_some()),
        repr: table.repr.as_deref(),
        success: table.success.as_ref().map(Value::new),
        languages: table.translations.iter().map(|translated| &*translated.language).collect(),
        fields: &table.fields,
        codes: codes(table),
        retired: retired.collect(),
        ranges: json::ranges(&table.set, &table.documents),
        catch_all: table.set.catch_all.as_ref().map(|meaning| json::meaning(meaning, &table.documents)),
    }
}

fn codes(table: &Table) -> Vec<Code<'_>> {
    let mut codes = json::codes(table.codes(), &table.field_names, &table.documents);
    for translated in &table.translations {
        for (code, entry) in codes.iter_mut().zip(&table.set.codes) {
            if let Some(meanings) = translated.meanings.get(&entry.code) {
                let meanings = json::meanings(meanings, &translated.documents);
                code.translations.insert(&translated.language, meanings);
            }
        }
    }
    codes
}

/// The schema, made from the types that are written.
pub(super) fn schema(out: &mut impl std::io::Write) -> Result<(), Failure> {
    json::write(&schemars::schema_for!(Export<'_>), out)
}
