//! Text codes in one cell that differ only in their numbers: `EC011–EC013`, `P0117/P0118`. This module is a part of the
//! grammar.

use crate::text;

/// The most codes of a series. A longer one is a class of codes rather than a list.
const MOST: u32 = 100;

/// The codes of a series, from the first to the last, or of a list with slashes. They differ only in the number at
/// their ends.
pub(super) fn parse(text: &str) -> Option<Vec<String>> {
    const SEPARATORS: [&str; 9] = ["\u{2013}", "\u{2014}", "~", "～", "〜", "...", "..", " to ", "-"];
    // Most codes end here, before they are searched.
    if !text.trim_end().as_bytes().last().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    if !text::has(text, |c| matches!(c, '-' | '.' | '~' | ' ') || !c.is_ascii()) {
        return listed(text);
    }
    for separator in &SEPARATORS {
        for (at, _) in text.match_indices(*separator) {
            let (first, last) = (text.get(..at)?, text.get(at + separator.len()..)?);
            if let Some(codes) = between(first.trim(), last.trim()) {
                return Some(codes);
            }
        }
    }
    listed(text)
}

/// `P0117/P0118` is two codes of one form, but `auth/invalid-email` is one code.
fn listed(text: &str) -> Option<Vec<String>> {
    let (first, _) = text.split_once('/')?;
    let (name, number) = numbered(first)?;
    let is_alike = |part: &str| numbered(part).is_some_and(|(n, digits)| n == name && digits.len() == number.len());
    if !is_name(name) || !text.split('/').all(is_alike) {
        return None;
    }
    let mut codes = Vec::new();
    for code in text.split('/') {
        codes.push(code.to_owned());
    }
    Some(codes)
}

fn is_name(name: &str) -> bool {
    text::is_only(name, |byte| byte.is_ascii_graphic()) && text::has(name, |c| c.is_ascii_alphabetic())
}

fn between(first: &str, last: &str) -> Option<Vec<String>> {
    let (name, from) = numbered(first)?;
    let (other, to) = numbered(last)?;
    if !is_name(name) || name != other || from.len() != to.len() {
        return None;
    }
    let width = from.len();
    let (from, to): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
    if from >= to || to - from >= MOST {
        return None;
    }
    let mut codes = Vec::new();
    for number in from..=to {
        codes.push(format!("{name}{number:0width$}"));
    }
    Some(codes)
}

/// The text before the number at the end of a text, and the number.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let number = text::last_part(text, |c| !c.is_ascii_digit());
    let name = text.strip_suffix(number)?;
    (!name.is_empty() && !number.is_empty()).then_some((name, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_of_codes_is_expanded() {
        for text in ["E008–E010", "E008-E010", "E008 ~ E010", "E008..E010", "E008 to E010"] {
            assert_eq!(parse(text), Some(vec!["E008".into(), "E009".into(), "E010".into()]), "{text}");
        }
        assert_eq!(parse("ORA-01-ORA-02"), Some(vec!["ORA-01".into(), "ORA-02".into()]));
    }

    #[test]
    fn codes_of_one_form_may_have_slashes_between_them() {
        assert_eq!(parse("P0117/P0118"), Some(vec!["P0117".into(), "P0118".into()]));
        for text in ["auth/invalid-email", "P0117/P018", "P0117/Q0118", "1/2", "api/v1", "P01/"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn one_code_with_a_dash_is_not_a_series() {
        for text in ["ORA-00904", "E1-F2", "E1-2", "10-20", "E2-E1", "E1-E1", "E0001-E9999", "E9-E10", "A-B", "-1--2"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
