//! The engine of codes: reads the code tables of a vendor's Markdown document and generates Rust enums from them.
//!
//! It is an ordinary library, which the macros of `codes-core`, the tool `codes`, build scripts, fuzzers and benchmarks
//! share. Who only wants the enums uses `codes-core`.
//!
//! Data flows one way, a module a step, and no step looks back: `source` (path to text), `markdown` (text to tables),
//! `table` (which table, which columns), `code_set` (typed codes with their meanings), `naming` (variants), `expand`
//! (Rust). `attribute` runs them. Problems are values, [`Diagnostic`]s with byte ranges, and all are reported at once.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

extern crate proc_macro;

mod above;
mod attribute;
mod code_cell;
mod code_set;
mod columns;
mod diagnostic;
mod document;
mod expand;
mod lookup;
mod markdown;
mod naming;
pub mod nearest;
mod render;
mod request;
mod rustdoc;
mod sentence;
mod source;
mod table;

pub use above::derives_at_end;
pub use attribute::codes;
pub use diagnostic::Diagnostic;
pub use document::Document;
pub use render::render;
pub use source::Caller;
