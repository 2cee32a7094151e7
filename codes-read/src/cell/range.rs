//! Ranges in a code cell: `4000-4999`, `5xx`, `>= 5000`. This module is a part of the grammar.

use super::{LabelledCode, catch_all, number};
use crate::lexicon::cells::{
    ABOVE, AT_LEAST, AT_MOST, BELOW, COUNTERS, EXCEPT, OR_LESS, OR_LESS_WITHOUT, OR_MORE, OR_MORE_WITHOUT, TO,
};
use crate::text;

/// The ends of a range, both included; `None` if it is open there.
pub(super) type Ends = (Option<i128>, Option<i128>);

/// The most bytes of a range: two numbers, and the longest words for bounds.
const LONGEST: usize = 128;

/// Parses a range. Most cells are ruled out quickly, since a range begins with a number, or has one at its end, after
/// a word or a sign.
pub(super) fn parse(text: &str) -> Option<Ends> {
    let text = text::trim(text);
    if text.len() > LONGEST {
        return None;
    }
    if text::begins_with(text, |c| c.is_ascii_digit() || matches!(c, '-' | '+')) {
        return wildcard(text).or_else(|| between(text)).or_else(|| within(text)).or_else(|| open_behind(text));
    }
    if !text::has_digit(text::last_part(text, char::is_whitespace)) {
        return None;
    }
    behind_word(text).or_else(|| open_before(text))
}

/// `Negative value` or `正数` as a range.
pub(super) fn of_sign(text: &str) -> Option<Ends> {
    const NEGATIVE: &[&str] =
        &["negative", "negativ", "negativo", "négatif", "отрицательное", "отрицательные", "负", "負", "負の", "음"];
    const POSITIVE: &[&str] =
        &["positive", "positiv", "positivo", "positif", "положительное", "положительные", "正", "正の", "양"];
    // All prose of code columns passes here.
    if text.len() > catch_all::LONGEST {
        return None;
    }
    let lower = text.to_lowercase();
    if catch_all::is_with_noun(&lower, NEGATIVE) {
        return Some((None, Some(-1)));
    }
    catch_all::is_with_noun(&lower, POSITIVE).then_some((Some(1), None))
}

/// `5xx except 503`, `4xx (excluding 404 and 429)`: the ranges around the excluded codes.
pub(super) fn except(text: &str) -> Option<Vec<LabelledCode>> {
    const BEFORE: &[char] = &[' ', ',', '(', '（', '['];
    const BEHIND: &[char] = &[' ', ')', '）', ']'];
    let may_be_before = |byte: u8| matches!(byte, b' ' | b',' | b'(' | b'[') || !byte.is_ascii();
    let text = text.to_ascii_lowercase();
    let mut at = 0;
    let (range, left_out) = loop {
        at += 1 + text.get(at..).map_or(0, |rest| text::length_until(rest, may_be_before));
        if at >= text.len() {
            return None;
        }
        if let Some((range, behind)) = text.split_at_checked(at)
            && let Some(left_out) = text::strip_prefixes(behind, &EXCEPT)
        {
            break (range, left_out);
        }
    };
    let (mut first, last) = parse(range.trim_end_matches(BEFORE))?;
    let mut ranges = Vec::new();
    for number in left_out.trim_end_matches(BEHIND).replace(" and ", ",").replace(" or ", ",").split(',') {
        let number = number::plain(number.trim())?;
        // Numbers that are not in order, or not in the range, may be mistakes.
        if first.is_some_and(|first| number < first) || last.is_some_and(|last| number > last) {
            return None;
        }
        if first.is_none_or(|first| first < number) {
            ranges.push(LabelledCode::range(first, Some(number.checked_sub(1)?)));
        }
        first = Some(number.checked_add(1)?);
    }
    if first <= last || last.is_none() {
        ranges.push(LabelledCode::range(first, last));
    }
    (!ranges.is_empty()).then_some(ranges)
}

/// `5xx`, `-30xxx`, `40**`, `40##`: all numbers with any digits in the places of the letters or marks.
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
    // `0x` begins a hexadecimal number, and a single star or hash marks a footnote.
    if places == 0 || matches!(digits, "0" | "-0") || text.ends_with(MARKS) && places < 2 {
        return None;
    }
    let scale = 10_i128.checked_pow(u32::try_from(places).ok()?)?;
    let least = number::plain(digits)?.checked_mul(scale)?;
    let ends = if least < 0 { (least.checked_sub(scale - 1)?, least) } else { (least, least.checked_add(scale - 1)?) };
    Some((Some(ends.0), Some(ends.1)))
}

