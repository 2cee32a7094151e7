//! The rules of code columns, the surest first.

use super::{Rule, rule};
use crate::facts::CodeHeader as H;
use crate::facts::{CodeHeader, ColumnFacts, ForeignCodes, MessageHeader, TableFacts};

/// The reason for a column that no rule decides.
pub(crate) const UNDECIDED: (&str, &str) =
    ("cells.undecided", "the header alone does not show that such cells are codes");

pub(crate) const CODE: &[Rule] = &[
    rule!(Unlikely "table.no-rows", "no cell below the titles has a text",
        |_, t| t.columns.iter().all(|column| column.cells.filled == column.cells.marks),
        "| Error code |\n| ... |", "| Error code |\n| 7 |"),
    rule!(Unlikely "table.transposed", "the other titles are numbers: the codes are in the header",
        |c, t| t.columns.len() > 2 && t.others(c).all(|other| other.header.is_number()),
        "| 7 | 8 | Code |\n| Late | Gone | Message |", "| 7 | Text | Code |\n| Late | Gone | 9 |"),
    rule!(MovedTitles "table.moved-titles", "the titles are one column too far to the right: nothing is above the codes, and nothing below the last title",
        |c, t| c.index > 0 && t.has_moved_titles(),
        "| | Code | Message |\n| 7 | Late. | |", "| | Code | Message |\n| 7 | Late. | Wait. |"),
    rule!(No "cells.prose", "{codes} of {counted} cells read as codes",
        |c, t| {
            // A table without any code may not be filled in yet.
            let may_be_filled = c.is_sure() && c.cells.filled <= 1 && c.cells.counted() == 0 && c.cells.filled == t.rows;
            // `Bad Request` and `Conflict` are titles of the statuses beside them.
            let are_titles = || c.cells.are_half_prose() && t.others(c).any(|other| other.cells.are_http_statuses());
            !(c.cells.are_codes() || may_be_filled) || are_titles()
        },
        "| Error code |\n| too late |", "| Error code |\n| 7 |"),
    rule!(No "table.parameters", "the table lists parameters, data types or machine instructions",
        |c, t| {
            let is_of_codes = t.headings.last_announces_numbers || t.headings.name_codes;
            let may_have_types = is_of_codes && c.code_header.is_some() && c.cells.are_all_numbers() && c.cells.is_key();
            let is_of_parameters = t.has_parameters || t.has_types && !may_have_types && !answers_call(c, t);
            // Different numbers below a sure header are codes, whatever is around them.
            let is_sure_key = c.is_sure() && c.cells.are_numbers() && c.cells.repeats().is_none();
            is_of_parameters && !is_sure_key
        },
        "| Required | Error code |\n| yes | NOT_FOUND |", "| Required | Error code |\n| yes | 7 |"),
    rule!(No "table.attributes", "the table lists settings or fields, whose values may be anything",
        |c, t| {
            let is_vague = matches!(c.code_header, Some(H::Status | H::StatusOf | H::ReturnValue | H::Value | H::Number));
            t.has_attributes && is_vague || t.headings.announce_attributes && c.says(H::Value)
        },
        "# Errors\n| Setting | Value |\n| LATE | 7 |", "# Errors\n| Text | Value |\n| Too late. | 7 |"),
    rule!(No "table.foreign", "the table lists places, languages or other things that have codes",
        |c, t| {
            // The heading of a call may name a thing that has codes: "Get all countries".
            let is_of_call = !t.has_foreign_things && t.headings.foreign == ForeignCodes::Any && answers_call(c, t);
            t.is_foreign() && !c.is_sure() && !is_of_call
        },
        "| Country | Code |\n| Norway | 47 |", "| Country | Error code |\n| Norway | 47 |"),
    rule!(No "table.records", "another column has a date and a time in each row, as a log has",
        |c, t| {
            // An export of codes says when each was changed, behind the code and its message.
            let is_log = |other: &ColumnFacts| c.cells.repeats().is_some() || other.index == 0;
            t.others(c).any(|other| other.cells.are_times() && is_log(other))
        },
        "| Seen | Error code |\n| 2025-01-01 00:00:01 | 7 |\n| 2025-01-01 00:00:02 | 8 |", "| Since | Error code |\n| 2025-01-01 | 7 |\n| 2025-01-02 | 8 |"),
    rule!(No "table.measurements", "another column has amounts, and no column has names or texts",
        |c, t| {
            let is_vague = c.cells.are_numbers() && (c.says(H::StatusCode) || c.code_header.is_some_and(|says| says >= H::Status));
            let tells = |other: &ColumnFacts| {
                let has_names = other.header.names() || other.code_header.is_some() && other.cells.are_constants();
                has_names || other.message_header != MessageHeader::Other || other.cells.are_wordy() && !other.cells.are_amounts()
            };
            is_vague && !t.are_announced() && t.others(c).any(|other| other.cells.are_amounts()) && !t.others(c).any(tells)
        },
        "| Requests | Share | Status |\n| 9041 | 97 % | 200 |\n| 12 | 0.1 % | 500 |", "| Requests | Text | Status |\n| 9041 | Fine | 200 |\n| 12 | Too late | 500 |"),
    rule!(No "column.old", "another column has the newer codes",
        |c, t| (c.is_old || t.has_new && !c.header.is_new()) && t.others(c).any(|other| {
            let is_newer = other.header.is_new() && (c.is_old || other.header.names_codes());
            let is_alike = is_strong(other) || other.code_header == c.code_header;
            (is_newer || c.is_old && is_alike) && !other.is_old && other.cells.are_codes()
        }),
        "| Error code | Old error code |\n| 7 | 1 |\n| 7 | 2 |\n| 7 | 3 |", "| Text | Old error code |\n| Too late. | 8 |"),
    rule!(Unlikely "column.bits", "the numbers are the bits of a mask",
        |c, t| c.cells.are_bits() && !c.is_sure() && (t.has_bits || c.says(H::Value) && c.cells.filled > 4),
        "| Flag | Code |\n| LATE | 0x1 |\n| GONE | 0x2 |\n| SHUT | 0x4 |", "| Flag | Code |\n| LATE | 0x1 |\n| GONE | 0x2 |\n| SHUT | 0x3 |"),
    rule!(Unlikely "table.matrix", "the other columns only say yes or no",
        |c, t| t.columns.len() > 2 && t.others(c).all(|other| other.cells.are_flags() && other.message_header == MessageHeader::Other),
        "| GET | POST | Status code |\n| yes | no | 200 |\n| yes | yes | 404 |", "| GET | Text | Status code |\n| yes | Done. | 200 |\n| yes | Gone. | 404 |"),
    rule!(No "column.lists", "many cells have several codes, as of the things in an earlier column, and no column has meanings",
        |c, t| {
            let is_of_codes = c.code_header.is_some_and(|says| says <= H::Status);
            is_of_codes && c.index > 0 && c.cells.are_lists() && !t.are_announced() && !t.others(c).any(|other| other.cells.are_wordy())
        },
        "| Path | Error codes |\n| /mail | 404, 408 |", "| Case | Error codes |\n| Too late | 404, 408 |"),
    rule!(Unlikely "column.repeated-lists", "most codes are in several rows, so they belong to the things in an earlier column",
        |c, t| c.index > 0 && c.cells.are_lists() && c.cells.parts_repeat() && !t.has_message_header(c),
        "# Error codes\n| Path | Error codes |\n| /mail | 404, 408 |\n| /box | 404, 408 |", "# Error codes\n| Path | Error codes |\n| /mail | 404, 408 |\n| /box | 405, 409 |"),
    rule!(No "column.outcome", "it repeats, and depends on an earlier column: {different} values in {filled} rows",
        |c, t| {
            let is_unexplained = !t.has_message_header(c);
            let is_outcome = c.says(H::Status) || c.says(H::ReturnValue) || c.says(H::StatusCode) && is_unexplained && !t.are_announced();
            (is_outcome || is_unexplained && t.columns.len() > 3) && c.index > 0 && c.cells.repeats().is_some()
        },
        "| Mode | Status |\n| GO | 200 |\n| STOP | 200 |\n| ALL | 404 |", "| Mode | Status |\n| GO | 200 |\n| STOP | 404 |"),
    rule!(Unlikely "column.one-value", "all {filled} rows have the same status, and an earlier column identifies them",
        |c, _| c.index > 0 && c.cells.are_one_value() && c.cells.are_http_statuses(),
        "| Case | Text | Error code |\n| a | Late. | 400 |\n| b | Gone. | 400 |\n| c | Full. | 400 |", "| Case | Text | Error code |\n| a | Late. | 400 |\n| b | Gone. | 400 |\n| c | Full. | 404 |"),
    rule!(No "cells.counts", "the cells are counts: words follow the numbers",
        |c, _| c.says(H::Status) && c.index > 0 && c.cells.are_counts() && !c.cells.are_http_statuses(),
        "| Suite | Status |\n| Mail | 14 passed |\n| Box | 9 passed |", "| Suite | Status |\n| Mail | 404 gone |\n| Box | 405 shut |"),
    rule!(No "cells.verdicts", "the cells are verdicts of tests",
        |c, _| c.says(H::Status) && c.index > 0 && c.cells.are_verdicts(),
        "# Errors\n| Test | Status |\n| mail | PASS (6 cases) |\n| box | PASS (3 cases) |", "# Errors\n| Test | Status |\n| mail | PASSABLE |\n| box | CLOSED |"),
    rule!(Unlikely "table.things", "no column has meanings, and no heading mentions errors or results",
        |c, t| c.says(H::Code) && is_of_things(c, t),
        "# Trading\n| Market | Code |\n| North | 1 |\n| South | 2 |", "# Exit codes\n| Market | Code |\n| North | 1 |\n| South | 2 |"),
    rule!(Unlikely "heading.of-things", "the heading names the things in another column",
        |c, t| is_bare(c) && t.lists_things,
        "# Markets\n| Market | Description | Code |\n| North | Cold. | 1 |", "# Events\n| Event | Description | Code |\n| North | Cold. | 1 |"),
    rule!(Unlikely "heading.of-types", "the heading mentions kinds of things",
        |c, t| {
            let is_vague = is_bare(c) || matches!(c.code_header, Some(H::Status | H::StatusOf | H::Number | H::Value));
            is_vague && t.headings.are_of_types && !t.are_announced() && !answers_call(c, t)
        },
        "# Document types\n| Text | Code |\n| A passport. | 1 |", "# Error types\n| Text | Code |\n| A passport. | 1 |"),
    rule!(Unlikely "heading.dictionary", "a heading announces a dictionary of parameters",
        |c, t| (is_bare(c) || c.says(H::Number) || c.says(H::Value)) && t.headings.announce_dictionary && !t.are_announced(),
        "# Data dictionary\n| Text | Code |\n| A surgeon. | 1 |", "# Data dictionary of errors\n| Text | Code |\n| A surgeon. | 1 |"),
    rule!(Unlikely "column.of-things", "another column has the names of things",
        |c, t| is_bare(c) && !t.are_announced() && t.others(c).any(|other| other.message_header == MessageHeader::Other && other.header.names_things()),
        "| Shop name | Code |\n| North | 1 |", "| Error name | Code |\n| North | 1 |"),
    rule!(No "column.status-of-words", "a status belongs to several errors, and another column has a word for each",
        |c, t| {
            let is_status = matches!(c.code_header, Some(H::Status | H::StatusCode | H::Code)) && c.cells.are_http_statuses();
            let names_errors = |other: &ColumnFacts| match other.code_header {
                Some(H::Error) if other.cells.are_mostly_constants() => true,
                Some(H::Error | H::NameOfError) => has_http_errors(c),
                Some(H::Name | H::NameOfCode) => {
                    c.says(H::Code) && c.cells.repeats().is_some() && other.cells.are_mostly_constants()
                }
                _ => false,
            };
            let has_words = |other: &ColumnFacts| names_errors(other) && other.cells.are_single_words();
            is_status && c.cells.different < c.cells.filled && t.others(c).any(has_words)
        },
        "| Error | Status |\n| NO_MAIL | 404 |\n| NO_BOX | 404 |\n| LATE | 408 |\n| FULL | 507 |", "| Error | Status |\n| NO_MAIL | 404 |\n| LATE | 408 |"),
    rule!(No "column.names-beside", "another column has the numbers of these names",
        |c, t| {
            let is_named = c.says(H::ErrorCode) || c.says(H::MoreThanErrorCode);
            let has_numbers = |other: &ColumnFacts| match other.code_header {
                Some(H::Code) => is_named,
                Some(H::Value | H::Number) => c.says(H::Error) && !other.cells.count_rows(),
                _ => false,
            };
            let are_codes = |other: &ColumnFacts| other.cells.are_all_numbers() && other.cells.is_key() && !other.cells.are_http_statuses();
            c.cells.are_constants() && t.others(c).any(|other| has_numbers(other) && are_codes(other))
        },
        "| Code | Error code |\n| 7 | NO_MAIL |", "| Status code | Error code |\n| 7 | NO_MAIL |"),
    rule!(Yes "column.value-of-names", "the header announces values, and another column has a name for each number",
        |c, t| {
            let has_numbers = |other: &ColumnFacts| is_strong(other) && other.cells.are_numbers();
            let names = |other: &ColumnFacts| {
                let may_name = matches!(other.code_header, Some(H::StatusCode | H::Status | H::Error));
                may_name && other.cells.are_constants() && !other.cells.are_lettered_keys()
            };
            let are_codes = c.cells.are_all_numbers() && c.cells.is_key() && !c.cells.are_http_statuses();
            c.says(H::Value) && are_codes && t.others(c).any(names) && !t.others(c).any(has_numbers)
        },
        "| Status code | Value |\n| NO_MAIL | 7 |", "| Error code | Value |\n| NO_MAIL | 7 |"),
    rule!(Yes "header.error-code", "the header announces error codes",
        |c, _| c.says(H::ErrorCode),
        "| Error code |\n| late |", "| API error code |\n| late |"),
    rule!(Yes "header.error-code-part", "a part of the header announces error codes",
        |c, _| c.says(H::MoreThanErrorCode),
        "| API error code |\n| late |", "| API code rate |\n| late |"),
    rule!(Yes "cells.numbers", "{numbers} of {counted} cells are numbers",
        |c, _| is_strong(c) && c.cells.are_numbers(),
        "| Code |\n| 7 |", "| Code |\n| late |"),
    rule!(Yes "cells.constants", "{constants} of {counted} cells are spelled like constants",
        // Among words in capitals, such as the names of messages, some are long.
        |c, t| is_strong(c) && c.cells.are_constants() && (t.are_announced() || c.cells.are_mostly_constants()),
        "| Code |\n| NOT_FOUND |", "| Code |\n| NOT_FOUND |\n| late |"),
    rule!(Yes "cells.brief", "each cell is a different short code, and some are numbers",
        |c, _| is_strong(c) && c.cells.are_brief_keys() && c.cells.numbers > 0 && !c.cells.are_numbers(),
        "| Text | Code |\n| Late. | 05 |\n| Gone. | R1 |\n| Shut. | BR |", "| Text | Code |\n| Late. | AB |\n| Gone. | CD |\n| Shut. | EF |"),
    rule!(Yes "heading.codes", "the heading mentions errors or results",
        |c, t| is_strong(c) && t.are_announced(),
        "# Error codes\n| Code |\n| late |", "# Events\n| Code |\n| late |"),
    rule!(Yes "header.sub-code", "the header announces sub-codes",
        |c, _| c.says(H::SubCode),
        "| Subcode |\n| late |", "| Events |\n| late |"),
    rule!(Yes "column.beside-statuses", "different joined words are beside repeated HTTP statuses",
        |c, t| {
            let may_be_code = c.message_header > MessageHeader::Reason && !c.header.names_others();
            let are_words = may_be_code && c.cells.is_key() && c.cells.are_all_constants();
            // Words beside a status each may be their names. If all have one status, the rows may be anything.
            let repeats = |other: &ColumnFacts| other.cells.different > 1 && other.cells.different < other.cells.filled;
            are_words && !t.others(c).any(has_code_words) && t.others(c).any(|other| has_http_errors(other) && repeats(other))
        },
        "| HTTP status | Kind |\n| 404 | no_mail |\n| 404 | no_box |\n| 409 | no_key |", "| HTTP status | Kind |\n| 404 | no mail |\n| 404 | no box |\n| 409 | no key |"),
    rule!(Yes "header.status-code", "the header announces status codes",
        |c, t| c.says(H::StatusCode) && !is_beside_words(c, t),
        "| HTTP status code |\n| 200 |", "| State |\n| 200 |"),
    rule!(Yes "header.identifier", "the header is an identifier that ends with `code`",
        |c, t| {
            // Without meanings, these are the values of a field: `PaymentCode`.
            let is_first = c.index == 0 && t.has_message_header(c);
            c.says(H::Identifier) && (is_first || t.are_announced())
        },
        "# Errors\n| check_code |\n| 7 |", "| check_code |\n| 7 |"),
    rule!(Yes "header.other-code", "the header ends with `code`, and the heading mentions errors or results",
        |c, t| {
            let are_codes = c.cells.are_numbers() || c.cells.are_constants() || c.cells.are_brief_keys();
            c.says(H::OtherCode) && t.headings.announce_codes && are_codes
        },
        "# Errors\n| Text | Acme code |\n| Late. | 7 |", "# Errors\n| Text | Promo code |\n| Late. | 7 |"),
    rule!(Yes "header.status", "the header announces statuses, and the cells are codes",
        |c, t| {
            let are_words = c.cells.are_symbols() || t.are_announced() && c.cells.are_constants();
            // An HTTP status beside an error code is not a better key if the error code repeats in a row or two.
            let is_beside_codes = c.cells.are_http_statuses() && t.others(c).any(|other| other.is_sure() && other.cells.are_codes());
            c.says(H::Status) && (c.cells.are_mostly_numbers() || are_words) && !is_beside_codes && !is_beside_words(c, t)
        },
        "| Status |\n| 200 |", "| Status |\n| Running |"),
    rule!(Yes "header.status-of", "the header announces statuses of something, and the heading mentions status codes, errors or results",
        |c, t| c.says(H::StatusOf) && t.are_announced() && c.cells.are_all_numbers() && c.cells.is_key(),
        "# Errors\n| Text | Mail status |\n| Late. | 7 |", "# Mails\n| Text | Mail status |\n| Late. | 7 |"),
    rule!(Yes "column.beside-http-errors", "each cell is a different word, and another column has its HTTP status",
        |c, t| {
            let is_key = || c.header.names() && t.are_announced();
            let is_name = matches!(c.code_header, Some(H::Code | H::Name | H::NameOfError | H::Error | H::ReturnValue)) || is_key();
            is_name && c.message_header > MessageHeader::Reason && !t.others(c).any(has_code_words) && c.cells.are_single_words() && t.others(c).any(has_http_errors)
        },
        "| Status | Type |\n| 404 | mail |\n| 404 | box |", "| Status | Type |\n| 200 | mail |\n| 404 | no-box |"),
    rule!(Yes "header.return-value", "the header announces return values, and the cells are codes",
        |c, t| {
            // Return values of functions, `true/false` or `SessionHandle`, are beside the functions.
            let are_results = c.cells.are_symbols() || c.index == 0 || !t.has_functions;
            // Fields of a response are words in lower case: `priceScale`.
            let are_words = (c.cells.are_symbols() || c.cells.are_declared()) && !c.cells.hold_types() && are_results;
            c.says(H::ReturnValue) && (c.cells.are_mostly_numbers_or_symbols() || are_words)
        },
        "| Return value |\n| ERR_LATE |", "| Return value |\n| true |"),
    rule!(Yes "header.value", "the header announces values, and the heading mentions errors or results",
        |c, t| {
            // `Status: 404` among the fields of a response is a single number.
            let are_numbers = c.cells.are_numbers() && (c.cells.numbers > 1 || c.cells.are_all_numbers());
            // Below "Modes", far below "Errors", the values of a mode are beside it.
            let are_of_others = !t.headings.announce_numbers && !t.headings.last_announces_codes && !t.has_message_header(c) && t.others(c).all(|other| other.code_header.is_none());
            let are_named = || t.others(c).any(|other| other.header.names());
            let are_joined = || t.has_message_header(c) && c.cells.are_all_constants() && (t.headings.last_announces_numbers || are_named());
            let are_words = || c.cells.are_declared() || are_joined();
            c.says(H::Value) && t.are_announced() && !are_of_others && (are_numbers || are_words())
        },
        "# Error codes\n| Value |\n| 7 |", "# Colours\n| Value |\n| 7 |"),
    rule!(Yes "header.number", "the header announces numbers, and the heading or the other column mentions errors",
        |c, t| {
            // Below "Error codes", numbers from 1 on beside names are codes as well.
            let are_named = || t.headings.last_announces_numbers && t.others(c).any(|other| other.says(H::Name));
            let is_no_count = t.describes_codes || !c.cells.count_rows() || are_named();
            let are_codes = c.cells.are_numbers() && is_no_count || c.cells.are_symbols();
            c.says(H::Number) && t.are_announced() && are_codes
        },
        "# Error codes\n| ID |\n| 7 |", "# Colours\n| ID |\n| 7 |"),
    rule!(Yes "header.result", "the header names a type of result",
        |c, _| c.says(H::Result) && (c.cells.are_numbers() || c.cells.are_constants()),
        "| HRESULT |\n| E_FAIL |", "| HRESULT |\n| fine |"),
    rule!(Yes "header.error", "the header announces errors, and the cells are codes",
        |c, t| {
            // Below "Error codes", numbers in a column "Error" are codes. Elsewhere they may be counts.
            let are_no_counts = t.headings.announce_codes || c.cells.are_http_errors();
            let may_be_key = c.index == 0 || t.has_message_header(c) || t.headings.announce_numbers;
            let are_numbers = || c.cells.are_numbers() && are_no_counts && may_be_key;
            let are_constants = || c.cells.are_mostly_constants() || c.cells.are_mostly_numbers_or_symbols();
            c.says(H::Error) && (are_numbers() || !c.cells.are_numbers() && are_constants())
        },
        "| Error |\n| NO_MAIL |", "| Error |\n| 12 |"),
    rule!(Yes "header.name-of-code", "the header announces names of error codes",
        |c, _| c.says(H::NameOfCode),
        "| Error code name |\n| late |", "| Code names |\n| late |"),
    rule!(Yes "header.name-of-error", "the header announces names of errors, and no other column holds codes",
        |c, t| c.says(H::NameOfError) && is_only(c, t) && c.cells.are_constants(),
        "| Error name |\n| MailNotFound |", "| Error name |\n| Mail not found |"),
    rule!(Yes "heading.rules", "the heading announces the rules of an analyzer, and each cell is another word of letters and digits",
        |c, t| t.headings.are_of_rules && matches!(c.code_header, Some(H::Number | H::Name)) && c.cells.are_lettered_keys(),
        "# Spacing rules\n| Text | ID |\n| One space. | AA0001 |\n| No space. | AA0002 |", "# Spacing rules\n| Text | ID |\n| One space. | BR0001 |\n| No space. | BR0002 |"),
    rule!(Yes "header.name", "the heading mentions errors or results, and no other column holds codes",
        |c, t| c.says(H::Name) && is_only(c, t) && t.headings.last_announces_codes && names_codes(c),
        "# Failure reasons\n| Name |\n| NO_MAIL |\n| MAIL_GONE |", "# Mails\n| Name |\n| NO_MAIL |\n| MAIL_GONE |"),
    rule!(Unlikely "header.name-of-words", "the heading mentions errors or results, but such words may also be names of fields",
        |c, t| {
            // Below "Error codes", any words may be codes.
            let are_words = || t.headings.last_announces_numbers && c.cells.are_single_words();
            c.says(H::Name) && is_only(c, t) && t.headings.last_announces_codes && (c.cells.are_joined_words() || are_words()) && t.has_message_header(c)
        },
        "# Errors\n| Text | Property |\n| Late. | mail_late |\n| Gone. | mail_gone |\n| Full. | box_full |", "# Mails\n| Text | Property |\n| Late. | mail_late |\n| Gone. | mail_gone |\n| Full. | box_full |"),
    rule!(Unlikely "cells.letters", "each cell is a different short word in capitals, and no heading mentions errors or results",
        |c, _| c.says(H::Code) && c.cells.are_brief_keys(),
        "| Text | Code |\n| Late. | AB |\n| Gone. | CD |\n| Shut. | EF |", "| Text | Code |\n| Late. | ab |\n| Gone. | cd |\n| Shut. | ef |"),
    rule!(Yes "heading.numbers", "the heading announces error codes, and each cell is a different number",
        |c, t| is_announced_key(c, t),
        "# Status codes\n| Step | Message | Possible errors |\n| 1 | Too late. | 404 |", "# Status codes\n| Case | Type |\n| Late | 404 |"),
    rule!(NoTitles "table.no-titles", "a code is the title of other codes: the first row may be above the dashes by mistake",
        |c, t| {
            let is_code = c.header.is_number() && c.cells.are_all_numbers() || c.header.is_symbol() && c.cells.are_all_symbols();
            t.are_announced() && c.index == 0 && is_code
        },
        "# Error codes\n| 7 |\n| 8 |", "# Error codes\n| 7 |\n| Late |"),
    rule!(Yes "column.value-beside", "another column has a word for each of its numbers",
        |c, t| {
            let is_value = matches!(c.code_header, Some(H::Value | H::Number | H::ReturnValue));
            let has_words = |other: &ColumnFacts| is_strong(other) || matches!(other.code_header, Some(H::NameOfCode | H::NameOfError | H::Error | H::Result | H::Status));
            let is_unlike_a_count = c.says(H::Value) || !c.cells.count_rows();
            is_value && is_unlike_a_count && c.cells.are_numbers() && c.cells.repeats().is_none() && t.others(c).any(|other| has_words(other) && other.cells.are_constants())
        },
        "| Code | Value |\n| NO_MAIL | 7 |", "| Mail | Value |\n| NO_MAIL | 7 |"),
    rule!(Unlikely "cells.different", "each cell is a different number, constant or short code, but such a header may announce anything",
        |c, t| {
            let may_be_code = matches!(c.code_header, Some(H::OtherCode | H::Identifier | H::Status | H::StatusOf));
            let are_keys = (c.cells.are_all_numbers() || c.cells.are_constants()) && c.cells.is_key() && c.cells.filled > 1;
            let are_letters = || c.says(H::OtherCode) && c.cells.are_brief_keys();
            may_be_code && (are_keys || are_letters()) && t.has_message_header(c)
        },
        "| Text | Acme code |\n| Late. | 7 |\n| Gone. | 8 |", "| Text | Acme code |\n| Late. | 7 |\n| Gone. | 7 |"),
];

