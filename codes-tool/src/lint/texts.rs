//! Checks the texts of the codes.

use std::collections::HashMap;

use super::{Linted, RELATED};
use codes_gen::{Diagnostic, Place, ProblemId};
use codes_read::code_set::{CodeEntry, Link, Meaning};
use codes_read::text::{self, count};

pub(super) fn lint(table: &Linted<'_>) -> Vec<Diagnostic> {
    let codes = &table.table.set.codes;
    let mut found: Vec<Diagnostic> = codes.iter().filter_map(|entry| several_meanings(table, entry)).collect();
    found.extend(same_texts(table));
    let rows = codes.iter().flat_map(|entry| entry.meanings.iter().map(move |meaning| (entry, meaning)));
    let mut of_rows = Vec::new();
    for (entry, meaning) in rows {
        of_rows.extend(no_text(table, entry, meaning));
        of_rows.extend(trailing_junk(table, meaning));
        of_rows.extend(relative_link(table, meaning));
    }
    found.extend(once_each(of_rows));
    found
}

/// The first note of each kind, with the places of the others: a vendor's habit makes one note for each table.
fn once_each(notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut kinds: Vec<(Diagnostic, usize)> = Vec::new();
    for note in notes {
        match kinds.iter_mut().find(|(first, _)| first.message == note.message) {
            Some((first, others)) => {
                if let (Place::Range(range), true) = (note.place, *others < RELATED) {
                    first.related.push((range, String::new()));
                }
                *others += 1;
            }
            None => kinds.push((note, 0)),
        }
    }
    let kinds = kinds.into_iter().map(|(first, others)| match others {
        0 => first,
        others => first.note(format!("the same happens in {} of this table", count(others, "other place"))),
    });
    kinds.collect()
}

fn several_meanings(table: &Linted<'_>, entry: &CodeEntry) -> Option<Diagnostic> {
    let [first, others @ ..] = &*entry.meanings else { return None };
    if others.is_empty() {
        return None;
    }
    let places = others.iter().take(RELATED).map(|meaning| table.place_of(entry, meaning));
    let message = format!("code `{}` has {} meanings", entry.written(), entry.meanings.len());
    let diagnostic = Diagnostic::at(ProblemId::SeveralMeanings, table.place_of(entry, first), message);
    let diagnostic = places.fold(diagnostic, |diagnostic, place| diagnostic.related(place, "again here"));
    Some(diagnostic.help("`meanings()` returns all of them; `duplicates = \"error\"` makes this an error"))
}

/// Texts that several codes share: only the numbers distinguish their names.
fn same_texts(table: &Linted<'_>) -> Vec<Diagnostic> {
    let mut by_text: HashMap<&str, Vec<(&CodeEntry, &Meaning)>> = HashMap::new();
    for entry in &table.table.set.codes {
        if let Some(meaning) = entry.meanings.first().filter(|meaning| !meaning.text.is_empty()) {
            by_text.entry(&meaning.text).or_default().push((entry, meaning));
        }
    }
    let mut shared: Vec<_> = by_text.into_values().collect();
    shared.sort_by_key(|rows| rows.first().map(|(_, meaning)| meaning.line));
    // Codes in the same cell share its text on purpose.
    let shared = shared.into_iter().filter_map(|rows| {
        let (first, others) = rows.split_first()?;
        let apart: Vec<_> = others.iter().filter(|(_, meaning)| meaning.line != first.1.line).collect();
        let (second, _) = apart.first()?;
        let and = match apart.len() - 1 {
            0 => String::new(),
            1 => " and one more".to_owned(),
            more => format!(" and {more} more"),
        };
        let message = format!("codes `{}` and `{}`{and} have the same text", first.0.written(), second.written());
        let diagnostic = Diagnostic::at(ProblemId::SharedText, table.place_of(first.0, first.1), message);
        let places = apart.iter().take(RELATED).map(|(entry, meaning)| table.place_of(entry, meaning));
        Some(places.fold(diagnostic, |diagnostic, place| diagnostic.related(place, "the same text")))
    });
    shared.collect()
}

fn no_text(table: &Linted<'_>, entry: &CodeEntry, meaning: &Meaning) -> Option<Diagnostic> {
    let is_empty = meaning.text.is_empty() && table.table.columns.message.is_some();
    let place = || table.place_of(entry, meaning);
    is_empty.then(|| Diagnostic::at(ProblemId::NoText, place(), "this code has no text"))
}

/// A text that seems cut off: it ends with a comma, a backslash, an open bracket, or an invisible character.
fn trailing_junk(table: &Linted<'_>, meaning: &Meaning) -> Option<Diagnostic> {
    let text = &meaning.text;
    let last = text.chars().next_back()?;
    let raw_end = meaning.markdown.trim_end().to_lowercase();
    let opens = |open: char, close: char| text.matches(open).count() > text.matches(close).count();
    let is_break = ["<br>", "<br/>", "<br />"].iter().any(|tag| raw_end.ends_with(tag));
    let what = match last {
        _ if is_break => "ends in a line break".to_owned(),
        ',' | ';' | '\\' | '|' | '，' | '；' | '、' => format!("ends in `{last}`"),
        // The flag of England ends in a tag.
        '\u{e0000}'..='\u{e007f}' if text.contains('\u{1f3f4}') => return None,
        last if text::is_invisible(last) || text::separates_lines(last) => {
            format!("ends in the invisible character U+{:04X}", u32::from(last))
        }
        _ if opens('(', ')') || opens('（', '）') || opens('[', ']') => "has a bracket that is not closed".to_owned(),
        _ => return None,
    };
    Some(Diagnostic::at(ProblemId::UnfinishedText, table.place_of_text(meaning), format!("the text {what}")))
}

/// Links that work only on the vendor's site.
fn relative_link(table: &Linted<'_>, meaning: &Meaning) -> Option<Diagnostic> {
    let is_relative = |link: &&Link| {
        let scheme = link.url.split_once(':').map(|(scheme, _)| scheme).unwrap_or_default();
        let is_scheme = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c));
        !is_scheme && !link.url.starts_with("//")
    };
    let link = meaning.links.iter().find(is_relative)?;
    let row = table.document.line_range(meaning.line);
    let at = table.looked_through(&row).find(&*link.url).filter(|_| !link.url.is_empty());
    let range = at.map_or_else(|| table.place_of_text(meaning), |at| row.start + at..row.start + at + link.url.len());
    let message = "this link is relative: it only works on the vendor's site";
    Some(
        Diagnostic::at(ProblemId::RelativeLink, range, message)
            .help("the documentation of the generated enum shows it as text"),
    )
}
