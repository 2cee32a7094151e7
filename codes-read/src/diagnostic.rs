//! [`Diagnostic`]: a problem of a document as a value; [`Diagnostics`]: all of them, collected.

use std::fmt::{self, Display};
use std::ops::Range;

use crate::order;

/// How bad a problem is.
///
/// ```
/// use codes_gen::{Diagnostic, Severity};
/// assert_eq!(Diagnostic::whole("no").severity, Severity::Error);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something that is only good to know.
    Note,
    /// Something was read as it was most likely meant.
    Warning,
    /// Codes would be lost, or read wrong.
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

/// A problem in a document.
///
/// ```
/// use codes_gen::{Diagnostic, Document, render};
///
/// let document = Document::new("docs/vendor.md", "| Code |\n|---|\n| ten |\n");
/// let diagnostic = Diagnostic::at(17..20, "`ten` is not a code").help("write the number");
/// assert_eq!(render(&document, &diagnostic), "\
/// error: `ten` is not a code
///  --> docs/vendor.md:3:3
///   |
/// 3 | | ten |
///   |   ^^^
///   |
///   = help: write the number");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where in the document, in bytes; `None` if it is about the document as a whole.
    pub range: Option<Range<usize>>,
    /// What stands at `range`, beside the underline.
    pub label: Option<String>,
    /// Other places that belong to the problem.
    pub related: Vec<(Range<usize>, String)>,
    /// What else to know.
    pub notes: Vec<String>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem at a byte range of the document.
    ///
    /// ```
    /// let diagnostic = codes_gen::Diagnostic::at(0..1, "no");
    /// assert_eq!(diagnostic.range, Some(0..1));
    /// ```
    #[must_use]
    pub fn at(range: Range<usize>, message: impl Into<String>) -> Self {
        Self::of(Some(range), message.into())
    }

    /// A problem of the document as a whole.
    ///
    /// ```
    /// assert_eq!(codes_gen::Diagnostic::whole("no").range, None);
    /// ```
    #[must_use]
    pub fn whole(message: impl Into<String>) -> Self {
        Self::of(None, message.into())
    }

    fn of(range: Option<Range<usize>>, message: String) -> Self {
        Self {
            severity: Severity::Error,
            message,
            range,
            label: None,
            related: Vec::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    /// Says how bad it is; without it, it is an error.
    ///
    /// ```
    /// use codes_gen::{Diagnostic, Severity};
    /// assert_eq!(Diagnostic::whole("no").severity(Severity::Note).severity, Severity::Note);
    /// ```
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says what stands at the range.
    ///
    /// ```
    /// assert_eq!(codes_gen::Diagnostic::at(0..1, "no").label("here").label.as_deref(), Some("here"));
    /// ```
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Names another place.
    ///
    /// ```
    /// let diagnostic = codes_gen::Diagnostic::at(4..5, "again").related(0..1, "first here");
    /// assert_eq!(diagnostic.related.len(), 1);
    /// ```
    #[must_use]
    pub fn related(mut self, range: Range<usize>, label: impl Into<String>) -> Self {
        self.related.push((range, label.into()));
        self
    }

    /// Adds what else to know.
    ///
    /// ```
    /// assert_eq!(codes_gen::Diagnostic::whole("no").note("since 2019").notes, ["since 2019"]);
    /// ```
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Says what to do.
    ///
    /// ```
    /// assert_eq!(codes_gen::Diagnostic::whole("no").help("say yes").help.as_deref(), Some("say yes"));
    /// ```
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The problems of a document. They are put in the order of their places once, at the end: to keep them in it would take
/// the square of their number.
///
/// Who makes one must end with [`into_vec`](Self::into_vec): dropping problems unread would be losing them in silence.
#[derive(Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds a problem.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Whether one of them is an error, so that codes may be missing.
    #[must_use]
    pub fn have_error(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// All of them, in the order of their places.
    #[must_use]
    pub fn into_vec(self) -> Vec<Diagnostic> {
        let mut places = Vec::with_capacity(self.0.len());
        let mut left = Vec::with_capacity(self.0.len());
        for diagnostic in self.0 {
            // What is about the document as a whole comes first.
            places.push(diagnostic.range.as_ref().map_or(0, |range| range.start as u64 + 1));
            left.push(Some(diagnostic));
        }
        let mut ordered = Vec::with_capacity(left.len());
        for (_, index) in &order::sorted(&places) {
            if let Some(diagnostic) = left.get_mut(*index).and_then(Option::take) {
                ordered.push(diagnostic);
            }
        }
        ordered
    }
}
