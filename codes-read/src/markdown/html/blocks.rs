//! Headings and lists in HTML.

use std::borrow::Cow;
use std::ops::Range;

use super::super::Link;
use super::super::cell::TextBuilder;
use super::token::{StartTag, Token, tokens};
use crate::text::LINE_ENDS;

/// A part of a block of HTML that an outline holds.
pub(in super::super) struct HtmlBlock {
    pub(in super::super) kind: HtmlBlockKind,
    /// Its place in the block.
    pub(in super::super) range: Range<usize>,
    pub(in super::super) text: String,
    pub(in super::super) links: Vec<Link>,
    /// The length in bytes of the code, bold or italic text, or link at the start of the text.
    pub(in super::super) lead: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum HtmlBlockKind {
    /// From 1 to 6.
    Heading(usize),
    /// An item of a list, or a term. The field is the number of items that contain it, with itself.
    Item(usize),
    /// The text of an item, the definition of a term, or a paragraph.
    Text(usize),
}

/// The headings and list items in a block of HTML, outside of its tables, in order: `<h1>` to `<h6>`; Markdown headings
/// directly below the tag of a component, as in MDX; `<li>`, `<dt>`, `<dd>` and `<p>`.
pub(in super::super) fn blocks(html: &str) -> Vec<HtmlBlock> {
    let mut reader =
        Reader { html, blocks: Vec::new(), tables: 0, heading: None, lists: 0, items: Vec::new(), text: None, end: 0 };
    for token in tokens(html) {
        reader.token(token);
    }
    reader.end_text(html.len());
    reader.end_items(0);
    reader.blocks
}

struct Reader<'a> {
    html: &'a str,
    blocks: Vec<HtmlBlock>,
    /// The number of open tables, and of open lists.
    tables: usize,
    lists: usize,
    /// The beginnings of the open heading and of its text.
    heading: Option<(usize, usize)>,
    /// The open items: their indices and depths.
    items: Vec<(usize, usize)>,
    /// The beginning of the open text, and the depth of its item.
    text: Option<(usize, usize)>,
    /// The end of the last text.
    end: usize,
}

impl Reader<'_> {
    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::StartTag(tag) if tag.name == "table" => {
                self.end_text(tag.range.start);
                self.tables += 1;
            }
            Token::EndTag { name, .. } if name == "table" => self.tables = self.tables.saturating_sub(1),
            _ if self.tables > 0 => {}
            Token::StartTag(tag) => self.start(&tag),
            Token::EndTag { name, range } => self.end(&name, range),
            Token::Text { range, .. } if self.heading.is_none() && self.text.is_none() => {
                add_markdown_headings(self.html, range, &mut self.blocks);
            }
            Token::Text { .. } => {}
        }
    }

    fn start(&mut self, tag: &StartTag<'_>) {
        let Range { start, end } = tag.range;
        match &*tag.name {
            name if level(name).is_some() => {
                self.end_text(start);
                self.heading = Some((start, end));
            }
            "ul" | "ol" | "dl" | "menu" => {
                self.end_text(start);
                self.lists += 1;
            }
            "li" | "dt" => {
                self.end_text(start);
                let depth = self.lists.max(1);
                self.end_items(depth);
                self.items.push((self.blocks.len(), depth));
                self.push(HtmlBlockKind::Item(depth), start..end, 0..0);
                self.text = Some((end, depth));
            }
            // A term may have several definitions, and a paragraph may be in either.
            "dd" | "p" => {
                self.end_text(start);
                // The tag is not part of the details below the text before it.
                if let Some(last) = self.blocks.last_mut().filter(|last| matches!(last.kind, HtmlBlockKind::Text(_))) {
                    last.range.end = end;
                }
                self.text = match self.items.last() {
                    Some((_, depth)) => Some((end, *depth)),
                    None => (&*tag.name == "p" && self.heading.is_none()).then_some((end, 0)),
                };
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, range: Range<usize>) {
        match name {
            "ul" | "ol" | "dl" | "menu" => {
                self.end_text(range.start);
                self.end_items(self.lists);
                self.lists = self.lists.saturating_sub(1);
            }
            "li" => {
                self.end_text(range.start);
                self.end_items(self.lists.max(1));
            }
            "dt" | "dd" | "p" => {
                self.end_text(range.start);
                if let Some(last) = self.blocks.last_mut().filter(|last| last.kind == HtmlBlockKind::Text(0)) {
                    last.range.end = range.end;
                }
                // A paragraph may end before its item does.
                self.text = self.items.last().filter(|_| name == "p").map(|(_, depth)| (range.end, *depth));
            }
            _ => {
                if let (Some(level), Some((at, start))) = (level(name), self.heading.take_if(|_| level(name).is_some()))
                {
                    self.push(HtmlBlockKind::Heading(level), at..range.end, start..range.start);
                }
            }
        }
    }

    /// Ends the items of a depth, and those inside of them, at the ends of their last texts: tags after those are not
    /// details.
    fn end_items(&mut self, depth: usize) {
        while let Some((item, _)) = self.items.pop_if(|(_, of)| *of >= depth) {
            if let Some(item) = self.blocks.get_mut(item) {
                item.range.end = self.end.max(item.range.end);
            }
        }
    }

    fn end_text(&mut self, at: usize) {
        if let Some((start, depth)) = self.text.take()
            && self.html.get(start..at).is_some_and(|text| !text.trim().is_empty())
        {
            self.end = at;
            self.push(HtmlBlockKind::Text(depth), start..at, start..at);
        }
    }

    fn push(&mut self, kind: HtmlBlockKind, range: Range<usize>, text: Range<usize>) {
        let inside = self.html.get(text).unwrap_or_default();
        add(kind, range, lead(inside), TextBuilder::of_html(inside), &mut self.blocks);
    }
}

/// Adds a block with the text of a builder. A paragraph without text, such as a picture, is left out.
fn add(kind: HtmlBlockKind, range: Range<usize>, lead: usize, builder: TextBuilder, blocks: &mut Vec<HtmlBlock>) {
    let (text, links) = builder.finish();
    if kind != HtmlBlockKind::Text(0) || !text.is_empty() {
        blocks.push(HtmlBlock { kind, range, lead: lead.min(text.len()), text, links });
    }
}

fn level(name: &str) -> Option<usize> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(usize::from(digit - b'0')),
        _ => None,
    }
}

