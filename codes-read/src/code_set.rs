//! [`CodeSet`]: the typed codes of one or several tables, with their meanings. It is the result of the step `read`.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::code_value::CodeValue;
use crate::markdown::Cell;
pub use crate::markdown::Link;
use crate::notation::Notation;
use crate::role::Roles;
use crate::{sentence, text};

/// The codes of one table, or of several that are joined, in the document's order.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, survey};
///
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. Try again. |\n| 5xx | Ours. |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let set = &survey.tables[0].set;
/// assert_eq!(set.codes[0].code.to_string(), "7");
/// assert_eq!(set.codes[0].meanings[0].summary(), "Too late.");
/// assert_eq!((set.ranges[0].first, set.ranges[0].last), (Some(500), Some(599)));
/// assert_eq!(set.tables[0].columns.code.as_deref(), Some("Code"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeSet {
    /// The tables, in the order of the request. Empty if no table was found.
    pub tables: Vec<TableInfo>,
    /// The codes.
    pub codes: Vec<CodeEntry>,
    /// The ranges of numbers.
    pub ranges: Vec<RangeEntry>,
    /// The meaning of all codes that the document does not list.
    pub catch_all: Option<Meaning>,
    /// The notation of most numbers in the document.
    pub notation: Notation,
}

impl CodeSet {
    /// A code in the document's notation.
    ///
    /// ```
    /// # use codes_gen::Document;
    /// # use codes_tool::{SurveyOptions, survey};
    /// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 0x1F | Too late. |");
    /// let set = &survey(&document, &SurveyOptions::default()).tables[0].set;
    /// assert_eq!((set.write(&set.codes[0].code), set.write(&255.into())), ("0x1F".to_owned(), "0xFF".to_owned()));
    /// ```
    #[must_use]
    pub fn write(&self, code: &CodeValue) -> String {
        match code {
            CodeValue::Integer(number) => self.notation.write(*number),
            CodeValue::Text(text) => text.clone(),
        }
    }
}

/// A table that codes come from, and the header cells of the columns that were read.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "# Errors\n| Text | Code |\n|---|---|\n| Too late. | 7 |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let table = &survey.tables[0].set.tables[0];
/// assert_eq!((table.heading(), table.line, table.rows), (Some("Errors"), 2, 1));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableInfo {
    /// The index of the document that the table is in, among several, from 0.
    pub document: usize,
    /// The headings above the table, the outermost first. A heading of more than 300 letters is cut, and ends with an
    /// ellipsis.
    pub path: Vec<Arc<str>>,
    /// The line of its header; the first is 1.
    pub line: usize,
    /// The number of rows below its header.
    pub rows: usize,
    /// The header cells above the codes, their meanings and so on.
    pub columns: Roles<Option<String>>,
}

impl TableInfo {
    /// The heading directly above the table.
    ///
    /// ```
    /// assert_eq!(codes_gen::TableInfo::default().heading(), None);
    /// ```
    #[must_use]
    pub fn heading(&self) -> Option<&str> {
        self.path.last().map(|heading| &**heading)
    }
}

/// A code, with everything that the tables say about it.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Name |\n|---|---|\n| 7 | ERR_LATE |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let entry = &survey.tables[0].set.codes[0];
/// assert_eq!(entry.name.as_deref(), Some("ERR_LATE"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeEntry {
    /// The code.
    pub code: CodeValue,
    /// The code as the document writes it, if that is neither a decimal number nor the text itself: `0x1F`, `1Fh`.
    pub spelling: Option<String>,
    /// The name in the name column, or beside the number.
    pub name: Option<String>,
    /// Other names, from further rows of the same code.
    pub other_names: Vec<String>,
    /// The text in the column that reads as a title of the code, if that is not the column of meanings.
    pub title: Option<String>,
    /// The meanings from its rows; at least one.
    pub meanings: Vec<Meaning>,
    /// The values of the requested fields, in their order.
    pub fields: Vec<FieldValue>,
}

