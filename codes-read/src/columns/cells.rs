//! What the cells of a column hold: [`Contents`]. A leaf: it knows no headers.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::lexicon::parameters;
use crate::code_cell::{self, CodeCell};
use crate::code_set::Link;
use crate::markdown::{MarkdownTable, Row};
use crate::{script, text};

/// How many of a column's cells hold what. Empty cells count nowhere.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Cells with anything in them.
    pub(super) filled: usize,
    /// Those that stand for all other codes.
    catch_alls: usize,
    numbers: usize,
    /// Those with nothing beside them.
    bare_numbers: usize,
    /// One word that may be a text code, or several with commas or lines between them.
    words: usize,
    /// Those of the words that no prose has: `AuthFailure.TokenFailure`, `DB:0140`, `E1001`, `TIMEOUT`.
    constants: usize,
    /// Those of the constants that are written like one: `NOT_FOUND`, but neither `NotFound` nor `RUNNING`.
    capitals: usize,
    /// Those of the words that hold digits, as a number's neighbours do: `E900` below `899`.
    numbered: usize,
    /// Names of data types: `int`, `Array of String`.
    types: usize,
    /// Links to where the source of something is.
    sources: usize,
    different: usize,
    has_leading_zeros: bool,
    /// The cells are 1, 2, 3 and so on: they may number the rows.
    is_count: bool,
}

/// What the columns of a table hold, each looked at once, when it is asked for.
pub(super) struct Looked<'a> {
    pub(super) table: &'a MarkdownTable,
    columns: Vec<OnceCell<Contents>>,
    nothing: Contents,
}

impl<'a> Looked<'a> {
    pub(super) fn new(table: &'a MarkdownTable) -> Self {
        let mut columns = Vec::new();
        columns.resize_with(table.header.len(), OnceCell::new);
        Self { table, columns, nothing: Contents::default() }
    }

    pub(super) fn at(&self, column: usize) -> &Contents {
        let cell = self.columns.get(column);
        cell.map_or(&self.nothing, |contents| contents.get_or_init(|| Contents::of(self.table, column)))
    }
}

/// How many rows tell what a column holds.
const LOOKED_AT: usize = 1_000;

/// The first rows.
fn looked_at(table: &MarkdownTable) -> &[Row] {
    table.rows.get(..LOOKED_AT).unwrap_or(&table.rows)
}

impl Contents {
    pub(super) fn of(table: &MarkdownTable, column: usize) -> Self {
        let mut contents = Self { is_count: true, ..Self::default() };
        let mut different = HashSet::new();
        for row in looked_at(table) {
            let Some(cell) = row.cells.get(column) else { continue };
            let text = script::without_notes(trim(&cell.text));
            if text.is_empty() || code_cell::are_dashes(text) || code_cell::says_none(text) {
                continue;
            }
            contents.filled += 1;
            contents.is_count &= text == contents.filled.to_string();
            contents.types += usize::from(is_type(text));
            contents.sources += usize::from(is_source(text, &cell.links));
            if code_cell::is_catch_all(text) {
                contents.catch_alls += 1;
            } else if let Some(number) = first_number(text) {
                contents.numbers += 1;
                contents.bare_numbers += usize::from(text.parse::<i128>().is_ok());
                contents.has_leading_zeros |= has_leading_zeros(number);
            } else if let text = code_cell::without_label(text)
                && is_words(text, is_word)
            {
                contents.words += 1;
                contents.numbered += usize::from(text::has(text, is_digit));
                contents.constants += usize::from(is_words(text, is_constant));
                contents.capitals += usize::from(is_words(text, is_capitals));
            }
            different.insert(text);
        }
        contents.different = different.len();
        contents
    }

    /// How many cells a share is taken of.
    pub(super) fn counted(&self) -> usize {
        self.filled - self.catch_alls
    }

    pub(super) fn are_codes(&self) -> bool {
        let codes = self.numbers + self.words;
        codes * 2 >= self.counted() && codes * 2 >= self.catch_alls && codes > 0
    }

    /// Whether there is a number or a constant at all.
    pub(super) fn has_codes(&self) -> bool {
        self.numbers + self.constants > 0
    }

    pub(super) fn are_numbers(&self) -> bool {
        self.numbers * 2 >= self.counted()
    }

