//! Splits a document into parts, and the parts into items.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::likely::{leads_to_codes, mentions_codes};
use crate::columns::{self, Kind};
use crate::lexicon::forms;
use crate::markdown::{Block, BlockKind, Cell, Outline};
use crate::syntax::announcement::Announcement;
use crate::syntax::entry::neighbours::{self, Beside};
use crate::syntax::entry::{self, Entry, Told};
use crate::syntax::label;
use crate::{Document, text};

/// The blocks between two headings.
pub(in crate::syntax) struct Passage<'a> {
    pub(super) path: Vec<Arc<str>>,
    pub(super) blocks: &'a [Block],
    /// The end of the part.
    pub(super) end: usize,
    pub(super) said: Said,
    /// Whether a text before the codes or above them may announce them.
    pub(super) may_announce: bool,
    /// Whether any text may hold a code. For other parts, nothing else is measured.
    pub(super) may_hold_codes: bool,
}

impl<'a> Passage<'a> {
    fn new(above: &mut [HeadingAbove], blocks: &'a [Block], end: usize) -> Self {
        let mut path = Vec::with_capacity(above.len());
        for above in &*above {
            path.push(Arc::clone(&above.heading));
        }
        // A paragraph begins with its code, and the number of an item may be anywhere in its text.
        let may_hold_code = |block: &Block| match block.kind {
            BlockKind::Text if block.depth == 0 => entry::may_begin_with_code(&block.cell.text, block.lead, Kind::Text),
            BlockKind::Text | BlockKind::Item => entry::may_hold_code(&block.cell.text, block.lead, Kind::Text),
            BlockKind::Heading(_) | BlockKind::Other => false,
        };
        let may_hold_codes = blocks.iter().any(may_hold_code);
        if !may_hold_codes {
            return Self { path, blocks, end, said: Said::default(), may_announce: false, may_hold_codes };
        }
        let may_announce = |text: &str| entry::has_label(text) || mentions_codes(text);
        let may_announce = blocks.iter().any(|block| block.kind == BlockKind::Text && may_announce(&block.cell.text))
            || blocks
                .windows(2)
                .any(|pair| matches!(pair, [above, below] if below.kind == BlockKind::Item && leads_to_codes(above)));
        Self { path, blocks, end, said: Said::new(above), may_announce, may_hold_codes }
    }
}

/// What the headings above a part say.
#[derive(Clone, Copy, Default)]
pub(super) struct Said {
    /// What its heading says.
    pub(super) own: Announcement,
    /// The most that its heading and the one above that say.
    pub(super) announcement: Announcement,
    /// Whether a heading above its own is about records.
    pub(super) is_of_records: bool,
    /// Whether any of them mentions error codes or the like.
    pub(super) mentions_codes: bool,
}

impl Said {
    fn new(above: &mut [HeadingAbove]) -> Self {
        let mut said = Self::default();
        for (count, above) in above.iter_mut().rev().enumerate() {
            let heading = &above.heading;
            let (says, mentions_codes) = *above.says.get_or_insert_with(|| Announcement::with_mention(heading));
            if count == 0 {
                said.own = says;
            } else {
                said.is_of_records |= says == Announcement::Records;
            }
            if count < 2 {
                said.announcement = said.announcement.max(says);
            }
            said.mentions_codes |= mentions_codes;
        }
        said
    }
}

/// An item, or a paragraph that is read as one.
pub(super) struct Item<'a> {
    /// Its text; `None` if it begins with something else.
    pub(super) head: Option<&'a Block>,
    pub(super) range: Range<usize>,
    pub(super) below: &'a [Block],
    pub(super) depth: usize,
    pub(super) entry: Option<Entry>,
    /// The number of its list. Items with nothing between them are in one list.
    pub(super) run: usize,
    pub(super) is_task: bool,
    /// Whether it is a line of a table of contents.
    pub(super) is_link: bool,
    /// False if a line announces the codes of another list beside it.
    pub(super) is_led: bool,
}

impl Item<'_> {
    pub(super) fn first_line(&self, document: &Document) -> Range<usize> {
        let range = self.head.map_or(self.range.clone(), |head| head.cell.range.clone());
        let line = document.get(range.clone()).split(text::LINE_ENDS).next().unwrap_or_default();
        range.start..range.start + line.trim_end().len()
    }
}

