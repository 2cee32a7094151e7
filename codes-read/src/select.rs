//! The step `select`: from a document's tables to those that the user means, and their columns. A [`Selection`] goes
//! in, [`CodeTable`]s come out.
//!
//! If a part of the selection is not found, the problem's place is that part.

mod choose;
mod joined;
mod orphan;
mod pick;

use std::borrow::Cow;
use std::sync::Arc;

use crate::columns::{self, Columns, Decision, Kind, Refusal};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId};
use crate::facts::Header;
use crate::markdown::{Cell, Markdown, MarkdownTable};
use crate::read::{CodeTable, too_narrow, underfilled, unfilled};
use crate::role::{Role, Roles};
use crate::rules::Verdict;
use crate::tables::{Candidate, Tables};
use crate::{Document, cell, syntax, text};
pub use joined::{in_each, markdowns, selected};
use pick::{column_with, header_of, key_column, nearest_of};

/// The tables and columns of a document that the user means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The tables, which are joined. If there is none, the only table of the document is meant.
    pub tables: Vec<Choice>,
    /// The titles of the columns that the user names. The others are recognised.
    pub columns: Roles<Option<String>>,
    /// The titles of the further columns.
    pub fields: Vec<String>,
}

impl Selection {
    /// The choices. If the user makes none, the only table is meant.
    fn choices(&self) -> Vec<Option<&Choice>> {
        let mut choices = Vec::with_capacity(self.tables.len().max(1));
        for choice in &self.tables {
            choices.push(Some(choice));
        }
        if choices.is_empty() {
            choices.push(None);
        }
        choices
    }
}

/// One table of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The table below this heading, or below this path of headings, separated by ` / `.
    Heading(String),
    /// The nth code table, from 1.
    Ordinal(usize),
}

impl Choice {
    /// Parses a choice: a number is an ordinal, any other text a heading.
    pub fn from_text(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Heading(text.to_owned()), Self::Ordinal)
    }
}

/// The table of a choice, if it is found, and the choice, if the user made one.
type Selected<'a, 'b> = (Option<Candidate<'a>>, Option<&'b Choice>);

impl Tables<'_> {
    /// The index of a table. Tables are in the document's order.
    fn index_of(&self, (table, _): &Candidate<'_>) -> usize {
        self.all.partition_point(|(other, _)| other.range.start < table.range.start)
    }

    /// Reports rows that are not read, in any table.
    fn report_underfilled(&self, problems: &mut Diagnostics) {
        for row in &self.markdown.underfilled {
            problems.report(underfilled(row));
        }
    }

    /// Reports tables that may not be recognised only because their cells span too much, or the header has too few titles.
    fn report_unfilled(&self, problems: &mut Diagnostics) {
        for (index, (table, columns)) in self.all.iter().enumerate() {
            if columns.is_some() {
                continue;
            }
            // Elsewhere, the numbers may be anything.
            let is_beside_codes = || {
                let heading = self.markdown.path_of(table).last();
                let announces_codes = |heading: &Arc<str>| Header::new(heading).announces_any_codes();
                self.codes_above(index).is_some() || heading.is_some_and(announces_codes)
            };
            if let Some(diagnostic) = unfilled(table).or_else(|| too_narrow(table).filter(|_| is_beside_codes())) {
                problems.report(diagnostic);
            }
        }
    }

    /// Reports tables that are skipped though their header announces codes and some cells hold one.
    fn report_refused(&self, problems: &mut Diagnostics) {
        for (index, Refusal { column, reason, verdict }) in &self.refusals {
            let Some((table, _)) = self.all.get(*index) else { continue };
            let Some(title) = table.header.get(*column) else { continue };
            let title = text::cut(&title.text);
            let message = format!("the column `{title}` does not look like codes, so the table is skipped");
            let heading = self.markdown.path_of(table).last();
            let of_table = heading.map(|heading| format!("table = {:?}, ", &**heading)).unwrap_or_default();
            let help = match verdict {
                Verdict::MovedTitles => {
                    "if the codes are in the first column, remove the empty title before the others".to_owned()
                }
                Verdict::NoTitles => format!("if these are codes, write {}", titles_above(self.document, table)),
                _ => format!("if it holds codes, write `{of_table}columns(code = {title:?})`"),
            };
            let diagnostic = Diagnostic::at(ProblemId::RefusedTable, table.range.clone(), message);
            problems.report(diagnostic.note(format!("{} ({})", reason.because, reason.rule)).help(help));
        }
    }
}

/// The tables among these that read as code tables.
fn of_codes<'a>(candidates: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
    let mut of_codes = Vec::new();
    for candidate in candidates {
        if candidate.1.is_some() {
            of_codes.push(*candidate);
        }
    }
    of_codes
}

