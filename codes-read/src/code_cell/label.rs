//! Words before a code that is text, which say no more than that it is one. A part of reading a code cell.

use super::is_digits;
use crate::text;

/// Of `Fatal error C1001` and `Compiler warning (level 4, off) C4001`, as compilers write it, the code; else all.
pub(crate) fn without_label(text: &str) -> &str {
    const KINDS: [&str; 2] = ["error", "warning"];
    const OF: [&str; 15] = [
        "fatal",
        "compiler",
        "linker",
        "tool",
        "tools",
        "build",
        "project",
        "resource",
        "command",
        "line",
        "command-line",
        "run-time",
        "runtime",
        "internal",
        "system",
    ];
    let Some((label, code)) = text.rsplit_once(' ') else { return text };
    let label = label.trim_end();
    let label = match label.strip_suffix(')').and_then(|label| label.split_once('(')) {
        Some((label, _)) => label.trim_end(),
        None => label,
    };
    let (of, kind) = label.rsplit_once(' ').unwrap_or(("", label));
    let is_known = |word: &str, words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    let is_label = is_known(kind, &KINDS) && of.split_whitespace().all(|word| is_known(word, &OF) || is_capitals(word));
    if is_label && is_lettered_number(code) { code } else { text }
}

fn is_capitals(word: &str) -> bool {
    text::is_only(word, |byte| byte.is_ascii_uppercase())
}

/// `C1001`, `LNK4221`: capital letters, and at least three digits behind them.
fn is_lettered_number(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    digits.len() < word.len() && digits.len() >= 3 && is_digits(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_says_that_it_is_an_error_is_no_part_of_the_code() {
        for text in [
            "Fatal error C1001",
            "Compiler warning (level 4, off) C1001",
            "Linker Tools Error C1001",
            "NMAKE fatal error C1001",
            "Warning C1001",
        ] {
            assert_eq!(without_label(text), "C1001", "{text}");
        }
        for text in
            ["See error C1001", "Same as error C1001", "Fatal error", "error code", "error 1001", "error C1", "C1001"]
        {
            assert_eq!(without_label(text), text, "{text}");
        }
    }
}
