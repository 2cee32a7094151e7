//! The tests are modules of one program: cargo links it once, and all of them share the processors.

mod diff;
mod left_out;
mod lint;
mod names;
mod one_grammar;
mod round_trip;
mod rows;
