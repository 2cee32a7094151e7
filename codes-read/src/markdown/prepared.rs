//! A document's text, as long as it is, without what pulldown-cmark reads wrong or again and again.

use std::borrow::Cow;
use std::ops::Range;

use crate::Document;

pub(super) fn text(document: &Document) -> Cow<'_, str> {
    less_nested(with_closed_fences(document.text()))
}

/// The text, with spaces for tabs behind what closes a block of code: pulldown-cmark 0.13 does not take it for that, and
/// all that follows would be code.
fn with_closed_fences(text: &str) -> Cow<'_, str> {
    let is_fence = |line: &str| {
        let fence = line.trim_start_matches([' ', '>']).trim_end();
        fence.len() >= 3 && (fence.bytes().all(|byte| byte == b'`') || fence.bytes().all(|byte| byte == b'~'))
    };
    let is_tabbed = |line: &&str| line.trim_end_matches(['\n', '\r', ' ']).ends_with('\t') && is_fence(line);
    if !text.contains('\t') || !text.split('\n').any(|line| is_tabbed(&line)) {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive('\n');
    lines.map(|line| if is_tabbed(&line) { line.replace('\t', " ") } else { line.to_owned() }).collect()
}

/// How many quotes and lists are read within each other.
const NESTED: usize = 1_000;

/// The text, with spaces for the marks of quotes and lists that a line begins with beyond the 1,000th: pulldown-cmark
/// looks at all of them again in every line that follows.
fn less_nested(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, '>' | '-' | '*' | '+' | '.' | ')');
    let beyond = |line: &str| {
        let marks = line.len() - line.trim_start_matches(|c: char| is_mark(c) || c.is_ascii_digit() || c == ' ').len();
        let last = line.get(..marks)?.match_indices(is_mark).nth(NESTED)?.0;
        Some(last..marks)
    };
    if !text.split('\n').any(|line| line.len() > NESTED && beyond(line).is_some()) {
        return text;
    }
    let lines = text.split_inclusive('\n').map(|line| match beyond(line) {
        Some(marks) => {
            let (before, rest) = line.split_at_checked(marks.start).unwrap_or((line, ""));
            format!("{before}{}{}", " ".repeat(marks.len()), rest.get(marks.len()..).unwrap_or_default())
        }
        None => line.to_owned(),
    });
    Cow::Owned(lines.collect())
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
        rest.extend(rows.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }));
    }
    rest.push_str(text.get(rest.len()..).unwrap_or_default());
    Cow::Owned(rest)
}
