//! Components with a title that begins with a code, as MDX has them, are items of a list: `<Card title="404 Not Found">`.
//! Markdown takes their tags for HTML that reaches up to an empty line, and what is indented in them for code. An item
//! that is missing among others would be lost unnoticed, so all such components of a document are read, or none.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fence;
use crate::{Document, text};

/// A text in which such components are items.
#[derive(Default)]
pub(super) struct WithItems {
    pub(super) text: String,
    /// Parts of this text: where they begin in it and in the one that it is made from, and their lengths. What is between
    /// them is space or not in the origin.
    parts: Vec<(usize, usize, usize)>,
}

impl WithItems {
    /// The range in the text that this one is made from, without what is between its parts at both ends.
    pub(super) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let next = self.parts.partition_point(|(at, ..)| *at <= range.start);
        let last = next.checked_sub(1).and_then(|last| self.parts.get(last));
        let start = match (last, self.parts.get(next)) {
            (Some((at, origin, length)), _) if range.start - at <= *length => origin + (range.start - at),
            (_, Some((_, origin, _))) => *origin,
            (Some((_, origin, length)), None) => origin + length,
            (None, None) => range.start,
        };
        let ends = self.parts.partition_point(|(at, ..)| *at < range.end);
        let last = ends.checked_sub(1).and_then(|last| self.parts.get(last));
        let end = last.map_or(start, |(at, origin, length)| origin + (range.end - at).min(*length));
        start..end.max(start)
    }

    /// Adds a part of the origin, with what is not in the origin before and behind it.
    fn push(&mut self, before: &str, part: &str, origin: usize, behind: &str) {
        self.text.push_str(before);
        if !part.trim().is_empty() {
            self.parts.push((self.text.len(), origin, part.trim_end().len()));
        }
        self.text.push_str(part);
        self.text.push_str(behind);
    }
}

/// A component that is an item, and whose end has not been reached.
struct Open<'a> {
    name: &'a str,
    /// The indentation of its first line, which its other lines have too.
    cut: Option<usize>,
}

/// Whether a line may begin such a component.
pub(super) fn may_begin(content: &str) -> bool {
    is_tag(content) && tag(content.trim_end()).is_some_and(|tag| tag.title.is_some_and(|title| is_code(title.1)))
}

const TITLE: &str = "title=";

/// The end of the tag of a component with this title; the end of any other text.
pub(crate) fn end_of_tag(document: &Document, title: &Range<usize>) -> usize {
    let is_title = document.get(0..title.start).trim_end_matches(['"', '\'']).ends_with(TITLE);
    let behind = document.get(title.end..document.text().len());
    let tag = if is_title { behind.find(['>', '\n', '\r']) } else { None };
    tag.map_or(title.end, |end| title.end + end + 1)
}

/// The text with items. `None` if it has no such component, or if one of its tags cannot be read for sure.
pub(super) fn with_items(text: &str) -> Option<WithItems> {
    if !text.contains(TITLE) || text.contains("<!--") || text.contains("{/*") {
        return None;
    }
    let mut reader = Reader::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.read(line, start)?;
        start += line.len();
    }
    reader.finish()
}

/// Reads a text line by line. Each step returns `None` if the text stays as it is.
#[derive(Default)]
struct Reader<'a> {
    items: WithItems,
    open: Option<Open<'a>>,
    open_fence: Option<&'a str>,
    /// The names of components that are items.
    names: BTreeSet<&'a str>,
    /// The names of all other components.
    others: Vec<&'a str>,
    section: Section,
    /// Whether a heading of the document begins with a symbol, and may be a code.
    has_symbol_in_heading: bool,
    /// Whether an item begins with a number, which may be the status of such a code.
    has_number_in_item: bool,
    /// The last line outside of items.
    before: &'a str,
    /// Whether nothing but empty lines is between the last item and the line.
    is_behind_item: bool,
}

/// What a section has. A list that has both would be another one than before.
#[derive(Default)]
struct Section {
    has_list: bool,
    has_item: bool,
}

/// A line and its parts.
struct Line<'a> {
    whole: &'a str,
    /// The line without space around it.
    plain: &'a str,
    indentation: usize,
    /// The place of the line.
    start: usize,
    /// The place of what is behind its indentation.
    at: usize,
    is_code: bool,
}

impl<'a> Reader<'a> {
    fn read(&mut self, whole: &'a str, start: usize) -> Option<()> {
        let plain = whole.trim();
        let indentation = if plain.is_empty() { 0 } else { whole.len() - whole.trim_start().len() };
        let is_code = self.read_fence(plain)?;
        let line = Line { whole, plain, indentation, start, at: start + indentation, is_code };
        let tag_length = if is_code { 0 } else { self.read_tag(&line)? };
        let rest = plain.get(tag_length..)?;
        if !is_code {
            self.examine(plain, rest)?;
        }
        match self.open.take() {
            Some(open) => self.write_inside(open, &line, tag_length, rest),
            None => self.write_outside(&line),
        }
    }