/// The outline, in which each line of a paragraph becomes a paragraph if the lines begin with codes, and headings in items
/// are their texts if they are codes: `- ## 1001 late`. `None` if there are neither.
pub(in crate::syntax) fn with_lines(document: &Document, outline: &Outline) -> Option<Outline> {
    let mut blocks = Vec::new();
    let mut copied = 0;
    for (index, block) in outline.blocks.iter().enumerate() {
        let is_paragraph = block.kind == BlockKind::Text && block.depth == 0 && !block.lines.is_empty();
        if let Some(leads) = is_paragraph.then(|| ends_of_codes(block)).flatten() {
            blocks.extend_from_slice(outline.blocks.get(copied..index).unwrap_or_default());
            split_lines(document, block, &leads, &mut blocks);
            copied = index + 1;
        } else if is_heading_of_item(block) {
            blocks.extend_from_slice(outline.blocks.get(copied..index).unwrap_or_default());
            blocks.push(Block { kind: BlockKind::Text, cut: None, ..block.clone() });
            copied = index + 1;
        }
    }
    if copied == 0 {
        return None;
    }
    blocks.extend_from_slice(outline.blocks.get(copied..).unwrap_or_default());
    Some(Outline { title: outline.title.clone(), file: outline.file.clone(), blocks, end: outline.end })
}

/// Whether a heading in an item is a code.
fn is_heading_of_item(block: &Block) -> bool {
    let is_code = |kind| {
        let is_sure = |entry: Entry| entry.is_single() && (kind == Kind::Integer || entry.is_surely_text);
        entry::parse_block(block, kind).is_some_and(is_sure)
    };
    matches!(block.kind, BlockKind::Heading(_)) && block.depth > 0 && (is_code(Kind::Integer) || is_code(Kind::Text))
}

/// The end of the code in each line, if all lines begin with a code, or three of four in a longer list. The other lines
/// are text of the codes above them.
fn ends_of_codes(block: &Block) -> Option<Vec<usize>> {
    const LONGER: usize = 4;
    for kind in [Kind::Integer, Kind::Text] {
        let mut ends = Vec::with_capacity(block.lines.len() + 1);
        let mut codes = 0;
        for (line, _) in block.line_ranges() {
            let lead = if line.start == 0 { block.lead.min(line.end) } else { 0 };
            let text = block.cell.text.get(line)?.trim();
            let entry = entry::parse(text, lead, kind).filter(|entry| !entry.text.is_empty() || !entry.name.is_empty());
            let end = entry.and_then(|entry| Some(text.find(&entry.code)? + entry.code.len()));
            codes += usize::from(end.is_some());
            // Text above the codes is not a list.
            if codes == 0 {
                break;
            }
            ends.push(end.unwrap_or_default());
        }
        if codes > 0 && (codes == ends.len() || ends.len() >= LONGER && codes * 4 >= ends.len() * 3) {
            return Some(ends);
        }
    }
    None
}

fn split_lines(document: &Document, block: &Block, leads: &[usize], blocks: &mut Vec<Block>) {
    let mut left = &*block.cell.links;
    for ((line, place), lead) in block.line_ranges().into_iter().zip(leads) {
        let text = block.cell.text.get(line).unwrap_or_default().trim();
        let links = label::links_of(text, &mut left);
        let range = place.start..place.start + document.get(place).trim_end().len();
        let cell = Cell { range, text: text.to_owned(), links };
        blocks.push(Block { cell, lead: *lead, ..Block::default() });
    }
}

/// A heading above a part.
struct HeadingAbove {
    level: usize,
    heading: Arc<str>,
    /// What it says, and whether it mentions codes, once a part below it may hold some.
    says: Option<(Announcement, bool)>,
}

/// The parts between headings.
pub(in crate::syntax) fn parts(outline: &Outline) -> Vec<Passage<'_>> {
    let mut above: Vec<HeadingAbove> = Vec::new();
    let mut parts: Vec<Passage<'_>> = Vec::new();
    let mut start = 0;
    for (index, block) in outline.blocks.iter().enumerate() {
        let (BlockKind::Heading(level), Some(cut)) = (block.kind, &block.cut) else { continue };
        let blocks = outline.blocks.get(start..index).unwrap_or_default();
        if !blocks.is_empty() {
            parts.push(Passage::new(&mut above, blocks, block.cell.range.start));
        }
        while above.pop_if(|above| above.level >= level).is_some() {}
        above.push(HeadingAbove { level, heading: Arc::clone(cut), says: None });
        start = index + 1;
    }
    let blocks = outline.blocks.get(start..).unwrap_or_default();
    if !blocks.is_empty() {
        parts.push(Passage::new(&mut above, blocks, outline.end));
    }
    parts
}

