//! Finds the first record of a CSV file and the delimiter of its fields: [`Opening`].

use std::ops::Range;

use crate::Document;
use crate::facts::Header;

/// The beginning of the records, and the delimiter of their fields.
pub(super) struct Opening {
    pub(super) start: usize,
    pub(super) delimiter: u8,
    /// Whether lines that begin with `#` are comments.
    pub(super) has_comments: bool,
}

impl Opening {
    pub(super) fn new(document: &Document) -> Self {
        let (start, said) = said_delimiter(document);
        let below = behind_comments(document, start);
        let delimiter = said
            .or_else(|| document.name_ends_with("tsv").then_some(b'\t'))
            .or_else(|| first_delimiter(document, below))
            .unwrap_or(b',');
        let first = first_record(document, start, below, delimiter);
        Self { start: first, delimiter, has_comments: first == below && start < below }
    }
}

/// The end of the line `sep=;`, by which spreadsheets state the delimiter, and the delimiter.
fn said_delimiter(document: &Document) -> (usize, Option<u8>) {
    let line = document.line_at(0);
    let said = document.get(line.clone()).trim();
    let delimiter = match said.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', by] => Some(*by),
        // The tab was space at the end of the line.
        _ if said.eq_ignore_ascii_case("sep=") => Some(b'\t'),
        _ => None,
    };
    let start = if delimiter.is_some() { next_line(document, line.start) } else { 0 };
    (start, delimiter)
}

/// The beginning of the first line that is neither a comment nor a blank line after one.
fn behind_comments(document: &Document, start: usize) -> usize {
    let mut below = start;
    while document.get(below..document.text().len()).starts_with('#')
        || below > start && below < document.text().len() && document.get(document.line_at(below)).trim().is_empty()
    {
        below = next_line(document, below);
    }
    below
}

/// The delimiter of the first record with several fields.
fn first_delimiter(document: &Document, start: usize) -> Option<u8> {
    let text = document.text();
    let mut from = start;
    while from < text.len() {
        let delimiter = most_common(document.get(from..text.len()));
        if delimiter.is_some() {
            return delimiter;
        }
        from = next_line(document, from);
    }
    None
}

/// The beginning of the first record. A title may be `#`: then the line that looks like a comment has as many cells as
/// the next one.
fn first_record(document: &Document, start: usize, below: usize, delimiter: u8) -> usize {
    if below >= document.text().len() {
        return start;
    }
    let count = |at: usize| {
        let line = document.line_at(at);
        document.get(line).bytes().filter(|byte| *byte == delimiter).count()
    };
    let cells = count(below);
    let are_titles = |line: Range<usize>| {
        let mut titles = document.get(line).split(char::from(delimiter));
        titles.any(|title| Header::new(title.trim().trim_matches('"')).announces_any_codes())
    };
    // A comment may have as many cells as the titles below it.
    if cells > 0 && are_titles(document.line_at(below)) {
        return below;
    }
    let (mut line, mut found) = (start, below);
    while line < below {
        if count(line) == cells {
            found = line;
            if cells == 0 {
                break;
            }
        }
        line = next_line(document, line);
    }
    found
}

/// The beginning of the next line; the end of the document if there is none.
fn next_line(document: &Document, at: usize) -> usize {
    document.line_range(document.line_of(at) + 1).start
}

/// The delimiter with which the first record has the most fields; `None` if it has one field.
fn most_common(text: &str) -> Option<u8> {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            _ if is_quoted => {}
            byte => {
                for (delimiter, count) in &mut counts {
                    *count += usize::from(*delimiter == byte);
                }
            }
        }
    }
    let mut best = (b',', 0);
    for (delimiter, count) in counts {
        if count > best.1 {
            best = (delimiter, count);
        }
    }
    (best.1 > 0).then_some(best.0)
}
