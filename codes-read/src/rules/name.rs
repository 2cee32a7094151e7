//! The rules for columns of names, the surest first. A text code is its own name, so for text codes only headers
//! decide.

use super::{PartlyChosen, Rule, rule};
use crate::code_value::Kind;
use crate::facts::{CodeHeader, MessageHeader};

pub(crate) const NAME: &[Rule] = &[
    rule!(No "header.old-name", "the header is struck out, or says that its column was replaced",
        |c, _| c.is_old,
        "| Code | Text | ~~Kind~~ |\n| 7 | a | mailLate |", "| Code | Text | Kind |\n| 7 | a | mailLate |"),
    rule!(Yes "header.name-of-codes", "the header announces names",
        |c, _| c.header.names(),
        "| Code | Name |\n| 7 | Too late |", "| Code | Text |\n| 7 | Too late |"),
    rule!(Yes "cells.identifiers", "the header may announce names, and the cells are single words",
        |c, _| c.header.may_name() && !c.header.names_others() && c.cells.hold_identifiers() && !c.cells.are_flags(),
        "| Code | Text | Result |\n| 7 | a | Late |\n| 8 | b | Gone |", "| Code | Text | Seen |\n| 7 | a | Late |\n| 8 | b | Gone |"),
    rule!(Yes "column.other-code", "the header announces codes, and the cells are words beside the numbers",
        |c, t| c.code_header.is_some_and(|says| says != CodeHeader::Name) && has_numbers(t) && c.cells.hold_identifiers() && !c.cells.are_flags(),
        "| Error code | Text | Error id |\n| 7 | a | late |\n| 8 | b | gone |", "| Error code | Text | Seen |\n| 7 | a | late |\n| 8 | b | gone |"),
    rule!(Yes "cells.symbols", "the cells are different constants beside short codes, and another column describes them",
        |c, t| {
            let is_short = t.code_column().is_some_and(|code| !code.cells.hold_names());
            let is_described = || t.others(c).any(|other| other.message_header == MessageHeader::Description && other.cells.are_wordy());
            let may_name = c.message_header == MessageHeader::Message || c.says(CodeHeader::Error);
            may_name && is_short && (c.cells.are_all_symbols() || c.cells.hold_names()) && is_described()
        },
        "| Error code | Description | Message |\n| E07 | Too late. | TOO_LATE |", "| Error code | Description | Message |\n| E07 | Too late. | Too late |"),
    rule!(No "header.of-functions", "the header announces functions, formats or the like",
        |c, _| c.header.names_others(),
        "| Code | Text | Method |\n| 7 | a | sendMail |", "| Code | Text | Kind |\n| 7 | a | sendMail |"),
    rule!(Yes "cells.names", "the cells are names of constants, or joined words",
        |c, t| has_numbers(t) && (c.cells.hold_names() || c.cells.are_joined_words() && c.cells.are_different()),
        "| Code | Text | Kind |\n| 7 | a | mailLate |", "| Code | Text | Kind |\n| 7 | a | Late mail |"),
];

/// Whether the codes are numbers.
fn has_numbers(table: &PartlyChosen<'_>) -> bool {
    table.code_column().is_some_and(|code| code.kind() == Kind::Integer)
}
