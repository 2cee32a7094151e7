//! The text below a code: its message, its details, and further values with labels, such as `Type: Warning`, or with
//! headings of their own, such as `### Reason`.

mod row;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use self::row::row;
use super::entry::{self, Entry, Told};
use super::{ListingReader, label};
use crate::columns::Kind;
use crate::lexicon::forms::OUTCOMES;
use crate::lexicon::severities::SEVERITIES;
use crate::markdown::{self, Block, BlockKind, Cell, MarkdownTable, Row};
use crate::{Document, facts, http_status, order, text};

/// A code with the blocks below it.
pub(super) struct CodeSection<'a> {
    pub(super) entry: Entry,
    /// The heading, or the text of the item.
    pub(super) head: &'a Block,
    /// The blocks below it.
    pub(super) below: &'a [Block],
    pub(super) end: usize,
    /// Further values, each with its title.
    pub(super) values: Vec<Value>,
    /// The first block below it that begins with an HTTP status in bold, and the place of the text behind that.
    behind_status: Option<(usize, usize)>,
}

/// A value with its title.
pub(super) struct Value {
    title: String,
    cell: Cell,
    /// The index of its block; `None` if it is in the head.
    block: Option<usize>,
    /// The number of lines in its block; 1 if it is a heading.
    lines: usize,
    /// The number of blocks behind its block that hold the rest of it.
    further: usize,
}

impl Value {
    /// Adds a text below its title.
    fn add(&mut self, block: &Block, text: &str) {
        let start = if self.cell.text.is_empty() { block.cell.range.start } else { self.cell.range.start };
        self.cell.range = start..block.cell.range.end;
        text::append(&mut self.cell.text, "\n", text);
        self.cell.links.extend_from_slice(&block.cell.links);
    }

    /// The advice in the paragraph, the list or the block of code below a title in bold at the end of a text.
    fn below(document: &Document, below: &[Block], index: usize) -> Option<Self> {
        let (block, rest) = (below.get(index)?, below.get(index + 1..)?);
        let (_, last) = block.line_ranges().pop().filter(|_| block.kind == BlockKind::Text)?;
        let title = label::alone(document.get(last))?;
        let mut value = Self::new(title.to_owned(), Cell::default(), Some(index), block.lines.len() + 1);
        for (at, next) in rest.iter().enumerate() {
            let is_inside = next.depth > block.depth;
            let raw = document.get(next.cell.range.clone());
            match next.kind {
                BlockKind::Item if is_inside => {}
                BlockKind::Text if is_inside || at == 0 && next.depth == block.depth && next.lead == 0 => {
                    value.add(next, &next.cell.text);
                }
                BlockKind::Other if is_inside || at == 0 && next.depth == block.depth => {
                    value.add(next, markdown::inside_fence(raw)?);
                }
                _ => break,
            }
            value.further = at + 1;
            if !is_inside {
                break;
            }
        }
        (value.further > 0).then_some(value)
    }

    fn new(title: String, cell: Cell, block: Option<usize>, lines: usize) -> Self {
        Self { title, cell, block, lines, further: 0 }
    }

    /// Whether the value is the code of its section, which needs no column of its own.
    fn is_code_of(&self, entry: &Entry) -> bool {
        entry.told == Told::Label && self.cell.text.starts_with(&entry.code) && label::says_code(&self.title)
    }
}

/// Whether one of the labels of a text says code.
fn has_label_of_code(block: &Block) -> bool {
    let label = |line| block.cell.text.get(line).and_then(label::split);
    block.line_ranges().into_iter().any(|(line, _)| label(line).is_some_and(|(title, _)| label::says_code(title)))
}

/// Whether a block of code has values. A single line may be the message that a program prints: `Error: torn`.
fn has_values(block: &Block) -> bool {
    block.is_labelled && (!block.lines.is_empty() || has_label_of_code(block))
}

/// Adds the labelled lines of a text; `block` is its index below the code.
fn add_lines(document: &Document, text: &Block, block: Option<usize>, values: &mut Vec<Value>) {
    let mut links = &*text.cell.links;
    // A program prints `Resolved: /late`.
    let is_printed = text.kind == BlockKind::Other && !has_label_of_code(text);
    for (number, (line, place)) in text.line_ranges().into_iter().enumerate() {
        // The first line of the head has the code.
        if let Some(line) = text.cell.text.get(line)
            && let Some((title, cell)) = label::value(document, line, place, &mut links)
            && (block.is_some() || number > 0)
            && !(is_printed && label::says(&title) == label::Says::Advice)
        {
            values.push(Value::new(title, cell, block, text.lines.len() + 1));
        }
    }
}

