//! A second reader of pipe tables, for comparison with the engine's. It is written from the
//! [specification of GitHub Flavored Markdown](https://github.github.com/gfm/#tables-extension-) and shares no code with
//! the engine.
//!
//! It does not read everything: only tables at the margin, separated from every other block, and only up to the first
//! line that may begin a block in which they would not be tables. Every reader must see the tables that it reads.

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The line of the header; the first is 1.
    pub line: usize,
    /// The header's cells.
    pub header: Vec<String>,
    /// The rows below the delimiter row.
    pub rows: Vec<Row>,
    /// The line below the last row.
    pub end: usize,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line.
    pub line: usize,
    /// Its cells as they are written, surplus ones too, but with `\|` as `|`.
    pub cells: Vec<String>,
}

/// The tables of a document that are beyond doubt.
#[must_use]
pub fn tables(text: &str) -> Vec<Table> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    if has_rare_line_ends(&text) {
        return Vec::new();
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let mut tables = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at).filter(|line| !may_begin_something_else(line)) {
        let is_apart = at == 0 || lines[at - 1].trim().is_empty() || lines[at - 1].starts_with("# ");
        let delimiter = lines.get(at + 1).copied().unwrap_or_default();
        let table = (is_apart && line.starts_with('|')).then(|| header(line, delimiter)).flatten();
        let Some(header) = table else {
            at += 1;
            continue;
        };
        let line = at + 1;
        at += 2;
        let mut rows = Vec::new();
        // A line with only a pipe has no cell, so it is not a row.
        while let Some(row) = lines.get(at).filter(|row| row.starts_with('|') && row.trim_matches([' ', '\t']) != "|") {
            rows.push(Row { line: at + 1, cells: cells(row) });
            at += 1;
        }
        tables.push(Table { line, header, rows, end: at + 1 });
    }
    tables
}

/// Whether a text has line ends that only some readers accept. `\r
/// ` is not one of them.
pub(crate) fn has_rare_line_ends(text: &str) -> bool {
    text.replace("\r\n", "\n").contains(['\r', '\u{b}', '\u{c}', '\0', '\u{85}', '\u{2028}', '\u{2029}'])
}

/// Whether pipes in the following lines may belong to code, a comment, HTML or metadata, although they look like a
/// table.
pub(crate) fn may_begin_something_else(line: &str) -> bool {
    let inside = line.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '>' | '-' | '+' | '*' | '.' | ')')
    });
    let is_metadata =
        !line.contains('|') && line.trim_end().bytes().all(|byte| matches!(byte, b'-' | b'+' | b'.' | b' '));
    inside.starts_with("```")
        || inside.starts_with("~~~")
        || inside.starts_with('[')
        || inside.starts_with('<') && !inside.starts_with("<br")
        || line.to_ascii_lowercase().contains("<table")
        || is_metadata && !line.trim().is_empty()
}

/// The cells of a header, if the line below it is a delimiter row with as many.
fn header(line: &str, delimiter: &str) -> Option<Vec<String>> {
    let is_dashes = |cell: &String| {
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.chars().all(|c| c == '-')
    };
    let (header, dashes) = (cells(line), cells(delimiter));
    (delimiter.starts_with('|') && dashes.iter().all(is_dashes) && header.len() == dashes.len()).then_some(header)
}

/// "Each row consists of cells containing arbitrary text, in which inlines are parsed, separated by pipes. Spaces
/// between pipes and cell content are trimmed." A pipe is part of a cell if a backslash precedes it, in code too.
#[must_use]
pub fn cells(line: &str) -> Vec<String> {
    let line = line.trim_matches([' ', '\t']);
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&'|') => cell.extend(chars.next()),
            '|' => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || cells.is_empty() {
        cells.push(cell);
    }
    cells.into_iter().map(|cell| cell.trim_matches([' ', '\t']).to_owned()).collect()
}

/// The text of a cell that holds only words and backslash escapes; `None` if it may hold anything else.
#[must_use]
pub fn words(cell: &str) -> Option<String> {
    let mut seen = String::new();
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(char::is_ascii_punctuation) => seen.extend(chars.next()),
            '`' | '*' | '_' | '~' | '<' | '&' | '[' | ']' | '!' | '\\' => return None,
            c => seen.push(c),
        }
    }
    // Some kinds of space allow a line break in typography, but not in the engine.
    Some(seen.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_the_specification_are_read() {
        let text = "| foo | bar |\n| --- | --- |\n| baz | bim |\n\n| abc | defghi |\n|:-: | -----------:|\n| b `\\|` az | b **\\|** im |\n| bar |\nbar\n\nbar\n";
        let tables = tables(text);
        let shown: Vec<_> = tables.iter().map(|table| (table.line, table.header.join("&"), table.rows.len())).collect();
        assert_eq!(shown, [(1, "foo&bar".to_owned(), 1), (5, "abc&defghi".to_owned(), 2)]);
        assert_eq!(tables[1].rows[0].cells, ["b `|` az", "b **|** im"]);
        assert_eq!(super::tables("| a |\n|---|\n| 1 |\n| \n| 2 |\n")[0].rows.len(), 1);
    }

    #[test]
    fn ambiguous_tables_are_left_out() {
        for text in [
            "| abc | def |\n| --- |\n| bar |",
            "text\n| abc |\n|---|",
            "```\n| abc |\n|---|",
            "<div>\n\n| abc |\n|---|",
            "- ```\n\n| abc |\n|---|",
            "---\n| abc |\n|---|",
        ] {
            assert_eq!(tables(text), [], "{text}");
        }
    }

    #[test]
    fn words_are_read_as_they_are_shown() {
        assert_eq!(words("a \\* b\\| c"), Some("a * b| c".to_owned()));
        assert_eq!(words("a *b*"), None);
    }
}
