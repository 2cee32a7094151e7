//! Turns the section of a code into a row.

use std::collections::HashMap;
use std::ops::Range;

use super::{CodeSection, Column, Common, SEVERITY, STATUS, TITLES, Value, has_values, is_in_list};
use crate::columns::{self, Kind};
use crate::markdown::{self, Block, BlockKind, Cell, Row};
use crate::syntax::entry::Entry;
use crate::syntax::label;
use crate::{Document, cell, text};

/// Markup that may precede a word and belongs to it.
const MARKS: &[char] = &['`', '*', '_', '['];

/// The values of a section in their columns, and their places.
struct Taken {
    further: Vec<Cell>,
    /// The indices of the blocks that only hold values, in order.
    blocks: Vec<usize>,
    /// Whether the text of the head only holds values.
    is_pairs: bool,
    /// The beginning of the values in the head.
    cut: Option<usize>,
    /// The first block that holds a labelled message, or is the heading above it, and the end of the message. The details
    /// follow it.
    of_message: Option<(usize, usize)>,
}

fn take(values: Vec<Value>, entry: &Entry, head: &Block, columns: &[Column], index: &HashMap<String, usize>) -> Taken {
    let mut further: Vec<Cell> = Vec::new();
    further.resize_with(columns.len(), Cell::default);
    let mut taken: Vec<usize> = Vec::new();
    // The last block with values, and the number of its lines that are read.
    let mut read: Option<(usize, usize)> = None;
    let mut is_pairs = false;
    let mut cut: Option<usize> = None;
    let mut of_message: Option<(usize, usize)> = None;
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
                taken.extend(block + 1..=block + value.further);
            }
            None if value.title == STATUS || value.title == SEVERITY && !entry.severity.is_empty() => {}
            None if value.cell.range == head.cell.range => is_pairs = true,
            None => cut = Some(cut.unwrap_or(usize::MAX).min(value.cell.range.start)),
        }
        if let Some(at) = column
            && let Some(cell) = further.get_mut(at).filter(|cell| cell.text.is_empty())
        {
            if columns.get(at).is_some_and(|column| column.says == label::Says::Message) {
                of_message = of_message.or(value.block.map(|block| (block, value.cell.range.end)));
            }
            *cell = value.cell;
        }
    }
    Taken { further, blocks: taken, is_pairs, cut, of_message }
}

/// The row of a section. The columns are those behind the first ones, with their indices by title.
pub(super) fn row(
    document: &Document,
    section: CodeSection<'_>,
    (columns, index): (&[Column], &HashMap<String, usize>),
    common: &Common,
) -> Row {
    let CodeSection { entry, head, below, end, values, behind_status } = section;
    let mut taken = take(values, &entry, head, columns, index);
    let section = Section { document, entry: &entry, head, below };
    let (text, note) = section.text_and_note(&taken);
    let mut texts = Texts { used: head.cell.range.end, behind_status, ..Texts::default() };
    if !entry.name.is_empty() {
        texts.name = section.own(&entry.name);
    }
    if !text.is_empty() {
        texts.message = section.message(text, &texts.name);
    }
    let start_behind = place_behind(document, head, &entry);
    if entry.behind.is_empty() {
        let may_be_line = common.begin_with_lines && text.is_empty() && note.is_none();
        if let Some(line) = line_in_code(document, below).filter(|_| may_be_line) {
            (texts.used, texts.message) = (below.first().map_or(texts.used, |block| block.cell.range.end), line);
        } else {
            texts.read(&entry.code, head, below, (&taken.blocks, taken.of_message), common.label.as_deref());
        }
    }
    let rest = start_behind.unwrap_or(texts.used.max(markdown::end_of_tag(document, &head.cell.range)))..end;
    let behind = if start_behind.is_none() { &*entry.behind } else { "" };
    let details = section.details(rest, note.unwrap_or(behind));
    let (name, message) = section.name_and_message(texts, &taken, columns);
    let mut cells = vec![section.own(&entry.code), name, message, details];
    cells.append(&mut taken.further);
    while cells.len() > TITLES.len() && cells.pop_if(|cell| cell.text.is_empty()).is_some() {}
    Row { range: head.cell.range.clone(), cells, ..Row::default() }
}

