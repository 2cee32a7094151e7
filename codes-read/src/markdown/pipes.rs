//! Lines with pipes that Markdown does not read as part of a table.

use std::ops::Range;

use super::section_of;
use crate::order::{self, RangeCursor};
use crate::{Document, text};

/// Consecutive lines with pipes outside of every table.
#[derive(Debug)]
pub struct PipeRun {
    /// Index into [`super::Markdown::sections`].
    pub section: usize,
    /// The lines, without the marks before a row (see `row`) and without line ends.
    pub lines: Vec<Range<usize>>,
    /// Whether they are indented like code.
    pub is_in_code: bool,
    /// Whether they are indented below the title of an admonition or a tab, as site generators read them.
    pub is_in_block: bool,
}

/// The places where pipes do not make orphan lines. All ranges are in order.
pub(super) struct Outside<'a> {
    /// Tables, fences and comments.
    pub(super) of: &'a [Range<usize>],
    /// Tables in HTML. In them, only a line that begins with a pipe counts, or a line below a table with pipes in a
    /// cell.
    pub(super) html: &'a [Range<usize>],
    /// Tables with pipes.
    pub(super) tables: &'a [Range<usize>],
    pub(super) indented_code: &'a [Range<usize>],
}

impl Outside<'_> {
    /// The runs of lines outside of these places.
    pub(super) fn runs(&self, document: &Document, section_starts: &[usize]) -> Vec<PipeRun> {
        let mut runs: Vec<PipeRun> = Vec::new();
        if !document.text().contains('|') {
            return runs;
        }
        let (mut of, mut html, mut code) =
            (RangeCursor(self.of), RangeCursor(self.html), RangeCursor(self.indented_code));
        // The section and the kind of the run that the next line may continue.
        let mut goes_on = None;
        let mut start = 0;
        let mut block = IndentedBlock::default();
        for line in document.lines() {
            let whole = start..start + line.len();
            start = whole.end;
            let is_in_block = block.has(line);
            if !line.contains('|') {
                goes_on = None;
                continue;
            }
            let content = row(line);
            let line_start = whole.end - content.len();
            let range = line_start..line_start + content.trim_end().len();
            let mut is_text = || html.reach_into(&whole) && !content.starts_with('|') && !self.is_below_table(&whole);
            // A comment may precede a row.
            if of.reach_into(&(range.start..whole.end)) || is_text() {
                goes_on = None;
                continue;
            }
            let is_in_code = code.reach_into(&whole);
            let section = section_of(whole.start, section_starts);
            match runs.last_mut().filter(|_| goes_on == Some((section, is_in_code))) {
                Some(run) => run.lines.push(range),
                None => runs.push(PipeRun { section, lines: vec![range], is_in_code, is_in_block }),
            }
            goes_on = Some((section, is_in_code));
        }
        runs
    }

    /// Whether a line in an HTML table is below a table with pipes in the same HTML table.
    fn is_below_table(&self, line: &Range<usize>) -> bool {
        let around = order::before(self.html, line.start);
        let above = order::before(self.tables, line.start);
        around.zip(above).is_some_and(|(around, above)| around.start < above.start)
    }
}

/// The indentation of the title above the lines of an admonition or a tab: `!!! note`, `??? tip`, `=== "Server"`.
#[derive(Default)]
struct IndentedBlock(Option<usize>);

impl IndentedBlock {
    /// Whether the next line belongs to such a block.
    fn has(&mut self, line: &str) -> bool {
        const TITLES: [&str; 6] = ["!!! ", "??? ", "???+ ", "!!!+ ", "=== \"", "=== '"];
        let content = line.trim_start();
        if content.is_empty() {
            return self.0.is_some();
        }
        let indentation = line.len() - content.len();
        self.0 = self.0.filter(|title| indentation > *title);
        if self.0.is_none() && text::strip_prefixes(content, &TITLES).is_some() {
            self.0 = Some(indentation);
            return false;
        }
        self.0.is_some()
    }
}

/// A line without its indentation and quote marks.
pub(super) fn content(line: &str) -> &str {
    line.get(text::length_until(line, |byte| !matches!(byte, b' ' | b'\t' | b'>'))..).unwrap_or_default()
}

/// A line without the text before its first pipe, if that is not content: marks of quotes, lists and headings, space of
/// any kind, a comment, tags. Otherwise the line's [`content`].
fn row(line: &str) -> &str {
    let plain = content(line);
    // `- | -` is a delimiter row.
    if plain.starts_with('|')
        || text::is_only(plain.trim_end(), |byte| matches!(byte, b'-' | b'|' | b':' | b' ' | b'\t'))
    {
        return plain;
    }
    let mut rest = plain;
    while let Some(behind) = without_mark(rest) {
        rest = content(behind);
    }
    if rest.starts_with('|') { rest } else { plain }
}

