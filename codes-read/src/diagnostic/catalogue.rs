//! The catalogue of all problems: their ids and default severities.
//!
//! An id is public interface: people search for it and filter by it. It keeps its meaning.

use std::fmt::{self, Display};

use super::Severity;

macro_rules! catalogue {
    ($($(#[doc = $doc:literal])+ $id:ident = $name:literal, $severity:ident;)*) => {
        /// The kind of problem that a [`Diagnostic`](crate::Diagnostic) reports.
        ///
        /// ```
        /// use codes_gen::{ProblemId, Severity};
        /// assert_eq!(ProblemId::NotACode.name(), "not-a-code");
        /// assert_eq!(ProblemId::NotACode.severity(), Severity::Error);
        /// assert_eq!(ProblemId::NotACode.to_string(), "not-a-code");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ProblemId {
            $($(#[doc = $doc])+ $id,)*
        }

        impl ProblemId {
            /// Every id.
            ///
            /// ```
            /// assert!(codes_gen::ProblemId::ALL.contains(&codes_gen::ProblemId::NotACode));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$id),*];

            /// The id as it is shown.
            ///
            /// ```
            /// assert_eq!(codes_gen::ProblemId::RowOutsideTable.name(), "row-outside-table");
            /// ```
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$id => $name,)*
                }
            }

            /// The severity of such a problem, unless its diagnostic sets another one.
            ///
            /// ```
            /// use codes_gen::{ProblemId, Severity};
            /// assert_eq!(ProblemId::MistypedCode.severity(), Severity::Warning);
            /// ```
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$id => Severity::$severity,)*
                }
            }
        }
    };
}

impl Display for ProblemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

