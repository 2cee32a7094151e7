//! The YAML block at the beginning of a document. This module is a leaf.

use std::ops::Range;

use super::{is_delimiter_row, split_row};
use crate::text::{self, LINE_ENDS};

/// The range of the block, with its dashes. As on GitHub, it must be at the beginning of the document. pulldown-cmark
/// accepts any two lines of dashes, and would lose a table between them.
pub(super) fn range(text: &str) -> Option<Range<usize>> {
    let rest = text.trim_start_matches(LINE_ENDS);
    if !rest.starts_with("---") {
        return None;
    }
    let start = text.len() - rest.len();
    let mut end = start;
    let mut has_key = false;
    // The indent of a key whose text is below it: `body: |`.
    let mut text_of = None;
    for (index, line) in rest.split_inclusive(text::line_end(rest)).enumerate() {
        end += line.len();
        let line = line.trim_end();
        let indent = line.len() - line.trim_start().len();
        let is_in_text = text_of.is_some_and(|key| line.is_empty() || indent > key);
        if !is_in_text {
            text_of = line.rsplit_once(": ").filter(|(_, value)| value.starts_with(['|', '>'])).map(|_| indent);
        }
        // YAML has no such lines, except in the text of a key, which is indented.
        let is_of_table = line.starts_with('|') || line.contains('|') && is_delimiter_row(&split_row(line));
        match line {
            "---" if index == 0 => {}
            _ if index == 0 => return None,
            "---" | "..." => return has_key.then_some(start..end),
            // Below a rule at the top of a document, there may be text or a table.
            line if index == 1 && line.is_empty() || is_of_table && !is_in_text => return None,
            line => has_key |= line.contains(':'),
        }
    }
    None
}

/// The title in a block of YAML.
pub(super) fn title(yaml: &str) -> Option<&str> {
    const QUOTES: &[char] = &['"', '\''];
    let title = yaml.split(LINE_ENDS).find_map(|line| line.strip_prefix("title:"))?;
    let title = title.trim().trim_matches(QUOTES);
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::range;
    use crate::{Document, markdown::read};

    #[test]
    fn front_matter_is_not_a_heading() {
        let text = "---\ntitle: x\n---\n| A |\n|-|\n";
        let markdown = read(&Document::new("d.md", text));
        assert_eq!(markdown.sections.len(), 1);
        assert_eq!(markdown.tables.len(), 1);
    }

    #[test]
    fn a_table_in_the_text_of_a_key_is_front_matter() {
        let text = "---\ntitle: x\nbody: |\n  | A |\n  |-|\n  | 1 |\n---\n| B |\n|-|\n";
        let markdown = read(&Document::new("d.md", text));
        assert_eq!(markdown.tables.len(), 1);
        assert_eq!(markdown.tables[0].header[0].text, "B");
    }

    #[test]
    fn text_between_two_rules_is_not_front_matter() {
        for above in [
            "Text\n\n",
            "---\nNote: see below\n\n  | A |\n  |-|\n  | 1 |\n\n",
            "---\na: |\n  b\nc: d\n  | A |\n  |-|\n",
            "---\ntitle: x\n---\n\n",
            "---\n\n",
            "---\n| A |\n|-|\n| b: c |\n\n",
        ] {
            let text = format!("{above}---\n<br>\n\n| C | M |\n|-|-|\n| 1 | a: b |\n\n---\ntitle: y\n");
            let markdown = read(&Document::new("d.md", &*text));
            let table = markdown
                .tables
                .last()
                .map(|table| table.header.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>());
            assert_eq!(table, Some(vec!["C".to_owned(), "M".to_owned()]), "{above}");
            assert_eq!(markdown.title.as_deref(), above.contains("title").then_some("x"), "{above}");
        }
    }

    #[test]
    fn the_title_in_the_front_matter_is_known() {
        let title = |text: &str| read(&Document::new("d.md", text)).title.map(|title| title.to_string());
        for end in ["\n", "\r\n", "\r"] {
            let text = "---\nsidebar_position: 2\ntitle: \"Error codes\"\n---\n# A\n".replace('\n', end);
            assert_eq!(title(&text), Some("Error codes".into()), "{end:?}");
        }
        for text in ["---\n  title: x\n---\n", "---\ntitle:\n---\n", "title: x\n", "# A\n\ntitle: x\n"] {
            assert_eq!(title(text), None, "{text}");
        }
    }

    #[test]
    fn front_matter_is_at_the_beginning_of_the_document() {
        for text in [
            "---\ntitle: A\n---\nText",
            "\n---\r\ntitle: A\r\n...\r\n",
            "---\na: |\n  | x |\n---\n---\nb\n---\n",
            "\r---\rtitle: A\r---\rText\rb\r---\r",
        ] {
            let found = range(text).unwrap();
            assert!(text[found.clone()].starts_with("---") && !text[found].contains('b'), "{text:?}");
        }
        for text in [
            "", "---", "---\n\n---", "---\n---\n", "---\na: b\n", "----\na: b\n----", "a\n---\na: b\n---",
            "--- a\nb\n---",
        ] {
            assert_eq!(range(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_table_between_lines_of_dashes_is_read() {
        let table = "| Code | Text |\n|---|---|\n| 1 | a |\n";
        for (before, behind) in [("Text\n\n---\n", "---\n"), ("---\n", "---\n"), ("---\na: b\n---\n\n---\n", "\n...\n")]
        {
            for table in [table, "Code | Text\n--- | ---\n1 | a\n"] {
                let markdown = read(&Document::new("d.md", format!("{before}{table}{behind}")));
                assert_eq!(markdown.tables.len(), 1, "{before}");
            }
        }
    }

    #[test]
    fn a_document_has_only_the_title_of_its_front_matter() {
        let title = |text: &str| read(&Document::new("d.md", text)).title;
        assert_eq!(title("---\ntitle: A\n---\n\nb\n\n---\ntitle: C\n---\n").as_deref(), Some("A"));
        assert_eq!(title("b\n\n---\ntitle: C\n---\n"), None);
    }
}
