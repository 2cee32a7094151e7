//! The column that reads as a title of its codes, where none holds names: [`title`].

use std::collections::HashSet;

use super::Columns;
use crate::cell;
use crate::clause;
use crate::facts::{Header, MessageHeader};
use crate::latin::is_latin;
use crate::markdown::{Cell, MarkdownTable};
use crate::text;

/// How many rows tell what a column holds.
const LOOKED_AT: usize = 1_000;

/// How many words a title has.
const WORDS: usize = 6;

/// The column whose cells name the codes better than the messages do: "Message" beside a long "Description", English beside
/// Chinese. Nothing if there is a column of names, or if the messages are short themselves.
pub fn title(table: &MarkdownTable, columns: Columns) -> Option<usize> {
    let message = columns.message?;
    if columns.name.is_some() || table.header.len() < 3 {
        return None;
    }
    let of_messages = Words::of(table, message);
    if of_messages.are_titles() {
        return None;
    }
    let mut best: Option<(MessageHeader, usize)> = None;
    for (index, cell) in table.header.iter().enumerate() {
        if index == columns.code || index == message {
            continue;
        }
        let tells = Header::new(&cell.text).message();
        if tells >= MessageHeader::Other || best.is_some_and(|(best, _)| best <= tells) {
            continue;
        }
        let words = Words::of(table, index);
        if words.are_titles() || !of_messages.are_latin() && words.are_latin() && words.are_different() {
            best = Some((tells, index));
        }
    }
    best.map(|(_, index)| index)
}

/// How many of a column's cells read as what.
#[derive(Default)]
struct Words {
    rows: usize,
    /// Cells with anything in them.
    filled: usize,
    latin: usize,
    /// Those of the Latin cells that are one short clause.
    short: usize,
    different: usize,
}

impl Words {
    fn of(table: &MarkdownTable, column: usize) -> Self {
        let mut words = Self::default();
        let mut different = HashSet::new();
        for row in table.rows.get(..LOOKED_AT).unwrap_or(&table.rows) {
            words.rows += 1;
            let Some(Cell { text, .. }) = row.cells.get(column) else { continue };
            if text.is_empty() || cell::are_dashes(text) || cell::says_none(text) {
                continue;
            }
            words.filled += 1;
            if text::has(text, is_latin) && !text::has(text, |c| c.is_alphabetic() && !is_latin(c)) {
                words.latin += 1;
                let clause = clause::next(text);
                let is_short = clause.rest.is_empty() && clause.text.split_whitespace().nth(WORDS).is_none();
                words.short += usize::from(is_short);
            }
            different.insert(&**text);
        }
        words.different = different.len();
        words
    }

    fn are_titles(&self) -> bool {
        self.short * 3 >= self.filled * 2 && self.are_different()
    }

    fn are_latin(&self) -> bool {
        self.latin * 4 >= self.filled * 3 && self.latin > 0
    }

    /// Whether most rows have a cell that few others have.
    fn are_different(&self) -> bool {
        self.filled * 2 > self.rows && self.different * 4 >= self.filled * 3
    }
}
