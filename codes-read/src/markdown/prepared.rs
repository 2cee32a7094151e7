//! A document's text, as long as it is, without what pulldown-cmark reads wrong or again and again.

use std::borrow::Cow;
use std::ops::Range;

use super::{is_delimiter_row, split_row};
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

/// The front matter: YAML between two lines of dashes where the document begins, as GitHub reads it. pulldown-cmark takes
/// any two such lines for that, and a table between them would be gone.
pub(super) fn front_matter(text: &str) -> Option<Range<usize>> {
    let rest = text.trim_start_matches(['\n', '\r']);
    let start = text.len() - rest.len();
    let mut end = start;
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        end += line.len();
        let line = line.trim_end();
        let is_end = matches!(line, "---" | "...");
        // No line of YAML begins so.
        let is_of_table = line.starts_with('|') || line.contains('|') && is_delimiter_row(&split_row(line));
        match index {
            0 if line != "---" => return None,
            0 => {}
            1 if is_end || line.is_empty() => return None,
            _ if is_end => return Some(start..end),
            _ if is_of_table => return None,
            _ => {}
        }
    }
    None
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

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn front_matter_stands_where_the_document_begins() {
        for text in
            ["---\ntitle: A\n---\nText", "\n---\r\ntitle: A\r\n...\r\n", "---\na: |\n  | x |\n---\n---\nb\n---\n"]
        {
            let range = front_matter(text).unwrap();
            assert!(text[range.clone()].starts_with("---") && !text[range].contains("b\n"), "{text:?}");
        }
        for text in [
            "",
            "---",
            "---\n\n---",
            "---\n---\n",
            "---\na: b\n",
            "----\na: b\n----",
            "a\n---\na: b\n---",
            "--- a\nb\n---",
        ] {
            assert_eq!(front_matter(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_table_between_lines_of_dashes_is_read() {
        let table = "| Code | Text |\n|---|---|\n| 1 | a |\n";
        for (before, behind) in [("Text\n\n---\n", "---\n"), ("---\n", "---\n"), ("---\na: b\n---\n\n---\n", "\n...\n")]
        {
            for table in [table, "Code | Text\n--- | ---\n1 | a\n"] {
                let markdown = read(&Document::new("d.md", format!("{before}{table}{behind}")));
                assert_eq!(markdown.tables.len(), 1, "{before}");
            }
        }
    }

    #[test]
    fn a_document_has_the_title_of_its_front_matter_alone() {
        let title = |text: &str| read(&Document::new("d.md", text)).title;
        assert_eq!(title("---\ntitle: A\n---\n\nb\n\n---\ntitle: C\n---\n").as_deref(), Some("A"));
        assert_eq!(title("b\n\n---\ntitle: C\n---\n"), None);
    }
}
