//! Reads lists with an item for each code: `- 10001 text`, `- **E123** - text`, `- Error Number: 8001`. If a section
//! has no items, its paragraphs, or their lines, may be such a list: `0 - Success`.

use std::collections::HashSet;
use std::sync::Arc;

use super::entry::{self, Beside, Entry, Told};
use super::headings::push;
use super::section::Section;
use super::{Announced, Codes, TRIED, announces, how_to_ask, is_below, label, says_failure};
use crate::columns::{self, Kind};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId, Severity};
use crate::heading_path::{is_under, is_under_numbered};
use crate::markdown::{self, Block, BlockKind, Cell, Markdown, Outline};
use crate::{Document, text};

/// The blocks between two headings.
struct Part<'a> {
    path: Vec<Arc<str>>,
    blocks: &'a [Block],
    /// The end of the part.
    end: usize,
}

/// An item, or a paragraph that is read as one.
struct Item<'a> {
    /// Its text; `None` if it begins with something else.
    head: Option<&'a Block>,
    range: std::ops::Range<usize>,
    below: &'a [Block],
    depth: usize,
    entry: Option<Entry>,
    /// The number of its list. Items with nothing between them are in one list.
    run: usize,
}

/// The name of a section, if no other section has the same heading.
fn name_of(path: &[Arc<str>], all: &[Part<'_>]) -> String {
    let mut name = String::new();
    for (count, heading) in path.iter().rev().enumerate() {
        name = if count == 0 { heading.to_string() } else { format!("{heading} / {name}") };
        if all.iter().filter(|part| is_under(&part.path, &name)).count() < 2 {
            break;
        }
    }
    name
}

/// The items of a part, and the number of codes among them.
struct Items<'a> {
    list: Vec<Item<'a>>,
    /// The outermost depth at which an item is a code.
    depth: usize,
    /// The lists that have a code at this depth.
    runs: Vec<usize>,
    /// The number of items at this depth that are codes, and the number of all items in these lists, except links to
    /// headings.
    codes: usize,
    all: usize,
    /// Whether all codes are ranges.
    are_ranges: bool,
}

impl<'a> Items<'a> {
    /// The items; `None` if none of them is a code.
    fn new(part: &Part<'a>, kind: Kind) -> Option<Self> {
        let mut items = items(part, kind);
        let mut depth = depth_of_codes(&items, false);
        if depth.is_none() {
            let paragraphs = paragraphs(part, kind);
            depth = depth_of_codes(&paragraphs, false);
            if depth.is_some() {
                items = paragraphs;
            }
        }
        if kind == Kind::Integer && number_names(&mut items) {
            depth = depth_of_codes(&items, false);
        }
        let are_ranges = depth.is_none();
        let depth = depth.or_else(|| depth_of_codes(&items, true))?;
        if kind == Kind::Text {
            let mut beside = Vec::with_capacity(items.len());
            for item in &mut items {
                if let Some(head) = item.head.filter(|_| item.depth == depth) {
                    beside.push(Beside { group: &[], text: &head.cell.text, entry: &mut item.entry });
                }
            }
            entry::add_words_beside(beside);
        }
        // A list without a code, such as a list of advice, is a separate list.
        let mut runs: Vec<usize> = Vec::new();
        for item in &items {
            if item.entry.is_some() && item.depth == depth && runs.last() != Some(&item.run) {
                runs.push(item.run);
            }
        }
        let (mut codes, mut all) = (0, 0);
        for item in &items {
            if item.depth == depth && !item.is_link() && runs.binary_search(&item.run).is_ok() {
                all += 1;
                codes += usize::from(item.entry.is_some());
            }
        }
        Some(Self { list: items, depth, runs, codes, all, are_ranges })
    }

    /// Whether the items of a chosen part are codes. If the user names the part, one code suffices; otherwise most
    /// items must be codes, and not all of them ranges.
    fn are_codes(&self, is_named: bool) -> bool {
        is_named || !self.are_ranges && self.codes * 2 > self.all
    }