/// The length of the text in the element at the beginning of the text, if that element is markup.
fn lead(html: &str) -> usize {
    const MARKS: [&str; 8] = ["a", "b", "code", "em", "i", "kbd", "strong", "tt"];
    let mut open: Option<Cow<'_, str>> = None;
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) if open.is_none() && MARKS.contains(&&*tag.name) => open = Some(tag.name),
            Token::EndTag { name, range } if open.as_ref() == Some(&name) => {
                return TextBuilder::of_html(html.get(..range.end).unwrap_or_default()).length();
            }
            Token::Text { value, .. } if open.is_none() && !value.trim().is_empty() => return 0,
            _ => {}
        }
    }
    0
}

/// Lines of `# text` between tags, and the paragraphs below them.
fn add_markdown_headings(html: &str, range: Range<usize>, blocks: &mut Vec<HtmlBlock>) {
    let mut end = range.start;
    // Where the text below the last heading begins.
    let mut below = None;
    for line in html.get(range).unwrap_or_default().split_inclusive(LINE_ENDS) {
        let at = end;
        end += line.len();
        let text = line.trim_start_matches('#');
        let level = line.len() - text.len();
        if matches!(level, 1..=6) && (text.starts_with(' ') || text.starts_with('\t')) {
            add_markdown(html, below.unwrap_or(at)..at, blocks);
            let heading = from_markdown(text.trim().trim_end_matches('#'));
            add(HtmlBlockKind::Heading(level), at..end, 0, heading, blocks);
            below = Some(end);
        }
    }
    add_markdown(html, below.unwrap_or(end)..end, blocks);
}

/// Adds a paragraph of Markdown.
fn add_markdown(html: &str, range: Range<usize>, blocks: &mut Vec<HtmlBlock>) {
    let text = html.get(range.clone()).unwrap_or_default().trim();
    if !text.is_empty() {
        add(HtmlBlockKind::Text(0), range, 0, from_markdown(text), blocks);
    }
}

fn from_markdown(markdown: &str) -> TextBuilder {
    let mut builder = TextBuilder::default();
    builder.markdown(markdown);
    builder
}
