//! Markdown: a clean table for each table of the document.

use std::fmt::Write as _;

use codes_gen::Meaning;

use super::table::Table;
use crate::{Failure, github};

pub(super) fn write(tables: &[Table]) -> Result<String, Failure> {
    let mut out = String::new();
    tables_to(tables, &mut out).map_err(std::io::Error::other)?;
    Ok(out)
}

fn tables_to(tables: &[Table], out: &mut String) -> std::fmt::Result {
    for (index, table) in tables.iter().enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        let heading = table.path.last().map_or(&*table.type_name, |heading| heading);
        writeln!(out, "{gap}## {}\n\n| Code | Name | Description |\n|---|---|---|", cell(heading))?;
        for (entry, name) in table.codes() {
            for meaning in &entry.meanings {
                row(&entry.written(), &github::code(name), meaning, out)?;
            }
        }
        for range in &table.set.ranges {
            row(&range.text, "", &range.meaning, out)?;
        }
        if let Some(other) = &table.set.catch_all {
            row("Other", "", other, out)?;
        }
    }
    Ok(())
}

fn row(code: &str, name: &str, meaning: &Meaning, out: &mut String) -> std::fmt::Result {
    writeln!(out, "| {} | {name} | {} |", cell(code), cell(&meaning.text))
}

/// The text in a cell, with all markup escaped.
fn cell(text: &str) -> String {
    text.lines().map(github::text).collect::<Vec<_>>().join("<br>")
}