    /// The codes, if something announces them.
    fn announced(&self, part: &Part<'_>, kind: Kind, is_announced: bool) -> Option<Vec<String>> {
        let (mut likely, mut labelled, mut beside, mut single) = (0, 0, 0, 0);
        let mut codes = Vec::new();
        for item in &self.list {
            let Some(entry) = item.entry.as_ref().filter(|_| item.depth == self.depth && !item.is_link()) else {
                continue;
            };
            codes.push(entry.code.clone());
            if !entry.is_single {
                continue;
            }
            single += 1;
            labelled += usize::from(entry.told == Told::Label);
            beside += usize::from(entry.told == Told::Neighbours);
            likely += usize::from(match kind {
                // `#123` is an issue.
                Kind::Integer => {
                    entry.is_marked && !item.head.is_some_and(|head| head.cell.text.trim_start().starts_with('#'))
                }
                Kind::Text => {
                    // `error_number` is more likely a field, `errors[0]` a place, and `-errors` an option.
                    let is_field =
                        text::has(&entry.code, char::is_lowercase) && !text::has(&entry.code, char::is_numeric);
                    let is_place = entry.code.contains('[') || entry.code.starts_with('-');
                    !is_place && (entry.is_surely_text && !is_field || says_failure(&entry.code))
                }
            });
        }
        // Text below a heading that is a code is about this code.
        let above = part.path.last().map_or("", |above| &**above);
        let is_below_code = entry::parse(above, 0, Kind::Integer);
        let is_below_text =
            kind == Kind::Integer && columns::is_numbered_text_code(text::first_part(above, |c| !c.is_alphanumeric()));
        // These are the fields of a response or a table, one of which holds the code.
        let are_fields = kind == Kind::Text && codes.iter().any(|code| is_field_of_errors(code));
        // A repeated code is a word: `*Note*: ..`.
        let is_one = codes.iter().all(|code| codes.first() == Some(code));
        if is_one && codes.len() > 1
            || are_fields
            || leads_elsewhere(above)
            || is_about_parts(above)
            || is_below_text
            || is_below_code.is_some_and(|entry| entry.is_single && entry.is_marked)
        {
            return None;
        }
        let is_announced = is_announced || labelled * 2 > self.all || part.introduces(&self.list);
        let are_codes = single > 0 && codes.len() * 2 > self.all && likely * 2 > single - beside;
        (are_codes && is_announced).then_some(codes)
    }
}

/// `ERROR_NUMBER`, `errorMessage`: a field with a code or its text.
fn is_field_of_errors(code: &str) -> bool {
    const FIELDS: [&str; 9] =
        ["code", "errno", "errcode", "errorcode", "errormessage", "errormsg", "errmsg", "errornumber", "statuscode"];
    let code = text::plain(&code.replace('_', ""));
    FIELDS.contains(&&*code)
}

/// Whether a heading is about the parts of codes: "Error code format", "Device number".
fn is_about_parts(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    lower.contains(" format") || lower.ends_with(" number") && !announces(heading)
}

/// Whether a heading is about other pages or about one error: "See also", "Error: no mail".
fn leads_elsewhere(heading: &str) -> bool {
    const WORDS: [&str; 11] = [
        "error: ",
        "see also",
        "related",
        "further reading",
        "references",
        "contents",
        "next steps",
        "参见",
        "另请参阅",
        "相关",
        "関連",
    ];
    text::strip_prefixes(&heading.to_lowercase(), &WORDS).is_some()
}

/// A part with its items.
type Listed<'p, 'a> = (&'p Part<'a>, Items<'a>);

/// Whether many sections list the same codes, such as the statuses that each call returns.
fn repeat(codes: &[Vec<String>]) -> bool {
    const SECTIONS: usize = 4;
    let mut known: HashSet<&str> = HashSet::new();
    let mut all = 0;
    for codes in codes {
        for code in codes {
            all += 1;
            known.insert(code);
        }
    }
    codes.len() >= SECTIONS && known.len() * 2 < all
}

/// The sections whose items read as codes, if something announces them, with their codes.
fn find_items<'p, 'a>(outline: &Outline, parts: &'p [Part<'a>], kind: Kind) -> (Vec<Listed<'p, 'a>>, Vec<Vec<String>>) {
    let Announced { by_title, by_file } = Announced::new(outline);
    let (mut found, mut codes) = (Vec::new(), Vec::new());
    let mut likely = Vec::new();
    // The headings above lists of several codes.
    let mut above: HashSet<&[Arc<str>]> = HashSet::new();
    for part in parts {
        let is_announced = by_title || by_file || part.is_announced(kind);
        if !is_announced && !part.may_announce() {
            continue;
        }
        let Some(items) = Items::new(part, kind) else { continue };
        if let Some(of_part) = items.announced(part, kind, is_announced) {
            if of_part.len() > 1 {
                above.insert(part.above());
            }
            likely.push((part, items, of_part));
        }
    }
    for (part, items, of_part) in likely {
        // A single code is accepted if lists of codes are beside it.
        if of_part.len() > 1 || above.contains(part.above()) {
            codes.push(of_part);
            found.push((part, items));
        }
    }
    if repeat(&codes) { (Vec::new(), Vec::new()) } else { (found, codes) }
}

/// The sections whose items read as codes, if something announces them.
pub(super) fn find(outline: &Outline, kind: Kind) -> Vec<Codes> {
    let parts = parts(outline);
    let (listed, codes) = find_items(outline, &parts, kind);
    let mut found = Vec::with_capacity(codes.len());
    for ((part, _), codes) in listed.into_iter().zip(codes) {
        found.push(Codes { path: part.path.clone(), codes });
    }
    found
}

