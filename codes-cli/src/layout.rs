//! Text for a terminal: lines of a readable width, the vendor's lines and list items kept apart.

/// How wide a line may be. Fixed, so that the same answer looks the same everywhere.
const WIDTH: usize = 80;

/// The text below a label: `label  text`, further lines indented like the first.
///
/// Lines of the text stay lines; those that are too long are wrapped between words, and the parts of a list item are
/// indented below its first word. A word that is too long, such as a URL, is never split.
pub(crate) fn labelled(label: &str, text: &str) -> String {
    let indent = " ".repeat(label.chars().count());
    let mut lines = text.lines().flat_map(|line| wrap(line, WIDTH.saturating_sub(indent.len())));
    let first = format!("{label}{}\n", lines.next().unwrap_or_default());
    std::iter::once(first).chain(lines.map(|line| format!("{indent}{line}\n"))).collect()
}

fn wrap(line: &str, width: usize) -> Vec<String> {
    let indent = if line.starts_with("- ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut current = String::new();
    for word in line.split_whitespace() {
        let is_full = current.chars().count() + 1 + word.chars().count() > width;
        if is_full && !current.trim().is_empty() {
            lines.push(std::mem::replace(&mut current, indent.to_owned()));
        } else if !current.is_empty() {
            current.push(' ');
        }
        current.push_str(word);
    }
    lines.push(current);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_lines_and_are_indented_below_the_label() {
        assert_eq!(labelled("  advice  ", "One.\nTwo."), "  advice  One.\n          Two.\n");
    }

    #[test]
    fn a_list_item_is_indented_below_its_first_word() {
        assert_eq!(wrap("- one two three", 8), ["- one", "  two", "  three"]);
    }

    #[test]
    fn a_long_word_is_never_split() {
        assert_eq!(wrap("see https://example.org/long/path now", 10), ["see", "https://example.org/long/path", "now"]);
        assert_eq!(wrap("https://example.org", 10), ["https://example.org"]);
    }

    #[test]
    fn a_text_of_nothing_is_a_label() {
        assert_eq!(labelled("label", ""), "label\n");
    }
}
