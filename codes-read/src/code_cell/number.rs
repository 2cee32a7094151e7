//! Numbers in a code cell, and the names beside them. A part of reading a code cell.

use std::borrow::Cow;

use super::{CodeCell, Listed, SIGNS, is_identifier};
use crate::text;

/// A number: decimal or hexadecimal, with or without a sign.
pub(super) fn number(text: &str) -> CodeCell {
    let (negative, digits) = match text.strip_prefix(SIGNS) {
        Some(digits) => (text.starts_with('-'), digits),
        None => (false, text),
    };
    let (digits, radix) = hex_digits(digits).map_or((digits, 10), |hex| (hex, 16));
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return CodeCell::Other;
    }
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        return CodeCell::LeadingZeros;
    }
    let sign = if negative { "-" } else { "" };
    match i128::from_str_radix(&format!("{sign}{digits}"), radix) {
        Ok(number) => CodeCell::Codes(vec![Listed::code(number)]),
        Err(_) => CodeCell::Huge,
    }
}

/// The digits of a hexadecimal number, as languages, assemblers and controllers write it: `0x1F`, C's `0x80040001L`,
/// `8001h`, `16#8001`.
fn hex_digits(text: &str) -> Option<&str> {
    const SUFFIXES: &[char] = &['u', 'U', 'l', 'L'];
    let is_hex = |digits: &str| !digits.is_empty() && text::is_only(digits, |byte| byte.is_ascii_hexdigit());
    if let Some(digits) = text::strip_prefixes(text, &["0x", "0X"]) {
        let plain = digits.trim_end_matches(SUFFIXES);
        let is_suffixed = digits.len() - plain.len() <= 3 && is_hex(plain);
        return Some(if is_suffixed { plain } else { digits });
    }
    if let Some(digits) = text.strip_prefix("16#") {
        return Some(digits);
    }
    // `24h` is a day.
    let digits = text.strip_suffix('h').or_else(|| text.strip_suffix('H'))?;
    let is_sure = digits.len() > 2 || digits.len() == 2 && digits.starts_with('0');
    (is_sure && is_hex(digits) && text::begins_with(digits, |c| c.is_ascii_digit())).then_some(digits)
}

