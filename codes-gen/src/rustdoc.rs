//! Turns the vendor's text into Markdown for which rustdoc shows exactly that text. This module is a leaf.
//!
//! The text is data: nothing in it becomes a heading, code, a doctest, a link or HTML.

use std::fmt::Write as _;

use crate::code_set::Meaning;
use crate::code_value::CodeValue;
use crate::notation::Notation;
use crate::text::{self, length_until};

/// The text in one paragraph.
pub(crate) fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 5 / 4);
    push_inline(&mut escaped, text);
    escaped
}

/// Appends the text in one paragraph.
pub(crate) fn push_inline(escaped: &mut String, text: &str) {
    let mut rest = text;
    loop {
        let at = length_until(rest, |byte| !matches!(byte, b'a'..=b'z' | b' ' | b'A'..=b'Z' | b'0'..=b'9'));
        let (plain, special) = rest.split_at_checked(at).unwrap_or((rest, ""));
        escaped.push_str(plain);
        let mut chars = special.chars();
        match chars.next() {
            Some('\n' | '\t') => escaped.push(' '),
            // Smart punctuation and autolinks are undone by an escape too.
            Some(c) if c.is_ascii_punctuation() && !matches!(c, ',' | ';' | '?' | '%') => {
                escaped.push('\\');
                escaped.push(c);
            }
            Some(c) if text::is_hidden(c) => {
                let _ = write!(escaped, "\\\\u\\{{{:x}\\}}", u32::from(c));
            }
            Some(c) => escaped.push(c),
            None => return,
        }
        rest = chars.as_str();
    }
}

/// A code in one paragraph.
pub(crate) fn inline_code(code: &CodeValue, notation: Notation) -> String {
    match code {
        CodeValue::Integer(number) => notation.write(*number),
        CodeValue::Text(text) => inline(text),
    }
}

/// Appends the text with its lines as paragraphs and its items as a list.
fn push_block(block: &mut String, text: &str) {
    let mut in_list = false;
    for (index, line) in text.lines().enumerate() {
        let item = line.strip_prefix("- ");
        let goes_on = in_list && item.is_some();
        if index > 0 {
            block.push_str(if goes_on { "\n" } else { "\n\n" });
        }
        in_list = item.is_some();
        block.push_str(if in_list { "* " } else { "" });
        push_inline(block, item.unwrap_or(line));
    }
}

/// Appends a meaning, with its links below it.
pub(crate) fn push_meaning(markdown: &mut String, meaning: &Meaning) {
    push_block(markdown, &meaning.text);
    if let Some(details) = &meaning.details {
        markdown.push_str("\n\n");
        push_block(markdown, details);
    }
    if let Some(advice) = &meaning.column_advice {
        let is_block = advice.contains('\n') || advice.starts_with("- ");
        markdown.push_str(if is_block { "\n\nAdvice:\n\n" } else { "\n\nAdvice: " });
        push_block(markdown, advice);
    }
    for (index, of_meaning) in meaning.links.iter().enumerate() {
        markdown.push_str(if index == 0 { "\n\nLinks: " } else { ", " });
        markdown.push_str(&link(&of_meaning.text, &of_meaning.url));
    }
    if !meaning.links.is_empty() {
        markdown.push('.');
    }
}

/// Whether a link leads to the web or a mailbox, and not to a script or a file.
///
/// ```
/// assert!(codes_gen::is_web_link("HTTPS://vendor.example") && !codes_gen::is_web_link("javascript:boom()"));
/// ```
#[must_use]
pub fn is_web_link(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// A link if it leads to the web; otherwise its text and destination.
fn link(text: &str, url: &str) -> String {
    let shown = inline(if text.is_empty() { url } else { text });
    if !is_web_link(url) {
        return if text == url { shown } else { format!("{shown} ({})", inline(url)) };
    }
    let mut encoded = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'\\' | b'`' | b'|' | b'"') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("[{text}](<{encoded}>)")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text that pulldown-cmark, which rustdoc uses, reads in Markdown, and whether there is anything other than
    /// text.
    fn shown(markdown: &str) -> (String, bool) {
        let mut text = String::new();
        let mut plain = true;
        for event in pulldown_cmark::Parser::new_ext(markdown, pulldown_cmark::Options::all()) {
            match event {
                pulldown_cmark::Event::Text(part) => text.push_str(&part),
                pulldown_cmark::Event::Start(pulldown_cmark::Tag::Paragraph)
                | pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Paragraph) => {}
                _ => plain = false,
            }
        }
        (text, plain)
    }

    #[test]
    fn hostile_text_is_shown_as_it_is() {
        for text in [
            "# no heading", "1. no list", "- no list", "> no quote", "```no fence", "<script>alert(1)</script>",
            "[no](link)", "[`no`]", "<http://no.link>", "https://no.link", "*no* _emphasis_ ~~here~~", "a | b", "&lt;",
            "\"quoted\" -- so...", "\\", "*/ {} \"# $x$ [^1] - [ ] ", "===", "| a |", "{#id}",
            "https://x.y/?a=b&c=d#e",
        ] {
            assert_eq!(shown(&inline(text)), (text.trim_end().to_owned(), true), "{}", inline(text));
        }
    }

    #[test]
    fn invisible_characters_are_spelt_out() {
        assert_eq!(shown(&inline("a\u{202e}b\u{200b}\0")).0, "a\\u{202e}b\\u{200b}\\u{0}");
    }

    #[test]
    fn lines_are_paragraphs_and_items_are_items() {
        let mut block = String::new();
        push_block(&mut block, "a\nb:\n- c\n- d\ne");
        assert_eq!(block, "a\n\nb\\:\n\n* c\n* d\n\ne");
    }

    #[test]
    fn only_links_to_the_web_are_links() {
        let to = |url: &str| link("t", url);
        assert_eq!(to("https://x.y/z?a=b"), "[t](<https://x.y/z?a=b>)");
        assert_eq!(to("HTTP://x.y/<é> \n"), "[t](<HTTP://x.y/%3C%C3%A9%3E%20%0A>)");
        assert_eq!(to("javascript:alert(1)"), "t (javascript\\:alert\\(1\\))");
        assert_eq!(to("../other.md"), "t (\\.\\.\\/other\\.md)");
        for url in [" javascript:boom()", "data:text/html,x", "#x", "//a.example", ""] {
            assert!(!is_web_link(url), "{url}");
        }
    }
}
