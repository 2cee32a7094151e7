//! GitHub Flavored Markdown in which no vendor's text is markup: every text of a document, every file name and every
//! quotation goes through here.
//!
//! GitHub turns more into links than `CommonMark` does, and some of it only after the Markdown is rendered, so that a
//! backslash does not help: `@name`, `#1`, `GH-1`, hashes of commits, addresses, `:emoji:`, `$formulas$`. Words that
//! contain such a thing are shown as code, in which GitHub does not look for them.

use crate::layout::one_line;

/// A text in one line, at the beginning of a block or within it.
pub(crate) fn text(text: &str) -> String {
    let text = one_line(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_list = digits > 0 && text.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
    match text.split_at_checked(digits) {
        // The number of a list.
        Some((number, rest)) if is_list => format!("{number}\\{}", part(rest)),
        _ if text.starts_with(['-', '+', '=']) => format!("\\{}", part(&text)),
        _ => part(&text),
    }
}

/// A part of a line, which keeps its spaces.
pub(crate) fn part(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        written.push_str(&if is_linked(word) { code(word) } else { escaped(word) });
        let space = after.len() - after.trim_start().len();
        written.push_str(after.get(..space).unwrap_or_default());
        rest = after.get(space..).unwrap_or_default();
    }
    written
}

/// Any text as code.
pub(crate) fn code(text: &str) -> String {
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // Beside a fence a backtick would be part of it, and a dollar sign begins a formula.
    let is_apart = text.is_empty() || text.starts_with(['`', '$']) || text.ends_with(['`', '$']);
    let space = if is_apart { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

fn escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '#' | '|' | '!' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Whether GitHub may make a link, a mention or a picture of something in this word.
fn is_linked(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let has_before_digit = |mark: &str| {
        lower.match_indices(mark).any(|(at, _)| {
            lower.get(at + mark.len()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        })
    };
    // A dollar sign begins a formula.
    lower.contains(['@', '$'])
        || ["://", "www.", "mailto:", "xmpp:", "ghsa-"].iter().any(|mark| lower.contains(mark))
        || has_before_digit("#")
        || has_before_digit("gh-")
        || lower.split(|c: char| !c.is_alphanumeric() && c != '_').any(is_hash)
        || has_emoji(&lower)
}

/// Whether a word looks like the beginning of a commit's hash.
fn is_hash(word: &str) -> bool {
    word.len() >= 7 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `:+1:`
fn has_emoji(word: &str) -> bool {
    let is_name = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-'))
    };
    let parts: Vec<&str> = word.split(':').collect();
    let inner = parts.get(1..parts.len().saturating_sub(1)).unwrap_or_default();
    inner.iter().any(|part| is_name(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup() {
        assert_eq!(
            text("<b> *x* `c` [a](b)\n~~y~~ | z! &amp;"),
            "&lt;b&gt; \\*x\\* \\`c\\` \\[a\\](b) \\~\\~y\\~\\~ \\| z\\! &amp;amp;"
        );
        assert_eq!(text("![x](a.png) [^1] costs $5 $"), "\\!\\[x\\](a.png) \\[^1\\] costs ` $5 ` ` $ `");
        for (start, expected) in [
            ("- a", "\\- a"),
            ("+ a", "\\+ a"),
            ("1. a", "1\\. a"),
            ("12) a", "12\\) a"),
            ("# a", "\\# a"),
            ("===", "\\==="),
            ("2.5 a", "2\\.5 a"),
            ("-5", "\\-5"),
        ] {
            assert_eq!(text(start), expected);
        }
        assert_eq!(part(" a  b "), " a  b ");
    }

    #[test]
    fn texts_that_github_would_turn_into_links_are_code() {
        for word in [
            "@octocat", "(@org/team)", "me@example.com", "#123", "owner/repo#1", "GH-7", "gh-7",
            "http://evil.example/a?b", "WWW.evil.example", "mailto:x", "deadbee", "10080021", "GHSA-jfh8-c2jp-5v3q",
            ":shipit:", "a:+1:b",
        ] {
            assert_eq!(text(word), format!("`{word}`"));
        }
        for word in ["C#", "GH-", "1:2", "10:20", "facade", "100802", "std::fmt", "0x80070005"] {
            assert_eq!(text(word).replace('\\', ""), word);
        }
    }

    #[test]
    fn code_holds_anything() {
        for (shown, expected) in
            [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("$a$", "` $a$ `"), ("a\n``b", "```a ``b```")]
        {
            assert_eq!(code(shown), expected);
        }
        assert_eq!(text("@`you`"), "`` @`you` ``");
    }
}
