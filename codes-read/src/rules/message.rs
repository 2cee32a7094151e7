//! The rules for columns of messages, details and advice, the best first. They apply to columns that are neither codes
//! nor names.

use super::title::reads_better;
use super::{PartlyChosen, Rule, rule};
use crate::facts::MessageHeader as M;
use crate::facts::{CodeHeader, ColumnFacts, TableFacts};

pub(crate) const MESSAGE: &[Rule] = &[
    rule!(No "header.old-message", "the header is struck out, or says that its column was replaced",
        |c, t| c.is_old && t.others(c).any(|other| other.message_header < M::Other && !other.is_old),
        "| Code | Text | ~~Message~~ |\n| 7 | Late. | a |", "| Code | Text | Message |\n| 7 | Late. | a |"),
    rule!(No "cells.empty", "its cells are empty",
        |c, t| c.cells.filled == 0 && t.has_meanings,
        "| Code | Message | Description |\n| 7 | NO_MAIL | |", "| Code | Message | Description |\n| 7 | NO_MAIL | Late. |"),
    rule!(No "cells.numbers-only", "the cells are numbers",
        |c, _| c.cells.are_bare_numbers() && c.message_header > M::Details,
        "| Code | Hex |\n| 7 | 0x7 |", "| Code | Seen |\n| 7 | once |"),
    rule!(No "cells.amounts", "the cells are amounts or versions",
        |c, _| c.cells.are_amounts() && c.message_header > M::Details,
        "| Code | Wait |\n| 7 | 5 s |", "| Code | Wait |\n| 7 | for 5 s |"),
    rule!(No "cells.flags", "the cells are yes or no",
        |c, _| c.cells.are_flags() && c.message_header >= M::Details,
        "| Code | Retryable |\n| 7 | yes |", "| Code | Retryable |\n| 7 | later |"),
    rule!(No "cells.severities", "the cells are severities, and another column has texts",
        |c, t| {
            let has_texts = |other: &ColumnFacts| Some(other.index) != t.code && other.cells.are_texts();
            c.cells.are_severities() && c.message_header >= M::Details && t.others(c).any(has_texts)
        },
        "| Code | Case | Note |\n| 7 | Too late | warning |", "| Code | Note |\n| 7 | warning |"),
    rule!(No "cells.types", "the cells are names of data types",
        |c, _| c.cells.are_types() && c.message_header >= M::Details,
        "| Error code | Seen |\n| 7 | int |", "| Error code | Seen |\n| 7 | once |"),
    rule!(No "header.status-of-code", "the header announces statuses",
        |c, _| c.is_sure() && c.cells.are_numbers(),
        "| Code | HTTP status code |\n| 7 | 404 Not Found |", "| Code | Seen |\n| 7 | 404 Not Found |"),
    rule!(Yes "header.message", "the header announces messages",
        |c, t| c.message_header == M::Message && says_enough(c, t) && !holds_constants(c),
        "| Code | Description | Message |\n| 7 | Too late. | a |", "| Code | Description | Solution |\n| 7 | Too late. | a |"),
    rule!(Yes "header.long-text", "the header announces titles or texts, most codes have a sentence there, and no description is shorter",
        |c, t| {
            let is_text = c.header.is_title() && c.message_header == M::Details && c.cells.are_wordy() && !c.cells.are_titles();
            let has_titles = || t.others(c).any(|other| other.message_header == M::Description && other.cells.are_titles());
            is_text && !has_titles()
        },
        "| Code | Description | Text |\n| 7 | Full. Go home. | Full. Wait a bit. |", "| Code | Description | Text |\n| 7 | Box is full | Full. Wait a bit. |"),
    rule!(No "column.behind-reason", "a column before it has a short reason, error or status for each code",
        |c, t| c.message_header == M::Description && t.others(c).any(|other| t.code != Some(other.index) && is_short_reason(other, c, t)),
        "| Code | Reason | Description |\n| 7 | Full box | Full. Wait a bit. |", "| Code | Reason | Description |\n| 7 | Full box | Wait a bit |"),
    rule!(Yes "header.description", "the header announces descriptions",
        |c, _| c.message_header == M::Description,
        "| Code | Cause | Description |\n| 7 | Too late. | a |", "| Code | Description | Cause |\n| 7 | Too late. | a |"),
    rule!(Yes "header.rare-message", "the header announces messages, but few cells have texts of their own",
        |c, t| c.message_header == M::Message && !holds_constants(c) && !says_enough(c, t),
        "| Code | Cause | Message |\n| 7 | Late | |\n| 8 | Gone | |\n| 9 | Shut | x y |", "| Code | Message | Cause |\n| 7 | | Late |\n| 8 | | Gone |\n| 9 | x y | Shut |"),
    rule!(Yes "header.fault", "the header announces faults or errors, and another column has their causes",
        |c, t| {
            let has_causes = t.others(c).any(|other| other.message_header == M::Reason);
            c.says(CodeHeader::Error) && c.message_header == M::Other && has_causes && c.cells.are_wordy() && tells_apart(c, t)
        },
        "| Code | Cause | Alarm |\n| 7 | The box is full. | No place |", "| Code | Cause | Alarm |\n| 7 | The box is full. | Bell |"),
    rule!(Yes "header.reason", "the header announces causes",
        |c, _| c.message_header == M::Reason,
        "| Code | Message | Cause |\n| 7 | NO_MAIL | a |\n| 8 | NO_MAIL | b |", "| Code | Cause | Message |\n| 7 | a | NO_MAIL |\n| 8 | b | NO_MAIL |"),
    rule!(Yes "cells.constants-as-message", "the header announces meanings, although the cells are spelled like constants",
        |c, _| c.message_header < M::Details && holds_constants(c),
        "| Code | Note | Message |\n| 7 | a | NO_MAIL |\n| 8 | b | NO_MAIL |", "| Code | Message | Note |\n| 7 | NO_MAIL | a |\n| 8 | NO_MAIL | b |"),
    rule!(Yes "header.details", "the header announces details",
        |c, t| c.message_header == M::Details && tells_apart(c, t),
        "| Code | Note | Remark |\n| 7 | | a |\n| 8 | | b |\n| 9 | seen | c |", "| Code | Note | Seen |\n| 7 | here | a |"),
    rule!(Yes "column.rare-details", "the header announces details, but few cells have texts of their own",
        |c, t| c.message_header == M::Details && !tells_apart(c, t),
        "| Code | Seen | Note |\n| 7 | here | |\n| 8 | there | |\n| 9 | then | a |", "| Code | Note | Seen |\n| 7 | | here |\n| 8 | | there |\n| 9 | a | then |"),
    rule!(Yes "column.other", "no other column is better suited",
        |c, t| c.message_header == M::Other && tells_apart(c, t) && !holds_words(c),
        "| Code | Part | Case |\n| 7 | Box | a b |\n| 8 | Lid | b c |\n| 9 | Bin | c d |", "| Code | Seen | Solution |\n| 7 | here | Wait. |"),
    rule!(Yes "column.words", "no other column is better suited, although the cells are single words",
        |c, t| c.message_header == M::Other && tells_apart(c, t) && holds_words(c),
        "| Error code | Part | Case |\n| LATE_7 | Box | TooLate |\n| GONE_8 | Box | AllGone |\n| SHUT_9 | Box | AllShut |", "| Error code | Part | Case |\n| LATE_7 | Box | a b |\n| GONE_8 | Box | b c |\n| SHUT_9 | Box | c d |"),
    rule!(Yes "column.sorts", "no other column is better suited, although many cells are the same",
        |c, t| c.message_header == M::Other && !tells_apart(c, t) && t.name.is_none(),
        "| Code | Solution | Part |\n| 7 | Wait. | Box |\n| 8 | Go. | Box |\n| 9 | Run. | Box |", "| Code | Case |\n| 7 | Box |\n| 8 | Lid |\n| 9 | Bin |"),
    rule!(Yes "header.advice-only", "the header announces advice, and there is no other text",
        |c, _| c.message_header == M::Handling,
        "| Code | Solution |\n| 7 | Wait. |", "| Code | Text |\n| 7 | Wait. |"),
];