/// The title of a paragraph that is only a number other than the code: `0x01`, or an HTTP status with or without its name:
/// `400 Bad Request`.
fn number_alone(block: &Block, code: &str) -> Option<&'static str> {
    if label::split(&block.cell.text).is_some() {
        return None;
    }
    let entry = entry::parse_block(block, Kind::Integer).filter(|entry| entry.is_single() && entry.code != code)?;
    let is_name =
        |text: &str| text::split(text, char::is_whitespace).all(|word| !text::begins_with(word, char::is_lowercase));
    match (&*entry.name, &*entry.text) {
        ("", name) | (name, "") if http_status::may_be(&entry.code) && is_name(name) && !name.ends_with('.') => {
            Some(STATUS)
        }
        ("", "") => Some("Number"),
        _ => None,
    }
}

/// The HTTP status in bold at the beginning of a paragraph, and the place of the text behind it: `**HTTP 404**: lost`. A number
/// without a word before it may be any other.
fn status_before(block: &Block) -> Option<(String, usize)> {
    let (lead, behind) = block.cell.text.split_at_checked(block.lead)?;
    let entry = entry::parse(lead, 0, Kind::Integer)?;
    let is_alone = entry.is_single() && entry.name.is_empty() && entry.text.is_empty();
    let is_separate = lead.ends_with(entry::SIGNS) || behind.trim_start().starts_with(entry::SIGNS);
    let text = behind.trim_start_matches(|c: char| c.is_whitespace() || entry::SIGNS.contains(&c));
    let is_status = text::begins_with(lead, char::is_alphabetic) && http_status::may_be(&entry.code);
    (is_alone && is_separate && is_status && !text.is_empty()).then(|| (entry.code, block.cell.text.len() - text.len()))
}

/// What most sections have in common.
struct Common {
    /// The line in bold with which they begin, such as "What it does". It says nothing about any of the codes.
    label: Option<String>,
    /// Whether they begin with a block of code with a single line, which is what the program prints.
    begin_with_lines: bool,
}

