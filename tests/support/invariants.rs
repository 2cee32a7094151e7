//! Invariants of all documents. The property tests and the fuzz targets share them.

mod forms;

use std::collections::{HashMap, HashSet};

use codes_gen::{Caller, CodeValue, Diagnostic, Document, Meaning, ProblemId, Severity, codes, render};
use codes_tool::diff::{self, ChangeKind, What};
use codes_tool::{Fate, RowFate};
use codes_tool::{Survey, SurveyOptions, SurveyedTable, survey};
use proc_macro2::{Literal, TokenStream, TokenTree};

use crate::damage::Written;
use crate::gfm;
pub use forms::written_forms_are_read;

/// Reads any document in every way, and checks the results.
///
/// # Panics
///
/// If an invariant is broken.
pub fn reads(text: &str) {
    for (name, lenient) in [("vendor.md", false), ("vendor.md", true), ("vendor.mdx", false)] {
        let document = Document::new(name, text);
        let survey = survey(&document, &SurveyOptions { lenient, ..SurveyOptions::default() });
        places_are_in_the_document(&document, &survey.diagnostics);
        for table in &survey.tables {
            let names: HashSet<&str> = table.named().iter().map(|code| code.name).collect();
            assert_eq!(names.len(), table.set.codes.len(), "a name for each code, and none twice");
            let codes: HashSet<&CodeValue> = table.set.codes.iter().map(|entry| &entry.code).collect();
            assert_eq!(codes.len(), table.set.codes.len(), "no code twice");
            assert!(table.set.codes.iter().all(|entry| !entry.meanings.is_empty()), "a meaning for each code");
        }
        if name == "vendor.md" {
            no_row_vanishes(&document, &survey);
        }
    }
    lenient_reads_what_is_lost(text);
    forms::reads(text);
}

/// Checks that each row that an error counts is read or in an error with `lenient`, if that is proposed or the row is to be
/// moved, and that no error proposes `lenient` again.
///
/// # Panics
///
/// If it does not.
pub fn lenient_reads_what_is_lost(text: &str) {
    let document = Document::new("vendor.md", text);
    let of = |lenient| survey(&document, &SurveyOptions { lenient, ..SurveyOptions::default() });
    let (strict, lenient) = (of(false).diagnostics, of(true));
    let proposes = |diagnostic: &&Diagnostic| {
        matches!(diagnostic.id, ProblemId::RowOutsideTable | ProblemId::DelimiterMismatch)
            && diagnostic.help.as_ref().is_some_and(|help| help.contains("use `lenient`"))
    };
    assert_eq!(lenient.diagnostics.iter().find(proposes), None, "{text}");
    let is_to_be_moved = |lost: &Diagnostic| {
        lost.message.contains("outside of") && lost.help.as_ref().is_some_and(|help| help.starts_with("move what"))
    };
    for lost in strict.iter().filter(|lost| proposes(lost) || is_to_be_moved(lost)) {
        let Some(range) = lost.range() else { continue };
        let rows = lenient.tables.iter().flat_map(|table| &table.rows);
        if lost.id == ProblemId::DelimiterMismatch {
            let below = document.line_of(range.start) + 1;
            assert!(rows.into_iter().any(|row| row.line == below), "{lost:?} in {text}");
            continue;
        }
        let mut known = rows.filter(|row| range.contains(&row.range.start)).count();
        for left in lenient.diagnostics.iter().filter(|left| left.severity == Severity::Error) {
            let Some(place) = left.range().filter(|left| left.start < range.end && range.start < left.end) else {
                continue;
            };
            // An error may count fewer rows than it underlines.
            let lines = document.line_of(range.end.min(place.end)) + 1 - document.line_of(range.start.max(place.start));
            known += lines.max(count_in(&left.message));
        }
        assert!(known >= count_in(&lost.message), "{known} rows of {lost:?} in {text}");
    }
}

/// The number with which a message begins.
fn count_in(message: &str) -> usize {
    message.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or_default()
}