/// The outermost depth at which an item is a code, or, with `or_range`, a range.
pub(super) fn depth_of_codes(items: &[Item<'_>], or_range: bool) -> Option<usize> {
    let mut depth: Option<usize> = None;
    for item in items {
        let is_code = item.entry.as_ref().is_some_and(|entry| entry.is_single() || or_range);
        if is_code && depth.is_none_or(|depth| item.depth < depth) {
            depth = Some(item.depth);
        }
    }
    depth
}

/// Makes the numbers codes if a number follows the name in all items of a list. Returns whether a code has changed.
pub(super) fn number_names(items: &mut [Item<'_>], may_be_short: bool) -> bool {
    let any_code = items.iter().any(|item| item.entry.is_some());
    let mut any = false;
    for list in items.chunk_by_mut(|item, next| item.run == next.run) {
        let mut depth = usize::MAX;
        let mut has_code = false;
        for item in &*list {
            depth = depth.min(item.depth);
            has_code |= item.entry.is_some();
        }
        // Settings beside codes.
        if any_code && !has_code {
            continue;
        }
        let mut beside = beside_at(depth, list);
        any |= neighbours::clear_statuses(&mut beside) || neighbours::number_names(beside, may_be_short);
    }
    any
}

/// Makes the numbers of this depth codes if all other items of their list are symbols.
pub(super) fn add_numbers_beside(items: &mut [Item<'_>], depth: usize) {
    for list in items.chunk_by_mut(|item, next| item.run == next.run) {
        neighbours::add_numbers_beside(beside_at(depth, list));
    }
}

/// The items of this depth, except links to headings.
fn beside_at<'b>(depth: usize, list: &'b mut [Item<'_>]) -> Vec<Beside<'b>> {
    let mut beside = Vec::with_capacity(list.len());
    for item in list {
        if item.depth == depth && !item.is_link {
            let text = item.head.map_or("", |head| &*head.cell.text);
            beside.push(Beside { group: &[], text, entry: &mut item.entry });
        }
    }
    beside
}

/// The items of a part, with nested ones.
pub(super) fn items<'a>(part: &Passage<'a>, kind: Kind) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = Vec::new();
    let mut run = 0;
    let mut is_run = false;
    for (index, block) in part.blocks.iter().enumerate() {
        if block.kind != BlockKind::Item {
            is_run &= block.depth > 0;
            continue;
        }
        if !is_run {
            run += 1;
            is_run = true;
        }
        let inside = part.blocks.get(index + 1..).unwrap_or_default();
        let end = inside.partition_point(|inside| inside.cell.range.start < block.cell.range.end);
        let inside = inside.get(..end).unwrap_or_default();
        let head = inside.first().filter(|head| head.kind == BlockKind::Text && head.depth == block.depth);
        let below = if head.is_some() { inside.get(1..).unwrap_or_default() } else { inside };
        let parsed = head.filter(|head| !head.is_link_to_heading()).and_then(|head| parse(head, below, kind));
        let (mut entry, below) = parsed.map_or((None, below), |(entry, below)| (Some(entry), below));
        // `1001. text`
        if let Some(head) = head.filter(|_| entry.is_none() && !block.cell.text.is_empty()) {
            entry = entry::parse(&format!("{}: {}", block.cell.text, head.cell.text), 0, kind);
        }
        items.push(Item {
            head,
            range: block.cell.range.clone(),
            below,
            depth: block.depth,
            entry,
            run,
            is_task: block.is_task,
            is_link: head.is_some_and(Block::is_link_to_heading),
            is_led: true,
        });
    }
    items
}

/// Puts the codes below an item without a code at the depth of the others, if they are written like them: the item names
/// a group.
pub(super) fn flatten_groups(items: &mut Vec<Item<'_>>, depth: usize, kind: Kind) {
    let mut styles: HashSet<String> = HashSet::new();
    for item in items.iter().filter(|item| item.depth == depth) {
        styles.extend(item.entry.as_ref().filter(|entry| entry.is_single()).and_then(|entry| entry.style(kind)));
    }
    if styles.is_empty() {
        return;
    }
    let mut groups: Vec<usize> = Vec::new();
    let mut start = 0;
    for list in items.chunk_by_mut(|_, next| next.depth > depth) {
        let Some((first, inside)) = list.split_first_mut() else { continue };
        let mut inner: Option<usize> = None;
        for item in &*inside {
            let style = item.entry.as_ref().filter(|entry| entry.is_single()).and_then(|entry| entry.style(kind));
            if style.is_some_and(|style| styles.contains(&style)) {
                inner = Some(inner.map_or(item.depth, |inner| inner.min(item.depth)));
            }
        }
        if let Some(inner) = inner.filter(|_| first.depth == depth && first.entry.is_none()) {
            groups.push(start);
            for item in inside.iter_mut().filter(|item| item.depth == inner) {
                item.depth = depth;
            }
        }
        start += list.len();
    }
    let (mut index, mut groups) = (0, groups.into_iter().peekable());
    items.retain(|_| {
        let is_group = groups.next_if_eq(&index).is_some();
        index += 1;
        !is_group
    });
}

/// The code of an item, and the remaining blocks below it.
fn parse<'a>(head: &Block, below: &'a [Block], kind: Kind) -> Option<(Entry, &'a [Block])> {
    let entry = entry::parse_block(head, kind);
    if entry.is_some() || kind == Kind::Text || head.lead < head.cell.text.len() {
        return entry.map(|entry| (entry, below));
    }
    // This is a term that is a symbol, with its number below it.
    let name = entry::parse_block(head, Kind::Text)?.code;
    let (number, below) = below.split_first().filter(|(number, _)| number.kind == BlockKind::Text)?;
    let number = entry::parse(&number.cell.text, 0, kind).filter(Entry::is_single)?;
    Some((Entry { name, text: String::new(), ..number }, below))
}

/// Paragraphs that begin with a code, read as items: the blocks up to the next one are below it.
pub(super) fn paragraphs<'a>(part: &Passage<'a>, kind: Kind) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = Vec::new();
    // The index of each, the index of the blocks below it, and its code.
    let mut starts: Vec<(usize, usize, Entry)> = Vec::new();
    for (index, block) in part.blocks.iter().enumerate() {
        if block.kind != BlockKind::Text || block.depth > 0 {
            continue;
        }
        let below = part.blocks.get(index + 1..).unwrap_or_default();
        let is_sure =
            |entry: &Entry| entry.is_marked && (block.lead > 0 || !entry.text.is_empty() || !entry.name.is_empty());
        // `ERR_KITE (see below):` above a table is its title.
        let introduces = |entry: &Entry| {
            !entry.text.is_empty()
                && block.cell.text.ends_with([':', '：'])
                && below.first().is_some_and(|next| next.kind == BlockKind::Other)
        };
        let is_code = |entry: &Entry| is_sure(entry) && !introduces(entry);
        if let Some((entry, left)) = parse(block, below, kind).filter(|(entry, _)| is_code(entry)) {
            starts.push((index, part.blocks.len() - left.len(), entry));
        }
    }
    // `**See:** the guide` below `**ERR_LATE** - late` is text.
    let is_likely = |entry: &Entry| entry.is_surely_text || columns::is_likely_text_code(&entry.code);
    if kind == Kind::Text && starts.first().is_some_and(|(.., first)| is_likely(first)) {
        starts.retain(|(start, _, entry)| {
            let lead = part.blocks.get(*start).and_then(|head| head.cell.text.get(..head.lead)).unwrap_or_default();
            is_likely(entry) || !lead.trim_end().ends_with([':', '：'])
        });
    }
    let mut ends: Vec<usize> = Vec::new();
    for (start, ..) in starts.iter().skip(1) {
        ends.push(*start);
    }
    ends.push(part.blocks.len());
    for ((start, inside, entry), end) in starts.into_iter().zip(ends) {
        // An HTTP status in code without a text below it is a sample, and so is `Status: 401 Unauthorized` above one.
        let head = part.blocks.get(start);
        let is_other = |index: usize| part.blocks.get(index).is_some_and(|block| block.kind == BlockKind::Other);
        let is_title = |block: &Block| block.cell.text.ends_with([':', '：']) && is_other(inside + 1);
        let is_text = |below: &Block| inside < end && below.kind != BlockKind::Other && !is_title(below);
        let has_text = || part.blocks.get(inside).is_some_and(is_text);
        let is_status =
            || head.is_some_and(|head| text::strip_prefixes(&head.cell.text, forms::STATUS_LABELS).is_some());
        let is_bare = entry.text.is_empty() && entry.name.is_empty() || is_status();
        if entry.told == Told::Label && is_bare && !has_text() {
            continue;
        }
        let range_end = part.blocks.get(end).map_or(part.end, |next| next.cell.range.start);
        let range = head.map_or(0, |head| head.cell.range.start)..range_end;
        let below = part.blocks.get(inside..end).unwrap_or_default();
        let entry = Some(entry);
        items.push(Item { head, range, below, depth: 1, entry, run: 1, is_task: false, is_link: false, is_led: true });
    }
    items
}
