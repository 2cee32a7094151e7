//! What a cell of the code column says: [`CodeCell`]. A leaf: the steps that choose a column and that read it share it.

mod label;
mod number;
mod range;
mod series;

use crate::code_value::CodeValue;
use crate::columns::Kind;
use crate::{script, text};
pub(crate) use label::without_label;
pub(crate) use number::with_hexadecimal_prefixes;
use number::{number, number_with_name};

/// The meaning of a code cell's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeCell {
    /// One code or range, or several.
    Codes(Vec<Listed>),
    /// All codes that the table does not list.
    CatchAll,
    Empty,
    /// Codes in characters that only look like ASCII; here in ASCII.
    Lookalike(String),
    /// A number with zeros in front, which would be lost.
    LeadingZeros,
    /// A number beyond every integer type.
    Huge,
    /// `10,500`: two numbers or one.
    Grouped,
    /// `5xx except 503`: the ranges around what is left out.
    Except(Vec<Listed>),
    /// Anything else.
    Other,
}

/// A code or a range of codes, with what stands beside it: `200 (OK)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub what: What,
    pub beside: Option<String>,
}

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Code(CodeValue),
    /// Open at an end where there is no number.
    Range(Option<i128>, Option<i128>),
}

impl Listed {
    fn code(code: impl Into<CodeValue>) -> Self {
        Self { what: What::Code(code.into()), beside: None }
    }

    fn range(first: Option<i128>, last: Option<i128>) -> Self {
        Self { what: What::Range(first, last), beside: None }
    }

    fn beside(self, name: &str) -> Self {
        Self { beside: Some(name.to_owned()).filter(|name| !name.is_empty()), ..self }
    }
}

/// Reads a cell of a column whose codes are integers.
pub fn parse_integers(text: &str) -> CodeCell {
    parse(text, integers)
}

/// Reads a cell of a column whose codes are text.
pub fn parse_texts(text: &str) -> CodeCell {
    parse(text, texts)
}

/// Whether a cell holds codes, even if something is wrong with them.
pub fn is_code(text: &str, kind: Kind) -> bool {
    let cell = match kind {
        Kind::Integer => parse_integers(text),
        Kind::Text => parse_texts(text),
    };
    !matches!(cell, CodeCell::Other | CodeCell::Empty | CodeCell::CatchAll)
}

/// No code is longer, nor is a list of some.
const LONGEST: usize = 2_048;

fn parse(text: &str, read: fn(&str) -> CodeCell) -> CodeCell {
    let text = script::without_notes(text.trim_matches(SPACE_OR_TICK_OR_END)).trim_matches(SPACE_OR_TICK_OR_END);
    if text.is_empty() {
        return CodeCell::Empty;
    }
    if text.len() > LONGEST {
        return CodeCell::Other;
    }
    if is_catch_all(text) {
        return CodeCell::CatchAll;
    }
    if says_none(text) {
        return CodeCell::Other;
    }
    match read(text) {
        CodeCell::Other => {
            let mut ascii = String::with_capacity(text.len());
            for c in text.chars() {
                if let Some(c) = ascii_lookalike(c) {
                    ascii.push(c);
                }
            }
            if ascii != text && matches!(read(&ascii), CodeCell::Codes(_)) {
                CodeCell::Lookalike(ascii)
            } else {
                CodeCell::Other
            }
        }
        read => read,
    }
}

/// One number or range, with or without a name, or a list of such.
fn integers(text: &str) -> CodeCell {
    const ENDS: &[char] = &[':', '：', '.', '。', ';', '；', ',', '，', '、', ' '];
    let text = text.trim_end_matches(ENDS);
    match integer(text) {
        CodeCell::Other => {}
        read => return read,
    }
    if is_grouped(text) {
        return CodeCell::Grouped;
    }
    if let Some(listed) = range::except(text) {
        return CodeCell::Except(listed);
    }
    if let Some(listed) = list(text, &LIST_SEPARATORS, |part| match integer(part) {
        CodeCell::Codes(codes) => Some(codes),
        _ => named(part).map(|named| vec![named]),
    }) {
        return CodeCell::Codes(listed);
    }
    named(text).map_or(CodeCell::Other, |listed| CodeCell::Codes(vec![listed]))
}

/// A number or range with a name beside it.
fn named(text: &str) -> Option<Listed> {
    number_with_name(text).or_else(|| range::with_name(text))
}