/// Compares two documents, and the new and removed codes with their code sets.
///
/// # Panics
///
/// If an invariant is broken.
pub fn compares(old: &str, new: &str) {
    let of = |text: &str| survey(&Document::new("vendor.md", text), &SurveyOptions::default());
    let (of_old, of_new) = (of(old), of(new));
    assert_eq!(diff::documents(&of_new, &of_new, true), [], "nothing differs from itself");
    let diffs = diff::documents(&of_old, &of_new, false);
    assert!(diffs.iter().all(|diff| !diff.changes.is_empty()), "a difference without changes");
    let changes: Vec<&What> = diffs.iter().flat_map(|diff| &diff.changes).map(|change| &change.what).collect();
    let are_paired = |change: &&What| !matches!(change.kind, ChangeKind::TableAdded | ChangeKind::TableRemoved);
    if let ([old], [new], true) = (&*of_old.tables, &*of_new.tables, changes.iter().all(are_paired)) {
        let codes = |table: &SurveyedTable| table.set.codes.iter().map(|entry| entry.code.to_string()).collect();
        let (old, new): (HashSet<String>, HashSet<String>) = (codes(old), codes(new));
        let said = |kind: &str| -> HashSet<String> {
            let changes = diffs.iter().flat_map(|diff| &diff.changes).filter(|change| change.what.kind.name() == kind);
            changes.filter_map(|change| Some(change.code.as_ref()?.to_string())).collect()
        };
        let (mut added, mut removed) = (said("added"), said("removed"));
        // A corrected number is counted as one removed and one new code.
        for change in changes {
            if let What { kind: ChangeKind::Corrected, from: Some(from), to: Some(to), .. } = change {
                assert!(removed.insert(from.clone()) && added.insert(to.clone()), "{from} to {to} is said twice");
            }
        }
        assert_eq!(added, new.difference(&old).cloned().collect(), "what is new");
        assert_eq!(removed, old.difference(&new).cloned().collect(), "what is gone");
    }
}

/// Checks that every place is within the document, on character boundaries, and can be shown.
fn places_are_in_the_document(document: &Document, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let related = diagnostic.related.iter().map(|(range, _)| range);
        for range in diagnostic.range().into_iter().chain(related).chain(&diagnostic.accounts_for) {
            assert!(document.text().get(range.clone()).is_some(), "{range:?} of {diagnostic:?}");
        }
        assert!(render(document, diagnostic).starts_with(&diagnostic.severity.to_string()));
    }
}

/// The lines for which a problem is reported: of one kind, or of any.
fn lines_of_diagnostics(document: &Document, survey: &Survey, id: Option<ProblemId>) -> HashSet<usize> {
    let mut lines = HashSet::new();
    for diagnostic in survey.diagnostics.iter().filter(|found| id.is_none_or(|id| found.id == id)) {
        for range in diagnostic.range().into_iter().chain(&diagnostic.accounts_for) {
            lines.extend(document.line_of(range.start)..=document.line_of(range.end));
        }
    }
    lines
}

/// Checks that each row of a code table that the second reader sees has a fate, and that the fate is true.
fn no_row_vanishes(document: &Document, survey: &Survey) {
    let mut reported: HashMap<ProblemId, HashSet<usize>> = HashMap::new();
    for table in gfm::tables(document.text()) {
        let Some(read) = survey.tables.iter().find(|read| read.set.tables[0].line == table.line) else {
            assert!(!is_plainly_of_codes(&table), "no code table in line {}", table.line);
            continue;
        };
        // If two tables are side by side, a row counts twice.
        let parts = table.header.len() / read.header.len().max(1);
        assert_eq!(read.header.len() * parts, table.header.len(), "columns of the table in line {}", table.line);
        for row in &table.rows {
            let fates: Vec<&RowFate> = read.rows.iter().filter(|fate| fate.line == row.line).collect();
            assert!(!fates.is_empty() && fates.len() <= parts, "line {} has {} fates", row.line, fates.len());
            if let ([fate], 1) = (&*fates, parts) {
                let claim = Claim { read, table: &table, row, seen: gfm::words };
                claim.is_true_of_code(fate);
                for fate in &fate.fates {
                    claim.is_true(fate, &mut |id| {
                        let lines = || lines_of_diagnostics(document, survey, Some(id));
                        reported.entry(id).or_insert_with(lines).contains(&row.line)
                    });
                }
            }
        }
    }
}

