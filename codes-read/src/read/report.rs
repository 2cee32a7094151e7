//! The problems of rows. This module is a part of the step `read`.

use std::ops::Range;

use super::fate::Fate;
use super::{Reader, Reading, RowOf, heading};
use crate::cell::{self, CodeCell, CodeOrRange, LabelledCode};
use crate::code_value::CodeValue;
use crate::columns;
use crate::diagnostic::{Diagnostic, ProblemId, Severity};
use crate::markdown::{MarkdownTable, Row, UnderfilledRows};
use crate::read::CodeTable;
use crate::text;
use crate::types::{CodeType, Repr};

/// The most codes that do not fit and are each a problem. If there are more, the type is wrong, and not the codes.
const MOST_MISFITS: usize = 3;

/// The most rows with the same kind of problem that are each reported. If there are more, the first one lists them.
const MOST_ALIKE: usize = 5;

/// The most names of one code that are listed.
const MOST_NAMES: usize = 5;

/// The most places that a list of lines names.
const MOST_LINES: usize = 20;

impl Reader<'_> {
    /// Reports the problems of a table's rows. A problem that many rows have is reported once.
    pub(super) fn report_rows(&mut self) {
        let mut groups: Vec<Vec<Diagnostic>> = Vec::new();
        for problem in std::mem::take(&mut self.of_table.of_rows) {
            let is_alike = |group: &&mut Vec<Diagnostic>| {
                group.first().is_some_and(|first| {
                    first.id == problem.id && first.severity == problem.severity && first.notes == problem.notes
                })
            };
            match groups.iter_mut().find(is_alike) {
                Some(group) => group.push(problem),
                None => groups.push(vec![problem]),
            }
        }
        for group in groups {
            let is_listed = group.len() > MOST_ALIKE;
            let mut problems = group.into_iter();
            if is_listed && let Some(first) = problems.next() {
                let mut rows = Vec::new();
                for problem in problems.by_ref() {
                    rows.extend(problem.range().cloned());
                }
                let (count, lines) = (text::count(rows.len(), "more row"), self.lines_of(&rows));
                let verb = if rows.len() == 1 { "has" } else { "have" };
                self.problems.report(first.note(format!("{count} {verb} this problem: {lines}")).accounts_for(rows));
            }
            for problem in problems {
                self.problems.report(problem);
            }
        }
    }

    /// The lines of some rows, in order: `line 7`, `lines 7 to 9, 12`.
    fn lines_of(&self, rows: &[Range<usize>]) -> String {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for row in rows {
            let (line, end) = (self.document.line_of(row.start), self.document.line_of(row.end));
            match runs.last_mut() {
                Some((_, last)) if line <= *last + 1 => *last = end,
                _ => runs.push((line, end)),
            }
        }
        let mut text = String::new();
        for (first, last) in runs.iter().take(MOST_LINES) {
            let run = if first == last { first.to_string() } else { format!("{first} to {last}") };
            text::append(&mut text, ", ", &run);
        }
        let more = if runs.len() > MOST_LINES { ", and so on" } else { "" };
        format!("{} {text}{more}", if rows.len() == 1 { "line" } else { "lines" })
    }

    pub(super) fn report_surplus(&mut self, row: &Row, table: &CodeTable<'_>) {
        let Some(surplus) = &row.surplus else { return };
        let columns = table.table.header.len();
        let fate = if self.reading.lenient { "is left out" } else { "would be lost" };
        let message = format!("this row has more cells than the header, which has {columns}: the surplus {fate}");
        let help = if self.document.is_csv() {
            "remove it, add a title to the header, or put quotes around the text that it belongs to"
        } else {
            "remove it, add a column to the header, or, if the pipe belongs to the text, write `\\|`"
        };
        let diagnostic = Diagnostic::at(ProblemId::SurplusCells, surplus.clone(), message).help(help);
        self.report(diagnostic.severity(self.severity()));
    }

    /// Reports a line of text that Markdown reads as a row, since no blank line is above it.
    pub(super) fn report_line_of_text(&mut self, row: &Row) {
        let text = text::beginning(self.document.get(row.range.clone()));
        let message = format!("`{text}` has no pipe, but a line right below a table is a row of it");
        let diagnostic = Diagnostic::at(ProblemId::NotACode, row.range.clone(), message);
        let diagnostic = if self.reading.lenient { diagnostic.note("the line is left out") } else { diagnostic };
        let help = "put a blank line above it, or, if it is a row, a pipe after its code";
        self.report(diagnostic.help(help).severity(self.severity()));
    }

    /// Reports further cells below the title of the codes, of which only one is read.
    pub(super) fn report_beside(&mut self, row: &RowOf<'_>) {
        let title = text::cut(row.table.table.title(row.table.columns.code));
        for (column, cell) in &row.row.beside {
            if *column != row.table.columns.code {
                continue;
            }
            let message = format!("this row has several cells below `{title}`: this one is not read");
            let diagnostic = Diagnostic::at(ProblemId::SecondCodeCell, cell.range.clone(), message);
            let diagnostic = diagnostic.related(row.range.clone(), "the code");
            let help = "give each column a title of its own, and choose one with `columns(code = \"..\")`";
            self.report(diagnostic.help(help).severity(self.severity()));
        }
    }

    pub(super) fn report_duplicate(&mut self, code: &str, index: usize, row: &RowOf<'_>) {
        let message = format!("code `{code}` is listed twice");
        let diagnostic = Diagnostic::at(ProblemId::DuplicateCode, row.range.clone(), message).label("again here");
        let help = "remove `duplicates` to give the code several meanings";
        let first = self.cells.get(index).cloned().unwrap_or_default();
        self.report(diagnostic.related(first, "first here").help(help));
    }

    /// Reports numbers that do not fit. All codes share one type, so each of these problems names the same type, and the
    /// first one says how many there are.
    pub(super) fn report_misfits(&mut self) {
        let CodeType::Integer(repr) = self.reading.code_type else { return };
        let misfits = std::mem::take(&mut self.misfits);
        let mut numbers = Vec::new();
        for entry in &self.set.codes {
            if let CodeValue::Integer(number) = entry.code {
                numbers.push(number);
            }
        }
        let mut fits_any = true;
        for (_, number) in &misfits {
            match number {
                Some(number) => numbers.push(*number),
                None => fits_any = false,
            }
        }
        let help = match Repr::that_holds(&numbers) {
            Some(name) if fits_any => format!("use `#[repr({name})]`"),
            _ => "no integer type holds all codes of this table".to_owned(),
        };
        let shown = if misfits.len() > MOST_MISFITS { 1 } else { misfits.len() };
        for (range, number) in misfits.get(..shown).unwrap_or_default() {
            let text = self.document.get(range.clone()).trim_matches('`');
            let what = match number {
                Some(number) if *text != number.to_string() => format!("code `{number}`, in `{text}`,"),
                _ => format!("code `{text}`"),
            };
            let message = format!("{what} does not fit in {}", repr.name);
            let mut problem = Diagnostic::at(ProblemId::CodeDoesNotFit, range.clone(), message).help(help.clone());
            if shown < misfits.len() {
                problem = problem.note(format!("{} do not fit either", text::count(misfits.len() - 1, "other code")));
            }
            for (other, _) in misfits.get(shown..).unwrap_or_default() {
                problem.accounts_for.push(other.clone());
            }
            self.problems.report(problem);
        }
    }

    pub(super) fn report_no_code(&mut self, cell: &CodeCell, text: &str, row: &RowOf<'_>) {
        let diagnostic = if heading::is_surely_heading(text, row, self.document, self.reading.code_type) {
            heading::heading_row(text, row)
        } else if self.is_phrase_heading(row) {
            heading::heading(text, row).note("words with nothing beside them in several rows are read as headings")
        } else {
            no_code(cell, text, row, self.reading)
        };
        if matches!(self.reading.code_type, CodeType::Text) || !is_text_code(text) {
            self.report(diagnostic);
            return;
        }
        if !self.has_text_code {
            self.has_text_code = true;
            self.fates.add(Fate::Reported(diagnostic.id));
            self.only_text_code = Some((diagnostic, text.to_owned()));
            return;
        }
        // Several text codes among numbers are hardly mistakes, so the first one says so.
        if let Some((first, code)) = self.only_text_code.take() {
            let code = text::beginning(&code);
            let help =
                format!("if `{code}` is a code, the codes of this table are text: remove `#[repr(..)]` from the enum");
            self.problems.report(first.help(help));
        }
        self.report(diagnostic);
    }

    /// Reports the first code with several names, and counts the others.
    pub(super) fn report_several_names(&mut self) {
        let mut first = None;
        let mut others = 0;
        for (entry, cell) in self.set.codes.iter().zip(&self.cells) {
            if entry.other_names.is_empty() {
                continue;
            }
            others += usize::from(first.is_some());
            first = first.or(Some((entry, cell)));
        }
        let Some((entry, cell)) = first else { return };
        let mut names = String::new();
        for name in entry.name.iter().chain(&entry.other_names).take(MOST_NAMES) {
            let name = text::beginning(name.trim_matches(cell::SPACE_OR_TICK));
            text::append(&mut names, ", ", &format!("`{name}`"));
        }
        if entry.other_names.len() >= MOST_NAMES {
            names.push_str(", ..");
        }
        let more = if others > 0 { format!("; and {others} more") } else { String::new() };
        let message = format!("the code `{}` has several names: {names}{more}", entry.written());
        let diagnostic = Diagnostic::at(ProblemId::SeveralNames, cell.clone(), message);
        self.problems.report(diagnostic.note("the first one is its name"));
    }

    /// Reports a table without any code, if no other problem explains it.
    pub(super) fn report_empty(&mut self, table: &CodeTable<'_>) {
        if !self.problems.have_error() {
            self.problems.report(no_codes(table, "this table has no codes").severity(Severity::Warning));
        }
    }

    /// Reports that an enum has no code. Ranges and a catch-all do not suffice.
    pub(super) fn report_no_codes(&mut self, tables: &[CodeTable<'_>]) {
        let Some(first) = tables.first() else { return };
        if self.set.codes.is_empty() && self.reading.has_single_values && !self.problems.have_error() {
            let message = if tables.len() > 1 { "these tables have no codes" } else { "this table has no codes" };
            self.problems.report(no_codes(first, message));
        }
    }

    /// Reports invisible characters in a cell, which is read without them.
    pub(super) fn report_unseen(&mut self, text: &str, ascii: &str, row: &RowOf<'_>) {
        let diagnostic = no_code(&CodeCell::Lookalike(ascii.to_owned()), text, row, self.reading);
        self.problems.report(diagnostic.note(format!("read as `{ascii}`")).severity(Severity::Warning));
    }

    /// Reports a column in which most codes repeat: it is likely not the key.
    pub(super) fn report_repeats(&mut self, table: &CodeTable<'_>, codes: usize, meanings: usize) {
        if codes == 0 || codes * 2 > meanings {
            return;
        }
        let header = |index: usize| table.table.header.get(index);
        let better = table.columns.better_key.and_then(header);
        let (Some(better), Some(header)) = (better, header(table.columns.code)) else { return };
        let message =
            format!("most codes in the column `{}` are listed more than once: it is likely not the key", header.text);
        let help = format!("if the codes are in the column `{0}`, write `columns(code = {0:?})`", better.text);
        self.problems.report(Diagnostic::at(ProblemId::RepeatedKey, header.range.clone(), message).help(help));
    }
}

