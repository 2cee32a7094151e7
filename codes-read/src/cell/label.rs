//! Labels in a code cell: names and texts beside a code, and words that only announce it. This module is a part of the
//! grammar.

use super::number;
use super::word::{is_lettered_number, is_symbol};
use crate::lexicon::OF;
use crate::lexicon::cells::{COUNTED, COUNTERS, LEADING, LEADING_PARTS};
use crate::text;

/// The text after words that only announce a code: `404` in `HTTP status: 404`. `None` if there are no such words.
pub(crate) fn without_leading(text: &str) -> Option<&str> {
    const BEHIND: &[char] = &[' ', '\n', ':', '：', '=', '#'];
    let mut rest = text;
    loop {
        if let Some(behind) = text::strip_prefixes(rest, LEADING_PARTS) {
            rest = behind.trim_start_matches(BEHIND);
            continue;
        }
        let word = text::first_part(rest, |c| matches!(c, ' ' | '\n' | ':' | '：' | '=' | '#' | '<' | '>'));
        let behind = rest.strip_prefix(word)?.trim_start_matches(BEHIND);
        let next = || text::first_part(behind, |c| matches!(c, ' ' | '\n' | ':' | '：'));
        // `Código de error`
        let is_between = || rest.len() < text.len() && text::is_one_of_any_case(word, OF) && is_leading(next());
        let is_count = || {
            let words = behind.get(next().len()..).and_then(|rest| rest.strip_prefix(' '));
            let are_words = words.is_some_and(|words| text::begins_with(words, char::is_alphabetic));
            next().len() < 3 && are_words && text::is_one_of_any_case(word, COUNTED)
        };
        match Some(behind).filter(|_| is_leading(word) && !is_count() || is_between()) {
            Some(behind) => rest = behind,
            None => return (rest.len() < text.len() && !rest.is_empty()).then_some(rest),
        }
    }
}

/// Whether a word only announces a code.
pub(crate) fn is_leading(word: &str) -> bool {
    let is_known = || [LEADING, COUNTED].iter().any(|words| text::is_one_of_any_case(word, words));
    if word.is_ascii() { is_known() } else { word.len() <= 16 && LEADING.contains(&&*word.to_lowercase()) }
}

/// The offset of "HTTP" in a text.
pub(super) fn http(text: &str) -> Option<usize> {
    text.as_bytes().windows(4).position(|word| word.eq_ignore_ascii_case(b"http"))
}

/// The two parts of a text that holds codes and an HTTP status: `1028` and `HTTP 400`.
pub(super) fn split_http(text: &str, at: usize) -> Option<(&str, &str)> {
    const AROUND: &[char] =
        &[' ', '\n', '/', '|', ',', ';', ':', '-', '\u{2013}', '\u{2014}', '(', ')', '[', ']', '（', '）'];
    let (before, behind) = text.split_at_checked(at)?;
    if before.is_empty() {
        let number = without_leading(text)?;
        let (status, codes) = text.split_at_checked(text.len() - number.len() + number::end(number))?;
        let codes = codes.trim_matches(AROUND);
        // Without codes, the status is the whole text, and its parts would be those of the text.
        return (!codes.is_empty()).then_some((codes, status));
    }
    let codes = before.trim_end_matches(AROUND);
    // `see HTTP 400` and `late: HTTP 400` are texts.
    let is_apart = before.trim_end().ends_with(['/', '|', ',', ';', '(', '[', '（']) || before.ends_with('\n');
    (is_apart || number::begins(codes)).then(|| (codes, behind.trim_end_matches(AROUND)))
}

/// The code in a compiler's message such as `Fatal error C1001` or `Compiler warning (level 4, off) C4001`; otherwise
/// the whole text.
pub(super) fn without_kind(text: &str) -> &str {
    const KINDS: [&str; 2] = ["error", "warning"];
    const OF: [&str; 15] = [
        "fatal", "compiler", "linker", "tool", "tools", "build", "project", "resource", "command", "line",
        "command-line", "run-time", "runtime", "internal", "system",
    ];
    let Some((label, code)) = text.rsplit_once(' ') else { return text };
    if !is_lettered_number(code) {
        return text;
    }
    let label = label.trim_end();
    let label = match label.strip_suffix(')').and_then(|label| label.split_once('(')) {
        Some((label, _)) => label.trim_end(),
        None => label,
    };
    let (of, kind) = label.rsplit_once(' ').unwrap_or(("", label));
    let is_of =
        |word: &str| text::is_one_of_any_case(word, &OF) || text::is_only(word, |byte| byte.is_ascii_uppercase());
    if text::is_one_of_any_case(kind, &KINDS) && of.split_whitespace().all(is_of) { code } else { text }
}

/// The label after a number.
pub(super) fn behind(rest: &str) -> Option<&str> {
    const BEGINNINGS: &[char] = &[' ', '\n', '(', '（', '[', ':', '：', '=', '/', '【', '「'];
    const NAMELY: [&str; 7] = ["namely", "i.e.", "that is", "also known as", "a.k.a.", "aka", "即"];
    const BEHIND_NAMELY: &[char] = &[' ', ',', ':'];
    let after_comma = without_brackets(rest.trim_start_matches([' ', ',', '，']));
    if let Some(name) = text::strip_prefixes(after_comma, &NAMELY) {
        let name = name.trim_start_matches(BEHIND_NAMELY);
        return is_name(name).then_some(name);
    }
    // `404错误`
    let is_adjacent =
        text::begins_with(rest, |c| !c.is_ascii() && c.is_alphabetic()) && !text::has(rest, char::is_numeric);
    let label = without_brackets(rest.trim_start_matches(BETWEEN).trim());
    let is_label = (rest.starts_with(BEGINNINGS) || is_adjacent) && is_name(label) && !goes_on(label);
    // The next line may have a code of its own.
    let is_numbered = |line: &str| text::begins_with(line.trim_start(), |c| c.is_ascii_digit());
    let has_code_below = || label.split_once('\n').is_some_and(|(_, below)| below.lines().any(is_numbered));
    (is_label && !has_code_below()).then_some(label)
}

