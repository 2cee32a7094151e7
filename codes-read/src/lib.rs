//! The half of the engine of codes that knows no Rust: it reads the tables of a document, and turns those that are
//! requested into typed codes. It is a crate of its own because it compiles in parallel with syn, for which the other
//! half waits.
//!
//! Use `codes-gen` instead, which runs the steps in their order and re-exports the public part of this crate. The rest
//! may change with every version.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice,
        clippy::unwrap_used
    )
)]
// Items that users see are documented here, and shown by codes-gen.
#![allow(missing_docs, clippy::must_use_candidate)]

pub mod cell;
pub mod clause;
pub mod code_set;
pub mod code_value;
pub mod columns;
pub mod diagnostic;
mod document;
mod facts;
pub mod heading_path;
mod http_status;
pub mod latin;
mod lexicon;
pub mod markdown;
pub mod nearest;
pub mod notation;
mod order;
pub mod read;
mod recent;
pub mod recover;
mod render;
mod role;
mod rules;
mod script;
pub mod select;
mod sentence;
pub mod side_by_side;
pub mod syntax;
mod tables;
pub mod text;
pub mod types;

pub use diagnostic::{Argument, Diagnostic, Place, ProblemId, Severity};
pub use document::Document;
pub use render::{explained, render, rendered};
