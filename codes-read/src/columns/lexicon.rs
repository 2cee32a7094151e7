//! The words of headers and headings, in the languages that vendors write in. A leaf.
//!
//! All are as `key` in `header.rs` spells them: without case, punctuation and space. A list of parts is looked for inside of
//! longer headers.

pub(super) mod codes;
pub(super) mod meanings;
pub(super) mod others;
pub(super) mod parameters;
pub(super) mod vague;
