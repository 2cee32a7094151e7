//! Rows with fewer cells than the header. pulldown-cmark adds the missing cells, so a header with thousands of columns
//! makes millions of cells from as many letters. This finds the rows that go too far, before it parses them.

use std::ops::Range;

use super::pipes;
use crate::order::RangeCursor;
use crate::text;

/// The missing cells that are allowed for each byte of the document, in addition to a fixed number.
const TIMES: usize = 2;
const OF_ANY: usize = 1 << 17;

/// The most cells that pulldown-cmark adds to one table. Beyond, it drops the rows.
const OF_TABLE: usize = 1 << 18;

/// Rows of a table that are not read, because too many cells are missing from them and the rows above them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnderfilledRows {
    /// The range from the first of them to the end of the last.
    pub range: Range<usize>,
    /// The number of cells in the first row, and in the header.
    pub cells: usize,
    pub columns: usize,
}

/// The rows in which too many cells are missing.
///
/// A line of dashes makes a table of the lines below it, up to a blank line or a fence, wherever it is. So this counts
/// at least as many missing cells as Markdown's tables have. Rows in code blocks are not rows of tables:
/// [`outside_of`] removes them.
pub(super) fn underfilled_rows(text: &str) -> Vec<UnderfilledRows> {
    const BEHIND: &[char] = &[' ', '\t', '\n', '\r'];
    let mut found: Vec<UnderfilledRows> = Vec::new();
    let mut left = text.len().saturating_mul(TIMES).saturating_add(OF_ANY);
    // The columns of the table that contains the line, and the number of cells that its rows may still lack.
    let mut table: Option<(usize, usize)> = None;
    // Whether the line belongs to the last rows that were found.
    let mut goes_on = false;
    let mut end = 0;
    let mut is_after_return = false;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, below) = text::split_line(rest);
        rest = below;
        end += line.len();
        // There is no line between a carriage return and a line feed.
        if line == "\n" && is_after_return {
            continue;
        }
        is_after_return = line.ends_with('\r');
        let content = pipes::content(line);
        let start = end - content.len();
        let content = content.trim_end_matches(BEHIND);
        let range = start..start + content.len();
        let ends_with_return = is_after_return && !text.get(end..).unwrap_or_default().starts_with('\n');
        if content.is_empty() || is_fence(content, ends_with_return) {
            (table, goes_on) = (None, false);
            continue;
        }
        if let (true, Some(last)) = (goes_on, found.last_mut()) {
            last.range.end = range.end;
            continue;
        }
        let cells = cells(content);
        if let Some((columns, of_table)) = &mut table {
            let missing = columns.saturating_sub(cells);
            match (left.checked_sub(missing), of_table.checked_sub(missing)) {
                (Some(rest), Some(rest_of_table)) => (left, *of_table) = (rest, rest_of_table),
                _ => {
                    found.push(UnderfilledRows { range, cells, columns: *columns });
                    goes_on = true;
                }
            }
        }
        if is_delimiter(content) {
            let (columns, _) = table.get_or_insert((0, OF_TABLE));
            *columns = cells.max(*columns);
        }
    }
    found
}

/// Whether too many cells may be missing from this many lines of a text, whose widest line of dashes has this many
/// columns.
pub(super) fn may_lack_cells(lines: usize, columns: usize) -> bool {
    lines.saturating_mul(columns) > OF_ANY
}

/// The number of columns in a line of dashes; 0 for another line.
pub(super) fn columns(line: &str) -> usize {
    match line.as_bytes() {
        [b'|' | b'-' | b':', ..] if is_delimiter(line.trim_end()) => cells(line.trim_end()),
        _ => 0,
    }
}

/// Whether a line begins or ends a code block, and so ends a table, regardless of its indentation. pulldown-cmark looks
/// for a further backtick up to a line feed, even if the line ends with a carriage return alone.
fn is_fence(line: &str, ends_with_return: bool) -> bool {
    let info = line.trim_start_matches('`');
    line.starts_with("~~~") || line.len() - info.len() >= 3 && !info.contains('`') && !ends_with_return
}

/// The rows outside of these places, in which there are no tables.
pub(super) fn outside_of(mut rows: Vec<UnderfilledRows>, places: &[Range<usize>]) -> Vec<UnderfilledRows> {
    let mut places = RangeCursor(places);
    rows.retain(|rows| !places.reach_into(&rows.range));
    rows
}

