//! Errors of pins: their code is gone from the document, or is back in it.

use std::collections::HashSet;

use crate::code_set::CodeSet;
use crate::code_value::CodeValue;
use crate::diagnostic::{Diagnostic, Place, ProblemId, Problems, Severity};
use crate::request::Pin;
use crate::{Document, nearest};

/// The most codes that are compared with pins whose codes are gone: of thousands, only the first get a hint.
const COMPARED: usize = 200_000;

/// The bytes of the document that are searched for codes that were not read.
const SEARCHED: usize = 4 << 20;

/// Reports pins without a code in the tables, unless they are retired, and retired pins with one. Without a table,
/// nothing is known about any pin.
pub(crate) fn report(set: &CodeSet, pins: &[Pin], document: Option<&Document>, problems: &mut Problems) {
    if set.tables.is_empty() || pins.is_empty() {
        return;
    }
    let documented = documented(set);
    let mut unread = None;
    let mut left = COMPARED.max(set.codes.len());
    for (index, pin) in pins.iter().enumerate() {
        let (name, code) = (&pin.ident, &pin.code.value);
        match (documented.contains(code), pin.retired) {
            (true, true) => {
                let message = format!("the code {} is in the document again", set.write(code));
                let diagnostic =
                    Diagnostic::with_place(Place::PinName(index), ProblemId::DocumentedRetiredPin, message);
                problems.report(diagnostic.help(format!("remove `#[codes(retired)]` from `{name}`")));
            }
            (false, false) => {
                let unread = unread.get_or_insert_with(|| Unread::new(document, problems));
                if unread.may_have(code) {
                    continue;
                }
                let has_room = left.checked_sub(set.codes.len());
                left = has_room.unwrap_or_default();
                let written = set.write(code);
                let message = format!("`{name}` is pinned to the code {written}, which is not in the document");
                let mut diagnostic = Diagnostic::with_place(Place::PinCode(index), ProblemId::UndocumentedPin, message);
                let near = has_room.map(|_| nearest_to(code, set)).unwrap_or_default();
                if !near.is_empty() {
                    diagnostic = diagnostic.note(format!("the nearest codes are: {}", near.join(", ")));
                }
                problems.report(diagnostic.help(format!(
                    "if the vendor has withdrawn it, put `#[codes(retired)]` above `{name}` to keep it as deprecated"
                )));
            }
            _ => {}
        }
    }
}

/// The codes of a document.
pub(crate) fn documented(set: &CodeSet) -> HashSet<&CodeValue> {
    let mut codes = HashSet::with_capacity(set.codes.len());
    for entry in &set.codes {
        codes.insert(&entry.code);
    }
    codes
}

/// The text of reported rows, which may contain codes that were not read.
struct Unread {
    words: HashSet<String>,
    /// Whether there is more text than the limit allows to search.
    is_too_much: bool,
}

impl Unread {
    fn new(document: Option<&Document>, problems: &Problems) -> Self {
        let mut unread = Self { words: HashSet::new(), is_too_much: false };
        let Some(document) = document else { return unread };
        let mut left = SEARCHED;
        for diagnostic in problems.document.found() {
            if diagnostic.severity != Severity::Error {
                continue;
            }
            for range in diagnostic.range().into_iter().chain(&diagnostic.accounts_for) {
                let Some(rest) = left.checked_sub(range.len()) else {
                    unread.is_too_much = true;
                    return unread;
                };
                left = rest;
                unread.add(document.get(range.clone()));
            }
        }
        unread
    }

    fn add(&mut self, text: &str) {
        let mut digits = String::new();
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let word = word.to_lowercase();
            let number = match word.strip_prefix("0x") {
                Some(hexadecimal) => u128::from_str_radix(hexadecimal, 16).ok(),
                None => word.parse().ok(),
            };
            if let Some(number) = number {
                self.words.insert(number.to_string());
            }
            digits.push_str(&word);
            self.words.insert(word);
        }
        // `1,234` is one number.
        self.words.insert(digits);
    }

    /// Whether a code may be in one of the rows.
    fn may_have(&self, code: &CodeValue) -> bool {
        if self.is_too_much {
            return true;
        }
        match code {
            CodeValue::Integer(number) => self.words.contains(&number.unsigned_abs().to_string()),
            CodeValue::Text(text) => {
                text.split(|c: char| !c.is_alphanumeric()).all(|word| self.words.contains(&word.to_lowercase()))
            }
        }
    }
}

fn nearest_to(code: &CodeValue, set: &CodeSet) -> Vec<String> {
    let (mut numbers, mut texts) = (Vec::new(), Vec::new());
    for entry in &set.codes {
        match &entry.code {
            CodeValue::Integer(number) => numbers.push(*number),
            CodeValue::Text(text) => texts.push(&**text),
        }
    }
    let mut near = Vec::new();
    match code {
        CodeValue::Integer(number) => {
            for number in nearest::by_number(*number, &numbers) {
                near.push(format!("`{}`", set.notation.write(number)));
            }
        }
        CodeValue::Text(text) => {
            for text in nearest::by_spelling(text, &texts) {
                near.push(format!("`{text}`"));
            }
        }
    }
    near
}