/// A code, its heading or item, and the blocks below that.
struct Section<'a> {
    document: &'a Document,
    entry: &'a Entry,
    head: &'a Block,
    below: &'a [Block],
}

impl<'a> Section<'a> {
    /// A text of the head.
    fn own(&self, text: &str) -> Cell {
        Cell { range: place_in(self.document, self.head, text), text: text.to_owned(), ..Cell::default() }
    }

    /// The text of the head, and a note that it is instead: `8002 (HY000)`, but "CS0246 (Type not found)" has a message.
    fn text_and_note(&self, taken: &Taken) -> (&'a str, Option<&'a str>) {
        let text = match () {
            () if taken.is_pairs => "",
            () if self.entry.behind.is_empty() => text_until(self.entry, self.head, taken.cut),
            () => &self.entry.text,
        };
        let bracketed = text.strip_prefix('(').and_then(|text| text::strip_suffixes(text, &[").", ")"]));
        match bracketed.filter(|inner| !inner.contains(')')) {
            Some(note) if !self.below.is_empty() && !text::has(text, char::is_whitespace) => ("", Some(note)),
            bracketed => (bracketed.unwrap_or(text), None),
        }
    }

    /// The message with this text of the head. The name may hold its first word: `404 Not Found: not in the box`.
    fn message(&self, text: &str, name: &Cell) -> Cell {
        if !self.entry.behind.is_empty() {
            return self.own(text);
        }
        let head = &self.head.cell;
        let behind_name = Some(name.range.end).filter(|end| *end < head.range.end);
        let from = behind_name.unwrap_or_default().max(head.range.start);
        let first = text::first_part(text, char::is_whitespace);
        let start = self.document.get(from..head.range.end).find(first).map_or(head.range.start, |at| from + at);
        let before = self.document.get(head.range.start..start);
        let start = start - (before.len() - before.trim_end_matches(MARKS).len());
        Cell { range: start..head.range.end.max(start), text: text.to_owned(), links: head.links.clone() }
    }

    /// The name and the message, which may also be values or in code.
    fn name_and_message(&self, texts: Texts, taken: &Taken, columns: &[Column]) -> (Cell, Cell) {
        let Texts { mut name, mut message, .. } = texts;
        message.range = without_half_of_bold(self.document, self.head, message.range);
        for (column, cell) in columns.iter().zip(&taken.further) {
            match column.says {
                label::Says::Name if name.text.is_empty() && !cell.text.is_empty() => name = cell.clone(),
                label::Says::Message if message.text.is_empty() => message = cell.clone(),
                _ => {}
            }
        }
        if message.text.is_empty() && !is_in_list(self.head) {
            // A sentence with any title is better than none.
            let is_text = |(column, cell): &(&Column, &Cell)| column.has_sentences && !cell.text.is_empty();
            let any_value = || columns.iter().zip(&taken.further).find(is_text).map(|(_, cell)| cell.clone());
            let text = text_in_code(self.document, self.below).or_else(|| first_text(self.below, &taken.blocks));
            message = text.filter(|text| !text.text.is_empty()).or_else(any_value).unwrap_or_default();
        }
        if taken.is_pairs && name.text.is_empty() && message.text.is_empty() {
            message = self.own(&self.entry.text);
        }
        // A single word without any other text is the message.
        if message.text.is_empty() && !name.text.is_empty() {
            message = name.clone();
            if !columns::is_likely_text_code(&name.text) {
                name = Cell::default();
            }
        }
        (name, message)
    }

    /// The details: a note, and the rest of the section.
    fn details(&self, rest: Range<usize>, note: &str) -> Cell {
        let is_html = !is_in_list(self.head) && self.document.get(self.head.cell.range.clone()).starts_with('<');
        let of_html = if is_html { details_of_html(self.document, self.below, &rest) } else { None };
        let mut details = of_html.unwrap_or_else(|| details(self.document, rest));
        if !note.is_empty() {
            let rest = std::mem::replace(&mut details.text, note.to_owned());
            text::append(&mut details.text, "\n\n", &rest);
            details.text.truncate(details.text.trim_end().len());
        }
        details
    }
}

