//! [`Diagnostic`]: a problem as a value, with an id of the [catalogue](ProblemId) and a [`Place`]. [`Diagnostics`]: all
//! problems, collected. They become text where they are shown, once.

mod catalogue;

use std::fmt::{self, Display};
use std::ops::Range;

use crate::order;
use crate::role::Role;
pub use catalogue::ProblemId;

/// The severity of a problem.
///
/// ```
/// use codes_gen::{Diagnostic, ProblemId, Severity};
/// assert_eq!(Diagnostic::whole(ProblemId::NoCodeTable, "no").severity, Severity::Error);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something that is good to know.
    Note,
    /// Something was read in its most likely sense.
    Warning,
    /// Codes would be lost, or read wrongly.
    Error,
}

impl Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// The place of a problem.
///
/// ```
/// use codes_gen::{Diagnostic, Place, ProblemId};
/// assert_eq!(Diagnostic::at(ProblemId::NotACode, 0..1, "no").place, Place::Range(0..1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// The document as a whole.
    Document,
    /// One of several documents that are read as one, by its index.
    Part(usize),
    /// A part of the document, in bytes.
    Range(Range<usize>),
    /// An argument of the request.
    Argument(Argument),
    /// The enum itself.
    Enum,
    /// The name of a pin, by its index among the pins.
    PinName(usize),
    /// The code of a pin, by its index among the pins.
    PinCode(usize),
    /// Another place in the user's source.
    Source,
}

/// An argument that selects what is read.
///
/// ```
/// use codes_gen::{Argument, Diagnostic, Place, ProblemId};
/// let diagnostic = Diagnostic::with_place(Place::Argument(Argument::Table(0)), ProblemId::UnknownHeading, "no such heading");
/// assert_eq!(diagnostic.range(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Argument {
    /// The nth of the requested tables, from 0.
    Table(usize),
    /// The column of this role.
    Column(Role),
    /// The nth of the fields, from 0.
    Field(usize),
    /// The success code.
    Success,
    /// The nth of the sections with requested headings, from 0.
    Headings(usize),
    /// The nth of the requested lists, from 0.
    List(usize),
}