pub(crate) const DETAILS: &[Rule] = &[
    rule!(Yes "header.description-beside", "the header announces descriptions, beside messages",
        |c, t| {
            let is_beside = t.message_column().is_some_and(|message| {
                message.message_header == M::Message || message.header.is_title() || is_short_reason(message, c, t)
            });
            is_beside && c.message_header == M::Description && !c.cells.are_bare_numbers()
        },
        "| Code | Message | Description |\n| 7 | Too late. | Late |", "| Code | Message | Cause |\n| 7 | Too late. | Late |"),
    rule!(Yes "header.details-beside", "the header announces descriptions or details, and the cells are sentences",
        |c, t| {
            let is_beside = match c.message_header {
                M::Details => message_is(t, M::Message) || message_is(t, M::Description),
                M::Description => message_is(t, M::Description),
                _ => false,
            };
            // Remarks on a few codes may repeat.
            let says_something = c.cells.repeats().is_none() || !is_filled(c, t);
            is_beside && !is_short_title(c) && c.cells.are_wordy() && says_something
        },
        "| Code | Description | Usage | Details |\n| 7 | Late | For mails. | It came too late. |", "| Code | Description | Details |\n| 7 | Late | seen |"),
    rule!(Yes "column.text-beside", "the cells are sentences beside the messages",
        |c, t| {
            let cells = &c.cells;
            let is_text = cells.are_wordy() && !cells.are_numbers() && !cells.are_types();
            // A title names the codes, a text in Latin letters may be a translation of the message, and a short text
            // before the message says what kind of error it is.
            let is_kind = || c.message_header == M::Other && cells.are_titles() && t.message.is_none_or(|message| c.index < message);
            let is_of_others = is_short_title(c) || reads_better(c, t) || is_kind() || c.header.names_others();
            let is_status = c.says(CodeHeader::StatusCode) || c.says(CodeHeader::Status);
            c.message_header <= M::Other && is_text && tells_apart(c, t) && !is_of_others && !is_status
        },
        "| Code | Message | Usage |\n| 7 | Too late | For late mails. |", "| Code | Message | Usage |\n| 7 | Too late | once |"),
];

