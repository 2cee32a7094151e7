//! Reads a CSV file as a table whose first record has the titles. csv-core reads quotes, line breaks in fields and
//! doubled quotes as in RFC 4180. This module determines the places of the fields.

use std::borrow::Cow;
use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};

use crate::columns::{self, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId};
use crate::markdown::{self, Cell, Markdown, MarkdownTable, Row, Section};
use crate::{Document, cell, text};

/// Reads the file.
pub(super) fn read(document: &Document, problems: &mut Diagnostics) -> Markdown {
    let mut markdown = Markdown { sections: vec![Section::default()], ..Markdown::default() };
    let name = markdown::words_of_name(document);
    if columns::announces_codes(&name) {
        markdown.title = Some(name.into());
    }
    let mut table = MarkdownTable { range: 0..document.text().len(), ..MarkdownTable::default() };
    let Opening { start, delimiter, has_comments } = opening(document);
    let quoted = quotes_first(document.text(), delimiter);
    let mut fields = Fields::new(document.text(), &quoted, delimiter, start);
    let mut cells: Vec<Cell> = Vec::new();
    // Records above the header, and all records of a file with one column.
    let mut single: Vec<Vec<Cell>> = Vec::new();
    while let Some(Field { cell, raw, is_last }) = fields.next() {
        if is_unclosed(document.get(raw.clone())) {
            let start = raw.start..raw.start + first_line(document.get(raw.clone()));
            let message = "this quote is not closed: the rest of the file would be one cell";
            let help = "close it with `\"`, or double it, `\"\"`, if it belongs to the text";
            problems.report(Diagnostic::at(ProblemId::UnclosedQuote, start, message).accounts_for([raw]).help(help));
        }
        cells.push(cell);
        if !is_last {
            continue;
        }
        let mut record = std::mem::take(&mut cells);
        let is_commented = record.first().is_some_and(|first| first.text.starts_with('#'));
        if is_commented && (has_comments || record.len() == 1 && table.header.len() > 1) {
            continue;
        }
        if table.header.is_empty() {
            while record.pop_if(|cell| cell.text.is_empty()).is_some() {}
            match record.len() {
                0 => {}
                1 => single.push(record),
                _ if are_titles(&single) => {
                    let mut path = Vec::new();
                    for title in single.drain(..).flatten() {
                        path.push(text::cut(&title.text).into());
                    }
                    markdown.sections.push(Section { path });
                    table.section = 1;
                    table.header = record;
                }
                _ => {
                    begin(&mut table, &mut single);
                    table.rows.push(row(record, table.header.len()));
                }
            }
        } else {
            table.rows.push(row(record, table.header.len()));
        }
    }
    begin(&mut table, &mut single);
    if let Some(first) = table.header.first_mut() {
        // Titles in a comment: `# code,text`.
        let title = first.text.trim_start_matches(['#', ' ']).to_owned();
        if !title.is_empty() {
            first.range.start += first.text.len() - title.len();
            first.text = title;
        }
    }
    if let Some(first) = table.header.first() {
        table.range.start = document.line_at(first.range.start).start;
        markdown.tables.push(table);
    }
    markdown
}

/// Makes the first of some records the header, unless there is one, and adds the others as rows.
fn begin(table: &mut MarkdownTable, single: &mut Vec<Vec<Cell>>) {
    for record in single.drain(..) {
        if table.header.is_empty() {
            table.header = record;
        } else {
            table.rows.push(row(record, table.header.len()));
        }
    }
}

/// Whether records of one cell are titles of the file: there are few, and none of them is a code or the title of a
/// column of codes. True if there are none.
fn are_titles(single: &[Vec<Cell>]) -> bool {
    const MOST: usize = 4;
    for cell in single.iter().flatten() {
        if cell::is_code(&cell.text, Kind::Integer) || columns::announces_codes(&cell.text) && single.len() > 1 {
            return false;
        }
    }
    single.len() <= MOST
}

/// The beginning of the records, and the delimiter of their fields.
struct Opening {
    start: usize,
    delimiter: u8,
    /// Lines that begin with `#` are comments.
    has_comments: bool,
}

