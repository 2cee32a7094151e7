//! Reads documents with a heading for each code: `### -1000 NAME`, `## NAME (3)`, `## 7`. The text below a heading is
//! its message and its details.

mod level;
mod likely;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use self::level::{best_level, keep_level};
pub(super) use self::likely::{Likely, find, measure};
use super::announcement::Announcement;
use super::entry::neighbours::{self, Beside};
use super::entry::{self, Entry, Told};
use super::section::CodeSection;
use super::{Form, ListingReader, TRIED, is_below, label, report};
use crate::columns::{self, Kind};
use crate::diagnostic::{Diagnostic, ProblemId};
use crate::facts::Header;
use crate::markdown::{self, Block, BlockKind, Outline};
use crate::{Document, http_status, text};

/// A heading.
#[derive(Clone)]
struct Heading<'a> {
    block: &'a Block,
    level: usize,
    /// The index of the heading among the blocks.
    index: usize,
    /// The code at the beginning or the end of its text, if there is one.
    entry: Option<Entry>,
    /// Whether the code is below the heading.
    is_below: bool,
    /// Whether the number in brackets at its end, if there is one, counts what is below.
    counts: Option<bool>,
    /// The indices of the next heading of its level or above, and of the next one above it.
    next: usize,
    next_above: usize,
    /// The headings above it.
    path: Vec<Arc<str>>,
}

impl Heading<'_> {
    /// The paragraph directly below it.
    fn text_below<'a>(&self, outline: &'a Outline) -> &'a str {
        let below = outline.blocks.get(self.index + 1).filter(|below| below.kind == BlockKind::Text);
        below.map_or("", |below| &below.cell.text)
    }
}

