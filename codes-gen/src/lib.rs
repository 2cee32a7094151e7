//! The engine of codes: reads the code tables of a vendor's Markdown document and generates Rust enums from them.
//!
//! ```
//! use codes_gen::{Caller, Document, render};
//!
//! let document = Document::new("docs/vendor.md", "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| ten | Gone. |");
//! let arguments = r#"doc = "docs/vendor.md""#.parse().unwrap();
//! let item = "#[repr(i32)] pub enum VendorCode {}".parse().unwrap();
//! let preview = codes_gen::preview(&arguments, &item, &document, &Caller::default()).unwrap();
//! // The sound rows are read, and the others are reported.
//! assert_eq!(preview.named().iter().map(|code| code.name).collect::<Vec<_>>(), ["TooLate"]);
//! assert!(render(&document, &preview.diagnostics[0]).starts_with("error[not-a-code]: `ten` is not a code"));
//! ```
//!
//! It is an ordinary library, which the macros of `codes-core`, the tool `codes`, build scripts, fuzzers and benchmarks
//! share. If you only want the enums, use `codes-core`.
//!
//! Data flows one way. Each module is one step: `request` (what the user asks for), `source` (path to text),
//! codes-read (text to typed codes: a `code_set`), `naming` (variants), `expand` (Rust). `attribute` runs them; `wrapper`
//! is the same for `#[derive(CodeWrapper)]`. `generate` does it without a macro, for build scripts and tools. Problems are
//! values, [`Diagnostic`]s with byte ranges, and all are reported at once.
//!
//! The reading part, which knows no Rust, is in `codes-read`, which compiles in parallel with syn. The parts that only
//! the tool needs are in `codes-tool`.
//!
//! Every user of the macros compiles this crate, unoptimised. If a chain of iterators makes rustc compile ten times as
//! much as a loop, as with `flat_map` or a `collect` of several adapters, this crate has the loop. Clippy enforces that
//! (`clippy.toml`).

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice,
        clippy::unwrap_used
    )
)]
// Some of the steps return more than a macro needs.
#![cfg_attr(not(feature = "tool"), allow(dead_code))]

extern crate proc_macro;

mod above;
mod attribute;
mod diagnostic;
mod expand;
#[cfg(feature = "tool")]
#[allow(clippy::disallowed_methods)] // No macro compiles this: chains of iterators cost its users nothing.
mod generate;
mod lookup;
#[cfg(feature = "tool")]
#[allow(clippy::disallowed_methods)] // No macro compiles this: chains of iterators cost its users nothing.
mod named;
mod naming;
mod pins;
mod request;
mod rustdoc;
mod source;
mod syntax;
mod template;
mod translations;
mod words;
mod wrapper;

use codes_read::{code_set, code_value, markdown, notation, read, select, text};

pub use above::derives_at_end;
pub use attribute::codes;
pub use codes_read::code_set::{CodeEntry, CodeSet, FieldValue, Link, Meaning, RangeEntry, TableInfo};
pub use codes_read::code_value::CodeValue;
pub use codes_read::columns::Roles;
pub use codes_read::notation::Notation;
#[cfg(feature = "tool")]
pub use codes_read::types::FieldType;
pub use codes_read::{Argument, Diagnostic, Document, Place, ProblemId, Severity, nearest, render};
#[cfg(feature = "tool")]
pub use generate::{
    Located, Preview, PreviewedFunction, PreviewedPin, PreviewedTranslation, Rejected, generate, preview,
};
#[cfg(feature = "tool")]
pub use named::{NamedCode, NamedCodes};
#[cfg(feature = "tool")]
pub use naming::derived_names;
pub use request::is_language;
pub use rustdoc::is_web_link;
pub use source::{Caller, DocumentKind, MAX_DOCUMENT_BYTES, calling_file, nearest_document, normalize, relative_path};
#[cfg(feature = "tool")]
pub use translations::Original;
#[cfg(feature = "tool")]
pub use words::type_name;
pub use wrapper::code_wrapper;
#[cfg(feature = "tool")]
pub use wrapper::preview::{ClaimPreview, WrapperPreview, WrapperShape, preview_wrapper};
