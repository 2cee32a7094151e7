//! Compares the file of `--output` with the new contents.

use std::path::Path;

use super::format::Format;
use super::{csv, json};
use crate::{Failure, escape};

/// Whether the file has the new contents. Line numbers of the document do not count: they move with any change above
/// them.
pub(super) fn check(path: &Path, text: &str, format: Format) -> Result<(), Failure> {
    let name = escape::path(path);
    let found = std::fs::read_to_string(path).map_err(|error| {
        Failure::Message(format!("cannot read {name}: {error}\n  = help: run the same command without `--check`"))
    })?;
    let found = found.replace("\r\n", "\n");
    let is_same = found == text
        || match format {
            Format::Json => json::without_lines(&found).is_some_and(|found| Some(found) == json::without_lines(text)),
            Format::Csv => csv::without_lines(&found).is_some_and(|found| Some(found) == csv::without_lines(text)),
            _ => false,
        };
    if is_same {
        return Ok(());
    }
    Err(Failure::Message(format!("{name} is out of date\n  = help: run the same command without `--check`")))
}