/// Finds the tables. If there is none, or if several may be meant, that is reported. The kind of the codes, if it is
/// known, decides between tables of numbers and of texts.
///
/// Code rows outside of every table are reported with the table that they most likely belong to. If no table is found,
/// the rows that may be the reason are reported.
pub fn select<'a>(
    document: &'a Document,
    markdown: &'a Markdown,
    selection: &Selection,
    kind: Option<Kind>,
    problems: &mut Diagnostics,
) -> Vec<CodeTable<'a>> {
    let tables = Tables::new(document, markdown, kind, selection.columns.code.clone());
    tables.report_underfilled(problems);
    let mut selected: Vec<Selected<'a, '_>> = Vec::new();
    let mut missing: Vec<Box<Diagnostic>> = Vec::new();
    for (index, choice) in selection.choices().into_iter().enumerate() {
        let table = match tables.choose(index, choice) {
            Ok(table) => Some(table),
            Err(problem) => {
                // Several choices may fail for the same reason, which is reported only once.
                missing.extend(problem.filter(|problem| !missing.contains(problem)));
                None
            }
        };
        selected.push((table, choice));
    }
    for problem in missing {
        problems.report(*problem);
    }
    // Without a choice, another table may be meant as well.
    let may_be_another =
        |(table, choice): &Selected<'_, '_>| table.is_none_or(|(_, columns)| choice.is_none() && columns.is_some());
    if selected.iter().any(may_be_another) {
        tables.report_unfilled(problems);
    }
    tables.report_around(&selected, problems);
    let mut named = Vec::new();
    for (table, recognized) in selected.into_iter().filter_map(|(table, _)| table) {
        let columns = name_columns(document, table, recognized, &selection.columns, kind, problems);
        let fields = field_columns(table, &selection.fields, problems);
        if let (Some(columns), Some(fields)) = (columns, fields) {
            named.push(CodeTable { table: Cow::Borrowed(table), path: markdown.path_of(table), columns, fields });
        }
    }
    named
}

/// The decision about each choice: the index of the table that is meant, and the reasons. Only `codes list --why` uses
/// it.
pub fn explain(
    document: &Document,
    markdown: &Markdown,
    selection: &Selection,
    kind: Option<Kind>,
) -> Vec<Decision<usize>> {
    let tables = Tables::new(document, markdown, kind, selection.columns.code.clone());
    let mut decisions = Vec::new();
    for choice in selection.choices() {
        decisions.push(tables.decision(choice));
    }
    decisions
}

/// The listings in other forms than tables, joined, with the columns that the user names.
pub fn listings<'a>(
    document: &'a Document,
    markdown: &'a Markdown,
    selection: &Selection,
    kind: Kind,
    problems: &mut Diagnostics,
) -> Vec<CodeTable<'a>> {
    let mut named = Vec::new();
    let mut titles = selection.columns.clone();
    for table in &markdown.tables {
        let recognized = syntax::columns_of(table, kind);
        // The user may name the column of codes, but cannot choose another one.
        titles.code = titles.code.filter(|title| column_with(table, title) != Some(recognized.code));
        let columns = name_columns(document, table, Some(recognized), &titles, Some(kind), problems);
        let mut fields = field_columns(table, &selection.fields, problems);
        for column in fields.iter_mut().flatten() {
            // This is `Code: 1015` below a name that is the code.
            if *column == recognized.code {
                let is_other = |cell: &Cell| text::plain(&cell.text) == "code";
                *column = table.header.iter().rposition(is_other).unwrap_or(*column);
            }
        }
        if let (Some(columns), Some(fields)) = (columns, fields) {
            named.push(CodeTable { table: Cow::Borrowed(table), path: markdown.path_of(table), columns, fields });
        }
    }
    named
}

/// Every code table, with all other columns as fields.
pub fn every<'a>(document: &'a Document, markdown: &'a Markdown, problems: &mut Diagnostics) -> Vec<CodeTable<'a>> {
    let tables = Tables::new(document, markdown, None, None);
    tables.report_underfilled(problems);
    tables.report_every_orphan(problems);
    tables.report_unfilled(problems);
    tables.report_every_headless(problems);
    tables.report_refused(problems);
    let mut named = Vec::new();
    for (table, columns) in of_codes(&tables.all) {
        if let Some(columns) = name_columns(document, table, columns, &Roles::default(), None, problems) {
            named.push(with_other_columns(CodeTable {
                table: Cow::Borrowed(table),
                path: markdown.path_of(table),
                columns,
                fields: Vec::new(),
            }));
        }
    }
    named
}

