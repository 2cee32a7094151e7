//! The outline of a document: its headings, items and paragraphs in order, as plain text. Codes outside of tables are
//! read from it.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::cell::TextBuilder;
use super::html::{HtmlBlock, HtmlBlockKind};
use super::pulldown_workarounds::{self, Prepared};
use super::{Cell, components, front_matter, html, trim, without_attributes};
use crate::{Document, order, text};

/// The parts of a document outside of its tables.
#[derive(Debug, Default)]
pub struct Outline {
    /// The title in the front matter.
    pub title: Option<String>,
    /// The words in the file's name: `docs/error-codes.md` is about error codes.
    pub file: String,
    /// The headings, items and paragraphs, in order. The contents of an item follow it.
    pub blocks: Vec<Block>,
    /// The end of the document.
    pub end: usize,
}

/// Characters without width, and the signs that carry a link to their heading.
const UNSEEN: &[char] = &['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '¶', ' '];

/// A heading, an item or a text.
#[derive(Debug, Clone, Default)]
pub struct Block {
    pub kind: BlockKind,
    /// The number of items that contain it; an item contains itself.
    pub depth: usize,
    /// Its place and text. The place of an item covers all its contents. Its own text is empty, or its number, if its list
    /// begins with one that may be a code: steps begin with 1.
    pub cell: Cell,
    /// The length in bytes of the code, bold or italic text, or link at the start of the text.
    pub lead: usize,
    /// The beginnings of further lines, in the text and in the document.
    pub lines: Vec<(usize, usize)>,
    /// The text of a heading, [cut](text::cut).
    pub cut: Option<Arc<str>>,
    /// Whether it is an item with a check box.
    pub is_task: bool,
    /// Whether it is a block of code with few lines, each of which begins with a label.
    pub is_labelled: bool,
    /// The name that the first line of a block of code declares or calls: `f` of `int f(void);`.
    pub declares: String,
    /// The number of rows below the titles, if it is a table.
    pub rows: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BlockKind {
    /// From 1 to 6.
    Heading(usize),
    /// An item of a list, or a term with its definition.
    Item,
    /// A paragraph, or the text of an item.
    #[default]
    Text,
    /// A block of code, a table or a rule. The text of a table is the line of its titles. A block of code has a text if it
    /// has few lines, and each begins with a label: `Code: 103`.
    Other,
}

/// A text that is being read.
#[derive(Default)]
struct Text {
    builder: TextBuilder,
    start: usize,
    lead: Option<usize>,
    /// The number of open bold or italic texts and links.
    open: usize,
    lines: Vec<(usize, usize)>,
    /// Whether a line has just ended.
    is_broken: bool,
    /// The number of open pictures, and whether there is text outside of them.
    pictures: usize,
    has_words: bool,
}

/// Reads the outline from the events of pulldown-cmark.
pub(super) struct Reader<'a> {
    document: &'a Document,
    outline: Outline,
    text: Option<Text>,
    depth: usize,
    /// Whether the numbers of each open list may be codes.
    lists: Vec<bool>,
    /// The indices of the open items.
    items: Vec<usize>,
    /// Whether the reader is in a table or a code block.
    skips: bool,
}

/// Reads the outline.
pub fn outline(document: &Document) -> Outline {
    Source::new(document, &pulldown_workarounds::prepare(document)).read()
}

/// What an outline is read from.
pub(super) struct Source<'a> {
    document: &'a Document,
    text: Cow<'a, str>,
    yaml: Option<Range<usize>>,
    /// The front matter, and lines for site generators.
    unread: Vec<Range<usize>>,
}

impl<'a> Source<'a> {
    pub(super) fn new(document: &'a Document, prepared: &Prepared<'a>) -> Self {
        let yaml = prepared.yaml.clone();
        let mut unread = Vec::new();
        unread.extend(yaml.clone());
        unread.extend_from_slice(&prepared.directives);
        unread.extend_from_slice(&prepared.directives_in_tables);
        Self { document, text: prepared.text.clone(), yaml, unread: order::of_ranges(&unread) }
    }

