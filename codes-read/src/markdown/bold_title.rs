//! Bold lines that are the titles of the tables below them, as headings are.

use super::pipes::content;
use crate::Document;

/// The most bytes of such a title. A longer line is text.
const MOST_BYTES: usize = 120;

/// The text of the bold line directly above a place, if it is a paragraph of its own: `**Error codes:**`.
pub(super) fn bold_title(document: &Document, place: usize) -> Option<&str> {
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
    if line.len() > MOST_BYTES {
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

    fn title(text: &str) -> Option<&str> {
        let document: &'static Document = Box::leak(Box::new(Document::new("d.md", text)));
        bold_title(document, document.text().find('|').unwrap())
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
            assert_eq!(title(text), Some("Error codes"), "{text}");
        }
    }

    #[test]
    fn text_with_bold_words_is_no_title() {
        for text in [
            "| C |",
            "\n| C |",
            "**",
            "Error codes",
            "**Error** codes",
            "**a** and **b**",
            "Text\n**Error codes**",
            "****",
        ] {
            assert_eq!(title(&format!("{text}\n| C |")), None, "{text}");
        }
    }
}
