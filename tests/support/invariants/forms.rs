//! Invariants of headings, lists and CSV files: the engine reads what the [second reader](crate::forms) sees.

use std::collections::{HashMap, HashSet};

use codes_gen::{CodeValue, Document, ProblemId};
use codes_tool::{Fate, Form, Survey, SurveyOptions, Wanted, survey};

use super::{Claim, lines_of_diagnostics, places_are_in_the_document};
use crate::damage::Written;
use crate::forms::{self, Heading};
use crate::gfm;

/// Reads any text as headings, as lists and as a CSV file.
pub(super) fn reads(text: &str) {
    let document = Document::new("vendor.md", text);
    let of = |listing: Wanted| {
        let options = SurveyOptions { listing: Some(listing), ..SurveyOptions::default() };
        let survey = survey(&document, &options);
        every_row_has_a_fate(&document, &survey);
        survey
    };
    no_heading_vanishes(&document, &of(Wanted::Headings(Vec::new())));
    no_item_vanishes(&document, &of(Wanted::Lists(Vec::new())));
    let document = Document::new("vendor.csv", text);
    let survey = survey(&document, &SurveyOptions::default());
    every_row_has_a_fate(&document, &survey);
    no_record_vanishes(&document, &survey);
}

fn every_row_has_a_fate(document: &Document, survey: &Survey) {
    places_are_in_the_document(document, &survey.diagnostics);
    let mut rows = survey.tables.iter().flat_map(|table| &table.rows);
    assert!(rows.all(|row| !row.fates.is_empty()), "a fate for each heading, each item and each record");
}

/// The lines of the rows that were read, each with its kind.
fn fates(survey: &Survey) -> HashMap<usize, &Vec<Fate>> {
    let rows = survey.tables.iter().flat_map(|table| &table.rows);
    rows.map(|row| (row.line, &row.fates)).collect()
}

/// Checks that each heading beside one that is read, on the same level, is read too, is reported, or is a part of the
/// section above it.
fn no_heading_vanishes(document: &Document, survey: &Survey) {
    let headings = forms::headings(document.text());
    let (fates, reported) = (fates(survey), lines_of_diagnostics(document, survey, None));
    let is_read = |heading: &&Heading| fates.contains_key(&heading.line);
    let chosen: HashSet<(usize, usize)> =
        headings.iter().filter(is_read).map(|heading| (heading.level, heading.parent)).collect();
    for heading in headings.iter().filter(|heading| chosen.contains(&(heading.level, heading.parent))) {
        let Some(fates) = fates.get(&heading.line) else {
            let is_kept = reported.contains(&heading.line) || is_in_details(heading, &fates, survey);
            assert!(is_kept, "the heading of line {} vanishes", heading.line);
            continue;
        };
        let written = [std::slice::from_ref(&heading.text), &heading.below].concat().join("\n").replace('\\', "");
        for fate in *fates {
            is_true(fate, heading.line, &written, survey);
        }
        // If a heading is a number, its code is known without the engine.
        if let ([Fate::Code(CodeValue::Integer(number))], Some(text)) = (&***fates, forms::paragraph(heading))
            && heading.text == number.to_string()
        {
            let entries = survey.tables.iter().flat_map(|table| &table.set.codes);
            let meanings = entries.flat_map(|entry| &entry.meanings).filter(|meaning| meaning.line == heading.line);
            let texts: Vec<String> = meanings.map(|meaning| single_spaced(&meaning.text)).collect();
            assert!(texts.contains(&text), "line {} says {text:?}, and not {texts:?}", heading.line);
        }
    }
}

/// Whether the details of the code above contain a heading.
fn is_in_details(heading: &Heading, fates: &HashMap<usize, &Vec<Fate>>, survey: &Survey) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let Some(above) = fates.keys().filter(|line| **line < heading.line).max() else { return false };
    let entries = survey.tables.iter().flat_map(|table| &table.set.codes);
    let mut meanings = entries.flat_map(|entry| &entry.meanings).filter(|meaning| meaning.line == *above);
    let says = |text: Option<&str>| text.is_some_and(|text| letters(text).contains(&letters(&heading.text)));
    meanings.any(|meaning| says(meaning.details.as_deref())) || heading.text.contains(['<', '&', '`', '*', '_', '['])
}

/// Checks that each item of the same list as one that is read is read too, or reported.
fn no_item_vanishes(document: &Document, survey: &Survey) {
    let items = forms::items(document.text());
    let (fates, reported) = (fates(survey), lines_of_diagnostics(document, survey, None));
    let chosen: HashSet<usize> =
        items.iter().filter(|item| fates.contains_key(&item.line)).map(|item| item.list).collect();
    for item in items.iter().filter(|item| chosen.contains(&item.list)) {
        match fates.get(&item.line) {
            Some(fates) => {
                let lines =
                    document.text().lines().skip(item.line).take_while(|line| !line.starts_with(['-', '*', '#']));
                let written = [&*item.text].into_iter().chain(lines).collect::<Vec<_>>().join("\n").replace('\\', "");
                for fate in *fates {
                    is_true(fate, item.line, &written, survey);
                }
            }
            None => assert!(reported.contains(&item.line), "the item of line {} vanishes", item.line),
        }
    }
}

