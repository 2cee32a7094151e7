//! Headings and items that are codes because their neighbours are.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::code::{code_of, is_padded};
use super::first::ENDS;
use super::{BETWEEN, Entry, SIGNS, Told, digits, entry, is_one_word, is_written_as_name, parse, without_label};
use crate::columns::{self, Kind};
use crate::facts::Header;
use crate::lexicon::forms;
use crate::{http_status, text};

/// A heading or an item that may be a code because its neighbours are.
pub(in crate::syntax) struct Beside<'a> {
    /// The path that neighbours have in common.
    pub(in crate::syntax) group: &'a [Arc<str>],
    pub(in crate::syntax) text: &'a str,
    pub(in crate::syntax) entry: &'a mut Option<Entry>,
}

/// Whether there are several codes, all of the same letters and a number.
pub(in crate::syntax) fn are_numbers_of_one_prefix(codes: &[String]) -> bool {
    let first = codes.first().map_or("", |code| text::leading_letters(code));
    let is_numbered = |code: &String| code.strip_prefix(first).is_some_and(text::are_digits);
    codes.len() > 1 && !first.is_empty() && codes.iter().all(is_numbered)
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
            None => match parse(beside.text, 0, Kind::Integer).filter(is_listed_number) {
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

/// Whether these are long numbers that are marked and have a text.
fn is_listed_number(entry: &Entry) -> bool {
    let has_text = !entry.text.is_empty() || !entry.name.is_empty();
    let are_numbers =
        text::split(&entry.code, |c| matches!(c, '/' | ',')).all(|code| super::is_long_number(code.trim()));
    entry.is_marked && are_numbers && has_text
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
/// `Some words (1001)`, or share the words before their numbers, no number or name repeats, and at most half are codes by
/// themselves. Returns whether it does.
pub(in crate::syntax) fn number_names(all: Vec<Beside<'_>>, may_be_short: bool) -> bool {
    let mut numbers: HashSet<String> = HashSet::new();
    let mut names: HashSet<String> = HashSet::new();
    let mut entries = Vec::with_capacity(all.len());
    let (mut known, mut are_statuses) = (0, true);
    let label = shared_label(&all);
    // "Common error 1" and "Common error 2" are counted, unless the label says that these are codes.
    let mut are_counted = label.is_some_and(|label| !Header::new(label).announces_numbers());
    for beside in &all {
        let found = match label {
            Some(label) => number_behind_label(beside.text, label),
            None => number_behind_name(beside.text, may_be_short),
        };
        let Some((entry, is_symbol)) = found else { return false };
        // A repeated name is a field: `category_id: 12`.
        if !numbers.insert(entry.code.clone()) || label.is_none() && !names.insert(entry.name.clone()) {
            return false;
        }
        known += usize::from(beside.entry.is_some());
        are_counted &= entry.code == (entries.len() + 1).to_string();
        are_statuses &= is_symbol && http_status::may_be_of_error(&entry.code);
        entries.push(entry);
    }
    if are_statuses || are_counted || known * 2 > all.len() || all.len() < 2 {
        return false;
    }
    for (beside, entry) in all.into_iter().zip(entries) {
        *beside.entry = Some(entry);
    }
    true
}

/// The words before the number of each neighbour, if they are the same and announce codes: `Kite.fm error code 2: late`.
fn shared_label<'a>(all: &[Beside<'a>]) -> Option<&'a str> {
    let label = all.first().map(|first| text::first_part(first.text, |c| c.is_ascii_digit()))?;
    let is_label = label.ends_with(char::is_whitespace) && Header::new(label).announces_any_codes();
    (is_label && all.iter().all(|beside| beside.text.starts_with(label))).then_some(label)
}

fn number_behind_label(text: &str, label: &str) -> Option<(Entry, bool)> {
    let entry = parse(text.strip_prefix(label)?, 0, Kind::Integer).filter(Entry::is_single)?;
    Some((Entry { told: Told::Label, ..entry }, false))
}

/// Parses `NAME: 1`, with or without a text after it, or words before a number of several digits, or before any number in
/// brackets if `may_be_short` says so. Returns whether the name is a symbol.
pub(in crate::syntax) fn number_behind_name(text: &str, may_be_short: bool) -> Option<(Entry, bool)> {
    const BEFORE: [&str; 9] = [":", "：", " - ", " \u{2013} ", " \u{2014} ", "(", "（", "[", "【"];
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
        let is_bracket = matches!(before, "(" | "（" | "[" | "【");
        let words = || {
            let (name, number) = text.rsplit_once(before)?;
            // `10:20` and `localhost8:8000` hold no code, but `Sensor 1: 1001` does.
            if before == ":" && name.ends_with(|c: char| c.is_ascii_digit()) && !number.starts_with(' ') {
                return None;
            }
            let (number, behind) = if is_bracket { number.split_once([')', '）', ']', '】'])? } else { (number, "") };
            // "No paper (error 1101)", but `#1101` is an issue.
            let number =
                if is_bracket && !number.starts_with('#') { without_label(number.trim()) } else { number.trim() };
            let entry = parse(number, 0, Kind::Integer)?;
            let is_code = digits(number) > 2 || number.starts_with('-') || is_bracket && may_be_short;
            // The status of `NO_TOKEN - token required (401)` is not its code.
            let first = text::first_part(name, char::is_whitespace);
            let is_of_symbol =
                http_status::may_be_of_error(&entry.code) && is_in(first, char::is_uppercase) && first != name.trim();
            // `Vendor error code: 1001` is a value with its label, but "Parameter error (1001)" is not.
            let header = Header::new(name);
            let is_label = if is_bracket { header.announces_numbers() } else { header.announces_any_codes() };
            let is_name = text::begins_with(name, char::is_alphabetic) && !is_label && !is_of_symbol;
            let is_end = behind.is_empty() || behind.trim_start().starts_with(SIGNS);
            let text = behind.trim_start_matches(BETWEEN).trim_end().to_owned();
            let is_number = is_code && is_name && is_end && entry.code == number;
            is_number.then(|| (name.trim(), Entry { text, ..entry }, false))
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

/// The number of neighbouring codes in upper case, in lower case, and with leading zeros.
#[derive(Default)]
struct Styles {
    capitals: usize,
    small: usize,
    padded: usize,
    /// The length of the last one with leading zeros.
    padded_length: usize,
}

impl Styles {
    fn add(&mut self, code: &str) {
        self.capitals += usize::from(is_in(code, char::is_uppercase));
        self.small += usize::from(is_in(code, char::is_lowercase));
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
        let is_small = self.small > 1 && is_in(word, char::is_lowercase) && behind.is_empty();
        if !is_one_word(word) || is_known || !(is_capitals || is_small) {
            return None;
        }
        let code = code_of(word, Kind::Text, true)?;
        Some(Entry { told: Told::Neighbours, ..entry(&code, behind, true) }.measured(Kind::Text))
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
