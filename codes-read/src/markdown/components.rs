//! Components with a title, as MDX has them, are items of a list: `<Card title="404 Not Found">`. Markdown takes their
//! tags for HTML that reaches up to an empty line, and what is indented in them for code.

use std::ops::Range;

use super::fence;
use super::html::{Token, tokens};
use crate::Document;

/// A text in which such components are items.
pub(super) struct WithItems {
    pub(super) text: String,
    /// Places in this text and in the one that it is made from, both in order.
    places: Vec<(usize, usize)>,
}

impl WithItems {
    /// The range in the text that this one is made from, without the space at its end, which may stand for a tag.
    pub(super) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let of = |place: usize, next: usize| {
            let Some((at, origin)) = next.checked_sub(1).and_then(|last| self.places.get(last)) else { return place };
            let origin = origin + (place - at);
            self.places.get(next).map_or(origin, |(_, next)| origin.min(*next))
        };
        let start = of(range.start, self.places.partition_point(|(at, _)| *at <= range.start));
        let inside = self.text.get(range.clone()).unwrap_or_default();
        let end = range.end - (inside.len() - inside.trim_end().len());
        start..of(end, self.places.partition_point(|(at, _)| *at < end)).max(start)
    }

    /// Adds a part of the origin.
    fn copy(&mut self, part: &str, origin: usize) {
        self.places.push((self.text.len(), origin));
        self.text.push_str(part);
    }

    /// Adds what is not in the origin.
    fn insert(&mut self, inserted: &str, origin: usize) {
        self.copy(inserted, origin);
        self.copy("", origin);
    }
}

/// A component whose end has not been reached.
struct Open<'a> {
    name: &'a str,
    /// The indentation of its first line, which its other lines have too.
    cut: Option<usize>,
    /// The indentation that they get instead.
    indentation: usize,
}

/// Whether a line may begin a component with a title.
pub(super) fn may_begin(content: &str) -> bool {
    begins_component(content) && content.contains(TITLE)
}

const TITLE: &str = " title=";

/// The end of the tag of a component with this title; the end of any other text.
pub(crate) fn end_of_tag(document: &Document, title: &Range<usize>) -> usize {
    let line = document.line_at(title.start);
    let is_title = may_begin(document.get(line.start..title.start).trim_start());
    let tag = document.get(title.end..line.end).find('>').filter(|_| is_title);
    tag.map_or(title.end, |end| title.end + end + 1)
}

/// The text with items. `None` if it has no component with a title, or if a component has no end.
pub(super) fn with_items(text: &str) -> Option<WithItems> {
    const NESTED: usize = 100;
    if !text.contains(TITLE) {
        return None;
    }
    let mut items = WithItems { text: String::with_capacity(text.len()), places: Vec::new() };
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut open_fence: Option<&str> = None;
    let (mut any, mut start) = (false, 0);
    for line in text.split_inclusive('\n') {
        let plain = line.trim();
        let own = if plain.is_empty() { 0 } else { line.len() - line.trim_start().len() };
        let at = start + own;
        start += line.len();
        let is_code = open_fence.is_some();
        open_fence = match open_fence {
            Some(marks) if plain.starts_with(marks) && plain.trim_start_matches(marks).is_empty() => None,
            None => fence(plain),
            still => still,
        };
        let (cut, indentation) = match open.last_mut() {
            Some(last) if !plain.is_empty() => (own.min(*last.cut.get_or_insert(own)), last.indentation),
            _ => (0, 0),
        };
        let mut indentation = indentation + own - cut;
        let mut content = at..start;
        if let Some(component) = component(plain).filter(|_| !is_code) {
            items.insert("\n", at);
            if let Some(title) = component.title {
                any = true;
                items.insert(&format!("{}- ", " ".repeat(indentation)), at);
                items.insert("**", at + title.start);
                items.copy(plain.get(title.clone()).unwrap_or_default(), at + title.start);
                items.insert("**\n\n", at + title.end);
                indentation += "- ".len();
            }
            open.push(Open { name: component.name, cut: None, indentation });
            content.start += component.end;
        }
        let inside = text.get(content.clone()).unwrap_or_default();
        let end = open.last().filter(|_| !is_code).and_then(|last| {
            inside.trim_end().strip_suffix('>')?.strip_suffix(last.name)?.strip_suffix("</").map(str::len)
        });
        items.insert(&" ".repeat(indentation), content.start);
        items.copy(inside.get(..end.unwrap_or(inside.len())).unwrap_or_default(), content.start);
        if let Some(end) = end {
            items.insert("\n", content.start + end);
            open.pop();
        }
        if open.len() > NESTED {
            return None;
        }
    }
    (any && open.is_empty()).then_some(items)
}

/// A tag at the beginning of a line.
struct Component<'a> {
    name: &'a str,
    /// The place of its title.
    title: Option<Range<usize>>,
    end: usize,
}

/// The component that a line begins. One without a title and with a text is part of a paragraph.
fn component(line: &str) -> Option<Component<'_>> {
    let first = begins_component(line).then(|| tokens(line).next()).flatten();
    let Some(Token::StartTag(tag)) = first else { return None };
    let end = tag.range.end;
    let title = title(line.get(..end)?);
    let is_block = title.is_some() || end == line.len();
    let is_open = !line.get(..end)?.ends_with("/>");
    (is_block && is_open).then_some(Component { name: line.get(1..=tag.name.len())?, title, end })
}

/// The place of the title in a tag: `title="Lost"`, `title={'Lost'}`.
fn title(tag: &str) -> Option<Range<usize>> {
    let (_, behind) = tag.split_once(TITLE)?;
    let quoted = behind.strip_prefix('{').unwrap_or(behind);
    let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
    let inside = quoted.strip_prefix(quote)?;
    let (title, _) = inside.split_once(quote)?;
    let start = tag.len() - inside.len() + title.len() - title.trim_start().len();
    (!title.trim().is_empty()).then(|| start..start + title.trim().len())
}

fn begins_component(line: &str) -> bool {
    matches!(line.as_bytes(), [b'<', b'A'..=b'Z', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_items_are_those_of_the_document() {
        let text = "a\n<B title=\"12 c\">\n    d\n    - e\n</B>\nf\n";
        let items = with_items(text).unwrap();
        assert_eq!(items.text, "a\n\n- **12 c**\n\n  \n  d\n  - e\n  \nf\n");
        let origin = |part: &str| {
            &text[items.origin(&(items.text.find(part).unwrap()..items.text.find(part).unwrap() + part.len()))]
        };
        assert_eq!(
            (origin("**12 c**"), origin("12 c"), origin("- e\n  \n"), origin("f")),
            ("12 c", "12 c", "- e", "f")
        );
        assert_eq!(origin("- **12 c**\n\n  \n  d\n  - e\n  \n"), "<B title=\"12 c\">\n    d\n    - e");
    }

    #[test]
    fn the_tag_of_a_title_has_an_end() {
        let document = Document::new("d.md", "<B title=\"12 c\" d={1}>\n12 c");
        assert_eq!((end_of_tag(&document, &(10..14)), end_of_tag(&document, &(23..27))), (22, 27));
    }
}