    /// Whether a line is in a block of code, or begins or ends one.
    fn read_fence(&mut self, plain: &'a str) -> Option<bool> {
        let was_code = self.open_fence.is_some();
        match self.open_fence {
            Some(marks) if plain.starts_with(marks) && plain.trim_start_matches(marks).is_empty() => {
                self.open_fence = None;
            }
            None if plain.contains("```") || plain.contains("~~~") => self.open_fence = Some(fence(plain)?),
            _ => {}
        }
        Some(was_code || self.open_fence.is_some())
    }

    /// The length of the tag with which a line begins. If its title is a code, an item begins.
    fn read_tag(&mut self, line: &Line<'a>) -> Option<usize> {
        if self.open.is_some() || !is_tag(line.plain) {
            return Some(0);
        }
        let Tag { name, title, end } = tag(line.plain)?;
        let Some((place, title)) = title.filter(|(_, title)| is_code(title)) else {
            self.others.push(name);
            return Some(end);
        };
        let follows = self.before.is_empty() || self.before.starts_with('#') || is_tag(self.before);
        if !follows || line.indentation > 3 || line.plain.get(..end)?.ends_with("/>") {
            return None;
        }
        self.names.insert(name);
        self.open = Some(Open { name, cut: None });
        self.section.has_item = true;
        self.has_number_in_item |= begins_with_number(title);
        self.items.text.push('\n');
        self.items.parts.push((self.items.text.len(), line.at, 0));
        self.items.push("- **", title, line.at + place, "**\n\n");
        Some(end)
    }

    /// Notes whether a line is a heading or in a list. A section must not have both a list and items.
    fn examine(&mut self, plain: &str, rest: &str) -> Option<()> {
        let is_heading = self.open.is_none() && plain.starts_with('#');
        if rest.contains(TITLE) || is_heading && has_number(plain) {
            return None;
        }
        if is_heading {
            self.has_symbol_in_heading |= begins_with_code(without_marks(plain));
            self.section = Section::default();
        } else if self.open.is_none() {
            self.section.has_list |= is_item(rest) || begins_with_number(rest) || begins_with_code(without_marks(rest));
        }
        (!self.section.has_list || !self.section.has_item).then_some(())
    }

    fn write_outside(&mut self, line: &Line<'a>) -> Option<()> {
        // A line that is indented would still be part of the last item.
        let cut = if self.is_behind_item { line.indentation } else { 0 };
        self.items.push("", line.whole.get(cut..)?, line.start + cut, "");
        self.is_behind_item &= line.plain.is_empty();
        // Tags of HTML may contain what is below an empty line.
        if !line.plain.is_empty() || !self.before.starts_with('<') || is_tag(self.before) {
            self.before = line.plain;
        }
        Some(())
    }

    /// Writes the rest of a line behind the tag that opens the item. The end of the component may be at its end.
    fn write_inside(&mut self, mut open: Open<'a>, line: &Line<'a>, tag_length: usize, rest: &str) -> Option<()> {
        let content = rest.strip_suffix('>').and_then(|rest| rest.strip_suffix(open.name)?.strip_suffix("</"));
        let content = content.filter(|_| !line.is_code);
        let written = content.unwrap_or(rest);
        if !line.is_code && is_block(written) {
            return None;
        }
        let indentation = if tag_length > 0 { 0 } else { line.indentation };
        let cut = if written.is_empty() { 0 } else { indentation.min(*open.cut.get_or_insert(indentation)) };
        self.items.push(&" ".repeat(indentation - cut + 2), written, line.at + tag_length, "\n");
        if content.is_some() {
            self.items.text.push('\n');
            (self.is_behind_item, self.before) = (true, "");
        } else {
            self.open = Some(open);
        }
        Some(())
    }

    fn finish(self) -> Option<WithItems> {
        let is_complete = self.open.is_none() && self.open_fence.is_none() && !self.names.is_empty();
        let are_items = !self.others.iter().any(|name| self.names.contains(name));
        let are_statuses = self.has_symbol_in_heading && self.has_number_in_item;
        (is_complete && are_items && !are_statuses).then_some(self.items)
    }
}

/// The tag of a component at the beginning of a line.
struct Tag<'a> {
    name: &'a str,
    /// Its title, and where it begins.
    title: Option<(usize, &'a str)>,
    end: usize,
}

/// The tag that a line begins with. `None` if it is not clear where it ends, or what its title is.
fn tag(line: &str) -> Option<Tag<'_>> {
    if line.starts_with("</") {
        return Some(Tag { name: "", title: None, end: 0 });
    }
    let end = line.find('>')?;
    let mut rest = line.get(1..end)?;
    let name = text::first_part(rest, is_behind_name);
    rest = rest.get(name.len()..)?;
    let mut title = None;
    while !matches!(rest.trim(), "" | "/") {
        let attribute = rest.trim_start();
        let key = text::first_part(attribute, is_behind_name);
        if key.is_empty() || attribute.len() == rest.len() {
            return None;
        }
        rest = attribute.get(key.len()..)?;
        let Some(value) = rest.strip_prefix('=') else { continue };
        let (open, close) =
            [('"', '"'), ('\'', '\''), ('{', '}')].into_iter().find(|(open, _)| value.starts_with(*open))?;
        let (value, behind) = value.get(1..)?.split_once(close)?;
        if open == '{' && (key == "title" || value.contains(['{', '"', '\'', '`'])) {
            return None;
        }
        if key == "title" {
            title = Some((end - behind.len() - 1 - value.len(), value));
        }
        rest = behind;
    }
    Some(Tag { name, title, end: end + 1 })
}