/// Compares a fate with the row as the second reader sees it.
struct Claim<'a> {
    read: &'a SurveyedTable,
    table: &'a gfm::Table,
    row: &'a gfm::Row,
    /// The text of a cell, if it is beyond doubt.
    seen: fn(&str) -> Option<String>,
}

impl Claim<'_> {
    fn cell(&self, column: usize) -> &str {
        self.row.cells.get(column).map(String::as_str).unwrap_or_default()
    }

    /// The words of a column's cell, if it holds nothing else.
    fn words(&self, column: Option<usize>) -> Option<String> {
        (self.seen)(self.cell(column?)).filter(|words| !gives_way(words))
    }

    /// Checks that a row with a plain number in the column of codes is that code, or is reported.
    fn is_true_of_code(&self, fate: &RowFate) {
        let Some(code) = self.words(self.read.columns.code).filter(|code| is_plain_number(code)) else { return };
        let is_known = self.read.set.codes.iter().any(|entry| entry.code.to_string() == code);
        let is_code = |fate: &Fate| match fate {
            Fate::Code(known) => known.to_string() == code,
            Fate::Repeats(_) | Fate::Renames(_) => is_known,
            Fate::Reported(_) => true,
            _ => false,
        };
        assert!(fate.fates.iter().any(is_code), "the code {code} of line {}: {fate:?}", self.row.line);
    }

    fn is_true(&self, fate: &Fate, is_reported: &mut dyn FnMut(ProblemId) -> bool) {
        let line = self.row.line;
        let set = &self.read.set;
        let codes = || set.codes.iter().flat_map(|entry| &entry.meanings);
        let of_ranges = || set.ranges.iter().map(|range| &range.meaning);
        let meanings = || codes().chain(of_ranges()).chain(&set.catch_all);
        // A text may continue in the next row.
        let has_text = |meaning: &Meaning| {
            let seen = meaning.text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.words(self.read.columns.message).is_none_or(|words| seen.contains(&words))
        };
        match fate {
            Fate::Code(code) => {
                let entry = set.codes.iter().find(|entry| entry.code == *code);
                let is_there = entry.is_some_and(|entry| {
                    entry.meanings.iter().any(|meaning| meaning.line == line && has_text(meaning))
                });
                assert!(is_there, "the code {code} of line {line}");
            }
            Fate::Range => {
                assert!(of_ranges().any(|range| range.line == line && has_text(range)), "the range of line {line}");
            }
            Fate::CatchAll => {
                let is_there = set.catch_all.as_ref().is_some_and(|all| all.line == line && has_text(all));
                assert!(is_there, "the catch-all of line {line}");
            }
            Fate::Continues(above) => {
                assert!(*above < line, "line {line} continues line {above}");
                assert_eq!(self.words(self.read.columns.code), None, "line {line} has a code");
                let is_there = meanings().any(|meaning| meaning.line == *above && has_text(meaning));
                assert!(is_there, "line {line} in the meaning of line {above}");
            }
            Fate::Repeats(known) | Fate::Renames(known) => {
                // A row after the end of the table, or in another table, is not known to the second reader.
                let Some(other) = self.table.rows.iter().find(|row| row.line == *known) else { return };
                assert!(*known < line, "line {line} repeats line {known}");
                let other = Claim { row: other, ..*self };
                for column in 0..self.table.header.len() {
                    // Marks alone say nothing.
                    if let (Some(own), Some(other)) = (self.words(Some(column)), other.words(Some(column)))
                        && own.contains(char::is_alphanumeric)
                        && Some(column) != self.read.columns.name
                        && Some(column) != self.read.columns.code
                    {
                        assert_eq!(own, other, "column {column} of line {line}, which repeats line {known}");
                    }
                }
            }
            Fate::Blank => {
                let is_blank = |cell: &String| (self.seen)(cell).is_none_or(|words| says_nothing(&words));
                assert!(self.row.cells.iter().all(is_blank), "line {line} is not blank");
            }
            Fate::Reported(id) => assert!(is_reported(*id), "nothing is said of line {line}: {id}"),
            other => panic!("an unknown fate of line {line}: {other:?}"),
        }
    }
}