impl CodeEntry {
    /// The code as the document writes it.
    ///
    /// ```
    /// # use codes_gen::Document;
    /// # use codes_tool::{SurveyOptions, survey};
    /// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 0x1f | Too late. |");
    /// let entry = &survey(&document, &SurveyOptions::default()).tables[0].set.codes[0];
    /// assert_eq!((entry.code.to_string(), entry.written()), ("31".to_owned(), "0x1f".into()));
    /// ```
    #[must_use]
    pub fn written(&self) -> Cow<'_, str> {
        match (&self.spelling, &self.code) {
            (Some(spelling), _) | (None, CodeValue::Text(spelling)) => Cow::Borrowed(spelling),
            (None, CodeValue::Integer(number)) => Cow::Owned(number.to_string()),
        }
    }

    /// A code with its meanings, without a name or fields.
    ///
    /// ```
    /// # use codes_gen::{CodeEntry, Meaning};
    /// let mut meaning = Meaning::default();
    /// meaning.text = "Too late.".to_owned();
    /// let entry = CodeEntry::new(7.into(), vec![meaning]);
    /// assert_eq!((entry.name, entry.meanings.len()), (None, 1));
    /// ```
    #[must_use]
    pub fn new(code: CodeValue, meanings: Vec<Meaning>) -> Self {
        Self { code, spelling: None, name: None, other_names: Vec::new(), title: None, meanings, fields: Vec::new() }
    }
}

/// A range of numbers, with its meaning.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Late. |\n| >= 5000 | Ours. |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let range = &survey.tables[0].set.ranges[0];
/// assert_eq!((range.first, range.last, range.text.as_str()), (Some(5000), None, ">= 5000"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RangeEntry {
    /// The first number; `None` if the range is open.
    pub first: Option<i128>,
    /// The last number; `None` if the range is open.
    pub last: Option<i128>,
    /// The cell's text.
    pub text: String,
    /// The meaning in its row.
    pub meaning: Meaning,
}

/// The meaning that one row gives to a code.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Late. See [here](x.md). |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let meaning = &survey.tables[0].set.codes[0].meanings[0];
/// assert_eq!((meaning.text.as_str(), meaning.line), ("Late. See here.", 3));
/// assert_eq!(meaning.markdown, "Late. See [here](x.md).");
/// assert_eq!((meaning.summary(), meaning.advice()), ("Late.", Some("See here.")));
/// assert_eq!(meaning.links[0].url, "x.md");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Meaning {
    /// The plain text. A line break is `\n`, and a list item is a line that begins with `- `.
    pub text: String,
    /// The cell as it is written in the document.
    pub markdown: String,
    /// The links in all cells of the meaning.
    pub links: Vec<Link>,
    /// The line of the row; the first is 1.
    pub line: usize,
    /// The index of the document that the row is in, among several, from 0.
    pub document: usize,
    /// The index of the row's table among the [tables](CodeSet::tables).
    pub table: usize,
    /// The plain text of a details column beside the messages.
    pub details: Option<String>,
    /// The plain text of an advice column.
    pub column_advice: Option<String>,
    /// The end of the first sentence in `text`.
    pub(crate) summary_end: usize,
    /// The beginning of the rest.
    pub(crate) advice_start: usize,
}

/// The value of a further column.
///
/// ```
/// use codes_gen::FieldValue;
/// assert_eq!(FieldValue::Bool(false).to_string(), "false");
/// assert_eq!(FieldValue::None.to_string(), "");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// An empty cell.
    None,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Integer(i128),
    /// A text.
    Text(String),
}

impl fmt::Display for FieldValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Bool(value) => value.fmt(f),
            Self::Integer(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
        }
    }
}

/// The part of a meaning that a further cell belongs to.
#[derive(Clone, Copy)]
pub(crate) enum MeaningPart {
    Details,
    Advice,
}

