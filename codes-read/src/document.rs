//! [`Document`]: a document's text and its name, with positions turned into lines.

use std::ops::Range;
use std::sync::OnceLock;

use crate::{order, text};

/// A document as it was read: the text that every byte range in this crate refers to.
///
/// ```
/// use codes_gen::Document;
///
/// let document = Document::new("docs/vendor.md", "\u{feff}first\nsecond");
/// assert_eq!(document.text(), "first\nsecond");
/// assert_eq!(document.line_of(6), 2);
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    name: String,
    text: String,
    line_starts: Vec<usize>,
    /// How many characters stand before each [`BLOCK`] of the text; counted when a place is first asked for.
    before_blocks: OnceLock<Vec<usize>>,
}

/// From one count of characters to the next: a whole document may stand in one line, and every place in it be asked for.
const BLOCK: usize = 4096;

impl Document {
    /// A document with the name that diagnostics show. A byte order mark at the start is not part of the text.
    ///
    /// ```
    /// let document = codes_gen::Document::new("docs/vendor.md", "| Code |");
    /// assert_eq!(document.name(), "docs/vendor.md");
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::of(name.into(), text.into())
    }

    fn of(name: String, mut text: String) -> Self {
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        let mut line_starts = vec![0];
        for (at, _) in text.match_indices(text::line_end(&text)) {
            line_starts.push(at + 1);
        }
        Self { name, text, line_starts, before_blocks: OnceLock::new() }
    }

    /// The name that diagnostics show.
    ///
    /// ```
    /// assert_eq!(codes_gen::Document::new("a.md", "").name(), "a.md");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    ///
    /// ```
    /// assert_eq!(codes_gen::Document::new("a.md", "text").text(), "text");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text in a byte range; empty if the range is not within the text and on character boundaries.
    ///
    /// ```
    /// let document = codes_gen::Document::new("a.md", "one two");
    /// assert_eq!(document.get(4..7), "two");
    /// assert_eq!(document.get(4..70), "");
    /// ```
    #[must_use]
    pub fn get(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The line, counted from 1, that holds the byte at `offset`. Lines end with `\n`, or, in a document without any,
    /// with `\r`.
    ///
    /// ```
    /// assert_eq!(codes_gen::Document::new("a.md", "a\nb").line_of(2), 2);
    /// ```
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        order::up_to(&self.line_starts, offset)
    }

    /// The line and the column, both counted from 1, of the byte at `offset`. Columns are characters.
    ///
    /// ```
    /// assert_eq!(codes_gen::Document::new("a.md", "a\nbc").place_of(3), (2, 2));
    /// ```
    #[must_use]
    pub fn place_of(&self, offset: usize) -> (usize, usize) {
        let line = self.line_of(offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        (line, self.characters_before(offset).saturating_sub(self.characters_before(start)) + 1)
    }

    /// How many characters begin before the byte at `offset`.
    fn characters_before(&self, offset: usize) -> usize {
        let bytes = self.text.as_bytes();
        let before = self.before_blocks.get_or_init(|| {
            let mut sum = 0;
            let mut sums = vec![0];
            for block in bytes.chunks(BLOCK) {
                sum += characters(block);
                sums.push(sum);
            }
            sums
        });
        let offset = offset.min(bytes.len());
        let block = offset / BLOCK;
        let rest = bytes.get(block * BLOCK..offset).unwrap_or_default();
        before.get(block).copied().unwrap_or_default() + characters(rest)
    }

    /// The byte range of a line, counted from 1, without its line ending. Empty, at the end, for a line that the
    /// document does not have.
    ///
    /// ```
    /// let document = codes_gen::Document::new("a.md", "one\r\ntwo");
    /// assert_eq!(document.get(document.line_range(1)), "one");
    /// ```
    #[must_use]
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let start_of = |line: usize| self.line_starts.get(line).copied().unwrap_or(self.text.len());
        let start = start_of(line.saturating_sub(1));
        let with_ending = self.get(start..start_of(line));
        start..start + with_ending.trim_end_matches(text::LINE_ENDS).len()
    }
}

/// How many characters begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    let mut count = 0;
    for byte in bytes {
        count += usize::from(!matches!(byte, 0x80..0xC0));
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_count_from_one_and_hold_no_line_ending() {
        let document = Document::new("d", "a\r\n\nb");
        assert_eq!([0, 1, 2, 3, 4, 5].map(|offset| document.line_of(offset)), [1, 1, 1, 2, 3, 3]);
        assert_eq!([1, 2, 3, 4].map(|line| document.line_range(line)), [0..1, 3..3, 4..5, 5..5]);
        let document = Document::new("d", "a\r\rb");
        assert_eq!([0, 1, 2, 3].map(|offset| document.line_of(offset)), [1, 1, 2, 3]);
        assert_eq!([1, 2, 3].map(|line| document.line_range(line)), [0..1, 2..2, 3..4]);
    }

    #[test]
    fn a_column_is_counted_in_characters_however_long_the_line_is() {
        let document = Document::new("d", format!("{}\n{}x", "é".repeat(5_000), "é".repeat(10_000)));
        for characters in [0, 1, 2_047, 2_048, 2_049, 9_999, 10_000] {
            assert_eq!(document.place_of(10_001 + 2 * characters), (2, characters + 1));
        }
        assert_eq!(document.place_of(1 << 20), (2, 10_002));
    }

    #[test]
    fn a_range_off_a_character_boundary_is_empty() {
        assert_eq!(Document::new("d", "é").get(1..2), "");
    }
}
