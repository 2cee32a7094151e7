//! [`Part`]: a number, a range or a word in a code cell, with its label. This module is a part of the grammar.

use super::{CodeCell, LabelledCode, Text, catch_all, label, lexer, number, range, word};
use crate::{http_status, text};

/// One of the codes or ranges of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'a> {
    /// The number or the range; `None` for a word.
    pub numeric: Option<Numeric>,
    /// The number, the range or the word as it is written in the cell.
    pub written: Text<'a>,
    /// The name or text beside it.
    pub label: Option<Text<'a>>,
    /// Whether the label comes first: `ERR_LATE (7)`.
    pub is_label_first: bool,
}

/// A number or a range of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numeric {
    One(i128),
    /// The ends of the range, both included; `None` if it is open there.
    Range(Option<i128>, Option<i128>),
    /// A number with leading zeros, which an integer would lose.
    LeadingZeros,
    /// A number that is too large for every integer type.
    Huge,
}

impl<'a> Part<'a> {
    pub(super) fn number(numeric: Numeric, written: &'a str) -> Self {
        Self { numeric: Some(numeric), written: Text::Borrowed(written), label: None, is_label_first: false }
    }

    pub(super) fn word(written: impl Into<Text<'a>>) -> Self {
        Self { numeric: None, written: written.into(), label: None, is_label_first: false }
    }

    pub(super) fn with_label(self, label: impl Into<Text<'a>>) -> Self {
        Self { label: Some(label.into()).filter(|label| !label.is_empty()), ..self }
    }

    pub(super) fn behind_label(self, label: impl Into<Text<'a>>) -> Self {
        Self { is_label_first: true, ..self.with_label(label) }
    }

    pub(super) fn into_owned(self) -> Part<'static> {
        Part {
            numeric: self.numeric,
            written: Text::Owned(self.written.into_owned()),
            label: self.label.map(|label| Text::Owned(label.into_owned())),
            is_label_first: self.is_label_first,
        }
    }

    /// The mark between the number and its label in the text of the part, or a space; `None` without a label.
    pub(super) fn link_in(&self, text: &str) -> Option<char> {
        self.label.as_ref()?;
        let (before, behind) = text.split_once(&*self.written)?;
        let mark =
            if self.is_label_first { before.trim_end().chars().last() } else { behind.trim_start().chars().next() };
        mark.map(|mark| if mark.is_alphanumeric() { ' ' } else { mark })
    }

    /// Whether it is a number that may be an HTTP status.
    pub(super) fn may_be_http_status(&self) -> bool {
        self.one().is_some_and(http_status::is_in_range)
    }

    pub(super) fn one(&self) -> Option<i128> {
        match self.numeric {
            Some(Numeric::One(number)) => Some(number),
            _ => None,
        }
    }
}

/// A number or a range, with or without a label.
pub(super) fn numeric(text: &str) -> Option<Part<'_>> {
    let text = lexer::without_end(text.trim_matches(lexer::SPACE_OR_TICK));
    if !text::has_digit(text) {
        return None;
    }
    // A part of C source: `= 5000`, `#define MAIL_LATE 7`.
    let text = text::strip_prefixes(text, &["= ", "#define "]).map_or(text, str::trim_start);
    // Headings often begin so, and need not be searched for labels.
    if number::is_before_point(text) {
        return None;
    }
    bare(text)
        .or_else(|| in_brackets(text))
        .or_else(|| label::without_leading(text).and_then(|rest| bare(rest).or_else(|| labelled(rest))))
        .or_else(|| labelled(text))
}

/// Parses an item of a list of numbers.
pub(super) fn each_numeric<'a>(text: &'a str, parts: &mut Vec<Part<'a>>) -> bool {
    let part = numeric(text);
    let is_read = part.is_some();
    parts.extend(part);
    is_read
}

/// A number in brackets, with or without a label: `[900]`, `[900] Mail not found`.
fn in_brackets(text: &str) -> Option<Part<'_>> {
    let (number, rest) = lexer::bracketed(text)?;
    let part = Part::number(number::bare(number)?, number);
    if rest.is_empty() {
        return Some(part);
    }
    let is_adjacent = text::begins_with(rest, char::is_alphabetic) && label::is_name(rest);
    let label = if is_adjacent { Some(rest) } else { label::behind(rest) };
    label.map(|label| part.with_label(label))
}

/// A number or a range without a label.
fn bare(text: &str) -> Option<Part<'_>> {
    if let Some(number) = number::bare(text) {
        return Some(Part::number(number, text));
    }
    range::parse(text).map(|(first, last)| Part::number(Numeric::Range(first, last), text))
}

