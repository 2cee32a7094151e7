//! The words of headers and headings, in the languages that vendors write in. A leaf.
//!
//! All are as `key` in `header.rs` spells them: without case, punctuation and space. A list of parts is looked for inside of
//! longer headers.

pub(crate) mod codes;
pub(crate) mod meanings;
pub(crate) mod others;
pub(crate) mod parameters;
pub(crate) mod vague;