fn is_behind_name(c: char) -> bool {
    !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
}

/// Whether a title surely begins with a code, and has no markup.
fn is_code(title: &str) -> bool {
    begins_with_code(title)
        && title == title.trim()
        && !title.contains(['*', '`', '<', '\\', '&', '{', '[', '$', '?', '~'])
}

/// Whether a text begins with a number or a symbol of three characters or more.
fn begins_with_code(text: &str) -> bool {
    const BEHIND: [char; 7] = [',', ':', '-', '–', '—', '·', '|'];
    let first = text::first_part(text, |c| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.')));
    let behind = text.get(first.len()..).unwrap_or_default().trim();
    let is_word = text::begins_with(first, |c| c.is_ascii_alphabetic())
        && (first.contains('_') || text::has(first, |c| c.is_ascii_digit()) && !text::has(first, char::is_lowercase));
    // `100 requests` is no code.
    let follows = behind.is_empty() || behind.starts_with(BEHIND) || text::begins_with(behind, char::is_uppercase);
    first.len() > 2 && first.is_ascii() && (is_word || text::are_digits(first) && follows)
}

/// Whether a text has a number of three digits or more.
fn has_number(text: &str) -> bool {
    text::split(text, |c| !c.is_ascii_digit()).any(|digits| digits.len() > 2)
}

/// Whether a line begins with a number of three digits or more, behind marks.
fn begins_with_number(line: &str) -> bool {
    let line = without_marks(line);
    line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len() > 2
}

fn without_marks(line: &str) -> &str {
    line.trim_start_matches(['*', '`', '#', '>', '_', ' '])
}

/// Whether a line begins with the tag of a component, or with its end.
fn is_tag(line: &str) -> bool {
    matches!(line.as_bytes(), [b'<', b'A'..=b'Z', ..] | [b'<', b'/', b'A'..=b'Z', ..])
}

/// Whether a line may begin an item of a list, or a definition.
fn is_item(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ']);
    let is_definition = line.strip_prefix(':').is_some_and(text::is_behind_mark);
    behind_mark(line).is_some() || is_definition || ["<li", "<LI", "<dt", "<DT"].iter().any(|tag| line.contains(tag))
}

/// The text of an item behind its mark or its number.
fn behind_mark(line: &str) -> Option<&str> {
    let marked = line.strip_prefix(['-', '*', '+']).filter(|behind| text::is_behind_mark(behind));
    text::number_of_item(line).map(|(_, behind)| behind).or_else(|| marked.map(str::trim_start))
}

/// Whether a line in a component may be more than text. An item is text, unless it may be a code of its own.
fn is_block(line: &str) -> bool {
    let item = behind_mark(line);
    let text = item.unwrap_or(line);
    is_item(text)
        || item.is_some_and(|item| begins_with_code(without_marks(item)))
        || begins_with_number(line)
        || begins_with_number(text)
        || text.starts_with(['#', '|', '=', '<', '{'])
        || text.starts_with("--")
        || text.match_indices('<').any(|(at, _)| text.get(at..).is_some_and(is_tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_items_are_those_of_the_document() {
        let text = "a\n\n<B title=\"123 C\">\n    d\n      e\n</B>\n  f\n";
        let items = with_items(text).unwrap();
        assert_eq!(items.text, "a\n\n\n- **123 C**\n\n  \n  d\n    e\n  \n\nf\n");
        let origin = |part: &str| {
            let start = items.text.find(part).unwrap();
            &text[items.origin(&(start..start + part.len()))]
        };
        assert_eq!((origin("123 C"), origin("e\n  \n"), origin("f\n"), origin("  \n  d")), ("123 C", "e", "f", "d"));
        assert_eq!(origin("- **123 C**\n\n  \n  d\n    e\n  \n\n"), "<B title=\"123 C\">\n    d\n      e");
    }

    #[test]
    fn the_tag_of_a_title_has_an_end() {
        let document = Document::new("d.md", "<B title=\"12 c\" d={1}>\n12 c");
        assert_eq!((end_of_tag(&document, &(10..14)), end_of_tag(&document, &(23..27))), (22, 27));
    }

    #[test]
    fn titles_that_begin_with_words_or_counts_are_no_codes() {
        for title in ["404", "404 Not Found", "1001: wet sail", "no_kite · 404", "E1001 (wet)", "ERR-12", "500, 502"] {
            assert!(is_code(title), "{title}");
        }
        for title in [
            "Deprecated", "TIP", "Java", "Why 404?", "2 kites", "100 requests", "1: Wet", "IPv6 only", "`404`",
            "404: ${a}",
        ] {
            assert!(!is_code(title), "{title}");
        }
    }
}