/// A problem in a document, or in the request.
///
/// ```
/// use codes_gen::{Diagnostic, Document, ProblemId, render};
///
/// let document = Document::new("docs/vendor.md", "| Code |\n|---|\n| ten |\n");
/// let diagnostic = Diagnostic::at(ProblemId::NotACode, 17..20, "`ten` is not a code").help("write the number");
/// assert_eq!(render(&document, &diagnostic), "\
/// error[not-a-code]: `ten` is not a code
///  --> docs/vendor.md:3:3
///   |
/// 3 | | ten |
///   |   ^^^
///   |
///   = help: write the number");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The kind of problem.
    pub id: ProblemId,
    /// The severity.
    pub severity: Severity,
    /// The message: what is wrong.
    pub message: String,
    /// The place.
    pub place: Place,
    /// The text beside the underline.
    pub label: Option<String>,
    /// Other places in the document that belong to the problem, with their labels.
    pub related: Vec<(Range<usize>, String)>,
    /// The rows that the problem accounts for, in bytes, if they are outside of its own place, such as the rows below a
    /// line that is not a valid header. They are in no table because of this problem.
    pub accounts_for: Vec<Range<usize>>,
    /// Further notes.
    pub notes: Vec<String>,
    /// The help line: what to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem at a byte range of the document.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId};
    /// let diagnostic = Diagnostic::at(ProblemId::NotACode, 0..1, "no");
    /// assert_eq!(diagnostic.range(), Some(&(0..1)));
    /// ```
    #[must_use]
    pub fn at(id: ProblemId, range: Range<usize>, message: impl Into<String>) -> Self {
        Self::new(Place::Range(range), id, message.into())
    }

    /// A problem of the document as a whole.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId};
    /// assert_eq!(Diagnostic::whole(ProblemId::NoCodeTable, "no").range(), None);
    /// ```
    #[must_use]
    pub fn whole(id: ProblemId, message: impl Into<String>) -> Self {
        Self::new(Place::Document, id, message.into())
    }

    /// A problem at any place.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, Place, ProblemId};
    /// assert_eq!(Diagnostic::with_place(Place::Enum, ProblemId::MissingRepr, "no").place, Place::Enum);
    /// ```
    #[must_use]
    pub fn with_place(place: Place, id: ProblemId, message: impl Into<String>) -> Self {
        Self::new(place, id, message.into())
    }

    fn new(place: Place, id: ProblemId, message: String) -> Self {
        Self {
            id,
            severity: id.severity(),
            message,
            place,
            label: None,
            related: Vec::new(),
            accounts_for: Vec::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    /// The byte range of the problem in the document; `None` if the problem concerns the document as a whole, or is
    /// elsewhere.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, Place, ProblemId};
    /// assert_eq!(Diagnostic::with_place(Place::Enum, ProblemId::MissingRepr, "no").range(), None);
    /// ```
    #[must_use]
    pub fn range(&self) -> Option<&Range<usize>> {
        match &self.place {
            Place::Range(range) => Some(range),
            _ => None,
        }
    }

    /// Whether the problem is in the document, rather than in the request.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, Place, ProblemId};
    /// assert!(Diagnostic::whole(ProblemId::NoCodeTable, "no").is_in_document());
    /// assert!(!Diagnostic::with_place(Place::Enum, ProblemId::MissingRepr, "no").is_in_document());
    /// ```
    #[must_use]
    pub fn is_in_document(&self) -> bool {
        matches!(self.place, Place::Document | Place::Part(_) | Place::Range(_))
    }

    /// The same problem in documents that are read as one: in the document with this index, which begins at this byte.
    #[doc(hidden)]
    #[must_use]
    pub fn moved(mut self, index: usize, by: usize) -> Self {
        match &mut self.place {
            Place::Range(range) => *range = moved(range, by),
            place @ Place::Document => *place = Place::Part(index),
            _ => {}
        }
        for (range, _) in &mut self.related {
            *range = moved(range, by);
        }
        for range in &mut self.accounts_for {
            *range = moved(range, by);
        }
        self
    }

    /// The inverse of `moved`: the problem in the document with this index and range, if the problem is there or in no
    /// document.
    #[doc(hidden)]
    #[must_use]
    pub fn moved_back(mut self, index: usize, document: &Range<usize>) -> Option<Self> {
        let back = |range: &mut Range<usize>| {
            let is_in = document.start <= range.start && range.end <= document.end;
            if is_in {
                *range = range.start - document.start..range.end - document.start;
            }
            is_in
        };
        let is_here = match &mut self.place {
            Place::Range(range) => back(range),
            Place::Part(part) => *part == index,
            _ => true,
        };
        if !is_here {
            return None;
        }
        if let Place::Part(_) = self.place {
            self.place = Place::Document;
        }
        // Places in other documents are not shown.
        self.related.retain_mut(|(range, _)| back(range));
        self.accounts_for.retain_mut(back);
        Some(self)
    }

    /// Sets the severity, if it differs from that of the [id](ProblemId::severity).
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId, Severity};
    /// let diagnostic = Diagnostic::whole(ProblemId::NoCodeTable, "no").severity(Severity::Note);
    /// assert_eq!(diagnostic.severity, Severity::Note);
    /// ```
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Sets the text beside the underline.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId};
    /// assert_eq!(Diagnostic::at(ProblemId::NotACode, 0..1, "no").label("here").label.as_deref(), Some("here"));
    /// ```
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Adds another place.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId};
    /// let diagnostic = Diagnostic::at(ProblemId::DuplicateCode, 4..5, "again").related(0..1, "first here");
    /// assert_eq!(diagnostic.related.len(), 1);
    /// ```
    #[must_use]
    pub fn related(mut self, range: Range<usize>, label: impl Into<String>) -> Self {
        self.related.push((range, label.into()));
        self
    }

    /// Adds rows that the problem accounts for.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId};
    /// let diagnostic = Diagnostic::at(ProblemId::DelimiterMismatch, 4..5, "no").accounts_for([6..10]);
    /// assert_eq!(diagnostic.accounts_for, [6..10]);
    /// ```
    #[must_use]
    pub fn accounts_for(mut self, rows: impl IntoIterator<Item = Range<usize>>) -> Self {
        self.accounts_for.extend(rows);
        self
    }

    /// Adds a note.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId};
    /// assert_eq!(Diagnostic::whole(ProblemId::NoCodeTable, "no").note("since 2019").notes, ["since 2019"]);
    /// ```
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Sets the help line.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, ProblemId};
    /// let diagnostic = Diagnostic::whole(ProblemId::NoCodeTable, "no").help("say yes");
    /// assert_eq!(diagnostic.help.as_deref(), Some("say yes"));
    /// ```
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The range, moved by this many bytes.
pub(crate) fn moved(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The problems of a document and of the request. They are sorted by their places once, at the end: to keep them sorted
/// would take the square of their number.
///
/// Their owner must end with [`into_vec`](Self::into_vec). Problems that are dropped unread would be lost silently: in
/// a debug build, that is a panic.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    has_error: bool,
    is_read: bool,
}

impl Diagnostics {
    /// Adds a problem.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.has_error |= diagnostic.severity == Severity::Error && diagnostic.is_in_document();
        self.found.push(diagnostic);
    }

    /// Whether one of them is an error of the document, so that codes may be missing.
    #[must_use]
    pub fn have_error(&self) -> bool {
        self.has_error
    }

    /// The problems so far, in the order in which they were reported.
    #[must_use]
    pub fn found(&self) -> &[Diagnostic] {
        &self.found
    }

    /// All problems: first those of the document as a whole, then those of its parts in the order of their places, then
    /// the others.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<Diagnostic> {
        self.is_read = true;
        order::by(std::mem::take(&mut self.found), |diagnostic| match &diagnostic.place {
            Place::Document | Place::Part(_) => 0,
            Place::Range(range) => range.start + 1,
            _ => usize::MAX,
        })
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        debug_assert!(self.is_read || std::thread::panicking(), "problems are dropped unread: {:?}", self.found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic = "problems are dropped unread"]
    fn problems_that_are_dropped_unread_are_a_bug() {
        drop(Diagnostics::default());
    }

    #[test]
    fn problems_are_in_the_order_of_their_places() {
        let mut problems = Diagnostics::default();
        problems.report(Diagnostic::with_place(Place::Enum, ProblemId::MissingRepr, "enum"));
        problems.report(Diagnostic::at(ProblemId::NotACode, 7..8, "seven"));
        problems.report(Diagnostic::at(ProblemId::NotACode, 0..1, "zero"));
        problems.report(Diagnostic::whole(ProblemId::NoCodeTable, "whole"));
        let messages: Vec<String> = problems.into_vec().into_iter().map(|found| found.message).collect();
        assert_eq!(messages, ["whole", "zero", "seven", "enum"]);
    }
}
