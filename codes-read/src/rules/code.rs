//! The rules of code columns, the surest first.

use super::{Rule, rule};
use crate::facts::CodeHeader as H;
use crate::facts::{CodeHeader, ColumnFacts, ForeignCodes, MessageHeader, TableFacts};

/// What is said of a column that no rule decides.
pub(crate) const UNDECIDED: (&str, &str) =
    ("cells.undecided", "the header alone does not say that such cells are codes");

pub(crate) const CODE: &[Rule] = &[
    rule!(Unlikely "table.no-rows", "the table has no rows",
        |_, t| t.columns.iter().all(|column| column.cells.filled == 0),
        "| Error code |", "| Error code |\n| 7 |"),
    rule!(No "cells.prose", "{codes} of {counted} cells read as codes",
        |c, _| !(c.cells.are_codes() || c.is_sure() && c.cells.filled <= 1 && c.cells.counted() == 0),
        "| Error code |\n| too late |", "| Error code |\n| 7 |"),
    rule!(No "table.parameters", "the table is one of parameters, data types or a machine's instructions",
        |c, t| {
            let may_have_types = t.headings.last_announces_numbers && c.code_header.is_some() && c.cells.are_all_numbers() && c.cells.is_key();
            let is_of_parameters = t.has_parameters || t.has_types && !may_have_types;
            is_of_parameters && (!is_plain(c) && !is_announced_key(c, t) || c.says(H::StatusCode) && c.cells.repeats().is_some())
        },
        "| Required | Error code |\n| yes | NOT_FOUND |", "| Required | Error code |\n| yes | 7 |"),
    rule!(No "table.attributes", "the values of settings or fields may be anything",
        |c, t| {
            let is_vague = matches!(c.code_header, Some(H::Status | H::ReturnValue | H::Value | H::Number | H::Errors | H::Name));
            let has_attributes = t.has_attributes && (!c.says(H::Name) || t.others(c).any(|other| other.header.is_of_attributes()));
            has_attributes && is_vague || t.headings.announce_attributes && (c.says(H::Value) || c.says(H::Name))
        },
        "# Errors\n| Setting | Value |\n| LATE | 7 |", "# Errors\n| Text | Value |\n| Too late. | 7 |"),
    rule!(No "table.foreign", "the table is about places, languages or other things that have codes",
        |c, t| t.is_foreign() && !c.is_sure() && !c.says(H::NameOfCode) && !answers_call(c, t),
        "| Country | Code |\n| Norway | 47 |", "| Country | Error code |\n| Norway | 47 |"),
    rule!(No "column.old", "another column has the newer codes",
        |c, t| c.is_old && t.others(c).any(|other| (is_strong(other) || is_plain(other)) && !other.is_old && other.cells.are_codes()),
        "| Error code | Old error code |\n| 7 | 1 |\n| 7 | 2 |\n| 7 | 3 |", "| Text | Old error code |\n| Too late. | 8 |"),
    rule!(Unlikely "column.bits", "the numbers are the bits of a mask",
        |c, t| c.cells.are_bits() && !c.is_sure() && (t.has_bits || c.says(H::Value) && c.cells.filled > 4),
        "| Flag | Code |\n| LATE | 0x1 |\n| GONE | 0x2 |\n| SHUT | 0x4 |", "| Flag | Code |\n| LATE | 0x1 |\n| GONE | 0x2 |\n| SHUT | 0x3 |"),
    rule!(Unlikely "table.matrix", "the other columns say yes or no of each",
        |c, t| t.columns.len() > 2 && t.others(c).all(|other| other.cells.are_flags() && other.message_header == MessageHeader::Other),
        "| GET | POST | Status code |\n| yes | no | 200 |\n| yes | yes | 404 |", "| GET | Text | Status code |\n| yes | Done. | 200 |\n| yes | Gone. | 404 |"),
    rule!(No "column.outcome", "it repeats behind the column that it comes of: {different} values in {filled} rows",
        |c, t| {
            let is_unexplained = !t.has_message_header(c);
            let is_outcome = c.says(H::Status) || c.says(H::ReturnValue) || c.says(H::StatusCode) && is_unexplained && !t.are_announced();
            (is_outcome || is_unexplained && t.columns.len() > 3) && c.index > 0 && c.cells.repeats().is_some()
        },
        "| Mode | Status |\n| GO | 200 |\n| STOP | 200 |\n| ALL | 404 |", "| Mode | Status |\n| GO | 200 |\n| STOP | 404 |"),
    rule!(Unlikely "column.one-value", "it is the same status in all {filled} rows, behind the column that tells them apart",
        |c, t| c.index > 0 && c.cells.are_one_value() && c.cells.are_http_statuses() && t.columns.iter().any(|other| other.index < c.index && other.cells.are_different()),
        "| Case | Text | Error code |\n| a | Late. | 400 |\n| b | Gone. | 400 |\n| c | Full. | 400 |", "| Case | Text | Error code |\n| a | Late. | 400 |\n| b | Gone. | 400 |\n| c | Full. | 404 |"),
    rule!(No "cells.sources", "most cells are links to sources",
        |c, _| c.says(H::Code) && c.cells.are_sources(),
        "| Code |\n| [NO_MAIL](https://github.com/a/b) |", "| Code |\n| [NO_MAIL](https://github.com/a/b#c) |"),
    rule!(Unlikely "table.things", "no column says what a code means, and no heading speaks of errors or results",
        |c, t| c.says(H::Code) && is_of_things(c, t),
        "# Trading\n| Market | Code |\n| North | 1 |\n| South | 2 |", "# Exit codes\n| Market | Code |\n| North | 1 |\n| South | 2 |"),
    rule!(Unlikely "heading.of-things", "the heading names what another column lists",
        |c, t| is_bare(c) && t.lists_things,
        "# Markets\n| Market | Description | Code |\n| North | Cold. | 1 |", "# Events\n| Event | Description | Code |\n| North | Cold. | 1 |"),
    rule!(Unlikely "heading.of-types", "the heading is about kinds of things",
        |c, t| (is_bare(c) || c.says(H::Status)) && t.headings.are_of_types && !t.are_announced(),
        "# Document types\n| Text | Code |\n| A passport. | 1 |", "# Error types\n| Text | Code |\n| A passport. | 1 |"),
    rule!(Yes "header.error-code", "the header says error code",
        |c, _| c.says(H::ErrorCode),
        "| Error code |\n| late |", "| API error code |\n| late |"),
    rule!(Yes "header.error-code-part", "the header has error code in it",
        |c, _| c.says(H::MoreThanErrorCode),
        "| API error code |\n| late |", "| API code rate |\n| late |"),
    rule!(Yes "cells.numbers", "{numbers} of {counted} cells are numbers",
        |c, _| is_strong(c) && c.cells.are_numbers(),
        "| Code |\n| 7 |", "| Code |\n| late |"),
    rule!(Yes "cells.constants", "{constants} of {counted} cells are written like constants",
        |c, _| is_strong(c) && c.cells.are_constants(),
        "| Code |\n| NOT_FOUND |", "| Code |\n| late |"),
    rule!(Yes "heading.codes", "the heading speaks of errors or results",
        |c, t| is_strong(c) && t.are_announced(),
        "# Error codes\n| Code |\n| late |", "# Events\n| Code |\n| late |"),
    rule!(Yes "header.sub-code", "the header says sub-code",
        |c, _| c.says(H::SubCode),
        "| Subcode |\n| late |", "| Events |\n| late |"),
    rule!(Yes "header.status-code", "the header says status code",
        |c, _| c.says(H::StatusCode),
        "| HTTP status code |\n| 200 |", "| State |\n| 200 |"),
    rule!(Yes "header.identifier", "the header is an identifier that ends in code",
        |c, _| c.says(H::Identifier) && (c.cells.are_numbers() || c.cells.are_constants()),
        "| check_code |\n| 7 |", "| promo_code |\n| 7 |"),
    rule!(Yes "header.other-code", "the header ends in code, and the heading speaks of errors or results",
        |c, t| c.says(H::OtherCode) && t.headings.announce_codes && (c.cells.are_numbers() || c.cells.are_constants()),
        "# Errors\n| Text | Acme code |\n| Late. | 7 |", "# Errors\n| Text | Promo code |\n| Late. | 7 |"),
    rule!(Yes "header.status", "the header says status, and the cells are codes",
        |c, t| {
            let are_words = c.cells.are_symbols() || t.are_announced() && c.cells.are_constants();
            // The status of HTTP beside an error code, of which a row or two repeat, is no better key.
            let is_beside_codes = c.cells.are_http_statuses() && t.others(c).any(|other| other.is_sure() && other.cells.are_codes());
            c.says(H::Status) && (c.cells.are_mostly_numbers() || are_words) && !is_beside_codes
        },
        "| Status |\n| 200 |", "| Status |\n| Running |"),
    rule!(Yes "column.beside-http-errors", "each cell is another word, and the other column has the status of HTTP for it",
        |c, t| {
            let is_status = |other: &ColumnFacts| (other.says(H::Status) || other.says(H::StatusCode)) && other.cells.are_http_errors();
            let is_name = matches!(c.code_header, Some(H::Name | H::NameOfError | H::Error | H::ReturnValue));
            is_name && c.cells.are_single_words() && t.others(c).any(is_status)
        },
        "| Status | Type |\n| 404 | no-mail |\n| 404 | no-box |", "| Status | Type |\n| 200 | mail |\n| 404 | no-box |"),
    rule!(Yes "header.return-value", "the header says return value, and the cells are codes",
        |c, t| {
            // What a function gives back, `true/false` or `SessionHandle`, stands beside it.
            let are_results = c.cells.are_symbols() || c.index == 0 || !t.has_functions;
            // Fields of what comes back are words in small letters: `priceScale`.
            let are_words = (c.cells.are_symbols() || c.cells.are_declared()) && !c.cells.hold_types() && are_results;
            c.says(H::ReturnValue) && (c.cells.are_mostly_numbers() || are_words)
        },
        "| Return value |\n| ERR_LATE |", "| Return value |\n| true |"),
    rule!(Yes "header.value", "the header says value, and the heading speaks of errors or results",
        |c, t| c.says(H::Value) && t.are_announced() && (c.cells.are_numbers() || c.cells.are_declared()),
        "# Error codes\n| Value |\n| 7 |", "# Colours\n| Value |\n| 7 |"),
    rule!(Yes "header.number", "the header says number, and the heading or the other column speaks of errors",
        |c, t| {
            let are_codes = c.cells.are_numbers() && (t.describes_codes || !c.cells.count_rows()) || c.cells.are_symbols();
            (c.says(H::Number) || c.says(H::Errors)) && t.are_announced() && are_codes
        },
        "# Error codes\n| ID |\n| 7 |", "# Colours\n| ID |\n| 7 |"),
    rule!(Yes "header.errors", "the header says errors, and each cell is another constant",
        |c, _| c.says(H::Errors) && !c.cells.are_numbers() && c.index == 0 && c.cells.repeats().is_none() && c.cells.are_symbols(),
        "| Errors |\n| NO_MAIL |", "| Errors |\n| 12 |"),
    rule!(Yes "header.result", "the header names a type of results",
        |c, _| c.says(H::Result) && (c.cells.are_numbers() || c.cells.are_constants()),
        "| HRESULT |\n| E_FAIL |", "| HRESULT |\n| fine |"),
    rule!(Yes "header.error", "the header says error, and the cells are codes",
        |c, t| {
            // Below "Error codes" the errors are numbers, and elsewhere they may be counted.
            let are_numbers = c.cells.are_numbers() && t.headings.announce_codes && c.index == 0 && c.cells.repeats().is_none();
            c.says(H::Error) && (are_numbers || !c.cells.are_numbers() && c.cells.are_mostly_constants())
        },
        "| Error |\n| NO_MAIL |", "| Error |\n| 12 |"),
    rule!(Yes "header.name-of-code", "the header says name of an error code",
        |c, _| c.says(H::NameOfCode),
        "| Error code name |\n| late |", "| Code names |\n| late |"),
    rule!(Yes "header.name-of-error", "the header says name of an error, and no other column holds codes",
        |c, t| c.says(H::NameOfError) && is_only(c, t) && c.cells.are_constants() && !c.cells.are_numbers(),
        "| Error name |\n| MailNotFound |", "| Error name |\n| Mail not found |"),
    rule!(Yes "header.name", "the heading speaks of errors or results, and no other column holds codes",
        |c, t| c.says(H::Name) && is_only(c, t) && t.headings.last_announces_codes && names_codes(c) && !t.others(c).any(|other| other.cells.hold_types()),
        "# Failure reasons\n| Name |\n| NO_MAIL |\n| MAIL_GONE |", "# Mails\n| Name |\n| NO_MAIL |\n| MAIL_GONE |"),
    rule!(Unlikely "header.name-of-words", "the heading speaks of errors or results, and such words may be names of fields as well",
        |c, t| c.says(H::Name) && is_only(c, t) && t.headings.last_announces_codes && c.cells.are_joined_words() && t.has_message_header(c),
        "# Errors\n| Text | Property |\n| Late. | mail_late |\n| Gone. | mail_gone |\n| Full. | box_full |", "# Mails\n| Text | Property |\n| Late. | mail_late |\n| Gone. | mail_gone |\n| Full. | box_full |"),
    rule!(Yes "heading.numbers", "the heading says error codes or the like, and each cell is another number",
        is_announced_key,
        "# Status codes\n| Case | Type |\n| Too late. | 404 |", "# Status codes\n| Case | Type |\n| Late | 404 |"),
    rule!(Yes "column.value-beside", "another column has a word for each of its numbers",
        |c, t| {
            let is_value = matches!(c.code_header, Some(H::Value | H::Number | H::Errors | H::ReturnValue));
            let has_words = |other: &ColumnFacts| is_strong(other) || matches!(other.code_header, Some(H::NameOfCode | H::NameOfError | H::Error | H::Result | H::Status));
            let is_unlike_a_count = c.says(H::Value) || !c.cells.count_rows();
            is_value && is_unlike_a_count && c.cells.are_numbers() && t.others(c).any(|other| has_words(other) && other.cells.are_constants() && !other.cells.are_numbers())
        },
        "| Code | Value |\n| NO_MAIL | 7 |", "| Mail | Value |\n| NO_MAIL | 7 |"),
];

