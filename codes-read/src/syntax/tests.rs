//! What the tests of headings, lists and rules share.

use super::*;
use crate::facts::{HeadingsFacts, ItemsFacts};

/// The codes of a text with names, messages and details, and the problems.
pub(super) fn rows_and_problems(
    text: &str,
    wanted: &Wanted,
    kind: Kind,
    is_lenient: bool,
) -> (Vec<String>, Vec<String>) {
    let mut problems = Diagnostics::default();
    let markdown = read(&Document::new("d.md", text), wanted, kind, is_lenient, &mut problems);
    let texts =
        |row: &markdown::Row| row.cells.iter().map(|cell| cell.text.replace('\n', "/")).collect::<Vec<_>>().join("|");
    let rows = markdown.tables.iter().flat_map(|table| &table.rows).map(texts).collect();
    (rows, problems.into_vec().into_iter().map(|problem| problem.message).collect())
}

/// The headings and lists of a text that read as codes.
pub(super) fn found(text: &str, kinds: &[Kind]) -> Vec<Found<'static>> {
    found_in(&Document::new("d.md", text), kinds)
}

/// The headings and lists of a document that read as codes.
pub(super) fn found_in(document: &Document, kinds: &[Kind]) -> Vec<Found<'static>> {
    let outlines: &'static Outlines = Box::leak(Box::new(outlines(document)));
    find(Box::leak(Box::new(Passages::new(outlines))), kinds)
}

/// The facts of the headings, for the tests of the rules.
pub(crate) fn facts_of_headings(document: &Document) -> Option<HeadingsFacts> {
    let outlines = outlines(document);
    let of = |kind| headings::measure(&outlines, kind).map(|likely| likely.facts);
    of(Kind::Integer).or_else(|| of(Kind::Text))
}

/// The facts of the last list, for the tests of the rules.
pub(crate) fn facts_of_items(document: &Document) -> Option<ItemsFacts> {
    let outlines = outlines(document);
    let passages = Passages::new(&outlines);
    let of = |kind| lists::facts_of_last(&passages, kind);
    of(Kind::Integer).or_else(|| of(Kind::Text))
}
