//! [`Change`]: a change and its effect. This module is a leaf.

use std::fmt::{self, Display};

use super::reason::Reason;
use codes_gen::{CodeValue, Meaning, ProblemId};

/// How far the version of a crate must be raised, if a generated enum is in its public interface.
///
/// ```
/// use codes_tool::diff::Level;
/// assert!(Level::Major > Level::Minor && Level::Patch > Level::None);
/// assert_eq!(Level::Major.to_string(), "major");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing in the generated code changes, except line numbers.
    None,
    /// Texts change.
    Patch,
    /// Something is added.
    Minor,
    /// Code that compiled may no longer compile, or may mean something else.
    Major,
}

impl Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

/// Whether the crate with the enum still builds.
///
/// ```
/// use codes_tool::diff::Build;
/// assert!(Build::Breaks > Build::MayBreak && Build::MayBreak > Build::Fine);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Build {
    /// It builds.
    Fine,
    /// It depends on the enum's arguments and pins, as the reason says.
    MayBreak,
    /// The macro reports an error.
    Breaks,
}

/// A change of a code, or of a table.
///
/// ```
/// use codes_tool::diff;
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// # let old = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |");
/// # let new = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |");
/// # let [old, new] = [old, new].map(|document| survey(&document, &SurveyOptions::default()));
/// let change = &diff::documents(&old, &new, false)[0].changes[0];
/// assert_eq!((change.what.kind(), change.name.as_deref(), change.line), ("added", Some("TooSoon"), Some(4)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The kind of change.
    pub what: ChangeKind,
    /// The code that changes.
    pub code: Option<CodeValue>,
    /// The code or range as its document writes it; for the catch-all, `any other code`.
    pub spelling: Option<String>,
    /// The name of that code's variant: the new one if there is one.
    pub name: Option<String>,
    /// The line in the new document; for a removal, in the old one.
    pub line: Option<usize>,
    /// The index of the document that the line is in, among several, from 0.
    pub document: usize,
    /// The name of that document, if there are several, or of the translation.
    pub document_name: Option<String>,
    /// How far a version must be raised.
    pub level: Level,
    /// Whether the crate still builds.
    pub build: Build,
    /// The reason, a sentence without its period.
    pub reason: Reason,
}

/// The kind of a change.
///
/// ```
/// use codes_tool::diff::ChangeKind;
/// assert_eq!(ChangeKind::Added { text: "Too late.".to_owned() }.kind(), "added");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The variants describe their fields: the texts before and after.
pub enum ChangeKind {
    /// The macro reports an error that it did not report before.
    Problem { message: String },
    /// The table is gone.
    TableRemoved { codes: usize },
    /// The enum is gone.
    EnumRemoved { codes: usize },
    /// The enum has another name.
    EnumRenamed { from: String, to: String },
    /// The codes were numbers and are text now, or the other way round.
    Kind { from: String, to: String },
    /// A number does not fit in the type that held all numbers before.
    Misfit { repr: String },
    /// The enum is no longer `#[non_exhaustive]`, or is now.
    Exhaustive { is_exhaustive: bool },
    /// The enum's code of success changes; `None` if it has none.
    Success { from: Option<String>, to: Option<String> },
    /// A translation is new or gone; `None` on the side that lacks it.
    Language { from: Option<String>, to: Option<String> },
    /// A function from `fields(..)` has another type; `None` if it does not exist.
    Function { name: String, from: Option<String>, to: Option<String> },
    /// A code is gone.
    Removed { text: String },
    /// A variant has another name.
    Renamed { from: String, to: String },
    /// The number of a code was corrected: its text and its name are the same.
    Corrected { from: String, to: String },
    /// A code is new.
    Added { text: String },
    /// A table is new.
    TableAdded { codes: usize },
    /// An enum is new.
    EnumAdded { codes: usize },
    /// The table is below other headings.
    Heading { from: String, to: String },
    /// The table has another number among the document's code tables.
    Moved { from: usize, to: usize },
    /// A column has another header cell, is new or is gone.
    Column { of: String, from: Option<String>, to: Option<String> },
    /// Codes, messages or names are read from a column that was another one before.
    ColumnMoved { of: String, from: String, to: String },
    /// A meaning has other words.
    Reworded { from: String, to: String },
    /// A code gains a meaning.
    MeaningGained { text: String },
    /// A code loses a meaning.
    MeaningLost { text: String },
    /// The meanings of a code have another order.
    MeaningsReordered,
    /// A meaning has other links or markup around the same words.
    Markup { from: String, to: String },
    /// The value of a further column changes.
    Field { column: String, from: String, to: String },
    /// The meaning of a range of numbers changes; `None` if there is no such range.
    Range { range: String, from: Option<String>, to: Option<String> },
    /// The catch-all changes.
    CatchAll { from: Option<String>, to: Option<String> },
    /// The codes have another order.
    Reordered,
}

