//! Tokenizes a piece of HTML: [`tokens`].
//!
//! The states are those of the [HTML standard's
//! tokenizer](https://html.spec.whatwg.org/multipage/parsing.html#tokenization), with one difference: it stays in its
//! data state inside of elements such as `<script>`. In MDX, `<Title>` and `<Iframe />` are components of the site, and
//! must not swallow the tables after them. U+0000 is kept. A complete tokenizer would be a tenth of a clean build; a
//! test compares this one with such a tokenizer.

use std::borrow::Cow;
use std::ops::Range;

use super::entity;
use crate::text;

/// A token. Comments, doctypes and processing instructions are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::markdown) enum Token<'a> {
    /// Text with its character references resolved.
    Text {
        value: Cow<'a, str>,
        range: Range<usize>,
    },
    StartTag(StartTag<'a>),
    EndTag {
        name: Cow<'a, str>,
        range: Range<usize>,
    },
}

/// A start tag. Its name is in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::markdown) struct StartTag<'a> {
    pub(in crate::markdown) name: Cow<'a, str>,
    /// The names and values as they are written.
    attributes: Vec<(&'a str, &'a str)>,
    /// The range from its `<` to the end of its `>`.
    pub(in crate::markdown) range: Range<usize>,
}

impl StartTag<'_> {
    /// The value of an attribute. If it is repeated, the first one counts.
    pub(in crate::markdown) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let (_, value) = self.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(entity::resolved(value, true))
    }
}

/// The tokens of a piece of HTML.
pub(in crate::markdown) fn tokens(html: &str) -> Tokens<'_> {
    Tokens { html, at: 0, next: None }
}

/// The iterator that [`tokens`] returns.
pub(in crate::markdown) struct Tokens<'a> {
    html: &'a str,
    at: usize,
    /// The token after the text that was returned last.
    next: Option<Token<'a>>,
}

/// The markup that begins at a `<`.
enum Markup<'a> {
    /// A tag.
    Token(Token<'a>, usize),
    /// A comment or the like, or a tag that is not closed.
    Nothing(usize),
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(token) = self.next.take() {
            return Some(token);
        }
        let mut start = self.at;
        loop {
            let Some(found) = self.rest(self.at).find('<') else {
                self.at = self.html.len();
                return self.text(start..self.at);
            };
            let open = self.at + found;
            let text = match self.markup(open) {
                None => {
                    self.at = open + 1;
                    continue;
                }
                Some(Markup::Nothing(end)) => {
                    self.at = end;
                    self.text(start..open)
                }
                Some(Markup::Token(token, end)) => {
                    self.at = end;
                    let text = self.text(start..open);
                    if text.is_none() {
                        return Some(token);
                    }
                    self.next = Some(token);
                    text
                }
            };
            if text.is_some() {
                return text;
            }
            start = self.at;
        }
    }
}

