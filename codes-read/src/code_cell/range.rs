//! Ranges in a code cell: `4000-4999`, `5xx`, `>= 5000`. A part of reading a code cell.

use super::Listed;
use super::number::{is_name, name_after, plain_number};

/// A range's ends, which belong to it; open where there is none.
pub(super) type Ends = (Option<i128>, Option<i128>);

/// Reads a range.
pub(super) fn parse(text: &str) -> Option<Ends> {
    let text = text.trim();
    wildcard(text).or_else(|| between(text)).or_else(|| open(text))
}

/// A range with a name beside it, `5xx (server error)`, or above it.
pub(super) fn with_name(text: &str) -> Option<Listed> {
    if let Some((name, range)) = text.rsplit_once('\n')
        && let Some((first, last)) = parse(range)
    {
        return is_name(name).then(|| Listed::range(first, last).beside(&name.replace('\n', " ")));
    }
    let parted = |c: char| matches!(c, ' ' | '(' | '（' | ':' | '：' | '\n');
    text.char_indices().filter(|(_, c)| parted(*c)).take(8).find_map(|(at, _)| {
        let (range, rest) = text.split_at_checked(at)?;
        let (first, last) = parse(range)?;
        Some(Listed::range(first, last).beside(name_after(rest)?))
    })
}

/// `5xx`, `-30xxx`, `40*`, `4XX`: every number with digits in the places of the letters.
fn wildcard(text: &str) -> Option<Ends> {
    let digits = text.trim_end_matches(['x', 'X', '×']);
    let (digits, places) = match text.len() - digits.len() {
        0 => {
            let digits = text.trim_end_matches('*');
            (digits, text.len() - digits.len())
        }
        _ => (digits, text.chars().count() - digits.chars().count()),
    };
    // `0x` is the beginning of a hexadecimal number, and one star the mark of a footnote.
    if places == 0 || matches!(digits, "0" | "-0") || text.ends_with('*') && places < 2 {
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
    let ends = |separator: &str| {
        // A sign may stand at the start of either number.
        text.match_indices(separator).skip_while(|(at, _)| *at == 0).find_map(|(at, _)| {
            let first = plain_number(text.get(..at)?.trim())?;
            let last = text.get(at + separator.len()..)?.trim();
            Some((first, plain_number(last.strip_suffix("まで").unwrap_or(last).trim())?))
        })
    };
    // Only where no dash can be a sign it is sure that the larger number may come first.
    let (first, last) = match WORDS.into_iter().find_map(ends) {
        Some((first, last)) => (first.min(last), first.max(last)),
        None => DASHES.into_iter().find_map(ends).filter(|(first, last)| first <= last)?,
    };
    Some((Some(first), Some(last)))
}

/// `>= 5000`, `< 0`, `5000+`, `5000 and above`.
fn open(text: &str) -> Option<Ends> {
    const AT_LEAST: [&str; 4] = [">=", "≥", "大于等于", "不小于"];
    const AT_MOST: [&str; 4] = ["<=", "≤", "小于等于", "不大于"];
    const ABOVE: [&str; 3] = [">", "大于", "＞"];
    const BELOW: [&str; 3] = ["<", "小于", "＜"];
    const OR_MORE: [&str; 8] = ["+", "and above", "or above", "or more", "and up", "以上", "及以上", "이상"];
    const OR_LESS: [&str; 7] = ["and below", "or below", "or less", "以下", "及以下", "이하", "or lower"];
    let after = |marks: &[&str]| marks.iter().find_map(|mark| plain_number(text.strip_prefix(mark)?.trim()));
    let before = |marks: &[&str]| marks.iter().find_map(|mark| plain_number(text.strip_suffix(mark)?.trim()));
    if let Some(first) = after(&AT_LEAST).or_else(|| before(&OR_MORE)) {
        return Some((Some(first), None));
    }
    if let Some(last) = after(&AT_MOST).or_else(|| before(&OR_LESS)) {
        return Some((None, Some(last)));
    }
    if let Some(below) = after(&ABOVE) {
        return Some((Some(below.checked_add(1)?), None));
    }
    after(&BELOW).and_then(|above| Some((None, Some(above.checked_sub(1)?))))
}
