#![no_std]
#![doc = include_str!("../README.md")]

// Generated code names this crate by its full path, also inside of it.
extern crate self as codes_core;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod code;
mod meaning;
#[cfg(feature = "serde")]
mod serde;
mod status;
pub mod tpns;

pub use code::Code;
pub use meaning::{Columns, Link, Meaning, Table};
pub use status::{Failure, ParseCodeError, Status, UnknownCode};

/// Generates an enum, its lookups and its documentation from a code table in a vendor's Markdown document.
///
/// TODO_DOCS
pub use codes_macro::codes;
