//! The table that lines outside of every table most likely belong to. A part of the selection.

use super::{Choice, Tables};
use crate::heading_path::{is_under, is_under_numbered};
use crate::markdown::PipeRun;

/// The table that rows outside of every table most likely belong to.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    pub(super) table: usize,
    pub(super) place: Place,
}

/// Where such rows stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// Right below the table.
    Below,
    /// Below a table of something else, which stands below it.
    BeyondAnother,
    /// Above the table.
    Above,
}

impl Tables<'_> {
    /// The table that lines most likely belong to.
    pub(super) fn owner(&self, run: &PipeRun) -> Option<Owner> {
        self.owner_at(run.section, run.lines.first().map_or(0, |line| line.start))
    }

    /// The table that rows at a place most likely belong to: the last one above them below the same heading, the last one of
    /// codes if that is none, or the first below that heading.
    pub(super) fn owner_at(&self, section: usize, place: usize) -> Option<Owner> {
        let owner = match self.markdown.table_above(section, place) {
            Some(above) => {
                let above = self.known.continues.get(above).copied().flatten().unwrap_or(above);
                let of_codes = self.known.of_codes_above.get(above).copied().flatten();
                match of_codes.filter(|_| self.code_column(above).is_none()) {
                    Some(table) => Owner { table, place: Place::BeyondAnother },
                    None => Owner { table: above, place: Place::Below },
                }
            }
            // Tables and sections are both in the document's order.
            None => {
                Owner { table: self.all.partition_point(|(table, _)| table.section < section), place: Place::Above }
            }
        };
        // Nobody goes on above a table of something else.
        let may_be_above = owner.place != Place::Above || self.code_column(owner.table).is_some();
        let is_near = self.all.get(owner.table).is_some_and(|(table, _)| table.section == section);
        (is_near && may_be_above).then_some(owner)
    }

    /// Whether lines outside of every table may be what the user selects, where no table is.
    pub(super) fn may_be_meant(&self, choice: Option<&Choice>, section: usize) -> bool {
        match choice {
            None => !self.known.has_codes,
            Some(Choice::Ordinal(_)) => true,
            Some(Choice::Heading(heading)) => {
                self.markdown.sections.get(section).is_some_and(|section| {
                    is_under(&section.path, heading) || is_under_numbered(&section.path, heading)
                })
            }
        }
    }
}
