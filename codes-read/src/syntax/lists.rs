//! Reads lists with an item for each code: `- 10001 text`, `- **E123** - text`, `- Error Number: 8001`. If a section
//! has no items, its paragraphs, or their lines, may be such a list: `0 - Success`.

mod items;
mod likely;

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ops::Range;

use self::items::Item;
pub(super) use self::items::{Passage, parts, with_lines};
#[cfg(test)]
pub(super) use self::likely::facts_of_last;
use self::likely::find_items;
pub(super) use self::likely::{Items, explain, find, most_unannounced};
use super::entry::{self, Entry};
use super::section::CodeSection;
use super::{Form, ListingReader, Passages, SectionNames, TRIED, is_below, report};
use crate::columns::Kind;
use crate::diagnostic::{Diagnostic, ProblemId};
use crate::heading_path::{is_under, is_under_numbered};
use crate::markdown::{Block, BlockKind};
use crate::{Document, text};

impl ListingReader<'_> {
    /// Reads the lists below these headings; all lists that read as codes if there are none.
    pub(super) fn read_lists(&mut self, passages: &Passages<'_>, names: &[String]) {
        let kind = self.kind;
        let Passages { outlines, of_lists: parts } = passages;
        if names.is_empty() {
            let mut found = Vec::new();
            for listed in find_items(passages, kind) {
                found.push((listed.part, listed.items));
            }
            if found.is_empty() {
                for part in parts {
                    if let Some(items) = Items::new(part, outlines, kind).filter(|items| items.are_codes(false)) {
                        found.push((part, items));
                    }
                }
            }
            if found.is_empty() {
                self.problems.report(no_list(passages, kind, None, 0));
            }
            for (part, items) in found {
                self.read_part(part, &items);
            }
            return;
        }
        let all = SectionNames::new(parts.iter().map(|part| &*part.path));
        for (index, name) in names.iter().enumerate() {
            let mut is_found = false;
            let mut left = Vec::new();
            for is_below in [is_below, is_under_numbered] {
                if is_found {
                    break;
                }
                for part in parts {
                    let Some(items) = Some(part)
                        .filter(|part| is_below(&part.path, name))
                        .and_then(|part| Items::new(part, outlines, kind))
                    else {
                        continue;
                    };
                    if items.are_codes(is_under(&part.path, name) || is_under_numbered(&part.path, name)) {
                        is_found = true;
                        self.read_part(part, &items);
                    } else {
                        left.extend(skipped(self.document, part, &items, &all));
                    }
                }
            }
            if !is_found {
                self.problems.report(no_list(passages, kind, Some(name), index));
                continue;
            }
            for skipped in left {
                self.problems.report(skipped);
            }
        }
    }

    /// Reads the items of a part.
    pub(super) fn read_part(&mut self, part: &Passage<'_>, Items { list: items, depth, runs, .. }: &Items<'_>) {
        let (document, kind, depth) = (self.document, self.kind, *depth);
        let mut codes: HashSet<String> = HashSet::new();
        for item in items {
            codes.extend(item.entry.as_ref().map(|entry| entry.code.clone()));
        }
        self.report_other_depths(items, depth, runs);
        let mut sections: Vec<CodeSection<'_>> = Vec::new();
        let mut left_alone: Option<usize> = None;
        for item in items.iter().filter(|item| item.depth == depth) {
            let is_beside_codes = runs.binary_search(&item.run).is_ok();
            if item.is_link {
                if let Some(problem) = only_a_link(item, &codes, kind, document).filter(|_| is_beside_codes) {
                    self.problems.report(problem);
                }
            } else if !is_beside_codes {
                if left_alone != Some(item.run) {
                    left_alone = Some(item.run);
                    let message = "no item of this list is a code, so the list is skipped";
                    self.problems.report(Diagnostic::at(ProblemId::RefusedList, item.first_line(document), message));
                }
            } else if let (Some(entry), Some(head)) = (&item.entry, item.head) {
                self.further_codes(head, entry, &codes);
                for problem in item.below.iter().filter_map(|block| further_number(block, entry)) {
                    self.problems.report(problem);
                }
                sections.push(CodeSection::new(document, entry.clone(), head, item.below, item.range.end));
            } else {
                let range = item.first_line(document);
                let text = text::cut(item.head.map_or(document.get(range.clone()), |head| &*head.cell.text));
                let text = text::beginning(&text);
                self.problems.report(report::not_a_code(Form::List, text, range, self.is_lenient));
            }
        }
        for (index, section) in sections.iter().enumerate() {
            let next = sections.get(index + 1).map_or(part.end, |next| next.head.cell.range.start);
            let between = section.end.min(next)..next;
            self.outside_items(between, &section.entry, &mut codes);
        }
        let first = sections.first().map_or(0, |first| first.head.cell.range.start);
        let last = sections.last().map_or(0, |last| last.head.cell.range.start);
        let is_between = |block: &Block| (first..last).contains(&block.cell.range.start);
        let is_paragraph = |block: &&Block| block.kind == BlockKind::Text && block.depth == 0 && is_between(block);
        let paragraphs = part.blocks.iter().filter(is_paragraph);
        for problem in paragraphs.filter_map(|block| between_items(block, &sections, &codes, kind)) {
            self.problems.report(problem);
        }
        self.push(part.path.clone(), sections);
    }

    /// Reports each item above the depth of the codes with no code in it, and the first item in a code that is spelled
    /// like it.
    fn report_other_depths(&mut self, items: &[Item<'_>], depth: usize, runs: &[usize]) {
        let (document, kind) = (self.document, self.kind);
        // The depth and the first line of the last item above the codes, until there is an item at their depth in it.
        let mut outer: Option<(usize, Range<usize>)> = None;
        // The spelling of the last code, while the items in it are read.
        let mut last: Option<(String, String)> = None;
        for item in items {
            match item.depth.cmp(&depth) {
                Ordering::Less if !item.is_link && runs.binary_search(&item.run).is_ok() => {
                    let above = outer.replace((item.depth, item.first_line(document)));
                    if let Some((_, line)) = above.filter(|(of, _)| item.depth <= *of) {
                        self.problems.report(without_codes(line));
                    }
                }
                Ordering::Less => {}
                Ordering::Equal => {
                    outer = None;
                    if !item.is_link {
                        last = item.entry.as_ref().and_then(|entry| Some((entry.code.clone(), entry.style(kind)?)));
                    }
                }
                Ordering::Greater => {
                    let inner = item.entry.as_ref().filter(|inner| inner.is_single());
                    if let Some(inner) = inner
                        && let Some((code, _)) = last.take_if(|(_, outer)| inner.style(kind).as_ref() == Some(outer))
                    {
                        let what = format!("nested item `{}`", inner.code);
                        let line = item.first_line(document);
                        self.problems.report(report::part_of_text(Form::List, &what, &code, line));
                    }
                }
            }
        }
        if let Some((_, line)) = outer {
            self.problems.report(without_codes(line));
        }
    }

    /// Reports the lines of an item after the first that begin with a code which no item has.
    fn further_codes(&mut self, head: &Block, entry: &Entry, codes: &HashSet<String>) {
        for (line, place) in head.line_ranges().into_iter().skip(1) {
            let line = head.cell.text.get(line).map_or("", str::trim);
            if let Some(inner) = further_code(line, entry, codes, self.kind) {
                let message =
                    format!("the line `{}` below an item is part of the text of `{}`", inner.code, entry.code);
                let range = place.start..place.start + self.document.get(place).trim_end().len();
                let help = "if it is a code, write it as an item of its own";
                self.problems.report(Diagnostic::at(ProblemId::RefusedList, range, message).help(help));
            }
        }
    }

    /// Reports the lines of HTML between two items, or behind the last, that begin with a code which no item has: for Markdown,
    /// HTML goes on up to an empty line.
    fn outside_items(&mut self, between: Range<usize>, entry: &Entry, codes: &mut HashSet<String>) {
        let (mut start, mut is_html, mut is_comment) = (between.start, false, false);
        for line in self.document.get(between).split_inclusive(text::LINE_ENDS) {
            let plain = line.trim();
            let range = start..start + line.trim_end().len();
            start += line.len();
            is_html = !plain.is_empty() && (is_html || plain.starts_with('<'));
            is_comment = (is_comment || plain.contains("<!--")) && plain.rfind("-->") <= plain.rfind("<!--");
            if !is_html || is_comment {
                continue;
            }
            if let Some(further) = further_code(&plain.replace(['`', '*'], ""), entry, codes, self.kind) {
                let message = format!("the line `{}` is not an item, so it is skipped", further.code);
                let help = "if it is a code, write an empty line between it and the HTML above";
                self.problems.report(Diagnostic::at(ProblemId::RefusedList, range, message).help(help));
                codes.insert(further.code);
            }
        }
    }
}