impl Meaning {
    /// A meaning whose text is split into sentences.
    pub(crate) fn new(text: String, markdown: String, links: Vec<Link>, line: usize) -> Self {
        let (summary_end, advice_start) = sentence::split(&text);
        Self { text, markdown, links, line, summary_end, advice_start, ..Self::default() }
    }

    /// The end of the first sentence in the text, and the beginning of the rest.
    #[doc(hidden)]
    #[must_use]
    pub fn offsets(&self) -> (usize, usize) {
        (self.summary_end, self.advice_start)
    }

    /// The first sentence of the text.
    ///
    /// ```
    /// assert_eq!(codes_gen::Meaning::default().summary(), "");
    /// ```
    #[must_use]
    pub fn summary(&self) -> &str {
        self.text.get(..self.summary_end).unwrap_or_default()
    }

    /// The advice from the table's column of advice, else the text after the first sentence.
    ///
    /// ```
    /// # use codes_gen::Document;
    /// # use codes_tool::{SurveyOptions, survey};
    /// let table = "| Code | Text | Solution |\n|---|---|---|\n| 7 | Late. By a day. | Try tomorrow. |\n| 8 | Gone. Look again. | |";
    /// let survey = survey(&Document::new("vendor.md", table), &SurveyOptions::default());
    /// let codes = &survey.tables[0].set.codes;
    /// let advice = |index: usize| codes[index].meanings[0].advice();
    /// assert_eq!((advice(0), advice(1)), (Some("Try tomorrow."), Some("Look again.")));
    /// ```
    #[must_use]
    pub fn advice(&self) -> Option<&str> {
        self.column_advice.as_deref().or_else(|| self.rest())
    }

    /// The text after the first sentence.
    ///
    /// ```
    /// assert_eq!(codes_gen::Meaning::default().rest(), None);
    /// ```
    #[must_use]
    pub fn rest(&self) -> Option<&str> {
        self.text.get(self.advice_start..).filter(|advice| !advice.is_empty())
    }

    /// The text of the message's cell: the first sentence if the rest is the advice, otherwise all.
    ///
    /// ```
    /// assert_eq!(codes_gen::Meaning::default().what(), "");
    /// ```
    #[must_use]
    pub fn what(&self) -> &str {
        if self.column_advice.is_some() { &self.text } else { self.summary() }
    }

    /// Adds a cell of details or advice.
    pub(crate) fn add(&mut self, place: MeaningPart, cell: &Cell) {
        let text = match place {
            MeaningPart::Details => &mut self.details,
            MeaningPart::Advice => &mut self.column_advice,
        };
        text::append(text.get_or_insert_default(), "\n", &cell.text);
        self.links.extend_from_slice(&cell.links);
    }

    /// Whether another meaning of the same code has the same words, so that it adds nothing.
    ///
    /// ```
    /// let late = codes_gen::Meaning::default();
    /// assert!(late.says_the_same(&late));
    /// ```
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.text == other.text && self.details == other.details && self.column_advice == other.column_advice
    }

    /// Appends the text of a further row for the same code. [`split`](Self::split) must be called after the last one.
    pub(crate) fn extend(&mut self, more: Self) {
        const ENDS: &[char] = &['.', '!', '?', ':', '。', '！', '？', '：'];
        for (text, more) in [(&mut self.details, more.details), (&mut self.column_advice, more.column_advice)] {
            if let Some(more) = more {
                text::append(text.get_or_insert_default(), "\n", &more);
            }
        }
        self.links.extend(more.links);
        if more.text.is_empty() {
            return;
        }
        // A sentence may continue in the next row.
        let is_ended = self.text.ends_with(ENDS);
        let separator = if is_ended || more.text.starts_with("- ") { "\n" } else { " " };
        text::append(&mut self.text, separator, &more.text);
        text::append(&mut self.markdown, separator, &more.markdown);
    }

    /// Splits the text into sentences once more.
    pub(crate) fn split(&mut self) {
        (self.summary_end, self.advice_start) = sentence::split(&self.text);
    }
}
