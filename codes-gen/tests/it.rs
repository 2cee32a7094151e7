//! The tests are modules of one program: cargo links it once, and all of them share the processors.

mod any_document;
mod bit_patterns;
mod forms;
mod golden;
mod help;
mod translations;
mod wrapper_help;
