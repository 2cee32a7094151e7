//! The engine of codes: reads the code tables of a vendor's Markdown document and generates Rust enums from them.
//!
//! It is an ordinary library, which the macros of `codes-core`, the tool `codes`, build scripts, fuzzers and benchmarks
//! share. Who only wants the enums uses `codes-core`.
//!
//! Data flows one way, a module a step, and no step looks back: `source` (path to text), `markdown` (text to tables),
//! `recover` (rows that Markdown drops, where that is asked for), `select` (which tables, which columns), `read` (typed
//! codes with their meanings: a `code_set`), `naming` (variants), `expand` (Rust). `attribute` runs them, and `survey`
//! the first five. Beside them stand `generate` (the same without a macro), `diff` (what an update changes) and `lint`.
//! Problems are values, [`Diagnostic`]s with byte ranges, and all are reported at once.
//!
//! What reads, and knows no Rust, is in `codes-read`, which compiles beside syn.
//!
//! Every user of the macros compiles this, unoptimised: where a chain of iterators makes rustc compile ten times what a loop
//! does, as with `flat_map` or a `collect` of several adapters, here stands the loop.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]
// Some of the steps tell more than a macro asks for.
#![cfg_attr(not(feature = "tool"), allow(dead_code))]

extern crate proc_macro;

mod above;
mod attribute;
mod diagnostic;
#[cfg(feature = "tool")]
pub mod diff;
mod expand;
#[cfg(feature = "tool")]
mod generate;
#[cfg(feature = "tool")]
mod lint;
mod naming;
mod pins;
mod request;
mod source;
#[cfg(feature = "tool")]
mod survey;
mod syntax;
mod template;
mod translations;
mod wrapper;

use codes_read::{code_set, code_value, lookup, markdown, notation, read, recover, rustdoc, select, text, words};

pub use above::derives_at_end;
pub use attribute::codes;
pub use codes_read::code_set::{CodeEntry, CodeSet, FieldValue, Link, Meaning, NamedCodes, RangeEntry, TableInfo};
pub use codes_read::code_value::CodeValue;
#[cfg(feature = "tool")]
pub use codes_read::columns::{Decision, Reason, Role};
pub use codes_read::notation::Notation;
pub use codes_read::read::{Fate, RowFate};
pub use codes_read::{Argument, Diagnostic, Document, Place, ProblemId, Severity, nearest, render};
#[cfg(feature = "tool")]
pub use generate::{Preview, PreviewedFunction, PreviewedPin, PreviewedTranslation, Rejected, generate, preview};
#[cfg(feature = "tool")]
pub use lint::lint;
#[cfg(feature = "tool")]
pub use select::ColumnTitles;
pub use source::{Caller, MAX_DOCUMENT_BYTES, calling_file};
#[cfg(feature = "tool")]
pub use survey::{Survey, SurveyOptions, SurveyedTable, TableDecisions, survey};
pub use wrapper::code_wrapper;
#[cfg(feature = "tool")]
pub use wrapper::preview::{ClaimPreview, WrapperPreview, WrapperShape, preview_wrapper};
