//! The headings above each table of a document: [`Paths`].

use std::collections::HashMap;
use std::sync::Arc;

use crate::Survey;
use codes_read::heading_path::is_under;
use codes_read::text::{cut, plain};

/// The headings of each table, the outermost first, in the order of the tables.
pub(super) struct Paths<'a> {
    pub(super) all: Vec<&'a [Arc<str>]>,
    /// The tables below each heading: to compare each path with all others would take the square of their number.
    by_heading: HashMap<String, Vec<usize>>,
}

impl<'a> Paths<'a> {
    pub(super) fn new(survey: &'a Survey) -> Self {
        let mut all: Vec<&[Arc<str>]> = Vec::new();
        let mut by_heading: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, table) in survey.tables.iter().enumerate() {
            let path = table.set.tables.first().map_or(&[] as &[_], |place| &place.path);
            for heading in path {
                by_heading.entry(as_compared(heading)).or_default().push(index);
            }
            all.push(path);
        }
        Self { all, by_heading }
    }

    /// Whether `table = name` means exactly one table.
    pub(super) fn has_one_under(&self, name: &str) -> bool {
        let below = |heading: &str| self.by_heading.get(&as_compared(heading)).map_or(&[] as &[_], |tables| tables);
        // A table is below all parts of a path; a heading may look like one.
        let as_path = name.split(" / ").map(below).min_by_key(|tables| tables.len()).unwrap_or_default();
        let is_under = |index: &&usize| self.all.get(**index).is_some_and(|path| is_under(path, name));
        let mut found: Vec<usize> = Vec::new();
        // Thousands may be below one heading: two suffice to know that there are several.
        for tables in [below(name), as_path] {
            found.extend(tables.iter().filter(is_under).take(2).copied());
        }
        found.sort_unstable();
        found.dedup();
        found.len() == 1
    }
}

/// A heading in the form in which [`is_under`] compares it.
fn as_compared(heading: &str) -> String {
    plain(&cut(heading))
}
