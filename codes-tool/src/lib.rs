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

pub use codes_read::columns::{Decision, Reason, Role};
pub use codes_read::read::{Fate, RowFate};
pub use codes_read::select::ColumnTitles;
pub use codes_read::syntax::{Form, Wanted};
pub use codes_read::text::{is_hidden, separates_lines, turns_direction};
pub use codes_read::types::Repr;
pub use lint::lint;
pub use survey::{Survey, SurveyOptions, SurveyedTable, TableDecisions, survey, without_table};
