//! Words in a code cell, which are codes if codes are text. This module is a part of the grammar.

use super::{Part, Shape, catch_all, label, lexer, number, part, series, shape};
use crate::lexicon::{cells, others};
use crate::text;

/// One word, with or without a label in brackets, or a list of such words.
pub(super) fn words(text: &str) -> Option<Vec<Part<'_>>> {
    const ENDS: &[char] = &[':', '：', ';', '；', ',', '，', '、', '。'];
    let text = label::without_kind(text.trim_end_matches(ENDS));
    let mut parts = Vec::new();
    if word_or_series(text, &mut parts) {
        return Some(parts);
    }
    let parts = lexer::list(text, &cells::WORD_SEPARATORS, &mut |item, parts| {
        // `MAIL_LATE, etc.` leaves codes out.
        let goes_on = matches!(item.trim_end_matches('.'), "etc" | "usw" | "ecc");
        if goes_on || catch_all::is_catch_all(item) {
            return false;
        }
        part::each_numeric(item, parts) || word_or_series(item, parts)
    })?;
    // `5 or so` is not a list.
    let has_number = parts.iter().any(|part| part.numeric.is_some());
    let has_prose = || parts.iter().any(|part| part.numeric.is_none() && shape::of_word(&part.written) == Shape::Word);
    if has_number && has_prose() { None } else { Some(parts) }
}

fn word_or_series<'a>(text: &'a str, parts: &mut Vec<Part<'a>>) -> bool {
    let text = text.trim_matches(lexer::SPACE_OR_TICK);
    if let Some(series) = series::parse(text) {
        for code in series {
            parts.push(Part::word(code));
        }
        return true;
    }
    let word = word(lexer::unquoted(text));
    let is_read = word.is_some();
    parts.extend(word);
    is_read
}

fn word(text: &str) -> Option<Part<'_>> {
    if is_word(text) {
        return Some(Part::word(text));
    }
    // `HRESULT_FROM_WIN32(ERROR_BUSY)` has no label: without their arguments, several such codes would be the same.
    if is_call(text) {
        return (!text::has(text, |c| matches!(c, ' ' | ','))).then(|| Part::word(text));
    }
    // `[E1001] Mail not found`, but not `[optional]`.
    if let Some((code, label)) = lexer::bracketed(text) {
        let is_sure = is_word(code) && shape::of_word(code) >= Shape::Numbered;
        return is_sure.then(|| Part::word(code).with_label(label.trim()));
    }
    let (code, label) = label::split_brackets(text)?;
    // `404 (1)` may be two codes.
    (is_word(code) && number::bare(code).is_none()).then(|| Part::word(code).with_label(label))
}

/// Whether a name has arguments right after it: several, or a constant.
fn is_call(text: &str) -> bool {
    let Some((name, arguments)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) else { return false };
    let is_constant = |text: &str| text.contains('_') && !text::has(text, |c| c.is_ascii_lowercase());
    let is_argument = |argument: &str| is_identifier(argument.trim().trim_start_matches('#'));
    is_identifier(name) && arguments.split(',').all(is_argument) && (arguments.contains(',') || is_constant(arguments))
}

/// Whether a text has only ASCII letters, digits and underscores.
pub(super) fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text::is_only(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// `ERR_TIMEOUT`, `E_FAIL`: a name that cannot be anything else.
pub(crate) fn is_symbol(text: &str) -> bool {
    text.contains('_') && is_plain_identifier(text)
}

/// Whether a text may be a code: printable ASCII that is not only punctuation, without a separator of lists, without a
/// bracket or quote at the beginning, and without an unpaired bracket.
pub(super) fn is_word(text: &str) -> bool {
    text::is_only(text, |byte| byte.is_ascii_graphic() && !matches!(byte, b',' | b';'))
        && !text::begins_with(text, |c| matches!(c, '(' | '[' | '{' | '<' | '"' | '\''))
        && text::has(text, |c| c.is_ascii_alphanumeric())
        && !text.ends_with(')')
        && !is_pattern(text)
        && text.matches('(').count() == text.matches(')').count()
}

/// `MAIL_ERR_*`, `L-*`, `E1xx`, `E100+`, `ERR_{N}`: any code that begins like this.
pub(crate) fn is_pattern(text: &str) -> bool {
    const JOINTS: &[char] = &['_', '-', '.', '/', ':'];
    const ENDS: [&str; 7] = ["xx", "XX", "nn", "NN", "**", "??", ".."];
    const PLACES: [(&str, &str); 3] = [("_{", "}"), ("_<", ">"), ("_%", "d")];
    let begins_pattern = |before: &str| before.ends_with(|c: char| c.is_ascii_digit()) && is_plain_identifier(before);
    let has_place = |(open, close): &(&str, &str)| text.strip_suffix(close).is_some_and(|text| text.contains(open));
    text.strip_suffix('*').is_some_and(|before| before.ends_with(JOINTS))
        || ENDS.iter().any(|end| text.strip_suffix(end).is_some_and(begins_pattern))
        || text.strip_suffix('+').is_some_and(is_lettered_number)
        || PLACES.iter().any(has_place)
}

/// Whether a text begins with a letter and has no separator.
fn is_plain_identifier(text: &str) -> bool {
    text::begins_with(text, |c| c.is_ascii_alphabetic()) && is_identifier(text)
}

/// `FR-001`, `AC1`: a number as requirements, tasks and other records have it.
pub(crate) fn is_record(word: &str) -> bool {
    let letters = text::leading_letters(word);
    let number = word.get(letters.len()..).unwrap_or_default().trim_start_matches('-');
    text::begins_with(number, |c| c.is_ascii_digit())
        && text::is_only(number, |byte| byte.is_ascii_digit() || byte == b'-')
        && others::RECORDS.contains(&&*letters.to_ascii_lowercase())
}

/// `C1001`, `LNK4221`: capital letters, followed by at least three digits.
pub(crate) fn is_lettered_number(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    digits.len() < word.len() && digits.len() >= 3 && text::are_digits(digits)
}
