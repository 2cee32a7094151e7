//! Numbers in a code cell. This module is a part of the grammar.

use super::Numeric;
use crate::text;

pub(crate) const SIGNS: &[char] = &['-', '+'];

/// Parses a text that is only a number: decimal or hexadecimal, with or without a sign.
pub(super) fn bare(text: &str) -> Option<Numeric> {
    let (negative, digits) = match text.strip_prefix(SIGNS) {
        Some(digits) => (text.starts_with('-'), digits),
        None => (false, text),
    };
    let (digits, radix) = hex_digits(digits).map_or((digits, 10), |hex| (hex, 16));
    let is_digit: fn(u8) -> bool =
        if radix == 16 { |byte| byte.is_ascii_hexdigit() } else { |byte| byte.is_ascii_digit() };
    if digits.is_empty() || !text::is_only(digits, is_digit) {
        return None;
    }
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        return Some(Numeric::LeadingZeros);
    }
    // The digits are parsed with their sign: without it, the smallest number would not fit.
    let number =
        if negative { i128::from_str_radix(&format!("-{digits}"), radix) } else { i128::from_str_radix(digits, radix) };
    Some(number.map_or(Numeric::Huge, Numeric::One))
}

/// The digits of a hexadecimal number in the notations of programming languages, assemblers and controllers: `0x1F`,
/// C's `0x80040001L`, `8001h`, `16#8001`, `W#16#8001`.
pub(crate) fn hex_digits(text: &str) -> Option<&str> {
    const SUFFIXES: &[char] = &['u', 'U', 'l', 'L'];
    let is_hex = |digits: &str| !digits.is_empty() && text::is_only(digits, |byte| byte.is_ascii_hexdigit());
    if let Some(digits) = text::strip_prefixes(text, &["0x", "0X"]) {
        let plain = digits.trim_end_matches(SUFFIXES);
        let is_suffixed = digits.len() - plain.len() <= 3 && is_hex(plain);
        return Some(if is_suffixed { plain } else { digits });
    }
    if let Some(digits) = text::strip_prefixes(text, &["16#", "W#16#", "DW#16#", "B#16#"]) {
        return Some(digits);
    }
    // `24h` is a day.
    let digits = text.strip_suffix('h').or_else(|| text.strip_suffix('H'))?;
    let is_sure = digits.len() > 2 || digits.len() == 2 && digits.starts_with('0');
    (is_sure && is_hex(digits) && text::begins_with(digits, |c| c.is_ascii_digit())).then_some(digits)
}

/// A well-formed number.
pub(super) fn plain(text: &str) -> Option<i128> {
    match bare(text) {
        Some(Numeric::One(number)) => Some(number),
        _ => None,
    }
}

pub(super) fn is_plain(text: &str) -> bool {
    plain(text).is_some()
}

/// The end of the number at the beginning of a text.
pub(super) fn end(text: &str) -> usize {
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

/// Whether two numbers are the same: `1024 (0x400)`. A negative number is also the same as its unsigned form with 8 to
/// 64 bits.
pub(super) fn are_same(number: i128, other: i128) -> bool {
    let is_pattern_of = |negative: i128, pattern: i128| {
        negative < 0
            && [8_u32, 16, 32, 64].iter().any(|bits| 1_i128.checked_shl(*bits) == pattern.checked_sub(negative))
    };
    number == other || is_pattern_of(number, other) || is_pattern_of(other, number)
}

/// `10,500`, which may be one number or two. If both have three digits, they are two: `400,401`.
pub(super) fn is_grouped(text: &str) -> bool {
    let Some((first, rest)) = text.trim_start_matches(SIGNS).split_once(',') else { return false };
    let is_short = text::are_digits(first) && first.len() <= 2;
    is_short && rest.split(',').all(|group| text::are_digits(group) && group.len() == 3)
}

/// Whether a text begins with a number before a point, `2.3 Kites`, `1. Kites`: it is the number of a chapter, a fraction
/// or a version.
pub(super) fn is_before_point(text: &str) -> bool {
    let behind = text.get(text::length_until(text, |byte| !byte.is_ascii_digit())..).unwrap_or_default();
    behind.len() < text.len() && behind.strip_prefix('.').is_some_and(|rest| !rest.starts_with('.'))
}

/// Whether a text begins with a number that is a word of its own, unlike `1.5`, `2nd` or `2020-10-15`.
pub(super) fn begins(text: &str) -> bool {
    let (number, rest) = text.split_at(end(text));
    if bare(number).is_none() || rest.starts_with('%') {
        return false;
    }
    let mut after = rest.chars();
    let (Some(sign), Some(next)) = (after.next(), after.next()) else { return true };
    let and_more = rest.get(sign.len_utf8()..).unwrap_or_default();
    match sign {
        '-' | '/' | '~' => {
            // Two of these signs make a date.
            let is_date = and_more.split_whitespace().next().is_some_and(|word| word.contains(sign)) && sign != '/';
            !next.is_ascii_alphanumeric() || !is_date && begins(and_more)
        }
        '.' | ':' | '#' | '_' => !next.is_ascii_alphanumeric(),
        _ => !sign.is_ascii_alphanumeric(),
    }
}
