//! The rules for the column of titles, if no column has names: titles name the codes better than the messages do.

use super::{PartlyChosen, Rule, rule};
use crate::facts::MessageHeader as M;
use crate::facts::{CodeHeader, ColumnFacts};

pub(crate) const TITLE: &[Rule] = &[
    rule!(Yes "header.title", "the header announces titles or texts, the cells are short, and the messages are descriptions",
        |c, t| t.message_column().is_some_and(|message| message.message_header == M::Description) && c.header.is_title() && c.cells.are_titles(),
        "| Code | Description | Title |\n| 7 | Box is full | Full box |", "| Code | Description | Seen |\n| 7 | Box is full | Full box |"),
    rule!(Yes "header.title-of-code", "the header announces codes, but the cells are texts beside the numbers",
        |c, t| c.code_header.is_some_and(|says| says <= CodeHeader::Code) && !c.cells.are_codes() && c.cells.are_titles() && t.message_column().is_some_and(|message| message.message_header < M::Details),
        "| Error no | Description | Error code |\n| 7 | Full | Full box |", "| Error no | Description | Seen |\n| 7 | Full | Full box |"),
    rule!(No "messages.titles", "the messages themselves are short",
        |_, t| t.message_column().is_none_or(|message| message.cells.are_titles() || message.header.is_title()),
        "| Code | Description | Cause |\n| 7 | Box is full | Full |", "| Code | Description | Cause |\n| 7 | Full. Wait a bit. | Full |"),
    rule!(Yes "header.short-message", "the header announces meanings, and the cells are short or in Latin letters",
        |c, t| c.message_header < M::Reason && reads_as_title(c, t),
        "| Code | Message | Description |\n| 7 | Full. Wait a bit. | Box is full |", "| Code | Message | Cause |\n| 7 | Full. Wait a bit. | Box is full |"),
    rule!(Yes "header.short-cause", "the header announces causes, and the cells are short or in Latin letters",
        |c, t| c.message_header == M::Reason && reads_as_title(c, t),
        "| Code | Description | Cause |\n| 7 | Full. Wait a bit. | Box is full |", "| Code | Description | Cause |\n| 7 | Full. Wait a bit. | Full. Go on. |"),
    rule!(Yes "header.short-details", "the header announces details, and the cells are short or in Latin letters",
        |c, t| c.message_header == M::Details && reads_as_title(c, t),
        "| Code | Description | Note |\n| 7 | Full. Wait a bit. | Box is full |", "| Code | Description | Note |\n| 7 | Full. Wait a bit. | Full. Go on. |"),
    rule!(Yes "cells.latin", "the cells are titles in Latin letters, and the messages are in another script",
        |c, t| {
            let is_of_codes = c.code_header.is_some() && c.cells.are_codes();
            let may_name = c.message_header == M::Other && !is_of_codes && !c.header.names_others();
            may_name && reads_better(c, t) && c.cells.are_titles() && c.cells.are_phrases()
        },
        "| Code | 说明 | Case |\n| 7 | 盒子满了 | Box is full |", "| Code | Description | Case |\n| 7 | Full. Wait a bit. | Box is full |"),
];

/// Whether a column is in Latin letters, which names need, and the messages are not.
pub(super) fn reads_better(column: &ColumnFacts, table: &PartlyChosen<'_>) -> bool {
    column.cells.are_latin() && table.message_column().is_some_and(|message| !message.cells.are_latin())
}

fn reads_as_title(column: &ColumnFacts, table: &PartlyChosen<'_>) -> bool {
    column.cells.are_titles() || reads_better(column, table) && column.cells.are_different()
}