fn common(document: &Document, sections: &[CodeSection<'_>]) -> Common {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut lines = 0;
    for section in sections {
        lines += usize::from(row::line_in_code(document, section.below).is_some());
        let first = section.below.iter().find(|block| block.kind == BlockKind::Text);
        if let Some(first) = first.filter(|first| first.lead == first.cell.text.len()) {
            *counts.entry(&first.cell.text).or_default() += 1;
        }
    }
    let are_most = |count: usize| count > 1 && count * 2 > sections.len();
    let label = counts.into_iter().find(|(_, count)| are_most(*count)).map(|(label, _)| label.to_owned());
    Common { label, begin_with_lines: are_most(lines) }
}

/// The most further columns of a listing.
const MOST_COLUMNS: usize = 32;

/// The title of the HTTP statuses beside codes.
const STATUS: &str = "HTTP status";

/// The title of the severities in brackets behind codes.
const SEVERITY: &str = "Severity";

/// The columns of all listings.
const TITLES: [&str; 4] = ["Code", "Name", "Message", "Details"];

impl<'a> CodeSection<'a> {
    pub(super) fn new(document: &Document, entry: Entry, head: &'a Block, below: &'a [Block], end: usize) -> Self {
        let mut values = Vec::new();
        let in_head = |title: &str, text: String| {
            let cell = Cell { range: head.cell.range.clone(), text, ..Cell::default() };
            Value::new(title.to_owned(), cell, None, 1)
        };
        for (title, text) in [(STATUS, &entry.status), (SEVERITY, &entry.severity)] {
            if !text.is_empty() {
                values.push(in_head(title, text.clone()));
            }
        }
        // The text of an item may continue with labels.
        if is_in_list(head) {
            add_lines(document, head, None, &mut values);
            for (title, text) in label::pairs(&entry.text) {
                values.push(in_head(&title, text));
            }
        }
        let mut behind_status = None;
        let mut heading: Option<usize> = None;
        let mut is_first = !is_in_list(head);
        let mut read = 0;
        for (index, block) in below.iter().enumerate() {
            if index < read {
                continue;
            }
            let is_text = block.kind == BlockKind::Text;
            let has_text = || {
                let rest = below.get(index + 1..).unwrap_or_default();
                let mut rest = rest.iter().take_while(|next| !matches!(next.kind, BlockKind::Heading(_)));
                rest.any(|next| next.kind == BlockKind::Text)
            };
            if is_first
                && is_text
                && let Some(title) = number_alone(block, &entry.code).filter(|_| has_text())
            {
                values.push(Value::new(title.to_owned(), block.cell.clone(), Some(index), 1));
            }
            is_first &= !is_text && !matches!(block.kind, BlockKind::Heading(_));
            match (block.kind, heading.and_then(|heading| values.get_mut(heading))) {
                (BlockKind::Heading(_), _) => {
                    heading = Some(values.len());
                    let cell = Cell { range: block.cell.range.end..block.cell.range.end, ..Cell::default() };
                    values.push(Value::new(block.cell.text.clone(), cell, Some(index), 1));
                }
                (BlockKind::Text, Some(value)) => value.add(block, &block.cell.text),
                (BlockKind::Text, None) => {
                    if let Some((status, text)) = status_before(block) {
                        behind_status = behind_status.or(Some((index, text)));
                        if status != entry.code {
                            let cell = Cell { text: status, ..block.cell.clone() };
                            values.push(Value::new(STATUS.to_owned(), cell, None, 1));
                        }
                        continue;
                    }
                    add_lines(document, block, Some(index), &mut values);
                    if let Some(value) = Value::below(document, below, index) {
                        read = index + value.further + 1;
                        values.push(value);
                    }
                }
                (BlockKind::Other, None) if has_values(block) => add_lines(document, block, Some(index), &mut values),
                (BlockKind::Item | BlockKind::Other, _) => {}
            }
        }
        Self { entry, head, below, end, values, behind_status }
    }

    /// Whether a value below the code is labelled as its message or description, and no text without a label is above
    /// it. A text beside the code that consists of labelled values is no title.
    fn has_labelled_message(&self) -> bool {
        let is_text = |block: &Block| block.kind == BlockKind::Text && label::split(&block.cell.text).is_none();
        let is_first = |block: usize| !self.below.iter().take(block).any(is_text);
        let is_message = |value: &Value| {
            value.block.is_some_and(is_first) && !value.cell.text.is_empty() && label::says_text(&value.title)
        };
        self.values.iter().any(is_message) && label::pairs(&self.entry.text).is_empty()
    }
}

/// Whether a code is in an item or a paragraph, and not in a heading.
fn is_in_list(head: &Block) -> bool {
    head.kind == BlockKind::Text
}

impl ListingReader<'_> {
    /// Adds the listing of some sections below these headings.
    pub(super) fn push(&mut self, path: Vec<Arc<str>>, sections: Vec<CodeSection<'_>>) {
        let Some(first) = sections.first() else { return };
        let start = first.head.cell.range.start;
        let range = start..sections.last().map_or(start, |last| last.end);
        let (header, rows) = rows(self.document, sections);
        let section = self.markdown.sections.len();
        self.markdown.sections.push(markdown::Section { path });
        self.markdown.tables.push(MarkdownTable { section, range, header, rows, ..MarkdownTable::default() });
    }
}