/// The problem that an item is skipped since it is only a link to a heading, though it looks like a further code.
fn only_a_link(item: &Item<'_>, codes: &HashSet<String>, kind: Kind, document: &Document) -> Option<Diagnostic> {
    let entry = item.head.and_then(|head| entry::parse_block(head, kind)).filter(Entry::is_single)?;
    let message = format!("the item `{}` is only a link to a heading, so it is skipped", entry.code);
    let is_new = !codes.contains(&entry.code);
    is_new.then(|| Diagnostic::at(ProblemId::RefusedList, item.first_line(document), message))
}

/// The problem that a paragraph below a code has nothing but a further number.
fn further_number(block: &Block, code: &Entry) -> Option<Diagnostic> {
    let is_alone = |entry: &Entry| entry.is_single() && entry.name.is_empty() && entry.text.is_empty();
    if block.kind != BlockKind::Text || block.depth > 0 {
        return None;
    }
    let entry = entry::parse_block(block, Kind::Integer).filter(is_alone)?;
    let message = format!("the paragraph `{}` is part of the text of `{}`", entry.code, code.code);
    let help = format!("if it is a code, write its text after it, as in `{}: late`", entry.code);
    Some(Diagnostic::at(ProblemId::RefusedList, block.cell.range.clone(), message).help(help))
}

