//! The text below a code: its message, its details, and further values with labels, such as `Type: Warning`, or with
//! headings of their own, such as `### Reason`.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::entry::{Entry, Told};
use super::label;
use crate::columns::Kind;
use crate::markdown::{self, Block, BlockKind, Cell, Markdown, MarkdownTable, Row};
use crate::{Document, cell, columns, text};

/// A code with the blocks below it.
pub(super) struct Section<'a> {
    pub(super) entry: Entry,
    /// The heading, or the text of the item.
    pub(super) head: &'a Block,
    /// The blocks below it.
    pub(super) below: &'a [Block],
    pub(super) end: usize,
    /// Further values, each with its title.
    pub(super) values: Vec<Value>,
}

/// A value with its title.
pub(super) struct Value {
    title: String,
    cell: Cell,
    /// The index of its block; `None` if it is in the head.
    block: Option<usize>,
    /// The number of lines in its block; 1 if it is a heading.
    lines: usize,
}

impl Value {
    /// Whether the value is the code of its section, which needs no column of its own.
    fn is_code_of(&self, entry: &Entry) -> bool {
        entry.told == Told::Label && self.cell.text.starts_with(&entry.code) && label::says_code(&self.title)
    }
}

/// The most further columns of a listing.
const MOST_COLUMNS: usize = 32;

/// Markup that may precede a word and belongs to it.
const MARKS: &[char] = &['`', '*', '_', '['];

/// The columns of all listings.
const TITLES: [&str; 4] = ["Code", "Name", "Message", "Details"];

impl<'a> Section<'a> {
    pub(super) fn new(document: &Document, entry: Entry, head: &'a Block, below: &'a [Block], end: usize) -> Self {
        let mut values = Vec::new();
        // The text of an item may continue with labels.
        if head.kind == BlockKind::Text {
            let mut links = &*head.cell.links;
            for (number, line) in label::lines(head).iter().enumerate() {
                let value = label::value(document, head, (number, line), &mut links);
                values.extend(value.filter(|_| number > 0).map(|(title, cell)| Value {
                    title,
                    cell,
                    block: None,
                    lines: 1,
                }));
            }
            for (title, text) in label::pairs(&entry.text) {
                let cell = Cell { range: head.cell.range.clone(), text, ..Cell::default() };
                values.push(Value { title, cell, block: None, lines: 1 });
            }
        }
        let mut heading: Option<usize> = None;
        for (index, block) in below.iter().enumerate() {
            match block.kind {
                BlockKind::Heading(_) => {
                    heading = Some(values.len());
                    let cell = Cell { range: block.cell.range.end..block.cell.range.end, ..Cell::default() };
                    values.push(Value { title: block.cell.text.clone(), cell, block: Some(index), lines: 1 });
                }
                BlockKind::Text => match heading.and_then(|heading| values.get_mut(heading)) {
                    Some(value) => {
                        let is_item = block.depth > head.depth;
                        let start =
                            if value.cell.text.is_empty() { block.cell.range.start } else { value.cell.range.start };
                        value.cell.range = start..block.cell.range.end;
                        let text = if is_item { format!("- {}", block.cell.text) } else { block.cell.text.clone() };
                        text::append(&mut value.cell.text, "\n", &text);
                        value.cell.links.extend_from_slice(&block.cell.links);
                    }
                    None => {
                        let mut links = &*block.cell.links;
                        for (number, line) in label::lines(block).iter().enumerate() {
                            let value = label::value(document, block, (number, line), &mut links);
                            values.extend(value.map(|(title, cell)| Value {
                                title,
                                cell,
                                block: Some(index),
                                lines: block.lines.len() + 1,
                            }));
                        }
                    }
                },
                BlockKind::Item | BlockKind::Other => {}
            }
        }
        Self { entry, head, below, end, values }
    }
}

