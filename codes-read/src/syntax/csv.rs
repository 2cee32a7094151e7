//! A CSV file as a table: its first record has the titles. Quotes, line breaks in fields and doubled quotes are read by csv-core, as
//! RFC 4180 has them; where each field stands is counted here.

use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};

use crate::Document;
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId};
use crate::markdown::{Cell, Markdown, MarkdownTable, Row, Section};

/// Reads the file.
pub(super) fn read(document: &Document, problems: &mut Diagnostics) -> Markdown {
    let mut markdown = Markdown { sections: vec![Section::default()], ..Markdown::default() };
    let mut table = MarkdownTable { range: 0..document.text().len(), ..MarkdownTable::default() };
    let mut has_header = false;
    let mut cells: Vec<Cell> = Vec::new();
    let delimiter = delimiter(document);
    let mut fields = Fields::new(document.text(), delimiter);
    while let Some(Field { cell, raw, is_last }) = fields.next() {
        if is_unclosed(document.get(raw.clone())) {
            let start = raw.start..raw.start + first_line(document.get(raw.clone()));
            let message = "this quote does not end: all that follows would be one cell";
            let help = "end it with `\"`, or double it, `\"\"`, if it belongs to the text";
            problems.report(Diagnostic::at(ProblemId::UnclosedQuote, start, message).accounts_for([raw]).help(help));
        }
        cells.push(cell);
        if !is_last {
            continue;
        }
        let mut record = std::mem::take(&mut cells);
        if has_header {
            table.rows.push(row(record, table.header.len()));
        } else {
            while record.pop_if(|cell| cell.text.is_empty()).is_some() {}
            has_header = !record.is_empty();
            table.header = record;
        }
    }
    if has_header {
        markdown.tables.push(table);
    }
    markdown
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

/// What parts the fields: in a `.tsv` file a tab, else what most parts the titles.
fn delimiter(document: &Document) -> u8 {
    if document.name_ends_with("tsv") {
        return b'\t';
    }
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in document.text().trim_start().bytes() {
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
    best.0
}

/// Whether a field begins with a quote that does not end.
fn is_unclosed(raw: &str) -> bool {
    let raw = raw.trim();
    raw.starts_with('"') && raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

fn first_line(text: &str) -> usize {
    text.find(['\n', '\r']).unwrap_or(text.len())
}

struct Field {
    cell: Cell,
    /// Where it stands, with its quotes.
    raw: Range<usize>,
    /// The record ends with it.
    is_last: bool,
}

struct Fields<'a> {
    text: &'a str,
    reader: csv_core::Reader,
    delimiter: u8,
    at: usize,
    output: Vec<u8>,
}

impl<'a> Fields<'a> {
    fn new(text: &'a str, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Self { text, reader, delimiter, at: 0, output: vec![0; text.len().max(1)] }
    }

    fn next(&mut self) -> Option<Field> {
        let start = self.at;
        let mut written = 0;
        let is_last = loop {
            let input = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let output = self.output.get_mut(written..)?;
            let (result, read, wrote) = self.reader.read_field(input, output);
            self.at += read;
            written += wrote;
            match result {
                // Once more, with nothing: then it is the end.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::OutputFull | ReadFieldResult::End => return None,
            }
        };
        let value = self.output.get(..written).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        let text = value.trim().replace("\r\n", "\n").replace('\r', "\n");
        let raw = self.text.get(start..self.at).unwrap_or_default();
        // Blank lines before it, and what parts it from the next.
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

    /// The titles and the rows, each cell with what stands at its place, and what is wrong.
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
    fn a_quote_that_does_not_end_is_reported() {
        let (rows, problems) = of("codes.csv", "Code,Text\n3,\"a\n4,b\n5,c\n");
        assert_eq!((rows.len(), problems.len()), (2, 1), "{problems:?}");
        assert!(of("codes.csv", "Code,Text\n3,\"a\"\n4,b\"c\n").1.is_empty());
    }
}
