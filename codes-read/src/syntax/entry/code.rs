//! Parses the text of a code by the grammar of cells.

use super::{BETWEEN, digits};
use crate::cell::{self, CodeCell, CodeOrRange, LabelledCode, Parsed, Shape};
use crate::code_value::CodeValue;
use crate::columns::{self, Kind};
use crate::text;

/// Whether two codes begin with the same letters.
pub(super) fn is_alike(first: &str, second: &str) -> bool {
    let letters = |text| text::first_part(text, |c: char| c.is_ascii_digit());
    letters(first) == letters(second)
}

/// A text that is a code.
pub(super) struct Code<'a> {
    pub(super) text: &'a str,
    pub(super) label: String,
    /// Whether the label is in brackets.
    pub(super) is_bracketed: bool,
    pub(super) holds: Holds,
    /// Whether the text also has words that are not codes.
    pub(super) has_words: bool,
}

/// What a text that is a code holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::syntax) enum Holds {
    #[default]
    One,
    /// Several codes, and no range among them.
    Several,
    /// Ranges, or all other codes.
    Ranges,
}

impl Code<'_> {
    pub(super) fn is_single(&self) -> bool {
        self.holds == Holds::One
    }
}

/// The code in a text, if the text is one. With `is_sure`, something else shows that, and a word need not look like a
/// code.
pub(super) fn code_of(text: &str, kind: Kind, is_sure: bool) -> Option<Code<'_>> {
    // `ERR_*` is a group of codes.
    let is_group = text.ends_with("_*") && !text.starts_with('*');
    let candidate = Candidate::new(text, kind, is_sure);
    // Most texts are prose, which need not be parsed.
    let is_likely = !is_group && !candidate.is_part_of_number() && candidate.may_be_code();
    if is_likely { candidate.parse() } else { None }
}

/// A text that may be a code.
struct Candidate<'a> {
    text: &'a str,
    kind: Kind,
    is_sure: bool,
    /// Whether it has no space.
    is_plain: bool,
    /// Whether it begins with a digit or a sign.
    begins_as_number: bool,
}

impl<'a> Candidate<'a> {
    fn new(text: &'a str, kind: Kind, is_sure: bool) -> Self {
        // A dash before a number may be its sign.
        let is_before = |c| BETWEEN_ENDS.contains(&c) && !matches!(c, '\u{2013}' | '\u{2014}');
        let text = unbracketed(text.trim_end_matches(BETWEEN_ENDS).trim_start_matches(is_before).trim());
        let is_first = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '<' | '>' | '≥' | '≤' | '\u{2212}');
        let begins_as_number = text::begins_with(text, is_first);
        Self { text, kind, is_sure, is_plain: !text::has(text, char::is_whitespace), begins_as_number }
    }

    /// Whether its first number goes on behind a sign: `10:0:1` is not the code 10, but `1001:2 boxes` is 1001. `1020[5]`
    /// is neither 1020 nor 5.
    fn is_part_of_number(&self) -> bool {
        let first = text::first_part(self.text, char::is_whitespace);
        let has_colons =
            || first.matches(':').count() > 1 && text::is_only(first, |byte| byte.is_ascii_digit() || byte == b':');
        let behind = first.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_index =
            |inside: &str| text::begins_with(inside, |c| c.is_ascii_digit() || c == 'x') && !inside.starts_with("0x");
        self.begins_as_number && self.kind == Kind::Integer && has_colons()
            || behind.len() < first.len() && behind.strip_prefix('[').is_some_and(is_index)
    }

    fn may_be_code(&self) -> bool {
        let text = self.text;
        let may_be_one = match self.kind {
            Kind::Integer => self.begins_as_number || is_group(text) || self.is_plain && digits(text) > 0,
            Kind::Text => {
                self.is_plain && self.is_sure
                    || may_be_likely(text::first_part(text, |c| c.is_whitespace() || matches!(c, ',' | ';')))
            }
        };
        let has_lookalike = || !text.is_ascii() && cell::has_lookalike(text);
        let may_be_other = || cell::is_catch_all(text) || self.is_plain && (has_lookalike() || cell::is_unknown(text));
        !text.is_empty() && !text.ends_with('.') && (may_be_one || may_be_other())
    }

    fn parse(&self) -> Option<Code<'a>> {
        let cell = cell::parse(self.text);
        match cell.as_kind(self.kind) {
            _ if cell.shape == Shape::Address => None,
            CodeCell::CatchAll => self.stands_for_others().then(|| self.code(Holds::Ranges)),
            CodeCell::Codes(listed) => match &*listed {
                [only] => self.is_one(&cell).then(|| self.labelled(only)),
                _ => self.are_several(&listed).then(|| self.unlabelled(&listed)),
            },
            CodeCell::LeadingZeros | CodeCell::Huge | CodeCell::Lookalike(_) | CodeCell::Grouped if self.is_plain => {
                Some(self.code(Holds::One))
            }
            _ => None,
        }
    }

    /// Whether it is a word for all other codes, with or without a noun: "Other errors".
    fn stands_for_others(&self) -> bool {
        text::has(self.text, char::is_alphanumeric) && (self.is_plain || cell::is_catch_all(self.text))
    }

    fn is_one(&self, cell: &Parsed<'_>) -> bool {
        let text = self.text;
        // `E12xx` is a group of codes, but `E12X` may be a code.
        let is_group = || is_group(text) && (text.ends_with(['x', '+']) || text.ends_with("XX"));
        let is_likely = || self.is_sure || columns::is_likely_when_parsed(cell, text) || is_padded(text);
        match self.kind {
            Kind::Integer => self.is_numeric(),
            Kind::Text => self.is_plain && !is_group() && is_likely(),
        }
    }

    fn are_several(&self, listed: &[LabelledCode]) -> bool {
        match self.kind {
            Kind::Integer => self.is_numeric(),
            Kind::Text => are_likely(listed),
        }
    }

    /// Whether its number is not behind words.
    fn is_numeric(&self) -> bool {
        let is_hexadecimal = || self.is_plain && cell::hex_digits(self.text).is_some();
        self.begins_as_number || is_hexadecimal() || is_group(self.text)
    }

    fn code(&self, holds: Holds) -> Code<'a> {
        let is_bracketed = self.text.ends_with(')');
        Code { text: self.text, label: String::new(), is_bracketed, holds, has_words: false }
    }

    fn unlabelled(&self, listed: &[LabelledCode]) -> Code<'a> {
        let holds = if listed.iter().any(is_range) { Holds::Ranges } else { Holds::Several };
        Code { has_words: listed.iter().any(|listed| listed.beside.is_some()), ..self.code(holds) }
    }

    /// The code with its label split off, so that it is not part of the code: `5xx server errors`.
    fn labelled(&self, only: &LabelledCode) -> Code<'a> {
        let holds = if is_range(only) { Holds::Ranges } else { Holds::One };
        let is_same = |first: &str| cell::parse(first).as_kind(self.kind).is_only(&only.what);
        let is_code = |first: &str| match holds {
            Holds::One => text::begins_with(first, |c| c.is_ascii_digit() || c == '-'),
            _ => !self.text.ends_with(')') && is_same(first),
        };
        let label = only.beside.as_deref().unwrap_or_default().trim_start_matches(BETWEEN);
        match self.text.split_once([' ', ':', '(', '[', '（']) {
            Some((first, _)) if !label.is_empty() && is_code(first) => {
                let text = first.trim_end_matches(BETWEEN_ENDS);
                Code { text, label: label.to_owned(), ..self.code(holds) }
            }
            _ => Code { has_words: only.beside.is_some(), ..self.code(holds) },
        }
    }
}

