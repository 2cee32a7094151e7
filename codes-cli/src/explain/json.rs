//! Explanations as JSON, for programs.

use std::io::Write;

use schemars::JsonSchema;
use serde::Serialize;

use super::find::{self, Match, Matched};
use super::query::Query;
use crate::Failure;
use crate::json::{self, Link, Value};
use crate::listing::{Listing, Meaning};

/// The explanation of a code.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Explanation")]
struct Answer<'a> {
    /// The query as the user typed it, without quotes around it.
    query: &'a str,
    /// The codes and ranges that the tables have for it.
    found: Vec<Explained<'a>>,
    /// If nothing is found: the catch-alls of the tables.
    otherwise: Vec<Otherwise<'a>>,
    /// If nothing is found: the codes that are nearest.
    nearest: Vec<Near<'a>>,
}

/// A code, or a range that it is in.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Found")]
struct Explained<'a> {
    /// The document's path.
    document: &'a str,
    /// The heading right above the table.
    heading: Option<&'a str>,
    /// The code. It differs from the query if that is a name, or is written differently.
    code: Value<'a>,
    /// The code as the document writes it; null for a number in a range.
    spelling: Option<&'a str>,
    /// The name of its variant in Rust; null for a number in a range.
    name: Option<&'a str>,
    /// The name as the document writes it; null if there is none.
    symbol: Option<&'a str>,
    /// The range as the document writes it; null for a code.
    range: Option<&'a str>,
    /// The meanings from its rows; empty if the document no longer has the code.
    meanings: Vec<Says<'a>>,
}

/// A table's catch-all, for all codes that it does not list.
#[derive(Serialize, JsonSchema)]
struct Otherwise<'a> {
    /// The document's path.
    document: &'a str,
    /// The heading right above the table.
    heading: Option<&'a str>,
    /// The meaning from its row.
    meaning: Says<'a>,
}

/// A code that may have been meant.
#[derive(Serialize, JsonSchema)]
struct Near<'a> {
    /// The code.
    code: Value<'a>,
    /// The name of its variant in Rust.
    name: &'a str,
}

/// A meaning, from one row.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Meaning")]
struct Says<'a> {
    /// Plain text: a line break is a `\n`, a list item a line that begins with `- `.
    text: &'a str,
    /// The first sentence.
    summary: &'a str,
    /// The longer description beside it.
    details: Option<&'a str>,
    /// What to do: the text of the column of advice, else the text after the first sentence.
    advice: Option<&'a str>,
    /// The cell's links.
    links: Vec<Link<'a>>,
    /// The document of the row, if the enum has several; else null.
    document: Option<&'a str>,
    /// The line of the row; the first is 1.
    line: usize,
}

impl<'a> Says<'a> {
    fn new(meaning: &'a Meaning) -> Self {
        let links = meaning.links.iter().map(|(text, url)| Link { text, url }).collect();
        let (summary, advice) = (&*meaning.summary, meaning.advice.as_deref());
        let (details, document) = (meaning.details.as_deref(), meaning.document.as_deref());
        Self { text: &meaning.text, summary, details, advice, links, document, line: meaning.line }
    }
}

/// The schema, made from the types that are written.
pub(super) fn schema(out: &mut impl Write) -> Result<(), Failure> {
    json::write(&schemars::schema_for!(Answer<'_>), out)
}

pub(super) fn write(
    query: &Query,
    listings: &[Listing],
    found: &[Match<'_>],
    out: &mut impl Write,
) -> Result<(), Failure> {
    let explained = found.iter().map(|found| {
        let (document, heading) = (&*found.listing.document, found.listing.heading.as_deref());
        match &found.what {
            Matched::Code(entry) => Explained {
                document,
                heading,
                code: Value::new(&entry.code),
                spelling: Some(&entry.written),
                name: Some(&entry.name),
                symbol: entry.symbol.as_deref(),
                range: None,
                meanings: entry.meanings.iter().map(Says::new).collect(),
            },
            Matched::Range(number, range) => Explained {
                document,
                heading,
                code: Value::Integer(*number),
                spelling: None,
                name: None,
                symbol: None,
                range: Some(&range.text),
                meanings: vec![Says::new(&range.meaning)],
            },
        }
    });
    let is_found = !found.is_empty();
    let otherwise = listings.iter().filter(|_| !is_found).filter_map(|listing| {
        let (document, heading) = (&*listing.document, listing.heading.as_deref());
        Some(Otherwise { document, heading, meaning: Says::new(find::catch_all(query, listing)?) })
    });
    let near = if is_found { Vec::new() } else { find::nearest_to(query, listings) };
    let near = near.into_iter().map(|entry| Near { code: Value::new(&entry.code), name: &entry.name });
    let answer = Answer {
        query: &query.text,
        found: explained.collect(),
        otherwise: otherwise.collect(),
        nearest: near.collect(),
    };
    json::write(&answer, out)
}
