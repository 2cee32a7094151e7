//! A document's text, as long as it is, without what pulldown-cmark reads wrong or again and again.

use std::borrow::Cow;
use std::ops::Range;

use crate::{Document, text};

pub(super) fn text(document: &Document) -> Cow<'_, str> {
    let text = document.text();
    if text::line_end(text) == '\n' {
        return less_nested(with_closed_fences(text));
    }
    // pulldown-cmark knows carriage returns alone as line ends, but not behind what begins a block of code.
    let text = text.replace('\r', "\n");
    Cow::Owned(less_nested(with_closed_fences(&text)).into_owned())
}

/// The text, with spaces for tabs behind what closes a block of code: pulldown-cmark 0.13 does not take it for that, and
/// all that follows would be code.
fn with_closed_fences(text: &str) -> Cow<'_, str> {
    if !text.contains('\t') || !text.split('\n').any(is_tabbed_fence) {
        return Cow::Borrowed(text);
    }
    let mut closed = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if is_tabbed_fence(line) {
            closed.push_str(&line.replace('\t', " "));
        } else {
            closed.push_str(line);
        }
    }
    Cow::Owned(closed)
}

fn is_tabbed_fence(line: &str) -> bool {
    const BEFORE: &[char] = &[' ', '>'];
    const BEHIND: &[char] = &['\n', '\r', ' '];
    let fence = line.trim_start_matches(BEFORE).trim_end();
    line.trim_end_matches(BEHIND).ends_with('\t')
        && fence.len() >= 3
        && (text::is_only(fence, |byte| byte == b'`') || text::is_only(fence, |byte| byte == b'~'))
}

/// How many quotes and lists are read within each other.
const NESTED: usize = 1_000;

/// The text, with spaces for the marks of quotes and lists that a line begins with beyond the 1,000th: pulldown-cmark
/// looks at all of them again in every line that follows.
fn less_nested(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.split('\n').any(|line| line.len() > NESTED && beyond_nested(line).is_some()) {
        return text;
    }
    let mut less = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let marks = beyond_nested(line).unwrap_or(line.len()..line.len());
        less.push_str(line.get(..marks.start).unwrap_or_default());
        less.push_str(&" ".repeat(marks.len()));
        less.push_str(line.get(marks.end..).unwrap_or_default());
    }
    Cow::Owned(less)
}

/// Where the marks stand that a line begins with beyond the 1,000th.
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

/// The text with spaces for what is not read.
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
