//! The half of the engine of codes that knows no Rust: from a document to its tables, and from those that are asked for to
//! typed codes. It is a crate of its own because it compiles beside syn, for which the other half waits.
//!
//! Who wants it uses `codes-gen`, which has the steps in their order, and what of this is public. Nothing else here is
//! promised to anybody: it may change with every version.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::unwrap_used
    )
)]
// What users see is documented where it is defined; codes-gen shows it.
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
pub mod latin;
mod lexicon;
pub mod markdown;
pub mod nearest;
pub mod notation;
mod order;
pub mod read;
pub mod recover;
mod render;
mod rules;
mod script;
pub mod select;
mod sentence;
pub mod side_by_side;
pub mod syntax;
pub mod text;
pub mod types;

pub use diagnostic::{Argument, Diagnostic, Place, ProblemId, Severity};
pub use document::Document;
pub use render::{explained, render, rendered};