/// Adds the listing of some sections.
pub(super) fn push(
    document: &Document,
    markdown: &mut Markdown,
    path: Option<Vec<Arc<str>>>,
    sections: Vec<Section<'_>>,
) {
    let (Some(path), Some(first)) = (path, sections.first()) else { return };
    let start = first.head.cell.range.start;
    let end = sections.last().map_or(start, |last| last.end);
    let (header, rows) = rows(document, sections);
    markdown.sections.push(markdown::Section { path });
    let section = markdown.sections.len() - 1;
    markdown.tables.push(MarkdownTable { section, range: start..end, header, rows, ..MarkdownTable::default() });
}

/// Turns sections into rows. Also returns the titles of their columns.
pub(super) fn rows(document: &Document, sections: Vec<Section<'_>>) -> (Vec<Cell>, Vec<Row>) {
    let columns = further_columns(&sections);
    let mut titles = Vec::new();
    for title in TITLES.iter().copied().chain(columns.iter().map(|column| &*column.title)) {
        titles.push(Cell { text: title.to_owned(), ..Cell::default() });
    }
    let mut index = HashMap::new();
    for (place, column) in columns.iter().enumerate() {
        index.insert(text::plain(&column.title), place);
    }
    let mut rows = Vec::with_capacity(sections.len());
    for section in sections {
        rows.push(row(document, section, &columns, &index));
    }
    (titles, rows)
}

struct Column {
    title: String,
    says: label::Says,
}

