//! Ranges in a code cell: `4000-4999`, `5xx`, `>= 5000`. A part of reading a code cell.

use super::Listed;
use super::number::{is_name, name_after, plain_number};
use crate::text;

/// A range's ends, which belong to it; open where there is none.
pub(super) type Ends = (Option<i128>, Option<i128>);

/// Reads a range.
pub(super) fn parse(text: &str) -> Option<Ends> {
    let text = text.trim();
    wildcard(text).or_else(|| between(text)).or_else(|| within(text)).or_else(|| open(text))
}

/// A range with a name beside it, `5xx (server error)`, or above it.
pub(super) fn with_name(text: &str) -> Option<Listed> {
    if let Some((name, range)) = text.rsplit_once('\n')
        && let Some((first, last)) = parse(range)
    {
        return is_name(name).then(|| Listed::range(first, last).beside(&name.replace('\n', " ")));
    }
    let mut left = MOST_PARTS;
    for (at, c) in text.char_indices() {
        if !matches!(c, ' ' | '(' | '（' | ':' | '：' | '\n') {
            continue;
        }
        if left == 0 {
            break;
        }
        left -= 1;
        if let Some((range, rest)) = text.split_at_checked(at)
            && let Some((first, last)) = parse(range)
            && let Some(name) = name_after(rest)
        {
            return Some(Listed::range(first, last).beside(name));
        }
    }
    None
}

/// What stands between a range and the codes in it that are left out.
const EXCEPT: [&str; 9] =
    ["excluding", "except for", "except", "excl.", "other than", "apart from", "but not", "not including", "without"];

/// `5xx except 503`, `4xx (excluding 404 and 429)`: the ranges around what is left out.
pub(super) fn except(text: &str) -> Option<Vec<Listed>> {
    const BEFORE: &[char] = &[' ', ',', '(', '（', '['];
    const BEHIND: &[char] = &[' ', ')', '）', ']'];
    let text = text.to_ascii_lowercase();
    let (range, left_out) = EXCEPT.iter().find_map(|word| text.split_once(*word))?;
    let (mut first, last) = parse(range.trim_end_matches(BEFORE))?;
    let mut ranges = Vec::new();
    for number in left_out.trim_end_matches(BEHIND).replace(" and ", ",").replace(" or ", ",").split(',') {
        let number = plain_number(number.trim())?;
        // Those that are not in order, or not in the range, may be mistakes.
        if first.is_some_and(|first| number < first) || last.is_some_and(|last| number > last) {
            return None;
        }
        if first.is_none_or(|first| first < number) {
            ranges.push(Listed::range(first, Some(number.checked_sub(1)?)));
        }
        first = Some(number.checked_add(1)?);
    }
    if first <= last || last.is_none() {
        ranges.push(Listed::range(first, last));
    }
    (!ranges.is_empty()).then_some(ranges)
}

/// In how many places a range may end, with a name behind it.
const MOST_PARTS: usize = 8;

/// `5xx`, `-30xxx`, `40**`, `40##`: every number with digits in the places of the letters.
fn wildcard(text: &str) -> Option<Ends> {
    const LETTERS: &[char] = &['x', 'X', '×'];
    const MARKS: &[char] = &['*', '#'];
    let digits = text.trim_end_matches(LETTERS);
    let (digits, places) = match text.len() - digits.len() {
        0 => {
            let digits = text.trim_end_matches(MARKS);
            (digits, text.len() - digits.len())
        }
        _ => (digits, text.chars().count() - digits.chars().count()),
    };
    // `0x` is the beginning of a hexadecimal number, and one star or hash the mark of a footnote.
    if places == 0 || matches!(digits, "0" | "-0") || text.ends_with(MARKS) && places < 2 {
        return None;
    }
    let scale = 10_i128.checked_pow(u32::try_from(places).ok()?)?;
    let least = plain_number(digits)?.checked_mul(scale)?;
    let ends = if least < 0 { (least.checked_sub(scale - 1)?, least) } else { (least, least.checked_add(scale - 1)?) };
    Some((Some(ends.0), Some(ends.1)))
}