    /// Whether there is nothing to read but numbers.
    pub(super) fn are_bare_numbers(&self) -> bool {
        self.bare_numbers * 2 >= self.counted() && self.bare_numbers > 0
    }

    pub(super) fn are_text(&self) -> bool {
        let has_words = self.numbered > 0 && self.numbers + self.numbered == self.counted();
        !self.are_numbers() || self.has_leading_zeros || has_words
    }

    pub(super) fn are_constants(&self) -> bool {
        self.constants * 2 >= self.counted()
    }

    pub(super) fn are_capitals(&self) -> bool {
        self.capitals * 2 >= self.counted()
    }

    pub(super) fn hold_types(&self) -> bool {
        self.types > 0
    }

    pub(super) fn are_types(&self) -> bool {
        self.types * 3 >= self.filled * 2 && self.types > 0
    }

    /// Whether most cells say where the source of something is.
    pub(super) fn are_sources(&self) -> bool {
        self.sources * 2 > self.filled
    }

    pub(super) fn count_rows(&self) -> bool {
        self.is_count && self.filled > 1
    }

    /// How many different codes there are, if so many cells are the same as others that the column can hardly be the key.
    pub(super) fn repeats(&self) -> Option<usize> {
        (self.different * 4 < self.filled * 3).then_some(self.different)
    }

    /// Whether every cell reads as a code, and no two are the same.
    pub(super) fn is_key(&self, table: &MarkdownTable) -> bool {
        let count = looked_at(table).len();
        self.filled == count && self.different == count && self.numbers + self.words == count
    }
}

/// Whether a column's cells are the names of constants, no two the same: `ERR_TIMEOUT`, `RequestTimeout`.
pub(super) fn hold_names(table: &MarkdownTable, column: usize) -> bool {
    let mut different = HashSet::new();
    for row in looked_at(table) {
        let Some(cell) = row.cells.get(column) else { return false };
        if !is_name(trim(&cell.text)) || !different.insert(&*cell.text) {
            return false;
        }
    }
    !table.rows.is_empty()
}