/// Whether a text is empty, or has only dashes or dots.
fn says_nothing(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '-' | ':' | '–' | '—' | '.' | '…'))
}

/// Whether a text gives way to a description beside it: it has only marks, or is `N/A`.
fn gives_way(cell: &str) -> bool {
    !cell.contains(char::is_alphanumeric) || cell.eq_ignore_ascii_case("n/a")
}

/// A table that is beyond doubt.
fn is_plainly_of_codes(table: &gfm::Table) -> bool {
    let says_code = table.header.first().is_some_and(|title| title.eq_ignore_ascii_case("error code"));
    let code = |row: &gfm::Row| row.cells.first().is_some_and(|cell| is_plain_number(cell));
    says_code && !table.rows.is_empty() && table.rows.iter().all(code)
}

fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_short = (1..=18).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_short && (!digits.starts_with('0') || text == "0")
}

/// Checks that each row that was written is in a code set with its code, or is reported.
///
/// # Panics
///
/// If a row is neither.
pub fn written_rows_are_accounted_for(written: &Written) {
    let document = Document::new("vendor.md", &*written.text);
    lenient_reads_what_is_lost(&written.text);
    for lenient in [false, true] {
        let survey = survey(&document, &SurveyOptions { lenient, ..SurveyOptions::default() });
        places_are_in_the_document(&document, &survey.diagnostics);
        let reported = lines_of_diagnostics(&document, &survey, None);
        let mut entries = survey.tables.iter().flat_map(|table| &table.set.codes);
        for row in &written.rows {
            let is_it = |entry: &codes_gen::CodeEntry| {
                let code = entry.code.to_string();
                // A text may begin with a letter whose full stop belongs to it.
                let number = code.strip_prefix('E').unwrap_or(&code).trim_end_matches('.');
                let is_code = number == row.code.to_string();
                is_code && entry.meanings.iter().any(|meaning| meaning.line == row.line)
            };
            assert!(
                reported.contains(&row.line) || entries.clone().any(is_it),
                "lenient: {lenient}; line {}, {}, is lost; {:?}\n{}",
                row.line,
                row.code,
                survey.diagnostics,
                written.text
            );
        }
        assert!(entries.all(|entry| entry.meanings.iter().all(|meaning| meaning.line > 0)));
    }
}

/// Expands a document for an enum of integers, or of text if its length is odd, and parses the result as Rust.
///
/// # Panics
///
/// If it is not Rust.
pub fn expands(text: &str) {
    let (arguments, item) = if text.len().is_multiple_of(2) {
        (", table = 1", "#[repr(i32)] enum VendorCode { Pinned = -5 }")
    } else {
        (", table = 1, lenient, success = \"OK\"", "enum VendorCode { Pinned = \"Pinned\" }")
    };
    let mut all: TokenStream = "text =".parse().unwrap();
    all.extend([TokenTree::from(Literal::string(text))]);
    all.extend(arguments.parse::<TokenStream>().unwrap());
    is_rust(&codes(all, item.parse().unwrap(), &Caller::default()));
}

/// Expands any arguments on any item, and parses the result as Rust, if the item is Rust.
///
/// # Panics
///
/// If it is not Rust.
pub fn takes_arguments(arguments: &str, item: &str) {
    // Only documents that do not exist: a path might lead to a device that never ends.
    let names_file = ["doc", "include"].iter().any(|word| arguments.contains(word));
    if names_file && arguments.contains(['/', '\\']) {
        return;
    }
    let (Ok(arguments), Ok(item)) = (arguments.parse::<TokenStream>(), item.parse::<TokenStream>()) else { return };
    let is_item = syn::parse2::<syn::Item>(item.clone()).is_ok();
    let expansion = codes(arguments, item, &Caller::default());
    if is_item {
        is_rust(&expansion);
    }
}

fn is_rust(expansion: &TokenStream) {
    assert!(syn::parse2::<syn::File>(expansion.clone()).is_ok(), "{expansion}");
}
