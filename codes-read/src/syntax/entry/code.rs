//! Parses the text of a code by the grammar of cells.

use super::{BETWEEN, digits};
use crate::cell::{self, CodeCell, CodeOrRange, LabelledCode, Shape};
use crate::code_value::CodeValue;
use crate::columns::{self, Kind};
use crate::text;

/// Whether two codes begin with the same letters.
pub(super) fn is_alike(first: &str, second: &str) -> bool {
    let letters = |text| text::first_part(text, |c: char| c.is_ascii_digit());
    letters(first) == letters(second)
}

pub(super) struct Code {
    pub(super) text: String,
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

impl Code {
    pub(super) fn is_single(&self) -> bool {
        self.holds == Holds::One
    }
}

/// The code in a text, if the text is one.
pub(super) fn code_of(text: &str, kind: Kind, is_sure: bool) -> Option<Code> {
    // `ERR_*` is a group of codes.
    if text.ends_with("_*") && !text.starts_with('*') {
        return None;
    }
    // A dash before a number may be its sign.
    let text = text.trim_end_matches(BETWEEN_ENDS).trim_start_matches(|c| BETWEEN_ENDS.contains(&c) && !is_dash(c));
    let text = unbracketed(text.trim());
    let is_plain = !text::has(text, char::is_whitespace);
    let is_number =
        text::begins_with(text, |c| c.is_ascii_digit() || matches!(c, '-' | '+' | '<' | '>' | '≥' | '≤' | '\u{2212}'));
    // `10:0:1` is not the code 10, but `1001:2 boxes` is 1001.
    let first = text::first_part(text, char::is_whitespace);
    if is_number
        && kind == Kind::Integer
        && first.matches(':').count() > 1
        && text::is_only(first, |byte| byte.is_ascii_digit() || byte == b':')
    {
        return None;
    }
    // `1020[5]` is neither 1020 nor 5.
    let behind_digits = first.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_index =
        |behind: &str| text::begins_with(behind, |c| c.is_ascii_digit() || c == 'x') && !behind.starts_with("0x");
    if behind_digits.len() < first.len() && behind_digits.strip_prefix('[').is_some_and(is_index) {
        return None;
    }
    // Most texts are prose, which need not be parsed.
    let may_be_code = match kind {
        Kind::Integer => is_number || is_group(text) || is_plain && digits(text) > 0,
        Kind::Text => {
            let first = text::first_part(text, |c| c.is_whitespace() || matches!(c, ',' | ';'));
            is_plain && is_sure || may_be_likely(first)
        }
    };
    // "Other errors" is such a word with a noun.
    let is_other = || cell::is_catch_all(text);
    let may_be_other =
        || is_other() || is_plain && (!text.is_ascii() && cell::has_lookalike(text) || cell::is_unknown(text));
    if text.is_empty() || text.ends_with('.') || !may_be_code && !may_be_other() {
        return None;
    }
    let cell = cell::parse(text);
    if cell.shape == Shape::Address {
        return None;
    }
    let parsed = cell.as_kind(kind);
    let is_catch_all =
        parsed == CodeCell::CatchAll && text::has(text, char::is_alphanumeric) && (is_plain || is_other());
    let code = |holds: Holds, has_words: bool| Code {
        text: text.to_owned(),
        label: String::new(),
        is_bracketed: text.ends_with(')'),
        holds,
        has_words,
    };
    match parsed {
        CodeCell::CatchAll if is_catch_all => Some(code(Holds::Ranges, false)),
        CodeCell::Codes(listed) => {
            let is_hexadecimal = || is_plain && cell::hex_digits(text).is_some();
            if kind == Kind::Integer && !is_number && !is_hexadecimal() && !is_group(text) {
                return None;
            }
            if kind == Kind::Text && listed.len() > 1 {
                return are_likely(&listed).then(|| code(Holds::Several, false));
            }
            // `E12xx` is a group of codes, but `E12X` may be a code.
            if kind == Kind::Text && is_group(text) && (text.ends_with(['x', '+']) || text.ends_with("XX")) {
                return None;
            }
            let is_likely = || is_sure || columns::is_likely_when_parsed(&cell, text) || is_padded(text);
            if kind == Kind::Text && !(is_plain && is_likely()) {
                return None;
            }
            let has_words = listed.iter().any(|listed| listed.beside.is_some());
            let is_one = listed.iter().all(|listed| matches!(listed.what, CodeOrRange::Code(_)));
            let [only] = &*listed else {
                return Some(code(if is_one { Holds::Several } else { Holds::Ranges }, has_words));
            };
            let label = only.beside.as_deref().unwrap_or_default().trim_start_matches(BETWEEN).to_owned();
            let holds = if is_one { Holds::One } else { Holds::Ranges };
            // `5xx server errors`
            let is_range = |first: &str| !text.ends_with(')') && cell::parse(first).as_kind(kind).is_only(&only.what);
            let is_code = |first: &str| match holds {
                Holds::One => text::begins_with(first, |c| c.is_ascii_digit() || c == '-'),
                _ => is_range(first),
            };
            match text.split_once([' ', ':', '(', '[', '（']).filter(|(first, _)| !label.is_empty() && is_code(first))
            {
                // The label is split off, so that it is not part of the code.
                Some((first, _)) => {
                    Some(Code { text: first.trim_end_matches(BETWEEN_ENDS).to_owned(), label, ..code(holds, false) })
                }
                None => Some(code(holds, has_words)),
            }
        }
        CodeCell::LeadingZeros | CodeCell::Huge | CodeCell::Lookalike(_) | CodeCell::Grouped if is_plain => {
            Some(code(Holds::One, false))
        }
        _ => None,
    }
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

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2013}' | '\u{2014}')
}

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
