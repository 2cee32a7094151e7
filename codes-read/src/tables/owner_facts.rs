//! Facts that are computed once for each table, however many lines outside of tables may belong to it.

use std::collections::HashSet;

use super::line::is_misfit;
use super::running_text::Shapes;
use super::{Candidate, Tables, titles};
use crate::columns::{self, Columns, Kind};
use crate::{cell, text};

/// The facts about each table that lines outside of tables may belong to: thousands of lines may need the same fact.
pub(crate) struct OwnerFacts<'a> {
    /// The column in which the table has its codes, or would have them.
    code_columns: Vec<Option<usize>>,
    /// The shapes of the numbers that are its codes. They are only computed if the document has lines outside of its
    /// tables.
    shapes: Vec<Shapes>,
    /// The table that it most likely continues.
    pub(crate) continues: Vec<Option<usize>>,
    /// The last code table up to it below the same heading.
    of_codes_above: Vec<Option<usize>>,
    /// Whether any table reads as a code table.
    pub(crate) has_codes: bool,
    /// The letters with which the symbols begin that are codes. They are only collected if the document has lines outside
    /// of its tables.
    prefixes: HashSet<&'a str>,
}

impl<'a> OwnerFacts<'a> {
    pub(super) fn new(tables: &[Candidate<'a>], code_columns: Vec<Option<usize>>, has_orphans: bool) -> Self {
        let continues = continuations(tables, &code_columns);
        let mut of_codes_above = Vec::with_capacity(tables.len());
        let mut last: Option<usize> = None;
        for (index, (table, columns)) in tables.iter().enumerate() {
            // A table without rows is not a code table, but rows after it may belong to it.
            let is_empty = || table.rows.is_empty() && code_columns.get(index).copied().flatten().is_some();
            last = if columns.is_some() || is_empty() { Some(index) } else { last };
            last = last.filter(|last| tables.get(*last).is_some_and(|(last, _)| last.section == table.section));
            of_codes_above.push(last);
        }
        let has_codes = tables.iter().any(|(_, columns)| columns.is_some());
        let (mut shapes, mut prefixes) = (Vec::new(), HashSet::new());
        if has_orphans {
            for ((table, columns), code_column) in tables.iter().zip(&code_columns) {
                shapes.push(code_column.map(|column| Shapes::new(table, column)).unwrap_or_default());
                let Some(Columns { code, kind: Kind::Text, .. }) = columns else { continue };
                for row in &table.rows {
                    let text = &*row.cell(*code).text;
                    if cell::is_symbol(text) {
                        prefixes.insert(text::leading_letters(text));
                    }
                }
            }
        }
        Self { code_columns, shapes, continues, of_codes_above, has_codes, prefixes }
    }
}

impl Tables<'_> {
    /// The column in which a table has its codes, or would have them.
    pub(crate) fn code_column(&self, table: usize) -> Option<usize> {
        self.owner_facts.code_columns.get(table).copied().flatten()
    }

    /// The last code table up to a table, below the same heading.
    pub(crate) fn codes_above(&self, table: usize) -> Option<usize> {
        self.owner_facts.of_codes_above.get(table).copied().flatten()
    }

    /// The kind of a table's codes, if it has any.
    pub(super) fn kind_of(&self, table: usize) -> Option<Kind> {
        let (_, columns) = self.all.get(table)?;
        columns.map(|columns| columns.kind)
    }

    /// Whether a cell is a symbol that begins as a code of any table.
    pub(super) fn begins_as_code(&self, cell: &str) -> bool {
        cell::is_symbol(cell) && self.owner_facts.prefixes.contains(text::leading_letters(cell))
    }

    /// Whether a cell is a number of the same shape as the codes of a table.
    pub(super) fn is_shaped_as_codes_of(&self, table: usize, cell: &str) -> bool {
        self.owner_facts.shapes.get(table).is_some_and(|shapes| shapes.have(cell))
    }
}

/// For each table that is not a code table but begins with a code row, the index of the code table above it. Its rows
/// most likely belong there, separated by a blank line and a second delimiter row.
fn continuations(tables: &[Candidate<'_>], code_columns: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut above: Option<(usize, usize)> = None;
    let mut continues = Vec::with_capacity(tables.len());
    for (index, ((table, _), code_column)) in tables.iter().zip(code_columns).enumerate() {
        if let Some(code) = code_column {
            above = Some((index, *code));
            continues.push(None);
            continue;
        }
        above = above.filter(|(owner, code)| {
            let is_near = tables.get(*owner).is_some_and(|(owner, _)| owner.section == table.section);
            let titles = titles(table);
            is_near
                && (!columns::may_be_header(&titles, *code) || titles.get(*code).is_some_and(|title| is_misfit(title)))
        });
        continues.push(above.map(|(owner, _)| owner));
    }
    continues
}