const BETWEEN: &[char] = &[' ', '\n', ':', '：', '=', '/', '-', '\u{2013}', '\u{2014}'];

/// The second number after a number, in brackets or not.
pub(super) fn other_number(rest: &str) -> Option<i128> {
    const BETWEEN_NUMBERS: &[char] = &[' ', '\n', ':', '：', '=', '/'];
    let signed = without_brackets(rest.trim_start_matches(BETWEEN_NUMBERS).trim());
    number::plain(signed).or_else(|| number::plain(without_brackets(rest.trim_start_matches(BETWEEN).trim())))
}

/// Whether a text continues a range instead of naming a code: `or higher`, `以内`.
fn goes_on(label: &str) -> bool {
    const WORDS: [&str; 51] = [
        "or", "and", "and/or", "to", "through", "thru", "until", "upto", "up", "onward", "onwards", "except",
        "excluding", "but", "oder", "und", "bis", "ou", "et", "y", "или", "и", "또는", "및",
        // Words for all numbers that begin with these digits, or for those from this number on: `1000番台`, `1001
        // series`.
        "series", "upward", "upwards", "&", "f.", "ff.", "ff", "起", "段", "系", "系列", "类", "類", "多", "左右",
        "开头", "開頭", "台", "代", "超", "未満", "대", "번대", "계열", "이상", "이하", "이후",
    ];
    const PARTS: [&str; 10] = ["或", "和", "及", "以", "至", "到", "之", "から", "より", "~"];
    let label = text::strip_prefixes(label, &COUNTERS).map_or(label, str::trim_start);
    // `3 vers 9` is a range in some language.
    let is_short = |word: &str| word.len() <= 8 && !text::has(word, |c| !c.is_lowercase());
    let is_before_number =
        |(word, rest): (&str, &str)| is_short(word.trim_end_matches('.')) && number::bare(rest).is_some();
    if label.split_once(' ').is_some_and(is_before_number) {
        return true;
    }
    let word = text::first_part(label, char::is_whitespace).to_lowercase();
    WORDS.contains(&&*word) || text::strip_prefixes(label, &PARTS).is_some()
}

const BRACKETS: [(char, char); 5] = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】'), ('「', '」')];

fn without_brackets(text: &str) -> &str {
    for (open, close) in BRACKETS {
        if let Some(inside) = text.strip_prefix(open).and_then(|text| text.strip_suffix(close)) {
            return inside;
        }
    }
    text
}

/// `text (inside)`, with any kind of brackets and with or without the space.
pub(super) fn split_brackets(text: &str) -> Option<(&str, &str)> {
    for (open, close) in BRACKETS {
        if let Some((before, inside)) = text.strip_suffix(close).and_then(|text| text.rsplit_once(open))
            && !before.is_empty()
        {
            return Some((before.trim(), inside.trim()));
        }
    }
    None
}

/// The name and the text in a label that has both: `MAIL_OK: Success`, `MAIL_OK - Success`.
pub(crate) fn name_and_text(label: &str) -> Option<(&str, &str)> {
    const BETWEEN: [&str; 5] = [": ", "：", " - ", " \u{2013} ", " \u{2014} "];
    let name = text::first_part(label, |c| !c.is_ascii_alphanumeric() && c != '_');
    let text = text::strip_prefixes(label.strip_prefix(name)?, &BETWEEN)?.trim();
    (is_symbol(name) && !text.is_empty()).then_some((name, text))
}

/// Whether a text beside a code is about its age instead of its meaning: `since v2`, `deprecated`.
pub(crate) fn is_remark(text: &str) -> bool {
    const REMARKS: [&str; 6] = ["new", "since", "added", "removed", "deprecated", "obsolete"];
    let word = text::first_part(text, |c| !c.is_alphanumeric());
    text::begins_with(word, char::is_lowercase) && REMARKS.contains(&word)
}

/// Whether a text may be the name of a code. It is not if it may hold a further code, which would be lost.
pub(crate) fn is_name(text: &str) -> bool {
    let mut words = text::split(text, |c| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '\'')));
    text::has(text, char::is_alphabetic)
        && !words.any(|word| number::plain(word).is_some_and(|n| n.unsigned_abs() >= 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_announce_a_code_are_removed_in_many_languages() {
        for text in
            ["Alarm 12", "Fault: 12", "WARNING 12", "Código de error 12", "Code of failure 12", "报警代码 12", "故障12"]
        {
            assert_eq!(without_leading(text), Some("12"), "{text}");
        }
        for text in
            ["de 12", "Alarms 12", "False alarm 12", "12", "Failure of 2 pumps", "Warning 30 minutes before landing"]
        {
            assert!(!without_leading(text).is_some_and(number::begins), "{text}");
        }
    }

    #[test]
    fn only_words_for_errors_are_removed_from_the_code() {
        for text in [
            "Fatal error C1001",
            "Compiler warning (level 4, off) C1001",
            "Linker Tools Error C1001",
            "NMAKE fatal error C1001",
            "Warning C1001",
        ] {
            assert_eq!(without_kind(text), "C1001", "{text}");
        }
        for text in
            ["See error C1001", "Same as error C1001", "Fatal error", "error code", "error 1001", "error C1", "C1001"]
        {
            assert_eq!(without_kind(text), text, "{text}");
        }
    }
}