/// Whether the header says "code" of errors, or "code" alone.
fn is_strong(column: &ColumnFacts) -> bool {
    matches!(column.code_header, Some(H::ErrorCode | H::MoreThanErrorCode | H::Code))
}

/// Whether the header says "code", and not of what.
fn is_bare(column: &ColumnFacts) -> bool {
    column.says(H::Code) || column.says(H::Identifier)
}

/// Whether the header is sure, and there are numbers below it: these are codes whatever stands around.
fn is_plain(column: &ColumnFacts) -> bool {
    column.is_sure() && column.cells.are_numbers()
}

/// Whether a heading says that error codes stand in the table, and a column has another number in each row, which no header
/// names: the vendor wrote the titles of another table.
fn is_announced_key(column: &ColumnFacts, table: &TableFacts) -> bool {
    let says_no_code = |other: &ColumnFacts| other.code_header.is_none_or(|says| says == H::Name);
    let headings = &table.headings;
    let is_explained = |other: &ColumnFacts| other.message_header < MessageHeader::Reason;
    // Below "Errors" alone, the header has to speak of them as well: there may be offsets.
    let is_reason = column.message_header <= MessageHeader::Details && table.others(column).any(is_explained);
    let is_announced = headings.last_announces_numbers || headings.last_announces_codes && is_reason;
    is_announced
        && says_no_code(column)
        && (column.index == 0 || table.columns.len() == 2)
        && column.cells.are_all_numbers()
        && column.cells.is_key()
        && !column.cells.count_rows()
        && table.others(column).all(|other| says_no_code(other) || !other.cells.are_codes())
        && table.others(column).any(|other| other.cells.are_wordy())
}