    /// The reader, which has read nothing yet.
    pub(super) fn reader(&self) -> Reader<'a> {
        Reader::new(self.document, self.yaml.as_ref())
    }

    /// Reads the outline from events of its own.
    pub(super) fn read(self) -> Outline {
        let mut reader = self.reader();
        let text = pulldown_workarounds::without(self.text, &self.unread);
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_GFM;
        let with_items = components::with_items(&text);
        let text = with_items.as_ref().map_or(&*text, |with_items| &with_items.text);
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            let range = with_items.as_ref().map_or(range.clone(), |with_items| with_items.origin(&range));
            if let Event::Start(Tag::HtmlBlock) = event {
                reader.html_blocks(&range, html::blocks(self.document.get(range.clone())));
            } else {
                reader.event(&event, range);
            }
        }
        reader.finish()
    }
}

/// Writes commas between several terms with one definition, each of which is a word on its line.
fn separate_terms(block: &mut Block) {
    if block.cell.text.matches(' ').count() != block.lines.len() {
        return;
    }
    for (line, _) in std::mem::take(&mut block.lines).into_iter().rev() {
        if block.cell.text.is_char_boundary(line) {
            block.cell.text.insert(line, ',');
        }
    }
}

/// The words in the name of a document's file.
pub fn words_of_name(document: &Document) -> String {
    let file = document.name().rsplit(['/', '\\']).next().unwrap_or_default();
    let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
    // `400.views.md` is the fourth page of a folder.
    let name = name.split_once('.').filter(|(number, _)| text::are_digits(number)).map_or(name, |(_, name)| name);
    name.replace(['-', '_'], " ")
}

impl<'a> Reader<'a> {
    /// The reader of a document with this front matter.
    pub(super) fn new(document: &'a Document, front_matter: Option<&Range<usize>>) -> Self {
        let title = front_matter.and_then(|yaml| front_matter::title(document.get(yaml.clone()))).map(str::to_owned);
        let file = words_of_name(document);
        let outline = Outline { title, file, end: document.text().len(), ..Outline::default() };
        Self { document, outline, text: None, depth: 0, lists: Vec::new(), items: Vec::new(), skips: false }
    }

    /// The outline, after all events.
    pub(super) fn finish(self) -> Outline {
        self.outline
    }

