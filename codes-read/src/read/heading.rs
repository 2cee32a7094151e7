//! Rows that are headings within a table: the title of the rows below them. This module is a part of the step `read`.

use super::{CodeTable, Reader, RowOf, report};
use crate::cell::{self, Shape};
use crate::columns;
use crate::diagnostic::{Diagnostic, ProblemId};
use crate::markdown::Row;
use crate::types::CodeType;
use crate::{Document, text};

const SENTENCE_ENDS: &[char] = &['.', '!', '?', '。', '！', '？'];

impl Reader<'_> {
    /// Whether a row is one of several with words in place of a code and nothing else, and the row below it has more.
    pub(super) fn is_phrase_heading(&self, row: &RowOf<'_>) -> bool {
        self.of_table.phrases > 1
            && row.table.columns.code == 0
            && is_phrase_alone(row.row, self.reading.code_type)
            && is_alone_above_more(row.row, row.below)
            && row.below.is_some_and(|below| !below.cell(0).text.is_empty())
    }
}

/// The style in which the text codes of a table are written.
#[derive(Default)]
pub(super) struct CodeStyle {
    /// Whether most codes that have a text beside them are in bold, so that this does not make a heading.
    pub(super) is_bold: bool,
    /// Whether there are at least three codes, and all are words in capitals.
    pub(super) is_in_capitals: bool,
    /// Whether several words alone are headings: all codes with a text are spelled like constants, but not in camel case,
    /// in which a word is spelled like a heading, and are not in bold.
    pub(super) has_word_headings: bool,
}

impl CodeStyle {
    pub(super) fn new(table: &CodeTable<'_>, document: &Document) -> Self {
        let (mut bold, mut headings, mut beside_text, mut all, mut in_capitals) = (0, 0, 0, 0, 0);
        let mut rows = table.table.rows.iter().peekable();
        while let Some(row) = rows.next() {
            headings += usize::from(is_word_heading(row, rows.peek().copied(), table.columns.code));
            let cell = row.cell(table.columns.code);
            let code = cell.text.trim_matches(cell::SPACE_OR_TICK);
            if !code.is_empty() && !is_alone(row) {
                beside_text += 1;
                bold += usize::from(is_bold(document.get(cell.range.clone())));
            }
            if text::has(code, char::is_alphanumeric) {
                all += 1;
                in_capitals += usize::from(is_word_in_capitals(code));
            }
        }
        let is_bold = bold * 2 > beside_text;
        let is_constant = |row: &Row| {
            let code = &*row.cell(table.columns.code).text;
            let shape = cell::parse(code).shape;
            is_alone(row) || code.is_empty() || shape.is_constant() && shape != Shape::CamelCase
        };
        let has_word_headings = headings > 1 && !is_bold && table.table.rows.iter().all(is_constant);
        Self { is_bold, is_in_capitals: all > 2 && in_capitals == all, has_word_headings }
    }
}

/// `NOT_FOUND`, `OTHER`.
pub(super) fn is_word_in_capitals(code: &str) -> bool {
    text::is_only(code, |byte| byte.is_ascii_uppercase() || byte == b'_') && text::has(code, char::is_alphabetic)
}

/// Whether a row of a table of text codes is a heading rather than a code: in bold or behind the marks of a heading,
/// with nothing beside it.
pub(super) fn is_heading(row: &RowOf<'_>, document: &Document) -> bool {
    let raw = document.get(row.range.clone());
    let is_marked = || is_bold(raw) || raw.starts_with('#') && raw.trim_start_matches('#').starts_with(' ');
    is_alone(row.row) && row.table.table.header.len() > 1 && is_marked()
}

/// Whether a row whose cell is no code is a heading, and the cell surely is not a mistyped code.
pub(super) fn is_surely_heading(text: &str, row: &RowOf<'_>, document: &Document, code_type: CodeType) -> bool {
    let text = text.trim_matches(cell::SPACE_OR_TICK);
    let is_mistyped = || match code_type {
        CodeType::Integer(_) => {
            !cell::is_name(text) || report::is_mistyped(text) || report::is_text_code(text) || report::is_hex(text)
        }
        CodeType::Text => columns::is_likely_text_code(text),
    };
    row.row.is_spanning
        || is_heading(row, document) && !is_mistyped()
        || has_bold_texts_behind_marks(text, row, document)
}

