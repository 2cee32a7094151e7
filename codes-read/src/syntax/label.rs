//! Values with a label, as `Type: Warning`, in the lines of a paragraph.

use std::ops::Range;

use crate::columns;
use crate::markdown::{Block, Cell};
use crate::{Document, text};

/// What a label says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Name,
    Message,
    Advice,
    Other,
}

pub(super) fn says(title: &str) -> Says {
    if columns::names_codes(title) {
        Says::Name
    } else if columns::says_message(title) {
        Says::Message
    } else if columns::says_advice(title) {
        Says::Advice
    } else {
        Says::Other
    }
}

/// The lines of a text, as ranges of it.
pub(super) fn lines(block: &Block) -> Vec<Range<usize>> {
    let mut lines = Vec::with_capacity(block.lines.len() + 1);
    let mut start = 0;
    for (end, _) in &block.lines {
        lines.push(start..*end);
        start = *end;
    }
    lines.push(start..block.cell.text.len());
    lines
}

/// The title and the value of a line.
pub(super) fn value(document: &Document, block: &Block, line: &Range<usize>) -> Option<(String, Cell)> {
    let (title, value) = split(block.cell.text.get(line.clone())?)?;
    let start = place(block, line.start);
    let end = block.lines.iter().find(|(at, _)| *at >= line.end).map_or(block.cell.range.end, |(_, place)| *place);
    let written = document.get(start..end);
    let range = match written.find(value) {
        Some(at) => start + at..start + at + value.len(),
        None => start..start + written.trim_end().len(),
    };
    let mut links = Vec::new();
    for link in &block.cell.links {
        if !link.text.is_empty() && value.contains(&*link.text) {
            links.push(link.clone());
        }
    }
    Some((title.to_owned(), Cell { range, text: value.to_owned(), links }))
}

/// Where a place of the text stands in the document: where its line begins.
fn place(block: &Block, at: usize) -> usize {
    block.lines.iter().find(|(text, _)| *text == at).map_or(block.cell.range.start, |(_, place)| *place)
}

/// How much of a text stands before a place of the document.
pub(super) fn until(block: &Block, place: usize) -> Option<usize> {
    let mut until = None;
    for (text, at) in &block.lines {
        if *at <= place {
            until = Some(*text);
        }
    }
    until
}

/// `Symbol: ER_NO; SQLSTATE: HY000` as pairs; nothing if a part is none.
pub(super) fn pairs(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for part in text.split("; ") {
        let Some((title, value)) = split(part) else { return Vec::new() };
        pairs.push((title.to_owned(), value.to_owned()));
    }
    pairs
}

/// The title and the value: `Type: Warning`.
pub(super) fn split(line: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    const WORDS: usize = 4;
    let line = line.trim();
    let end = line.find([':', '：'])?;
    let title = line.get(..end)?.trim();
    let value = line.get(end..)?.trim_start_matches([':', '：']).trim();
    let is_spaced = line.get(end..).is_some_and(|rest| rest.starts_with(": ") || rest.starts_with('：'));
    let is_title = text::begins_with(title, |c| c.is_alphabetic() && !c.is_lowercase()) && title.len() <= LONGEST;
    let is_short = title.split_whitespace().count() <= WORDS && !title.contains(['.', ',', ';', '(']);
    (is_spaced && is_title && is_short && !value.is_empty()).then_some((title, value))
}