fn opening(document: &Document) -> Opening {
    let (start, said) = said_delimiter(document);
    let below = behind_comments(document, start);
    let delimiter = said
        .or_else(|| document.name_ends_with("tsv").then_some(b'\t'))
        .or_else(|| first_delimiter(document, below))
        .unwrap_or(b',');
    let first = first_record(document, start, below, delimiter);
    Opening { start: first, delimiter, has_comments: first == below && start < below }
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
        titles.any(|title| columns::announces_codes(title.trim().trim_matches('"')))
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

/// The text in which the quotes of fields are moved before the space in front of them, as in `1, "a, b"`. Otherwise,
/// csv-core reads such a quote as a part of the text.
fn quotes_first(text: &str, delimiter: u8) -> Cow<'_, [u8]> {
    let mut bytes = Cow::Borrowed(text.as_bytes());
    let mut is_quoted = false;
    // The beginning of the space in front of a field.
    let mut space: Option<usize> = Some(0);
    for (at, byte) in text.bytes().enumerate() {
        if is_quoted {
            is_quoted = byte != b'"';
            continue;
        }
        match byte {
            b'"' => {
                if let Some(space) = space.take() {
                    is_quoted = true;
                    if space < at {
                        bytes.to_mut().swap(space, at);
                    }
                }
            }
            b'\n' | b'\r' => space = Some(at + 1),
            byte if byte == delimiter => space = Some(at + 1),
            b' ' => {}
            _ => space = None,
        }
    }
    bytes
}

fn row(mut cells: Vec<Cell>, columns: usize) -> Row {
    let start = cells.first().map_or(0, |cell| cell.range.start);
    let end = cells.last().map_or(start, |cell| cell.range.end);
    let mut surplus: Option<Range<usize>> = None;
    for cell in cells.get(columns..).unwrap_or_default() {
        if !cell.text.is_empty() {
            let from = surplus.as_ref().map_or(cell.range.start, |surplus| surplus.start);
            surplus = Some(from..cell.range.end);
        }
    }
    cells.truncate(columns);
    while cells.pop_if(|cell| cell.text.is_empty()).is_some() {}
    Row { range: start..end, cells, surplus, ..Row::default() }
}

/// Whether a field begins with a quote that is not closed.
fn is_unclosed(raw: &str) -> bool {
    let raw = raw.trim();
    raw.starts_with('"') && raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

fn first_line(text: &str) -> usize {
    text.find(['\n', '\r']).unwrap_or(text.len())
}

struct Field {
    cell: Cell,
    /// The place of the field, with its quotes.
    raw: Range<usize>,
    /// Whether the record ends with it.
    is_last: bool,
}

struct Fields<'a> {
    text: &'a str,
    /// The same text in the form that csv-core reads.
    input: &'a [u8],
    reader: csv_core::Reader,
    delimiter: u8,
    at: usize,
    output: Vec<u8>,
}