    pub(super) fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph) => {
                self.end_text(BlockKind::Text, range.start);
                self.begin_text(&range);
            }
            Event::End(TagEnd::Heading(level)) => self.end_text(BlockKind::Heading(*level as usize), range.end),
            Event::End(TagEnd::Paragraph) => self.end_text(BlockKind::Text, range.end),
            Event::End(TagEnd::DefinitionListTitle) => {
                self.end_text(BlockKind::Text, range.end);
                if let Some(block) = self.outline.blocks.last_mut() {
                    separate_terms(block);
                }
            }
            Event::Start(Tag::Item) => {
                self.end_text(BlockKind::Text, range.start);
                self.depth += 1;
                self.items.push(self.outline.blocks.len());
                let range = trim(self.document, range);
                let number = text::first_part(self.document.get(range.clone()), |c| !c.is_ascii_digit());
                let text = if self.lists.last() == Some(&true) { number.to_owned() } else { String::new() };
                let cell = Cell { range, text, ..Cell::default() };
                self.push(Block { kind: BlockKind::Item, cell, ..Block::default() });
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::End(TagEnd::Item) => {
                self.end_text(BlockKind::Text, range.end);
                self.items.pop();
                self.depth = self.depth.saturating_sub(1);
            }
            Event::Start(Tag::DefinitionList) => {
                self.end_text(BlockKind::Text, range.start);
                self.depth += 1;
            }
            Event::End(TagEnd::DefinitionList) => {
                self.items.pop();
                self.depth = self.depth.saturating_sub(1);
            }
            Event::Start(Tag::DefinitionListTitle) => {
                if self.items.len() >= self.depth {
                    self.items.pop();
                }
                self.items.push(self.outline.blocks.len());
                let cell = Cell { range: range.clone(), ..Cell::default() };
                self.push(Block { kind: BlockKind::Item, cell, ..Block::default() });
                self.begin_text(&range);
            }
            Event::End(TagEnd::DefinitionListDefinition) => {
                self.end_text(BlockKind::Text, range.end);
                let end = trim(self.document, range).end;
                if let Some(item) = self.last_item() {
                    item.cell.range.end = end.max(item.cell.range.end);
                }
            }
            Event::Start(Tag::List(start)) => {
                self.end_text(BlockKind::Text, range.start);
                self.lists.push(start.is_some_and(|start| start == 0 || start > 99));
            }
            Event::Start(Tag::BlockQuote(_) | Tag::DefinitionListDefinition) => {
                self.end_text(BlockKind::Text, range.start);
            }
            Event::Start(Tag::Table(_) | Tag::CodeBlock(_)) | Event::Rule => {
                self.end_text(BlockKind::Text, range.start);
                self.skips = *event != Event::Rule;
                self.other(matches!(event, Event::Start(Tag::Table(_))), range);
            }
            Event::Start(Tag::TableRow) => {
                if let Some(table) = self.outline.blocks.last_mut() {
                    table.rows += 1;
                }
            }
            Event::End(TagEnd::Table | TagEnd::CodeBlock) => self.skips = false,
            Event::Html(_) | Event::End(_) | Event::Start(_) if !is_inline(event) => {}
            // The check box of a task is not text.
            Event::TaskListMarker(_) => {
                if let Some(item) = self.last_item() {
                    item.is_task = true;
                }
            }
            _ if self.skips => {}
            inline => self.inline(inline, &range),
        }
    }

    fn last_item(&mut self) -> Option<&mut Block> {
        self.outline.blocks.get_mut(*self.items.last()?)
    }

    /// Adds a table, a block of code or a rule.
    fn other(&mut self, is_table: bool, range: Range<usize>) {
        let range = trim(self.document, range);
        let (text, lines) = if is_table {
            (self.document.get(self.document.line_at(range.start)).to_owned(), Vec::new())
        } else {
            labelled_lines(self.document, &range).unwrap_or_default()
        };
        let is_labelled = !is_table && !text.is_empty();
        let declares = declared(self.document.get(range.clone())).to_owned();
        let cell = Cell { range, text, ..Cell::default() };
        self.push(Block { kind: BlockKind::Other, cell, lines, is_labelled, declares, ..Block::default() });
    }

    /// Reads an event within a text. In a tight list, items have no paragraphs.
    fn inline(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if self.text.is_none() {
            self.begin_text(range);
        }
        let Some(text) = &mut self.text else { return };
        let before = text.builder.length();
        let is_break = |html: &str| html.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br"));
        if matches!(event, Event::SoftBreak | Event::HardBreak)
            || matches!(event, Event::InlineHtml(html) if is_break(html))
        {
            text.is_broken = true;
            text.builder.event(event);
            return;
        }
        if text.is_broken && before > 0 {
            text.lines.push((before, range.start));
        }
        text.is_broken = false;
        let is_mark_or_unseen = matches!(event, Event::Code(_) | Event::InlineHtml(_)) || opens(event) || closes(event);
        if text.open == 0 && !(before == 0 && is_mark_or_unseen) {
            text.lead.get_or_insert(0);
        }
        text.builder.event(event);
        match event {
            Event::Start(Tag::Image { .. }) => text.pictures += 1,
            Event::End(TagEnd::Image) => text.pictures = text.pictures.saturating_sub(1),
            _ => text.has_words |= text.pictures == 0 && text.builder.length() > before,
        }
        if opens(event) {
            text.open += 1;
        } else if closes(event) {
            text.open = text.open.saturating_sub(1);
        }
        let is_end = closes(event) || matches!(event, Event::Code(_));
        if is_end && text.open == 0 && text.lead.is_none() && text.builder.length() > 0 {
            text.lead = Some(text.builder.length());
        }
    }

    fn begin_text(&mut self, range: &Range<usize>) {
        let builder = TextBuilder::with_capacity(range.len());
        self.text = Some(Text { builder, start: range.start, ..Text::default() });
    }

    fn end_text(&mut self, kind: BlockKind, end: usize) {
        let Some(Text { builder, start, lead, mut lines, has_words, .. }) = self.text.take() else { return };
        let (mut text, links) = builder.finish();
        // The end of an admonition.
        if let Some((line, _)) = lines.pop_if(|(line, _)| text.get(*line..).is_some_and(is_colons)) {
            text.drain(line..);
        }
        if let BlockKind::Heading(_) = kind {
            text.truncate(without_attributes(&text).len());
            // Site generators leave the text of a link to the heading behind.
            text.truncate(text.trim_end_matches(UNSEEN).len());
        } else if text.is_empty() || !has_words {
            return;
        }
        // This is a definition in a nested list.
        if self.depth > 0 && text.starts_with(": ") {
            text.drain(..2);
        }
        let lead = lead.unwrap_or_default().min(text.len());
        let cell = Cell { range: trim(self.document, start..end.max(start)), text, links };
        self.push(Block { kind, cell, lead, lines, ..Block::default() });
    }

    /// Adds a block at the current depth.
    fn push(&mut self, block: Block) {
        let is_heading = matches!(block.kind, BlockKind::Heading(_));
        let cut = is_heading.then(|| text::cut(&block.cell.text).into());
        self.outline.blocks.push(Block { depth: self.depth, cut, ..block });
    }

    /// Reads a block of HTML, of which these are the parts.
    pub(super) fn html_blocks(&mut self, block: &Range<usize>, parts: Vec<HtmlBlock>) {
        self.end_text(BlockKind::Text, block.start);
        for part in parts {
            let mut range = trim(self.document, block.start + part.range.start..block.start + part.range.end);
            let (kind, depth) = match part.kind {
                HtmlBlockKind::Heading(level) => {
                    // Only its first line is shown in errors.
                    let line = self.document.get(range.clone()).split(text::LINE_ENDS).next().unwrap_or_default();
                    range.end = range.start + line.trim_end().len();
                    (BlockKind::Heading(level), 0)
                }
                HtmlBlockKind::Item(depth) => (BlockKind::Item, depth),
                HtmlBlockKind::Text(depth) => (BlockKind::Text, depth),
            };
            let cell = Cell { range, text: part.text, links: part.links };
            self.depth += depth;
            self.push(Block { kind, cell, lead: part.lead, ..Block::default() });
            self.depth -= depth;
        }
    }
}

