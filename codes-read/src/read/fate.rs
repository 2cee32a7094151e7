//! The result of reading each row: one or several [`Fate`]s. This module is a part of the step `read`.
//!
//! A row never vanishes: it is in the code set, is blank, or is reported. There is one [`RowFate`] for each row, in the
//! order of the rows.

use std::ops::Range;

use super::Reader;
use crate::code_value::CodeValue;
use crate::diagnostic::{Diagnostic, ProblemId};
use crate::markdown::Row;

/// The result of reading a row.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::Fate;
/// use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Late. |\n| | Very. |\n| 7 | Late. |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let fates: Vec<&Fate> = survey.tables[0].rows.iter().flat_map(|row| &row.fates).collect();
/// assert_eq!(fates, [&Fate::Code(7.into()), &Fate::Continues(3), &Fate::Code(7.into())]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fate {
    /// The row documents this code: one of the code's meanings has its line.
    Code(CodeValue),
    /// The row documents a range of numbers, whose meaning has its line.
    Range,
    /// The row stands for all other codes.
    CatchAll,
    /// The row has no code, and continues the meaning on this line.
    Continues(usize),
    /// The row only repeats the meaning on this line.
    Repeats(usize),
    /// The row repeats the meaning on this line, and gives its code another name.
    Renames(usize),
    /// The row is empty.
    Blank,
    /// A problem of this kind is reported for the row, or accounts for it.
    Reported(ProblemId),
}

impl Fate {
    /// The fate of the row on this line as a sentence, and the name of the rule; `None` if the row is simply a code.
    ///
    /// ```
    /// use codes_tool::Fate;
    /// let (sentence, rule) = Fate::Repeats(19).explain(31).unwrap();
    /// assert_eq!((&*sentence, &*rule), ("line 31 repeats line 19 and adds nothing", "row.repeats"));
    /// ```
    #[must_use]
    pub fn explain(&self, line: usize) -> Option<(String, String)> {
        let (what, rule) = match self {
            Self::Code(_) => return None,
            Self::Range => ("is a range of codes".to_owned(), "row.range"),
            Self::CatchAll => ("stands for all other codes".to_owned(), "row.catch-all"),
            Self::Continues(above) => (format!("has no code and continues line {above}"), "row.continues"),
            Self::Repeats(known) => (format!("repeats line {known} and adds nothing"), "row.repeats"),
            Self::Renames(known) => (format!("repeats line {known} with another name"), "row.renames"),
            Self::Blank => ("is empty".to_owned(), "row.blank"),
            Self::Reported(id) => ("is reported".to_owned(), id.name()),
        };
        Some((format!("line {line} {what}"), rule.to_owned()))
    }
}

/// A row and its fates.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::Fate;
/// use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7, 8 | Late. |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let row = &survey.tables[0].rows[0];
/// assert_eq!((row.line, &row.fates[..]), (3, &[Fate::Code(7.into()), Fate::Code(8.into())][..]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RowFate {
    /// The line where the row begins; the first is 1.
    pub line: usize,
    /// The place of the row, in bytes.
    pub range: Range<usize>,
    /// The fates; at least one. A row has several if its cell has several codes, or if a row that is read is also
    /// reported.
    pub fates: Vec<Fate>,
}

/// The fates of the rows that were read.
#[derive(Default)]
pub(super) struct Fates {
    pub(super) rows: Vec<RowFate>,
    /// The fates of the row that is being read.
    current: Vec<Fate>,
}

impl Fates {
    /// Adds a fate of the row that is being read.
    pub(super) fn add(&mut self, fate: Fate) {
        if !self.current.contains(&fate) {
            self.current.push(fate);
        }
    }

    pub(super) fn end_row(&mut self, row: &Row, line: usize) {
        self.rows.push(RowFate { line, range: row.range.clone(), fates: std::mem::take(&mut self.current) });
    }
}

impl Reader<'_> {
    /// Reports a problem of the row that is being read.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.fates.add(Fate::Reported(diagnostic.id));
        match diagnostic.id {
            // Cells that are no codes are each shown: the mistakes in them differ.
            ProblemId::HeadingRow
            | ProblemId::CodelessRow
            | ProblemId::NothingToContinue
            | ProblemId::ContinuesUnread => self.of_table.of_rows.push(diagnostic),
            _ => self.problems.report(diagnostic),
        }
    }
}
