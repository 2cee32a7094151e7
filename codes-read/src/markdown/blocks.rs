//! The headings of a document with the first block of text below each.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::cell::TextBuilder;
use super::{Cell, front_matter, pulldown_workarounds, trim, without_attributes};
use crate::{Document, text};

/// The headings of a document, in order.
#[derive(Debug, Default)]
pub struct Headings {
    /// The title in the front matter.
    pub title: Option<String>,
    pub headings: Vec<HeadingBlock>,
    pub blocks: Vec<Block>,
    /// Where the document ends.
    pub end: usize,
}

/// A heading.
#[derive(Debug)]
pub struct HeadingBlock {
    pub range: Range<usize>,
    /// From 1 to 6.
    pub level: usize,
    pub text: String,
    /// The same, [cut](text::cut).
    pub cut: Arc<str>,
    /// The index of the first block of text below it, if that stands before the next heading.
    pub first: Option<usize>,
}

/// A paragraph, or the text of an item.
#[derive(Debug)]
pub struct Block {
    pub cell: Cell,
}

/// Reads the headings.
pub fn headings(document: &Document) -> Headings {
    let prepared = pulldown_workarounds::prepare(document);
    let mut unread: Vec<Range<usize>> = Vec::new();
    unread.extend(front_matter::range(document.text()));
    let text = pulldown_workarounds::without(prepared.text, &unread);
    let title = unread.first().and_then(|yaml| front_matter::title(document.get(yaml.clone()))).map(str::to_owned);
    let mut found = Headings { title, end: document.text().len(), ..Headings::default() };
    // What collects the text of a heading or of a block, and where the block began.
    let mut builder: Option<(TextBuilder, usize)> = None;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        let has_first = found.headings.last().is_none_or(|heading| heading.first.is_some());
        match event {
            Event::Start(Tag::Heading { .. }) => builder = Some((TextBuilder::default(), range.start)),
            Event::End(TagEnd::Heading(level)) => {
                let Some((of_heading, _)) = builder.take() else { continue };
                let (mut text, _) = of_heading.finish();
                text.truncate(without_attributes(&text).len());
                let cut = text::cut(&text).into();
                found.headings.push(HeadingBlock {
                    range: trim(document, range),
                    level: level as usize,
                    text,
                    cut,
                    first: None,
                });
            }
            Event::Start(Tag::Paragraph | Tag::Item) if !has_first && builder.is_none() => {
                builder = Some((TextBuilder::default(), range.start));
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) | Event::Start(Tag::List(_)) => {
                let Some((of_block, start)) = builder.take() else { continue };
                let (text, links) = of_block.finish();
                let end = if matches!(event, Event::Start(_)) { range.start } else { range.end };
                if !text.is_empty()
                    && let Some(heading) = found.headings.last_mut()
                {
                    heading.first = Some(found.blocks.len());
                    let range = trim(document, start..end.max(start));
                    found.blocks.push(Block { cell: Cell { range, text, links } });
                }
            }
            inline => {
                if let Some((builder, _)) = &mut builder {
                    builder.event(&inline);
                }
            }
        }
    }
    found
}
