//! The name that a row suggests: by its own name, by the words of its meaning, by its number.

use std::collections::HashSet;

use super::{Origin, suffix};
use crate::code_set::{CodeEntry, CodeSet};
use crate::code_value::CodeValue;
use crate::notation::Notation;
use crate::text;
use crate::words;
use codes_read::cell;
use codes_read::clause::{self, Clause};
use codes_read::latin::{LatinPart, is_latin, latin_part};

/// The facts that the rows of a set share, and on which the name of each depends.
pub(super) struct Common<'a> {
    /// The first clause that most rows share: it does not distinguish them.
    clause: Option<&'a str>,
    /// Whether most rows have the same text in Latin letters and in another script.
    is_bilingual: bool,
    /// Whether texts begin with a name in Latin letters: `MailGone 信件不存在`.
    are_named: bool,
    /// The prefix that the vendor's names lose.
    prefix: Option<&'a str>,
    notation: Notation,
}

/// The minimum number of rows that must share a clause.
const ROWS: usize = 3;

/// The first clause of each code's text, unless the code has a name.
pub(super) fn first_clauses(set: &CodeSet) -> Vec<Option<Clause<'_>>> {
    let mut clauses = Vec::with_capacity(set.codes.len());
    for entry in &set.codes {
        clauses.push(if entry.name.is_none() { Some(clause::first(text_of(entry))) } else { None });
    }
    clauses
}

impl<'a> Common<'a> {
    pub(super) fn new(set: &'a CodeSet, first_clauses: &[Option<Clause<'a>>], prefix: Option<&'a str>) -> Self {
        let mut clauses = Vec::with_capacity(set.codes.len());
        let (mut in_other_script, mut parts) = (0, HashSet::new());
        let (mut with_name, mut names) = (0, HashSet::new());
        for (entry, clause) in set.codes.iter().zip(first_clauses) {
            let Some(Clause { text: clause, rest }) = *clause else { continue };
            clauses.push((!rest.is_empty()).then_some(clause));
            let text = text_of(entry);
            if !text.is_ascii() && text::has(text, |c| c.is_alphabetic() && !is_latin(c)) {
                in_other_script += 1;
                if let Some(part) = latin_part(text) {
                    parts.insert(part.text);
                }
                if let Some(name) = first_name(text) {
                    with_name += 1;
                    names.insert(name);
                }
            }
        }
        // A word that many rows share is no name of a code.
        let are_different = |different: usize, all: usize| all >= ROWS && different * 4 >= all * 3;
        let is_bilingual = are_different(parts.len(), in_other_script);
        let are_named = are_different(names.len(), with_name);
        Self { clause: shared_by_most(&clauses), is_bilingual, are_named, prefix, notation: set.notation }
    }
}

/// The clause that more than half of the rows share, if there are enough such rows. The majority vote of Boyer and
/// Moore finds the only candidate, and a count confirms it.
fn shared_by_most<'a>(clauses: &[Option<&'a str>]) -> Option<&'a str> {
    let (mut candidate, mut votes) = (None, 0_usize);
    for clause in clauses {
        if votes == 0 {
            candidate = *clause;
        }
        if clause.is_some() && *clause == candidate {
            votes += 1;
        } else {
            votes = votes.saturating_sub(1);
        }
    }
    let mut count = 0;
    for clause in clauses {
        count += usize::from(clause.is_some() && *clause == candidate);
    }
    if count >= ROWS && count * 2 > clauses.len() { candidate } else { None }
}

/// The text whose words may name a code: its title, else its meaning.
fn text_of(entry: &CodeEntry) -> &str {
    let message = || entry.meanings.first().map_or("", |meaning| &meaning.text);
    entry.title.as_deref().unwrap_or_else(message)
}

/// The document's own name for a code: a name, or the code itself.
pub(super) fn name_of_vendor(entry: &CodeEntry) -> Option<&str> {
    match (&entry.name, &entry.code) {
        (Some(name), _) | (None, CodeValue::Text(name)) => Some(name),
        (None, CodeValue::Integer(_)) => None,
    }
}

/// The name of a code, given the first clause of its text.
pub(super) fn derive<'a>(entry: &CodeEntry, clause: Option<Clause<'_>>, common: &Common<'_>) -> (String, Origin<'a>) {
    let of_vendor = |name: &str| {
        let rest = common.prefix.and_then(|prefix| name.strip_prefix(prefix));
        rest.and_then(words::camel_case).or_else(|| words::camel_case(name))
    };
    if let Some(name) = entry.name.as_deref().and_then(of_vendor) {
        return (name, Origin::NameColumn);
    }
    // A text code is as stable as a number, unlike the words that explain it.
    if let CodeValue::Text(text) = &entry.code
        && let Some(name) = of_vendor(text)
    {
        return (name, Origin::Code);
    }
    let of_text = |text: &str, clause: Option<Clause<'_>>| {
        let words = without_code(text, &entry.code);
        let clause = clause.filter(|_| words.len() == text.len()).unwrap_or_else(|| clause::first(words));
        of_words(words, clause, common)
    };
    // A title that has no words leaves the naming to the meaning.
    let of_meaning = || entry.title.as_ref().and_then(|_| of_text(&entry.meanings.first()?.text, None));
    match of_text(text_of(entry), clause).or_else(of_meaning) {
        Some(name) => (name, Origin::Words),
        None => (format!("Code{}", suffix(&entry.code, common.notation)), Origin::Number),
    }
}

/// `Bad Request` for `400 Bad Request`, the text of the code 400.
fn without_code<'a>(text: &'a str, code: &CodeValue) -> &'a str {
    let number = text::first_part(text, |c| !c.is_ascii_digit());
    let words = text.get(number.len()..).unwrap_or_default();
    let is_code = matches!(code, CodeValue::Integer(code) if number.parse() == Ok(*code));
    if is_code && words.starts_with(' ') && text::has(words, char::is_alphabetic) { words.trim_start() } else { text }
}

fn of_words(text: &str, clause: Clause<'_>, common: &Common<'_>) -> Option<String> {
    let Clause { text: first, rest } = clause;
    if common.clause == Some(first)
        && let Some(name) = of_rest(rest, common)
    {
        return Some(name);
    }
    if let Some(name) = words::of_clause(first) {
        return Some(name);
    }
    if common.are_named
        && let Some(name) = first_name(text).and_then(words::camel_case)
    {
        return Some(name);
    }
    let LatinPart { text, is_translation } = latin_part(text)?;
    if is_translation || common.is_bilingual { words::of_clause(clause::first(text).text) } else { None }
}

/// The name of several words with which a text begins, if it goes on in another script: `MailGone 信件不存在`.
fn first_name(text: &str) -> Option<&str> {
    let name = text::first_part(text, char::is_whitespace);
    let is_other = |c: char| c.is_alphabetic() && !is_latin(c);
    let goes_on = text.get(name.len()..).is_some_and(|rest| text::has(rest, is_other));
    let is_name = text::is_only(name, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
    (goes_on && is_name && (name.contains('_') || cell::has_hump(name))).then_some(name)
}

/// The name from a clause after a shared one, unless the clause says what to do.
fn of_rest(rest: &str, common: &Common<'_>) -> Option<String> {
    const WHAT_TO_DO: [&str; 9] = ["please", "check", "try", "retry", "contact", "see", "verify", "wait", "make"];
    let clause = clause::first(rest).text;
    let word = clause.split_whitespace().next()?;
    let says_what_to_do = WHAT_TO_DO.iter().any(|known| word.eq_ignore_ascii_case(known));
    if says_what_to_do || common.clause == Some(clause) { None } else { words::of_clause(clause) }
}