fn no_codes(table: &CodeTable<'_>, message: &str) -> Diagnostic {
    let header = table.table.header.get(table.columns.code);
    let range = header.map_or_else(|| table.table.range.clone(), |cell| cell.range.clone());
    Diagnostic::at(ProblemId::NoCodes, range, message).label("no row has a code in this column")
}

/// The problem of a table whose cells span more than the limit.
pub fn unfilled(table: &MarkdownTable) -> Option<Diagnostic> {
    let cell = table.unfilled.clone()?;
    let message = "the cells of this table span too many rows or columns: from this one on, cells may be read in the wrong column";
    let help = "lower its `rowspan` or `colspan`, or write its text into the rows that it spans";
    Some(Diagnostic::at(ProblemId::SpanTooLarge, cell, message).help(help))
}

/// The problem of a table of which every row begins with a number and has more cells than the header.
pub fn too_narrow(table: &MarkdownTable) -> Option<Diagnostic> {
    let is_wider = |row: &Row| {
        let begins_with_number =
            row.cells.first().is_some_and(|cell| cell::is_code(&cell.text, columns::Kind::Integer));
        row.surplus.is_some() && begins_with_number
    };
    let (first, last) = table.rows.first().zip(table.rows.last()).filter(|_| table.rows.iter().all(is_wider))?;
    let rows = text::count(table.rows.len(), "code row");
    let columns = table.header.len();
    let message = format!("these rows have more cells than the header, which has {columns}: {rows} would be lost");
    let help = "add the missing titles to the header";
    let range = first.range.start..last.range.end;
    Some(Diagnostic::at(ProblemId::SurplusCells, range, message).help(help))
}