fn is_range(listed: &LabelledCode) -> bool {
    matches!(listed.what, CodeOrRange::Range(..))
}

/// Whether a word may look more like a code than a word of prose.
pub(super) fn may_be_likely(word: &str) -> bool {
    word.contains('_') || cell::has_hump(word) || digits(word) > 0
}

/// Whether each of several texts looks more like a code than a word, or one does and all have the same part before their first
/// point: `mail.add.late` beside `mail.too_late`.
fn are_likely(listed: &[LabelledCode]) -> bool {
    fn text(listed: &LabelledCode) -> Option<&str> {
        match &listed.what {
            CodeOrRange::Code(CodeValue::Text(text)) if listed.beside.is_none() => Some(text),
            _ => None,
        }
    }
    fn first_part(listed: &LabelledCode) -> Option<&str> {
        text(listed)?.split_once('.').map(|(first, _)| first)
    }
    let is_likely = |listed| text(listed).is_some_and(columns::is_likely_text_code);
    let shared = listed.first().and_then(first_part);
    let is_beside = |listed| shared.is_some() && first_part(listed) == shared;
    listed.iter().all(is_likely) || listed.iter().any(is_likely) && listed.iter().all(is_beside)
}

/// `x5xx`, `E12xx`, `E100+`: a group of codes.
pub(super) fn is_group(text: &str) -> bool {
    let known = text.trim_end_matches(['x', 'X', '+']);
    known.len() < text.len() && known.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a heading names a group of text codes: `E12xx: Network`.
pub(in crate::syntax) fn is_group_of_texts(text: &str) -> bool {
    let first = text::first_part(text, |c| c.is_whitespace() || matches!(c, ':' | '：'));
    text::begins_with(first, char::is_alphabetic) && is_group(first)
}

const BETWEEN_ENDS: &[char] = &[' ', ':', '：', ',', '=', '\u{2013}', '\u{2014}', '`', '*', '|', '\n'];

/// Whether a number has leading zeros, as only a text code can: `0012`.
pub(in crate::syntax) fn is_padded(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && text::are_digits(text)
}

fn unbracketed(text: &str) -> &str {
    for (open, close) in [('[', ']'), ('(', ')'), ('【', '】'), ('"', '"'), ('\'', '\'')] {
        if let Some(inside) = text.strip_prefix(open).and_then(|text| text.strip_suffix(close))
            && !inside.contains(close)
        {
            return inside.trim();
        }
    }
    text
}
