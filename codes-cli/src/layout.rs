//! Text for a terminal: lines of a readable width, the vendor's lines and list items kept apart.

use std::io;

use terminal_size::Width;
use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::escape;
pub(crate) use crate::escape::line as one_line;
use crate::paint::{self, Paint};

/// The width of a line if the output is not a terminal, so that the same answer makes the same file everywhere.
const WIDTH: usize = 80;
/// The least and the greatest width: in shorter lines, labels leave no room for words, and longer lines are hard to
/// read.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;

/// The marks that may not end a line, and those that may not begin one, when Chinese or Japanese is wrapped.
const OPENING: [char; 9] = ['（', '「', '『', '【', '《', '“', '‘', '(', '['];
const CLOSING: [char; 22] = [
    '，', '。', '、', '；', '：', '！', '？', '）', '」', '』', '】', '》', '”', '’', ',', '.', ';', ':', '!', '?',
    ')', ']',
];

/// How text is laid out.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    width: usize,
    pub(crate) paint: Paint,
}

impl Layout {
    /// For standard output: as wide as its terminal, and in colour there.
    pub(crate) fn for_stdout() -> Self {
        Self { width: width(terminal_size::terminal_size_of(io::stdout())), paint: Paint::for_stdout() }
    }

    /// For a message on standard error, with colour only in the first line.
    pub(crate) fn for_message() -> Self {
        Self { width: width(terminal_size::terminal_size_of(io::stderr())), paint: Paint::OFF }
    }

    #[cfg(test)]
    pub(crate) const PLAIN: Self = Self { width: WIDTH, paint: Paint::OFF };

    /// The text below a label: `label  text`, further lines indented like the first.
    ///
    /// Lines of the text stay lines. Lines that are too long are wrapped between words, and the parts of a list item
    /// are indented below its first word. A word that is too long, such as a URL, is never split; Chinese and Japanese,
    /// which have no spaces, are.
    pub(crate) fn labelled(self, label: &str, text: &str) -> String {
        let indent = label.width();
        let painted = self.paint.text(paint::LABEL, label.trim());
        let (before, after) = (label.len() - label.trim_start().len(), label.len() - label.trim_end().len());
        // A label of only spaces has no beginning.
        let (before, after) = if label.trim().is_empty() { (0, indent) } else { (before, after) };
        self.indented(&format!("{:before$}{painted}{:after$}", "", ""), indent, text)
    }

    /// The text after a head of this many columns, with further lines below its first word.
    pub(crate) fn indented(self, head: &str, columns: usize, text: &str) -> String {
        // However long the head is, there is room for some words.
        let width = self.width.saturating_sub(columns).max(WIDTHS.start() / 2);
        let mut lines = text.lines().flat_map(|line| wrap(line, width));
        let mut all = format!("{head}{}", lines.next().unwrap_or_default()).trim_end().to_owned();
        all.push('\n');
        for line in lines {
            if !line.is_empty() {
                all.extend(std::iter::repeat_n(' ', columns));
                all.push_str(&line);
            }
            all.push('\n');
        }
        all
    }
}

fn width(of_terminal: Option<(Width, terminal_size::Height)>) -> usize {
    of_terminal.map_or(WIDTH, |(Width(width), _)| usize::from(width).clamp(*WIDTHS.start(), *WIDTHS.end()))
}

/// `1 code`, `2 codes`
pub(crate) fn count(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// The first characters of a text, with a mark if it has more.
pub(crate) fn beginning(text: &str, shown: usize) -> String {
    match text.char_indices().nth(shown) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The text, padded with spaces to this many columns.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{:1$}", "", columns.saturating_sub(text.width()))
}

/// The lines into which a long line is wrapped; characters that a terminal would obey are replaced.
fn wrap(line: &str, width: usize) -> Vec<String> {
    let indent = if line.starts_with("- ") { "  " } else { "" };
    let options = Options::new(width)
        .subsequent_indent(indent)
        .break_words(false)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(&escape::line(line), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// The parts of a line between which it may be broken.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut rest = line;
    Box::new(std::iter::from_fn(move || {
        let pairs = rest.char_indices().zip(rest.chars().skip(1));
        let end = pairs.filter(|((_, before), after)| may_part(*before, *after)).map(|((at, c), _)| at + c.len_utf8());
        let (word, others) = rest.split_at_checked(end.into_iter().next().unwrap_or(rest.len()))?;
        rest = others;
        if word.is_empty() { None } else { Some(Word::from(word)) }
    }))
}

/// Whether a line may end between two characters: after a space, and beside a wide character, but not between a mark
/// and its neighbour.
fn may_part(before: char, after: char) -> bool {
    let widths = [before, after].map(|c| c.width().unwrap_or_default());
    let is_wide = widths.contains(&2) && !widths.contains(&0);
    let is_bound = OPENING.contains(&before) || CLOSING.contains(&after) || after == ' ';
    (before == ' ' && after != ' ') || (is_wide && !is_bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_lines_and_are_indented_below_the_label() {
        assert_eq!(Layout::PLAIN.labelled("  advice  ", "One.\nTwo."), "  advice  One.\n          Two.\n");
        assert_eq!(Layout::PLAIN.labelled("      ", "One.\nTwo."), "      One.\n      Two.\n");
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
    fn an_empty_text_is_only_a_label() {
        assert_eq!(Layout::PLAIN.labelled("label", ""), "label\n");
        assert_eq!(Layout::PLAIN.labelled("label  ", ""), "label\n");
    }

    #[test]
    fn chinese_is_wrapped_by_its_width_and_keeps_its_marks() {
        assert_eq!(wrap("签名错误，请检查（密钥）。", 10), ["签名错误，", "请检查（密", "钥）。"]);
        assert_eq!(wrap("签名错误，请检查（密钥）。", 8), ["签名错", "误，请检", "查（密", "钥）。"]);
        assert_eq!(wrap("请检查（密钥）", 8), ["请检查", "（密钥）"]);
        assert_eq!(wrap("参数 appId 无效", 10), ["参数 appId", "无效"]);
    }

    #[test]
    fn a_line_is_as_wide_as_the_terminal_within_reason() {
        let of = |columns| width(Some((Width(columns), terminal_size::Height(24))));
        assert_eq!((of(100), of(10), of(500), width(None)), (100, 40, 120, 80));
    }

    #[test]
    fn colour_takes_no_columns() {
        let coloured =
            Layout { width: 40, paint: Paint::ON }.labelled("  advice  ", "one two three four five six seven");
        let plain = anstream::adapter::strip_str(&coloured).to_string();
        assert_ne!(coloured, plain);
        assert_eq!(plain, "  advice  one two three four five six\n          seven\n");
    }

    #[test]
    fn one_item_is_singular() {
        assert_eq!(
            (count(1, "row"), count(0, "row"), count(2, "integer code")),
            ("1 row".into(), "0 rows".into(), "2 integer codes".into())
        );
    }
}