/// Settles what the words beside codes are, which only those of other codes show. Titles with a text behind them are
/// names if most of them are written like names: `**400 Bad Request**: wrong format`. Without such texts, all titles
/// are names, or all are texts: `401 Unauthorized` beside `400 Bad Request`. They are names if most of them are one
/// word, or if all codes are HTTP statuses with a text below. If most codes have a message with a label, `Message:
/// torn`, the titles of these are names. `error` and `success` are kinds of codes if several codes share one of them:
/// `400 error` beside `401 error`.
fn settle_words(sections: &mut [CodeSection<'_>]) {
    remove_shared_label(sections);
    let is_lower = |tail: &str| !tail.is_empty() && text::is_only(tail, |byte| byte.is_ascii_lowercase());
    let is_word = |name: &str| name == "OK" || name.get(1..).is_some_and(is_lower);
    let is_letters = |name: &str| !name.is_empty() && text::is_only(name, |byte| byte.is_ascii_alphabetic());
    let is_capital = |word: &str| text::begins_with(word, char::is_uppercase);
    let (mut words, mut texts, mut titles, mut capitals) = (0, 0, 0, 0);
    // Whether each code has a message with a label, and the number of those that have.
    let (mut have_label, mut labelled) = (Vec::with_capacity(sections.len()), 0);
    let (mut may_be_names, mut are_statuses) = (true, true);
    let kind = |entry: &Entry| {
        let (("", word) | (word, "")) = (&*entry.name, &*entry.text) else { return None };
        SEVERITIES.iter().chain(OUTCOMES).copied().find(|kind| kind.eq_ignore_ascii_case(word))
    };
    let (mut known, mut codes): (HashSet<&str>, HashSet<&str>) = (HashSet::new(), HashSet::new());
    let (mut share_kind, mut are_different, mut introductions) = (false, true, 0);
    for section in &*sections {
        let CodeSection { entry, below, .. } = section;
        let has_label = section.has_labelled_message();
        labelled += usize::from(has_label);
        have_label.push(has_label);
        words += usize::from(is_word(&entry.name) && entry.text.is_empty());
        texts += usize::from(entry.name.is_empty() && text::has(&entry.text, char::is_whitespace));
        may_be_names &= !entry.name.is_empty() || entry.text.is_empty() || entry::is_title(&entry.text);
        // `**When:** it rains` may be beside the text.
        let is_prose = |text: &Block| text.lead == 0 && !row::is_only_title(text);
        are_statuses &= http_status::may_be(&entry.code) && text_of(below).is_some_and(is_prose);
        introductions += usize::from(text_of(below).is_some_and(|text| text.cell.text.ends_with([':', '：'])));
        // A code has one name, so titles of one code are texts.
        are_different &= codes.insert(&entry.code);
        let has_title = !entry.behind.is_empty();
        titles += usize::from(has_title);
        capitals += usize::from(has_title && entry.text.split_whitespace().all(is_capital));
        share_kind |= kind(entry).is_some_and(|kind| !known.insert(kind));
    }
    are_statuses &= are_different && introductions * 2 <= sections.len();
    let are_labelled = labelled * 2 > sections.len() && are_different && may_be_names;
    let are_names = may_be_names && (words > texts || are_statuses);
    for (CodeSection { entry, below, .. }, has_label) in sections.iter_mut().zip(have_label) {
        // A constant is a name itself, and a range has none.
        let may_have_name = entry.is_single() && text::has_digit(&entry.code);
        let are_names = are_names || are_labelled && has_label && may_have_name;
        let is_alone = entry.text.is_empty();
        if capitals * 2 > titles {
            if !entry.behind.is_empty() {
                entry.name = std::mem::replace(&mut entry.text, std::mem::take(&mut entry.behind));
            }
        } else if share_kind && kind(entry).is_some() {
            if text_of(below).is_some() {
                entry.name.clear();
                entry.text.clear();
            }
        } else if are_names && titles == 0 && entry.name.is_empty() {
            entry.name = std::mem::take(&mut entry.text);
        } else if is_word(&entry.name) && is_alone && !are_names && texts > 0
            || titles > 0 && entry.behind.is_empty() && !is_alone && is_letters(&entry.name)
        {
            let title = std::mem::take(&mut entry.name);
            entry.behind = std::mem::replace(&mut entry.text, title);
        }
    }
}

/// The text directly below a code.
fn text_of(below: &[Block]) -> Option<&Block> {
    below.first().filter(|first| first.kind == BlockKind::Text)
}

/// Removes the label from names if all have the same one: `Software error: G9`.
fn remove_shared_label(sections: &mut [CodeSection<'_>]) {
    let label = |name: &str| {
        let (label, rest) = name.split_once(['：', ':'])?;
        let is_label = rest.starts_with(' ') || name.get(label.len()..)?.starts_with('：');
        (is_label && !rest.trim().is_empty()).then(|| name.len() - rest.len())
    };
    let Some(first) = sections.iter().map(|section| &section.entry.name).find(|name| !name.is_empty()) else { return };
    let Some(shared) = label(first).and_then(|end| first.get(..end)).map(str::to_owned) else { return };
    let mut count = 0;
    for CodeSection { entry, .. } in &*sections {
        if !entry.name.is_empty() && label(&entry.name).and_then(|end| entry.name.get(..end)) != Some(&*shared) {
            return;
        }
        count += usize::from(!entry.name.is_empty());
    }
    for CodeSection { entry, .. } in sections.iter_mut().filter(|_| count > 1) {
        let name = entry.name.strip_prefix(&*shared).map_or("", str::trim).to_owned();
        entry.name = name;
    }
}

/// Turns sections into rows. Also returns the titles of their columns.
pub(super) fn rows(document: &Document, mut sections: Vec<CodeSection<'_>>) -> (Vec<Cell>, Vec<Row>) {
    settle_words(&mut sections);
    let (columns, common) = (further_columns(&sections), common(document, &sections));
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
        rows.push(row(document, section, (&columns, &index), &common));
    }
    (titles, rows)
}

struct Column {
    title: String,
    says: label::Says,
    /// Whether its texts are sentences about the codes, whatever the title says.
    has_sentences: bool,
}

/// The values with a title.
struct Titled<'a> {
    title: &'a str,
    place: usize,
    /// The number of sections with such values, and the last one.
    sections: usize,
    last: usize,
    texts: usize,
    sentences: usize,
    different: HashSet<&'a str>,
}

