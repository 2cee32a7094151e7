//! The changes of a document's update: in the document, [`documents`], or in an enum that is made from it, [`enums`].
//!
//! Each change states its effect on a crate whose types are generated: how the crate's version has to be raised, and
//! whether the crate still builds. The levels are those of [Cargo's guide to
//! SemVer](https://doc.rust-lang.org/cargo/reference/semver.html): a variant that is gone or renamed is a major change,
//! a new variant of a `#[non_exhaustive]` enum a minor one, and texts are data.

mod change;
mod codes;
mod corrected;
mod item;
mod meanings;
mod pairs;
mod paths;
mod sentence;
mod sources;
mod tables;
mod translations;
mod wrappers;

use std::collections::{HashMap, HashSet};

use crate::{Survey, SurveyOptions, survey};
pub use change::{Build, Change, ChangeKind, Level, What};
use codes::Side;
use codes_gen::{Document, Preview, Severity};
pub use corrected::corrected;
use paths::Paths;
pub use sentence::{Part, Sentence};
pub use sources::{Source, SourceDiff, sources};

/// The changes of a table, or of an enum.
///
/// ```
/// use codes_tool::diff::{self, Level};
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, survey};
///
/// let old = Document::new("vendor.md", "# Errors\n| Code | Text |\n|---|---|\n| 7 | Too late. |");
/// let new = Document::new("vendor.md", "# Errors\n| Code | Text |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |");
/// let [old, new] = [old, new].map(|document| survey(&document, &SurveyOptions::default()));
/// let changes = diff::documents(&old, &new, false);
/// assert_eq!((&*changes[0].title, changes[0].level()), ("Errors", Level::Minor));
/// assert_eq!(changes[0].changes[0].code.as_ref().unwrap().to_string(), "8");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableDiff {
    /// The table's headings, or the enum's name. Empty for changes of the document as a whole.
    pub title: String,
    /// The changes, those that break the build first.
    pub changes: Vec<Change>,
}

impl TableDiff {
    /// How far a version must be raised.
    ///
    /// ```
    /// use codes_tool::diff::{self, Level};
    /// # use codes_gen::Document;
    /// # use codes_tool::{SurveyOptions, survey};
    /// # let old = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |");
    /// # let new = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 8 | Too soon. |");
    /// # let [old, new] = [old, new].map(|document| survey(&document, &SurveyOptions::default()));
    /// // A code is gone.
    /// assert_eq!(diff::documents(&old, &new, false)[0].level(), Level::Major);
    /// ```
    #[must_use]
    pub fn level(&self) -> Level {
        self.changes.iter().map(|change| change.level).max().unwrap_or(Level::None)
    }

    /// Whether the code that is generated from it still builds.
    ///
    /// ```
    /// use codes_tool::diff::{self, Build};
    /// # use codes_gen::Document;
    /// # use codes_tool::{SurveyOptions, survey};
    /// # let old = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |");
    /// # let new = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 8 | Too soon. |");
    /// # let [old, new] = [old, new].map(|document| survey(&document, &SurveyOptions::default()));
    /// // A code is gone.
    /// assert_eq!(diff::documents(&old, &new, false)[0].build(), Build::MayBreak);
    /// ```
    #[must_use]
    pub fn build(&self) -> Build {
        self.changes.iter().map(|change| change.build).max().unwrap_or(Build::Fine)
    }
}

