//! The problems of choices that mean no table, or several, with what to write instead. This module is a part of the step
//! `select`.

use std::collections::HashMap;

use super::{Choice, titles_above};
use crate::columns::{self, Kind, Reason};
use crate::diagnostic::{Diagnostic, Place, ProblemId};
use crate::heading_path::is_under;
use crate::markdown::{MarkdownTable, Row};
use crate::tables::{Candidate, Tables, titles};
use crate::text::{self, cut, plain};
use crate::{cell, nearest, syntax};

/// The most tables, columns or headings that a message names.
const LISTED: usize = 10;

/// The most tables for which a unique name is searched: each name is compared with all other tables.
const TRIED: usize = 50;

impl<'a> Tables<'a> {
    /// The problem of a choice that does not mean one table, with the tables that the user names and those of them that
    /// may be meant. `None` if it is reported elsewhere.
    pub(super) fn problem(
        &self,
        place: Place,
        choice: Option<&Choice>,
        (named, left): (&[Candidate<'a>], &[Candidate<'a>]),
    ) -> Option<Diagnostic> {
        match choice {
            Some(Choice::Ordinal(ordinal)) => {
                let found = self.countable(&self.all);
                if found.is_empty() {
                    return Some(self.no_code_table(true));
                }
                let message = format!("the document has no code table number {ordinal}: it has {}", found.len());
                let help = format!("write {}", self.ways(&found));
                Some(Diagnostic::with_place(place, ProblemId::UnknownTable, message).help(help))
            }
            None if !left.is_empty() => Some(self.ambiguous("the document has", left)),
            Some(Choice::Heading(heading)) if !left.is_empty() => {
                Some(self.ambiguous(&format!("below the heading `{heading}` there are"), left))
            }
            Some(Choice::Heading(heading)) if !named.is_empty() => {
                let count = named.len();
                let what = format!("{count} tables are below the heading `{heading}`, but none of them has codes");
                let help = match self.how_to_name_column(named) {
                    Some(way) => format!("write {way} as well"),
                    None => NO_CODES.to_owned(),
                };
                Some(at_headers(ProblemId::NoCodeTable, what, named).help(help))
            }
            _ if self.is_explained(choice) => None,
            Some(Choice::Heading(heading)) => Some(self.no_such_heading(place, heading)),
            None => Some(self.no_code_table(false)),
        }
    }

