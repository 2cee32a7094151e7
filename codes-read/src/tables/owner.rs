//! Finds the table that lines outside of tables most likely belong to.

use super::Tables;
use crate::markdown::{HtmlRun, PipeRun};

/// The table that rows outside of tables most likely belong to.
#[derive(Clone, Copy)]
pub(crate) struct Owner {
    pub(crate) table: usize,
    pub(crate) place: Position,
}

/// The place of such rows.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Position {
    /// Directly below the table.
    Below,
    /// Below another kind of table that follows the table.
    BeyondAnother,
    /// Above the table.
    Above,
}

impl Tables<'_> {
    /// The column in which rows with this owner have their codes.
    pub(crate) fn column_of(&self, owner: Option<Owner>) -> usize {
        owner.and_then(|owner| self.code_column(owner.table)).unwrap_or_default()
    }

    /// The table that lines most likely belong to.
    pub(crate) fn owner(&self, run: &PipeRun) -> Option<Owner> {
        self.owner_at(run.section, run.lines.first().map_or(0, |line| line.start))
    }

    /// The table that rows of HTML most likely belong to.
    pub(crate) fn owner_of_html(&self, run: &HtmlRun) -> Option<Owner> {
        self.owner_at(run.section, run.rows.first().map_or(0, |row| row.range.start))
    }

    /// The table that rows in a place most likely belong to, among those below the same heading: the last one above the
    /// rows; if that is not a code table, the last code table above them; if there is no table above, the first table.
    fn owner_at(&self, section: usize, place: usize) -> Option<Owner> {
        let owner = match self.markdown.table_above(section, place) {
            Some(above) => {
                let above = self.owner_facts.continues.get(above).copied().flatten().unwrap_or(above);
                match self.codes_above(above).filter(|_| self.code_column(above).is_none()) {
                    Some(table) => Owner { table, place: Position::BeyondAnother },
                    None => Owner { table: above, place: Position::Below },
                }
            }
            // Tables and sections are both in the document's order.
            None => {
                Owner { table: self.all.partition_point(|(table, _)| table.section < section), place: Position::Above }
            }
        };
        // Rows above another kind of table do not belong to it.
        let may_be_above = owner.place != Position::Above || self.code_column(owner.table).is_some();
        let is_near = self.all.get(owner.table).is_some_and(|(table, _)| table.section == section);
        (is_near && may_be_above).then_some(owner)
    }
}