/// Whether the header announces codes of errors, or is "code" alone.
fn is_strong(column: &ColumnFacts) -> bool {
    matches!(column.code_header, Some(H::ErrorCode | H::MoreThanErrorCode | H::Code))
}

/// Whether the header is "code", without what the code belongs to.
fn is_bare(column: &ColumnFacts) -> bool {
    column.says(H::Code) || column.says(H::Identifier)
}

/// Whether a heading announces error codes, and a column without a fitting header has a different number in each row:
/// the vendor copied the titles of another table.
fn is_announced_key(column: &ColumnFacts, table: &TableFacts) -> bool {
    let says_no_code = |other: &ColumnFacts| other.code_header.is_none_or(|says| says == H::Name);
    let headings = &table.headings;
    let is_explained = |other: &ColumnFacts| other.message_header < MessageHeader::Reason;
    // Below "Errors" alone, the header must mention them as well: the numbers may be offsets.
    let may_be_reason = column.message_header <= MessageHeader::Details || column.header.is_empty();
    let is_reason = may_be_reason && table.others(column).any(is_explained);
    let is_announced = headings.last_announces_numbers || headings.last_announces_codes && is_reason;
    // Below "Step" and "Possible errors", the numbers of the steps are not codes.
    let mentions_errors = |column: &ColumnFacts| column.header.mentions_errors() && column.cells.are_numbers();
    let is_likeliest = || mentions_errors(column) || column.index == 0 && !table.columns.iter().any(mentions_errors);
    is_announced
        && says_no_code(column)
        && column.cells.are_all_numbers()
        && column.cells.is_key()
        && (column.says(H::Name) || !column.cells.count_rows())
        && is_likeliest()
        && table.others(column).all(|other| says_no_code(other) || !other.cells.are_codes())
        && table.others(column).any(|other| {
            let has_texts = other.cells.are_wordy() || other.header.is_empty() && other.cells.are_texts();
            has_texts || other.message_header != MessageHeader::Other
        })
}

