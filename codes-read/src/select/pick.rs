//! Which of a document's tables is meant. A part of the selection.

use std::sync::Arc;

use super::{Candidate, Choice, Tables, of_codes};
use crate::columns::{self, Kind};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId};
use crate::markdown::MarkdownTable;
use crate::nearest;
use crate::text::{cut, plain};

/// How many tables, columns or headings a message names.
const LISTED: usize = 10;

impl<'a> Tables<'a> {
    /// The table of a document that has one.
    pub(super) fn only(&self, has_code_column: bool, problems: &mut Diagnostics) -> Option<Candidate<'a>> {
        let mut found = self.of_kind(self.of_codes());
        if found.is_empty() && self.kind == Some(Kind::Text) {
            for (table, _) in &self.all {
                if let Some(columns) = columns::recognize_words(table) {
                    found.push((*table, Some(columns)));
                }
            }
        }
        match (&*found, &*self.all) {
            // A table that is the only one may be meant even if its header does not say so.
            ([only], _) => return Some(*only),
            ([], [only]) if has_code_column => return Some(*only),
            ([], _) if self.is_explained(None) => {}
            ([], _) => problems.report(self.no_code_table()),
            (several, _) => problems.report(self.ambiguous("the document has", several)),
        }
        None
    }

    /// The table that the choice of this index means, or why there is none, unless that is said elsewhere.
    pub(super) fn choose(&self, index: usize, choice: &Choice) -> Result<Candidate<'a>, Option<Diagnostic>> {
        let place = Place::Argument(Argument::Table(index));
        match choice {
            Choice::Ordinal(ordinal) => self.nth(place, *ordinal).map_err(Some),
            Choice::Heading(heading) => self.below(place, choice, heading),
        }
    }

    fn nth(&self, place: Place, ordinal: usize) -> Result<Candidate<'a>, Diagnostic> {
        let found = self.of_codes();
        let chosen = ordinal.checked_sub(1).and_then(|index| found.get(index)).copied();
        chosen.ok_or_else(|| {
            if found.is_empty() {
                return self.no_code_table();
            }
            let message = format!("the document has no code table number {ordinal}: it has {}", found.len());
            Diagnostic::of(place, ProblemId::UnknownTable, message)
        })
    }

    fn below(&self, place: Place, choice: &Choice, heading: &str) -> Result<Candidate<'a>, Option<Diagnostic>> {
        let mut under: Vec<Candidate<'a>> = Vec::new();
        for candidate in &self.all {
            if is_under(self.markdown.path_of(candidate.0), heading) {
                under.push(*candidate);
            }
        }
        let of_codes = self.of_kind(of_codes(&under));
        match (&*of_codes, &*under) {
            // Asked for by name, any table will do.
            ([only], _) | ([], [only]) => Ok(*only),
            ([], []) if self.is_explained(Some(choice)) => Err(None),
            ([], []) => Err(Some(self.no_such_heading(place, heading))),
            ([], several) => {
                let count = several.len();
                let what = format!("below the heading `{heading}` there are {count} tables, none of them of codes");
                let help = "a code table has a header cell like `Error Code`, with codes below it";
                Err(Some(at_headers(ProblemId::NoCodeTable, what, several).help(help)))
            }
            (several, _) => {
                let what = format!("below the heading `{heading}` there are");
                Err(Some(self.ambiguous(&what, several)))
            }
        }
    }

    /// Those whose codes are of the enum's kind; all of them if none are.
    fn of_kind(&self, found: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
        let Some(kind) = self.kind else { return found };
        let mut fitting = Vec::new();
        for candidate in &found {
            if candidate.1.is_some_and(|columns| columns::kind(candidate.0, columns) == kind) {
                fitting.push(*candidate);
            }
        }
        if fitting.is_empty() { found } else { fitting }
    }

    /// How to write `table = ..` so that it means this table.
    fn how_to_select(&self, of_codes: &[Candidate<'_>], index: usize) -> String {
        let path = of_codes.get(index).map(|(table, _)| self.markdown.path_of(table)).unwrap_or_default();
        let mut name = String::new();
        for (count, heading) in path.iter().rev().enumerate() {
            name = if count == 0 { heading.to_string() } else { format!("{heading} / {name}") };
            let mut under = 0;
            for (table, _) in of_codes {
                under += usize::from(is_under(self.markdown.path_of(table), &name));
            }
            if under == 1 {
                return format!("table = {name:?}");
            }
        }
        format!("table = {}", index + 1)
    }

    fn ambiguous(&self, what: &str, found: &[Candidate<'_>]) -> Diagnostic {
        let of_codes = self.of_codes();
        let shown = found.get(..LISTED).unwrap_or(found);
        let mut ways = Vec::new();
        for (table, _) in shown {
            let index = of_codes.iter().position(|(other, _)| std::ptr::eq(*other, *table)).unwrap_or_default();
            let (way, line) = (self.how_to_select(&of_codes, index), self.document.line_of(table.range.start));
            ways.push(format!("`{way}` (line {line})"));
        }
        let more = if found.len() > shown.len() { ", and so on" } else { "" };
        let help = format!("write {}{more}", ways.join(" or "));
        let message = format!("{what} {} code tables: which one?", found.len());
        at_headers(ProblemId::AmbiguousTable, message, shown).help(help)
    }

    fn no_code_table(&self) -> Diagnostic {
        let diagnostic = Diagnostic::whole(
            ProblemId::NoCodeTable,
            "the document has no code table: none has a header cell like `Error Code`, with codes below it",
        );
        let Some((first, _)) = self.all.first() else {
            return diagnostic
                .help("a code table begins with `| Error Code | Description |`, and `|---|---|` below it");
        };
        let mut headers = Vec::new();
        for (table, _) in self.all.iter().take(5) {
            headers.push(format!("line {}: {}", self.document.line_of(table.range.start), header_of(table)));
        }
        let help =
            "name the table and its columns: `table = \"the table's heading\", columns(code = \"the header cell\")`";
        let mut diagnostic = diagnostic.note(format!("tables there are: {}", headers.join("; "))).help(help);
        diagnostic.place = Place::Range(header_range(first));
        diagnostic
    }

    fn no_such_heading(&self, place: Place, heading: &str) -> Diagnostic {
        let mut headings: Vec<&str> = Vec::new();
        for (table, columns) in &self.all {
            if let (Some(_), Some(last)) = (columns, self.markdown.path_of(table).last())
                && headings.last() != Some(&&**last)
            {
                headings.push(last);
            }
        }
        let near = nearest::by_spelling(heading, headings.iter().copied());
        let mut ordered = near.clone();
        for heading in headings {
            if !near.contains(&heading) {
                ordered.push(heading);
            }
        }
        let help = match &*ordered {
            [] => "no code table of the document stands below a heading: leave `table` out, or write `table = 1`"
                .to_owned(),
            headings => format!("there are: {}", listed(headings)),
        };
        let message = format!("no code table below a heading `{heading}`");
        Diagnostic::of(place, ProblemId::UnknownHeading, message).help(help)
    }
}

/// Whether `wanted` names the last heading of the path, or, with ` / ` between them, several of the path that end with
/// the last. Headings are cut, so that what is wanted has to be.
pub fn is_under(path: &[Arc<str>], wanted: &str) -> bool {
    let Some((last, above)) = path.split_last() else { return false };
    let plain = |text: &str| plain(&cut(text));
    if plain(last) == plain(wanted) {
        return true;
    }
    let mut rest = wanted;
    let mut parts = Vec::new();
    while let Some((before, part)) = split_last(rest) {
        parts.push(plain(part));
        rest = before;
    }
    parts.push(plain(rest));
    let mut above = above.iter().rev();
    let mut parts = parts.iter();
    parts.next() == Some(&plain(last)) && parts.all(|part| above.any(|heading| plain(heading) == *part))
}

/// What stands before and after the last ` / `.
fn split_last(path: &str) -> Option<(&str, &str)> {
    let mut rest = path;
    loop {
        let slash = rest.rfind('/')?;
        let (before, after) = path.split_at_checked(slash)?;
        if let (Some(before), Some(after)) = (before.strip_suffix(' '), after.strip_prefix("/ ")) {
            return Some((before, after));
        }
        rest = before;
    }
}

/// A problem that several tables have together.
fn at_headers(id: ProblemId, message: String, found: &[Candidate<'_>]) -> Diagnostic {
    let mut diagnostic = Diagnostic::whole(id, message);
    let Some(((first, _), others)) = found.split_first() else { return diagnostic };
    diagnostic.place = Place::Range(header_range(first));
    for (table, _) in others {
        diagnostic = diagnostic.related(header_range(table), String::new());
    }
    diagnostic
}

/// From the first header cell to the last.
pub(super) fn header_range(table: &MarkdownTable) -> std::ops::Range<usize> {
    let end = table.header.last().map_or(table.range.end, |cell| cell.range.end);
    table.header.first().map_or(table.range.start, |cell| cell.range.start)..end
}

pub(super) fn header_of(table: &MarkdownTable) -> String {
    listed(&titles(table))
}

/// The texts of the header's cells.
pub(super) fn titles(table: &MarkdownTable) -> Vec<&str> {
    let mut titles = Vec::new();
    for cell in &table.header {
        titles.push(&*cell.text);
    }
    titles
}

fn listed(texts: &[&str]) -> String {
    let mut list = Vec::new();
    for text in texts.iter().take(LISTED) {
        list.push(format!("`{}`", cut(text)));
    }
    match texts.len() - list.len() {
        0 => list.join(", "),
        more => format!("{} and {more} more", list.join(", ")),
    }
}
