//! Lines with pipes that Markdown does not take for part of a table.

use std::ops::Range;

use super::section_of;
use crate::order::Along;
use crate::{Document, text};

/// Lines with pipes, one below the other, outside of every table.
#[derive(Debug)]
pub struct PipeRun {
    /// Index into [`super::Markdown::sections`].
    pub section: usize,
    /// The lines, without indentation, quote marks and line ends.
    pub lines: Vec<Range<usize>>,
}

/// The runs outside of the given ranges, which are in order.
pub(super) fn outside_of(document: &Document, ranges: &[Range<usize>], section_starts: &[usize]) -> Vec<PipeRun> {
    let mut runs: Vec<PipeRun> = Vec::new();
    let mut ranges = Along(ranges);
    let mut goes_on = false;
    let mut start = 0;
    for line in document.text().split_inclusive(text::line_end(document.text())) {
        let range = start..start + line.len();
        start = range.end;
        if ranges.reach_into(&range) || !line.contains('|') {
            goes_on = false;
            continue;
        }
        let content = content(line);
        let line_start = range.end - content.len();
        let line_range = line_start..line_start + content.trim_end().len();
        match runs.last_mut().filter(|_| goes_on) {
            Some(run) => run.lines.push(line_range),
            None => {
                let section = section_of(range.start, section_starts);
                runs.push(PipeRun { section, lines: vec![line_range] });
            }
        }
        goes_on = true;
    }
    runs
}

/// A line without indentation and quote marks.
pub(super) fn content(line: &str) -> &str {
    const BEFORE: &[char] = &[' ', '\t', '>'];
    line.trim_start_matches(BEFORE)
}

/// Whether a backslash stands before a place.
pub(super) fn is_escaped(line: &str, at: usize) -> bool {
    line.get(..at).is_some_and(|before| before.ends_with('\\'))
}

/// The cells of a line as GFM splits it: at pipes that no backslash escapes, those at its ends left out.
pub fn split_row(line: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices('|') {
        if !is_escaped(line, at) {
            cells.push(line.get(start..at).unwrap_or_default().trim());
            start = at + 1;
        }
    }
    cells.push(line.get(start..).unwrap_or_default().trim());
    if cells.len() > 1 && cells.first().is_some_and(|cell| cell.is_empty()) {
        cells.remove(0);
    }
    if cells.len() > 1 && cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

/// Whether these cells make a delimiter row: `---`, `:--`, `:-:`.
pub fn is_delimiter_row(cells: &[&str]) -> bool {
    !cells.is_empty()
        && cells.iter().all(|cell| {
            let dashes = cell.strip_prefix(':').unwrap_or(cell);
            let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
            !dashes.is_empty() && text::is_only(dashes, |byte| byte == b'-')
        })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn stray(text: &str) -> Vec<Vec<&str>> {
        let runs = read(&Document::new("d.md", text)).stray;
        runs.into_iter().map(|run| run.lines.into_iter().map(|line| &text[line]).collect()).collect()
    }

    #[test]
    fn rows_after_a_blank_line_are_stray() {
        let text = "| C | M |\n|-|-|\n| 1 | a |\n\n| 2 | b |\n| 3 | c |\n\n> | 4 | d |\n";
        assert_eq!(stray(text), [vec!["| 2 | b |", "| 3 | c |"], vec!["| 4 | d |"]]);
    }

    #[test]
    fn a_line_may_end_with_a_carriage_return_alone() {
        let text = "| C | M |\r|-|-|\r| 1 | a |\r\r| 2 | b |\r| 3 | c |\r\r```\r| 4 | d |\r```\r";
        assert_eq!(stray(text), [vec!["| 2 | b |", "| 3 | c |"]]);
        assert_eq!(stray(&text.replace('\r', "\r\n")), [vec!["| 2 | b |", "| 3 | c |"]]);
    }

    #[test]
    fn pipes_in_fences_and_comments_are_not_stray_but_those_in_html_and_indented_code_are() {
        assert!(stray("```\n| 1 | a |\n```\n\n<!--\n| 2 | b |\n-->\n").is_empty());
        assert_eq!(stray("<div>\n| 1 | a |\n</div>\n\n    | 2 | b |\n"), [vec!["| 1 | a |"], vec!["| 2 | b |"]]);
    }

    #[test]
    fn a_table_whose_delimiter_row_does_not_fit_is_stray() {
        assert_eq!(stray("| C | M |\n|-|-|-|\n| 1 | a |\n"), [vec!["| C | M |", "|-|-|-|", "| 1 | a |"]]);
    }

    #[test]
    fn rows_are_split_at_pipes_that_are_not_escaped() {
        assert_eq!(split_row("| 1 | a \\| b | |"), ["1", "a \\| b", ""]);
        assert_eq!(split_row("1 | a"), ["1", "a"]);
        assert_eq!(split_row("|"), [""]);
    }

    #[test]
    fn a_delimiter_row_holds_dashes_and_colons_only() {
        assert!(is_delimiter_row(&["---", ":-:", ":-", "-:"]));
        for cells in [&["-", ""] as &[&str], &[":"], &["::"], &["- -"], &["-1"], &[]] {
            assert!(!is_delimiter_row(cells), "{cells:?}");
        }
    }
}
