//! Headings and items that are codes because their neighbours are.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::code::{code_of, is_padded};
use super::{ENDS, Entry, Told, digits, entry, is_one_word, is_status_of_error, is_written_as_name, parse};
use crate::cell;
use crate::columns::{self, Kind};
use crate::lexicon::forms;
use crate::text;

/// A heading or an item that may be a code because its neighbours are.
pub(in crate::syntax) struct Beside<'a> {
    /// The path that neighbours have in common.
    pub(in crate::syntax) group: &'a [Arc<str>],
    pub(in crate::syntax) text: &'a str,
    pub(in crate::syntax) entry: &'a mut Option<Entry>,
}

/// Makes what is in brackets behind symbols the codes if all of it has the same letters and a number: `ERR_LATE (u500)`. The
/// symbols are their names.
pub(in crate::syntax) fn number_symbols(all: &mut [Beside<'_>]) {
    let mut brackets: Vec<&str> = Vec::new();
    for entry in all.iter().filter_map(|beside| beside.entry.as_ref()).filter(|entry| !entry.bracket.is_empty()) {
        if digits(&entry.code) > 0 {
            return;
        }
        brackets.push(&entry.bracket);
    }
    let mut known: HashSet<&str> = HashSet::new();
    known.extend(&brackets);
    // `(v2)` is a version.
    let are_versions = brackets.first().is_some_and(|first| first.starts_with(['v', 'V']));
    if known.len() * 2 <= brackets.len() || !are_numbers_of_one_prefix(&brackets) || are_versions {
        return;
    }
    for entry in all.iter_mut().filter_map(|beside| beside.entry.as_mut()) {
        let bracket = std::mem::take(&mut entry.bracket);
        if !bracket.is_empty() {
            entry.name = std::mem::replace(&mut entry.code, bracket);
            entry.is_surely_text = columns::is_surely_text_code(&entry.code);
        }
    }
}

/// Whether there are several codes, all of the same letters and a number.
pub(in crate::syntax) fn are_numbers_of_one_prefix(codes: &[impl AsRef<str>]) -> bool {
    let prefix = |code| text::first_part(code, |c: char| !c.is_ascii_alphabetic());
    let first = codes.first().map_or("", |code| prefix(code.as_ref()));
    let is_numbered = |code: &str| {
        code.strip_prefix(first)
            .is_some_and(|number| !number.is_empty() && text::is_only(number, |byte| byte.is_ascii_digit()))
    };
    codes.len() > 1 && !first.is_empty() && codes.iter().all(|code| is_numbered(code.as_ref()))
}

/// Words beside codes that have the codes' style are codes too.
pub(in crate::syntax) fn add_words_beside(all: Vec<Beside<'_>>) {
    let mut styles: HashMap<&[Arc<str>], Styles> = HashMap::new();
    for beside in &all {
        if let Some(entry) = &beside.entry {
            styles.entry(beside.group).or_default().add(&entry.code);
        }
    }
    for beside in all {
        if beside.entry.is_none()
            && let Some(styles) = styles.get(beside.group)
        {
            *beside.entry = styles.parse(beside.text);
        }
    }
}

/// Makes numbers codes if the symbols beside them are, and nothing else is beside them: `400` beside `bad_knot`.
pub(in crate::syntax) fn add_numbers_beside(all: Vec<Beside<'_>>) {
    let mut numbers = Vec::with_capacity(all.len());
    let mut any_symbol = false;
    for beside in &all {
        let number = match &beside.entry {
            Some(entry) if !entry.is_catch_all() => {
                any_symbol |= text::begins_with(&entry.code, char::is_alphabetic);
                None
            }
            Some(_) => return,
            None => match parse(beside.text, 0, Kind::Integer).filter(is_long_number) {
                Some(number) => Some(Entry { told: Told::Neighbours, ..number }),
                None => return,
            },
        };
        numbers.push(number);
    }
    for (beside, number) in all.into_iter().zip(numbers).filter(|_| any_symbol) {
        if number.is_some() {
            *beside.entry = number;
        }
    }
}

/// Whether these are numbers of several digits with a text.
fn is_long_number(entry: &Entry) -> bool {
    let has_text = !entry.text.is_empty() || !entry.name.is_empty();
    let are_numbers = text::split(&entry.code, |c| matches!(c, '/' | ',')).all(|code| super::is_number(code.trim()));
    entry.is_marked && are_numbers && has_text
}

/// Whether it is not a code, but a number is behind one or two words.
pub(in crate::syntax) fn may_be_labelled(beside: &Beside<'_>) -> bool {
    beside.entry.is_none() && split_label(beside.text).is_some()
}

/// Splits one or two words from the number behind them: `Rule 12: late`, `Motor error 12`.
fn split_label(text: &str) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte.is_ascii_digit())?;
    let label = text.get(..at)?.trim_end_matches('-').strip_suffix(' ')?;
    let behind = text.get(label.len()..)?.trim_start();
    let label = label.trim_end_matches([':', '：', '#', ' ']);
    let is_words = label.split(' ').all(|word| !word.is_empty() && word.chars().all(char::is_alphabetic));
    (is_words && label.split(' ').count() <= 2 && !text::begins_with(label, char::is_lowercase))
        .then_some((label, behind))
}

