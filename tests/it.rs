//! The tests are modules of one program: cargo links it once, and all of them share the processors.

mod builds;
mod consumers;
mod golden;
mod hostile;
mod install;
mod invariants;
mod layout;
mod limits;
mod linear;
mod lookups;
mod problems;
mod snippets;
mod soak;
mod updates;
