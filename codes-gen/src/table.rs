//! The third step: from a document's tables to those that are asked for, and their columns: [`CodeTable`].

mod known;
mod pick;
mod running_text;
mod stray;

use std::cell::Cell;

use crate::columns::{self, Columns, Headings, Kind};
use crate::diagnostic::{Argument, Diagnostic, Place, ProblemId, Problems};
use crate::markdown::{Markdown, MarkdownTable};
use crate::read::{CodeTable, underfilled, unfilled};
use crate::request::{Arguments, Choice, ColumnNames, Field, Selection, Spanned};
use crate::{Document, code_cell, text};
use known::Known;
#[cfg(feature = "tool")]
pub(crate) use pick::is_under;
use pick::{header_of, header_range};

/// A table and its columns, if it reads as a code table.
type Candidate<'a> = (&'a MarkdownTable, Option<Columns>);

/// The table that a choice means, if there is one, and the choice, if it is not left to the engine.
type Selected<'a, 'b> = (Option<Candidate<'a>>, Option<&'b Choice>);

/// The document's tables, with what is known of them before one is chosen.
struct Tables<'a> {
    document: &'a Document,
    markdown: &'a Markdown,
    all: Vec<Candidate<'a>>,
    kind: Option<Kind>,
    headings: Headings,
    known: Known,
    /// Whether it is said that none is of codes.
    says_none: Cell<bool>,
}

impl<'a> Tables<'a> {
    fn new(document: &'a Document, markdown: &'a Markdown, kind: Option<Kind>) -> Self {
        let headings = Headings::default();
        let mut all: Vec<Candidate<'a>> = Vec::with_capacity(markdown.tables.len());
        for table in &markdown.tables {
            all.push((table, columns::recognize(table, &markdown.topics_of(table.section), kind, &headings)));
        }
        let known = Known::of(&all);
        Self { document, markdown, all, kind, headings, known, says_none: Cell::new(false) }
    }

    /// Reports rows that are not read, whichever table they are of.
    fn report_underfilled(&self, problems: &mut Problems) {
        for row in &self.markdown.underfilled {
            problems.report(underfilled(row));
        }
    }

    /// Reports tables that may be none of codes only because their cells span too much.
    fn report_unfilled(&self, problems: &mut Problems) {
        for (table, columns) in &self.all {
            if let (None, Some(diagnostic)) = (columns, unfilled(table)) {
                problems.report(diagnostic);
            }
        }
    }

    /// Says which tables are left alone though their header names codes, and some cells hold one.
    fn report_refused(&self, problems: &mut Problems) {
        for (table, _) in self.all.iter().filter(|(_, columns)| columns.is_none()) {
            let column = columns::of_error_codes(table).filter(|column| columns::has_codes(table, *column));
            let Some(title) = column.and_then(|column| table.header.get(column)) else { continue };
            let message = format!("most cells of the column `{}` are no codes: the table is left alone", title.text);
            let help = "a table that is chosen by its heading is read all the same";
            problems.report(Diagnostic::at(ProblemId::RefusedTable, table.range.clone(), message).help(help));
        }
    }

    /// Those that read as code tables, in the document's order.
    fn of_codes(&self) -> Vec<Candidate<'a>> {
        of_codes(&self.all)
    }
}

/// Those of some tables that read as code tables.
fn of_codes<'a>(candidates: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
    let mut of_codes = Vec::new();
    for candidate in candidates {
        if candidate.1.is_some() {
            of_codes.push(*candidate);
        }
    }
    of_codes
}

/// Finds the tables; where there is none, or more than one that may be meant, that is reported.
///
/// Code rows that stand outside of every table are reported with the table that they most likely belong to. Where no
/// table is found, those are reported that may be the reason.
pub(crate) fn select<'a>(
    document: &'a Document,
    markdown: &'a Markdown,
    arguments: &Arguments,
    kind: Kind,
    problems: &mut Problems,
) -> Vec<CodeTable<'a>> {
    let tables = Tables::new(document, markdown, Some(kind));
    tables.report_underfilled(problems);
    let mut found = Vec::new();
    match &arguments.selection {
        Selection::Only => {
            let selected = tables.only(arguments.columns.code.is_some(), problems);
            if selected.is_none_or(|(_, columns)| columns.is_some()) {
                tables.report_unfilled(problems);
            }
            tables.report_around(&[(selected, None)], problems);
            found.extend(selected);
        }
        Selection::These(choices) => {
            let mut selected: Vec<Selected<'a, '_>> = Vec::new();
            for (index, choice) in choices.iter().enumerate() {
                let table = tables.choose(index, choice, problems);
                found.extend(table);
                selected.push((table, Some(choice)));
            }
            if found.len() < selected.len() {
                tables.report_unfilled(problems);
            }
            tables.report_around(&selected, problems);
        }
    }
    let mut named = Vec::new();
    for (table, recognized) in &found {
        let columns = name_columns(document, table, *recognized, &arguments.columns, problems);
        let fields = field_columns(table, &arguments.fields, problems);
        if let (Some(columns), Some(fields)) = (columns, fields) {
            named.push(CodeTable { table, path: markdown.path_of(table), columns, fields });
        }
    }
    named
}