pub(super) fn read(
    document: &Document,
    names: &[String],
    kind: Kind,
    is_lenient: bool,
    problems: &mut Diagnostics,
) -> Markdown {
    let outline = with_lines(document, markdown::outline(document));
    let mut markdown = Markdown::default();
    let parts = parts(&outline);
    if names.is_empty() {
        let mut found = find_items(&outline, &parts, kind).0;
        if found.is_empty() {
            for part in &parts {
                if let Some(items) = Items::new(part, kind).filter(|items| items.are_codes(false)) {
                    found.push((part, items));
                }
            }
        }
        if found.is_empty() {
            problems.report(no_list(&parts, kind, None, 0));
        }
        for (part, items) in found {
            read_part(document, part, items, (kind, is_lenient), &mut markdown, problems);
        }
        return markdown;
    }
    for (index, name) in names.iter().enumerate() {
        let mut is_found = false;
        for is_below in [is_below, is_under_numbered] {
            if is_found {
                break;
            }
            for part in &parts {
                if is_below(&part.path, name)
                    && let Some(items) = Items::new(part, kind)
                    && items.are_codes(is_under(&part.path, name) || is_under_numbered(&part.path, name))
                {
                    is_found = true;
                    read_part(document, part, items, (kind, is_lenient), &mut markdown, problems);
                }
            }
        }
        if !is_found {
            problems.report(no_list(&parts, kind, Some(name), index));
        }
    }
    markdown
}

fn no_list(parts: &[Part<'_>], kind: Kind, name: Option<&str>, index: usize) -> Diagnostic {
    let mut headings: Vec<String> = Vec::new();
    for part in parts {
        if headings.len() < TRIED
            && !part.path.is_empty()
            && Items::new(part, kind).is_some_and(|items| items.are_codes(false))
        {
            headings.push(name_of(&part.path, parts));
        }
    }
    let message = match name {
        Some(name) => format!("no list below a heading `{}` has items that read as codes", text::cut(name)),
        None => "no list of the document reads as codes".to_owned(),
    };
    let help = how_to_ask("list", name, &headings).unwrap_or_else(|| {
        "an item of a code is like `- 10001 text`, `- **E123** - text` or `- NAME (3): text`; for a table, remove `list`"
            .to_owned()
    });
    Diagnostic::with_place(Place::Argument(Argument::List(index)), ProblemId::NoCodeList, message).help(help)
}

fn read_part(
    document: &Document,
    part: &Part<'_>,
    Items { list: items, depth, runs, .. }: Items<'_>,
    (kind, is_lenient): (Kind, bool),
    markdown: &mut Markdown,
    problems: &mut Diagnostics,
) {
    let mut sections = Vec::new();
    let mut left_alone: Option<usize> = None;
    // The spelling of the last code, while the items in it are read.
    let mut last: Option<(String, String)> = None;
    for item in items {
        if item.depth > depth
            && let Some(inner) = item.entry.as_ref().filter(|inner| inner.is_single)
            && let Some((code, _)) = last.take_if(|(_, outer)| inner.style(kind).as_ref() == Some(outer))
        {
            let message = format!("the nested item `{}` is part of the text of `{code}`", inner.code);
            let help = "if it is a code, give it the depth of the others";
            let range = item.first_line(document);
            problems.report(Diagnostic::at(ProblemId::RefusedList, range, message).help(help));
        }
        if item.depth != depth || item.is_link() {
            continue;
        }
        last = item.entry.as_ref().and_then(|entry| Some((entry.code.clone(), entry.style(kind)?)));
        if runs.binary_search(&item.run).is_err() {
            if left_alone != Some(item.run) {
                left_alone = Some(item.run);
                let message = "no item of this list is a code, so the list is skipped";
                problems.report(Diagnostic::at(ProblemId::RefusedList, item.first_line(document), message));
            }
            continue;
        }
        match (item.entry, item.head) {
            (Some(entry), Some(head)) => {
                sections.push(Section::new(document, entry, head, item.below, item.range.end));
            }
            (_, head) => {
                let range = Item { head, entry: None, ..item }.first_line(document);
                let text = text::cut(head.map_or(document.get(range.clone()), |head| &*head.cell.text)).into_owned();
                let shown = text::beginning(&text);
                let message = format!("the item `{shown}` is not a code, but is beside items that are");
                let help = "begin it with its code, or use `lenient` to leave it out";
                let severity = if is_lenient { Severity::Warning } else { Severity::Error };
                problems.report(Diagnostic::at(ProblemId::NotACode, range, message).help(help).severity(severity));
            }
        }
    }
    push(document, markdown, Some(part.path.clone()), sections);
}

impl Item<'_> {
    /// Whether the item is a line of a table of contents.
    fn is_link(&self) -> bool {
        self.head.is_some_and(Block::is_link_to_heading)
    }

    fn first_line(&self, document: &Document) -> std::ops::Range<usize> {
        let range = self.head.map_or(self.range.clone(), |head| head.cell.range.clone());
        let line = document.get(range.clone()).split(text::LINE_ENDS).next().unwrap_or_default();
        range.start..range.start + line.trim_end().len()
    }
}

