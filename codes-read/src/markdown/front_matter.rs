//! The lines of YAML that a document may begin with. A leaf.

use std::ops::Range;

/// Where they are, dashes included; nothing if there are none. pulldown-cmark looks for
/// them below every rule, and would lose what stands between two.
pub(super) fn range(text: &str) -> Range<usize> {
    let mut end = 0;
    let mut has_key = false;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        end += line.len();
        match line.trim_end() {
            "---" if index == 0 => {}
            _ if index == 0 => break,
            "---" | "..." if has_key => return 0..end,
            // Below a rule at the top of a document, text or a table may stand.
            line if index == 1 && line.is_empty() || line.starts_with('|') => break,
            line => has_key |= line.contains(':'),
        }
    }
    0..0
}

/// The title in a block of YAML.
pub(super) fn title(yaml: &str) -> Option<&str> {
    let title = yaml.lines().find_map(|line| line.strip_prefix("title:"))?;
    Some(title.trim().trim_matches(['"', '\''])).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::{Document, markdown::read};

    #[test]
    fn front_matter_is_no_heading() {
        let text = "---\ntitle: x\n---\n| A |\n|-|\n";
        let markdown = read(&Document::new("d.md", text));
        assert_eq!(markdown.sections.len(), 1);
        assert_eq!(markdown.tables.len(), 1);
    }

    #[test]
    fn what_stands_between_two_rules_is_no_front_matter() {
        for above in ["Text\n\n", "---\ntitle: x\n---\n\n", "---\n\n", "---\n| A |\n|-|\n| b: c |\n\n"] {
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
        assert_eq!(title("---\nsidebar_position: 2\ntitle: \"Error codes\"\n---\n# A\n"), Some("Error codes".into()));
        for text in ["---\n  title: x\n---\n", "---\ntitle:\n---\n", "title: x\n", "# A\n\ntitle: x\n"] {
            assert_eq!(title(text), None, "{text}");
        }
    }
}
