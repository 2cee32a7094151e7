//! A document's text with its length unchanged, without the parts that pulldown-cmark reads wrongly or in quadratic
//! time.

use std::borrow::Cow;
use std::ops::Range;

use super::pipes::{content, without_mark};
use super::{components, front_matter, underfilled};
use crate::{Document, text};

/// The text for pulldown-cmark.
pub(super) struct Prepared<'a> {
    pub(super) text: Cow<'a, str>,
    /// The ranges from the beginning of invisible text before the first pipe of a row to the end of the pipe, which is
    /// moved to that beginning.
    pub(super) before_rows: Vec<Range<usize>>,
    /// The front matter.
    pub(super) yaml: Option<Range<usize>>,
    /// The lines that only tell a site generator what to do, without those in tables.
    pub(super) directives: Vec<Range<usize>>,
    /// The others, which would end their tables if they were blank.
    pub(super) directives_in_tables: Vec<Range<usize>>,
    /// Whether the outline cannot be read from the events of the tables. A line may begin the definition of a term, an item
    /// with a check box or a component, which only the outline reads, or be a directive in a table, which it does not read.
    pub(super) needs_own_events: bool,
    /// Whether too many cells may be missing from rows.
    pub(super) may_lack_cells: bool,
}

pub(super) fn prepare(document: &Document) -> Prepared<'_> {
    let mut text = Cow::Borrowed(document.text());
    let mut before_rows = Vec::new();
    if text::line_end(&text) != '\n' {
        // pulldown-cmark accepts carriage returns alone as line ends, but not after the beginning of a code block.
        text = Cow::Owned(text.replace('\r', "\n"));
    }
    let has_tab = text.contains('\t');
    let (mut any_needs_spaces, mut any_is_nested) = (false, false);
    let has_return = has_return_in_line(document);
    let (mut needs_own_events, mut may_have_directives) = (has_return, has_return);
    let (mut lines, mut columns) = (0_usize, 0);
    for line in document.lines() {
        let content = content(line);
        any_needs_spaces |= needs_spaces(line, content, has_tab);
        any_is_nested |= line.len() > NESTED && beyond_nested(line).is_some();
        needs_own_events |=
            begins_term_or_task(content) && directive_in(line).is_none() || components::may_begin(content);
        may_have_directives |= matches!(content.as_bytes(), [b':', b':', b':', ..] | [b'{', b'%' | b'{', ..]);
        lines += 1;
        columns = columns.max(underfilled::columns(content));
    }
    if any_needs_spaces {
        text = Cow::Owned(with_spaces(&text, &mut before_rows));
    }
    if matches!(text, Cow::Owned(_)) || any_is_nested {
        text = less_nested(text);
    }
    // A changed text may have other lines of dashes.
    let is_same = matches!(text, Cow::Borrowed(_)) && !has_return;
    let may_lack_cells = !is_same || underfilled::may_lack_cells(lines, columns);
    let yaml = front_matter::range(document.text());
    let from = yaml.as_ref().map_or(0, |yaml| yaml.end);
    let (mut directives, mut directives_in_tables) = (Vec::new(), Vec::new());
    if may_have_directives {
        for directive in all_directives(document, from) {
            let line = document.line_of(directive.start);
            let has_pipe = |line: usize| document.get(document.line_range(line)).contains('|');
            // `:::` below the last row ends the table.
            let may_be_last = !document.get(directive.clone()).starts_with(':');
            let is_in_table = has_pipe(line + 1) || may_be_last && has_pipe(line.saturating_sub(1));
            if is_in_table { &mut directives_in_tables } else { &mut directives }.push(directive);
        }
    }
    needs_own_events |= !directives_in_tables.is_empty();
    Prepared { text, before_rows, yaml, directives, directives_in_tables, needs_own_events, may_lack_cells }
}

/// The lines of a document, from a place on, that only tell a site generator what to do with the lines around them.
fn all_directives(document: &Document, from: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = from;
    let mut rest = document.text().get(from..).unwrap_or_default();
    while !rest.is_empty() {
        let (line, below) = text::split_line(rest);
        found.extend(directive_in(line).map(|directive| start + directive.start..start + directive.end));
        start += line.len();
        rest = below;
    }
    found
}

/// The place of a directive in a line without other text: `::: info`, which Markdown takes for a term with its definition,
/// and `{% code %}`.
fn directive_in(line: &str) -> Option<Range<usize>> {
    const PAIRS: [(&str, &str); 4] = [(":::", ""), ("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")];
    let inside = line.trim_start_matches([' ', '>']);
    let is_pair = |(open, close): &(&str, &str)| inside.starts_with(open) && inside.trim_end().ends_with(close);
    // `::: -->` ends a comment too.
    let is_directive = inside.starts_with([':', '{']) && PAIRS.iter().any(is_pair) && !inside.contains("-->");
    is_directive.then(|| line.len() - inside.len()..line.trim_end().len())
}

/// Whether a carriage return alone ends a line, but not every line: Markdown has more lines than the document then.
fn has_return_in_line(document: &Document) -> bool {
    let text = document.text();
    let is_alone = |(at, _)| !text.get(at + 1..).is_some_and(|behind| behind.starts_with('\n'));
    text::line_end(text) == '\n' && text.match_indices('\r').any(is_alone)
}

