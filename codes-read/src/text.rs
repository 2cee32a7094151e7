//! How texts of the document are compared with those that a user writes, and scanned. A leaf.
//!
//! Users compile this crate unoptimised. What std does with a pattern, a closure or a chain of adapters is compiled once
//! more for each of them, so that what many places ask of a text is a function here, which takes a pointer to a function.

use std::borrow::Cow;
use std::str::Split;

pub(crate) const LINE_ENDS: &[char] = &['\r', '\n'];

/// What the lines of a document end with. A carriage return alone does so in Markdown, but where others end with a line
/// feed, nobody writes one.
pub(crate) fn line_end(document: &str) -> char {
    if document.contains('\r') && !document.contains('\n') { '\r' } else { '\n' }
}

/// Whether a character takes no room: a mark of direction, a byte order mark, a place where a line may break.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A heading or header cell without case, punctuation and repeated space.
pub fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for c in text.chars() {
        words.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    let mut plain = String::with_capacity(words.len());
    for word in words.to_lowercase().split_whitespace() {
        append(&mut plain, " ", word);
    }
    plain
}

/// Adds a part to a text, with the separator before it unless it is the first.
pub fn append(text: &mut String, separator: &str, part: &str) {
    if !text.is_empty() {
        text.push_str(separator);
    }
    text.push_str(part);
}

/// Whether one of the text's characters is of this kind.
pub fn has(text: &str, is_one: fn(char) -> bool) -> bool {
    text.chars().any(is_one)
}

/// Whether all of the text's bytes are of this kind.
pub fn is_only(text: &str, is_one: fn(u8) -> bool) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        if !is_one(*byte) {
            return false;
        }
        rest = after;
    }
    true
}

/// Whether the text begins with a character of this kind.
pub fn begins_with(text: &str, is_one: fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is_one)
}

/// The parts between characters of this kind.
pub fn split(text: &str, is_between: fn(char) -> bool) -> Split<'_, fn(char) -> bool> {
    text.split(is_between)
}

/// What stands before the first character of this kind; all, if there is none.
pub fn first_part(text: &str, is_end: fn(char) -> bool) -> &str {
    split(text, is_end).next().unwrap_or_default()
}

/// What stands behind the last character of this kind; all, if there is none.
pub fn last_part(text: &str, is_end: fn(char) -> bool) -> &str {
    let mut start = text.len();
    let mut before = text.chars();
    while let Some(c) = before.next_back()
        && !is_end(c)
    {
        start = before.as_str().len();
    }
    text.get(start..).unwrap_or_default()
}

/// What follows the first of these beginnings that the text has.
///
/// Every cell passes here many times: the first byte decides most of it, and a loop takes a third of an iterator's time.
pub fn strip_prefixes<'a>(text: &'a str, prefixes: &[&str]) -> Option<&'a str> {
    let [first, ..] = text.as_bytes() else { return None };
    for prefix in prefixes {
        if let [byte, ..] = prefix.as_bytes()
            && byte == first
            && let Some(rest) = text.strip_prefix(*prefix)
        {
            return Some(rest);
        }
    }
    None
}

/// How many bytes stand before the first that is an end. All of the document's text passes here, in a macro unoptimised,
/// where an iterator takes six times as long.
pub fn length_until(text: &str, is_end: fn(u8) -> bool) -> usize {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest
        && !is_end(*byte)
    {
        rest = after;
    }
    text.len() - rest.len()
}

/// The first line with its end, and what follows it. Either end ends a line, so that two end two.
pub(crate) fn split_line(text: &str) -> (&str, &str) {
    let length = length_until(text, |byte| matches!(byte, b'\r' | b'\n'));
    text.split_at_checked(length + 1).unwrap_or((text, ""))
}

/// How many letters of a heading are read, and of a header cell shown.
const LETTERS: usize = 300;

/// A heading, or what a message shows of one: with an ellipsis in place of what is beyond 300 letters. What is cut once
/// stays as it is.
///
/// Tables and codes repeat what stands above them, so that a long one would be as many texts as there are of these.
pub fn cut(text: &str) -> Cow<'_, str> {
    let mut letters = text.char_indices();
    match (letters.nth(LETTERS - 1), letters.next()) {
        (Some((last, _)), Some(_)) => Cow::Owned(format!("{}\u{2026}", text.get(..last).unwrap_or_default())),
        _ => Cow::Borrowed(text),
    }
}

/// As much of a cell as a message shows.
pub(crate) fn beginning(text: &str) -> &str {
    const SHOWN: usize = 40;
    let end = text.char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// `3 code rows`, `1 code row`.
pub fn count(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_letters_and_only_once() {
        let long = "\u{e9}".repeat(301);
        let short = cut(&long);
        assert_eq!(short, format!("{}\u{2026}", "\u{e9}".repeat(299)));
        assert_eq!(cut(&short), short);
        for text in ["", "a", &"\u{e9}".repeat(300)] {
            assert_eq!(cut(text), text);
        }
    }
}
