//! `--pins`: the old and the new enums and wrappers of Rust source files.

use std::path::{Path, PathBuf};

use codes_gen::{Document, Preview, WrapperPreview, preview_wrapper};
use codes_tool::diff::{self, Source, TableDiff};

use super::reading;
use crate::input::Versions;
use crate::request::Request;
use crate::rust_source::{self, CodesEnum, RustSource};
use crate::{Failure, escape};

/// Source files, and the document that some of their enums are made from.
pub(super) struct Files<'a> {
    pub(super) sources: &'a [PathBuf],
    /// Only the enum of this name.
    pub(super) name: Option<&'a str>,
    /// The document under both of its names.
    pub(super) paths: [&'a Path; 2],
}

/// The documents and sources that enums are made from.
#[derive(Default)]
pub(crate) struct Made {
    pub(crate) enums: Vec<Preview>,
    pub(crate) others: Vec<Preview>,
    pub(crate) wrappers: Vec<WrapperPreview>,
    pub(crate) is_lenient: bool,
}

/// The changes, and further remarks.
pub(super) struct Changes {
    pub(super) tables: Vec<TableDiff>,
    /// Which of the two documents were read leniently.
    pub(super) is_lenient: [bool; 2],
    /// `(wrapper, enum)`: wrappers whose enums are in none of the files.
    pub(super) unseen: Vec<(String, String)>,
}

pub(super) fn changes(old: &Files<'_>, new: &Files<'_>, documents: [&Document; 2]) -> Result<Changes, Failure> {
    // Documents of other enums are read once, beside the new sources: only this document is compared.
    let before = old.made_of(documents[0], new.sources, new.name)?;
    let after = new.made_of(documents[1], new.sources, None)?;
    for enum_before in &before.enums {
        let after = after.enums.iter().find(|after| after.ident == enum_before.ident);
        let is_readable_now = after.is_some_and(|after| !after.set.codes.is_empty());
        if is_readable_now && enum_before.set.codes.is_empty() && enum_before.has_errors() {
            return Err(unreadable(enum_before, documents[0]));
        }
    }
    let found = diff::sources(&before.source(documents[0]), &after.source(documents[1]));
    Ok(Changes { tables: found.diffs, is_lenient: [before.is_lenient, after.is_lenient], unseen: found.unseen })
}

impl Made {
    pub(super) fn source<'a>(&'a self, document: &'a Document) -> Source<'a> {
        Source { document, enums: &self.enums, others: &self.others, wrappers: &self.wrappers }
    }
}

fn unreadable(before: &Preview, document: &Document) -> Failure {
    let of_translations = before.translation_errors.iter().map(|error| &error.diagnostic);
    let errors = before.diagnostics.iter().chain(&before.errors).chain(of_translations);
    let why = errors.map(|error| format!("{}\n  ", error.message)).collect::<Vec<_>>().concat();
    let help = "= help: if its arguments have changed too, name its old source: `--old-pins HEAD~1:src/x.rs`";
    Failure::Message(format!(
        "`{}` cannot be generated from {}: {why}{help}",
        before.ident,
        escape::name(document.name())
    ))
}

impl Files<'_> {
    /// `places` are the folders in which the documents of other enums are looked for; the enum `may_lack` may be
    /// missing.
    fn made_of(&self, document: &Document, places: &[PathBuf], may_lack: Option<&str>) -> Result<Made, Failure> {
        let mut made = Made::default();
        let mut found: Vec<(CodesEnum, &Path, Option<&Path>)> = Vec::new();
        for (index, path) in self.sources.iter().enumerate() {
            let source = RustSource::read(path)?;
            made.wrappers.extend(source.wrappers.iter().filter_map(preview_wrapper));
            let place = places.get(index).map(PathBuf::as_path);
            found.extend(source.enums.into_iter().map(|found| (found, path.as_path(), place)));
        }
        let shown = self.sources.iter().map(|path| escape::path(path)).collect::<Vec<_>>().join(", ");
        if found.is_empty() {
            return Err(Failure::Message(format!("{shown} has no enum with `#[codes(doc = ..)]`")));
        }
        let files = found.iter().map(|(found, path, place)| (found, place.unwrap_or(path)));
        let uses = rust_source::how_used(files, &self.paths);
        if let Some(name) = self.name
            && may_lack != Some(name)
            && !found.iter().any(|(found, ..)| found.ident == name)
        {
            let there_are: Vec<String> = found.iter().map(|(found, ..)| format!("`{}`", found.ident)).collect();
            return Err(Failure::Message(format!("{shown} has no enum `{name}`: found {}", there_are.join(", "))));
        }
        for ((found, path, place), used) in found.into_iter().zip(uses) {
            let file = place.unwrap_or(path);
            let is_named = self.name == Some(&*found.ident);
            if let Some(used) = used.or_else(|| is_named.then(|| found.nearness(file, &self.paths).1)) {
                let read = reading::of_version(&found, file, &used, document, &Versions::default())?;
                if is_named || self.name.is_none() {
                    made.is_lenient |= read.is_lenient;
                    made.enums.push(read.value);
                } else {
                    made.others.push(read.value);
                }
            } else if let Some(Ok(other)) = place.map(|place| found.read_document(place)) {
                made.others.push(Request::new(&found, file).preview(&other)?);
            }
        }
        Ok(made)
    }
}
