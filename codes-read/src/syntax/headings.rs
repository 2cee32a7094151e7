//! Reads documents with a heading for each code: `### -1000 NAME`, `## NAME (3)`, `## 7`. The text below a heading is
//! its message and its details.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::entry::{self, Beside, Entry, Told};
use super::section::{self, Section};
use super::{Announced, Codes, TRIED, announces, how_to_ask, is_below, label, says_failure};
use crate::columns::{self, Kind};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId, Severity};
use crate::markdown::{self, Block, BlockKind, Markdown, MarkdownTable, Outline};
use crate::{Document, text};

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
    /// The indices of the next heading of its level or above, and of the next one above it.
    next: usize,
    next_above: usize,
    /// The headings above it.
    path: Vec<Arc<str>>,
}

/// Headings that read as codes.
pub(super) struct Likely {
    pub(super) count: usize,
    /// The levels of these headings, the one with most of them first.
    pub(super) levels: Vec<usize>,
    pub(super) sections: Vec<Codes>,
}

/// The headings that read as codes, at the level with most of them. `None` unless the headings above them, or their
/// spelling, show that they are codes: chapters of a book are numbered too.
pub(super) fn count(outline: &Outline, kind: Kind) -> Option<Likely> {
    let mut headings = headings(outline, kind);
    let level = best_level(&headings)?;
    keep_level(&mut headings, level, kind);
    let mut levels = vec![level];
    let paths = paths_of_codes(&headings, level, kind);
    let Announced { by_title, by_file } = Announced::new(outline);
    let (mut count, mut likely, mut likely_by_file, mut all, mut beside, mut labelled) = (0, 0, 0, 0, 0, 0);
    let (mut first, mut are_several): (Option<&str>, bool) = (None, false);
    let mut sections: Vec<Codes> = Vec::new();
    let mut above: Option<(&[Arc<str>], Above)> = None;
    for heading in &headings {
        if heading.level == level && paths.get(&heading.path) == Some(&false) {
            continue;
        }
        if !levels.contains(&heading.level) {
            levels.push(heading.level);
        }
        all += 1;
        let Some(entry) = heading.entry.as_ref().filter(|entry| entry.is_single) else { continue };
        count += 1;
        are_several |= *first.get_or_insert(&entry.code) != entry.code;
        beside += usize::from(entry.told == Told::Neighbours);
        labelled += usize::from(heading.is_below || kind == Kind::Integer && entry.told == Told::Neighbours);
        let (path, announced) = match above {
            Some(above) if above.0 == heading.path => above,
            _ => (&*heading.path, Above::new(&heading.path, kind)),
        };
        above = Some((path, announced));
        let is_likely = |is_announced: bool| match kind {
            // Messages of a protocol also have numbers after their names.
            Kind::Integer => {
                // The bytes of a protocol and the offsets of registers are shorter than hexadecimal codes.
                let is_written_as_code =
                    entry.code.starts_with('-') || entry.code.starts_with("0x") && entry.code.len() > LONGEST_OFFSET;
                let is_text = entry::is_padded(&entry.code);
                !is_text && (is_announced || is_written_as_code || announced.by_any)
            }
            // `ORA-06500: storage error`
            Kind::Text => {
                is_likely_text(entry, announced, is_announced)
                    || columns::is_numbered_text_code(&entry.code) && says_failure(&entry.text)
            }
        };
        let is_by_itself = entry.told == Told::Label || is_likely(by_title);
        likely += usize::from(is_by_itself);
        likely_by_file += usize::from(is_by_itself || by_file && is_likely(true));
        if sections.last().is_none_or(|last| last.path != heading.path) {
            sections.push(Codes { path: heading.path.clone(), codes: Vec::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.codes.push(entry.code.clone());
        }
    }
    // Statuses of responses are below headings like codes, but repeat.
    let is_some = are_several && count * 5 >= all && (labelled == 0 || are_different(&sections));
    // The file's name is about all headings, not about a few.
    let are_likely = likely * 2 > count - beside || count * 2 > all && likely_by_file * 2 > count - beside;
    (is_some && are_likely).then_some(Likely { count, levels, sections })
}

/// The longest offset, such as `0x1F8`.
const LONGEST_OFFSET: usize = 5;

fn are_different(sections: &[Codes]) -> bool {
    let mut known: HashSet<&str> = HashSet::new();
    let mut is_new = true;
    for section in sections {
        for code in &section.codes {
            is_new &= known.insert(code);
        }
    }
    is_new
}

/// The paths below which the headings of a level are codes. If some are surely codes, paths without such a code are
/// left out: `error.cause` is a field if the codes are like `ERR_LATE`.
fn paths_of_codes(headings: &[Heading<'_>], level: usize, kind: Kind) -> HashMap<Vec<Arc<str>>, bool> {
    let mut paths: HashMap<Vec<Arc<str>>, bool> = HashMap::new();
    let mut any = false;
    for heading in headings {
        if let Some(entry) = heading.entry.as_ref().filter(|_| heading.level == level) {
            let is_sure = kind == Kind::Integer || entry.is_surely_text;
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

/// Whether headings above others announce codes: any of them, and the last one, if there is one.
#[derive(Clone, Copy)]
struct Above {
    by_any: bool,
    by_last: Option<bool>,
}

impl Above {
    fn new(path: &[Arc<str>], kind: Kind) -> Self {
        let announces = match kind {
            Kind::Integer => announces,
            Kind::Text => columns::announces_codes,
        };
        Self {
            by_any: path.iter().any(|heading| announces(heading)),
            by_last: path.last().map(|heading| announces(heading)),
        }
    }
}

/// Whether a heading is a text code: a constant anywhere below a heading that announces codes, or one that names a
/// failure, or a word directly below such a heading.
fn is_likely_text(entry: &Entry, above: Above, is_announced: bool) -> bool {
    let code = &*entry.code;
    let is_padded = entry::is_padded(code);
    if !is_padded && !text::begins_with(code, char::is_alphabetic) {
        return false;
    }
    if is_padded || entry.is_surely_text {
        return is_announced || says_failure(code) || above.by_any;
    }
    // `Properties`, in code or not, is a word, and so are those of `PackageReference in projects`.
    entry.is_marked
        && columns::is_likely_text_code(code)
        && above.by_last.unwrap_or(is_announced && entry.text.is_empty())
}

/// Reads the headings below these headings; all headings if there are none.
pub(super) fn read(
    document: &Document,
    names: &[String],
    kind: Kind,
    is_lenient: bool,
    problems: &mut Diagnostics,
) -> Markdown {
    let outline = markdown::outline(document);
    let mut markdown = Markdown::default();
    let all = headings(&outline, kind);
    if names.is_empty() {
        match best_level(&all) {
            Some(level) => {
                read_level(document, &outline, (all, level), false, (kind, is_lenient), &mut markdown, problems);
            }
            None => problems.report(no_heading(&all, None, 0)),
        }
        return markdown;
    }
    for (index, name) in names.iter().enumerate() {
        let mut below = Vec::new();
        for heading in &all {
            if is_below(&heading.path, name) {
                below.push(heading.clone());
            }
        }
        match best_level(&below) {
            Some(level) => {
                read_level(document, &outline, (below, level), true, (kind, is_lenient), &mut markdown, problems);
            }
            None => problems.report(no_heading(&all, Some(name), index)),
        }
    }
    markdown
}

/// Reads the headings of a level. `is_named` says whether the user names the heading above them.
fn read_level(
    document: &Document,
    outline: &Outline,
    (mut headings, level): (Vec<Heading<'_>>, usize),
    is_named: bool,
    (kind, is_lenient): (Kind, bool),
    markdown: &mut Markdown,
    problems: &mut Diagnostics,
) {
    let mut left = keep_level(&mut headings, level, kind).into_iter().peekable();
    // Headings beside codes are codes too, or mistakes of the vendor.
    let mut paths = paths_of_codes(&headings, level, kind);
    let mut last: Option<Vec<Arc<str>>> = None;
    let mut sections: Vec<Section<'_>> = Vec::new();
    let mut headings = headings.into_iter().peekable();
    while let Some(Heading { block, level: of, index, entry, next, next_above, path, .. }) = headings.next() {
        // A code below another code ends the section of that one. Other headings beside it are text.
        let next = if of == level { next } else { next_above };
        let next = headings.peek().map_or(next, |behind| next.min(behind.index));
        let is_of_codes = paths.get(&path).copied();
        if is_of_codes.is_none() && of == level {
            continue;
        }
        if is_of_codes == Some(false) && of == level && !is_named {
            // This is done once for all headings of the section.
            paths.remove(&path);
            problems.report(left_alone(block, &path));
            continue;
        }
        if last.as_ref().is_some_and(|last| *last != path) {
            push(document, markdown, last.take(), std::mem::take(&mut sections));
        }
        last = Some(path);
        let Some(entry) = entry else {
            let title = text::cut(&block.cell.text);
            let range = block.cell.range.clone();
            // `E12xx: Network`
            if kind == Kind::Text && entry::is_group_of_texts(&title) {
                let message = format!("the heading `{title}` is about a group of codes, so it is skipped");
                problems.report(Diagnostic::at(ProblemId::RefusedHeadings, range, message));
                continue;
            }
            let message = format!("the heading `{title}` is not a code, but is beside headings that are");
            let help = "begin it with its code, or use `lenient` to leave it out";
            let severity = if is_lenient { Severity::Warning } else { Severity::Error };
            problems.report(Diagnostic::at(ProblemId::NotACode, range, message).help(help).severity(severity));
            continue;
        };
        while let Some(inner) = left.next_if(|inner| inner.index < next) {
            if inner.index > index {
                problems.report(left_in(&inner, &entry));
            }
        }
        let below = outline.blocks.get(index + 1..next).unwrap_or_default();
        let end = outline.blocks.get(next).map_or(outline.end, |next| next.cell.range.start);
        sections.push(Section::new(document, entry, block, below, end));
    }
    push(document, markdown, last, sections);
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
    let help = how_to_ask("headings", below, &names).unwrap_or_else(|| {
        "a heading of a code is like `### -1000 NAME`, `## NAME (3)` or `## 7`; for a table, remove `headings`"
            .to_owned()
    });
    let message = match below {
        Some(below) => format!("no heading below `{}` reads as a code", text::cut(below)),
        None => "no heading of the document reads as a code".to_owned(),
    };
    Diagnostic::with_place(Place::Argument(Argument::Headings(index)), ProblemId::NoCodeHeading, message).help(help)
}

fn left_alone(block: &Block, path: &[Arc<str>]) -> Diagnostic {
    let above = path.last().map_or("", |above| &**above);
    let message = format!("the headings below `{above}` look less like codes than others, so they are skipped");
    let help = format!("if they are codes, write `headings = {above:?}`");
    Diagnostic::at(ProblemId::RefusedHeadings, block.cell.range.clone(), message).help(help)
}

/// Reports that a heading of a deeper level looks like a code, but is part of the text of another.
fn left_in(heading: &Heading<'_>, code: &Entry) -> Diagnostic {
    let title = text::cut(&heading.block.cell.text);
    let message = format!("the heading `{title}` of level {} is part of the text of `{}`", heading.level, code.code);
    let help = "if it is a code, give it the level of the others";
    Diagnostic::at(ProblemId::RefusedHeadings, heading.block.cell.range.clone(), message).help(help)
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
    let (header, rows) = section::rows(document, sections);
    markdown.sections.push(markdown::Section { path });
    let section = markdown.sections.len() - 1;
    markdown.tables.push(MarkdownTable { section, range: start..end, header, rows, ..MarkdownTable::default() });
}

/// The level with the most headings that are codes. Of two such levels, the upper one.
fn best_level(headings: &[Heading<'_>]) -> Option<usize> {
    let mut counts = [0_usize; 7];
    for heading in headings {
        if heading.entry.as_ref().is_some_and(|entry| entry.is_single)
            && let Some(count) = counts.get_mut(heading.level)
        {
            *count += 1;
        }
    }
    let mut best: Option<(usize, usize)> = None;
    for (level, count) in counts.iter().enumerate() {
        if *count > best.map_or(0, |(count, _)| count) {
            best = Some((*count, level));
        }
    }
    best.map(|(_, level)| level)
}

/// Keeps the headings of a level. Keeps the codes of other levels too if they have the same spelling, as in another
/// chapter, or in `## 1000` above `### 1001`; or if they fit the order: `### 74` between `## 73` and `## 75`. Returns those
/// of deeper levels that look like codes as well.
fn keep_level<'a>(headings: &mut Vec<Heading<'a>>, level: usize, kind: Kind) -> Vec<Heading<'a>> {
    let mut known: HashSet<String> = HashSet::new();
    let mut styles: HashSet<String> = HashSet::new();
    for heading in &*headings {
        if let Some(entry) = heading.entry.as_ref().filter(|entry| heading.level == level && entry.is_single) {
            known.insert(entry.code.clone());
            styles.extend(entry.style(kind));
        }
    }
    let in_order = if kind == Kind::Integer { in_order(headings, level) } else { HashSet::new() };
    let mut left = Vec::new();
    for heading in std::mem::take(headings) {
        let is_alike = |entry: &Entry| {
            let is_written_alike =
                entry.told == Told::Itself && entry.style(kind).is_some_and(|style| styles.contains(&style));
            entry.is_single
                && (is_written_alike || in_order.contains(&heading.index))
                && known.insert(entry.code.clone())
        };
        if heading.level == level || heading.entry.as_ref().is_some_and(is_alike) {
            headings.push(heading);
        } else if heading.level > level
            && let Some(entry) = &heading.entry
            && entry.told == Told::Itself
            && (entry.text.is_empty() || kind == Kind::Integer)
            && entry.style(kind).is_some()
            && !known.contains(&entry.code)
        {
            left.push(heading);
        }
    }
    if headings.iter().all(|heading| heading.level == level) {
        return left;
    }
    // Codes below other codes belong to the sections of these.
    let mut codes: HashSet<Arc<str>> = HashSet::new();
    for heading in &*headings {
        codes.extend(heading.entry.as_ref().and_then(|_| heading.block.cut.clone()));
    }
    for heading in headings {
        heading.path.retain(|above| !codes.contains(above));
    }
    left
}

/// The headings of other levels whose numbers are between those of the codes around them, or continue them at an end.
/// Numbers from 1 on below a code are steps, unless they fill a gap of one.
fn in_order(headings: &[Heading<'_>], level: usize) -> HashSet<usize> {
    // For each heading, the next code of the level, from the last to the first.
    let mut behind: Vec<Option<(i64, bool)>> = Vec::with_capacity(headings.len());
    let mut next = None;
    for heading in headings.iter().rev() {
        behind.push(next);
        let number = number(heading);
        if heading.level < level && number.is_none() || heading.level == level && number.is_some() {
            next = number.filter(|_| heading.level == level);
        }
    }
    let mut found = HashSet::new();
    let mut last: Option<(i64, bool)> = None;
    // The level from which on headings are steps of a code, or below a heading that is not a code.
    let mut inside = usize::MAX;
    for heading in headings {
        let (next, number) = (behind.pop().flatten(), number(heading));
        if heading.level < inside {
            inside = usize::MAX;
        }
        let Some((own, is_bare)) = number.filter(|_| heading.level != level && heading.level < inside) else {
            if heading.level <= level {
                if heading.level == level && number.is_none() {
                    inside = level + 1;
                }
                last = if heading.level < level { None } else { number.or(last) };
            }
            continue;
        };
        let goes_on = |from: i64, to: i64| to.checked_sub(from) == Some(if from < 0 && to < from { -1 } else { 1 });
        let is_in_order = match (last, next) {
            (Some((last, _)), Some((next, _))) => {
                (last < own && own < next || last > own && own > next)
                    && (own != 1 || goes_on(last, own) && goes_on(own, next))
            }
            (Some((last, _)), None) => own != 1 && goes_on(last, own),
            (None, Some((next, _))) => heading.level > level && goes_on(own, next),
            (None, None) => false,
        };
        let is_alike = last.or(next).is_some_and(|(_, other)| other == is_bare);
        if is_in_order && is_alike {
            found.insert(heading.index);
            last = number;
        } else {
            if heading.level > level && own == 1 {
                inside = heading.level;
            }
            last = last.filter(|_| heading.level > level);
        }
    }
    found
}

/// The number in a heading, and whether the heading has no other text.
fn number(heading: &Heading<'_>) -> Option<(i64, bool)> {
    let is_of_others = |entry: &Entry| heading.is_below || entry.told == Told::Neighbours;
    let entry = heading.entry.as_ref().filter(|entry| entry.is_single && !is_of_others(entry))?;
    Some((entry.code.parse().ok()?, entry.name.is_empty() && entry.text.is_empty()))
}

fn headings(outline: &Outline, kind: Kind) -> Vec<Heading<'_>> {
    let mut above: Vec<(usize, &Block)> = Vec::new();
    let mut headings: Vec<Heading<'_>> = Vec::new();
    // The headings whose end is not known yet.
    let mut open: Vec<usize> = Vec::new();
    let mut open_above: Vec<usize> = Vec::new();
    for (index, block) in outline.blocks.iter().enumerate() {
        let BlockKind::Heading(level) = block.kind else { continue };
        while above.pop_if(|(of, _)| *of >= level).is_some() {}
        while let Some(ended) = open.pop_if(|open| headings.get(*open).is_some_and(|heading| heading.level >= level)) {
            if let Some(heading) = headings.get_mut(ended) {
                heading.next = index;
            }
        }
        while let Some(ended) =
            open_above.pop_if(|open| headings.get(*open).is_some_and(|heading| heading.level > level))
        {
            if let Some(heading) = headings.get_mut(ended) {
                heading.next_above = index;
            }
        }
        let mut path = Vec::with_capacity(above.len());
        for (_, heading) in &above {
            path.extend(heading.cut.clone());
        }
        above.push((level, block));
        open.push(headings.len());
        open_above.push(headings.len());
        let mut entry = entry::parse_block(block, kind);
        let mut is_below = false;
        if entry.is_none() {
            entry = labelled(block, outline.blocks.get(index + 1..).unwrap_or_default(), kind);
            is_below = entry.is_some();
        }
        let next = outline.blocks.len();
        headings.push(Heading { block, level, index, entry, is_below, next, next_above: next, path });
    }
    let mut beside = Vec::with_capacity(headings.len());
    for heading in &mut headings {
        beside.push(Beside { group: &heading.path, text: &heading.block.cell.text, entry: &mut heading.entry });
    }
    match kind {
        Kind::Text => entry::add_words_beside(beside),
        Kind::Integer => {
            let mut groups: HashMap<&[Arc<str>], Vec<Beside<'_>>> = HashMap::new();
            for beside in beside {
                groups.entry(beside.group).or_default().push(beside);
            }
            for beside in groups.into_values() {
                entry::number_names(beside);
            }
        }
    }
    headings
}

/// The code in a labelled line below a heading that is its name: `Code: 1015`.
fn labelled(heading: &Block, below: &[Block], kind: Kind) -> Option<Entry> {
    const BLOCKS: usize = 6;
    for block in below.iter().take(BLOCKS) {
        match block.kind {
            BlockKind::Heading(_) => break,
            BlockKind::Text if block.depth < 2 => {}
            _ => continue,
        }
        for line in label::lines(block) {
            let Some((title, value)) = block.cell.text.get(line).and_then(label::split) else { continue };
            if let Some(entry) = entry::parse(value, 0, kind).filter(|entry| entry.is_single)
                && label::says_code(title)
            {
                let title = heading.cell.text.clone();
                let (name, text) = if entry.name.is_empty() { (title, entry.text) } else { (entry.name, title) };
                return Some(Entry { name, text, told: Told::Label, ..entry });
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::Wanted;
    use super::*;
    use crate::markdown::Row;

    /// The codes with names, messages and details, and the problems.
    fn of(text: &str, below: Option<&str>, kind: Kind, is_lenient: bool) -> (Vec<String>, Vec<String>) {
        let mut problems = Diagnostics::default();
        let wanted = Wanted::Headings(below.into_iter().map(str::to_owned).collect());
        let markdown = super::super::read(&Document::new("d.md", text), &wanted, kind, is_lenient, &mut problems);
        let texts = |row: &Row| row.cells.iter().map(|cell| cell.text.replace('\n', "/")).collect::<Vec<_>>().join("|");
        let rows = markdown.tables.iter().flat_map(|table| &table.rows).map(texts).collect();
        (rows, problems.into_vec().into_iter().map(|problem| problem.message).collect())
    }

    #[test]
    fn a_name_may_be_before_its_number_or_behind_it() {
        let text = "# Codes\n\n## OK (0)\n\nIt worked.\n\n## BAD (-3)\n\nKnots. Untie\nthem.\n\nMore.\n";
        assert_eq!(of(text, None, Kind::Integer, false).0, ["0|OK|It worked.|", "-3|BAD|Knots. Untie them.|More."]);
        let text = "# API\n\n## 1xxx - transport\n\n### -1101 LOST\n * The line dropped.\n\n### -1102 MANY\n * Limit.\n * Other limit.\n\n\
                    ## Sent with -1101 LOST\n\ntext\n";
        let rows = of(text, None, Kind::Integer, false);
        assert_eq!(rows.0, ["-1101|LOST|The line dropped.|", "-1102|MANY|Limit.|* Other limit."]);
        assert!(rows.1.is_empty());
    }

    #[test]
    fn the_symbol_of_a_number_may_be_below_it() {
        let text = "# Codes\n\n## 0x1\n`ERR_KNOT`\n\nThe knot is late.\n\nMore.\n\n## -2\n\n**ErrWet**\n\n## -3\n\n**Note**\n\nWords.\n";
        assert_eq!(
            of(text, None, Kind::Integer, false).0,
            ["0x1|ERR_KNOT|The knot is late.|More.", "-2|ErrWet|ErrWet|", "-3||Note|Words."]
        );
    }

    #[test]
    fn several_sections_are_joined() {
        let text = "# A\n\n## 1\n\na\n\n# B\n\n### 2\n\nb\n\n# C\n\n## 3\n\nc\n";
        let read = |names: &[&str]| {
            let mut problems = Diagnostics::default();
            let wanted = Wanted::Headings(names.iter().map(|name| (*name).to_owned()).collect());
            let markdown =
                super::super::read(&Document::new("d.md", text), &wanted, Kind::Integer, false, &mut problems);
            let codes = markdown.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells[0].text.clone());
            (codes.collect::<Vec<_>>().concat(), problems.into_vec().len())
        };
        assert_eq!(read(&["C", "B"]), ("32".to_owned(), 0));
        assert_eq!(read(&["A", "Z"]), ("1".to_owned(), 1));
    }

    #[test]
    fn a_heading_may_be_a_number_a_symbol_or_a_number_with_words() {
        assert_eq!(
            of("# E\n\n## 0\nDone.\n\n## 7\nNo answer.\n", None, Kind::Integer, false).0,
            ["0||Done.|", "7||No answer.|"]
        );
        let text = "<a id=\"E\"></a>\n\n### `ERR_KITE_TORN`\n\n<!-- YAML\nadded: v3\n-->\n\nTorn.\n\n```ruby\n# no heading\n```\n\n### ERR\\_KITE\\_WET\n\n> Wet\n";
        assert_eq!(
            of(text, None, Kind::Text, false).0,
            ["ERR_KITE_TORN||Torn.|```ruby/# no heading/```", "ERR_KITE_WET||Wet|"]
        );
        let text = "## 0x0A0001 motor is hot\n\nType: Warning\n\n### Reason\n\nlong\n";
        assert_eq!(of(text, None, Kind::Integer, false).0, ["0x0A0001||motor is hot|Type: Warning//### Reason//long"]);
    }

    #[test]
    fn a_heading_beside_codes_that_is_not_a_code_is_reported() {
        let text = "# E\n\n## 0\nDone.\n\n## XX\nMore.\n\n## Retired code (4)\nOld.\n\n# Other\n\n## Text\n";
        let (rows, problems) = of(text, None, Kind::Integer, false);
        assert_eq!(rows, ["0||Done.|"]);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("the heading `XX` is not a code"));
    }

    #[test]
    fn numbers_that_repeat_belong_to_their_section() {
        let text = "# A\n\n## A_OK (0)\n\na\n\n# B\n\n## B_OK (0)\n\nb\n\n## B_NO (1)\n\nc\n";
        let (rows, problems) = of(text, None, Kind::Integer, false);
        assert_eq!((rows.len(), problems.len()), (1, 1));
        assert_eq!(
            of(text, Some("B"), Kind::Integer, false),
            (vec!["0|B_OK|b|".to_owned(), "1|B_NO|c|".to_owned()], vec![])
        );
        let (rows, problems) = of(text, Some("C"), Kind::Integer, false);
        assert_eq!((rows.len(), &*problems), (0, &["no heading below `C` reads as a code".to_owned()][..]));
    }

    #[test]
    fn headings_that_do_not_mention_codes_are_not_codes() {
        let count = |text: &str, kind: Kind| {
            count(&markdown::outline(&Document::new("d.md", text)), kind).map(|found| found.count)
        };
        for text in
            ["# Years\n\n## 2019\n\n## 2020\n", "# Errors\n\n## 1. Install\n\n## 2. Use\n", "# Errors\n\n## 7\n"]
        {
            assert_eq!(count(text, Kind::Integer), None, "{text}");
        }
        assert_eq!(count("# API\n\n## getUser\n\n## putUser\n", Kind::Text), None);
        // The bytes of a protocol, steps, and a repeated word.
        assert_eq!(count("# Messages\n\n## 0x01 a\n\n## 0x02 b\n", Kind::Integer), None);
        assert_eq!(count("# Login\n\n## #1 Open\n\n## #2 Close\n", Kind::Integer), None);
        assert_eq!(count("# Error codes\n\n## WebSocket\n\n# More error codes\n\n## WebSocket\n", Kind::Text), None);
        for text in [
            "# Exit codes\n\n## 0\n\n## 7\n",
            "# API\n\n## -1101 A\n\n## -1102 B\n",
            "## 0x0A01 a\n\n## 0x0A02 b\n",
            "# Error codes\n\n## 0x01 a\n\n## 0x02 b\n",
            "# Error codes\n\n## #1 a\n\n## #2 b\n",
        ] {
            assert_eq!(count(text, Kind::Integer), Some(2), "{text}");
        }
        // The file's name is a title.
        let of_file = markdown::outline(&Document::new("docs/error-codes.md", "## `a_b`\n\n## `c_d`\n"));
        assert_eq!(super::count(&of_file, Kind::Text).map(|found| found.count), Some(2));
        assert_eq!(count("# Errors\n\n## ERR_A\n\n## ERR_B\n", Kind::Text), Some(2));
        assert_eq!(count("# Errors\n\n## Net\n\n### ERR_A\n\n### ERR_B\n", Kind::Text), Some(2));
        for text in [
            "# Status setting\n\n## 2.1 Load\n\n## 2.2 Store\n",
            "# Get-Error\n\n## PARAMETERS\n\n### -ErrorType\n\n### -MaxErrors\n",
            "# Code structure\n\n## MainConfig.h\n\n## MainConfigPre.h\n",
            "# Audio codecs\n\n## VoIP\n\n## G711\n",
            "# API\n\n## Error codes\n\n## Error handling\n",
        ] {
            assert_eq!(count(text, Kind::Text), None, "{text}");
        }
    }

    #[test]
    fn a_word_beside_codes_in_their_style_is_a_code() {
        let text = "# Status codes\n\n## OK\n\na\n\n## INVALID_ARGUMENT\n\nb\n\n## NOT_FOUND\n\nc\n\n## NOTES\n\nd\n";
        let (rows, problems) = of(text, None, Kind::Text, false);
        assert_eq!(rows, ["OK||a|", "INVALID_ARGUMENT||b|", "NOT_FOUND||c|"]);
        assert_eq!(problems, ["the heading `NOTES` is not a code, but is beside headings that are"]);
        let text = "# Errors\n\n## account_gone\n\na\n\n## balance\n\nb\n\n## too_large\n\nc\n\n## Balance\n\nd\n";
        let (rows, problems) = of(text, None, Kind::Text, false);
        assert_eq!((rows.len(), problems.len()), (3, 1), "{rows:?}");
        // One code alone is not a style.
        assert_eq!(of("# Errors\n\n## OK\n\n## NOT_FOUND\n", None, Kind::Text, false).0, ["NOT_FOUND|||"]);
    }

    #[test]
    fn codes_of_another_level_are_read_if_they_are_spelled_alike() {
        let text = "# Errors\n\n## 1000\n\nGeneral.\n\n### 1001\n\nLate.\n\n#### Cause\n\nWind.\n\n### 1002 Wet\n\nWet.\n\n### Steps\n\nDo.\n\n## 2000\n\nOther.\n";
        let (mut rows, problems) = of(text, None, Kind::Integer, true);
        rows.sort();
        assert_eq!(
            rows,
            ["1000||General.|", "1001||Late.|#### Cause//Wind.", "1002|Wet|Wet.|### Steps//Do.", "2000||Other.|"]
        );
        assert!(problems.is_empty(), "{problems:?}");
        let text = "# Errors\n\n## E1000: a\n\n## E1001: b\n\n# Lines\n\n## Codes\n\n### E4000: c\n\n### E1001 again\n";
        let rows = of(text, None, Kind::Text, false).0;
        assert_eq!(rows, ["E1000||a|", "E1001||b|", "E4000||c|### E1001 again"]);
        let outline = markdown::outline(&Document::new("d.md", text));
        assert_eq!(count(&outline, Kind::Text).map(|found| (found.count, found.levels)), Some((3, vec![2, 3])));
    }

    #[test]
    fn codes_of_another_level_are_read_if_they_fit_the_order() {
        let codes = |text: &str| {
            let (rows, problems) =
                of(&format!("# Errors\n\n{}\n", text.replace(", ", "\n\n")), None, Kind::Integer, false);
            assert!(problems.iter().all(|problem| problem.contains("is part of the text of")), "{problems:?}");
            let mut codes: Vec<i64> = rows.iter().map(|row| row.split('|').next().unwrap().parse().unwrap()).collect();
            codes.sort_by_key(|code| code.abs());
            codes
        };
        for (text, expected) in [
            ("## 72, ### 74, ## 75", &[72, 74, 75][..]),
            ("## 72, ### Cause, ### 73, ### Cause, ### 74, ## 75", &[72, 73, 74, 75]),
            ("## 72, ### 73, #### 1, #### 2, ### 74, ## 75", &[72, 73, 74, 75]),
            ("## -41, ### -42, ## -43", &[-41, -42, -43]),
            ("## 5 Late, ## 6 Wet, ### 7 Torn", &[5, 6, 7]),
            ("### 5, ## 6, ## 7", &[5, 6, 7]),
            ("## Error 72, ### Error 74, ## Error 75", &[72, 74, 75]),
            ("### 72, ## 74, ### 75", &[72, 74, 75]),
            ("## 0, ### 1, ## 2", &[0, 1, 2]),
            // Steps, years, statuses, and numbers with another text.
            ("## 0, ### 1, ### 2, ## 9", &[0, 9]),
            ("## 7, ### 1, ### 2, ## 8", &[7, 8]),
            ("## 7, ### 2024, ## 8", &[7, 8]),
            ("## 7, ### 404, ## 8", &[7, 8]),
            ("## 7, ### 8 kites, ## 9", &[7, 9]),
        ] {
            assert_eq!(codes(text), expected, "{text}");
        }
        let (rows, _) = of("# Errors\n\n## 5\n\n## Steps\n\n### 6\n\n## 7\n\n## 8\n", None, Kind::Integer, true);
        assert_eq!(rows.len(), 3, "{rows:?}");
    }

    #[test]
    fn the_code_may_be_below_the_heading_that_is_its_name() {
        let text = "# Errors\n\n## Kite lost\n\n- **Code:** 1015\n- **Since:** 3\n\nLook up.\n\n## KiteWet\n\nCode: 1016\nSince: 4\n\nDry it.\n";
        assert_eq!(of(text, None, Kind::Integer, false).0, ["1015|Kite lost|Look up.||3", "1016|KiteWet|Dry it.||4"]);
        let count = |text: &str| count(&markdown::outline(&Document::new("d.md", text)), Kind::Integer);
        assert_eq!(count(text).map(|found| found.count), Some(2));
        let text = "# API\n\n## Get kite\n\nCode: 200\n\n## Put kite\n\nCode: 200\n";
        assert!(count(text).is_none());
    }

    #[test]
    fn a_heading_that_looks_like_a_code_but_is_text_of_another_is_reported() {
        let text = "# E\n\n## ERR_A\n\na\n\n## ERR_B\n\nb\n\n### TIMEOUT_C\n\nc\n\n### Cause\n\n## ERR_D\n\nd\n";
        let (rows, problems) = of(text, None, Kind::Text, false);
        assert_eq!(rows, ["ERR_A||a|", "ERR_B||b|### TIMEOUT_C//c//### Cause", "ERR_D||d|"]);
        assert_eq!(problems, ["the heading `TIMEOUT_C` of level 3 is part of the text of `ERR_B`"]);
        let problems =
            of("# E\n\n## 7\n\na\n\n### 404 Gone\n\n### 2 steps\n\n## 8\n\nb\n", None, Kind::Integer, false).1;
        assert_eq!(problems, ["the heading `404 Gone` of level 3 is part of the text of `7`"]);
    }

    #[test]
    fn the_name_of_a_group_of_text_codes_is_left_out() {
        let text = "# E\n\n## E10xx: net\n\n## E1001: late\n\n## E1002: wet\n\n## E20xx\n\n## E2001: dry\n";
        let (rows, problems) = of(text, None, Kind::Text, false);
        assert_eq!(rows.len(), 3, "{rows:?}");
        assert_eq!(problems.len(), 2);
        assert_eq!(problems[0], "the heading `E10xx: net` is about a group of codes, so it is skipped");
    }

    #[test]
    fn numbers_after_words_are_codes_if_all_headings_have_one() {
        let found = |text: &str| {
            super::super::find(&Document::new("d.md", text), &[Kind::Integer, Kind::Text])
                .first()
                .map(|found| found.count)
        };
        for (text, count) in [
            ("# Errors\n\n## Not valid (400)\n\n## Gone (404)\n\n## Too many (429)\n", Some(3)),
            ("# Error codes\n\n## Kite late - 1001\n\n## Kite wet - 1002\n", Some(2)),
            ("# Error codes\n\n## LATE: 1001\n\n## WET: 1002\n", Some(2)),
            ("# Error codes\n\n## Kite late (1001)\n\n## Kite wet\n", None),
            ("# Error codes\n\n## Kite late (1001)\n\n## Kite wet (1001)\n", None),
            ("# Releases\n\n## Spring (2024)\n\n## Autumn (2025)\n", None),
        ] {
            assert_eq!(found(text), count, "{text}");
        }
        let text = "# E\n\n## Kite late (1001)\n\nToo late.\n\n## Wet (1002)\n\nToo wet.\n\n## Dry: very (1003)\n";
        let rows = of(text, None, Kind::Integer, false).0;
        assert_eq!(rows, ["1001|Kite late|Too late.|", "1002|Wet|Too wet.|", "1003||Dry: very|"]);
        // Chapters of codes are not codes.
        let text =
            "# E\n\n## Net errors (1000)\n\n### 1001\n\n### 1002\n\n## Disk errors (2000)\n\n### 2001\n\n### 2002\n";
        assert_eq!(of(text, None, Kind::Integer, false).0.len(), 4);
    }

    #[test]
    fn the_title_of_an_example_is_not_a_message_and_the_text_follows_the_example() {
        let text = "# E\n\n## 1 LATE\n\nExample:\n\n```\nx\n```\n\n## 2\n\n```\ny\n```\n\nToo wet.\n\n## 3\n\n**Dry**\nIt is dry.\n\n## 4\n\nSay **dry**\nnow.\n";
        assert_eq!(
            of(text, None, Kind::Integer, false).0,
            [
                "1||LATE|Example://```/x/```",
                "2||Too wet.|```/y/```//Too wet.",
                "3||Dry/It is dry.|",
                "4||Say dry now.|"
            ]
        );
    }

    #[test]
    fn the_number_of_a_member_may_be_below_its_name_as_its_value() {
        let text = "# Kinds\n\n## Kind::Late\n\nToo late.\n\n- Identifier Value: `40`\n- Since: 3\n\n## Kind::Wet\n\nToo wet.\n\n- Identifier Value: `41`\n- Since: 3\n";
        let rows = of(text, None, Kind::Integer, false).0;
        assert!(rows[0].starts_with("40|Kind::Late|Too late.|") && rows[1].starts_with("41|Kind::Wet|"), "{rows:?}");
    }

    #[test]
    fn paragraphs_in_html_are_messages() {
        let text = "<h1>E</h1>\n<h2>1001 late</h2>\n<p>Too late.</p>\n<p>More.</p>\n<h2>1002</h2>\n<p>Too wet.</p>\n";
        assert_eq!(
            of(text, None, Kind::Integer, false).0,
            ["1001||late|<p>Too late.</p>/<p>More.</p>", "1002||Too wet.|"]
        );
    }

    #[test]
    fn fields_beside_sections_of_codes_are_ignored_unless_they_are_named() {
        let text = "# Errors\n\n## Class\n\n### `error.cause`\n\na\n\n### `error.code`\n\nb\n\n## Codes\n\n### `ERR_WET`\n\nc\n";
        let (rows, problems) = of(text, None, Kind::Text, false);
        assert_eq!(rows, ["ERR_WET||c|"]);
        assert_eq!(problems, ["the headings below `Class` look less like codes than others, so they are skipped"]);
        assert_eq!(of(text, Some("Class"), Kind::Text, false).0.len(), 2);
    }

    #[test]
    fn marks_of_links_and_characters_without_width_do_not_end_a_heading() {
        let text =
            "# Errors\n\n### -1000 KITE\\_LOST\u{200b}\n\na\n\n### -1001\u{200b}\n\nb\n\n### -1002 \u{b6}\n\nc\n";
        assert_eq!(of(text, None, Kind::Integer, false).0, ["-1000|KITE_LOST|a|", "-1001||b|", "-1002||c|"]);
    }

    #[test]
    fn a_paragraph_that_holds_more_than_values_is_text() {
        let text = "# Events\n\n## 0x01 hot\n\nType: Warning\nThe motor.\n\n## 0x02 cold\n\nType: Info\nSince: 3\n\n## 0x03 wet\n\nType: Info\n\nDry.\n";
        assert_eq!(
            of(text, None, Kind::Integer, false).0,
            [
                "0x01||hot|Type: Warning/The motor.|Warning",
                "0x02||cold|Type: Info/Since: 3|Info",
                "0x03||wet|Dry.|Info"
            ]
        );
    }

    #[test]
    fn numbered_headings_about_failures_are_codes_without_a_title() {
        let count = |text: &str| count(&markdown::outline(&Document::new("d.md", text)), Kind::Text);
        let text = "# KIT-1 to KIT-2\n\n## KIT-06500: storage error\n\n## KIT-06501: program error\n";
        assert_eq!(count(text).map(|found| found.count), Some(2));
        assert!(count("# Kites\n\n## KIT-06500: a kite\n\n## KIT-06501: a string\n").is_none());
        assert!(count("# Errors\n\n## PackageReference in project files\n\n## KiteGet is no more\n").is_none());
    }

    #[test]
    fn the_macro_reads_headings_and_names_their_columns() {
        let text = "# Codes\n\n## KITE_OK (0)\n\nIt worked.\n\n## KITE_BAD (3)\n\nKnots.\n\nUntie them.\n";
        let document = codes_gen::Document::new("vendor.md", text);
        let generate = |arguments: &str| {
            let arguments = format!("doc = \"vendor.md\"{arguments}").parse().unwrap();
            codes_gen::generate(&arguments, &"#[repr(i32)] pub enum E {}".parse().unwrap(), &document)
        };
        for arguments in [", headings", ", headings = \"Codes\"", ", headings, fields(more: str = \"Details\")"] {
            let rust = generate(arguments).unwrap_or_else(|error| panic!("{arguments}: {error:?}"));
            assert!(format!("{rust:?}").contains("KiteBad"), "{arguments}");
        }
        let problems = generate("").unwrap_err().problems;
        assert!(
            problems[0].contains("no code table; 2 headings of level 2 read as codes: write `headings`"),
            "{problems:?}"
        );
        let problems = generate(", headings, table = 1").unwrap_err().problems;
        assert!(problems[0].contains("cannot be used together"), "{problems:?}");
    }
}