/// The text, with spaces instead of characters that pulldown-cmark 0.13 does not accept as space:
///
/// - Tabs after the end of a code block: the rest of the document would be code.
/// - Tabs in the delimiter row of a table in a list: the table would be a paragraph.
/// - Invisible text before the first pipe of a row: it would be a cell of its own. The pipe takes its place.
fn with_spaces(text: &str, before_rows: &mut Vec<Range<usize>>) -> String {
    let mut spaced = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if is_tabbed_fence(line) {
            spaced.push_str(&line.replace('\t', " "));
        } else if is_tabbed_delimiter(line) {
            let row = line.find('|').unwrap_or_default();
            spaced.push_str(line.get(..row).unwrap_or_default());
            spaced.push_str(&line.get(row..).unwrap_or_default().replace('\t', " "));
        } else {
            let before = before_row(line);
            let start = spaced.len();
            spaced.push_str(line.get(..before.start).unwrap_or_default());
            if !before.is_empty() {
                spaced.push('|');
                spaced.push_str(&" ".repeat(before.len()));
                before_rows.push(start + before.start..start + before.end + 1);
            }
            spaced.push_str(line.get(spaced.len() - start..).unwrap_or_default());
        }
    }
    spaced
}

fn needs_spaces(line: &str, content: &str, has_tab: bool) -> bool {
    match content.as_bytes() {
        [0x80..=0xFF | b'<' | b'&', ..] => line.contains('|') && !before_row(line).is_empty(),
        _ => has_tab && line.contains('\t') && (is_tabbed_fence(line) || is_tabbed_delimiter(line)),
    }
}

/// Whether a line has dashes and pipes with a tab between them. Only quotes and space may precede them.
fn is_tabbed_delimiter(line: &str) -> bool {
    let row = content(line).trim_end();
    row.starts_with('|')
        && row.contains('\t')
        && row.contains('-')
        && text::is_only(row, |byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

/// The invisible text before the first pipe of a line, after the marks of quotes: space, a comment, a tag.
fn before_row(line: &str) -> Range<usize> {
    let plain = content(line);
    let start = line.len() - plain.len();
    let mut rest = plain;
    while let Some(behind) = without_unseen(rest) {
        rest = behind.trim_start_matches(' ');
    }
    let end = if rest.starts_with('|') { line.len() - rest.len() } else { start };
    start..end
}

/// The text after an invisible piece of text at the beginning of a line, if there is one.
fn without_unseen(line: &str) -> Option<&str> {
    const TAGS: [&str; 6] = ["<br", "<a ", "</a>", "<span", "</span>", "<!--"];
    let first = line.chars().next()?;
    if TAGS.iter().any(|tag| line.starts_with(tag)) || matches!(first, '&') || !first.is_ascii() {
        return without_mark(line);
    }
    None
}

fn is_tabbed_fence(line: &str) -> bool {
    const BEFORE: &[char] = &[' ', '>'];
    const BEHIND: &[char] = &['\n', '\r', ' '];
    let fence = line.trim_start_matches(BEFORE).trim_end();
    line.trim_end_matches(BEHIND).ends_with('\t')
        && fence.len() >= 3
        && (text::is_only(fence, |byte| byte == b'`') || text::is_only(fence, |byte| byte == b'~'))
}

/// Whether a line may begin a definition or an item with a check box, after any marks of lists and quotes.
fn begins_term_or_task(content: &str) -> bool {
    let is_content = |byte| {
        !matches!(byte, b' ' | b'\t' | b'\x0b' | b'\x0c' | b'>' | b'-' | b'*' | b'+' | b'.' | b')' | b'0'..=b'9')
    };
    match content.as_bytes().get(text::length_until(content, is_content)..) {
        Some([b':', ..]) => true,
        Some([b'[', mark, b']', ..]) => matches!(mark, b'x' | b'X' | b'\x0b') || mark.is_ascii_whitespace(),
        _ => false,
    }
}

/// The most nested quotes and lists.
const NESTED: usize = 1_000;

/// The text, with spaces instead of all marks of quotes and lists in a line beyond the 1,000th: pulldown-cmark reads
/// all of them again in each of the following lines.
fn less_nested(text: Cow<'_, str>) -> Cow<'_, str> {
    let (mut marks, mut start) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        marks.extend(beyond_nested(line).map(|marks| start + marks.start..start + marks.end));
        start += line.len();
    }
    without(text, &marks)
}

/// The range of the marks in a line beyond the 1,000th.
fn beyond_nested(line: &str) -> Option<Range<usize>> {
    let is_mark = |c: char| matches!(c, '>' | '-' | '*' | '+' | '.' | ')');
    let mut marks = 0;
    let mut start = None;
    for (at, c) in line.char_indices() {
        if is_mark(c) {
            marks += 1;
        } else if !c.is_ascii_digit() && c != ' ' {
            return start.map(|start| start..at);
        }
        if marks > NESTED && start.is_none() {
            start = Some(at);
        }
    }
    start.map(|start| start..line.len())
}

/// The text, with spaces in the ranges that are not read.
pub(super) fn without<'a>(text: Cow<'a, str>, unread: &[Range<usize>]) -> Cow<'a, str> {
    if unread.is_empty() {
        return text;
    }
    let mut rest = String::with_capacity(text.len());
    for range in unread {
        rest.push_str(text.get(rest.len()..range.start).unwrap_or_default());
        let rows = text.get(range.clone()).unwrap_or_default();
        for byte in rows.bytes() {
            rest.push(if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' });
        }
    }
    rest.push_str(text.get(rest.len()..).unwrap_or_default());
    Cow::Owned(rest)
}