/// Makes the numbers codes that are behind words with which most neighbours begin: `Rule 12: late` beside `Rule 14: gone`.
/// Short numbers that follow one after the other are steps. Returns whether it does.
pub(in crate::syntax) fn number_labels(all: &mut [Beside<'_>]) -> bool {
    let mut label: Option<&str> = None;
    let mut codes: Vec<String> = Vec::new();
    let mut found = Vec::with_capacity(all.len());
    let (mut labelled, mut others) = (0, 0);
    for beside in &*all {
        let split = if beside.entry.is_some() { None } else { split_label(beside.text) };
        let number = split
            .filter(|(words, _)| label.get_or_insert(words) == words)
            .and_then(|(_, number)| parse(number, 0, Kind::Integer))
            // "In 32 bits" is prose.
            .filter(|entry| entry.is_single() && entry.is_marked)
            .map(|number| Entry { told: Told::Neighbours, ..number });
        others += usize::from(beside.entry.is_none() && number.is_none());
        if let Some(number) = &number {
            labelled += 1;
            codes.push(number.code.clone());
        }
        found.push(number);
    }
    let mut known: HashSet<&String> = HashSet::new();
    known.extend(&codes);
    if labelled < 2 || known.len() < labelled || others >= labelled || are_in_sequence(&codes) {
        return false;
    }
    for (beside, found) in all.iter_mut().zip(found) {
        if found.is_some() {
            *beside.entry = found;
        }
    }
    true
}

/// Whether each of these numbers of one or two digits is one more than the last.
fn are_in_sequence(codes: &[String]) -> bool {
    let mut last: Option<u8> = None;
    for code in codes {
        let number = Some(code).filter(|code| super::is_short(code)).and_then(|code| code.parse().ok());
        if number.is_none() || last.is_some_and(|last: u8| number != last.checked_add(1)) {
            return false;
        }
        last = number;
    }
    true
}

/// Makes none a code if all codes are HTTP statuses of symbols, since they do not identify symbols. Returns whether it
/// does.
pub(in crate::syntax) fn clear_statuses(all: &mut [Beside<'_>]) -> bool {
    let (mut codes, mut statuses) = (0, 0);
    for entry in all.iter().filter_map(|beside| beside.entry.as_ref()) {
        codes += 1;
        statuses += usize::from(entry.told == Told::Status);
    }
    // A single one may be any code.
    let are_cleared = codes > 1 && statuses == codes;
    for beside in all.iter_mut().filter(|_| are_cleared) {
        *beside.entry = None;
    }
    are_cleared
}

/// Makes the numbers codes if all neighbours are a name with a number, such as `NAME: 1`, `NAME - 1 - text` or
/// `Some words (1001)`, no number or name repeats, and at most half are codes by themselves. Returns whether it does.
pub(in crate::syntax) fn number_names(all: Vec<Beside<'_>>) -> bool {
    let mut numbers: HashSet<String> = HashSet::new();
    let mut names: HashSet<String> = HashSet::new();
    let mut entries = Vec::with_capacity(all.len());
    let (mut known, mut are_statuses) = (0, true);
    for beside in &all {
        let Some((entry, is_symbol)) = number_behind_name(beside.text) else { return false };
        // A repeated name is a field: `category_id: 12`.
        if !numbers.insert(entry.code.clone()) || !names.insert(entry.name.clone()) {
            return false;
        }
        known += usize::from(beside.entry.is_some());
        are_statuses &= is_symbol && is_status_of_error(&entry.code);
        entries.push(entry);
    }
    if are_statuses || known * 2 > all.len() || all.len() < 2 {
        return false;
    }
    for (beside, entry) in all.into_iter().zip(entries) {
        *beside.entry = Some(entry);
    }
    true
}

/// Parses `NAME: 1`, with or without a text after it, or words before a number of several digits. Returns whether the name
/// is a symbol.
pub(in crate::syntax) fn number_behind_name(text: &str) -> Option<(Entry, bool)> {
    const BEFORE: [&str; 7] = [":", "：", " - ", " \u{2013} ", " \u{2014} ", "(", "（"];
    if text.is_ascii() && digits(text) == 0 {
        return None;
    }
    for before in BEFORE {
        let symbol = text.split_once(before).and_then(|(name, number)| {
            let name = name.trim();
            let entry = parse(number, 0, Kind::Integer)?;
            // `3 kites` is a count.
            let behind = number.trim().strip_prefix(&*entry.code)?;
            let is_number = !text::begins_with(behind.trim(), char::is_alphanumeric);
            let is_name = columns::is_likely_text_code(name) || is_written_as_name(name) && digits(&entry.code) > 2;
            (is_number && is_one_word(name) && is_name).then_some((name, entry, true))
        });
        let words = || {
            let (name, number) = text.rsplit_once(before)?;
            let number = number.trim().trim_end_matches([')', '）']);
            let entry = parse(number, 0, Kind::Integer)?;
            let is_code = digits(number) > 2 || number.starts_with('-');
            // The status of `NO_TOKEN - token required (401)` is not its code.
            let first = text::first_part(name, char::is_whitespace);
            let is_of_symbol =
                is_status_of_error(&entry.code) && is_in(first, char::is_uppercase) && first != name.trim();
            // `Vendor error code: 1001` is a value with its label.
            let is_name =
                text::begins_with(name, char::is_alphabetic) && !columns::announces_codes(name) && !is_of_symbol;
            (is_code && is_name && entry.code == number).then(|| (name.trim(), entry, false))
        };
        if let Some((name, entry, is_symbol)) = symbol.or_else(words)
            && entry.is_single()
            && entry.name.is_empty()
        {
            let told = if is_symbol { entry.told } else { Told::Neighbours };
            return Some((Entry { name: name.to_owned(), is_marked: true, told, ..entry }, is_symbol));
        }
    }
    None
}

/// The number of neighbouring codes in upper case, in lower case, in camel case, and with leading zeros.
#[derive(Default)]
struct Styles {
    capitals: usize,
    small: usize,
    /// `NotFound`
    camels: usize,
    padded: usize,
    /// The length of the last one with leading zeros.
    padded_length: usize,
}

impl Styles {
    fn add(&mut self, code: &str) {
        self.capitals += usize::from(is_in(code, char::is_uppercase));
        self.small += usize::from(is_in(code, char::is_lowercase));
        self.camels += usize::from(cell::has_hump(code) && text::is_only(code, |byte| byte.is_ascii_alphabetic()));
        if is_padded(code) {
            self.padded += 1;
            self.padded_length = code.len();
        }
    }

    /// Parses a word in the style of several codes, with a text after a colon or a dash: `OK` beside `NOT_FOUND`. Also
    /// parses a number as long as those with leading zeros.
    fn parse(&self, text: &str) -> Option<Entry> {
        let text = text.trim();
        // `1014` beside `0012` and `0013`.
        if self.padded > 1 && text::begins_with(text, |c| c.is_ascii_digit()) {
            let entry = parse(text, 0, Kind::Integer)?;
            let is_alike = entry.is_single() && entry.code.len() == self.padded_length;
            return is_alike.then(|| Entry { told: Told::Neighbours, ..entry }.measured(Kind::Text));
        }
        let mut end = text.len();
        for before in ENDS {
            end = end.min(text.find(before).unwrap_or(end));
        }
        let (word, behind) = text.split_at_checked(end)?;
        let is_known = text::is_one_of_any_case(word, forms::NO_CODES);
        let is_capitals = self.capitals > 1 && is_in(word, char::is_uppercase);
        let is_small = self.small > 1 && is_in(word, char::is_lowercase);
        let is_capital = text::begins_with(word, char::is_uppercase)
            && word.get(1..).is_some_and(|tail| is_in(tail, char::is_lowercase) || tail.len() == 1);
        let is_camel = self.camels > 1 && is_capital;
        if !is_one_word(word) || is_known || !(is_capitals || is_small || is_camel) {
            return None;
        }
        let code = code_of(word, Kind::Text, true)?;
        Some(Entry { told: Told::Neighbours, ..entry(code, behind, true) }.measured(Kind::Text))
    }
}

/// Whether there are at least two letters, all of the same style.
pub(in crate::syntax) fn is_in(code: &str, style: fn(char) -> bool) -> bool {
    let mut letters = 0;
    for c in code.chars() {
        if c.is_alphabetic() {
            if !style(c) {
                return false;
            }
            letters += 1;
        }
    }
    letters > 1
}