/// Every code table, or the one that is chosen, with all other columns as fields.
pub(crate) fn survey<'a>(
    document: &'a Document,
    markdown: &'a Markdown,
    choice: Option<&Choice>,
    problems: &mut Problems,
) -> Vec<CodeTable<'a>> {
    let tables = Tables::new(document, markdown, None);
    tables.report_underfilled(problems);
    let found: Vec<Candidate<'a>> = match choice {
        Some(choice) => {
            let selected = tables.choose(0, choice, problems);
            tables.report_around(&[(selected, Some(choice))], problems);
            selected.into_iter().collect()
        }
        None => {
            tables.report_every_stray(problems);
            tables.report_unfilled(problems);
            tables.report_every_headless(problems);
            tables.report_refused(problems);
            tables.of_codes()
        }
    };
    let named = found.into_iter().filter_map(|(table, recognized)| {
        let columns = name_columns(document, table, recognized, &ColumnNames::default(), problems)?;
        let taken = [Some(columns.code), columns.message, columns.name];
        let fields = (0..table.header.len()).filter(|index| !taken.contains(&Some(*index))).collect();
        Some(CodeTable { table, path: markdown.path_of(table), columns, fields })
    });
    named.collect()
}

/// The columns that the user names, and for the others those that were recognised.
fn name_columns(
    document: &Document,
    table: &MarkdownTable,
    recognized: Option<Columns>,
    names: &ColumnNames,
    problems: &mut Problems,
) -> Option<Columns> {
    let mut find = |name: &Option<Spanned<String>>, argument: Argument| match name {
        None => Some(None),
        Some(name) => column_named(table, name, argument, problems).map(Some),
    };
    let code = find(&names.code, Argument::CodeColumn);
    let message = find(&names.message, Argument::MessageColumn);
    let name = find(&names.name, Argument::NameColumn);
    let code = code?;
    if let Some(title) = code.and_then(|code| table.header.get(code))
        && code_cell::is_code(&title.text, Kind::Integer)
    {
        let message = format!("the header `{}` is a code itself: its row would be lost", text::cut(&title.text));
        let help = "write a row of titles above it, such as `Code` and `Description`, and name the title of the codes";
        problems.report(Diagnostic::at(ProblemId::HeaderIsCode, title.range.clone(), message).help(help));
    }
    let found = match code {
        Some(code) => Some(columns::beside(table, code)),
        None => recognized,
    };
    let Some(found) = found else {
        let header = header_range(table);
        let help = format!("name it: `columns(code = \"..\")`, one of {}", header_of(table));
        let line = document.line_of(header.start);
        let text = format!("no column of the table in line {line} reads as codes");
        problems.report(Diagnostic::at(ProblemId::NoCodeColumn, header, text).help(help));
        return None;
    };
    Some(Columns { code: found.code, message: message?.or(found.message), name: name?.or(found.name) })
}

/// The column of each field; nothing if one has none.
fn field_columns(table: &MarkdownTable, fields: &[Field], problems: &mut Problems) -> Option<Vec<usize>> {
    let mut columns = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        columns.extend(column_named(table, &field.column, Argument::Field(index), problems));
    }
    (columns.len() == fields.len()).then_some(columns)
}

fn column_named(
    table: &MarkdownTable,
    name: &Spanned<String>,
    argument: Argument,
    problems: &mut Problems,
) -> Option<usize> {
    let wanted = text::plain(&name.value);
    let found = table.header.iter().position(|cell| text::plain(&cell.text) == wanted);
    if found.is_none() {
        let message = format!("the table has no column `{}`", name.value);
        let diagnostic = Diagnostic::of(Place::Argument(argument), ProblemId::UnknownColumn, message);
        problems.report(diagnostic.help(format!("there are: {}", header_of(table))));
    }
    found
}
