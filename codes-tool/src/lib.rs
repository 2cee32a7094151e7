//! The parts of the engine that only the tool `codes` needs: every code table of a document ([`survey`]), the changes
//! of an update ([`diff`]), and the suspicious places in a document ([`lint()`]).
//!
//! ```
//! use codes_gen::Document;
//! use codes_tool::{SurveyOptions, diff, survey};
//!
//! let of = |rows| Document::new("vendor.md", format!("| Code | Text |\n|---|---|\n| 7 | Late. |\n{rows}"));
//! let [old, new] = [of(""), of("| 8 | Gone. |")].map(|document| survey(&document, &SurveyOptions::default()));
//! assert_eq!(new.tables[0].named().iter().map(|code| code.name).collect::<Vec<_>>(), ["Late", "Gone"]);
//! let changes = diff::documents(&old, &new, false);
//! assert_eq!(changes[0].level(), diff::Level::Minor);
//! ```
//!
//! The macros do not compile this crate, so it may use chains of iterators.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

pub mod diff;
mod lint;
mod slip;
mod survey;

use codes_read::cell::{self, CellForm};
pub use codes_read::columns::{Decision, Reason, Role, Roles};
pub use codes_read::read::{Fate, RowFate};
pub use codes_read::syntax::{Form, Wanted};
pub use codes_read::text::{is_hidden, separates_lines, turns_direction};
pub use codes_read::types::Repr;
pub use lint::lint;
pub use survey::{Survey, SurveyOptions, SurveyedTable, TableDecisions, survey, without_table};

/// The number that a text is, in any form in which a cell may have it. Its leading zeros mean nothing.
///
/// ```
/// assert_eq!([codes_tool::number("0x1FL"), codes_tool::number("0031")], [Some(31), Some(31)]);
/// assert_eq!([codes_tool::number("E31"), codes_tool::number("31 or 32")], [None, None]);
/// ```
#[must_use]
pub fn number(text: &str) -> Option<i128> {
    let parsed = cell::parse(text);
    match &parsed.form {
        CellForm::Lookalike(ascii) => number(ascii),
        _ if parsed.has_leading_zeros() => text.parse().ok(),
        _ => parsed.number().filter(|_| parsed.is_bare_number()),
    }
}