impl<'a> Tokens<'a> {
    fn rest(&self, at: usize) -> &'a str {
        self.html.get(at..).unwrap_or_default()
    }

    fn text(&self, range: Range<usize>) -> Option<Token<'a>> {
        let text = self.html.get(range.clone()).filter(|text| !text.is_empty())?;
        Some(Token::Text { value: entity::resolved(text, false), range })
    }

    /// The markup that the `<` at this place begins; `None` if it is an ordinary character.
    fn markup(&self, open: usize) -> Option<Markup<'a>> {
        let rest = self.rest(open + 1);
        let up_to = |end: &str, from: usize| {
            let found = self.rest(from).find(end).map(|found| from + found + end.len());
            Some(Markup::Nothing(found.unwrap_or(self.html.len())))
        };
        if text::begins_with(rest, |c| c.is_ascii_alphabetic()) {
            return Some(self.tag(open, open + 1, false));
        }
        if let Some(end_tag) = rest.strip_prefix('/') {
            return match end_tag.chars().next() {
                Some(c) if c.is_ascii_alphabetic() => Some(self.tag(open, open + 2, true)),
                Some(_) => up_to(">", open + 2),
                None => None,
            };
        }
        if let Some(comment) = rest.strip_prefix("!--") {
            // `<!-->` and `<!--->` are complete comments.
            let start = open + 4;
            for end in &[">", "->"] {
                if comment.starts_with(*end) {
                    return Some(Markup::Nothing(start + end.len()));
                }
            }
            let mut at = 0;
            while let Some((before, behind)) = comment.get(at..).and_then(|rest| rest.split_once("--")) {
                at += before.len();
                for end in &[">", "!>"] {
                    if behind.starts_with(*end) {
                        return Some(Markup::Nothing(start + at + "--".len() + end.len()));
                    }
                }
                at += 1;
            }
            return Some(Markup::Nothing(self.html.len()));
        }
        if text::begins_with(rest, |c| matches!(c, '!' | '?')) { up_to(">", open + 1) } else { None }
    }

    /// The tag whose name begins at `start`.
    fn tag(&self, open: usize, start: usize, is_end: bool) -> Markup<'a> {
        let name = text::first_part(self.rest(start), ends_name);
        let mut reader = AttributeReader { html: self.html, at: start + name.len() };
        let mut attributes = Vec::new();
        let end = loop {
            match reader.next() {
                Some(Attribute::End) => break reader.at,
                Some(Attribute::Pair(name, value)) => attributes.push((name, value)),
                None => return Markup::Nothing(self.html.len()),
            }
        };
        let is_lower = !text::has(name, |c| c.is_ascii_uppercase());
        let name = if is_lower { Cow::Borrowed(name) } else { Cow::Owned(name.to_ascii_lowercase()) };
        let range = open..end;
        if is_end {
            return Markup::Token(Token::EndTag { name, range }, end);
        }
        Markup::Token(Token::StartTag(StartTag { name, attributes, range }), end)
    }
}

fn ends_name(c: char) -> bool {
    is_space(c) || matches!(c, '/' | '>')
}

fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{c}' | ' ')
}

/// Reads the text between a tag's name and its `>`.
struct AttributeReader<'a> {
    html: &'a str,
    at: usize,
}

enum Attribute<'a> {
    Pair(&'a str, &'a str),
    /// The `>` of the tag.
    End,
}

impl<'a> AttributeReader<'a> {
    /// The next attribute; `None` if the tag is not closed.
    fn next(&mut self) -> Option<Attribute<'a>> {
        self.take_until(|c| !is_space(c) && c != '/');
        if self.take('>') {
            return Some(Attribute::End);
        }
        // A name may begin with an equals sign, but not contain one.
        let start = self.at;
        self.take('=');
        self.take_until(|c| ends_name(c) || c == '=');
        let name = self.html.get(start..self.at).filter(|name| !name.is_empty())?;
        self.take_until(|c| !is_space(c));
        if !self.take('=') {
            return Some(Attribute::Pair(name, ""));
        }
        self.take_until(|c| !is_space(c));
        for quote in &['"', '\''] {
            if self.take(*quote) {
                let (value, _) = self.rest().split_once(*quote)?;
                self.at += value.len() + quote.len_utf8();
                return Some(Attribute::Pair(name, value));
            }
        }
        Some(Attribute::Pair(name, self.take_until(|c| is_space(c) || c == '>')))
    }

    fn rest(&self) -> &'a str {
        self.html.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, c: char) -> bool {
        let is_there = self.rest().starts_with(c);
        self.at += if is_there { c.len_utf8() } else { 0 };
        is_there
    }

    fn take_until(&mut self, is_end: fn(char) -> bool) -> &'a str {
        let taken = text::first_part(self.rest(), is_end);
        self.at += taken.len();
        taken
    }
}

#[cfg(test)]
mod tests {
    use html5gum::{DefaultEmitter, Tokenizer};
    use proptest::prelude::*;

    use super::*;

    /// A token as a text; for a text token, its content and its end.
    type Shown = (Option<String>, String, usize);

    /// Joins texts that are separated only by `</>` or comments.
    fn joined(tokens: impl Iterator<Item = Shown>) -> Vec<Shown> {
        let mut joined: Vec<Shown> = Vec::new();
        for (kind, shown, end) in tokens {
            match joined.last_mut() {
                Some((None, text, text_end)) if kind.is_none() => {
                    text.push_str(&shown);
                    *text_end = end;
                }
                _ => joined.push((kind, shown, end)),
            }
        }
        joined
    }

