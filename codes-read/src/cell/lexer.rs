//! The characters around and between the parts of a code cell: space, quotes, footnote markers, separators. This module
//! is a part of the grammar.

use super::Part;
use crate::text;

/// Space, and backticks that have no partner and so are left in the text.
pub(crate) const SPACE_OR_TICK: &[char] = &[' ', '`'];

/// Characters that may end a cell of numbers.
pub(super) const ENDS: &[char] = &[':', '：', '.', '。', ';', '；', ',', '，', '、', ' '];

/// A cell without the space around it.
pub(super) fn trimmed(text: &str) -> &str {
    text::trim_bytes(text, |byte| matches!(byte, b' ' | b'`' | b'\n'))
}

/// The text between quotes that enclose all of it.
pub(crate) fn unquoted(text: &str) -> &str {
    const QUOTES: [(char, char); 3] = [('"', '"'), ('\'', '\''), ('“', '”')];
    for (open, close) in QUOTES {
        if let Some(inside) = text.strip_prefix(open).and_then(|text| text.strip_suffix(close))
            && !inside.contains(close)
        {
            return inside;
        }
    }
    text
}

/// The text without the marks at its end. Several dots mean "and so on".
pub(super) fn without_end(text: &str) -> &str {
    if text.ends_with("..") { text } else { text.trim_end_matches(ENDS) }
}

/// Whether a text is a hexadecimal number in groups of four digits: `0503 0000h`.
fn is_grouped_hexadecimal(text: &str) -> bool {
    let is_group = |group: &str| group.len() == 4 && text::is_only(group, |byte| byte.is_ascii_hexdigit());
    let digits = text.strip_suffix(['h', 'H']).map(str::trim_end);
    digits.is_some_and(|digits| digits.contains(' ') && digits.split(' ').all(is_group))
}

/// Joins what a space or a line break divides: the groups of a hexadecimal number, and names such as `NAME_` above
/// `REST`. `None` if nothing is divided.
pub(super) fn joined(text: &str) -> Option<String> {
    if is_grouped_hexadecimal(text) {
        return Some(text.replace(' ', ""));
    }
    let (first, rest) = text.split_once('\n')?;
    let is_word = |line: &str| !line.is_empty() && !text::has(line, char::is_whitespace);
    // `REST (7)`, but not a sentence.
    let is_rest = |line: &str| {
        let word = text::first_part(line, char::is_whitespace);
        is_word(line) || !word.is_empty() && !text::has(word, char::is_lowercase)
    };
    let mut joined = first.trim_end().to_owned();
    let mut count = 0;
    for line in rest.split('\n') {
        let next = line.trim();
        let last = text::last_part(&joined, |c| c == '\n');
        // `urn:mail:` above `Late`, but a single colon is behind a label.
        let is_path = last.ends_with(':') && last.trim_end_matches(':').contains(':');
        let goes_on = (last.ends_with(['_', '.', '-', '/']) || is_path) && text::has(last, char::is_alphanumeric);
        if is_word(last) && is_rest(next) && (goes_on || next.starts_with('_')) {
            joined.push_str(next);
            count += 1;
        } else {
            joined.push('\n');
            joined.push_str(line);
        }
    }
    (count > 0).then_some(joined)
}

/// The content of the brackets at the beginning of a text, and the text after them.
pub(super) fn bracketed(text: &str) -> Option<(&str, &str)> {
    const BRACKETS: [(char, char); 2] = [('[', ']'), ('【', '】')];
    for (open, close) in BRACKETS {
        if let Some(inside) = text.strip_prefix(open) {
            return inside.split_once(close);
        }
    }
    None
}

/// The text without a footnote number in brackets at its end: `404 [1]`.
pub(super) fn without_footnote(text: &str) -> &str {
    let Some((before, inside)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) else { return text };
    let is_number = inside.len() <= 2 && text::are_digits(inside);
    let before = before.trim_end();
    // `[1] [2]` may be two codes.
    if is_number && !before.is_empty() && !before.ends_with(']') { before } else { text }
}

/// The text without the star at its end, if there is exactly one.
pub(super) fn without_star(text: &str) -> Option<&str> {
    let without = text.strip_suffix('*')?;
    (!without.ends_with('*')).then(|| without.trim_end())
}

/// The items between separators, if there are several and each of them can be read.
pub(super) fn list<'a>(
    text: &'a str,
    separators: &[&str],
    read: &mut dyn FnMut(&'a str, &mut Vec<Part<'a>>) -> bool,
) -> Option<Vec<Part<'a>>> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let (item, behind) = first_item(rest, separators);
        // A single item is not a list, and is read elsewhere.
        if behind.is_none() && parts.is_empty() {
            return None;
        }
        let item = item.trim_matches(SPACE_OR_TICK);
        let item = item.strip_prefix("- ").unwrap_or(item).trim_start();
        if !item.is_empty() && !read(item, &mut parts) {
            return None;
        }
        match behind {
            Some(behind) => rest = behind,
            None => return (parts.len() > 1).then_some(parts),
        }
    }
}

/// The text before the first separator, and the text after it.
fn first_item<'a>(text: &'a str, separators: &[&str]) -> (&'a str, Option<&'a str>) {
    match text::split_at_any(text, separators, may_begin_separator) {
        Some((item, behind)) => (item, Some(behind)),
        None => (text, None),
    }
}

/// Whether a separator may begin with this byte. Every byte outside of ASCII counts.
fn may_begin_separator(byte: u8) -> bool {
    matches!(byte, b'\n' | b',' | b';' | b'/' | b'|' | b'&' | b' ') || !byte.is_ascii()
}

/// The text in ASCII, if its characters only look like ASCII: full-width forms, the many minus signs and dashes, and
/// invisible characters. `None` if it has no such character, or is in another script.
pub(super) fn to_ascii(text: &str) -> Option<String> {
    if !has_lookalike(text) {
        return None;
    }
    let begins_so = text::begins_with(text, is_lookalike);
    let mut ascii = String::with_capacity(text.len());
    for c in text.chars() {
        match ascii_lookalike(c) {
            Some(c) if c.is_ascii() || begins_so => ascii.push(c),
            Some(_) => return None,
            None => {}
        }
    }
    Some(ascii)
}

/// Whether a text has a character that only looks like ASCII.
pub(crate) fn has_lookalike(text: &str) -> bool {
    text::has(text, is_lookalike)
}

fn is_lookalike(c: char) -> bool {
    ascii_lookalike(c) != Some(c)
}

fn ascii_lookalike(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + u32::from('!')),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => Some('-'),
        c if text::is_invisible(c) || c.is_control() && c != '\n' => None,
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::cells::{SEPARATORS, WORD_SEPARATORS};

    #[test]
    fn every_separator_begins_with_a_byte_that_may_begin_one() {
        for separator in SEPARATORS.iter().chain(&WORD_SEPARATORS) {
            assert!(may_begin_separator(separator.as_bytes()[0]), "{separator}");
            let text = format!("a b\u{e9}c{separator}d");
            assert_eq!(first_item(&text, &[*separator]), ("a b\u{e9}c", Some("d")));
        }
        assert_eq!(first_item("", &SEPARATORS), ("", None));
        assert_eq!(first_item(",", &SEPARATORS), ("", Some("")));
    }
}