/// The problem of rows that are not read, because too many cells are missing.
pub fn underfilled(rows: &UnderfilledRows) -> Diagnostic {
    let UnderfilledRows { range, cells, columns } = rows;
    let message = format!("this row has {cells} of {columns} cells: the document's rows lack too many");
    let help = "add the missing cells to the rows, or remove columns from the table";
    Diagnostic::at(ProblemId::RowTooShort, range.clone(), message).label("these rows would be lost").help(help)
}

/// The problem of a code cell that holds no code.
fn no_code(cell: &CodeCell, text: &str, row: &RowOf<'_>, reading: &Reading<'_>) -> Diagnostic {
    let text = text.trim_matches(cell::SPACE_OR_TICK);
    let shown = text::beginning(text);
    let range = row.range.clone();
    match cell {
        CodeCell::Lookalike(ascii) => {
            let mut looks = String::new();
            for c in text.chars() {
                if (!c.is_ascii() && !c.is_whitespace()) || (c.is_control() && c != '\n') {
                    text::append(&mut looks, ", ", &format!("U+{:04X}", u32::from(c)));
                }
            }
            let message = if text.is_ascii() {
                format!("code `{shown}` contains an invisible character: {looks}")
            } else {
                format!("code `{shown}` is not written in ASCII: it contains {looks}")
            };
            Diagnostic::at(ProblemId::LookalikeCharacters, range, message).help(format!("write `{ascii}`"))
        }
        CodeCell::Marked(without) => {
            let message = format!("`{shown}` may be a number with a footnote mark, or a range");
            Diagnostic::at(ProblemId::MarkedNumber, range, message)
                .help(format!("write `{without}` for the number, or the first and last number of the range"))
        }
        CodeCell::LeadingZeros => {
            let message = format!("code `{shown}` has leading zeros, which a number would lose");
            let number = without_zeros(text);
            let help = format!("write `{number}` if it is a number; text codes need an enum without `#[repr(..)]`");
            Diagnostic::at(ProblemId::LeadingZeros, range, message).help(help)
        }
        CodeCell::Grouped => {
            let message = format!("`{shown}` may be one number or several codes");
            let help = format!("write `{}`, or put a space after the comma", text.replace(',', ""));
            Diagnostic::at(ProblemId::GroupedDigits, range, message).help(help)
        }
        CodeCell::Except(around) => except(around, text, row, reading),
        _ => not_a_code(text, shown, row, reading),
    }
}

