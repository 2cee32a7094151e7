//! CSV, as `codes list` writes it.

use std::io::Write;

use super::Table;
use crate::Failure;
use crate::list::csv::{self, Lines};

pub(super) fn write(tables: &[Table], out: &mut impl Write) -> Result<(), Failure> {
    csv::write(tables.iter().map(|table| Lines { set: &table.set, names: &table.names }), out)
}