    /// The shortest path of headings that means this table and no other of these.
    fn unique_name(&self, of_codes: &[Candidate<'_>], table: &MarkdownTable) -> Option<String> {
        let mut name = String::new();
        for (count, heading) in self.markdown.path_of(table).iter().rev().enumerate() {
            name = if count == 0 { heading.to_string() } else { format!("{heading} / {name}") };
            let mut under = 0;
            for (table, _) in of_codes {
                under += usize::from(is_under(self.markdown.path_of(table), &name));
            }
            if under == 1 {
                return Some(name);
            }
        }
        None
    }

    /// The ways to write `table = ..` for each of these tables; only the first few are listed.
    fn ways(&self, found: &[Candidate<'_>]) -> String {
        let countable = self.countable(&self.all);
        let shown = found.get(..LISTED).unwrap_or(found);
        let mut ways = Vec::new();
        for (table, _) in shown {
            let index = countable.iter().position(|(other, _)| std::ptr::eq(*other, *table)).unwrap_or_default();
            let way = match self.unique_name(&countable, table) {
                Some(name) => format!("table = {name:?}"),
                None => format!("table = {}", index + 1),
            };
            ways.push(format!("`{way}` (line {})", self.document.line_of(table.range.start)));
        }
        let more = if found.len() > shown.len() { ", and so on" } else { "" };
        format!("{}{more}", ways.join(" or "))
    }

    fn ambiguous(&self, what: &str, found: &[Candidate<'_>]) -> Diagnostic {
        let shown = found.get(..LISTED).unwrap_or(found);
        let message = format!("{what} {} code tables: choose one", found.len());
        at_headers(ProblemId::AmbiguousTable, message, shown).help(format!("write {}", self.ways(found)))
    }

    fn no_code_table(&self, has_choice: bool) -> Diagnostic {
        let diagnostic = Diagnostic::whole(
            ProblemId::NoCodeTable,
            "the document has no code table: none has a header cell like `Error Code`, with codes below it",
        );
        let outlines = syntax::outlines(self.document);
        let passages = syntax::Passages::new(&outlines);
        if let Some((message, help)) = syntax::announced(&passages, self.kind) {
            return Diagnostic::whole(ProblemId::NoCodeTable, message).help(help);
        }
        let rows = self.all.iter().map(|(table, _)| table.rows.len()).max().unwrap_or_default();
        if let Some((_, help)) =
            syntax::possible(self.document, &passages, self.kind).filter(|(count, _)| *count > rows)
        {
            return diagnostic.help(help);
        }
        let Some((first, _)) = self.all.first() else {
            let in_markdown = "a code table begins with `| Error Code | Description |`, and `|---|---|` below it; \
                               for codes in headings or in lists, write `headings` or `list`";
            return diagnostic.help(if self.document.is_csv() { NO_CODES_IN_CSV } else { in_markdown });
        };
        let mut headers = Vec::new();
        let mut reasons = Vec::new();
        for (table, _) in self.all.iter().take(5) {
            let line = self.document.line_of(table.range.start);
            headers.push(format!("line {line}: {}", header_of(table)));
            if let Some((title, reason)) = self.against(table) {
                let Reason { rule, because } = reason;
                reasons.push(format!(
                    "the column `{}` (line {line}) is not read as codes: {because} ({rule})",
                    cut(title)
                ));
            }
        }
        let (table, column) = (self.how_to_name_table(), self.how_to_name_column(&self.all));
        let key = key_title(first, self.kind).or_else(|| first.header.first().map(|title| &*title.text));
        let is_code = |title: &str| {
            let is_symbol = self.document.is_csv() && columns::is_surely_text_code(title);
            is_symbol || cell::is_code(title, Kind::Integer) || columns::is_numbered_text_code(title)
        };
        let help = match (table, column) {
            _ if key.is_some_and(is_code) => {
                let titles = titles_above(self.document, first);
                format!("the first row is read as titles: if these are codes, write {titles}")
            }
            (_, Some(column)) if !has_choice => format!("if these are codes, write {column}"),
            (Some(table), _) => format!("if these are codes, write {table}"),
            (None, Some(column)) => format!("if these are codes, remove `table`, and write {column}"),
            (None, None) if self.document.is_csv() => NO_CODES_IN_CSV.to_owned(),
            (None, None) => NO_CODES.to_owned(),
        };
        let mut diagnostic =
            diagnostic.note(format!("the document has these tables: {}", headers.join("; "))).help(help);
        diagnostic.notes.append(&mut reasons);
        diagnostic.place = Place::Range(first.header_range());
        diagnostic
    }

    /// The column that is likely to hold codes by its header or by a heading, and the reason why it does not.
    fn against<'t>(&self, table: &'t MarkdownTable) -> Option<(&'t str, Reason)> {
        let explanation = columns::explain(table, &self.markdown.topics_of(self.document, table), self.kind, None);
        let (_, decision) = explanation.roles.into_iter().next()?;
        let (column, reason) = decision.rejected.into_iter().next()?;
        Some((&table.header.get(column)?.text, reason))
    }

    /// The argument for the column of codes of the first table that has one, if it means this table and no other of
    /// these.
    fn how_to_name_column(&self, found: &[Candidate<'_>]) -> Option<String> {
        for (table, _) in found.get(..TRIED).unwrap_or(found) {
            let Some(title) = key_title(table, self.kind) else { continue };
            let mut with_column = 0;
            for (other, _) in found {
                with_column += usize::from(column_with(other, title).is_some());
            }
            if with_column == 1 {
                let line = self.document.line_of(table.range.start);
                return Some(format!("`columns(code = {title:?})` (line {line})"));
            }
        }
        None
    }

    /// The arguments for the first table of the document that has a column of codes, and for that column.
    fn how_to_name_table(&self) -> Option<String> {
        for (table, _) in self.all.get(..TRIED).unwrap_or(&self.all) {
            let Some(title) = key_title(table, self.kind) else { continue };
            if let Some(name) = self.unique_name(&self.all, table) {
                let line = self.document.line_of(table.range.start);
                return Some(format!("`table = {name:?}, columns(code = {title:?})` (line {line})"));
            }
        }
        None
    }

    fn last_heading(&self, table: &MarkdownTable) -> String {
        self.markdown.path_of(table).last().map(|heading| plain(heading)).unwrap_or_default()
    }

    fn no_such_heading(&self, place: Place, heading: &str) -> Diagnostic {
        let countable = self.countable(&self.all);
        if countable.is_empty() {
            return self.no_code_table(true);
        }
        let of_codes = self.of_kind(countable.clone());
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (table, _) in &countable {
            *counts.entry(self.last_heading(table)).or_default() += 1;
        }
        let mut names: Vec<String> = Vec::new();
        let mut tried = 0;
        for (table, _) in &of_codes {
            if counts.get(&self.last_heading(table)) == Some(&1) {
                names.extend(self.markdown.path_of(table).last().map(ToString::to_string));
            } else if tried < TRIED {
                tried += 1;
                names.extend(self.unique_name(&countable, table));
            }
        }
        let help = match (&*nearest::ordered(heading, text::borrowed(&names)), &*of_codes) {
            ([], [_]) => "the only code table has no heading above it: remove `table`".to_owned(),
            ([], several) => format!("no heading names exactly one code table: write {}", self.ways(several)),
            (headings, _) => format!("the headings are {}", listed(headings)),
        };
        let message = format!("no code table below a heading `{heading}`");
        Diagnostic::with_place(place, ProblemId::UnknownHeading, message).help(help)
    }
}

const NO_CODES_IN_CSV: &str = "the first line of the file must have the titles, such as `Code,Description`";
const NO_CODES: &str = "a code table has a header cell like `Error Code`, with a code in each row below it";

/// The index of the column with a title.
pub(super) fn column_with(table: &MarkdownTable, title: &str) -> Option<usize> {
    let wanted = plain(title);
    table.header.iter().position(|cell| plain(&cell.text) == wanted)
}

/// The first column with a code in each of its cells and a unique title.
pub(super) fn key_column(table: &MarkdownTable, kind: Option<Kind>) -> Option<usize> {
    let kinds: &[Kind] = match kind {
        Some(Kind::Integer) => &[Kind::Integer],
        Some(Kind::Text) => &[Kind::Text],
        None => &[Kind::Integer, Kind::Text],
    };
    for kind in kinds {
        for (column, title) in table.header.iter().enumerate() {
            let is_code = |row: &Row| cell::is_code(&row.cell(column).text, *kind);
            let has_title = !title.text.is_empty() && column_with(table, &title.text) == Some(column);
            if has_title && !table.rows.is_empty() && table.rows.iter().all(is_code) {
                return Some(column);
            }
        }
    }
    None
}

/// The title of that column.
fn key_title(table: &MarkdownTable, kind: Option<Kind>) -> Option<&str> {
    table.header.get(key_column(table, kind)?).map(|title| &*title.text)
}

/// A problem that several tables share.
fn at_headers(id: ProblemId, message: String, found: &[Candidate<'_>]) -> Diagnostic {
    let mut diagnostic = Diagnostic::whole(id, message);
    let Some(((first, _), others)) = found.split_first() else { return diagnostic };
    diagnostic.place = Place::Range(first.header_range());
    for (table, _) in others {
        diagnostic = diagnostic.related(table.header_range(), String::new());
    }
    diagnostic
}

pub(super) fn header_of(table: &MarkdownTable) -> String {
    listed(&titles(table))
}

/// The cells of the header, those with the most similar spelling first.
pub(super) fn nearest_of(table: &MarkdownTable, title: &str) -> String {
    listed(&nearest::ordered(title, titles(table)))
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