/// `4000-4999`, `4000 ~ 4999`, `-32000 to -32099`.
fn between(text: &str) -> Option<Ends> {
    const DASHES: [&str; 4] = ["-", "\u{2014}", "\u{2212}", "\u{2012}"];
    // The larger number may come first only if no dash can be a sign.
    let (first, last) = match parted_by(text, &TO) {
        Some((first, last)) => (first.min(last), first.max(last)),
        None => parted_by(text, &DASHES).filter(|(first, last)| first <= last)?,
    };
    Some((Some(first), Some(last)))
}

/// `between 200 and 299`, `from 200 to 299`.
fn behind_word(text: &str) -> Option<Ends> {
    const BETWEEN: [&str; 6] = ["between ", "Between ", "entre ", "Entre ", "zwischen ", "Zwischen "];
    const AND: [&str; 6] = [" and ", " to ", " y ", " e ", " et ", " und "];
    const FROM: [&str; 14] =
        ["from ", "From ", "von ", "Von ", "de ", "De ", "da ", "Da ", "od ", "Od ", "от ", "От ", "с ", "С "];
    if let Some(numbers) = text::strip_prefixes(text, &BETWEEN) {
        let (first, last) = parted_by(numbers, &AND)?;
        return (first <= last).then_some((Some(first), Some(last)));
    }
    between(text::strip_prefixes(text, &FROM)?)
}

/// `200 < x < 300`, `200 ≤ code <= 299`: a variable between two bounds.
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
    let first = number::plain(first.trim())?.checked_add(from)?;
    let last = number::plain(last.trim_start_matches(LESS_OR_SAME).trim())?.checked_sub(to)?;
    (first <= last).then_some((Some(first), Some(last)))
}

/// The number at the beginning of a text and the one after a separator. Either may begin with a sign.
fn parted_by(text: &str, separators: &[&str]) -> Option<(i128, i128)> {
    const ENDS: [&str; 5] = ["まで", "까지", "之间", "之間", "段"];
    let (first, rest) = text.split_at_checked(number::end(text))?;
    let behind = text::strip_prefixes(rest, separators).or_else(|| text::strip_prefixes(rest.trim_start(), separators));
    let last = behind?.trim();
    let last = ENDS.iter().find_map(|end| last.strip_suffix(end)).unwrap_or(last);
    Some((number::plain(first)?, number::plain(last.trim())?))
}

/// `5000+`, `5000 and above`.
fn open_behind(text: &str) -> Option<Ends> {
    let (number, mark) = text.split_at_checked(number::end(text))?;
    let number = number::plain(number)?;
    // `1000番以降`
    let mark = text::strip_prefixes(mark, &COUNTERS).unwrap_or(mark).trim_start().to_lowercase();
    open(number, &mark, [OR_MORE, OR_LESS, OR_MORE_WITHOUT, OR_LESS_WITHOUT])
}

/// `>= 5000`, `< 0`, `at least 5000`, `Code > 500`.
fn open_before(text: &str) -> Option<Ends> {
    let lower = text.to_lowercase();
    let text = without_variable(&lower);
    let number = text::last_part(text, |c| !c.is_ascii_alphanumeric() && !matches!(c, '#' | '+' | '-'));
    let before = text.strip_suffix(number)?;
    let number = number::plain(number)?;
    let mark = before.trim_end();
    // `ab5` is a word.
    if mark.ends_with(char::is_lowercase) && mark.len() == before.len() {
        return None;
    }
    open(number, mark, [AT_LEAST, AT_MOST, ABOVE, BELOW])
}

/// The range from or up to a number, with or without the number itself, as a mark beside it says.
fn open(number: i128, mark: &str, [from, to, above, below]: [&[&str]; 4]) -> Option<Ends> {
    let is_one_of = |marks: &[&str]| marks.contains(&mark);
    if is_one_of(from) {
        Some((Some(number), None))
    } else if is_one_of(to) {
        Some((None, Some(number)))
    } else if is_one_of(above) {
        Some((Some(number.checked_add(1)?), None))
    } else {
        is_one_of(below).then_some((None, Some(number.checked_sub(1)?)))
    }
}

/// A comparison without the word that stands for the code: `> 500` of `x > 500`.
fn without_variable(text: &str) -> &str {
    let word = text::first_part(text, |c| !c.is_ascii_alphabetic() && c != '_');
    match text.strip_prefix(word).map(str::trim_start) {
        Some(rest) if !word.is_empty() && rest.starts_with(['<', '>', '≤', '≥', '≦', '≧', '＜', '＞']) => {
            rest
        }
        _ => text,
    }
}