/// The titles that several sections share. If there are too many, the most common ones.
fn further_columns(sections: &[Section<'_>]) -> Vec<Column> {
    let mut counts: HashMap<String, (usize, usize, usize)> = HashMap::new();
    let mut titles: Vec<&str> = Vec::new();
    for (number, section) in sections.iter().enumerate() {
        for value in &section.values {
            if value.is_code_of(&section.entry) {
                continue;
            }
            let place = titles.len();
            let (count, last, _) = counts.entry(text::plain(&value.title)).or_insert_with(|| {
                titles.push(&value.title);
                (0, usize::MAX, place)
            });
            // A title that is repeated in one section counts once.
            *count += usize::from(*last != number);
            *last = number;
        }
    }
    let mut chosen: Vec<(usize, usize, String)> = Vec::new();
    for (key, (count, _, place)) in counts {
        if count > 1 && !key.is_empty() {
            chosen.push((usize::MAX - count, place, key));
        }
    }
    chosen.sort_unstable();
    chosen.truncate(MOST_COLUMNS);
    chosen.sort_unstable_by_key(|(_, place, _)| *place);
    let mut columns = Vec::new();
    for (_, place, _) in chosen {
        let title = titles.get(place).map(|title| text::cut(title).into_owned()).unwrap_or_default();
        columns.push(Column { says: label::says(&title), title });
    }
    columns
}

/// The values of a section in their columns, and their places.
struct Taken {
    further: Vec<Cell>,
    /// The indices of the blocks that only hold values, in order.
    blocks: Vec<usize>,
    /// Whether the text of the head only holds values.
    is_pairs: bool,
    /// The beginning of the values in the head.
    cut: Option<usize>,
}

fn take(values: Vec<Value>, entry: &Entry, head: &Block, columns: usize, index: &HashMap<String, usize>) -> Taken {
    let mut further: Vec<Cell> = Vec::new();
    further.resize_with(columns, Cell::default);
    let mut taken: Vec<usize> = Vec::new();
    // The last block with values, and the number of its lines that are read.
    let mut read: Option<(usize, usize)> = None;
    let mut is_pairs = false;
    let mut cut: Option<usize> = None;
    for value in values {
        let column = if value.is_code_of(entry) { None } else { index.get(&text::plain(&value.title)).copied() };
        if column.is_none() && !value.is_code_of(entry) {
            continue;
        }
        match value.block {
            Some(block) => {
                let lines = read.filter(|(last, _)| *last == block).map_or(0, |(_, lines)| lines) + 1;
                read = Some((block, lines));
                if lines == value.lines {
                    taken.push(block);
                }
            }
            None if value.cell.range == head.cell.range => is_pairs = true,
            None => cut = Some(cut.unwrap_or(usize::MAX).min(value.cell.range.start)),
        }
        if let Some(cell) = column.and_then(|column| further.get_mut(column))
            && cell.text.is_empty()
        {
            *cell = value.cell;
        }
    }
    Taken { further, blocks: taken, is_pairs, cut }
}

fn row(document: &Document, section: Section<'_>, further_columns: &[Column], index: &HashMap<String, usize>) -> Row {
    let Section { entry, head, below, end, values } = section;
    let Taken { further, blocks: taken, is_pairs, cut } = take(values, &entry, head, further_columns.len(), index);
    let mut further = further;
    let place = |text: &str| place_in(document, head, text);
    let own = |text: &str| Cell { range: place(text), text: text.to_owned(), ..Cell::default() };
    let code = own(&entry.code);
    let mut name = if entry.name.is_empty() { Cell::default() } else { own(&entry.name) };
    let mut message = Cell::default();
    let mut used = head.cell.range.end;
    let text = if is_pairs { "" } else { text_until(&entry, head, cut) };
    let is_note = text.starts_with('(') && text.find(')') == Some(text.len() - 1) && !below.is_empty();
    if !text.is_empty() && !is_note {
        let start = place(text::first_part(text, char::is_whitespace)).start;
        let before = document.get(head.cell.range.start..start);
        let start = start - (before.len() - before.trim_end_matches(MARKS).len());
        let range = start..head.cell.range.end.max(start);
        message = Cell { range, text: text.to_owned(), links: head.cell.links.clone() };
    }
    let is_list = head.kind == BlockKind::Text;
    // The example is above the text.
    let mut is_behind_other = false;
    for (at, block) in below.iter().enumerate() {
        if taken.binary_search(&at).is_ok() || block.kind == BlockKind::Item {
            match block.kind {
                BlockKind::Heading(_) => break,
                BlockKind::Text => used = block.cell.range.end,
                _ => {}
            }
            continue;
        }
        let is_nested = block.depth > head.depth;
        match block.kind {
            // `## 7`, with `TOO_LATE` below it.
            BlockKind::Text
                if !is_behind_other
                    && is_symbol_of(block, &entry.code)
                    && name.text.is_empty()
                    && message.text.is_empty() =>
            {
                name = block.cell.clone();
                used = block.cell.range.end;
                continue;
            }
            // `Example:`
            BlockKind::Text
                if !is_list
                    && !name.text.is_empty()
                    && message.text.is_empty()
                    && introduces(block, below.get(at + 1)) =>
            {
                break;
            }
            BlockKind::Text if message.text.is_empty() => {
                message = block.cell.clone();
                message.text = with_title_line(block);
                if is_behind_other {
                    break;
                }
            }
            // Items below an item are part of its text. Below a heading or a paragraph, they are details.
            BlockKind::Text if is_list && is_nested => {
                text::append(&mut message.text, "\n", &format!("- {}", block.cell.text));
                message.range.end = block.cell.range.end.max(message.range.end);
                message.links.extend_from_slice(&block.cell.links);
            }
            BlockKind::Other if !is_list && name.text.is_empty() && message.text.is_empty() => {
                is_behind_other = true;
                continue;
            }
            _ => break,
        }
        used = block.cell.range.end;
        if !is_list {
            break;
        }
    }
    for (column, cell) in further_columns.iter().zip(&further) {
        match column.says {
            label::Says::Name if name.text.is_empty() && !cell.text.is_empty() => name = cell.clone(),
            label::Says::Message if message.text.is_empty() => message = cell.clone(),
            _ => {}
        }
    }
    // A single word without any other text is the message.
    if message.text.is_empty() && !name.text.is_empty() {
        message = name.clone();
        if !columns::is_likely_text_code(&name.text) {
            name = Cell::default();
        }
    }
    let mut details = details(document, used.max(head.cell.range.end)..end);
    if is_note {
        let note = text.trim_matches(['(', ')']).to_owned();
        let rest = std::mem::replace(&mut details.text, note);
        text::append(&mut details.text, "\n\n", &rest);
        details.text.truncate(details.text.trim_end().len());
    }
    let mut cells = vec![code, name, message, details];
    cells.append(&mut further);
    while cells.len() > TITLES.len() && cells.pop_if(|cell| cell.text.is_empty()).is_some() {}
    Row { range: head.cell.range.clone(), cells, ..Row::default() }
}

/// The text after the code, up to the first label.
fn text_until<'a>(entry: &'a Entry, head: &Block, cut: Option<usize>) -> &'a str {
    let Some(until) = cut.and_then(|cut| label::until(head, cut)) else { return &entry.text };
    let labels = head.cell.text.len().saturating_sub(until);
    entry.text.get(..entry.text.len().saturating_sub(labels)).unwrap_or_default().trim()
}

