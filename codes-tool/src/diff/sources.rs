//! The changes of a Rust source file: of its enums, paired by their names, and of the wrappers around them.

use std::collections::HashSet;

use super::{TableDiff, enums, item, wrappers};
use codes_gen::{Document, Preview, WrapperPreview};

/// The parts of a Rust source file that are made from a document.
///
/// ```
/// use codes_tool::diff::Source;
/// let document = codes_gen::Document::new("vendor.md", "");
/// let source = Source { document: &document, enums: &[], others: &[], wrappers: &[] };
/// # let _ = source;
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The document.
    pub document: &'a Document,
    /// The enums that are made from it.
    pub enums: &'a [Preview],
    /// The enums that are made from other documents: a union may hold them too.
    pub others: &'a [Preview],
    /// The types with `#[derive(CodeWrapper)]`.
    pub wrappers: &'a [WrapperPreview],
}

/// The changes of a source file.
///
/// ```
/// assert!(codes_tool::diff::SourceDiff::default().diffs.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceDiff {
    /// The changes of each enum and wrapper that changes.
    pub diffs: Vec<TableDiff>,
    /// The enums in wrappers whose codes are not known here, such as `Callback` of another crate: `(wrapper, enum)`.
    pub unseen: Vec<(String, String)>,
}

/// The changes from one version of a source file and its document to another.
///
/// ```
/// use codes_tool::diff::{self, Build, Source};
/// use codes_gen::{Caller, Document, preview, preview_wrapper};
///
/// let documents = ["| 1 | Late. |", "| 1 | Late. |\n| 7 | Soon. |"];
/// let documents = documents.map(|rows| Document::new("a.md", format!("| Code | Text |\n|---|---|\n{rows}")));
/// let arguments = r#"doc = "a.md""#.parse().unwrap();
/// let enums = documents.each_ref().map(|document| {
///     [preview(&arguments, &"#[repr(i32)] enum A {}".parse().unwrap(), document, &Caller::default()).unwrap()]
/// });
/// let other = Document::new("b.md", "| Code | Text |\n|---|---|\n| 7 | No. |");
/// let others = [preview(&arguments, &"#[repr(i32)] enum B {}".parse().unwrap(), &other, &Caller::default()).unwrap()];
/// let union = "#[derive(CodeWrapper)] enum U { A(A), B(B) }".parse().unwrap();
/// let wrappers = [preview_wrapper(&union).unwrap()];
/// let [old, new] = [0, 1].map(|at| Source {
///     document: &documents[at],
///     enums: &enums[at],
///     others: &others,
///     wrappers: &wrappers,
/// });
/// let changes = diff::sources(&old, &new).diffs;
/// assert_eq!((&*changes[1].title, changes[1].build()), ("U", Build::Breaks)); // both have the code 7
/// ```
#[must_use]
pub fn sources(old: &Source<'_>, new: &Source<'_>) -> SourceDiff {
    let mut diffs = Vec::new();
    let pairs = pair(old.enums, new.enums);
    let documents = [old.document, new.document];
    let kept: HashSet<&str> = pairs.iter().filter_map(|(before, _)| Some(&*(*before)?.ident)).collect();
    diffs.extend(old.enums.iter().filter(|before| !kept.contains(&*before.ident)).map(item::removed));
    for (before, after) in pairs {
        diffs.push(match before {
            Some(before) => enums(before, after, documents),
            None => item::added(after),
        });
    }
    let mut unseen = Vec::new();
    for wrapper in new.wrappers {
        let before = old.wrappers.iter().find(|before| before.ident == wrapper.ident);
        let (diff, not_seen) = wrappers::changes(before.map(|before| (before, old)), (wrapper, new));
        diffs.push(diff);
        unseen.extend(not_seen.into_iter().map(|of| (wrapper.ident.clone(), of)));
    }
    diffs.retain(|diff| !diff.changes.is_empty());
    SourceDiff { diffs, unseen }
}

/// Pairs each enum with its old version, by name; if one is left on each side, it has been renamed.
fn pair<'a>(old: &'a [Preview], new: &'a [Preview]) -> Vec<(Option<&'a Preview>, &'a Preview)> {
    let names = |enums: &'a [Preview]| -> HashSet<&'a str> { enums.iter().map(|of| &*of.ident).collect() };
    let (old_names, new_names) = (names(old), names(new));
    let mut gone = old.iter().filter(|before| !new_names.contains(&*before.ident));
    let mut fresh = new.iter().filter(|after| !old_names.contains(&*after.ident));
    let renamed = match (gone.next(), gone.next(), fresh.next(), fresh.next()) {
        (Some(before), None, Some(_), None) => Some(before),
        _ => None,
    };
    let before = |after: &Preview| old.iter().find(|before| before.ident == after.ident).or(renamed);
    new.iter().map(|after| (before(after), after)).collect()
}
