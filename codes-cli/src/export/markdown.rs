//! Markdown: a clean table for each of the document's.

use std::io::Write;

use codes_gen::Meaning;

use super::Table;
use crate::Failure;
use crate::layout::one_line;

pub(super) fn write(tables: &[Table], out: &mut impl Write) -> Result<(), Failure> {
    for (index, table) in tables.iter().enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        let heading = table.path.last().map_or(&*table.type_name, |heading| heading);
        writeln!(out, "{gap}## {}\n\n| Code | Name | Description |\n|---|---|---|", cell(heading))?;
        for (entry, name) in table.set.codes.iter().zip(&table.names) {
            for meaning in &entry.meanings {
                row(&entry.code.to_string(), &format!("`{name}`"), meaning, out)?;
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

fn row(code: &str, name: &str, meaning: &Meaning, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "| {} | {name} | {} |", cell(code), cell(&meaning.text))?;
    Ok(())
}

/// The text in a cell: nothing of it is markup.
fn cell(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, line) in text.lines().map(one_line).enumerate() {
        if index > 0 {
            escaped.push_str("<br>");
        }
        for c in line.chars() {
            match c {
                '<' => escaped.push_str("&lt;"),
                '&' => escaped.push_str("&amp;"),
                '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' => escaped.extend(['\\', c]),
                c => escaped.push(c),
            }
        }
    }
    escaped
}