/// `ERR_TIMEOUT`, `RequestTimeout`, `Errors.TIME_OUT`.
fn is_name(text: &str) -> bool {
    let (owner, name) = text.rsplit_once('.').unwrap_or(("", text));
    let is_identifier = |text: &str| text::is_only(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_identifier(owner) && is_identifier(name) && (name.contains('_') || has_hump(name)) && !begins_with_digit(text)
}

/// A backtick without its partner is left in the text.
fn trim(text: &str) -> &str {
    const SPACES_OR_TICK: &[char] = &[' ', '\u{a0}', '`'];
    text.trim_matches(SPACES_OR_TICK)
}

fn begins_with_digit(text: &str) -> bool {
    text::begins_with(text, is_digit)
}

/// ASCII's digits, and the full-width ones that look like them.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// The first number of a cell that reads as one: with or without something beside it, a range, or a name first.
fn first_number(text: &str) -> Option<&str> {
    const BEFORE_NUMBER: &[char] = &['=', ' '];
    let text = text::strip_prefixes(text, &["HTTP ", "http ", ">", "<", "≥", "≤"]).unwrap_or(text);
    leading_number(text.trim_start_matches(BEFORE_NUMBER)).or_else(|| number_after_name(text))
}

/// `200 (OK)`, `400 Bad Request`, `-1`, `0x1F`, `5xx`, `4000-4999`, `1001, 1002`; but not `1.5`, `2nd` or `2020-10-15`.
fn leading_number(text: &str) -> Option<&str> {
    const SIGNS: &[char] =
        &['-', '+', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}', '\u{ff0d}', '\u{ff0b}'];
    let unsigned = text.strip_prefix(SIGNS).unwrap_or(text);
    if let Some(digits) = unsigned.strip_prefix("16#") {
        return is_number(&format!("0x{digits}")).then_some(unsigned);
    }
    let number = text::first_part(unsigned, |c| !c.is_ascii_alphanumeric() && !is_digit(c));
    let rest = unsigned.get(number.len()..)?;
    (is_number(number) && !joins(rest)).then_some(number)
}

/// `ERR_TIMEOUT(1001)`, `ERR_TIMEOUT = 1001`.
fn number_after_name(text: &str) -> Option<&str> {
    const BEHIND_NAME: &[char] = &['(', '（', '='];
    const BEHIND_NUMBER: &[char] = &[')', '）'];
    // `S_OK` with its number below it or behind it, or any words with the number below them.
    let behind = || text.split_once(' ').filter(|(name, _)| name.contains('_'));
    let below = text.rsplit_once('\n').or_else(behind);
    if let Some(number) = below.and_then(|(_, number)| leading_number(number))
        && matches!(code_cell::parse_integers(text), CodeCell::Codes(codes) if codes.len() == 1)
    {
        return Some(number);
    }
    let (name, rest) = text.split_once(BEHIND_NAME)?;
    let number = rest.trim().trim_end_matches(BEHIND_NUMBER);
    let is_number = leading_number(number) == Some(number.trim_start_matches(code_cell::SIGNS));
    (is_word(name.trim()) && is_number).then_some(number)
}

/// Decimal, hexadecimal, or with an `x` for every digit that does not matter.
fn is_number(text: &str) -> bool {
    const ANY_DIGIT: &[char] = &['x', 'X'];
    let hex = text::strip_prefixes(text, &["0x", "0X"]);
    let is_hex = hex.is_some_and(|hex| !hex.is_empty() && text::is_only(hex, |byte| byte.is_ascii_hexdigit()));
    let digits = text.trim_end_matches(ANY_DIGIT);
    is_hex || (!digits.is_empty() && digits.chars().all(is_digit))
}

fn has_leading_zeros(number: &str) -> bool {
    number.len() > 1 && number.starts_with('0') && text::is_only(number, |byte| byte.is_ascii_digit())
}

/// Whether what follows a number makes one word of both: `403.14`, `1001-A`. A range or a list does not.
fn joins(rest: &str) -> bool {
    if rest.starts_with('%') {
        return true;
    }
    let mut after = rest.chars();
    let (Some(sign), Some(next)) = (after.next(), after.next()) else { return false };
    let and_more = rest.get(sign.len_utf8()..).unwrap_or_default();
    match sign {
        '-' | '/' | '~' => {
            // Two of them make a date.
            let is_date = and_more.split_whitespace().next().is_some_and(|word| word.contains(sign)) && sign != '/';
            next.is_ascii_alphanumeric() && (is_date || leading_number(and_more).is_none())
        }
        '.' | ':' | '#' | '_' => next.is_ascii_alphanumeric(),
        _ => false,
    }
}

/// Whether a cell is one word, or several with commas or line breaks between them.
fn is_words(text: &str, is_one: fn(&str) -> bool) -> bool {
    let mut words = text::split(text, |c| matches!(c, ',' | '，' | '、' | ';' | '；' | '\n'));
    words.all(|word| word.trim().is_empty() || is_one(word.trim()))
}

fn is_word(text: &str) -> bool {
    text.is_ascii()
        && text::begins_with(text, |c| c.is_alphanumeric() || matches!(c, '#' | '_' | '-' | '$'))
        && text::has(text, char::is_alphanumeric)
        && !text::has(text, char::is_whitespace)
        && !text.contains("://")
        // A part of `send(mail, 2)`.
        && text.matches('(').count() == text.matches(')').count()
}

fn is_constant(text: &str) -> bool {
    let is_capital = text.len() > 3 && !text::has(text, char::is_lowercase);
    let has_number = text::has(text, char::is_alphabetic) && text::has(text, is_digit);
    let is_joined = || text::has(text, |c| matches!(c, '_' | '.' | ':' | '/' | '#'));
    is_word(text) && (is_capital || has_number || has_hump(text) || is_joined())
}

fn is_capitals(text: &str) -> bool {
    is_word(text) && !text::has(text, char::is_lowercase) && text::has(text, |c| c == '_' || is_digit(c))
}

/// `NOT_FOUND`, `E2`, `err1001`: one word that is no word of a language.
pub(super) fn is_surely_constant(text: &str) -> bool {
    is_capitals(text) && text::has(text, char::is_alphabetic) || is_numbered_constant(text)
}

/// `NotFound`, `not_found`: several words in one.
pub(super) fn is_joined_word(text: &str) -> bool {
    is_word(text) && (text.contains('_') || has_hump(text))
}

/// `E1001`, `Api.Err-1001`: letters, and three digits next to each other.
pub(super) fn is_numbered_constant(text: &str) -> bool {
    let has_number = text::split(text, |c| !is_digit(c)).any(|digits| digits.len() >= 3);
    is_word(text) && text::begins_with(text, char::is_alphabetic) && has_number
}

/// Whether a small letter stands before a capital one.
fn has_hump(text: &str) -> bool {
    let mut is_after_small = false;
    for byte in text.bytes() {
        if is_after_small && byte.is_ascii_uppercase() {
            return true;
        }
        is_after_small = byte.is_ascii_lowercase();
    }
    false
}

/// `int`, `string(32)`, `List<Long>`, `Array of String`, `Session*`.
fn is_type(text: &str) -> bool {
    const POINTS: &[char] = &['*', '&'];
    if text.split_whitespace().nth(3).is_some() {
        return false;
    }
    let pointer = text.strip_suffix(POINTS).unwrap_or_default();
    // `STATUS_*` stands for many constants.
    if text::has(pointer, char::is_lowercase) && text::begins_with(pointer, char::is_alphabetic) && is_word(pointer) {
        return true;
    }
    let first = text::first_part(text, |c| !c.is_alphanumeric() && c != '_');
    !begins_with_digit(first) && parameters::TYPES.contains(&&*first.to_lowercase())
}

/// Whether a cell is a link to a repository, and nothing else: what it is called may look like a code. A code is explained
/// further down in one, if at all.
fn is_source(text: &str, links: &[Link]) -> bool {
    const HOSTS: [&str; 4] = ["github.com/", "gitlab.com/", "bitbucket.org/", "codeberg.org/"];
    let [link] = links else { return false };
    let address = text::strip_prefixes(&link.url, &["https://", "http://"]).unwrap_or_default();
    let address = address.strip_prefix("www.").unwrap_or(address);
    let Some(path) = text::strip_prefixes(address, &HOSTS) else { return false };
    let Some((owner, name)) = path.trim_end_matches('/').split_once('/') else { return false };
    let is_home = !owner.is_empty() && !text::has(name, |c| matches!(c, '/' | '#' | '?'));
    is_home && trim(&link.text) == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_have_something_beside_it() {
        for text in [
            "0",
            "-5",
            "0x1F",
            "200 (OK)",
            "400 Bad Request",
            "HTTP 409 Conflict",
            "ERR_FOO(1001)",
            "ERR_FOO (0x1F)",
            "A = 7",
        ] {
            assert!(first_number(text).is_some(), "{text}");
        }
        for text in ["4000-4999", "-1 ~ -9", "1~2", "5xx", "1001, 1002", "1001/1002", "1001：失败", "１２", "404错误"]
        {
            assert!(first_number(text).is_some(), "{text}");
        }
        for text in [
            "ten",
            "1.5",
            "403.14",
            "2nd",
            "2020-10-15",
            "3D000",
            "DB:0140",
            "#1001",
            "50%",
            "x(y)",
            "404-a",
            "E_A 1 2",
        ] {
            assert_eq!(first_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_code_is_a_word_and_a_constant_is_no_word_of_prose() {
        for text in ["AuthFailure.TokenFailure", "DB:0140", "A_B", "E1001", "auth/invalid-email", "#1001", "TIMEOUT"] {
            assert!(is_words(text, is_word) && is_words(text, is_constant), "{text}");
        }
        assert!(is_words("InvalidA, InvalidB\nInvalidC", is_constant));
        for text in ["success", "ap-beijing", "US", "Running"] {
            assert!(is_words(text, is_word) && !is_words(text, is_constant), "{text}");
        }
        for text in ["in review", "失败", "*", "a, b c", "send(mail, 2)"] {
            assert!(!is_words(text, is_word), "{text}");
        }
    }

    #[test]
    fn data_types_are_known_with_what_stands_beside_them() {
        for text in ["int", "String(32)", "Array of String", "List<Long>", "boolean", "字符串", "int64"] {
            assert!(is_type(text), "{text}");
        }
        for text in ["Internal error", "INT_OVERFLOW", "string is too long for it", ""] {
            assert!(!is_type(text), "{text}");
        }
    }
}
