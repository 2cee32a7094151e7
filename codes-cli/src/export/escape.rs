//! The vendor's text in source code: as a string literal, or as a line of a comment, from which no part of it can
//! escape.

use std::fmt::Write as _;

use super::language::Language::{self, C, Go, Java, Kotlin, Python, Swift, TypeScript};
use codes_tool::is_hidden;

use crate::escape::line;

/// A string literal, with its quotes.
pub(super) fn literal(text: &str, language: Language) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    let mut before = '"';
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '$' if language == Kotlin => literal.push_str("\\$"),
            // C reads the trigraph `??/` as a backslash.
            '?' if language == C && before == '?' => literal.push_str("\\?"),
            // In a page, `</script>` and `<!--` mean something inside of a script's strings, too.
            '/' | '!' if language == TypeScript && before == '<' => literal.extend(['\\', c]),
            c if is_hidden(c) => escaped(c, language, &mut literal),
            c => literal.push(c),
        }
        before = c;
    }
    literal.push('"');
    literal
}

/// A line of a comment.
pub(super) fn comment(text: &str, language: Language) -> String {
    let mut comment = String::with_capacity(text.len());
    let mut before = ' ';
    for c in line(text).chars() {
        let begins_tag = c == '@' && (before.is_whitespace() || before == '{');
        match (language, c) {
            (_, c) if is_hidden(c) => comment.push('\u{fffd}'),
            // gofmt would turn these into typographic quotes.
            (Go, '\'' | '`') if before == c => {
                comment.pop();
                comment.push('"');
                before = '"';
                continue;
            }
            // These end comments, or begin comments inside of comments.
            (TypeScript | Java | Kotlin | C, '/') if before == '*' => comment.push_str(" /"),
            (TypeScript | Java | Kotlin | C, '*') if before == '/' => comment.push_str(" *"),
            // Documentation in Java is HTML, and a backslash may begin a `\u002a`, which Java reads before anything
            // else.
            (Java, '&') => comment.push_str("&amp;"),
            (Java, '<') => comment.push_str("&lt;"),
            (Java, '>') => comment.push_str("&gt;"),
            (Java, '\\') => comment.push_str("&#92;"),
            (Java | Kotlin, '@') if begins_tag => comment.push_str("&#64;"),
            (TypeScript, '@') if begins_tag => comment.push_str("\\@"),
            (C, '=' | '/' | '\'' | '(' | ')' | '!' | '<' | '>' | '-') if comment.ends_with("??") => {
                comment.extend([' ', c]);
            }
            (_, c) => comment.push(c),
        }
        before = c;
    }
    comment
}

/// A character as an escape sequence of a string literal.
fn escaped(c: char, language: Language, literal: &mut String) {
    let number = u32::from(c);
    // Writing to a string cannot fail.
    let _ = match language {
        TypeScript | Swift => write!(literal, "\\u{{{number:x}}}"),
        Python | Go => match number {
            0..=0xffff => write!(literal, "\\u{number:04x}"),
            _ => write!(literal, "\\U{number:08x}"),
        },
        // Java reads `\u000a` as a line break before it reads strings.
        Java if number < 0x80 => write!(literal, "\\{number:03o}"),
        Java | Kotlin => {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().try_for_each(|unit| write!(literal, "\\u{unit:04x}"))
        }
        // A string in C ends with its first NUL.
        C => {
            let mut bytes = [0; 4];
            let shown = if c == '\0' { '\u{fffd}' } else { c };
            shown.encode_utf8(&mut bytes).bytes().try_for_each(|byte| write!(literal, "\\{byte:03o}"))
        }
    };
}