pub(crate) const ADVICE: &[Rule] =
    &[rule!(Yes "header.advice", "the header announces advice, and the cells are texts",
    |c, _| c.message_header == M::Handling && (c.cells.are_wordy() || c.cells.are_texts()),
    "| Code | Text | Solution |\n| 7 | Late | Wait a bit. |", "| Code | Text | Retry |\n| 7 | Late | yes |")];

/// Whether a column has a short reason, error or status for each code, before a column with longer descriptions.
fn is_short_reason(column: &ColumnFacts, descriptions: &ColumnFacts, table: &PartlyChosen<'_>) -> bool {
    let is_before = column.index < descriptions.index;
    // Any other column of texts is a better message than a status.
    let is_other_text = |other: &ColumnFacts| {
        other.message_header < M::Other && other.index != descriptions.index && Some(other.index) != table.code
    };
    let is_status = || column.says(CodeHeader::Status) && !table.others(column).any(is_other_text);
    let is_reason = column.message_header == M::Reason || column.says(CodeHeader::Error) || is_status();
    let (reasons, descriptions) = (&column.cells, &descriptions.cells);
    let are_short = reasons.are_titles() || reasons.are_different() && descriptions.are_longer_than(reasons, 7);
    // Single words are names, and numbers are HTTP statuses.
    let are_names = holds_constants(column) || reasons.hold_identifiers();
    is_reason
        && is_before
        && are_short
        && !are_names
        && !reasons.are_numbers()
        && descriptions.are_wordy()
        && descriptions.are_longer_than(reasons, 3)
}

/// Whether the header of the messages is of this kind.
fn message_is(table: &PartlyChosen<'_>, header: M) -> bool {
    table.message_column().is_some_and(|message| message.message_header == header)
}

/// Whether the titles are short, as names are: long ones are texts.
fn is_short_title(column: &ColumnFacts) -> bool {
    column.header.is_title() && column.cells.are_titles()
}

fn holds_constants(column: &ColumnFacts) -> bool {
    column.cells.are_constants()
}

/// Whether most cells are constants, or all are single words: a text of several words tells more.
fn holds_words(column: &ColumnFacts) -> bool {
    holds_constants(column) || column.cells.are_latin() && !column.cells.any_wordy()
}

/// Whether a column has a text in at least half of the rows, and most of these are different.
fn says_enough(column: &ColumnFacts, table: &TableFacts) -> bool {
    let cells = &column.cells;
    cells.different * 2 > cells.filled && is_filled(column, table) && !cells.are_bare_numbers()
}

/// Whether a column is filled in at least half of the rows, and mostly differs from row to row. Categories have the
/// same value for many codes, and occasional remarks say even less. A title may repeat because its code does.
fn tells_apart(column: &ColumnFacts, table: &PartlyChosen<'_>) -> bool {
    let repeats_with = |code: &ColumnFacts| column.cells.different * 4 >= code.cells.different * 3;
    let repeats_with_code = || column.header.is_title() && table.code_column().is_some_and(repeats_with);
    (column.cells.repeats().is_none() || repeats_with_code()) && is_filled(column, table)
}

fn is_filled(column: &ColumnFacts, table: &TableFacts) -> bool {
    column.cells.filled * 2 >= table.rows.min(column.cells.rows)
}