impl Part<'_> {
    /// The headings above its own.
    fn above(&self) -> &[Arc<str>] {
        self.path.split_last().map_or(&[], |(_, above)| above)
    }

    /// Whether a heading announces codes.
    fn is_announced(&self, kind: Kind) -> bool {
        let announces =
            |heading: &Arc<str>| columns::announces_codes(heading) || kind == Kind::Integer && announces(heading);
        self.path.iter().rev().take(2).any(announces)
    }

    /// Whether a text may announce codes, in front of them or above them.
    fn may_announce(&self) -> bool {
        let may_announce = |text: &str| entry::has_label(text) || mentions_codes(text);
        self.blocks.iter().any(|block| block.kind == BlockKind::Text && may_announce(&block.cell.text))
    }

    /// Whether a text above the items announces codes.
    fn introduces(&self, items: &[Item<'_>]) -> bool {
        let Some(start) = items.first().map(|item| item.range.start) else { return false };
        let above = self.blocks.iter().take_while(|block| block.cell.range.start < start);
        above.filter(|block| block.kind == BlockKind::Text).last().is_some_and(|block| mentions_codes(&block.cell.text))
    }
}

/// Whether a text above items mentions error codes or the like.
fn mentions_codes(text: &str) -> bool {
    const WORDS: [&str; 7] =
        ["error code", "exit code", "status code", "return code", "exit status", "错误码", "return value"];
    let text = text::cut(text).to_lowercase();
    WORDS.iter().any(|words| text.contains(words))
}

/// The outline, in which each line of a paragraph becomes a paragraph if all lines begin with a code.
pub(super) fn with_lines(document: &Document, mut outline: Outline) -> Outline {
    let mut blocks = Vec::with_capacity(outline.blocks.len());
    for block in outline.blocks {
        let is_paragraph = block.kind == BlockKind::Text && block.depth == 0 && !block.lines.is_empty();
        match is_paragraph.then(|| ends_of_codes(&block)).flatten() {
            Some(leads) => split_lines(document, &block, &leads, &mut blocks),
            None => blocks.push(block),
        }
    }
    outline.blocks = blocks;
    outline
}

/// The end of the code in each line, if each line begins with a code.
fn ends_of_codes(block: &Block) -> Option<Vec<usize>> {
    'kinds: for kind in [Kind::Integer, Kind::Text] {
        let mut ends = Vec::with_capacity(block.lines.len() + 1);
        for line in label::lines(block) {
            let lead = if line.start == 0 { block.lead.min(line.end) } else { 0 };
            let text = block.cell.text.get(line)?.trim();
            let Some(entry) = entry::parse(text, lead, kind) else { continue 'kinds };
            let says_something = !entry.text.is_empty() || !entry.name.is_empty();
            let Some(at) = text.find(&entry.code).filter(|_| says_something) else { continue 'kinds };
            ends.push(at + entry.code.len());
        }
        return Some(ends);
    }
    None
}

fn split_lines(document: &Document, block: &Block, leads: &[usize], blocks: &mut Vec<Block>) {
    let mut start = block.cell.range.start;
    let mut left = &*block.cell.links;
    for (index, (line, lead)) in label::lines(block).into_iter().zip(leads).enumerate() {
        let end = block.lines.get(index).map_or(block.cell.range.end, |(_, place)| *place);
        let text = block.cell.text.get(line).unwrap_or_default().trim();
        let links = label::links_of(text, &mut left);
        let range = start..start + document.get(start..end).trim_end().len();
        let cell = Cell { range, text: text.to_owned(), links };
        blocks.push(Block { kind: block.kind, depth: 0, cell, lead: *lead, lines: Vec::new(), cut: None });
        start = end;
    }
}

/// The parts between headings.
fn parts(outline: &Outline) -> Vec<Part<'_>> {
    let mut above: Vec<(usize, Arc<str>)> = Vec::new();
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut start = 0;
    let mut path: Vec<Arc<str>> = Vec::new();
    for (index, block) in outline.blocks.iter().enumerate() {
        let (BlockKind::Heading(level), Some(cut)) = (block.kind, &block.cut) else { continue };
        let blocks = outline.blocks.get(start..index).unwrap_or_default();
        parts.push(Part { path: std::mem::take(&mut path), blocks, end: block.cell.range.start });
        while above.pop_if(|(of, _)| *of >= level).is_some() {}
        above.push((level, Arc::clone(cut)));
        for (_, heading) in &above {
            path.push(Arc::clone(heading));
        }
        start = index + 1;
    }
    parts.push(Part { path, blocks: outline.blocks.get(start..).unwrap_or_default(), end: outline.end });
    parts.retain(|part| !part.blocks.is_empty());
    parts
}

