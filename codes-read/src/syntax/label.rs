//! Labelled values, such as `Type: Warning`, in the lines of a paragraph.

use std::ops::Range;

use crate::facts::{Header, MessageHeader};
use crate::lexicon::forms;
use crate::markdown::{Block, Cell, Link};
use crate::{Document, cell, text};

/// The meaning of a label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Name,
    Message,
    Advice,
    Other,
}

pub(super) fn says(title: &str) -> Says {
    let header = Header::new(title);
    match header.message() {
        _ if header.names() => Says::Name,
        message if message < MessageHeader::Details => Says::Message,
        MessageHeader::Handling => Says::Advice,
        _ => Says::Other,
    }
}

/// Whether the value is the message or a description, and not only the reason: `Description: torn`.
pub(super) fn says_text(title: &str) -> bool {
    Header::new(title).message() < MessageHeader::Reason
}

/// Whether the value is the code: `Code: 4001`, or, below the name of an enum's member, `Identifier Value: 4001`.
pub(super) fn says_code(title: &str) -> bool {
    Header::new(title).says_code() || forms::VALUES.iter().any(|value| title.eq_ignore_ascii_case(value))
}

/// The title and the value of a line, with its links. The remaining links of the text are in `links`.
pub(super) fn value(
    document: &Document,
    line: &str,
    place: Range<usize>,
    links: &mut &[Link],
) -> Option<(String, Cell)> {
    let mut of_line = links_of(line, links);
    let (title, value) = split(line)?;
    // `"permission denied".`
    let quoted = value.trim_end_matches(['.', ',', ';']);
    let value = Some(cell::unquoted(quoted)).filter(|inside| *inside != quoted && !inside.is_empty()).unwrap_or(value);
    let start = place.start;
    let written = document.get(place);
    let range = match written.find(value) {
        Some(at) => start + at..start + at + value.len(),
        None => start..start + written.trim_end().len(),
    };
    of_line.retain(|link| value.contains(&*link.text));
    Some((title.to_owned(), Cell { range, text: value.to_owned(), links: of_line }))
}

/// The links of a line, which are the first of the remaining ones.
pub(super) fn links_of(line: &str, links: &mut &[Link]) -> Vec<Link> {
    let mut of_line = Vec::new();
    while let Some((first, rest)) = links.split_first().filter(|(first, _)| line.contains(&*first.text)) {
        if !first.text.is_empty() {
            of_line.push(first.clone());
        }
        *links = rest;
    }
    of_line
}

/// The length of the text before a place in the document.
pub(super) fn until(block: &Block, place: usize) -> Option<usize> {
    let mut until = None;
    for (text, at) in &block.lines {
        if *at <= place {
            until = Some(*text);
        }
    }
    until
}

/// `Symbol: ER_NO; SQLSTATE: HY000` as pairs. Empty if a part is not a pair. A single pair must be a name, a message or
/// an advice: `Request failed: no line` is a sentence.
pub(super) fn pairs(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for part in text.split("; ") {
        let Some((title, value)) = split(part) else { return Vec::new() };
        pairs.push((title.to_owned(), value.to_owned()));
    }
    if let [(title, _)] = &*pairs
        && (says(title) == Says::Other || title.split_whitespace().count() > 2)
    {
        return Vec::new();
    }
    pairs
}

/// The title of advice that is alone in its line, in bold: `**How to fix:**`.
pub(super) fn alone(written: &str) -> Option<&str> {
    const COLONS: [char; 2] = [':', '：'];
    let line = written.trim();
    let title = line.trim_end_matches(COLONS).strip_prefix("**")?.strip_suffix("**")?.trim_end_matches(COLONS);
    // A step in bold has no colon: "Invalid action".
    let has_colon = line.len() > title.len() + "****".len();
    (has_colon && !title.contains("**") && says(title) == Says::Advice).then_some(title)
}

/// Splits a title from its value: `Type: Warning`.
pub(super) fn split(line: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    const WORDS: usize = 4;
    let line = line.trim();
    // Two searches for a character are faster than one for either.
    let end = match (line.find(':'), line.find('：')) {
        (Some(colon), Some(wide)) => colon.min(wide),
        (colon, wide) => colon.or(wide)?,
    };
    let title = line.get(..end)?.trim();
    let value = line.get(end..)?.trim_start_matches([':', '：']).trim();
    let is_spaced = line.get(end..).is_some_and(|rest| rest.starts_with(": ") || rest.starts_with('：'));
    let is_title = text::begins_with(title, |c| c.is_alphabetic() && !c.is_lowercase()) && title.len() <= LONGEST;
    let is_short = title.split_whitespace().count() <= WORDS && !title.contains(['.', ',', ';', '(']);
    (is_spaced && is_title && is_short && !value.is_empty()).then_some((title, value))
}
