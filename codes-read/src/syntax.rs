//! Other forms than tables in which documents list codes, read as the same: a listing is a table with a place, a path of
//! headings, titles and rows, and no later step knows what it was made of.

mod headings;

use crate::Document;
use crate::columns::{Columns, Kind};
use crate::diagnostic::Diagnostics;
use crate::markdown::Markdown;

pub use headings::count as count_headings;

/// The columns of every listing that is no table.
pub fn columns(kind: Kind) -> Columns {
    Columns { code: 0, name: Some(1), message: Some(2), details: Some(3), advice: None, kind }
}

/// Reads the headings that are codes, at the level that has most of them; below one heading alone, if one is named.
pub fn read_headings(
    document: &Document,
    below: Option<&str>,
    kind: Kind,
    is_lenient: bool,
    problems: &mut Diagnostics,
) -> Markdown {
    headings::read(document, below, kind, is_lenient, problems)
}