/// `4000-4999`, `4000 ~ 4999`, `-32000 to -32099`.
fn between(text: &str) -> Option<Ends> {
    const WORDS: [&str; 14] =
        ["..=", "...", "..", "…", "~", "～", "〜", "∼", "to", "through", "至", "到", "から", "\u{2013}"];
    const DASHES: [&str; 4] = ["-", "\u{2014}", "\u{2212}", "\u{2012}"];
    // Only where no dash can be a sign it is sure that the larger number may come first.
    let (first, last) = match parted_by(text, &WORDS) {
        Some((first, last)) => (first.min(last), first.max(last)),
        None => parted_by(text, &DASHES).filter(|(first, last)| first <= last)?,
    };
    Some((Some(first), Some(last)))
}

/// `200 < x < 300`, `200 ≤ code <= 299`: numbers on both sides of a word.
fn within(text: &str) -> Option<Ends> {
    const LESS: &[char] = &['<', '≤', '＜'];
    const LESS_OR_SAME: &[char] = &['=', '≤'];
    let (first, rest) = text.split_once(LESS)?;
    let (word, last) = rest.rsplit_once(LESS)?;
    let from = i128::from(!text.get(first.len()..)?.starts_with('≤') && !rest.starts_with('='));
    let to = i128::from(!rest.get(word.len()..)?.starts_with('≤') && !last.starts_with('='));
    let word = word.trim_start_matches(LESS_OR_SAME).trim();
    if word.is_empty() || !text::is_only(word, |byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let first = plain_number(first.trim())?.checked_add(from)?;
    let last = plain_number(last.trim_start_matches(LESS_OR_SAME).trim())?.checked_sub(to)?;
    (first <= last).then_some((Some(first), Some(last)))
}

/// The numbers on both sides of the first of these separators that has some.
fn parted_by(text: &str, separators: &[&str]) -> Option<(i128, i128)> {
    for separator in separators {
        for (at, _) in text.match_indices(*separator) {
            let (before, last) = (text.get(..at)?, text.get(at + separator.len()..)?.trim());
            // A sign may stand at the start of either number.
            if !before.is_empty()
                && let Some(first) = plain_number(before.trim())
                && let Some(last) = plain_number(last.strip_suffix("まで").unwrap_or(last).trim())
            {
                return Some((first, last));
            }
        }
    }
    None
}

/// `>= 5000`, `< 0`, `5000+`, `5000 and above`.
fn open(text: &str) -> Option<Ends> {
    const AT_LEAST: [&str; 4] = [">=", "≥", "大于等于", "不小于"];
    const AT_MOST: [&str; 4] = ["<=", "≤", "小于等于", "不大于"];
    const ABOVE: [&str; 3] = [">", "大于", "＞"];
    const BELOW: [&str; 3] = ["<", "小于", "＜"];
    const OR_MORE: [&str; 8] = ["+", "and above", "or above", "or more", "and up", "以上", "及以上", "이상"];
    const OR_LESS: [&str; 7] = ["and below", "or below", "or less", "以下", "及以下", "이하", "or lower"];
    if let Some(first) = after(text, &AT_LEAST).or_else(|| before(text, &OR_MORE)) {
        return Some((Some(first), None));
    }
    if let Some(last) = after(text, &AT_MOST).or_else(|| before(text, &OR_LESS)) {
        return Some((None, Some(last)));
    }
    if let Some(below) = after(text, &ABOVE) {
        return Some((Some(below.checked_add(1)?), None));
    }
    let above = after(text, &BELOW)?;
    Some((None, Some(above.checked_sub(1)?)))
}

/// The number behind one of these marks.
fn after(text: &str, marks: &[&str]) -> Option<i128> {
    marks.iter().find_map(|mark| plain_number(text.strip_prefix(*mark)?.trim()))
}

/// The number before one of these marks.
fn before(text: &str, marks: &[&str]) -> Option<i128> {
    marks.iter().find_map(|mark| plain_number(text.strip_suffix(*mark)?.trim()))
}
