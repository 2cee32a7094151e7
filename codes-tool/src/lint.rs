//! Finds codes and texts that are read without an error, but may not be what their author meant: [`lint`].

mod names;
mod order;
mod texts;
mod typo;

use std::ops::Range;

use crate::{Survey, SurveyedTable};
use codes_gen::{CodeEntry, Diagnostic, Document, Meaning};

/// The most places that a diagnostic names besides its own.
const RELATED: usize = 5;

/// Reports suspicious places in a surveyed document, in the order of the places: warnings for codes that are probably
/// mistyped, and notes about things that are only good to know.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, lint, survey};
///
/// let rows = "| 1008020 | Late. |\n| 10080021 | Soon. |\n| 1008022 | Never. |";
/// let document = Document::new("vendor.md", format!("| Code | Text |\n|---|---|\n{rows}"));
/// let found = lint(&document, &survey(&document, &SurveyOptions::default()));
/// assert_eq!(found[0].message, "code `10080021` is likely mistyped: its neighbours are 1008020 and 1008022");
/// assert_eq!(document.get(found[0].range().unwrap().clone()), "10080021");
/// ```
#[must_use]
pub fn lint(document: &Document, survey: &Survey) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    for table in &survey.tables {
        let table = Linted { document, table };
        let mistyped = typo::lint(&table);
        found.extend(order::lint(&table, &mistyped));
        found.extend(mistyped.into_iter().map(|typo| typo.diagnostic));
        found.extend(texts::lint(&table));
        found.extend(names::lint(&table));
    }
    found.sort_by_key(|diagnostic| diagnostic.range().map(|range| range.start));
    found
}

/// The greatest length of a line that is searched: a whole HTML table may be on one line.
const LOOKED_THROUGH: usize = 4096;

/// A table that is checked.
struct Linted<'a> {
    document: &'a Document,
    table: &'a SurveyedTable,
}

impl Linted<'_> {
    /// The place of a code in the row of one of its meanings; the row, if it is not found there.
    fn place_of(&self, entry: &CodeEntry, meaning: &Meaning) -> Range<usize> {
        let line = self.document.line_range(meaning.line);
        let text = self.looked_through(&line);
        let code = entry.written();
        let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let at = text.match_indices(&*code).map(|(at, _)| at).find(|at| {
            let (before, rest) = text.split_at_checked(*at).unwrap_or_default();
            let after = rest.get(code.len()..).unwrap_or_default();
            !is_part(before.chars().next_back()) && !is_part(after.chars().next())
        });
        at.map_or(line.clone(), |at| line.start + at..line.start + at + code.len())
    }

    fn looked_through(&self, line: &Range<usize>) -> &str {
        if line.len() > LOOKED_THROUGH { "" } else { self.document.get(line.clone()) }
    }

    /// The place of a meaning's words; the row, if they are not in one line.
    fn place_of_text(&self, meaning: &Meaning) -> Range<usize> {
        let line = self.document.line_range(meaning.line);
        let at = if meaning.markdown.is_empty() { None } else { self.looked_through(&line).find(&*meaning.markdown) };
        at.map_or(line.clone(), |at| line.start + at..line.start + at + meaning.markdown.len())
    }
}