/// Checks the fate of a heading or an item.
fn is_true(fate: &Fate, line: usize, written: &str, survey: &Survey) {
    let has_line = |of: usize| of == line;
    let sets = || survey.tables.iter().map(|table| &table.set);
    match fate {
        Fate::Code(code) => {
            let is_there = match code {
                CodeValue::Integer(number) => says_number(written, *number),
                CodeValue::Text(text) => {
                    // A backslash may be text, and a backtick without a partner is left out of a code.
                    let without_marks = |text: &str| text.replace(['\\', '`'], "");
                    without_marks(written).contains(&without_marks(text)) || text.contains(['<', '&', '*', '_', '['])
                }
            };
            assert!(is_there, "line {line} says nothing of {code}: {written}");
            let mut meanings =
                sets().flat_map(|set| &set.codes).filter(|entry| entry.code == *code).flat_map(|entry| &entry.meanings);
            assert!(meanings.any(|meaning| has_line(meaning.line)), "the code {code} of line {line}");
        }
        Fate::Range => {
            let mut ranges = sets().flat_map(|set| &set.ranges);
            assert!(ranges.any(|range| has_line(range.meaning.line)), "the range of line {line}");
        }
        Fate::CatchAll => {
            let mut all = sets().filter_map(|set| set.catch_all.as_ref());
            assert!(all.any(|all| has_line(all.line)), "the catch-all of line {line}");
        }
        Fate::Repeats(known) | Fate::Renames(known) => assert!(*known < line, "line {line} repeats line {known}"),
        Fate::Reported(id) => {
            assert!(survey.diagnostics.iter().any(|found| found.id == *id), "nothing is said of line {line}: {id}");
        }
        other => panic!("a heading or an item in line {line} has no code of its own: {other:?}"),
    }
}

fn says_number(written: &str, number: i128) -> bool {
    let written = written.to_lowercase();
    let digits = number.unsigned_abs();
    written.contains(&digits.to_string()) || written.contains(&format!("{digits:x}")) || written.contains('&')
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks that each record below the titles has one fate, and that it is true.
fn no_record_vanishes(document: &Document, survey: &Survey) {
    let [read] = &*survey.tables else { return };
    if read.form != Form::Csv {
        return;
    }
    let titles = read.set.tables[0].line;
    for delimiter in [',', ';', '\t', '|'] {
        let Some(records) = forms::records(document.text(), delimiter) else { continue };
        let Some(at) = records.iter().position(|record| record.line == titles) else { continue };
        // Delimiters without a title behind them make no column, and in a file with one column, `#` begins a code.
        let mut header: Vec<String> = records[at].cells.clone();
        while header.pop_if(|title| title.is_empty()).is_some() {}
        if header.len() < 2 || header[..header.len().min(read.header.len())] != read.header {
            continue;
        }
        // Comments: all records that begin with `#`, if only such records are above the titles; otherwise those with one
        // cell.
        let is_said = |record: &&gfm::Row| record.cells[0].to_lowercase().starts_with("sep=");
        let mut above = records[..at].iter().filter(|record| !is_said(record)).peekable();
        let has_comments = above.peek().is_some() && above.all(|record| record.cells[0].starts_with('#'));
        let is_comment =
            |record: &gfm::Row| record.cells[0].starts_with('#') && (has_comments || record.cells.len() == 1);
        let rows = records[at + 1..].iter().filter(|record| !is_comment(record)).cloned().collect();
        let table = gfm::Table { line: titles, header, rows, end: usize::MAX };
        assert_eq!(table.rows.len(), read.rows.len(), "the records below line {titles}");
        let mut reported: HashMap<ProblemId, HashSet<usize>> = HashMap::new();
        for (at, (row, fate)) in table.rows.iter().zip(&read.rows).enumerate() {
            // A record may have cells on several lines, and a problem is reported at its cell.
            let end = table.rows.get(at + 1).map_or(usize::MAX, |next| next.line);
            let is_empty = row.cells.iter().all(String::is_empty);
            assert!(row.line == fate.line || is_empty, "the record of line {} is in line {}", row.line, fate.line);
            // A cell of CSV has no markup, but the engine reads a cell of only marks as empty.
            let seen = |cell: &str| {
                Some(single_spaced(cell)).filter(|cell| !cell.trim_matches('`').is_empty() || cell.is_empty())
            };
            let claim = Claim { read, table: &table, row, seen };
            claim.is_true_of_code(fate);
            for fate in &fate.fates {
                claim.is_true(fate, &mut |id| {
                    let lines = || lines_of_diagnostics(document, survey, Some(id));
                    let reported = reported.entry(id).or_insert_with(lines);
                    reported.iter().any(|line| (row.line..end).contains(line))
                });
            }
        }
        return;
    }
}

/// Checks that each code that was written in a heading, an item or a record is read, on its line.
///
/// # Panics
///
/// If a code is missing.
pub fn written_forms_are_read(name: &str, listing: Option<Wanted>, written: &Written) {
    reads(&written.text);
    let document = Document::new(name, &*written.text);
    let survey = survey(&document, &SurveyOptions { listing, ..SurveyOptions::default() });
    for row in &written.rows {
        let mut entries = survey.tables.iter().flat_map(|table| &table.set.codes);
        let is_it = |entry: &codes_gen::CodeEntry| {
            entry.code == CodeValue::Integer(row.code.into())
                && entry.meanings.iter().any(|meaning| meaning.line == row.line)
        };
        assert!(
            entries.any(is_it),
            "line {}, {}, is lost; {:?}\n{}",
            row.line,
            row.code,
            survey.diagnostics,
            written.text
        );
    }
    let count: usize = survey.tables.iter().map(|table| table.set.codes.len()).sum();
    assert_eq!(count, written.rows.len(), "codes that nobody wrote: {:?}\n{}", survey.tables, written.text);
}