impl<'a> Titled<'a> {
    fn add(&mut self, section: usize, text: &'a str) {
        // A title that is repeated in one section counts once.
        self.sections += usize::from(self.last != section);
        self.last = section;
        if !text.is_empty() {
            self.texts += 1;
            self.sentences += usize::from(is_sentence(text));
            self.different.insert(text);
        }
    }

    /// Whether most texts are sentences, and few are the same. One word for several codes says little about each of them.
    fn are_sentences(&self) -> bool {
        self.sentences * 2 > self.texts && !facts::are_repeated(self.different.len(), self.texts)
    }
}

/// Whether a text looks more like a sentence than a value, as the cells of a column of sentences do.
fn is_sentence(text: &str) -> bool {
    text::has_words(text, 4) || text.ends_with('。') || text.ends_with('.') && text::has(text, char::is_whitespace)
}

/// The titles that several sections share, and those of names, messages and advice. If there are too many, the most common ones.
fn further_columns(sections: &[CodeSection<'_>]) -> Vec<Column> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Titled<'_>> = Vec::new();
    let any_severity = sections.iter().any(|section| !section.entry.severity.is_empty());
    for (number, section) in sections.iter().enumerate() {
        for Value { title, cell, .. } in section.values.iter().filter(|value| !value.is_code_of(&section.entry)) {
            let place = *places.entry(text::plain(title)).or_insert(all.len());
            if place == all.len() {
                let (different, last) = (HashSet::new(), usize::MAX);
                all.push(Titled { title, place, sections: 0, last, texts: 0, sentences: 0, different });
            }
            if let Some(titled) = all.get_mut(place) {
                titled.add(number, &cell.text);
            }
        }
    }
    // Of a message, an advice, or a severity that is taken out of the text, one is enough.
    let is_enough = |title: &str| label::says(title) != label::Says::Other || any_severity && title == SEVERITY;
    all.retain(|titled| {
        text::has(titled.title, char::is_alphanumeric) && (titled.sections > 1 || is_enough(titled.title))
    });
    let mut chosen = order::by(all, |titled| usize::MAX - titled.sections);
    chosen.truncate(MOST_COLUMNS);
    let mut columns = Vec::with_capacity(chosen.len());
    for titled in order::by(chosen, |titled| titled.place) {
        let title = text::cut(titled.title).into_owned();
        let says = label::says(&title);
        let has_sentences = says == label::Says::Other && title != SEVERITY && titled.are_sentences();
        columns.push(Column { title, says, has_sentences });
    }
    columns
}

/// The column of advice in a listing with these titles, if the user names none.
pub(super) fn advice(titles: &[Cell]) -> Option<usize> {
    (TITLES.len()..titles.len())
        .find(|index| titles.get(*index).is_some_and(|title| label::says(&title.text) == label::Says::Advice))
}