/// The problem that a paragraph between items begins with a further code, in a style in which they are.
fn between_items(
    block: &Block,
    sections: &[CodeSection<'_>],
    codes: &HashSet<String>,
    kind: Kind,
) -> Option<Diagnostic> {
    let is_further = |entry: &Entry| entry.is_marked && !codes.contains(&entry.code);
    // "Response (200):" is a title.
    let entry = entry::parse_block(block, kind)
        .filter(|entry| is_further(entry) && block.cell.text.starts_with(&*entry.code) && !entry.text.is_empty())?;
    let first = sections.first().filter(|first| entry.is_beside(&first.entry, kind))?;
    let message =
        format!("the paragraph `{}` is not an item, as `{}` is, so it is skipped", entry.code, first.entry.code);
    let help = "if it is a code, write `- ` before it";
    Some(Diagnostic::at(ProblemId::RefusedList, block.cell.range.clone(), message).help(help))
}

/// The problem that a list below a chosen heading is skipped, since few of its items are codes.
fn skipped(document: &Document, part: &Passage<'_>, items: &Items<'_>, all: &SectionNames) -> Option<Diagnostic> {
    let is_code = |item: &&Item<'_>| !item.is_link && item.entry.as_ref().is_some_and(Entry::is_single);
    let first = items.list.iter().find(is_code)?;
    let name = all.of(&part.path);
    let message = format!("few items below `{name}` are codes, so they are skipped");
    let help = format!("if they are codes, add `{name}` to `lists`");
    Some(Diagnostic::at(ProblemId::RefusedList, first.first_line(document), message).help(help))
}

fn no_list(passages: &Passages<'_>, kind: Kind, name: Option<&str>, index: usize) -> Diagnostic {
    let Passages { outlines, of_lists: parts } = passages;
    let all = SectionNames::new(parts.iter().map(|part| &*part.path));
    let mut headings: Vec<String> = Vec::new();
    for part in parts {
        if headings.len() < TRIED
            && !part.path.is_empty()
            && Items::new(part, outlines, kind).is_some_and(|items| items.are_codes(false))
        {
            headings.push(all.of(&part.path));
        }
    }
    report::none(Form::List, index, name, &headings)
}

/// The code at the beginning of a line that is spelled like this one and is in no item, with what looks like the mark of
/// an item before it: `• 7102: late`, `-7102: late`, `o 7102: late`.
fn further_code(line: &str, beside: &Entry, codes: &HashSet<String>, kind: Kind) -> Option<Entry> {
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.strip_prefix("o ").unwrap_or(bare);
    let further = |line: &str| {
        let entry = entry::parse(line, 0, kind).filter(|entry| entry.is_beside(beside, kind))?;
        // "401 if there is no token" goes on with the sentence above.
        let (_, behind) = line.split_once(&*entry.code)?;
        (behind.trim_start().starts_with(entry::SIGNS) && !codes.contains(&entry.code)).then_some(entry)
    };
    further(line).or_else(|| further(bare))
}

/// The problem that an item beside groups of codes has no codes.
fn without_codes(line: Range<usize>) -> Diagnostic {
    let message = "the codes are nested items, and none is in this item, so it is skipped";
    Diagnostic::at(ProblemId::RefusedList, line, message)
}

#[cfg(test)]
mod tests;
