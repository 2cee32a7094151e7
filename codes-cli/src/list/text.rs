//! The tables as text, for reading.

use std::fmt::Write as _;

use codes_gen::{Document, Meaning, Survey, SurveyedTable};

use crate::layout::{labelled, one_line};

/// Where codes and names take more of the line than this, the meanings stand below them.
const WIDEST: usize = 40;

/// All tables, one below the other.
pub(super) fn listing(document: &Document, survey: &Survey) -> String {
    let tables: Vec<String> = survey.tables.iter().map(|found| table(document, found)).collect();
    tables.join("\n")
}

fn table(document: &Document, table: &SurveyedTable) -> String {
    let mut text = title(document, table);
    let lines = lines(table);
    let code_width = widest(lines.iter().map(|line| &*line.code));
    let name_width = widest(lines.iter().map(|line| line.name));
    let is_narrow = code_width + name_width <= WIDEST;
    for Line { code, name, meaning } in &lines {
        let code = if table.is_integer { format!("{code:>code_width$}") } else { format!("{code:<code_width$}") };
        if is_narrow {
            text.push_str(&labelled(&format!("  {code}  {name:<name_width$}  "), meaning.summary()));
        } else {
            let _ = writeln!(text, "{}", format!("  {code}  {name}").trim_end());
            text.push_str(&labelled("      ", meaning.summary()));
        }
    }
    text
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or_default()
}

/// What a table is, where it stands and which columns are read.
fn title(document: &Document, table: &SurveyedTable) -> String {
    let place = table.set.tables.first();
    let path = place.map(|place| one_line(&place.path.join(" / "))).filter(|path| !path.is_empty());
    let at = format!("{}:{}", document.name(), place.map_or(0, |place| place.line));
    let mut text = path.map_or_else(|| format!("{at}\n"), |path| format!("{path} ({at})\n"));
    let kind = if table.is_integer { "integer" } else { "text" };
    let (codes, rows) = (table.set.codes.len(), place.map_or(0, |place| place.rows));
    let _ = writeln!(text, "{codes} {kind} codes in {rows} rows{}", columns(table));
    text
}

fn columns(table: &SurveyedTable) -> String {
    let title = |column: Option<usize>| column.and_then(|column| table.header.get(column));
    let columns = [("code", Some(table.code_column)), ("message", table.message_column), ("name", table.name_column)];
    let used =
        columns.into_iter().filter_map(|(what, column)| Some(format!("; {what}: \"{}\"", one_line(title(column)?))));
    used.collect()
}

/// A line of the listing.
struct Line<'a> {
    code: String,
    name: &'a str,
    meaning: &'a Meaning,
}

fn lines(table: &SurveyedTable) -> Vec<Line<'_>> {
    let codes = table.set.codes.iter().zip(&table.names).flat_map(|(entry, name)| {
        entry.meanings.iter().map(move |meaning| Line { code: one_line(&entry.code.to_string()), name, meaning })
    });
    let ranges =
        table.set.ranges.iter().map(|range| Line { code: one_line(&range.text), name: "", meaning: &range.meaning });
    let others = table.set.catch_all.iter().map(|meaning| Line { code: "other".to_owned(), name: "", meaning });
    codes.chain(ranges).chain(others).collect()
}