/// Whether the cells are HTTP statuses beside a column "Code" with a different word in each row.
fn is_beside_words(column: &ColumnFacts, table: &TableFacts) -> bool {
    column.cells.are_http_statuses() && table.others(column).any(has_code_words)
}

/// Whether the header announces statuses, or codes that repeat, and the cells are HTTP statuses of errors.
fn has_http_errors(column: &ColumnFacts) -> bool {
    let may_be_status = match column.code_header {
        Some(H::Status | H::StatusCode) => true,
        Some(H::Code) => column.cells.repeats().is_some(),
        _ => false,
    };
    may_be_status && column.cells.are_http_errors()
}

/// Whether the header is "Code", and each cell a different word.
fn has_code_words(column: &ColumnFacts) -> bool {
    column.says(H::Code) && column.cells.are_single_words()
}

/// Whether the cells are names of constants, and not only abbreviations. Below "Property", they must be in capitals,
/// since settings have properties too; below "Message", they must have several words, since messages of a protocol are
/// numbered: `S9F1`.
fn names_codes(column: &ColumnFacts) -> bool {
    let is_of_messages = column.message_header == MessageHeader::Message;
    column.cells.are_declared()
        && column.cells.constants > 0
        && (!column.header.is_of_properties() || column.cells.are_symbols())
        && (!is_of_messages || column.cells.are_symbols() && column.cells.hold_names())
}

