//! Which of a document's tables is meant. A part of the third step.

use std::sync::Arc;

use syn::Error;

use super::{Candidate, Tables};
use crate::columns::{self, Kind};
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::MarkdownTable;
use crate::nearest;
use crate::request::{Choice, Spanned};
use crate::text::{cut, plain};

/// How many tables, columns or headings a message names.
const LISTED: usize = 10;

impl<'a> Tables<'a> {
    /// The table of a document that has one.
    pub(super) fn only(&self, has_code_column: bool, problems: &mut Problems) -> Option<Candidate<'a>> {
        let mut found = self.of_kind(self.of_codes());
        if found.is_empty() && self.kind == Some(Kind::Text) {
            let words = self.all.iter().map(|(table, _)| (*table, columns::recognize_words(table)));
            found.extend(words.filter(|(_, columns)| columns.is_some()));
        }
        if found.len() > 1 {
            problems.report(self.ambiguous("the document has", &found));
            return None;
        }
        // A table that is the only one may be meant even if its header does not say so.
        let named = has_code_column.then(|| self.all.first().copied()).flatten();
        found.first().copied().or(named.filter(|_| self.all.len() == 1)).or_else(|| {
            if !self.is_explained(None) {
                problems.report(self.no_code_table());
            }
            None
        })
    }

    pub(super) fn choose(&self, choice: &Choice, problems: &mut Problems) -> Option<Candidate<'a>> {
        match choice {
            Choice::Ordinal(ordinal) => self.nth(ordinal, problems),
            Choice::Heading(heading) => self.below(choice, heading, problems),
        }
    }

    fn nth(&self, ordinal: &Spanned<usize>, problems: &mut Problems) -> Option<Candidate<'a>> {
        let found = self.of_codes();
        let chosen = ordinal.value.checked_sub(1).and_then(|index| found.get(index)).copied();
        if found.is_empty() {
            // Once, however many are asked for.
            if !self.says_none.replace(true) {
                problems.report(self.no_code_table());
            }
        } else if chosen.is_none() {
            let message = format!("the document has no code table number {}: it has {}", ordinal.value, found.len());
            problems.report_rust(Error::new(ordinal.span, message));
        }
        chosen
    }

    fn below(&self, choice: &Choice, heading: &Spanned<String>, problems: &mut Problems) -> Option<Candidate<'a>> {
        let is_below = |(table, _): &Candidate<'a>| is_under(self.markdown.path_of(table), &heading.value);
        let under: Vec<Candidate<'a>> = self.all.iter().copied().filter(is_below).collect();
        let of_codes = self.of_kind(under.iter().copied().filter(|(_, columns)| columns.is_some()).collect());
        match (&*of_codes, &*under) {
            // Asked for by name, any table will do.
            ([only], _) | ([], [only]) => Some(*only),
            ([], []) => {
                if !self.is_explained(Some(choice)) {
                    problems.report_rust(self.no_such_heading(heading));
                }
                None
            }
            ([], several) => {
                let count = several.len();
                let what =
                    format!("below the heading `{}` there are {count} tables, none of them of codes", heading.value);
                let help = "a code table has a header cell like `Error Code`, with codes below it";
                problems.report(at_headers(what, several).help(help));
                None
            }
            (several, _) => {
                let what = format!("below the heading `{}` there are", heading.value);
                problems.report(self.ambiguous(&what, several));
                None
            }
        }
    }

    /// Those whose codes are of the enum's kind; all of them if none are.
    fn of_kind(&self, found: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
        let Some(kind) = self.kind else { return found };
        let fits = |(table, columns): &Candidate<'_>| columns.is_some_and(|found| columns::kind(table, found) == kind);
        if found.iter().any(fits) { found.into_iter().filter(fits).collect() } else { found }
    }

    /// How to write `table = ..` so that it means this table.
    fn how_to_select(&self, of_codes: &[Candidate<'_>], index: usize) -> String {
        let ordinal = || format!("table = {}", index + 1);
        let Some((table, _)) = of_codes.get(index) else { return ordinal() };
        let path = self.markdown.path_of(table);
        let is_unique = |wanted: &str| {
            of_codes.iter().filter(|(other, _)| is_under(self.markdown.path_of(other), wanted)).count() == 1
        };
        let names = (1..=path.len()).map(|count| path.get(path.len() - count..).unwrap_or_default().join(" / "));
        names.into_iter().find(|name| is_unique(name)).map_or_else(ordinal, |name| format!("table = {name:?}"))
    }

    fn ambiguous(&self, what: &str, found: &[Candidate<'_>]) -> Diagnostic {
        let of_codes = self.of_codes();
        let shown = found.get(..LISTED).unwrap_or(found);
        let lines = shown.iter().map(|(table, _)| {
            let index = of_codes.iter().position(|(other, _)| std::ptr::eq(*other, *table)).unwrap_or_default();
            format!("`{}` (line {})", self.how_to_select(&of_codes, index), self.document.line_of(table.range.start))
        });
        let more = if found.len() > shown.len() { ", and so on" } else { "" };
        let help = format!("write {}{more}", lines.collect::<Vec<_>>().join(" or "));
        at_headers(format!("{what} {} code tables: which one?", found.len()), shown).help(help)
    }

    fn no_code_table(&self) -> Diagnostic {
        let diagnostic = Diagnostic::whole(
            "the document has no code table: none has a header cell like `Error Code`, with codes below it",
        );
        let Some((first, _)) = self.all.first() else {
            return diagnostic
                .help("a code table begins with `| Error Code | Description |`, and `|---|---|` below it");
        };
        let headers: Vec<String> = self
            .all
            .iter()
            .take(5)
            .map(|(table, _)| format!("line {}: {}", self.document.line_of(table.range.start), header_of(table)))
            .collect();
        let help =
            "name the table and its columns: `table = \"the table's heading\", columns(code = \"the header cell\")`";
        let mut diagnostic = diagnostic.note(format!("tables there are: {}", headers.join("; "))).help(help);
        diagnostic.range = Some(header_range(first));
        diagnostic
    }

    fn no_such_heading(&self, heading: &Spanned<String>) -> Error {
        let mut headings: Vec<&str> = Vec::new();
        for (table, columns) in &self.all {
            if let (Some(_), Some(last)) = (columns, self.markdown.path_of(table).last()) {
                headings.push(last);
            }
        }
        headings.dedup();
        let near = nearest::by_spelling(&heading.value, headings.iter().copied());
        let mut ordered = near.clone();
        ordered.extend(headings.into_iter().filter(|heading| !near.contains(heading)));
        let help = match &*ordered {
            [] => "no code table of the document stands below a heading: leave `table` out, or write `table = 1`"
                .to_owned(),
            headings => format!("there are: {}", listed(headings.iter().copied())),
        };
        Error::new(heading.span, format!("no code table below a heading `{}`\n  = help: {help}", heading.value))
    }
}

/// Whether `wanted` names the last heading of the path, or, with ` / ` between them, several of the path that end with
/// the last. Headings are cut, so that what is wanted has to be.
pub(crate) fn is_under(path: &[Arc<str>], wanted: &str) -> bool {
    let Some((last, above)) = path.split_last() else { return false };
    let plain = |text: &str| plain(&cut(text));
    if plain(last) == plain(wanted) {
        return true;
    }
    let mut parts = wanted.rsplit(" / ").map(plain);
    let mut above = above.iter().rev();
    parts.next() == Some(plain(last)) && parts.all(|part| above.any(|heading| plain(heading) == part))
}

/// A problem that several tables have together.
fn at_headers(message: String, found: &[Candidate<'_>]) -> Diagnostic {
    let mut diagnostic = Diagnostic::whole(message);
    let mut places = found.iter().map(|(table, _)| header_range(table));
    diagnostic.range = places.next();
    diagnostic.related = places.map(|range| (range, String::new())).collect();
    diagnostic
}

/// From the first header cell to the last.
pub(super) fn header_range(table: &MarkdownTable) -> std::ops::Range<usize> {
    let end = table.header.last().map_or(table.range.end, |cell| cell.range.end);
    table.header.first().map_or(table.range.start, |cell| cell.range.start)..end
}

pub(super) fn header_of(table: &MarkdownTable) -> String {
    listed(table.header.iter().map(|cell| &*cell.text))
}

fn listed<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> String {
    let list: Vec<String> = texts.clone().take(LISTED).map(|text| format!("`{}`", cut(text))).collect();
    let more = texts.skip(LISTED).count();
    if more == 0 { list.join(", ") } else { format!("{} and {more} more", list.join(", ")) }
}
