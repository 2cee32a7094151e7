//! What must hold for every document, whoever wrote it. The property tests and the fuzz targets share it.

use std::collections::HashSet;

use codes_gen::diff::{self, What};
use codes_gen::{Caller, CodeValue, Diagnostic, Document, Survey, SurveyOptions, SurveyedTable, codes, render, survey};
use proc_macro2::{Literal, TokenStream, TokenTree};

use crate::damage::Written;
use crate::gfm;

/// Reads any document in every way, and looks at what comes of it.
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
            assert_eq!(table.names.len(), table.set.codes.len(), "a name for each code");
            assert_eq!(table.names.iter().collect::<HashSet<_>>().len(), table.names.len(), "no name twice");
            let codes: HashSet<&CodeValue> = table.set.codes.iter().map(|entry| &entry.code).collect();
            assert_eq!(codes.len(), table.set.codes.len(), "no code twice");
            assert!(table.set.codes.iter().all(|entry| !entry.meanings.is_empty()), "a meaning for each code");
        }
        if name == "vendor.md" {
            no_row_vanishes(&document, &survey);
        }
    }
}

/// Compares two documents, and what is new or gone with the sets of their codes.
///
/// # Panics
///
/// If an invariant is broken.
pub fn compares(old: &str, new: &str) {
    let of = |text: &str| survey(&Document::new("vendor.md", text), &SurveyOptions::default());
    let (of_old, of_new) = (of(old), of(new));
    assert_eq!(diff::documents(&of_new, &of_new, true), [], "nothing differs from itself");
    let diffs = diff::documents(&of_old, &of_new, false);
    assert!(diffs.iter().all(|diff| !diff.changes.is_empty()), "a difference that is none");
    let changes: Vec<&What> = diffs.iter().flat_map(|diff| &diff.changes).map(|change| &change.what).collect();
    let are_paired = |change: &&What| !matches!(change, What::TableAdded { .. } | What::TableRemoved { .. });
    if let ([old], [new], true) = (&*of_old.tables, &*of_new.tables, changes.iter().all(are_paired)) {
        let codes = |table: &SurveyedTable| table.set.codes.iter().map(|entry| entry.code.to_string()).collect();
        let (old, new): (HashSet<String>, HashSet<String>) = (codes(old), codes(new));
        let said = |kind: &str| -> HashSet<String> {
            let changes = diffs.iter().flat_map(|diff| &diff.changes).filter(|change| change.what.kind() == kind);
            changes.filter_map(|change| Some(change.code.as_ref()?.to_string())).collect()
        };
        assert_eq!(said("added"), new.difference(&old).cloned().collect(), "what is new");
        assert_eq!(said("removed"), old.difference(&new).cloned().collect(), "what is gone");
    }
}

/// Every place is within the document, on character boundaries, and can be shown.
fn places_are_in_the_document(document: &Document, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let related = diagnostic.related.iter().map(|(range, _)| range);
        for range in diagnostic.range().into_iter().chain(related).chain(&diagnostic.accounts_for) {
            assert!(document.text().get(range.clone()).is_some(), "{range:?} of {diagnostic:?}");
        }
        assert!(render(document, diagnostic).starts_with(&diagnostic.severity.to_string()));
    }
}

/// The lines about which something is said.
fn lines_of_diagnostics(document: &Document, survey: &Survey) -> HashSet<usize> {
    let mut lines = HashSet::new();
    for diagnostic in &survey.diagnostics {
        for range in diagnostic.range().into_iter().chain(&diagnostic.accounts_for) {
            lines.extend(document.line_of(range.start)..=document.line_of(range.end));
        }
    }
    lines
}

/// The lines that codes, ranges and the catch-all of a table come from.
fn lines_of_codes(table: &SurveyedTable) -> HashSet<usize> {
    let codes = table.set.codes.iter().flat_map(|entry| &entry.meanings);
    let ranges = table.set.ranges.iter().map(|range| &range.meaning);
    codes.chain(ranges).chain(&table.set.catch_all).map(|meaning| meaning.line).collect()
}

