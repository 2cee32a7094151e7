//! Finds the end of the first sentence of a text. This module is a leaf.

use crate::text::{self, length_until};

/// Splits a text into its first sentence and the rest. Returns the end of the sentence and the beginning of the rest.
///
/// A sentence ends at `.`, `!` or `?` before white space, at their full-width forms, and at the end of a line, but not
/// after an abbreviation. A remark in brackets belongs to neither: `It failed. (Table 23)`. Nor does the mark of the only item.
pub(crate) fn split(text: &str) -> (usize, usize) {
    let end = first_end(text).unwrap_or(text.len());
    let rest = text.get(end..).unwrap_or_default().trim_start();
    let rest = if is_remark(rest) { "" } else { rest };
    let is_first = || text.find("- ") == Some(text.len() - rest.len());
    let rest = rest.strip_prefix("- ").filter(|item| is_first() && !item.contains("\n- ")).unwrap_or(rest);
    let summary_end = text.get(..end).unwrap_or_default().trim_end().len();
    (summary_end, text.len() - rest.len())
}

fn first_end(text: &str) -> Option<usize> {
    let mut after = 0;
    // The number of open brackets, and the position up to which they are counted.
    let (mut open, mut counted, mut last_closed) = (0_usize, 0, None);
    let (mut quoted, mut quoted_low, mut last_quote) = (false, false, None);
    loop {
        // All of the marks begin with one of these bytes.
        let scanned = text.get(after..)?;
        let at = after + length_until(scanned, |byte| matches!(byte, b'.' | b'!' | b'?' | b'\n' | 0xE3 | 0xEF));
        let mark = text.get(at..)?.chars().next()?;
        after = at + mark.len_utf8();
        if !ends_sentence(mark) {
            continue;
        }
        let rest = text.get(after..)?;
        // A closing bracket or quote belongs to the sentence.
        let end = after + text::first_part(rest, |c| !closes_sentence(c)).len();
        let closed = text.get(end..)?;
        while counted < end {
            // All of the brackets and quotes begin with one of these bytes.
            counted += length_until(text.get(counted..end)?, |byte| matches!(byte, b'(' | b')' | b'"' | 0xE2 | 0xEF));
            let Some(c) = text.get(counted..end)?.chars().next() else { break };
            let before = text.get(..counted)?;
            counted += c.len_utf8();
            match c {
                '(' | '（' => open += 1,
                ')' | '）' => open = open.saturating_sub(1),
                // `5"` is a length.
                '"' => {
                    let may_open = before.is_empty() || before.ends_with(BEFORE_QUOTES);
                    quoted = !quoted && may_open && is_closed(text, counted);
                }
                '„' => quoted_low = true,
                // It closes what `„` has opened.
                '“' => {
                    let is_end = std::mem::take(&mut quoted_low);
                    quoted =
                        !is_end && *last_quote.get_or_insert_with(|| text.rfind('”').unwrap_or_default()) >= counted;
                }
                '”' => quoted = false,
                _ => {}
            }
        }
        // `(root, env..) is set`
        let goes_on = text.get(after..end)?.contains(')') && text::begins_with(closed.trim_start(), char::is_lowercase);
        let is_within = goes_on
            || open > 0 && *last_closed.get_or_insert_with(|| text.rfind(BRACKET_ENDS).unwrap_or_default()) >= end
            || quoted;
        let ends = match mark {
            '\n' if text::goes_on_below(text.get(..at)?, closed) => continue,
            '\n' => return Some(at),
            '。' | '！' | '？' => true,
            _ => closed.is_empty() || text::begins_with(closed, char::is_whitespace),
        };
        if ends && !is_within {
            let is_abbreviated = mark == '.' && closed.len() == rest.len() && is_abbreviation(text.get(..at)?, rest);
            if !is_abbreviated {
                return Some(end);
            }
        }
    }
}

/// Whether a text is a single bracket without a sentence in it.
fn is_remark(text: &str) -> bool {
    let inside = text.trim_end().strip_prefix(['(', '（']).and_then(|text| text.strip_suffix(BRACKET_ENDS));
    inside.is_some_and(|inside| !text::has(inside, |c| ends_sentence(c) || matches!(c, '(' | ')' | '（' | '）')))
}

const BRACKET_ENDS: &[char] = &[')', '）'];

/// The characters before a text in quotes.
const BEFORE_QUOTES: &[char] = &[' ', '\n', '(', '['];

/// Whether the quote before this place is closed: the next one is right behind a text.
fn is_closed(text: &str, start: usize) -> bool {
    let next = text.get(start..).and_then(|rest| rest.split_once('"'));
    next.is_some_and(|(quoted, _)| !quoted.is_empty() && !quoted.ends_with(BEFORE_QUOTES))
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '\n')
}

fn closes_sentence(c: char) -> bool {
    ends_sentence(c) && c != '\n' || matches!(c, ')' | ']' | '"' | '\'' | '）' | '”' | '’' | '」')
}

