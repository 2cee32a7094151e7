//! Reads a CSV file as a table whose first record has the titles.

mod fields;
mod opening;

use std::collections::HashSet;
use std::ops::Range;

use self::fields::{Field, Fields};
use self::opening::Opening;
use crate::columns::{self, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId};
use crate::facts::Header;
use crate::markdown::{self, Cell, Markdown, MarkdownTable, Row, Section};
use crate::{Document, cell, text};

/// Reads the file.
pub(super) fn read(document: &Document, problems: &mut Diagnostics) -> Markdown {
    let opening = Opening::new(document);
    let mut fields = Fields::new(document.text(), &opening);
    let mut file = File::new(document);
    let mut record: Vec<Cell> = Vec::new();
    while let Some(Field { cell, raw, is_last }) = fields.next() {
        if is_unclosed(document.get(raw.clone())) {
            problems.report(unclosed(document, raw));
        }
        record.push(cell);
        if is_last {
            let record = std::mem::take(&mut record);
            if !file.is_comment(&record, opening.has_comments) {
                file.add(record);
            }
        }
    }
    file.finish(document)
}

/// A file that is being read.
struct File {
    markdown: Markdown,
    table: MarkdownTable,
    /// Records above the header, and all records of a file with one column.
    single: Vec<Vec<Cell>>,
}

impl File {
    fn new(document: &Document) -> Self {
        let mut markdown = Markdown { sections: vec![Section::default()], ..Markdown::default() };
        let name = markdown::words_of_name(document);
        if Header::new(&name).announces_any_codes() {
            markdown.title = Some(name.into());
        }
        let table = MarkdownTable { range: 0..document.text().len(), ..MarkdownTable::default() };
        Self { markdown, table, single: Vec::new() }
    }

    fn is_comment(&self, record: &[Cell], has_comments: bool) -> bool {
        let is_marked = record.first().is_some_and(|first| first.text.starts_with('#'));
        is_marked && (has_comments || record.len() == 1 && self.table.header.len() > 1)
    }

    fn add(&mut self, mut record: Vec<Cell>) {
        if !self.table.header.is_empty() {
            self.table.rows.push(row(record, self.table.header.len()));
            return;
        }
        while record.pop_if(|cell| cell.text.is_empty()).is_some() {}
        match record.len() {
            0 => {}
            1 => self.single.push(record),
            _ if are_titles(&self.single) => {
                let mut path = Vec::new();
                for title in self.single.drain(..).flatten() {
                    path.push(text::cut(&title.text).into());
                }
                self.markdown.sections.push(Section { path });
                self.table.section = 1;
                self.table.header = record;
            }
            _ => {
                self.begin();
                self.table.rows.push(row(record, self.table.header.len()));
            }
        }
    }

    /// Makes the first of the records with one cell the header, unless there is one, and adds the others as rows.
    fn begin(&mut self) {
        for record in self.single.drain(..) {
            if self.table.header.is_empty() {
                self.table.header = record;
            } else {
                self.table.rows.push(row(record, self.table.header.len()));
            }
        }
    }

    fn finish(mut self, document: &Document) -> Markdown {
        self.begin();
        let Self { mut markdown, mut table, .. } = self;
        if let Some(first) = table.header.first_mut() {
            // Titles in a comment: `# code,text`.
            let title = first.text.trim_start_matches(['#', ' ']).to_owned();
            if !title.is_empty() {
                first.range.start += first.text.len() - title.len();
                first.text = title;
            }
            table.range.start = document.line_at(first.range.start).start;
            if markdown.title.is_some() {
                add_titles(&mut table);
            }
            markdown.tables.push(table);
        }
        markdown
    }
}

/// Makes the titles of a table its first row, if one of its first two cells is a code as it is in all rows.
fn add_titles(table: &mut MarkdownTable) {
    let column_of =
        |is_code: fn(&str) -> bool| (0..table.header.len().min(2)).find(|column| is_key(table, *column, is_code));
    let numbers = column_of(|text| cell::is_code(text, Kind::Integer));
    let symbols = column_of(columns::is_surely_text_code);
    let Some(code) = numbers.or(symbols).filter(|_| !table.rows.is_empty()) else { return };
    let is_any_code = |text: &str| cell::is_code(text, Kind::Integer) || columns::is_surely_text_code(text);
    let holds_codes = |column: usize| are_codes(table, column, is_any_code, &mut |_| true);
    // Codes that repeat are the message if there is no other text: `1001,NOT_FOUND`.
    let has_text = (0..table.header.len()).any(|column| !holds_codes(column));
    let mut texts = ["Message", "Details"].into_iter();
    let mut titles = Vec::with_capacity(table.header.len());
    for column in 0..table.header.len() {
        let title = if column == code {
            "Code"
        } else if symbols == Some(column) {
            "Name"
        } else if has_text && holds_codes(column) {
            ""
        } else {
            texts.next().unwrap_or_default()
        };
        titles.push(title.to_owned());
    }
    table.set_titles(titles);
}

/// Whether each cell of a column is a code, the title included, and no code repeats.
fn is_key(table: &MarkdownTable, column: usize, is_code: fn(&str) -> bool) -> bool {
    let mut known: HashSet<&str> = HashSet::new();
    are_codes(table, column, is_code, &mut |code| known.insert(code))
}

/// Whether each cell of a column is a code that is accepted, the title included. Records of one text, which may be
/// headings, do not count.
fn are_codes<'t>(
    table: &'t MarkdownTable,
    column: usize,
    is_code: fn(&str) -> bool,
    accepts: &mut dyn FnMut(&'t str) -> bool,
) -> bool {
    for cells in std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells)) {
        match cells.get(column) {
            Some(cell) if cells.len() == 1 && table.header.len() > 1 && !is_code(&cell.text) => {}
            Some(cell) if is_code(&cell.text) && accepts(&cell.text) => {}
            _ => return false,
        }
    }
    true
}

/// Whether records of one cell are titles of the file: there are few, and none of them is a code or the title of a
/// column of codes. True if there are none.
fn are_titles(single: &[Vec<Cell>]) -> bool {
    const MOST: usize = 4;
    for cell in single.iter().flatten() {
        if cell::is_code(&cell.text, Kind::Integer) || Header::new(&cell.text).announces_any_codes() && single.len() > 1
        {
            return false;
        }
    }
    single.len() <= MOST
}

fn row(cells: Vec<Cell>, columns: usize) -> Row {
    let start = cells.first().map_or(0, |cell| cell.range.start);
    let end = cells.last().map_or(start, |cell| cell.range.end);
    let mut row = Row { range: start..end, cells, ..Row::default() };
    row.cut(columns);
    while row.cells.pop_if(|cell| cell.text.is_empty()).is_some() {}
    row
}

/// Whether a field begins with a quote that is not closed.
fn is_unclosed(raw: &str) -> bool {
    let raw = raw.trim();
    raw.starts_with('"') && raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

fn unclosed(document: &Document, raw: Range<usize>) -> Diagnostic {
    let first_line = document.get(raw.clone()).split(text::LINE_ENDS).next().unwrap_or_default();
    let range = raw.start..raw.start + first_line.len();
    let message = "this quote is not closed: the rest of the file would be one cell";
    let help = "close it with `\"`, or double it, `\"\"`, if it belongs to the text";
    Diagnostic::at(ProblemId::UnclosedQuote, range, message).accounts_for([raw]).help(help)
}

#[cfg(test)]
mod tests;