/// Whether a paragraph is only the title of the example after it: `Example:`.
fn introduces(block: &Block, next: Option<&Block>) -> bool {
    const WORDS: usize = 3;
    let text = &*block.cell.text;
    next.is_some_and(|next| next.kind == BlockKind::Other)
        && text.ends_with([':', '：'])
        && text.split_whitespace().count() <= WORDS
}

/// The text of a paragraph. A first line that is bold, italic, code or a link as a whole stays a line of its own.
fn with_title_line(block: &Block) -> String {
    let mut text = block.cell.text.clone();
    if block.lead > 0 && block.lines.first().is_some_and(|(second, _)| *second == block.lead) {
        let is_space = text.get(block.lead..).is_some_and(|rest| rest.starts_with(' '));
        if is_space {
            text.replace_range(block.lead..=block.lead, "\n");
        }
    }
    text
}

/// Whether a paragraph below a number is the symbol that belongs to it.
fn is_symbol_of(block: &Block, code: &str) -> bool {
    block.lead == block.cell.text.len()
        && cell::is_code(code, Kind::Integer)
        && columns::is_likely_text_code(&block.cell.text)
}

/// The place of a text in the head; the whole head if the text is written differently there.
fn place_in(document: &Document, head: &Block, text: &str) -> Range<usize> {
    let range = head.cell.range.clone();
    match document.get(range.clone()).find(text) {
        Some(at) => range.start + at..range.start + at + text.len(),
        None => range,
    }
}

/// The rest of a section as it is written, without anchors and comments at its end, which belong to the next section.
fn details(document: &Document, range: Range<usize>) -> Cell {
    let raw = document.get(range.clone());
    let mut text = raw.trim();
    // Another definition of a term.
    text = text.strip_prefix(": ").unwrap_or(text);
    while let Some((before, last)) = text.rsplit_once('\n').or(Some(("", text)))
        && (last.starts_with("<a ") && last.ends_with("</a>") || last.starts_with("<!--") && last.ends_with("-->"))
    {
        text = before.trim_end();
    }
    let start = range.start + raw.find(text).unwrap_or_default();
    let mut least = usize::MAX;
    for line in text.lines().skip(1) {
        if !line.trim().is_empty() {
            least = least.min(line.len() - line.trim_start_matches(' ').len());
        }
    }
    let mut lines = String::with_capacity(text.len());
    for (index, line) in text.lines().enumerate() {
        let line = if index == 0 { line } else { line.get(least.min(line.len())..).unwrap_or(line) };
        lines.push_str(if index == 0 { "" } else { "\n" });
        lines.push_str(line);
    }
    Cell { range: start..start + text.len(), text: lines, ..Cell::default() }
}

/// The column of advice in a listing with these titles, if the user names none.
pub(super) fn advice(titles: &[Cell]) -> Option<usize> {
    (TITLES.len()..titles.len())
        .find(|index| titles.get(*index).is_some_and(|title| label::says(&title.text) == label::Says::Advice))
}