/// The name before the first bracket in the first line of a block of code.
fn declared(block: &str) -> &str {
    let line = block.lines().nth(usize::from(super::fence(block).is_some())).unwrap_or_default();
    let before = line.split_once('(').map_or("", |(before, _)| before.trim_end());
    text::last_part(before, |c| !c.is_alphanumeric() && c != '_')
}

/// The text between two fences and its further lines, if they are few, and each begins with a label: `Code: 103`.
fn labelled_lines(document: &Document, block: &Range<usize>) -> Option<(String, Vec<(usize, usize)>)> {
    const MOST: usize = 8;
    let raw = document.get(block.clone());
    super::fence(raw)?;
    let (mut text, mut lines) = (String::new(), Vec::new());
    let mut start = block.start;
    let mut left = raw.split_inclusive(text::LINE_ENDS).peekable();
    while let Some(line) = left.next() {
        let (at, inside) = (start, line.trim());
        start += line.len();
        if at == block.start || left.peek().is_none() || inside.is_empty() {
            continue;
        }
        let (label, _) = inside.split_once([':', '：'])?;
        if !text::begins_with(label, char::is_uppercase) || lines.len() == MOST {
            return None;
        }
        if !text.is_empty() {
            lines.push((text.len() + 1, at));
        }
        text::append(&mut text, "\n", inside);
    }
    Some((text, lines))
}

fn is_colons(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2 && text::is_only(line, |byte| byte == b':')
}

fn is_inline(event: &Event<'_>) -> bool {
    opens(event) || closes(event) || matches!(event, Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image))
}

fn opens(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. }))
}

fn closes(event: &Event<'_>) -> bool {
    matches!(event, Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link))
}

impl Block {
    /// The lines of its text, as ranges of the text and of the document.
    pub fn line_ranges(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let mut ranges = Vec::with_capacity(self.lines.len() + 1);
        let (mut start, mut place) = (0, self.cell.range.start);
        for (end, end_place) in &self.lines {
            ranges.push((start..*end, place..*end_place));
            (start, place) = (*end, *end_place);
        }
        ranges.push((start..self.cell.text.len(), place..self.cell.range.end));
        ranges
    }

    /// Whether it is only a link.
    pub fn is_link(&self) -> bool {
        matches!(&*self.cell.links, [link] if link.text == self.cell.text.trim())
    }

    /// Whether it is only a link to a heading of the same document, as in a table of contents.
    pub fn is_link_to_heading(&self) -> bool {
        self.is_link() && self.cell.links.iter().all(|link| link.url.starts_with('#'))
    }
}
