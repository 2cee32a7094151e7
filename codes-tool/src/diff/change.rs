//! [`Change`]: a change and its effect. This module is a leaf.

use std::fmt::{self, Display};

use super::sentence::Sentence;
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
/// assert_eq!((change.what.kind.name(), change.name.as_deref(), change.line), ("added", Some("TooSoon"), Some(4)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What has changed.
    pub what: What,
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
    pub reason: Sentence,
}

/// What has changed: the values before and after. A new value has no `from`; a value that is gone has no `to`.
///
/// ```
/// use codes_tool::diff::{ChangeKind, What};
/// let what = What { to: Some("Too late.".to_owned()), ..ChangeKind::Added.into() };
/// assert_eq!((what.kind, what.from), (ChangeKind::Added, None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct What {
    /// The kind of change.
    pub kind: ChangeKind,
    /// What the values are of, as the [kind](ChangeKind) says: a column, a function, a range.
    pub of: Option<String>,
    /// The old value.
    pub from: Option<String>,
    /// The new value.
    pub to: Option<String>,
    /// The number of codes in a table or enum that is new or gone.
    pub codes: Option<usize>,
}

/// The kind of a change; the gravest come first.
///
/// ```
/// use codes_tool::diff::ChangeKind;
/// assert!(ChangeKind::Problem < ChangeKind::Added);
/// assert_eq!((ChangeKind::CatchAll.name(), ChangeKind::CatchAll.title()), ("catch-all", "All other codes"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// The macro reports an error, `to`, that it did not report before.
    Problem,
    /// The table is gone.
    TableRemoved,
    /// The enum is gone.
    EnumRemoved,
    /// The enum has another name.
    EnumRenamed,
    /// The codes were numbers and are text now, or the other way round.
    Kind,
    /// A number does not fit in the type `of` that held all numbers before.
    Misfit,
    /// The enum is no longer `#[non_exhaustive]`, or is now.
    Exhaustive,
    /// The enum's success code changes.
    Success,
    /// A translation is new or gone.
    Language,
    /// A function from `fields(..)`, `of`, has another type, is new or is gone.
    Function,
    /// The role `of` is read from a column that was another one before.
    ColumnMoved,
    /// The table is below other headings.
    Heading,
    /// The column of the role `of` has another header cell, is new or is gone.
    Column,
    /// The table has another number among the document's code tables.
    Moved,
    /// A code is gone.
    Removed,
    /// A variant has another name.
    Renamed,
    /// The number of a code was corrected: its text and its name are the same.
    Corrected,
    /// A code is new.
    Added,
    /// A table is new.
    TableAdded,
    /// An enum is new.
    EnumAdded,
    /// A meaning has other words.
    Reworded,
    /// A code gains a meaning.
    MeaningGained,
    /// A code loses a meaning.
    MeaningLost,
    /// The meanings of a code have another order.
    MeaningsReordered,
    /// A meaning has other links or markup around the same words.
    Markup,
    /// The value of a further column, `of`, changes.
    Field,
    /// The meaning of a range of numbers, `of`, changes.
    Range,
    /// The catch-all changes.
    CatchAll,
    /// The codes have another order.
    Reordered,
}

impl ChangeKind {
    /// The name of the kind, which never changes.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.words().0
    }

    /// The title above changes of this kind.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.words().1
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Problem => ("problem", "Problems"),
            Self::TableRemoved => ("table-removed", "Table removed"),
            Self::EnumRemoved => ("enum-removed", "Enum removed"),
            Self::EnumRenamed => ("enum-renamed", "Enum renamed"),
            Self::Kind => ("kind", "Kind of codes"),
            Self::Misfit => ("misfit", "Too large"),
            Self::Exhaustive => ("exhaustive", "New codes"),
            Self::Success => ("success", "Success"),
            Self::Language => ("language", "Languages"),
            Self::Function => ("function", "Functions"),
            Self::ColumnMoved => ("column-moved", "Another column"),
            Self::Heading => ("heading", "Heading"),
            Self::Column => ("column", "Columns"),
            Self::Moved => ("moved", "Number of the table"),
            Self::Removed => ("removed", "Removed"),
            Self::Renamed => ("renamed", "Renamed"),
            Self::Corrected => ("corrected", "Number corrected"),
            Self::Added => ("added", "Added"),
            Self::TableAdded => ("table-added", "Table added"),
            Self::EnumAdded => ("enum-added", "Enum added"),
            Self::Reworded => ("reworded", "Reworded"),
            Self::MeaningGained => ("meaning-gained", "Meanings gained"),
            Self::MeaningLost => ("meaning-lost", "Meanings lost"),
            Self::MeaningsReordered => ("meanings-reordered", "Meanings reordered"),
            Self::Markup => ("markup", "Links or markup"),
            Self::Field => ("field", "Other columns"),
            Self::Range => ("range", "Ranges"),
            Self::CatchAll => ("catch-all", "All other codes"),
            Self::Reordered => ("reordered", "Order"),
        }
    }

    pub(super) fn from(self, from: impl Into<String>) -> What {
        What { from: Some(from.into()), ..self.into() }
    }

    pub(super) fn to(self, to: impl Into<String>) -> What {
        What { to: Some(to.into()), ..self.into() }
    }

    pub(super) fn between(self, from: impl Into<Option<String>>, to: impl Into<Option<String>>) -> What {
        What { from: from.into(), to: to.into(), ..self.into() }
    }

    pub(super) fn codes(self, codes: usize) -> What {
        What { codes: Some(codes), ..self.into() }
    }
}

impl From<ChangeKind> for What {
    fn from(kind: ChangeKind) -> Self {
        Self { kind, of: None, from: None, to: None, codes: None }
    }
}

impl What {
    /// The side that the line of the change is in: the old one if the value is gone.
    pub(super) fn choose<T>(&self, old: T, new: T) -> T {
        if self.from.is_some() && self.to.is_none() { old } else { new }
    }

    pub(super) fn of(self, of: impl Into<String>) -> Self {
        Self { of: Some(of.into()), ..self }
    }
}

/// A change of a table or document.
pub(super) fn whole(what: impl Into<What>, level: Level, build: Build, reason: impl Into<Sentence>) -> Change {
    let (what, reason) = (what.into(), reason.into());
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
        let names = self.what.choose(old, new);
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
    whole(ChangeKind::Problem.to(message), level, build, reason)
}

/// Sorts changes by kind; changes of one kind stay in the document's order.
pub(super) fn sort(changes: &mut [Change]) {
    changes.sort_by_key(|change| change.what.kind);
}
