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
        let header = Header::new(&cell.text);
        let tells = header.message();
        if tells == MessageHeader::Handling || best.is_some_and(|(best, _)| best <= tells) {
            continue;
        }
        let words = Words::of(table, index);
        let reads_better = !of_messages.are_latin() && words.are_latin();
        let is_title = match tells {
            // Whatever is said in English beside messages in another script.
            MessageHeader::Other => {
                let may_name = header.code().is_none() && !header.names_others();
                reads_better && may_name && words.are_titles() && words.are_phrases()
            }
            _ => words.are_titles() || reads_better && words.are_different(),
        };
        if is_title {
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
    /// Those of the short ones that are several words.
    phrases: usize,
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
                words.phrases += usize::from(is_short && clause.text.split_whitespace().nth(1).is_some());
            }
            different.insert(&**text);
        }
        words.different = different.len();
        words
    }

    fn are_titles(&self) -> bool {
        self.short * 3 >= self.filled * 2 && self.are_different()
    }

    /// Whether some titles are several words, which no names of functions, types or modules are.
    fn are_phrases(&self) -> bool {
        self.phrases * 2 >= self.short
    }

    fn are_latin(&self) -> bool {
        self.latin * 4 >= self.filled * 3 && self.latin > 0
    }

    /// Whether most rows have a cell that few others have.
    fn are_different(&self) -> bool {
        self.filled * 2 > self.rows && self.different * 4 >= self.filled * 3
    }
}