/// The numbers of a cell with `0x` before each, as they are read below a header that says "hex"; the cell as it is, if
/// there is anything else in it.
pub(crate) fn with_hexadecimal_prefixes(text: &str) -> Cow<'_, str> {
    // `FF` is a number, `Add` is a word.
    if !text::has(text, |c| c.is_ascii_digit()) && text::has(text, char::is_lowercase) {
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

/// A number that stands where it should, without anything wrong.
pub(super) fn plain_number(text: &str) -> Option<i128> {
    match number(text) {
        CodeCell::Codes(codes) => codes.first().and_then(Listed::number),
        _ => None,
    }
}

/// Words before a number that say no more than that it is a code.
const LEADING: [&str; 9] = ["http", "https", "code", "error", "err", "status", "错误码", "返回码", "状态码"];

/// A number with a name beside it: `200 (OK)`, `400 Bad Request`, `5: timeout`, `ERR_FOO (1001)`, `ERR_FOO = 3`,
/// `HTTP 409 Conflict`.
pub(super) fn number_with_name(text: &str) -> Option<Listed> {
    const BEHIND_SYMBOL: &[char] = &['\n', ' '];
    let end = number_end(text);
    if let Some((number, rest)) = text.split_at_checked(end)
        && let Some(number) = plain_number(number)
    {
        if plain_number(beside(rest)).is_some_and(|other| are_same(number, other)) {
            return Some(Listed::code(number));
        }
        return name_after(rest).map(|name| Listed::code(number).beside(name));
    }
    // `S_OK` with its number below it or behind it.
    if let Some((name, rest)) = text.split_once(BEHIND_SYMBOL)
        && is_symbol(name)
        && let Some(number) = plain_number(rest).map(Listed::code).or_else(|| number_with_name(rest))
    {
        return number.beside.is_none().then(|| number.beside(name));
    }
    // Words with the number in a line of its own: `Access denied`, and below it `32769`.
    if let Some((name, rest)) = text.rsplit_once('\n')
        && is_name(name)
        && let Some(number) = plain_number(rest).map(Listed::code).or_else(|| number_with_name(rest))
    {
        return number.beside.is_none().then(|| number.beside(&name.replace('\n', " ")));
    }
    if let Some((name, inside)) = split_brackets(text) {
        let number = plain_number(inside)?;
        return is_name(name).then(|| Listed::code(number).beside(name));
    }
    // `DB:140` without a space is a code that is text.
    for separator in &["=", ": ", "："] {
        if let Some((name, number)) = text.split_once(*separator)
            && let Some(number) = plain_number(number.trim())
        {
            return is_name(name.trim()).then(|| Listed::code(number).beside(name.trim()));
        }
    }
    let (word, rest) = text.split_once(' ')?;
    if !LEADING.contains(&&*word.to_lowercase()) {
        return None;
    }
    let rest = rest.trim();
    plain_number(rest).map(Listed::code).or_else(|| number_with_name(rest))
}

/// Where the number ends that a text begins with.
fn number_end(text: &str) -> usize {
    let rest = text.trim_start_matches(SIGNS);
    let signed = text.len() - rest.len();
    let word = text::first_part(rest, |c| !c.is_ascii_alphanumeric() && c != '#');
    if hex_digits(word).is_some_and(|digits| text::is_only(digits, |byte| byte.is_ascii_hexdigit())) {
        return signed + word.len();
    }
    let is_hex = rest.starts_with("0x") || rest.starts_with("0X");
    let prefix = if is_hex { 2 } else { 0 };
    let digits = rest.get(prefix..).unwrap_or_default();
    let is_end: fn(char) -> bool = if is_hex { |c| !c.is_ascii_hexdigit() } else { |c| !c.is_ascii_digit() };
    signed + prefix + text::first_part(digits, is_end).len()
}

/// Whether a number is another in hexadecimal: `1024 (0x400)`, also where 32 bits hold it unsigned.
fn are_same(number: i128, other: i128) -> bool {
    number == other || i32::try_from(number).is_ok_and(|number| i128::from(number.cast_unsigned()) == other)
}

/// `ERR_TIMEOUT`, `E_FAIL`: a name that is nothing else.
fn is_symbol(text: &str) -> bool {
    text.contains('_') && text::begins_with(text, |c| c.is_ascii_alphabetic()) && is_identifier(text)
}

/// What follows a number, without what parts it from that.
fn beside(rest: &str) -> &str {
    const BETWEEN: &[char] = &[' ', '\n', ':', '：', '=', '/', '-', '\u{2013}', '\u{2014}'];
    let name = rest.trim_start_matches(BETWEEN).trim();
    BRACKETS.iter().find_map(|(open, close)| name.strip_prefix(*open)?.strip_suffix(*close)).unwrap_or(name)
}

/// The name in what follows a number.
pub(super) fn name_after(rest: &str) -> Option<&str> {
    const BEGINNINGS: &[char] = &[' ', '\n', '(', '（', '[', ':', '：', '=', '/', '【', '「'];
    let is_parted = rest.starts_with(BEGINNINGS);
    let name = beside(rest);
    (is_parted && is_name(name)).then_some(name)
}

const BRACKETS: [(char, char); 5] = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】'), ('「', '」')];

/// `text (inside)`, with any kind of brackets and with or without the space.
pub(super) fn split_brackets(text: &str) -> Option<(&str, &str)> {
    BRACKETS.iter().find_map(|(open, close)| {
        let (before, inside) = text.strip_suffix(*close)?.rsplit_once(*open)?;
        (!before.is_empty()).then_some((before.trim(), inside.trim()))
    })
}

/// Whether a text may be the name of a code rather than hold a further code, which would be lost.
pub(super) fn is_name(text: &str) -> bool {
    let mut words = text::split(text, |c| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '\'')));
    text::has(text, char::is_alphabetic) && !words.any(|word| plain_number(word).is_some_and(|n| n.abs() >= 100))
}
