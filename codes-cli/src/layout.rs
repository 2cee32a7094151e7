//! Text for a terminal: lines of a readable width, the vendor's lines and list items kept apart.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How wide a line may be. Fixed, so that the same answer looks the same everywhere.
const WIDTH: usize = 80;

/// Marks that a line does not end with, and those that it does not begin with, where Chinese or Japanese is wrapped.
const OPENING: [char; 9] = ['（', '「', '『', '【', '《', '“', '‘', '(', '['];
const CLOSING: [char; 22] = [
    '，', '。', '、', '；', '：', '！', '？', '）', '」', '』', '】', '》', '”', '’', ',', '.', ';', ':', '!', '?',
    ')', ']',
];

/// The text below a label: `label  text`, further lines indented like the first.
///
/// Lines of the text stay lines; those that are too long are wrapped between words, and the parts of a list item are
/// indented below its first word. A word that is too long, such as a URL, is never split, but Chinese and Japanese, which
/// have no spaces, are.
pub(crate) fn labelled(label: &str, text: &str) -> String {
    let indent = " ".repeat(label.width());
    let mut lines = text.lines().flat_map(|line| wrap(line, WIDTH.saturating_sub(indent.len())));
    let first = format!("{label}{}\n", lines.next().unwrap_or_default());
    std::iter::once(first).chain(lines.map(|line| format!("{indent}{line}\n"))).collect()
}

/// The text on one line, with a replacement for what a terminal would obey.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().map(visible).collect::<Vec<_>>().join(" ")
}

/// A word as [`codes_gen::render`] shows it: without control characters and bidirectional overrides.
fn visible(word: &str) -> String {
    let is_obeyed = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    word.replace(is_obeyed, "\u{fffd}")
}

fn wrap(line: &str, width: usize) -> Vec<String> {
    let indent = if line.starts_with("- ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut current = String::new();
    for word in line.split_whitespace() {
        let mut space = " ";
        for piece in pieces(&visible(word)) {
            let is_full = current.width() + space.len() + piece.width() > width;
            if is_full && !current.trim().is_empty() {
                lines.push(std::mem::replace(&mut current, indent.to_owned()));
            } else if !current.is_empty() {
                current.push_str(space);
            }
            current.push_str(&piece);
            space = "";
        }
    }
    lines.push(current);
    lines
}

/// The parts of a word between which a line may end.
fn pieces(word: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before = None;
    for c in word.chars() {
        let is_next = before.is_some_and(|before| may_part(before, c));
        match pieces.last_mut() {
            Some(piece) if !is_next => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        before = Some(c);
    }
    pieces
}

/// Whether a line may end between two characters: beside a wide one, but not where a mark belongs to its neighbour.
fn may_part(before: char, after: char) -> bool {
    let widths = [before, after].map(|c| c.width().unwrap_or_default());
    widths.contains(&2) && !widths.contains(&0) && !OPENING.contains(&before) && !CLOSING.contains(&after)
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

    #[test]
    fn chinese_is_wrapped_by_its_width_and_keeps_its_marks() {
        assert_eq!(wrap("签名错误，请检查（密钥）。", 10), ["签名错误，", "请检查（密", "钥）。"]);
        assert_eq!(wrap("签名错误，请检查（密钥）。", 8), ["签名错", "误，请检", "查（密", "钥）。"]);
        assert_eq!(wrap("请检查（密钥）", 8), ["请检查", "（密钥）"]);
        assert_eq!(wrap("参数 appId 无效", 10), ["参数 appId", "无效"]);
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_shown_raw() {
        assert_eq!(one_line("a\u{1b}[31m\n\u{202e}b"), "a\u{fffd}[31m \u{fffd}b");
        assert_eq!(wrap("a\u{1b}[31m b", 80), ["a\u{fffd}[31m b"]);
    }
}
