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
    let mut items = WithItems::default();
    let (mut names, mut others) = (BTreeSet::new(), Vec::new());
    let (mut open, mut open_fence): (Option<Open<'_>>, _) = (None, None);
    // What the section has. A list that has both would be another one than before.
    let (mut has_list, mut has_item) = (false, false);
    // What the document has. Such headings may be the codes, and such items tell their statuses.
    let (mut has_symbol_in_heading, mut has_number_in_item) = (false, false);
    let (mut before, mut is_behind, mut start) = ("", false, 0);
    for line in text.split_inclusive('\n') {
        let plain = line.trim();
        let own = if plain.is_empty() { 0 } else { line.len() - line.trim_start().len() };
        let at = start + own;
        start += line.len();
        let was_code = open_fence.is_some();
        match open_fence {
            Some(marks) if plain.starts_with(marks) && plain.trim_start_matches(marks).is_empty() => open_fence = None,
            None if plain.contains("```") || plain.contains("~~~") => open_fence = Some(fence(plain)?),
            _ => {}
        }
        let is_code_block = was_code || open_fence.is_some();
        let mut inside = 0..plain.len();
        let begins = if is_code_block || open.is_some() || !is_tag(plain) { None } else { Some(tag(plain)?) };
        if let Some(Tag { name, title, end }) = begins {
            inside.start = end;
            match title.filter(|(_, title)| is_code(title)) {
                Some((place, title)) => {
                    let follows = before.is_empty() || before.starts_with('#') || is_tag(before);
                    if !follows || own > 3 || plain.get(..end)?.ends_with("/>") {
                        return None;
                    }
                    names.insert(name);
                    open = Some(Open { name, cut: None });
                    has_item = true;
                    has_number_in_item |= begins_with_number(title);
                    items.text.push('\n');
                    items.parts.push((items.text.len(), at, 0));
                    items.push("- **", title, at + place, "**\n\n");
                }
                None => others.push(name),
            }
        }
        let rest = plain.get(inside.clone())?;
        if !is_code_block {
            if rest.contains(TITLE) {
                return None;
            }
            if open.is_none() && plain.starts_with('#') {
                if has_number(plain) {
                    return None;
                }
                has_symbol_in_heading |= begins_with_code(without_marks(plain));
                (has_list, has_item) = (false, false);
            } else {
                has_list |= is_item(rest)
                    || open.is_none() && (begins_with_number(rest) || begins_with_code(without_marks(rest)));
            }
        }
        if has_list && has_item {
            return None;
        }
        let Some(component) = &mut open else {
            // A line that is indented would still be part of the last item.
            let cut = if is_behind { own } else { 0 };
            items.push("", line.get(cut..)?, start - line.len() + cut, "");
            is_behind &= plain.is_empty();
            // Tags of HTML may contain what is below an empty line.
            if !plain.is_empty() || !before.starts_with('<') || is_tag(before) {
                before = plain;
            }
            continue;
        };
        let content = rest.strip_suffix('>').and_then(|rest| rest.strip_suffix(component.name)?.strip_suffix("</"));
        let content = content.filter(|_| !is_code_block);
        let written = content.unwrap_or(rest);
        if !is_code_block && is_block(written) {
            return None;
        }
        let indentation = if inside.start > 0 { 0 } else { own };
        let cut = if written.is_empty() { 0 } else { indentation.min(*component.cut.get_or_insert(indentation)) };
        let indentation = " ".repeat(indentation - cut + 2);
        items.push(&indentation, written, at + inside.start, "\n");
        if content.is_some() {
            items.text.push('\n');
            (open, is_behind, before) = (None, true, "");
        }
    }
    let is_sure = open.is_none() && open_fence.is_none() && !others.iter().any(|name| names.contains(name));
    (is_sure && !(has_symbol_in_heading && has_number_in_item) && !names.is_empty()).then_some(items)
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
    let behind = match line.trim_start_matches(|c: char| c.is_ascii_digit()) {
        number if number.len() < line.len() => number.strip_prefix(['.', ')']),
        _ => line.strip_prefix(['-', '*', '+', ':']),
    };
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\t']))
        || ["<li", "<LI", "<dt", "<DT"].iter().any(|tag| line.contains(tag))
}

/// Whether a line in a component may be more than text.
fn is_block(line: &str) -> bool {
    is_item(line)
        || begins_with_number(line)
        || line.starts_with(['#', '|', '=', '<', '{'])
        || line.starts_with("--")
        || line.match_indices('<').any(|(at, _)| line.get(at..).is_some_and(is_tag))
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