/// Whether the cells are names of constants; below "Property", which settings have as well, in capital letters.
fn names_codes(column: &ColumnFacts) -> bool {
    column.cells.are_declared() && (!column.header.is_of_properties() || column.cells.are_symbols())
}

/// Whether the table says how a call answers, whose heading names a thing that has codes: "Get all countries".
fn answers_call(column: &ColumnFacts, table: &TableFacts) -> bool {
    let is_explained = |other: &ColumnFacts| other.message_header <= MessageHeader::Details;
    !table.has_foreign_things
        && table.headings.foreign == ForeignCodes::Any
        && column.says(H::Code)
        && column.cells.are_http_statuses()
        && table.others(column).any(is_explained)
}

/// Whether no other header says "code".
fn is_only(column: &ColumnFacts, table: &TableFacts) -> bool {
    let is_weak =
        |says: CodeHeader| matches!(says, H::NameOfError | H::Name) && says >= column.code_header.unwrap_or(H::Name);
    table.others(column).all(|other| other.code_header.is_none_or(is_weak))
}

/// Whether a table gives things their codes: below a heading of its own, without a message, and with a noun beside the code.
fn is_of_things(column: &ColumnFacts, table: &TableFacts) -> bool {
    let headings = &table.headings;
    headings.has_any
        && !table.are_announced()
        && !headings.name_codes
        && !table.has_message_header(column)
        && table.columns.len() > 1
}
