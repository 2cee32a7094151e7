//! Compares two texts word by word.

use similar::utils::diff_unicode_words;
use similar::{Algorithm, ChangeTag};

/// A part that both texts share, or the differing parts of each.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TextPart {
    Same(String),
    Changed { from: String, to: String },
}

/// The most bytes of both texts for which words are compared: in the worst case, the time grows with the square of
/// their number.
const COMPARED: usize = 20_000;

/// The parts in their order. Spaces between changed words change with them.
pub(super) fn parts(old: &str, new: &str) -> Vec<TextPart> {
    let mut parts: Vec<TextPart> = Vec::new();
    if old.len() + new.len() > COMPARED {
        return ends(old, new);
    }
    for (tag, text) in diff_unicode_words(Algorithm::Patience, old, new) {
        match (tag, parts.last_mut()) {
            (ChangeTag::Equal, Some(TextPart::Same(same))) => same.push_str(text),
            (ChangeTag::Equal, _) => parts.push(TextPart::Same(text.to_owned())),
            (ChangeTag::Delete, Some(TextPart::Changed { from, .. })) => from.push_str(text),
            (ChangeTag::Insert, Some(TextPart::Changed { to, .. })) => to.push_str(text),
            (ChangeTag::Delete, _) => parts.push(TextPart::Changed { from: text.to_owned(), to: String::new() }),
            (ChangeTag::Insert, _) => parts.push(TextPart::Changed { from: String::new(), to: text.to_owned() }),
        }
    }
    join(parts)
}

/// The common beginning and end of both texts, and the parts between.
fn ends(old: &str, new: &str) -> Vec<TextPart> {
    let is_same = |(a, b): &(char, char)| a == b;
    let start: usize = old.chars().zip(new.chars()).take_while(is_same).map(|(c, _)| c.len_utf8()).sum();
    let (same, old, new) = (old.get(..start), old.get(start..), new.get(start..));
    let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
    let end: usize = old.chars().rev().zip(new.chars().rev()).take_while(is_same).map(|(c, _)| c.len_utf8()).sum();
    let (from, after) = old.split_at_checked(old.len() - end).unwrap_or((old, ""));
    let to = new.get(..new.len() - end).unwrap_or(new);
    let changed = TextPart::Changed { from: from.to_owned(), to: to.to_owned() };
    let is_part = |part: &TextPart| match part {
        TextPart::Same(text) => !text.is_empty(),
        TextPart::Changed { from, to } => !(from.is_empty() && to.is_empty()),
    };
    let parts = [TextPart::Same(same.unwrap_or_default().to_owned()), changed, TextPart::Same(after.to_owned())];
    parts.into_iter().filter(is_part).collect()
}

/// Joins changes that have only space between them.
fn join(parts: Vec<TextPart>) -> Vec<TextPart> {
    let mut joined: Vec<TextPart> = Vec::new();
    let mut parts = parts.into_iter().peekable();
    while let Some(part) = parts.next() {
        match (joined.last_mut(), part) {
            (Some(TextPart::Changed { from, to }), TextPart::Same(space))
                if space.trim().is_empty() && matches!(parts.peek(), Some(TextPart::Changed { .. })) =>
            {
                from.push_str(&space);
                to.push_str(&space);
            }
            (Some(TextPart::Changed { from, to }), TextPart::Changed { from: more_from, to: more_to }) => {
                from.push_str(&more_from);
                to.push_str(&more_to);
            }
            (_, part) => joined.push(part),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let parts = parts(old, new).into_iter().map(|part| match part {
            TextPart::Same(text) => text,
            TextPart::Changed { from, to } => format!("[{from}|{to}]"),
        });
        parts.collect()
    }

    #[test]
    fn words_are_compared_and_not_letters() {
        assert_eq!(shown("Too late.", "Too soon."), "Too [late|soon].");
        assert_eq!(shown("It is too late", "It was far too late"), "It [is|was far] too late");
        assert_eq!(shown("same", "same"), "same");
        assert_eq!(shown("", "new"), "[|new]");
    }

    #[test]
    fn long_texts_are_compared_by_their_ends() {
        let long = "word ".repeat(10_000);
        let [TextPart::Same(before), TextPart::Changed { from, to }, TextPart::Same(after)] =
            &*parts(&format!("{long}é{long}"), &format!("{long}ü{long}"))
        else {
            panic!()
        };
        assert_eq!((before, &**from, &**to, after), (&long, "é", "ü", &long));
        assert_eq!(parts(&long, &long), [TextPart::Same(long.clone())]);
    }

    #[test]
    fn chinese_has_words_too() {
        assert_eq!(shown("参数错误，请检查", "参数有误，请检查"), "参数[错|有]误，请检查");
    }
}
