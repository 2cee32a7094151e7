//! Compares texts of the document with those that the user writes, and scans texts. This module is a leaf.
//!
//! Users compile this crate unoptimised. Functions of std that take a pattern or a closure are compiled again for each
//! of them. So functions that many places need are here, and take a function pointer.

use std::borrow::Cow;
use std::str::Split;

pub(crate) const LINE_ENDS: &[char] = &['\r', '\n'];

/// The character that ends the lines of a document. A carriage return alone ends a line in Markdown, but not if other
/// lines end with a line feed.
pub(crate) fn line_end(document: &str) -> char {
    if !document.contains('\n') && document.contains('\r') { '\r' } else { '\n' }
}

/// Whether a character is invisible and no space: a mark of direction, a byte order mark, a line break opportunity, a
/// tag, a variant of a letter.
pub fn is_invisible(c: char) -> bool {
    turns_direction(c)
        || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character makes a reader see the text around it in another order.
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character ends a line for Unicode, though not for Markdown.
pub fn separates_lines(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether a text goes on below a line break: a single word is above it and a small letter below, as where a cell was too
/// narrow for `No paper`.
pub(crate) fn goes_on_below(before: &str, below: &str) -> bool {
    let line = last_part(before, |c| c == '\n').trim();
    !line.is_empty()
        && line.chars().all(char::is_alphanumeric)
        && begins_with(below.trim_start_matches(' '), char::is_lowercase)
}

/// Whether a character must not stand in a text as it is: it controls the output, ends a line, or is invisible.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || separates_lines(c) || is_invisible(c)
}

/// A heading or header cell in lower case, without punctuation and repeated space.
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

/// Appends a part to a text, after a separator unless the text is empty.
pub fn append(text: &mut String, separator: &str, part: &str) {
    if !text.is_empty() {
        text.push_str(separator);
    }
    text.push_str(part);
}

/// The texts as slices.
pub(crate) fn borrowed(texts: &[String]) -> Vec<&str> {
    let mut borrowed = Vec::with_capacity(texts.len());
    for text in texts {
        borrowed.push(&**text);
    }
    borrowed
}

/// Appends a character in lower case.
pub(crate) fn push_lowercase(text: &mut String, c: char) {
    if c.is_ascii() {
        text.push(c.to_ascii_lowercase());
    } else {
        text.extend(c.to_lowercase());
    }
}

/// Whether the text is one of these words. Most words differ in their length or their first byte, which is compared
/// before the rest.
pub(crate) fn is_one_of(text: &str, words: &[&str]) -> bool {
    let first = text.as_bytes().first();
    words.iter().any(|word| word.len() == text.len() && word.as_bytes().first() == first && *word == text)
}

/// Whether the text is one of these words, which are in lower case, when its Latin letters are too.
pub(crate) fn is_one_of_any_case(text: &str, words: &[&str]) -> bool {
    let first = text.as_bytes().first().map(u8::to_ascii_lowercase);
    let is_same = |word: &&str| word.as_bytes().first().copied() == first && word.eq_ignore_ascii_case(text);
    words.iter().any(|word| word.len() == text.len() && is_same(word))
}

/// Whether the text has one of these parts.
pub(crate) fn has_part(text: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| text.contains(part))
}

/// Whether any of the text's characters satisfies the predicate.
pub fn has(text: &str, is_one: fn(char) -> bool) -> bool {
    text.chars().any(is_one)
}

/// Whether all of the text's bytes satisfy the predicate.
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

/// Whether the text has a digit of ASCII.
pub(crate) fn has_digit(text: &str) -> bool {
    length_until(text, |byte| byte.is_ascii_digit()) < text.len()
}

/// Whether the text is not empty, and has only digits of ASCII.
pub(crate) fn are_digits(text: &str) -> bool {
    !text.is_empty() && is_only(text, |byte| byte.is_ascii_digit())
}

/// Whether the first character of the text satisfies the predicate.
pub fn begins_with(text: &str, is_one: fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is_one)
}

/// The number with which an item of a list begins, and the text behind it: `1. Late`, `2) Late`.
pub(crate) fn number_of_item(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = line.split_at_checked(length_until(line, |byte| !byte.is_ascii_digit()))?;
    let behind = rest.strip_prefix(['.', ')']).filter(|behind| is_behind_mark(behind))?;
    (!number.is_empty()).then(|| (number, behind.trim_start()))
}

/// Whether a text may be behind the mark or the number of an item: it begins with a space, or is empty.
pub(crate) fn is_behind_mark(text: &str) -> bool {
    text.is_empty() || text.starts_with([' ', '\t'])
}

/// The parts between the characters that satisfy the predicate.
pub fn split(text: &str, is_between: fn(char) -> bool) -> Split<'_, fn(char) -> bool> {
    text.split(is_between)
}