/// Whether a line may be a delimiter row.
fn is_delimiter(line: &str) -> bool {
    line.contains('-') && text::is_only(line, |byte| matches!(byte, b'-' | b'|' | b':' | b' ' | b'\t'))
}

/// The minimum number of cells in a line.
fn cells(line: &str) -> usize {
    let mut pipes = 0;
    for (at, _) in line.match_indices('|') {
        pipes += usize::from(!pipes::is_escaped(line, at));
    }
    let is_closed = line.ends_with('|') && !line.ends_with("\\|");
    (pipes + 1).saturating_sub(usize::from(line.starts_with('|')) + usize::from(is_closed)).max(1)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::Document;

    /// A table with this many columns in its header, and this many rows with one cell.
    fn table(columns: usize, rows: usize) -> String {
        format!("|{}\n|{}\n{}", "a|".repeat(columns), "-|".repeat(columns), "| 1\n".repeat(rows))
    }

    #[test]
    fn rows_that_lack_some_cells_are_accepted() {
        assert_eq!(underfilled_rows(&table(20, 10_000)), []);
        assert_eq!(underfilled_rows(&table(2_000, 10).repeat(5)), []);
    }

    #[test]
    fn rows_that_lack_too_many_are_found_from_the_first_to_the_last() {
        let text = format!("{}\nText\n\n{}", table(1_000, 1_000), table(2, 2));
        let found = underfilled_rows(&text);
        let [UnderfilledRows { range, cells: 1, columns: 1_000 }] = &*found else { panic!("{found:?}") };
        assert!(text[range.clone()].starts_with("| 1\n| 1") && text[range.end..].starts_with("\n\nText"));
        let markdown = read(&Document::new("d.md", &*text));
        let rows: Vec<usize> = markdown.tables.iter().map(|table| table.rows.len()).collect();
        assert_eq!(rows, [(TIMES * text.len() + OF_ANY) / 999, 2]);
        assert_eq!((markdown.underfilled, markdown.orphans.len()), (found, 0));
    }

    #[test]
    fn a_line_of_dashes_within_a_table_does_not_make_it_narrower() {
        let text = format!("{}|-|\n{}", table(1_000, 1), "| 1\n".repeat(1_000));
        assert_eq!(underfilled_rows(&text).len(), 1);
        for text in [table(1_000, 1_000).replace('\n', "\r"), table(1_000, 1_000).replace('\n', "\r\n> ")] {
            assert_eq!(underfilled_rows(&text).len(), 1);
        }
    }

    #[test]
    fn a_code_block_contains_no_table_and_its_end_is_found() {
        for (fence, info) in [("```", "md"), ("~~~~", " `a`"), ("> ```", ""), ("   ```", "")] {
            for end in ["\n", "\r\n", "\r"] {
                let quote = if fence.starts_with('>') { "> " } else { "" };
                let rows = table(1_000, 1_000).replace('\n', &format!("\n{quote}"));
                let text = format!("{fence}{info}\n{quote}{rows}{fence}\n\n{}", table(2, 2)).replace("> > ", "> ");
                let markdown = read(&Document::new("d.md", text.replace('\n', end)));
                assert_eq!((markdown.tables.len(), markdown.underfilled.len()), (1, 0), "{fence} {end:?}");
            }
        }
    }

    #[test]
    fn a_code_block_ends_a_table_but_a_similar_text_does_not() {
        let rows = "| 1\n".repeat(1_000);
        let count = |text: &str| read(&Document::new("d.md", text)).underfilled.len();
        assert_eq!(count(&format!("{}```\na\n```\n{rows}", table(1_000, 10))), 0);
        for line in ["``", "``` a `b`", "| ```", "```\r`"] {
            assert_eq!(count(&format!("{}{line}\n{rows}", table(1_000, 10))), 1, "{line}");
        }
    }

    #[test]
    fn cells_are_counted_as_markdown_does_or_less() {
        let cases =
            [("| a |", 1), ("a", 1), ("a | b", 2), ("||", 1), ("|", 1), ("| a \\| b |", 1), ("|a||b", 3), ("a|\\|", 2)];
        for (line, count) in cases {
            assert_eq!(cells(line), count, "{line}");
        }
    }
}