/// The texts of a code.
#[derive(Default)]
struct Texts {
    name: Cell,
    message: Cell,
    /// The end of what is read; the details begin there.
    used: usize,
    /// Whether an example has been passed, which is above the message.
    is_behind_example: bool,
    /// The block that begins with a status, and the place of the text behind that.
    behind_status: Option<(usize, usize)>,
}

/// What a block below a code is.
enum Role {
    /// A labelled value, a label of the message or the mark of an item, which is passed.
    Passed,
    /// An example or the like above the message.
    Example,
    /// `TOO_LATE` below `## 7`.
    Name,
    Message,
    /// An item below an item, which is part of its text. Below a heading or a paragraph, items are details.
    MoreOfMessage,
    /// The first of the details.
    Details,
}

impl Texts {
    /// Reads the blocks below the code, up to the details.
    fn read(
        &mut self,
        code: &str,
        head: &Block,
        below: &[Block],
        (taken, of_message): (&[usize], Option<(usize, usize)>),
        shared: Option<&str>,
    ) {
        let is_list = is_in_list(head);
        for (at, block) in below.iter().enumerate() {
            let is_passed = taken.binary_search(&at).is_ok() || is_label(block, below.get(at + 1), shared);
            // A labelled message counts more than the texts behind it.
            if let Some((_, end)) = of_message.filter(|(of, _)| *of == at && self.message.text.is_empty()) {
                if is_passed {
                    let is_in_message = |block: &Block| block.cell.range.start < end && block.kind == BlockKind::Other;
                    let is_mixed = below.get(at + 1..).unwrap_or_default().iter().any(is_in_message);
                    self.used = if is_mixed { block.cell.range.end } else { block.cell.range.end.max(end) };
                }
                return;
            }
            // `**Severity:** high` above it is a value of this code alone.
            let is_above = of_message.is_some_and(|(of, _)| at < of);
            if is_above && !is_passed && block.kind == BlockKind::Text && label::split(&block.cell.text).is_some() {
                return;
            }
            match self.role(code, head, block, below.get(at + 1), is_passed) {
                Role::Passed if block.kind == BlockKind::Item => continue,
                Role::Passed => {}
                Role::Example => {
                    self.is_behind_example = true;
                    continue;
                }
                Role::Name => self.name = block.cell.clone(),
                Role::Message => {
                    let behind_status = self.behind_status.filter(|(of, _)| *of == at);
                    let text = behind_status.and_then(|(_, from)| block.cell.text.get(from..)).map(str::to_owned);
                    let text = text.unwrap_or_else(|| with_title_line(block));
                    self.message = Cell { text, ..block.cell.clone() };
                    // The example stays with the details.
                    if self.is_behind_example {
                        return;
                    }
                    if !is_list {
                        // `Causes:` is continued by the items below it.
                        if block.cell.text.ends_with([':', '：']) {
                            let items = below.get(at + 1..).unwrap_or_default();
                            let is_inside =
                                |inside: &&Block| inside.depth > block.depth && inside.kind != BlockKind::Other;
                            for inside in items.iter().take_while(is_inside) {
                                self.append_item(inside);
                            }
                        }
                        self.used = self.message.range.end;
                        return;
                    }
                }
                Role::MoreOfMessage => self.append_item(block),
                Role::Details => return,
            }
            self.used = block.cell.range.end;
        }
    }

    /// Adds the text of an item to the message.
    fn append_item(&mut self, block: &Block) {
        if block.kind == BlockKind::Text {
            text::append(&mut self.message.text, "\n", &format!("- {}", block.cell.text));
            self.message.range.end = block.cell.range.end.max(self.message.range.end);
            self.message.links.extend_from_slice(&block.cell.links);
        }
    }

