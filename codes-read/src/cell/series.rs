//! Text codes in one cell that differ only in their numbers or last letters: `EC011–EC013`, `P0117/P0118`, `DA–DF`. This
//! module is a part of the grammar.

use crate::lexicon::cells::TO;
use crate::text;

/// The most codes of a series. A longer one is a class of codes rather than a list.
const MOST: u32 = 100;

const SEPARATORS: [&str; 9] = ["\u{2013}", "\u{2014}", "~", "～", "〜", "...", "..", " to ", "-"];

/// The codes of a series, from the first to the last, or of a list with slashes. They differ only in the number or the
/// letter at their ends.
pub(super) fn parse(text: &str) -> Option<Vec<String>> {
    // Most codes end here, before they are searched.
    if !text.trim_end().as_bytes().last().is_some_and(u8::is_ascii_digit) {
        return if text.is_ascii() { None } else { of_letters(text) };
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
    of_padded(text).or_else(|| listed(text))
}

/// The codes of `000 - 009`: numbers with leading zeros, which are texts. Without space, it is one code with a dash.
fn of_padded(text: &str) -> Option<Vec<String>> {
    let first = text::first_part(text, |c| !c.is_ascii_digit());
    let last = text::last_part(text, |c| !c.is_ascii_digit());
    let between = text.get(first.len()..text.len().checked_sub(last.len())?)?;
    let is_range =
        text::is_one_of(between.trim(), &SEPARATORS) || TO.iter().any(|separator| between.trim() == separator.trim());
    if first.starts_with('0') && is_range && between != "-" { codes_from("", first, last) } else { None }
}

/// The codes of `DA–DF`: up to three capital letters, of which only the last differs. A hyphen may be a
/// part of a code, an en dash is not.
fn of_letters(text: &str) -> Option<Vec<String>> {
    const DASHES: &[char] = &['\u{2013}', '\u{2014}'];
    let (first, last) = text.split_once(DASHES)?;
    let (first, last) = (first.trim(), last.trim());
    let is_code = |text: &str| (1..=3).contains(&text.len()) && text::is_only(text, |byte| byte.is_ascii_uppercase());
    if !is_code(first) || !is_code(last) || first.len() != last.len() {
        return None;
    }
    let ((before, from), (other, to)) = (first.split_at(first.len() - 1), last.split_at(last.len() - 1));
    let (from, to) = (from.chars().next()?, to.chars().next()?);
    if before != other || from >= to {
        return None;
    }
    let mut codes = Vec::new();
    for letter in from..=to {
        codes.push(format!("{before}{letter}"));
    }
    Some(codes)
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
    if is_name(name) && name == other { codes_from(name, from, to) } else { None }
}

/// The codes that have a name followed by each number from one to another.
fn codes_from(name: &str, from: &str, to: &str) -> Option<Vec<String>> {
    if from.len() != to.len() {
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
    fn a_range_of_numbers_with_leading_zeros_is_written_out() {
        for text in ["008 - 010", "008~010", "008 to 010", "008 a 010", "008 bis 010", "008至010"] {
            assert_eq!(parse(text), Some(vec!["008".into(), "009".into(), "010".into()]), "{text}");
        }
        for text in ["008-010", "8 - 10", "08 - 010", "010 - 008", "0001 - 9999", "008 and 010"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_range_of_letters_is_written_out_if_its_dash_is_part_of_no_code() {
        for text in ["DA\u{2013}DC", "DA \u{2014} DC"] {
            assert_eq!(parse(text), Some(vec!["DA".into(), "DB".into(), "DC".into()]), "{text}");
        }
        for text in
            ["DA-DC", "DC\u{2013}DA", "DA\u{2013}EA", "DA\u{2013}D", "Da\u{2013}Dc", "MAIL\u{2013}MAIZ", "DA\u{2013}DA"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
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
