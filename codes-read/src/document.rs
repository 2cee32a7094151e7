//! [`Document`]: a document's text and name, and its positions as lines and columns.

use std::ops::Range;
use std::sync::OnceLock;

use crate::diagnostic::{Diagnostic, Place};
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
    is_csv: bool,
    /// The number of characters before each [`BLOCK`] of the text, counted when a column is first requested.
    before_blocks: OnceLock<Vec<usize>>,
    /// The documents that it is joined from, each with its beginning. Empty for a single document.
    parts: Vec<(usize, Document)>,
}

/// The bytes from one count of characters to the next: a whole document may be one line, and every place in it may be
/// requested.
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
        Self::from_texts(name.into(), text.into())
    }

    fn from_texts(name: String, mut text: String) -> Self {
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        let mut line_starts = vec![0];
        for (at, _) in text.match_indices(text::line_end(&text)) {
            line_starts.push(at + 1);
        }
        let is_csv = Self::is_csv_name(&name);
        Self { name, text, line_starts, is_csv, before_blocks: OnceLock::new(), parts: Vec::new() }
    }

    /// Joins documents, for codes that a vendor spreads over several. Places keep their lines and the names of their
    /// documents.
    ///
    /// ```
    /// use codes_gen::Document;
    ///
    /// let joined = Document::joined(vec![Document::new("a.md", "one"), Document::new("b.md", "two")]);
    /// let two = joined.text().find("two").unwrap();
    /// assert_eq!((joined.name_at(two), joined.line_of(two), joined.index_at(two)), ("b.md", 1, 1));
    /// assert_eq!(joined.name(), "a.md, b.md");
    /// ```
    #[must_use]
    pub fn joined(mut documents: Vec<Self>) -> Self {
        if documents.len() == 1
            && let Some(only) = documents.pop()
        {
            return only;
        }
        let (mut name, mut text) = (String::new(), String::new());
        let mut parts = Vec::with_capacity(documents.len());
        for document in documents {
            text::append(&mut name, ", ", &document.name);
            if !text.is_empty() {
                text.push('\n');
            }
            parts.push((text.len(), document));
            if let Some((_, last)) = parts.last() {
                text.push_str(&last.text);
            }
        }
        Self { parts, is_csv: false, ..Self::from_texts(name, text) }
    }

    /// The lines, each with its end.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        let end_of = |index: usize| self.line_starts.get(index + 1).copied().unwrap_or(self.text.len());
        self.line_starts.iter().enumerate().map(move |(index, start)| self.get(*start..end_of(index)))
    }

    /// The documents that it is joined from, each with the byte at which it begins. Empty for a single document.
    ///
    /// ```
    /// use codes_gen::Document;
    /// let joined = Document::joined(vec![Document::new("a.md", "one"), Document::new("b.md", "two")]);
    /// assert_eq!((joined.parts().len(), joined.parts()[1].0), (2, 4));
    /// ```
    #[must_use]
    pub fn parts(&self) -> &[(usize, Self)] {
        &self.parts
    }

    /// The index, among the joined documents, of the one that holds the byte at `offset`; 0 for a single document.
    ///
    /// ```
    /// assert_eq!(codes_gen::Document::new("a.md", "text").index_at(2), 0);
    /// ```
    #[must_use]
    pub fn index_at(&self, offset: usize) -> usize {
        self.parts.partition_point(|(start, _)| *start <= offset).saturating_sub(1)
    }

    /// The one of the joined documents that holds the byte at `offset`, and its beginning.
    fn part_at(&self, offset: usize) -> Option<(usize, &Self)> {
        self.parts.get(self.index_at(offset)).map(|(start, document)| (*start, document))
    }

    /// The name of the document that holds the byte at `offset`.
    ///
    /// ```
    /// assert_eq!(codes_gen::Document::new("a.md", "text").name_at(2), "a.md");
    /// ```
    #[must_use]
    pub fn name_at(&self, offset: usize) -> &str {
        self.part_at(offset).map_or(&self.name, |(_, document)| &document.name)
    }

    /// The name of the document that a problem is in. If the problem is in none of several joined documents, the names
    /// of all.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, Document, Place, ProblemId};
    /// let joined = Document::joined(vec![Document::new("a.md", "one"), Document::new("b.md", "two")]);
    /// let problem = Diagnostic::with_place(Place::Part(1), ProblemId::NoCodeTable, "no code table");
    /// assert_eq!(joined.name_of(&problem), "b.md");
    /// ```
    #[must_use]
    pub fn name_of(&self, diagnostic: &Diagnostic) -> &str {
        match &diagnostic.place {
            Place::Range(range) => self.name_at(range.start),
            Place::Part(index) => self.parts.get(*index).map_or(&self.name, |(_, document)| &document.name),
            _ => &self.name,
        }
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

    /// The same document under another name, read in the same format.
    ///
    /// ```
    /// let document = codes_gen::Document::new("a.csv", "Code,Text\n7,late").with_name("a.csv, as it was");
    /// assert!(document.is_csv());
    /// ```
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Whether it is a CSV or TSV file, by the extension of its original name.
    ///
    /// ```
    /// assert!(codes_gen::Document::new("docs/codes.csv", "").is_csv());
    /// assert!(!codes_gen::Document::new("docs/codes.md", "").is_csv());
    /// ```
    #[must_use]
    pub fn is_csv(&self) -> bool {
        self.is_csv
    }

    /// Whether a document of this name is a CSV or TSV file.
    ///
    /// ```
    /// assert!(codes_gen::Document::is_csv_name("codes.TSV") && !codes_gen::Document::is_csv_name("csv.md"));
    /// ```
    #[must_use]
    pub fn is_csv_name(name: &str) -> bool {
        ends_with(name, "csv") || ends_with(name, "tsv")
    }

    /// Whether its name has this extension.
    pub(crate) fn name_ends_with(&self, extension: &str) -> bool {
        ends_with(&self.name, extension)
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
        if let Some((start, document)) = self.part_at(offset) {
            return document.line_of(offset - start);
        }
        order::up_to(&self.line_starts, offset)
    }

    /// The line and the column, both counted from 1, of the byte at `offset`. Columns are characters.
    ///
    /// ```
    /// assert_eq!(codes_gen::Document::new("a.md", "a\nbc").place_of(3), (2, 2));
    /// ```
    #[must_use]
    pub fn place_of(&self, offset: usize) -> (usize, usize) {
        if let Some((start, document)) = self.part_at(offset) {
            return document.place_of(offset - start);
        }
        let line = self.line_of(offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        (line, self.characters_before(offset).saturating_sub(self.characters_before(start)) + 1)
    }

    /// The number of characters that begin before the byte at `offset`.
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

    /// The byte range of the line that holds the byte at `offset`, without its line ending.
    ///
    /// ```
    /// use codes_gen::Document;
    /// let joined = Document::joined(vec![Document::new("a.md", "one"), Document::new("b.md", "two\nthree")]);
    /// assert_eq!(joined.get(joined.line_at(10)), "three");
    /// ```
    #[must_use]
    pub fn line_at(&self, offset: usize) -> Range<usize> {
        match self.part_at(offset) {
            Some((start, document)) => {
                let line = document.line_at(offset - start);
                line.start + start..line.end + start
            }
            None => self.line_range(self.line_of(offset)),
        }
    }

    /// The byte range of a line, counted from 1, without its line ending. For a line that the document does not have,
    /// it is the empty range at the end. In joined documents, the lines of all documents are counted.
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

/// The number of characters that begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    let mut count = 0;
    for byte in bytes {
        count += usize::from(!matches!(byte, 0x80..0xC0));
    }
    count
}

fn ends_with(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_count_from_one_and_have_no_line_ending() {
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