    /// The tokens as html5gum reads them.
    fn reference(html: &str) -> Vec<Shown> {
        let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let tokens = Tokenizer::new_with_emitter(html, DefaultEmitter::<usize>::new_with_span());
        joined(tokens.filter_map(|token| {
            let Ok(token) = token;
            Some(match token {
                html5gum::Token::String(text) => (None, shown(&text.value), text.span.end),
                html5gum::Token::StartTag(tag) => {
                    let attributes = tag.attributes.iter().map(|(name, value)| (shown(name), shown(&value.value)));
                    let attributes: Vec<_> = attributes.collect();
                    let start = format!("start {} at {}", shown(&tag.name), tag.span.start);
                    (Some(start), format!("{attributes:?}"), tag.span.end)
                }
                html5gum::Token::EndTag(tag) => {
                    (Some(format!("end {} at {}", shown(&tag.name), tag.span.start)), String::new(), tag.span.end)
                }
                _ => return None,
            })
        }))
    }

    fn ours(html: &str) -> Vec<Shown> {
        joined(tokens(html).map(|token| match token {
            Token::Text { value, range } => (None, value.into_owned(), range.end),
            Token::EndTag { name, range } => (Some(format!("end {name} at {}", range.start)), String::new(), range.end),
            Token::StartTag(tag) => {
                let names = tag.attributes.iter().map(|(name, _)| name.to_ascii_lowercase());
                let attributes: std::collections::BTreeMap<String, String> =
                    names.map(|name| (name.clone(), tag.attribute(&name).unwrap_or_default().into_owned())).collect();
                let attributes: Vec<_> = attributes.into_iter().collect();
                let start = format!("start {} at {}", tag.name, tag.range.start);
                (Some(start), format!("{attributes:?}"), tag.range.end)
            }
        }))
    }

    #[test]
    fn tokens_are_those_of_the_standard() {
        for html in [
            "",
            "a < b <= c <3 &amp; d",
            "<td class=\"a b\" rowspan=2 colspan='3' hidden>1</td >",
            "<TD CLASS=x/y Class=z>1<br/>2</br></>3</ x>4",
            "a<!-- <td> -->b<!-->c<!--->d<!---->e<!-- x --!>f<!DOCTYPE html>g<?php 1 > 2 ?>h<![CDATA[i]]>j",
            "<a =b=c d = e f= >g</a>",
            "<a b='c>d\">e",
            "<a href=\"?a=1&copy=2&lt;&amp;b\" title=&quot;x>",
            "<script>if (a < b) { \"</td>\" }</SCRIPT >x<style>a</styles></style><title>&lt;<b></title>",
            "<textarea></textarea><plaintext></plaintext><b>",
            "&lt &ltx &notit; &notin; &#x41; &#65 &#x80; &#0; &#xD800; &#x110000; &#; &#x; &; &nosuch; &AMP&amp;amp;",
            "&#99999999999999999999; &CounterClockwiseContourIntegral; &NotEqualTilde; &Tab;&NewLine;",
            "<",
            "</",
            "<a",
            "<a b",
            "<a b=",
            "x<!--",
            "x<!-",
            "<日本>語</日本><a日 é=日>",
        ] {
            assert_eq!(ours(html), reference(html), "{html}");
        }
    }

    #[test]
    fn old_names_need_no_semicolon() {
        for name in entity::WITHOUT_SEMICOLON.split_ascii_whitespace() {
            let html = format!("&{name};&{name}&{name}=<a b='&{name}=' c='&{name}'>");
            assert_eq!(ours(&html), reference(&html));
            assert!(!ours(&html)[0].1.contains('&') || name.eq_ignore_ascii_case("amp"), "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_piece_of_html_has_the_tokens_of_the_standard(
            parts in proptest::collection::vec(
                prop_oneof![
                    4 => proptest::sample::select(vec![
                        "<", ">", "</", "/>", "<!--", "-->", "--!>", "<!", "<?", "=", "\"", "'", " ", "\n", "&", ";", "#", "/",
                        "<td", "</td>", "<TR>", "<table>", "<a href=", "<script>", "</script>", "<title", "</title>", "-",
                        "&lt;", "&amp", "&notit;", "&#x27;", "&nbsp;", "colspan", "class", "a", "7", "日",
                    ]).prop_map(str::to_owned),
                    1 => "[a-zA-Z0-9<>&;/= \"'!?#-]{0,6}",
                ],
                0..24,
            )
        ) {
            let html = parts.concat();
            prop_assert_eq!(ours(&html), reference(&html));
        }
    }
}
