//! Selects tables of several documents that are read as one. Tables are selected in each document separately, and then
//! moved to their places in the joined document.

use std::ops::Range;

use super::{Choice, Selection, select};
use crate::Document;
use crate::columns::Kind;
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId, moved};
use crate::markdown::{Cell, Markdown, MarkdownTable};
use crate::read::CodeTable;
use crate::tables::Tables;

/// The document, or each of those that are joined in it, as Markdown.
pub fn markdowns(
    document: &Document,
    problems: &mut Diagnostics,
    read: &dyn Fn(&Document, &mut Diagnostics) -> Markdown,
) -> Vec<Markdown> {
    let mut markdowns = Vec::new();
    for_each(document, problems, &mut |_, part, problems| markdowns.push(read(part, problems)));
    markdowns
}

/// The tables that are found in the document, or in each of those that are joined in it, at their places in the joined
/// one.
pub fn in_each<'a>(
    document: &'a Document,
    markdowns: &'a [Markdown],
    problems: &mut Diagnostics,
    find: &dyn Fn(usize, &'a Document, &'a Markdown, &mut Diagnostics) -> Vec<CodeTable<'a>>,
) -> Vec<CodeTable<'a>> {
    let mut found = Vec::new();
    for_each(document, problems, &mut |index, part, problems| {
        let Some(markdown) = markdowns.get(index) else { return };
        for mut table in find(index, part, markdown, problems) {
            if let Some((start, _)) = document.parts().get(index) {
                move_by(table.table.to_mut(), *start);
            }
            found.push(table);
        }
    });
    found
}

/// Acts on the document, or on each of those that are joined in it, by its index. Problems are moved to their places in
/// the joined one.
fn for_each<'a>(
    document: &'a Document,
    problems: &mut Diagnostics,
    act: &mut dyn FnMut(usize, &'a Document, &mut Diagnostics),
) {
    if document.parts().is_empty() {
        return act(0, document, problems);
    }
    for (index, (start, part)) in document.parts().iter().enumerate() {
        let mut of_part = Diagnostics::default();
        act(index, part, &mut of_part);
        for diagnostic in of_part.into_vec() {
            problems.report(diagnostic.moved(index, *start));
        }
    }
}

/// The tables that are selected in the document, or in those that are joined in it. Without choices, the only table of
/// each document. With choices, each names a table in at least one document, and each document has at least one such
/// table.
pub fn selected<'a>(
    document: &'a Document,
    markdowns: &'a [Markdown],
    selection: &Selection,
    kind: Kind,
    problems: &mut Diagnostics,
) -> Vec<CodeTable<'a>> {
    if document.parts().is_empty() {
        return in_each(document, markdowns, problems, &|_, document, markdown, problems| {
            select(document, markdown, selection, Some(kind), problems)
        });
    }
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
    in_each(document, markdowns, problems, &|index, part, markdown, problems| {
        let mut of_part = Selection { tables: Vec::new(), ..selection.clone() };
        let mut places = Vec::new();
        for (place, choice) in selection.tables.iter().enumerate() {
            if named.get(index).and_then(|named| named.get(place)) == Some(&true) {
                of_part.tables.push(choice.clone());
                places.push(place);
            }
        }
        if of_part.tables.is_empty() && !selection.tables.is_empty() {
            if !is_misspelt {
                let message = "none of the named tables is in this document";
                let help = "name one of its tables too, or remove the document";
                problems.report(Diagnostic::whole(ProblemId::UnknownHeading, message).help(help));
            }
            return Vec::new();
        }
        let mut found = Diagnostics::default();
        let tables = select(part, markdown, &of_part, Some(kind), &mut found);
        for mut diagnostic in found.into_vec() {
            if diagnostic.id == ProblemId::AmbiguousTable && selection.tables.is_empty() {
                let note = "then every document needs a choice: `tables = [\"..\", \"..\"]`";
                diagnostic = diagnostic.note(note);
            }
            problems.report(with_places(diagnostic, &places));
        }
        tables
    })
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

/// Moves a table to its place in a document in which its own begins at this byte.
fn move_by(table: &mut MarkdownTable, by: usize) {
    let move_range = |range: &mut Range<usize>| *range = moved(range, by);
    let move_cell = |cell: &mut Cell| {
        // An empty cell that is missing in a short row has no place.
        if cell.range != (0..0) {
            move_range(&mut cell.range);
        }
    };
    move_range(&mut table.range);
    table.header.iter_mut().for_each(move_cell);
    for row in &mut table.rows {
        move_range(&mut row.range);
        row.cells.iter_mut().for_each(move_cell);
        row.beside.iter_mut().for_each(|(_, cell)| move_cell(cell));
        row.surplus.iter_mut().for_each(move_range);
    }
    table.unfilled.iter_mut().chain(&mut table.inside).for_each(move_range);
}