catalogue! {
    // The document's structure.
    /// A row with a code is outside of every table.
    RowOutsideTable = "row-outside-table", Error;
    /// The header and the delimiter row have different numbers of cells, so Markdown does not see a table.
    DelimiterMismatch = "delimiter-mismatch", Error;
    /// Rows follow a header without a delimiter row.
    MissingDelimiter = "missing-delimiter", Error;
    /// A table is inside HTML or indented, so Markdown does not see a table.
    IndentedTable = "indented-table", Warning;
    /// A table begins with a code instead of a header.
    MissingHeader = "missing-header", Error;
    /// The title of the chosen column is itself a code.
    HeaderIsCode = "header-is-code", Error;
    /// A code table is in a cell of another table.
    NestedTable = "nested-table", Warning;
    /// A table follows the rows of another one without a blank line.
    GluedTable = "glued-table", Warning;
    /// Cells span more rows or columns than the limit.
    SpanTooLarge = "span-too-large", Error;
    /// Rows lack more cells than the limit.
    RowTooShort = "row-too-short", Error;
    /// A second column with the same title has codes of its own.
    SecondCodeColumn = "second-code-column", Error;
    /// A quote in a CSV file is not closed.
    UnclosedQuote = "unclosed-quote", Error;
    /// A row has more cells than the header.
    SurplusCells = "surplus-cells", Error;

    // Tables and columns.
    /// The document has no code table, or none in the requested place.
    NoCodeTable = "no-code-table", Error;
    /// The document has no text at all.
    EmptyDocument = "empty-document", Error;
    /// The document is a web page, but Markdown was expected.
    WebPage = "web-page", Error;
    /// A document has headings that read as codes.
    CodesInHeadings = "codes-in-headings", Note;
    /// A document has lists whose items read as codes.
    CodesInLists = "codes-in-lists", Note;
    /// No list below the requested heading has items that read as codes.
    NoCodeList = "no-code-list", Error;
    /// A list beside a list of codes has no codes, and is skipped.
    RefusedList = "refused-list", Note;
    /// Headings beside the headings of codes are skipped.
    RefusedHeadings = "refused-headings", Note;
    /// No heading reads as a code, but headings are requested.
    NoCodeHeading = "no-code-heading", Error;
    /// Several tables may be meant.
    AmbiguousTable = "ambiguous-table", Error;
    /// No code table is below the requested heading.
    UnknownHeading = "unknown-heading", Error;
    /// The document has fewer code tables than the requested number.
    UnknownTable = "unknown-table", Error;
    /// The table has no column with the requested title.
    UnknownColumn = "unknown-column", Error;
    /// The table has no row with a code.
    NoCodes = "no-codes", Error;
    /// No column of the table reads as codes.
    NoCodeColumn = "no-code-column", Error;
    /// The codes in a column repeat, so another column is likely the key.
    RepeatedKey = "repeated-key", Error;
    /// A table whose header mentions codes is skipped, since most of its cells are not codes.
    RefusedTable = "refused-table", Note;

    // Cells and rows.
    /// A cell of the code column is not a code.
    NotACode = "not-a-code", Error;
    /// A row across the whole table is read as a heading.
    HeadingRow = "heading-row", Note;
    /// A row repeats the header.
    RepeatedHeader = "repeated-header", Warning;
    /// A row without a code has no row above it that it could continue.
    NothingToContinue = "nothing-to-continue", Warning;
    /// A row without a code has a name, a number or a status of its own, so it does not continue another row.
    CodelessRow = "codeless-row", Error;
    /// A row without a code continues a row that was not read.
    ContinuesUnread = "continues-unread", Note;
    /// A code is written in characters that only look like ASCII.
    LookalikeCharacters = "lookalike-characters", Error;
    /// A number may have a footnote mark, or mean a range.
    MarkedNumber = "marked-number", Error;
    /// A number has leading zeros, which it would lose.
    LeadingZeros = "leading-zeros", Error;
    /// A cell may be one number with separators, or several codes.
    GroupedDigits = "grouped-digits", Error;
    /// A range excludes some codes.
    RangeWithExceptions = "range-with-exceptions", Error;
    /// A code does not fit in the integer type.
    CodeDoesNotFit = "code-does-not-fit", Error;
    /// A row has several cells below the title of the code column.
    SecondCodeCell = "second-code-cell", Error;
    /// Two rows stand for all other codes.
    SecondCatchAll = "second-catch-all", Error;
    /// A code is listed twice, and `duplicates = "error"` forbids it.
    DuplicateCode = "duplicate-code", Error;
    /// Repeated rows hold more text than the limit.
    TooMuchText = "too-much-text", Error;
    /// A cell is not a value of its field.
    FieldValue = "field-value", Error;
    /// A code has two values of one field.
    SecondFieldValue = "second-field-value", Error;

    // Rows that were read and may still be wrong.
    /// A code is likely mistyped.
    MistypedCode = "mistyped-code", Warning;
    /// A code is out of order.
    CodeOutOfOrder = "code-out-of-order", Note;
    /// A code has several meanings.
    SeveralMeanings = "several-meanings", Note;
    /// Several codes have one name.
    RepeatedName = "repeated-name", Note;
    /// A code has several names.
    SeveralNames = "several-names", Note;
    /// Several codes have the same text.
    SharedText = "shared-text", Note;
    /// A code has no text.
    NoText = "no-text", Note;
    /// A text ends in the middle of a sentence.
    UnfinishedText = "unfinished-text", Note;
    /// A link works only on the vendor's site.
    RelativeLink = "relative-link", Note;

    // The enum.
    /// The code of a pin is not in the document.
    UndocumentedPin = "undocumented-pin", Error;
    /// The code of a retired pin is in the document.
    DocumentedRetiredPin = "documented-retired-pin", Error;
    /// A retired code is named by its number, so rustc does not warn about it.
    RetiredCode = "retired-code", Warning;
    /// A code in the source, or each code of the document, is a number although the enum has text codes, or the other
    /// way round; or a code in the source is too large.
    CodeOfOtherType = "code-of-other-type", Error;
    /// All codes of a text enum are numbers.
    MissingRepr = "missing-repr", Error;
    /// Two arguments, or an argument and an attribute, cannot be used together.
    Contradiction = "contradiction", Error;
    /// The arguments or the item are not valid.
    InvalidSyntax = "invalid-syntax", Error;
    /// The document cannot be read.
    UnreadableDocument = "unreadable-document", Error;
    /// A translation does not have the same codes as the document.
    DifferentTranslation = "different-translation", Error;
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_id_is_in_kebab_case_and_belongs_to_one_problem() {
        let names: HashSet<&str> = ProblemId::ALL.iter().map(|id| id.name()).collect();
        assert_eq!(names.len(), ProblemId::ALL.len());
        for id in ProblemId::ALL {
            let mut kebab = String::new();
            for c in format!("{id:?}").chars() {
                if c.is_uppercase() && !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.push(c.to_ascii_lowercase());
            }
            assert_eq!(id.name(), kebab);
        }
    }
}