    fn role(&self, code: &str, head: &Block, block: &Block, next: Option<&Block>, is_passed: bool) -> Role {
        let is_list = is_in_list(head);
        let (has_name, has_message) = (!self.name.text.is_empty(), !self.message.text.is_empty());
        let is_text_code = || !cell::is_code(code, Kind::Integer);
        match block.kind {
            BlockKind::Item => Role::Passed,
            BlockKind::Text | BlockKind::Other if is_passed => Role::Passed,
            BlockKind::Other if !is_list && !has_name && !has_message => Role::Example,
            BlockKind::Text if !has_message && is_row(block) => Role::Example,
            BlockKind::Heading(_) | BlockKind::Other => Role::Details,
            BlockKind::Text if has_message => {
                if is_list && block.depth > head.depth {
                    Role::MoreOfMessage
                } else {
                    Role::Details
                }
            }
            BlockKind::Text if !self.is_behind_example && !has_name && is_symbol_of(block, code) => Role::Name,
            BlockKind::Text if !is_list && (has_name || is_text_code()) && introduces(block, next) => Role::Details,
            // `Solutions:` below an example
            BlockKind::Text if self.is_behind_example && introduces_list(block, next) => Role::Details,
            BlockKind::Text if is_only_title(block) && next.is_none_or(|next| next.depth <= block.depth) => {
                Role::Passed
            }
            BlockKind::Text if has_label_of_advice(block) => Role::Details,
            BlockKind::Text => Role::Message,
        }
    }
}

/// The range of a message without the end of a bold text that begins before it: `**404 Not Found**`. If more text is behind
/// that end, the range begins with the bold text.
fn without_half_of_bold(document: &Document, head: &Block, range: Range<usize>) -> Range<usize> {
    const BOLD: &str = "**";
    let written = document.get(range.clone());
    if head.lead == 0 || !head.cell.range.contains(&range.start) || written.matches(BOLD).count().is_multiple_of(2) {
        return range;
    }
    match written.strip_suffix(BOLD) {
        Some(inside) => range.start..range.start + inside.len(),
        None if document.get(head.cell.range.clone()).starts_with(BOLD) => head.cell.range.start..range.end,
        None => range,
    }
}

/// The text after the code, up to the first label.
fn text_until<'a>(entry: &'a Entry, head: &Block, cut: Option<usize>) -> &'a str {
    let Some(until) = cut.and_then(|cut| label::until(head, cut)) else { return &entry.text };
    let labels = head.cell.text.len().saturating_sub(until);
    entry.text.get(..entry.text.len().saturating_sub(labels)).unwrap_or_default().trim()
}

/// Whether a line in bold is only the title of the text after it, which most sections have. A link to another place in the
/// document is none of its text either.
fn is_label(block: &Block, next: Option<&Block>, shared: Option<&str>) -> bool {
    let text = &*block.cell.text;
    block.kind == BlockKind::Text
        && next.is_some_and(|next| next.kind == BlockKind::Text && next.depth == block.depth)
        && (block.is_link_to_heading() || block.lead == text.len() && shared == Some(text))
}

/// Whether a paragraph is a row of a table in another markup: `#| || a | b || |#`.
fn is_row(block: &Block) -> bool {
    block.cell.text.starts_with(['|', '#']) && block.cell.text.contains('|')
}

/// The first paragraph below the headings of a section, unless they are about advice, or it only introduces a list.
fn first_text(below: &[Block], taken: &[usize]) -> Option<Cell> {
    let mut is_advice = false;
    for (at, block) in below.iter().enumerate() {
        match block.kind {
            BlockKind::Heading(_) => is_advice = label::says(&block.cell.text) == label::Says::Advice,
            BlockKind::Text
                if !is_advice
                    && block.depth == 0
                    && taken.binary_search(&at).is_err()
                    && !is_row(block)
                    && !is_only_title(block)
                    && !has_label_of_advice(block)
                    && !introduces_list(block, below.get(at + 1)) =>
            {
                return Some(block.cell.clone());
            }
            _ => {}
        }
    }
    None
}

fn introduces_list(block: &Block, next: Option<&Block>) -> bool {
    next.is_some_and(|next| next.kind == BlockKind::Item) && block.cell.text.ends_with([':', '：'])
}

/// Whether a paragraph is only the title of the example after it: `Example:`.
fn introduces(block: &Block, next: Option<&Block>) -> bool {
    next.is_some_and(|next| next.kind == BlockKind::Other) && is_only_title(block)
}

/// Whether a paragraph is only the title of what is after it: `**Problem:**`.
pub(super) fn is_only_title(block: &Block) -> bool {
    const WORDS: usize = 3;
    let text = &*block.cell.text;
    text.ends_with([':', '：']) && (block.lead == text.len() || text.split_whitespace().count() <= WORDS)
}