impl ChangeKind {
    /// The name of the kind, which never changes.
    ///
    /// ```
    /// assert_eq!(codes_tool::diff::ChangeKind::MeaningsReordered.kind(), "meanings-reordered");
    /// ```
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.weighed().1
    }

    /// The place among all kinds, of which the gravest come first, and the name.
    fn weighed(&self) -> (u8, &'static str) {
        match self {
            Self::Problem { .. } => (0, "problem"),
            Self::TableRemoved { .. } => (1, "table-removed"),
            Self::EnumRemoved { .. } => (2, "enum-removed"),
            Self::EnumRenamed { .. } => (3, "enum-renamed"),
            Self::Kind { .. } => (4, "kind"),
            Self::Misfit { .. } => (5, "misfit"),
            Self::Exhaustive { .. } => (6, "exhaustive"),
            Self::Success { .. } => (7, "success"),
            Self::Function { .. } => (8, "function"),
            Self::Language { .. } => (9, "language"),
            Self::ColumnMoved { .. } => (10, "column-moved"),
            Self::Heading { .. } => (11, "heading"),
            Self::Column { .. } => (12, "column"),
            Self::Moved { .. } => (13, "moved"),
            Self::Removed { .. } => (14, "removed"),
            Self::Renamed { .. } => (15, "renamed"),
            Self::Corrected { .. } => (16, "corrected"),
            Self::Added { .. } => (17, "added"),
            Self::TableAdded { .. } => (18, "table-added"),
            Self::EnumAdded { .. } => (19, "enum-added"),
            Self::Reworded { .. } => (20, "reworded"),
            Self::MeaningGained { .. } => (21, "meaning-gained"),
            Self::MeaningLost { .. } => (22, "meaning-lost"),
            Self::MeaningsReordered => (23, "meanings-reordered"),
            Self::Markup { .. } => (24, "markup"),
            Self::Field { .. } => (25, "field"),
            Self::Range { .. } => (26, "range"),
            Self::CatchAll { .. } => (27, "catch-all"),
            Self::Reordered => (28, "reordered"),
        }
    }
}

/// A change of a table or document.
pub(super) fn whole(what: ChangeKind, level: Level, build: Build, reason: impl Into<Reason>) -> Change {
    let reason = reason.into();
    Change {
        what,
        code: None,
        spelling: None,
        name: None,
        line: None,
        document: 0,
        document_name: None,
        level,
        build,
        reason,
    }
}

impl Change {
    /// The change in the row of a meaning.
    pub(super) fn at(self, meaning: &Meaning) -> Self {
        Self { line: Some(meaning.line), document: meaning.document, ..self }
    }

    /// The change with the name of the document that its line is in, from the old and the new documents; a translation
    /// has its own.
    pub(super) fn named_by(self, [old, new]: [&[String]; 2]) -> Self {
        let is_gone = match &self.what {
            ChangeKind::Removed { .. } | ChangeKind::MeaningLost { .. } => true,
            ChangeKind::Range { to, .. } | ChangeKind::CatchAll { to, .. } => to.is_none(),
            _ => false,
        };
        let names = if is_gone { old } else { new };
        let of_enum = self.line.and_then(|_| names.get(self.document)).cloned();
        Self { document_name: self.document_name.or(of_enum), ..self }
    }
}

/// A new error of the macro.
pub(super) fn problem(id: Option<ProblemId>, message: &str, build: Build) -> Change {
    // For this problem it is known that its solution changes the enum's interface.
    let is_misfit = id == Some(ProblemId::CodeDoesNotFit);
    let (level, reason) = match build {
        _ if is_misfit => (Level::Major, "the macro reports an error; another `repr` is a major change"),
        Build::Breaks => (Level::None, "the macro reports an error that it did not report before"),
        Build::Fine | Build::MayBreak => (Level::None, "the macro reports an error if an enum is made from this table"),
    };
    let what = ChangeKind::Problem { message: message.to_owned() };
    whole(what, level, build, reason)
}

/// Sorts changes by kind; changes of one kind stay in the document's order.
pub(super) fn sort(changes: &mut [Change]) {
    changes.sort_by_key(|change| change.what.weighed());
}