/// The outermost depth at which an item is a code, or, with `or_range`, a range.
fn depth_of_codes(items: &[Item<'_>], or_range: bool) -> Option<usize> {
    let mut depth: Option<usize> = None;
    for item in items {
        let is_code = item.entry.as_ref().is_some_and(|entry| entry.is_single || or_range);
        if is_code && depth.is_none_or(|depth| item.depth < depth) {
            depth = Some(item.depth);
        }
    }
    depth
}

/// Makes the numbers codes if a number follows the name in all items of a list.
fn number_names(items: &mut [Item<'_>]) -> bool {
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
        let mut beside = Vec::with_capacity(list.len());
        for item in list {
            if item.depth == depth && !item.is_link() {
                let text = item.head.map_or("", |head| &*head.cell.text);
                beside.push(Beside { group: &[], text, entry: &mut item.entry });
            }
        }
        any |= entry::number_names(beside);
    }
    any
}

/// The items of a part, with nested ones.
fn items<'a>(part: &Part<'a>, kind: Kind) -> Vec<Item<'a>> {
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
        items.push(Item { head, range: block.cell.range.clone(), below, depth: block.depth, entry, run });
    }
    items
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
    let number = entry::parse(&number.cell.text, 0, kind).filter(|entry| entry.is_single)?;
    Some((Entry { name, text: String::new(), ..number }, below))
}

/// Paragraphs that begin with a code, read as items: the blocks up to the next one are below it.
fn paragraphs<'a>(part: &Part<'a>, kind: Kind) -> Vec<Item<'a>> {
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
        if let Some((entry, left)) = parse(block, below, kind).filter(|(entry, _)| is_sure(entry)) {
            starts.push((index, part.blocks.len() - left.len(), entry));
        }
    }
    let mut ends: Vec<usize> = Vec::new();
    for (start, ..) in starts.iter().skip(1) {
        ends.push(*start);
    }
    ends.push(part.blocks.len());
    for ((start, inside, entry), end) in starts.into_iter().zip(ends) {
        let head = part.blocks.get(start);
        let range_end = part.blocks.get(end).map_or(part.end, |next| next.cell.range.start);
        let range = head.map_or(0, |head| head.cell.range.start)..range_end;
        let below = part.blocks.get(inside..end).unwrap_or_default();
        items.push(Item { head, range, below, depth: 1, entry: Some(entry), run: 1 });
    }
    items
}

#[cfg(test)]
mod tests {
    use super::super::Wanted;
    use super::*;
    use crate::markdown::Row;

    /// The codes with names, messages and details, and the problems.
    fn of(text: &str, names: &[&str], kind: Kind) -> (Vec<String>, Vec<String>) {
        let mut problems = Diagnostics::default();
        let wanted = Wanted::Lists(names.iter().map(|name| (*name).to_owned()).collect());
        let markdown = super::super::read(&Document::new("d.md", text), &wanted, kind, false, &mut problems);
        let texts = |row: &Row| row.cells.iter().map(|cell| cell.text.replace('\n', "/")).collect::<Vec<_>>().join("|");
        let rows = markdown.tables.iter().flat_map(|table| &table.rows).map(texts).collect();
        (rows, problems.into_vec().into_iter().map(|problem| problem.message).collect())
    }

    #[test]
    fn an_item_is_a_number_with_a_text_and_nested_items_are_text() {
        let text = "- [Line](#line)\n\n# Line\n\n- `10001` Not found.\n- `10002` Busy. Wait.\n\n# Winch\n\n- **10** - Stuck\n- **11** - Either:\n  - full\n  - empty\n\n\
                    -   `41-44` - Reserved.\n- 2: no power\n* 2003    spool empty\n";
        assert_eq!(
            of(text, &["Line"], Kind::Integer),
            (vec!["10001||Not found.|".to_owned(), "10002||Busy. Wait.|".to_owned()], vec![])
        );
        let (rows, problems) = of(text, &["Winch"], Kind::Integer);
        assert_eq!(
            rows,
            ["10||Stuck|", "11||Either:/- full/- empty|", "41-44||Reserved.|", "2||no power|", "2003||spool empty|"]
        );
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(of(text, &["Line", "Winch"], Kind::Integer).0.len(), 7);
    }

    #[test]
    fn the_text_may_be_on_the_next_line_or_in_the_next_paragraph() {
        let text = "* Error Number: 8001\n\n    Too much string.\n\n* Error Number: 8002 (HY000)\n\n    Two kites.\n\n    The full text.\n\n- `StringTooShort (1199)`:\nThe string ends.\n";
        assert_eq!(
            of(text, &[], Kind::Integer).0,
            [
                "8001||Too much string.|",
                "8002||Two kites.|HY000//The full text.",
                "1199|StringTooShort|The string ends.|"
            ]
        );
        let text = "- Code: `E0`\n  Message: Unknown\n  Notes: Look.\n- Code: `E1`\n  Message: Gone\n  Notes: Wait.\n";
        assert_eq!(of(text, &[], Kind::Text).0, ["E0||Unknown||Unknown|Look.", "E1||Gone||Gone|Wait."]);
        let text = "- Error number: 1002; Symbol: ER_NO; State: HY000\n\n  Message: NO\n\n- Error number: 1003; Symbol: ER_YES; State: HY000\n\n  Message: YES\n";
        assert_eq!(
            of(text, &[], Kind::Integer).0,
            ["1002|ER_NO|NO||ER_NO|HY000|NO", "1003|ER_YES|YES||ER_YES|HY000|YES"]
        );
    }

