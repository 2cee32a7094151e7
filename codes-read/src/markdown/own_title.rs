//! The titles of single tables, which say as much as the headings above them: captions and bold lines.

use std::borrow::Cow;

use super::cell_text;
use super::pipes::content;
use crate::Document;

/// The most bytes of a bold line, and the most characters of a caption. A longer one is text.
const LONGEST: usize = 120;

/// The title of the table at a place: its `<caption>`, or the bold line above it.
pub(super) fn own_title(document: &Document, place: usize) -> Option<Cow<'_, str>> {
    let caption = document.text().get(place..).and_then(caption);
    // A caption may have several lines.
    let caption =
        caption.map(|caption| cell_text(&caption.replace(['\n', '\r', '|'], " "))).filter(|text| !text.is_empty());
    caption.map(Cow::Owned).or_else(|| bold_title(document, place).map(Cow::Borrowed))
}

/// The content of the `<caption>` with which a table of HTML begins.
fn caption(html: &str) -> Option<&str> {
    let behind = |text: &'_ str, name: &str| -> Option<usize> {
        let tag = text.get(..name.len()).filter(|tag| tag.eq_ignore_ascii_case(name))?;
        Some(tag.len() + text.get(tag.len()..)?.find('>')? + 1)
    };
    let inside = html.get(behind(html, "<table")?..)?.trim_start();
    let content = inside.get(behind(inside, "<caption")?..)?;
    let content =
        content.char_indices().nth(LONGEST).map_or(content, |(end, _)| content.get(..end).unwrap_or_default());
    let (content, _) = content.split_once("</caption").or_else(|| content.split_once("</CAPTION"))?;
    Some(content)
}

/// The text of the bold line directly above a place, if it is a paragraph of its own: `**Error codes:**`.
fn bold_title(document: &Document, place: usize) -> Option<&str> {
    let mut line = document.line_of(place);
    let mut title = "";
    while title.is_empty() {
        line = line.checked_sub(1).filter(|line| *line > 0)?;
        title = content(document.get(document.line_range(line))).trim();
    }
    let above = line.checked_sub(1).filter(|line| *line > 0).map(|line| document.get(document.line_range(line)));
    let is_alone = above.is_none_or(|above| matches!(content(above).trim_start().bytes().next(), None | Some(b'#')));
    if is_alone { without_marks(title) } else { None }
}

/// The text between the marks of bold text, which may precede a colon.
fn without_marks(line: &str) -> Option<&str> {
    const MARKS: [(&str, &str); 4] = [("**", "**"), ("__", "__"), ("<b>", "</b>"), ("<strong>", "</strong>")];
    const AFTER: &[char] = &[':', '：', ' ', '\\'];
    if line.len() > LONGEST {
        return None;
    }
    for (begin, end) in MARKS {
        let inside = line.strip_prefix(begin).and_then(|rest| rest.trim_end_matches(AFTER).strip_suffix(end));
        if let Some(inside) = inside.filter(|inside| !inside.contains(end)) {
            return Some(inside.trim_matches(AFTER)).filter(|title| !title.is_empty());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(text: &str) -> Option<String> {
        let document = Document::new("d.md", text);
        let place = text.find("| C").or_else(|| text.to_lowercase().find("<table")).unwrap();
        own_title(&document, place).map(Cow::into_owned)
    }

    #[test]
    fn a_bold_line_alone_is_a_title() {
        for text in [
            "**Error codes**\n| C |",
            "Text\n\n**Error codes:**\n\n\n| C |",
            "# A\n__Error codes__：\n| C |",
            "> **Error codes** \\\n>\n> | C |",
            "<b>Error codes</b>\n| C |",
        ] {
            assert_eq!(title(text).as_deref(), Some("Error codes"), "{text}");
        }
    }

    #[test]
    fn a_caption_is_a_title() {
        for text in [
            "<table><caption>Error codes</caption><tr><td>7</td></tr></table>",
            "**Kites**\n\n<TABLE class=x>\n <CAPTION align=top>\n<b>Error</b>\ncodes </CAPTION>\n<tr><td>7</td></tr></TABLE>",
        ] {
            assert_eq!(title(text).as_deref(), Some("Error codes"), "{text}");
        }
        for text in [
            "<table><tr><td>7</td></tr></table>",
            "<table><caption></caption></table>",
            "<table><caption>Error",
            &format!("<table><caption>{}</caption>", "Error ".repeat(30)),
        ] {
            assert_eq!(title(text), None, "{text}");
        }
    }

    #[test]
    fn text_with_bold_words_is_no_title() {
        for text in [
            "| C |", "\n| C |", "**", "Error codes", "**Error** codes", "**a** and **b**", "Text\n**Error codes**",
            "****",
        ] {
            assert_eq!(title(&format!("{text}\n| C |")), None, "{text}");
        }
    }
}