/// The paths below which the headings of a level are codes. If some are surely codes, paths without such a code are
/// left out: `error.cause` is a field if the codes are like `ERR_LATE`.
fn paths_of_codes(headings: &[Heading<'_>], level: usize, kind: Kind) -> HashMap<Vec<Arc<str>>, bool> {
    let mut paths: HashMap<Vec<Arc<str>>, bool> = HashMap::new();
    let mut any = false;
    for heading in headings {
        if let Some(entry) = heading.entry.as_ref().filter(|_| heading.level == level) {
            // `INTERNAL_ERROR` may be a title of a column too.
            let is_constant = || {
                (entry.code.contains('_') || entry.told == Told::Neighbours)
                    && neighbours::is_in(&entry.code, char::is_uppercase)
            };
            let is_sure = kind == Kind::Integer || entry.is_surely_text || is_constant();
            any |= is_sure;
            if let Some(known) = paths.get_mut(&heading.path) {
                *known |= is_sure;
            } else {
                paths.insert(heading.path.clone(), is_sure);
            }
        }
    }
    if !any {
        for known in paths.values_mut() {
            *known = true;
        }
    }
    paths
}

/// Leaves out the paths that announce no codes if others do and no code is surely one: `MaxLength` below "Parameters",
/// beside `ErrLate` below "Errors", and `MD4` below "Models", beside `F01`.
fn keep_announced(paths: &mut HashMap<Vec<Arc<str>>, bool>, any_is_sure: bool) {
    let is_announced = |path: &[Arc<str>]| path.iter().any(|above| Header::new(above).announces_any_codes());
    if !any_is_sure && paths.keys().any(|path| is_announced(path)) {
        for (path, is_kept) in paths {
            *is_kept = is_announced(path);
        }
    }
}

/// Whether no field or title is written like a text code, since it is surely one or has a hyphen: `no-wet-kite`.
fn is_distinctive(code: &str) -> bool {
    (columns::is_surely_text_code(code) || code.contains('-')) && !entry::is_short(code)
}

impl ListingReader<'_> {
    /// Reads the headings below these headings; all headings if there are none.
    pub(super) fn read_headings(&mut self, outline: &Outline, names: &[String]) {
        let all = headings(outline, self.kind);
        for index in 0..names.len().max(1) {
            let name = names.get(index).map(|name| &**name);
            let mut below = Vec::new();
            for heading in &all {
                if name.is_none_or(|name| is_below(&heading.path, name)) {
                    below.push(heading.clone());
                }
            }
            match best_level(&below) {
                Some(level) => self.read_level(outline, below, level, name.is_some()),
                None => self.problems.report(no_heading(&all, name, index)),
            }
        }
    }

    /// Reads the headings of a level. `is_named` says whether the user names the heading above them.
    fn read_level(&mut self, outline: &Outline, mut headings: Vec<Heading<'_>>, level: usize, is_named: bool) {
        let kind = self.kind;
        let mut left = keep_level(&mut headings, level, kind).into_iter().peekable();
        // Headings beside codes are codes too, or mistakes of the vendor.
        let mut paths = paths_of_codes(&headings, level, kind);
        let is_sure = |heading: &Heading<'_>| heading.entry.as_ref().is_some_and(|entry| is_distinctive(&entry.code));
        keep_announced(&mut paths, kind == Kind::Integer || headings.iter().any(is_sure));
        let mut codes: HashSet<String> = HashSet::new();
        for heading in &headings {
            codes.extend(heading.entry.as_ref().map(|entry| entry.code.clone()));
        }
        // The headings above the last sections.
        let mut last: Vec<Arc<str>> = Vec::new();
        let mut sections: Vec<CodeSection<'_>> = Vec::new();
        let mut told: HashSet<Vec<Arc<str>>> = HashSet::new();
        // The first heading in a section without codes, and the number of such headings.
        let mut skipped: Option<(&Block, usize)> = None;
        let mut headings = headings.into_iter().peekable();
        while let Some(Heading { block, level: of, index, entry, next, next_above, path, .. }) = headings.next() {
            // A code below another code ends the section of that one. Other headings beside it are text.
            let next = if of == level { next } else { next_above };
            let next = headings.peek().map_or(next, |behind| next.min(behind.index));
            let is_of_codes = paths.get(&path).copied();
            if is_of_codes.is_none() && of == level {
                skipped = Some(skipped.map_or((block, 1), |(first, count)| (first, count + 1)));
                continue;
            }
            if is_of_codes == Some(false) && of == level && !is_named {
                // This is done once for all headings of the section.
                if told.insert(path.clone()) {
                    self.problems.report(left_alone(block, &path));
                }
                continue;
            }
            if last != path {
                self.push(std::mem::replace(&mut last, path), std::mem::take(&mut sections));
            }
            let Some(entry) = entry else {
                let title = text::cut(&block.cell.text);
                let range = block.cell.range.clone();
                // `E12xx: Network`
                if kind == Kind::Text && entry::code::is_group_of_texts(&title) {
                    let message = format!("the heading `{title}` is about a group of codes, so it is skipped");
                    self.problems.report(Diagnostic::at(ProblemId::RefusedHeadings, range, message));
                    continue;
                }
                self.problems.report(report::not_a_code(Form::Headings, &title, range, self.is_lenient));
                continue;
            };
            while let Some(inner) = left.next_if(|inner| inner.index < next) {
                if inner.index < index {
                    self.problems.report(of_other_level(&inner, level));
                } else if inner.entry.is_some() {
                    self.problems.report(part_of(&inner, &entry));
                }
            }
            let below = outline.blocks.get(index + 1..next).unwrap_or_default();
            for block in below {
                self.problems_of_text(block, &entry, &codes);
            }
            let end = outline.blocks.get(next).map_or(outline.end, |next| next.cell.range.start);
            sections.push(CodeSection::new(self.document, entry, block, below, end));
        }
        for outer in left {
            self.problems.report(of_other_level(&outer, level));
        }
        if let Some((first, count)) = skipped {
            self.problems.report(report::no_codes_beside(
                &text::cut(&first.cell.text),
                count,
                first.cell.range.clone(),
            ));
        }
        self.push(last, sections);
    }

    /// Reports lines that look like headings with codes but are text: no space follows their marks, they are indented like
    /// code, or they are in a code block that is not closed.
    fn problems_of_text(&mut self, block: &Block, code: &Entry, codes: &HashSet<String>) {
        const MARKS: usize = 2;
        let (document, kind) = (self.document, self.kind);
        let raw = document.get(block.cell.range.clone());
        let is_other = block.kind == BlockKind::Other;
        let (what, help) = if is_other && markdown::is_open_fence(raw) {
            ("line in a code block without an end", "close the code block above")
        } else if is_other && is_indented(document, block.cell.range.start) {
            ("line that is indented like code", "if it is a heading, remove the spaces before it")
        } else if block.kind == BlockKind::Text && block.depth == 0 {
            // A code that has a heading is only mentioned.
            let is_further = |entry: Entry| entry.is_beside(code, kind) && !codes.contains(&entry.code);
            if let Some(bold) = bold(raw).filter(|bold| entry::parse(bold, 0, kind).is_some_and(is_further)) {
                let message =
                    format!("`{}`, a line in bold, is part of the text of `{}`", text::beginning(bold), code.code);
                let help = "if it is a heading, write `#` before it, as the others have";
                self.problems
                    .report(Diagnostic::at(ProblemId::RefusedHeadings, block.cell.range.clone(), message).help(help));
            }
            ("line of text", "if it is a heading, write nothing before `#`, and a space after it")
        } else {
            return;
        };
        let mut start = block.cell.range.start;
        for line in raw.split_inclusive(text::LINE_ENDS) {
            // A mark of the byte order may be before the marks.
            let marked = line.trim_start_matches(|c: char| c != '#' && !c.is_alphanumeric());
            let title = marked.trim_start_matches('#');
            let marks = marked.len() - title.len();
            let is_heading = marks >= MARKS;
            let range = start + line.len() - marked.len()..start + line.trim_end().len();
            start += line.len();
            if is_heading && entry::parse(title.trim(), 0, kind).is_some_and(|entry| entry.is_single()) {
                let line = text::beginning(marked.trim_end());
                let message = format!("`{line}`, a {what}, is part of the text of `{}`", code.code);
                self.problems.report(Diagnostic::at(ProblemId::RefusedHeadings, range, message).help(help));
                // The rest of the document may be in the same block.
                if is_other {
                    return;
                }
            }
        }
    }
}