/// A bare number or range.
fn integer(text: &str) -> CodeCell {
    match number(text) {
        CodeCell::Other => match range::parse(text) {
            Some((first, last)) => CodeCell::Codes(vec![Listed::range(first, last)]),
            None => CodeCell::Other,
        },
        number => number,
    }
}

/// `10,500`, which may be ten thousand and five hundred. Numbers of three digits are rather two: `400,401`.
fn is_grouped(text: &str) -> bool {
    let Some((first, rest)) = text.trim_start_matches(SIGNS).split_once(',') else { return false };
    let is_short = is_digits(first) && first.len() <= 2;
    is_short && rest.split(',').all(|group| is_digits(group) && group.len() == 3)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text::is_only(text, |byte| byte.is_ascii_digit())
}

/// One word, with or without something in brackets behind it, or a list of such.
fn texts(text: &str) -> CodeCell {
    let text = without_label(text);
    let by_line = || if has_numbered_lines(text) { list(text, &["\n"], word_or_series) } else { None };
    let codes = word_or_series(text).or_else(by_line).or_else(|| list(text, &TEXT_SEPARATORS, word_or_series));
    codes.map_or(CodeCell::Other, CodeCell::Codes)
}

fn word_or_series(text: &str) -> Option<Vec<Listed>> {
    let Some(series) = series::parse(text.trim_matches(SPACE_OR_TICK)) else { return Some(vec![word(text)?]) };
    let mut listed = Vec::with_capacity(series.len());
    for code in &series {
        listed.push(Listed::code(&**code));
    }
    Some(listed)
}

fn word(text: &str) -> Option<Listed> {
    let text = unquoted(text.trim_matches(SPACE_OR_TICK));
    if is_word(text) {
        return Some(Listed::code(text));
    }
    // `HRESULT_FROM_WIN32(ERROR_BUSY)` says nothing beside a code: without what is in brackets, several would be one.
    if is_call(text) {
        return (!text::has(text, |c| matches!(c, ' ' | ','))).then(|| Listed::code(text));
    }
    // `ERR_BUSY 11000`: its number stands beside it.
    if let Some((code, number)) = text.split_once(' ')
        && code.contains('_')
        && is_word(code)
        && is_digits(number)
    {
        return Some(Listed::code(code).beside(number));
    }
    let (code, name) = number::split_brackets(text).or_else(|| {
        // `404 Not Found`: a number does not stand for itself and a name.
        const BETWEEN: &[char] = &['-', '\u{2013}', '\u{2014}', ':', ' '];
        let (code, name) = text.split_once(' ')?;
        // A line below may have a code of its own.
        if name.split_once('\n').is_some_and(|(_, below)| below.lines().any(is_numbered)) {
            return None;
        }
        is_digits(code).then(|| (code, name.trim_start_matches(BETWEEN)))
    })?;
    is_word(code).then(|| Listed::code(code).beside(name))
}

/// Whether a line begins with a number, which may be a code of its own.
fn is_numbered(line: &str) -> bool {
    text::begins_with(line.trim_start(), |c| c.is_ascii_digit())
}

/// `04 - Late, or lost`, and below it `07 - Gone`.
fn has_numbered_lines(text: &str) -> bool {
    let mut count = 0;
    for line in text.lines() {
        count += usize::from(is_numbered(line));
    }
    count > 1
}

/// A name with arguments right behind it: several, or a constant.
fn is_call(text: &str) -> bool {
    let Some((name, arguments)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) else { return false };
    let is_constant = |text: &str| text.contains('_') && !text::has(text, |c| c.is_ascii_lowercase());
    let is_argument = |argument: &str| is_identifier(argument.trim().trim_start_matches('#'));
    is_identifier(name) && arguments.split(',').all(is_argument) && (arguments.contains(',') || is_constant(arguments))
}

