//! Compares a heading with the one that the user names. This module is a leaf.

use std::sync::Arc;

use crate::text::{cut, plain};

/// Whether `wanted` names the last heading without its number: `Return values` matches `3.2 Return values`.
pub fn is_under_numbered(path: &[Arc<str>], wanted: &str) -> bool {
    let Some((last, above)) = path.split_last() else { return false };
    let Some(rest) = without_number(last) else { return false };
    let mut path = above.to_vec();
    path.push(rest.into());
    is_under(&path, wanted)
}

/// The heading without the number at its beginning: `3.2 `, `3.`, `(3)`.
pub fn without_number(heading: &str) -> Option<&str> {
    const OF_NUMBERS: &[char] = &['.', '(', ')', ' ', '、', '．'];
    let rest = heading.trim_start_matches(|c: char| c.is_numeric() || OF_NUMBERS.contains(&c));
    let number = heading.get(..heading.len() - rest.len())?;
    (number.contains(char::is_numeric) && number.ends_with(OF_NUMBERS) && !rest.is_empty()).then_some(rest)
}

/// Whether `wanted` names the last heading of the path, or, separated by ` / `, several headings that end with the
/// last. Long headings are cut, so `wanted` is cut too.
pub fn is_under(path: &[Arc<str>], wanted: &str) -> bool {
    let Some((last, above)) = path.split_last() else { return false };
    let plain = |text: &str| plain(&cut(text));
    if plain(last) == plain(wanted) {
        return true;
    }
    let mut rest = wanted;
    let mut parts = Vec::new();
    while let Some((before, part)) = split_last(rest) {
        parts.push(plain(part));
        rest = before;
    }
    parts.push(plain(rest));
    let mut above = above.iter().rev();
    let mut parts = parts.iter();
    parts.next() == Some(&plain(last)) && parts.all(|part| above.any(|heading| plain(heading) == *part))
}

/// The parts of a path before and after its last ` / `.
fn split_last(path: &str) -> Option<(&str, &str)> {
    let mut rest = path;
    loop {
        let slash = rest.rfind('/')?;
        let (before, after) = path.split_at_checked(slash)?;
        if let (Some(before), Some(after)) = (before.strip_suffix(' '), after.strip_prefix("/ ")) {
            return Some((before, after));
        }
        rest = before;
    }
}