/// Whether the text before a period ends with an abbreviation or a single letter, or is the number of an item.
fn is_abbreviation(before: &str, after: &str) -> bool {
    const ALWAYS: [&str; 17] = [
        "approx", "cf", "co", "corp", "dr", "e.g", "eg", "etc", "excl", "i.e", "ie", "inc", "incl", "ltd", "mr",
        "resp", "vs",
    ];
    const BEFORE_NUMBERS: [&str; 5] = ["fig", "max", "min", "no", "nr"];
    let word = text::last_part(before, |c| c.is_whitespace() || c == '(');
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_alphabetic) && letters.as_str().is_empty();
    let is_before_number = || text::begins_with(after.trim_start(), |c| c.is_ascii_digit());
    // `1. Wait. 2. Try again.`
    let numbers_item = || {
        let above = before.strip_suffix(word).unwrap_or_default().trim_end();
        let goes_on = text::begins_with(after.trim_start(), char::is_lowercase);
        word.len() <= 2
            && text::is_only(word, |byte| byte.is_ascii_digit())
            && (above.is_empty() || above.ends_with([';', ':', '；', '：']) || goes_on)
    };
    is_initial
        || numbers_item()
        || text::is_one_of_any_case(word, &ALWAYS)
        || text::is_one_of_any_case(word, &BEFORE_NUMBERS) && is_before_number()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (&str, &str) {
        let (end, start) = split(text);
        (&text[..end], &text[start..])
    }

    #[test]
    fn the_first_sentence_and_the_rest() {
        assert_eq!(parts("It failed. Try again. Or not."), ("It failed.", "Try again. Or not."));
        assert_eq!(parts("It failed"), ("It failed", ""));
        assert_eq!(parts("Why? Because."), ("Why?", "Because."));
        assert_eq!(parts("失败。请重试。"), ("失败。", "请重试。"));
        assert_eq!(parts("Two things:\n- a\n- b"), ("Two things:", "- a\n- b"));
        assert_eq!(parts("It failed\n- Try again."), ("It failed", "Try again."));
        assert_eq!(parts("- It failed.\n- Try again."), ("- It failed.", "- Try again."));
        assert_eq!(parts(""), ("", ""));
        assert_eq!(parts("It failed (see A.) Try."), ("It failed (see A.)", "Try."));
        assert_eq!(parts("It failed. (Table 23)"), ("It failed.", ""));
        assert_eq!(parts("It failed. (Try again.)"), ("It failed.", "(Try again.)"));
        assert_eq!(parts("It failed. (Table 23) Try again."), ("It failed.", "(Table 23) Try again."));
    }

    #[test]
    fn a_sentence_does_not_end_within_brackets() {
        assert_eq!(parts("It failed (see A. or B.), as ever. Try."), ("It failed (see A. or B.), as ever.", "Try."));
        assert_eq!(parts("Bad (not JSON. Or not XML). Try."), ("Bad (not JSON. Or not XML).", "Try."));
        assert_eq!(parts("Smile :( today. Try."), ("Smile :( today.", "Try."));
        assert_eq!(parts("失败（网络断开。请检查）。请重试。"), ("失败（网络断开。请检查）。", "请重试。"));
    }

    #[test]
    fn a_sentence_does_not_end_within_quotes() {
        assert_eq!(parts("Bad \"id. x\". Fix it."), ("Bad \"id. x\".", "Fix it."));
        assert_eq!(parts("“Full. Try again.” Wait."), ("“Full. Try again.”", "Wait."));
        assert_eq!(parts("It says \"no.\" Ask again."), ("It says \"no.\"", "Ask again."));
        assert_eq!(parts("A 5\" pipe. Or a \"hose\"."), ("A 5\" pipe.", "Or a \"hose\"."));
        assert_eq!(parts("An \"open. Fix it."), ("An \"open.", "Fix it."));
        assert_eq!(parts("Is 5 \"long. Fix it. Or say \"no\"."), ("Is 5 \"long.", "Fix it. Or say \"no\"."));
        assert_eq!(parts("An “open. Fix it."), ("An “open.", "Fix it."));
        assert_eq!(parts("See „Neu“ here. Wait for \"it\"."), ("See „Neu“ here.", "Wait for \"it\"."));
    }

    #[test]
    fn abbreviations_and_numbers_end_no_sentence() {
        assert_eq!(parts("Bad input, e.g. an alias. Fix it."), ("Bad input, e.g. an alias.", "Fix it."));
        assert_eq!(parts("Needs v2.0 or .p12 files. Update."), ("Needs v2.0 or .p12 files.", "Update."));
        assert_eq!(parts("Line no. 5 is bad. Fix it."), ("Line no. 5 is bad.", "Fix it."));
        assert_eq!(parts("1. Wait. 2. Try again."), ("1. Wait.", "2. Try again."));
        assert_eq!(parts("1.\nWait."), ("1.", "Wait."));
        assert_eq!(parts("1. no type; 2. no box. Fix it."), ("1. no type; 2. no box.", "Fix it."));
        assert_eq!(parts("Not met: 1. too few 2. bad. Fix it."), ("Not met: 1. too few 2. bad.", "Fix it."));
        assert_eq!(parts("The limit is 5. Wait."), ("The limit is 5.", "Wait."));
        assert_eq!(parts("The option (root, env..) failed. Wait."), ("The option (root, env..) failed.", "Wait."));
        assert_eq!(parts("The answer was no. Ask again."), ("The answer was no.", "Ask again."));
    }
}
