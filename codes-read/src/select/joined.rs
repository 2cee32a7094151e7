//! Selects tables of several documents that are read as one. Tables are selected in each document separately, and then
//! moved to their places in the joined document.

use std::sync::Arc;

use super::{Choice, Selection, Tables, select};
use crate::Document;
use crate::columns::{Columns, Kind};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId, moved};
use crate::markdown::{Cell, Markdown, MarkdownTable, Row};
use crate::read::CodeTable;

/// A selected table of one of several documents.
pub struct JoinedTable {
    table: MarkdownTable,
    path: Vec<Arc<str>>,
    columns: Columns,
    fields: Vec<usize>,
}

impl JoinedTable {
    /// A table of a document that begins at this byte.
    pub fn new(table: &CodeTable<'_>, start: usize) -> Self {
        Self {
            table: moved_table(table.table, start),
            path: table.path.to_vec(),
            columns: table.columns,
            fields: table.fields.clone(),
        }
    }

    /// The table in the form in which tables are read.
    pub fn as_table(&self) -> CodeTable<'_> {
        CodeTable { table: &self.table, path: &self.path, columns: self.columns, fields: self.fields.clone() }
    }
}

/// The tables that are selected in these documents, which are the [parts](Document::parts) of one. Without choices, the
/// only table of each document. With choices, each names a table in at least one document, and each document has at
/// least one such table.
pub fn joined(
    document: &Document,
    markdowns: &[Markdown],
    selection: &Selection,
    kind: Kind,
    problems: &mut Diagnostics,
) -> Vec<JoinedTable> {
    let mut named = Vec::with_capacity(markdowns.len());
    for ((_, part), markdown) in document.parts().iter().zip(markdowns) {
        let tables = Tables::new(part, markdown, Some(kind), selection.columns.code.clone());
        let mut choices = Vec::with_capacity(selection.tables.len());
        for choice in &selection.tables {
            choices.push(tables.has(choice));
        }
        named.push(choices);
    }
    let is_misspelt = report_unknown(document, markdowns, selection, (&named, kind), problems);
    let mut found = Vec::new();
    for (index, (((start, part), markdown), named)) in document.parts().iter().zip(markdowns).zip(&named).enumerate() {
        let mut of_part = Selection { tables: Vec::new(), ..selection.clone() };
        let mut places = Vec::new();
        for (place, (choice, is_named)) in selection.tables.iter().zip(named).enumerate() {
            if *is_named {
                of_part.tables.push(choice.clone());
                places.push(place);
            }
        }
        if of_part.tables.is_empty() && !selection.tables.is_empty() {
            if is_misspelt {
                continue;
            }
            let message = "none of the named tables is in this document";
            let help = "name one of its tables too, or remove the document";
            problems.report(Diagnostic::with_place(Place::Part(index), ProblemId::UnknownHeading, message).help(help));
            continue;
        }
        let mut of_document = Diagnostics::default();
        for table in &select(part, markdown, &of_part, Some(kind), &mut of_document) {
            found.push(JoinedTable::new(table, *start));
        }
        for mut diagnostic in of_document.into_vec() {
            if diagnostic.id == ProblemId::AmbiguousTable && selection.tables.is_empty() {
                let note = "then every document needs a choice: `tables = [\"..\", \"..\"]`";
                diagnostic = diagnostic.note(note);
            }
            problems.report(with_places(diagnostic, &places).moved(index, *start));
        }
    }
    found
}

/// Reports choices that name no table in any document, with the headings of each document. Returns whether there is
/// such a choice.
fn report_unknown(
    document: &Document,
    markdowns: &[Markdown],
    selection: &Selection,
    (named, kind): (&[Vec<bool>], Kind),
    problems: &mut Diagnostics,
) -> bool {
    let mut is_any = false;
    for (place, choice) in selection.tables.iter().enumerate() {
        if named.iter().any(|choices| choices.get(place) == Some(&true)) {
            continue;
        }
        let (mut unknown, mut notes): (Option<Diagnostic>, Vec<String>) = (None, Vec::new());
        for ((_, part), markdown) in document.parts().iter().zip(markdowns) {
            let tables = Tables::new(part, markdown, Some(kind), selection.columns.code.clone());
            if let Err(Some(problem)) = tables.choose(place, Some(choice)) {
                let there = problem.help.as_deref().unwrap_or(&problem.message);
                notes.push(format!("{}: {there}", part.name()));
                unknown = unknown.or(Some(*problem));
            }
        }
        let what = match choice {
            Choice::Heading(heading) => format!("no document has a code table below a heading `{heading}`"),
            Choice::Ordinal(ordinal) => format!("no document has a code table number {ordinal}"),
        };
        let id = unknown.map_or(ProblemId::UnknownHeading, |unknown| unknown.id);
        let mut diagnostic = Diagnostic::with_place(Place::Argument(Argument::Table(place)), id, what);
        diagnostic.notes = notes;
        problems.report(diagnostic);
        is_any = true;
    }
    is_any
}

/// The problem with places among the choices of all documents, given those of one.
fn with_places(mut diagnostic: Diagnostic, places: &[usize]) -> Diagnostic {
    if let Place::Argument(Argument::Table(index)) = &mut diagnostic.place {
        *index = places.get(*index).copied().unwrap_or(*index);
    }
    diagnostic
}

impl Tables<'_> {
    /// Whether a choice names a table in this document, or several, of which the user has to choose one.
    fn has(&self, choice: &Choice) -> bool {
        match self.choose(0, Some(choice)) {
            Ok(_) => true,
            Err(problem) => problem.is_some_and(|problem| problem.id == ProblemId::AmbiguousTable),
        }
    }
}

fn moved_table(table: &MarkdownTable, by: usize) -> MarkdownTable {
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut beside = Vec::with_capacity(row.beside.len());
        for (column, cell) in &row.beside {
            beside.push((*column, moved_cell(cell, by)));
        }
        rows.push(Row {
            range: moved(&row.range, by),
            cells: moved_cells(&row.cells, by),
            surplus: row.surplus.as_ref().map(|surplus| moved(surplus, by)),
            beside,
            is_spanning: row.is_spanning,
        });
    }
    MarkdownTable {
        section: table.section,
        range: moved(&table.range, by),
        header: moved_cells(&table.header, by),
        struck: table.struck.clone(),
        rows,
        unfilled: table.unfilled.as_ref().map(|unfilled| moved(unfilled, by)),
        side_by_side: None,
        inside: table.inside.as_ref().map(|inside| moved(inside, by)),
    }
}

fn moved_cells(cells: &[Cell], by: usize) -> Vec<Cell> {
    let mut moved = Vec::with_capacity(cells.len());
    for cell in cells {
        moved.push(moved_cell(cell, by));
    }
    moved
}

fn moved_cell(cell: &Cell, by: usize) -> Cell {
    // An empty cell that is missing in a short row has no place.
    let range = if cell.range == (0..0) { 0..0 } else { moved(&cell.range, by) };
    Cell { range, text: cell.text.clone(), links: cell.links.clone() }
}
