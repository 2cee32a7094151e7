//! The tokens of a Rust source with their places.
//!
//! proc-macro2 can return places itself, but the feature for it makes everything that is built together with this tool
//! a sixth slower.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A token and its place, in bytes.
pub(super) struct Placed {
    pub(super) token: TokenTree,
    pub(super) range: Range<usize>,
    /// The tokens in a group.
    pub(super) inner: Vec<Placed>,
}

impl Placed {
    pub(super) fn is_punct(&self, wanted: char) -> bool {
        matches!(&self.token, TokenTree::Punct(punct) if punct.as_char() == wanted)
    }

    pub(super) fn is_ident(&self, wanted: &str) -> bool {
        matches!(&self.token, TokenTree::Ident(ident) if ident == wanted)
    }

    /// The identifier, if the token is one.
    pub(super) fn ident(&self) -> Option<String> {
        match &self.token {
            TokenTree::Ident(ident) => Some(ident.to_string()),
            _ => None,
        }
    }

    /// The literal as it is written, if the token is one.
    pub(super) fn literal(&self) -> Option<String> {
        match &self.token {
            TokenTree::Literal(literal) => Some(literal.to_string()),
            _ => None,
        }
    }

    /// The text of the string literal, if the token is one.
    pub(super) fn text(&self) -> Option<String> {
        syn::parse_str::<syn::LitStr>(&self.literal()?).ok().map(|text| text.value())
    }

    pub(super) fn is_group(&self, wanted: Delimiter) -> bool {
        matches!(&self.token, TokenTree::Group(group) if group.delimiter() == wanted)
    }
}

/// The tokens of a source file.
pub(super) fn tokens(source: &str) -> Result<Vec<Placed>, String> {
    let at = source.len() - source.trim_start_matches('\u{feff}').len();
    let rest = source.get(at..).unwrap_or_default();
    let tokens: TokenStream = rest.parse().map_err(|error| format!("{error}"))?;
    Reader { source, at }.place(tokens).ok_or_else(|| "its tokens cannot be found in it".to_owned())
}

/// Walks through the source, token by token.
struct Reader<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn place(&mut self, tokens: TokenStream) -> Option<Vec<Placed>> {
        let mut placed = Vec::new();
        let mut tokens = tokens.into_iter();
        while let Some(token) = tokens.next() {
            self.skip();
            let start = self.at;
            if comment(self.rest()).is_some() {
                // A doc comment is `#[doc = ".."]` or `#![doc = ".."]` among the tokens.
                self.at += comment(self.rest())?;
                placed.push(Placed { token, range: start..self.at, inner: Vec::new() });
                for token in tokens.by_ref() {
                    let is_last = matches!(token, TokenTree::Group(_));
                    placed.push(Placed { token, range: self.at..self.at, inner: Vec::new() });
                    if is_last {
                        break;
                    }
                }
                continue;
            }
            let inner = match &token {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => ("", ""),
                    };
                    self.take(open)?;
                    let inner = self.place(group.stream())?;
                    self.skip();
                    self.take(close)?;
                    inner
                }
                token => {
                    self.take(&token.to_string())?;
                    Vec::new()
                }
            };
            placed.push(Placed { token, range: start..self.at, inner });
        }
        Some(placed)
    }

    fn take(&mut self, text: &str) -> Option<()> {
        self.rest().starts_with(text).then(|| self.at += text.len())
    }

    /// Skips white space and comments other than doc comments.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            match comment_of_any_kind(trimmed) {
                Some(length) if comment(trimmed).is_none() => self.at += length,
                _ => return,
            }
        }
    }
}

/// The length of the doc comment that the text begins with, if there is one.
fn comment(text: &str) -> Option<usize> {
    let is_outer = (text.starts_with("///") && !text.starts_with("////"))
        || (text.starts_with("/**") && !text.starts_with("/***") && !text.starts_with("/**/"));
    let is_inner = text.starts_with("//!") || text.starts_with("/*!");
    (is_outer || is_inner).then(|| comment_of_any_kind(text))?
}

/// The length of the comment that the text begins with. Comments in `/* */` nest.
fn comment_of_any_kind(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if !text.starts_with("/*") {
        return None;
    }
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        let next = rest.find(['/', '*'])?;
        let mark = rest.get(next..)?;
        at += next;
        if mark.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if mark.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The source of each token, if it has one.
    fn shown<'a>(source: &'a str, tokens: &[Placed]) -> Vec<&'a str> {
        let own = |token: &Placed| source.get(token.range.clone()).unwrap_or_default();
        let all = tokens.iter().flat_map(|token| {
            let inner = shown(source, &token.inner);
            std::iter::once(own(token)).filter(|_| token.inner.is_empty()).chain(inner)
        });
        all.filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn every_token_is_found_in_its_place() {
        let source = "\u{feff}//! Inner.\r\n// é\n/// Outer.\nfn r#type<'a>(x: &'a str) -> u8 { /* a /* b */ */ \
                      let _ = r#\"\"//\"#; b'\\n' - 1_0u8 } /*!x*/ /** y */ struct S; // end";
        let expected = [
            "//! Inner.\r", "/// Outer.", "fn", "r#type", "<", "'", "a", ">", "x", ":", "&", "'", "a", "str", "-", ">",
            "u8", "let", "_", "=", "r#\"\"//\"#", ";", "b'\\n'", "-", "1_0u8", "/*!x*/", "/** y */", "struct", "S",
            ";",
        ];
        assert_eq!(shown(source, &tokens(source).unwrap()), expected);
    }

    #[test]
    fn text_that_is_not_rust_is_an_error() {
        for source in ["enum E {", "'", "/* "] {
            assert!(tokens(source).is_err(), "{source}");
        }
    }

    #[test]
    fn the_tokens_of_this_file_are_found() {
        let source = include_str!("place.rs");
        assert!(tokens(source).unwrap().len() > 100);
    }
}
