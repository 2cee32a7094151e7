//! The catalogue of all problems: their ids, and how bad each is unless it is said otherwise.
//!
//! An id is public interface: people search for it and filter by it. It keeps its meaning.

use std::fmt::{self, Display};

use super::Severity;

macro_rules! catalogue {
    ($($(#[doc = $doc:literal])+ $id:ident = $name:literal, $severity:ident;)*) => {
        /// What kind of problem a [`Diagnostic`](crate::Diagnostic) tells of.
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

            /// The id as it is written.
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

            /// How bad such a problem is, unless its diagnostic says otherwise.
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
    /// A row with a code stands outside of every table.
    RowOutsideTable = "row-outside-table", Error;
    /// The header and the delimiter row have different numbers of cells, so that Markdown sees no table.
    DelimiterMismatch = "delimiter-mismatch", Error;
    /// Rows stand below a header without a delimiter row.
    MissingDelimiter = "missing-delimiter", Error;
    /// A table stands in HTML or is indented, so that Markdown sees no table.
    IndentedTable = "indented-table", Warning;
    /// A table begins with a code instead of a header.
    MissingHeader = "missing-header", Error;
    /// The title of the column that was chosen is a code itself.
    HeaderIsCode = "header-is-code", Error;
    /// A table of codes stands in a cell of another.
    NestedTable = "nested-table", Warning;
    /// Cells span more rows or columns than are read.
    SpanTooLarge = "span-too-large", Error;
    /// Rows lack more cells than are read.
    RowTooShort = "row-too-short", Error;
    /// A second column has codes of its own below the same title.
    SecondCodeColumn = "second-code-column", Error;
    /// A quote of a CSV file does not end.
    UnclosedQuote = "unclosed-quote", Error;
    /// A row has more cells than the header.
    SurplusCells = "surplus-cells", Error;

    // Which table, and which columns.
    /// The document has no code table, or none at the place that was asked for.
    NoCodeTable = "no-code-table", Error;
    /// The document has no text at all.
    EmptyDocument = "empty-document", Error;
    /// A web page stands where Markdown was expected.
    WebPage = "web-page", Error;
    /// A document has headings that read as codes.
    CodesInHeadings = "codes-in-headings", Note;
    /// A document has lists whose items read as codes.
    CodesInLists = "codes-in-lists", Note;
    /// No list below a heading has items that read as codes, where it is asked for.
    NoCodeList = "no-code-list", Error;
    /// A list beside the codes has none, and is left alone.
    RefusedList = "refused-list", Note;
    /// Headings beside those that are surely codes are left alone.
    RefusedHeadings = "refused-headings", Note;
    /// No heading reads as a code, where headings are asked for.
    NoCodeHeading = "no-code-heading", Error;
    /// Several tables may be meant.
    AmbiguousTable = "ambiguous-table", Error;
    /// No code table stands below the heading that was asked for.
    UnknownHeading = "unknown-heading", Error;
    /// The document has fewer code tables than the number that was asked for.
    UnknownTable = "unknown-table", Error;
    /// The table has no column with the title that was asked for.
    UnknownColumn = "unknown-column", Error;
    /// The table has no row with a code.
    NoCodes = "no-codes", Error;
    /// No column of the table reads as codes.
    NoCodeColumn = "no-code-column", Error;
    /// The codes of a column repeat, so that another column is likely the key.
    RepeatedKey = "repeated-key", Error;
    /// A table whose header names codes is left alone, since most of its cells are none.
    RefusedTable = "refused-table", Note;

    // Cells and rows.
    /// A cell of the code column is not a code.
    NotACode = "not-a-code", Error;
    /// A row across the table is taken for a heading.
    HeadingRow = "heading-row", Note;
    /// A row repeats the header.
    RepeatedHeader = "repeated-header", Warning;
    /// A row without a code has none above it that it could continue.
    NothingToContinue = "nothing-to-continue", Warning;
    /// A row without a code has a name, a number or a status of its own, so that it continues nothing.
    CodelessRow = "codeless-row", Error;
    /// A row without a code continues one that is not read.
    ContinuesUnread = "continues-unread", Note;
    /// A code is written with characters that look like ASCII and are not.
    LookalikeCharacters = "lookalike-characters", Error;
    /// A number may have the mark of a footnote, or stand for a range.
    MarkedNumber = "marked-number", Error;
    /// A number begins with zeros, which it would lose.
    LeadingZeros = "leading-zeros", Error;
    /// A cell may be one number with separators, or several codes.
    GroupedDigits = "grouped-digits", Error;
    /// A range leaves out some of its codes.
    RangeWithExceptions = "range-with-exceptions", Error;
    /// A code does not fit in the integer type.
    CodeDoesNotFit = "code-does-not-fit", Error;
    /// A row has several cells below the title of the codes.
    SecondCodeCell = "second-code-cell", Error;
    /// Two rows stand for all other codes.
    SecondCatchAll = "second-catch-all", Error;
    /// A code is listed twice, and `duplicates = "error"` forbids it.
    DuplicateCode = "duplicate-code", Error;
    /// Rows repeat more text than is read.
    TooMuchText = "too-much-text", Error;
    /// A cell is no value of its field.
    FieldValue = "field-value", Error;
    /// A code has two values of one field.
    SecondFieldValue = "second-field-value", Error;

    // What is read and may still be wrong.
    /// A code is likely mistyped.
    MistypedCode = "mistyped-code", Warning;
    /// A code stands out of order.
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
    /// A text ends in the middle.
    UnfinishedText = "unfinished-text", Note;
    /// A link leads nowhere outside of the vendor's site.
    RelativeLink = "relative-link", Note;

    // The enum.
    /// The code of a pin is not in the document.
    UndocumentedPin = "undocumented-pin", Error;
    /// The code of a retired pin is in the document.
    DocumentedRetiredPin = "documented-retired-pin", Error;
    /// A retired code is named by its number, which rustc does not tell.
    RetiredCode = "retired-code", Warning;
    /// A code in the source is a number where codes are text, or text where they are numbers, or too large.
    CodeOfOtherType = "code-of-other-type", Error;
    /// All codes of an enum of text are numbers.
    MissingRepr = "missing-repr", Error;
    /// Two arguments, or an argument and an attribute, exclude each other.
    Contradiction = "contradiction", Error;
    /// The arguments, or the item below them, are not what the attribute takes.
    InvalidSyntax = "invalid-syntax", Error;
    /// The document cannot be read.
    UnreadableDocument = "unreadable-document", Error;
    /// A translation and the document do not have the same codes.
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