/// The problem that no heading below this one is a code, with the sections that have codes.
fn no_heading(all: &[Heading<'_>], below: Option<&str>, index: usize) -> Diagnostic {
    let level = best_level(all);
    let mut names: Vec<String> = Vec::new();
    for heading in all {
        if heading.entry.is_some() && Some(heading.level) == level {
            let name = heading.path.join(" / ");
            if names.last() != Some(&name) && names.len() < TRIED {
                names.push(name);
            }
        }
    }
    names.retain(|name| !name.is_empty());
    report::none(Form::Headings, index, below, &names)
}

/// Reports that a heading of a deeper level looks like a code, but is part of the text of another.
fn part_of(heading: &Heading<'_>, code: &Entry) -> Diagnostic {
    let what = format!("heading `{}` of level {}", text::cut(&heading.block.cell.text), heading.level);
    report::part_of_text(Form::Headings, &what, &code.code, heading.block.cell.range.clone())
}

/// The text of a line that is wholly in bold.
fn bold(line: &str) -> Option<&str> {
    let text = line.strip_prefix("**")?.strip_suffix("**")?;
    (!text.contains("**") && !text.contains(text::LINE_ENDS)).then_some(text)
}

/// Whether a place follows four spaces or a tab.
fn is_indented(document: &Document, start: usize) -> bool {
    let before = document.get(0..start);
    before.ends_with("    ") || before.ends_with('\t')
}

/// Reports that a heading looks like a code, but is not of the level of the others.
fn of_other_level(heading: &Heading<'_>, level: usize) -> Diagnostic {
    let title = text::cut(&heading.block.cell.text);
    let message =
        format!("the heading `{title}` of level {} is not read as a code: codes are of level {level}", heading.level);
    let help = "if it is a code, give it the level of the others";
    Diagnostic::at(ProblemId::RefusedHeadings, heading.block.cell.range.clone(), message).help(help)
}

fn left_alone(block: &Block, path: &[Arc<str>]) -> Diagnostic {
    let above = path.last().map_or("", |above| &**above);
    let message = format!("the headings below `{above}` look less like codes than others, so they are skipped");
    let help = format!("if they are codes, write `headings = {above:?}`");
    Diagnostic::at(ProblemId::RefusedHeadings, block.cell.range.clone(), message).help(help)
}

/// The headings of a document, with the codes that they begin or end with.
fn headings(outline: &Outline, kind: Kind) -> Vec<Heading<'_>> {
    let mut headings = parsed(outline, kind);
    set_next(&mut headings, outline.blocks.len());
    let counted = paths_of_counts(&headings);
    let mut beside = Vec::with_capacity(headings.len());
    for heading in &mut headings {
        if heading.counts == Some(true) && counted.contains(&heading.path) {
            let is_named = |entry: &Entry| {
                columns::is_likely_text_code(if kind == Kind::Integer { &entry.name } else { &entry.code })
            };
            heading.entry = heading.entry.take().filter(|entry| heading.is_below || is_named(entry));
            continue;
        }
        beside.push(Beside { group: &heading.path, text: &heading.block.cell.text, entry: &mut heading.entry });
    }
    match kind {
        Kind::Text => {
            neighbours::add_words_beside(beside);
            add_words_of_siblings(&mut headings);
        }
        Kind::Integer => {
            let numbered = number_names_by_section(beside);
            number_names_above(&mut headings, &numbered);
        }
    }
    headings
}

