//! The rules by which columns are chosen: [`Rule`]. Each is a value, with a sentence that states the reason.
//!
//! For each role, the first rule that matches a column gives its verdict. Columns compete by the order of their rules,
//! then by position. The other matching rules are only evaluated for explanations.
//!
//! Headings and lists that the user does not ask for are recognised by rules too: [`HEADINGS`] and [`ITEMS`].

mod code;
mod forms;
mod message;
mod name;
mod title;

use std::ops::Deref;

use crate::facts::{ColumnFacts, TableFacts};
pub(crate) use code::{CODE, UNDECIDED};
pub(crate) use forms::{HEADINGS, ITEMS, reason_for_headings, reason_for_items};
pub(crate) use message::{ADVICE, DETAILS, MESSAGE};
pub(crate) use name::NAME;
pub(crate) use title::TITLE;

/// A rule about one role of columns, or, with another condition, about headings or items.
pub(crate) struct Rule<When = fn(&ColumnFacts, &PartlyChosen<'_>) -> bool> {
    /// Its name: `header.error-code`.
    pub(crate) id: &'static str,
    pub(crate) verdict: Verdict,
    /// The reason, with the names of [counts](because) in braces.
    pub(crate) because: &'static str,
    pub(crate) when: When,
    /// A table whose last column is decided by this rule; a document for headings and items.
    #[cfg(test)]
    pub(crate) example: &'static str,
    /// A similar one that is not decided by this rule.
    #[cfg(test)]
    pub(crate) decoy: &'static str,
}

/// A rule about headings or items.
pub(crate) type FormRule<Facts> = Rule<fn(&Facts) -> bool>;

/// A table of which some columns may be chosen already. The rules that choose the others depend on them.
#[derive(Clone, Copy)]
pub(crate) struct PartlyChosen<'a> {
    pub(crate) table: &'a TableFacts,
    pub(crate) code: Option<usize>,
    pub(crate) name: Option<usize>,
    pub(crate) message: Option<usize>,
}

impl<'a> PartlyChosen<'a> {
    pub(crate) fn none_of(table: &'a TableFacts) -> Self {
        Self { table, code: None, name: None, message: None }
    }

    pub(crate) fn code_column(&self) -> Option<&ColumnFacts> {
        self.table.at(self.code?)
    }

    pub(crate) fn message_column(&self) -> Option<&ColumnFacts> {
        self.table.at(self.message?)
    }
}

impl Deref for PartlyChosen<'_> {
    type Target = TableFacts;

    fn deref(&self) -> &TableFacts {
        self.table
    }
}

/// The verdict of a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Verdict {
    /// The column may have the role; headings or items are codes.
    Yes,
    /// The column does not have the role; headings or items are not codes.
    No,
    /// As `No`, but a person may disagree: a note or a help line says how to name the column, the headings or the list.
    Unlikely,
    /// The column does not, because the titles are one column too far to the right.
    MovedTitles,
    /// The column does not, because its first code is where the titles should be.
    NoTitles,
}

impl Verdict {
    /// Whether a person may take a refused column for codes.
    pub(crate) fn is_near(self) -> bool {
        matches!(self, Self::Unlikely | Self::MovedTitles | Self::NoTitles)
    }
}

/// The rules for codes, names, messages, details, advice and titles.
pub(crate) type ByRole = [&'static [Rule]; 6];

pub(crate) const ALL: ByRole = [CODE, NAME, MESSAGE, DETAILS, ADVICE, TITLE];

/// The rule that decides a column, and its index among the rules.
pub(crate) fn decide<'r>(
    rules: &'r [Rule],
    column: &ColumnFacts,
    table: &PartlyChosen<'_>,
) -> Option<(usize, &'r Rule)> {
    rules.iter().enumerate().find(|(_, rule)| (rule.when)(column, table))
}

/// The rule that decides headings or items.
pub(crate) fn decide_form<'r, Facts>(rules: &'r [FormRule<Facts>], facts: &Facts) -> Option<&'r FormRule<Facts>> {
    rules.iter().find(|rule| (rule.when)(facts))
}

/// The reason for a decision: the rule, and its sentence for this column.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Error code | Text |\n|---|---|\n| 7 | Late. |");
/// let survey = survey(&document, &SurveyOptions { why: true, ..SurveyOptions::default() });
/// let (_, decision) = &survey.decisions[0].roles[0];
/// let reason = &decision.because[0];
/// assert_eq!((reason.rule, &*reason.because), ("header.error-code", "the header announces error codes"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The id of the rule.
    pub rule: &'static str,
    /// The sentence.
    pub because: String,
}

/// A decision: the choice and the rejected alternatives, with the reasons.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{Role, SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Error code | Old error code |\n|---|---|\n| 7 | 1 |\n| 8 | 2 |");
/// let survey = survey(&document, &SurveyOptions { why: true, ..SurveyOptions::default() });
/// let (role, decision) = &survey.decisions[0].roles[0];
/// assert_eq!((*role, decision.chosen), (Role::Code, Some(0)));
/// assert_eq!(decision.rejected[0].0, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<T> {
    /// The choice, if there is one.
    pub chosen: Option<T>,
    /// The rules that accept it. The first one decided. If there is neither a choice nor an alternative, the reason for
    /// that.
    pub because: Vec<Reason>,
    /// The alternatives, each with the rule that refuses it.
    pub rejected: Vec<(T, Reason)>,
}

impl Rule {
    /// The reason for a decision about a column.
    pub(crate) fn reason(&self, column: &ColumnFacts, table: &TableFacts) -> Reason {
        Reason { rule: self.id, because: because(self.because, column, table) }
    }
}

/// The sentence with a column's counts in place of their names.
pub(crate) fn because(sentence: &str, column: &ColumnFacts, table: &TableFacts) -> String {
    let cells = &column.cells;
    let counts = [
        ("{codes}", cells.codes()),
        ("{numbers}", cells.numbers),
        ("{words}", cells.words),
        ("{constants}", cells.constants),
        ("{counted}", cells.counted()),
        ("{filled}", cells.filled),
        ("{different}", cells.different),
        ("{rows}", table.rows),
    ];
    with_counts(sentence, &counts)
}

fn with_counts(sentence: &str, counts: &[(&str, usize)]) -> String {
    let mut text = sentence.to_owned();
    for (name, count) in counts {
        if text.contains(name) {
            text = text.replace(name, &count.to_string());
        }
    }
    text
}

/// Makes a rule. The example and the decoy are only for tests.
macro_rules! rule {
    ($verdict:ident $id:literal, $because:literal, $when:expr, $example:literal, $decoy:literal) => {
        crate::rules::Rule {
            id: $id,
            verdict: crate::rules::Verdict::$verdict,
            because: $because,
            when: $when,
            #[cfg(test)]
            example: $example,
            #[cfg(test)]
            decoy: $decoy,
        }
    };
}
pub(crate) use rule;

#[cfg(test)]
mod tests;