/// The table, with all columns as fields that have no other role.
pub fn with_other_columns(mut table: CodeTable<'_>) -> CodeTable<'_> {
    table.fields.clear();
    for index in 0..table.table.header.len() {
        if !table.columns.uses(index) {
            table.fields.push(index);
        }
    }
    table
}

/// What to write above a header that is itself a row of codes.
fn titles_above(document: &Document, table: &MarkdownTable) -> &'static str {
    if document.is_csv() {
        let ends = [table.header.first().map(|cell| cell.range.end), table.header.get(1).map(|cell| cell.range.start)];
        let between = if let [Some(start), Some(end)] = ends { document.get(start..end.max(start)) } else { "" };
        match between.trim_matches(['"', ' ']) {
            ";" => "a line of titles above it, such as `Code;Description`",
            "|" => "a line of titles above it, such as `Code|Description`",
            "\t" => "a line of titles above it, such as `Code` and `Description` with a tab between them",
            _ => "a line of titles above it, such as `Code,Description`",
        }
    } else if table.is_html(document) {
        "a row of titles above it, such as `<tr><th>Code</th><th>Description</th></tr>`"
    } else {
        "a row of titles above it, such as `| Code | Description |`, move the row of dashes below that"
    }
}

/// The columns that the user names, and the recognised columns for the other roles.
fn name_columns(
    document: &Document,
    table: &MarkdownTable,
    recognized: Option<Columns>,
    titles: &Roles<Option<String>>,
    kind: Option<Kind>,
    problems: &mut Diagnostics,
) -> Option<Columns> {
    let mut named: Roles<Option<usize>> = Roles::default();
    let mut are_found = true;
    for role in Role::NAMED {
        let Some(title) = titles.get(role) else { continue };
        *named.get_mut(role) = column_named(table, title, Argument::Column(role), problems);
        are_found &= named.get(role).is_some();
    }
    if titles.code.is_some() && named.code.is_none() {
        return None;
    }
    let key = named.code.or(recognized.map(|columns| columns.code));
    // Side by side, `Code 1` is the title of the first table.
    if let Some(title) = key.and_then(|key| table.header.get(key))
        && table.side_by_side.is_none()
        && cell::is_code(&title.text, Kind::Integer)
    {
        let message = format!("the header `{}` is itself a code: its row would be lost", text::cut(&title.text));
        let titles = titles_above(document, table);
        let help = format!("write {titles}, and name the column of codes by its title");
        problems.report(Diagnostic::at(ProblemId::HeaderIsCode, title.range.clone(), message).help(help));
    }
    let found = match named.code {
        Some(code) => Some(columns::beside(table, code)),
        None => recognized,
    };
    let Some(found) = found else {
        let header = table.header_range();
        let key = key_column(table, kind).and_then(|column| table.header.get(column));
        let help = match key {
            Some(title) => format!("if these are codes, write `columns(code = {:?})`", title.text),
            None => format!("no column has a code in each row: {}", header_of(table)),
        };
        let line = document.line_of(header.start);
        let text = format!("no column of the table on line {line} reads as codes");
        problems.report(Diagnostic::at(ProblemId::NoCodeColumn, header, text).help(help));
        return None;
    };
    if !are_found {
        return None;
    }
    // A column that the user names has no other role.
    let is_named = |column: &usize| Role::NAMED.into_iter().skip(1).any(|role| *named.get(role) == Some(*column));
    let of = |role: Role| named.get(role).or(found.by_role().get(role).filter(|column| !is_named(column)));
    let (message, name) = (of(Role::Message), of(Role::Name));
    let mut columns = Columns { message, name, details: of(Role::Details), advice: of(Role::Advice), ..found };
    if (columns.message, columns.name) != (found.message, found.name) {
        columns.title = columns::title(table, columns);
    }
    Some(columns)
}

/// The column of each field; `None` if a field has no column.
fn field_columns(table: &MarkdownTable, fields: &[String], problems: &mut Diagnostics) -> Option<Vec<usize>> {
    let mut columns = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        columns.extend(column_named(table, field, Argument::Field(index), problems));
    }
    (columns.len() == fields.len()).then_some(columns)
}

fn column_named(table: &MarkdownTable, name: &str, argument: Argument, problems: &mut Diagnostics) -> Option<usize> {
    let found = column_with(table, name);
    if found.is_none() {
        let message = format!("the table has no column `{name}`");
        let diagnostic = Diagnostic::with_place(Place::Argument(argument), ProblemId::UnknownColumn, message);
        let has_titles = table.header.iter().any(|title| !title.text.is_empty());
        problems.report(diagnostic.help(if has_titles {
            format!("the columns are {}", nearest_of(table, name))
        } else {
            "the columns have no titles: remove `columns`".to_owned()
        }));
    }
    found
}