/// The changes from one survey to the other, table by table. Tables and documents without changes are left out.
///
/// Nothing is known about the enums that are made from the tables. So names are those without pins, and a change says
/// if it depends on an enum's arguments or pins whether the crate still builds.
///
/// ```
/// use codes_tool::diff::{self, Build};
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, survey};
///
/// let old = Document::new("vendor.md", "# Errors\n| Code | Text |\n|---|---|\n| 7 | Too late. |");
/// let new = Document::new("vendor.md", "# Failures\n| Code | Text |\n|---|---|\n| 7 | Too late. |");
/// let [old, new] = [old, new].map(|document| survey(&document, &SurveyOptions::default()));
/// let changes = diff::documents(&old, &new, false);
/// assert_eq!(changes[0].build(), Build::MayBreak);
/// let reason = changes[0].changes[0].reason.to_string();
/// assert!(reason.contains("`table = \"Errors\"` no longer finds this table"));
/// ```
#[must_use]
pub fn documents(old: &Survey, new: &Survey, is_exhaustive: bool) -> Vec<TableDiff> {
    let problems = tables::new_problems(&old.diagnostics, &new.diagnostics, Build::MayBreak);
    let mut diffs = vec![TableDiff { title: String::new(), changes: problems }];
    let paths = (Paths::new(old), Paths::new(new));
    let pairs = pairs::pair((&old.tables, &paths.0), (&new.tables, &paths.1));
    let kept: HashSet<usize> = pairs.iter().map(|(old, _)| *old).collect();
    let before: HashMap<usize, usize> = pairs.into_iter().map(|(old, new)| (new, old)).collect();
    let gone = (0..old.tables.len()).filter(|index| !kept.contains(index));
    diffs.extend(gone.filter_map(|index| old.tables.get(index)).map(tables::removed));
    for (new_index, table) in new.tables.iter().enumerate() {
        let before = before.get(&new_index).and_then(|index| Some((*index, old.tables.get(*index)?)));
        let Some((old_index, before)) = before else {
            diffs.push(tables::added(table, old.tables.len()));
            continue;
        };
        let sides = Side { codes: before.named(), preview: None, is_exhaustive }.to(Side {
            codes: table.named(),
            preview: None,
            is_exhaustive,
        });
        let mut changes = tables::place((&paths.0, old_index), (&paths.1, new_index));
        changes.extend(tables::columns(before, table));
        changes.extend(tables::types(before, table));
        changes.extend(sides.changes());
        diffs.push(TableDiff { title: tables::title(table), changes });
    }
    diffs.retain(|diff| !diff.changes.is_empty());
    for diff in &mut diffs {
        change::sort(&mut diff.changes);
    }
    diffs
}

/// The changes of an enum, whose arguments and pins are known and may change too. The documents are those that its two
/// versions are made from.
///
/// ```
/// use codes_tool::diff::{self, Build, Level};
/// use codes_gen::{Caller, Document, preview};
///
/// let changes = |old: &str, new: &str| {
///     let documents = [old, new].map(|rows| Document::new("vendor.md", format!("| Code | Text |\n|---|---|\n{rows}")));
///     let of = |document: &Document| {
///         let arguments = r#"doc = "vendor.md""#.parse().unwrap();
///         preview(&arguments, &"#[repr(i32)] enum VendorCode { Late = 7 }".parse().unwrap(), document, &Caller::default()).unwrap()
///     };
///     diff::enums(&of(&documents[0]), &of(&documents[1]), [&documents[0], &documents[1]])
/// };
/// let reworded = changes("| 7 | Too late. |", "| 7 | Not in time. |");
/// assert_eq!(reworded.level(), Level::Patch); // the name is pinned
/// let removed = changes("| 7 | Too late. |\n| 8 | No. |", "| 8 | No. |");
/// assert_eq!((removed.level(), removed.build()), (Level::Major, Build::Breaks));
/// ```
#[must_use]
pub fn enums(old: &Preview, new: &Preview, documents: [&Document; 2]) -> TableDiff {
    let mut changes = tables::new_problems(&old.diagnostics, &new.diagnostics, Build::Breaks);
    changes.extend(tables::new_problems(&old.errors, &new.errors, Build::Breaks));
    changes.extend(tables::new_problems_of_translations(Some(old), new));
    // If no code is left, the problems say why: it does not help to list all codes.
    let is_lost = new.set.codes.is_empty() && !changes.is_empty();
    changes.extend(item::changes(old, new));
    if is_lost {
        changes.extend(item::table_gone(old, new, documents));
    } else {
        let headers = if tables::have_same_columns(&old.set.tables, &new.set.tables) {
            [Vec::new(), Vec::new()]
        } else {
            [item::headers(old, documents[0]), item::headers(new, documents[1])]
        };
        changes.extend(tables::columns_of_enum(&old.set.tables, &new.set.tables, &headers));
        let side = |preview| Side {
            codes: Preview::named(preview),
            preview: Some(preview),
            is_exhaustive: preview.is_exhaustive,
        };
        changes.extend(side(old).to(side(new)).changes());
        changes.extend(translations::changes(old, new));
    }
    let mut changes =
        changes.into_iter().map(|change| change.named_by([&old.documents, &new.documents])).collect::<Vec<_>>();
    change::sort(&mut changes);
    TableDiff { title: new.ident.clone(), changes }
}

/// Reads a document leniently, so that codes which strict reading loses are included.
fn leniently(document: &Document) -> Survey {
    survey(document, &SurveyOptions { lenient: true, ..SurveyOptions::default() })
}

/// Whether this severity keeps an enum from being built.
fn is_error(severity: Severity) -> bool {
    severity == Severity::Error
}