    #[test]
    fn terms_and_paragraphs_may_be_items() {
        let text = "`K_TORN`\n: The sail has a hole, e.g.\nfrom a tree.\n\n`K_WIND`\n: Wait.\n";
        assert_eq!(of(text, &[], Kind::Text).0, ["K_TORN||The sail has a hole, e.g. from a tree.|", "K_WIND||Wait.|"]);
        let text = "# Codes\n\n- `101 Rising`\n  - : On its way up.\n- `102 Falling`\n  - : On its way down.\n";
        assert_eq!(
            of(text, &["Codes"], Kind::Integer).0,
            ["101|Rising|On its way up.|", "102|Falling|On its way down.|"]
        );
        let text = "<span id=\"KITE_LOST\"></span>**KITE\\_LOST**\n\n5 (0x5)\n\nNot found.\n\n**KITE\\_GONE**\n\n6 (0x6)\n\nGone.\n";
        assert_eq!(of(text, &[], Kind::Integer).0, ["5 (0x5)|KITE_LOST|Not found.|", "6 (0x6)|KITE_GONE|Gone.|"]);
        let text =
            "# Exit codes\n\nWords.\n\n0 - Success\n\n1 - General Error\n\n2 - Panic, application crashed\nbadly\n";
        assert_eq!(
            of(text, &["Exit codes"], Kind::Integer).0,
            ["0||Success|", "1||General Error|", "2||Panic, application crashed badly|"]
        );
    }

    #[test]
    fn an_item_that_is_not_a_code_is_reported_and_a_list_without_codes_is_skipped() {
        let text = "# Errors\n\n- Always wait.\n- Never ask.\n\nThey are:\n\n- 1: a\n- Late: b\n- [2](#two)\n- 2: c\n\n## More\n\n- Words.\n";
        let (rows, problems) = of(text, &["Errors"], Kind::Integer);
        assert_eq!(rows, ["1||a|", "2||c|"]);
        assert_eq!(
            problems,
            [
                "no item of this list is a code, so the list is skipped",
                "the item `Late: b` is not a code, but is beside items that are"
            ]
        );
    }

    #[test]
    fn the_lines_of_a_paragraph_are_items_if_each_begins_with_a_code() {
        for text in ["0: Done\n1: Late\n", "**0** Done  \n**1** Late\n", "Words.\n\n0 Done\n1 Late\n"] {
            let text = format!("# Exit codes\n\n{text}");
            assert_eq!(of(&text, &["Exit codes"], Kind::Integer).0, ["0||Done|", "1||Late|"], "{text}");
        }
        let text = "# Exit codes\n\n0: Done\nand more\n\n1: Late\n";
        assert_eq!(of(text, &["Exit codes"], Kind::Integer).0, ["0||Done and more|", "1||Late|"]);
        let text = "# Errors\n\nERR_A: [a](x.md)\nERR_B: b\n";
        assert_eq!(of(text, &["Errors"], Kind::Text).0, ["ERR_A||a|", "ERR_B||b|"]);
    }

    #[test]
    fn a_word_beside_items_in_their_style_is_a_code() {
        let text = "# Codes\n\n- `NOT_FOUND`: a\n- ABORTED\n- DATA_LOSS\n- NOTE: b\n";
        let (rows, problems) = of(text, &["Codes"], Kind::Text);
        assert_eq!(rows, ["NOT_FOUND||a|", "ABORTED|||", "DATA_LOSS|||"]);
        assert_eq!(problems, ["the item `NOTE: b` is not a code, but is beside items that are"]);
    }