/// The text after the mark at the beginning of a line, if there is one.
pub(super) fn without_mark(line: &str) -> Option<&str> {
    const SPACES: [&str; 4] = ["&nbsp;", "&emsp;", "&ensp;", "&#160;"];
    const BOXES: [&str; 3] = ["[ ]", "[x]", "[X]"];
    let first = line.chars().next()?;
    match first {
        '<' => {
            let end = if line.starts_with("<!--") { "-->" } else { ">" };
            let (tag, behind) = line.split_once(end)?;
            (end.len() > 1 || !tag.contains('|')).then_some(behind)
        }
        '&' => text::strip_prefixes(line, &SPACES),
        '[' => text::strip_prefixes(line, &BOXES),
        '0'..='9' => {
            let (number, behind) = text::number_of_item(line)?;
            // `4. | Four. |` has a code with a full stop, and so has `404. | Not found | a`.
            (number.len() <= 2 && split_row(behind).len() > 1).then_some(behind)
        }
        // The end of a comment.
        '-' if line.starts_with("-->") => line.get(3..),
        '-' | '*' | '+' | '#' | '\\' | '/' | '=' | '\u{2022}' | '\u{b7}' => line.get(first.len_utf8()..),
        _ if first.is_whitespace() || text::is_invisible(first) => line.get(first.len_utf8()..),
        _ => None,
    }
}

/// Whether a backslash precedes a place.
pub(super) fn is_escaped(line: &str, at: usize) -> bool {
    line.get(..at).is_some_and(|before| before.ends_with('\\'))
}

/// The cells of a line as GFM splits it: at unescaped pipes, without the pipes at its ends.
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

    fn orphans(text: &str) -> Vec<Vec<&str>> {
        let runs = read(&Document::new("d.md", text)).orphans;
        runs.into_iter().map(|run| run.lines.into_iter().map(|line| &text[line]).collect()).collect()
    }

    #[test]
    fn rows_after_a_blank_line_are_stray() {
        let text = "| C | M |\n|-|-|\n| 1 | a |\n\n| 2 | b |\n| 3 | c |\n\n> | 4 | d |\n";
        assert_eq!(orphans(text), [vec!["| 2 | b |", "| 3 | c |"], vec!["| 4 | d |"]]);
    }

    #[test]
    fn a_line_may_end_with_a_carriage_return_alone() {
        let text = "| C | M |\r|-|-|\r| 1 | a |\r\r| 2 | b |\r| 3 | c |\r\r```\r| 4 | d |\r```\r";
        assert_eq!(orphans(text), [vec!["| 2 | b |", "| 3 | c |"]]);
        assert_eq!(orphans(&text.replace('\r', "\r\n")), [vec!["| 2 | b |", "| 3 | c |"]]);
    }

    #[test]
    fn pipes_in_fences_and_comments_are_not_stray_but_those_in_html_and_indented_code_are() {
        assert!(orphans("```\n| 1 | a |\n```\n\n<!--\n| 2 | b |\n-->\n").is_empty());
        assert_eq!(orphans("<div>\n| 1 | a |\n</div>\n\n    | 2 | b |\n"), [vec!["| 1 | a |"], vec!["| 2 | b |"]]);
    }

    #[test]
    fn text_before_a_row_is_not_a_cell() {
        for mark in [
            "- ", "* ", "1. ", "10) ", "> - ", "- [ ] ", "# ", "\u{feff}", "\u{a0}", "&nbsp;", "<br>",
            "<!-- a | b --> ",
        ] {
            let text = format!("| C | M |\n|-|-|\n| 1 | a |\n\n{mark}| 2 | b |\n");
            assert_eq!(orphans(&text).concat(), ["| 2 | b |"], "{mark}");
        }
        for line in ["- 2 | b", "--- | ---", "- | -", "1.5 | b", "<a | b>", "[a] | b", "2 | b", "4. | b |"] {
            assert_eq!(row(line), line);
        }
    }

    #[test]
    fn unclosed_blocks_hide_no_rows() {
        for open in ["```", "~~~ md", "<!-- a"] {
            assert_eq!(orphans(&format!("{open}\n\n| 1 | a |\n")), [vec!["| 1 | a |"]], "{open}");
        }
        for block in
            ["```\n| 1 | a |\n```", "> ~~~\n> | 1 | a |\n> ~~~\n", "<!-- a\n| 1 | a |\n-->", "a <!-- | 1 |\n| 2 | -->"]
        {
            assert!(orphans(block).is_empty(), "{block}");
        }
    }

    #[test]
    fn a_table_whose_delimiter_row_does_not_fit_is_stray() {
        assert_eq!(orphans("| C | M |\n|-|-|-|\n| 1 | a |\n"), [vec!["| C | M |", "|-|-|-|", "| 1 | a |"]]);
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