fn has_label_of_advice(block: &Block) -> bool {
    label::split(&block.cell.text).is_some_and(|(title, _)| label::says(title) == label::Says::Advice)
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

/// The text of the first fenced block of code that is prose: the message of an error, as it is sent. A single line directly
/// below the code needs not be a sentence.
fn text_in_code(document: &Document, below: &[Block]) -> Option<Cell> {
    below.iter().enumerate().find_map(|(index, block)| prose_in_code(document, block, index == 0))
}

/// The line of a block of code directly below a code, if it is prose: what the program prints.
pub(super) fn line_in_code(document: &Document, below: &[Block]) -> Option<Cell> {
    let block = below.first().filter(|block| !has_values(block))?;
    prose_in_code(document, block, true).filter(|line| !line.text.contains('\n'))
}

fn prose_in_code(document: &Document, block: &Block, is_first: bool) -> Option<Cell> {
    const LINES: usize = 4;
    /// The lines of a block with a single line, with its fences.
    const LINES_OF_ONE: usize = 3;
    const SYNTAX: &[char] = &['{', '}', '<', '>', ';', '=', '$', '|', '\\'];
    let raw = document.get(block.cell.range.clone());
    let marks = markdown::fence(raw).filter(|_| block.kind == BlockKind::Other)?;
    let is_line = is_first && raw.lines().count() == LINES_OF_ONE;
    let mut message = Cell::default();
    let mut start = block.cell.range.start;
    for (index, line) in raw.split_inclusive(text::LINE_ENDS).enumerate() {
        let inside = line.trim_start_matches([' ', '\t', '>']).trim_end();
        let at = start + line.len() - line.trim_start_matches([' ', '\t', '>']).len();
        start += line.len();
        // Behind the first fence is the name of a language.
        let is_syntax = !is_line && inside.contains(SYNTAX);
        if index == 0 && inside.len() > marks.len() || message.text.lines().count() > LINES || is_syntax {
            return None;
        }
        if !inside.is_empty() && !inside.starts_with(marks) {
            let from = if message.text.is_empty() { at } else { message.range.start };
            message.range = from..at + inside.len();
            text::append(&mut message.text, "\n", inside);
        }
    }
    // `let kite = 1;` is a statement, and `GET /kites` a call.
    let is_call = || message.text.split_whitespace().nth(1).is_some_and(|second| second.starts_with('/'));
    let is_prose = |c: char| c.is_alphabetic() || matches!(c, '`' | '"' | '%');
    let is_sentence = if is_line {
        message.text.starts_with(is_prose) && !message.text.ends_with([';', '{']) && !is_call()
    } else {
        text::begins_with(&message.text, |c| c.is_alphabetic() && !c.is_lowercase())
    };
    let is_sentence = is_sentence
        && (text::has(&message.text, char::is_whitespace) || !message.text.is_ascii())
        && !message.text.contains("://")
        && !message.text.starts_with("HTTP/");
    is_sentence.then_some(message)
}

/// The place of the text behind a title.
fn place_behind(document: &Document, head: &Block, entry: &Entry) -> Option<usize> {
    let title = place_in(document, head, &entry.text).end;
    let title = if title == head.cell.range.end { place_in(document, head, &entry.code).end } else { title };
    let first = Some(text::first_part(&entry.behind, char::is_whitespace)).filter(|first| !first.is_empty())?;
    let before = document.get(title..head.cell.range.end).split_once(first)?.0;
    // The end of the title's own marks is not one of the text.
    let own = before.len() - before.trim_start_matches(MARKS).len();
    Some(title + own + before.get(own..).unwrap_or_default().trim_end_matches(MARKS).len())
}

/// The texts in the rest of a section of HTML, without its tags, unless they are not all of its text.
fn details_of_html(document: &Document, below: &[Block], range: &Range<usize>) -> Option<Cell> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let mut details = Cell { range: range.start..range.start, ..Cell::default() };
    for block in below.iter().filter(|block| block.cell.range.start >= range.start) {
        details.range.end = details.range.end.max(block.cell.range.end);
        text::append(&mut details.text, "\n\n", &block.cell.text);
    }
    let all = markdown::text_of_html(document.get(range.clone()));
    (letters(&details.text) == letters(&all)).then_some(details)
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
