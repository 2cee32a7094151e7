//! Explanations as JSON, for programs.

use std::io::Write;

use schemars::JsonSchema;
use serde::Serialize;

use super::find::{self, Match, Matched};
use super::query::Query;
use crate::Failure;
use crate::json::{self, Link, Meaning, Value};
use crate::listing::{self, Listing};

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
    meanings: Vec<Meaning<'a>>,
}

/// A table's catch-all, for all codes that it does not list.
#[derive(Serialize, JsonSchema)]
struct Otherwise<'a> {
    /// The document's path.
    document: &'a str,
    /// The heading right above the table.
    heading: Option<&'a str>,
    /// The meaning from its row.
    meaning: Meaning<'a>,
}

/// A code that may have been meant.
#[derive(Serialize, JsonSchema)]
struct Near<'a> {
    /// The code.
    code: Value<'a>,
    /// The name of its variant in Rust.
    name: &'a str,
}

fn meaning(meaning: &listing::Meaning) -> Meaning<'_> {
    Meaning {
        text: &meaning.text,
        summary: &meaning.summary,
        details: meaning.details.as_deref(),
        advice: meaning.advice.as_deref(),
        markdown: &meaning.markdown,
        links: meaning.links.iter().map(|(text, url)| Link { text, url }).collect(),
        document: meaning.document.as_deref(),
        line: meaning.line,
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
                meanings: entry.meanings.iter().map(meaning).collect(),
            },
            Matched::Range(number, range) => Explained {
                document,
                heading,
                code: Value::Integer(*number),
                spelling: None,
                name: None,
                symbol: None,
                range: Some(&range.text),
                meanings: vec![meaning(&range.meaning)],
            },
        }
    });
    let is_found = !found.is_empty();
    let otherwise = listings.iter().filter(|_| !is_found).filter_map(|listing| {
        let (document, heading) = (&*listing.document, listing.heading.as_deref());
        Some(Otherwise { document, heading, meaning: meaning(find::catch_all(query, listing)?) })
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
