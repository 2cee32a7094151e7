//! How texts of the document are compared with those that a user writes, and scanned. A leaf.

use std::borrow::Cow;

/// A heading or header cell without case, punctuation and repeated space.
pub fn plain(text: &str) -> String {
    let words: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many bytes stand before the first that is an end. All of the document's text passes here, in a macro unoptimised,
/// where an iterator takes six times as long.
pub fn length_until(text: &str, is_end: fn(u8) -> bool) -> usize {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest
        && !is_end(*byte)
    {
        rest = after;
    }
    text.len() - rest.len()
}

/// How many letters of a heading are read, and of a header cell shown.
const LETTERS: usize = 300;

/// A heading, or what a message shows of one: with an ellipsis in place of what is beyond 300 letters. What is cut once
/// stays as it is.
///
/// Tables and codes repeat what stands above them, so that a long one would be as many texts as there are of these.
pub fn cut(text: &str) -> Cow<'_, str> {
    let mut letters = text.char_indices().skip(LETTERS - 1).map(|(at, _)| at);
    match (letters.next(), letters.next()) {
        (Some(last), Some(_)) => Cow::Owned(format!("{}\u{2026}", text.get(..last).unwrap_or_default())),
        _ => Cow::Borrowed(text),
    }
}

/// `3 code rows`, `1 code row`.
pub fn count(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_letters_and_only_once() {
        let long = "\u{e9}".repeat(301);
        let short = cut(&long);
        assert_eq!(short, format!("{}\u{2026}", "\u{e9}".repeat(299)));
        assert_eq!(cut(&short), short);
        for text in ["", "a", &"\u{e9}".repeat(300)] {
            assert_eq!(cut(text), text);
        }
    }
}