/// The problem of a range that excludes some of its codes, which is not a form that is read.
pub(super) fn except(around: &[LabelledCode], text: &str, row: &RowOf<'_>, reading: &Reading<'_>) -> Diagnostic {
    let mut ranges = String::new();
    for listed in around {
        let range = match listed.what {
            CodeOrRange::Range(Some(first), Some(last)) => format!("{first} to {last}"),
            CodeOrRange::Range(Some(first), None) => format!(">= {first}"),
            CodeOrRange::Range(None, Some(last)) => format!("<= {last}"),
            _ => continue,
        };
        text::append(&mut ranges, ", ", &range);
    }
    let shown = text::beginning(text);
    let range = row.range.clone();
    if reading.lenient {
        let message = format!("`{shown}` is read as the ranges around the excluded codes");
        let diagnostic = Diagnostic::at(ProblemId::RangeWithExceptions, range, message);
        return diagnostic.help(format!("write `{ranges}`")).severity(Severity::Warning);
    }
    let message = format!("`{shown}` is a range that excludes some of its codes");
    Diagnostic::at(ProblemId::RangeWithExceptions, range, message).help(format!("write `{ranges}`, or use `lenient`"))
}

fn not_a_code(text: &str, shown: &str, row: &RowOf<'_>, reading: &Reading<'_>) -> Diagnostic {
    let diagnostic = Diagnostic::at(ProblemId::NotACode, row.range.clone(), format!("`{shown}` is not a code"));
    if matches!(reading.code_type, CodeType::Text) && cell::is_pattern(text) {
        let note = "it stands for all codes that are spelled like it, and the row is left out";
        return diagnostic.severity(Severity::Warning).note(note).help("list these codes, each in a row of its own");
    }
    let is_alone =
        heading::is_alone(row.row) && !(matches!(reading.code_type, CodeType::Integer(_)) && is_mistyped(text));
    let help = match reading.code_type {
        CodeType::Integer(_) => {
            "a code is a number like `10008`, `-5` or `0x1F`, a range like `4000-4999`, or several of them; `Other` stands \
             for all codes that are not listed"
        }
        CodeType::Text => {
            "a code is one word like `AuthFailure` or `DB:0140`, or several separated by commas; `Other` stands for \
             all codes that are not listed"
        }
    };
    match (is_alone, reading.lenient) {
        (true, true) => {
            diagnostic.severity(Severity::Warning).note("a row with nothing else is read as a heading").help(help)
        }
        (true, false) => diagnostic.note("if it is a heading within the table, use `lenient`").help(help),
        (false, _) if !has_no_code(text, reading.code_type) => diagnostic.help(help),
        (false, true) => diagnostic.severity(Severity::Warning).note("a row without a code is left out").help(help),
        (false, false) => diagnostic.note("if the row has no code, use `lenient` to leave it out").help(help),
    }
}

