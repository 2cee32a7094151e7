//! Escapes vendors' texts and file names for each kind of output.
//!
//! A terminal obeys control characters, bidirectional overrides change what a reader sees, and a spreadsheet runs any
//! text that begins like a formula. Code that prints such text uses the function for its kind of output.

use std::borrow::Cow;
use std::path::Path;

use codes_tool::{separates_lines, turns_direction};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Whether a terminal obeys the character, or the character makes a reader see the text around it in another order.
fn is_obeyed(c: char) -> bool {
    c.is_control() || separates_lines(c) || turns_direction(c)
}

/// A text on one line of a terminal: each white space becomes a space, and each character that a terminal would obey
/// becomes a replacement character.
pub(crate) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().map(|c| if is_obeyed(c) { char::REPLACEMENT_CHARACTER } else { c }));
    }
    line
}

/// A message of several lines on a terminal.
pub(crate) fn lines(text: &str) -> String {
    text.replace(|c| c != '\n' && is_obeyed(c), "\u{fffd}")
}

/// A path on a terminal, in a comment of generated code, or in a message: always one line.
pub(crate) fn path(path: &Path) -> String {
    name(&path.display().to_string())
}

/// The name of a document, which is its path, like [`path`].
pub(crate) fn name(name: &str) -> String {
    name.replace(is_obeyed, "\u{fffd}")
}

/// A text as one word of a command, between quotes if it needs them.
pub(crate) fn shell(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| {
        let is_separator = c == std::path::MAIN_SEPARATOR;
        c.is_alphanumeric() || is_separator || matches!(c, '-' | '_' | '.' | '/' | ',' | ':' | '@' | '+' | '%')
    };
    let is_plain = !text.is_empty() && text.chars().all(is_plain);
    if is_plain { Cow::Borrowed(text) } else { Cow::Owned(quoted(text)) }
}

/// A text between quotes, as one word of a command. Double quotes are understood on Windows too; a shell runs nothing
/// that is between single ones.
pub(crate) fn quoted(text: &str) -> String {
    // A title of two lines is found by its words.
    let text = text.replace('\n', " ");
    if text.contains(['$', '`', '\\', '"', '!']) {
        format!("'{}'", text.replace('\'', r"'\''"))
    } else {
        format!("\"{text}\"")
    }
}

/// A text as a part of a URL, with everything quoted except letters, digits and marks that need no quoting.
pub(crate) fn in_url(text: &str) -> String {
    const QUOTED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');
    utf8_percent_encode(text, QUOTED).to_string()
}

/// A cell of CSV: without control characters other than line ends and tabs, and with a `'` before text that a
/// spreadsheet would take for a formula. A number is not a formula.
///
/// The rule for formulas is OWASP's (<https://owasp.org/www-community/attacks/CSV_Injection>).
pub(crate) fn csv(text: &str) -> Cow<'_, str> {
    let is_kept = |c: char| matches!(c, '\n' | '\t') || !is_obeyed(c);
    let text: Cow<'_, str> = if text.contains(|c| !is_kept(c)) {
        Cow::Owned(text.replace("\r\n", "\n").replace(|c| !is_kept(c), "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    };
    // Spreadsheets skip leading white space, and accept full-width forms.
    let first = text.trim_start().chars().next();
    let is_formula = first.is_some_and(|c| "=+-@＝＋－＠".contains(c)) && text.trim().parse::<f64>().is_err();
    if is_formula || text.starts_with('\t') { Cow::Owned(format!("'{text}")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_sequences_are_not_shown_raw() {
        assert_eq!(line("a\u{1b}[31m\n\u{202e}b\u{61c}\tc"), "a\u{fffd}[31m \u{fffd}b\u{fffd} c");
        assert_eq!(lines("a\u{1b}\nb\r\u{7f}"), "a\u{fffd}\nb\u{fffd}\u{fffd}");
    }

    #[test]
    fn a_path_is_one_line_and_keeps_its_spaces() {
        assert_eq!(
            path(Path::new("a  b\nerror: \u{1b}]0;x\u{7}\u{202e}.md")),
            "a  b\u{fffd}error: \u{fffd}]0;x\u{fffd}\u{fffd}.md"
        );
    }

    #[test]
    fn a_word_of_a_command_is_quoted_so_that_a_shell_runs_nothing_of_it() {
        for (text, expected) in [
            ("docs/a.md", "docs/a.md"),
            ("Return codes", "\"Return codes\""),
            ("", "\"\""),
            ("Bob's", "\"Bob's\""),
            ("$(touch x) `y`", "'$(touch x) `y`'"),
            ("a\"b's", r#"'a"b'\''s'"#),
            ("a; b", "\"a; b\""),
        ] {
            assert_eq!(shell(text), expected);
            #[cfg(unix)]
            {
                let echo =
                    std::process::Command::new("sh").args(["-c", &format!("printf %s {}", shell(text))]).output();
                assert_eq!(String::from_utf8(echo.unwrap().stdout).unwrap(), text);
            }
        }
    }

    #[test]
    fn a_part_of_a_url_is_quoted() {
        assert_eq!(in_url("a.b-C_1~/ \"é?#"), "a.b-C_1~/%20%22%C3%A9%3F%23");
    }

    #[test]
    fn a_cell_of_csv_is_never_a_formula_and_numbers_stay_numbers() {
        for formula in ["=HYPERLINK(\"x\")", "+1+1", "-A", "@SUM(A1)", " =1", "＝1", "\t=1", "-"] {
            assert_eq!(csv(formula), format!("'{formula}"));
        }
        for text in ["-5", "+5", "-1.5e3", "a=b", "", "4xx", "one\ntwo", "1\t2"] {
            assert_eq!(csv(text), text);
        }
        assert_eq!(csv("a\r\nb\u{1b}[31m\u{202e}c"), "a\nb\u{fffd}[31m\u{fffd}c");
    }
}