/// The text before the first character that satisfies the predicate; the whole text if there is none.
pub fn first_part(text: &str, is_end: fn(char) -> bool) -> &str {
    split(text, is_end).next().unwrap_or_default()
}

/// The ASCII letters at the beginning of a text: `ERR` in `ERR_LATE`, `E` in `E1001`.
pub(crate) fn leading_letters(text: &str) -> &str {
    first_part(text, |c| !c.is_ascii_alphabetic())
}

/// The text after the last character that satisfies the predicate; the whole text if there is none.
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

/// Whether a text has this many words, or is as long in a script without spaces, with two characters for each word.
pub fn has_words(text: &str, words: usize) -> bool {
    let has_letters = || text.chars().take(2 * words).count() == 2 * words;
    text.split_whitespace().take(words).count() == words || !text.is_ascii() && has_letters()
}

/// The text after the first of these prefixes that it has.
///
/// Every cell passes here many times. The first two bytes rule out most prefixes, and a loop takes a third of an
/// iterator's time.
pub fn strip_prefixes<'a>(text: &'a str, prefixes: &[&str]) -> Option<&'a str> {
    let [first, second @ ..] = text.as_bytes() else { return None };
    for prefix in prefixes {
        if let [byte, next @ ..] = prefix.as_bytes()
            && byte == first
            && (next.is_empty() || next.first() == second.first())
            && let Some(rest) = text.strip_prefix(*prefix)
        {
            return Some(rest);
        }
    }
    None
}

/// The text before the first of these suffixes that it has. The last byte rules out most of them.
pub(crate) fn strip_suffixes<'a>(text: &'a str, suffixes: &[&str]) -> Option<&'a str> {
    let last = text.as_bytes().last();
    for suffix in suffixes {
        if suffix.as_bytes().last() == last
            && let Some(rest) = text.strip_suffix(*suffix)
        {
            return Some(rest);
        }
    }
    None
}

/// The texts before and after the first of these parts. The predicate is true for each byte with which a part begins,
/// and for every byte outside of ASCII.
pub(crate) fn split_at_any<'a>(text: &'a str, parts: &[&str], may_begin: fn(u8) -> bool) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    while at < text.len() {
        if let Some((before, rest)) = text.split_at_checked(at)
            && let Some(behind) = strip_prefixes(rest, parts)
        {
            return Some((before, behind));
        }
        at += 1;
        at += text.get(at..).map_or(0, |rest| length_until(rest, may_begin));
    }
    None
}

/// The number of bytes before the first that satisfies the predicate. All of the document's text passes here,
/// unoptimised in a macro, where an iterator takes six times as long.
pub fn length_until(text: &str, is_end: fn(u8) -> bool) -> usize {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest
        && !is_end(*byte)
    {
        rest = after;
    }
    text.len() - rest.len()
}

/// The text without the ASCII characters around it that satisfy the predicate. In a macro, std's `trim_matches` takes
/// five times as long.
pub fn trim_bytes(text: &str, is_around: fn(u8) -> bool) -> &str {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest
        && is_around(*byte)
    {
        rest = after;
    }
    let start = text.len() - rest.len();
    while let [before @ .., byte] = rest
        && is_around(*byte)
    {
        rest = before;
    }
    text.get(start..start + rest.len()).unwrap_or_default()
}

/// The text without the white space around it.
pub fn trim(text: &str) -> &str {
    let trimmed = trim_bytes(text, |byte| byte.is_ascii_whitespace());
    let is_ascii = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii);
    let is_all = is_ascii(trimmed.as_bytes().first()) && is_ascii(trimmed.as_bytes().last());
    if is_all { trimmed } else { trimmed.trim() }
}

/// The first line with its line end, and the rest. Each carriage return and each line feed ends a line.
pub(crate) fn split_line(text: &str) -> (&str, &str) {
    let length = length_until(text, |byte| matches!(byte, b'\r' | b'\n'));
    text.split_at_checked(length + 1).unwrap_or((text, ""))
}

/// The most letters of a heading that are read, and of a header cell that are shown.
const LETTERS: usize = 300;

/// A heading or header cell, with an ellipsis in place of the text beyond 300 letters. A text that was cut is not
/// changed again.
///
/// Tables and codes repeat the headings above them, so each of them would hold a copy of a long one.
pub fn cut(text: &str) -> Cow<'_, str> {
    if text.len() <= LETTERS {
        return Cow::Borrowed(text);
    }
    let mut letters = text.char_indices();
    match (letters.nth(LETTERS - 1), letters.next()) {
        (Some((last, _)), Some(_)) => Cow::Owned(format!("{}\u{2026}", text.get(..last).unwrap_or_default())),
        _ => Cow::Borrowed(text),
    }
}

/// The part of a cell that a message shows.
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