/// The headings, each with the code that it has by itself.
fn parsed(outline: &Outline, kind: Kind) -> Vec<Heading<'_>> {
    let mut above: Vec<(usize, &Block)> = Vec::new();
    let mut headings: Vec<Heading<'_>> = Vec::new();
    for (index, block) in outline.blocks.iter().enumerate() {
        let BlockKind::Heading(level) = block.kind else { continue };
        while above.pop_if(|(of, _)| *of >= level).is_some() {}
        let mut path = Vec::with_capacity(above.len());
        for (_, heading) in &above {
            path.extend(heading.cut.clone());
        }
        above.push((level, block));
        // "01 Install" is a chapter.
        let is_chapter = |entry: &Entry| entry.is_short_number() && !entry.is_marked && entry.told == Told::Itself;
        let below = outline.blocks.get(index + 1..).unwrap_or_default();
        let mut entry = entry::parse_block(block, kind).filter(|entry| !is_chapter(entry));
        let mut is_below = false;
        // "Unknown box" above `Code: 1015` is a name.
        if entry.as_ref().is_none_or(Entry::is_catch_all)
            && let Some(found) = labelled(block, below, kind)
        {
            entry = Some(found);
            is_below = true;
        }
        let counts = counts(block, below);
        headings.push(Heading { block, level, index, entry, is_below, counts, next: 0, next_above: 0, path });
    }
    headings
}