/// A number or a range with a label: `200 (OK)`, `400 Bad Request`, `5: timeout`, `ERR_FOO (1001)`, `ERR_FOO = 3`, `Late - 3`, `ERR_FOO / 3`.
fn labelled(text: &str) -> Option<Part<'_>> {
    let (number, rest) = text.split_at_checked(number::end(text))?;
    if let Some(numeric) = number::bare(number) {
        let part = Part::number(numeric, number);
        if let Some(one) = part.one()
            && let Some(other) = label::other_number(rest)
        {
            return number::are_same(one, other).then_some(part);
        }
        // `1 - 9 reserved` is a range.
        if let Some(range) = range_before_label(text) {
            return Some(range);
        }
        return label::behind(rest).map(|label| part.with_label(label));
    }
    if let Some(part) = below_label(text) {
        return Some(part);
    }
    if let Some(range) = range_before_label(text) {
        return Some(range);
    }
    if let Some((label, inside)) = label::split_brackets(text) {
        let number = number::plain(inside)?;
        return label::is_name(label).then(|| Part::number(Numeric::One(number), inside).behind_label(label));
    }
    // A number at the end has a digit in the last word.
    let last = text::last_part(text, |c| c.is_whitespace() || matches!(c, '=' | '：' | '/'));
    if !text::has_digit(last) {
        return None;
    }
    // `DB:140`, without a space, is a text code.
    for separator in &["=", ": ", "：", " - ", " \u{2013} ", " \u{2014} ", "/"] {
        if let Some((label, written)) = text.split_once(*separator)
            && let Some(number) = number::plain(written.trim())
            && (*separator != "/" || word::is_symbol(label.trim()))
        {
            let part = Part::number(Numeric::One(number), written.trim());
            return label::is_name(label.trim()).then(|| part.behind_label(label.trim()));
        }
    }
    None
}

/// A number or a range below its label, or after a symbol: `Access denied` above `32769`, `S_OK 0`.
fn below_label(text: &str) -> Option<Part<'_>> {
    // Several names may be above one number.
    let mut rest = text;
    while let Some((name, behind)) = rest.split_once([' ', '\n'])
        && word::is_symbol(name)
    {
        rest = behind.trim_start();
    }
    let (label, below) =
        if rest.len() < text.len() { (text.strip_suffix(rest)?, rest) } else { text.rsplit_once('\n')? };
    let part = bare(below).or_else(|| labelled(below))?;
    if part.label.is_some() || !label::is_name(label) {
        return None;
    }
    Some(part.behind_label(label.trim().replace('\n', " ")))
}

/// The most places where a range may end before its label.
const MOST_PARTS: usize = 8;

/// `5xx (server error)`.
fn range_before_label(text: &str) -> Option<Part<'_>> {
    let mut left = MOST_PARTS;
    for (at, c) in text.char_indices() {
        let is_end = matches!(c, ' ' | '(' | '（' | ':' | '：' | '\n') || !c.is_ascii() && c.is_alphabetic();
        if !is_end {
            continue;
        }
        if left == 0 {
            break;
        }
        left -= 1;
        if let Some((written, rest)) = text.split_at_checked(at)
            && !is_in_word(written, c)
            && let Some((first, last)) = range::parse(written)
            && let Some(label) = label::behind(rest)
        {
            return Some(Part::number(Numeric::Range(first, last), written).with_label(label));
        }
    }
    None
}

/// Whether a word for a bound that ends here goes on, or is more likely the first of a label: `1003 超时`, `1003 이상거래`,
/// `1003 초과 금액`.
fn is_in_word(before: &str, next: char) -> bool {
    let is_hangul = |c| matches!(c, '\u{ac00}'..='\u{d7a3}');
    let word = before.trim_end();
    let goes_on = word.len() == before.len() && next.is_alphabetic();
    match word.chars().next_back() {
        Some('超') => goes_on,
        Some(last) if is_hangul(last) => goes_on || word.contains(' ') && (next == ' ' || is_hangul(next)),
        _ => false,
    }
}

/// The parts in a column of integers.
pub(super) fn as_integers(parts: &[Part<'_>]) -> CodeCell {
    let mut listed = Vec::with_capacity(parts.len());
    for part in parts {
        let code = match part.numeric {
            Some(Numeric::One(number)) => LabelledCode::code(number),
            Some(Numeric::Range(first, last)) => LabelledCode::range(first, last),
            Some(Numeric::LeadingZeros) if parts.len() == 1 => return CodeCell::LeadingZeros,
            Some(Numeric::Huge) if parts.len() == 1 => return CodeCell::Huge,
            None if parts.len() == 1 && catch_all::is_unknown(&part.written) => return CodeCell::CatchAll,
            None if parts.len() == 1 => match range::of_sign(&part.written) {
                Some((first, last)) => LabelledCode::range(first, last),
                None => return CodeCell::Other,
            },
            _ => return CodeCell::Other,
        };
        listed.push(code.beside(part.label.as_deref().unwrap_or_default()));
    }
    CodeCell::Codes(listed)
}

/// The parts in a column of text codes. If a name comes first, it is the code, and the number is its label.
pub(super) fn as_texts(parts: &[Part<'_>]) -> CodeCell {
    let mut listed = Vec::with_capacity(parts.len());
    for part in parts {
        let label = part.label.as_deref().unwrap_or_default();
        let are_names = part.numeric.is_some() && part.is_label_first && label.split(' ').all(word::is_word);
        if are_names {
            for name in label.split(' ') {
                listed.push(LabelledCode::code(name).beside(&part.written));
            }
        } else if part.numeric.is_none() || word::is_word(&part.written) {
            listed.push(LabelledCode::code(&*part.written).beside(label));
        } else {
            return CodeCell::Other;
        }
    }
    CodeCell::Codes(listed)
}