/// `| #### | **Email errors** |`: marks in the place of a code, and all other texts are in bold.
fn has_bold_texts_behind_marks(text: &str, row: &RowOf<'_>, document: &Document) -> bool {
    let mut bold = 0;
    for cell in row.row.cells.iter().filter(|cell| !cell.text.is_empty() && cell.range != row.range) {
        if !is_wholly_bold(document.get(cell.range.clone())) {
            return false;
        }
        bold += 1;
    }
    bold > 0 && !text.is_empty() && text::is_only(text, |byte| byte == b'#')
}

/// The only text of a row, if all of it is in bold, like a heading, and it is not a sentence.
pub(super) fn bold_heading<'r>(row: &RowOf<'r>, document: &Document) -> Option<&'r str> {
    let cell = row.row.cells.iter().find(|cell| !cell.text.is_empty()).filter(|_| is_alone(row.row))?;
    (is_wholly_bold(document.get(cell.range.clone())) && !cell.text.ends_with(SENTENCE_ENDS)).then_some(&*cell.text)
}

/// A row that is a heading within the table.
pub(super) fn heading_row(text: &str, row: &RowOf<'_>) -> Diagnostic {
    heading(text, row).note(if row.row.is_spanning {
        "a cell that spans all columns is read as a heading"
    } else {
        "a row whose texts are all in bold is read as a heading"
    })
}

/// A row that is a heading because of its word.
pub(super) fn word_row(row: &RowOf<'_>) -> Diagnostic {
    heading(&row.code_cell, row)
        .note("a word with nothing beside it is read as a heading, since the codes are constants")
}

pub(super) fn heading(text: &str, row: &RowOf<'_>) -> Diagnostic {
    let message = format!("`{}` is not a code", text::beginning(text.trim_matches(cell::SPACE_OR_TICK)));
    Diagnostic::at(ProblemId::HeadingRow, row.range.clone(), message)
}

/// Whether a row has a capitalised word alone, and the row below it has more: a heading, unless the codes are such words.
pub(super) fn is_word_heading(row: &Row, below: Option<&Row>, code: usize) -> bool {
    let word = row.cell(code).text.trim_matches(cell::SPACE_OR_TICK);
    let is_capitalised = text::begins_with(word, char::is_uppercase) && text::has(word, char::is_lowercase);
    is_capitalised && is_alone_above_more(row, below) && cell::parse(word).shape == Shape::Word
}

/// Whether a row consists of one cell, and the row below it of more.
fn is_alone_above_more(row: &Row, below: Option<&Row>) -> bool {
    is_alone(row) && below.is_some_and(|below| !is_alone(below))
}

/// Whether the first cell of a row holds words that are neither a code of this type nor a sentence, and the others nothing.
pub(super) fn is_phrase_alone(row: &Row, code_type: CodeType) -> bool {
    let text = &*row.cell(0).text;
    let is_no_code = || match code_type {
        CodeType::Integer(_) => report::has_no_code(text, code_type) && !report::is_text_code(text),
        // A word is a code, unless it is unlike all others.
        CodeType::Text => text::has(text, char::is_whitespace) && report::has_no_code(text, code_type),
    };
    is_alone(row) && text::has(text, char::is_alphabetic) && !text.ends_with(SENTENCE_ENDS) && is_no_code()
}

fn is_bold(raw: &str) -> bool {
    ["**", "__", "<b>", "<strong>"].iter().any(|mark| raw.starts_with(mark))
}

fn is_wholly_bold(raw: &str) -> bool {
    is_bold(raw) && ["**", "__", "</b>", "</strong>"].iter().any(|mark| raw.ends_with(mark))
}

/// Whether the row consists of one cell.
pub(super) fn is_alone(row: &Row) -> bool {
    let mut filled = 0;
    for cell in &row.cells {
        filled += usize::from(!cell.text.is_empty());
    }
    filled == 1
}