/// Each row that the second reader sees in a code table is in the code set, or something is said about it.
fn no_row_vanishes(document: &Document, survey: &Survey) {
    let reported = lines_of_diagnostics(document, survey);
    for table in gfm::tables(document.text()) {
        let Some(read) = survey.tables.iter().find(|read| read.set.tables[0].line == table.line) else {
            assert!(!is_plainly_of_codes(&table), "no code table in line {}", table.line);
            continue;
        };
        assert_eq!(read.header.len(), table.header.len(), "columns of the table in line {}", table.line);
        let lines = lines_of_codes(read);
        for row in &table.rows {
            if reported.contains(&row.line) || row.cells.iter().all(|cell| says_nothing(cell)) {
                continue;
            }
            let code = row.cells.get(read.code_column).map(|cell| gfm::words(cell));
            match code {
                Some(Some(code)) if is_plain_number(&code) => {
                    let is_code = |entry: &codes_gen::CodeEntry| entry.code.to_string() == code;
                    assert!(read.set.codes.iter().any(is_code), "the code {code} of line {}", row.line);
                }
                // What has no code says more of the row above.
                None => {}
                Some(Some(code)) if says_nothing(&code) => {}
                // The same row twice says nothing new.
                Some(Some(code)) if read.set.codes.iter().any(|entry| entry.code.to_string() == code) => {}
                _ if may_be_a_blank_or_a_repetition(row, &table, read.code_column) => {}
                _ => assert!(lines.contains(&row.line), "line {} is lost", row.line),
            }
        }
    }
}

/// Nothing, or the dashes of a delimiter row.
fn says_nothing(cell: &str) -> bool {
    cell.is_empty() || cell.len() > 2 && cell.chars().all(|c| matches!(c, '-' | ':'))
}

/// Cells with more than words in them may say anything: these rows are only followed where nothing like them stands elsewhere.
fn may_be_a_blank_or_a_repetition(row: &gfm::Row, table: &gfm::Table, code_column: usize) -> bool {
    let has_words = row.cells.iter().any(|cell| gfm::words(cell).is_some_and(|words| !words.is_empty()));
    // A code with the same meaning again says nothing new, whatever a further column says.
    let same = |other: &gfm::Row| {
        let pairs = || other.cells.iter().zip(&row.cells);
        let is_alike = |(cell, own): (&String, &String)| cell == own || says_nothing(cell) && says_nothing(own);
        // A code may have a name behind it in its cell, and another one each time.
        let code = |row: &gfm::Row| row.cells.get(code_column)?.split_whitespace().next().map(str::to_owned);
        let has_same_code = code(other).is_some() && code(other) == code(row);
        let alike = pairs().enumerate().filter(|(column, (cell, own))| {
            if *column == code_column { has_same_code } else { cell == own && !own.is_empty() }
        });
        other.cells.last() == row.cells.last() || alike.count() > 1 || pairs().all(is_alike)
    };
    !has_words || table.rows.iter().any(|other| other.line != row.line && same(other))
}

/// A table that nobody takes for anything else.
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

/// Each row that was written is in a code set with its code, or something is said about its line.
///
/// # Panics
///
/// If a row is neither.
pub fn written_rows_are_accounted_for(written: &Written) {
    let document = Document::new("vendor.md", &*written.text);
    for lenient in [false, true] {
        let survey = survey(&document, &SurveyOptions { lenient, ..SurveyOptions::default() });
        places_are_in_the_document(&document, &survey.diagnostics);
        let reported = lines_of_diagnostics(&document, &survey);
        let mut entries = survey.tables.iter().flat_map(|table| &table.set.codes);
        for row in &written.rows {
            let is_it = |entry: &codes_gen::CodeEntry| {
                let code = entry.code.to_string();
                // A text may begin with a letter, and its full stop belongs to it.
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

/// Expands a document for an enum, of integers or, where its length is odd, of text; what comes of it is Rust.
///
/// # Panics
///
/// If it is not.
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

/// Expands any arguments on any item; what comes of it is Rust, if the item is.
///
/// # Panics
///
/// If it is not.
pub fn takes_arguments(arguments: &str, item: &str) {
    // Only documents that are nowhere: a path might lead to a device that never ends.
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
