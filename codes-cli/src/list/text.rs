//! The tables as text, for reading.

use std::fmt::Write as _;

use codes_gen::{Document, Meaning, NamedCode};
use codes_tool::{Role, Survey, SurveyedTable};
use unicode_width::UnicodeWidthStr;

use crate::escape;
use crate::layout::{Layout, count, one_line, padded};
use crate::paint;

/// The part of the line that codes and names may take; if they take more, the meanings are below them.
const WIDEST: usize = 40;

/// All tables, one below the other.
pub(super) fn listing(document: &Document, survey: &Survey, layout: Layout) -> String {
    let mut text = String::new();
    for (index, found) in survey.tables.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        title(document, found, layout, &mut text);
        table(found, layout, &mut text);
    }
    text
}

fn table(table: &SurveyedTable, layout: Layout, text: &mut String) {
    let lines = lines(table);
    let code_width = widest(lines.iter().map(|line| &*line.code));
    let name_width = widest(lines.iter().map(|line| line.name));
    let is_narrow = code_width + name_width <= WIDEST;
    for Line { code, name, meaning } in &lines {
        let gap = code_width.saturating_sub(code.width());
        let (before, after) = if table.is_integer { (gap, 0) } else { (0, gap) };
        let code = layout.paint.text(paint::CODE, code);
        let head = format!("  {:before$}{code}{:after$}  {}", "", "", padded(name, name_width));
        if is_narrow {
            text.push_str(&layout.indented(&format!("{head}  "), code_width + name_width + 6, meaning.summary()));
        } else {
            text.push_str(head.trim_end());
            text.push('\n');
            text.push_str(&layout.indented("      ", 6, meaning.summary()));
        }
    }
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(UnicodeWidthStr::width).max().unwrap_or_default()
}

/// The head of a table: its form, its place and the columns that are read.
fn title(document: &Document, table: &SurveyedTable, layout: Layout, text: &mut String) {
    let place = table.set.tables.first();
    let path = place.map(|place| one_line(&place.path.join(" / "))).filter(|path| !path.is_empty());
    let at = format!("{}:{}", escape::name(document.name()), place.map_or(0, |place| place.line));
    match path {
        Some(path) => {
            let (path, at) = (layout.paint.text(paint::BOLD, &path), layout.paint.text(paint::DIM, &format!("({at})")));
            let _ = writeln!(text, "{path} {at}");
        }
        None => {
            let _ = writeln!(text, "{}", layout.paint.text(paint::BOLD, &at));
        }
    }
    let kind = if table.is_integer { "integer code" } else { "text code" };
    let (codes, rows) = (count(table.set.codes.len(), kind), count(place.map_or(0, |place| place.rows), "row"));
    let _ = writeln!(text, "{codes} in {rows}{}", columns(table));
}

fn columns(table: &SurveyedTable) -> String {
    let title = |column: Option<usize>| column.and_then(|column| table.header.get(column));
    let named = Role::NAMED.into_iter().map(|role| (role.name(), *table.columns.get(role)));
    let used = named
        .chain([("other key", table.other_key_column)])
        .filter_map(|(what, column)| Some(format!("; {what}: \"{}\"", one_line(title(column)?))));
    used.collect()
}

/// A line of the listing.
struct Line<'a> {
    code: String,
    name: &'a str,
    meaning: &'a Meaning,
}

fn lines(table: &SurveyedTable) -> Vec<Line<'_>> {
    let codes = table.named().iter().flat_map(|NamedCode { entry, name, .. }| {
        entry.meanings.iter().map(move |meaning| Line { code: one_line(&entry.written()), name, meaning })
    });
    let ranges =
        table.set.ranges.iter().map(|range| Line { code: one_line(&range.text), name: "", meaning: &range.meaning });
    let others = table.set.catch_all.iter().map(|meaning| Line { code: "other".to_owned(), name: "", meaning });
    codes.chain(ranges).chain(others).collect()
}