    #[test]
    fn numbers_behind_names_are_codes_if_all_items_of_a_list_have_different_ones() {
        let kinds = [Kind::Integer, Kind::Text];
        let found = |text: &str| {
            let found = super::super::find(&Document::new("d.md", text), &kinds).pop();
            found.map(|found| (found.kind, found.count))
        };
        let numbers = "# Errors\n\n- `KITE_LOST`: 1\n- `KITE_WET`: 2 - Dry it.\n- KITE_TORN: 0x3\n  - Mend it.\n";
        assert_eq!(found(numbers), Some((Kind::Integer, 3)));
        let (rows, problems) = of(numbers, &["Errors"], Kind::Integer);
        assert_eq!(rows, ["1|KITE_LOST|KITE_LOST|", "2|KITE_WET|Dry it.|", "0x3|KITE_TORN|Mend it.|"]);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(of(numbers, &["Errors"], Kind::Text).0.len(), 3);
        assert_eq!(found("# Errors\n\n- KITE_LOST (1): a\n- KITE_WET (2): b\n"), Some((Kind::Integer, 2)));
        // Statuses, and numbers that repeat, that are counts, or that some items lack.
        for items in [
            "KITE_LOST: 404\n- KITE_WET: 409",
            "KITE_LOST: 1\n- KITE_WET: 1",
            "KITE_LOST: 1 kite\n- KITE_WET: 2 kites",
            "KITE_LOST: 1\n- KITE_WET: wet",
        ] {
            let text = format!("# Errors\n\n- {items}\n");
            assert_eq!(found(&text), Some((Kind::Text, 2)), "{text}");
        }
        // Settings beside codes.
        let text = "# Errors\n\n- 7: late\n- 8: wet\n\nThey are:\n\n- MAX_TRIES: 3\n- MAX_KITES: 5\n";
        assert_eq!(of(text, &["Errors"], Kind::Integer).0.len(), 2);
    }

    #[test]
    fn the_number_of_an_item_is_a_code_where_its_list_begins_with_0_or_far_from_1() {
        for (items, expected) in [
            ("1001. late\n1002. wet\n1007) dry\n", &["1001||late|", "1002||wet|"][..]),
            ("0. good\n1. bad\n", &["0||good|", "1||bad|"]),
            ("1. open\n2. close\n", &[]),
            ("100. `7`: late\n101. `8`: wet\n", &["7||late|", "8||wet|"]),
        ] {
            let rows = of(&format!("# Exit codes\n\n{items}"), &["Exit codes"], Kind::Integer).0;
            assert_eq!(
                rows.get(..expected.len()),
                Some(expected.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>()).as_deref(),
                "{items}"
            );
        }
    }

    #[test]
    fn terms_that_share_a_meaning_are_several_codes() {
        let text = "# Errors\n\nERR_A\nERR_B\n: Late.\n: Or wet.\n\nERR_C\n: Dry.\n";
        assert_eq!(of(text, &["Errors"], Kind::Text).0, ["ERR_A, ERR_B||Late.|Or wet.", "ERR_C||Dry.|"]);
    }

    #[test]
    fn an_item_within_a_code_that_looks_like_a_code_is_reported() {
        let text = "# Codes\n\n- 1000: net is down\n  - 1001: late\n  - 1002: wet\n- 2000: disk is full\n  - 3 kites\n";
        let (rows, problems) = of(text, &["Codes"], Kind::Integer);
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert_eq!(problems, ["the nested item `1001` is part of the text of `1000`"]);
    }

    #[test]
    fn a_section_with_one_code_belongs_to_those_beside_it() {
        let text = "# Close codes\n\n## Late\n\n- 4000: a\n- 4001: b\n\n## Wet\n\n- 4100: c\n";
        let found = super::super::find(&Document::new("d.md", text), &[Kind::Integer]).pop();
        assert_eq!(
            found.map(|found| (found.wanted, found.count)),
            Some((Wanted::Lists(vec!["Late".to_owned(), "Wet".to_owned()]), 3))
        );
        let text = "# Close codes\n\n## Late\n\nWords.\n\n## Wet\n\n- 4100: c\n";
        assert!(super::super::find(&Document::new("d.md", text), &[Kind::Integer]).is_empty());
    }

    #[test]
    fn the_end_of_an_admonition_is_not_text() {
        assert_eq!(
            of("# Codes\n\n:::tip\n\n- 1: late\n- 2: wet\n:::\n", &["Codes"], Kind::Integer).0,
            ["1||late|", "2||wet|"]
        );
    }

    #[test]
    fn an_item_may_be_a_task_or_hold_several_codes() {
        let text = "# Codes\n\n- [ ] 1001 Late\n- [x] `1002`: Gone\n- `1003` or `1004`: Wet\n- HTTP 1005, HTTP 1006 \u{2013} Torn\n";
        assert_eq!(
            of(text, &[], Kind::Integer).0,
            ["1001||Late|", "1002||Gone|", "1003 or 1004||Wet|", "1005, HTTP 1006||Torn|"]
        );
    }