impl<'a> Fields<'a> {
    fn new(text: &'a str, input: &'a [u8], delimiter: u8, start: usize) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Self { text, input, reader, delimiter, at: start, output: vec![0; text.len().max(1)] }
    }

    fn next(&mut self) -> Option<Field> {
        let start = self.at;
        let mut written = 0;
        let is_last = loop {
            let input = self.input.get(self.at..).unwrap_or_default();
            let output = self.output.get_mut(written..)?;
            let (result, read, wrote) = self.reader.read_field(input, output);
            self.at += read;
            written += wrote;
            match result {
                // The next call has no input, which means the end.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::OutputFull | ReadFieldResult::End => return None,
            }
        };
        let value = self.output.get(..written).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        let text = value.trim().replace("\r\n", "\n").replace('\r', "\n");
        let raw = self.text.get(start..self.at).unwrap_or_default();
        // Blank lines before the field, and the delimiter after it.
        let left = raw.trim_start_matches(['\n', '\r']);
        let mut range = self.at - left.len()..self.at;
        let ends = [char::from(self.delimiter), '\n', '\r'];
        let inside = left.strip_suffix(ends).unwrap_or(left).trim_end_matches(['\n', '\r']);
        range.end = range.start + inside.len();
        let raw = range.clone();
        let trimmed = inside.trim();
        range.start += inside.len() - inside.trim_start().len();
        range.end = range.start + trimmed.len();
        if let Some(quoted) = trimmed.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            range.start += 1 + (quoted.len() - quoted.trim_start().len());
            range.end = range.start + quoted.trim().len();
        }
        Some(Field { cell: Cell { range, text, ..Cell::default() }, raw, is_last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The titles and the rows, with the text at the place of each cell, and the problems.
    fn of(name: &str, text: &str) -> (Vec<String>, Vec<String>) {
        let mut problems = Diagnostics::default();
        let document = Document::new(name, text);
        let markdown = read(&document, &mut problems);
        let mut lines = Vec::new();
        for table in &markdown.tables {
            for cells in std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells)) {
                let cells = cells.iter().map(|cell| {
                    let at = document.get(cell.range.clone());
                    if at == cell.text { at.to_owned() } else { format!("{} at {at}", cell.text) }
                });
                lines.push(cells.collect::<Vec<_>>().join("|").replace('\n', "/"));
            }
        }
        (lines, problems.into_vec().into_iter().map(|problem| problem.message).collect())
    }

    #[test]
    fn a_file_without_a_delimiter_is_read_with_any_line_ends() {
        for ending in ["\n", "\r", "\r\n", "\r\r\n", "\n\r"] {
            let text = ["# Kites", "Code", "7", "#", "8", ""].join(ending);
            assert!(of("codes.csv", &text).0.contains(&"7".to_owned()), "{ending:?}");
        }
    }

    #[test]
    fn quotes_line_breaks_and_every_delimiter_are_read() {
        let text = "\u{feff}\"Code\",\"Title\",Text\r\n\"3\",\"Bad, knot\",\"Not known,\nor \"\"not\"\" tied.\"\r\n\r\n4 , Wet,\r\n";
        assert_eq!(
            of("codes.csv", text).0,
            ["Code|Title|Text", "3|Bad, knot|Not known,/or \"not\" tied. at Not known,/or \"\"not\"\" tied.", "4|Wet"]
        );
        assert_eq!(of("codes.csv", "Code;Text\n3;a, b\n").0, ["Code|Text", "3|a, b"]);
        assert_eq!(of("codes.csv", "Code\tText\n3\ta; b\n").0, ["Code|Text", "3|a; b"]);
        assert_eq!(of("codes.TSV", "Code\tA,B,C,D\n3\ta\n").0, ["Code|A,B,C,D", "3|a"]);
        assert_eq!(of("codes.csv", "").0, Vec::<String>::new());
        assert_eq!(of("codes.csv", "Code").0, ["Code"]);
    }

    #[test]
    fn text_above_the_titles_is_not_a_row() {
        let rows = ["Code|Text", "1|a, b", "2|c"];
        for text in [
            "sep=;\nCode;Text\n1;a, b\n2;c\n",
            "SEP=|\r\nCode|Text\r\n1|a, b\r\n2|c\r\n",
            "sep=\t\nCode\tText\n1\ta, b\n2\tc\n",
            "# Codes, version 3\n#\n\nCode;Text\n1;a, b\n2;c\n",
            "Codes of the kite;\n;\nCode;Text\n1;a, b\n2;c\n",
            "Codes of the kite\n\nCode;Text\n1;a, b\n2;c\n",
            "Code|Text\n1|a, b\n2|c\n",
        ] {
            assert_eq!(of("codes.csv", text), (rows.map(str::to_owned).to_vec(), vec![]), "{text}");
        }
        assert_eq!(of("codes.csv", "#,Text\n1,a\n").0, ["#|Text", "1|a"]);
        assert_eq!(of("codes.csv", "Code\n1\n2\n").0, ["Code", "1", "2"]);
        assert_eq!(of("codes.csv", "Code\n1\n2,b\n").0, ["Code", "1", "2"]);
        assert_eq!(of("codes.csv", "# a").0, ["a"]);
    }

    #[test]
    fn comments_are_left_out_and_are_not_titles() {
        for text in [
            "# codes, version 3\nCode,Text\n1,a\n# net\n#9,z\n2,b\n",
            "# codes\n#\n\n# more\n\nCode,Text\n1,a\n\n# net, and so on\n2,b\n",
        ] {
            assert_eq!(of("codes.csv", text).0, ["Code|Text", "1|a", "2|b"], "{text}");
        }
        // Without comments above the titles, `#` is text.
        assert_eq!(of("codes.csv", "Code,Text\n#1,a\n").0, ["Code|Text", "#1|a"]);
        assert_eq!(of("codes.csv", "# about, more\n#\n#code,text\n1,a\n# net\n").0, ["code|text", "1|a"]);
    }

    #[test]
    fn the_name_of_the_file_is_a_topic_of_its_table() {
        let title = |name: &str| {
            let mut problems = Diagnostics::default();
            let markdown = read(&Document::new(name, "name,value\nLATE,1\n"), &mut problems);
            assert!(problems.into_vec().is_empty());
            markdown.title.map(|title| title.to_string())
        };
        assert_eq!(title("docs/error_codes.csv").as_deref(), Some("error codes"));
        assert_eq!(title("docs/kites.csv"), None);
    }

    #[test]
    fn a_quote_behind_space_begins_a_field() {
        let text = "Code, Text, More\n1, \"Late, very\",  \"a\nb\" \n2 , 5\" pipe, x\n";
        assert_eq!(
            of("codes.csv", text),
            (vec!["Code|Text|More".to_owned(), "1|Late, very|a/b".to_owned(), "2|5\" pipe|x".to_owned()], vec![])
        );
    }

    #[test]
    fn a_quote_that_is_not_closed_is_reported() {
        let (rows, problems) = of("codes.csv", "Code,Text\n3,\"a\n4,b\n5,c\n");
        assert_eq!((rows.len(), problems.len()), (2, 1), "{problems:?}");
        assert!(of("codes.csv", "Code,Text\n3,\"a\"\n4,b\"c\n").1.is_empty());
    }
}