/// Sets where the section of each heading ends.
fn set_next(headings: &mut [Heading<'_>], end: usize) {
    // The index of the next heading of each level.
    let mut nearest = [end; 7];
    for heading in headings.iter_mut().rev() {
        let next_up_to = |level: usize| nearest.iter().take(level + 1).copied().min().unwrap_or(end);
        (heading.next, heading.next_above) = (next_up_to(heading.level), next_up_to(heading.level.saturating_sub(1)));
        if let Some(nearest) = nearest.get_mut(heading.level) {
            *nearest = heading.index;
        }
    }
}

/// Makes the numbers behind names codes in each section whose headings all have one. Returns the paths of these sections.
fn number_names_by_section(all: Vec<Beside<'_>>) -> HashSet<Vec<Arc<str>>> {
    let mut groups: HashMap<&[Arc<str>], Vec<Beside<'_>>> = HashMap::new();
    for beside in all {
        groups.entry(beside.group).or_default().push(beside);
    }
    let mut numbered = HashSet::new();
    for (group, mut beside) in groups {
        if !neighbours::clear_statuses(&mut beside) && neighbours::number_names(beside, true) {
            numbered.insert(group.to_vec());
        }
    }
    numbered
}

/// Makes the number behind the name of a heading its code if the numbers in its section are: "Access denied - 403" above
/// "No token - 401".
fn number_names_above(headings: &mut [Heading<'_>], numbered: &HashSet<Vec<Arc<str>>>) {
    let mut group = Vec::new();
    for heading in headings.iter_mut().filter(|heading| heading.entry.is_none() && !numbered.is_empty()) {
        group.clone_from(&heading.path);
        group.extend(heading.block.cut.clone());
        if numbered.contains(&group) {
            let found = neighbours::number_behind_name(&heading.block.cell.text, true);
            heading.entry = found.map(|(entry, _)| entry);
        }
    }
}

/// The paths below which most numbers in brackets are counts. A single one may be that by chance: "Usage error (2)".
fn paths_of_counts(headings: &[Heading<'_>]) -> HashSet<Vec<Arc<str>>> {
    let mut numbers: HashMap<&[Arc<str>], (usize, usize)> = HashMap::new();
    for heading in headings {
        if let Some(is_count) = heading.counts {
            let (counts, all) = numbers.entry(&heading.path).or_default();
            *counts += usize::from(is_count);
            *all += 1;
        }
    }
    let mut paths = HashSet::new();
    for (path, (counts, all)) in numbers {
        if counts * 2 > all {
            paths.insert(path.to_vec());
        }
    }
    paths
}

/// Whether the number in brackets at the end of a heading is that of the rows of the table, of the items of the list, or of
/// the headings below it: "Rooms (3)". A paragraph may be between them. `None` if there is no such number.
fn counts(heading: &Block, below: &[Block]) -> Option<bool> {
    let text = heading.cell.text.trim_end().strip_suffix([')', '）'])?;
    let count: usize = text.rsplit_once(['(', '（'])?.1.trim().parse().ok()?;
    let below = without_paragraph(below);
    let rows = match below {
        [table, ..] if table.rows > 0 => table.rows,
        [first, ..] if first.kind == BlockKind::Item => {
            let list = below.iter().take_while(|block| block.depth > 0);
            list.filter(|block| block.kind == first.kind && block.depth == first.depth).count()
        }
        [first, ..] if matches!(first.kind, BlockKind::Heading(_)) => {
            let section =
                below.iter().take_while(|block| level_of(block).is_none_or(|level| level_of(heading) < Some(level)));
            section.filter(|block| block.kind == first.kind).count()
        }
        _ => 0,
    };
    Some(rows == count && count > 0)
}

fn level_of(block: &Block) -> Option<usize> {
    match block.kind {
        BlockKind::Heading(level) => Some(level),
        _ => None,
    }
}

/// The blocks below a heading without the paragraph directly below it.
fn without_paragraph(below: &[Block]) -> &[Block] {
    match below {
        [first, rest @ ..] if first.kind == BlockKind::Text && first.depth == 0 => rest,
        _ => below,
    }
}

/// Words in the style of the codes below the headings beside their own one are codes too: `UNAUTHORIZED` alone below
/// "Authentication errors", and `TOKEN_EXPIRED` below "Session errors".
fn add_words_of_siblings(headings: &mut [Heading<'_>]) {
    let mut beside = Vec::new();
    for Heading { block, entry, path, .. } in headings {
        let Some((above, group)) = path.split_last() else { continue };
        let is_word = || neighbours::is_in(&block.cell.text, char::is_uppercase);
        let is_announced = || Announcement::new(above) == Announcement::Codes;
        if entry.is_some() || is_word() && is_announced() {
            beside.push(Beside { group, text: &block.cell.text, entry });
        }
    }
    neighbours::add_words_beside(beside);
}

/// Whether further codes are in the text behind a code, each with a text of its own: `E101 (torn), E102 (wet)`.
fn mentions_further(entry: &Entry, kind: Kind) -> bool {
    let is_further = |part| entry::parse(part, 0, kind).is_some_and(|further| further.is_beside(entry, kind));
    entry.text.split(", ").skip(1).any(is_further)
}

/// The code in a labelled line below a heading that is its name: `Code: 1015`. `None` if it is one of several in a list.
fn labelled(heading: &Block, below: &[Block], kind: Kind) -> Option<Entry> {
    const BLOCKS: usize = 6;
    let is_alone = |entry: &Entry| entry.is_single() && !mentions_further(entry, kind);
    for (index, block) in below.iter().take(BLOCKS).enumerate() {
        match block.kind {
            BlockKind::Heading(_) => break,
            BlockKind::Text if block.depth < 2 => {}
            _ if block.is_labelled => {}
            _ => continue,
        }
        for (line, _) in block.line_ranges() {
            let Some((label, value)) = block.cell.text.get(line).and_then(label::split) else { continue };
            if let Some(entry) = entry::parse(value, 0, kind).filter(is_alone)
                && (Header::new(label).says_code() || block.kind == BlockKind::Text && label::says_code(label))
            {
                let rest = below.get(index + 1..).unwrap_or_default();
                if block.depth > 0 && has_further_code(rest, block, (label, &entry), kind) {
                    return None;
                }
                let title = heading.cell.text.clone();
                let (name, text) = if entry.name.is_empty() { (title, entry.text) } else { (entry.name, title) };
                return Some(Entry { name, text, told: Told::Label, ..entry });
            }
        }
    }
    None
}

/// Whether another item of the list in which a label is has the label with another code, but not with the HTTP status of a
/// response.
fn has_further_code(rest: &[Block], first: &Block, (label, known): (&str, &Entry), kind: Kind) -> bool {
    let is_in_list = |block: &&Block| block.depth > 0 && level_of(block).is_none();
    let mut items = rest.iter().take_while(is_in_list);
    items.any(|item| {
        let pair = Some(item).filter(|item| item.kind == BlockKind::Text && item.depth == first.depth);
        let value = pair.and_then(|item| label::split(&item.cell.text)).filter(|(title, _)| *title == label);
        let entry = value.and_then(|(_, value)| entry::parse(value, 0, kind));
        entry.is_some_and(|entry| entry.is_single() && entry.code != known.code && !http_status::may_be(&entry.code))
    })
}

#[cfg(test)]
mod tests;