    #[test]
    fn lists_in_html_are_lists() {
        let text = "# Codes\n\n<ul>\n <li>1001: Late</li>\n <li><code>1002</code> It is gone\n  <ul><li>for good</li></ul></li>\n\n <li><p>1003 - <a href=x>It is wet</a></p><p>More.</p></li>\n</ul>\n";
        assert_eq!(
            of(text, &["Codes"], Kind::Integer).0,
            ["1001||Late|", "1002||It is gone/- for good|", "1003||It is wet|More."]
        );
        let text = "<h2>Codes</h2>\n<dl>\n<dt>KITE_WET (4)</dt><dd>Wait.\n<dt><b>5</b><dd>Mend.<dd>Buy.\n</dl>\n";
        assert_eq!(of(text, &["Codes"], Kind::Integer).0, ["4|KITE_WET|Wait.|", "5||Mend.|Buy."]);
        let text = "# Codes\n\n<table><tr><td>7<td><ul><li>8: a<li>9: b</ul></table>\n\n- 1: c\n";
        assert_eq!(of(text, &["Codes"], Kind::Integer).0, ["1||c|"]);
    }

    #[test]
    fn links_to_other_pages_are_not_a_list_of_codes() {
        let text = "# Errors\n\n## E1001\n\n## See also\n\n- [ERR_A](a.md)\n- [ERR_B](b.md)\n";
        assert!(find(&markdown::outline(&Document::new("d.md", text)), Kind::Text).is_empty());
    }

    #[test]
    fn a_list_of_ranges_is_read_if_it_is_named() {
        let text = "# Codes\n\n## Groups\n\n- 1000-1999: net\n- `2xxx`: orders\n\n## Net\n\n- 1001: late\n";
        let groups = (vec!["1000-1999||net|".to_owned(), "2xxx||orders|".to_owned()], vec![]);
        assert_eq!(of(text, &["Groups"], Kind::Integer), groups);
        for names in [&[][..], &["Codes"]] {
            assert_eq!(of(text, names, Kind::Integer), (vec!["1001||late|".to_owned()], vec![]));
        }
    }

    #[test]
    fn numbers_that_repeat_belong_to_their_section() {
        let text = "# Codes\n\n## A\n\n- 1 a\n\n## B\n\n- 1 b\n- 2 c\n";
        let (rows, problems) = of(text, &["Codes"], Kind::Integer);
        assert_eq!((rows.len(), problems.len()), (1, 1), "{problems:?}");
        assert_eq!(of(text, &["B"], Kind::Integer), (vec!["1||b|".to_owned(), "2||c|".to_owned()], vec![]));
    }

    #[test]
    fn lists_that_do_not_mention_codes_are_not_codes() {
        let count = |text: &str, kind: Kind| {
            let document = Document::new("d.md", text);
            let outline = with_lines(&document, markdown::outline(&document));
            find(&outline, kind).iter().map(|found| found.codes.len()).sum::<usize>()
        };
        for text in [
            "# Steps\n\n- 1: open\n- 2: close\n",
            "# Errors\n\n1. Open\n2. Close\n",
            "# Contents\n\n- [1 Errors](#1)\n- [2 Codes](#2)\n",
            "# Errors\n\n- Wait.\n- 7: late\n- Try again.\n",
            "# Error codes\n\n- 1000-1999: net\n- 2000-2999: orders\n",
            "# Error code format\n\n- 12: the device\n- 2: the category\n\n## Device number\n\n- 10: kite\n- 12: reel\n",
            "# Error handling\n\n- [#123](x) Fix an error.\n- [#124](x) Fix another.\n",
            "# Return value\n\nread(2) returns a code.\n\nKITE_OK (0) means that all is well.\n",
            "# A\n\n## Errors\n\n- 200: a\n- 400: b\n\n# B\n\n## Errors\n\n- 200: a\n- 400: b\n\n# C\n\n## Errors\n\n- 200: a\n- 400: b\n\n# D\n\n## Errors\n\n- 200: a\n- 400: b\n",
        ] {
            assert_eq!(count(text, Kind::Integer), 0, "{text}");
        }
        assert_eq!(
            count(
                "# Error object\n\n- `code`: the code\n- `error_code`: the number\n- `message`: the text\n",
                Kind::Text
            ),
            0
        );
        assert_eq!(count("# Errors\n\n*Note*: wait.\n\n*Note*: try again.\n", Kind::Text), 0);
        let fields = "# Error after a call\n\n- `errorCode`: the number\n- `errorMessage`: the text\n";
        assert_eq!(count(fields, Kind::Text), 0);
        let columns = "# CLIENT_ERRORS\n\n- `USER`: the user\n- `ERROR_NUMBER`: the code\n- `ERROR_COUNT`: how often\n";
        assert_eq!(count(columns, Kind::Text), 0);
        for text in [
            "# Exit values\n\n- **0** - a\n- **1** - b\n",
            "# Exit values\n\n- Wait.\n- Wait.\n- Wait.\n\nThey are:\n\n- 0: a\n- 1: b\n",
            "# Line errors\n\n- 1: a\n- 2: b\n",
            "Exit codes:\n\n- 1: a\n- 2: b\n",
        ] {
            assert_eq!(count(text, Kind::Integer), 2, "{text}");
        }
        assert_eq!(count("# Errors\n\n- `invalid_request`: a\n- `access_denied`: b\n", Kind::Text), 2);
    }
}