/// Whether the table lists the answers of a call by HTTP status. The body of each may be a data type.
fn answers_call(column: &ColumnFacts, table: &TableFacts) -> bool {
    let is_explained = |other: &ColumnFacts| other.message_header <= MessageHeader::Details;
    column.says(H::Code) && column.cells.are_http_statuses() && table.others(column).any(is_explained)
}

/// Whether no other header says "code".
fn is_only(column: &ColumnFacts, table: &TableFacts) -> bool {
    let is_weak = |says: CodeHeader| matches!(says, H::NameOfError | H::Name);
    table.others(column).all(|other| other.code_header.is_none_or(is_weak))
}

/// Whether the cells are different symbols, and another column has a sentence for each.
fn has_sentences_for_symbols(column: &ColumnFacts, table: &TableFacts) -> bool {
    let is_sentence = |other: &ColumnFacts| other.cells.are_sentences() && other.cells.are_different();
    column.cells.are_all_symbols() && column.cells.hold_names() && table.others(column).any(is_sentence)
}

/// Whether a table lists the codes of things: it is below a heading that does not mention codes, and has another column,
/// but no meanings.
fn is_of_things(column: &ColumnFacts, table: &TableFacts) -> bool {
    let headings = &table.headings;
    headings.has_any
        && !table.are_announced()
        && !headings.name_codes
        && !table.has_message_header(column)
        && !table.others(column).any(|other| other.is_sure() || has_http_errors(other))
        && !has_sentences_for_symbols(column, table)
        && !table.has_severities
        && table.columns.len() > 1
}