/// Letters, digits and underscores of ASCII.
fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text::is_only(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn unquoted(text: &str) -> &str {
    let inside = |open, close| text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
    inside('"', '"').or_else(|| inside('\'', '\'')).or_else(|| inside('“', '”')).unwrap_or(text)
}

/// Whether a text may be a code: printable ASCII, not all punctuation, no separator of a list.
fn is_word(text: &str) -> bool {
    text::is_only(text, |byte| byte.is_ascii_graphic() && !matches!(byte, b',' | b';'))
        && text::has(text, |c| c.is_ascii_alphanumeric())
        && !text.ends_with(')')
}

pub(crate) const SIGNS: &[char] = &['-', '+'];

/// A backtick without its partner is left in the text.
pub(crate) const SPACE_OR_TICK: &[char] = &[' ', '`'];
const SPACE_OR_TICK_OR_END: &[char] = &[' ', '`', '\n'];

const LIST_SEPARATORS: [&str; 14] =
    ["\n", ",", "，", "、", ";", "；", "/", "|", "&", " or ", " and ", "或", "和", "及"];

const TEXT_SEPARATORS: [&str; 11] = ["\n", ",", "，", "、", ";", "；", " / ", " | ", " or ", " and ", "或"];

/// The parts between the separators, if every one of them can be read.
fn list(text: &str, separators: &[&str], read: fn(&str) -> Option<Vec<Listed>>) -> Option<Vec<Listed>> {
    let mut parts = vec![text];
    for separator in separators {
        for part in &std::mem::take(&mut parts) {
            for smaller in part.split(*separator) {
                parts.push(smaller);
            }
        }
    }
    let mut listed = Vec::new();
    for part in &parts {
        let part = part.trim_matches(SPACE_OR_TICK);
        let part = part.strip_prefix("- ").unwrap_or(part);
        if !part.is_empty() {
            listed.extend(read(part)?);
        }
    }
    (listed.len() > 1).then_some(listed)
}

/// Full-width forms, the many minus signs and dashes, and what nobody sees.
fn ascii_lookalike(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + u32::from('!')),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
        _ => Some(c),
    }
}

/// Whether a cell is one of a delimiter row that somebody wrote twice: it says nothing.
pub fn are_dashes(text: &str) -> bool {
    text.len() >= 3 && text::is_only(text, |byte| matches!(byte, b'-' | b':'))
}

/// Whether the text stands for all other codes.
pub fn is_catch_all(text: &str) -> bool {
    const SIGNS: [&str; 7] = ["*", "-", "--", "\u{2013}", "\u{2014}", "...", "…"];
    const WORDS: &[&str] = &[
        "other",
        "others",
        "any other",
        "all other",
        "all others",
        "other code",
        "other codes",
        "all other codes",
        "any other code",
        "other error",
        "other errors",
        "other error code",
        "other error codes",
        "other return codes",
        "other value",
        "other values",
        "any other value",
        "else",
        "non-zero",
        "nonzero",
        "non zero",
        "其他",
        "其它",
        "其余",
        "其他值",
        "其它值",
        "其他错误",
        "其他错误码",
        "其它错误码",
        "其他返回码",
        "其余错误码",
        "其余返回码",
        "其他状态码",
        "其它状态码",
        "其余状态码",
        "其他情况",
        "非零",
        "その他",
        "その他のエラー",
        "それ以外",
        "上記以外",
        "기타",
        "기타 오류",
        "그 외",
        "나머지",
    ];
    // The longest of them has twenty bytes.
    if text.len() > 24 || text.parse::<i128>().is_ok() {
        return false;
    }
    let lower = text.to_lowercase();
    // `Any other non-200 status`
    let is_other_status = || text::strip_prefixes(&lower, &["any other ", "all other "]).is_some_and(is_all_but_status);
    SIGNS.contains(&text) || WORDS.contains(&&*lower) || is_all_but(&lower) || is_other_status()
}

fn is_all_but_status(text: &str) -> bool {
    const ENDS: [&str; 5] = ["status", "statuses", "code", "codes", "response"];
    let but = text.rsplit_once(' ').filter(|(_, end)| ENDS.contains(end)).map_or(text, |(but, _)| but);
    is_all_but(but)
}

/// Whether the text says that there is no code: the row is of something that has none.
pub(crate) fn says_none(text: &str) -> bool {
    const NONE: [&str; 7] = ["n/a", "n.a.", "n. a.", "#n/a", "tbd", "tba", "無し"];
    text.len() <= 8 && NONE.contains(&&*text.to_ascii_lowercase())
}

/// `non-200`, `!= 0`, `非 2xx`, `0以外`: all but one code, which the table lists too or need not list.
fn is_all_but(text: &str) -> bool {
    const BEFORE: [&str; 9] = ["non-", "non ", "not ", "!=", "<>", "≠", "非", "不等于", "other than "];
    const BEHIND: [&str; 4] = ["以外", "이외", "외의 값", " 외"];
    let rest = text::strip_prefixes(text, &BEFORE);
    let rest = rest.or_else(|| BEHIND.iter().find_map(|behind| text.strip_suffix(behind)));
    rest.is_some_and(|rest| is_digits(rest.trim().trim_end_matches('x')))
}

impl Listed {
    /// The number, if it is one.
    fn number(&self) -> Option<i128> {
        match self.what {
            What::Code(CodeValue::Integer(number)) => Some(number),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
