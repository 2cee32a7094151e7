//! The way in which the cells of a column are written: [`Writing`]. This module is a part of the grammar.

use std::borrow::Cow;

use super::{label, number};
use crate::{http_status, text};

/// The way in which the cells of a column are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Writing {
    #[default]
    Plain,
    /// Hexadecimal numbers without a prefix: "Code (hex)".
    Hexadecimal,
    /// A code, followed by an HTTP status: "Code / HTTP status".
    CodeFirst,
    /// An HTTP status, followed by a code: "HTTP status / code".
    CodeLast,
}

impl Writing {
    /// The order of a code and an HTTP status in a cell, if it holds two numbers of which one may be a status: `400/1028`.
    /// Also the status.
    pub(crate) fn of_pair(text: &str) -> Option<(Self, &str)> {
        let (left, right) = text.split_once('/')?;
        let (left, right) = (left.trim(), right.trim());
        let is_status = |text: &str| number::plain(text).map(http_status::is_in_range);
        match (is_status(left)?, is_status(right)?) {
            (true, false) => Some((Self::CodeLast, left)),
            (false, true) => Some((Self::CodeFirst, right)),
            _ => None,
        }
    }

    /// The cell as it would be written below the title "Code".
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Plain => Cow::Borrowed(text),
            Self::Hexadecimal => with_hexadecimal_prefixes(text),
            Self::CodeFirst => Cow::Borrowed(beside_status(text, |code, status| (code, status)).unwrap_or(text)),
            Self::CodeLast => Cow::Borrowed(beside_status(text, |status, code| (code, status)).unwrap_or(text)),
        }
    }
}

/// The code in a cell that holds a code and an HTTP status.
fn beside_status<'a>(text: &'a str, order: fn(&'a str, &'a str) -> (&'a str, &'a str)) -> Option<&'a str> {
    for separator in ["/", "|", "\n", ",", "(", "-"] {
        if let Some((left, right)) = text.split_once(separator) {
            let (code, status) = order(left.trim(), right.trim_matches([' ', ')']));
            let status = label::without_leading(status).unwrap_or(status);
            let number = status.get(..number::end(status)).and_then(number::plain);
            return (number.is_some_and(http_status::is_in_range) && !code.is_empty()).then_some(code);
        }
    }
    None
}

/// The numbers of a cell with `0x` before each, for columns whose header says "hex". The cell is unchanged if it holds
/// anything other than numbers.
fn with_hexadecimal_prefixes(text: &str) -> Cow<'_, str> {
    // `FF` is a number, `Add` is a word.
    if !text::has_digit(text) && text::has(text, char::is_lowercase) {
        return Cow::Borrowed(text);
    }
    let mut prefixed = String::with_capacity(text.len() + 2);
    let mut is_within = false;
    for c in text.chars() {
        let is_digit = c.is_ascii_hexdigit();
        if !is_digit && c.is_alphanumeric() {
            return Cow::Borrowed(text);
        }
        if is_digit && !is_within {
            prefixed.push_str("0x");
        }
        is_within = is_digit;
        prefixed.push(c);
    }
    Cow::Owned(prefixed)
}
