//! The parts of the engine that only the tool `codes` needs: every code table of a document ([`survey`]), the changes
//! of an update ([`diff`]), and the suspicious places in a document ([`lint()`]).
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
pub use codes_read::types::Repr;
pub use lint::lint;
pub use survey::{Survey, SurveyOptions, SurveyedTable, TableDecisions, survey, without_table};