/// Whether a cell surely is not a mistyped code: among numbers, it has no digit; among words, it means "none", stands
/// for several codes, or has several words.
pub(super) fn has_no_code(text: &str, code_type: CodeType) -> bool {
    match code_type {
        // `FF` is a number without its `0x`.
        CodeType::Integer(_) => !text::has(text, char::is_numeric) && !is_hex(text),
        CodeType::Text => {
            let is_prose = text::has(text, char::is_whitespace) || !text.is_ascii() || cell::says_none(text);
            is_prose && !begins_with_code(text)
        }
    }
}

/// Whether a cell among numbers surely is a text code, not a mistyped number such as `4O04`.
pub(super) fn is_text_code(text: &str) -> bool {
    text::begins_with(text, char::is_alphabetic) && columns::is_surely_text_code(text)
}

pub(super) fn is_hex(text: &str) -> bool {
    text.len() > 1 && text.len().is_multiple_of(2) && text::is_only(text, |byte| matches!(byte, b'A'..=b'F'))
}

/// `4O04`: one word with more digits than the heading `50x errors`.
pub(super) fn is_mistyped(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        digits += usize::from(c.is_numeric());
    }
    digits > 2 && text::begins_with(text, char::is_numeric) && !text::has(text, char::is_whitespace)
}

/// `AUTH_FAILURE new`, `AuthFailure new`, `E1001旧`: the first word is a code, and the rest cannot belong to it.
fn begins_with_code(text: &str) -> bool {
    const BEHIND: &[char] = &[',', ';', ':', '.'];
    let mut word = String::new();
    for c in text.split_whitespace().next().unwrap_or_default().chars() {
        if c.is_ascii() {
            word.push(c);
        }
    }
    columns::is_likely_text_code(word.trim_end_matches(BEHIND))
}

/// A decimal number without its leading zeros.
fn without_zeros(text: &str) -> String {
    let digits = text.trim_start_matches(cell::SIGNS);
    let sign = if text.starts_with('-') { "-" } else { "" };
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits => format!("{sign}{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_code_among_numbers_is_not_a_mistyped_number() {
        for text in ["AUTH_FAIL", "NOT_FOUND", "E1001", "err1001"] {
            assert!(is_text_code(text), "{text}");
        }
        for text in ["4O04", "FF", "ten", "AUTH FAIL", "Not found", "-", "ERROR_CODE"] {
            assert!(!is_text_code(text), "{text}");
        }
    }

    #[test]
    fn a_row_with_a_possible_code_is_not_left_out() {
        let number = CodeType::Integer(Repr::I32);
        let long = format!("{} 4001 and 4002", "words ".repeat(10));
        for text in [&*long, "FF", "DEAD", "４００１", "4O01"] {
            assert!(!has_no_code(text, number), "{text}");
        }
        for text in ["N/A", "none", "Bad", "Connection timeout", "无", "A"] {
            assert!(has_no_code(text, number), "{text}");
        }
        for text in [
            "AUTH_FAILURE new", "E1001、 E1002 old", "E1001旧", "\u{0410}UTH_FAILURE", "NOT_FOUND, Bad thing",
            "AuthFailure new", "authFailure.TooLate (1) old", "invalid_request deprecated",
        ] {
            assert!(!has_no_code(text, CodeType::Text), "{text}");
        }
        for text in ["N/A", "#N/A", "Connection timeout", "无", "Same as E1001", "HTTP errors", "404 or so"] {
            assert!(has_no_code(text, CodeType::Text), "{text}");
        }
    }
}
